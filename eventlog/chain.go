package eventlog

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash"
	"io"
	"strconv"
	"strings"
)

// Hash is a SHA-256.
type Hash [32]byte

// String returns 64 hexadecimal digits.
func (h Hash) String() string { return hex.EncodeToString(h[:]) }

// Head is a position in the log with the hash of the message there. As every
// hash covers the one before, it vouches for all that precedes it. The zero
// Head is the empty log.
type Head struct {
	Seq  uint64
	Hash Hash
}

// String returns SEQ:HASH.
func (h Head) String() string { return strconv.FormatUint(h.Seq, 10) + ":" + h.Hash.String() }

// ParseHead reads SEQ:HASH, as String writes it.
func ParseHead(s string) (Head, error) {
	left, right, ok := strings.Cut(s, ":")
	if !ok {
		return Head{}, fmt.Errorf("head %q: want SEQ:HASH, as `log verify` prints it", s)
	}
	seq, err := strconv.ParseUint(left, 10, 64)
	if err != nil {
		return Head{}, fmt.Errorf("head %q: %q is no position", s, left)
	}
	raw, err := hex.DecodeString(right)
	if err != nil || len(raw) != len(Hash{}) {
		return Head{}, fmt.Errorf("head %q: the hash must be 64 hexadecimal digits", s)
	}
	return Head{Seq: seq, Hash: Hash(raw)}, nil
}

// Chain returns the hash of a message: SHA-256 over this sequence, in which
// text and bytes are preceded by their length and all integers are 8 bytes,
// big endian (signed ones in two's complement):
//
//	text "stormglass log 1"   the version of this encoding
//	Prev, 32 bytes            the chain
//	Seq
//	text Source, Sender, Control, SentText
//	Sent, Recorded, Status
//	text Reason
//	bytes Raw, Events
//
// No two different messages have the same sequence. m.Hash is not read.
func Chain(m *Message) Hash {
	h := sha256.New()
	var s scratch
	s.text(h, "stormglass log 1")
	h.Write(m.Prev[:])
	s.number(h, m.Seq)
	s.text(h, m.Source)
	s.text(h, m.Sender)
	s.text(h, m.Control)
	s.text(h, m.SentText)
	s.number(h, uint64(m.Sent))
	s.number(h, uint64(m.Recorded))
	s.number(h, uint64(m.Status))
	s.text(h, m.Reason)
	s.bytes(h, m.Raw)
	s.bytes(h, m.Events)
	return s.sum(h)
}

// scratch writes length-prefixed fields to a hash, which never returns an error.
type scratch struct{ buf [8]byte }

func (s *scratch) number(h hash.Hash, n uint64) {
	binary.BigEndian.PutUint64(s.buf[:], n)
	h.Write(s.buf[:])
}

func (s *scratch) text(h hash.Hash, t string) {
	s.number(h, uint64(len(t)))
	io.WriteString(h, t)
}

func (s *scratch) bytes(h hash.Hash, b []byte) {
	s.number(h, uint64(len(b)))
	h.Write(b)
}

func (s *scratch) sum(h hash.Hash) Hash {
	var out Hash
	h.Sum(out[:0])
	return out
}
