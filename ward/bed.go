package ward

import (
	"sync"
	"sync/atomic"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/timeline"
)

// Bed is one patient of the ward: the timeline, its assessor and the newest
// published answer.
type Bed struct {
	Patient event.Patient
	Token   string // opaque name for URLs

	mu      sync.RWMutex
	tl      *timeline.Timeline
	tracker *assess.Tracker
	snap    *Snapshot
	pending []timeline.Change // since the last assessment
	alerted assess.AlertState
	until   event.Time
	made    time.Time

	first atomic.Uint64 // oldest log position with an event of this identifier
	links []linkSign    // merges and their undoing that concern this patient; guarded by Ward.mu
}

// Snapshot is one published answer. It is immutable.
type Snapshot struct {
	Assessment *assess.Assessment
	Before     *assess.Assessment // the answers six hours earlier, as known now, without findings; nil without history
	Changes    []assess.Change    // against the answer published before
	Recent     []Recent           // the newest changes, newest first, at most 24
	Alerts     []assess.Alert     // decided with this answer, interrupting or not
	Seq        uint64             // log position it knows
	At         event.Time
}

// Recent is a change that was published, and when.
type Recent struct {
	At   event.Time
	Rule string
	Text string
}

func newBed(p event.Patient, token string, cfg timeline.Config) *Bed {
	return &Bed{Patient: p, Token: token, tl: timeline.New(p, cfg)}
}

// add folds one event; it returns false when it was already known.
func (b *Bed) add(e *event.Event) bool {
	switch {
	case e.Kind == event.Observation && e.Analyte != analyte.None, e.Kind == event.Demographics, e.Kind == event.FeedSign:
		// the timeline keeps no part of it
	default:
		e = e.Clone() // the timeline keeps it: do not pin the message it came in
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	b.seen(e.Seq)
	ch := b.tl.Add(e)
	if ch.Effect == timeline.Ignored {
		return false
	}
	if b.tracker != nil { // a tracker begins with everything that is known
		b.pending = append(b.pending, ch)
	}
	return true
}

// seen notes the oldest log position of this identifier.
func (b *Bed) seen(seq uint64) {
	if first := b.first.Load(); first == 0 || seq < first {
		b.first.Store(seq)
	}
}

// Snapshot returns the newest published answer, nil before the first.
func (b *Bed) Snapshot() *Snapshot {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.snap
}

// View calls fn with the timeline while nothing is added to it.
func (b *Bed) View(fn func(tl *timeline.Timeline)) {
	b.mu.RLock()
	defer b.mu.RUnlock()
	fn(b.tl)
}

func (b *Bed) validUntil() event.Time {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.until
}

func (b *Bed) assessedAt() time.Time {
	b.mu.RLock()
	defer b.mu.RUnlock()
	return b.made
}

// lookback is how far the board compares an answer with its past.
const lookback = 6 * time.Hour

// assess brings the answer up to now and publishes it; it returns what changed.
func (b *Bed) assess(rules *assess.Ruleset, now event.Time, seq uint64, real time.Time, facts assess.AlertFacts) []assess.Change {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.tracker == nil {
		b.tracker = assess.NewTracker(b.tl, rules)
		b.pending = b.pending[:0]
	}
	for _, c := range b.pending {
		b.tracker.Note(c)
	}
	a := b.tracker.Assess(now)
	b.pending = b.pending[:0]
	next := &Snapshot{Assessment: a, Seq: seq, At: now}
	next.Alerts = b.decide(a, facts)
	if b.snap != nil {
		next.Changes = assess.Diff(b.snap.Assessment, a)
		next.Recent = b.snap.Recent
	}
	for _, c := range next.Changes {
		next.Recent = append([]Recent{{At: now, Rule: c.Rule, Text: c.Text}}, next.Recent...)
	}
	next.Recent = next.Recent[:min(len(next.Recent), 24):min(len(next.Recent), 24)]
	next.Before = b.past(rules, now)
	b.snap, b.until, b.made = next, a.ValidUntil, real
	if b.until.Known() && b.until <= now {
		b.until = now.Add(time.Second)
	}
	return next.Changes
}

// decide says which changes of the answer interrupt.
func (b *Bed) decide(a *assess.Assessment, facts assess.AlertFacts) []assess.Alert {
	var before *assess.Assessment
	if b.snap != nil {
		before = b.snap.Assessment
	}
	state, list := assess.Alerts(b.alerted, a, facts)
	if len(list) > 0 { // only then is it worth looking where it came from
		own := assess.AlertFactsOf(b.tl, before, a)
		own.Replay, own.OverBudget, own.Silent = facts.Replay, facts.OverBudget, facts.Silent
		state, list = assess.Alerts(b.alerted, a, own)
	}
	b.alerted = state
	return list
}

// past is the answer of six hours ago, from what is known now. It is kept for
// ten minutes of ward time: it moves slowly.
func (b *Bed) past(rules *assess.Ruleset, now event.Time) *assess.Assessment {
	then := now.Add(-lookback)
	if b.tl.FirstEvent() == 0 || b.tl.FirstEvent() > then {
		return nil
	}
	if b.snap != nil && b.snap.Before != nil && then-b.snap.Before.At < event.Time(10*time.Minute/time.Millisecond) {
		return b.snap.Before
	}
	a := assess.Assess(b.tl, then, b.tl.LastRecorded(), rules)
	for i := range a.Results { // only the answers are compared
		r := &a.Results[i]
		r.Missing, r.Findings, r.Notes = nil, nil, nil
	}
	return a
}
