package timeline

import (
	"math"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

const day = 24 * time.Hour

// meanMonth is the length of a month where an age was given as a number and
// must be carried to another instant: 30.4375 days (the score vectors'
// convention).
const meanMonth = 30.4375

// introduce folds a statement on the person. from is the instant from which
// answers may differ by it: all of them where it changes something timeless.
func (t *Timeline) introduce(e *event.Event) (from event.Time, fresh bool) {
	w := &t.who
	s, fresh := w.add(e)
	d := e.Person
	if !fresh || d == nil || e.Status.Withdraws() {
		return e.At, fresh
	}
	said, changed := w.said[s.said].Person, false // its texts are ours
	if d.BirthFrom != 0 && w.birth.add(birthDate{d.BirthFrom, d.BirthTo, said.BirthText}, s) {
		b, _ := w.birth.holds()
		w.shift, changed = localShift(b.text, b.from), true
	}
	if d.Sex != "" && w.sex.add(said.Sex, s) {
		changed = true
	}
	if d.Name != "" && w.name.add(said.Name, s) {
		changed = true
	}
	if d.GestationWeeks.Informative() && w.weeks.add(d.GestationWeeks.WithRef(0), s) {
		changed = true
	}
	if d.Died != event.NotSaid {
		w.deaths.add(s)
	}
	if d.AgeMonths.Informative() {
		w.ages.put(w.event(&s))
		changed = true
	}
	if changed {
		return 0, true
	}
	return e.At, true
}

// Person returns what is known of the person at an instant. Birth, sex, name
// and gestation are timeless: what was said last (message time, status, id)
// holds at every instant, so a corrected birth date corrects the past. It rests
// on the first statement that said so.
func (t *Timeline) Person(at event.Time) PersonState {
	var out PersonState
	w := &t.who
	if b, by := w.birth.holds(); by != 0 {
		out.Birth, out.BirthFrom, out.BirthTo, out.BirthText = by, b.from, max(b.from, b.to), b.text
	}
	out.Sex, _ = w.sex.holds()
	out.Name, _ = w.name.holds()
	if v, by := w.weeks.holds(); by != 0 {
		out.GestationRef, out.Gestation = by, v.WithRef(by)
	}
	if s := w.deaths.at(at); s != nil {
		if d := w.said[s.said].Person; d.DeathTime <= at {
			out.Death, out.Died, out.DeathTime = s.id, d.Died, d.DeathTime
		}
	}
	return out
}

// age is the age in months: completed calendar months since birth and the
// fraction of the running one, so that bands turn on the birthday (scores.md:
// "completed age as a real number"). A birth date known to the day counts from
// the start of that day, as age in years does in daily life; one known to the
// month gives an interval. Without a birth date, an age given as a number is
// carried from its own instant at 30.4375 days a month.
func (t *Timeline) age(at event.Time) Reading {
	p := t.Person(at)
	if p.BirthFrom == 0 {
		return t.givenAge(at)
	}
	out := Reading{Analyte: analyte.Age, At: at, Until: at}
	out.Refs.Add(p.Birth)
	if at < p.BirthFrom {
		out.Value = analyte.Unknown(analyte.Get(analyte.Age), analyte.Implausible, p.Birth)
		return out
	}
	shift := t.who.shift
	hi := monthsBetween(p.BirthFrom+shift, at+shift)
	lo := hi
	if p.BirthTo.Sub(p.BirthFrom) > day+time.Hour { // an hour for the end of summer time
		lo = max(0, monthsBetween(min(p.BirthTo, at)+shift, at+shift))
	}
	out.Value = interval(lo, hi, hi, lo == hi, analyte.Derived, p.Birth)
	return out
}

// givenAge uses an age that was received as a number.
func (t *Timeline) givenAge(at event.Time) Reading {
	v, when := t.ageNumber(at)
	if !v.Usable() {
		return t.missing(analyte.Age, at, 0, nil, nil)
	}
	out := Reading{Analyte: analyte.Age, Value: v, At: at, Until: at}
	out.Refs.Add(v.Ref())
	if elapsed := at.Sub(when).Hours() / 24 / meanMonth; when != 0 && elapsed != 0 {
		out.Value = v.Map(func(x float64) float64 { return max(0, x+elapsed) }).WithWhy(analyte.Derived)
	}
	return out
}

// ageNumber is an age received as a number, in months, and when it held: the
// newest by at, else the first after it.
func (t *Timeline) ageNumber(at event.Time) (v analyte.Value, when event.Time) {
	v, when = t.anchored(analyte.Age, at)
	ages := &t.who.ages
	if i := ages.after(at); len(ages.list) > 0 {
		e := ages.list[max(i-1, 0)].e
		if !v.Usable() || e.At <= at && (when > at || e.At > when) || e.At > at && when > at && e.At < when {
			v, when = e.Person.AgeMonths.WithRef(e.ID), e.At
		}
	}
	return v, when
}

// gestation is the gestational age at birth in weeks.
func (t *Timeline) gestation(at event.Time) Reading {
	if p := t.Person(at); p.Gestation.Informative() {
		out := Reading{Analyte: analyte.GestationalAge, Value: p.Gestation}
		out.Refs.Add(p.GestationRef)
		return out
	}
	v, when := t.anchored(analyte.GestationalAge, at)
	if !v.Usable() {
		return t.direct(analyte.GestationalAge, at, 0)
	}
	out := Reading{Analyte: analyte.GestationalAge, Value: v, At: when, Until: when}
	out.Refs.Add(v.Ref())
	return out
}

// anchored returns the newest usable observation by an instant, else the first
// after it, for what is true before it was said.
func (t *Timeline) anchored(a analyte.ID, at event.Time) (analyte.Value, event.Time) {
	s := t.series[a]
	if s == nil {
		return analyte.Value{}, 0
	}
	if i, _ := t.newest(s, at); i >= 0 {
		return t.value(&s.recs[i]), s.recs[i].at
	}
	for i := s.after(at); i < len(s.recs); i++ {
		if s.recs[i].good() {
			return t.value(&s.recs[i]), s.recs[i].at
		}
	}
	return analyte.Value{}, 0
}

// postmenstrual is gestation at birth plus weeks since birth. Without a birth
// date one received as such is carried, else the age given as a number counts.
func (t *Timeline) postmenstrual(at event.Time) Reading {
	g := t.gestation(at)
	p := t.Person(at)
	if !g.Value.Informative() || p.BirthFrom == 0 || at < p.BirthFrom {
		out := t.direct(analyte.PostmenstrualAge, at, 0)
		if !out.Value.Informative() {
			if p.BirthFrom == 0 && g.Value.Informative() {
				return t.conceptional(g, out, at)
			}
			return out
		}
		weeks := at.Sub(out.At).Hours() / 24 / 7
		out.Value = out.Value.Map(func(x float64) float64 { return x + weeks })
		return out
	}
	hi := at.Sub(p.BirthFrom).Hours() / 24 / 7
	lo := hi
	if p.BirthTo.Sub(p.BirthFrom) > day+time.Hour {
		lo = max(0, at.Sub(min(p.BirthTo, at)).Hours()/24/7)
	}
	glo, ghi := g.Value.Bounds()
	gx, ok := g.Value.Printed()
	out := Reading{Analyte: analyte.PostmenstrualAge, At: at, Until: at}
	out.Value = interval(glo+lo, ghi+hi, gx+hi, ok && lo == hi, analyte.Derived, g.Value.Ref())
	out.Refs.Add(g.Value.Ref())
	out.Refs.Add(p.Birth)
	return out
}

// conceptional is gestation plus an age that was received as a number. A whole
// number may be of completed months: the month that runs makes it a range.
func (t *Timeline) conceptional(g, none Reading, at event.Time) Reading {
	v, when := t.ageNumber(at)
	if !v.Informative() || when == 0 {
		return none
	}
	since := at.Sub(when).Hours() / 24 / 7
	lo, hi := v.Bounds()
	if hi == math.Trunc(hi) {
		hi++
	}
	lo, hi = max(0, lo*meanMonth/7+since), max(0, hi*meanMonth/7+since)
	glo, ghi := g.Value.Bounds()
	out := Reading{Analyte: analyte.PostmenstrualAge, At: at, Until: at}
	out.Value = interval(glo+lo, ghi+hi, 0, false, analyte.Derived, g.Value.Ref())
	out.Refs.Add(g.Value.Ref())
	out.Refs.Add(v.Ref())
	return out
}

// monthsBetween is calendar months and the fraction of the running one. A day
// that a month lacks is its last day.
func monthsBetween(birth, at event.Time) float64 {
	if at <= birth {
		return 0
	}
	b, a := birth.Go(), at.Go()
	n := (a.Year()-b.Year())*12 + int(a.Month()) - int(b.Month())
	if addMonths(b, n).After(a) {
		n--
	}
	from, to := addMonths(b, n), addMonths(b, n+1)
	return float64(n) + float64(a.Sub(from))/float64(to.Sub(from))
}

func addMonths(b time.Time, n int) time.Time {
	y, m, d := b.Date()
	first := time.Date(y, m+time.Month(n), 1, b.Hour(), b.Minute(), b.Second(), b.Nanosecond(), time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(d, last)-1)
}

// localShift is the distance from UTC to the wall clock that a birth date was
// written by, so that months turn on the day as written: from the text, where
// it begins with a date as in HL7 or ISO 8601; else to the nearest midnight.
func localShift(text string, from event.Time) event.Time {
	const limit = event.Time(15 * time.Hour / time.Millisecond)
	for _, layout := range [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02", "20060102150405", "200601021504", "20060102", "2006-01", "200601", "2006"} {
		if len(text) < len(layout) {
			continue
		}
		wall, err := time.Parse(layout, text[:len(layout)])
		if err != nil {
			continue
		}
		if shift := event.TimeOf(wall) - from; shift >= -limit && shift <= limit {
			return shift
		}
	}
	const dayMS = event.Time(day / time.Millisecond)
	past := ((from % dayMS) + dayMS) % dayMS
	if past <= dayMS/2 {
		return -past
	}
	return dayMS - past
}
