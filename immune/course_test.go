package immune_test

import (
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/immune"
	"stormglass/kinetics"
)

// courseOf is the course of a marker of a child of five years.
func courseOf(t *testing.T, id analyte.ID, lines string) *immune.Marker {
	t.Helper()
	v := misled(t, "load\n  0:00 assert mods\n  0:00 assert infection yes\n"+lines)
	m := v.Marker(id)
	if m == nil || m.Course == nil {
		t.Fatalf("no course: %+v", m)
	}
	return m
}

// TestCourse: ferritin 400 at 0 h, 800 at 10 h, 1600 at 20 h, 800 at 30 h, seen
// at 35 h. The lowest cut-off that is asked of a child is 500, from 800 on: 25 of
// the 35 h. The area under straight lines of logarithms is
// 10·(400 + 800 + 800)/ln 2; the change is +100 %.
func TestCourse(t *testing.T) {
	m := courseOf(t, analyte.Ferritin, "  0:00 ferritin 400 ng/mL\n  10:00 ferritin 800 ng/mL\n  20:00 ferritin 1600 ng/mL\n  30:00 ferritin 800 ng/mL\n")
	c := m.Course
	hour := func(h int) time.Duration { return time.Duration(h) * time.Hour }
	if c.Count != 4 || c.From.String() != "2026-01-10T00:00:00Z" {
		t.Errorf("%d values from %s", c.Count, c.From)
	}
	if p := c.Peak; !p.Known || p.Lo != 1600 || p.Hi != 1600 || p.From.Sub(c.From) != hour(20) || p.To != p.From {
		t.Errorf("peak %+v", p)
	}
	b := c.Beyond
	if b == nil || b.At != 500 || b.Spent.Certain != hour(25) || b.Spent.Possible != hour(25) || b.Hold != hour(24) {
		t.Fatalf("beyond %+v", b)
	}
	if b.Run.To.Sub(b.Run.From) != hour(20) || b.Run.From.Sub(c.From) != hour(10) || len(b.Run.IDs) != 3 {
		t.Errorf("run %+v", b.Run)
	}
	// 10 h · (400 + 800 + 800)/ln 2
	if want := 10 * 2000 / math.Ln2; c.AreaWhy != kinetics.NoReason || math.Abs(c.Area.Lo-want) > 1e-6 || c.Area.Hi != c.Area.Lo {
		t.Errorf("area %+v, want %g", c.Area, want)
	}
	if !c.Change.Known || math.Abs(c.Change.PercentLo-100) > 1e-9 || c.Change.PercentHi != c.Change.PercentLo {
		t.Errorf("change %+v", c.Change)
	}
	if c.BendWhy != kinetics.TooFew {
		t.Errorf("a bend of four values: %v", c.BendWhy)
	}
	words := m.CourseWords()
	for _, want := range []string{"+100 % since 2026-01-10 00:00Z", "peak 1,600 at 2026-01-10 20:00Z", "longest run of values 20 h"} {
		if !slices.Contains(words, want) {
			t.Errorf("the words lack %q: %q", want, words)
		}
	}
	if !slices.ContainsFunc(words, func(s string) bool { return strings.HasSuffix(s, " 500 for 25 h") }) {
		t.Errorf("the time beyond 500: %q", words)
	}
}

// TestCourseDoubling: values on a line but for two: ln of 1000, 2200, 4000, 8000
// ten hours apart. By hand with x = −15, −5, 5, 15 h and y = ln: slope =
// Σxy/500; t(2; 0.975) = 4.3027.
func TestCourseDoubling(t *testing.T) {
	m := courseOf(t, analyte.Ferritin, "  0:00 ferritin 1000 ng/mL\n  10:00 ferritin 2200 ng/mL\n  20:00 ferritin 4000 ng/mL\n  30:00 ferritin 8000 ng/mL\n")
	x, y := []float64{-15, -5, 5, 15}, []float64{math.Log(1000), math.Log(2200), math.Log(4000), math.Log(8000)}
	slope, mean, rss := 0.0, 0.0, 0.0
	for i := range x {
		slope += x[i] * y[i] / 500
		mean += y[i] / 4
	}
	for i := range x {
		d := y[i] - mean - slope*x[i]
		rss += d * d
	}
	half := 4.302653 * math.Sqrt(rss/2/500)
	h := m.Course.Hours
	if m.Course.HoursWhy != kinetics.NoReason || math.Abs(h.X-math.Ln2/slope) > 1e-6 ||
		math.Abs(h.Lo-math.Ln2/(slope+half)) > 1e-4 || math.Abs(h.Hi-math.Ln2/(slope-half)) > 1e-4 {
		t.Errorf("%+v, want %g (%g to %g)", h, math.Ln2/slope, math.Ln2/(slope+half), math.Ln2/(slope-half))
	}
	// by hand: slope 0.0684, residual sum of squares 0.0064, half width 0.0108:
	// 10.1 h, 8.7 to 12.1 h
	if got := m.CourseWords()[0]; got != "doubling in 10 h (9 to 12)" {
		t.Errorf("%q", got)
	}
}

