// Package wallclock reads times written without an offset. In the hour that a
// clock change repeats, such a time is an interval, and both readings are kept.
package wallclock

import (
	"time"

	"stormglass/event"
)

// Instant converts a time.Time, and keeps the first millisecond of 1970 apart
// from "unknown".
func Instant(t time.Time) event.Time {
	if e := event.TimeOf(t); e != 0 || t.IsZero() {
		return e
	}
	return 1
}

// Local is a wall-clock time as it was read in the zone: one instant, or in
// the repeated hour of a clock change the interval of both.
func Local(t time.Time, zone *time.Location) (from, to event.Time) {
	same := func(u time.Time) bool {
		u = u.In(zone)
		return u.Hour() == t.Hour() && u.Minute() == t.Minute() && u.Day() == t.Day()
	}
	lo, hi := t, t
	for _, d := range [...]time.Duration{30 * time.Minute, time.Hour} {
		if u := t.Add(-d); same(u) {
			lo = u
		}
		if u := t.Add(d); same(u) {
			hi = u
		}
	}
	return Instant(lo), Instant(hi)
}

// Through is the interval from an instant up to, not including, the next.
func Through(from, next time.Time) (event.Time, event.Time) {
	return Instant(from), Instant(next.Add(-time.Millisecond))
}
