package sqlite

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"

	"stormglass/eventlog"
)

// sick is a watcher whose disk refuses the n-th call of one kind.
type sick struct {
	mu     sync.Mutex
	kind   changeKind
	file   string // only calls on this file count; empty is any
	n      int
	code   int32
	failed bool
	after  []string // syncs and writes after the refusal
}

func (s *sick) call(kind changeKind, path string) int32 {
	s.mu.Lock()
	defer s.mu.Unlock()
	if filepath.Ext(path) == ".db-shm" {
		return 0
	}
	if s.failed {
		s.after = append(s.after, fmt.Sprint([...]string{"create", "write", "truncate", "sync"}[kind], " ", filepath.Base(path)))
		return 0
	}
	if kind == s.kind && (s.file == "" || s.file == filepath.Base(path)) {
		if s.n--; s.n < 0 {
			s.failed = true
			return s.code
		}
	}
	return 0
}

func (s *sick) opened(string, bool, int32)                 {}
func (s *sick) write(path string, _ []byte, _ int64) int32 { return s.call(write, path) }
func (s *sick) truncate(path string, _ int64) int32        { return s.call(truncate, path) }
func (s *sick) sync(path string) int32                     { return s.call(syncFile, path) }
func (s *sick) remove(string, bool) int32                  { return 0 }

// TestFailedDiskStopsAcknowledging refuses the n-th sync or write of a log
// under load: nobody is acknowledged any more, the process writes and syncs
// nothing again, not even when closing, and what was acknowledged before is
// there after a restart.
func TestFailedDiskStopsAcknowledging(t *testing.T) {
	for _, c := range []struct {
		name string
		kind changeKind
		file string
		code int32
		step int
	}{
		{"sync", syncFile, "", sqlite3.SQLITE_IOERR_FSYNC, 1},
		{"sync of a checkpoint", syncFile, DatabaseName, sqlite3.SQLITE_IOERR_FSYNC, 1},
		{"disk full", write, "", sqlite3.SQLITE_FULL, 7},
		{"write of a checkpoint", write, DatabaseName, sqlite3.SQLITE_IOERR_WRITE, 11},
	} {
		for n := range 12 {
			t.Run(fmt.Sprint(c.name, " ", n*c.step), func(t *testing.T) {
				refuse(t, &sick{kind: c.kind, file: c.file, n: n * c.step, code: c.code})
			})
		}
	}
}

func refuse(t *testing.T, disk *sick) {
	dir := quick(t)
	watch(t, dir, new(recorder))
	l, err := Open(t.Context(), dir, Options{vfs: vfsName, checkpointBytes: 100_000})
	if err != nil {
		t.Fatal(err)
	}
	watch(t, dir, disk)
	waiter := make(chan error, 1)
	go func() {
		_, err := l.Wait(context.Background(), 1<<40)
		waiter <- err
	}()
	acked := untilFailure(t, l)
	if err := <-waiter; !errors.Is(err, eventlog.ErrFailed) {
		t.Errorf("Wait: %v", err)
	}
	for name, err := range map[string]error{
		"Err":              l.Err(),
		"Flush":            l.Flush(t.Context()),
		"AppendAudit":      l.AppendAudit(t.Context(), eventlog.AuditRecord{}),
		"AppendAssessment": l.AppendAssessment(t.Context(), eventlog.Assessment{}),
	} {
		if !errors.Is(err, eventlog.ErrFailed) {
			t.Errorf("%s: %v, want ErrFailed", name, err)
		}
	}
	if head := l.Last(); head.Seq < uint64(len(acked)) {
		t.Errorf("Last is %d after %d acknowledgements", head.Seq, len(acked))
	}
	if _, err := eventlog.Verify(t.Context(), l, eventlog.Head{}); err != nil {
		t.Errorf("a failed log cannot be read: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Errorf("Close: %v", err)
	}
	if len(disk.after) > 0 {
		t.Errorf("after the refusal: %v", disk.after)
	}
	if err := check(t, dir, acked); err != nil {
		t.Errorf("after a restart: %v", err)
	}
}

// untilFailure appends from four callers until each is refused with ErrFailed,
// twice, and returns what was acknowledged.
func untilFailure(t *testing.T, l *Log) []ack {
	var mu sync.Mutex
	var acked []ack
	var group sync.WaitGroup
	for c := range 4 {
		group.Go(func() {
			for i := 0; i < 1000; i++ {
				e := oru(c*1000 + i)
				e.Raw = fmt.Appendf(e.Raw, "%d %d", c, i)
				out, err := l.Append(context.Background(), []eventlog.Entry{e})
				if err != nil {
					if !errors.Is(err, eventlog.ErrFailed) {
						t.Errorf("Append: %v, want ErrFailed", err)
					}
					if _, err := l.Append(context.Background(), []eventlog.Entry{e}); !errors.Is(err, eventlog.ErrFailed) {
						t.Errorf("Append afterwards: %v, want ErrFailed", err)
					}
					return
				}
				mu.Lock()
				acked = append(acked, ack{out[0].Seq, string(e.Raw)})
				mu.Unlock()
			}
			t.Error("the disk never refused")
		})
	}
	group.Wait()
	return acked
}
