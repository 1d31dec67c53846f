package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"net/url"
	"os"
	"path/filepath"

	"stormglass/eventlog"
)

// reader reads a database. No callback runs while a read transaction is open,
// so a slow reader holds back nobody.
type reader struct {
	db *sql.DB
}

// openReaders opens connections that cannot write.
func openReaders(dir, vfs string) (reader, error) {
	name, err := dsn(filepath.Join(dir, DatabaseName), vfs, url.Values{
		"mode":    {"ro"},
		"_pragma": {"busy_timeout(10000)"},
	})
	if err != nil {
		return reader{}, err
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return reader{}, err
	}
	db.SetMaxOpenConns(4)
	db.SetMaxIdleConns(4)
	return reader{db: db}, nil
}

// Reader reads the log of a data folder without changing it, also while a
// server is writing to it. It implements eventlog.Quarantine and the reading
// half of the other interfaces; Append returns ErrReadOnly.
type Reader struct{ reader }

// ErrReadOnly means that the log was opened for reading.
var ErrReadOnly = errors.New("the log was opened for reading only")

// OpenReader opens the log in dir for reading. Errors: ErrNoLog; a schema that
// this program does not know (an older one is migrated by starting the server).
func OpenReader(ctx context.Context, dir string) (*Reader, error) {
	if _, err := os.Stat(filepath.Join(dir, DatabaseName)); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("%w: %s", ErrNoLog, dir)
		}
		return nil, err
	}
	shared, err := openReaders(dir, "")
	if err != nil {
		return nil, err
	}
	r := &Reader{shared}
	if err := r.known(ctx); err != nil {
		r.Close()
		return nil, fmt.Errorf("read the log in %s: %w", dir, err)
	}
	return r, nil
}

// known checks the schema version.
func (r *Reader) known(ctx context.Context) error {
	have, err := schemaVersion(ctx, r.db)
	switch {
	case err != nil:
		return err
	case have == 0:
		return ErrNoLog
	case have > SchemaVersion:
		return newerSchema(have)
	case have < SchemaVersion:
		return fmt.Errorf("the log has schema version %d, older than %d: start the server once to bring it forward", have, SchemaVersion)
	}
	return nil
}

// Append implements eventlog.Log by refusing.
func (r *Reader) Append(context.Context, []eventlog.Entry) ([]eventlog.Outcome, error) {
	return nil, ErrReadOnly
}

// Last implements eventlog.Log; the zero Head when it cannot be read.
func (r *Reader) Last() eventlog.Head {
	head, _, err := r.newest(context.Background())
	if err != nil {
		return eventlog.Head{}
	}
	return head
}

// ReadFrom implements eventlog.Log.
func (r *Reader) ReadFrom(ctx context.Context, seq uint64, fn func(eventlog.Message) error) error {
	head, _, err := r.newest(ctx)
	if err != nil {
		return err
	}
	return r.readFrom(ctx, seq, head.Seq, fn)
}

// Close ends reading.
func (r *Reader) Close() error { return r.db.Close() }

// newest returns the head and its recorded time.
func (r reader) newest(ctx context.Context) (eventlog.Head, int64, error) {
	return newestOf(ctx, r.db)
}

// queryer is a *sql.DB or a *sql.Conn.
type queryer interface {
	QueryRowContext(context.Context, string, ...any) *sql.Row
}

func newestOf(ctx context.Context, q queryer) (eventlog.Head, int64, error) {
	var head eventlog.Head
	var recorded int64
	var hash []byte
	err := q.QueryRowContext(ctx, `SELECT seq, hash, recorded FROM messages ORDER BY seq DESC LIMIT 1`).
		Scan(&head.Seq, &hash, &recorded)
	if errors.Is(err, sql.ErrNoRows) {
		return eventlog.Head{}, 0, nil
	}
	copy(head.Hash[:], hash)
	return head, recorded, err
}

const selectMessages = `SELECT seq, source, sender, control, sent_text, sent, recorded,
	status, reason, prev, hash, events, raw FROM messages `

// scanMessage reads one row of selectMessages, followed by more.
func scanMessage(rows *sql.Rows, more ...any) (eventlog.Message, error) {
	var m eventlog.Message
	var prev, hash []byte
	err := rows.Scan(append([]any{&m.Seq, &m.Source, &m.Sender, &m.Control, &m.SentText, &m.Sent, &m.Recorded,
		&m.Status, &m.Reason, &prev, &hash, &m.Events, &m.Raw}, more...)...)
	copy(m.Prev[:], prev)
	copy(m.Hash[:], hash)
	return m, err
}

