package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// How urine must be charted to count as covering its hours. Project policy
// (policy-urine-charting).
const (
	urineGap   = 6 * time.Hour // between two measurements
	urineSlack = time.Hour     // by which the first may lie before the hours asked about
)

// passed is the urine of the hours up to a measurement.
type passed struct {
	lo, hi, printed float64 // mL
	has             bool    // printed is meaningful
	over            time.Duration
	covered         bool
	refs            Refs
}

// urine is the urine output over the hours that end with the newest
// measurement, in mL/kg/h by the dosing weight (in mL for the volume of a day).
// Each volume is what was passed since the measurement before. The rate is the
// mean since the measurement at which the hours begin, or at most one hour
// before; where that is further back the volume that straddles the beginning
// makes it a range; where a gap is longer than 6 h, or nothing was measured
// before, only what is charted is known, as a lower bound.
func (t *Timeline) urine(a analyte.ID, at event.Time, window time.Duration) Reading {
	r := t.urineByVolumes(a, at, window)
	if a != analyte.UrineRate24h {
		return r
	}
	d := t.direct(analyte.UrineOutput24h, at, window)
	if d.Value.Informative() && (!r.Value.Informative() || d.At > r.At) {
		lo, hi := d.Value.Bounds()
		x, ok := d.Value.Printed()
		p := passed{lo: lo, hi: hi, printed: x, has: ok, over: day, covered: true, refs: d.Refs}
		return t.urineRate(a, &p, d, at)
	}
	return r
}

func (t *Timeline) urineByVolumes(a analyte.ID, at event.Time, window time.Duration) Reading {
	s := t.series[analyte.UrineVolume]
	if s == nil {
		return Reading{}
	}
	i, odd := t.newest(s, at)
	if i < 0 || expired(s.recs[i].at, at, window) || odd >= 0 && bars(t.why(&s.recs[odd])) {
		return Reading{}
	}
	r := t.reading(analyte.UrineVolume, &s.recs[i], window)
	r.Analyte = a
	p := t.passed(s, i, spanOf(a))
	return t.urineRate(a, &p, r, at)
}

// passed adds the volumes of the hours up to record i.
func (t *Timeline) passed(s *series, i int, span time.Duration) passed {
	end := s.recs[i].at
	from := end.Add(-span)
	p := passed{over: span, covered: true, has: true}
	for i >= 0 && s.recs[i].at > from {
		r := &s.recs[i]
		for i--; i >= 0 && !s.recs[i].good(); i-- {
		}
		lo, hi := t.bounds(r)
		x, ok := t.value(r).Printed()
		p.refs.Add(r.id)
		if i < 0 || r.at.Sub(s.recs[i].at) > urineGap {
			p.covered = false
			if i >= 0 && s.recs[i].at >= from { // a long gap, but what was measured after it came in it
				p.add(lo, hi, x, ok)
			}
			continue
		}
		switch before := s.recs[i].at; {
		case before >= from:
			p.add(lo, hi, x, ok)
		case from.Sub(before) <= urineSlack:
			p.add(lo, hi, x, ok)
			p.over = end.Sub(before)
			p.refs.Add(s.recs[i].id)
		default: // some of it was passed before the hours begin
			p.add(0, hi, 0, false)
		}
	}
	return p
}

func (p *passed) add(lo, hi, x float64, ok bool) {
	p.lo, p.hi, p.printed, p.has = p.lo+lo, p.hi+hi, p.printed+x, p.has && ok
}

// urineRate turns a volume into the reading of a rate, or of a day's volume.
func (t *Timeline) urineRate(a analyte.ID, p *passed, r Reading, at event.Time) Reading {
	row := analyte.Get(a)
	out := Reading{Analyte: a, At: r.At, Until: r.Until, Expires: r.Expires, Refs: p.refs}
	hours := p.over.Hours()
	lo, hi, printed, ref := p.lo/hours, p.hi/hours, p.printed/hours, r.Value.Ref()
	if a == analyte.UrineOutput24h {
		lo, hi, printed = lo*24, hi*24, printed*24
	} else {
		w := t.doseWeight(at)
		wlo, whi := w.Value.Bounds()
		if !w.Value.Informative() || wlo <= 0 {
			out.Value = analyte.Unknown(row, analyte.NoWeight, ref)
			return out
		}
		wx, wok := w.Value.Printed()
		lo, hi = lo/whi, hi/wlo
		if p.has = p.has && wok; p.has {
			printed /= wx
		}
		out.Refs.Add(w.Value.Ref())
	}
	if !p.covered {
		out.Value = interval(min(lo, row.Hi), row.Hi, 0, false, analyte.NotCovered, ref)
		return out
	}
	out.Value = interval(min(lo, row.Hi), min(hi, row.Hi), printed, p.has, analyte.Derived, ref)
	return out
}
