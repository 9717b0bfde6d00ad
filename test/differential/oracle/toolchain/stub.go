// Package toolchain holds the choice of a toolchain as extracted from GOROOT.
package toolchain

import (
	"os"

	"oracle/base"
	"oracle/cfg"
	"oracle/gover"
	"oracle/modload"
)

const targetEnv = "ORACLE_UNSET"

type counter struct{}

func (counter) Inc() {}

var (
	counterErrorsInvalidToolchainInFile, counterSelectExec counter

	toolchainTrace     bool
	TestVersionSwitch  string
	goLine, toolchainL string
	chosen             string
)

func modGoToolchain(*modload.State) (string, string, string) { return "go.mod", goLine, toolchainL }

func maybeSwitchForGoInstallVersion(*modload.State, string) {}

func Exec(_ *modload.State, name string) {
	chosen = name
	base.Fatalf("%s", "")
}

// Choose returns the toolchain to switch to ("" for the local one), or a fatal error.
func Choose(gotoolchain, local, goVersion, toolchainLine string) (string, string) {
	os.Args = []string{"go", "version"}
	cfg.Env["GOTOOLCHAIN"] = gotoolchain
	gover.LocalVersion = local
	goLine, toolchainL, chosen = goVersion, toolchainLine, ""
	problem := base.Try(Select)
	return chosen, problem
}
