// Package modfetch holds the rules of cmd/go/internal/modfetch as extracted from GOROOT.
package modfetch

import (
	"context"
	"errors"
	"io/fs"
	"net/url"
	"sync"

	"golang.org/x/mod/module"

	"oracle/base"
	"oracle/cfg"
	"oracle/web"
)

type Repo = any

type RevInfo struct{}

type dbClient struct {
	key    string
	name   string
	direct *url.URL
	base   *url.URL
}

func (*dbClient) ReadRemote(string) ([]byte, error)        { return nil, errors.New("unused") }
func (*dbClient) ReadConfig(string) ([]byte, error)        { return nil, errors.New("unused") }
func (*dbClient) WriteConfig(string, []byte, []byte) error { return errors.New("unused") }
func (*dbClient) ReadCache(string) ([]byte, error)         { return nil, errors.New("unused") }
func (*dbClient) WriteCache(string, []byte)                {}
func (*dbClient) Log(string)                               {}
func (*dbClient) SecurityError(string)                     {}

type Entry struct {
	URL   string `json:"url"`
	Falls bool   `json:"falls"`
}

func reset(goproxy string) {
	cfg.GOPROXY = goproxy
	proxyOnce.Once = sync.Once{}
	proxyOnce.list = nil
	proxyOnce.err = nil
}

// List returns the entries of a GOPROXY value.
func List(goproxy string) ([]Entry, error) {
	reset(goproxy)
	list, err := proxyList()
	entries := []Entry{}
	for _, p := range list {
		entries = append(entries, Entry{p.url, p.fallBackOnError})
	}
	return entries, err
}

// Walk tries the entries; answers are "" (serves), "404" (does not exist) or any other text (an error).
func Walk(goproxy string, answers []string) (asked []string, printed string) {
	reset(goproxy)
	asked = []string{}
	err := TryProxies(func(proxy string) error {
		asked = append(asked, proxy)
		if proxy == "off" {
			return errProxyOff
		}
		answer := answers[len(asked)-1]
		switch answer {
		case "":
			return nil
		case "404":
			return &fs.PathError{Op: "entry", Path: proxy, Err: fs.ErrNotExist}
		}
		return errors.New(answer)
	})
	if err != nil {
		printed = err.Error()
	}
	return asked, printed
}

// RequestURL returns what go asks a proxy for.
func RequestURL(base, path, file string) (string, error) {
	repo, err := newProxyRepo(base, path)
	if err != nil {
		return "", err
	}
	repo.(*proxyRepo).getBody(context.Background(), file)
	return web.Asked, nil
}

// Sumdb returns the database GOSUMDB names.
func Sumdb(gosumdb string) (string, error) {
	cfg.GOSUMDB = gosumdb
	name, _, err := dbDial()
	return name, err
}

// GoSum returns the lines of a go.sum file as [path version hash].
func GoSum(data []byte) (lines [][]string, problem string) {
	sums := map[module.Version][]string{}
	problem = base.Try(func() { readGoSum(sums, "go.sum", data) })
	for mod, hashes := range sums {
		for _, h := range hashes {
			lines = append(lines, []string{mod.Path, mod.Version, h})
		}
	}
	return lines, problem
}
