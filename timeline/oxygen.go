package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// roomAir is the oxygen fraction of air; above it counts as support
// (phoenix-ehr-notes; scores.md §1.1).
const roomAir = 0.21

// saturationLimit: S/F is valid only up to this SpO2 (scores.md §1.1).
const saturationLimit = 97

// inspired is the oxygen fraction as charted. Room air is never assumed; only
// where a live ventilator feed vouches that there is no support, and nothing
// else says otherwise, it is 0.21, Vouched.
func (t *Timeline) inspired(at event.Time, window time.Duration) Reading {
	r := t.direct(analyte.FiO2, at, window)
	if why := r.Value.Why(); why != analyte.NotOrdered && why != analyte.Stale {
		return r
	}
	feed := t.Feed(event.FeedVentilator, at)
	if !feed.Alive {
		return r
	}
	if air, until := t.breathesAir(at); !air {
		r.Expires = sooner(r.Expires, until)
		return r
	}
	out := Reading{Analyte: analyte.FiO2, Value: analyte.Point(roomAir, feed.Ref).WithWhy(analyte.Vouched),
		At: feed.Last, Until: feed.Last, Expires: feed.Expires, Feed: feed,
		Last: r.Last, LastValue: r.LastValue, LastRef: r.LastRef}
	out.Refs.Add(feed.Ref)
	return out
}

// breathesAir reports whether nothing known speaks for respiratory support, and
// else until when the first thing that does holds.
func (t *Timeline) breathesAir(at event.Time) (air bool, until event.Time) {
	for _, k := range breathing {
		if s := t.Supported(k, at); !s.On.Known() || certainlyAbove(s.On, 0) {
			return false, s.Expires
		}
	}
	for _, a := range [...]analyte.ID{analyte.InvasiveVentilation, analyte.NonInvasiveVentilation, analyte.HighFlowOxygen, analyte.RespiratorySupport, analyte.O2Flow} {
		if in := t.input(a, at, 0); in.ok() && possiblyAbove(in.value, 0) {
			return false, in.expires
		}
	}
	return true, 0
}

func certainlyAbove(v analyte.Value, x float64) bool { lo, _ := v.Bounds(); return lo > x }
func possiblyAbove(v analyte.Value, x float64) bool  { _, hi := v.Bounds(); return hi > x }

// ofSaturation tells the ratios of SpO2 from that of PaO2.
func ofSaturation(a analyte.ID) bool { return a == analyte.SFRatio || a == analyte.SFRatioAny }

// ratio is PaO2/FiO2 or SpO2/FiO2 at the instant of the gas or saturation,
// with the FiO2 in force then: never one measured later. A gas without FiO2 is
// passed over for the one before it. The newest saturation decides on S/F:
// above 97 % the ratio has no meaning, whatever an older one said. A ratio
// received as such counts where it is newer.
func (t *Timeline) ratio(a analyte.ID, at event.Time, window time.Duration) Reading {
	lead := analyte.PaO2
	if ofSaturation(a) {
		lead = analyte.SpO2
	}
	window = t.windowOf(a, window)
	given := t.direct(a, at, window)
	if a == analyte.SFRatioAny && !given.Value.Informative() { // one below the limit is one at any saturation
		given = t.direct(analyte.SFRatio, at, window)
		given.Analyte = a
	}
	r, ok := t.ratioWithin(a, lead, at, window)
	switch {
	case given.Value.Informative() && (!ok || given.At >= r.At):
		return given
	case ok:
		return r
	}
	old, _ := t.ratioWithin(a, lead, at, 0)
	if in := t.input(lead, at, window); in.ok() {
		f := t.inspired(in.at, 0) // the oxygen is what is missing
		out := t.missingDerived(a, at, window, nil)
		out.Value = analyte.Unknown(analyte.Get(a), f.Value.Why(), f.Value.Ref())
		out.Last, out.LastValue, out.LastRef = old.At, old.Value, old.Value.Ref()
		out.Expires = in.expires
		out.Refs.Add(in.id)
		return out
	}
	return t.missingDerived(a, at, window, &old, lead)
}

// ratioWithin computes the newest ratio within the window. Looking for an old
// one only to name it, it goes back over at most 64 gases.
func (t *Timeline) ratioWithin(a, lead analyte.ID, at event.Time, window time.Duration) (Reading, bool) {
	s := t.series[lead]
	if s == nil {
		return Reading{}, false
	}
	for i, n := s.after(at)-1, 0; i >= 0 && n < 64 && !expired(s.recs[i].at, at, window); i, n = i-1, n+1 {
		if !s.recs[i].good() {
			continue
		}
		r := t.reading(lead, &s.recs[i], window)
		t.sameMinute(lead, s, i, &r)
		r.Analyte = a
		if a == analyte.SFRatio && certainlyAbove(r.Value, saturationLimit) {
			r.Last, r.LastValue, r.LastRef = r.At, r.Value, r.Value.Ref()
			r.Value = analyte.Unknown(analyte.Get(a), analyte.NotApplicable, r.Value.Ref())
			return r, true
		}
		f := t.inspired(r.At, 0)
		if f.Value.Informative() {
			return combine(r, &f), true
		}
		if ofSaturation(a) {
			return Reading{}, false
		}
	}
	return Reading{}, false
}

// combine divides a gas or saturation by its oxygen fraction.
func combine(r Reading, f *Reading) Reading {
	lo, hi := r.Value.Bounds()
	flo, fhi := f.Value.Bounds()
	x, ok := r.Value.Printed()
	fx, fok := f.Value.Printed()
	row := analyte.Get(r.Analyte)
	low, high := lo/fhi, row.Hi
	if flo > 0 {
		high = hi / flo
	}
	if r.Analyte == analyte.SFRatio && hi > saturationLimit {
		high = max(high, row.Hi) // above the limit the ratio gives no points
		ok = ok && x <= saturationLimit
	}
	printed := 0.0
	if ok = ok && fok && fx > 0; ok {
		printed = x / fx
	}
	r.Value = interval(low, high, printed, ok, analyte.Derived, r.Value.Ref())
	for _, id := range f.Refs.All() {
		r.Refs.Add(id)
	}
	r.Feed = f.Feed
	return r
}
