package assess_test

import (
	"testing"

	"stormglass/analyte"
)

func TestSmoke(t *testing.T) {
	p := newPatient(t).born(5, 0).ferritin("2 08:00", "5200").hladr("2 08:00", "3000").culture("1 08:00").
		dose("1 09:00", "ceftriaxone", nil).dose("2 09:00", "ceftriaxone", nil)
	p.lab("2 08:00", analyte.Platelets, "85", "10*3/uL", "")
	p.lab("2 08:00", analyte.Lactate, "6", "mmol/L", "")
	a := p.assess("2 10:00")
	for i := range a.Results {
		r := &a.Results[i]
		t.Logf("%-22s %-12s %-12s %v %s | %s", r.Rule, r.Population.Key(), r.Truth, r.Score, r.Says, r.PopulationWhy)
		t.Logf("    missing %v settles %v obtain %v flip %q notes %d", len(r.Missing), r.Settles, r.Obtain, r.Flip, len(r.Notes))
	}
	t.Log(a.ValidUntil)
}
