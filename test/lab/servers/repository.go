package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/mod/module"
)

// makeRepositories writes dir/git/<host>/<path>.git with one commit and one
// tag for each version of a module.
func makeRepositories(dir string, modules []testModule) error {
	streams := map[string]*bytes.Buffer{}
	for _, m := range modules {
		// Commits without a tag, and what comes from mirrors only.
		if module.IsPseudoVersion(m.Version.Version) || m.Path == "golang.org/toolchain" {
			continue
		}
		stream := streams[m.repository()]
		if stream == nil {
			stream = &bytes.Buffer{}
			streams[m.repository()] = stream
		}
		m.commit(stream)
	}
	for repository, stream := range streams {
		folder := filepath.Join(dir, "git", filepath.FromSlash(repository)+".git")
		if err := os.MkdirAll(folder, 0o755); err != nil {
			return err
		}
		if err := git(folder, nil, "init", "-q", "--bare", "-b", "main"); err != nil {
			return err
		}
		if err := git(folder, stream, "fast-import", "--quiet"); err != nil {
			return err
		}
	}
	return nil
}

// commit appends the version to a git fast-import stream.
func (m testModule) commit(stream *bytes.Buffer) {
	message := m.Version.Version
	fmt.Fprintf(stream, "commit refs/heads/main\ncommitter Lab <lab@example.com> %d +0000\ndata %d\n%s\n", released.Unix(), len(message), message)
	for _, file := range m.files() {
		fmt.Fprintf(stream, "M 100644 inline %s\ndata %d\n%s\n", file.name, len(file.text), file.text)
	}
	fmt.Fprintf(stream, "\nreset refs/tags/%s\nfrom refs/heads/main\n\n", m.Version.Version)
}

func git(folder string, input *bytes.Buffer, args ...string) error {
	cmd := exec.Command("/usr/bin/git", args...)
	cmd.Dir = folder
	cmd.Env = []string{"HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1", "PATH=/usr/bin:/bin"}
	if input != nil {
		cmd.Stdin = input
	}
	if output, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("git %v: %w: %s", args, err, output)
	}
	return nil
}

// makeSSHKeys writes the key of every ssh server (ssh/host), one that nobody
// has (ssh/other), and the one that a client may log in with (ssh/client).
func makeSSHKeys(dir string) error {
	folder := filepath.Join(dir, "ssh")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, name := range []string{"host", "other", "client"} {
		cmd := exec.Command("/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", filepath.Join(folder, name))
		if output, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("ssh-keygen: %w: %s", err, output)
		}
	}
	return nil
}
