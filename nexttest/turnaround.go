package nexttest

import (
	"math"
	"sort"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// Need is one measurement without which an immune state is not usable.
type Need struct {
	Analyte analyte.ID
	Assays  string // assays that count, by key, with spaces between them; empty: any
}

// Course is the way from organ dysfunction to a usable immune state in one
// hospital: blood is drawn some time after the onset, each sample waits for the
// next run of its assay, and the state is usable when the last result is back.
type Course struct {
	Menu  *Menu
	Needs []Need
	// Delay is the time from the onset to the draw: nothing is known of it, so
	// that whoever asks must state it.
	Delay Span
	// Day is the calendar day of organ dysfunction, the onset's being day 1, on
	// which samples must be drawn (PRECISE: 2); 0: any.
	Day  int
	Zone *time.Location // of calendar days; nil: UTC
}

// Turn is one passage through a Course. Times are after the onset; Never where
// no result comes: the menu has no assay, no turnaround, or no run on the day.
type Turn struct {
	Drawn   time.Duration
	Results []time.Duration // of each need
	State   time.Duration   // of the last of them
	// Last is the index of the need that was last; of those that never come the
	// first.
	Last int
}

// Never is the time of a result that does not come.
const Never = time.Duration(math.MaxInt64)

// Turn is the passage of one onset. uniform gives numbers from 0 to 1: two for
// the delay and each need.
func (c *Course) Turn(onset event.Time, uniform func() float64) Turn {
	drawn := onset.Add(c.Delay.at(uniform()))
	last := event.Time(math.MaxInt64)
	if c.Day > 0 {
		from, to := c.Window(onset)
		drawn, last = max(drawn, from), to
	}
	t := Turn{Drawn: drawn.Sub(onset), Last: -1}
	for i := range c.Needs {
		result := c.result(&c.Needs[i], onset, drawn, last, uniform())
		t.Results = append(t.Results, result)
		if t.Last < 0 || result > t.State {
			t.State, t.Last = result, i
		}
	}
	return t
}

// Window is the day on which samples must be drawn: [from, to).
func (c *Course) Window(onset event.Time) (from, to event.Time) {
	zone := c.Zone
	if zone == nil {
		zone = time.UTC
	}
	d := onset.Go().In(zone)
	at := func(k int) event.Time {
		return event.TimeOf(time.Date(d.Year(), d.Month(), d.Day()+k, 0, 0, 0, 0, zone))
	}
	return at(c.Day - 1), at(c.Day)
}

// result is when one result is back after the onset.
func (c *Course) result(n *Need, onset, drawn, last event.Time, u float64) time.Duration {
	var best *Row
	var back Back
	for i := range c.Menu.rows {
		r := &c.Menu.rows[i]
		if r.Analyte != n.Analyte || !r.Counts(n.Assays) {
			continue
		}
		if b := r.Back(drawn); b.Known && b.Draw < last && (best == nil || b.Median < back.Median) {
			best, back = r, b
		}
	}
	if best == nil {
		return Never
	}
	return back.Run.Add(best.Turnaround.at(u)).Sub(onset)
}

// at is a duration of a span at a share of its distribution: half of all lie
// evenly between the least and the median, half between the median and the
// greatest. The figures of a menu say no more.
func (s Span) at(u float64) time.Duration {
	if u < 0.5 {
		return s.Min + time.Duration(2*u*float64(s.Median-s.Min))
	}
	return s.Median + time.Duration((2*u-1)*float64(s.Max-s.Median))
}

// Times is a distribution of durations.
type Times struct {
	sorted []time.Duration
}

// NewTimes takes durations in any order.
func NewTimes(d []time.Duration) Times {
	out := append([]time.Duration(nil), d...)
	sort.Slice(out, func(a, b int) bool { return out[a] < out[b] })
	return Times{out}
}

// N is how many there are.
func (t Times) N() int { return len(t.sorted) }

// Quantile is the least duration that at least the share p does not exceed
// (Never where that many do not come); Never of none.
func (t Times) Quantile(p float64) time.Duration {
	if len(t.sorted) == 0 {
		return Never
	}
	k := int(math.Ceil(p*float64(len(t.sorted)))) - 1
	return t.sorted[min(max(k, 0), len(t.sorted)-1)]
}

// Within is the share that does not exceed a duration.
func (t Times) Within(d time.Duration) float64 {
	if len(t.sorted) == 0 {
		return 0
	}
	return float64(sort.Search(len(t.sorted), func(i int) bool { return t.sorted[i] > d })) / float64(len(t.sorted))
}
