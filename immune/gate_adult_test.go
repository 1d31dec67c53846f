package immune_test

import (
	"strings"
	"testing"

	"stormglass/assess"
	"stormglass/evidence"
	"stormglass/immune"
	"stormglass/nexttest"
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
		says := gateOf(v, "gate.ifn_gamma").Says
		if !strings.Contains(says, c.want) {
			t.Errorf("%s: %q, want %q", c.cxcl9, says, c.want)
		}
	}
}

// Clinical rule 4: a CXCL9 that is not high does not free interferon γ where
// ferritin says hyperinflammation, is not known, or HLH was there before.
func TestNotHighIsNotFree(t *testing.T) {
	for _, c := range []struct{ more, want string }{
		{"  0:00 fact hlh_history absent\n  20:00 ferritin 4421 ng/mL\n",
			"CXCL9 is not high; interferon γ as a drug stays a hard stop: Macrophage activation-like syndrome (MALS) holds; ferritin is above 4,420 ng/mL"},
		{"  0:00 fact hlh_history absent\n  20:00 ferritin 4420 ng/mL\n", "CXCL9 is not high; no stop found by these rules; nothing is proposed"},
		{"  20:00 ferritin 4420 ng/mL\n", "CXCL9 is not high; interferon γ as a drug stays a hard stop: whether HLH or MAS was there before is not known"},
		{"  0:00 fact hlh_history absent\n", "CXCL9 is not high; interferon γ as a drug stays a hard stop: whether ferritin is above 4,420 ng/mL is open"},
		{"  0:00 fact hlh_history\n  20:00 ferritin 300 ng/mL\n", "CXCL9 is not high; interferon γ as a drug stays a hard stop: HLH or MAS before"},
	} {
		list, err := story.Parse("gate.story", strings.NewReader("story Gate\nsource therapy.md 7.4\npatient age 700 mo, weight 80 kg\nload\n"+
			"  0:00 assert infection yes\n  20:00 cxcl9 1500 pg/mL assay elisa\n"+c.more+"at 21:00\n  expect infection.suspected met\n"))
		if err != nil {
			t.Fatal(err)
		}
		rs := assess.Clinical()
		tl, at := list[0].Timeline(), list[0].Checks[0].At
		v := immune.Read(tl, assess.Assess(tl, at, tl.LastRecorded(), rs), immune.Config{Rules: rs})
		if got := gateOf(v, "gate.ifn_gamma").Says; got != c.want {
			t.Errorf("%q: %q, want %q", c.more, got, c.want)
		}
	}
}

// gateOf is one gate of a view, empty where there is none.
func gateOf(v *immune.View, id string) nexttest.Answered {
	for _, g := range v.Gates {
		if g.ID == id {
			return g
		}
	}
	return nexttest.Answered{}
}

// TestOpposedTherapies: the hard logic of therapy.md 1.0 and 7.4, typed by hand. A
// stimulant in hyperinflammation (ferritin above 2000 in a child, above 4420 in
// an adult, HLH or MAS ever), interferon γ with emapalumab, any TNF blocker in
// sepsis and IL-7 by vein are hard stops; what is not known stops as well.
func TestOpposedTherapies(t *testing.T) {
	const child, adult, newborn = "age 60 mo, weight 18 kg", "age 700 mo, weight 80 kg", "age 0.5 mo, weight 3 kg"
	const clean = "  0:00 fact hlh_history absent\n"
	for _, c := range []struct {
		who, lines, id string
		stand          nexttest.Stand
		says           string
	}{
		{child, clean + "  20:00 ferritin 2001 ng/mL\n", "gate.gm_csf", nexttest.Stopped, "GM-CSF is a hard stop: ferritin is above 2,000 ng/mL"},
		{child, clean + "  20:00 ferritin 2000 ng/mL\n", "gate.gm_csf", nexttest.NotStopped, "no stop found by these rules; nothing is proposed"},
		{child, clean, "gate.gm_csf", nexttest.OpenStop, "GM-CSF stays a hard stop: whether ferritin is above 2,000 ng/mL is open"},
		{child, "  20:00 ferritin 300 ng/mL\n", "gate.gm_csf", nexttest.OpenStop, "whether HLH or MAS was there before is not known"},
		{child, "  0:00 fact hlh_history\n  20:00 ferritin 300 ng/mL\n", "gate.gm_csf", nexttest.Stopped, "HLH or MAS before"},
		{child, clean + "  0:00 assert mods\n  25:00 ferritin 600 ng/mL\n  25:00 ex_vivo_tnf 300 pg/mL assay precise_central\n", "gate.gm_csf", nexttest.Stopped, "TRIPS entry A"},
		{newborn, clean + "  20:00 ferritin 300 ng/mL\n", "gate.gm_csf", nexttest.OpenStop, "no verified cut-off of ferritin in newborns"},
		{adult, clean + "  20:00 ferritin 4420 ng/mL\n", "gate.gm_csf", nexttest.NotStopped, nexttest.NoStop},
		{adult, clean + "  20:00 ferritin 4421 ng/mL\n", "gate.stimulant", nexttest.Stopped, "ferritin is above 4,420 ng/mL"},
		{child, "  0:00 fact hlh_history\n", "gate.stimulant", nexttest.Stopped, "HLH or MAS before"},
		{child, "  10:00 emapalumab given 18 mg IV\n", "gate.ifn_gamma_emapalumab", nexttest.Stopped, "emapalumab on record"},
		{child, "", "gate.ifn_gamma_emapalumab", nexttest.OpenStop, "whether emapalumab was given is not known"},
		{child, "  0:00 assert infection yes\n", "gate.tnf_blocker", nexttest.Stopped, "a TNF blocker is a hard stop: "},
		{child, "", "gate.tnf_blocker", nexttest.OpenStop, "whether infection is suspected is not known"},
		{adult, clean, "gate.il7_iv", nexttest.Stopped, "IL-7 by vein is a hard stop"},
	} {
		lines := "load\n  0:00 crp 10 mg/L\n"
		if strings.Contains(c.lines, " given ") {
			lines += "give\n"
		}
		list, err := story.Parse("gate.story", strings.NewReader("story Gate\nsource therapy.md 1.0\npatient "+c.who+"\n"+lines+c.lines+
			"at 30:00\n  expect infection.suspected met\n"))
		if err != nil {
			t.Fatal(err)
		}
		rs := assess.Clinical()
		tl, at := list[0].Timeline(), list[0].Checks[0].At
		v := immune.Read(tl, assess.Assess(tl, at, tl.LastRecorded(), rs), immune.Config{Rules: rs})
		g := gateOf(v, c.id)
		if g.Stand != c.stand || !strings.Contains(g.Says, c.says) || len(v.Gates) != 6 {
			t.Errorf("%s %q: %s %s, %q; want %s, %q", c.id, c.lines, g.Stand, g.ID, g.Says, c.stand, c.says)
		}
		if len(g.Cites) == 0 || (g.Stand == nexttest.NotStopped) != (len(g.Reasons) == 0) || (g.Stand == nexttest.OpenStop) != (g.Settle != "") {
			t.Errorf("%s %q: %+v", c.id, c.lines, g)
		}
		for _, id := range g.Cites {
			if _, ok := evidence.Get(id); !ok {
				t.Errorf("%s cites %s, which is nowhere", c.id, id)
			}
		}
	}
}
