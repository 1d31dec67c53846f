// Package sqlite keeps the event log in one SQLite database: WAL,
// synchronous=FULL, one writer, group commit.
//
// Many callers append at once; one goroutine writes. While it syncs one
// transaction, the next callers queue, and all of them share the next sync.
// Readers have connections of their own and never block the writer.
//
// When the disk refuses a write or a sync the log has failed for good: every
// waiting and later Append returns [eventlog.ErrFailed], and nothing is synced
// again by this process, because a sync that failed once may report success
// the second time without the data being on disk.
//
// What a killed process left in the write-ahead log may never have been
// synced. Open therefore rewrites and syncs it into the database before the
// first message is answered, so that even a repeated message is acknowledged
// only when it is durable.
package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	_ "modernc.org/sqlite" // the driver

	"stormglass/eventlog"
)

// Options of Open; the zero value is the default.
type Options struct {
	// Clock gives recorded times; nil is time.Now.
	Clock func() time.Time

	vfs             string // SQLite's file layer; empty is the system's
	checkpointBytes int    // checkpoint after so many bytes; 0 is the default

	syncDir func(dir string) error // nil is syncDir
}

// Log is the durable log in a data folder. It implements eventlog.Log,
// Follower, Quarantine, AssessmentStore and AuditTrail, and is safe for
// concurrent use.
type Log struct {
	reader
	dir   string
	lock  io.Closer
	write *sql.DB
	conn  *sql.Conn // the one writing connection
	w     *writer
	close sync.Once
	cerr  error
}

// Open opens or creates the log in dir, which becomes private to its owner and
// locked against other processes, and migrates an older schema forward.
// Errors: ErrLocked; a newer schema; an unusable folder or disk.
func Open(ctx context.Context, dir string, o Options) (*Log, error) {
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.checkpointBytes == 0 {
		o.checkpointBytes = 8 << 20
	}
	if o.syncDir == nil {
		o.syncDir = syncDir
	}
	if err := prepareDir(dir); err != nil {
		return nil, err
	}
	lock, err := lockDir(dir)
	if err != nil {
		return nil, err
	}
	l := &Log{dir: dir, lock: lock}
	if err := l.open(ctx, o); err != nil {
		l.release()
		return nil, fmt.Errorf("open the log in %s: %w", dir, err)
	}
	go l.w.run()
	return l, nil
}

// open does the fallible part of Open; the caller releases on error.
func (l *Log) open(ctx context.Context, o Options) error {
	if err := createDatabase(l.dir); err != nil {
		return err
	}
	name, err := dsn(filepath.Join(l.dir, DatabaseName), o.vfs, url.Values{
		"_txlock": {"immediate"},
		"_pragma": {"busy_timeout(10000)", "journal_mode(wal)", "synchronous(full)", "wal_autocheckpoint(0)", "foreign_keys(0)"},
	})
	if err != nil {
		return err
	}
	if l.write, err = sql.Open("sqlite", name); err != nil {
		return err
	}
	l.write.SetMaxOpenConns(1)
	if err := l.write.PingContext(ctx); err != nil {
		return err
	}
	// Turning on the write-ahead log deleted a rollback journal without
	// syncing the folder. If that journal came back after a loss of power, it
	// would roll the database back to its birth.
	if err := o.syncDir(l.dir); err != nil {
		return err
	}
	if err := migrate(ctx, l.write, o.Clock()); err != nil {
		return err
	}
	if l.conn, err = l.write.Conn(ctx); err != nil {
		return err
	}
	if err := settle(ctx, l.conn); err != nil {
		return err
	}
	if l.reader, err = openReaders(l.dir, o.vfs); err != nil {
		return err
	}
	l.w, err = newWriter(ctx, l.conn, o)
	return err
}

// settle moves everything that an earlier process left in the write-ahead log
// into the database, with a sync, and checks that the database is in the mode
// that an acknowledgement rests on.
func settle(ctx context.Context, conn *sql.Conn) error {
	var busy, frames, moved int
	err := conn.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &frames, &moved)
	if err != nil {
		return fmt.Errorf("settle the write-ahead log: %w", err)
	}
	if busy != 0 {
		return errors.New("settle the write-ahead log: another program holds the database; close it and try again")
	}
	var mode string
	var synchronous int
	if err := conn.QueryRowContext(ctx, `PRAGMA journal_mode`).Scan(&mode); err != nil {
		return err
	}
	if err := conn.QueryRowContext(ctx, `PRAGMA synchronous`).Scan(&synchronous); err != nil {
		return err
	}
	if mode != "wal" || synchronous != 2 {
		return fmt.Errorf("SQLite runs with journal_mode=%s synchronous=%d; the log needs wal and 2 (full)", mode, synchronous)
	}
	return nil
}

