package assess

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// lasting keeps the worst of a moving window of a state: what was in force, and
// until when, as far as it is still in the window and not beaten since. What is
// not a single number is left to the timeline while it is in the window, and so
// is all where doses, supports and feeds bear on it.
type lasting struct {
	extreme            // its marks are at the ends of what was in force
	now     inForce    // since fed
	open    event.Time // the newest end of what was in force and not a single number
}

// inForce is a state from one change to the next.
type inForce struct {
	x           float64
	known, some bool // a single number; says anything at all
	until       event.Time
}

// newLasting is for selectors of the worst of a state; nil for others.
func newLasting(in *rule.Input) *lasting {
	if !timeline.IsState(in.Analyte) || in.Select.Pick != rule.WorstLowest && in.Select.Pick != rule.WorstHighest {
		return nil
	}
	l := &lasting{extreme: extreme{highest: in.Select.Pick == rule.WorstHighest, window: in.Select.Window}}
	if l.window == 0 {
		l.window = analyte.Get(in.Analyte).Window
	}
	return l
}

func (l *lasting) begin() {
	l.extreme.begin()
	l.now, l.open = inForce{}, 0
}

// forceOf reads a state at an instant.
func (f *Follower) forceOf(id analyte.ID, at event.Time) inForce {
	r := f.tl.Latest(id, at, 0)
	lo, hi := r.Value.Bounds()
	x, printed := r.Value.Printed()
	out := inForce{x: x, some: r.Value.Informative(), until: never}
	out.known = out.some && printed && lo == hi && x == lo
	if r.Expires > at {
		out.until = r.Expires
	}
	if r.Feed.Declared && r.Feed.Expires > at {
		out.until = min(out.until, r.Feed.Expires)
	}
	return out
}

// last walks over the changes of a state up to an instant.
func (f *Follower) last(s *selector, at event.Time) {
	l, id := s.state, s.in.Analyte
	if from := at.Add(-l.window); l.fed < from || l.fed == 0 {
		l.begin()
		l.fed = max(from, 1)
		l.now = f.forceOf(id, l.fed)
	}
	for {
		next := min(later(f.tl.NextState(id, l.fed)), l.now.until)
		if next > at {
			return
		}
		l.end(next)
		l.fed, l.now = next, f.forceOf(id, next)
	}
}

// end notes that what was in force ended.
func (l *lasting) end(at event.Time) {
	switch {
	case l.now.known:
		l.extreme.take(at, at, analyte.Point(l.now.x, 0))
	case l.now.some:
		l.open = at
	}
}

// worst is the worst of the window that ends at an instant; ok is false where
// the timeline has to say.
func (l *lasting) worst(at event.Time, id analyte.ID) (v analyte.Value, until event.Time, ok bool) {
	if l.open > at.Add(-l.window) || l.now.some && !l.now.known {
		return analyte.Value{}, 0, false
	}
	v, until, _ = l.extreme.worst(at)
	until = min(until, l.now.until)
	switch x, was := v.Printed(); {
	case l.now.known && (!was || l.highest && l.now.x >= x || !l.highest && l.now.x <= x):
		v, until = analyte.Point(l.now.x, 0), l.now.until
	case was && !l.now.some && l.highest:
		v = atLeast(id, v)
	}
	return v, until, true
}
