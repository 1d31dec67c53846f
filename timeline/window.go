package timeline

import (
	"stormglass/analyte"
	"stormglass/event"
)

// Every window of time is half open, (from, to]: what was measured at from
// belongs to the window before, so that consecutive windows share nothing. A
// from of 0 reaches back to the first event.

// Series yields the usable values of an analyte in (from, to], ascending:
// winning versions only, one per instant. For a derived analyte it yields one
// value at each instant at which an input was measured and the answer rests on
// it; for a state (infusion rates, count and VIS, supports) one at from and one
// at each change. It stops when yield returns false.
func (t *Timeline) Series(a analyte.ID, from, to event.Time, yield func(Point) bool) {
	if leads := leadsOf(a); leads != nil {
		t.derivedSeries(a, leads, from, to, func(r *Reading) bool { return yield(pointOf(r)) })
		return
	}
	if stateful(a) {
		t.stateSeries(a, from, to, func(r *Reading) bool { return !r.Value.Informative() || yield(pointOf(r)) })
		return
	}
	s := t.seriesOf(a)
	if s == nil {
		return
	}
	for i := s.after(from); i < len(s.recs) && s.recs[i].at <= to; i++ {
		if r := &s.recs[i]; r.good() && !yield(t.point(r)) {
			return
		}
	}
}

func (t *Timeline) seriesOf(a analyte.ID) *series {
	if a >= analyte.End {
		return nil
	}
	return t.series[a]
}

func pointOf(r *Reading) Point {
	p := Point{At: r.At, Until: r.Until, Value: r.Value}
	if ids := r.Refs.All(); len(ids) > 0 {
		p.ID = ids[0]
	}
	return p
}

// leadsOf lists the analytes at whose instants a derived analyte is computed,
// nil for an analyte that is measured or a state.
func leadsOf(a analyte.ID) []analyte.ID {
	if a >= analyte.End {
		return nil
	}
	switch a {
	case analyte.MAP:
		return pressureLeads
	case analyte.PFRatio:
		return gasLeads
	case analyte.SFRatio, analyte.SFRatioAny:
		return saturationLeads
	case analyte.GCS:
		return comaLeads
	case analyte.PupilsFixed:
		return pupilLeads
	}
	return organLeads[a]
}

// Leads, read only.
var (
	pressureLeads = []analyte.ID{analyte.MAPInvasive, analyte.SBPInvasive, analyte.DBPInvasive, analyte.MAP,
		analyte.MAPCuff, analyte.SBPCuff, analyte.DBPCuff, analyte.SBP, analyte.DBP}
	gasLeads        = []analyte.ID{analyte.PaO2, analyte.PFRatio}
	saturationLeads = []analyte.ID{analyte.SpO2, analyte.SFRatio, analyte.SFRatioAny}
	comaLeads       = []analyte.ID{analyte.GCS, analyte.GCSEye, analyte.GCSVerbal, analyte.GCSMotor}
	pupilLeads      = []analyte.ID{analyte.PupilsFixed, analyte.PupilLeft, analyte.PupilRight}
)

// organLeads are the leads of what derived.go, pair.go, creatinine.go and
// urine.go work out. Read only.
var organLeads = [analyte.End][]analyte.ID{
	analyte.SBP:                   systolicLeads,
	analyte.DBP:                   diastolicLeads,
	analyte.ShockIndex:            append([]analyte.ID{analyte.ShockIndex, analyte.HeartRate}, systolicLeads...),
	analyte.TemperatureGap:        {analyte.TemperatureGap, analyte.Temperature, analyte.TemperaturePeripheral},
	analyte.BaseDeficit:           {analyte.BaseDeficit, analyte.BaseExcess},
	analyte.PaCO2Rise:             {analyte.PaCO2Rise, analyte.PaCO2},
	analyte.GCSFall:               append([]analyte.ID{analyte.GCSFall}, comaLeads...),
	analyte.PlateletRatio3d:       {analyte.PlateletRatio3d, analyte.Platelets},
	analyte.WeightGain:            {analyte.WeightGain, analyte.Weight},
	analyte.OxygenationIndex:      {analyte.OxygenationIndex, analyte.PaO2},
	analyte.OxygenSaturationIndex: {analyte.OxygenSaturationIndex, analyte.SpO2},
	analyte.CreatinineRatio:       {analyte.CreatinineRatio, analyte.Creatinine},
	analyte.CreatinineRise48h:     {analyte.CreatinineRise48h, analyte.Creatinine},
	analyte.HemoglobinFall24h:     {analyte.HemoglobinFall24h, analyte.Hemoglobin},
	analyte.UrineRate6h:           {analyte.UrineRate6h, analyte.UrineVolume},
	analyte.UrineRate12h:          {analyte.UrineRate12h, analyte.UrineVolume},
	analyte.UrineRate24h:          {analyte.UrineRate24h, analyte.UrineVolume, analyte.UrineOutput24h},
	analyte.UrineOutput24h:        {analyte.UrineOutput24h, analyte.UrineVolume},
}

var (
	systolicLeads  = []analyte.ID{analyte.SBPInvasive, analyte.SBP, analyte.SBPCuff}
	diastolicLeads = []analyte.ID{analyte.DBPInvasive, analyte.DBP, analyte.DBPCuff}
)

// derivedSeries walks the instants of the leads and yields the readings that
// are new at theirs.
func (t *Timeline) derivedSeries(a analyte.ID, leads []analyte.ID, from, to event.Time, yield func(*Reading) bool) {
	var r Reading
	for at := t.nextLead(leads, from); at != 0 && at <= to; at = t.nextLead(leads, at) {
		r = t.Latest(a, at, 0)
		if r.At == at && r.Value.Informative() && !yield(&r) {
			return
		}
	}
}

