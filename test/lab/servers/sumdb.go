package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb"
	"golang.org/x/mod/sumdb/dirhash"
)

// writeGoSum keeps the go.sum lines of a version: they are its record in the
// checksum database.
func (m testModule) writeGoSum(dir, zipHash string) error {
	modHash, err := dirhash.Hash1([]string{"go.mod"}, func(string) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(m.goMod())), nil
	})
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(dir, "gosums"), 0o755); err != nil {
		return err
	}
	lines := fmt.Sprintf("%s %s %s\n%s %s/go.mod %s\n", m.Path, m.Version.Version, zipHash, m.Path, m.Version.Version, modHash)
	path, err := goSumPath(dir, m.Version)
	if err != nil {
		return err
	}
	return os.WriteFile(path, []byte(lines), 0o644)
}

func goSumPath(dir string, m module.Version) (string, error) {
	escaped, err := module.EscapePath(m.Path)
	return filepath.Join(dir, "gosums", strings.ReplaceAll(escaped, "/", "_")+"@"+m.Version), err
}

// newSumdb is the checksum database over all test modules, signed with the
// lab's key. Its records stand in one order, so that every lab of one cache
// has the same tree.
func newSumdb(dir string) (http.Handler, error) {
	key, err := os.ReadFile(filepath.Join(dir, "sumdb.key"))
	if err != nil {
		return nil, err
	}
	// The "test" server is an in-memory one; lookups, tiles and signatures are
	// those of the real database.
	db := sumdb.NewTestServer(string(key), func(path, version string) ([]byte, error) {
		file, err := goSumPath(dir, module.Version{Path: path, Version: version})
		if err != nil {
			return nil, err
		}
		lines, err := os.ReadFile(file)
		// The server tells "not found" by an error of the file system, as it is.
		return lines, err
	})
	for _, m := range testModules {
		if m.private {
			continue
		}
		if _, err := db.Lookup(context.Background(), m.Version); err != nil {
			return nil, err
		}
	}
	return sumdb.NewServer(db), nil
}
