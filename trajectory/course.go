package trajectory

import (
	"time"

	"stormglass/event"
	"stormglass/rule"
)

// Held reports whether at an instant a support runs that normalises an organ
// the question is about: ventilation for the lung, vasoactives for the
// circulation, renal replacement for the kidney. nil is none.
type Held func(at event.Time) bool

// Episode is a time in which the question was certainly met.
type Episode struct {
	// Onset is the first instant at which it was certainly met.
	Onset event.Time
	// From is the earliest instant at which it may have been met: since then
	// it was never certainly not met. Where Before is set that was so from the
	// beginning, and it may have begun before From.
	From   event.Time
	Before bool
	// Resolved is when it was certainly not met any more, without a support
	// that normalises the organ; 0: not resolved as far as followed.
	Resolved event.Time
	// Held is set while it is certainly not met, but under such a support.
	Held bool
}

// Worst is how bad a score became.
type Worst struct {
	// Range is the highest value that each of the bounds and the published
	// score had; At, LoAt and HiAt are the first instants of each.
	Range
	At, LoAt, HiAt event.Time
}

// Course is the answer of one rule in the course of a stay.
type Course struct {
	From, To event.Time // first point, end
	Spoken   time.Duration
	Worst    Worst
	// Certain and Possible are how long the question was met for certain, and
	// how long it was not certainly not met.
	Certain, Possible time.Duration
	// Episodes ascend. The last may go on.
	Episodes []Episode
}

// Onset is when the question was first met for certain, 0 never.
func (c *Course) Onset() event.Time {
	if len(c.Episodes) == 0 {
		return 0
	}
	return c.Episodes[0].Onset
}

// Fold folds the points of one rule in ascending order. The zero Fold is not
// usable; NewFold makes one. It may be used for one stay after another.
type Fold struct {
	asks Question
	held Held

	last    Point
	any     bool
	open    bool // an episode goes on
	maybe   bool // not certainly not met since from
	from    event.Time
	before  bool
	spoken  bool // the rule has spoken before
	out     Course
	stretch []Episode
}

// NewFold asks a question of every point. held may be nil.
func NewFold(asks Question, held Held) *Fold {
	return &Fold{asks: asks, held: held}
}

// Reset begins another stay.
func (f *Fold) Reset() {
	*f = Fold{asks: f.asks, held: f.held, stretch: f.stretch[:0]}
}

// Of is the course of points in any order, up to an end. The slice is sorted.
func Of(points []Point, asks Question, held Held, end event.Time) Course {
	f := NewFold(asks, held)
	for _, p := range Sort(points) {
		f.Add(&p)
	}
	return f.End(end)
}

// Add takes up the next point. A point that is not later than the one before
// is not used: points come in order, see Sort. Points at which nothing changed
// may be left out unless the fold is Waiting.
func (f *Fold) Add(p *Point) {
	if f.any && p.At <= f.last.At {
		return
	}
	if !f.any {
		f.out.From = p.At
	}
	f.pass(p.At)
	f.last, f.any = *p, true
	if !p.Speaks() {
		f.maybe, f.open = false, false
		return
	}
	f.worst(p)
	f.turn(p, f.asks(p))
	f.spoken = true
}

// pass counts the time until an instant to what was last said.
func (f *Fold) pass(until event.Time) {
	if !f.any || !f.last.Speaks() || until <= f.last.At {
		return
	}
	d := until.Sub(f.last.At)
	f.out.Spoken += d
	switch f.asks(&f.last) {
	case rule.Met:
		f.out.Certain += d
		f.out.Possible += d
	case rule.Undetermined:
		f.out.Possible += d
	}
}

func (f *Fold) worst(p *Point) {
	w, r := &f.out.Worst, p.Range()
	if !f.spoken || r.Published > w.Published {
		w.Published, w.At = r.Published, p.At
	}
	if !f.spoken || r.Lo > w.Lo {
		w.Lo, w.LoAt = r.Lo, p.At
	}
	if !f.spoken || r.Hi > w.Hi {
		w.Hi, w.HiAt = r.Hi, p.At
	}
}

// turn begins and ends episodes.
func (f *Fold) turn(p *Point, t rule.Truth) {
	if t != rule.NotMet && !f.maybe {
		f.maybe, f.from, f.before = true, p.At, !f.spoken
	}
	switch {
	case t == rule.Met && !f.open:
		f.stretch = append(f.stretch, Episode{Onset: p.At, From: f.from, Before: f.before})
		f.open = true
	case t != rule.NotMet:
	case f.open && f.held != nil && f.held(p.At):
		f.stretch[len(f.stretch)-1].Held = true
		return
	case f.open:
		e := &f.stretch[len(f.stretch)-1]
		e.Resolved, e.Held = p.At, false
		f.open, f.maybe = false, false
	default:
		f.maybe = false
	}
	if f.open && t != rule.NotMet {
		f.stretch[len(f.stretch)-1].Held = false
	}
}

// Waiting reports whether an episode is held open by a support: then a point
// must follow even where the answer does not change, for the support may end.
func (f *Fold) Waiting() bool {
	return f.open && len(f.stretch) > 0 && f.stretch[len(f.stretch)-1].Held
}

// End is the course up to an instant. The fold may go on. The episodes are
// valid until Reset.
func (f *Fold) End(at event.Time) Course {
	f.pass(at)
	c := f.out
	c.To = at
	if f.any && at > f.last.At {
		f.last.At = at
	}
	c.Episodes = f.stretch
	return c
}
