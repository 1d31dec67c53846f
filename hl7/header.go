package hl7

import (
	"crypto/sha256"
	"strings"
	"time"
)

// Header is MSH.
type Header struct {
	SendingApp, SendingFacility     string // namespace id, or universal id where none
	ReceivingApp, ReceivingFacility string
	Time                            Time // MSH-7; never the time of an observation
	TimeText                        string
	Code, Trigger, Structure        string // MSH-9: ORU, R01, ORU_R01
	Control                         string // MSH-10
	Processing                      string // MSH-11: P, T, D
	Version                         string // MSH-12
	AcceptAck, ApplicationAck       string // MSH-15, MSH-16: AL, NE, ER, SU or empty
	Charset                         string // MSH-18, first repetition
}

// Header reads MSH. The error names MSH-7 where it is no time; the rest is
// filled in all the same.
func (m *Message) Header(loc *time.Location) (Header, error) {
	s := m.Segment(0)
	f := s.Field
	h := Header{SendingApp: f(3).hd(), SendingFacility: f(4).hd(), ReceivingApp: f(5).hd(), ReceivingFacility: f(6).hd(),
		TimeText: f(7).Comp(1).Raw(), Code: f(9).Comp(1).text(), Trigger: f(9).Comp(2).text(), Structure: f(9).Comp(3).text(),
		Control: f(10).text(), Processing: f(11).Comp(1).text(), Version: f(12).Comp(1).text(),
		AcceptAck: f(15).text(), ApplicationAck: f(16).text(), Charset: f(18).Rep(0).text()}
	var err error
	if h.Time, err = f(7).Time(m.Location(loc)); err != nil {
		return h, s.errorf(ErrTime, 7, "message time")
	}
	return h, nil
}

func (f Field) hd() string {
	if ns := f.Comp(1).text(); ns != "" {
		return ns
	}
	return f.Comp(2).text()
}

// Sender is MSH-3|MSH-4 as the project names a sender: "LAB|CITY".
func (m *Message) Sender() string {
	s := m.Segment(0)
	return s.Field(3).hd() + "|" + s.Field(4).hd()
}

// Kind is the message type and trigger, "ORU^R01". Old senders that leave the
// trigger out are read from the structure (MSH-9.3) or EVN-1.
func (m *Message) Kind() string {
	f := m.Segment(0).Field(9)
	code, trigger := f.Comp(1).text(), f.Comp(2).text()
	if trigger == "" {
		if _, after, ok := strings.Cut(f.Comp(3).text(), "_"); ok {
			trigger = after
		} else if code == "ADT" {
			trigger = m.First("EVN").Field(1).text()
		}
	}
	return code + "^" + trigger
}

// Key identifies a message for deduplication: MSH-3 and 4, MSH-10 and MSH-7 as
// sent. Control ids wrap, so the message time belongs to it.
type Key struct {
	Sender  string // MSH-3|MSH-4, as Message.Sender gives it
	Control string // MSH-10; empty: the message has no key, only its content
	Sent    string // MSH-7 as text
}

// Key returns the message's key.
func (m *Message) Key() Key {
	s := m.Segment(0)
	return Key{Sender: m.Sender(), Control: strings.TrimSpace(s.raw(10)), Sent: strings.TrimSpace(s.raw(7))}
}

// Usable reports whether the key can tell messages apart: without a control id
// the content hash has to do.
func (k Key) Usable() bool { return k.Control != "" }

// String joins the parts by a character that cannot occur in them.
func (k Key) String() string { return k.Sender + "\x1f" + k.Control + "\x1f" + k.Sent }

// ContentHash is SHA-256 over the bytes as received.
func ContentHash(raw []byte) [32]byte { return sha256.Sum256(raw) }
