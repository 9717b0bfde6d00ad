// Package gover holds Go's version rules as extracted from GOROOT.
package gover

import "golang.org/x/mod/semver"

var LocalVersion = "1.26.0"

func Local() string { return LocalVersion }

func LocalToolchain() string { return "go" + LocalVersion }

func ModCompare(path, x, y string) int {
	if path == "go" {
		return Compare(x, y)
	}
	if path == "toolchain" {
		return Compare(maybeToolchainVersion(x), maybeToolchainVersion(y))
	}
	return semver.Compare(x, y)
}
