package plot

import (
	"encoding/xml"
	"math"
	"strings"
	"testing"
)

// shapes are the elements of a drawing of one class, with their attributes.
func shapes(t *testing.T, svg, class string) []map[string]string {
	t.Helper()
	wellFormed(t, svg)
	var out []map[string]string
	d := xml.NewDecoder(strings.NewReader(svg))
	text := -1
	for {
		tok, err := d.Token()
		if err != nil {
			return out
		}
		switch x := tok.(type) {
		case xml.StartElement:
			text = -1
			m := map[string]string{"": x.Name.Local}
			for _, a := range x.Attr {
				m[a.Name.Local] = a.Value
			}
			if strings.Contains(" "+m["class"]+" ", " "+class+" ") {
				out, text = append(out, m), len(out)
			}
		case xml.CharData:
			if text >= 0 {
				out[text]["text"] += string(x)
			}
		}
	}
}

// small is a plane of 268 by 158 units: its inside is 200 by 100, from 34 to 234
// across and from 26 to 126 down.
func small(path ...Box) Plane {
	return Plane{Width: 268, Height: 158, Name: "map", X: PlaneAxis{Scale: Scale{Min: 10, Max: 1000, Log: true}, Reversed: true, Label: "x"},
		Y: PlaneAxis{Scale: Scale{Min: 1, Max: 10000, Log: true}, Label: "y"}, Path: path}
}

func TestPlanePlacesPointsOnLogAxes(t *testing.T) {
	p := small(Box{XLo: 1000, XHi: 1000, YLo: 1, YHi: 1}, Box{XLo: 100, XHi: 100, YLo: 100, YHi: 100, Now: true})
	p.X.Ticks, p.Y.Ticks = []float64{10, 100, 1000}, []float64{1, 10000}
	svg := p.Draw()
	places := shapes(t, svg, "place")
	if len(places) != 2 || places[0]["cx"] != "34" || places[0]["cy"] != "126" {
		t.Errorf("the highest value of a reversed axis stands left, the lowest below: %v", places)
	}
	if now := shapes(t, svg, "now-place"); len(now) != 1 || now[0]["cx"] != "134" || now[0]["cy"] != "76" {
		t.Errorf("the middle of two log axes: %v", now)
	}
	if n := len(shapes(t, svg, "trace")); n != 1 {
		t.Errorf("%d lines between two points", n)
	}
	if p.Draw() != svg {
		t.Error("the same plane is drawn differently")
	}
}

func TestPlaneNeverDrawsAnUnknownAsAPoint(t *testing.T) {
	known := func(x, y float64) Box { return Box{XLo: x, XHi: x, YLo: y, YHi: y} }
	open := Box{XLo: 10, XHi: 1000, YLo: 100, YHi: 100, Label: "Monday"}
	svg := small(known(100, 10), open, known(100, 1000), Box{XLo: 10, XHi: 1000, YLo: 1000, YHi: 1000, Now: true, Label: "now"}).Draw()
	if n := len(shapes(t, svg, "place")); n != 2 {
		t.Errorf("%d points, want the 2 that are known on both axes", n)
	}
	if n := len(shapes(t, svg, "trace")); n != 0 {
		t.Error("the path runs on through a time at which one axis was not known")
	}
	was, now := shapes(t, svg, "was-box"), shapes(t, svg, "unsure-box")
	if len(was) != 1 || was[0]["x1"] != "34" || was[0]["x2"] != "234" {
		t.Errorf("an unknown axis earlier is no line through the whole plane: %v", was)
	}
	if len(now) != 1 || now[0]["width"] != "200" || now[0]["height"] != "7" {
		t.Errorf("an unknown axis now is no band that can be seen: %v", now)
	}
	box := shapes(t, small(Box{XLo: 31.6227766, XHi: 316.227766, YLo: 10, YHi: 1000, Now: true}).Draw(), "unsure-box")
	if len(box) != 1 || box[0]["x"] != "84" || box[0]["width"] != "100" || box[0]["y"] != "51" || box[0]["height"] != "50" {
		t.Errorf("two ranges are no box: %v", box)
	}
}

