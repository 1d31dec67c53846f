// Package logtest is the one conformance suite that every backend of package
// eventlog passes.
package logtest

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"stormglass/eventlog"
)

// Backend is everything that a backend offers.
type Backend interface {
	eventlog.Log
	eventlog.Follower
	eventlog.Quarantine
	eventlog.AssessmentStore
	eventlog.AuditTrail
	Close() error
}

// Opener gives a new, empty backend that takes recorded times from clock.
type Opener func(t *testing.T, clock func() time.Time) Backend

// Run runs the suite.
func Run(t *testing.T, open Opener) {
	for _, c := range []struct {
		name string
		run  func(*testing.T, Opener)
	}{
		{"stores what it was given", storesAll},
		{"bytes survive that are no text", oddBytes},
		{"a duplicate applies nothing", duplicate},
		{"other bytes under one key are quarantined", conflict},
		{"a message time distinguishes wrapped control ids", wrapped},
		{"a message without control id has no key", keyless},
		{"quarantined bytes are stored once and counted", heldOnce},
		{"quarantine does not own a key", heldThenStored},
		{"a batch is judged in its order", withinBatch},
		{"malformed entries are refused whole", malformed},
		{"recorded time never runs backwards", backwards},
		{"reading starts, stops and nests", reading},
		{"waiting ends with news, the context or the log", waiting},
		{"concurrent appenders share one chain", concurrent},
		{"an ended context stores nothing", ended},
		{"a changed head is noticed", expectation},
		{"assessments and audit", recordsKept},
		{"a closed log takes nothing", closed},
	} {
		t.Run(c.name, func(t *testing.T) { c.run(t, open) })
	}
}

func fixed() time.Time { return time.UnixMilli(1_700_000_000_000) }

// hl7 is a stored entry with a key.
func hl7(control, sent, raw string) eventlog.Entry {
	return eventlog.Entry{Source: eventlog.SourceHL7, Sender: "LAB^PICU", Control: control, SentText: sent,
		Sent: 1_699_999_000_000, Status: eventlog.Stored, Raw: []byte(raw), Events: []byte("events of " + raw)}
}

// bad is a quarantined entry without a key.
func bad(raw string) eventlog.Entry {
	return eventlog.Entry{Source: eventlog.SourceHL7, Sender: "LAB^PICU", Status: eventlog.Quarantined,
		Reason: "no MSH segment", Raw: []byte(raw)}
}

func begin(t *testing.T, open Opener) Backend {
	t.Helper()
	l := open(t, fixed)
	t.Cleanup(func() { l.Close() })
	return l
}

func put(t *testing.T, l eventlog.Log, entries ...eventlog.Entry) []eventlog.Outcome {
	t.Helper()
	out, err := l.Append(context.Background(), entries)
	if err != nil {
		t.Fatalf("Append: %v", err)
	}
	if len(out) != len(entries) {
		t.Fatalf("Append gave %d outcomes for %d entries", len(out), len(entries))
	}
	return out
}

func all(t *testing.T, l eventlog.Log) []eventlog.Message {
	t.Helper()
	var got []eventlog.Message
	if err := l.ReadFrom(context.Background(), 0, func(m eventlog.Message) error {
		got = append(got, m)
		return nil
	}); err != nil {
		t.Fatalf("ReadFrom: %v", err)
	}
	return got
}

// sound verifies the chain and that it holds n messages.
func sound(t *testing.T, l eventlog.Log, n uint64) {
	t.Helper()
	head, err := eventlog.Verify(context.Background(), l, eventlog.Head{})
	if err != nil {
		t.Fatalf("Verify: %v", err)
	}
	if head.Seq != n || head != l.Last() {
		t.Fatalf("Verify found %v and Last says %v, want %d messages", head, l.Last(), n)
	}
}

