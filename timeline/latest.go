package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// Latest answers what is known of an analyte at an instant. A value counts
// while it is no older than the window (0: the analyte's own); beyond it the
// reading is Stale and carries the value as LastValue. Where the newest
// observation must not be used but an older usable one is within its window,
// the older one is the answer and LastRef names the newer one. Derived
// analytes are computed from their inputs, or taken as received where that is
// newer; see the file of each. O(log n), no allocation.
func (t *Timeline) Latest(a analyte.ID, at event.Time, window time.Duration) Reading {
	switch a {
	case analyte.Age:
		return t.age(at)
	case analyte.GestationalAge:
		return t.gestation(at)
	case analyte.PostmenstrualAge:
		return t.postmenstrual(at)
	case analyte.MAP:
		return t.meanPressure(at, window)
	case analyte.FiO2:
		return t.inspired(at, window)
	case analyte.PFRatio, analyte.SFRatio, analyte.SFRatioAny:
		return t.ratio(a, at, window)
	case analyte.GCS:
		return t.coma(at, window)
	case analyte.PupilsFixed:
		return t.pupils(at, window)
	case analyte.SBP, analyte.DBP:
		return t.sitePressure(a, at, window)
	case analyte.VasoactiveCount, analyte.VIS, analyte.NeonatalVasoactiveCount, analyte.CatecholamineRate, analyte.VasopressorsNum:
		return t.overSix(a, at, window)
	case analyte.OtherVasoactive:
		return t.otherVasoactive(at, window)
	case analyte.InvasiveVentilation, analyte.RespiratorySupport, analyte.ECMO, analyte.CRRT, analyte.NonInvasiveVentilation,
		analyte.HighFlowOxygen, analyte.AdvancedRespiratorySupport, analyte.ECMOVenoarterial, analyte.MechanicalCirculatorySupport,
		analyte.RenalReplacement:
		return t.supportFlag(a, at, window)
	case analyte.Sedated, analyte.SystemicSteroid, analyte.DeliriumDrug:
		return t.acting(a, at, window)
	case analyte.StayHours:
		return t.stayHours(at, window)
	case analyte.NIVOrHighFlow:
		return t.nivOrHighFlow(at, window)
	case analyte.FluidBolus1h, analyte.FluidBolusTotal:
		return t.fluids(a, at, window)
	case analyte.CardiacArrest, analyte.GastrointestinalBleeding:
		return t.occurred(a, at, window)
	case analyte.PaCO2Baseline, analyte.GCSBaseline, analyte.CreatinineBaseline:
		return t.baselineOf(a, at)
	case analyte.ShockIndex, analyte.TemperatureGap, analyte.BaseDeficit, analyte.PaCO2Rise, analyte.GCSFall, analyte.PlateletRatio3d,
		analyte.WeightGain, analyte.OxygenationIndex, analyte.OxygenSaturationIndex, analyte.CreatinineRatio, analyte.CreatinineRise48h,
		analyte.UrineRate6h, analyte.UrineRate12h, analyte.UrineRate24h, analyte.UrineOutput24h, analyte.HemoglobinFall24h:
		return t.computed(a, at, window)
	}
	if d := rateDrug(a); d != 0 {
		return t.rateReading(a, d, at, window)
	}
	return t.direct(a, at, window)
}

// windowOf resolves a window argument; 0 stays where there is no expiry.
func (t *Timeline) windowOf(a analyte.ID, window time.Duration) time.Duration {
	if window > 0 || a >= analyte.End {
		return window
	}
	return t.pol.window[a]
}

// direct is Latest for an analyte as it was received.
func (t *Timeline) direct(a analyte.ID, at event.Time, window time.Duration) Reading {
	if a == analyte.None || a >= analyte.End {
		return Reading{}
	}
	window = t.windowOf(a, window)
	s := t.series[a]
	if s == nil {
		return t.missing(a, at, window, nil, nil)
	}
	if s.spans > 0 {
		if r, ok := t.ambiguous(a, s, at, window); ok {
			return r
		}
	}
	i, odd := t.newest(s, at)
	if i < 0 || expired(s.recs[i].at, at, window) || odd >= 0 && bars(t.why(&s.recs[odd])) {
		return t.missing(a, at, window, s.at(i), s.at(odd))
	}
	r := t.reading(a, &s.recs[i], window)
	t.sameMinute(a, s, i, &r)
	if odd >= 0 {
		bad := &s.recs[odd]
		r.Last, r.LastValue, r.LastRef = bad.at, t.value(bad), bad.id
	}
	return r
}