// Append implements eventlog.Log: durable when it returns nil.
func (l *Log) Append(ctx context.Context, entries []eventlog.Entry) ([]eventlog.Outcome, error) {
	for i := range entries {
		if err := entries[i].Check(); err != nil {
			return nil, err
		}
	}
	return l.w.append(ctx, entries)
}

// Last implements eventlog.Log.
func (l *Log) Last() eventlog.Head { return *l.w.head.Load() }

// ReadFrom implements eventlog.Log. What is older than the tail comes from the
// database.
func (l *Log) ReadFrom(ctx context.Context, seq uint64, fn func(eventlog.Message) error) error {
	to, stopped := l.Last().Seq, false
	one := func(m eventlog.Message) error {
		seq = m.Seq + 1
		err := fn(m)
		stopped = stopped || err != nil
		return err
	}
	for seq = max(seq, 1); seq <= to && !stopped; {
		if chunk := l.w.tail.get(seq, to); len(chunk) > 0 {
			if err := ctx.Err(); err != nil {
				return fmt.Errorf("read the log from message %d: %w", seq, err)
			}
			if _, err := each(chunk, one); err != nil {
				return err
			}
			continue
		}
		until := to
		if first := l.w.tail.first(); first > seq {
			until = min(to, first-1)
		}
		before := seq
		if err := l.reader.readFrom(ctx, seq, until, one); err != nil || seq == before {
			return err
		}
	}
	return nil
}

// Wait implements eventlog.Follower.
func (l *Log) Wait(ctx context.Context, seq uint64) (eventlog.Head, error) {
	return l.w.wait(ctx, seq)
}

// AppendAssessment implements eventlog.AssessmentStore.
func (l *Log) AppendAssessment(ctx context.Context, a eventlog.Assessment) error {
	return l.w.buffer(ctx, record{assessment: &a})
}

// AppendAudit implements eventlog.AuditTrail.
func (l *Log) AppendAudit(ctx context.Context, r eventlog.AuditRecord) error {
	return l.w.buffer(ctx, record{audit: &r})
}

// Assessments implements eventlog.AssessmentStore.
func (l *Log) Assessments(ctx context.Context, patient string, fn func(eventlog.Assessment) error) error {
	if err := l.Flush(ctx); err != nil {
		return err
	}
	return l.reader.Assessments(ctx, patient, fn)
}

// Audit implements eventlog.AuditTrail.
func (l *Log) Audit(ctx context.Context, since int64, fn func(eventlog.AuditRecord) error) error {
	if err := l.Flush(ctx); err != nil {
		return err
	}
	return l.reader.Audit(ctx, since, fn)
}

// Flush waits until every assessment and audit record that was appended
// before the call is durable.
func (l *Log) Flush(ctx context.Context) error {
	_, err := l.w.append(ctx, nil)
	return err
}

// Err returns nil while the log takes messages, an error that wraps ErrFailed
// once the disk has refused, or ErrClosed.
func (l *Log) Err() error { return l.w.state() }

// Close takes no more messages, writes what was buffered and unlocks the
// folder. A failed log is left as it is on disk. Readers must have returned.
func (l *Log) Close() error {
	l.close.Do(func() {
		l.w.stop()
		l.cerr = l.release()
	})
	return l.cerr
}

// release gives everything back. Closing the writing connection checkpoints
// and syncs, so that of a failed log stays open until the process ends.
func (l *Log) release() error {
	var errs []error
	if l.reader.db != nil {
		errs = append(errs, l.reader.db.Close())
	}
	if l.w == nil || l.w.failure() == nil {
		if l.conn != nil {
			errs = append(errs, l.conn.Close())
		}
		if l.write != nil {
			errs = append(errs, l.write.Close())
		}
	}
	return errors.Join(append(errs, l.lock.Close())...)
}

// atomicHead is the newest durable head, readable without a lock.
type atomicHead = atomic.Pointer[eventlog.Head]
