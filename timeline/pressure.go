package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// pressureSource is one way to a mean pressure: measured, or computed from a
// systolic and a diastolic pressure of the same minute.
type pressureSource struct {
	mean, systolic, diastolic analyte.ID
	computed                  bool
}

// pressureSources in order of preference: arterial MAP, MAP from arterial
// SBP/DBP, then cuff (phoenix-ehr-notes; scores.md §1.1). A pressure whose site
// is not stated stands between: before the cuff if measured, last if computed.
var pressureSources = [...]pressureSource{
	{analyte.MAPInvasive, analyte.SBPInvasive, analyte.DBPInvasive, false},
	{analyte.MAPInvasive, analyte.SBPInvasive, analyte.DBPInvasive, true},
	{analyte.MAP, analyte.SBP, analyte.DBP, false},
	{analyte.MAPCuff, analyte.SBPCuff, analyte.DBPCuff, false},
	{analyte.MAPCuff, analyte.SBPCuff, analyte.DBPCuff, true},
	{analyte.MAP, analyte.SBP, analyte.DBP, true},
}

// preferenceSlack is how much older than the newest pressure a preferred one
// may be and still be taken. The published rule is an order of preference
// without ages; taken alone it would let an arterial value of five hours ago
// stand over a cuff value of now, after the line was lost. Project policy: one
// hour, the usual interval of charting.
const preferenceSlack = time.Hour

// meanPressure is the mean arterial pressure by preference of source, among
// the sources that are current and no more than preferenceSlack older than the
// newest. MAP = DBP + (SBP − DBP)/3. Values that break DBP ≤ MAP ≤ SBP, or SBP
// − DBP ≥ 1, are implausible and skipped (phoenix-ehr-notes).
func (t *Timeline) meanPressure(at event.Time, window time.Duration) Reading {
	window = t.windowOf(analyte.MAP, window)
	if r, ok := t.pressureWithin(at, window); ok {
		return r
	}
	old, _ := t.pressureWithin(at, 0)
	return t.missingDerived(analyte.MAP, at, window, &old, pressureLeads...)
}

func (t *Timeline) pressureWithin(at event.Time, window time.Duration) (Reading, bool) {
	var found [len(pressureSources)]pressure
	var newest event.Time
	for i, src := range pressureSources {
		found[i] = t.pressureBy(src, at, window)
		newest = max(newest, found[i].at)
	}
	if newest == 0 {
		return Reading{}, false
	}
	for i := range found {
		if p := &found[i]; p.at != 0 && newest.Sub(p.at) <= preferenceSlack {
			return t.pressureReading(pressureSources[i], p, window), true
		}
	}
	return Reading{}, false
}

// pressure is a mean pressure found: its records and when.
type pressure struct {
	at                        event.Time
	lead                      event.Time // of the value whose window it has
	mean, systolic, diastolic *rec
}

func (t *Timeline) pressureReading(src pressureSource, p *pressure, window time.Duration) Reading {
	if !src.computed {
		r := t.reading(analyte.MAP, p.mean, window)
		return r
	}
	slo, shi := t.bounds(p.systolic)
	dlo, dhi := t.bounds(p.diastolic)
	sx, sok := t.value(p.systolic).Printed()
	dx, dok := t.value(p.diastolic).Printed()
	out := Reading{Analyte: analyte.MAP, At: p.at, Until: max(t.until(p.systolic), t.until(p.diastolic)), Expires: expiry(p.lead, window)}
	out.Value = interval(meanOf(slo, dlo), meanOf(shi, dhi), meanOf(sx, dx), sok && dok, analyte.Derived, p.systolic.id)
	out.Refs.Add(p.systolic.id)
	out.Refs.Add(p.diastolic.id)
	return out
}

// meanOf is DBP + (SBP − DBP)/3, increasing in both.
func meanOf(systolic, diastolic float64) float64 {
	third := float64((systolic - diastolic) / 3)
	return diastolic + third
}

// pressureBy finds the newest plausible mean pressure of one source.
func (t *Timeline) pressureBy(src pressureSource, at event.Time, window time.Duration) pressure {
	lead := src.mean
	if src.computed {
		lead = src.systolic
	}
	s := t.series[lead]
	if s == nil {
		return pressure{}
	}
	for i := s.after(at) - 1; i >= 0 && !expired(s.recs[i].at, at, window); i-- {
		if !s.recs[i].good() {
			continue
		}
		r := t.lowestOfMinute(s, i)
		if src.computed {
			if d := t.ofMinute(src.diastolic, s.recs[i].at, at); d != nil && t.plausiblePair(r, d) {
				return pressure{at: max(s.recs[i].at, d.at), lead: s.recs[i].at, systolic: r, diastolic: d}
			}
			continue
		}
		if t.plausibleMean(src, r, at) {
			return pressure{at: s.recs[i].at, lead: s.recs[i].at, mean: r}
		}
	}
	return pressure{}
}

// lowestOfMinute applies the same-minute rule to pressures: the lowest counts.
func (t *Timeline) lowestOfMinute(s *series, i int) *rec {
	best := &s.recs[i]
	for j := i - 1; j >= 0 && minute(s.recs[j].at) == minute(s.recs[i].at); j-- {
		if r := &s.recs[j]; r.good() && t.prefer(byLowest, r, best) {
			best = r
		}
	}
	return best
}

// ofMinute returns the value of the same minute as when, effective by at.
func (t *Timeline) ofMinute(a analyte.ID, when, at event.Time) *rec {
	s := t.series[a]
	if s == nil {
		return nil
	}
	last := min(at, event.Time((minute(when)+1)*60_000-1))
	for i := s.after(last) - 1; i >= 0 && minute(s.recs[i].at) == minute(when); i-- {
		if s.recs[i].good() {
			return t.lowestOfMinute(s, i)
		}
	}
	return nil
}

// plausiblePair holds unless it is certain that SBP − DBP < 1.
func (t *Timeline) plausiblePair(systolic, diastolic *rec) bool {
	_, shi := t.bounds(systolic)
	dlo, _ := t.bounds(diastolic)
	return shi-dlo >= 1
}

// plausibleMean holds unless it is certain that the mean lies outside the
// systolic and diastolic pressure of its source and minute.
func (t *Timeline) plausibleMean(src pressureSource, mean *rec, at event.Time) bool {
	lo, hi := t.bounds(mean)
	if s := t.ofMinute(src.systolic, mean.at, at); s != nil {
		if _, shi := t.bounds(s); lo > shi {
			return false
		}
	}
	if d := t.ofMinute(src.diastolic, mean.at, at); d != nil {
		if dlo, _ := t.bounds(d); hi < dlo {
			return false
		}
	}
	return true
}
