package immune_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"stormglass/assess"
	"stormglass/immune"
	"stormglass/rule"
)

// remarks are those of the lymphopenia concept, and the answer of the flat rule.
func remarks(t *testing.T, patient, lines string) (list []string, flat rule.Truth) {
	t.Helper()
	v := view(t, immune.Config{Rules: assess.Clinical()}, "story lymphocytes\nsource made\npatient "+patient+"\nload\n  0:00 heart_rate 120 /min\n"+lines+"at 1:00\n  expect infection.suspected undetermined\n")
	for i := range v.Concepts {
		if v.Concepts[i].ID == "lymphopenia" {
			list = v.Concepts[i].Remarks
		}
	}
	if d := v.Find("lymphopenia.flat"); d != nil {
		flat = d.Truth
	}
	return list, flat
}

// TestLymphocytesForAge: the lower limit of a healthy infant of two months is
// 2500 per µL (Iowa), from one to two years 3000 and 3500 (Iowa, Dorset), from
// five years 1250: a count above the flat 1000 may be low, and one below it always
// is.
func TestLymphocytesForAge(t *testing.T) {
	for _, c := range []struct {
		patient, count string
		flat           rule.Truth
		want           string
	}{
		{"age 2 mo, weight 5 kg, gestation 40 wk", "2.0", rule.NotMet, "lymphocytes 2 ×10³/µL: low for age (below 2500 /µL"},
		{"age 2 mo, weight 5 kg, gestation 40 wk", "1.5", rule.NotMet, "lymphocytes 1.5 ×10³/µL: low for age (below 2500 /µL"},
		{"age 2 mo, weight 5 kg, gestation 40 wk", "3.0", rule.NotMet, "lymphocytes 3 ×10³/µL: within the interval for age"},
		{"age 2 mo, weight 5 kg", "2.0", rule.NotMet, "lymphocytes 2 ×10³/µL: not decidable (gestation not known in the first 16 weeks of life: low for age or out of population)"},
		{"age 18 mo, weight 10 kg", "3.2", rule.NotMet, "lymphocytes 3.2 ×10³/µL: sources disagree (below 3.5 ×10⁹/L (Dorset)"},
		{"age 60 mo, weight 18 kg", "0.8", rule.Met, "lymphocytes 0.8 ×10³/µL: low for age (below 1250 /µL"},
		{"age 60 mo, weight 18 kg", "1.1", rule.NotMet, "lymphocytes 1.1 ×10³/µL: low for age (below 1250 /µL"},
	} {
		got, flat := remarks(t, c.patient, "  0:00 lymphocytes "+c.count+" 10*3/uL\n")
		if len(got) != 1 || !strings.HasPrefix(got[0], c.want) || flat != c.flat {
			t.Errorf("%s, %s: %q, flat rule %s; want %q, %s", c.patient, c.count, got, flat, c.want, c.flat)
		}
	}
	if got, _ := remarks(t, "age 2 mo, weight 5 kg, gestation 40 wk", ""); got != nil {
		t.Errorf("a remark without a count: %q", got)
	}
}

// TestNoIntervalOfLymphocytes: nothing is published of an infant born at 30
// weeks: that is said, never "normal" and never "low".
func TestNoIntervalOfLymphocytes(t *testing.T) {
	got, _ := remarks(t, "age 0.5 mo, weight 2 kg, gestation 30 wk", "  0:00 lymphocytes 2.0 10*3/uL\n")
	if len(got) != 1 || strings.Contains(got[0], "within") || strings.Contains(got[0], "low for age") {
		t.Errorf("%q", got)
	}
}

