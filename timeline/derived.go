package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// computed is an analyte worked out from others at the instants of its leads,
// or taken as received where that is newer. Where it can be worked out but says
// nothing (a coma scale under blockade, a first platelet count), the reading
// carries that reason.
func (t *Timeline) computed(a analyte.ID, at event.Time, window time.Duration) Reading {
	window = t.windowOf(a, window)
	given := t.direct(a, at, window)
	r := t.compute(a, at, window)
	known := given.Value.Informative()
	switch {
	case known && (!r.Value.Informative() || given.At >= r.At):
		return given
	case r.Value.Usable():
		return r
	}
	old := t.compute(a, at, forever)
	return t.missingDerived(a, at, window, &old, leadsOf(a)...)
}

// compute works a derived analyte out; the reading is not usable where an input
// is missing.
func (t *Timeline) compute(a analyte.ID, at event.Time, window time.Duration) Reading {
	switch a {
	case analyte.ShockIndex:
		return t.shockIndex(at, window)
	case analyte.TemperatureGap:
		return t.temperatureGap(at, window)
	case analyte.BaseDeficit:
		return t.baseDeficit(at, window)
	case analyte.PaCO2Rise:
		return t.carbonDioxideRise(at, window)
	case analyte.GCSFall:
		return t.comaFall(at, window)
	case analyte.PlateletRatio3d:
		return t.plateletRatio(at, window)
	case analyte.WeightGain:
		return t.weightGain(at, window)
	case analyte.OxygenationIndex, analyte.OxygenSaturationIndex:
		return t.oxygenIndex(a, at, window)
	case analyte.HemoglobinFall24h:
		return t.hemoglobinFall(at, window)
	case analyte.CreatinineRatio:
		return t.creatinineRatio(at, window)
	case analyte.CreatinineRise48h:
		return t.creatinineRise(at, window)
	case analyte.UrineRate6h, analyte.UrineRate12h, analyte.UrineRate24h, analyte.UrineOutput24h:
		return t.urine(a, at, window)
	}
	return Reading{}
}

// baseDeficit is the negative of the base excess.
func (t *Timeline) baseDeficit(at event.Time, window time.Duration) Reading {
	r := t.direct(analyte.BaseExcess, at, window)
	if !r.Value.Informative() {
		return Reading{}
	}
	lo, hi := r.Value.Bounds()
	x, ok := r.Value.Printed()
	r.Analyte, r.Value = analyte.BaseDeficit, interval(-hi, -lo, -x, ok, analyte.Derived, r.Value.Ref())
	return r
}

// stable reports whether an analyte is a baseline: true before it was said.
func stable(a analyte.ID) bool {
	return a == analyte.PaCO2Baseline || a == analyte.GCSBaseline || a == analyte.CreatinineBaseline
}

// baselineOf is a baseline as stated: the newest by an instant, else the first
// said after it.
func (t *Timeline) baselineOf(a analyte.ID, at event.Time) Reading {
	v, when := t.anchored(a, at)
	if !v.Usable() {
		return t.direct(a, at, 0)
	}
	out := Reading{Analyte: a, Value: v, At: when, Until: when}
	out.Refs.Add(v.Ref())
	return out
}

// versus puts a value against an earlier one or a baseline, as f says, which
// must only rise with the one and fall with the other, or the reverse. The
// other's event stands last among the refs.
func versus(a analyte.ID, r, base Reading, f func(x, base float64) float64) Reading {
	lo, hi := r.Value.Bounds()
	blo, bhi := base.Value.Bounds()
	low, high, printed := f(lo, bhi), f(hi, blo), 0.0
	x, ok := r.Value.Printed()
	bx, bok := base.Value.Printed()
	if ok = ok && bok; ok {
		printed = f(x, bx)
	}
	r.Analyte, r.Value = a, interval(min(low, high), max(low, high), printed, ok, analyte.Derived, r.Value.Ref())
	r.Refs.Add(base.Value.Ref())
	return r
}

// notCovered is the reading of a fall or rise where there is nothing to put the
// value against.
func notCovered(a analyte.ID, r Reading) Reading {
	r.Analyte, r.Value = a, analyte.Unknown(analyte.Get(a), analyte.NotCovered, r.Value.Ref())
	return r
}

func above(x, base float64) float64 { return x - base }

func below(x, base float64) float64 { return base - x }

// carbonDioxideRise is how far the newest PaCO2 lies above the stated baseline.
func (t *Timeline) carbonDioxideRise(at event.Time, window time.Duration) Reading {
	r, base := t.direct(analyte.PaCO2, at, window), t.baselineOf(analyte.PaCO2Baseline, at)
	if !r.Value.Informative() || !base.Value.Informative() {
		return Reading{}
	}
	return versus(analyte.PaCO2Rise, r, base, above)
}

