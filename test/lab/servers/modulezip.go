package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
)

// zip is the module zip: small, but of more than one packet, so that cutting
// or stalling it half-way means something.
func (m testModule) zip() []byte {
	prefix := m.Path + "@" + m.Version.Version + "/"
	var buffer bytes.Buffer
	w := zip.NewWriter(&buffer)
	for _, file := range m.files() {
		mustWrite(w, prefix+file.name, []byte(file.text))
	}
	must(w.Close())
	return buffer.Bytes()
}

type zipped struct{ name, text string }

func (m testModule) files() []zipped {
	license := zipped{"LICENSE", "Made up for a test. Public domain.\n"}
	if m.Path == toolchainPath {
		return []zipped{license, {"VERSION", "go1.99.0\n"}, {"bin/go", toolchainScript}, {"bin/gofmt", "none\n"}, {"pkg/tool/README", "none\n"}, {"lib/README", "none\n"}}
	}
	size := m.size
	if size == 0 {
		size = 16 << 10
	}
	return []zipped{
		license,
		{"go.mod", m.goMod()},
		{"lab.go", fmt.Sprintf("// Package lab stands in for %s in a test network.\npackage lab\n\nconst filler = %q\n", m, filler(size))},
	}
}

const toolchainPath = "golang.org/toolchain"

// toolchainScript stands in for a newer go: it hands the work back to the one
// in PATH, with a go.mod that asks for nothing newer. That it is fetched,
// verified and started is what worlds are about.
const toolchainScript = `#!/bin/sh
unset GOROOT GOTOOLCHAIN_INTERNAL_SWITCH_VERSION GOTOOLCHAIN_INTERNAL_SWITCH_COUNT
export GOTOOLCHAIN=local
echo "go1.99.0 at work" >&2
[ -f go.mod ] && [ "$1 $2" = "mod download" ] || exec go "$@"
shift 2
copy=$(mktemp -d)
sed 's/^go 1[.]99.*/go 1.24/; /^toolchain/d' go.mod >"$copy/go.mod"
[ ! -f go.sum ] || cp go.sum "$copy/go.sum"
exec go mod download -modfile="$copy/go.mod" "$@"
`

// filler is text that does not compress well, the same every time.
func filler(length int) string {
	source := rand.New(rand.NewPCG(1, 2))
	var text strings.Builder
	for text.Len() < length {
		text.WriteByte("abcdefghijklmnopqrstuvwxyz0123456789"[source.IntN(36)])
	}
	return text.String()
}

// tamper returns the zip with one source file changed, as a mirror that
// serves other code would: valid, plausible, and not what was signed.
func tamper(original []byte) ([]byte, error) {
	return rewrite(original, func(w *zip.Writer, name string, content []byte) {
		if strings.HasSuffix(name, ".go") {
			content = append(content, "\nfunc init() { println(\"tampered\") }\n"...)
		}
		mustWrite(w, name, content)
	})
}

// addStrayFile returns the zip with a file beside the module's folder, as a
// mirror that packs wrongly would.
func addStrayFile(original []byte) ([]byte, error) {
	first := true
	return rewrite(original, func(w *zip.Writer, name string, content []byte) {
		if first {
			mustWrite(w, "README.md", []byte("packed by hand\n"))
			first = false
		}
		mustWrite(w, name, content)
	})
}

// rewrite packs a zip anew, file by file.
func rewrite(original []byte, write func(w *zip.Writer, name string, content []byte)) ([]byte, error) {
	in, err := zip.NewReader(bytes.NewReader(original), int64(len(original)))
	if err != nil {
		return nil, err
	}
	var buffer bytes.Buffer
	out := zip.NewWriter(&buffer)
	for _, entry := range in.File {
		part, err := entry.Open()
		if err != nil {
			return nil, err
		}
		content, err := io.ReadAll(part)
		if err != nil {
			return nil, err
		}
		write(out, entry.Name, content)
	}
	must(out.Close())
	return buffer.Bytes(), nil
}

func mustWrite(w *zip.Writer, name string, content []byte) {
	part, err := w.Create(name)
	must(err)
	_, err = part.Write(content)
	must(err)
}

// must is for what cannot fail: writing to memory, the randomness of Linux.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
