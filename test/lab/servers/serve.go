package main

import (
	"encoding/json"
	"fmt"
	"os"
)

// Config is the internet of one world.
type Config struct {
	Sites     []Site     `json:"sites"`
	Proxies   []Proxy    `json:"proxies"`
	Resolvers []Resolver `json:"resolvers"`
}

func serve(dir, configPath string) error {
	config, err := readConfig(configPath)
	if err != nil {
		return err
	}
	certificates, err := newCertifier(dir)
	if err != nil {
		return err
	}
	db, err := newSumdb(dir)
	if err != nil {
		return fmt.Errorf("checksum database: %w", err)
	}
	failed := make(chan error)
	for _, site := range config.Sites {
		if err := site.start(dir, certificates, db, failed); err != nil {
			return fmt.Errorf("site %s: %w", site.Names[0], err)
		}
	}
	for _, proxy := range config.Proxies {
		if err := proxy.start(certificates, hostAddresses(config.Sites), failed); err != nil {
			return fmt.Errorf("proxy %s: %w", proxy.Listen, err)
		}
	}
	for _, resolver := range config.Resolvers {
		if err := resolver.start(failed); err != nil {
			return fmt.Errorf("resolver %s: %w", resolver.Address, err)
		}
	}
	fmt.Println("ready")
	return <-failed
}

func readConfig(path string) (Config, error) {
	var config Config
	f, err := os.Open(path)
	if err != nil {
		return config, err
	}
	defer f.Close()
	decoder := json.NewDecoder(f)
	decoder.DisallowUnknownFields()
	return config, decoder.Decode(&config)
}

// hostAddresses is what the proxies know instead of DNS: they stand in the
// internet, where nothing is forged.
func hostAddresses(sites []Site) map[string]string {
	addresses := map[string]string{}
	for _, site := range sites {
		for _, name := range site.Names {
			addresses[name] = site.Addresses[0]
		}
	}
	return addresses
}

// background runs a server, which ends only by failing.
func background(server func() error, failed chan<- error) {
	go func() { failed <- server() }()
}
