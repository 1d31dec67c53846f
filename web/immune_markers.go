package web

import (
	"html/template"
	"math"
	"slices"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/kinetics"
	"stormglass/plot"
	"stormglass/reference"
	"stormglass/timeline"
)

// immuneMarker is a row of the marker table, on every page that has one.
type immuneMarker struct {
	Label, Unit, Assay string
	Last, Drawn        string
	Reason             chip // why there is no usable value
	Quiet              bool
	ForAge             chip
	Limit              string // the limits that the value is beyond, in short
	Move, Change       string
	SVG                template.HTML
	Caveats            []string
	Cuts               string // the cut-offs of the definitions that apply, in short
	Basis              markerBasis
	New                string // heading of the group that begins with this row
	key                bool   // an immune marker, or one that a definition asks for
}

// markerBasis is what stands behind a row, folded.
type markerBasis struct {
	ForAge, Aside, Move string
	Course, Left        []string
	Asks                []askRow
}

type askRow struct{ Rule, Title, Words string }

// markersOf are the rows of the marker table with the numbers behind their
// drawings.
func markersOf(v *immune.View, tl *timeline.Timeline, at event.Time) (rows []immuneMarker, data []dataRow) {
	known := tl.Latest(analyte.Age, at, 0).Value.Informative()
	for _, own := range [...]bool{true, false} {
		head := "Immune markers"
		if !own {
			head = "Cells, coagulation and organs"
		}
		for i := range v.Markers {
			m := v.Markers[i]
			an := analyte.Get(m.Analyte)
			if an == nil || (an.Group == analyte.GroupImmuneMarkers) != own {
				continue
			}
			m.Asks = askedOf(v, m.Asks, known)
			row, more := markerOf(&m, tl, at)
			row.New, head = head, ""
			rows, data = append(rows, row), append(data, more...)
		}
	}
	return rows, data
}

// keyMarkers are the rows of the patient page: the immune markers, and what a
// definition asks for.
func keyMarkers(v *immune.View, tl *timeline.Timeline, at event.Time) []immuneMarker {
	rows, _ := markersOf(v, tl, at)
	return slices.DeleteFunc(rows, func(r immuneMarker) bool { return !r.key })
}

// askedOf are the cut-offs that may stand beside a marker. Where the age is not
// known, those of definitions that may be for another age are left out.
func askedOf(v *immune.View, list []immune.Asked, ageKnown bool) (out []immune.Asked) {
	for _, a := range list {
		if d := v.Find(a.Rule); d != nil && (ageKnown || d.Population == assess.PopulationIn) {
			out = append(out, a)
		}
	}
	return out
}

// markerOf is one row.
func markerOf(m *immune.Marker, tl *timeline.Timeline, at event.Time) (immuneMarker, []dataRow) {
	an := analyte.Get(m.Analyte)
	row := immuneMarker{Label: an.Name, Unit: an.Unit.String(), Assay: assayName(an, m.Assay), Move: immune.MovementText(&m.Movement), Change: changeText(&m.Movement),
		key: an.Group == analyte.GroupImmuneMarkers || len(m.Asks) > 0}
	if m.Reading.Value.Informative() {
		row.Last, row.Drawn = immune.Number(m), ago(at.Sub(m.Reading.At))
	} else {
		row.Quiet, row.Reason = true, reasonChip(m.Reading.Value.Why())
		if m.Reading.Last.Known() {
			row.Drawn = ago(at.Sub(m.Reading.Last))
			if m.Reading.LastValue.Usable() {
				row.Last = "last " + numberOf(m.Reading.LastValue)
			}
		}
	}
	row.ForAge, row.Limit = forAge(m, an)
	row.Basis = basisOf(m)
	if m.Hooked() {
		row.Caveats = append(row.Caveats, "hook effect suspected: it may be far higher, ask for dilution")
	}
	row.Cuts = cutWords(m.Asks)
	for i := range m.Caveats {
		words := m.Caveats[i].Words
		if !m.Caveats[i].Certain {
			words += " (may be in force)"
		}
		if !slices.Contains(row.Caveats, words) {
			row.Caveats = append(row.Caveats, words)
		}
	}
	var data []dataRow
	row.SVG, data = immuneSpark(m, tl, at)
	return row, data
}

// assayName is an assay as the catalogue calls it.
func assayName(an *analyte.Analyte, key string) string {
	for i := range an.Assays {
		if an.Assays[i].Key == key {
			return an.Assays[i].Name
		}
	}
	return key
}

// forAge says how a value stands for age, and the limits that it is beyond; no
// chip where there is no value to judge.
func forAge(m *immune.Marker, an *analyte.Analyte) (chip, string) {
	st := &m.Interval
	if !m.Reading.Value.Informative() {
		return chip{}, ""
	}
	c := chip{Text: st.Kind.String(), Class: "open", Title: st.Reason}
	limit := ""
	switch st.Kind {
	case reference.Raised:
		c.Class, limit = "warn", "above "+limitsText(st.Intervals, true, an)
	case reference.Low:
		c.Class, limit = "info", "below "+limitsText(st.Intervals, false, an)
	case reference.Within:
		c.Class = "no"
	case reference.NoInterval, reference.OutOfPopulation:
		c.Class = "out"
	default:
		limit = st.Reason
	}
	if limit != "" && st.OfSite() {
		limit += " (site's own)"
	}
	return c, limit
}

