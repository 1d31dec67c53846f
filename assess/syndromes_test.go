package assess_test

import (
	"slices"
	"testing"

	"stormglass/assess"
	"stormglass/rule"
)

// TestFactsThatDecideAreNamed: where what is open hangs on a fact of the record
// that nobody measures, the answer names it, also by way of another rule.
func TestFactsThatDecideAreNamed(t *testing.T) {
	a := newPatient(t).born(5, 0).assess("1 12:00")
	for id, fact := range map[string]string{"hlh2004.molecular": "hlh_gene", "hlh2004.met": "hlh_gene", "mas2016.met": "systemic_jia", "crs.grade_1": "cart_infusion", "crs": "t_cell_engager"} {
		r := result(t, a, id)
		if !slices.Contains(r.Facts, fact) {
			t.Errorf("%s: facts %v, want %s", id, r.Facts, fact)
		}
		if r.Form != assess.FormScore && r.Truth != rule.Undetermined {
			t.Errorf("%s: %s", id, r.Truth)
		}
	}
	b := newPatient(t).born(50, 0).assess("1 12:00")
	if r := result(t, b, "markers.crp_hscore"); !slices.Contains(r.Facts, "immunosuppression") {
		t.Errorf("by way of the HScore: %v", r.Facts)
	}
	if r := result(t, a, "hscore"); len(r.Facts) != 0 || r.Population != assess.PopulationOut {
		t.Errorf("the HScore of a child: %v, %s", r.Facts, r.Population.Key())
	}
}
