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
	size := m.size
	if size == 0 {
		size = 16 << 10
	}
	prefix := m.Path + "@" + m.Version.Version + "/"
	var buffer bytes.Buffer
	w := zip.NewWriter(&buffer)
	for _, file := range []struct{ name, text string }{
		{"LICENSE", "Made up for a test. Public domain.\n"},
		{"go.mod", m.goMod()},
		{"lab.go", fmt.Sprintf("// Package lab stands in for %s in a test network.\npackage lab\n\nconst filler = %q\n", m, filler(size))},
	} {
		mustWrite(w, prefix+file.name, []byte(file.text))
	}
	must(w.Close())
	return buffer.Bytes()
}

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
		if strings.HasSuffix(entry.Name, ".go") {
			content = append(content, "\nfunc init() { println(\"tampered\") }\n"...)
		}
		mustWrite(out, entry.Name, content)
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
