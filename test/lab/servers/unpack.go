package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// unpack writes the files of a world. They come over a pipe, so that a killed
// lab leaves no file on the machine.
func unpack(root string, from io.Reader) error {
	var files map[string]string
	if err := json.NewDecoder(from).Decode(&files); err != nil {
		return err
	}
	for name, text := range files {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, []byte(text), modeOf(name)); err != nil {
			return err
		}
	}
	return nil
}

// modeOf is 0600 for what ssh refuses to use when others may read it.
func modeOf(name string) os.FileMode {
	if strings.Contains(name, "/.ssh/") {
		return 0o600
	}
	return 0o644
}
