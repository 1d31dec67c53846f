package immune

import (
	"math"
	"time"

	"stormglass/analyte"
	"stormglass/kinetics"
	"stormglass/nexttest"
)

// courseRow is the course of a marker since admission.
type courseRow struct {
	From   string     `json:"from"`
	To     string     `json:"to"`
	Values int        `json:"values"`
	Words  []string   `json:"words,omitempty"`
	Peak   *peakRow   `json:"peak,omitempty"`
	Beyond *beyondRow `json:"beyond,omitempty"`
	// Area is in the marker's unit times hours.
	Area   *boundsRow `json:"area_unit_h,omitempty"`
	Bend   *bendRow   `json:"bend,omitempty"`
	Change *boundsRow `json:"change_percent,omitempty"`
}

// boundsRow is an interval that holds the truth; no upper end where it is open.
type boundsRow struct {
	Lo float64  `json:"lo"`
	Hi *float64 `json:"hi,omitempty"`
}

type peakRow struct {
	boundsRow
	From   string   `json:"from"`
	To     string   `json:"to"`
	Events []string `json:"events"`
}

type beyondRow struct {
	Rule  string `json:"rule"`
	Words string `json:"words"`
	// The time beyond the cut-off in hours is at least Certain, at most Possible.
	Certain    float64 `json:"certain_h"`
	Possible   float64 `json:"possible_h"`
	LongestRun float64 `json:"longest_run_h"`
}

type bendRow struct {
	At     string  `json:"at"`
	From   string  `json:"from"`
	To     string  `json:"to"`
	Before float64 `json:"slope_before_per_hour"`
	After  float64 `json:"slope_after_per_hour"`
}

func courseJSON(m *Marker) *courseRow {
	c := m.Course
	if c == nil {
		return nil
	}
	out := &courseRow{From: c.From.String(), To: c.To.String(), Values: c.Count, Words: m.CourseWords()}
	if p := &c.Peak; p.Known {
		out.Peak = &peakRow{boundsOf(p.Lo, p.Hi, p.HiOpen), p.From.String(), p.To.String(), eventIDs(p.IDs)}
	}
	if b := c.Beyond; b != nil {
		out.Beyond = &beyondRow{Rule: b.Rule, Words: b.Words, Certain: hoursOf(b.Spent.Certain), Possible: hoursOf(b.Spent.Possible), LongestRun: hoursOf(b.Run.To.Sub(b.Run.From))}
	}
	if c.AreaWhy == kinetics.NoReason {
		a := boundsOf(c.Area.Lo, c.Area.Hi, c.Area.HiOpen)
		out.Area = &a
	}
	if c.BendWhy == kinetics.NoReason {
		out.Bend = &bendRow{c.Bend.String(), c.Earliest.String(), c.Latest.String(), c.Before, c.After}
	}
	if ch := &c.Change; ch.Known && ch.PercentKnown && ch.From.At != ch.To.At {
		b := boundsOf(ch.PercentLo, ch.PercentHi, ch.PercentOpen)
		out.Change = &b
	}
	return out
}

func boundsOf(lo, hi float64, open bool) boundsRow {
	out := boundsRow{Lo: lo}
	if !open && !math.IsInf(hi, 0) && !math.IsNaN(hi) {
		out.Hi = &hi
	}
	return out
}

func hoursOf(d time.Duration) float64 { return math.Round(d.Hours()*100) / 100 }

// mapRow is the map of activation against suppression.
type mapRow struct {
	Framework string      `json:"framework"`
	Rule      string      `json:"rule"`
	X         axisRow     `json:"x"`
	Y         axisRow     `json:"y"`
	Regions   []regionRow `json:"regions"`
	Path      []placeRow  `json:"path"`
	Caution   string      `json:"caution"`
}

type axisRow struct {
	Analyte string   `json:"analyte"`
	Unit    string   `json:"unit"`
	Falling bool     `json:"falling,omitempty"`
	Cuts    []cutRow `json:"cuts"`
}

type cutRow struct {
	At    float64 `json:"at"`
	Words string  `json:"words"`
}

type regionRow struct {
	Rule  string    `json:"rule"`
	Title string    `json:"title"`
	X     valueJSON `json:"x"`
	Y     valueJSON `json:"y"`
}

// placeRow is one instant; an axis that was not known is left out.
type placeRow struct {
	At     string     `json:"at"`
	X      *valueJSON `json:"x,omitempty"`
	Y      *valueJSON `json:"y,omitempty"`
	Events []string   `json:"events,omitempty"`
}

func mapJSON(m *Map) *mapRow {
	if m == nil {
		return nil
	}
	out := &mapRow{Framework: m.Framework, Rule: m.Rule, X: axisJSON(&m.X), Y: axisJSON(&m.Y), Caution: m.Caution, Path: []placeRow{}}
	for i := range m.Regions {
		r := &m.Regions[i]
		out.Regions = append(out.Regions, regionRow{r.Rule, r.Title, valueJSON{r.XFrom, r.XTo}, valueJSON{r.YFrom, r.YTo}})
	}
	for i := range m.Path {
		p := &m.Path[i]
		row := placeRow{At: p.At.String(), Events: eventIDs(p.Refs)}
		if p.XKnown {
			row.X = &valueJSON{p.XLo, p.XHi}
		}
		if p.YKnown {
			row.Y = &valueJSON{p.YLo, p.YHi}
		}
		out.Path = append(out.Path, row)
	}
	return out
}

func axisJSON(a *Axis) axisRow {
	an := analyte.Get(a.Analyte)
	out := axisRow{Analyte: an.Key, Unit: an.Unit.String(), Falling: a.Falling}
	for _, c := range a.Cuts {
		out.Cuts = append(out.Cuts, cutRow(c))
	}
	return out
}

func answeredRows(list []nexttest.Answered) (out []answeredRow) {
	for i := range list {
		q := &list[i]
		row := answeredRow{ID: q.ID, Title: q.Title, Says: q.Says, Flip: q.Flip, Reasons: q.Reasons, Sources: q.Cites, Settle: q.Settle}
		if q.Stand != nexttest.NoGate {
			row.Stands = q.Stand.String()
		}
		out = append(out, row)
	}
	return out
}
