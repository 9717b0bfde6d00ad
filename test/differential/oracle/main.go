// The oracle answers what Go itself does: one JSON request a line in, one JSON answer a line out.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
)

type request struct {
	F string          `json:"f"`
	A json.RawMessage `json:"a"`
}

// Families by name; arguments arrive as JSON.
var families = map[string]func(a json.RawMessage) any{}

func arg[T any](a json.RawMessage) T {
	var v T
	if err := json.Unmarshal(a, &v); err != nil {
		panic(err)
	}
	return v
}

func main() {
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	out := bufio.NewWriter(os.Stdout)
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		var req request
		if err := json.Unmarshal(line, &req); err != nil {
			panic(err)
		}
		encoder.Encode(answer(req))
		out.Flush()
	}
}

func answer(req request) (result map[string]any) {
	defer func() {
		if r := recover(); r != nil {
			result = map[string]any{"panic": fmt.Sprint(r)}
		}
	}()
	family, ok := families[req.F]
	if !ok {
		panic("no family " + req.F)
	}
	return map[string]any{"r": family(req.A)}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
