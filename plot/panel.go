package plot

// Cut is a decision threshold: a thin line with a tick.
type Cut struct {
	Y     float64
	Label string
}

// Rule is a vertical line through a panel: an event that concerns everything
// (antibiotic, ECMO, transfusion).
type Rule struct {
	X     float64
	Label string
	Class string
}

// Panel is one small multiple.
type Panel struct {
	Points   []Point
	Axis     Axis
	Scale    Scale
	Bands    [][2]float64 // reference bands, drawn where the second is above the first
	Cuts     []Cut
	Rules    []Rule
	StaleAt  float64 // where the last value stops counting; the line fades there; 0 none
	Now      float64 // time cursor, 0 none
	Step     bool    // values hold until the next one
	Name     string  // accessible name
	Class    string
	Width    float64
	Height   float64
	NoMarkUp bool // sparkline: no band or ticks
}

const pad = 4

// Draw returns the panel as SVG.
func (p Panel) Draw() string {
	class := p.Class
	if class == "" {
		class = "panel"
	}
	c := NewCanvas(p.Width, p.Height, class, p.Name)
	x := func(v float64) float64 { return pad + p.Axis.at(v)*(p.Width-2*pad) }
	y := func(v float64) float64 { return p.Height - pad - p.Scale.at(v)*(p.Height-2*pad) }
	for _, b := range p.Bands {
		if b[1] > b[0] {
			top, bottom := y(b[1]), y(b[0])
			c.Rect(pad, top, p.Width-2*pad, max(bottom-top, 1.5), "band", "")
		}
	}
	for _, r := range p.Rules {
		c.Line(x(r.X), 0, x(r.X), p.Height, "rule "+r.Class, r.Label)
	}
	for _, cut := range p.Cuts {
		c.Line(pad, y(cut.Y), p.Width-pad, y(cut.Y), "cut", cut.Label)
	}
	if p.Axis.Share > 0 {
		k := x(p.Axis.Knee)
		c.Line(k, 0, k, p.Height, "knee", "")
	}
	p.line(c, x, y)
	p.marks(c, x, y)
	if p.Now != 0 {
		c.Line(x(p.Now), 0, x(p.Now), p.Height, "now", "")
	}
	return c.String()
}

// line joins exact points only; a censored value interrupts it.
func (p Panel) line(c *Canvas, x, y func(float64) float64) {
	var run [][2]float64
	flush := func() {
		if len(run) > 1 {
			c.Path(run, false, "trace", "")
		}
		run = run[:0]
	}
	for _, pt := range p.Points {
		if pt.Sense != Exact {
			flush()
			continue
		}
		if p.Step && len(run) > 0 {
			run = append(run, [2]float64{x(pt.X), run[len(run)-1][1]})
		}
		run = append(run, [2]float64{x(pt.X), y(pt.Y)})
	}
	if n := len(p.Points); p.StaleAt > 0 && n > 0 && p.Points[n-1].Sense == Exact {
		last := p.Points[n-1]
		c.Line(x(last.X), y(last.Y), x(p.StaleAt), y(last.Y), "carry", "carried forward until it expires")
	}
	flush()
}

func (p Panel) marks(c *Canvas, x, y func(float64) float64) {
	for i, pt := range p.Points {
		px := x(pt.X)
		switch pt.Sense {
		case Below:
			py := y(pt.Y)
			c.Path([][2]float64{{px - 3.5, py - 3}, {px + 3.5, py - 3}, {px, py + 3.5}}, true, "censored", pt.Title)
		case Above:
			py := y(pt.Y)
			c.Path([][2]float64{{px - 3.5, py + 3}, {px + 3.5, py + 3}, {px, py - 3.5}}, true, "censored", pt.Title)
		case Unsure:
			c.Line(px, y(pt.Lo), px, y(pt.Hi), "unsure", pt.Title)
		default:
			r, class := 1.6, "dot"
			if i == len(p.Points)-1 {
				r, class = 2.6, "dot last"
			}
			c.Circle(px, y(pt.Y), r, class, pt.Title)
		}
	}
}

// Bar is one stretch of a ribbon or drug bar.
type Bar struct {
	From, To float64
	Height   float64 // 0..1 of the ribbon's height; 0 counts as 1
	Class    string
	Title    string
	Open     bool // the end is not known: fades
}

// Ribbon draws stretches of time on one row. The style sheet may stretch it: it
// holds no words.
func Ribbon(bars []Bar, axis Axis, rules []Rule, now, width, height float64, name string) string {
	c := newCanvas(width, height, "ribbon stretch", name, ` preserveAspectRatio="none"`)
	x := func(v float64) float64 { return pad + axis.at(v)*(width-2*pad) }
	for _, b := range bars {
		h := b.Height
		if h <= 0 || h > 1 {
			h = 1
		}
		class := "bar " + b.Class
		if b.Open {
			class += " open"
		}
		full := height - 2
		w := x(b.To) - x(b.From)
		if w < 1.5 {
			w = 1.5
		}
		c.Rect(x(b.From), 1+full*(1-h), w, full*h, class, b.Title)
	}
	for _, r := range rules {
		c.Line(x(r.X), 0, x(r.X), height, "rule "+r.Class, r.Label)
	}
	if now != 0 {
		c.Line(x(now), 0, x(now), height, "now", "")
	}
	return c.String()
}
