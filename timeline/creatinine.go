package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// Windows of KDIGO as mimic-code computes it (scores.md §14): the lowest value
// strictly before the current one.
const (
	creatinineBaselineWindow = 7 * day
	creatinineRiseWindow     = 48 * time.Hour
)

// BaselineOrigin says where a baseline comes from.
type BaselineOrigin uint8

// Origins.
const (
	NoBaseline       BaselineOrigin = iota
	BaselineStated                  // charted as a baseline
	BaselineLowest7d                // the lowest of the seven days before the current value
)

// String is the origin in words.
func (o BaselineOrigin) String() string {
	switch o {
	case BaselineStated:
		return "as charted"
	case BaselineLowest7d:
		return "lowest of the seven days before"
	}
	return "none"
}

// CreatinineBaseline is the baseline against which the creatinine of an instant
// is put, in mg/dL, and where it comes from: as charted, else the lowest of the
// seven days strictly before the current creatinine (kdigo-2012 as in
// mimic-code; scores.md §14). The reading is missing with NoBaseline.
func (t *Timeline) CreatinineBaseline(at event.Time) (Reading, BaselineOrigin) {
	if r := t.baselineOf(analyte.CreatinineBaseline, at); r.Value.Informative() {
		return r, BaselineStated
	}
	if now := t.direct(analyte.Creatinine, at, 0); now.Value.Informative() {
		if r := t.lowestBefore(now.At, creatinineBaselineWindow); r.Value.Usable() {
			return r, BaselineLowest7d
		}
	}
	return t.missing(analyte.CreatinineBaseline, at, 0, nil, nil), NoBaseline
}

// lowestBefore is the lowest creatinine of a window that ends strictly before
// an instant and includes its beginning; not usable where there is none.
func (t *Timeline) lowestBefore(at event.Time, window time.Duration) Reading {
	return t.worstDirect(analyte.Creatinine, at.Add(-window)-1, at-1, Lowest)
}

// creatinineRatio is the newest creatinine against the baseline. The baseline's
// event stands second among the refs.
func (t *Timeline) creatinineRatio(at event.Time, window time.Duration) Reading {
	const a = analyte.CreatinineRatio
	r := t.direct(analyte.Creatinine, at, window)
	if !r.Value.Informative() {
		return Reading{}
	}
	base := t.baselineOf(analyte.CreatinineBaseline, at)
	if !base.Value.Informative() {
		base = t.lowestBefore(r.At, creatinineBaselineWindow)
	}
	if _, hi := base.Value.Bounds(); !base.Value.Informative() || hi <= 0 {
		return notCovered(a, r)
	}
	return versus(a, r, base, func(x, base float64) float64 {
		if base <= 0 { // below what was detected
			return analyte.Get(a).Hi
		}
		return x / base
	})
}

// creatinineRise is how far the newest creatinine lies above the lowest of the
// 48 h before it; 0 where it is the lowest. Without an earlier value in that
// time nothing is known of a rise.
func (t *Timeline) creatinineRise(at event.Time, window time.Duration) Reading {
	const a = analyte.CreatinineRise48h
	r := t.direct(analyte.Creatinine, at, window)
	if !r.Value.Informative() {
		return Reading{}
	}
	base := t.lowestBefore(r.At, creatinineRiseWindow)
	if !base.Value.Usable() {
		return notCovered(a, r)
	}
	return versus(a, r, base, func(x, lowest float64) float64 { return max(0, x-lowest) })
}
