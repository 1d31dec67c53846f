package trajectory

import (
	"time"

	"stormglass/event"
	"stormglass/rule"
)

const day = 24 * time.Hour

// Reading says which of a day's answers is the score of the day.
type Reading uint8

// Readings of a day.
const (
	// AtEnd is the answer at the end of the day, for rules that look back a day
	// themselves and take the worst of each item (SOFA, pSOFA, PELOD-2). Of the
	// day in which the stay ends it is the answer at that end, which then looks
	// back into the day before (project policy).
	AtEnd Reading = iota
	// Highest is the worst total at one time of the day, not the sum of each
	// item's worst (Phoenix: phoenix-derivation, scores.md §1.3).
	Highest
)

// Day is the score of one day.
type Day struct {
	Number int // from 1
	Range
	Assumed int  // inputs that the published convention assumed
	Scored  bool // the rule spoke of the patient on that day
}

// Days folds points, in ascending order, into a score for each day.
type Days struct {
	origin event.Time
	how    Reading
	list   []Day
	last   Point
	any    bool
}

// NewDays counts days of 24 h from an origin, which begins day 1.
func NewDays(origin event.Time, how Reading) *Days {
	return &Days{origin: origin, how: how}
}

// Reset begins another stay.
func (d *Days) Reset(origin event.Time) {
	*d = Days{origin: origin, how: d.how, list: d.list[:0]}
}

// Add takes up the next point. One of before the origin only says what is in
// force at the origin.
func (d *Days) Add(p *Point) {
	if d.any {
		if p.At <= d.last.At {
			return
		}
		d.through(p.At)
	}
	d.last, d.any = *p, true
}

// through scores the days that the last point was in force in, up to an
// instant at which another one takes its place. A point at the very end of a
// day is the answer at its end and belongs to it; one at the beginning of the
// stay belongs to day 1.
func (d *Days) through(until event.Time) {
	if until <= d.origin {
		return
	}
	first := dayOf(d.origin, max(d.last.At, d.origin))
	final := dayOf(d.origin, until-1)
	for n := first; n <= final; n++ {
		d.score(n)
	}
}

// dayOf is the day, from 1, that an instant belongs to: (origin+(n−1)·24 h,
// origin+n·24 h]. The origin itself belongs to day 1.
func dayOf(origin, at event.Time) int {
	x := at.Sub(origin)
	if x <= 0 {
		return 1
	}
	return int((x-1)/day) + 1
}

func (d *Days) score(n int) {
	for len(d.list) < n {
		d.list = append(d.list, Day{Number: len(d.list) + 1})
	}
	if !d.last.Speaks() {
		return
	}
	it, r := &d.list[n-1], d.last.Range()
	if d.how == Highest && it.Scored {
		if r.Published > it.Published {
			it.Published, it.Assumed = r.Published, d.last.Result.Assumed
		}
		it.Lo, it.Hi = max(it.Lo, r.Lo), max(it.Hi, r.Hi)
		return
	}
	it.Range, it.Assumed, it.Scored = r, d.last.Result.Assumed, true
}

// End lists the days up to the end of the stay, the day of the end included.
// The slice is valid until Reset.
func (d *Days) End(end event.Time) []Day {
	if d.any && end >= d.last.At {
		d.through(end + 1)
	}
	return d.list
}

// PELOD2Days are the days on which PELOD-2 was measured by its authors when
// they followed it in time (pelod2-daily-2015).
func PELOD2Days() []int { return []int{1, 2, 5, 8, 12, 16, 18} }

// Total is a sum over days.
type Total struct {
	Range
	// Days is how many days were scored, Dead how many lie after the day of
	// death, Missing how many have no score for another reason.
	Days, Dead, Missing int
}

// CumulativeDays is how many days the cumulative PELOD-2 of GRACE-2 spans
// (precise-registry: "cumulative 28-d PELOD-2").
const CumulativeDays = 28

// Cumulative adds up the daily scores of days 1 to days. Published is the sum
// over the days that were scored. What the trials that use it add for days
// without a score, after discharge or death, is in no source read: such days
// add nothing to Published and are counted, and the range spans everything
// from 0 to most for each of them (project policy).
func Cumulative(list []Day, days, most int, death event.Time, origin event.Time) Total {
	var t Total
	gone := lastDay(origin, death, days)
	for n := 1; n <= days; n++ {
		d := dayAt(list, n)
		switch {
		case d != nil && d.Scored && n <= gone:
			t.Range = t.Range.Plus(d.Range)
			t.Days++
			continue
		case n > gone:
			t.Dead++
		default:
			t.Missing++
		}
		t.Hi += most
	}
	return t
}

// lastDay is the day of death, or days where death is not known or later.
func lastDay(origin, death event.Time, days int) int {
	if !death.Known() {
		return days
	}
	return min(dayOf(origin, death), days)
}