// comaFall is how far the coma scale lies below the stated baseline. Under
// neuromuscular blockade it is Unassessable, as the scale is.
func (t *Timeline) comaFall(at event.Time, window time.Duration) Reading {
	r, base := t.coma(at, window), t.baselineOf(analyte.GCSBaseline, at)
	if !base.Value.Informative() {
		return Reading{}
	}
	if why := r.Value.Why(); why == analyte.Unassessable {
		r.Analyte, r.Value = analyte.GCSFall, analyte.Unknown(analyte.Get(analyte.GCSFall), why, r.Value.Ref())
		r.Last, r.LastValue, r.LastRef = 0, analyte.Value{}, 0
		return r
	}
	if !r.Value.Informative() {
		return Reading{}
	}
	return versus(analyte.GCSFall, r, base, below)
}

// threeDays is how far the platelets' highest is looked for (scores.md §4).
const threeDays = 72 * time.Hour

// plateletRatio is the newest platelet count against the highest of the three
// days up to it. A count without an earlier one says nothing of a fall.
func (t *Timeline) plateletRatio(at event.Time, window time.Duration) Reading {
	const a = analyte.PlateletRatio3d
	r := t.direct(analyte.Platelets, at, window)
	if !r.Value.Informative() {
		return Reading{}
	}
	before := t.worstDirect(analyte.Platelets, r.At.Add(-threeDays), r.At-1, Highest)
	if !before.Value.Usable() {
		return notCovered(a, r)
	}
	return versus(a, r, before, against)
}

// against is x as a part of the higher of x and its highest before.
func against(x, before float64) float64 {
	if x >= before {
		return 1
	}
	return x / before
}

// weightGain is the newest weight against the first of the stay, in percent.
// The weight of up to a day before the admission counts as the first.
func (t *Timeline) weightGain(at event.Time, window time.Duration) Reading {
	const a = analyte.WeightGain
	r := t.direct(analyte.Weight, at, window)
	if !r.Value.Informative() {
		return Reading{}
	}
	var from event.Time
	if in := t.Stay(at); in.Admitted != 0 {
		from = in.Admitted.Add(-day)
	}
	first := t.First(analyte.Weight, from, r.At)
	if !first.Value.Informative() || first.At >= r.At {
		return notCovered(a, r)
	}
	if lo, _ := first.Value.Bounds(); lo <= 0 {
		return Reading{}
	}
	return versus(a, r, first, gain)
}

func gain(x, first float64) float64 { return float64((x-first)*100) / first }

// oxygenIndex is mean airway pressure × FiO2 × 100 / PaO2, or the same with
// SpO2 up to 97 % (palicc-2015): at the gas or saturation, with what was in
// force then. A gas without either is passed over for the one before it.
func (t *Timeline) oxygenIndex(a analyte.ID, at event.Time, window time.Duration) Reading {
	lead := analyte.PaO2
	if a == analyte.OxygenSaturationIndex {
		lead = analyte.SpO2
	}
	s := t.series[lead]
	if s == nil || t.series[analyte.MeanAirwayPressure] == nil {
		return Reading{}
	}
	for i, n := s.after(at)-1, 0; i >= 0 && n < 64 && !expired(s.recs[i].at, at, window); i, n = i-1, n+1 {
		if !s.recs[i].good() {
			continue
		}
		r := t.reading(lead, &s.recs[i], window)
		t.sameMinute(lead, s, i, &r)
		paw, f := t.direct(analyte.MeanAirwayPressure, r.At, 0), t.inspired(r.At, 0)
		if !paw.Value.Informative() || !f.Value.Informative() {
			continue
		}
		r.Analyte = a
		if lead == analyte.SpO2 && certainlyAbove(r.Value, saturationLimit) {
			r.Last, r.LastValue, r.LastRef = r.At, r.Value, r.Value.Ref()
			r.Value = analyte.Unknown(analyte.Get(a), analyte.NotApplicable, r.Value.Ref())
			return r
		}
		return indexOf(r, &paw, &f)
	}
	return Reading{}
}

// indexOf puts pressure and oxygen over a gas or saturation.
func indexOf(r Reading, paw, f *Reading) Reading {
	lo, hi := r.Value.Bounds()
	plo, phi := paw.Value.Bounds()
	flo, fhi := f.Value.Bounds()
	x, ok := r.Value.Printed()
	px, pok := paw.Value.Printed()
	fx, fok := f.Value.Printed()
	high := analyte.Get(r.Analyte).Hi
	if lo > 0 {
		high = float64(phi*fhi*100) / lo
	}
	low := float64(plo*flo*100) / hi
	if r.Analyte == analyte.OxygenSaturationIndex && hi > saturationLimit {
		low = 0 // above the limit the index has no meaning
		ok = ok && x <= saturationLimit
	}
	printed := 0.0
	if ok = ok && pok && fok && x > 0; ok {
		printed = float64(px*fx*100) / x
	}
	r.Value = interval(low, high, printed, ok, analyte.Derived, r.Value.Ref())
	for _, in := range [...]*Reading{paw, f} {
		for _, id := range in.Refs.All() {
			r.Refs.Add(id)
		}
	}
	r.Feed = f.Feed
	return r
}
