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

// Clinical rule 4: a CXCL9 that is not high does not free interferon γ where
// ferritin says hyperinflammation, is not known, or HLH was there before.
func TestNotHighIsNotFree(t *testing.T) {
	for _, c := range []struct{ more, want string }{
		{"  20:00 ferritin 4421 ng/mL\n", "CXCL9 is not high; interferon γ as a drug stays a hard stop: ferritin is above 4,420 ng/mL"},
		{"  20:00 ferritin 4420 ng/mL\n", "CXCL9 is not high"},
		{"", "CXCL9 is not high; interferon γ as a drug stays a hard stop: whether ferritin is above 4,420 ng/mL is open"},
		{"  0:00 fact hlh_history\n  20:00 ferritin 300 ng/mL\n", "CXCL9 is not high; interferon γ as a drug stays a hard stop: HLH or MAS, now or before"},
	} {
		list, err := story.Parse("gate.story", strings.NewReader("story Gate\nsource therapy.md 7.4\npatient age 700 mo, weight 80 kg\nload\n"+
			"  0:00 assert infection yes\n  20:00 cxcl9 1500 pg/mL assay elisa\n"+c.more+"at 21:00\n  expect infection.suspected met\n"))
		if err != nil {
			t.Fatal(err)
		}
		rs := assess.Clinical()
		tl, at := list[0].Timeline(), list[0].Checks[0].At
		v := immune.Read(tl, assess.Assess(tl, at, tl.LastRecorded(), rs), immune.Config{Rules: rs})
		if len(v.Gates) != 1 || v.Gates[0].Says != c.want {
			t.Errorf("%q: %+v, want %q", c.more, v.Gates, c.want)
		}
	}
}
