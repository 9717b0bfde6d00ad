package main

import (
	"bufio"
	"net"
	"net/http"
	"net/http/httputil"
	"slices"
)

func (p Proxy) connectHandler(addresses map[string]string) http.Handler {
	forward := &httputil.ReverseProxy{
		Rewrite:   func(*httputil.ProxyRequest) {},
		Transport: lookupTransport(addresses),
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case p.Mode == "hang":
			<-r.Context().Done()
		case p.Mode == "basic-auth" && !p.authorized(r):
			w.Header().Set("Proxy-Authenticate", `Basic realm="lab"`)
			http.Error(w, "authentication required", http.StatusProxyAuthRequired)
		case p.Mode == "forbid" || slices.Contains(p.Denies, r.URL.Hostname()):
			http.Error(w, "denied by policy", http.StatusForbidden)
		case r.Method == http.MethodConnect:
			connect(w, r, addresses)
		case r.URL.IsAbs():
			forward.ServeHTTP(w, r)
		default:
			http.Error(w, "this is a proxy", http.StatusBadRequest)
		}
	})
}

// authorized reads Proxy-Authorization with the parser for Authorization.
func (p Proxy) authorized(r *http.Request) bool {
	as := http.Request{Header: http.Header{"Authorization": r.Header["Proxy-Authorization"]}}
	user, password, ok := as.BasicAuth()
	return ok && user == p.User && password == p.Password
}

func connect(w http.ResponseWriter, r *http.Request, addresses map[string]string) {
	target, err := dialTarget(r.Host, addresses)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadGateway)
		return
	}
	client, buffered, err := http.NewResponseController(w).Hijack()
	if err != nil {
		target.Close()
		return
	}
	client.Write([]byte("HTTP/1.1 200 Connection established\r\n\r\n"))
	splice(&bufferedConn{client, buffered.Reader}, target)
}

// bufferedConn gives back first what the HTTP server had read ahead.
type bufferedConn struct {
	net.Conn
	reader *bufio.Reader
}

func (c *bufferedConn) Read(p []byte) (int, error) { return c.reader.Read(p) }

func lookupTransport(addresses map[string]string) *http.Transport {
	return &http.Transport{
		Dial: func(_, target string) (net.Conn, error) { return dialTarget(target, addresses) },
	}
}
