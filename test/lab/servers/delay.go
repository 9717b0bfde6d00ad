package main

import (
	"fmt"
	"strconv"
	"time"
)

// delay holds every packet of a netfilter queue for a fixed time: this
// kernel has no netem.
func delay(queueText, msText string) error {
	queue, err := strconv.ParseUint(queueText, 10, 16)
	if err != nil {
		return err
	}
	ms, err := strconv.Atoi(msText)
	if err != nil {
		return err
	}
	fd, err := openQueue(uint16(queue), 0)
	if err != nil {
		return err
	}
	fmt.Println("ready")
	held := make(chan heldPacket, 1<<14)
	go release(fd, uint16(queue), held)
	return eachPacket(fd, func(id uint32, _ []byte) error {
		held <- heldPacket{id, time.Now().Add(time.Duration(ms) * time.Millisecond)}
		return nil
	})
}

type heldPacket struct {
	id  uint32
	due time.Time
}

// release lets the packets go in the order they came.
func release(fd int, queue uint16, held <-chan heldPacket) {
	for packet := range held {
		time.Sleep(time.Until(packet.due))
		if err := accept(fd, queue, packet.id); err != nil {
			panic(err)
		}
	}
}
