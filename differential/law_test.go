package differential_test

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/differential"
	"stormglass/event"
	"stormglass/rule"
)

// TestRatios holds the ratios to the table of therapy.md §4, typed by hand, and
// to abstracts worked out by hand.
func TestRatios(t *testing.T) {
	sj := func(months float64) *patient { return aged(months).fact(event.FactSystemicJIA, event.Yes, 900) }
	for _, c := range []struct {
		p           *patient
		finding     string
		cite        string
		plus, minus float64
		fits        rule.Truth
		text        string
	}{
		{sj(80).says("mas2016.met", met, met, ""), "mas2016", "ravelli-2016", 73, 0.27, met, "LR+ 0.73/(1 − 0.99) = 73; LR− (1 − 0.73)/0.99 = 0.27"},
		{sj(480).says("mas2016.met", met, met, ""), "mas2016", "still-mas-2016", 3.3, 0, met, "LR− (1 − 1.00)/0.70 = 0: the source missed none"},
		{sj(480).says("mas2016.met", met, met, ""), "mas2016", "ravelli-2016", 73, 0.27, not, ""},
		{aged(480).says("hscore.169", met, met, ""), "hscore", "hscore-2014", 6.6, 0.08, met, "LR+ 0.93/(1 − 0.86) = 6.6; LR− (1 − 0.93)/0.86 = 0.081"},
		{aged(480).says("hscore.169", met, met, ""), "hscore", "knaak-2020", 16.9, 0, met, "LR+ 1.00/(1 − 0.941) = 17"},
		{aged(480).says("hscore.169", met, met, ""), "hscore", "alberta-hlh-2022", 3.3, 0.056, met, ""},
		{aged(480).says("hlh2004.clinical", met, met, ""), "hlh2004", "alberta-hlh-2022", 13, 0.097, met, ""},
		{aged(60).has(analyte.Ferritin, 5000, 1), "ferritin_1830", "ferritin-china-2024", 4.2, 0.15, met, "LR+ 0.88/(1 − 0.79) = 4.2; LR− (1 − 0.88)/0.79 = 0.15"},
		{aged(480).says("markers.sil2r_optimal", met, met, ""), "sil2r_optimal", "sil2r-2017", 3.6, 0, met, ""},
		{aged(480).says("markers.sil2r_optimal", met, met, ""), "sil2r_optimal", "sil2r-2020", 1.5, 0.28, met, "(secondary source)"},
		{aged(480).says("markers.sil2r_for", met, met, ""), "sil2r_for", "sil2r-2017", 0, 0, met, "specificity 0.93; no sensitivity given, so no ratio"},
		{aged(60).has(analyte.SIL2R, 13000, 1), "sil2r_2400", "sil2r-children-2017", 0, 0.07, met, "no upper bound"},
		{sj(80).says("msscore.mas", met, met, ""), "msscore", "minoia-2019", 17, 0.16, met, ""},
	} {
		a := differential.Read(c.p.in)
		var got *differential.Ratio
		for i := range a.Stormy.For {
			f := &a.Stormy.For[i]
			for k := range f.Ratios {
				if f.ID == c.finding && string(f.Ratios[k].Cite) == c.cite {
					got = &f.Ratios[k]
				}
			}
		}
		if got == nil {
			t.Errorf("%s: no ratio of %s", c.finding, c.cite)
			continue
		}
		near := func(x, want float64) bool { return math.Abs(x-want) <= 0.06*want }
		if !near(got.Plus, c.plus) || !near(got.Minus, c.minus) || got.Fits != c.fits || !strings.Contains(got.Text, c.text) {
			t.Errorf("%s of %s: %+v", c.finding, c.cite, *got)
		}
	}
}

