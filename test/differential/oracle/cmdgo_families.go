package main

import (
	"encoding/json"
	"os"

	"oracle/auth"
	"oracle/envfile"
	"oracle/goflags"
	"oracle/modfetch"
	"oracle/vcs"
	"oracle/vendorlist"
)

func init() {
	dir, err := os.MkdirTemp("", "oracle-")
	if err != nil {
		panic(err)
	}
	families["goproxy"] = func(a json.RawMessage) any {
		entries, err := modfetch.List(arg[string](a))
		if err != nil {
			return []any{[]byte(err.Error())}
		}
		return entries
	}
	families["walk"] = func(a json.RawMessage) any {
		v := arg[struct {
			List    string
			Answers []string
		}](a)
		asked, printed := modfetch.Walk(v.List, v.Answers)
		return []any{asked, printed}
	}
	families["request-url"] = func(a json.RawMessage) any {
		v := arg[[3]string](a)
		u, err := modfetch.RequestURL(v[0], v[1], v[2])
		return []string{u, message(err)}
	}
	families["gosumdb"] = func(a json.RawMessage) any {
		name, err := modfetch.Sumdb(arg[string](a))
		return []string{name, message(err)}
	}
	families["env-file"] = func(a json.RawMessage) any {
		v := arg[[2][]byte](a)
		seen := [][][]byte{}
		for key, value := range envfile.Read(v[0], v[1], dir) {
			seen = append(seen, [][]byte{[]byte(key), []byte(value)})
		}
		return seen
	}
	families["go-sum"] = func(a json.RawMessage) any {
		lines, problem := modfetch.GoSum(arg[[]byte](a))
		return []any{lines, problem}
	}
	families["vendor"] = func(a json.RawMessage) any {
		packages, meta, problem := vendorlist.Read(arg[[]byte](a), dir)
		return []any{packages, meta, problem}
	}
	families["netrc"] = func(a json.RawMessage) any {
		v := arg[[2]string](a)
		return []any{auth.Netrc(v[0]), auth.Login(v[0], v[1])}
	}
	families["goflags"] = func(a json.RawMessage) any {
		words, problem := goflags.Read(arg[string](a))
		return []any{words, problem}
	}
	families["govcs"] = func(a json.RawMessage) any {
		v := arg[[4]string](a)
		allowed, err := vcs.Check(v[0], v[1], v[2], v[3])
		return []any{allowed, message(err)}
	}
	families["goauth"] = func(a json.RawMessage) any {
		commands, problem := auth.Goauth(arg[string](a))
		return []any{commands, problem}
	}
}
