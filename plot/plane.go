package plot

import "strconv"

// Plane is two measures against one another, with the parts of the plane that
// something claims, and a path through it. What is not known exactly is a box,
// never a point.
type Plane struct {
	X, Y    PlaneAxis
	Regions []PlaneRegion
	Path    []Box // oldest first
	Name    string
	Width   float64
	Height  float64
}

// PlaneAxis is one axis. Reversed axes have their high values on the left.
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
	Now                bool
}

const (
	planeLeft   = 46.0
	planeBottom = 34.0
	planeTop    = 20.0
	planeRight  = 10.0
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

// Draw returns the plane as SVG.
func (p Plane) Draw() string {
	c := NewCanvas(p.Width, p.Height, "plane", p.Name)
	for _, r := range p.Regions {
		x1, x2 := order(p.x(r.XFrom), p.x(r.XTo))
		y1, y2 := order(p.y(r.YFrom), p.y(r.YTo))
		c.Rect(x1, y1, x2-x1, y2-y1, "region "+r.Class, r.Label)
		if x2-x1 > 30 && y2-y1 > 12 {
			c.Text(x1+5, y1+13, "start", "region-name", r.Label)
		}
	}
	p.axes(c)
	p.path(c)
	return c.String()
}

func order(a, b float64) (lo, hi float64) { return min(a, b), max(a, b) }

// axes draws frame, cuts and ticks.
func (p *Plane) axes(c *Canvas) {
	left, right, top, bottom := planeLeft, p.Width-planeRight, planeTop, p.Height-planeBottom
	c.Line(left, bottom, right, bottom, "frame", "")
	c.Line(left, top, left, bottom, "frame", "")
	for _, cut := range p.X.Cuts {
		c.Line(p.x(cut.Y), top, p.x(cut.Y), bottom, "cut", cut.Label)
	}
	for _, cut := range p.Y.Cuts {
		c.Line(left, p.y(cut.Y), right, p.y(cut.Y), "cut", cut.Label)
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
	c.Text((left+right)/2, p.Height-6, "middle", "axis-name", p.X.Label)
	c.Text(2, 10, "start", "axis-name", p.Y.Label)
}

// path joins the middles of the boxes; a box that is no point is drawn as one.
func (p *Plane) path(c *Canvas) {
	var line [][2]float64
	for _, b := range p.Path {
		x1, x2 := order(p.x(b.XLo), p.x(b.XHi))
		y1, y2 := order(p.y(b.YHi), p.y(b.YLo))
		if x2-x1 > 1 || y2-y1 > 1 {
			continue
		}
		line = append(line, [2]float64{(x1 + x2) / 2, (y1 + y2) / 2})
	}
	if len(line) > 1 {
		c.Path(line, false, "trace", "")
	}
	for _, b := range p.Path {
		x1, x2 := order(p.x(b.XLo), p.x(b.XHi))
		y1, y2 := order(p.y(b.YHi), p.y(b.YLo))
		class := "place"
		if b.Now {
			class = "place now-place"
		}
		if x2-x1 > 1 || y2-y1 > 1 {
			if b.Now {
				c.Rect(x1, y1, max(x2-x1, 3), max(y2-y1, 3), "unsure-box", b.Title)
			}
			continue
		}
		c.Circle((x1+x2)/2, (y1+y2)/2, radius(b.Now), class, b.Title)
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

// tick is a short number: 300, 1k, 30k, 1M.
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
