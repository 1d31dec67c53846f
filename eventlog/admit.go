package eventlog

import (
	"crypto/sha256"
	"fmt"
)

// MaxEntry is the largest Raw plus Events of one entry, in bytes. Edges refuse
// long before that; it protects the log's memory.
const MaxEntry = 64 << 20

// Check returns ErrEntry with what is wrong, or nil.
func (e *Entry) Check() error {
	switch {
	case e.Source == "":
		return fmt.Errorf("%w: no source", ErrEntry)
	case e.Status != Stored && e.Status != Quarantined:
		return fmt.Errorf("%w: status %d", ErrEntry, e.Status)
	case e.Status == Quarantined && e.Reason == "":
		return fmt.Errorf("%w: quarantined without a reason", ErrEntry)
	case e.Status == Stored && e.Reason != "":
		return fmt.Errorf("%w: stored with a reason for quarantine", ErrEntry)
	case e.Status == Quarantined && len(e.Events) > 0:
		return fmt.Errorf("%w: quarantined with events", ErrEntry)
	case len(e.Raw)+len(e.Events) > MaxEntry:
		return fmt.Errorf("%w: %d bytes, at most %d", ErrEntry, len(e.Raw)+len(e.Events), MaxEntry)
	}
	return nil
}

// HeldDigest identifies quarantined bytes of one sender: the same digest again
// is the same delivery again and only counts up.
func HeldDigest(source, sender string, raw []byte) Hash {
	h := sha256.New()
	var s scratch
	s.text(h, "stormglass held 1")
	s.text(h, source)
	s.text(h, sender)
	s.bytes(h, raw)
	return s.sum(h)
}

// ConflictReason is the reason of a message whose key belongs to message of.
func ConflictReason(of uint64) string {
	return fmt.Sprintf("same sender, control id and message time as message %d, but other bytes", of)
}

// NewMessage gives an entry its place behind prev. recorded is the clock's
// Unix milliseconds, already kept from running backwards.
func NewMessage(e *Entry, prev Head, recorded int64) Message {
	m := Message{
		Seq: prev.Seq + 1, Source: e.Source, Sender: e.Sender, Control: e.Control,
		SentText: e.SentText, Sent: e.Sent, Recorded: recorded, Status: e.Status,
		Reason: e.Reason, Raw: e.Raw, Events: e.Events, Prev: prev.Hash,
	}
	m.Hash = Chain(&m)
	return m
}
