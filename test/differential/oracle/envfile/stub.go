// Package envfile holds the reader of go/env files as extracted from GOROOT.
package envfile

import (
	"os"
	"path/filepath"
)

var envCache struct {
	m, goroot map[string]string
}

// Read returns the settings of a user file and of GOROOT/go.env below it.
func Read(user, goroot []byte, dir string) map[string]string {
	envCache.m, envCache.goroot = map[string]string{}, map[string]string{}
	for i, data := range [][]byte{user, goroot} {
		file := filepath.Join(dir, "env")
		if err := os.WriteFile(file, data, 0o666); err != nil {
			panic(err)
		}
		readEnvFile(file, []string{"user", "GOROOT"}[i])
	}
	return envCache.m
}
