// Package auth holds the credential rules as extracted from GOROOT.
package auth

import (
	"errors"
	"net/http"

	"oracle/base"
	"oracle/cfg"
)

var commands []string

func readNetrc() ([]netrcLine, error) { return nil, nil }

func runGitAuth(*http.Client, string, string) (string, http.Header, error) {
	return "", nil, errors.New("not run")
}

func runAuthCommand(command, _ string, _ *http.Response) (map[string]http.Header, error) {
	commands = append(commands, command)
	return nil, errors.New("not run")
}

// Netrc returns the entries of a netrc file as [machine login password].
func Netrc(data string) [][]string {
	lines := [][]string{}
	for _, l := range parseNetrc(data) {
		lines = append(lines, []string{l.machine, l.login, l.password})
	}
	return lines
}

// Login returns the user that go sends to a URL, by a netrc file.
func Login(data, url string) string {
	credentialCache.Clear()
	lines := parseNetrc(data)
	for i := len(lines) - 1; i >= 0; i-- {
		storeCredential(lines[i].machine, http.Header{"Login": {lines[i].login}})
	}
	req := &http.Request{Header: http.Header{}}
	if !loadCredential(req, url) {
		return ""
	}
	return req.Header.Get("Login")
}

// Goauth returns the commands that would run, and a fatal error.
func Goauth(goauth string) ([]string, string) {
	commands = []string{}
	cfg.GOAUTH = goauth
	problem := base.Try(func() { runGoAuth(nil, nil, "") })
	return commands, problem
}
