package main

import (
	"encoding/binary"
	"fmt"
	"net/netip"
	"syscall"
)

const (
	allProtocols = 3 // ETH_P_ALL
	outgoing     = 4 // PACKET_OUTGOING
	tcp, udp     = 6, 17
)

// watch prints every place that somebody in this network namespace turns to,
// once: "tcp ADDRESS:PORT" for an attempt to connect, "udp ADDRESS:PORT" for a
// datagram. It ends when it is killed.
func watch() error {
	socket, err := syscall.Socket(syscall.AF_PACKET, syscall.SOCK_DGRAM, int(allProtocols<<8))
	if err != nil {
		return err
	}
	fmt.Println("ready")
	seen := map[string]bool{}
	packet := make([]byte, 256)
	for {
		n, from, err := syscall.Recvfrom(socket, packet, 0)
		if err == syscall.EINTR {
			continue
		}
		if err != nil {
			return err
		}
		link, isLink := from.(*syscall.SockaddrLinklayer)
		if !isLink || link.Pkttype != outgoing {
			continue
		}
		if place := destination(packet[:n]); place != "" && !seen[place] {
			seen[place] = true
			fmt.Println(place)
		}
	}
}

// destination is where an IP packet opens a way to; "" for all others.
func destination(packet []byte) string {
	if len(packet) < 40 {
		return ""
	}
	protocol, address, rest := packet[9], netip.Addr{}, []byte(nil)
	switch packet[0] >> 4 {
	case 4:
		address, _ = netip.AddrFromSlice(packet[16:20])
		rest = packet[min(len(packet), int(packet[0]&15)*4):]
	case 6:
		protocol = packet[6]
		address, _ = netip.AddrFromSlice(packet[24:40])
		rest = packet[40:]
	}
	if len(rest) < 8 {
		return ""
	}
	place := netip.AddrPortFrom(address, binary.BigEndian.Uint16(rest[2:]))
	const syn, ack = 0x02, 0x10
	switch {
	case protocol == udp:
		return fmt.Sprintf("udp %s", place)
	case protocol == tcp && len(rest) >= 14 && rest[13]&(syn|ack) == syn:
		return fmt.Sprintf("tcp %s", place)
	}
	return ""
}
