package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"golang.org/x/mod/module"
	"golang.org/x/mod/sumdb/dirhash"
)

// A testModule is one made-up version of a module: its name is public, its
// content is the lab's.
type testModule struct {
	module.Version
	require []module.Version
	size    int    // of its source file in bytes, 16 KiB if 0
	repo    string // host and path of its repository, where that is not the module path
	private bool   // neither on public mirrors nor in the checksum database
	retract string // what its go.mod retracts
	calls   string // what its go.mod calls itself, where that is not its path
}

// repository is the host and path of the repository that holds the module.
func (m testModule) repository() string {
	if m.repo != "" {
		return m.repo
	}
	return m.Path
}

// tree is the folder of the module tree that the version stands in.
func (m testModule) tree() string {
	if m.private {
		return "private"
	}
	return "modules"
}

// The doctor's built-in public set, an upper-case path, and modules that no
// built-in list can know.
var testModules = []testModule{
	{Version: module.Version{Path: "golang.org/x/text", Version: "v0.3.2"}, repo: "go.googlesource.com/text"},
	{Version: module.Version{Path: "github.com/google/uuid", Version: "v1.1.0"}},
	{Version: module.Version{Path: "github.com/google/uuid", Version: "v1.1.1"}},
	{Version: module.Version{Path: "rsc.io/sampler", Version: "v1.3.0"}, require: []module.Version{{Path: "golang.org/x/text", Version: "v0.3.2"}}, repo: "github.com/rsc/sampler"},
	{Version: module.Version{Path: "rsc.io/quote", Version: "v1.5.2"}, require: []module.Version{{Path: "rsc.io/sampler", Version: "v1.3.0"}}, repo: "github.com/rsc/quote"},
	{Version: module.Version{Path: "github.com/BurntSushi/toml", Version: "v0.3.1"}},
	{Version: module.Version{Path: "github.com/Azure/lab", Version: "v1.0.0"}},
	// What mirrors are compared by: a commit without a tag, a large zip, a Go distribution.
	{Version: module.Version{Path: "golang.org/x/text", Version: "v0.0.0-20170915032832-14c0d48ead0c"}},
	{Version: module.Version{Path: "github.com/aws/aws-sdk-go", Version: "v1.40.0"}, size: 8 << 20},
	{Version: module.Version{Path: "golang.org/toolchain", Version: "v0.0.1-go1.25.0.windows-amd64"}},
	{Version: module.Version{Path: "github.com/lab/alpha", Version: "v1.0.0"}, require: []module.Version{{Path: "github.com/lab/beta", Version: "v1.2.0"}, {Path: "github.com/lab/gamma", Version: "v0.3.0"}}},
	{Version: module.Version{Path: "github.com/lab/beta", Version: "v1.2.0"}},
	{Version: module.Version{Path: "github.com/lab/gamma", Version: "v0.3.0"}},
	{Version: module.Version{Path: toolchainPath, Version: "v0.0.1-go1.99.0." + runtime.GOOS + "-" + runtime.GOARCH}},
	{Version: module.Version{Path: "github.com/lab/regret", Version: "v1.0.0"}},
	{Version: module.Version{Path: "github.com/lab/regret", Version: "v1.1.0"}, retract: "v1.0.0 // loses data"},
	// A fork that kept the name of what it was forked from.
	{Version: module.Version{Path: "github.com/lab/fork", Version: "v1.0.0"}, calls: "github.com/lab/alpha"},
	// Of a company: only its own servers know them.
	{Version: module.Version{Path: "git.corp.example.com/team/secret", Version: "v0.1.0"}, private: true},
	{Version: module.Version{Path: "git.corp.example.com/team/tools", Version: "v1.4.0"}, private: true},
	{Version: module.Version{Path: "git.corp.example.com/group/sub/deep", Version: "v1.0.0"}, private: true},
	{Version: module.Version{Path: "github.com/corp/internal", Version: "v1.2.0"}, private: true},
}

func init() {
	// Enough for a project of some size.
	for n := 1; n <= 50; n++ {
		testModules = append(testModules, testModule{Version: module.Version{Path: fmt.Sprintf("github.com/lab/many/m%02d", n), Version: "v1.0.0"}, repo: fmt.Sprintf("github.com/lab/many-m%02d", n)})
	}
}

var released = time.Date(2020, 2, 29, 12, 0, 0, 0, time.UTC)

// write puts the version into dir/modules the way a GOPROXY serves it, with
// the .ziphash a module cache keeps, and its go.sum lines into dir/gosums.
func (m testModule) write(dir string) error {
	folder, err := versionFolder(dir, m.tree(), m.Path)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	base := filepath.Join(folder, m.Version.Version)
	info, err := json.Marshal(struct {
		Version string
		Time    time.Time
	}{m.Version.Version, released})
	if err != nil {
		return err
	}
	if err := os.WriteFile(base+".info", info, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(base+".mod", []byte(m.goMod()), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(base+".zip", m.zip(), 0o644); err != nil {
		return err
	}
	h1, err := dirhash.HashZip(base+".zip", dirhash.Hash1)
	if err != nil {
		return err
	}
	if err := os.WriteFile(base+".ziphash", []byte(h1), 0o644); err != nil {
		return err
	}
	// A list has no pseudo-versions. Source: go.dev/ref/mod#goproxy-protocol.
	if !module.IsPseudoVersion(m.Version.Version) {
		if err := appendLine(filepath.Join(folder, "list"), m.Version.Version); err != nil {
			return err
		}
	}
	if m.private {
		return nil
	}
	return m.writeGoSum(dir, h1)
}

// versionFolder is the @v folder of a module in a tree, its path case-encoded.
func versionFolder(dir, tree, path string) (string, error) {
	escaped, err := module.EscapePath(path)
	return filepath.Join(dir, tree, filepath.FromSlash(escaped), "@v"), err
}

func (m testModule) goMod() string {
	var text strings.Builder
	name := m.Path
	if m.calls != "" {
		name = m.calls
	}
	fmt.Fprintf(&text, "module %s\n\ngo 1.16\n", name)
	for _, r := range m.require {
		fmt.Fprintf(&text, "\nrequire %s %s\n", r.Path, r.Version)
	}
	if m.retract != "" {
		fmt.Fprintf(&text, "\nretract %s\n", m.retract)
	}
	return text.String()
}

func appendLine(path, line string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = fmt.Fprintln(f, line)
	return err
}
