package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/asn1"
	"fmt"
	"net"
	"time"
)

// A certifier hands out the certificate a site shows, good or faulty.
type certifier struct {
	sites        *authority
	company      *authority
	interceptors map[string]*authority // by organisation: every site intercepted by one product has one issuer
}

func newCertifier(dir string) (*certifier, error) {
	sites, err := loadAuthority(dir, "sites")
	if err != nil {
		return nil, err
	}
	company, err := loadAuthority(dir, "company")
	if err != nil {
		return nil, err
	}
	return &certifier{sites, company, map[string]*authority{}}, nil
}

// Certificate says which certificate a site shows.
type Certificate struct {
	Kind         string   `json:"kind"`
	Organization string   `json:"organization"` // kind "intercepted": whose product it is
	Host         string   `json:"host"`         // kind "wrong-host": the name it is for
	Subject      string   `json:"subject"`      // kind "odd": the common name
	Names        []string `json:"names"`        // kind "odd": besides its own
	Padding      int      `json:"padding"`      // kind "odd": so many more names
}

func (c *certifier) certificate(names []string, want Certificate) (*tls.Certificate, error) {
	now := time.Now()
	from, to := now.AddDate(0, -1, 0), now.AddDate(0, 2, 0)
	issuer, sendIssuer := c.sites, true
	switch want.Kind {
	case "", "good":
	case "expired":
		from, to = now.AddDate(-1, 0, 0), now.AddDate(0, -3, 0)
	case "not-yet-valid":
		from, to = now.AddDate(7, 0, 0), now.AddDate(8, 0, 0)
	case "wrong-host":
		names = []string{want.Host}
	case "self-signed":
		issuer = nil
	case "company":
		issuer = c.company
	case "incomplete-chain":
		sendIssuer = false
	case "odd":
		for number := range want.Padding {
			want.Names = append(want.Names, fmt.Sprintf("padding-%d.example.net", number))
		}
		names = append(append([]string{want.Subject}, names...), want.Names...)
	case "garbage":
		key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
		return &tls.Certificate{Certificate: [][]byte{[]byte("no certificate")}, PrivateKey: key}, err
	case "intercepted":
		var err error
		if issuer, err = c.interceptor(want.Organization); err != nil {
			return nil, err
		}
	default:
		return nil, fmt.Errorf("unknown certificate kind %q", want.Kind)
	}
	made, err := leaf(issuer, names, from, to, issuer == c.sites)
	if err == nil && issuer != nil && sendIssuer {
		made.Certificate = append(made.Certificate, issuer.cert.Raw)
	}
	return made, err
}

func (c *certifier) interceptor(organization string) (*authority, error) {
	if a := c.interceptors[organization]; a != nil {
		return a, nil
	}
	a, err := newAuthority(pkix.Name{CommonName: organization + " Root CA", Organization: []string{organization}}, nil)
	if err == nil {
		c.interceptors[organization] = a
	}
	return a, err
}

// timestamps is the extension with which public issuers show that a
// certificate stands in public logs; nothing here reads its content.
var timestamps = pkix.Extension{Id: asn1.ObjectIdentifier{1, 3, 6, 1, 4, 1, 11129, 2, 4, 2}, Value: []byte{4, 2, 0, 0}}

// leaf makes a server certificate; without an issuer it signs itself.
func leaf(issuer *authority, names []string, from, to time.Time, public bool) (*tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber: serial(),
		Subject:      pkix.Name{CommonName: names[0]},
		DNSNames:     names,
		NotBefore:    from,
		NotAfter:     to,
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	if public {
		template.ExtraExtensions = append(template.ExtraExtensions, timestamps)
	}
	for _, name := range names {
		if address := net.ParseIP(name); address != nil {
			template.IPAddresses = append(template.IPAddresses, address)
		}
	}
	if issuer == nil {
		issuer = &authority{template, key}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, issuer.cert, &key.PublicKey, issuer.key)
	if err != nil {
		return nil, err
	}
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}
