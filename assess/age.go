package assess

import (
	"math"
	"time"

	"stormglass/analyte"
	"stormglass/endotype/hlh2004"
	"stormglass/event"
	"stormglass/timeline"
)

const (
	week = 7 * 24 * time.Hour
	// meanMonth is the length of a month where an age was given as a number.
	meanMonth = time.Duration(30.4375 * 24 * float64(time.Hour))
	// zoneSpread is how far a month can turn from midnight UTC, because a
	// birth date is written by a local clock.
	zoneSpread = 16 * time.Hour
)

// readAge fills in the age as a month of life and the postmenstrual age.
func (m *moment) readAge() {
	raw := m.tl.Latest(analyte.Age, m.at, 0)
	m.age = raw
	m.age.Value = month(raw.Value)
	m.age.At, m.age.Until, m.age.Expires = 0, 0, 0
	m.untilNextMonth(raw)
	m.readWeeks(raw)
}

// month writes an age as a month of life: itself where it is a whole number as
// rules compare (six digits), else the middle of the month; the first month by
// its weeks. All age bands begin at whole months or end with the first or the
// fourth week, so that every rule answers the same, and an answer can be kept for
// a month.
func month(v analyte.Value) analyte.Value {
	if !v.Informative() {
		return v
	}
	return v.Map(func(x float64) float64 {
		y := round6(x)
		n := math.Floor(y)
		switch {
		case n == y:
			return y
		case n == 0 && y < firstWeek:
			return 0.1
		case n == 0 && y < quarterMonth:
			return 0.24
		case n == 0 && y < fourWeeks:
			return 0.5
		case n == 0:
			return 0.95
		}
		return n + 0.5
	})
}

// Ends of the first week, in months: seven days, and as programs round it; and
// of the fourth.
const (
	firstWeek    = 0.229979
	quarterMonth = 0.25
	fourWeeks    = hlh2004.FourWeeks
)

// untilFirstWeek notes when an age passes the end of the first week; sooner
// than it can, since a month has no fewer than 28 days.
func (m *moment) untilFirstWeek(x float64) {
	for _, end := range [...]float64{firstWeek, quarterMonth, fourWeeks} {
		if left := end - 5e-7 - x; left > 0 {
			m.until(m.at.Add(time.Duration(left*27*24*float64(time.Hour)).Truncate(time.Millisecond)) + 1)
		}
	}
}

// untilNextMonth notes when the month of life turns: at the calendar day for a
// birth date, from the day before its midnight on by the quarter of an hour.
func (m *moment) untilNextMonth(raw timeline.Reading) {
	if !raw.Value.Informative() {
		return
	}
	lo, hi := raw.Value.Bounds()
	for _, x := range [...]float64{lo, hi} {
		n := int(math.Floor(round6(x)))
		m.untilFirstWeek(x)
		if round6(x) == float64(n) {
			// Whole until the sixth digit shows: half of it, in short months.
			digit := math.Pow(10, math.Floor(math.Log10(max(float64(n), 1)))-5)
			left := time.Duration(max(float64(n)+digit/2-x, 0) * 27 * 24 * float64(time.Hour))
			m.until(m.at.Add(left.Truncate(time.Millisecond)) + 1)
		}
		turn := m.at.Add(time.Duration(float64(meanMonth) * (float64(n+1) - x)))
		if from := m.person.BirthFrom; from.Known() {
			if x == lo {
				from = m.person.BirthTo
			}
			turn = event.TimeOf(addMonths(from.Go(), n+1))
		}
		turn = turn.Add(-zoneSpread)
		if turn <= m.at {
			turn = m.at.Add(15 * time.Minute)
		}
		m.until(turn)
	}
}

// addMonths is midnight of the day n months later; a day that a month lacks is
// its last day.
func addMonths(b time.Time, n int) time.Time {
	first := time.Date(b.Year(), b.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(b.Day(), last)-1)
}

// readWeeks fills in the postmenstrual age at the encounter: when the stay
// began, where that is known, else now.
func (m *moment) readWeeks(raw timeline.Reading) {
	if raw.Value.Informative() {
		m.pma.life, m.pma.known = m.weeksOfLife(raw.Value), true
		m.untilWeeks(m.pma.life, openWeeks)
		m.untilWeeks(m.pma.life, correctedWeeks-analyte.Get(analyte.GestationalAge).Lo)
	}
	ref := m.at
	if a := m.stay.Admitted; a.Known() && a <= m.at {
		ref = a
	}
	if m.pma.known {
		m.pma.atEntry = m.pma.life - float64(m.at.Sub(ref))/float64(week)
		if ref == m.at {
			m.untilWeeks(m.pma.life, newbornWeeks)
		}
	}
	r := m.tl.Latest(analyte.PostmenstrualAge, ref, 0)
	if !r.Value.Informative() {
		return
	}
	m.pma.lo, m.pma.hi = r.Value.Bounds()
	m.pma.gestation, m.pma.known = true, true
	if ref != m.at {
		return
	}
	for _, x := range [...]float64{m.pma.lo, m.pma.hi} {
		m.untilWeeks(x, termWeeks)
		m.untilWeeks(x, correctedWeeks)
	}
}

// weeksOfLife is the least number of weeks since birth: from the birth date,
// which counts from the start of its day; else from the age as it was given.
func (m *moment) weeksOfLife(age analyte.Value) float64 {
	from, to := m.person.BirthFrom, m.person.BirthTo
	if !from.Known() {
		lo, _ := age.Bounds()
		return lo * float64(meanMonth) / float64(week)
	}
	if to.Sub(from) > 25*time.Hour {
		from = min(to, m.at)
	}
	return float64(m.at.Sub(from)) / float64(week)
}

// untilWeeks notes when an age in weeks reaches a bound.
func (m *moment) untilWeeks(now, bound float64) {
	if now < bound {
		m.until(m.at.Add(time.Duration((bound-now)*float64(week)) + time.Millisecond))
	}
}
