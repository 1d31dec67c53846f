package assess

import (
	"strconv"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/endotype/stuck"
	"stormglass/event"
	"stormglass/kinetics"
	"stormglass/reference"
	"stormglass/timeline"
)

// stuckState is what the stuck state asks for.
type stuckState struct {
	arms [2]stuckArm
}

// keptStuck is the last answer, as keptMeasure is that of a measure.
type keptStuck struct {
	asked bool
	key   stuckKey
	at    event.Time
	until event.Time // when time alone may change it, 0: never
	next  event.Time // when something that is known already comes true, 0: never
	got   stuckState
}

// stuckKey is what the arms rest on besides the time.
type stuckKey struct {
	news  int // of their analytes and of what the age rests on, and of all that is no result
	mods  modsState
	begun event.Time // of the stay
}

// stuckArm is one of IL-6 and the interferon-γ read-out.
type stuckArm struct {
	id                analyte.ID // what it was read from
	early, late, flat timeline.Reading
	words             string // what stands behind it, a clause for people
}

// Arms.
const (
	armIL6 = iota
	armIFN
)

// stuckInput binds an input of the stuck state.
func (m *moment) stuckInput(of string) (timeline.Reading, bool) {
	arm, which := armIL6, 0
	switch of {
	case stuck.IL6Early:
	case stuck.IL6Late:
		which = 1
	case stuck.IL6Flat:
		which = 2
	case stuck.IFNEarly:
		arm = armIFN
	case stuck.IFNLate:
		arm, which = armIFN, 1
	case stuck.IFNFlat:
		arm, which = armIFN, 2
	default:
		return timeline.Reading{}, false
	}
	a := &m.stuckNow().arms[arm]
	return [...]timeline.Reading{a.early, a.late, a.flat}[which], true
}

// stuckNow works the arms out where what they rest on has changed.
func (m *moment) stuckNow() *stuckState {
	k := &m.eyes.stuck
	key := stuckKey{news: m.eyes.news, mods: m.mods, begun: m.stay.Admitted}
	for _, id := range m.set.stuckLeads {
		key.news += m.eyes.newsOf[id]
	}
	if !k.asked || k.key != key || m.at < k.at || k.until.Known() && m.at >= k.until || k.next.Known() && m.at >= k.next {
		kept := m.expires
		m.expires = 0
		*k = keptStuck{asked: true, key: key, at: m.at}
		k.got.arms[armIL6] = m.stuckArm(analyte.IL6)
		k.got.arms[armIFN] = m.interferonArm()
		m.stuckUntil(&k.got)
		k.until, k.next = m.expires, m.nextOf(m.set.stuckLeads)
		m.expires = kept
	}
	m.until(k.until)
	return &k.got
}

// stuckLeads are the analytes that the arms rest on: those measured, and what
// says how old the patient is.
func stuckLeads() []analyte.ID {
	out := []analyte.ID{analyte.IL6, analyte.CXCL9, analyte.IFNg}
	for _, id := range [...]analyte.ID{analyte.Age, analyte.PostmenstrualAge} {
		out = union(appendOnce(out, id), timeline.RestsOn(id).On)
	}
	return out
}

// stuckUntil notes when time alone may change the answer: when the late days
// begin, and when the late draw no longer stands.
func (m *moment) stuckUntil(s *stuckState) {
	if from, ok := m.mods.dayBegins(stuck.LateDay, m.set.policy.DayOffset); ok {
		m.until(from)
	}
	for i := range s.arms {
		if late := &s.arms[i].late; late.At.Known() {
			m.until(late.At.Add(stuck.Stands) + 1)
		}
	}
}

// interferonArm reads CXCL9 where it can be judged at the onset, else
// interferon γ where that can; else what is lacking of CXCL9.
func (m *moment) interferonArm() stuckArm {
	first := m.stuckArm(analyte.CXCL9)
	if first.early.Value.Known() {
		return first
	}
	if second := m.stuckArm(analyte.IFNg); second.early.Value.Known() {
		return second
	}
	return first
}

