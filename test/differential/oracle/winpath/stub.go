// Package winpath holds the Windows path rules as extracted from GOROOT.
package winpath
