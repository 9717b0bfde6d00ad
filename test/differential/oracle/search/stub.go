// Package search holds the path rules of cmd/go as extracted from GOROOT.
package search
