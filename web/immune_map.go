package web

import (
	"html/template"
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/plot"
)

// mapView is the immune map with its data.
type mapView struct {
	Title, Rule, Caution string
	SVG                  template.HTML
	Empty                bool   // nothing was ever known of either measure
	X, Y                 string // names of the axes
	Missing              string // which axis is not known now
	Lines                []string
	Rows                 []mapRow
}

type mapRow struct{ At, X, Y string }

// mapOf draws the immune map.
func mapOf(m *immune.Map) *mapView {
	if m == nil {
		return nil
	}
	out := &mapView{Title: m.Framework, Rule: m.Rule, Caution: m.Caution, X: axisTitle(&m.X), Y: axisTitle(&m.Y)}
	var xs, ys []plot.Point
	for i := range m.Path {
		p := &m.Path[i]
		if p.XKnown {
			xs = append(xs, plot.Point{Sense: plot.Unsure, Lo: p.XLo, Hi: p.XHi})
		}
		if p.YKnown {
			ys = append(ys, plot.Point{Sense: plot.Unsure, Lo: p.YLo, Hi: p.YHi})
		}
		out.Rows = append(out.Rows, mapRow{At: clockText(p.At), X: placeText(p.XKnown, p.XLo, p.XHi), Y: placeText(p.YKnown, p.YLo, p.YHi)})
	}
	pl := plot.Plane{Name: m.Framework + ": " + m.Y.Title + " against " + m.X.Title + "; the table below holds its numbers", Width: 400, Height: 300}
	pl.X, pl.Y = planeAxis(&m.X, xs), planeAxis(&m.Y, ys)
	for _, r := range m.Regions {
		pl.Regions = append(pl.Regions, plot.PlaneRegion{XFrom: clip(&pl.X, r.XFrom), XTo: clip(&pl.X, r.XTo), YFrom: clip(&pl.Y, r.YFrom), YTo: clip(&pl.Y, r.YTo),
			Label: r.Title, Class: regionClass(r.Rule)})
	}
	for i := range m.Path {
		p := &m.Path[i]
		b := plot.Box{XLo: clip(&pl.X, p.XLo), XHi: clip(&pl.X, p.XHi), YLo: clip(&pl.Y, p.YLo), YHi: clip(&pl.Y, p.YHi), Now: i == len(m.Path)-1,
			Title: clockText(p.At) + ": " + m.Y.Title + " " + placeText(p.YKnown, p.YLo, p.YHi) + ", " + m.X.Title + " " + placeText(p.XKnown, p.XLo, p.XHi)}
		b.Label = mapTime(p.At)
		if b.Now {
			b.Label = "now"
		}
		pl.Path = append(pl.Path, b)
	}
	for _, a := range []*immune.Axis{&m.Y, &m.X} {
		for _, c := range a.Cuts {
			out.Lines = append(out.Lines, c.Words)
		}
	}
	if n := len(m.Path); n == 0 {
		out.Empty, out.Missing = true, "Neither measure has a usable value: the patient may be anywhere on this map."
	} else if p := &m.Path[n-1]; !p.XKnown || !p.YKnown {
		out.Missing = nowUnknown(m, p)
	}
	out.SVG = template.HTML(pl.Draw()) // escaped by plot
	return out
}

// nowUnknown says what a band on the map means.
func nowUnknown(m *immune.Map, p *immune.Place) string {
	var names []string
	if !p.XKnown {
		names = append(names, m.X.Title)
	}
	if !p.YKnown {
		names = append(names, m.Y.Title)
	}
	return capital(strings.Join(names, " and ")) + " without a usable value now: the patient may be anywhere in the dashed band."
}

func mapTime(t event.Time) string { return t.Go().UTC().Format("2 Jan 15:04") }

func clip(a *plot.PlaneAxis, v float64) float64 { return min(max(v, a.Scale.Min), a.Scale.Max) }

func axisTitle(a *immune.Axis) string {
	unit := analyte.Get(a.Analyte).Unit.String()
	if strings.HasSuffix(a.Title, "per cell") {
		return a.Title // its unit is in its name
	}
	return a.Title + ", " + unit
}

// planeAxis is a log axis that shows the values and every published line.
func planeAxis(a *immune.Axis, pts []plot.Point) plot.PlaneAxis {
	out := plot.PlaneAxis{Reversed: a.Falling, Label: "↑ " + axisTitle(a)}
	if a.Falling {
		out.Label = axisTitle(a) + ", falling →"
	}
	var cuts []float64
	for _, c := range a.Cuts {
		cuts = append(cuts, c.At/4, c.At*4)
		out.Cuts = append(out.Cuts, plot.Cut{Y: c.At, Label: c.Words})
	}
	out.Scale = plot.Fit(pts, true, cuts...)
	out.Ticks = plot.Decades(out.Scale)
	return out
}

func regionClass(id string) string {
	switch {
	case strings.HasPrefix(id, "precise.trips"), strings.HasSuffix(id, ".mals"):
		return "hot"
	case strings.HasSuffix(id, ".sip"), strings.HasSuffix(id, ".grace2"):
		return "cold"
	}
	return "mild"
}

func placeText(known bool, lo, hi float64) string {
	switch {
	case !known:
		return "not known"
	case lo == hi:
		return trim(lo)
	}
	return trim(lo) + " to " + trim(hi)
}