func want(t *testing.T, got eventlog.Outcome, kind eventlog.Kind, seq uint64, status eventlog.Status, of uint64) {
	t.Helper()
	if w := (eventlog.Outcome{Kind: kind, Seq: seq, Status: status, Of: of}); got != w {
		t.Fatalf("outcome %+v, want %+v", got, w)
	}
}

func storesAll(t *testing.T, open Opener) {
	l := begin(t, open)
	if l.Last() != (eventlog.Head{}) {
		t.Fatalf("an empty log has head %v", l.Last())
	}
	sound(t, l, 0)
	e := hl7("A1", "20231114", "one")
	raw, events := e.Raw, e.Events
	want(t, put(t, l, e)[0], eventlog.Appended, 1, eventlog.Stored, 0)
	raw[0], events[0] = 'X', 'X' // the log kept its own copy
	want(t, put(t, l, bad("rubbish"))[0], eventlog.Appended, 2, eventlog.Quarantined, 0)
	got := all(t, l)
	if len(got) != 2 {
		t.Fatalf("%d messages, want 2", len(got))
	}
	m := got[0]
	if m.Seq != 1 || m.Key() != hl7("A1", "20231114", "").Key() || m.Sent != 1_699_999_000_000 ||
		m.Recorded != fixed().UnixMilli() || m.Status != eventlog.Stored || m.Reason != "" ||
		string(m.Raw) != "one" || string(m.Events) != "events of one" || m.Prev != (eventlog.Hash{}) {
		t.Fatalf("message came back as %+v", m)
	}
	if m = got[1]; m.Status != eventlog.Quarantined || m.Reason != "no MSH segment" || m.Prev != got[0].Hash ||
		string(m.Raw) != "rubbish" || len(m.Events) != 0 {
		t.Fatalf("quarantined message came back as %+v", m)
	}
	if one, err := eventlog.Get(context.Background(), l, 2); err != nil || string(one.Raw) != "rubbish" {
		t.Fatalf("Get(2) = %+v, %v", one, err)
	}
	for _, seq := range []uint64{0, 3} {
		if _, err := eventlog.Get(context.Background(), l, seq); !errors.Is(err, eventlog.ErrNotFound) {
			t.Fatalf("Get(%d): %v, want ErrNotFound", seq, err)
		}
	}
	sound(t, l, 2)
}

func oddBytes(t *testing.T, open Opener) {
	l := begin(t, open)
	odd := "\x00\xff'\"\r\n\x0b\x1cä\xe4\x00"
	e := eventlog.Entry{Source: eventlog.SourceHL7, Sender: "S" + odd, Control: "C" + odd, SentText: "T" + odd,
		Sent: -62135596800000, Status: eventlog.Stored, Raw: []byte(odd), Events: nil}
	q := eventlog.Entry{Source: eventlog.SourceFHIR, Sender: odd, Status: eventlog.Quarantined, Reason: "R" + odd}
	put(t, l, e, q)
	want(t, put(t, l, e)[0], eventlog.Duplicate, 1, eventlog.Stored, 0)
	got := all(t, l)
	if got[0].Key() != e.Key() || string(got[0].Raw) != odd || got[0].Sent != e.Sent {
		t.Fatalf("came back as %+v", got[0])
	}
	if got[1].Reason != q.Reason || got[1].Sender != odd || len(got[1].Raw) != 0 {
		t.Fatalf("came back as %+v", got[1])
	}
	sound(t, l, 2)
}

func duplicate(t *testing.T, open Opener) {
	l := begin(t, open)
	put(t, l, hl7("A1", "t", "one"), hl7("A2", "t", "two"))
	head := l.Last()
	again := hl7("A1", "t", "one")
	again.Events = []byte("decoded otherwise by a newer program")
	want(t, put(t, l, again)[0], eventlog.Duplicate, 1, eventlog.Stored, 0)
	refused := bad("two")
	refused.Control, refused.SentText = "A2", "t"
	want(t, put(t, l, refused)[0], eventlog.Duplicate, 2, eventlog.Stored, 0)
	if l.Last() != head {
		t.Fatal("a duplicate moved the head")
	}
	other := hl7("A1", "t", "one")
	other.Sender = "LAB^NICU"
	want(t, put(t, l, other)[0], eventlog.Appended, 3, eventlog.Stored, 0)
	other.Source = eventlog.SourceFHIR
	want(t, put(t, l, other)[0], eventlog.Appended, 4, eventlog.Stored, 0)
	sound(t, l, 4)
}

