package main

import (
	"encoding/json"
	"net"
	"net/netip"
	"net/url"
	"strings"

	"golang.org/x/net/http/httpproxy"
	"golang.org/x/net/idna"
)

func init() {
	families["url"] = func(a json.RawMessage) any {
		u, err := url.Parse(string(arg[[]byte](a)))
		if err != nil {
			return []any{[]byte(err.Error())}
		}
		user := [][]byte{}
		if u.User != nil {
			user = append(user, []byte(u.User.Username()))
			if p, ok := u.User.Password(); ok {
				user = append(user, []byte(p))
			}
		}
		return []any{u.Scheme, []byte(u.Opaque), user, []byte(u.Host), []byte(u.Path), []byte(u.RawPath), u.ForceQuery, []byte(u.RawQuery),
			[]byte(u.Fragment), []byte(u.RawFragment), u.OmitHost, []byte(u.String()), []byte(u.Redacted()), []byte(u.EscapedPath()), u.Port(), u.Hostname()}
	}
	families["ip"] = func(a json.RawMessage) any {
		s := arg[string](a)
		ip, err := netip.ParseAddr(s)
		if err != nil {
			return []any{err.Error(), net.ParseIP(s) != nil}
		}
		return []any{ip.AsSlice(), ip.Zone(), net.ParseIP(s) != nil}
	}
	families["cidr"] = func(a json.RawMessage) any {
		v := arg[[2]string](a)
		_, network, err := net.ParseCIDR(v[0])
		if err != nil {
			return []any{false}
		}
		return []any{true, network.Contains(net.ParseIP(v[1]))}
	}
	families["host-port"] = func(a json.RawMessage) any {
		host, port, err := net.SplitHostPort(arg[string](a))
		return []any{host, port, err == nil}
	}
	families["proxy"] = func(a json.RawMessage) any {
		v := arg[struct {
			HTTP, HTTPS, No, URL string
			CGI                  bool
		}](a)
		u, err := url.Parse(v.URL)
		if err != nil {
			return []string{"unparsable"}
		}
		config := httpproxy.Config{HTTPProxy: v.HTTP, HTTPSProxy: v.HTTPS, NoProxy: v.No, CGI: v.CGI}
		proxy, err := config.ProxyFunc()(u)
		if err != nil {
			return []string{"error", err.Error()}
		}
		if proxy == nil {
			return []string{"direct"}
		}
		return []string{"proxy", proxy.Scheme, proxy.Hostname(), proxy.Port(), proxy.User.Username()}
	}
	families["idna"] = func(a json.RawMessage) any {
		// As httpproxy's idnaASCII: names in ASCII are left alone.
		s := arg[string](a)
		if strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0 {
			return []any{s, true}
		}
		s, err := idna.Lookup.ToASCII(s)
		return []any{s, err == nil}
	}
}
