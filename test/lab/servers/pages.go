package main

import (
	"fmt"
	"net/http"
)

// page is an ordinary web site: it has a home page and nothing else.
func page(name string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) {
		sendHTML(w, http.StatusOK, "<h1>"+name+"</h1>")
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, _ *http.Request) {
		sendHTML(w, http.StatusNotFound, "<h1>404</h1>")
	})
	return mux
}

// loginPage is the captive portal itself: every address of it is the form.
func loginPage(name string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		sendHTML(w, http.StatusOK, "<h1>Welcome to "+name+"</h1><form method=post action=/login><input name=room><input type=password name=code></form>")
	})
}

// plainHTTP is port 80 of a site: the connectivity checks of the systems, and
// for everything else the way to https.
func plainHTTP() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/generate_204", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) })
	mux.HandleFunc("/connecttest.txt", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "Microsoft Connect Test") })
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "https://"+r.Host+r.URL.RequestURI(), http.StatusMovedPermanently)
	})
	return mux
}

func sendHTML(w http.ResponseWriter, status int, body string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	fmt.Fprintf(w, "<!DOCTYPE html>\n<html><head><title>Lab</title></head><body>%s</body></html>\n", body)
}
