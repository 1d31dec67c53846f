package assess

import (
	"math"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/endotype/mods"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// modsState is MODS as other rules read it.
type modsState struct {
	truth rule.Truth
	onset onset
}

func (s *modsState) reading() timeline.Reading {
	r := timeline.Reading{Analyte: analyte.MODS, At: s.onset.at, Until: s.onset.at}
	switch {
	case s.truth == rule.Undetermined:
		r.Value = analyte.Unknown(analyte.Get(analyte.MODS), analyte.NotOrdered, 0)
	case s.onset.asserted:
		r.Value = analyte.Within(1, 1, analyte.Asserted, s.onset.id)
		r.Refs.Add(s.onset.id)
	case s.truth == rule.Met:
		r.Value = analyte.Within(1, 1, analyte.Derived, 0)
	default:
		r.Value = analyte.Within(0, 0, analyte.Derived, 0)
	}
	return r
}

// protocolDay is the calendar day of MODS on which PRECISE draws: [from, to).
// It is not known without an onset.
func (s *modsState) protocolDay(offset time.Duration) (from, to event.Time, ok bool) {
	from, ok = s.dayBegins(precise.ProtocolDay, offset)
	return from, from.Add(24 * time.Hour), ok
}

// dayBegins is the first instant of a calendar day of MODS, the onset's day
// being day 1. It is not known without an onset.
func (s *modsState) dayBegins(day int, offset time.Duration) (from event.Time, ok bool) {
	if s.truth != rule.Met || !s.onset.at.Known() {
		return 0, false
	}
	first := s.onset.at.Add(offset).Go().Truncate(24 * time.Hour)
	return event.TimeOf(first.AddDate(0, 0, day-1)).Add(-offset), true
}

// dayReading is whether the protocol's day is now.
func (s *modsState) dayReading(m *moment) timeline.Reading {
	from, to, ok := s.protocolDay(m.set.policy.DayOffset)
	if !ok {
		if s.truth == rule.NotMet {
			return flag(0, 0, analyte.Derived, 0)
		}
		return flag(0, 1, analyte.NotOrdered, 0)
	}
	m.until(from)
	m.until(to)
	if m.at >= from && m.at < to {
		return flag(1, 1, analyte.Derived, s.onset.id)
	}
	return flag(0, 0, analyte.Derived, s.onset.id)
}

// modsPart answers MODS onset: the onset that the history holds, with the
// proof as it stood then; without one, the definition as it stands now.
type modsPart struct {
	scored
	onset onset
	apart uint16 // organs whose points a baseline explains, at the onset or now
	base  [8]baseline
}

func newModsPart(p *plan) *modsPart { return &modsPart{scored: *newScored(p)} }

func (p *modsPart) answer(m *moment) []Result {
	who := m.member(&p.rule.Spec().Population)
	if !p.still(m, who) {
		p.renew(m, who)
	}
	m.mods = modsState{onset: p.onset}
	if who.is != PopulationOut {
		m.mods.truth = p.kept[0].Truth
	}
	return p.kept
}

// still reports whether the answer rests on an onset before which nothing has
// changed since.
func (p *modsPart) still(m *moment, who member) bool {
	t := p.onset.at
	return p.kept != nil && t.Known() && p.onset == m.past.mods && p.in.who == who && m.onsetEyes.touched > t
}

func (p *modsPart) renew(m *moment, who member) {
	read := m.selected
	if t := m.past.mods.at; t.Known() {
		read = func(in *rule.Input) timeline.Reading { return m.then(in, t) }
		m.onsetEyes.touched = math.MaxInt64
	}
	changed := p.in.bind(p.rule, who, read)
	if p.onset != m.past.mods {
		p.onset, changed = m.past.mods, everything
	}
	if p.readBaseline(m) {
		changed = everything
	}
	if changed == 0 && p.kept != nil {
		return
	}
	p.kept = p.explain(changed)
	switch {
	case who.is == PopulationOut:
	case p.onset.at.Known():
		p.date(&p.kept[0])
	case p.onset.denied.Known():
		p.deny(&p.kept[0])
	default:
		p.count(&p.kept[0])
	}
}

// readBaseline takes up which organs stand apart, and reports whether that or
// its reasons changed.
func (p *modsPart) readBaseline(m *moment) bool {
	t, apart := m.at, uint16(0)
	if p.onset.at.Known() {
		t, apart = p.onset.at, p.onset.apart
	} else {
		apart = apartOf(m.tl, m.set.mods, m.past, t)
	}
	var base [8]baseline
	for i := range p.rule.Spec().Items {
		if apart&(1<<i) != 0 && i < len(base) {
			base[i] = baselineOf(m.tl, p.rule.Spec().Items[i].Name, t)
		}
	}
	if apart == p.apart && base == p.base {
		return false
	}
	p.apart, p.base = apart, base
	return true
}

// aside adds to an answer the organs that stand apart though they have points.
func (p *modsPart) aside(r *Result) {
	for i, it := range p.ex.Result.Items() {
		if p.apart&(1<<i) == 0 || it.Lo < mods.Points {
			continue
		}
		organ := p.rule.Spec().Items[i].Name
		f := Finding{Item: "baseline", Label: organ + " stands apart: " + p.base[i].text, Value: "baseline", Truth: rule.NotMet, Reason: analyte.Asserted}
		if p.base[i].id != 0 {
			f.Events = []event.ID{p.base[i].id}
		}
		r.Findings = append(r.Findings[:len(r.Findings):len(r.Findings)], f)
		r.Says += "; " + organ + " stands apart (" + p.base[i].text + ")"
	}
}

// then is a selector's answer at an earlier instant. Time does not change it.
func (m *moment) then(in *rule.Input, t event.Time) timeline.Reading {
	var r timeline.Reading
	if in.Analyte == analyte.Age {
		r = m.tl.Latest(analyte.Age, t, 0)
		r.Value, r.At, r.Until = month(r.Value), 0, 0
	} else {
		r = m.onsetEyes.pick(m.tl, t, in)
	}
	if timeline.IsState(in.Analyte) {
		r.At, r.Until = 0, 0
	}
	r.Expires, r.Feed.Expires = 0, 0
	return r
}

// date makes the answer that of an onset: it stays, whatever is true now.
func (p *modsPart) date(r *Result) {
	o := &p.onset
	r.Since = o.at
	if o.asserted {
		r.Says = "met: onset asserted by a clinician at " + hm(o.at)
		r.Findings = append([]Finding{{Item: "assertion", Label: "MODS onset asserted by a clinician", Value: hm(o.at), Truth: rule.Met,
			At: o.at, Reason: analyte.Asserted, Events: []event.ID{o.id}}}, r.Findings...)
	} else {
		r.Says = "met since " + hm(o.at) + ": pSOFA of 2 or more in " + join(p.organs(), "and")
		if list := p.named(o.organs &^ o.apart &^ o.fresh); len(list) > 0 {
			r.Says += "; no baseline recorded of " + join(list, "and")
		}
	}
	p.aside(r)
	r.Truth, r.Missing, r.Settles, r.Obtain = rule.Met, nil, nil, nil
}

// organs names the items at 2 points or more whatever is missing that do not
// stand apart.
func (p *modsPart) organs() []string {
	var bits uint16
	for i, it := range p.ex.Result.Items() {
		if it.Lo >= mods.Points {
			bits |= 1 << i
		}
	}
	return p.named(bits &^ p.apart)
}

// named names the items of a set.
func (p *modsPart) named(bits uint16) (out []string) {
	for i := range p.rule.Spec().Items {
		if bits&(1<<i) != 0 {
			out = append(out, p.rule.Spec().Items[i].Name)
		}
	}
	return out
}

// reopen leaves the organs that stand apart out of what is counted.
func (p *modsPart) reopen(r *Result) {
	r.Truth = newMODS(&p.ex.Result, p.apart)
	r.Settles, r.Obtain = nil, nil
	if r.Truth != rule.Undetermined {
		return
	}
	for i, it := range p.ex.Result.Items() {
		if p.apart&(1<<i) == 0 && it.Lo < mods.Points && it.Hi >= mods.Points {
			r.Settles = union(r.Settles, p.analytes(p.openSlots(i)))
		}
	}
	r.Obtain = p.obtainable(firstTwo(r.Settles))
}

// deny makes the answer that of a clinician's denial: it stands until another
// organ joins those that were in dysfunction then.
func (p *modsPart) deny(r *Result) {
	o := &p.onset
	r.Since, r.Truth, r.Flip, r.Missing, r.Settles, r.Obtain = o.denied, rule.NotMet, "", nil, nil, nil
	r.Says = "not met: a clinician does not see it as MODS, said at " + hm(o.denied)
	r.Findings = append([]Finding{{Item: "assertion", Label: "a clinician does not see it as MODS", Value: hm(o.denied), Truth: rule.NotMet,
		At: o.denied, Reason: analyte.Asserted, Events: []event.ID{o.id}}}, r.Findings...)
}

// count says how far it is from two organs.
func (p *modsPart) count(r *Result) {
	if p.apart != 0 {
		p.reopen(r)
	}
	defer p.aside(r)
	list := p.organs()
	so := "in no organ"
	if len(list) > 0 {
		so = "in " + join(list, "and") + " only"
	}
	if r.Truth == rule.NotMet {
		r.Says = "not met: pSOFA of 2 or more " + so
	} else if len(list) > 0 && r.Truth == rule.Undetermined {
		r.Says = "undetermined: pSOFA of 2 or more in " + join(list, "and") + " so far" + strings.TrimPrefix("; "+after(r.Says), "; undetermined")
	}
}
