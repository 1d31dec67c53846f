// Package eventlog is the truth of Stormglass: an append-only, hash-chained
// log of every message as it was received, once, with the events that were
// decoded from it. Everything else in the project is a fold over this log.
//
// An acknowledgement means stored. A caller may tell a sender "yes" (HL7 AA,
// HTTP 201) only after [Log.Append] has returned nil for the message; it means
// durable and in order, not assessed. What could not be understood is stored
// too, as [Quarantined], with its raw bytes and the reason.
//
// The package holds the vocabulary, the hash chain and an in-memory backend;
// package sqlite beside it is the durable backend. Both pass the one
// conformance suite in package logtest.
package eventlog

import (
	"context"
	"errors"
)

// Status says whether a stored message was applied.
type Status uint8

const (
	// Stored messages were understood; their events are folded by readers.
	Stored Status = 1
	// Quarantined messages are kept with their raw bytes and a reason, and
	// are not folded.
	Quarantined Status = 2
)

// String returns "stored", "quarantined" or "unknown".
func (s Status) String() string {
	switch s {
	case Stored:
		return "stored"
	case Quarantined:
		return "quarantined"
	}
	return "unknown"
}

// Sources that feed the log. A source is part of a message's key.
const (
	SourceHL7    = "hl7"    // an HL7 v2 message
	SourceFHIR   = "fhir"   // a FHIR resource or Bundle
	SourceTable  = "table"  // a row or file of a CSV or Parquet import
	SourceAssert = "assert" // a clinician's audited assertion
	SourceConfig = "config" // a declaration about the feeds of this site
)

// Key names one message of one sender. The same key with the same bytes is the
// same message delivered again; control ids wrap, so the message's own time,
// as text, belongs to the key.
type Key struct {
	Source  string // one of the Source constants
	Sender  string // MSH-3/4, or the FHIR client
	Control string // MSH-10; empty means that the message has no key
	Sent    string // MSH-7 as it was sent
}

// Message is one stored message. Raw and Events are opaque to the log.
type Message struct {
	Seq      uint64 // position: 1, 2, 3 … without gaps; given by the log
	Source   string // one of the Source constants
	Sender   string // MSH-3/4, or the FHIR client
	Control  string // MSH-10; empty means without key
	SentText string // MSH-7 as it was sent
	Sent     int64  // MSH-7 in Unix milliseconds; 0 is unknown
	Recorded int64  // when the log learnt it, Unix milliseconds; never runs backwards
	Status   Status // Stored or Quarantined
	Reason   string // why it is quarantined; empty when it is not
	Raw      []byte // the bytes as received
	Events   []byte // the events decoded from Raw, as package event encodes them
	Prev     Hash   // hash of the message before it; zero for the first
	Hash     Hash   // hash of all fields above, see Chain
}

// Key returns the message's key.
func (m Message) Key() Key { return Key{m.Source, m.Sender, m.Control, m.SentText} }

// Size returns the length of Raw plus Events in bytes.
func (m Message) Size() int { return len(m.Raw) + len(m.Events) }

// Entry is a message on its way into the log; the log adds position, recorded
// time and hashes. An Entry without Control has no key: a Stored one is always
// appended; a caller that wants idempotence gives a Control (a FHIR client
// without a message id gives a hash of the body).
type Entry struct {
	Source   string // one of the Source constants; required
	Sender   string // MSH-3/4, or the FHIR client
	Control  string // MSH-10; empty means without key
	SentText string // MSH-7 as it was sent
	Sent     int64  // MSH-7 in Unix milliseconds; 0 is unknown
	Status   Status // Stored or Quarantined; required
	Reason   string // why; required when Quarantined
	Raw      []byte // the bytes as received
	Events   []byte // decoded events; empty when Quarantined
}

// Key returns the entry's key.
func (e Entry) Key() Key { return Key{e.Source, e.Sender, e.Control, e.SentText} }

// Kind says what Append did with one entry.
type Kind uint8

const (
	// Appended: the entry is new and stored at Outcome.Seq.
	Appended Kind = 1
	// Duplicate: the same message, byte for byte, is already stored at
	// Outcome.Seq; nothing was applied. For quarantined bytes a repeat
	// counter went up.
	Duplicate Kind = 2
	// Conflict: another message with this key is stored at Outcome.Of with
	// other bytes; this one is quarantined at Outcome.Seq and not applied.
	Conflict Kind = 3
)

