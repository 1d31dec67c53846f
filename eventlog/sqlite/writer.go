package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"stormglass/eventlog"
)

// Limits of one transaction. They bound how long the last caller of a batch
// waits for the first.
const (
	batchEntries = 256
	batchBytes   = 4 << 20
	batchRecords = 256 << 10 // bytes of assessments and audit beside the messages
)

// sqliteBusy is SQLite's primary result code SQLITE_BUSY.
const sqliteBusy = 5

// A request is queued until either the writer takes it or its caller gives up;
// whoever changes the state first decides.
const (
	queued int32 = iota
	taken
	abandoned
)

// request is one Append on its way to the writer. Without entries it waits
// for the records that were buffered before it.
type request struct {
	entries []eventlog.Entry
	state   atomic.Int32
	done    chan struct{} // closed when out and err are set
	out     []eventlog.Outcome
	err     error
}

// writer is the one goroutine that writes, and what callers share with it.
type writer struct {
	conn  *sql.Conn
	stmts statements
	clock func() time.Time

	requests chan *request
	quit     chan struct{} // closed by stop
	ended    chan struct{} // closed when run returns

	head     atomicHead         // newest durable head
	tail     tail               // the newest durable messages
	fresh    []eventlog.Message // of the open transaction
	next     eventlog.Head
	recorded int64 // newest recorded time

	walBytes        int // written since the last checkpoint, roughly
	checkpointBytes int

	records *records
	packer  packer

	mu      sync.Mutex
	failed  error
	closed  bool
	changed chan struct{} // closed and replaced at every news
}

func newWriter(ctx context.Context, conn *sql.Conn, o Options) (*writer, error) {
	w := &writer{
		conn: conn, clock: o.Clock, checkpointBytes: o.checkpointBytes,
		requests: make(chan *request, 1024), quit: make(chan struct{}), ended: make(chan struct{}),
		changed: make(chan struct{}), records: newRecords(),
	}
	var err error
	if w.stmts, err = prepare(ctx, conn); err != nil {
		return nil, err
	}
	if w.next, w.recorded, err = newestOf(ctx, conn); err != nil {
		return nil, err
	}
	head := w.next
	w.head.Store(&head)
	return w, nil
}

// append queues entries and waits for them to be durable.
func (w *writer) append(ctx context.Context, entries []eventlog.Entry) ([]eventlog.Outcome, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := w.state(); err != nil {
		return nil, err
	}
	r := &request{entries: entries, done: make(chan struct{})}
	select {
	case w.requests <- r:
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-w.ended:
		return nil, w.state()
	}
	select {
	case <-r.done:
	case <-w.ended:
		return w.late(r)
	case <-ctx.Done():
		if r.state.CompareAndSwap(queued, abandoned) {
			return nil, ctx.Err()
		}
		<-r.done
	}
	return r.out, r.err
}

// late is the answer to a request that met the end of the writer: its own, or
// that of the writer when nobody took it.
func (w *writer) late(r *request) ([]eventlog.Outcome, error) {
	if r.state.CompareAndSwap(queued, abandoned) {
		return nil, w.state()
	}
	<-r.done
	return r.out, r.err
}

// run writes until stop or failure.
func (w *writer) run() {
	defer close(w.ended)
	for {
		batch, more := w.gather()
		if len(batch) > 0 || w.records.waiting() > 0 {
			w.commit(batch, !more)
		}
		full := w.walBytes >= w.checkpointBytes && len(w.requests) == 0 || w.walBytes >= 4*w.checkpointBytes
		if full && w.failure() == nil {
			w.checkpoint()
		}
		if !more || w.failure() != nil {
			w.refuse()
			return
		}
	}
}

// gather waits for the first request, or for buffered records to come of age,
// and takes all that queued meanwhile. more is false when the writer must end.
func (w *writer) gather() (batch []*request, more bool) {
	var first *request
	select {
	case first = <-w.requests:
	case <-w.records.due:
		return nil, true
	case <-w.quit:
		return w.drain(nil), false
	}
	return w.drain(first), true
}

// drain takes queued requests up to the limits of one transaction.
func (w *writer) drain(first *request) []*request {
	var batch []*request
	entries, size := 0, 0
	for r := first; ; {
		if r != nil && r.state.CompareAndSwap(queued, taken) {
			batch = append(batch, r)
			entries += len(r.entries)
			for i := range r.entries {
				size += len(r.entries[i].Raw) + len(r.entries[i].Events)
			}
		}
		if entries >= batchEntries || size >= batchBytes {
			return batch
		}
		select {
		case r = <-w.requests:
		default:
			return batch
		}
	}
}

