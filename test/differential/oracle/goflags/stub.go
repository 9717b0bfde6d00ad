// Package goflags holds the reader of GOFLAGS as extracted from GOROOT.
package goflags

import (
	"oracle/base"
	"oracle/cfg"
)

const Go = 0

func hasFlag(_ int, name string) bool {
	switch name {
	case "mod", "modcacherw", "x", "v", "tags", "ldflags", "insecure", "buildvcs":
		return true
	}
	return false
}

func Fatalf(format string, args ...any) { base.Fatalf(format, args...) }

// Read returns the words of GOFLAGS, and a fatal error.
func Read(value string) ([]string, string) {
	cfg.CmdName = "build"
	cfg.Env["GOFLAGS"] = value
	goflags = nil
	problem := base.Try(InitGOFLAGS)
	if problem != "" {
		return []string{}, problem
	}
	return goflags, ""
}
