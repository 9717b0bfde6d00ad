package main

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
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
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