// errBusy means that another program held the database: nothing was written.
var errBusy = errors.New("another program is writing to the log's database")

// commit writes one batch, with all buffered records if flush, and answers it.
// After an error of the disk nothing is tried again: the log has failed.
func (w *writer) commit(batch []*request, flush bool) {
	for _, r := range batch {
		flush = flush || len(r.entries) == 0
	}
	clear(w.fresh)
	w.fresh = w.fresh[:0]
	err := w.transaction(batch, flush)
	switch {
	case err == nil:
		w.tail.add(w.fresh)
		head := w.next
		w.head.Store(&head)
		w.announce()
	case errors.Is(err, errBusy):
		w.records.call()
	default:
		err = w.fail(err)
		// Releases SQLite's locks; in a write-ahead log it writes nothing, and
		// its own error would say no more than the first.
		w.conn.ExecContext(context.Background(), `ROLLBACK`)
	}
	for _, r := range batch {
		if err != nil {
			r.out, r.err = nil, err
		}
		close(r.done)
	}
}

// transaction stores a batch and the buffered records: all or nothing, synced.
func (w *writer) transaction(batch []*request, flush bool) error {
	ctx := context.Background() // a write is never cut off in the middle
	if _, err := w.conn.ExecContext(ctx, `BEGIN IMMEDIATE`); err != nil {
		var code interface{ Code() int }
		if errors.As(err, &code) && code.Code()&0xff == sqliteBusy {
			return fmt.Errorf("%w: %w", errBusy, err)
		}
		return fmt.Errorf("begin: %w", err)
	}
	now := w.clock().UnixMilli()
	for _, r := range batch {
		r.out = make([]eventlog.Outcome, len(r.entries))
		for i := range r.entries {
			out, err := w.admit(ctx, r.entries[i], max(now, w.recorded))
			if err != nil {
				return fmt.Errorf("store a message: %w", err)
			}
			r.out[i] = out
		}
	}
	if err := w.storeRecords(ctx, flush); err != nil {
		return fmt.Errorf("store a record: %w", err)
	}
	if _, err := w.conn.ExecContext(ctx, `COMMIT`); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// checkpoint moves the write-ahead log into the database so that it can start
// anew. Its syncs count like all others. A reader in the way is no error.
func (w *writer) checkpoint() {
	var busy, frames, moved int
	err := w.conn.QueryRowContext(context.Background(), `PRAGMA wal_checkpoint(PASSIVE)`).Scan(&busy, &frames, &moved)
	if err != nil {
		w.fail(fmt.Errorf("checkpoint: %w", err))
		return
	}
	w.walBytes = 0
}

// fail records the first failure and tells everyone.
func (w *writer) fail(cause error) error {
	w.mu.Lock()
	if w.failed == nil {
		w.failed = fmt.Errorf("%w: %w", eventlog.ErrFailed, cause)
	}
	err := w.failed
	w.mu.Unlock()
	w.announce()
	return err
}

// refuse answers what is still queued when the writer ends.
func (w *writer) refuse() {
	err := w.state()
	for {
		select {
		case r := <-w.requests:
			if r.state.CompareAndSwap(queued, taken) {
				r.err = err
				close(r.done)
			}
		default:
			return
		}
	}
}

// stop lets the writer finish what is queued and waits for it.
func (w *writer) stop() {
	w.mu.Lock()
	already := w.closed
	w.closed = true
	w.mu.Unlock()
	if !already {
		close(w.quit)
	}
	<-w.ended
	w.announce()
}

// failure returns the error that ended the log, or nil.
func (w *writer) failure() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.failed
}

// state returns why the log takes no messages, or nil.
func (w *writer) state() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	switch {
	case w.failed != nil:
		return w.failed
	case w.closed:
		return eventlog.ErrClosed
	}
	return nil
}

// announce wakes everyone who waits for news.
func (w *writer) announce() {
	w.mu.Lock()
	defer w.mu.Unlock()
	close(w.changed)
	w.changed = make(chan struct{})
}

// wait blocks until there is a message after seq.
func (w *writer) wait(ctx context.Context, seq uint64) (eventlog.Head, error) {
	for {
		w.mu.Lock()
		changed := w.changed
		w.mu.Unlock()
		head := *w.head.Load()
		if head.Seq > seq {
			return head, nil
		}
		if err := w.state(); err != nil {
			return head, err
		}
		select {
		case <-ctx.Done():
			return head, ctx.Err()
		case <-changed:
		}
	}
}
