package sqlite

import (
	"bytes"
	"slices"
	"sync"

	"stormglass/eventlog"
)

// The tail holds at most so many of the newest messages and bytes.
const (
	tailMessages = 256
	tailBytes    = 1 << 20
)

// tail is the newest durable messages, ascending and without gaps. Who follows
// the log at its end reads them here and not from the database; the bytes are
// those that were committed.
type tail struct {
	mu   sync.Mutex
	list []eventlog.Message
	size int
}

// add keeps messages that have been committed.
func (t *tail) add(fresh []eventlog.Message) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, m := range fresh {
		m.Raw, m.Events = bytes.Clone(m.Raw), bytes.Clone(m.Events) // the entry's were the caller's
		t.list = append(t.list, m)
		t.size += m.Size()
	}
	drop := 0
	for drop < len(t.list) && (len(t.list)-drop > tailMessages || t.size > tailBytes) {
		t.size -= t.list[drop].Size()
		drop++
	}
	if drop > 0 {
		n := copy(t.list, t.list[drop:])
		clear(t.list[n:])
		t.list = t.list[:n]
	}
}

// first is the oldest position held, 0 without.
func (t *tail) first() uint64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.list) == 0 {
		return 0
	}
	return t.list[0].Seq
}

// get returns at most 64 messages from..to, none where the first of them is not
// held.
func (t *tail) get(from, to uint64) []eventlog.Message {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.list) == 0 || from < t.list[0].Seq {
		return nil
	}
	first := from - t.list[0].Seq
	if first >= uint64(len(t.list)) {
		return nil
	}
	n := min(uint64(len(t.list))-first, to-from+1, 64)
	return slices.Clone(t.list[first : first+n])
}
