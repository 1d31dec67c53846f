package eventlog

import (
	"bytes"
	"context"
	"errors"
	"slices"
	"sync"
	"time"
)

// Memory is a log that lives and dies with the process: for tests and for
// assessing files. It implements Log, Follower, Quarantine, AssessmentStore
// and AuditTrail.
type Memory struct {
	clock func() time.Time

	mu          sync.Mutex
	messages    []Message
	keys        map[Key]uint64
	held        map[Hash]*Held
	assessments []Assessment
	audit       []AuditRecord
	changed     chan struct{}
	closed      bool
}

// NewMemory returns an empty log. clock gives recorded times; nil is time.Now.
func NewMemory(clock func() time.Time) *Memory {
	if clock == nil {
		clock = time.Now
	}
	return &Memory{clock: clock, keys: map[Key]uint64{}, held: map[Hash]*Held{}, changed: make(chan struct{})}
}

// Append implements Log; in memory "durable" means until the process ends.
func (l *Memory) Append(ctx context.Context, entries []Entry) ([]Outcome, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for i := range entries {
		if err := entries[i].Check(); err != nil {
			return nil, err
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return nil, ErrClosed
	}
	out := make([]Outcome, len(entries))
	for i := range entries {
		out[i] = l.admit(entries[i])
	}
	close(l.changed)
	l.changed = make(chan struct{})
	return out, nil
}

// admit decides what one entry is and stores it.
func (l *Memory) admit(e Entry) Outcome {
	kind, of := Appended, uint64(0)
	if seq, ok := l.keys[e.Key()]; ok && e.Control != "" {
		if bytes.Equal(l.messages[seq-1].Raw, e.Raw) {
			return Outcome{Kind: Duplicate, Seq: seq, Status: Stored}
		}
		if e.Status == Stored {
			kind, of = Conflict, seq
			e.Status, e.Reason, e.Events = Quarantined, ConflictReason(seq), nil
		}
	}
	recorded := l.recorded()
	if e.Status == Quarantined {
		if h := l.held[HeldDigest(e.Source, e.Sender, e.Raw)]; h != nil {
			h.Repeats, h.Last = h.Repeats+1, recorded
			if kind == Appended {
				kind = Duplicate
			}
			return Outcome{Kind: kind, Seq: h.Message.Seq, Status: Quarantined, Of: of}
		}
	}
	e.Raw, e.Events = bytes.Clone(e.Raw), bytes.Clone(e.Events)
	m := NewMessage(&e, l.last(), recorded)
	l.messages = append(l.messages, m)
	if m.Status == Quarantined {
		l.held[HeldDigest(m.Source, m.Sender, m.Raw)] = &Held{Message: m}
	} else if m.Control != "" {
		l.keys[m.Key()] = m.Seq
	}
	return Outcome{Kind: kind, Seq: m.Seq, Status: m.Status, Of: of}
}

func (l *Memory) last() Head {
	if n := len(l.messages); n > 0 {
		return Head{Seq: l.messages[n-1].Seq, Hash: l.messages[n-1].Hash}
	}
	return Head{}
}

func (l *Memory) recorded() int64 {
	now := l.clock().UnixMilli()
	if n := len(l.messages); n > 0 {
		now = max(now, l.messages[n-1].Recorded)
	}
	return now
}

// Last implements Log.
func (l *Memory) Last() Head {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.last()
}

// ReadFrom implements Log.
func (l *Memory) ReadFrom(ctx context.Context, seq uint64, fn func(Message) error) error {
	l.mu.Lock()
	all := l.messages[:len(l.messages):len(l.messages)]
	l.mu.Unlock()
	from := min(max(seq, 1), uint64(len(all))+1)
	return each(ctx, all[from-1:], func(m Message) error {
		m.Raw, m.Events = bytes.Clone(m.Raw), bytes.Clone(m.Events)
		return fn(m)
	})
}

// Wait implements Follower.
func (l *Memory) Wait(ctx context.Context, seq uint64) (Head, error) {
	for {
		l.mu.Lock()
		head, changed, closed := l.last(), l.changed, l.closed
		l.mu.Unlock()
		if head.Seq > seq {
			return head, nil
		}
		if closed {
			return head, ErrClosed
		}
		select {
		case <-ctx.Done():
			return head, ctx.Err()
		case <-changed:
		}
	}
}

// Counts implements Quarantine.
func (l *Memory) Counts(context.Context) (Counts, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	c := Counts{Quarantined: uint64(len(l.held))}
	c.Stored = uint64(len(l.messages)) - c.Quarantined
	for _, h := range l.held {
		c.Repeats += h.Repeats
	}
	return c, nil
}

// Held implements Quarantine.
func (l *Memory) Held(ctx context.Context, fn func(Held) error) error {
	l.mu.Lock()
	all := make([]Held, 0, len(l.held))
	for _, h := range l.held {
		all = append(all, *h)
	}
	l.mu.Unlock()
	slices.SortFunc(all, func(a, b Held) int { return int(int64(b.Message.Seq) - int64(a.Message.Seq)) })
	return each(ctx, all, fn)
}

// AppendAssessment implements AssessmentStore.
func (l *Memory) AppendAssessment(ctx context.Context, a Assessment) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return ErrClosed
	}
	a.ID, a.Bytes = uint64(len(l.assessments))+1, bytes.Clone(a.Bytes)
	l.assessments = append(l.assessments, a)
	return ctx.Err()
}

// Assessments implements AssessmentStore.
func (l *Memory) Assessments(ctx context.Context, patient string, fn func(Assessment) error) error {
	l.mu.Lock()
	all := slices.Clone(l.assessments)
	l.mu.Unlock()
	return each(ctx, all, func(a Assessment) error {
		if patient != "" && a.Patient != patient {
			return nil
		}
		a.Bytes = bytes.Clone(a.Bytes)
		return fn(a)
	})
}

// AppendAudit implements AuditTrail.
func (l *Memory) AppendAudit(ctx context.Context, r AuditRecord) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.closed {
		return ErrClosed
	}
	r.ID = uint64(len(l.audit)) + 1
	l.audit = append(l.audit, r)
	return ctx.Err()
}

// Audit implements AuditTrail.
func (l *Memory) Audit(ctx context.Context, since int64, fn func(AuditRecord) error) error {
	l.mu.Lock()
	all := slices.Clone(l.audit)
	l.mu.Unlock()
	return each(ctx, all, func(r AuditRecord) error {
		if r.At < since {
			return nil
		}
		return fn(r)
	})
}

// Close ends the log: later appends and waits return ErrClosed.
func (l *Memory) Close() error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.closed {
		l.closed = true
		close(l.changed)
		l.changed = make(chan struct{})
	}
	return nil
}

// each calls fn for every item until an error; ErrStop ends it with nil.
func each[T any](ctx context.Context, items []T, fn func(T) error) error {
	for _, item := range items {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := fn(item); err != nil {
			if errors.Is(err, ErrStop) {
				return nil
			}
			return err
		}
	}
	return nil
}
