package sqlite

import (
	"context"
	"sync"
	"time"

	"stormglass/eventlog"
)

// Records wait at most recordAge for a transaction to travel with; when
// recordRoom bytes are waiting, further ones wait for room.
const (
	recordAge  = 200 * time.Millisecond
	recordRoom = 8 << 20
)

// record is one assessment or one audit record.
type record struct {
	assessment *eventlog.Assessment
	audit      *eventlog.AuditRecord
}

func (r record) size() int {
	if r.assessment != nil {
		return 128 + len(r.assessment.Bytes)
	}
	return 128 + len(r.audit.Detail)
}

// records is the buffer of what needs no sync of its own.
type records struct {
	mu    sync.Mutex
	list  []record
	bytes int
	due   chan struct{} // holds a token when the writer should come
	room  chan struct{} // closed and replaced whenever something was taken
}

func newRecords() *records {
	return &records{due: make(chan struct{}, 1), room: make(chan struct{})}
}

// buffer keeps one record for the writer.
func (w *writer) buffer(ctx context.Context, r record) error {
	if r.assessment != nil {
		packed, err := w.packer.pack(r.assessment.Bytes)
		if err != nil {
			return err
		}
		r.assessment.Bytes = packed
	}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := w.state(); err != nil {
			return err
		}
		room := w.records.put(r)
		if room == nil {
			return nil
		}
		select {
		case <-room:
		case <-ctx.Done():
		case <-w.ended:
		}
	}
}

// put appends a record, or returns what to wait for when the buffer is full.
func (b *records) put(r record) (full <-chan struct{}) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.bytes > 0 && b.bytes+r.size() > recordRoom {
		b.call()
		return b.room
	}
	if len(b.list) == 0 {
		time.AfterFunc(recordAge, b.call)
	}
	b.list = append(b.list, r)
	b.bytes += r.size()
	return nil
}

// call asks the writer to come.
func (b *records) call() {
	select {
	case b.due <- struct{}{}:
	default:
	}
}

// waiting returns the number of buffered records.
func (b *records) waiting() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.list)
}

// take removes the oldest records, all of them or about limit bytes.
func (b *records) take(all bool, limit int) (list []record, size int) {
	b.mu.Lock()
	defer b.mu.Unlock()
	n := 0
	for n < len(b.list) && (all || size < limit) {
		size += b.list[n].size()
		n++
	}
	if n == 0 {
		return nil, 0
	}
	list = b.list[:n:n]
	b.list = b.list[n:]
	b.bytes -= size
	if len(b.list) > 0 {
		b.call()
	} else {
		b.list = nil
	}
	close(b.room)
	b.room = make(chan struct{})
	return list, size
}

// storeRecords writes buffered records into the open transaction.
func (w *writer) storeRecords(ctx context.Context, all bool) error {
	list, size := w.records.take(all, batchRecords)
	w.walBytes += 2 * size
	for _, r := range list {
		var err error
		if a := r.assessment; a != nil {
			_, err = w.stmts.assessment.ExecContext(ctx, a.Patient, a.At, a.Known, a.RuleSet, notNil(a.Bytes))
		} else {
			_, err = w.stmts.audit.ExecContext(ctx, r.audit.At, r.audit.Actor, r.audit.Action, r.audit.Patient, r.audit.Detail)
		}
		if err != nil {
			return err
		}
	}
	return nil
}
