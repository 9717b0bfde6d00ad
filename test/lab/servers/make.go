package main

import (
	"crypto/rand"
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/mod/sumdb/note"
)

// The name of the real database, so that GOSUMDB="sum.golang.org+hash+key"
// works directly and through the /sumdb/sum.golang.org/ of mirrors.
const sumdbName = "sum.golang.org"

// makeCache fills dir: root.pem, sites.pem and sites.key, company.pem and company.key, modules/ in GOPROXY layout,
// private/ with those that only a company has, git/ with the repositories of all, ssh/ with keys, gosums/ with the go.sum
// lines of each public version, sumdb.key and gosumdb.
func makeCache(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := makeAuthorities(dir); err != nil {
		return fmt.Errorf("certificates: %w", err)
	}
	for _, m := range testModules {
		if err := m.write(dir); err != nil {
			return fmt.Errorf("module %s: %w", m, err)
		}
	}
	if err := makeRepositories(dir, testModules); err != nil {
		return fmt.Errorf("repositories: %w", err)
	}
	if err := makeSSHKeys(dir); err != nil {
		return fmt.Errorf("ssh keys: %w", err)
	}
	signer, verifier, err := note.GenerateKey(rand.Reader, sumdbName)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "sumdb.key"), []byte(signer), 0o600); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dir, "gosumdb"), []byte(verifier), 0o644)
}
