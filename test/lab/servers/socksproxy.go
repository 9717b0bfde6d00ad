package main

import (
	"encoding/binary"
	"errors"
	"io"
	"net"
	"strconv"
)

// serveSOCKS is SOCKS5 (RFC 1928) without authentication, CONNECT only.
func serveSOCKS(listener net.Listener, addresses map[string]string) error {
	for {
		client, err := listener.Accept()
		if err != nil {
			return err
		}
		go func() {
			if socksSession(client, addresses) != nil {
				client.Close()
			}
		}()
	}
}

var errNoSOCKS = errors.New("not a SOCKS5 connect")

func socksSession(client net.Conn, addresses map[string]string) error {
	greeting := make([]byte, 2)
	if _, err := io.ReadFull(client, greeting); err != nil {
		return err
	}
	if greeting[0] != 5 {
		return errNoSOCKS
	}
	if _, err := io.CopyN(io.Discard, client, int64(greeting[1])); err != nil {
		return err
	}
	client.Write([]byte{5, 0})
	request := make([]byte, 4)
	if _, err := io.ReadFull(client, request); err != nil {
		return err
	}
	if request[0] != 5 || request[1] != 1 {
		return errNoSOCKS
	}
	host, err := readSOCKSHost(client, request[3])
	if err != nil {
		return err
	}
	port := make([]byte, 2)
	if _, err := io.ReadFull(client, port); err != nil {
		return err
	}
	target, err := dialTarget(net.JoinHostPort(host, strconv.Itoa(int(binary.BigEndian.Uint16(port)))), addresses)
	if err != nil {
		client.Write([]byte{5, 4, 0, 1, 0, 0, 0, 0, 0, 0}) // host unreachable
		return err
	}
	client.Write([]byte{5, 0, 0, 1, 0, 0, 0, 0, 0, 0})
	splice(client, target)
	return nil
}

func readSOCKSHost(client io.Reader, kind byte) (string, error) {
	length := map[byte]int{1: net.IPv4len, 4: net.IPv6len}[kind]
	if kind == 3 {
		size := make([]byte, 1)
		if _, err := io.ReadFull(client, size); err != nil {
			return "", err
		}
		length = int(size[0])
	}
	if length == 0 {
		return "", errNoSOCKS
	}
	host := make([]byte, length)
	if _, err := io.ReadFull(client, host); err != nil {
		return "", err
	}
	if kind == 3 {
		return string(host), nil
	}
	return net.IP(host).String(), nil
}
