package nexttest

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// Menu is a hospital's list of assays. It is immutable once made.
type Menu struct {
	Name string // the file, or what it is
	rows []Row
}

// NewMenu makes a menu of rows, in their order.
func NewMenu(name string, rows ...Row) *Menu {
	return &Menu{Name: name, rows: append([]Row(nil), rows...)}
}

// Rows lists the rows in the order of the menu.
func (m *Menu) Rows() []Row { return append([]Row(nil), m.rows...) }

// Span is a duration as least, median and greatest. A single figure is all
// three.
type Span struct{ Min, Median, Max time.Duration }

// Known reports whether there is a figure at all.
func (s Span) Known() bool { return s.Max > 0 }

// Clock is a time of the day in minutes from midnight.
type Clock int

// Row is one assay of a menu.
type Row struct {
	Analyte analyte.ID
	Assay   string // as the catalogue or the hospital calls it
	Test    string // what is ordered; rows of one test share one sample
	// Turnaround counts from the start of the run (within open hours from the
	// receipt) to the result.
	Turnaround Span
	Days       [7]bool // by time.Weekday; none set: every day
	// Opens and Closes are the hours in which samples are taken as they come;
	// both 0: round the clock, unless Runs are given.
	Opens, Closes Clock
	Runs          []Clock // starts of batches, ascending
	// Cutoff is the time of the day after which a sample waits for another day;
	// 0: none. Before is how long before a run a sample must have come.
	Cutoff    Clock
	Before    time.Duration
	Transport time.Duration // from the bedside to the laboratory
	Keeps     time.Duration // how old a sample may be at the start of the run; 0: any
	ML        float64       // volume of the sample; 0: not stated
	Tube      string
	Zone      *time.Location // of days and hours; nil: UTC
	// Typical marks a row that is not the hospital's: a typical, unverified
	// turnaround, without days and hours.
	Typical bool
	Line    int // of the file
}

// Back says when a result can be back.
type Back struct {
	Known bool
	Draw  event.Time // the earliest draw that makes the run; now unless the sample would grow too old
	Run   event.Time // when its run starts
	// Earliest, Median and Latest are the instants of the result.
	Earliest, Median, Latest event.Time
	Words                    string // "run Mon 08:00, back Mon 12:00"
}

// Typical is the menu of the catalogue's typical turnarounds: one row for each
// analyte that has one. They are unverified (policy-turnaround), no hospital's
// own, and know no days, hours or volumes.
func Typical() *Menu {
	m := &Menu{Name: "typical turnaround (unverified, policy-turnaround): not this hospital's"}
	for _, a := range analyte.All() {
		if a == nil || a.Turnaround <= 0 || a.Derived {
			continue
		}
		m.rows = append(m.rows, Row{Analyte: a.ID, Test: a.Key, Typical: true,
			Turnaround: Span{a.Turnaround, a.Turnaround, a.Turnaround}})
	}
	return m
}

// Find lists the rows of an analyte, in the order of the menu.
func (m *Menu) Find(id analyte.ID) []Row {
	var out []Row
	for _, r := range m.rows {
		if r.Analyte == id {
			out = append(out, r)
		}
	}
	return out
}

// Zone is the first time zone that a row names, UTC if none does.
func (m *Menu) Zone() *time.Location {
	for i := range m.rows {
		if m.rows[i].Zone != nil {
			return m.rows[i].Zone
		}
	}
	return time.UTC
}

// Hospital reports whether the menu holds a row of a hospital's own.
func (m *Menu) Hospital() bool {
	for _, r := range m.rows {
		if !r.Typical {
			return true
		}
	}
	return false
}

// Back is when the result of a sample drawn from now on can be back. Where the
// sample does not keep until the next run, it is to be drawn later.
func (r *Row) Back(now event.Time) Back {
	b := Back{}
	run, draw, ok := r.next(now)
	if !ok || !r.Turnaround.Known() {
		b.Words = "turnaround not known"
		return b
	}
	b.Known, b.Draw, b.Run = true, draw, run
	b.Earliest, b.Median, b.Latest = run.Add(r.Turnaround.Min), run.Add(r.Turnaround.Median), run.Add(r.Turnaround.Max)
	b.Words = r.words(now, &b)
	return b
}

// horizon is how many days ahead a run is looked for.
const horizon = 15

// next is the first run that a sample drawn from now on can make, and when to
// draw for it.
func (r *Row) next(now event.Time) (run, draw event.Time, ok bool) {
	if r.Keeps > 0 && r.Transport > r.Keeps {
		return 0, 0, false // no sample arrives young enough
	}
	received := now.Add(r.Transport)
	zone := r.zone()
	local := received.Go().In(zone)
	for d := -1; d <= horizon; d++ { // the hours of the day before may go on past midnight
		day := time.Date(local.Year(), local.Month(), local.Day()+d, 12, 0, 0, 0, zone)
		if !r.on(day.Weekday()) {
			continue
		}
		for _, w := range r.windows(day) {
			if run, draw, ok := r.within(w, now, received); ok {
				return run, draw, true
			}
		}
	}
	return 0, 0, false
}

// window is a stretch in which a sample is worked on: a run at one instant, or
// open hours. last is the latest receipt that makes it.
type window struct{ from, to, last time.Time }

// windows lists the stretches of one day, ascending.
func (r *Row) windows(day time.Time) []window {
	at := func(c Clock) time.Time {
		return time.Date(day.Year(), day.Month(), day.Day(), 0, int(c), 0, 0, day.Location())
	}
	limit := func(t time.Time) time.Time {
		t = t.Add(-r.Before)
		if r.Cutoff > 0 && at(r.Cutoff).Before(t) {
			t = at(r.Cutoff)
		}
		return t
	}
	var out []window
	for _, c := range r.Runs {
		out = append(out, window{at(c), at(c), limit(at(c))})
	}
	if len(r.Runs) > 0 {
		return out
	}
	from, to := at(r.Opens), at(r.Closes)
	if r.Opens == 0 && r.Closes == 0 {
		to = at(24 * 60)
	}
	if to.Before(from) || to.Equal(from) {
		to = time.Date(day.Year(), day.Month(), day.Day()+1, 0, int(r.Closes), 0, 0, day.Location())
	}
	// the end itself belongs to what follows
	return append(out, window{from, to, limit(to).Add(-time.Millisecond)})
}

// within is the start of a run in a window, and the draw for it.
func (r *Row) within(w window, now, received event.Time) (run, draw event.Time, ok bool) {
	last := event.TimeOf(w.last)
	if received > last {
		return 0, 0, false
	}
	from := event.TimeOf(w.from)
	run, draw = max(received, from), now
	if r.Keeps > 0 && run.Sub(draw) > r.Keeps {
		draw = run.Add(-r.Keeps)
		// a sample that must come before the run's cut-off is older than that at its start
		if draw.Add(r.Transport) > min(last, run) {
			return 0, 0, false
		}
	}
	return run, draw, true
}

func (r *Row) on(d time.Weekday) bool { return r.Days == [7]bool{} || r.Days[d] }

func (r *Row) zone() *time.Location {
	if r.Zone == nil {
		return time.UTC
	}
	return r.Zone
}

// sooner orders by the median of the result, what is not known last.
func sooner(a, b *Back) bool {
	if a.Known != b.Known {
		return a.Known
	}
	return a.Known && a.Median < b.Median
}