// bars reports whether an observation without a value says that older values
// no longer hold: the verbal response of a child since intubated.
func bars(why analyte.Reason) bool {
	return why == analyte.Unassessable || why == analyte.NotApplicable
}

// newest returns the index of the newest good record effective by at, and of
// the newest record after it that stands but must not be used; -1 for none.
func (t *Timeline) newest(s *series, at event.Time) (good, odd int) {
	odd = -1
	for i := s.after(at) - 1; i >= 0; i-- {
		switch r := &s.recs[i]; {
		case r.good():
			return i, odd
		case r.alive() && (odd < 0 || bars(t.why(r)) && !bars(t.why(&s.recs[odd]))):
			odd = i
		}
	}
	return -1, odd
}

func (s *series) at(i int) *rec {
	if i < 0 {
		return nil
	}
	return &s.recs[i]
}

// expired reports whether a value of an instant is beyond its window. The
// window is inclusive: a value exactly as old as the window still counts.
func expired(from, at event.Time, window time.Duration) bool {
	return window > 0 && at.Sub(from) > window
}

// expiry is the first instant at which a value counts no more.
func expiry(from event.Time, window time.Duration) event.Time {
	if window <= 0 {
		return 0
	}
	return from.Add(window) + 1
}

func (t *Timeline) reading(a analyte.ID, r *rec, window time.Duration) Reading {
	out := Reading{Analyte: a, Value: t.value(r), At: r.at, Until: t.until(r), Expires: expiry(r.at, window)}
	out.Refs.Add(r.id)
	return out
}

// sameMinute applies the published same-minute rule to a reading of record i.
func (t *Timeline) sameMinute(a analyte.ID, s *series, i int, out *Reading) {
	rule := duplicateRule(a)
	if rule == byContent {
		return
	}
	best := &s.recs[i]
	for j := i - 1; j >= 0 && minute(s.recs[j].at) == minute(s.recs[i].at); j-- {
		if r := &s.recs[j]; r.good() && t.prefer(rule, r, best) {
			best = r
		}
	}
	if best != &s.recs[i] {
		out.Value = t.value(best)
		out.Refs = Refs{}
		out.Refs.Add(best.id)
		out.Refs.Add(s.recs[i].id)
	}
}

// ambiguous answers where the effective instant of a result is an interval
// (the repeated hour of a clock change, a date without a time). A result is
// possibly the newest if it may have been true after the newest one that
// certainly was; the answer is the hull of all of these. It is not ok where
// only one result can be meant.
func (t *Timeline) ambiguous(a analyte.ID, s *series, at event.Time, window time.Duration) (out Reading, ok bool) {
	end := s.after(at)
	var certain event.Time // newest lower bound of a result that surely was true by at
	for i := end - 1; i >= 0; i-- {
		if r := &s.recs[i]; r.good() && t.until(r) <= at {
			certain = r.at
			break
		}
	}
	n := 0
	for i := end - 1; i >= 0 && (window <= 0 || at.Sub(s.recs[i].at) <= 2*window); i-- {
		r := &s.recs[i]
		if !r.good() || t.until(r) < certain || expired(r.at, at, window) {
			continue
		}
		one := t.reading(a, r, window)
		if one.Until > at {
			one.Expires = sooner(one.Expires, one.Until) // then it is certain
		}
		if n++; n == 1 {
			out = one
			continue
		}
		out.Value = analyte.Hull(out.Value, one.Value)
		out.At, out.Until = min(out.At, one.At), max(out.Until, one.Until)
		out.Expires = sooner(out.Expires, one.Expires)
		out.Refs.Add(r.id)
	}
	if n < 2 {
		return Reading{}, false
	}
	if !out.Value.Known() {
		out.Value = out.Value.WithWhy(analyte.Ranged)
	}
	return out, true
}

