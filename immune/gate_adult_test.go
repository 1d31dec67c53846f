package immune_test

import (
	"strings"
	"testing"

	"stormglass/assess"
	"stormglass/immune"
	"stormglass/story"
)

// The adult cut-off of CXCL9 belongs to the enzyme immunoassay of its study
// (amendments.md 6.1): by another assay, or by none that was said, a low number
// never opens the gate of interferon γ.
func TestAdultGateAsksForTheAssay(t *testing.T) {
	for _, c := range []struct{ cxcl9, want string }{
		{"2200 pg/mL assay elisa", "CXCL9 is not high"},
		{"2201 pg/mL assay elisa", "hard stop: CXCL9 is high"},
		{"1500 pg/mL", "hard stop: whether CXCL9 is high is open"},
		{"1500 pg/mL assay bioplex", "hard stop: whether CXCL9 is high is open"},
		{"9000 pg/mL assay bioplex", "hard stop"},
	} {
		list, err := story.Parse("gate.story", strings.NewReader("story Gate\nsource amendments.md 6.1\npatient age 700 mo, weight 80 kg\nload\n"+
			"  0:00 assert infection yes\n  20:00 cxcl9 "+c.cxcl9+"\nat 21:00\n  expect infection.suspected met\n"))
		if err != nil {
			t.Fatal(err)
		}
		rs := assess.Clinical()
		tl, at := list[0].Timeline(), list[0].Checks[0].At
		v := immune.Read(tl, assess.Assess(tl, at, tl.LastRecorded(), rs), immune.Config{Rules: rs})
		says := ""
		for _, g := range v.Gates {
			says += g.Says
		}
		if !strings.Contains(says, c.want) {
			t.Errorf("%s: %q, want %q", c.cxcl9, says, c.want)
		}
	}
}
