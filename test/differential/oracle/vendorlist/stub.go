// Package vendorlist holds the reader of vendor/modules.txt as extracted from GOROOT.
package vendorlist

import (
	"os"
	"path/filepath"
	"sync"

	"golang.org/x/mod/module"

	"oracle/base"
	"oracle/gover"
)

var rawGoVersion sync.Map

// Read returns the packages by module, and per module whether it is explicit, its go version and replacement.
func Read(data []byte, dir string) (packages map[string]string, meta map[string][]string, problem string) {
	if err := os.WriteFile(filepath.Join(dir, "modules.txt"), data, 0o666); err != nil {
		panic(err)
	}
	gover.LocalVersion = "1.999999.0"
	vendorOnce = sync.Once{}
	vendorReplaced = nil
	problem = base.Try(func() { readVendorList(dir) })
	packages, meta = map[string]string{}, map[string][]string{}
	for name, mod := range vendorPkgModule {
		packages[name] = mod.String()
	}
	for mod, m := range vendorMeta {
		explicit := ""
		if m.Explicit {
			explicit = "explicit"
		}
		if m != (vendorMetadata{}) {
			meta[mod.String()] = []string{explicit, m.GoVersion, show(m.Replacement)}
		}
	}
	return packages, meta, problem
}

func show(m module.Version) string {
	if m.Path == "" {
		return ""
	}
	return m.Path + " " + m.Version
}
