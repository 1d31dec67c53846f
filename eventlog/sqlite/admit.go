package sqlite

import (
	"bytes"
	"context"
	"database/sql"
	"errors"

	"stormglass/eventlog"
)

// statements are prepared once on the writing connection.
type statements struct {
	findKey, findHeld, repeat, message, hold, assessment, audit *sql.Stmt
}

func prepare(ctx context.Context, conn *sql.Conn) (statements, error) {
	var s statements
	for _, p := range []struct {
		to  **sql.Stmt
		sql string
	}{
		{&s.findKey, `SELECT seq, raw FROM messages
			WHERE control = ? AND sent_text = ? AND sender = ? AND source = ? AND status = 1 AND control <> ''`},
		{&s.findHeld, `SELECT seq FROM held WHERE digest = ?`},
		{&s.repeat, `UPDATE held SET repeats = repeats + 1, last = ? WHERE digest = ?`},
		{&s.message, `INSERT INTO messages (seq, source, sender, control, sent_text, sent, recorded,
			status, reason, prev, hash, events, raw) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`},
		{&s.hold, `INSERT INTO held (digest, seq, repeats, last) VALUES (?, ?, 0, 0)`},
		{&s.assessment, `INSERT INTO assessments (patient, at, known, ruleset, bytes) VALUES (?, ?, ?, ?, ?)`},
		{&s.audit, `INSERT INTO audit (at, actor, action, patient, detail) VALUES (?, ?, ?, ?, ?)`},
	} {
		var err error
		if *p.to, err = conn.PrepareContext(ctx, p.sql); err != nil {
			return s, err
		}
	}
	return s, nil
}

// admit decides what one entry is and stores it in the open transaction.
func (w *writer) admit(ctx context.Context, e eventlog.Entry, recorded int64) (eventlog.Outcome, error) {
	kind, of := eventlog.Appended, uint64(0)
	if e.Control != "" {
		seq, same, err := w.findKey(ctx, &e)
		if err != nil {
			return eventlog.Outcome{}, err
		}
		if seq != 0 && same {
			return eventlog.Outcome{Kind: eventlog.Duplicate, Seq: seq, Status: eventlog.Stored}, nil
		}
		if seq != 0 && e.Status == eventlog.Stored {
			kind, of = eventlog.Conflict, seq
			e.Status, e.Reason, e.Events = eventlog.Quarantined, eventlog.ConflictReason(seq), nil
		}
	}
	if e.Status == eventlog.Quarantined {
		return w.hold(ctx, &e, recorded, eventlog.Outcome{Kind: kind, Of: of})
	}
	seq, err := w.store(ctx, &e, recorded)
	return eventlog.Outcome{Kind: kind, Seq: seq, Status: e.Status}, err
}

// findKey returns the stored message with the entry's key, 0 without, and
// whether it has the same bytes.
func (w *writer) findKey(ctx context.Context, e *eventlog.Entry) (seq uint64, same bool, err error) {
	var raw []byte
	err = w.stmts.findKey.QueryRowContext(ctx, e.Control, e.SentText, e.Sender, e.Source).Scan(&seq, &raw)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return seq, bytes.Equal(raw, e.Raw), err
}

// hold stores quarantined bytes, or counts up when they are held already.
func (w *writer) hold(ctx context.Context, e *eventlog.Entry, recorded int64, out eventlog.Outcome) (eventlog.Outcome, error) {
	out.Status = eventlog.Quarantined
	digest := eventlog.HeldDigest(e.Source, e.Sender, e.Raw)
	err := w.stmts.findHeld.QueryRowContext(ctx, digest[:]).Scan(&out.Seq)
	if err == nil {
		if out.Kind == eventlog.Appended {
			out.Kind = eventlog.Duplicate
		}
		w.walBytes += 4096
		_, err = w.stmts.repeat.ExecContext(ctx, recorded, digest[:])
		return out, err
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return out, err
	}
	if out.Seq, err = w.store(ctx, e, recorded); err != nil {
		return out, err
	}
	_, err = w.stmts.hold.ExecContext(ctx, digest[:], out.Seq)
	return out, err
}

// store writes one message behind the last one.
func (w *writer) store(ctx context.Context, e *eventlog.Entry, recorded int64) (uint64, error) {
	m := eventlog.NewMessage(e, w.next, recorded)
	_, err := w.stmts.message.ExecContext(ctx, m.Seq, m.Source, m.Sender, m.Control, m.SentText, m.Sent, m.Recorded,
		m.Status, m.Reason, m.Prev[:], m.Hash[:], notNil(m.Events), notNil(m.Raw))
	if err != nil {
		return 0, err
	}
	w.next, w.recorded = eventlog.Head{Seq: m.Seq, Hash: m.Hash}, recorded
	w.fresh = append(w.fresh, m)
	w.walBytes += 8192 + m.Size()
	return m.Seq, nil
}

// notNil keeps an empty value from being stored as NULL.
func notNil(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return b
}
