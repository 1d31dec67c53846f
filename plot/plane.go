package plot

import (
	"strconv"
	"strings"
)

// Plane is two measures against one another, with the parts of the plane that
// something claims, and a path through it. What is not known exactly is a box,
// never a point; where one measure is not known at all, the box runs through the
// whole plane.
type Plane struct {
	X, Y    PlaneAxis
	Regions []PlaneRegion
	Path    []Box // oldest first
	Name    string
	Width   float64
	Height  float64
}

// PlaneAxis is one axis. Reversed axes have their high values on the left. The
// value of each cut is printed in the margin.
type PlaneAxis struct {
	Scale    Scale
	Reversed bool
	Label    string
	Ticks    []float64
	Cuts     []Cut
}

// PlaneRegion is a rectangle with a name, in the units of the axes.
type PlaneRegion struct {
	XFrom, XTo, YFrom, YTo float64
	Label, Class           string
}

// Box is what was known at one time; a point where its sides are 0.
type Box struct {
	XLo, XHi, YLo, YHi float64
	Title              string
	Label              string // its time, printed beside it where there is room
	Now                bool
}

const (
	planeLeft   = 34.0
	planeBottom = 32.0
	planeTop    = 26.0
	planeRight  = 34.0
	letter      = 5.4 // width of a letter at the size of the labels, on the safe side
	lineHeight  = 11.0
	leastBand   = 7.0 // height of a box whose one side is a line, so that it is seen
)

func (p *Plane) x(v float64) float64 {
	t := p.X.Scale.at(v)
	if p.X.Reversed {
		t = 1 - t
	}
	return planeLeft + t*(p.Width-planeLeft-planeRight)
}

func (p *Plane) y(v float64) float64 {
	return p.Height - planeBottom - p.Y.Scale.at(v)*(p.Height-planeBottom-planeTop)
}

// rect is a rectangle of the drawing.
type rect struct{ x1, y1, x2, y2 float64 }

func (a rect) meets(b rect) bool { return a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2 }

// written are the places that labels have taken already.
type written []rect

// free takes a place unless it is taken.
func (w *written) free(r rect) bool {
	for _, o := range *w {
		if o.meets(r) {
			return false
		}
	}
	*w = append(*w, r)
	return true
}

// Draw returns the plane as SVG.
func (p Plane) Draw() string {
	c := NewCanvas(p.Width, p.Height, "plane", p.Name)
	var taken written
	for _, r := range p.Regions {
		x1, x2 := order(p.x(r.XFrom), p.x(r.XTo))
		y1, y2 := order(p.y(r.YFrom), p.y(r.YTo))
		c.Rect(x1, y1, x2-x1, y2-y1, "region "+r.Class, r.Label)
		p.regionName(c, &taken, r.Label, x1, y1, x2, y2)
	}
	p.axes(c)
	p.path(c, &taken)
	return c.String()
}

// regionName writes a name into its region, in as many lines as it needs, if it
// fits at all; the name is the region's title too.
func (p *Plane) regionName(c *Canvas, taken *written, label string, x1, y1, x2, y2 float64) {
	lines := wrap(label, int((x2-x1-8)/(letter+0.6)))
	if len(lines) == 0 || float64(len(lines))*lineHeight > y2-y1-3 {
		return
	}
	for i, l := range lines {
		y := y1 + lineHeight*float64(i+1)
		*taken = append(*taken, rect{x1 + 4, y - 9, x1 + 4 + letter*float64(len([]rune(l))), y + 3})
		c.Text(x1+4, y, "start", "region-name", l)
	}
}

// wrap breaks words into lines of at most n letters; nil if a word is longer.
func wrap(text string, n int) []string {
	var lines []string
	for _, w := range strings.Fields(text) {
		if len([]rune(w)) > n {
			return nil
		}
		if k := len(lines) - 1; k >= 0 && len([]rune(lines[k]))+1+len([]rune(w)) <= n {
			lines[k] += " " + w
			continue
		}
		lines = append(lines, w)
	}
	return lines
}

func order(a, b float64) (lo, hi float64) { return min(a, b), max(a, b) }

