package assess_test

import (
	"bytes"
	"slices"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
)

// TestConfoundersStandBeside: sedation and a baseline fact are named with the
// inputs that they change; points and truths stay as charted.
func TestConfoundersStandBeside(t *testing.T) {
	chart := func() *patient {
		p := newPatient(t).born(5, 0)
		p.lab("1 06:00", analyte.GCS, "9", "{score}", "")
		p.lab("1 06:00", analyte.Platelets, "85", "10*3/uL", "")
		return p
	}
	plain := chart().assess("1 08:00")
	if r := result(t, plain, "phoenix"); len(r.Confounders)+len(r.Baseline) > 0 {
		t.Errorf("nothing is in force, but %+v %+v", r.Confounders, r.Baseline)
	}
	p := chart()
	p.dose("1 05:00", "midazolam", func(d *event.DoseDetail) { d.Action, d.Line = event.Start, "l1" })
	p.fact("1 00:00", event.FactChemotherapy, false)
	a := p.assess("1 08:00")
	r := result(t, a, "phoenix")
	if was := result(t, plain, "phoenix").Score; r.Score.Lo != was.Lo || r.Score.Published != was.Published {
		t.Errorf("the score is %d (%d), was %d (%d)", r.Score.Lo, r.Score.Published, was.Lo, was.Published)
	}
	c := named(r.Confounders, "sedation", analyte.GCS)
	if c == nil || c.Effect != "lowers" || len(c.Analytes) == 0 || c.Since != at(t, "1 05:00") || len(c.Events) == 0 || !c.Certain {
		t.Fatalf("sedation: %+v", r.Confounders)
	}
	if len(c.Items) != 1 || c.Items[0] != "neurologic" {
		t.Errorf("sedation concerns %v in %v", c.Analytes, c.Items)
	}
	b := named(r.Baseline, "chemotherapy", analyte.Platelets)
	if b == nil || b.Effect != "explains" || len(b.Items) != 1 || b.Items[0] != "coagulation" {
		t.Errorf("baseline: %+v", r.Baseline)
	}
	if s := result(t, a, "immunosep.eligible"); len(s.Confounders) > 0 || s.Population != assess.PopulationOut {
		t.Errorf("out of population, but %+v", s.Confounders)
	}
	if got := result(t, a, "phoenix.sepsis").Truth; got != rule.Undetermined {
		t.Errorf("sepsis is %s", got)
	}
	for _, part := range []string{`{"kind":"sedation","effect":"lowers","certain":true,"analytes":["gcs"],"items":["neurologic"],"since":"2026-03-02T05:00:00Z"`, `"baseline":[{"kind":"chemotherapy"`} {
		if !bytes.Contains(assess.Encode(a), []byte(part)) {
			t.Errorf("the JSON has no %s", part)
		}
	}
}

func named(list []assess.Confounder, kind string, id analyte.ID) *assess.Confounder {
	for i := range list {
		if c := &list[i]; c.Kind == kind && slices.Contains(c.Analytes, id) {
			return c
		}
	}
	return nil
}
