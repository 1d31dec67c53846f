package hscore

import (
	"math"
	"testing"

	"stormglass/rule"
)

// TestSpecsHold: the engine's own check.
func TestSpecsHold(t *testing.T) {
	for _, s := range []*rule.Spec{Spec(), AdultSpec()} {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
}

// printed are the probabilities beside the points in the reprint of the table
// (Case Rep Rheumatol 2017, 5304180, table 3), percent.
var printed = map[int]float64{100: 1, 110: 3, 120: 5, 130: 9, 140: 16, 150: 25, 160: 40, 170: 54, 180: 70, 190: 80, 200: 88, 210: 93, 220: 96, 230: 98, 240: 99}

// TestFitKeepsToPrint: the line lies within 1.5 points of percent of every
// printed probability, under 1 % at 90 and above 99 % at 250, as the abstract
// says.
func TestFitKeepsToPrint(t *testing.T) {
	r, err := rule.Compile(Spec())
	if err != nil {
		t.Fatal(err)
	}
	if r.Max() != 337 {
		t.Errorf("at most %d points, the paper has 337", r.Max())
	}
	at := func(points int) float64 {
		p, ok := r.Probability(points)
		if !ok {
			t.Fatal("no probability")
		}
		return 100 * p
	}
	for points, want := range printed {
		if got := at(points); math.Abs(got-want) > 1.5 {
			t.Errorf("%d points: %.1f %%, printed %v %%", points, got, want)
		}
	}
	if at(90) >= 1 || at(250) <= 99 {
		t.Errorf("90 points %.2f %%, 250 points %.2f %%", at(90), at(250))
	}
	last := -1.0
	for points := 0; points <= 337; points++ {
		if p := at(points); p < last {
			t.Fatalf("%d points: falls from %v to %v", points, last, p)
		} else {
			last = p
		}
	}
}

// TestWrongFormulasAreNotOurs: two formulas of calculators, each off by more
// than 25 points of percent somewhere, are not what is shown.
func TestWrongFormulasAreNotOurs(t *testing.T) {
	r, err := rule.Compile(Spec())
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range []struct {
		points  int
		percent float64
	}{
		{140, 100 / (1 + math.Exp(4.3-0.03*140))}, // 47.5 %
		{220, 100 / (1 + math.Exp(4.3-0.03*220))},
		{190, 25 + (99-25)*(190-168)/(250-168.0)}, // 44.9 %
		{140, 1 + 24*140/168.0},
		{169, 93},
	} {
		p, _ := r.Probability(wrong.points)
		if math.Abs(100*p-wrong.percent) < 4 {
			t.Errorf("%d points give %.1f %%, which is the wrong formula's %.1f %%", wrong.points, 100*p, wrong.percent)
		}
	}
}
