package immune

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/kinetics"
	"stormglass/rule"
)

// Course is where a marker has been since admission, from the values that its
// movement uses: of the newest assay, without what a drug or a transfusion
// moved.
type Course struct {
	From, To event.Time // of the first and the last value used
	Count    int        // values used
	// Peak is the highest value; of a marker that is low in disease it is no
	// worst value.
	Peak kinetics.Peak
	// Beyond is the time on the far side of the first cut-off that the applicable
	// definitions ask for; nil where none asks.
	Beyond *Beyond
	// Area is the area under the course in canonical units times hours, between
	// values as straight lines of logarithms; AreaWhy says why there is none. It
	// is given of concentrations only: what the catalogue draws on a log scale.
	Area    kinetics.Area
	AreaWhy kinetics.Reason
	// Bend is the instant at which the slope changed, Earliest and Latest its
	// 95 % interval, with the slopes per hour before and after; BendWhy why none is named.
	Bend, Earliest, Latest event.Time
	Before, After          float64
	BendWhy                kinetics.Reason
	Change                 kinetics.Change // newest against the first value used
	// Hours is the doubling or half time with its interval; HoursWhy why there
	// is none.
	Hours    kinetics.Span
	HoursWhy kinetics.Reason
}

// Beyond is how long a marker was beyond a cut-off. A value speaks until the
// next one, and no longer than Hold.
type Beyond struct {
	Asked // the cut-off and the first definition that asks for it
	Spent kinetics.Spent
	// Run is the longest stretch whose values all lie certainly beyond it, no two
	// neighbours further apart than Hold.
	Run  kinetics.Run
	Hold time.Duration
}

// courseOf is the course of a marker whose movement and cut-offs are known; nil
// without a usable value.
func courseOf(m *Marker, at event.Time, hold time.Duration) *Course {
	series := usedOf(&m.Movement)
	if len(series) == 0 {
		return nil
	}
	mv := &m.Movement
	c := &Course{From: series[0].At, To: series[len(series)-1].At, Count: len(series), Peak: mv.Peak, Change: mv.Change, Hours: mv.Hours, HoursWhy: mv.HoursWhy, BendWhy: mv.BendWhy}
	if mv.BendWhy == kinetics.NoReason {
		c.Bend, c.Earliest, c.Latest = hoursAfter(mv.BendFrom, mv.Bend.At), hoursAfter(mv.BendFrom, mv.Bend.Lo), hoursAfter(mv.BendFrom, mv.Bend.Hi)
		c.Before, c.After = mv.Bend.Before, mv.Bend.After
	}
	if c.AreaWhy = kinetics.NotLogScale; mv.Log {
		c.Area, c.AreaWhy = kinetics.AreaUnder(series, kinetics.Logarithmic)
	}
	if a, ok := firstCut(m.Asks, slices.Contains(fallsIll, m.Analyte)); ok {
		b := &Beyond{Asked: a, Hold: hold}
		gap := hold
		if hold <= 0 {
			b.Hold, gap = at.Sub(c.From)+1, 0 // the catalogue lets it stand without end
		}
		side := kinetics.Side{Op: a.Op, At: a.At}
		b.Spent = kinetics.TimeOn(series, side, c.From, at, b.Hold)
		b.Run = kinetics.Sustained(series, side, c.From, at, 0, gap)
		c.Beyond = b
	}
	return c
}

// usedOf are the values that a movement rests on, ascending: those older than
// its window, which count for peak and baseline, and those of its window.
func usedOf(m *kinetics.Movement) (out []kinetics.Sample) {
	for i := range m.Left {
		if m.Left[i].Why == kinetics.OutsideSpan {
			out = append(out, m.Left[i].Sample)
		}
	}
	return append(out, m.Used...)
}

func hoursAfter(t event.Time, h float64) event.Time {
	return t.Add(time.Duration(h * float64(time.Hour)).Round(time.Minute))
}

// fallsIll are the markers that are low in disease: their course is measured
// against the cut-offs that are asked from below, that of all others against
// those that are asked from above.
var fallsIll = []analyte.ID{analyte.HLADR, analyte.HLADRPercent, analyte.HLADRMFI, analyte.ExVivoTNF, analyte.Lymphocytes, analyte.CD4Count,
	analyte.CD8Count, analyte.Neutrophils, analyte.Platelets, analyte.Hemoglobin, analyte.Fibrinogen, analyte.Albumin, analyte.IgG, analyte.ADAMTS13}

// firstCut is the cut-off that a marker passes first on its way into disease:
// the lowest that is asked from above, or the highest that is asked from below.
func firstCut(list []Asked, falls bool) (out Asked, ok bool) {
	for _, a := range list {
		if falls && a.Op != rule.LT && a.Op != rule.LE || !falls && a.Op != rule.GT && a.Op != rule.GE {
			continue
		}
		if !ok || falls && a.At > out.At || !falls && a.At < out.At {
			out, ok = a, true
		}
	}
	return out, ok
}

