package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"log"
	"net"
	"net/http"
	"slices"
	"sync"
	"time"
)

// A Part is a stretch of bytes that a hostile server sends, in place of any
// protocol that would keep it from doing so.
type Part struct {
	Text        string `json:"text"`
	Base64      []byte `json:"base64"`
	GzipOfZeros int    `json:"gzipOfZeros"` // MiB of zeros, packed
	Times       int    `json:"times"`       // 0: once; below 0: for ever
	PauseMs     int    `json:"pauseMs"`     // before each time
}

func (p Part) bytes() []byte {
	if p.GzipOfZeros > 0 {
		return gzipOfZeros(p.GzipOfZeros)
	}
	return append([]byte(p.Text), p.Base64...)
}

var gzips sync.Map // MiB → the packed bytes: made once, as packing takes longer than anybody waits

func gzipOfZeros(mib int) []byte {
	once, _ := gzips.LoadOrStore(mib, sync.OnceValue(func() []byte { return packZeros(mib) }))
	return once.(func() []byte)()
}

func packZeros(mib int) []byte {
	var packed bytes.Buffer
	w := gzip.NewWriter(&packed)
	zeros := make([]byte, 1<<20)
	for range mib {
		w.Write(zeros)
	}
	must(w.Close())
	return packed.Bytes()
}

// sendParts writes until the last part or until the client has gone.
func sendParts(to io.Writer, parts []Part) {
	for _, part := range parts {
		content := part.bytes()
		if part.Times < 0 && part.PauseMs == 0 {
			// Larger writes: a server with a fat pipe, not one that slows itself down.
			content = bytes.Repeat(content, 1+(1<<16)/(1+len(content)))
		}
		for sent := 0; part.Times < 0 || sent < max(1, part.Times); sent++ {
			time.Sleep(time.Duration(part.PauseMs) * time.Millisecond)
			if _, err := to.Write(content); err != nil {
				return
			}
		}
	}
}

// answerRaw takes the connection from the HTTP server and says what it likes.
func answerRaw(f Fault, _ http.Handler, w http.ResponseWriter, r *http.Request) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	defer conn.Close()
	sendParts(conn, f.Send)
}

func listenRaw(address string, parts []Part, failed chan<- error) error {
	listener, err := net.Listen("tcp", address)
	if err == nil {
		background(func() error { return serveRaw(listener, parts) }, failed)
	}
	return err
}

// serveRaw sends the parts to whoever connects, whatever is said.
func serveRaw(listener net.Listener, parts []Part) error {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		log.Printf("RAW %s", listener.Addr())
		go func() {
			defer conn.Close()
			// A close with unread bytes would be a reset.
			go io.Copy(io.Discard, conn)
			sendParts(conn, parts)
			time.Sleep(100 * time.Millisecond)
		}()
	}
}

// hasRaw tells whether connections have to be taken over, which HTTP/2 has no way to do.
func hasRaw(faults []Fault) bool {
	return slices.ContainsFunc(faults, func(f Fault) bool { return f.Kind == "raw" })
}
