package kinetics

import (
	"fmt"
	"math"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// Direction says where an analyte is going.
type Direction uint8

// Directions. The zero Direction is not known, so that nothing is steady by
// default.
const (
	NotKnown Direction = iota
	Rising
	Falling
	Steady // every change is smaller than the reference change value of a cited measurement error
)

var directions = [...]struct{ key, words string }{{"not_known", "direction not known"}, {"rising", "rising"}, {"falling", "falling"}, {"steady", "steady within measurement error"}}

// Key is the direction as a stable identifier.
func (d Direction) Key() string { return directions[d%4].key }

// String is the direction in words.
func (d Direction) String() string { return directions[d%4].words }

// Span is a number with its 95 % interval. Where LoOpen or HiOpen is set there
// is no end on that side and the field is 0.
type Span struct {
	X, Lo, Hi      float64
	LoOpen, HiOpen bool
	// Bare is set where no interval is known (two values, or values exactly on a
	// line).
	Bare bool
}

// DefaultWindow is how far back a slope looks where nobody says otherwise, and
// AllowedCV the measurement error in per cent that is allowed for where none
// was read: a change within it is no movement, and no steadiness either. Both
// are policy-kinetics.
const (
	DefaultWindow = 72 * time.Hour
	AllowedCV     = 25
)

// Options are how a movement is looked at. The zero Options are the project's
// own convention (policy-kinetics).
type Options struct {
	// Window is how far back from the instant the slope looks; 0: DefaultWindow.
	Window time.Duration
	// Baseline is the instant from which change and peak count; 0: the first
	// sample given.
	Baseline event.Time
	// CV is the measurement error in per cent of the value, 0 where none is
	// known; CVSource is where it was read.
	CV       float64
	CVSource evidence.ID
}

// Movement is how one analyte of one patient moves at one instant.
type Movement struct {
	Analyte   analyte.ID
	At        event.Time
	From      event.Time // the first sample of the slope, hour 0 of the line
	Log       bool       // slope in natural logarithms per hour, else in canonical units per hour
	Direction Direction
	Why       Reason // why the direction is not known
	Assay     string // of the samples used
	// Fit is the line of maximum likelihood through the samples of the window;
	// FitWhy why there is none.
	Fit    Fit
	FitWhy Reason
	// Slope per hour: of the line with its interval, else between the first and
	// the newest exact value, Bare. SlopeWhy says why there is none.
	//
	// The interval is Wald's with Student's t of Exact−2 degrees of freedom on
	// the standard error times √(N/(N−2)): where nothing is censored that is
	// exactly the interval of least squares; with so few values the plain one of
	// the likelihood is too narrow.
	Slope    Span
	SlopeWhy Reason
	// Hours is the doubling time where the slope rises, the half time where it
	// falls: ln 2 over the ends of the slope's interval, open at the long end
	// where that contains 0. On a log scale only; HoursWhy says why there is none.
	Hours    Span
	HoursWhy Reason
	Change   Change // newest against baseline
	Recent   Change // newest against the first of the window
	Peak     Peak   // since the baseline
	// Bend is where the slope changed since the baseline, hours counted from
	// BendFrom; BendWhy why none is named (see ChangePoint).
	Bend     Bend
	BendFrom event.Time
	BendWhy  Reason
	Latest   Sample
	Used     []Sample  // of the slope, ascending
	Left     []LeftOut // what took no part
}

// Known reports whether anything usable was found.
func (m *Movement) Known() bool { return m.Latest.Value.Usable() }

// Move works out the movement of an analyte at an instant from its samples, in
// any order; later ones than at are ignored. a must not be nil.
func Move(a *analyte.Analyte, at event.Time, samples []Sample, o Options) Movement {
	m := Movement{Analyte: a.ID, At: at, Log: a.LogScale, Why: NoSamples, FitWhy: NoSamples, SlopeWhy: NoSamples, HoursWhy: NoSamples, BendWhy: NoSamples}
	m.Change.Why, m.Recent.Why = NoSamples, NoSamples
	if o.Window <= 0 {
		o.Window = DefaultWindow
	}
	usable := m.sift(at, samples)
	if len(usable) == 0 {
		return m
	}
	m.Latest = usable[len(usable)-1]
	m.Assay = m.Latest.Assay
	since := usable
	for len(since) > 1 && since[0].At < o.Baseline {
		since = since[1:]
	}
	m.Peak = Highest(since)
	m.BendFrom = since[0].At
	m.Bend, m.BendWhy = ChangePoint(Observations(since, m.BendFrom, m.Log))
	m.Change = ChangeBetween(since[0], m.Latest, o.CV, m.Log, o.CVSource)
	for _, s := range usable {
		if s.At >= at.Add(-o.Window) {
			m.Used = append(m.Used, s)
		} else {
			m.Left = append(m.Left, LeftOut{Sample: s, Why: OutsideSpan, Words: "older than " + hours(o.Window.Hours()) + ": counts for peak and baseline only"})
		}
	}
	m.line()
	m.direct(o)
	return m
}

// sift keeps what is usable, in order, and names the rest.
func (m *Movement) sift(at event.Time, samples []Sample) []Sample {
	list := ordered(samples)
	newest := ""
	for _, s := range list {
		if s.At <= at && s.Out == "" {
			newest = s.Assay
		}
	}
	keep := list[:0]
	for _, s := range list {
		why, words := NoReason, ""
		switch {
		case s.At > at:
			continue
		case s.Out != "":
			why, words = Marked, s.Out
		case s.Assay != newest:
			why, words = OtherAssay, OtherAssay.String()
		case m.Log && !onLogScale(s):
			why, words = NotOnScale, NotOnScale.String()
		}
		if why == NoReason {
			keep = append(keep, s)
		} else {
			m.Left = append(m.Left, LeftOut{Sample: s, Why: why, Words: words, Source: s.OutSource})
		}
	}
	return keep
}

// line puts a line through the samples of the window, or joins the first and
// the newest exact one.
func (m *Movement) line() {
	if len(m.Used) == 0 {
		return
	}
	m.From = m.Used[0].At
	obs := Observations(m.Used, m.From, m.Log)
	m.Fit, m.FitWhy = FitCensored(obs)
	if m.FitWhy == NoReason {
		n := float64(m.Fit.N)
		half := student95(m.Fit.Exact-2) * m.Fit.SE * math.Sqrt(n/(n-2))
		m.Slope, m.SlopeWhy = Span{X: m.Fit.Slope, Lo: m.Fit.Slope - half, Hi: m.Fit.Slope + half}, NoReason
	} else {
		m.join(obs)
	}
	m.doubling()
}

func (m *Movement) join(obs []Obs) {
	first, last := -1, -1
	for i, o := range obs {
		if o.exact() {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	switch {
	case first == last:
		m.SlopeWhy = TooFew
	case obs[first].T == obs[last].T:
		m.SlopeWhy = NoSpread
	default:
		m.SlopeWhy = NoReason
		m.Slope = Span{X: (obs[last].Lo - obs[first].Lo) / (obs[last].T - obs[first].T), Bare: true}
	}
}

func (m *Movement) doubling() {
	switch {
	case m.SlopeWhy != NoReason:
		m.HoursWhy = m.SlopeWhy
		return
	case !m.Log:
		m.HoursWhy = NotLogScale
		return
	case m.Slope.X == 0:
		m.HoursWhy = OpenEnded
		return
	}
	m.Hours, m.HoursWhy = DoublingTime(m.Slope), NoReason
}

// DoublingTime turns a slope in natural logarithms per hour into the hours in
// which the value doubles, or halves where the slope is negative: ln 2 over the
// slope and over the ends of its interval; the long end is open where that
// contains 0. The slope must not be 0.
func DoublingTime(slope Span) Span {
	x, lo, hi := slope.X, slope.Lo, slope.Hi
	if x < 0 {
		x, lo, hi = -x, -hi, -lo
	}
	out := Span{X: math.Ln2 / x, Bare: slope.Bare}
	if slope.Bare {
		return out
	}
	out.Lo = math.Ln2 / hi
	if out.HiOpen = lo <= 0; !out.HiOpen {
		out.Hi = math.Ln2 / lo
	}
	return out
}

// direct says where the analyte is going: with a line, by the sign of its
// slope's interval; without, by whether the newest value differs from the first
// of the window by more than measurement error (AllowedCV where none was read).
// Steady is said only of a cited error that no two values of the window exceed.
func (m *Movement) direct(o Options) {
	if len(m.Used) == 0 {
		m.Why = TooFew
		return
	}
	m.Recent = ChangeBetween(m.Used[0], m.Latest, o.CV, m.Log, o.CVSource)
	if len(m.Used) < 2 {
		m.Why = TooFew
		return
	}
	if o.CV > 0 && m.allWithin(o) {
		m.Direction, m.Why = Steady, NoReason
		return
	}
	if m.FitWhy == NoReason {
		switch {
		case m.Slope.Lo > 0:
			m.Direction, m.Why = Rising, NoReason
		case m.Slope.Hi < 0:
			m.Direction, m.Why = Falling, NoReason
		default:
			m.Why = OpenEnded
		}
		return
	}
	c := m.Recent
	if o.CV <= 0 {
		c = ChangeBetween(m.Used[0], m.Latest, AllowedCV, m.Log, "policy-kinetics")
	}
	switch {
	case m.Used[0].At == m.Latest.At:
		m.Why = NoSpread
	case c.Beyond && c.PercentLo > 0:
		m.Direction, m.Why = Rising, NoReason
	case c.Beyond:
		m.Direction, m.Why = Falling, NoReason
	case o.CV <= 0:
		m.Why = NoError
	default:
		m.Why = Overlap
	}
}

// allWithin reports whether no two values of the window differ by more than
// measurement error.
func (m *Movement) allWithin(o Options) bool {
	for i, s := range m.Used {
		for _, t := range m.Used[i+1:] {
			if c := ChangeBetween(s, t, o.CV, m.Log, o.CVSource); !c.ErrorKnown || !c.Within {
				return false
			}
		}
	}
	return true
}

// Words is the movement in one line: "rising, doubling in 14 h (9 to 31 h)".
func (m *Movement) Words() string {
	if m.Direction == NotKnown {
		return m.Direction.String() + ": " + m.Why.String()
	}
	out := m.Direction.String()
	if m.Direction == Steady || m.HoursWhy != NoReason || (m.Slope.X > 0) != (m.Direction == Rising) {
		return out
	}
	verb := ", doubling in "
	if m.Direction == Falling {
		verb = ", halving in "
	}
	out += verb + hours(m.Hours.X)
	switch {
	case m.Hours.Bare:
	case m.Hours.HiOpen:
		out += " (at least " + hours(m.Hours.Lo) + ")"
	default:
		out += fmt.Sprintf(" (%s to %s)", hours(m.Hours.Lo), hours(m.Hours.Hi))
	}
	return out
}

// hours writes a time in hours as people say it: minutes under two hours, days
// from four days on.
func hours(h float64) string {
	switch {
	case h < 2:
		return fmt.Sprintf("%.0f min", h*60)
	case h < 96:
		return fmt.Sprintf("%.0f h", h)
	}
	return fmt.Sprintf("%.0f d", h/24)
}
