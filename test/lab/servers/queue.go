package main

import (
	"encoding/binary"
	"fmt"
	"syscall"
)

// From linux/netfilter/nfnetlink.h and nfnetlink_queue.h.
const (
	nfnlSubsysQueue = 3
	nfqMsgPacket    = 0
	nfqMsgVerdict   = 1
	nfqMsgConfig    = 2

	nfqaPacketHeader  = 1 // of a packet message
	nfqaPayload       = 10
	nfqaVerdictHeader = 2 // of a verdict message
	nfqaCfgCmd        = 1 // of a configuration message
	nfqaCfgParams     = 2
	nfqaCfgMaxLength  = 3

	nfqCfgCmdBind = 1
	nfqCopyMeta   = 1
	nfqCopyPacket = 2
	nfAccept      = 1
)

// openQueue binds a netfilter queue that tells of each packet as many bytes as
// asked for, or none.
func openQueue(queue uint16, bytes byte) (int, error) {
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
	mode := byte(nfqCopyMeta)
	if bytes > 0 {
		mode = nfqCopyPacket
	}
	params := []byte{0, 0, 0, bytes, mode}
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

// eachPacket reads a queue and tells of every packet its id and what was asked
// for of it. Returns only with an error.
func eachPacket(fd int, tell func(id uint32, payload []byte) error) error {
	buffer := make([]byte, 1<<16)
	for {
		n, _, err := syscall.Recvfrom(fd, buffer, 0)
		if err != nil {
			return fmt.Errorf("netlink receive: %w", err)
		}
		// The kernel does not pad the last attribute of a message, the parser asks for it.
		messages, err := syscall.ParseNetlinkMessage(buffer[:(n+3)&^3])
		if err != nil {
			return err
		}
		for _, message := range messages {
			if message.Header.Type != nfnlSubsysQueue<<8|nfqMsgPacket {
				continue
			}
			id := binary.BigEndian.Uint32(find(message.Data, nfqaPacketHeader))
			if err := tell(id, find(message.Data, nfqaPayload)); err != nil {
				return err
			}
		}
	}
}

// accept lets a packet go.
func accept(fd int, queue uint16, id uint32) error {
	verdict := binary.BigEndian.AppendUint32(nil, nfAccept)
	verdict = binary.BigEndian.AppendUint32(verdict, id)
	return sendQueue(fd, nfqMsgVerdict, queue, attribute(nfqaVerdictHeader, verdict))
}

// find finds an attribute after the 4 bytes of nfgenmsg.
func find(data []byte, kind uint16) []byte {
	for rest := data[4:]; len(rest) >= 4; {
		length := int(binary.NativeEndian.Uint16(rest))
		if binary.NativeEndian.Uint16(rest[2:]) == kind && length <= len(rest) {
			return rest[4:length]
		}
		rest = rest[min(len(rest), (length+3)&^3):]
	}
	return nil
}