// missing is the reading where nothing usable is within the window: the
// plausible range with the most useful reason. old is the newest value that
// was usable once, bad the newest observation after it that never was.
func (t *Timeline) missing(a analyte.ID, at event.Time, window time.Duration, old, bad *rec) Reading {
	out := Reading{Analyte: a}
	row := analyte.Get(a)
	if old != nil {
		out.Last, out.LastValue, out.LastRef = old.at, t.value(old), old.id
	} else if bad != nil {
		out.Last, out.LastValue, out.LastRef = bad.at, t.value(bad), bad.id
	}
	unknown := func(why analyte.Reason, when event.Time, ref event.ID) Reading {
		out.Value, out.At, out.Until = analyte.Unknown(row, why, ref), when, when
		out.Refs.Add(ref)
		return out
	}
	order := t.openOrder(a, at)
	if bad != nil && !expired(bad.at, at, window) && (order == nil || order.At <= bad.at) {
		out.Expires = expiry(bad.at, window)
		if old == nil || t.why(bad) != analyte.Pending {
			out.Last, out.LastValue, out.LastRef = bad.at, t.value(bad), bad.id
		}
		return unknown(t.why(bad), bad.at, bad.id)
	}
	if h := t.heldAhead(a, at); h != nil {
		out.Expires = h.at
		return unknown(analyte.HeldFuture, h.at, h.id)
	}
	if order != nil {
		return unknown(analyte.Pending, order.At, order.ID)
	}
	switch {
	case old != nil:
		return unknown(analyte.Stale, 0, old.id)
	case bad != nil:
		return unknown(t.why(bad), 0, bad.id)
	}
	if s := t.series[a]; s != nil {
		for i := range s.untimed {
			if r := &s.untimed[i]; !r.status.Withdraws() {
				return unknown(analyte.TimeUnknown, 0, r.id)
			}
		}
	}
	return unknown(analyte.NotOrdered, 0, 0)
}

// heldAhead returns the first good result that had been received by at and is
// dated later than both at and its own reception.
func (t *Timeline) heldAhead(a analyte.ID, at event.Time) *rec {
	s := t.series[a]
	if s == nil || s.ahead == 0 {
		return nil
	}
	for i := s.after(at); i < len(s.recs); i++ {
		if r := &s.recs[i]; r.held() && t.came(r).recorded <= at && r.good() {
			return r
		}
	}
	return nil
}

// openOrder returns the newest order or specimen for an analyte, effective by
// at, that has no result yet: none at or after its time, none that carries its
// order number. A cancelled order is not open.
func (t *Timeline) openOrder(a analyte.ID, at event.Time) *event.Event {
	asked := t.asked[a]
	if asked == nil {
		return nil
	}
	for i := asked.after(at) - 1; i >= 0; i-- {
		en := &asked.list[i]
		if en.void || en.e.At == 0 {
			continue
		}
		if t.resultedSince(a, en.e.At, at) {
			return nil
		}
		if !en.e.Test.Cancelled && !t.cancelled(en.e, at) && !t.resultedBy(a, en.e, at) {
			return en.e
		}
	}
	return nil
}

// result reports whether a record answers an order: it stands and is more than
// a specimen in the laboratory, or says that no result can be obtained.
func (r *rec) result() bool {
	return r.alive() && r.status != event.InProcess || r.status == event.Unobtained && r.flags&superseded == 0
}

func (t *Timeline) resultedSince(a analyte.ID, from, at event.Time) bool {
	s := t.series[a]
	if s == nil {
		return false
	}
	for i := s.after(at) - 1; i >= 0 && s.recs[i].at >= from; i-- {
		if s.recs[i].result() {
			return true
		}
	}
	return false
}

// resultedBy looks for a result under the order's number, from a specimen
// drawn before the order: at most a week before.
func (t *Timeline) resultedBy(a analyte.ID, order *event.Event, at event.Time) bool {
	s := t.series[a]
	if s == nil || order.Order == "" {
		return false
	}
	key := orderKey(order.Sender, order.Order)
	for i := s.after(order.At) - 1; i >= 0 && order.At.Sub(s.recs[i].at) <= 7*24*time.Hour; i-- {
		if r := &s.recs[i]; r.flags&orderless == 0 && t.came(r).order == key && r.result() && r.at <= at {
			return true
		}
	}
	return false
}

// cancelled reports whether a later event of the same order, effective by at,
// cancels it.
func (t *Timeline) cancelled(e *event.Event, at event.Time) bool {
	if e.Order == "" {
		return false
	}
	for i := t.cancels.after(at) - 1; i >= 0 && t.cancels.list[i].e.At >= e.At; i-- {
		if c := t.cancels.list[i]; !c.void && c.e.Order == e.Order && c.e.Sender == e.Sender {
			return true
		}
	}
	return false
}
