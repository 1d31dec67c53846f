package assess_test

import (
	"bytes"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
)

func TestWithReceived(t *testing.T) {
	p := newPatient(t).born(5, 0)
	p.lab("1 08:00", analyte.Creatinine, "353.6", "umol/L", "")
	p.lab("1 08:00", analyte.SBPInvasive, "90", "mm[Hg]", "")
	p.lab("1 08:00", analyte.DBPInvasive, "45", "mm[Hg]", "")
	tl := p.timeline()
	a := assess.Assess(tl, at(t, "1 09:00"), 0, clinical)
	before := assess.Encode(a)
	b := assess.WithReceived(tl, a)
	if !bytes.Equal(before, assess.Encode(a)) {
		t.Error("the assessment itself was changed")
	}
	want := map[analyte.ID][2]string{
		analyte.Creatinine: {"4 mg/dL", "353.6 umol/L"},
		analyte.MAP:        {"60 mmHg", "90 mm[Hg]; 45 mm[Hg]"},
	}
	var walk func(list []assess.Finding)
	walk = func(list []assess.Finding) {
		for _, f := range list {
			if w, ok := want[f.Analyte]; ok && (f.Value != w[0] || f.Received != w[1]) {
				t.Errorf("%s: %q received as %q, want %q", f.Label, f.Value, f.Received, w)
			}
			walk(f.Children)
		}
	}
	walk(result(t, b, "phoenix8").Findings)
}
