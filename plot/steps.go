package plot

// Step is what holds from X until the next step: a value and the range that is
// certain to hold the truth. Gap says that nothing is said.
type Step struct {
	X, Y, Lo, Hi float64
	Gap          bool
}

// Steps draws a step function with its range as a band.
type Steps struct {
	Steps         []Step // ascending
	Axis          Axis
	Scale         Scale
	Cuts          []Cut
	Rules         []Rule
	Width, Height float64
	Class, Name   string
}

// Draw returns the drawing as SVG. A range of no width draws no band.
func (s Steps) Draw() string {
	c := NewCanvas(s.Width, s.Height, s.Class, s.Name)
	x := func(v float64) float64 { return pad + s.Axis.at(v)*(s.Width-2*pad) }
	y := func(v float64) float64 { return s.Height - pad - s.Scale.at(v)*(s.Height-2*pad) }
	for _, r := range s.Rules {
		c.Line(x(r.X), 0, x(r.X), s.Height, "rule "+r.Class, r.Label)
	}
	for _, cut := range s.Cuts {
		c.Line(pad, y(cut.Y), s.Width-pad, y(cut.Y), "cut", cut.Label)
	}
	var line [][2]float64
	end := func() {
		if len(line) > 1 {
			c.Path(line, false, "trace", "")
		}
		line = line[:0]
	}
	for i, p := range s.Steps {
		to := s.Axis.To
		if i+1 < len(s.Steps) {
			to = s.Steps[i+1].X
		}
		if p.Gap {
			end()
			c.Rect(x(p.X), s.Height-pad-2, x(to)-x(p.X), 2, "bar unknown", "")
			continue
		}
		if p.Hi > p.Lo {
			c.Rect(x(p.X), y(p.Hi), x(to)-x(p.X), y(p.Lo)-y(p.Hi), "range-band", "")
		}
		line = append(line, [2]float64{x(p.X), y(p.Y)}, [2]float64{x(to), y(p.Y)})
	}
	end()
	return c.String()
}
