package immune_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"stormglass/assess"
	"stormglass/differential"
	"stormglass/immune"
	"stormglass/nexttest"
	"stormglass/reference"
	"stormglass/rule"
	"stormglass/story"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// menu is a laboratory that has CXCL9 back in 75 minutes.
func menu(t *testing.T) *nexttest.Menu {
	t.Helper()
	m, err := nexttest.ParseMenu(strings.NewReader("analyte,turnaround,assay,volume_ml\ncxcl9,60m/70m/75m,ella,0.3\nhla_dr,4h,quantibrite,0.5\n"), "menu.csv", time.LoadLocation)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// siteRules are the rules with a laboratory's own limit of CXCL9 from four
// weeks of age on.
func siteRules(t *testing.T) *assess.Ruleset {
	t.Helper()
	own, err := reference.Parse(strings.NewReader("analyte,unit,sex,from,to,lower,upper,percentiles,assay,platform,population,source\n"+
		"cxcl9,pg/mL,any,28 d,,,647,laboratory,ella,cartridge,own,own\n"), "own.csv")
	if err != nil {
		t.Fatal(err)
	}
	return assess.Clinical().WithIntervals(own)
}

// view reads a story and composes the view at its check.
func view(t *testing.T, cfg immune.Config, text string) *immune.View {
	t.Helper()
	list, err := story.Parse("test.story", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	tl := list[0].Timeline()
	at := list[0].Checks[0].At
	v := immune.Read(tl, assess.Assess(tl, at, tl.LastRecorded(), cfg.Rules), cfg)
	if n := utf8.RuneCountInString(v.Summary); n == 0 || n >= 140 {
		t.Errorf("summary of %d characters: %q", n, v.Summary)
	}
	return v
}

const child = `story TRIPS A on MODS day 2
source immune.md 2.1; ferritin 1300, 2600, 5200 fourteen hours apart
patient age 60 mo, weight 18 kg
load
  6:00 assert mods
  6:00 assert infection yes
  6:00 ferritin 1300 ng/mL
  20:00 ferritin 2600 ng/mL
  34:00 ferritin 5200 ng/mL
  34:00 ex_vivo_tnf 641 pg/mL
  34:00 crp 120 mg/L
%s
at 35:00
  expect precise.trips_a met
`

// TestChild: what the product owes a child at the bedside. Ferritin 1300, 2600,
// 5200 fourteen hours apart doubles in 14 h.
func TestChild(t *testing.T) {
	v := view(t, immune.Config{Rules: siteRules(t), Menu: menu(t)}, fmt.Sprintf(child, ""))
	all := strings.Join(v.Lines, "\n")
	for _, want := range []string{"PRECISE: hyperinflamed (TRIPS A) on MODS day 2", "ferritin 5,200 ng/mL, doubling in 14 h"} {
		if !strings.Contains(v.Summary, want) {
			t.Errorf("the summary lacks %q: %q", want, v.Summary)
		}
	}
	for _, want := range []string{"TNF response kept", "doubling in 14 h", "Adult MALS cut-off 4420 not validated in children", "TNF response drawn: 641 pg/mL",
		"Infection: likely", "storm:", "CXCL9 would settle the interferon-γ question", "(in 70 min)"} {
		if !strings.Contains(all, want) {
			t.Errorf("the lines lack %q:\n%s", want, all)
		}
	}
	if d := v.Find("immunosep.mals"); d == nil || d.Applies || !strings.Contains(d.Says, "4420 not validated in children") {
		t.Errorf("MALS of a child: %+v", d)
	}
	if v.Differential.Infected.Verdict != differential.Likely {
		t.Errorf("infected: %v", v.Differential.Infected.Verdict)
	}
	if len(v.Next.Advice) == 0 || v.Next.Advice[0].Test != "cxcl9" || v.Next.Advice[0].Back.Latest.Sub(v.At) != 75*time.Minute {
		t.Errorf("next: %+v", v.Next.Advice)
	}
	m := v.Map
	if m == nil || m.Framework != "PRECISE" || len(m.Path) != 4 || m.Path[0].XKnown || !m.Path[3].XKnown || m.Path[3].XLo != 641 || m.Path[3].YHi != 5200 {
		t.Errorf("map: %+v", m)
	}
}

// TestGate: interferon γ is a hard stop while CXCL9 is high or not known, and
// where nothing can judge it.
func TestGate(t *testing.T) {
	own := immune.Config{Rules: siteRules(t), Menu: menu(t)}
	for _, c := range []struct {
		name, more string
		cfg        immune.Config
		open       bool
		says       string
	}{
		{"not measured", "", own, true, ""},
		{"high", "  34:00 cxcl9 900 pg/mL assay ella", own, false, "hard stop: CXCL9 is high"},
		{"not high", "  34:00 cxcl9 600 pg/mL assay ella", own, false, "CXCL9 is not high"},
		{"by another assay", "  34:00 cxcl9 600 pg/mL assay elisa", own, false, "hard stop: whether CXCL9 is high is open"},
		{"without assay", "  34:00 cxcl9 600 pg/mL", own, false, "hard stop: whether CXCL9 is high is open"},
		{"no interval", "  34:00 cxcl9 600 pg/mL assay ella", immune.Config{Rules: assess.Clinical()}, false, "hard stop: no verified interval"},
	} {
		v := view(t, c.cfg, fmt.Sprintf(child, c.more))
		open, says := false, ""
		for i := range v.Next.Advice {
			for k := range v.Next.Advice[i].Settles {
				open = open || v.Next.Advice[i].Settles[k].Question == "gate.ifn_gamma"
			}
		}
		says = gateOf(v, "gate.ifn_gamma").Says
		if open != c.open || !strings.Contains(says, c.says) {
			t.Errorf("%s: open %v, says %q", c.name, open, says)
		}
	}
}

// TestGateOfAdults: the cut-off of 2200 pg/mL is that of ELISA.
func TestGateOfAdults(t *testing.T) {
	for more, want := range map[string]string{
		"cxcl9 2300 pg/mL assay elisa": "hard stop: CXCL9 is high",
		"cxcl9 2200 pg/mL assay elisa": "CXCL9 is not high",
		"cxcl9 1500 pg/mL":             "hard stop: whether CXCL9 is high is open",
		"cxcl9 1500 pg/mL assay local": "hard stop: whether CXCL9 is high is open",
	} {
		v := view(t, immune.Config{Rules: assess.Clinical()}, "story gate\npatient age 700 mo\nload\n  20:00 "+more+"\nat 21:00\n  expect immunosep.mals undetermined\n")
		if !strings.Contains(gateOf(v, "gate.ifn_gamma").Says, want) {
			t.Errorf("%s: %+v", more, v.Gates)
		}
	}
}

const adult = `story MALS
source immune.md 1.1, the conflict rule
patient age 700 mo, weight 80 kg
load
  0:00 ferritin 5200 ng/mL
at 1:00
  expect immunosep.mals met
`

func TestAdult(t *testing.T) {
	v := view(t, immune.Config{Rules: assess.Clinical()}, adult)
	if want := "MALS (ImmunoSep): ferritin 5,200 > 4,420; HLA-DR would not change the branch"; !strings.HasPrefix(v.Summary, want) {
		t.Errorf("%q", v.Summary)
	}
	if d := v.Find("precise.trips_a"); d == nil || d.Applies {
		t.Errorf("a pediatric definition on an adult: %+v", d)
	}
	if m := v.Map; m == nil || m.Framework != "ImmunoSep" || m.Path[0].XKnown || !m.Path[0].YKnown {
		t.Errorf("map: %+v", m)
	}
}

// TestNothingKnown: missing is never normal, and no state is named.
func TestNothingKnown(t *testing.T) {
	v := view(t, immune.Config{Rules: assess.Clinical()}, "story nothing\npatient age 40 mo\nload\n  0:00 heart_rate 120 /min\nat 1:00\n  expect precise.trips_a undetermined\n")
	if !strings.HasPrefix(v.Summary, "Immune state not decidable yet: needs ") {
		t.Errorf("%q", v.Summary)
	}
	for i := range v.Concepts {
		for _, d := range v.Concepts[i].Definitions {
			if d.Applies && d.Truth == rule.Met {
				t.Errorf("%s is met on nothing", d.Rule)
			}
		}
	}
	for i := range v.Markers {
		if k := v.Markers[i].Interval.Kind; k != reference.Undetermined && k != reference.NoInterval {
			t.Errorf("%v for age without a value: %v", v.Markers[i].Analyte, k)
		}
	}
}

// TestSameBytes: the view does not depend on the order of delivery.
func TestSameBytes(t *testing.T) {
	cfg := immune.Config{Rules: siteRules(t), Menu: menu(t)}
	events := timelinetest.Stay(5, 3)
	at := timelinetest.Start.Add(60 * time.Hour)
	var first []byte
	for seed := range uint64(6) {
		tl := timeline.New(timelinetest.Patient(5), timeline.Config{})
		for _, e := range timelinetest.Shuffle(events, seed) {
			tl.Add(e)
		}
		b, err := immune.Read(tl, assess.Assess(tl, at, at.Add(24*time.Hour), cfg.Rules), cfg).JSON()
		if err != nil {
			t.Fatal(err)
		}
		if first == nil {
			first = b
		}
		if !bytes.Equal(first, b) {
			t.Fatalf("order %d gives other bytes", seed)
		}
	}
	if len(first) < 5000 {
		t.Errorf("only %d bytes", len(first))
	}
}

func BenchmarkRead(b *testing.B) {
	cfg := immune.Config{Rules: assess.Clinical()}
	tl := timeline.New(timelinetest.Patient(5), timeline.Config{})
	for _, e := range timelinetest.Stay(5, 10) {
		tl.Add(e)
	}
	at := timelinetest.Start.Add(9 * 24 * time.Hour)
	a := assess.Assess(tl, at, tl.LastRecorded(), cfg.Rules)
	for b.Loop() {
		immune.Read(tl, a, cfg)
	}
}

// TestEveryDefinitionHasItsPlace: each criterion of an immune state stands in one
// row, and nothing else does.
func TestEveryDefinitionHasItsPlace(t *testing.T) {
	elsewhere := map[string]bool{"immunosep.eligible": true, "immunosep.sip_reversal": true, "precise.eligible": true, "precise.day": true,
		"mods.onset": true, "infection.suspected": true, "infection.suspected_0dose": true, "infection.suspected_1dose": true, "infection.suspected_2doses": true}
	of := map[string]bool{"immunosep": true, "precise": true}
	folders, err := os.ReadDir(filepath.Join("..", "endotype"))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range folders {
		of[f.Name()] = true
	}
	seen := 0
	for _, ru := range assess.Research().Rules() {
		id, _, _ := strings.Cut(ru.Spec().ID, ".")
		id, _, _ = strings.Cut(id, "_")
		for _, c := range ru.Spec().Criteria {
			got := immune.ConceptOf(c.ID)
			switch want := of[id] && !elsewhere[c.ID] || strings.HasPrefix(c.ID, "markers.") || strings.HasPrefix(c.ID, "iechs") || strings.HasPrefix(c.ID, "ebmt"); {
			case want && got == "":
				t.Errorf("%s stands in no row of the definitions side by side", c.ID)
			case !want && got != "":
				t.Errorf("%s stands in %s", c.ID, got)
			case want:
				seen++
			}
		}
	}
	if seen < 60 {
		t.Errorf("only %d definitions", seen)
	}
}

// TestBothPhenotypes: beside a syndrome of hyperinflammation no immunoparalysis
// is named as the state (clinical rule 4): 78 pg/mL is paralysed, and five of the
// eight HLH-2004 criteria hold (fever, spleen, two lineages, fibrinogen, ferritin).
func TestBothPhenotypes(t *testing.T) {
	v := view(t, immune.Config{Rules: assess.Clinical()}, `story both
patient age 60 mo, weight 18 kg
load
  6:00 assert mods
  6:00 assert infection yes
  34:00 ferritin 1900 ng/mL
  34:00 ex_vivo_tnf 78 pg/mL
  34:00 temperature 39.5 Cel
  34:00 splenomegaly yes
  34:00 hemoglobin 7 g/dL
  34:00 platelets 40 10*3/uL
  34:00 neutrophils 0.4 10*3/uL
  34:00 fibrinogen 90 mg/dL
at 35:00
  expect precise.grace2 met
`)
	if d := v.Find("hlh2004.met"); d == nil || d.Truth != rule.Met {
		t.Fatalf("HLH-2004: %+v", d)
	}
	if strings.Contains(v.Summary, "paralysis") || !strings.HasPrefix(v.Summary, "HLH-2004 met") {
		t.Errorf("%q", v.Summary)
	}
}

// TestInterferonItselfHigh: a CXCL9 that is not high frees nothing while
// interferon γ is.
func TestInterferonItselfHigh(t *testing.T) {
	v := view(t, immune.Config{Rules: assess.Clinical()}, "story gate\npatient age 700 mo\nload\n  20:00 cxcl9 500 pg/mL assay elisa\n  20:00 ifn_gamma 40 pg/mL assay elisa\nat 21:00\n  expect immunosep.mals undetermined\n")
	for i := range v.Gates {
		if g := &v.Gates[i]; g.ID == "gate.ifn_gamma" {
			if g.Stand != nexttest.Stopped || !strings.Contains(g.Says, "interferon γ itself is high") {
				t.Errorf("%+v", g)
			}
			return
		}
	}
	t.Error("no gate")
}
