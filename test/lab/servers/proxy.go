package main

import (
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

// A Proxy is a company's or a local proxy on Listen (address:port).
type Proxy struct {
	Listen      string      `json:"listen"`
	Kind        string      `json:"kind"` // "http", "https" or "socks5"
	Names       []string    `json:"names"`
	Certificate Certificate `json:"certificate"` // kind "https"
	Denies      []string    `json:"denies"`      // hosts
	Mode        string      `json:"mode"`        // "open", "basic-auth", "forbid", "hang"
	User        string      `json:"user"`
	Password    string      `json:"password"`
}

func (p Proxy) start(certificates *certifier, addresses map[string]string, failed chan<- error) error {
	listener, err := net.Listen("tcp", p.Listen)
	if err != nil {
		return err
	}
	if p.Kind == "https" {
		certificate, err := certificates.certificate(p.Names, p.Certificate)
		if err != nil {
			return err
		}
		listener = tls.NewListener(listener, &tls.Config{Certificates: []tls.Certificate{*certificate}})
	}
	switch p.Kind {
	case "http", "https":
		server := &http.Server{Handler: logged(p.connectHandler(addresses)), ErrorLog: log.New(io.Discard, "", 0)}
		background(func() error { return server.Serve(listener) }, failed)
	case "socks5":
		background(func() error { return serveSOCKS(listener, addresses) }, failed)
	default:
		return fmt.Errorf("unknown kind %q", p.Kind)
	}
	return nil
}

var errUnknownHost = errors.New("unknown host")

// dialTarget connects to host:port by the lab's own table of names.
func dialTarget(target string, addresses map[string]string) (net.Conn, error) {
	host, port, err := net.SplitHostPort(target)
	if err != nil {
		return nil, err
	}
	address := addresses[host]
	if address == "" {
		if net.ParseIP(host) == nil {
			return nil, errUnknownHost
		}
		address = host
	}
	return net.DialTimeout("tcp", net.JoinHostPort(address, port), 5*time.Second)
}

// splice copies both ways until either side ends.
func splice(a, b net.Conn) {
	done := make(chan struct{}, 2)
	for _, pair := range [][2]net.Conn{{a, b}, {b, a}} {
		go func() {
			io.Copy(pair[0], pair[1])
			done <- struct{}{}
		}()
	}
	<-done
	a.Close()
	b.Close()
}
