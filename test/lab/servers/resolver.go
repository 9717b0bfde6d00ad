package main

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"time"
)

// A Resolver answers DNS as no sound server would: late, or with nonsense.
// The ordinary ones are dnsmasq.
type Resolver struct {
	Address string              `json:"address"`
	Records map[string][]string `json:"records"` // every other name does not exist
	DelayMs int                 `json:"delayMs"` // before each answer
	Mode    string              `json:"mode"`    // "", or one of modes
	FailsOf int                 `json:"failsOf"` // all but the last of so many questions of one name and type

	turns *counter
}

// modes change the answer to a question: its header, question and records.
var modes = map[string]func(answer []byte) []byte{
	"": func(answer []byte) []byte { return answer },
	// A name that points to itself.
	"pointer-loop": func(answer []byte) []byte {
		binary.BigEndian.PutUint16(answer[6:], 1)
		question := answer[:12+questionLength(answer)]
		return append(question, 0xc0, byte(len(question)), 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 1, 2, 3, 4)
	},
	// Says that there are records and sends none.
	"empty-count": func(answer []byte) []byte {
		binary.BigEndian.PutUint16(answer[6:], 0xffff)
		return answer[:12+questionLength(answer)]
	},
	// The header is right, the rest is not.
	"noise": func(answer []byte) []byte {
		return append(answer[:12:12], strings.Repeat("\xff\x00\x1b", 100)...)
	},
}

func (r Resolver) start(failed chan<- error) error {
	if _, known := modes[r.Mode]; !known {
		return errors.New("unknown mode")
	}
	r.turns = newCounter(r.FailsOf)
	address := net.JoinHostPort(r.Address, "53")
	datagrams, err := net.ListenPacket("udp", address)
	if err != nil {
		return err
	}
	streams, err := net.Listen("tcp", address)
	if err != nil {
		return err
	}
	background(func() error { return r.serveUDP(datagrams) }, failed)
	background(func() error { return r.serveTCP(streams) }, failed)
	return nil
}

func (r Resolver) serveUDP(conn net.PacketConn) error {
	for {
		query := make([]byte, 1500)
		n, from, err := conn.ReadFrom(query)
		if err != nil {
			return err
		}
		go func() {
			answer := r.answer(query[:n])
			if len(answer) > 512 {
				// Truncated: the same is to be asked by TCP.
				answer = append([]byte(nil), answer[:12+questionLength(answer)]...)
				answer[2] |= 2
				binary.BigEndian.PutUint16(answer[6:], 0)
			}
			conn.WriteTo(answer, from)
		}()
	}
}

func (r Resolver) serveTCP(listener net.Listener) error {
	for {
		conn, err := listener.Accept()
		if err != nil {
			return err
		}
		go func() {
			defer conn.Close()
			var length uint16
			for binary.Read(conn, binary.BigEndian, &length) == nil {
				query := make([]byte, length)
				if _, err := io.ReadFull(conn, query); err != nil {
					return
				}
				answer := r.answer(query)
				conn.Write(append(binary.BigEndian.AppendUint16(nil, uint16(len(answer))), answer...))
			}
		}()
	}
}

// dnsOverHTTPS answers as RFC 8484 has it.
func dnsOverHTTPS(r Resolver) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, request *http.Request) {
		query, err := base64.RawURLEncoding.DecodeString(request.URL.Query().Get("dns"))
		if err != nil || len(query) == 0 || request.URL.Path != "/dns-query" {
			http.Error(w, "no question", http.StatusBadRequest)
			return
		}
		w.Header().Set("Content-Type", "application/dns-message")
		w.Write(r.answer(query))
	})
}

const (
	typeA    = 1
	typeAAAA = 28
)

func (r Resolver) answer(query []byte) []byte {
	if len(query) < 17 {
		return query
	}
	name, end := questionName(query)
	kind := binary.BigEndian.Uint16(query[end:])
	log.Printf("DNS %s %s %d", r.Address, name, kind)
	time.Sleep(time.Duration(r.DelayMs) * time.Millisecond)

	answer := append([]byte(nil), query[:end+4]...)
	answer[2], answer[3] = 0x81, 0x80
	binary.BigEndian.PutUint32(answer[8:], 0)
	if r.FailsOf > 0 && r.turns.falls(fmt.Sprint(name, kind)) {
		answer[3] |= 2
		return answer
	}
	addresses, known := r.Records[name]
	if !known {
		answer[3] |= 3
		return modes[r.Mode](answer)
	}
	count := 0
	for _, text := range addresses {
		raw := netip.MustParseAddr(text).AsSlice()
		if (len(raw) == 4) != (kind == typeA) || (len(raw) == 16) != (kind == typeAAAA) || len(answer) > 60000 {
			continue
		}
		answer = append(answer, 0xc0, 12, 0, byte(kind), 0, 1, 0, 0, 0, 60, 0, byte(len(raw)))
		answer = append(answer, raw...)
		count++
	}
	binary.BigEndian.PutUint16(answer[6:], uint16(count))
	return modes[r.Mode](answer)
}

// questionName is the name asked for, lower case, and where it ends.
func questionName(message []byte) (string, int) {
	var labels []string
	at := 12
	for at < len(message)-4 && message[at] != 0 {
		next := min(at+1+int(message[at]), len(message)-4)
		labels = append(labels, strings.ToLower(string(message[at+1:next])))
		at = next
	}
	return strings.Join(labels, "."), at + 1
}

func questionLength(message []byte) int {
	_, end := questionName(message)
	return end + 4 - 12
}
