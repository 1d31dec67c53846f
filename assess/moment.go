package assess

import (
	"math"
	"strconv"
	"time"

	"stormglass/analyte"
	"stormglass/endotype/infection"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// moment is one patient at one instant, with what several rules need. It
// gathers as it goes the first instant at which time alone may change an
// answer.
type moment struct {
	tl   *timeline.Timeline
	at   event.Time
	set  *Ruleset
	eyes *reader
	// onsetEyes reads at the onset of MODS.
	onsetEyes *reader

	past   *history
	stay   timeline.StayState
	person timeline.PersonState
	age    timeline.Reading // Value: the month of life, see month
	pma    weeks            // postmenstrual age at the encounter

	infection timeline.Reading                     // suspected infection as a flag
	variants  [infection.Variants]timeline.Reading // its variants, too
	mods      modsState
	sofa      rule.Result // no items where SOFA does not speak of the patient

	// results are those of the rules before; other, where set, answers in
	// their place what they say.
	results []Result
	other   func(of string) timeline.Reading

	expires event.Time

	retold      *retold
	window      *ImmuneWindow
	recognition *Recognition
	bundle      *Bundle
}

// until notes that an answer may change at t by the passing of time.
func (m *moment) until(t event.Time) {
	if t > m.at && (m.expires == 0 || t < m.expires) {
		m.expires = t
	}
}

// read is the timeline's answer with its expiry noted and taken off, so that
// two readings are equal when they say the same.
func (m *moment) read(r timeline.Reading) timeline.Reading {
	m.until(r.Expires)
	if r.Feed.Declared {
		m.until(r.Feed.Expires)
	}
	r.Expires, r.Feed.Expires = 0, 0
	if timeline.IsState(r.Analyte) || r.Analyte == analyte.StayHours {
		r.At, r.Until = 0, 0 // it holds now, and its events say since when
	}
	return r
}

// selected binds one input of a rule.
func (m *moment) selected(in *rule.Input) timeline.Reading {
	switch in.Analyte {
	case analyte.None:
		return m.contextual(in.Of)
	case analyte.Age:
		return m.age
	case analyte.SuspectedInfection:
		return m.infection
	case analyte.SuspectedInfection0Dose:
		return m.variants[infection.NoDose]
	case analyte.SuspectedInfection1Dose:
		return m.variants[infection.OneDose]
	case analyte.MODS:
		return m.mods.reading()
	}
	return m.picked(in)
}

// picked is the timeline's answer to a selector; several rules ask the same.
func (m *moment) picked(in *rule.Input) timeline.Reading {
	if i := m.set.selector(in); i >= 0 && i < len(m.eyes.asked) {
		return m.question(i).got
	}
	return m.read(m.eyes.pick(m.tl, m.at, in))
}

// question is the answer to a selector of the rule set.
func (m *moment) question(i int) *question {
	q := &m.eyes.asked[i]
	if !q.asked || q.until.Known() && m.at >= q.until {
		kept := m.expires
		m.expires, m.eyes.edge = 0, 0
		got := m.read(m.eyes.pick(m.tl, m.at, m.set.asks[i]))
		if q.times == 0 || got != q.got {
			q.got = got
			q.times++
		}
		q.until, q.edge, q.asked, m.expires = m.expires, m.eyes.edge, true, kept
	}
	m.until(q.until)
	return q
}

// flag is a reading of a statement: 0..0 no, 1..1 yes, 0..1 not known.
func flag(lo, hi float64, why analyte.Reason, id event.ID) timeline.Reading {
	r := timeline.Reading{Value: analyte.Within(lo, hi, why, id)}
	r.Refs.Add(id)
	return r
}

// sepsis3 is sepsis by SOFA: 2 points or more in the emergency department; in
// hospital a rise by 2, whose baseline is not known.
func (m *moment) sepsis3() timeline.Reading {
	switch {
	case m.sofa.NItems == 0:
		return flag(0, 1, analyte.NotOrdered, 0)
	case m.sofa.Hi < 2:
		return flag(0, 0, analyte.Derived, 0)
	case m.sofa.Lo >= 2 && m.stay.Class == "E":
		return flag(1, 1, analyte.Derived, 0)
	}
	return flag(0, 1, analyte.NotOrdered, 0)
}

// within72h holds while the suspicion of infection, than which sepsis cannot
// be older, is under 72 h old; beyond that it is open.
func (m *moment) within72h() timeline.Reading {
	ep := &m.past.episode
	if end := ep.Since.Add(72 * time.Hour); ep.Open && m.at < end {
		m.until(end)
		return flag(1, 1, analyte.Derived, ep.By.ID)
	}
	return flag(0, 1, analyte.NotOrdered, 0)
}

// newMoment gathers what several rules need.
func newMoment(tl *timeline.Timeline, at event.Time, set *Ruleset, past *history, eyes, onsetEyes *reader) *moment {
	m := &moment{tl: tl, at: at, set: set, past: past, eyes: eyes, onsetEyes: onsetEyes}
	m.stay, m.person = tl.Stay(at), tl.Person(at)
	m.readAge()
	if eyes.turn(tl, set, at); eyes.ahead.Known() {
		m.until(eyes.ahead)
	}
	return m
}

// stated is what was said of a fact, and the event that says so.
type stated struct {
	said event.Tri
	id   event.ID
}

func (s stated) reading() timeline.Reading {
	switch s.said {
	case event.Yes:
		return flag(1, 1, analyte.Asserted, s.id)
	case event.No:
		return flag(0, 0, analyte.Asserted, s.id)
	}
	return flag(0, 1, analyte.NotOrdered, 0)
}

func (m *moment) fact(f event.Fact) stated {
	said, id := m.tl.Fact(f, m.at)
	return stated{said, id}
}

// asserted is a clinician's last word on a statement in the stay.
func (m *moment) asserted(s event.Statement) stated {
	var out stated
	m.tl.Assertions(m.stay.Admitted-1, m.at, func(e *event.Event) bool {
		if e.Assert != nil && e.Assert.Statement == s && e.Assert.Truth != event.NotSaid {
			out = stated{e.Assert.Truth, e.ID}
		}
		return true
	})
	return out
}

// limits is whether limits of care are in force, as stated by the encounter, a
// fact or a clinician; the clinician's word goes first.
func (m *moment) limits() stated {
	if a := m.asserted(event.LimitsOfCare); a.said != event.NotSaid {
		return a
	}
	if f := m.fact(event.FactLimitsOfCare); f.said != event.NotSaid {
		return f
	}
	out := stated{said: m.stay.Limits}
	if ids := m.stay.Refs.All(); len(ids) > 0 {
		out.id = ids[0]
	}
	return out
}

func (m *moment) assertedBirth() bool {
	return m.asserted(event.BirthHospitalisation).said == event.Yes
}

// round6 rounds to six significant digits, as rules compare.
func round6(x float64) float64 {
	if t := x * 1000; t == math.Trunc(t) && math.Abs(t) < 1e6 {
		return t / 1000 // as in package rule
	}
	var buf [32]byte
	y, err := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], x, 'e', 5, 64)), 64)
	if err != nil {
		return x
	}
	return y
}
