package main

import (
	"log"
	"net/http"
)

// logged notes every request as it comes, for a look from a shell inside.
func logged(handler http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Printf("%s %s %s", r.Method, r.Host, r.URL.Path)
		handler.ServeHTTP(w, r)
	})
}