// Cuts hold as printed: ≥ and > at the number itself, and an interval over the
// cut says nothing.
func TestCuts(t *testing.T) {
	for _, c := range []struct {
		months float64
		a      analyte.ID
		v      analyte.Value
		in     string // findings for
		out    string // findings against
	}{
		{60, analyte.Ferritin, analyte.Point(10000, 1), "ferritin_1830", ""},
		{60, analyte.Ferritin, analyte.Point(9999, 1), "ferritin_1830", ""},
		{60, analyte.Ferritin, analyte.Point(1830, 1), "", "ferritin_1830 ferritin_2000"},
		{60, analyte.Ferritin, analyte.Point(1831, 1), "ferritin_1830", "ferritin_2000"},
		{60, analyte.Ferritin, analyte.Point(1999, 1), "ferritin_1830", "ferritin_2000"},
		{60, analyte.Ferritin, analyte.Point(2000, 1), "ferritin_1830", ""},
		{60, analyte.Ferritin, analyte.Above(1000, 5e6, 1), "", ""},
		{60, analyte.Ferritin, analyte.Above(7500, 5e6, 1), "ferritin_1830", ""},
		{480, analyte.Ferritin, analyte.Point(50000, 1), "", ""}, // the cuts are of children
		{480, analyte.SIL2R, analyte.Point(13000, 1), "", ""},    // adults are answered by a rule
		{60, analyte.SIL2R, analyte.Point(2400, 1), "sil2r_2400", ""},
		{60, analyte.SIL2R, analyte.Point(2399, 1), "", "sil2r_2400"},
		{60, analyte.Ferritin, analyte.Unknown(analyte.Get(analyte.Ferritin), analyte.Stale, 1), "", ""},
	} {
		p := aged(c.months).has(c.a, 0, 1)
		p.in.Readings[0].Value = c.v
		a := differential.Read(p.in)
		if names(a.Stormy.For) != c.in || names(a.Stormy.Against) != c.out {
			t.Errorf("%v at %v months: for [%s] against [%s]", c.v.Parts(), c.months, names(a.Stormy.For), names(a.Stormy.Against))
		}
	}
}

// addition is one thing that may be added to a patient, of one question or of
// neither.
type addition struct {
	name      string
	infection bool
	storm     bool
	do        func(*patient)
}

func additions() []addition {
	out := []addition{
		{"word yes", true, false, func(p *patient) { p.word(event.Yes, 3) }},
		{"word no", true, false, func(p *patient) { p.word(event.No, 3) }},
		{"culture text", true, false, func(p *patient) {
			p.in.Cultures = append(p.in.Cultures, differential.Culture{Label: "blood culture", Text: "no growth", At: now - hour, ID: p.id()})
		}},
		{"CRP silenced", true, false, func(p *patient) { p.silenced(analyte.CRP, "anakinra", 24) }},
		{"fever unremitting", false, true, func(p *patient) { p.has(analyte.FeverUnremitting, 1, 2) }},
	}
	for _, id := range [...]string{"hlh2004.clinical", "hscore.169", "mas2016.met", "msscore.mas", "immunosep.mals", "precise.trips_a", "precise.trips_b", "carcillo.mas_like", "crs.grade_1", "ids.state", "misc2023.confirmed", "hyperferritin.sepsis", "hyperferritin.picu_hlh", "markers.sil2r_for", "markers.sil2r_against", "markers.crp_hscore"} {
		for _, truth := range [...]rule.Truth{met, not, open} {
			out = append(out, addition{id + " " + truth.Key(), false, true, func(p *patient) { p.says(id, met, truth, "") }})
		}
	}
	for _, truth := range [...]rule.Truth{met, not, open} {
		out = append(out, addition{"suspected " + truth.Key(), true, false, func(p *patient) { p.says("infection.suspected", met, truth, "") }})
	}
	for _, f := range [...]event.Fact{event.FactPneumonia, event.FactBacteraemia, event.FactCOVID, event.FactEBV, event.FactExcludedSite, event.FactVentilatorPneumonia} {
		out = append(out, addition{f.Key(), true, false, func(p *patient) { p.fact(f, event.Yes, 10) }}, addition{"no " + f.Key(), true, false, func(p *patient) { p.fact(f, event.No, 10) }})
	}
	for _, x := range [...]struct {
		id                analyte.ID
		infection, storm  bool
		value, otherValue float64
	}{
		{analyte.BloodCultureGrowth, true, false, 1, 0}, {analyte.PathogenFound, true, false, 1, 0}, {analyte.Procalcitonin, true, false, 40, 0.1}, {analyte.Temperature, true, false, 40, 35},
		{analyte.Ferritin, false, true, 20000, 100}, {analyte.SIL2R, false, true, 20000, 300}, {analyte.IL18, false, true, 1e5, 100}, {analyte.CXCL9, false, true, 9000, 50},
		{analyte.CRP, false, false, 300, 2}, {analyte.Myalgia, false, false, 1, 0}, {analyte.Rash, false, false, 1, 0}, {analyte.Confusion, false, false, 1, 0}, {analyte.Triglycerides, false, false, 600, 60},
	} {
		for _, v := range [...]float64{x.value, x.otherValue} {
			out = append(out, addition{analyte.Get(x.id).Key, x.infection, x.storm, func(p *patient) { p.has(x.id, v, 1) }})
		}
	}
	return out
}

