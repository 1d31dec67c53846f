package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// How far apart two values may be and still be of one moment. Project policy
// (policy-pairing).
const (
	shockPair       = 15 * time.Minute
	temperaturePair = time.Hour
)

// forever is a window without end, for looking up what has become stale.
const forever = 100 * 365 * day

// sites are the ways a systolic or diastolic pressure comes, by preference:
// from the arterial line, of an unstated site, by cuff.
func sites(a analyte.ID) []analyte.ID {
	switch a {
	case analyte.SBP:
		return systolicLeads
	case analyte.DBP:
		return diastolicLeads
	}
	return nil
}

// sitePressure is a systolic or diastolic pressure by the preference of site
// and its slack that the mean pressure has.
func (t *Timeline) sitePressure(a analyte.ID, at event.Time, window time.Duration) Reading {
	window = t.windowOf(a, window)
	if r, ok := t.siteWithin(a, at, window); ok {
		return r
	}
	old, _ := t.siteWithin(a, at, forever)
	return t.missingDerived(a, at, window, &old, sites(a)...)
}

func (t *Timeline) siteWithin(a analyte.ID, at event.Time, window time.Duration) (Reading, bool) {
	var found [3]Reading
	var newest event.Time
	for i, site := range sites(a) {
		if t.series[site] == nil {
			continue
		}
		if r := t.direct(site, at, window); r.Value.Informative() {
			found[i], newest = r, max(newest, r.At)
		}
	}
	for i := range found {
		if r := &found[i]; r.At != 0 && newest.Sub(r.At) <= preferenceSlack {
			r.Analyte = a
			return *r, true
		}
	}
	return Reading{}, false
}

// pairOf finds the newest values of two analytes that are of one moment: at
// most apart from each other, both within the window at the instant.
func (t *Timeline) pairOf(a, b analyte.ID, apart time.Duration, at event.Time, window time.Duration) (x, y Reading, ok bool) {
	when := at
	for range 64 {
		left := window - at.Sub(when)
		if left <= 0 {
			break
		}
		x, y = t.plain(a, when, left), t.plain(b, when, left)
		if !x.Value.Informative() || !y.Value.Informative() {
			break
		}
		early, late := min(x.At, y.At), max(x.At, y.At)
		if late.Sub(early) <= apart {
			return x, y, true
		}
		when = early.Add(apart)
	}
	return x, y, false
}

// plain is an analyte as measured; a pressure from its preferred site.
func (t *Timeline) plain(a analyte.ID, at event.Time, window time.Duration) Reading {
	if sites(a) != nil {
		r, _ := t.siteWithin(a, at, window)
		return r
	}
	return t.direct(a, at, window)
}

// paired builds the reading of a value from two others of one moment.
func (t *Timeline) paired(a analyte.ID, x, y *Reading, lo, hi, printed float64, window time.Duration) Reading {
	_, xok := x.Value.Printed()
	_, yok := y.Value.Printed()
	lead, other := x, y
	if y.At > x.At {
		lead, other = y, x
	}
	out := Reading{Analyte: a, At: lead.At, Until: max(x.Until, y.Until), Refs: lead.Refs, Expires: expiry(min(x.At, y.At), window)}
	for _, id := range other.Refs.All() {
		out.Refs.Add(id)
	}
	out.Value = interval(lo, hi, printed, xok && yok, analyte.Derived, lead.Value.Ref())
	return out
}

// shockIndex is heart rate / systolic pressure of one moment (scores.md §16).
func (t *Timeline) shockIndex(at event.Time, window time.Duration) Reading {
	hr, sbp, ok := t.pairOf(analyte.HeartRate, analyte.SBP, shockPair, at, window)
	if !ok {
		return Reading{}
	}
	lo, hi := hr.Value.Bounds()
	slo, shi := sbp.Value.Bounds()
	x, _ := hr.Value.Printed()
	sx, sok := sbp.Value.Printed()
	printed := 0.0
	if sok && sx > 0 {
		printed = x / sx
	}
	high := analyte.Get(analyte.ShockIndex).Hi
	if slo > 0 {
		high = hi / slo
	}
	return t.paired(analyte.ShockIndex, &hr, &sbp, lo/shi, high, printed, window)
}

// temperatureGap is core minus peripheral temperature of one moment (scores.md
// §4). A temperature charted by its site (rectal, axillary) is taken for core:
// where it was measured at the skin, the gap is too small.
func (t *Timeline) temperatureGap(at event.Time, window time.Duration) Reading {
	core, skin, ok := t.pairOf(analyte.Temperature, analyte.TemperaturePeripheral, temperaturePair, at, window)
	if !ok {
		return Reading{}
	}
	lo, hi := core.Value.Bounds()
	slo, shi := skin.Value.Bounds()
	x, _ := core.Value.Printed()
	sx, _ := skin.Value.Printed()
	return t.paired(analyte.TemperatureGap, &core, &skin, lo-shi, hi-slo, x-sx, window)
}
