package main

import (
	"encoding/binary"
	"fmt"
	"strconv"
)

// race lets the forger win: of a netfilter queue that gets DNS questions and
// the forged answers to them, each question is held until its forged answer has
// gone by. Who of two is first would else depend on how busy the machine is.
func race(queueText string) error {
	number, err := strconv.ParseUint(queueText, 10, 16)
	if err != nil {
		return err
	}
	queue := uint16(number)
	// Headers of IPv4 and UDP, and the id of the DNS message.
	fd, err := openQueue(queue, 80)
	if err != nil {
		return err
	}
	fmt.Println("ready")
	held := map[asked]uint32{}
	answered := map[asked]bool{}
	return eachPacket(fd, func(id uint32, packet []byte) error {
		question, isAnswer, ok := readDNS(packet)
		waiting, isHeld := held[question]
		switch {
		case !ok:
		case isAnswer && isHeld:
			delete(held, question)
			if err := accept(fd, queue, id); err != nil {
				return err
			}
			return accept(fd, queue, waiting)
		case isAnswer:
			answered[question] = true
		case answered[question]:
			delete(answered, question)
		case isHeld: // Asked once more: what was held before goes.
			held[question] = id
			return accept(fd, queue, waiting)
		default:
			held[question] = id
			return nil
		}
		return accept(fd, queue, id)
	})
}

// asked is one question of a client: its port and the id of the message.
type asked struct{ port, id uint16 }

// readDNS reads the headers of a DNS message over UDP and IPv4.
func readDNS(packet []byte) (question asked, isAnswer, ok bool) {
	if len(packet) < 1 {
		return
	}
	udp := int(packet[0]&15) * 4
	if len(packet) < udp+10 {
		return
	}
	from := binary.BigEndian.Uint16(packet[udp:])
	to := binary.BigEndian.Uint16(packet[udp+2:])
	id := binary.BigEndian.Uint16(packet[udp+8:])
	if from == 53 {
		return asked{to, id}, true, true
	}
	return asked{from, id}, false, true
}
