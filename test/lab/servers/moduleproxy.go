package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

// Mirror says how a module mirror is reached.
type Mirror struct {
	Path    string `json:"path"`    // prefix of every request, as /goproxy
	Sumdb   bool   `json:"sumdb"`   // passes /sumdb/sum.golang.org/ through
	Private bool   `json:"private"` // has the modules of the company too
}

var contentTypes = map[string]string{
	".info": "application/json",
	".mod":  "text/plain; charset=utf-8",
	".zip":  "application/zip",
}

// moduleProxy speaks the GOPROXY protocol over the module tree of dir.
func moduleProxy(dir string, mirror Mirror, db http.Handler) http.Handler {
	trees := []string{filepath.Join(dir, "modules")}
	if mirror.Private {
		trees = append(trees, filepath.Join(dir, "private"))
	}
	mux := http.NewServeMux()
	if mirror.Sumdb {
		through := "/sumdb/" + sumdbName
		mux.HandleFunc(through+"/supported", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusOK) })
		mux.Handle(through+"/", http.StripPrefix(through, db))
	}
	mux.HandleFunc("/{path...}", func(w http.ResponseWriter, r *http.Request) {
		path, request, found := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/@")
		if !found {
			notFound(w, "not a module request: %s", r.URL.Path)
			return
		}
		serveModule(w, r, treeWith(path, trees), path, "@"+request)
	})
	return http.StripPrefix(mirror.Path, mux)
}

// treeWith is the first tree that has the module, or the first of all.
func treeWith(escaped string, trees []string) string {
	for _, tree := range trees {
		if _, err := os.Stat(filepath.Join(tree, filepath.FromSlash(escaped))); err == nil {
			return tree
		}
	}
	return trees[0]
}

func serveModule(w http.ResponseWriter, r *http.Request, tree, escaped, request string) {
	if _, err := module.UnescapePath(escaped); err != nil {
		notFound(w, "not found: %v", err)
		return
	}
	folder := filepath.Join(tree, filepath.FromSlash(escaped), "@v")
	switch {
	case request == "@latest":
		latest, err := latestVersion(folder)
		if err != nil {
			notFound(w, "not found: module %s: no matching versions for query \"latest\"", escaped)
			return
		}
		sendFile(w, r, filepath.Join(folder, latest+".info"), contentTypes[".info"])
	case request == "@v/list":
		sendFile(w, r, filepath.Join(folder, "list"), "text/plain; charset=utf-8")
	case strings.HasPrefix(request, "@v/") && contentTypes[filepath.Ext(request)] != "":
		sendFile(w, r, filepath.Join(folder, filepath.Base(request)), contentTypes[filepath.Ext(request)])
	default:
		notFound(w, "not found: %s/%s", escaped, request)
	}
}

func latestVersion(folder string) (string, error) {
	list, err := os.ReadFile(filepath.Join(folder, "list"))
	if err != nil {
		return "", err
	}
	versions := strings.Fields(string(list))
	semver.Sort(versions)
	return versions[len(versions)-1], nil
}

func sendFile(w http.ResponseWriter, r *http.Request, path, contentType string) {
	if _, err := os.Stat(path); err != nil {
		notFound(w, "not found: unknown revision or module: %s", r.URL.Path)
		return
	}
	w.Header().Set("Content-Type", contentType)
	http.ServeFile(w, r, path)
}

func notFound(w http.ResponseWriter, format string, args ...any) {
	http.Error(w, fmt.Sprintf(format, args...), http.StatusNotFound)
}