func conflict(t *testing.T, open Opener) {
	l := begin(t, open)
	put(t, l, hl7("A1", "t", "one"))
	want(t, put(t, l, hl7("A1", "t", "ONE"))[0], eventlog.Conflict, 2, eventlog.Quarantined, 1)
	want(t, put(t, l, hl7("A1", "t", "ONE"))[0], eventlog.Conflict, 2, eventlog.Quarantined, 1)
	want(t, put(t, l, hl7("A1", "t", "one"))[0], eventlog.Duplicate, 1, eventlog.Stored, 0)
	m := all(t, l)[1]
	if m.Status != eventlog.Quarantined || string(m.Raw) != "ONE" || len(m.Events) != 0 || m.Reason != eventlog.ConflictReason(1) {
		t.Fatalf("conflict stored as %+v", m)
	}
	if c, err := l.Counts(context.Background()); err != nil || c != (eventlog.Counts{Stored: 1, Quarantined: 1, Repeats: 1}) {
		t.Fatalf("Counts = %+v, %v", c, err)
	}
	sound(t, l, 2)
}

func wrapped(t *testing.T, open Opener) {
	l := begin(t, open)
	put(t, l, hl7("A1", "20231114120000", "one"))
	want(t, put(t, l, hl7("A1", "20231114120001", "other"))[0], eventlog.Appended, 2, eventlog.Stored, 0)
	sound(t, l, 2)
}

func keyless(t *testing.T, open Opener) {
	l := begin(t, open)
	put(t, l, hl7("", "t", "one"))
	want(t, put(t, l, hl7("", "t", "one"))[0], eventlog.Appended, 2, eventlog.Stored, 0)
	sound(t, l, 2)
}