// limitsText is the span of the limits of several sources, in the marker's unit.
func limitsText(list []reference.Interval, upper bool, an *analyte.Analyte) string {
	lo, hi := math.Inf(1), math.Inf(-1)
	for i := range list {
		low, up := list[i].Canonical()
		x := low
		if upper {
			x = up
		}
		if !math.IsNaN(x) {
			lo, hi = min(lo, x), max(hi, x)
		}
	}
	switch {
	case lo > hi:
		return "the limit"
	case lo == hi:
		return trim(lo) + " " + an.Unit.String()
	}
	return trim(lo) + "–" + trim(hi) + " " + an.Unit.String()
}

// basisOf is what a row rests on.
func basisOf(m *immune.Marker) markerBasis {
	b := markerBasis{}
	if m.Reading.Value.Informative() {
		b.ForAge = m.Interval.Kind.String() + ": " + m.Interval.Reason
		if m.Interval.Reason == "" || strings.HasPrefix(m.Interval.Reason, m.Interval.Kind.String()) {
			b.ForAge = m.Interval.Reason
		}
	}
	var aside []string
	for i := range m.Interval.Aside {
		iv := &m.Interval.Aside[i]
		text := referenceText(iv.Source)
		if iv.Site {
			text = iv.Words
		}
		if iv.Platform != "" {
			text += " (" + iv.Platform + ")"
		}
		if !slices.Contains(aside, text) && len(aside) < 6 {
			aside = append(aside, text)
		}
	}
	b.Aside = strings.Join(aside, "; ")
	if len(m.Movement.Used) > 0 || len(m.Movement.Left) > 0 {
		b.Move = m.Movement.Words()
	}
	b.Course = m.CourseWords()
	for i := range m.Movement.Left {
		if x := &m.Movement.Left[i]; x.Words != "" && len(b.Left) < 4 {
			b.Left = append(b.Left, clockText(x.Sample.At)+": "+x.Words)
		}
	}
	for i := range m.Asks {
		a := &m.Asks[i]
		b.Asks = append(b.Asks, askRow{Rule: a.Rule, Title: a.Title, Words: a.Words})
	}
	return b
}

// cutWords are the different cut-offs, at most four.
func cutWords(list []immune.Asked) string {
	var words []string
	for i := range list {
		if !slices.Contains(words, list[i].Words) {
			words = append(words, list[i].Words)
		}
	}
	if len(words) > 4 {
		words = append(words[:4], "…")
	}
	return strings.Join(words, ", ")
}

func changeText(m *kinetics.Movement) string {
	c := &m.Change
	if !c.Known || !c.PercentKnown || c.PercentOpen || c.From.At == c.To.At {
		return ""
	}
	text := percent(c.PercentLo)
	if percent(c.PercentHi) != text {
		text += " to " + percent(c.PercentHi)
	}
	return text + " in " + span(c.To.At.Sub(c.From.At))
}

// percent is a signed number of per cent.
func percent(x float64) string {
	x = math.Round(x)
	switch {
	case x > 0:
		return "+" + trim(x) + " %"
	case x < 0:
		return "−" + trim(-x) + " %"
	}
	return "±0 %"
}

// sparkHours is how far back the small drawings reach.
const sparkHours = 72 * time.Hour

// immuneSpark draws the last 72 hours over the intervals for age, with the lines
// of the definitions that apply where they are near.
func immuneSpark(m *immune.Marker, tl *timeline.Timeline, at event.Time) (template.HTML, []dataRow) {
	an := analyte.Get(m.Analyte)
	d := &drawing{tl: tl, at: at, from: at.Add(-sparkHours)}
	d.axis = plot.Axis{From: float64(d.from), To: float64(at)}
	pts, data := d.points(an)
	if len(pts) == 0 {
		return "", nil
	}
	p := plot.Panel{Points: pts, Axis: d.axis, Width: 190, Height: 44, Class: "spark", Name: an.Name + " over 72 h, numbers below"}
	bare := plot.Fit(pts, an.LogScale)
	near := func(v float64) bool {
		if an.LogScale {
			return v > bare.Min/8 && v < bare.Max*8
		}
		reach := max(bare.Max-bare.Min, math.Abs(bare.Max)/2)
		return v > bare.Min-reach && v < bare.Max+reach
	}
	var also []float64
	take := func(v float64) {
		if near(v) {
			also = append(also, v)
		}
	}
	for i := range m.Interval.Intervals {
		lo, hi := m.Interval.Intervals[i].Canonical()
		take(lo)
		take(hi)
	}
	for i := range m.Asks {
		take(m.Asks[i].At)
	}
	p.Scale = plot.Fit(pts, an.LogScale, also...)
	for i := range m.Interval.Intervals {
		lo, hi := m.Interval.Intervals[i].Canonical()
		if math.IsNaN(lo) {
			lo = p.Scale.Min
		}
		if math.IsNaN(hi) {
			hi = p.Scale.Max
		}
		if lo <= p.Scale.Max && hi >= p.Scale.Min {
			p.Bands = append(p.Bands, [2]float64{max(lo, p.Scale.Min), min(hi, p.Scale.Max)})
		}
	}
	for i := range m.Asks {
		if cut := m.Asks[i].At; cut >= p.Scale.Min && cut <= p.Scale.Max {
			p.Cuts = append(p.Cuts, plot.Cut{Y: cut, Label: m.Asks[i].Title + " " + m.Asks[i].Words})
		}
	}
	return template.HTML(p.Draw()), data // escaped by plot
}
