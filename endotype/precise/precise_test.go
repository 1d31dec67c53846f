package precise

import (
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
)

// TestArmsExclude: whatever is measured, at most one arm is met, and exactly
// one unless ferritin is 2000 with TNF below 200. CRP in mg/L, the catalogue's
// unit.
func TestArmsExclude(t *testing.T) {
	r, err := rule.CompileWith(Spec(), analyte.Get)
	if err != nil {
		t.Fatal(err)
	}
	for _, tnf := range []float64{0, 199.999, 200, 5000} {
		for _, ferritin := range []float64{1, 499.9, 500, 1999.9, 2000, 2000.1, 90000} {
			for _, crp := range []float64{0, 39.9, 40, 300} {
				var out rule.Result
				r.Eval([]analyte.Value{analyte.Point(60, 0), analyte.Point(tnf, 1), analyte.Point(ferritin, 1), analyte.Point(crp, 1)}, &out)
				met := 0
				for _, c := range out.Criteria() {
					if c == rule.Met {
						met++
					}
				}
				// TRIPS A and observation divide TNF ≥ 200; GRACE-2 and TRIPS B
				// divide TNF < 200 but for the gap.
				want := 1
				if tnf < 200 && ferritin == 2000 {
					want = 0
				}
				if met != want {
					t.Errorf("TNF %v, ferritin %v, CRP %v: %d arms", tnf, ferritin, crp, met)
				}
			}
		}
	}
}

func TestSpecsHold(t *testing.T) {
	for _, s := range []*rule.Spec{Spec(), EligibleSpec()} {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
}
