// Extract copies chosen declarations of cmd/go, as this machine's Go has them, into packages that the oracle can call.
// Nothing of them is kept in the repository: they are read from GOROOT at every build.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

type source struct {
	file  string   // below GOROOT/src
	into  string   // package directory of the oracle
	names []string // top-level declarations; methods as Type.Method
}

var sources = []source{
	{"internal/gover/gover.go", "gover", []string{"Version", "Compare", "Max", "IsLang", "Lang", "IsValid", "Parse", "cutInt", "CmpInt", "DecInt"}},
	{"cmd/go/internal/gover/toolchain.go", "gover", []string{"FromToolchain", "maybeToolchainVersion", "Startup", "TooNewError", "TooNewError.Error"}},
	{"cmd/go/internal/gover/gomod.go", "gover", []string{"GoModLookup", "parseKey", "nl"}},
	{"cmd/go/internal/search/search.go", "search", []string{"IsRelativePath"}},
	{"cmd/internal/quoted/quoted.go", "quoted", []string{"isSpaceByte", "Split"}},
	{"cmd/go/internal/modfetch/proxy.go", "modfetch", []string{"proxyOnce", "proxySpec", "proxyList", "TryProxies", "proxyRepo", "newProxyRepo", "proxyRepo.getBody", "pathEscape"}},
	{"cmd/go/internal/modfetch/repo.go", "modfetch", []string{"errProxyOff", "notExistErrorf", "notExistError", "notExistError.Is", "notExistError.Error", "notExistError.Unwrap"}},
	{"cmd/go/internal/modfetch/sumdb.go", "modfetch", []string{"dbDial", "useSumDB"}},
	{"cmd/go/internal/modfetch/key.go", "modfetch", []string{"knownGOSUMDB"}},
	{"cmd/go/internal/modfetch/fetch.go", "modfetch", []string{"readGoSum", "emptyGoModHash"}},
	{"cmd/go/internal/vcs/vcs.go", "vcs", []string{"govcsRule", "govcsConfig", "parseGOVCS", "govcsConfig.allow", "defaultGOVCS"}},
	{"cmd/go/internal/auth/netrc.go", "auth", []string{"netrcLine", "parseNetrc"}},
	{"cmd/go/internal/auth/auth.go", "auth", []string{"credentialCache", "runGoAuth", "loadCredential", "storeCredential"}},
	{"cmd/go/internal/toolchain/select.go", "toolchain", []string{"Select"}},
	{"cmd/go/internal/modload/vendor.go", "vendorlist", []string{"vendorOnce", "vendorMetadata", "readVendorList"}},
	{"cmd/go/internal/base/goflags.go", "goflags", []string{"InitGOFLAGS", "goflags"}},
	{"cmd/go/internal/cfg/cfg.go", "envfile", []string{"readEnvFile"}},
	{"internal/filepathlite/path_windows.go", "winpath", []string{"IsPathSeparator", "toUpper", "IsAbs", "volumeNameLen", "pathHasPrefixFold", "uncLen", "cutPath"}},
}

func main() {
	root := filepath.Join(runtime.GOROOT(), "src")
	if env := os.Getenv("ORACLE_GOROOT"); env != "" {
		root = filepath.Join(env, "src")
	}
	for i, src := range sources {
		text := extract(filepath.Join(root, filepath.FromSlash(src.file)), src)
		out := filepath.Join(os.Args[1], src.into, fmt.Sprintf("generated%d.go", i))
		if err := os.WriteFile(out, []byte(text), 0o666); err != nil {
			panic(err)
		}
	}
}

func extract(path string, src source) string {
	fset := token.NewFileSet()
	data, err := os.ReadFile(path)
	if err != nil {
		panic(err)
	}
	file, err := parser.ParseFile(fset, path, data, parser.ParseComments)
	if err != nil {
		panic(err)
	}
	var body strings.Builder
	used := map[string]bool{}
	missing := slices.Clone(src.names)
	for _, decl := range file.Decls {
		names := declared(decl)
		if !slices.ContainsFunc(names, func(n string) bool { return slices.Contains(src.names, n) }) {
			continue
		}
		missing = slices.DeleteFunc(missing, func(n string) bool { return slices.Contains(names, n) })
		body.Write(data[fset.Position(decl.Pos()).Offset:fset.Position(decl.End()).Offset])
		body.WriteString("\n\n")
		ast.Inspect(decl, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if id, ok := sel.X.(*ast.Ident); ok && id.Obj == nil {
					used[id.Name] = true
				}
			}
			return true
		})
	}
	if len(missing) > 0 {
		fmt.Fprintf(os.Stderr, "%s: not found: %v\n", src.file, missing)
	}
	return fmt.Sprintf("package %s\n\n%s\n%s", src.into, imports(file, used), body.String())
}

func declared(decl ast.Decl) []string {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		if d.Recv == nil {
			return []string{d.Name.Name}
		}
		typ := d.Recv.List[0].Type
		if star, ok := typ.(*ast.StarExpr); ok {
			typ = star.X
		}
		return []string{typ.(*ast.Ident).Name + "." + d.Name.Name}
	case *ast.GenDecl:
		var names []string
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				names = append(names, s.Name.Name)
			case *ast.ValueSpec:
				for _, n := range s.Names {
					names = append(names, n.Name)
				}
			}
		}
		return names
	}
	return nil
}

func imports(file *ast.File, used map[string]bool) string {
	var out strings.Builder
	for _, spec := range file.Imports {
		path := strings.Trim(spec.Path.Value, `"`)
		name := path[strings.LastIndex(path, "/")+1:]
		if spec.Name != nil {
			name = spec.Name.Name
		}
		if !used[name] {
			continue
		}
		for _, prefix := range []string{"cmd/go/internal/", "cmd/internal/"} {
			if strings.HasPrefix(path, prefix) {
				path = "oracle/" + path[strings.LastIndex(path, "/")+1:]
			}
		}
		if path == "internal/gover" {
			path = "oracle/gover"
		}
		fmt.Fprintf(&out, "import %s %q\n", name, path)
	}
	return out.String()
}