func (t *Timeline) nextLead(leads []analyte.ID, at event.Time) event.Time {
	var next event.Time
	for _, a := range leads {
		s := t.series[a]
		if s == nil {
			continue
		}
		if i := s.after(at); i < len(s.recs) && (next == 0 || s.recs[i].at < next) {
			next = s.recs[i].at
		}
	}
	return next
}

// Worst returns the most extreme usable value in (from, to]: of derived
// analytes each value as it was at its own instant (the ratio of one gas and
// its FiO2, not of the worst of each); of states also what was in force at
// from. Where intervals overlap the answer spans what the extreme can be.
// Where nothing was measured in the window the reading is missing, as Latest
// at to over a window of that length would say.
func (t *Timeline) Worst(a analyte.ID, from, to event.Time, x Extreme) Reading {
	var out Reading
	take := func(r *Reading) bool {
		if !r.Value.Informative() {
			return true
		}
		if !out.Value.Usable() {
			out = *r
			return true
		}
		out.extreme(r, x)
		return true
	}
	switch leads := leadsOf(a); {
	case leads != nil:
		t.derivedSeries(a, leads, from, to, take)
	case stateful(a):
		t.stateSeries(a, from, to, take)
	default:
		out = t.worstDirect(a, from, to, x)
	}
	if !out.Value.Usable() {
		return t.absent(a, from, to)
	}
	out.Analyte = a
	out.Expires = 0
	return out
}

// extreme keeps the worse of two readings, spanning both where they overlap.
func (r *Reading) extreme(o *Reading, x Extreme) {
	alo, ahi := r.Value.Bounds()
	blo, bhi := o.Value.Bounds()
	worse, settled := worseOf(alo, ahi, blo, bhi, x)
	if settled {
		if worse {
			*r = *o
		}
		return
	}
	base, other := *r, o
	if worse {
		base, other = *o, r
	}
	lo, hi := min(alo, blo), min(ahi, bhi)
	if x == Highest {
		lo, hi = max(alo, blo), max(ahi, bhi)
	}
	p := base.Value.Parts()
	p.Lo, p.Hi = lo, hi
	if bx, ok := other.Value.Printed(); ok && (!p.Has || x == Lowest && bx < p.At || x == Highest && bx > p.At) {
		p.At, p.Has = bx, true
	}
	base.Value = analyte.FromParts(p)
	for _, id := range other.Refs.All() {
		base.Refs.Add(id)
	}
	*r = base
}

// worseOf says whether b is the worse interval, and whether that is the whole
// answer: the extreme of the two is one of them.
func worseOf(alo, ahi, blo, bhi float64, x Extreme) (worse, settled bool) {
	if x == Highest {
		alo, ahi, blo, bhi = -ahi, -alo, -bhi, -blo
	}
	worse = blo < alo || blo == alo && bhi < ahi
	if worse {
		return true, bhi <= ahi
	}
	return false, ahi <= bhi
}

// worstDirect is Worst over a measured analyte. Single numbers, almost all of
// what there is, are compared without building readings.
func (t *Timeline) worstDirect(a analyte.ID, from, to event.Time, x Extreme) Reading {
	var out Reading
	s := t.seriesOf(a)
	if s == nil {
		return out
	}
	var best *rec
	for i := s.after(from); i < len(s.recs) && s.recs[i].at <= to; i++ {
		r := &s.recs[i]
		if !r.good() {
			continue
		}
		if r.flags&irregular == 0 {
			if best == nil || x == Lowest && r.x < best.x || x == Highest && r.x > best.x {
				best = r
			}
			continue
		}
		one := t.reading(a, r, 0)
		if !out.Value.Usable() {
			out = one
		} else {
			out.extreme(&one, x)
		}
	}
	if best == nil {
		return out
	}
	one := t.reading(a, best, 0)
	if out.Value.Usable() {
		one.extreme(&out, x)
	}
	return one
}

// First returns the first usable value in (from, to], or the missing reading.
func (t *Timeline) First(a analyte.ID, from, to event.Time) Reading {
	var out Reading
	take := func(r *Reading) bool {
		if r.Value.Informative() {
			out = *r
			return false
		}
		return true
	}
	if leads := leadsOf(a); leads != nil {
		t.derivedSeries(a, leads, from, to, take)
	} else if stateful(a) {
		t.stateSeries(a, from, to, take)
	} else if s := t.seriesOf(a); s != nil {
		for i := s.after(from); i < len(s.recs) && s.recs[i].at <= to; i++ {
			if r := &s.recs[i]; r.good() {
				out = t.reading(a, r, 0)
				break
			}
		}
	}
	if !out.Value.Usable() {
		return t.absent(a, from, to)
	}
	out.Expires = 0
	return out
}

// Last returns the newest usable value in (from, to], or the missing reading.
func (t *Timeline) Last(a analyte.ID, from, to event.Time) Reading {
	out := t.Latest(a, to, max(to.Sub(from), 1))
	if out.Value.Informative() && (out.At > from || stateful(a)) {
		out.Expires = 0
		return out
	}
	return t.absent(a, from, to)
}

// absent is the missing reading of a window.
func (t *Timeline) absent(a analyte.ID, from, to event.Time) Reading {
	if analyte.Get(a) == nil {
		return Reading{}
	}
	r := t.Latest(a, to, max(to.Sub(from), 1))
	if !r.Value.Informative() {
		return r
	}
	out := t.missing(a, to, 1, nil, nil)
	out.Last, out.LastValue, out.LastRef = r.At, r.Value, r.Value.Ref()
	out.Value = analyte.Unknown(analyte.Get(a), analyte.Stale, r.Value.Ref())
	return out
}