func TestPlaneWritesCutsAndEscapesNames(t *testing.T) {
	p := small(Box{XLo: 100, XHi: 100, YLo: 10, YHi: 10, Title: `a < "b"`, Label: "now & then", Now: true})
	p.X.Cuts, p.Y.Cuts = []Cut{{100, "below 100"}}, []Cut{{4420, "above 4420"}}
	p.Regions = []PlaneRegion{{XFrom: 10, XTo: 1000, YFrom: 100, YTo: 10000, Label: "<b>hot</b> & more", Class: "hot"}}
	svg := p.Draw()
	if strings.Contains(svg, "<b>") || strings.Contains(svg, "style=") {
		t.Error("names are not escaped, or a style is inline")
	}
	cuts := shapes(t, svg, "cut-value")
	if len(cuts) != 2 || cuts[0]["text"] != "100" || cuts[0]["x"] != "134" || cuts[1]["text"] != "4.42k" {
		t.Errorf("the values of the cuts: %v", cuts)
	}
	if r := shapes(t, svg, "region"); len(r) != 1 || r[0]["width"] != "200" || r[0]["height"] != "50" {
		t.Errorf("the region: %v", r)
	}
}

// TestPlaneLabelsNeverMeet: times crowded in one place are left to the table.
func TestPlaneLabelsNeverMeet(t *testing.T) {
	var path []Box
	for i := range 30 {
		v := 100 * math.Pow(1.02, float64(i))
		path = append(path, Box{XLo: 100, XHi: 100, YLo: v, YHi: v, Label: "22 Nov 14:05", Now: i == 29})
	}
	p := small(path...)
	var taken written
	labels := shapes(t, p.Draw(), "place-time")
	for _, l := range labels {
		if l["text"] != "22 Nov 14:05" {
			t.Errorf("label %v", l)
		}
	}
	if len(labels) < 2 || len(labels) > 8 {
		t.Errorf("%d labels of 30 times within 25 units", len(labels))
	}
	if !taken.free(rect{0, 0, 10, 10}) || taken.free(rect{9, 9, 12, 12}) || !taken.free(rect{10, 0, 20, 10}) {
		t.Error("what is taken is given again, or what is free is not")
	}
}

func TestDecades(t *testing.T) {
	got := Decades(Scale{Min: 25, Max: 3500, Log: true})
	want := []float64{30, 100, 300, 1000, 3000}
	if len(got) != len(want) {
		t.Fatalf("%v, want %v", got, want)
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > 1e-9*want[i] {
			t.Errorf("%v, want %v", got, want)
		}
	}
	for v, s := range map[float64]string{300: "300", 4420: "4.42k", 30000: "30k", 2e6: "2M", 0.3: "0.3"} {
		if tick(v) != s {
			t.Errorf("%v is written %q, want %q", v, tick(v), s)
		}
	}
}

func TestWrap(t *testing.T) {
	if got := strings.Join(wrap("observation, or TRIPS A by CRP ≥ 4 mg/dL", 16), "|"); got != "observation, or|TRIPS A by CRP ≥|4 mg/dL" {
		t.Errorf("%q", got)
	}
	if wrap("hyperinflammation", 8) != nil {
		t.Error("a word that does not fit is not left out")
	}
}

// TestPanelDrawsTheBandOfEverySource: two sources, two bands.
func TestPanelDrawsTheBandOfEverySource(t *testing.T) {
	p := Panel{Width: 108, Height: 108, Axis: Axis{From: 0, To: 10}, Scale: Scale{Min: 0, Max: 100}, Points: []Point{{X: 1, Y: 90}}, Bands: [][2]float64{{0, 20}, {10, 40}, {30, 30}}}
	bands := shapes(t, p.Draw(), "band")
	if len(bands) != 2 || bands[0]["height"] != "20" || bands[1]["y"] != "64" || bands[1]["height"] != "30" {
		t.Errorf("%v", bands)
	}
}

func TestRibbonMayBeStretched(t *testing.T) {
	svg := Ribbon([]Bar{{From: 0, To: 5}}, Axis{From: 0, To: 10}, nil, 0, 100, 10, "x")
	wellFormed(t, svg)
	if !strings.Contains(svg, `preserveAspectRatio="none"`) || strings.Contains(svg, "<text") {
		t.Error("a ribbon is stretched by the style sheet and holds no words")
	}
}
