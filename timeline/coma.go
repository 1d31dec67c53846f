package timeline

import (
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// coma is the Glasgow coma scale: the total as charted, or the sum of the
// newest of each component where one is newer, at the newest time
// (phoenix-ehr-notes; scores.md §1.4). Where components are incomplete their
// sum is a range; an older total inside that range stands. A total charted
// under neuromuscular blockade is Unassessable: the reading spans the scale
// and carries what was charted as LastValue.
func (t *Timeline) coma(at event.Time, window time.Duration) Reading {
	window = t.windowOf(analyte.GCS, window)
	r := t.comaWithin(at, window)
	if !r.Value.Usable() {
		total := t.direct(analyte.GCS, at, window)
		if why := total.Value.Why(); why != analyte.NotOrdered {
			return total
		}
		old := t.comaWithin(at, 0)
		return t.missingDerived(analyte.GCS, at, window, &old, comaLeads...)
	}
	if block, ref := t.blockaded(r.At); block {
		r.Last, r.LastValue, r.LastRef = r.At, r.Value, r.Value.Ref()
		r.Value = analyte.Unknown(analyte.Get(analyte.GCS), analyte.Unassessable, ref)
		r.Refs.Add(ref)
	}
	return r
}

func (t *Timeline) comaWithin(at event.Time, window time.Duration) Reading {
	total := t.direct(analyte.GCS, at, window)
	whole := total.Value.Informative()
	sum, complete := t.components(at, window)
	switch {
	case !sum.Value.Usable():
		if whole {
			return total
		}
		return Reading{}
	case !whole:
		return sum
	case total.At >= sum.At:
		return total
	case complete:
		return sum
	}
	lo, hi := sum.Value.Bounds()
	tlo, thi := total.Value.Bounds()
	if tlo >= lo && thi <= hi {
		return total
	}
	return sum
}

// components sums eye, verbal and motor response; a missing one spans its
// scale. The reading is not usable where none is known.
func (t *Timeline) components(at event.Time, window time.Duration) (out Reading, complete bool) {
	var lo, hi, printed float64
	has, n := true, 0
	for _, a := range comaLeads[1:] {
		in := t.input(a, at, window)
		if !in.ok() {
			row := analyte.Get(a)
			lo, hi, has = lo+row.Lo, hi+row.Hi, false
			continue
		}
		n++
		l, h := in.value.Bounds()
		x, ok := in.value.Printed()
		lo, hi, printed, has = lo+l, hi+h, printed+x, has && ok
		out.Refs.Add(in.id)
		out.Expires = sooner(out.Expires, in.expires)
		out.At = max(out.At, in.at)
	}
	if n == 0 {
		return Reading{}, false
	}
	out.Analyte, out.Until = analyte.GCS, out.At
	out.Value = interval(lo, hi, printed, has, analyte.Derived, out.Refs.All()[0])
	return out, n == 3
}

// pupils is whether both pupils are fixed. Pupils charted as fixed while a
// mydriatic acted are Unassessable (PELOD-2 counts only what is not iatrogenic,
// scores.md §3); the reading carries what was charted as LastValue. A pupil
// that reacts in spite of it reacts.
func (t *Timeline) pupils(at event.Time, window time.Duration) Reading {
	r := t.pupilsCharted(at, window)
	if !r.Value.Informative() || !possiblyAbove(r.Value, 0) {
		return r
	}
	if _, ref, ok := t.widened(r.At); ok {
		r.Last, r.LastValue, r.LastRef = r.At, r.Value, r.Value.Ref()
		r.Value = analyte.Unknown(analyte.Get(analyte.PupilsFixed), analyte.Unassessable, ref)
		r.Refs.Add(ref)
	}
	return r
}

// widened is whether a mydriatic acts: by a fact in force, or a dose into the
// eye within the time that it acts (policy-acting-drug); with when it began.
func (t *Timeline) widened(at event.Time) (since event.Time, ref event.ID, ok bool) {
	if said, ref := t.Fact(event.FactMydriatic, at); said == event.Yes {
		return t.factSince(event.FactMydriatic, ref, at), ref, true
	}
	for _, c := range [...]drug.Class{drug.Mydriatic, drug.Vasoactive} {
		g := t.given[c]
		for i := g.after(at) - 1; i >= 0 && at.Sub(g[i].At) <= mydriasis; i-- {
			if intoEye(g[i].Dose) {
				return g[i].At, g[i].ID, true
			}
		}
	}
	return 0, 0, false
}

// intoEye reports whether a dose widens the pupil: an eye drop by its drug, or
// atropine or phenylephrine put into the eye.
func intoEye(d *event.DoseDetail) bool {
	local := d.RouteKnown && !d.Systemic
	switch d.Drug {
	case drug.Atropine:
		return local
	case drug.Phenylephrine:
		return local && (strings.Contains(d.Route, "OPH") || strings.Contains(d.Route, "EYE") || strings.Contains(d.Route, "OCUL") || strings.Contains(d.Route, "CONJ"))
	}
	return d.Drug.Class() == drug.Mydriatic && (local || !d.RouteKnown)
}

// pupilsCharted is whether both pupils are fixed, as charted or from left and
// right where one of these is newer. One reactive pupil suffices for no.
func (t *Timeline) pupilsCharted(at event.Time, window time.Duration) Reading {
	window = t.windowOf(analyte.PupilsFixed, window)
	both := t.direct(analyte.PupilsFixed, at, window)
	left, right := t.input(analyte.PupilLeft, at, window), t.input(analyte.PupilRight, at, window)
	if !left.ok() && !right.ok() || both.Value.Informative() && both.At >= max(left.at, right.at) {
		return both
	}
	lo, hi := 1.0, 1.0
	out := Reading{Analyte: analyte.PupilsFixed, At: max(left.at, right.at)}
	for _, in := range [...]*input{&left, &right} {
		if !in.ok() {
			lo = 0
			continue
		}
		l, h := in.value.Bounds()
		lo, hi = min(lo, l), min(hi, h)
		out.Refs.Add(in.id)
		out.Expires = sooner(out.Expires, in.expires)
	}
	if lo < hi && both.Value.Informative() {
		return both
	}
	out.Until = out.At
	out.Value = interval(lo, hi, lo, lo == hi, analyte.Derived, out.Refs.All()[0])
	return out
}
