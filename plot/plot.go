// Package plot draws the product's charts as SVG text: sparklines, small
// multiples on one time axis, drug bars, state ribbons and the immune map. It
// knows numbers and times, nothing of medicine, and sets no colours: every
// mark carries a class that the style sheet colours, so that one drawing
// serves light, dark and print.
package plot

import (
	"math"
	"strconv"
	"strings"
)

// Sense says what a mark stands for.
type Sense uint8

// Senses of a point. Censored values are open triangles, never points on the
// line.
const (
	Exact  Sense = iota
	Below        // "<x": open triangle pointing down
	Above        // ">x": open triangle pointing up
	Unsure       // a range
)

// Point is one value at a time X (any unit, usually Unix milliseconds).
type Point struct {
	X, Y   float64
	Lo, Hi float64 // for Unsure
	Sense  Sense
	Title  string // tooltip
}

// Scale maps values to heights.
type Scale struct {
	Min, Max float64
	Log      bool
}

// at maps v to [0,1], clamped; 0 is the bottom.
func (s Scale) at(v float64) float64 {
	lo, hi := s.Min, s.Max
	if s.Log {
		lo, hi, v = math.Log10(math.Max(lo, 1e-9)), math.Log10(math.Max(hi, 1e-9)), math.Log10(math.Max(v, 1e-9))
	}
	if hi <= lo {
		return 0.5
	}
	return math.Min(1, math.Max(0, (v-lo)/(hi-lo)))
}

// Fit returns a scale that shows all points, the cuts and the band with a
// little air.
func Fit(points []Point, log bool, also ...float64) Scale {
	lo, hi := math.Inf(1), math.Inf(-1)
	take := func(v float64) {
		if math.IsInf(v, 0) || math.IsNaN(v) || (log && v <= 0) {
			return
		}
		lo, hi = math.Min(lo, v), math.Max(hi, v)
	}
	for _, p := range points {
		if p.Sense == Unsure {
			take(p.Lo)
			take(p.Hi)
			continue
		}
		take(p.Y)
	}
	for _, v := range also {
		take(v)
	}
	if math.IsInf(lo, 0) {
		return Scale{0, 1, false}
	}
	if log {
		return Scale{lo / 1.3, hi * 1.3, true}
	}
	air := (hi - lo) * 0.12
	if air == 0 {
		air = math.Max(math.Abs(hi)*0.1, 1e-6)
	}
	return Scale{lo - air, hi + air, false}
}

// Axis maps times to widths, with a compressed past: everything before Knee
// takes the first Share of the width. Share 0 is a plain axis.
type Axis struct {
	From, To float64
	Knee     float64
	Share    float64
}

func (a Axis) at(x float64) float64 {
	if a.To <= a.From {
		return 1
	}
	if a.Share > 0 && a.Knee > a.From && a.Knee < a.To {
		if x < a.Knee {
			return clamp01((x-a.From)/(a.Knee-a.From)) * a.Share
		}
		return a.Share + clamp01((x-a.Knee)/(a.To-a.Knee))*(1-a.Share)
	}
	return clamp01((x - a.From) / (a.To - a.From))
}

func clamp01(v float64) float64 { return math.Min(1, math.Max(0, v)) }

// Canvas collects SVG.
type Canvas struct {
	b    strings.Builder
	w, h float64
}

// NewCanvas starts a drawing of w by h user units with an accessible name; an
// empty name hides it from screen readers (a data table stands beside it).
func NewCanvas(w, h float64, class, name string) *Canvas { return newCanvas(w, h, class, name, "") }

func newCanvas(w, h float64, class, name, more string) *Canvas {
	c := &Canvas{w: w, h: h}
	c.b.WriteString(`<svg class="`)
	c.b.WriteString(class)
	c.b.WriteString(`" viewBox="0 0 `)
	c.num(w)
	c.b.WriteByte(' ')
	c.num(h)
	c.b.WriteByte('"')
	c.b.WriteString(more)
	if name == "" {
		c.b.WriteString(` aria-hidden="true" focusable="false">`)
	} else {
		c.b.WriteString(` role="img" aria-label="`)
		c.b.WriteString(escape(name))
		c.b.WriteString(`">`)
	}
	return c
}

// String ends the drawing and returns it.
func (c *Canvas) String() string { return c.b.String() + "</svg>" }

func (c *Canvas) num(v float64) {
	c.b.WriteString(strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64))
}

func (c *Canvas) attr(name string, v float64) {
	c.b.WriteByte(' ')
	c.b.WriteString(name)
	c.b.WriteString(`="`)
	c.num(v)
	c.b.WriteByte('"')
}

// Rect draws a rectangle.
func (c *Canvas) Rect(x, y, w, h float64, class, title string) {
	if w < 0 || h < 0 {
		return
	}
	c.b.WriteString(`<rect class="` + class + `"`)
	c.attr("x", x)
	c.attr("y", y)
	c.attr("width", w)
	c.attr("height", h)
	c.end("rect", title)
}

// Line draws a straight line.
func (c *Canvas) Line(x1, y1, x2, y2 float64, class, title string) {
	c.b.WriteString(`<line class="` + class + `"`)
	c.attr("x1", x1)
	c.attr("y1", y1)
	c.attr("x2", x2)
	c.attr("y2", y2)
	c.end("line", title)
}

// Circle draws a circle.
func (c *Canvas) Circle(x, y, r float64, class, title string) {
	c.b.WriteString(`<circle class="` + class + `"`)
	c.attr("cx", x)
	c.attr("cy", y)
	c.attr("r", r)
	c.end("circle", title)
}

// Path draws a path through absolute points.
func (c *Canvas) Path(pts [][2]float64, closed bool, class, title string) {
	if len(pts) == 0 {
		return
	}
	c.b.WriteString(`<path class="` + class + `" d="`)
	for i, p := range pts {
		if i == 0 {
			c.b.WriteByte('M')
		} else {
			c.b.WriteByte('L')
		}
		c.num(p[0])
		c.b.WriteByte(' ')
		c.num(p[1])
	}
	if closed {
		c.b.WriteByte('Z')
	}
	c.b.WriteByte('"')
	c.end("path", title)
}

// Text writes words; anchor is start, middle or end.
func (c *Canvas) Text(x, y float64, anchor, class, text string) {
	c.b.WriteString(`<text class="` + class + `" text-anchor="` + anchor + `"`)
	c.attr("x", x)
	c.attr("y", y)
	c.b.WriteByte('>')
	c.b.WriteString(escape(text))
	c.b.WriteString("</text>")
}

func (c *Canvas) end(tag, title string) {
	if title == "" {
		c.b.WriteString("/>")
		return
	}
	c.b.WriteString("><title>")
	c.b.WriteString(escape(title))
	c.b.WriteString("</title></" + tag + ">")
}

func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;").Replace(s)
}
