package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// extreme keeps the worst value of a moving window of a measured or derived
// analyte: the values that are still in the window and that no later one beats,
// oldest first. What is not a single number at an instant is left to the
// timeline while it is in the window.
type extreme struct {
	highest bool
	window  time.Duration
	queue   []mark
	first   int        // of queue
	fed     event.Time // what came by then is in
	odd     event.Time // the newest value that is not a single number at an instant
}

// mark is one value of a window.
type mark struct {
	at event.Time
	x  float64
}

// newExtreme is for selectors of the worst value; nil for others and for
// states, whose value lasts between events.
func newExtreme(in *rule.Input) *extreme {
	if timeline.IsState(in.Analyte) || in.Select.Pick != rule.WorstLowest && in.Select.Pick != rule.WorstHighest {
		return nil
	}
	e := &extreme{highest: in.Select.Pick == rule.WorstHighest, window: in.Select.Window}
	if e.window == 0 {
		e.window = analyte.Get(in.Analyte).Window
	}
	return e
}

func (e *extreme) begin() { e.queue, e.first, e.fed, e.odd = e.queue[:0], 0, 0, 0 }

// take adds a value. Values come in order of time.
func (e *extreme) take(at, until event.Time, v analyte.Value) {
	lo, hi := v.Bounds()
	x, printed := v.Printed()
	if lo != hi || until != at || !printed || x != lo {
		e.odd = at
		return
	}
	n := len(e.queue)
	for n > e.first && (e.queue[n-1].x >= x && !e.highest || e.queue[n-1].x <= x && e.highest) {
		n--
	}
	e.queue = append(e.queue[:n], mark{at, x})
}

// worst is the worst value of the window that ends at an instant, not usable
// where there is none; ok is false where the timeline has to say.
func (e *extreme) worst(at event.Time) (v analyte.Value, until event.Time, ok bool) {
	from := at.Add(-e.window)
	for e.first < len(e.queue) && e.queue[e.first].at <= from {
		e.first++
	}
	if e.first > 64 { // room at the front is used again
		e.queue = e.queue[:copy(e.queue, e.queue[e.first:])]
		e.first = 0
	}
	switch {
	case e.odd > from:
		return analyte.Value{}, 0, false
	case e.first == len(e.queue):
		return analyte.Value{}, never, true
	}
	return analyte.Point(e.queue[e.first].x, 0), e.queue[e.first].at.Add(e.window), true
}

// feed takes up what is new at an instant.
func (f *Follower) feed(s *selector, at event.Time) {
	e := s.worst
	defer func() { e.fed = at }()
	if s.base >= 0 && !s.many && s.since == at {
		b := &f.selectors[s.base]
		f.fresh(b, at)
		if b.when == at && b.value.Informative() {
			e.take(at, b.till, b.value)
		}
		return
	}
	f.tl.Series(s.in.Analyte, max(e.fed, at.Add(-e.window)), at, func(p timeline.Point) bool {
		e.take(p.At, p.Until, p.Value)
		return true
	})
}