// readFrom reads messages from..to in chunks, each in a read transaction of
// its own: the log only grows, so chunks fit together.
func (r reader) readFrom(ctx context.Context, from, to uint64, fn func(eventlog.Message) error) error {
	from = max(from, 1)
	for limit := 8; from <= to; limit = min(2*limit, 256) {
		chunk, err := collect(ctx, r.db, func(rows *sql.Rows) (eventlog.Message, error) { return scanMessage(rows) },
			selectMessages+`WHERE seq >= ? AND seq <= ? ORDER BY seq LIMIT ?`, from, to, limit)
		if err != nil {
			return fmt.Errorf("read the log from message %d: %w", from, err)
		}
		if len(chunk) == 0 {
			return nil
		}
		from = chunk[len(chunk)-1].Seq + 1
		if done, err := each(chunk, fn); done {
			return err
		}
	}
	return nil
}

// Counts implements eventlog.Quarantine.
func (r reader) Counts(ctx context.Context) (eventlog.Counts, error) {
	var c eventlog.Counts
	err := r.db.QueryRowContext(ctx, `SELECT (SELECT coalesce(max(seq), 0) FROM messages),
		(SELECT count(*) FROM messages WHERE status = 2), (SELECT coalesce(sum(repeats), 0) FROM held)`).
		Scan(&c.Stored, &c.Quarantined, &c.Repeats)
	c.Stored -= c.Quarantined
	return c, err
}

// Held implements eventlog.Quarantine.
func (r reader) Held(ctx context.Context, fn func(eventlog.Held) error) error {
	for before := uint64(math.MaxInt64); ; {
		chunk, err := collect(ctx, r.db, scanHeld, `SELECT m.seq, m.source, m.sender, m.control, m.sent_text, m.sent, m.recorded,
			m.status, m.reason, m.prev, m.hash, m.events, m.raw, h.repeats, h.last
			FROM held h JOIN messages m ON m.seq = h.seq WHERE h.seq < ? ORDER BY h.seq DESC LIMIT 32`, before)
		if err != nil || len(chunk) == 0 {
			return err
		}
		before = chunk[len(chunk)-1].Message.Seq
		if done, err := each(chunk, fn); done {
			return err
		}
	}
}

func scanHeld(rows *sql.Rows) (eventlog.Held, error) {
	var h eventlog.Held
	m, err := scanMessage(rows, &h.Repeats, &h.Last)
	h.Message = m
	return h, err
}

// Assessments implements the reading half of eventlog.AssessmentStore.
func (r reader) Assessments(ctx context.Context, patient string, fn func(eventlog.Assessment) error) error {
	for after := uint64(0); ; {
		chunk, err := collect(ctx, r.db, func(rows *sql.Rows) (eventlog.Assessment, error) {
			var a eventlog.Assessment
			if err := rows.Scan(&a.ID, &a.Patient, &a.At, &a.Known, &a.RuleSet, &a.Bytes); err != nil {
				return a, err
			}
			var err error
			a.Bytes, err = unpack(a.Bytes)
			return a, err
		}, `SELECT id, patient, at, known, ruleset, bytes FROM assessments
			WHERE id > ?1 AND (?2 = '' OR patient = ?2) ORDER BY id LIMIT 64`, after, patient)
		if err != nil || len(chunk) == 0 {
			return err
		}
		after = chunk[len(chunk)-1].ID
		if done, err := each(chunk, fn); done {
			return err
		}
	}
}

// Audit implements the reading half of eventlog.AuditTrail.
func (r reader) Audit(ctx context.Context, since int64, fn func(eventlog.AuditRecord) error) error {
	for after := uint64(0); ; {
		chunk, err := collect(ctx, r.db, func(rows *sql.Rows) (eventlog.AuditRecord, error) {
			var a eventlog.AuditRecord
			return a, rows.Scan(&a.ID, &a.At, &a.Actor, &a.Action, &a.Patient, &a.Detail)
		}, `SELECT id, at, actor, action, patient, detail FROM audit
			WHERE id > ? AND at >= ? ORDER BY id LIMIT 256`, after, since)
		if err != nil || len(chunk) == 0 {
			return err
		}
		after = chunk[len(chunk)-1].ID
		if done, err := each(chunk, fn); done {
			return err
		}
	}
}

// chunkBytes bounds what one query brings into memory.
const chunkBytes = 4 << 20

// collect runs one query and scans its rows, all of them or, where rows know
// their Size, up to about chunkBytes.
func collect[T any](ctx context.Context, db *sql.DB, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []T
	size := 0
	for rows.Next() {
		item, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, item)
		if s, ok := any(item).(interface{ Size() int }); ok {
			if size += s.Size(); size > chunkBytes {
				return out, nil
			}
		}
	}
	return out, rows.Err()
}

// each calls fn until an error; done says that the iteration is over.
func each[T any](items []T, fn func(T) error) (done bool, err error) {
	for _, item := range items {
		switch err := fn(item); {
		case errors.Is(err, eventlog.ErrStop):
			return true, nil
		case err != nil:
			return true, err
		}
	}
	return false, nil
}