func answered(o *differential.Opinion) string {
	b, err := json.Marshal(struct {
		V           differential.Verdict
		D           string
		In, Against []string
	}{o.Verdict, o.Degree, strings.Fields(names(o.For)), strings.Fields(names(o.Against))})
	if err != nil {
		return err.Error()
	}
	return string(b)
}

// TestNarrowing: what is of one question never moves the other, and what is of
// neither moves none. Known facts on one question add findings; the order of the
// input changes nothing.
func TestNarrowing(t *testing.T) {
	list := additions()
	rng := rand.New(rand.NewPCG(7, 11))
	for n := range 6000 {
		months := []float64{0.3, 9, 60, 480}[rng.IntN(4)]
		p := aged(months)
		for range rng.IntN(6) {
			list[rng.IntN(len(list))].do(p)
		}
		before := differential.Read(p.in)
		x := list[rng.IntN(len(list))]
		x.do(p)
		after := differential.Read(p.in)
		if !x.infection && answered(&before.Infected) != answered(&after.Infected) {
			t.Fatalf("case %d: %s moved infection: %s -> %s", n, x.name, answered(&before.Infected), answered(&after.Infected))
		}
		if !x.storm && answered(&before.Stormy) != answered(&after.Stormy) {
			t.Fatalf("case %d: %s moved storm: %s -> %s", n, x.name, answered(&before.Stormy), answered(&after.Stormy))
		}
		rng.Shuffle(len(p.in.Readings), func(i, j int) { p.in.Readings[i], p.in.Readings[j] = p.in.Readings[j], p.in.Readings[i] })
		rng.Shuffle(len(p.in.Facts), func(i, j int) { p.in.Facts[i], p.in.Facts[j] = p.in.Facts[j], p.in.Facts[i] })
		rng.Shuffle(len(p.in.Silencers), func(i, j int) { p.in.Silencers[i], p.in.Silencers[j] = p.in.Silencers[j], p.in.Silencers[i] })
		if again := differential.Read(p.in); !reflect.DeepEqual(after, again) {
			t.Fatalf("case %d: another order of the input, another answer", n)
		}
		checkFindings(t, x.name, &after)
	}
}

// TestDeciders: what could decide most open definitions comes first; a context
// that nobody told is asked; nothing is asked where the question is answered.
func TestDeciders(t *testing.T) {
	p := aged(60).says("hlh2004.clinical", met, open, "open", analyte.Fibrinogen, analyte.Ferritin).says("hyperferritin.sepsis", met, open, "open", analyte.Ferritin).
		says("mas2016.met", met, open, "open").says("crs.grade_1", met, open, "open").fact(event.FactCARTInfusion, event.No, 5)
	a := differential.Read(p.in)
	var got []string
	for _, d := range a.Stormy.Decide {
		got = append(got, d.Says)
	}
	want := []string{"Ferritin: could decide HLH-2004, hyperferritinaemic sepsis (> 500 ng/mL)", "Fibrinogen: could decide HLH-2004",
		"Systemic arthritis, known or suspected (yes or no): could decide MAS-2016", "T-cell engager given (yes or no): could decide cytokine release syndrome (ASTCT)"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q", got)
	}
	if len(a.Infected.Decide) != 3 || a.Infected.Decide[0].Analyte != analyte.BloodCultureGrowth {
		t.Errorf("%+v", a.Infected.Decide)
	}
	p.says("precise.trips_b", met, met, "").fact(event.FactPneumonia, event.Yes, 1)
	if a = differential.Read(p.in); len(a.Stormy.Decide)+len(a.Infected.Decide) != 0 {
		t.Error("an answered question still asks")
	}
}

