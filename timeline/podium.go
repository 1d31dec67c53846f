package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// hemoglobinWindow is how far the highest hemoglobin is looked for (scores.md
// §5: a fall in 24 h).
const hemoglobinWindow = 24 * time.Hour

// hemoglobinFall is how far the newest hemoglobin lies below the highest of the
// 24 h before it; 0 where it is the highest. Without an earlier value in that
// time nothing is known of a fall.
func (t *Timeline) hemoglobinFall(at event.Time, window time.Duration) Reading {
	const a = analyte.HemoglobinFall24h
	r := t.direct(analyte.Hemoglobin, at, window)
	if !r.Value.Informative() {
		return Reading{}
	}
	before := t.worstDirect(analyte.Hemoglobin, r.At.Add(-hemoglobinWindow), r.At-1, Highest)
	if !before.Value.Usable() {
		return notCovered(a, r)
	}
	return versus(a, r, before, func(x, highest float64) float64 { return max(0, highest-x) })
}

// stayHours is the time since admission in whole days, as the range of the day
// that runs: rules ask for whole days, and the answer holds until the day ends.
func (t *Timeline) stayHours(at event.Time, window time.Duration) Reading {
	const a = analyte.StayHours
	if given := t.direct(a, at, window); given.Value.Informative() {
		return given
	}
	stay := t.Stay(at)
	if stay.Admitted == 0 || stay.Admitted > at || stay.In == event.No {
		return t.direct(a, at, window)
	}
	days := at.Sub(stay.Admitted) / day
	lo := float64(days) * 24
	ids := stay.Refs.All()
	var id event.ID
	if len(ids) > 0 {
		id = ids[0]
	}
	from := stay.Admitted.Add(time.Duration(days) * day)
	return Reading{Analyte: a, Value: analyte.Within(lo, lo+24-1e-3, analyte.Derived, id), At: from, Until: from, Refs: stay.Refs,
		Expires: from.Add(day)}
}

// Limits of high flow in PODIUM, as the Phoenix development SQL codes them
// (scores.md §6): above both at once.
const (
	highFlow      = 30  // L/min
	highFlowPerKg = 1.5 // L/min/kg
)

// nivOrHighFlow is non-invasive ventilation, or oxygen flow above both limits.
func (t *Timeline) nivOrHighFlow(at event.Time, window time.Duration) Reading {
	const a = analyte.NIVOrHighFlow
	niv := t.flagOf(analyte.NonInvasiveVentilation, at, 0, event.SupportNonInvasive)
	out := t.eitherOf(a, niv, t.flowing(at))
	return t.charted(a, at, window, out, t.stated(a, at))
}

// flowing is whether the oxygen flow lies above both limits. Without a flow it
// does not where high flow is known to be off.
func (t *Timeline) flowing(at event.Time) Reading {
	flow, weight := t.direct(analyte.O2Flow, at, 0), t.doseWeight(at)
	if !flow.Value.Informative() {
		off := t.flagOf(analyte.HighFlowOxygen, at, 0, event.SupportHighFlow)
		if off.Value.Informative() && !possiblyAbove(off.Value, 0) {
			return off
		}
		off.Value = analyte.Unknown(analyte.Get(analyte.NIVOrHighFlow), analyte.NotOrdered, off.Value.Ref())
		return off
	}
	out := flow
	lo, hi := flow.Value.Bounds()
	yes, no := lo > highFlow, hi <= highFlow
	if wlo, whi := weight.Value.Bounds(); weight.Value.Informative() && wlo > 0 {
		yes, no = yes && lo/whi > highFlowPerKg, no || hi/wlo <= highFlowPerKg
		out.Refs.Add(weight.Value.Ref())
	} else {
		yes = false
	}
	switch {
	case yes:
		out.Value = analyte.Within(1, 1, analyte.Derived, flow.Value.Ref())
	case no:
		out.Value = analyte.Within(0, 0, analyte.Derived, flow.Value.Ref())
	default:
		out.Value = analyte.Within(0, 1, analyte.Derived, flow.Value.Ref())
	}
	out.Expires = sooner(out.Expires, weight.Expires)
	return out
}
