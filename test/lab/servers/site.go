package main

import (
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

// A Site is one public server: the names and addresses it has, the
// certificate it shows, what it serves and what is wrong with it.
type Site struct {
	Names       []string    `json:"names"`
	Addresses   []string    `json:"addresses"`
	Certificate Certificate `json:"certificate"`
	// Addresses that show another one.
	CertificateAt map[string]Certificate `json:"certificateAt"`
	PlainOn443    bool                   `json:"plainOn443"`
	RawOn443      []Part                 `json:"rawOn443"` // said to whoever connects, instead of TLS
	Role          string                 `json:"role"`
	Mirror        Mirror                 `json:"mirror"`    // role "mirror"
	Git           CodeHost               `json:"git"`       // role "git"
	ClockDays     int                    `json:"clockDays"` // Date headers are ahead by
	NewestTLS     string                 `json:"newestTls"` // the newest protocol, as 1.0
	Faults        []Fault                `json:"faults"`

	Records map[string][]string `json:"records"` // role "doh": what it knows
}

func (s Site) start(dir string, certificates *certifier, db http.Handler, failed chan<- error) error {
	if s.Role == "silent" {
		return nil
	}
	secure, plain, err := s.handlers(dir, db)
	if err != nil {
		return err
	}
	names := s.Names
	if s.Role == "doh" {
		names = append(names, s.Addresses...)
	}
	certificate, err := certificates.certificate(names, s.Certificate)
	if err != nil {
		return err
	}
	for _, address := range s.Addresses {
		if err := s.listen(net.JoinHostPort(address, "80"), plain, nil, failed); err != nil {
			return err
		}
		if len(s.RawOn443) > 0 {
			if err := listenRaw(net.JoinHostPort(address, "443"), s.RawOn443, failed); err != nil {
				return err
			}
			continue
		}
		shown := certificate
		if other, found := s.CertificateAt[address]; found {
			if shown, err = certificates.certificate(names, other); err != nil {
				return err
			}
		}
		if s.PlainOn443 {
			shown = nil
		}
		if err := s.listen(net.JoinHostPort(address, "443"), secure, shown, failed); err != nil {
			return err
		}
	}
	return nil
}

func (s Site) handlers(dir string, db http.Handler) (secure, plain http.Handler, err error) {
	plain = plainHTTP()
	switch s.Role {
	case "mirror":
		secure = moduleProxy(dir, s.Mirror, db)
		if s.Mirror.Path != "" {
			root := http.NewServeMux()
			root.Handle(s.Mirror.Path+"/", secure)
			root.Handle("/", page(s.Names[0]))
			secure = root
		}
	case "sumdb":
		secure = db
	case "git":
		secure = codeHost(dir, s.Names[0], s.Git)
	case "page":
		secure = page(s.Names[0])
	case "doh":
		secure = dnsOverHTTPS(Resolver{Address: s.Addresses[0], Records: s.Records})
	case "portal":
		secure = loginPage(s.Names[0])
		plain = secure
	default:
		return nil, nil, fmt.Errorf("unknown role %q", s.Role)
	}
	if secure, err = withFaults(s.Faults, secure); err != nil {
		return nil, nil, err
	}
	plain, err = withFaults(s.Faults, plain)
	return secure, plain, err
}

// listen serves on address, with TLS if there is a certificate. Any SNI gets
// the same certificate, as on a shared front end.
func (s Site) listen(address string, handler http.Handler, certificate *tls.Certificate, failed chan<- error) error {
	listener, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	// Handshakes that clients break off are what a world is made for.
	server := &http.Server{Handler: s.withClock(logged(handler)), ErrorLog: log.New(io.Discard, "", 0)}
	if certificate == nil {
		background(func() error { return server.Serve(listener) }, failed)
		return nil
	}
	if hasRaw(s.Faults) {
		server.TLSNextProto = map[string]func(*http.Server, *tls.Conn, http.Handler){}
	}
	server.TLSConfig = &tls.Config{Certificates: []tls.Certificate{*certificate}}
	if newest := tlsVersions[s.NewestTLS]; newest != 0 {
		server.TLSConfig.MinVersion, server.TLSConfig.MaxVersion = tls.VersionTLS10, newest
	}
	background(func() error { return server.ServeTLS(listener, "", "") }, failed)
	return nil
}

var tlsVersions = map[string]uint16{"1.0": tls.VersionTLS10, "1.1": tls.VersionTLS11, "1.2": tls.VersionTLS12}

// withClock tells the time of the site's own clock in every answer.
func (s Site) withClock(handler http.Handler) http.Handler {
	if s.ClockDays == 0 {
		return handler
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Date", time.Now().AddDate(0, 0, s.ClockDays).UTC().Format(http.TimeFormat))
		handler.ServeHTTP(w, r)
	})
}
