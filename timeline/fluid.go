package timeline

import (
	"sort"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/unit"
)

// spanOf is the time that an analyte over a window asks about, 0 for others.
func spanOf(a analyte.ID) time.Duration {
	switch a {
	case analyte.FluidBolus1h:
		return time.Hour
	case analyte.UrineRate6h:
		return 6 * time.Hour
	case analyte.UrineRate12h:
		return 12 * time.Hour
	case analyte.FluidBolusTotal, analyte.UrineRate24h, analyte.UrineOutput24h:
		return 24 * time.Hour
	}
	return 0
}

// volume is an amount of fluid, per kg once divided by the weight.
type volume struct {
	lo, hi, printed float64
	open            bool       // there is more, of an unknown volume
	byWeight        bool       // some of it came per patient, not per kg
	ref             event.ID   // the newest event of it
	refs            Refs       // the events, newest first
	leaves          event.Time // when the first of it leaves the window
	weight          [2]float64 // bounds of the weight; 0 unknown
	printedWeight   float64    // 0 unknown
	weightRef       event.ID
	found           bool
}

// fluids is the isotonic fluid given by bolus in the window that ends at an
// instant, in mL per kg of the dosing weight. A bolus is a single dose of a
// volume; what runs by a rate is none, but may be one given by a pump, and
// opens the range by what it can have been. None is known only where a
// medication feed has vouched for the whole window (policy-fluid-bolus).
func (t *Timeline) fluids(a analyte.ID, at event.Time, window time.Duration) Reading {
	span := spanOf(a)
	from := at.Add(-span)
	v := volume{}
	t.weigh(&v, at)
	t.boluses(&v, from, at, span)
	t.runningFluids(&v, from, at, span)
	received := t.direct(a, at, window)
	if received.Value.Informative() && (!v.found || received.At > t.newestFluid(at)) {
		return received
	}
	row := analyte.Get(a)
	out := Reading{Analyte: a, At: at, Until: at, Expires: v.leaves}
	feed, covered := t.vouches(event.FeedMedication, from, at)
	if !v.found {
		t.notGiven(&out, span, at)
		out.Expires = sooner(out.Expires, v.leaves)
		if !out.Value.Informative() {
			out.At, out.Until = 0, 0
			out.Last, out.LastValue, out.LastRef = received.Last, received.LastValue, received.LastRef
			if why := received.Value.Why(); out.Value.Why() == analyte.NotOrdered && !why.Informative() {
				out.Value = out.Value.WithWhy(why)
			}
		}
		return out
	}
	out.Refs, out.Feed = v.refs, feed
	out.Refs.Add(v.weightRef)
	lo, hi, printed, why := v.lo, v.hi, v.printed, analyte.Derived
	if !covered || v.open {
		hi = row.Hi
	}
	if covered {
		out.Expires = sooner(out.Expires, feed.Expires)
	} else if feed.Alive {
		out.Expires = sooner(out.Expires, min(feed.Expires, feed.Since.Add(span)))
	}
	if v.byWeight && v.weight[0] <= 0 {
		lo, hi, why = 0, row.Hi, analyte.NoWeight
	}
	if lo <= 0 && hi >= row.Hi && why.Informative() {
		why = analyte.NotCovered
	}
	out.Value = interval(min(lo, row.Hi), max(lo, min(hi, row.Hi)), min(printed, row.Hi), why.Informative(), why, v.ref)
	return out
}

// weigh notes the weight that doses are reckoned by.
func (t *Timeline) weigh(v *volume, at event.Time) {
	w := t.doseWeight(at)
	if lo, hi := w.Value.Bounds(); w.Value.Informative() && lo > 0 {
		v.weight, v.weightRef = [2]float64{lo, hi}, w.Value.Ref()
		v.printedWeight, _ = w.Value.Printed()
	}
}

// boluses adds the single doses in (from, at].
func (t *Timeline) boluses(v *volume, from, at event.Time, span time.Duration) {
	for _, c := range [...]drug.Class{drug.Fluid, drug.Transfusion} {
		g := t.given[c]
		for i := g.after(at) - 1; i >= 0 && g[i].At > from; i-- {
			d := g[i].Dose
			certain, possible := d.Drug.Isotonic(d.Name)
			if !possible || d.RouteKnown && !d.Systemic {
				continue
			}
			v.note(g[i], g[i].At.Add(span))
			ml, perKg, ok := fluidAmount(d.Amount, d.Unit)
			if !ok {
				v.open = true
				continue
			}
			v.add(ml, perKg, certain)
		}
	}
}

