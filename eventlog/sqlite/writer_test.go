package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"stormglass/eventlog"
)

// slow is a watcher whose disk holds every sync until it is let go.
type slow struct {
	recorder
	syncing chan struct{} // a sync has begun
	goOn    chan struct{} // closed to let syncs through
}

func (s *slow) sync(string) int32 {
	select {
	case s.syncing <- struct{}{}:
	default:
	}
	<-s.goOn
	return 0
}

// held opens a log with one message whose writer is held in the sync of a
// second one.
func held(t *testing.T) (l *Log, letGo func(), first chan error) {
	t.Helper()
	dir := quick(t)
	watch(t, dir, new(recorder))
	l, err := Open(t.Context(), dir, Options{vfs: vfsName})
	if err != nil {
		t.Fatal(err)
	}
	// The first message of a write-ahead log also syncs that log's header.
	if _, err := l.Append(t.Context(), []eventlog.Entry{oru(0)}); err != nil {
		t.Fatal(err)
	}
	disk := &slow{syncing: make(chan struct{}, 1), goOn: make(chan struct{})}
	letGo = sync.OnceFunc(func() { close(disk.goOn) })
	t.Cleanup(func() { letGo(); l.Close() })
	watch(t, dir, disk)
	first = make(chan error, 1)
	go func() {
		_, err := l.Append(context.Background(), []eventlog.Entry{oru(1)})
		first <- err
	}()
	<-disk.syncing
	return l, letGo, first
}

// TestAcknowledgesAfterSync looks at a log in the middle of a sync: nobody has
// been answered and nobody can read what is not durable yet.
func TestAcknowledgesAfterSync(t *testing.T) {
	l, letGo, first := held(t)
	select {
	case err := <-first:
		t.Fatalf("Append returned before the sync did: %v", err)
	case <-time.After(30 * time.Millisecond):
	}
	if l.Last().Seq != 1 || len(readAll(t, l)) != 1 {
		t.Fatalf("a message can be read before it is durable")
	}
	short, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	if _, err := l.Append(short, []eventlog.Entry{oru(2)}); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("a queued Append whose context ended: %v", err)
	}
	letGo()
	if err := <-first; err != nil {
		t.Fatal(err)
	}
	out, err := l.Append(t.Context(), []eventlog.Entry{oru(2)})
	if err != nil || out[0] != (eventlog.Outcome{Kind: eventlog.Appended, Seq: 3, Status: eventlog.Stored}) {
		t.Fatalf("what was given up in the queue had been stored: %+v, %v", out, err)
	}
}

// TestSharesOneSync queues many callers behind one sync and counts the syncs
// that they then share.
func TestSharesOneSync(t *testing.T) {
	l, letGo, first := held(t)
	const callers = 50
	var group sync.WaitGroup
	for i := range callers {
		group.Go(func() {
			if _, err := l.Append(context.Background(), []eventlog.Entry{oru(100 + i)}); err != nil {
				t.Error(err)
			}
		})
	}
	for len(l.w.requests) < callers {
		time.Sleep(time.Millisecond)
	}
	counter := new(recorder)
	watch(t, l.dir, counter)
	letGo()
	group.Wait()
	if err := <-first; err != nil {
		t.Fatal(err)
	}
	syncs := 0
	for _, c := range counter.taken() {
		if c.kind == syncFile {
			syncs++
		}
	}
	if syncs != 1 {
		t.Errorf("%d callers needed %d syncs, want 1", callers, syncs)
	}
}

// TestStoresRawOnce measures that a message's bytes are stored once.
func TestStoresRawOnce(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	e := oru(1)
	e.Raw = bytes.Repeat([]byte("raw text "), 100_000)
	for range 5 {
		if _, err := l.Append(t.Context(), []eventlog.Entry{e}); err != nil {
			t.Fatal(err)
		}
	}
	var pages, size int
	if err := l.reader.db.QueryRow(`SELECT p.page_count, s.page_size FROM pragma_page_count p, pragma_page_size s`).Scan(&pages, &size); err != nil {
		t.Fatal(err)
	}
	if used := pages * size; used > len(e.Raw)+200_000 {
		t.Errorf("the database has %d bytes for one message of %d", used, len(e.Raw))
	}
}

// TestAnotherProgramHoldsTheDatabase: that is an error, but the log goes on.
func TestAnotherProgramHoldsTheDatabase(t *testing.T) {
	dir := t.TempDir()
	l := open(t, dir)
	if _, err := l.conn.ExecContext(t.Context(), `PRAGMA busy_timeout = 20`); err != nil {
		t.Fatal(err)
	}
	other, err := sql.Open("sqlite", filepath.Join(dir, DatabaseName))
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	conn, err := other.Conn(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := conn.ExecContext(t.Context(), `BEGIN IMMEDIATE`); err != nil {
		t.Fatal(err)
	}
	if _, err := l.Append(t.Context(), []eventlog.Entry{oru(1)}); !errors.Is(err, errBusy) || errors.Is(err, eventlog.ErrFailed) {
		t.Errorf("Append: %v, want errBusy", err)
	}
	if _, err := conn.ExecContext(t.Context(), `ROLLBACK`); err != nil {
		t.Fatal(err)
	}
	if out, err := l.Append(t.Context(), []eventlog.Entry{oru(1)}); err != nil || out[0].Kind != eventlog.Appended || out[0].Seq != 1 {
		t.Errorf("Append afterwards: %+v, %v", out, err)
	}
}

// TestSlowReaderHoldsBackNobody reads slowly while the log grows, and checks
// that the write-ahead log can still start anew.
func TestSlowReaderHoldsBackNobody(t *testing.T) {
	l, err := Open(t.Context(), t.TempDir(), Options{checkpointBytes: 100_000})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	fill(t, l, 50)
	seen := 0
	err = l.ReadFrom(t.Context(), 1, func(m eventlog.Message) error {
		seen++
		for i := range 20 { // far more than a checkpoint's worth, while reading
			if _, err := l.Append(t.Context(), []eventlog.Entry{oru(1000*seen + i)}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || seen != 50 {
		t.Fatalf("read %d messages: %v", seen, err)
	}
	var busy, frames, moved int
	if err := l.reader.db.QueryRow(`SELECT count(*) FROM messages`).Scan(&moved); err != nil || moved != 1050 {
		t.Fatalf("%d messages: %v", moved, err)
	}
	if err := l.conn.QueryRowContext(t.Context(), `PRAGMA wal_checkpoint(PASSIVE)`).Scan(&busy, &frames, &moved); err != nil {
		t.Fatal(err)
	}
	if frames > 1000 { // 4 MB, of the 10 MB that were written
		t.Errorf("the write-ahead log has %d pages: it never started anew", frames)
	}
}
