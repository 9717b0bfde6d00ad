package main

import (
	"encoding/json"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
)

type mv = [2]string

func pair(v module.Version) mv { return mv{v.Path, v.Version} }

func list[T, R any](in []T, f func(T) R) []R {
	out := []R{}
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}

func init() {
	families["go-mod"] = func(a json.RawMessage) any {
		v := arg[struct {
			Data []byte
			Lax  bool
		}](a)
		parse := modfile.Parse
		if v.Lax {
			parse = modfile.ParseLax
		}
		f, err := parse("go.mod", v.Data, nil)
		if err != nil {
			return map[string]any{"error": []byte(err.Error())}
		}
		out := map[string]any{
			"require": list(f.Require, func(r *modfile.Require) []any { return []any{pair(r.Mod), r.Indirect, r.Syntax.Start.Line} }),
			"exclude": list(f.Exclude, func(e *modfile.Exclude) []any { return []any{pair(e.Mod), e.Syntax.Start.Line} }),
			"replace": list(f.Replace, func(r *modfile.Replace) []any { return []any{pair(r.Old), pair(r.New), r.Syntax.Start.Line} }),
			"retract": list(f.Retract, func(r *modfile.Retract) []any { return []any{r.Low, r.High, r.Rationale, r.Syntax.Start.Line} }),
			"godebug": list(f.Godebug, func(g *modfile.Godebug) []any { return []any{g.Key, g.Value, g.Syntax.Start.Line} }),
			"tool":    list(f.Tool, func(t *modfile.Tool) []any { return []any{t.Path, t.Syntax.Start.Line} }),
			"ignore":  list(f.Ignore, func(t *modfile.Ignore) []any { return []any{t.Path, t.Syntax.Start.Line} }),
		}
		if f.Module != nil {
			out["module"] = []any{f.Module.Mod.Path, f.Module.Deprecated, f.Module.Syntax.Start.Line}
		}
		if f.Go != nil {
			out["go"] = []any{f.Go.Version, f.Go.Syntax.Start.Line}
		}
		if f.Toolchain != nil {
			out["toolchain"] = []any{f.Toolchain.Name, f.Toolchain.Syntax.Start.Line}
		}
		return out
	}
	families["go-work"] = func(a json.RawMessage) any {
		f, err := modfile.ParseWork("go.work", arg[[]byte](a), nil)
		if err != nil {
			return map[string]any{"error": []byte(err.Error())}
		}
		out := map[string]any{
			"use":     list(f.Use, func(u *modfile.Use) []any { return []any{u.Path, u.Syntax.Start.Line} }),
			"replace": list(f.Replace, func(r *modfile.Replace) []any { return []any{pair(r.Old), pair(r.New), r.Syntax.Start.Line} }),
			"godebug": list(f.Godebug, func(g *modfile.Godebug) []any { return []any{g.Key, g.Value, g.Syntax.Start.Line} }),
		}
		if f.Go != nil {
			out["go"] = []any{f.Go.Version, f.Go.Syntax.Start.Line}
		}
		if f.Toolchain != nil {
			out["toolchain"] = []any{f.Toolchain.Name, f.Toolchain.Syntax.Start.Line}
		}
		return out
	}
}