// TestHookIsSaid: a ferritin that may read too low is written as a lower bound,
// with what to ask for, in the summary, the sentences and the row.
func TestHookIsSaid(t *testing.T) {
	const signs = "  34:00 hemoglobin 7 g/dL\n  34:00 platelets 40 10*3/uL\n  34:00 triglycerides 400 mg/dL\n  34:00 splenomegaly 1\n  34:00 temperature 39.5 Cel\n  6:00 assert mods\n"
	const want = "erritin 1,500 ng/mL or more (hook effect suspected: ask for dilution)"
	for _, c := range []struct {
		specimen string
		hook     bool
	}{{"", true}, {" specimen diluted", false}} {
		v := misled(t, "load\n  34:00 ferritin 1500 ng/mL"+c.specimen+"\n"+signs)
		if strings.Contains(strings.Join(v.Lines, "\n"), want) != c.hook || strings.Contains(v.Summary, want) != c.hook || utf8.RuneCountInString(v.Summary) >= 140 {
			t.Errorf("%q: %q %q", c.specimen, v.Summary, v.Lines)
		}
		if strings.Contains(strings.Join(v.Lines, "\n"), "4420") {
			t.Errorf("at least 1500 is not above 4420: %q", v.Lines)
		}
		b, err := v.JSON()
		if err != nil || strings.Contains(string(b), `"hook_suspected": true`) != c.hook {
			t.Errorf("%q: hook in JSON, %v", c.specimen, err)
		}
	}
}

// TestNewbornIsNotLed: under 28 days no storm definition leads, as "storm?" says
// too; the same picture at five years is led with.
func TestNewbornIsNotLed(t *testing.T) {
	const hlh = "load\n  34:00 ferritin 12000 ng/mL\n  34:00 hemoglobin 6 g/dL\n  34:00 platelets 40 10*3/uL\n  34:00 triglycerides 400 mg/dL\n  34:00 splenomegaly 1\n" +
		"  34:00 temperature 39.5 Cel\n  34:00 hemophagocytosis 1\n  34:00 fibrinogen 100 mg/dL\nat 35:00\n  expect hlh2004.met met\n"
	for patient, newborn := range map[string]bool{"age 0.5 mo, weight 4 kg, gestation 40 wk": true, "age 60 mo, weight 18 kg": false} {
		v := view(t, immune.Config{Rules: assess.Clinical()}, "story HLH\nsource made\npatient "+patient+"\n"+hlh)
		says := strings.HasPrefix(v.Summary, "Newborn: no storm definition is valid here") && strings.Contains(v.Lines[0], "under 28 days")
		if (v.Differential.Newborn == rule.Met) != newborn || says != newborn || strings.HasPrefix(v.Summary, "HLH-2004 met") == newborn {
			t.Errorf("%s: %q %q", patient, v.Summary, v.Lines)
		}
	}
}

// TestIDSWithoutSepsis: the two cytokines decide the definition as published; in
// an adult without infection the row and the summary say what it rests on.
func TestIDSWithoutSepsis(t *testing.T) {
	const high = "  20:00 ifn_gamma 10 pg/mL assay elisa\n  20:00 cxcl9 3000 pg/mL assay elisa\n"
	for lines, want := range map[string]string{
		"":                               "whether there is an infection is not known",
		"  19:00 assert infection no\n":  "no infection is suspected",
		"  19:00 assert infection yes\n": "whether there is sepsis by Sepsis-3 is not known",
	} {
		v := view(t, immune.Config{Rules: assess.Clinical()}, "story ids\nsource made\npatient age 700 mo, weight 80 kg\nload\n"+lines+high+"at 21:00\n  expect ids.state met\n")
		d := v.Find("ids.state")
		if d == nil || d.Truth != rule.Met || !strings.HasPrefix(d.Remark, want) || !strings.Contains(v.Summary, "sepsis not established") {
			t.Errorf("%q: %+v, %q", lines, d, v.Summary)
		}
		if w := v.Find("immunosep.mals"); w == nil || w.Remark != "" {
			t.Errorf("a remark on another rule: %+v", w)
		}
	}
}

// TestAsksOfOthersDoNotCount: what only a patient with systemic arthritis is
// asked (platelets ≤ 181) is no cut-off of a child of whom nobody said so.
func TestAsksOfOthersDoNotCount(t *testing.T) {
	for lines, want := range map[string]bool{"": false, "  0:00 fact systemic_jia\n": true} {
		v := misled(t, "load\n  0:00 assert mods\n  0:00 platelets 150 10*3/uL\n"+lines)
		got := false
		for i := range v.Markers {
			got = got || slices.ContainsFunc(v.Markers[i].Asks, func(a immune.Asked) bool { return strings.HasPrefix(a.Rule, "mas2016.") })
		}
		if got != want {
			t.Errorf("%q: MAS-2016 asks %v", lines, got)
		}
	}
}
