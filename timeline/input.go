package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// input is a current value of an analyte as a derived one needs it.
type input struct {
	value   analyte.Value
	at      event.Time
	expires event.Time
	id      event.ID
}

func (i *input) ok() bool { return i.value.Usable() }

// input is direct without what only a reader needs.
func (t *Timeline) input(a analyte.ID, at event.Time, window time.Duration) input {
	s := t.series[a]
	if s == nil {
		return input{}
	}
	window = t.windowOf(a, window)
	if s.spans > 0 || duplicateRule(a) != byContent {
		r := t.direct(a, at, window)
		if !r.Value.Informative() {
			return input{}
		}
		return input{value: r.Value, at: r.At, expires: r.Expires, id: r.Value.Ref()}
	}
	i, odd := t.newest(s, at)
	if i < 0 || expired(s.recs[i].at, at, window) || odd >= 0 && bars(t.why(&s.recs[odd])) {
		return input{}
	}
	r := &s.recs[i]
	return input{value: t.value(r), at: r.at, expires: expiry(r.at, window), id: r.id}
}

// sooner is the earlier of two expiries, where 0 is never.
func sooner(a, b event.Time) event.Time {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// interval builds a derived value; printed counts only where all inputs had one.
func interval(lo, hi, printed float64, has bool, why analyte.Reason, ref event.ID) analyte.Value {
	return analyte.FromParts(analyte.Parts{Lo: lo, Hi: hi, At: printed, Ref: ref, Why: why, Set: true, Has: has})
}

// missingDerived is the missing reading of a derived analyte: stale where it
// could be computed from older values, else for the reason of the first input
// that has one of its own.
func (t *Timeline) missingDerived(a analyte.ID, at event.Time, window time.Duration, old *Reading, inputs ...analyte.ID) Reading {
	out := t.missing(a, at, window, nil, nil)
	if out.Value.Why() != analyte.NotOrdered {
		return out
	}
	if old != nil && old.Value.Informative() {
		out.Value = analyte.Unknown(analyte.Get(a), analyte.Stale, old.Value.Ref())
		out.Last, out.LastValue, out.LastRef = old.At, old.Value, old.Value.Ref()
		out.Refs = old.Refs
		return out
	}
	var soonest event.Time // when an input that is known now has a reason, too
	for _, in := range inputs {
		if in == a {
			continue
		}
		r := t.direct(in, at, window)
		why := r.Value.Why()
		if why.Informative() || why == analyte.NotOrdered {
			soonest = sooner(soonest, r.Expires)
			continue
		}
		out.Value = analyte.Unknown(analyte.Get(a), why, r.Value.Ref())
		out.At, out.Until, out.Expires, out.Refs = r.At, r.Until, sooner(r.Expires, soonest), r.Refs
		return out
	}
	out.Expires = sooner(out.Expires, soonest)
	return out
}