// note keeps the event of a volume.
func (v *volume) note(e *event.Event, leaves event.Time) {
	v.found = true
	v.leaves = sooner(v.leaves, leaves)
	v.refs.Add(e.ID)
	if v.ref == 0 {
		v.ref = e.ID
	}
}

// add adds a volume to what is certain, or only to what may be.
func (v *volume) add(ml float64, perKg, certain bool) {
	lo, hi, x := ml, ml, ml
	if !perKg {
		v.byWeight = true
		if v.weight[0] <= 0 {
			return
		}
		lo, hi, x = ml/v.weight[1], ml/v.weight[0], ml/v.weight[0]
		if v.printedWeight > 0 {
			x = ml / v.printedWeight
		}
	}
	v.hi += hi
	if certain {
		v.lo += lo
		v.printed += x
	}
}

// fluidAmount reads an amount in millilitres, or in millilitres per kg.
func fluidAmount(amount float64, text string) (ml float64, perKg, ok bool) {
	u, err := unit.Parse(text)
	if err != nil || amount <= 0 {
		return 0, false, false
	}
	if u == unit.MLPerKg {
		return amount, true, true
	}
	ml, ok = unit.Convert(amount, u, unit.ML)
	return ml, false, ok
}

// runningFluids adds, to what may have been a bolus, the most that infusions of
// isotonic fluid can have brought in the window: their highest rate in it.
func (t *Timeline) runningFluids(v *volume, from, at event.Time, span time.Duration) {
	for i := range t.infusions {
		tr := &t.infusions[i]
		if tr.drug.Class() != drug.Fluid && tr.drug != drug.Albumin {
			continue
		}
		for j := range tr.lines {
			t.runningLine(v, tr, &tr.lines[j], from, at, span)
		}
	}
}

// runningLine adds one infusion: every step that was in force after from.
func (t *Timeline) runningLine(v *volume, tr *track, l *line, from, at event.Time, span time.Duration) {
	highest, perKg, unknown, ran := 0.0, false, false, false
	for n := l.upTo(at); n > 0; n-- {
		s := &l.steps[n-1]
		end := at
		if n < len(l.steps) && l.steps[n].e.At <= at {
			end = l.steps[n].e.At
		}
		if stop := tr.stopped(s, at); stop != nil {
			end = min(end, stop.At)
		}
		if end <= from {
			break
		}
		_, possible := s.e.Dose.Drug.Isotonic(s.e.Dose.Name)
		if !s.on || !possible {
			continue
		}
		rate, weighed, ok := fluidRate(l, s)
		if ok && rate == 0 {
			continue
		}
		ran = true
		if end < at {
			v.leaves = sooner(v.leaves, end.Add(span))
		}
		v.found = true
		v.refs.Add(s.e.ID)
		if v.ref == 0 {
			v.ref = s.e.ID
		}
		unknown = unknown || !ok || highest > 0 && weighed != perKg
		highest, perKg = max(highest, rate), weighed
	}
	switch {
	case !ran:
	case unknown:
		v.open = true
	default:
		v.add(highest*span.Hours(), perKg, false)
	}
}

// fluidRate reads the rate of a fluid in millilitres an hour, as received.
func fluidRate(l *line, s *step) (perHour float64, perKg, ok bool) {
	if s.rate >= 0 {
		s = &l.steps[s.rate]
	}
	head, tail, found := strings.Cut(s.e.Dose.RateText, " ")
	x, err := strconv.ParseFloat(head, 64)
	if !found || err != nil || x < 0 {
		return 0, false, false
	}
	u, err := unit.Parse(tail)
	if err != nil {
		return 0, false, false
	}
	if u == unit.MLPerKgPerH {
		return x, true, true
	}
	perHour, ok = unit.Convert(x, u, unit.MLPerH)
	return perHour, false, ok
}

// newestFluid is the time of the newest dose event of a fluid.
func (t *Timeline) newestFluid(at event.Time) event.Time {
	var newest event.Time
	if e := t.given[drug.Fluid].last(at); e != nil {
		newest = e.At
	}
	g := t.given[drug.Transfusion]
	for i := sort.Search(len(g), func(i int) bool { return g[i].At > at }) - 1; i >= 0; i-- {
		if g[i].Dose.Drug == drug.Albumin {
			newest = max(newest, g[i].At)
			break
		}
	}
	for i := range t.infusions {
		if t.infusions[i].drug.Class() == drug.Fluid {
			newest = max(newest, t.newestDose(&t.infusions[i], at))
		}
	}
	return newest
}