// TestImmuneError: red flags with sources, look-alikes only where something
// points to them, and a referral that is no diagnosis.
func TestImmuneError(t *testing.T) {
	flags := func(a differential.Answer) string {
		var out []string
		for _, f := range a.ImmuneError.Flags {
			out = append(out, f.ID)
		}
		return strings.Join(out, " ")
	}
	for _, c := range []struct {
		name  string
		p     *patient
		flags string
		alike int
		asks  int
	}{
		{"nothing said", aged(60), "", 0, 5},
		{"family", aged(60).fact(event.FactFamilyImmuneError, event.Yes, 1), "fact.family_immune_error", 6, 4},
		{"all denied", aged(60).fact(event.FactFamilyImmuneError, event.No, 1).fact(event.FactConsanguinity, event.No, 1).fact(event.FactRecurrentInfections, event.No, 1).
			fact(event.FactUnusualInfection, event.No, 1).fact(event.FactHLHHistory, event.No, 1), "", 0, 0},
		{"infant with HLH", aged(5).says("hlh2004.clinical", met, met, ""), "hlh_infant", 6, 5},
		{"child with HLH and EBV", aged(50).says("hlh2004.clinical", met, met, "").fact(event.FactEBV, event.Yes, 1), "hlh_child hlh_ebv", 6, 5},
		{"adult with HLH", aged(500).says("hlh2004.clinical", met, met, ""), "", 6, 5},
		{"MALS", aged(500).says("immunosep.mals", met, met, ""), "", 6, 5},
		{"stuck", aged(60).says("stuck.state", met, met, ""), "", 2, 5},
		{"stuck, STAT1 excluded", aged(60).says("stuck.state", met, met, "").fact(event.FactSTAT1GainOfFunction, event.No, 1), "", 1, 5},
		{"known CGD", aged(60).fact(event.FactChronicGranulomatous, event.Yes, 1), "fact.chronic_granulomatous_disease", 6, 5},
		{"no CD107a", aged(60).has(analyte.CytotoxicityDefect, 1, 1), "cytotoxicity_defect", 6, 5},
		{"infection alone", aged(60).fact(event.FactPneumonia, event.Yes, 1), "", 0, 5},
	} {
		a := differential.Read(c.p.in)
		e := &a.ImmuneError
		if flags(a) != c.flags || len(e.LookAlikes) != c.alike || len(e.Ask) != c.asks {
			t.Errorf("%s: flags [%s], %d look-alikes, %d questions", c.name, flags(a), len(e.LookAlikes), len(e.Ask))
		}
		if (e.Refer != "") != (c.flags != "") || e.Refer != "" && !strings.Contains(e.Refer, "not a diagnosis") {
			t.Errorf("%s: %q", c.name, e.Refer)
		}
		checkFindings(t, c.name, &a)
	}
	a := differential.Read(aged(60).fact(event.FactChronicGranulomatous, event.Yes, 1).in)
	for _, l := range a.ImmuneError.LookAlikes {
		if (l.Known == met) != (l.Name == "chronic granulomatous disease") {
			t.Errorf("%s known: %s", l.Name, l.Known)
		}
	}
}

// TestTriggers: what is said, with its time where it has one; none moves an
// answer.
func TestTriggers(t *testing.T) {
	a := differential.Read(aged(100).fact(event.FactCARTInfusion, event.Yes, 144).fact(event.FactVentilatorPneumonia, event.Yes, 5).fact(event.FactTrauma, event.Yes, 30).fact(event.FactMalignancy, event.No, 9).in)
	want := []string{"ventilator-associated pneumonia", "CAR-T cells on 2026-01-06 00:00Z, 6 d before", "trauma"}
	var got []string
	for _, x := range a.Triggers {
		got = append(got, x.Says)
	}
	if !reflect.DeepEqual(got, want) || a.Triggers[0].Source != "lung" || a.Triggers[1].Kind.Key() != "cell_therapy" {
		t.Errorf("%q", got)
	}
	if a.Stormy.Verdict != differential.NotDecidable || len(a.Stormy.For) != 0 {
		t.Error("a trigger answered")
	}
}
