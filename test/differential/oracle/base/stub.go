// Package base stands in for cmd/go/internal/base: fatal errors become panics that the oracle catches.
package base

import "fmt"

// Fatal is the text of a fatal error of cmd/go.
type Stop struct{ Text string }

func Fatalf(format string, args ...any) { panic(Stop{fmt.Sprintf(format, args...)}) }

func Fatal(err error) { panic(Stop{err.Error()}) }

func ShortPath(path string) string { return path }

// Try returns the text of a fatal error raised by f, or "".
func Try(f func()) (text string) {
	defer func() {
		if r := recover(); r != nil {
			stop, ok := r.(Stop)
			if !ok {
				panic(r)
			}
			text = stop.Text
		}
	}()
	f()
	return ""
}