// TestCourseLeavesOut: what a drug moved is no part of the course (CRP after
// tocilizumab), and where a value is open upward so are peak and area.
func TestCourseLeavesOut(t *testing.T) {
	m := courseOf(t, analyte.CRP, "  0:00 crp 100 mg/L\n  10:00 crp 200 mg/L\n  30:00 crp 20 mg/L\ngive\n  12:00 tocilizumab given 150 mg IV\n")
	if c := m.Course; c.Count != 2 || c.Peak.Lo != 200 || c.Change.PercentLo != 100 || c.AreaWhy != kinetics.NotLogScale {
		t.Errorf("%+v", c)
	}
	m = courseOf(t, analyte.Ferritin, "  0:00 ferritin 1000 ng/mL\n  10:00 ferritin >15000 ng/mL\n")
	if c := m.Course; !c.Peak.HiOpen || math.Round(c.Peak.Lo) != 15000 || !c.Area.HiOpen || !slices.Contains(m.CourseWords(), "peak 15,000 or more at 2026-01-10 10:00Z") {
		t.Errorf("%+v %q", c, m.CourseWords())
	}
}

// TestCourseBetween: a value of which it is not known on which side it lies is
// time that may be beyond the cut-off, and no more. "> 100" at 0 h may be above 500
// or not, 700 at 10 h is, 400 at 20 h is not.
func TestCourseBetween(t *testing.T) {
	m := courseOf(t, analyte.Ferritin, "  0:00 ferritin >100 ng/mL\n  10:00 ferritin 700 ng/mL\n  20:00 ferritin 400 ng/mL\n")
	b := m.Course.Beyond
	if b == nil || b.Spent.Certain != 10*time.Hour || b.Spent.Possible != 20*time.Hour {
		t.Fatalf("%+v", b)
	}
	words := m.CourseWords()
	if !slices.ContainsFunc(words, func(s string) bool { return strings.HasSuffix(s, "500 for at least 10 h, at most 20 h") }) {
		t.Errorf("%q", words)
	}
}

// TestCourseBend: flat for 30 h, then doubling every 5 h: the slope changes at
// 15 h of 30 (values every 3 h, scattered by less than 2 %).
func TestCourseBend(t *testing.T) {
	lines := ""
	for i, x := range []string{"1000", "1010", "990", "1005", "995", "1000", "1515", "2300", "3480", "5280", "8000"} {
		lines += "  " + []string{"0", "3", "6", "9", "12", "15", "18", "21", "24", "27", "30"}[i] + ":00 ferritin " + x + " ng/mL\n"
	}
	c := courseOf(t, analyte.Ferritin, lines).Course
	if c.BendWhy != kinetics.NoReason || math.Abs(c.Bend.Sub(c.From).Hours()-15) > 0.5 || c.Earliest > c.Bend || c.Latest < c.Bend ||
		math.Abs(c.Before) > 0.003 || math.Abs(c.After-math.Ln2/5) > 0.003 {
		t.Errorf("%v at %s (%s to %s), %g then %g", c.BendWhy, c.Bend, c.Earliest, c.Latest, c.Before, c.After)
	}
}

// TestNoCourse: a marker without a value has none.
func TestNoCourse(t *testing.T) {
	m := misled(t, "load\n  0:00 heart_rate 120 /min\n").Marker(analyte.Ferritin)
	if m.Course != nil || m.CourseWords() != nil {
		t.Errorf("%+v", m.Course)
	}
}

// TestCourseFromBelow: HLA-DR is low in disease: time below 5000, though another
// definition asks for 8000 or more.
func TestCourseFromBelow(t *testing.T) {
	v := view(t, immune.Config{Rules: assess.Clinical()}, "story HLA-DR\nsource made\npatient age 700 mo, weight 80 kg\nload\n  0:00 hla_dr 12000 {molecules}/{cell} assay quantibrite\n"+
		"  24:00 hla_dr 4000 {molecules}/{cell} assay quantibrite\nat 34:00\n  expect immunosep.sip undetermined\n")
	b := v.Marker(analyte.HLADR).Course.Beyond
	if b == nil || b.At != 5000 || b.Spent.Certain != 10*time.Hour || b.Spent.Possible != 10*time.Hour {
		t.Errorf("%+v", b)
	}
}
