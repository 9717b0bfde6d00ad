// Package cfg stands in for cmd/go/internal/cfg: the settings are variables.
package cfg

var (
	GOPROXY, GONOPROXY, GOSUMDB, GONOSUMDB, GOPRIVATE, GOAUTH string

	BuildX  bool
	CmdName string
	Env     = map[string]string{}
)

func Getenv(key string) string { return Env[key] }