func heldOnce(t *testing.T, open Opener) {
	now := fixed()
	l := open(t, func() time.Time { now = now.Add(time.Second); return now })
	defer l.Close()
	put(t, l, bad("x"))
	put(t, l, bad("y"))
	for range 3 {
		want(t, put(t, l, bad("x"))[0], eventlog.Duplicate, 1, eventlog.Quarantined, 0)
	}
	elsewhere := bad("x")
	elsewhere.Sender = "RIS"
	want(t, put(t, l, elsewhere)[0], eventlog.Appended, 3, eventlog.Quarantined, 0)
	var got []eventlog.Held
	if err := l.Held(context.Background(), func(h eventlog.Held) error { got = append(got, h); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(got) != 3 || got[0].Message.Seq != 3 || got[1].Message.Seq != 2 || got[2].Message.Seq != 1 {
		t.Fatalf("Held gave %d, newest first expected: %+v", len(got), got)
	}
	if h := got[2]; h.Repeats != 3 || h.Last <= h.Message.Recorded || string(h.Message.Raw) != "x" {
		t.Fatalf("repeats of x: %+v", h)
	}
	if h := got[1]; h.Repeats != 0 || h.Last != 0 {
		t.Fatalf("y was not repeated: %+v", h)
	}
	n := 0
	err := l.Held(context.Background(), func(eventlog.Held) error { n++; return eventlog.ErrStop })
	if err != nil || n != 1 {
		t.Fatalf("ErrStop after %d: %v", n, err)
	}
	if c, err := l.Counts(context.Background()); err != nil || c != (eventlog.Counts{Quarantined: 3, Repeats: 3}) {
		t.Fatalf("Counts = %+v, %v", c, err)
	}
	sound(t, l, 3)
}

func heldThenStored(t *testing.T, open Opener) {
	l := begin(t, open)
	early := bad("one")
	early.Control, early.SentText = "A1", "t"
	want(t, put(t, l, early)[0], eventlog.Appended, 1, eventlog.Quarantined, 0)
	want(t, put(t, l, hl7("A1", "t", "one"))[0], eventlog.Appended, 2, eventlog.Stored, 0)
	want(t, put(t, l, hl7("A1", "t", "one"))[0], eventlog.Duplicate, 2, eventlog.Stored, 0)
	sound(t, l, 2)
}

func withinBatch(t *testing.T, open Opener) {
	l := begin(t, open)
	out := put(t, l, hl7("A1", "t", "one"), hl7("A1", "t", "one"), hl7("A1", "t", "ONE"), bad("x"), bad("x"), hl7("A2", "t", "two"))
	want(t, out[0], eventlog.Appended, 1, eventlog.Stored, 0)
	want(t, out[1], eventlog.Duplicate, 1, eventlog.Stored, 0)
	want(t, out[2], eventlog.Conflict, 2, eventlog.Quarantined, 1)
	want(t, out[3], eventlog.Appended, 3, eventlog.Quarantined, 0)
	want(t, out[4], eventlog.Duplicate, 3, eventlog.Quarantined, 0)
	want(t, out[5], eventlog.Appended, 4, eventlog.Stored, 0)
	if len(put(t, l)) != 0 {
		t.Fatal("an empty batch has outcomes")
	}
	sound(t, l, 4)
}

func malformed(t *testing.T, open Opener) {
	l := begin(t, open)
	for name, change := range map[string]func(*eventlog.Entry){
		"no source":              func(e *eventlog.Entry) { e.Source = "" },
		"no status":              func(e *eventlog.Entry) { e.Status = 0 },
		"stored with a reason":   func(e *eventlog.Entry) { e.Reason = "why" },
		"quarantined without":    func(e *eventlog.Entry) { e.Status, e.Events = eventlog.Quarantined, nil },
		"quarantined and events": func(e *eventlog.Entry) { e.Status, e.Reason = eventlog.Quarantined, "why" },
		"too large":              func(e *eventlog.Entry) { e.Raw = make([]byte, eventlog.MaxEntry) },
	} {
		e := hl7("A1", "t", "one")
		change(&e)
		if _, err := l.Append(context.Background(), []eventlog.Entry{hl7("A0", "t", "fine"), e}); !errors.Is(err, eventlog.ErrEntry) {
			t.Errorf("%s: %v, want ErrEntry", name, err)
		}
	}
	sound(t, l, 0)
}

func backwards(t *testing.T, open Opener) {
	times := []int64{5000, 4000, 7000, 6999}
	i := -1
	l := open(t, func() time.Time { return time.UnixMilli(times[max(i, 0)]) })
	defer l.Close()
	for i = range times {
		put(t, l, hl7(fmt.Sprint(i), "t", "x"))
	}
	for j, w := range []int64{5000, 5000, 7000, 7000} {
		if got := all(t, l)[j].Recorded; got != w {
			t.Errorf("message %d recorded at %d, want %d", j+1, got, w)
		}
	}
	sound(t, l, 4)
}

func reading(t *testing.T, open Opener) {
	l := begin(t, open)
	const n = 700
	for i := range n {
		put(t, l, hl7(fmt.Sprint(i), "t", fmt.Sprint("message ", i)))
	}
	ctx := context.Background()
	next := uint64(300)
	err := l.ReadFrom(ctx, 300, func(m eventlog.Message) error {
		if m.Seq != next || string(m.Raw) != fmt.Sprint("message ", m.Seq-1) {
			return fmt.Errorf("message %d, want %d: %s", m.Seq, next, m.Raw)
		}
		next++
		if m.Seq == 400 { // a callback may use the log
			put(t, l, hl7("nested", "t", "nested"))
			if _, err := eventlog.Get(ctx, l, 1); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil || next != n+1 {
		t.Fatalf("read up to %d, want %d (the newest at the time of the call): %v", next-1, n, err)
	}
	wrong := errors.New("wrong")
	if err := l.ReadFrom(ctx, 1, func(eventlog.Message) error { return wrong }); !errors.Is(err, wrong) {
		t.Fatalf("the callback's error became %v", err)
	}
	count := 0
	err = l.ReadFrom(ctx, 1, func(eventlog.Message) error { count++; return fmt.Errorf("enough: %w", eventlog.ErrStop) })
	if err != nil || count != 1 {
		t.Fatalf("ErrStop: %v after %d", err, count)
	}
	err = l.ReadFrom(ctx, n+2, func(eventlog.Message) error { return wrong })
	if err != nil {
		t.Fatalf("reading behind the end: %v", err)
	}
	over, cancel := context.WithCancel(ctx)
	cancel()
	if err := l.ReadFrom(over, 1, func(eventlog.Message) error { return nil }); !errors.Is(err, context.Canceled) {
		t.Fatalf("an ended context: %v", err)
	}
}

func waiting(t *testing.T, open Opener) {
	l := begin(t, open)
	ctx := context.Background()
	type answer struct {
		head eventlog.Head
		err  error
	}
	news := make(chan answer, 1)
	go func() {
		head, err := l.Wait(ctx, 0)
		news <- answer{head, err}
	}()
	select {
	case a := <-news:
		t.Fatalf("Wait returned %v before there was a message", a)
	case <-time.After(20 * time.Millisecond):
	}
	put(t, l, hl7("A1", "t", "one"))
	if a := <-news; a.err != nil || a.head != l.Last() {
		t.Fatalf("Wait gave %v, want %v", a, l.Last())
	}
	if head, err := l.Wait(ctx, 0); err != nil || head.Seq != 1 {
		t.Fatalf("Wait for the past gave %v, %v", head, err)
	}
	short, cancel := context.WithTimeout(ctx, 10*time.Millisecond)
	defer cancel()
	if _, err := l.Wait(short, 1); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("Wait with a deadline: %v", err)
	}
	go func() {
		head, err := l.Wait(ctx, 1)
		news <- answer{head, err}
	}()
	time.Sleep(10 * time.Millisecond)
	l.Close()
	if a := <-news; !errors.Is(a.err, eventlog.ErrClosed) {
		t.Fatalf("Wait on a closed log: %v", a)
	}
}

func concurrent(t *testing.T, open Opener) {
	l := begin(t, open)
	const workers, each = 8, 40
	var group sync.WaitGroup
	var mu sync.Mutex
	seen := map[uint64]bool{}
	for w := range workers {
		group.Go(func() {
			for i := range each {
				out, err := l.Append(context.Background(), []eventlog.Entry{
					hl7(fmt.Sprint(w, "-", i), "t", fmt.Sprint(w, " own ", i)),
					hl7(fmt.Sprint("shared ", i), "t", fmt.Sprint("shared ", i)),
				})
				if err != nil {
					t.Error(err)
					return
				}
				mu.Lock()
				for _, o := range out {
					if o.Kind != eventlog.Appended {
						continue
					}
					if seen[o.Seq] {
						t.Errorf("position %d was given twice", o.Seq)
					}
					seen[o.Seq] = true
				}
				mu.Unlock()
			}
		})
	}
	group.Wait()
	if len(seen) != workers*each+each {
		t.Errorf("%d entries were appended, want %d", len(seen), workers*each+each)
	}
	sound(t, l, workers*each+each)
}

func ended(t *testing.T, open Opener) {
	l := begin(t, open)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := l.Append(ctx, []eventlog.Entry{hl7("A1", "t", "one")}); !errors.Is(err, context.Canceled) {
		t.Fatalf("Append: %v", err)
	}
	sound(t, l, 0)
}

func expectation(t *testing.T, open Opener) {
	l := begin(t, open)
	ctx := context.Background()
	put(t, l, hl7("A1", "t", "one"))
	first := l.Last()
	put(t, l, hl7("A2", "t", "two"))
	for _, expect := range []eventlog.Head{{}, first, l.Last()} {
		if head, err := eventlog.Verify(ctx, l, expect); err != nil || head != l.Last() {
			t.Errorf("Verify(%v) = %v, %v", expect, head, err)
		}
	}
	other := first
	other.Hash[0] ^= 1
	for _, expect := range []eventlog.Head{other, {Seq: 3, Hash: first.Hash}} {
		if _, err := eventlog.Verify(ctx, l, expect); !errors.Is(err, eventlog.ErrChain) {
			t.Errorf("Verify(%v): %v, want ErrChain", expect, err)
		}
	}
}

func recordsKept(t *testing.T, open Opener) {
	l := begin(t, open)
	ctx := context.Background()
	for i := range 200 {
		a := eventlog.Assessment{Patient: fmt.Sprint("p", i%2), At: int64(i), Known: uint64(i), RuleSet: "rs", Bytes: []byte{byte(i)}}
		if err := l.AppendAssessment(ctx, a); err != nil {
			t.Fatal(err)
		}
		r := eventlog.AuditRecord{At: int64(i), Actor: "dr", Action: "read patient", Patient: "p0", Detail: "\x00ü"}
		if err := l.AppendAudit(ctx, r); err != nil {
			t.Fatal(err)
		}
	}
	var got []eventlog.Assessment
	keep := func(a eventlog.Assessment) error { got = append(got, a); return nil }
	if err := l.Assessments(ctx, "p1", keep); err != nil || len(got) != 100 {
		t.Fatalf("%d assessments of p1: %v", len(got), err)
	}
	for i, a := range got {
		if n := 2*i + 1; a.At != int64(n) || a.Known != uint64(n) || a.RuleSet != "rs" || len(a.Bytes) != 1 || a.Bytes[0] != byte(n) {
			t.Fatalf("assessment %d came back as %+v", n, a)
		}
	}
	got = nil
	if err := l.Assessments(ctx, "", keep); err != nil || len(got) != 200 {
		t.Fatalf("%d assessments: %v", len(got), err)
	}
	var trail []eventlog.AuditRecord
	err := l.Audit(ctx, 150, func(r eventlog.AuditRecord) error {
		trail = append(trail, r)
		if len(trail) == 30 {
			return eventlog.ErrStop
		}
		return nil
	})
	if err != nil || len(trail) != 30 {
		t.Fatalf("%d audit records: %v", len(trail), err)
	}
	if r := trail[0]; r.At != 150 || r.Actor != "dr" || r.Action != "read patient" || r.Patient != "p0" || r.Detail != "\x00ü" {
		t.Fatalf("audit record came back as %+v", r)
	}
	sound(t, l, 0)
}

func closed(t *testing.T, open Opener) {
	l := begin(t, open)
	ctx := context.Background()
	put(t, l, hl7("A1", "t", "one"))
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil {
		t.Fatalf("closing twice: %v", err)
	}
	if _, err := l.Append(ctx, []eventlog.Entry{hl7("A2", "t", "two")}); !errors.Is(err, eventlog.ErrClosed) {
		t.Errorf("Append: %v", err)
	}
	if err := l.AppendAudit(ctx, eventlog.AuditRecord{}); !errors.Is(err, eventlog.ErrClosed) {
		t.Errorf("AppendAudit: %v", err)
	}
	if err := l.AppendAssessment(ctx, eventlog.Assessment{}); !errors.Is(err, eventlog.ErrClosed) {
		t.Errorf("AppendAssessment: %v", err)
	}
}