// CourseWords are the course in short clauses: doubling or half time with its
// interval, change, peak, time beyond the first cut-off, bend.
func (m *Marker) CourseWords() (out []string) {
	c := m.Course
	if c == nil || c.Count < 2 {
		return nil
	}
	if m.Reading.Value.Informative() && c.To < m.Reading.At {
		out = append(out, "course until "+instant(c.To)+", before a treatment moved it")
	}
	if move := MovementText(&m.Movement); move != "" {
		out = append(out, move+spanText(&m.Movement))
	}
	if text := changeText(&c.Change); text != "" {
		out = append(out, text)
	}
	if p := &c.Peak; p.Known && !slices.Contains(fallsIll, m.Analyte) {
		out = append(out, "peak "+rangeText(m.Analyte, p.Lo, p.Hi, p.HiOpen)+" at "+instant(p.From))
	}
	if b := c.Beyond; b != nil {
		out = append(out, b.words(m.Analyte)...)
	}
	if c.BendWhy == kinetics.NoReason {
		const short = "01-02 15:04"
		out = append(out, "slope changed at "+instant(c.Bend)+" ("+c.Earliest.Go().UTC().Format(short)+" to "+c.Latest.Go().UTC().Format(short)+")")
	}
	return out
}

// spanText is the 95 % interval of a doubling or half time: " (11 to 19 h)",
// empty where the time is not shown or has none.
func spanText(m *kinetics.Movement) string {
	moves := m.Direction == kinetics.Rising && m.Slope.X > 0 || m.Direction == kinetics.Falling && m.Slope.X < 0
	h := m.Hours
	switch {
	case m.HoursWhy != kinetics.NoReason || !moves:
		return ""
	case h.Bare:
		return " (two values: no interval)"
	case h.HiOpen:
		return " (at least " + hoursText(h.Lo) + ")"
	}
	lo, hi := hoursText(h.Lo), hoursText(h.Hi)
	if number, unit, _ := strings.Cut(lo, " "); strings.HasSuffix(hi, " "+unit) {
		lo, hi = number, strings.TrimSuffix(hi, " "+unit)
	}
	return " (" + lo + " to " + hi + ")"
}

// changeText is the change from the first value: "+300 % since 2026-01-05 08:00".
func changeText(c *kinetics.Change) string {
	if !c.Known || !c.PercentKnown || c.From.At == c.To.At {
		return ""
	}
	text := signed(c.PercentLo) + " %"
	switch {
	case c.PercentOpen:
		text = signed(c.PercentLo) + " % or more"
	case math.Round(c.PercentLo) != math.Round(c.PercentHi):
		text = signed(c.PercentLo) + " to " + signed(c.PercentHi) + " %"
	}
	return text + " since " + instant(c.From.At)
}

func signed(x float64) string {
	x = math.Round(x)
	if x < 0 {
		return "−" + strconv.FormatFloat(-x, 'f', 0, 64)
	}
	return "+" + strconv.FormatFloat(x, 'f', 0, 64)
}

// words say how long a marker was beyond the cut-off, and how long in a row.
func (b *Beyond) words(id analyte.ID) (out []string) {
	if b.Spent.Possible <= 0 {
		return nil
	}
	head := side(b.Op) + " " + thousands(b.At)
	certain, possible := math.Round(b.Spent.Certain.Hours()), math.Round(b.Spent.Possible.Hours())
	switch {
	case certain == possible:
		out = append(out, head+" for "+hoursText(certain))
	case certain == 0:
		out = append(out, head+" for at most "+hoursText(possible))
	default:
		out = append(out, head+" for at least "+hoursText(certain)+", at most "+hoursText(possible))
	}
	if run := b.Run.To.Sub(b.Run.From); b.Run.From.Known() && run > 0 && math.Round(run.Hours()) < certain {
		out = append(out, "longest run of values "+hoursText(math.Round(run.Hours())))
	}
	return out
}

// side is a comparison in a word, for a stretch of time.
func side(op rule.Op) string {
	switch op {
	case rule.LT:
		return "below"
	case rule.LE:
		return "at or below"
	case rule.GE:
		return "at or above"
	}
	return "above"
}

func rangeText(id analyte.ID, lo, hi float64, open bool) string {
	a := analyte.Get(id)
	switch {
	case open || a != nil && hi >= a.Hi:
		return thousands(lo) + " or more"
	case lo == hi:
		return thousands(lo)
	case a != nil && lo <= a.Lo:
		return "at most " + thousands(hi)
	}
	return thousands(lo) + " to " + thousands(hi)
}

// instant is a time to the minute, as the rest of the text writes it.
func instant(t event.Time) string { return t.Go().UTC().Format("2006-01-02 15:04Z") }
