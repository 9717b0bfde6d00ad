package main

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"syscall"
	"time"
)

// From linux/netfilter/nfnetlink.h and nfnetlink_queue.h.
const (
	nfnlSubsysQueue = 3
	nfqMsgPacket    = 0
	nfqMsgVerdict   = 1
	nfqMsgConfig    = 2

	nfqaPacketHeader  = 1 // of a packet message
	nfqaVerdictHeader = 2 // of a verdict message
	nfqaCfgCmd        = 1 // of a configuration message
	nfqaCfgParams     = 2
	nfqaCfgMaxLength  = 3

	nfqCfgCmdBind = 1
	nfqCopyMeta   = 1
	nfAccept      = 1
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
	fd, err := openQueue(uint16(queue))
	if err != nil {
		return err
	}
	fmt.Println("ready")
	held := make(chan heldPacket, 1<<14)
	go release(fd, uint16(queue), held)
	buffer := make([]byte, 1<<16)
	for {
		n, _, err := syscall.Recvfrom(fd, buffer, 0)
		if err != nil {
			return fmt.Errorf("netlink receive: %w", err)
		}
		messages, err := syscall.ParseNetlinkMessage(buffer[:n])
		if err != nil {
			return err
		}
		due := time.Now().Add(time.Duration(ms) * time.Millisecond)
		for _, message := range messages {
			if message.Header.Type == nfnlSubsysQueue<<8|nfqMsgPacket {
				held <- heldPacket{packetID(message.Data), due}
			}
		}
	}
}

type heldPacket struct {
	id  uint32
	due time.Time
}

// release lets the packets go in the order they came.
func release(fd int, queue uint16, held <-chan heldPacket) {
	for packet := range held {
		time.Sleep(time.Until(packet.due))
		verdict := binary.BigEndian.AppendUint32(nil, nfAccept)
		verdict = binary.BigEndian.AppendUint32(verdict, packet.id)
		if err := sendQueue(fd, nfqMsgVerdict, queue, attribute(nfqaVerdictHeader, verdict)); err != nil {
			panic(err)
		}
	}
}

func openQueue(queue uint16) (int, error) {
	fd, err := syscall.Socket(syscall.AF_NETLINK, syscall.SOCK_RAW, syscall.NETLINK_NETFILTER)
	if err != nil {
		return 0, err
	}
	if err := syscall.Bind(fd, &syscall.SockaddrNetlink{Family: syscall.AF_NETLINK}); err != nil {
		return 0, err
	}
	bind := []byte{nfqCfgCmdBind, 0, 0, 0}
	if err := sendQueue(fd, nfqMsgConfig, queue, attribute(nfqaCfgCmd, bind)); err != nil {
		return 0, err
	}
	params := []byte{0, 0, 0, 0, nfqCopyMeta}
	if err := sendQueue(fd, nfqMsgConfig, queue, attribute(nfqaCfgParams, params)); err != nil {
		return 0, err
	}
	length := binary.BigEndian.AppendUint32(nil, 1<<14)
	return fd, sendQueue(fd, nfqMsgConfig, queue, attribute(nfqaCfgMaxLength, length))
}

// sendQueue sends one nfnetlink message about queue. Packet ids and queue
// numbers go in network order, netlink's own headers in the machine's.
func sendQueue(fd int, kind uint16, queue uint16, attributes []byte) error {
	message := binary.NativeEndian.AppendUint32(nil, uint32(syscall.NLMSG_HDRLEN+4+len(attributes)))
	message = binary.NativeEndian.AppendUint16(message, nfnlSubsysQueue<<8|kind)
	message = binary.NativeEndian.AppendUint16(message, syscall.NLM_F_REQUEST)
	message = append(message, make([]byte, 8)...) // sequence and port: not used
	message = append(message, syscall.AF_UNSPEC, 0)
	message = binary.BigEndian.AppendUint16(message, queue)
	message = append(message, attributes...)
	return syscall.Sendto(fd, message, 0, &syscall.SockaddrNetlink{Family: syscall.AF_NETLINK})
}

// attribute is one netlink attribute, padded to four bytes.
func attribute(kind uint16, value []byte) []byte {
	encoded := binary.NativeEndian.AppendUint16(nil, uint16(4+len(value)))
	encoded = binary.NativeEndian.AppendUint16(encoded, kind)
	encoded = append(encoded, value...)
	return append(encoded, make([]byte, -len(encoded)&3)...)
}

// packetID finds the packet header among the attributes after the 4 bytes of
// nfgenmsg.
func packetID(data []byte) uint32 {
	for rest := data[4:]; len(rest) >= 4; {
		length, kind := binary.NativeEndian.Uint16(rest), binary.NativeEndian.Uint16(rest[2:])
		if kind == nfqaPacketHeader {
			return binary.BigEndian.Uint32(rest[4:])
		}
		rest = rest[min(len(rest), int(length+3)&^3):]
	}
	return 0
}
