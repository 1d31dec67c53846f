package assess_test

import (
	"fmt"
	"strconv"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
)

// TestMeanings: what one more result would say, against immune.md §1.1 and §2.1.
func TestMeanings(t *testing.T) {
	adult := newPatient(t).born(60, 0)
	child := withMODS(t).tnf("2 08:00", "50")
	both := newPatient(t).born(60, 0).ferritin("1 08:00", "<5000")
	for _, c := range []struct {
		p        *patient
		when, id string
		want     string
	}{
		{adult, "1 09:00", "immunosep.mals", "ferritin: ≤ 4420 ng/mL not met; > 4420 ng/mL met; "},
		{adult, "1 09:00", "immunosep.sip", "ferritin: ≤ 4420 ng/mL undetermined; > 4420 ng/mL not met; hla_dr: < 5000 molecules/cell undetermined; ≥ 5000 molecules/cell not met; "},
		{adult, "1 09:00", "immunosep.class", "ferritin: ≤ 4420 ng/mL undetermined; > 4420 ng/mL met; "},
		{both, "1 09:00", "immunosep.mals", "ferritin: ≤ 4420 ng/mL not met; > 4420 ng/mL met; "},
		{child, "2 10:00", "precise.trips_b", "ferritin: ≤ 2000 ng/mL not met; > 2000 ng/mL met; "},
		{child, "2 10:00", "precise.grace2", "ferritin: < 2000 ng/mL met; ≥ 2000 ng/mL not met; "},
		{child, "2 10:00", "precise.trips_a", ""},                                         // answered
		{child, "3 10:00", "precise.trips_b", ""},                                         // the day is over: no result would say anything
		{newPatient(t).born(5, 0).tnf("2 08:00", "50"), "2 10:00", "precise.trips_b", ""}, // onset of MODS not known
		{newPatient(t), "1 09:00", "immunosep.mals", ""},                                  // age not known
	} {
		got := ""
		for _, m := range assess.Meanings(c.p.timeline(), at(t, c.when), 0, clinical, []string{c.id}) {
			got += m.Analyte.String() + ": "
			for _, r := range m.Ranges {
				got += fmt.Sprintf("%s %s; ", r.Words, r.Truth)
			}
		}
		if got != c.want {
			t.Errorf("%s at %s: %q, want %q", c.id, c.when, got, c.want)
		}
	}
}

// TestMeaningsComeTrue: a result within a range makes the answer what was said.
func TestMeaningsComeTrue(t *testing.T) {
	ids := []string{"immunosep.mals", "immunosep.sip", "immunosep.class"}
	p := newPatient(t).born(60, 0)
	for _, m := range assess.Meanings(p.timeline(), at(t, "1 09:00"), 0, clinical, ids) {
		for _, r := range m.Ranges {
			for _, x := range []float64{r.Lo, r.Hi * (1 - 1e-4), (max(r.Lo, 0) + min(r.Hi, 2e4)) / 2} {
				a := analyte.Get(m.Analyte)
				if !(x >= a.Lo && x <= a.Hi) {
					continue
				}
				text := strconv.FormatFloat(x, 'g', -1, 64)
				then := p.filled("1 09:00", []analyte.ID{m.Analyte}, func(analyte.ID) string { return text })
				if got := result(t, then.assess("1 09:00"), m.Rule).Truth; got != r.Truth {
					t.Errorf("%s with %s %s (%s): %s, said %s", m.Rule, m.Analyte, text, r.Words, got, r.Truth)
				}
			}
		}
	}
}