// stuckArm reads one analyte.
func (m *moment) stuckArm(id analyte.ID) stuckArm {
	a := stuckArm{id: id}
	name := analyte.Get(id).Short
	none := func(why analyte.Reason) timeline.Reading { return flag(0, 1, why, 0) }
	a.early, a.late, a.flat = none(analyte.NotOrdered), none(analyte.NotOrdered), none(analyte.NotOrdered)
	from, ok := m.mods.dayBegins(stuck.LateDay, m.set.policy.DayOffset)
	if !ok {
		a.words = name + ": onset of MODS not established"
		return a
	}
	early, ok := m.earlyDraw(id, m.mods.onset.at)
	if !ok {
		a.words = name + ": no usable draw within 48 h of the onset"
		return a
	}
	st := m.judged(id, &early)
	a.early = raisedFlag(&early, st.Kind)
	a.words = name + " at the onset " + valueText(id, early.Value) + ", " + st.Reason
	late, why := m.lateDraw(id, from)
	if why != analyte.ReasonNone {
		a.late, a.flat = none(why), none(why)
		a.words += "; " + lateWords(why)
		return a
	}
	st = m.judged(id, &late)
	a.late = raisedFlag(&late, st.Kind)
	a.flat = notFallen(&early, &late)
	a.words += "; on day " + strconv.Itoa(m.modsDay(late.At)) + " " + valueText(id, late.Value) + ", " + st.Reason + ", " + fallWords(&a.flat)
	return a
}

func lateWords(why analyte.Reason) string {
	switch why {
	case analyte.OutsideProtocolDay:
		return "day " + strconv.Itoa(stuck.LateDay) + " has not come"
	case analyte.Stale:
		return "the draw of day 5 or later is older than 72 h"
	}
	return "no usable draw from day " + strconv.Itoa(stuck.LateDay) + " on"
}

func fallWords(flat *timeline.Reading) string {
	lo, hi := flat.Value.Bounds()
	switch {
	case lo >= 1:
		return "not fallen beyond measurement error"
	case hi < 1:
		return "fallen"
	}
	return "not comparable with the first draw"
}

// modsDay is the calendar day of MODS of an instant.
func (m *moment) modsDay(t event.Time) int {
	day := 1
	for {
		from, ok := m.mods.dayBegins(day+1, m.set.policy.DayOffset)
		if !ok || t < from || day > 9999 {
			return day
		}
		day++
	}
}

// speaks reports whether a draw says what the body made: no drug had moved the
// reading itself.
func (m *moment) speaks(id analyte.ID, at event.Time) bool {
	if _, silent := m.tl.Silenced(id, at); silent {
		return false
	}
	if id == analyte.IL6 {
		return true
	}
	_, given := m.tl.FirstDose(m.stay.Admitted-1, at, drug.InterferonGamma)
	return !given
}

// earlyDraw is the first usable draw within 48 h from the onset on, else the
// last within 48 h before it.
func (m *moment) earlyDraw(id analyte.ID, onset event.Time) (got timeline.Point, ok bool) {
	m.tl.Series(id, onset.Add(-stuck.OnsetWithin)-1, min(m.at, onset.Add(stuck.OnsetWithin)), func(p timeline.Point) bool {
		if m.speaks(id, p.At) {
			got, ok = p, true
		}
		return !ok || p.At < onset
	})
	return got, ok
}

// lateDraw is the newest usable draw from an instant on that still stands.
func (m *moment) lateDraw(id analyte.ID, from event.Time) (got timeline.Point, why analyte.Reason) {
	if m.at < from {
		return got, analyte.OutsideProtocolDay
	}
	why = analyte.NotOrdered
	m.tl.Series(id, from-1, m.at, func(p timeline.Point) bool {
		if m.speaks(id, p.At) {
			got, why = p, analyte.ReasonNone
		}
		return true
	})
	if why == analyte.ReasonNone && m.at.Sub(got.At) > stuck.Stands {
		return got, analyte.Stale
	}
	return got, why
}

