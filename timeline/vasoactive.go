package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// vasoactive is one of the six systemic vasoactives that Phoenix counts, with
// its weight in the VIS (phoenix-ehr-notes, vis-2010; scores.md §1.1, §13). Vasopressin is in
// IU/kg/min, the others in µg/kg/min.
type vasoactive struct {
	drug   drug.ID
	rate   analyte.ID
	weight float64
}

var vasoactiveDrugs = [...]vasoactive{
	{drug.Dobutamine, analyte.DobutamineRate, 1},
	{drug.Dopamine, analyte.DopamineRate, 1},
	{drug.Epinephrine, analyte.EpinephrineRate, 100},
	{drug.Milrinone, analyte.MilrinoneRate, 10},
	{drug.Norepinephrine, analyte.NorepinephrineRate, 100},
	{drug.Vasopressin, analyte.VasopressinRate, 10_000},
}

func rateAnalyte(d drug.ID) analyte.ID {
	for i := range vasoactiveDrugs {
		if vasoactiveDrugs[i].drug == d {
			return vasoactiveDrugs[i].rate
		}
	}
	return analyte.None
}

func rateDrug(a analyte.ID) drug.ID {
	if a < analyte.DopamineRate || a > analyte.VasopressinRate {
		return drug.None
	}
	for i := range vasoactiveDrugs {
		if vasoactiveDrugs[i].rate == a {
			return vasoactiveDrugs[i].drug
		}
	}
	return drug.None
}

// rateReading is the rate of one drug as a reading.
func (t *Timeline) rateReading(a analyte.ID, d drug.ID, at event.Time, window time.Duration) Reading {
	inf := t.Infusion(d, at)
	out := stateReading(a, &inf, at)
	if !inf.Running.Informative() {
		old := t.direct(a, at, window)
		out.Last, out.LastValue, out.LastRef = old.Last, old.LastValue, old.LastRef
		if why := old.Value.Why(); out.Value.Why() == analyte.NotOrdered && !why.Informative() {
			out.Value = out.Value.WithWhy(why)
		}
	}
	return out
}

func stateReading(a analyte.ID, inf *Infusion, at event.Time) Reading {
	out := Reading{Analyte: a, Value: inf.Rate, At: at, Until: at, Refs: inf.Refs, Feed: inf.Feed, Expires: inf.Expires}
	if !inf.Rate.Informative() {
		out.At, out.Until = 0, 0
	}
	return out
}

// share is what one of the six drugs adds to a sum.
type share struct {
	lo, hi, printed float64
	why             analyte.Reason
}

// counted is a drug's share in the count of drugs that run at any dose: one
// where it runs, none where it is known not to, either where nothing is known.
// The printed number, the published convention, counts those known to run.
func (v *vasoactive) counted(inf *Infusion) share {
	lo, hi := inf.Running.Bounds()
	return share{lo, hi, lo, inf.Running.Why()}
}

// scored is a drug's share in the VIS: dopamine + dobutamine + 100 epinephrine
// + 10 milrinone + 10,000 vasopressin + 100 norepinephrine. A drug that runs at
// an unknown rate, or may run, makes it an interval; the printed number counts
// it as 0 (vis_min of the development SQL).
func (v *vasoactive) scored(inf *Infusion) share {
	lo, hi := inf.Rate.Bounds()
	x := max(0, printedOr(inf.Rate, 0))
	return share{float64(v.weight * lo), float64(v.weight * hi), float64(v.weight * x), inf.Rate.Why()}
}

// overSix is the count of vasoactives or the VIS. A number received as such
// (tables) holds where it is newer than every dose event of the six.
func (t *Timeline) overSix(a analyte.ID, at event.Time, window time.Duration) Reading {
	given := t.direct(a, at, window)
	if given.Value.Informative() && given.At > t.newestVasoactive(at) {
		return given
	}
	out := Reading{Analyte: a, At: at, Until: at}
	var lo, hi, printed float64
	known, vouched := 0, 0
	missing := analyte.ReasonNone
	for i := range vasoactiveDrugs {
		v := &vasoactiveDrugs[i]
		inf := t.Infusion(v.drug, at)
		sh := v.counted(&inf)
		if a == analyte.VIS {
			sh = v.scored(&inf)
		}
		lo, hi, printed = lo+sh.lo, hi+sh.hi, printed+sh.printed
		out.Expires = sooner(out.Expires, inf.Expires)
		for _, id := range inf.Refs.All() {
			out.Refs.Add(id)
		}
		if inf.Feed.Declared && (out.Feed.Sender == "" || !inf.Feed.Alive) {
			out.Feed = inf.Feed
		}
		switch {
		case sh.why.Informative():
			known++
			if inf.Running.Why() == analyte.Vouched {
				vouched++
			}
		case missing == analyte.ReasonNone || missing == analyte.NotOrdered:
			missing = sh.why
		}
	}
	ref := event.ID(0)
	if ids := out.Refs.All(); len(ids) > 0 {
		ref = ids[0]
	}
	switch {
	case vouched == len(vasoactiveDrugs):
		out.Value = analyte.Point(0, ref).WithWhy(analyte.Vouched)
	case known == len(vasoactiveDrugs):
		out.Value = interval(lo, hi, printed, true, analyte.Derived, ref)
	case lo > 0 || known > 0:
		out.Value = interval(lo, hi, printed, true, analyte.Derived, ref)
	default:
		out.Value = analyte.Unknown(analyte.Get(a), missing, ref)
		out.At, out.Until = 0, 0
		out.Last, out.LastValue, out.LastRef = given.Last, given.LastValue, given.LastRef
		if why := given.Value.Why(); missing == analyte.NotOrdered && !why.Informative() {
			out.Value = out.Value.WithWhy(why)
		}
	}
	return out
}

// newestVasoactive is the time of the newest dose event or charted rate of the
// six drugs, effective by at.
func (t *Timeline) newestVasoactive(at event.Time) event.Time {
	var newest event.Time
	for i := range vasoactiveDrugs {
		if tr := t.track(vasoactiveDrugs[i].drug); tr != nil {
			for j := range tr.lines {
				if s := tr.lines[j].at(at); s != nil {
					newest = max(newest, s.e.At)
				}
			}
			for _, e := range tr.stops {
				if e.At <= at {
					newest = max(newest, e.At)
				}
			}
		}
		if s := t.series[vasoactiveDrugs[i].rate]; s != nil {
			if j, _ := t.newest(s, at); j >= 0 {
				newest = max(newest, s.recs[j].at)
			}
		}
	}
	return newest
}
