// Package quoted holds the quoting rules of cmd/go as extracted from GOROOT.
package quoted