// judged is what the reference intervals say of a draw.
func (m *moment) judged(id analyte.ID, p *timeline.Point) reference.Statement {
	return m.set.intervals().Judge(id, p.Value, p.Assay, PersonAt(m.tl, p.At))
}

// PersonAt is who the patient was at an instant, as reference intervals ask.
func PersonAt(tl *timeline.Timeline, at event.Time) reference.Person {
	p := tl.Person(at)
	out := reference.Person{Age: reference.AgeOf(tl.Latest(analyte.Age, at, 0).Value), Gestation: p.Gestation,
		Postmenstrual: tl.Latest(analyte.PostmenstrualAge, at, 0).Value}
	if p.BirthFrom.Known() {
		out.Age = out.Age.Since(at.Sub(p.BirthTo), at.Sub(p.BirthFrom))
	}
	out.Sex, _ = reference.ParseSex(p.Sex)
	return out
}

// raisedFlag is whether a draw is raised for age. What cannot be said stays open.
func raisedFlag(p *timeline.Point, k reference.Kind) timeline.Reading {
	r := flag(0, 1, analyte.Ranged, p.ID)
	switch k {
	case reference.Raised:
		r = flag(1, 1, analyte.Derived, p.ID)
	case reference.Within, reference.Low:
		r = flag(0, 0, analyte.Derived, p.ID)
	case reference.NoInterval, reference.Undetermined, reference.OutOfPopulation:
		r = flag(0, 1, analyte.NotApplicable, p.ID)
	}
	r.At, r.Until = p.At, p.Until
	return r
}

// notFallen is whether the late draw is not lower than the early one by more
// than measurement error.
func notFallen(early, late *timeline.Point) timeline.Reading {
	sample := func(p *timeline.Point) kinetics.Sample {
		return kinetics.Sample{At: p.At, Value: p.Value, Assay: p.Assay, ID: p.ID}
	}
	c := kinetics.ChangeBetween(sample(early), sample(late), kinetics.AllowedCV, true, "policy-kinetics")
	r := flag(0, 1, analyte.Ranged, late.ID)
	switch {
	case !c.ErrorKnown || early.Assay == "":
		r = flag(0, 1, analyte.AssayUnknown, late.ID)
	case c.PercentLo >= -c.Down:
		r = flag(1, 1, analyte.Derived, late.ID)
	case !c.PercentOpen && c.PercentHi < -c.Down:
		r = flag(0, 0, analyte.Derived, late.ID)
	}
	r.Refs.Add(early.ID)
	r.At, r.Until = late.At, late.Until
	return r
}

// stuckPart answers the stuck state with the draws in words.
type stuckPart struct {
	scored
	words [2]string
	from  *Result // the answer that out was worded from
	out   []Result
}

func newStuckPart(p *plan) *stuckPart { return &stuckPart{scored: *newScored(p)} }

func (p *stuckPart) answer(m *moment) []Result {
	got := p.scored.answer(m)
	if len(got) == 0 || p.in.who.is == PopulationOut {
		p.from = nil
		return got
	}
	s := m.stuckNow()
	words := [2]string{s.arms[armIL6].words, s.arms[armIFN].words}
	if p.from != &got[0] || p.words != words {
		p.from, p.words, p.out = &got[0], words, append([]Result(nil), got...)
		for i := range p.out {
			if p.out[i].Rule != stuck.Flow {
				p.word(&p.out[i])
			}
		}
	}
	return p.out
}

// word says the draws beside the answer.
func (p *stuckPart) word(r *Result) {
	r.Says = r.Truth.String() + ": " + p.words[armIL6] + "; " + p.words[armIFN]
	r.Flip = ""
}
