// Command labd is everything the fault lab runs besides dnsmasq and iptables:
// it makes the lab's certificates, modules and checksum key once, and serves a
// world's internet from them.
package main

import (
	"fmt"
	"os"
)

const usage = `usage:
  labd make DIR          certificates, modules and the checksum key into the new DIR
  labd unpack ROOT       writes the files of a JSON object {path: text} from standard input below ROOT
  labd serve DIR CONFIG  serves the sites and proxies of CONFIG; prints "ready" once every port listens
  labd delay QUEUE MS    holds each packet of netfilter queue QUEUE for MS milliseconds; prints "ready"
  labd race QUEUE        holds each DNS question of netfilter queue QUEUE until a forged answer has passed it; prints "ready"
  labd goproxy ADDRESS   serves modules there by goproxy/goproxy, as GOPROXY of its environment says
  labd watch             prints every place that this network namespace turns to, after "ready"
`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "labd:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 2 && args[0] == "make":
		return makeCache(args[1])
	case len(args) == 2 && args[0] == "unpack":
		return unpack(args[1], os.Stdin)
	case len(args) == 3 && args[0] == "serve":
		return serve(args[1], args[2])
	case len(args) == 3 && args[0] == "delay":
		return delay(args[1], args[2])
	case len(args) == 2 && args[0] == "race":
		return race(args[1])
	case len(args) == 2 && args[0] == "goproxy":
		return goproxyServer(args[1])
	case len(args) == 1 && args[0] == "watch":
		return watch()
	}
	fmt.Fprint(os.Stderr, usage)
	return fmt.Errorf("unknown arguments %q", args)
}
