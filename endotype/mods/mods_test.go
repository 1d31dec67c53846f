package mods

import (
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
)

// TestTwoOrgansWithTwoPoints by hand-picked pSOFA inputs of a five-year-old.
func TestTwoOrgansWithTwoPoints(t *testing.T) {
	r, err := rule.CompileWith(Spec(), analyte.Get)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		values map[string]float64
		want   rule.Truth
	}{
		{"nothing measured", nil, rule.Undetermined},
		{"one organ", map[string]float64{"platelets": 40}, rule.Undetermined},
		{"two organs whatever is missing", map[string]float64{"platelets": 99, "bilirubin": 2}, rule.Met},
		{"1 point is not enough", map[string]float64{"platelets": 100, "bilirubin": 2}, rule.Undetermined},
	} {
		in := make([]analyte.Value, r.Inputs())
		in[0] = analyte.Point(60, 0)
		for name, x := range c.values {
			slot, ok := r.Slot(name)
			if !ok {
				t.Fatalf("no input %q", name)
			}
			in[slot] = analyte.Point(r.ToCanonical(slot, x), 1)
		}
		var out rule.Result
		r.Eval(in, &out)
		if got := out.Criteria()[0]; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if err := rule.Check(Spec()); err != nil {
		t.Error(err)
	}
}
