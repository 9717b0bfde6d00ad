// Package vcs holds the GOVCS rules as extracted from GOROOT.
package vcs

import "golang.org/x/mod/module"

// Check returns an error of parsing, or whether the program may be used.
func Check(govcs, goprivate, root, program string) (bool, error) {
	rules, err := parseGOVCS(govcs)
	if err != nil {
		return false, err
	}
	rules = append(rules, defaultGOVCS...)
	return rules.allow(root, module.MatchPrefixPatterns(goprivate, root), program), nil
}
