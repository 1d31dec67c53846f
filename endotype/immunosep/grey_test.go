package immunosep

import (
	"math"
	"testing"
)

// TestGreyZone against a table of the normal distribution: Φ(0.4) = 0.6554,
// Φ(2/3) = 0.7475, Φ(1) = 0.8413, Φ(5/3) = 0.9522.
func TestGreyZone(t *testing.T) {
	for _, c := range []struct{ x, cut, least, most float64 }{
		{4500, 5000, 0.6554, 0.7475},
		{5500, 5000, 0.2525, 0.3446},
		{5000, 5000, 0.5, 0.5},
		{3750, 5000, 0.8413, 0.9522},
		{6250, 5000, 0.0478, 0.1587},
		{7200, 8000, 0.6554, 0.7475},
	} {
		g, ok := GreyZone(c.x, c.cut)
		if !ok || math.Abs(g.BelowLeast-c.least) > 5e-5 || math.Abs(g.BelowMost-c.most) > 5e-5 {
			t.Errorf("%v at %v: %+v %v, want %v to %v", c.x, c.cut, g, ok, c.least, c.most)
		}
	}
	if g, _ := GreyZone(5000, 5000); g.Low != 3750 || g.High != 6250 {
		t.Errorf("the zone is %v to %v, immune.md has 3750 to 6250", g.Low, g.High)
	}
	for _, x := range []float64{3749, 6251, 0, math.NaN()} {
		if _, ok := GreyZone(x, 5000); ok {
			t.Errorf("%v is in the zone", x)
		}
	}
}
