package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// vasoactive is one of the systemic vasoactives whose rate is an analyte: the
// six that Phoenix counts, with their weight in the VIS (phoenix-ehr-notes, vis-2010; scores.md §1.1, §13). Vasopressin is in
// IU/kg/min, the others in µg/kg/min.
type vasoactive struct {
	drug   drug.ID
	rate   analyte.ID
	weight float64
}

var ratedDrugs = [...]vasoactive{
	{drug.Dobutamine, analyte.DobutamineRate, 1},
	{drug.Dopamine, analyte.DopamineRate, 1},
	{drug.Epinephrine, analyte.EpinephrineRate, 100},
	{drug.Milrinone, analyte.MilrinoneRate, 10},
	{drug.Norepinephrine, analyte.NorepinephrineRate, 100},
	{drug.Vasopressin, analyte.VasopressinRate, 10_000},
	{drug.Phenylephrine, analyte.PhenylephrineRate, 0},
}

// Members of sums, read only: the six of Phoenix and the VIS; with
// phenylephrine, those of nSOFA (scores.md §12); norepinephrine and epinephrine;
// the vasopressors but vasopressin, which the grade of cytokine release counts
// (astct-2019 leaves vasopressin out of "multiple").
var (
	vasoactiveDrugs = ratedDrugs[:6]
	neonatalDrugs   = ratedDrugs[:]
	catecholamines  = []vasoactive{ratedDrugs[4], ratedDrugs[2]}
	vasopressors    = []vasoactive{ratedDrugs[1], ratedDrugs[2], ratedDrugs[4], ratedDrugs[6]}
	allRated        = []drug.ID{drug.Dobutamine, drug.Dopamine, drug.Epinephrine, drug.Milrinone, drug.Norepinephrine, drug.Vasopressin, drug.Phenylephrine}
)

func rateAnalyte(d drug.ID) analyte.ID {
	for i := range ratedDrugs {
		if ratedDrugs[i].drug == d {
			return ratedDrugs[i].rate
		}
	}
	return analyte.None
}