// axes draws frame, cuts with their values in the margin, and ticks.
func (p *Plane) axes(c *Canvas) {
	left, right, top, bottom := planeLeft, p.Width-planeRight, planeTop, p.Height-planeBottom
	c.Line(left, bottom, right, bottom, "frame", "")
	c.Line(left, top, left, bottom, "frame", "")
	var marks written
	for _, cut := range p.X.Cuts {
		x, text := p.x(cut.Y), tick(cut.Y)
		c.Line(x, top, x, bottom, "cut", cut.Label)
		if half := letter * float64(len(text)) / 2; marks.free(rect{x - half - 1, 0, x + half + 1, 10}) {
			c.Text(x, top-4, "middle", "cut-value", text)
		}
	}
	for _, cut := range p.Y.Cuts {
		y := p.y(cut.Y)
		c.Line(left, y, right, y, "cut", cut.Label)
		if marks.free(rect{right, y - 5, p.Width, y + 5}) {
			c.Text(right+3, y+3.5, "start", "cut-value", tick(cut.Y))
		}
	}
	for _, v := range p.X.Ticks {
		if x := p.x(v); x >= left-0.5 && x <= right+0.5 {
			c.Line(x, bottom, x, bottom+3, "frame", "")
			c.Text(x, bottom+13, "middle", "", tick(v))
		}
	}
	for _, v := range p.Y.Ticks {
		if y := p.y(v); y >= top-0.5 && y <= bottom+0.5 {
			c.Line(left-3, y, left, y, "frame", "")
			c.Text(left-5, y+3, "end", "", tick(v))
		}
	}
	c.Text((left+right)/2, p.Height-5, "middle", "axis-name", p.X.Label)
	c.Text(2, 9, "start", "axis-name", p.Y.Label)
}

// place is the rectangle of a box; a point has no sides.
func (p *Plane) place(b *Box) (r rect, point bool) {
	r.x1, r.x2 = order(p.x(b.XLo), p.x(b.XHi))
	r.y1, r.y2 = order(p.y(b.YHi), p.y(b.YLo))
	return r, r.x2-r.x1 <= 1 && r.y2-r.y1 <= 1
}

// path joins neighbouring points; what is no point is drawn as its box and
// interrupts the line. The times of the newest are written first.
func (p *Plane) path(c *Canvas, taken *written) {
	var run [][2]float64
	flush := func() {
		if len(run) > 1 {
			c.Path(run, false, "trace", "")
		}
		run = run[:0]
	}
	for i := range p.Path {
		r, point := p.place(&p.Path[i])
		if !point {
			flush()
			continue
		}
		run = append(run, [2]float64{(r.x1 + r.x2) / 2, (r.y1 + r.y2) / 2})
	}
	flush()
	for i := range p.Path {
		p.mark(c, &p.Path[i])
	}
	for i := len(p.Path) - 1; i >= 0; i-- {
		p.time(c, taken, &p.Path[i])
	}
}

// mark draws one place of the path.
func (p *Plane) mark(c *Canvas, b *Box) {
	r, point := p.place(b)
	x, y := (r.x1+r.x2)/2, (r.y1+r.y2)/2
	if point {
		class := "place"
		if b.Now {
			class = "place now-place"
		}
		c.Circle(x, y, radius(b.Now), class, b.Title)
		return
	}
	wide, high := r.x2-r.x1, r.y2-r.y1
	switch {
	case b.Now:
		c.Rect(x-max(wide, leastBand)/2, y-max(high, leastBand)/2, max(wide, leastBand), max(high, leastBand), "unsure-box", b.Title)
	case high <= 1:
		c.Line(r.x1, y, r.x2, y, "was-box", b.Title)
	case wide <= 1:
		c.Line(x, r.y1, x, r.y2, "was-box", b.Title)
	default:
		c.Rect(r.x1, r.y1, wide, high, "was-box", b.Title)
	}
}

// time writes a label to the right of a mark, else to its left, else not: its
// title says it, and the table beside the drawing.
func (p *Plane) time(c *Canvas, taken *written, b *Box) {
	w := letter * float64(len([]rune(b.Label)))
	r, point := p.place(b)
	right, left, y := (r.x1+r.x2)/2+8, (r.x1+r.x2)/2-8, (r.y1+r.y2)/2
	switch {
	case point:
	case r.x2-r.x1 > r.y2-r.y1:
		right, left, y = r.x2-4-w, r.x1+4+w, (r.y1+r.y2)/2-max(r.y2-r.y1, leastBand)/2-6
	default:
		right, left, y = r.x2+6, r.x1-6, r.y2-6
	}
	switch {
	case b.Label == "":
	case right+w <= p.Width-planeRight && taken.free(rect{right, y - 6, right + w, y + 5}):
		c.Text(right, y+3.5, "start", "place-time", b.Label)
	case left-w >= planeLeft && taken.free(rect{left - w, y - 6, left, y + 5}):
		c.Text(left, y+3.5, "end", "place-time", b.Label)
	}
}

func radius(now bool) float64 {
	if now {
		return 5
	}
	return 2.6
}

// Decades are the powers of ten, and thrice them, within a scale.
func Decades(s Scale) (out []float64) {
	for d := 1e-3; d < 1e9; d *= 10 {
		for _, k := range [...]float64{1, 3} {
			if v := d * k; v >= s.Min && v <= s.Max {
				out = append(out, v)
			}
		}
	}
	return out
}

// tick is a short number: 300, 1k, 4.42k, 30k, 1M.
func tick(v float64) string {
	switch {
	case v >= 1e6:
		return trimZero(v/1e6) + "M"
	case v >= 1e3:
		return trimZero(v/1e3) + "k"
	}
	return trimZero(v)
}

func trimZero(v float64) string { return strconv.FormatFloat(v, 'g', 3, 64) }
