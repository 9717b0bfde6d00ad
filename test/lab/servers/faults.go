package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"sync"
	"time"
)

// A Fault changes what a site answers to the requests whose path it matches.
type Fault struct {
	Match    string            `json:"match"` // regular expression on the path; empty matches all
	Every    int               `json:"every"` // all but the last of so many requests of one path
	Kind     string            `json:"kind"`
	Status   int               `json:"status"`
	Text     string            `json:"text"`
	Headers  map[string]string `json:"headers"`
	To       string            `json:"to"`       // "redirect": the target
	KeepPath bool              `json:"keepPath"` // "redirect": append the path of the request
	Version  string            `json:"version"`  // "wrong-info": the version told instead
	Ms       int               `json:"ms"`       // "slow": how long it takes
	Send     []Part            `json:"send"`     // "raw": what goes over the connection
}

// A behaviour answers a request in the place of the healthy handler.
type behaviour func(f Fault, healthy http.Handler, w http.ResponseWriter, r *http.Request)

var behaviours = map[string]behaviour{
	"status":     answerStatus,
	"html":       answerHTML,
	"redirect":   redirect,
	"slow":       slow,
	"stall":      stall,
	"stall-body": stallBody,
	"truncate":   truncate,
	"false-gzip": falseGzip,
	"tamper":     answerTampered,
	"wrong-info": answerOtherVersion,
	"stray-file": answerStrayFile,
	"raw":        answerRaw,
}

// withFaults puts the faults before the healthy handler; the first that
// matches answers.
func withFaults(faults []Fault, healthy http.Handler) (http.Handler, error) {
	handler := healthy
	for i := len(faults) - 1; i >= 0; i-- {
		fault, next := faults[i], handler
		match, err := regexp.Compile(fault.Match)
		if err != nil {
			return nil, err
		}
		answer := behaviours[fault.Kind]
		if answer == nil {
			return nil, fmt.Errorf("unknown fault %q", fault.Kind)
		}
		turns := newCounter(fault.Every)
		handler = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if match.MatchString(r.URL.Path) && turns.falls(r.Method+r.URL.Path) {
				answer(fault, healthy, w, r)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
	return handler, nil
}

// A counter picks all but the last of every so many calls with the same key;
// all of them if every is 0.
type counter struct {
	every int
	mutex sync.Mutex
	seen  map[string]int
}

func newCounter(every int) *counter { return &counter{every: every, seen: map[string]int{}} }

func (c *counter) falls(key string) bool {
	if c.every == 0 {
		return true
	}
	c.mutex.Lock()
	defer c.mutex.Unlock()
	c.seen[key]++
	return c.seen[key]%c.every != 0
}

func answerStatus(f Fault, _ http.Handler, w http.ResponseWriter, _ *http.Request) {
	for name, value := range f.Headers {
		w.Header().Set(name, value)
	}
	http.Error(w, f.Text, f.Status)
}

func answerHTML(f Fault, _ http.Handler, w http.ResponseWriter, _ *http.Request) {
	sendHTML(w, http.StatusOK, f.Text)
}

func redirect(f Fault, _ http.Handler, w http.ResponseWriter, r *http.Request) {
	to := f.To
	if f.KeepPath {
		to += r.URL.Path
	}
	http.Redirect(w, r, to, http.StatusFound)
}

// slow answers well after a while, as a mirror that has to fetch first.
func slow(f Fault, healthy http.Handler, w http.ResponseWriter, r *http.Request) {
	select {
	case <-time.After(time.Duration(f.Ms) * time.Millisecond):
		healthy.ServeHTTP(w, r)
	case <-r.Context().Done():
	}
}

// stall accepts the request and never answers it.
func stall(_ Fault, _ http.Handler, _ http.ResponseWriter, r *http.Request) {
	<-r.Context().Done()
}

func stallBody(_ Fault, healthy http.Handler, w http.ResponseWriter, r *http.Request) {
	sendHalf(healthy, w, r)
	must(http.NewResponseController(w).Flush())
	<-r.Context().Done()
}

// truncate promises the whole body, sends half of it and cuts the connection.
func truncate(_ Fault, healthy http.Handler, w http.ResponseWriter, r *http.Request) {
	sendHalf(healthy, w, r)
	panic(http.ErrAbortHandler)
}

func sendHalf(healthy http.Handler, w http.ResponseWriter, r *http.Request) {
	answer := record(healthy, r)
	body := answer.Body.Bytes()
	copyHead(w, answer, len(body))
	w.Write(body[:len(body)/2])
}

// falseGzip labels the healthy answer gzip and sends it unpacked.
func falseGzip(_ Fault, healthy http.Handler, w http.ResponseWriter, r *http.Request) {
	answer := record(healthy, r)
	answer.Header().Set("Content-Encoding", "gzip")
	copyHead(w, answer, answer.Body.Len())
	w.Write(answer.Body.Bytes())
}

func answerTampered(_ Fault, healthy http.Handler, w http.ResponseWriter, r *http.Request) {
	answerChanged(tamper, healthy, w, r)
}

func answerStrayFile(_ Fault, healthy http.Handler, w http.ResponseWriter, r *http.Request) {
	answerChanged(addStrayFile, healthy, w, r)
}

// answerChanged sends the healthy answer with its body changed.
func answerChanged(change func([]byte) ([]byte, error), healthy http.Handler, w http.ResponseWriter, r *http.Request) {
	answer := record(healthy, r)
	body, err := change(answer.Body.Bytes())
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	copyHead(w, answer, len(body))
	w.Write(body)
}

func answerOtherVersion(f Fault, _ http.Handler, w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", contentTypes[".info"])
	fmt.Fprintf(w, "{\"Version\":%q,\"Time\":\"2020-02-29T12:00:00Z\"}", f.Version)
}

// record runs the healthy handler to change its answer afterwards. The request
// goes without conditions and ranges: the whole body is wanted.
func record(healthy http.Handler, r *http.Request) *httptest.ResponseRecorder {
	whole := r.Clone(r.Context())
	if r.Method == http.MethodHead {
		whole.Method = http.MethodGet
	}
	for _, name := range []string{"Range", "If-Range", "If-Modified-Since"} {
		whole.Header.Del(name)
	}
	answer := httptest.NewRecorder()
	healthy.ServeHTTP(answer, whole)
	return answer
}

func copyHead(w http.ResponseWriter, answer *httptest.ResponseRecorder, length int) {
	for name, values := range answer.Header() {
		w.Header()[name] = values
	}
	w.Header().Set("Content-Length", strconv.Itoa(length))
	w.WriteHeader(answer.Code)
}
