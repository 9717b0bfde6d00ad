package main

import (
	"net"
	"net/http"
	"os"

	"github.com/goproxy/goproxy"
)

// goproxyServer serves modules by goproxy/goproxy, the program behind goproxy.cn, until it is ended. GOPROXY, GOSUMDB and
// SSL_CERT_FILE of its environment say where it gets them.
func goproxyServer(address string) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	return http.Serve(listener, &goproxy.Goproxy{
		Fetcher:       &goproxy.GoFetcher{},
		ProxiedSumDBs: []string{sumdbName},
		Cacher:        goproxy.DirCacher(os.TempDir() + "/goproxy"),
	})
}
