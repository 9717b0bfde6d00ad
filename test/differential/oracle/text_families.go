package main

import (
	"encoding/json"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"

	"oracle/gover"
	"oracle/toolchain"
	"oracle/winpath"
)

func init() {
	families["quote"] = func(a json.RawMessage) any {
		s := string(arg[[]byte](a))
		return []string{strconv.Quote(s)}
	}
	families["unquote"] = func(a json.RawMessage) any {
		s, err := strconv.Unquote(string(arg[[]byte](a)))
		return []any{[]byte(s), err == nil}
	}
	families["space"] = func(a json.RawMessage) any {
		s := arg[string](a)
		return []any{strings.TrimSpace(s), strings.Fields(s), strings.ToLower(s)}
	}
	families["utf8"] = func(a json.RawMessage) any {
		s := string(arg[[]byte](a))
		return []any{string([]rune(s)), utf8.ValidString(s)}
	}
	families["module-path"] = func(a json.RawMessage) any {
		s := arg[string](a)
		esc, err1 := module.EscapePath(s)
		escv, err2 := module.EscapeVersion(s)
		un, err3 := module.UnescapePath(s)
		unv, err4 := module.UnescapeVersion(s)
		prefix, major, ok := module.SplitPathVersion(s)
		return []any{message(module.CheckPath(s)), message(module.CheckImportPath(s)), message(module.CheckFilePath(s)),
			esc, message(err1), escv, message(err2), un, err3 == nil, unv, err4 == nil, prefix, major, ok}
	}
	families["patterns"] = func(a json.RawMessage) any {
		v := arg[[2]string](a)
		matched, err := path.Match(v[0], v[1])
		return []any{module.MatchPrefixPatterns(v[0], v[1]), matched, err != nil}
	}
	families["semver"] = func(a json.RawMessage) any {
		v := arg[[2]string](a)
		c := semver.Compare(v[0], v[1])
		return []any{semver.IsValid(v[0]), semver.Canonical(v[0]), semver.Major(v[0]), semver.Prerelease(v[0]), semver.Build(v[0]),
			module.CanonicalVersion(v[0]), c, module.IsPseudoVersion(v[0])}
	}
	families["path-major"] = func(a json.RawMessage) any {
		v := arg[[2]string](a)
		return message(module.CheckPathMajor(v[0], v[1]))
	}
	families["pseudo"] = func(a json.RawMessage) any {
		v := arg[string](a)
		t, err1 := module.PseudoVersionTime(v)
		rev, err2 := module.PseudoVersionRev(v)
		base, err3 := module.PseudoVersionBase(v)
		var ms any
		if err1 == nil {
			ms = t.UnixMilli()
		}
		return []any{module.IsPseudoVersion(v), ms, rev, err2 == nil, base, err3 == nil}
	}
	families["go-version"] = func(a json.RawMessage) any {
		v := arg[[2]string](a)
		return []any{gover.IsValid(v[0]), gover.IsLang(v[0]), gover.Compare(v[0], v[1]), gover.FromToolchain(v[0])}
	}
	families["toolchain"] = func(a json.RawMessage) any {
		v := arg[[4]string](a)
		chosen, problem := toolchain.Choose(v[0], v[1], v[2], v[3])
		return []string{chosen, problem}
	}
	families["go-mod-lookup"] = func(a json.RawMessage) any {
		data := arg[[]byte](a)
		return []string{gover.GoModLookup(data, "go"), gover.GoModLookup(data, "toolchain")}
	}
	families["windows-path"] = func(a json.RawMessage) any { return winpath.IsAbs(arg[string](a)) }
}