// String returns "appended", "duplicate", "conflict" or "unknown".
func (k Kind) String() string {
	switch k {
	case Appended:
		return "appended"
	case Duplicate:
		return "duplicate"
	case Conflict:
		return "conflict"
	}
	return "unknown"
}

// Outcome is what Append did with one entry. Status is that of the message at
// Seq: a sender may be answered AA only when it is Stored.
type Outcome struct {
	Kind   Kind
	Seq    uint64 // where the bytes of this entry are stored
	Status Status // Stored or Quarantined, of the message at Seq
	Of     uint64 // Conflict: the message that owns the key; else 0
}

// Log is the append-only log. Implementations are safe for concurrent use.
type Log interface {
	// Append stores the entries in their order, all or none, and returns one
	// Outcome for each. When it returns nil they are durable: they survive
	// kill -9, a crash of the machine and a loss of power. A context that ends
	// before the entries were taken up returns its error with nothing stored;
	// once taken up, Append waits for the result.
	//
	// Errors: ErrFailed (for good; stop acknowledging), ErrClosed, ErrEntry,
	// or the context's. After any error the caller must not acknowledge.
	Append(ctx context.Context, entries []Entry) ([]Outcome, error)

	// Last returns the newest durable message's position and hash; the zero
	// Head when the log is empty.
	Last() Head

	// ReadFrom calls fn for each message from position seq (0 and 1 are the
	// first) to the newest one at the time of the call, in order. fn may keep
	// the Message and its bytes, but must not change the bytes. It stops at the
	// first error of fn and returns it; ErrStop ends it with nil. fn may call the
	// log.
	ReadFrom(ctx context.Context, seq uint64, fn func(Message) error) error
}

// Follower is a log that can be waited on.
type Follower interface {
	// Wait blocks until the log holds a message after position seq and
	// returns the newest head. Errors: the context's, ErrFailed, ErrClosed.
	Wait(ctx context.Context, seq uint64) (Head, error)
}

// Counts says how much a log holds.
type Counts struct {
	Stored      uint64 // messages with status Stored
	Quarantined uint64 // messages with status Quarantined
	Repeats     uint64 // deliveries of quarantined bytes that were already held
}

// Held is one quarantined message with what happened to it since.
type Held struct {
	Message Message
	Repeats uint64 // identical deliveries after the first
	Last    int64  // when the newest of them arrived, Unix milliseconds; 0 without
}

// Size returns the size of the message in bytes.
func (h Held) Size() int { return h.Message.Size() }

// Quarantine is the list of what could not be applied.
type Quarantine interface {
	// Counts returns how many messages are stored and quarantined.
	Counts(ctx context.Context) (Counts, error)
	// Held calls fn for each quarantined message, newest first. ErrStop ends
	// it with nil.
	Held(ctx context.Context, fn func(Held) error) error
}

var (
	// ErrFailed means that the disk refused a write or a sync. The log is
	// failed for good: nothing more is appended or synced by this process, and
	// nobody may be acknowledged. Restarting on a healthy disk is the way out.
	ErrFailed = errors.New("the event log has failed and takes no more messages; check the disk and restart")
	// ErrClosed means that the log was closed.
	ErrClosed = errors.New("the event log is closed")
	// ErrEntry means that an entry is malformed (a mistake of the caller).
	ErrEntry = errors.New("malformed log entry")
	// ErrStop ends an iteration without an error.
	ErrStop = errors.New("stop")
	// ErrNotFound means that the log holds no such message.
	ErrNotFound = errors.New("no such message in the log")
)

// Get returns the message at position seq, or ErrNotFound.
func Get(ctx context.Context, log Log, seq uint64) (Message, error) {
	var found Message
	if seq == 0 {
		return found, ErrNotFound
	}
	err := log.ReadFrom(ctx, seq, func(m Message) error {
		found = m
		return ErrStop
	})
	if err != nil {
		return Message{}, err
	}
	if found.Seq != seq {
		return Message{}, ErrNotFound
	}
	return found, nil
}
