package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// factBehind is the fact that tells an occurrence, FactOther for other
// analytes.
func factBehind(a analyte.ID) event.Fact { return stateOf(a).fact }

// occurred is whether something happened within the window: told as a
// procedure or condition, or charted as a flag. What was said last counts.
// That it did not happen is known only where somebody says so.
func (t *Timeline) occurred(a analyte.ID, at event.Time, window time.Duration) Reading {
	window = t.windowOf(a, window)
	given := t.direct(a, at, window)
	f := factBehind(a)
	l := &t.factOf[f]
	for i := l.after(at) - 1; i >= 0; i-- {
		en := &l.list[i]
		if en.void || en.e.At == 0 {
			continue
		}
		d := en.e.Fact
		if given.Value.Informative() && given.At >= en.e.At || expired(en.e.At, at, window) {
			return t.notSince(given, en.e, d)
		}
		out := Reading{Analyte: a, At: en.e.At, Until: max(en.e.At, en.e.To), Expires: expiry(en.e.At, window)}
		x := 1.0
		if d.Absent {
			x = 0
		}
		out.Value = analyte.Point(x, en.e.ID)
		out.Refs.Add(en.e.ID)
		return out
	}
	return given
}

// notSince names an occurrence that is too long ago, where nothing newer is
// known.
func (t *Timeline) notSince(given Reading, e *event.Event, d *event.FactDetail) Reading {
	if given.Value.Informative() || d.Absent || given.Value.Why() != analyte.NotOrdered {
		return given
	}
	given.Value = analyte.Unknown(analyte.Get(given.Analyte), analyte.Stale, e.ID)
	given.Last, given.LastValue, given.LastRef = e.At, analyte.Point(1, e.ID), e.ID
	given.Refs.Add(e.ID)
	return given
}
