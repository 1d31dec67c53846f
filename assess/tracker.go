package assess

import (
	"time"

	"stormglass/event"
	"stormglass/timeline"
)

// Tracker assesses one patient who is followed live. It gives the same
// answers as Assess, byte for byte, but keeps what it has folded of the past:
// an event at the live head costs the same on day 30 as on day 1. Events that
// come late or correct the past are folded again from the hour of their
// effective time. One goroutine uses a Tracker.
type Tracker struct {
	tl     *timeline.Timeline
	set    *Ruleset
	parts  []part
	beside *confounding
	fold   folder
	// Readers of the present and of the onset of MODS.
	eyes, onsetEyes *reader

	now    history
	retold retold
	marks  []history // ascending; hourly for two days, daily before
}

// NewTracker follows a timeline. The caller adds events to it and reports each
// change with Note or Update.
func NewTracker(tl *timeline.Timeline, rs *Ruleset) *Tracker {
	t := &Tracker{tl: tl, set: rs, parts: newParts(rs), beside: newConfounding(rs), eyes: newReader(), onsetEyes: newReader()}
	t.fold = folder{set: rs, tl: tl, eyes: newReader(), clocks: true}
	return t
}

// Update notes a change of the timeline and assesses the patient at an instant.
// It is Assess(tl, at, KnownAt, rs) where KnownAt is the later of at and the
// newest recording: everything in the timeline counts.
func (t *Tracker) Update(c timeline.Change, at event.Time) *Assessment {
	t.Note(c)
	return t.Assess(at)
}

// Note takes up a change of the timeline without assessing: for a batch of
// events that is assessed once.
func (t *Tracker) Note(c timeline.Change) {
	switch {
	case c.Effect == timeline.Ignored:
		return
	case c.Effect == timeline.Linked:
		c.From, c.Recorded = 0, 0
	}
	t.retold.forget(c.Recorded)
	t.eyes.forget(c.From)
	t.eyes.doubt(t.set, c.Analyte)
	t.onsetEyes.forget(c.From)
	t.fold.eyes.forget(c.From)
	if c.From > t.now.through {
		return
	}
	n := len(t.marks)
	for n > 0 && t.marks[n-1].through >= c.From {
		n--
	}
	t.marks = t.marks[:n]
	t.now = history{}
	if n > 0 {
		t.now = t.marks[n-1]
	}
}

// Assess assesses the patient at an instant, by everything in the timeline.
func (t *Tracker) Assess(at event.Time) *Assessment {
	past := t.past(at)
	m := newMoment(t.tl, at, t.set, &past, t.eyes, t.onsetEyes)
	m.retold = &t.retold
	return m.assessment(t.parts, t.beside, max(at, t.tl.LastRecorded()))
}

// past is the history at an instant. Going forward it is kept; an instant
// before the newest is folded from the mark before it.
func (t *Tracker) past(at event.Time) history {
	if at >= t.now.through {
		t.fold.advance(&t.now, at, t.mark)
		return t.now
	}
	var h history
	for i := len(t.marks) - 1; i >= 0; i-- {
		if t.marks[i].through <= at {
			h = t.marks[i]
			break
		}
	}
	t.fold.advance(&h, at, nil)
	return h
}

// mark keeps a history to return to, and thins out those older than two days
// to one a day.
func (t *Tracker) mark(h history) {
	if n := len(t.marks); n > 0 && t.marks[n-1].through >= h.through {
		return
	}
	t.marks = append(t.marks, h)
	const keep, limit = 48, 96
	if len(t.marks) < limit || len(t.marks)%keep != 0 {
		return
	}
	old := h.through.Add(-keep * time.Hour)
	out := t.marks[:0]
	for _, m := range t.marks {
		if n := len(out); m.through >= old || n == 0 || m.through.Sub(out[n-1].through) >= 24*time.Hour {
			out = append(out, m)
		}
	}
	t.marks = out
}
