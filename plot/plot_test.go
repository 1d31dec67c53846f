package plot

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// wellFormed fails unless s is one well-formed XML element.
func wellFormed(t *testing.T, s string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	for {
		_, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, s)
		}
	}
}

func TestPanelCensoredValuesAreTrianglesAndBreakTheLine(t *testing.T) {
	p := Panel{Width: 100, Height: 40, Axis: Axis{From: 0, To: 10}, Scale: Scale{Min: 0, Max: 10}, Points: []Point{
		{X: 1, Y: 2}, {X: 2, Y: 3}, {X: 3, Y: 1, Sense: Below, Title: `< 1 & "low"`}, {X: 4, Y: 4}, {X: 5, Y: 5},
	}, Name: "Ferritin <b>"}
	s := p.Draw()
	wellFormed(t, s)
	if n := strings.Count(s, `class="trace"`); n != 2 {
		t.Errorf("got %d line segments, want 2: a censored value interrupts the line", n)
	}
	if n := strings.Count(s, `class="censored"`); n != 1 {
		t.Errorf("got %d triangles, want 1", n)
	}
	if n := strings.Count(s, "<circle"); n != 4 {
		t.Errorf("got %d points, want 4", n)
	}
	if strings.Contains(s, "style=") {
		t.Error("inline styles are forbidden by the content security policy")
	}
}

func TestAxisCompressesThePast(t *testing.T) {
	a := Axis{From: 0, To: 100, Knee: 80, Share: 0.25}
	for _, c := range []struct{ x, want float64 }{{0, 0}, {40, 0.125}, {80, 0.25}, {90, 0.625}, {100, 1}, {-5, 0}, {200, 1}} {
		if got := a.at(c.x); got != c.want {
			t.Errorf("at(%v) = %v, want %v", c.x, got, c.want)
		}
	}
}

func TestScale(t *testing.T) {
	if got := (Scale{Min: 10, Max: 1000, Log: true}).at(100); got < 0.4999 || got > 0.5001 {
		t.Errorf("log middle = %v, want 0.5", got)
	}
	if got := (Scale{Min: 5, Max: 5}).at(5); got != 0.5 {
		t.Errorf("empty scale = %v, want 0.5", got)
	}
	s := Fit([]Point{{Y: 3}, {Y: 0}}, true)
	if s.Min <= 0 {
		t.Errorf("a log scale must not start at %v", s.Min)
	}
}

func TestRibbon(t *testing.T) {
	s := Ribbon([]Bar{{From: 0, To: 5, Class: "x", Title: "a < b"}, {From: 5, To: 5, Class: "y", Open: true}}, Axis{From: 0, To: 10}, []Rule{{X: 3, Label: "abx"}}, 9, 100, 10, "drugs")
	wellFormed(t, s)
	if strings.Count(s, "<rect") != 2 {
		t.Error("a stretch without length must stay visible")
	}
}
