package main

import (
	"fmt"
	"net/http"
	"net/http/cgi"
	"os"
	"path/filepath"
	"strings"
)

// A CodeHost serves the repositories of one host over https, and the pages on
// which go finds out where a module's repository is.
type CodeHost struct {
	// User and password that everything needs; without a user all is public.
	User     string `json:"user"`
	Password string `json:"password"`
	// "gitlab": go-import pages name the first two parts of the path to those
	// who may not see the project. "github": no pages of its own. "closed":
	// pages for those who have signed in. Else: pages for what there is.
	Style string `json:"style"`
	// Says "not found" to those who may not see a repository.
	Hides bool `json:"hides"`
	// Where the pages lead instead of to this host by https: a base address.
	Repositories string `json:"repositories"`
	// Repositories elsewhere, by module path.
	Imports map[string]string `json:"imports"`
}

// codeHost serves dir/git/<name>/<path>.git with git's own server.
func codeHost(dir, name string, host CodeHost) http.Handler {
	root := filepath.Join(dir, "git", name)
	git := &cgi.Handler{
		Path: "/usr/bin/git",
		Args: []string{"http-backend"},
		Root: "/",
		Env: []string{
			"GIT_PROJECT_ROOT=" + root, "GIT_HTTP_EXPORT_ALL=1", "HOME=/nonexistent", "GIT_CONFIG_NOSYSTEM=1",
			"GIT_CONFIG_COUNT=1", "GIT_CONFIG_KEY_0=safe.directory", "GIT_CONFIG_VALUE_0=*",
		},
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		known := host.admits(r)
		switch {
		case r.URL.Query().Get("go-get") == "1":
			host.serveImport(w, r, name, root, known)
		case !isGitRequest(r):
			sendHTML(w, http.StatusNotFound, "<h1>404</h1>")
		case !known && host.Hides:
			sendHTML(w, http.StatusNotFound, "<h1>404</h1>")
		case !known:
			w.Header().Set("WWW-Authenticate", `Basic realm="git"`)
			http.Error(w, "Authentication required", http.StatusUnauthorized)
		default:
			git.ServeHTTP(w, withGitSuffix(r))
		}
	})
}

func isGitRequest(r *http.Request) bool {
	return strings.HasSuffix(r.URL.Path, "/info/refs") || strings.HasSuffix(r.URL.Path, "/git-upload-pack")
}

func (h CodeHost) admits(r *http.Request) bool {
	if h.User == "" {
		return true
	}
	user, password, given := r.BasicAuth()
	return given && user == h.User && password == h.Password
}

// serveImport answers ?go-get=1.
func (h CodeHost) serveImport(w http.ResponseWriter, r *http.Request, name, root string, known bool) {
	path := strings.Trim(r.URL.Path, "/")
	for module, repository := range h.Imports {
		if prefix := strings.TrimPrefix(module, r.Host+"/"); r.Host+"/"+prefix == module && (path+"/" == prefix+"/" || strings.HasPrefix(path, prefix+"/")) {
			sendImport(w, module, repository)
			return
		}
	}
	switch {
	case h.Style == "github":
		sendHTML(w, http.StatusNotFound, "<h1>404</h1>")
	case !known && h.Style == "closed":
		w.Header().Set("WWW-Authenticate", `Basic realm="git"`)
		http.Error(w, "Authentication required", http.StatusUnauthorized)
	case !known && h.Style == "gitlab":
		// What a GitLab server tells those who may not see a project: it cannot
		// say where in the path the project ends.
		parts := strings.SplitN(path, "/", 3)
		h.sendOwnImport(w, name, strings.Join(parts[:min(2, len(parts))], "/"))
	default:
		for repo := path; repo != "." && repo != ""; repo = filepath.Dir(repo) {
			if _, err := os.Stat(filepath.Join(root, repo+".git")); err == nil {
				h.sendOwnImport(w, name, repo)
				return
			}
		}
		sendHTML(w, http.StatusNotFound, "<h1>404</h1>")
	}
}

func (h CodeHost) sendOwnImport(w http.ResponseWriter, name, repo string) {
	base := h.Repositories
	if base == "" {
		base = "https://" + name
	}
	sendImport(w, name+"/"+repo, base+"/"+repo+".git")
}

func sendImport(w http.ResponseWriter, prefix, repository string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, "<!DOCTYPE html>\n<html><head><meta name=\"go-import\" content=\"%s git %s\"></head><body></body></html>\n", prefix, repository)
}

// withGitSuffix asks for repo.git, as hosts do that take both.
func withGitSuffix(r *http.Request) *http.Request {
	for _, end := range []string{"/info/refs", "/git-upload-pack"} {
		if repo, found := strings.CutSuffix(r.URL.Path, end); found && !strings.HasSuffix(repo, ".git") {
			whole := r.Clone(r.Context())
			whole.URL.Path = repo + ".git" + end
			return whole
		}
	}
	return r
}
