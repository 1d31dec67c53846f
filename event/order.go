package event

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
)

// NewID is the content hash of an event's origin: sender (MSH-3|MSH-4, FHIR
// client, file), control id, the message's own time as received, and the
// position within the message. It is the first eight bytes of the SHA-256 over
// the length-prefixed fields, and never zero.
func NewID(sender, control, sent string, position int) ID {
	var room [256]byte
	b := room[:0]
	for _, field := range [...]string{sender, control, sent} {
		b = binary.BigEndian.AppendUint32(b, uint32(len(field)))
		b = append(b, field...)
	}
	b = binary.BigEndian.AppendUint64(b, uint64(position))
	sum := sha256.Sum256(b)
	id := ID(binary.BigEndian.Uint64(sum[:8]))
	if id == 0 {
		return 1
	}
	return id
}

// Compare orders events by content alone, for versions of one result and for
// ties: effective time (At, then To), message time, status rank, id. The
// order of arrival and the log position take no part. Of two versions with one
// effective time the later in this order wins.
func Compare(a, b *Event) int {
	if c := cmp.Compare(a.At, b.At); c != 0 {
		return c
	}
	if c := cmp.Compare(a.To, b.To); c != 0 {
		return c
	}
	if c := cmp.Compare(a.Sent, b.Sent); c != 0 {
		return c
	}
	if c := cmp.Compare(a.Status.Rank(), b.Status.Rank()); c != 0 {
		return c
	}
	return cmp.Compare(a.ID, b.ID)
}

// Less reports whether a comes before b in the order of Compare.
func Less(a, b *Event) bool { return Compare(a, b) < 0 }

// SameResult reports whether two events are versions of one result: same
// patient, sender, order, code and effective time. The later by Less stands.
func SameResult(a, b *Event) bool {
	return a.At == b.At && a.To == b.To && a.Code == b.Code && a.Order == b.Order && a.Sender == b.Sender && a.Patient == b.Patient
}
