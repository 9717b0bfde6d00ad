package main

import (
	"bytes"
	"crypto/ed25519"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/mod/sumdb/dirhash"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// A log of n records with their hashes, as golang.org/x/mod/sumdb/tlog stores them.
type log struct {
	hashes []tlog.Hash
	size   int64
}

func (l *log) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		if x >= int64(len(l.hashes)) {
			return nil, fmt.Errorf("no hash %d", x)
		}
		out[i] = l.hashes[x]
	}
	return out, nil
}

var shared = &log{}

// grown returns a log of at least n records: record i is "record i\n".
func grown(n int64) *log {
	for shared.size < n {
		hashes, err := tlog.StoredHashes(shared.size, fmt.Appendf(nil, "record %d\n", shared.size), shared)
		if err != nil {
			panic(err)
		}
		shared.hashes = append(shared.hashes, hashes...)
		shared.size++
	}
	return shared
}

func root(n int64) tlog.Hash {
	h, err := tlog.TreeHash(n, grown(n))
	if err != nil {
		panic(err)
	}
	return h
}

func raw(hashes []tlog.Hash) [][]byte {
	return list(hashes, func(h tlog.Hash) []byte { return h[:] })
}

type tiles struct{ data map[string][]byte }

func (*tiles) Height() int { return 8 }
func (t *tiles) ReadTiles(want []tlog.Tile) ([][]byte, error) {
	var out [][]byte
	for _, tile := range want {
		data, err := tlog.ReadTileData(tile, shared)
		if err != nil {
			return nil, err
		}
		t.data[tile.Path()] = data
		out = append(out, data)
	}
	return out, nil
}
func (*tiles) SaveTiles([]tlog.Tile, [][]byte) {}

type signer struct {
	name string
	hash uint32
	key  ed25519.PrivateKey
}

func init() {
	families["tlog-record"] = func(a json.RawMessage) any {
		v := arg[[2]int64](a)
		proof, err := tlog.ProveRecord(v[0], v[1], grown(v[0]))
		if err != nil {
			panic(err)
		}
		h := root(v[0])
		leaf := tlog.RecordHash(fmt.Appendf(nil, "record %d\n", v[1]))
		return []any{raw(proof), h[:], leaf[:]}
	}
	families["tlog-tree"] = func(a json.RawMessage) any {
		v := arg[[2]int64](a)
		proof, err := tlog.ProveTree(v[0], v[1], grown(v[0]))
		if err != nil {
			panic(err)
		}
		now, old := root(v[0]), root(v[1])
		return []any{raw(proof), now[:], old[:]}
	}
	families["tlog-tiles"] = func(a json.RawMessage) any {
		v := arg[struct {
			Size    int64
			Indexes []int64
		}](a)
		grown(v.Size)
		reader := &tiles{map[string][]byte{}}
		hashes, err := tlog.TileHashReader(tlog.Tree{N: v.Size, Hash: root(v.Size)}, reader).ReadHashes(v.Indexes)
		h := root(v.Size)
		return []any{reader.data, raw(hashes), message(err), h[:]}
	}
	families["tlog-index"] = func(a json.RawMessage) any {
		index := arg[int64](a)
		level, n := tlog.SplitStoredHashIndex(index)
		return []any{level, n, tlog.StoredHashIndex(level, n), tlog.TileForIndex(8, index).Path(), tlog.TileForIndex(3, index).Path()}
	}
	families["tile-path"] = func(a json.RawMessage) any {
		t, err := tlog.ParseTilePath(arg[string](a))
		return []any{t.H, t.L, t.N, t.W, err == nil}
	}
	families["tree-note"] = func(a json.RawMessage) any {
		t, err := tlog.ParseTree(arg[[]byte](a))
		return []any{t.N, t.Hash[:], err == nil}
	}
	families["record"] = func(a json.RawMessage) any {
		id, text, rest, err := tlog.ParseRecord(arg[[]byte](a))
		h := tlog.RecordHash(text)
		return []any{id, text, rest, err == nil, h[:]}
	}
	families["note"] = func(a json.RawMessage) any {
		v := arg[struct {
			Message []byte
			Keys    []string
		}](a)
		verifiers := []note.Verifier{}
		for _, k := range v.Keys {
			verifier, err := note.NewVerifier(k)
			if err != nil {
				return []any{"key: " + err.Error()}
			}
			verifiers = append(verifiers, verifier)
		}
		n, err := note.Open(v.Message, note.VerifierList(verifiers...))
		if err != nil {
			return []any{err.Error()}
		}
		show := func(s note.Signature) []any { return []any{s.Name, s.Hash, s.Base64} }
		return []any{"", []byte(n.Text), list(n.Sigs, show), list(n.UnverifiedSigs, show)}
	}
	families["verifier"] = func(a json.RawMessage) any {
		v, err := note.NewVerifier(arg[string](a))
		if err != nil {
			return []any{err.Error()}
		}
		return []any{"", v.Name(), v.KeyHash()}
	}
	families["sign"] = func(a json.RawMessage) any {
		v := arg[struct {
			Seed []byte
			Name string
			Text string
		}](a)
		key := ed25519.NewKeyFromSeed(v.Seed)
		vkey, err := note.NewEd25519VerifierKey(v.Name, key.Public().(ed25519.PublicKey))
		if err != nil {
			panic(err)
		}
		verifier, err := note.NewVerifier(vkey)
		if err != nil {
			return []any{vkey, ""}
		}
		message, err := note.Sign(&note.Note{Text: v.Text}, &signer{v.Name, verifier.KeyHash(), key})
		if err != nil {
			return []any{vkey, ""}
		}
		return []any{vkey, message}
	}
	families["dirhash"] = func(a json.RawMessage) any {
		files := arg[[][2]string](a)
		names := []string{}
		content := map[string]string{}
		for _, f := range files {
			names = append(names, f[0])
			content[f[0]] = f[1]
		}
		h, err := dirhash.Hash1(names, func(name string) (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(content[name])), nil
		})
		gomod, _ := dirhash.Hash1([]string{"go.mod"}, func(string) (io.ReadCloser, error) {
			return io.NopCloser(bytes.NewReader([]byte(files[0][1]))), nil
		})
		return []any{h, err == nil, gomod}
	}
}

func (s *signer) Name() string                    { return s.name }
func (s *signer) KeyHash() uint32                 { return s.hash }
func (s *signer) Sign(msg []byte) ([]byte, error) { return ed25519.Sign(s.key, msg), nil }
