package main

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"time"
)

// An authority signs certificates. RSA, as most public ones: with it a chain
// does not fit into one packet, as in the real internet.
type authority struct {
	cert *x509.Certificate
	key  crypto.Signer
}

// newAuthority makes an authority signed by parent, or by itself.
func newAuthority(name pkix.Name, parent *authority) (*authority, error) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber:          serial(),
		Subject:               name,
		NotBefore:             time.Now().AddDate(-1, 0, 0),
		NotAfter:              time.Now().AddDate(10, 0, 0),
		KeyUsage:              x509.KeyUsageCertSign | x509.KeyUsageCRLSign,
		IsCA:                  true,
		BasicConstraintsValid: true,
	}
	if parent == nil {
		parent = &authority{template, key}
	}
	der, err := x509.CreateCertificate(rand.Reader, template, parent.cert, key.Public(), parent.key)
	if err != nil {
		return nil, err
	}
	cert, err := x509.ParseCertificate(der)
	return &authority{cert, key}, err
}

// makeAuthorities makes the root that clients trust (root.pem), the
// intermediate that signs the sites (sites.pem and sites.key), and the root of
// a company, which nobody trusts by default (company.pem and company.key).
func makeAuthorities(dir string) error {
	organization := []string{"Lab Public Trust"}
	root, err := newAuthority(pkix.Name{CommonName: "Lab Root CA", Organization: organization}, nil)
	if err != nil {
		return err
	}
	sites, err := newAuthority(pkix.Name{CommonName: "Lab Sites CA", Organization: organization}, root)
	if err != nil {
		return err
	}
	company, err := newAuthority(pkix.Name{CommonName: "Example Company Root CA", Organization: []string{"Example Company"}}, nil)
	if err != nil {
		return err
	}
	if err := writePEM(filepath.Join(dir, "root.pem"), "CERTIFICATE", root.cert.Raw, 0o644); err != nil {
		return err
	}
	if err := sites.save(dir, "sites"); err != nil {
		return err
	}
	return company.save(dir, "company")
}

func (a *authority) save(dir, name string) error {
	key, err := x509.MarshalPKCS8PrivateKey(a.key)
	if err != nil {
		return err
	}
	if err := writePEM(filepath.Join(dir, name+".pem"), "CERTIFICATE", a.cert.Raw, 0o644); err != nil {
		return err
	}
	return writePEM(filepath.Join(dir, name+".key"), "PRIVATE KEY", key, 0o600)
}

func loadAuthority(dir, name string) (*authority, error) {
	pair, err := tls.LoadX509KeyPair(filepath.Join(dir, name+".pem"), filepath.Join(dir, name+".key"))
	if err != nil {
		return nil, err
	}
	key, ok := pair.PrivateKey.(crypto.Signer)
	if !ok {
		return nil, fmt.Errorf("%s.key holds a %T", name, pair.PrivateKey)
	}
	return &authority{pair.Leaf, key}, nil
}

func writePEM(path, kind string, der []byte, mode os.FileMode) error {
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), mode)
}

func serial() *big.Int {
	n, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	must(err)
	return n
}