func rateDrug(a analyte.ID) drug.ID {
	if a < analyte.DopamineRate || a > analyte.PhenylephrineRate {
		return drug.None
	}
	for i := range ratedDrugs {
		if ratedDrugs[i].rate == a {
			return ratedDrugs[i].drug
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

// added is a drug's share in a sum of rates.
func (v *vasoactive) added(inf *Infusion) share {
	lo, hi := inf.Rate.Bounds()
	return share{lo, hi, max(0, printedOr(inf.Rate, 0)), inf.Rate.Why()}
}

// membersOf are the drugs of a count or sum.
func membersOf(a analyte.ID) []vasoactive {
	switch a {
	case analyte.NeonatalVasoactiveCount:
		return neonatalDrugs
	case analyte.CatecholamineRate:
		return catecholamines
	case analyte.VasopressorsNum:
		return vasopressors
	}
	return vasoactiveDrugs
}

// shareOf is what a drug adds to a count or sum.
func (v *vasoactive) shareOf(a analyte.ID, inf *Infusion) share {
	switch a {
	case analyte.VIS:
		return v.scored(inf)
	case analyte.CatecholamineRate:
		return v.added(inf)
	}
	return v.counted(inf)
}

// sum gathers what is known of several infusions.
type sum struct {
	lo, hi, printed       float64
	known, vouched, total int
	missing               analyte.Reason // of the first whose reason is its own
}

func (s *sum) add(out *Reading, sh share, inf *Infusion) {
	s.total++
	s.lo, s.hi, s.printed = s.lo+sh.lo, s.hi+sh.hi, s.printed+sh.printed
	out.Expires = sooner(out.Expires, inf.Expires)
	for _, id := range inf.Refs.All() {
		out.Refs.Add(id)
	}
	if inf.Feed.Declared && (out.Feed.Sender == "" || !inf.Feed.Alive) {
		out.Feed = inf.Feed
	}
	switch {
	case sh.why.Informative():
		s.known++
		if inf.Running.Why() == analyte.Vouched {
			s.vouched++
		}
	case s.missing == analyte.ReasonNone || s.missing == analyte.NotOrdered:
		s.missing = sh.why
	}
}

// overSix is the count of vasoactives, the VIS, or another sum over several
// drugs. A number received as such (tables) holds where it is newer than every
// dose event of these drugs.
func (t *Timeline) overSix(a analyte.ID, at event.Time, window time.Duration) Reading {
	members := membersOf(a)
	given := t.direct(a, at, window)
	if given.Value.Informative() && given.At > t.newestVasoactive(members, at) {
		return given
	}
	out := Reading{Analyte: a, At: at, Until: at}
	var s sum
	for i := range members {
		inf := t.Infusion(members[i].drug, at)
		s.add(&out, members[i].shareOf(a, &inf), &inf)
	}
	ref := event.ID(0)
	if ids := out.Refs.All(); len(ids) > 0 {
		ref = ids[0]
	}
	switch {
	case s.vouched == s.total:
		out.Value = analyte.Point(0, ref).WithWhy(analyte.Vouched)
	case s.lo > 0 || s.known > 0:
		out.Value = interval(s.lo, s.hi, s.printed, true, analyte.Derived, ref)
	default:
		out.Value = analyte.Unknown(analyte.Get(a), s.missing, ref)
		out.At, out.Until = 0, 0
		out.Last, out.LastValue, out.LastRef = given.Last, given.LastValue, given.LastRef
		if why := given.Value.Why(); s.missing == analyte.NotOrdered && !why.Informative() {
			out.Value = out.Value.WithWhy(why)
		}
	}
	return out
}

// newestVasoactive is the time of the newest dose event or charted rate of
// some drugs, effective by at.
func (t *Timeline) newestVasoactive(members []vasoactive, at event.Time) event.Time {
	var newest event.Time
	for i := range members {
		newest = max(newest, t.newestDose(t.track(members[i].drug), at))
		if s := t.series[members[i].rate]; s != nil {
			if j, _ := t.newest(s, at); j >= 0 {
				newest = max(newest, s.recs[j].at)
			}
		}
	}
	return newest
}

// newestDose is the time of the newest event of a drug's infusions.
func (t *Timeline) newestDose(tr *track, at event.Time) event.Time {
	var newest event.Time
	if tr == nil {
		return 0
	}
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
	return newest
}

// otherVasoactive is whether any vasopressor or inotrope of the catalogue but
// norepinephrine and epinephrine runs. That none does is known where each is
// known not to, which only a feed can say of drugs that never ran.
func (t *Timeline) otherVasoactive(at event.Time, window time.Duration) Reading {
	const a = analyte.OtherVasoactive
	out := Reading{Analyte: a, At: at, Until: at}
	var s sum
	var stated event.Time
	one := func(d drug.ID) bool {
		inf := t.Infusion(d, at)
		sh := (&vasoactive{}).counted(&inf)
		stated = max(stated, t.newestDose(t.track(d), at))
		if certainlyAbove(inf.Running, 0) {
			out.Value, out.Refs, out.Expires, out.Feed = inf.Running.WithWhy(analyte.Derived), inf.Refs, inf.Expires, inf.Feed
			return true
		}
		s.add(&out, sh, &inf)
		return false
	}
	for i := range ratedDrugs {
		if d := ratedDrugs[i].drug; d != drug.Norepinephrine && d != drug.Epinephrine && one(d) {
			return t.charted(a, at, window, out, stated)
		}
	}
	for i := range t.infusions {
		if d := t.infusions[i].drug; d.Class() == drug.Vasoactive && rateAnalyte(d) == analyte.None && one(d) {
			return t.charted(a, at, window, out, stated)
		}
	}
	ref := event.ID(0)
	if ids := out.Refs.All(); len(ids) > 0 {
		ref = ids[0]
	}
	switch feed := t.Feed(event.FeedMedication, at); {
	case s.known == s.total && feed.Alive:
		out.Value = analyte.Point(0, ref).WithWhy(analyte.Vouched)
		out.Expires = sooner(out.Expires, feed.Expires)
	case s.known == s.total: // of the rated ones; of the others nothing is said
		out.Value = analyte.Within(0, 1, analyte.NotOrdered, 0)
	default:
		out.Value = analyte.Within(0, 1, s.missing, ref)
	}
	return t.charted(a, at, window, out, stated)
}