func dayAt(list []Day, n int) *Day {
	if n < 1 || n > len(list) {
		return nil
	}
	return &list[n-1]
}

// DeathSOFA is the SOFA score that ImmunoSep gives to every day after death
// (immunosep-audit, rows N087 and N108): the highest there is.
const DeathSOFA = 24

// Mean is a mean of daily scores as ImmunoSep takes it.
type Mean struct {
	// Sum is the sum of the daily scores, by the trial's own rules in
	// Published: measured, else DeathSOFA for every day after the day of death,
	// else the last score carried forward. The bounds carry nothing forward.
	Sum Range
	// Of is the number of days summed; 0 where a day had nothing to carry
	// forward, and Sum.Published then means nothing.
	Of int
	// Scored, Dead, Carried and Missing days.
	Scored, Dead, Carried, Missing int
}

// Published is the mean, ok false where a day had nothing to carry forward.
func (m Mean) Published() (mean float64, ok bool) {
	if m.Of == 0 || m.Missing > 0 {
		return 0, false
	}
	return float64(m.Sum.Published) / float64(m.Of), true
}

// Bounds are the least and the highest mean.
func (m Mean) Bounds() (lo, hi float64) {
	if m.Of == 0 {
		return 0, DeathSOFA
	}
	return float64(m.Sum.Lo) / float64(m.Of), float64(m.Sum.Hi) / float64(m.Of)
}

// MeanSOFA is the mean of the daily SOFA scores of days first to last: 2 to 9
// in ImmunoSep's primary endpoint, 2 to 15 in its longer one. Every day after
// the day of death counts DeathSOFA; other days without a score carry the last
// score forward (immunosep-audit, rows N087, N093, N108).
func MeanSOFA(list []Day, first, last int, origin, death event.Time) Mean {
	var m Mean
	if first < 1 || last < first {
		return m
	}
	gone := lastDay(origin, death, last)
	carried, have := 0, false
	for n := 1; n <= last; n++ {
		d := dayAt(list, n)
		scored := d != nil && d.Scored && n <= gone
		if scored {
			carried, have = d.Published, true
		}
		if n < first {
			continue
		}
		m.Of++
		switch {
		case scored:
			m.Sum = m.Sum.Plus(d.Range)
			m.Scored++
		case n > gone:
			m.Sum = m.Sum.Plus(Range{DeathSOFA, DeathSOFA, DeathSOFA})
			m.Dead++
		case have:
			m.Sum = m.Sum.Plus(Range{0, DeathSOFA, carried})
			m.Carried++
		default:
			m.Sum = m.Sum.Plus(Range{0, DeathSOFA, 0})
			m.Missing++
		}
	}
	return m
}

// Endpoint is the primary endpoint of ImmunoSep: SOFA on day 1 minus the mean
// of SOFA on days 2 to 9.
type Endpoint struct {
	Day1 Day
	Mean Mean
	// Responder is whether the fall is at least 1.4 points, over everything
	// that is missing; Published by the trial's own rules for missing days,
	// Undetermined where they do not say.
	Responder, Published rule.Truth
}

// Days of the endpoint.
const (
	EndpointFirst = 2
	EndpointLast  = 9
)

// ImmunoSep is the trial's primary endpoint over the days of "sofa". A
// responder has a fall of at least 1.4 (immunosep-2026). The trial's analysis
// plan says "more than 1.4" (immunosep-audit, row N089): with eight whole
// numbers the mean is a multiple of 0.125, so that the two never differ.
func ImmunoSep(list []Day, origin, death event.Time) Endpoint {
	e := Endpoint{Mean: MeanSOFA(list, EndpointFirst, EndpointLast, origin, death)}
	if d := dayAt(list, 1); d != nil {
		e.Day1 = *d
	}
	if !e.Day1.Scored {
		return e
	}
	switch s := e.Mean.Sum; {
	case responds(e.Day1.Lo, s.Hi, e.Mean.Of):
		e.Responder = rule.Met
	case !responds(e.Day1.Hi, s.Lo, e.Mean.Of):
		e.Responder = rule.NotMet
	}
	if _, ok := e.Mean.Published(); ok {
		e.Published = rule.NotMet
		if responds(e.Day1.Published, e.Mean.Sum.Published, e.Mean.Of) {
			e.Published = rule.Met
		}
	}
	return e
}

// responds is day1 − sum/of ≥ 1.4 in whole numbers.
func responds(day1, sum, of int) bool { return 10*(of*day1-sum) >= 14*of }

// Fall is day 1 minus the published mean; ok false where one of them is not
// known by the trial's rules.
func (e Endpoint) Fall() (fall float64, ok bool) {
	mean, ok := e.Mean.Published()
	if !ok || !e.Day1.Scored {
		return 0, false
	}
	return float64(e.Day1.Published) - mean, true
}
