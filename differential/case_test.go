package differential_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/differential"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
)

const hour = event.Time(3600 * 1000)

// now is 2026-01-12 00:00 UTC.
const now = event.Time(1768176000000)

// patient builds an input by hand.
type patient struct {
	in differential.Input
	n  event.ID
}

func aged(months float64) *patient {
	p := &patient{}
	p.in.At = now
	p.in.Age = analyte.Point(months, 0)
	return p
}

func (p *patient) id() event.ID { p.n++; return p.n }

// has is a value measured some hours ago.
func (p *patient) has(a analyte.ID, x, ago float64) *patient {
	id := p.id()
	r := timeline.Reading{Analyte: a, Value: analyte.Point(x, id), At: now - event.Time(ago*float64(hour))}
	r.Refs.Add(id)
	p.in.Readings = append(p.in.Readings, r)
	return p
}

func (p *patient) says(id string, in, truth rule.Truth, says string, decide ...analyte.ID) *patient {
	p.in.Definitions = append(p.in.Definitions, differential.Defined{Rule: id, Population: in, Truth: truth, Says: says, Decide: decide, Events: []event.ID{p.id()}, At: now - hour})
	return p
}

func (p *patient) fact(f event.Fact, tri event.Tri, ago float64) *patient {
	p.in.Facts = append(p.in.Facts, differential.Said{Fact: f, Tri: tri, At: now - event.Time(ago*float64(hour)), ID: p.id()})
	return p
}

func (p *patient) silenced(a analyte.ID, drug string, ago float64) *patient {
	p.in.Silencers = append(p.in.Silencers, differential.Silencer{Analyte: a, Drug: drug, Given: now - event.Time(ago*float64(hour)), ID: p.id(), Words: "after a blocker", Cite: "policy-silenced"})
	return p
}

func names(list []differential.Finding) string {
	var out []string
	for i := range list {
		out = append(out, list[i].ID)
	}
	return strings.Join(out, " ")
}

const (
	met, not, open = rule.Met, rule.NotMet, rule.Undetermined
	year           = 12.0
)

// TestCases holds patients as the sources describe them. infected and storm are
// the verdicts; the lists are what stands for and against each, in order.
func TestCases(t *testing.T) {
	const likely, unlikely, both, undecided = differential.Likely, differential.Unlikely, differential.BothSides, differential.NotDecidable
	for _, c := range []struct {
		name             string
		p                *patient
		infected, storm  differential.Verdict
		inFor, inAgainst string
		stFor, stAgainst string
		degree           string // of the storm
		overlap          rule.Truth
	}{
		// immune.md §3.9: hyperferritinaemic sepsis is a storm inside sepsis.
		{"child with sepsis and ferritin 5,200", aged(30).has(analyte.Ferritin, 5200, 2).says("infection.suspected", met, met, "met since 22:00: test for infection and 2 doses").
			says("precise.trips_a", met, met, "met: TNF 640 pg/mL, ferritin 5200 ng/mL").says("hyperferritin.sepsis", met, met, "met: ferritin 5200 ng/mL").
			says("immunosep.mals", not, open, "ferritin 5200 ng/mL; adult cut-off 4420 not validated in children"),
			likely, likely, "suspected", "", "hyperferritin trips_a ferritin_1830", "", "yes by hyperferritinaemic sepsis (> 500 ng/mL)", met},
		// Ferritin 640: the definition of 500 is met, and such a ferritin is usual in sepsis (immune.md §3.9: mostly < 2000).
		{"child with sepsis and ferritin 640", aged(30).has(analyte.Ferritin, 640, 2).says("infection.suspected", met, met, "met").says("hyperferritin.sepsis", met, met, "met"),
			likely, both, "suspected", "", "hyperferritin", "ferritin_1830 ferritin_2000", "yes by hyperferritinaemic sepsis (> 500 ng/mL), with findings against the same", open},
		// ImmunoSep: MALS in an adult with pneumonia.
		{"adult with pneumonia and MALS", aged(60*year).has(analyte.Ferritin, 5200, 2).says("infection.suspected", met, met, "met").fact(event.FactPneumonia, event.Yes, 20).
			says("immunosep.mals", met, met, "met: ferritin 5200 ng/mL is above 4420"),
			likely, likely, "fact.pneumonia suspected", "", "mals", "", "yes by MALS (ImmunoSep)", met},
		// Cytokine release after CAR-T cells in neutropenia, cultures drawn, treated.
		{"cytokine release and fever in neutropenia", aged(14*year).fact(event.FactCARTInfusion, event.Yes, 100).fact(event.FactNeutropenia, event.Yes, 90).has(analyte.Temperature, 39.6, 1).
			says("infection.suspected", met, met, "met").says("crs.grade_1", met, met, "grade 2: fever 39.6 °C and low-flow oxygen"),
			likely, likely, "suspected", "", "crs", "", "yes by cytokine release syndrome (ASTCT)", met},
		// MAS in systemic arthritis, no infection suspected by the rheumatologist.
		{"MAS in systemic arthritis", aged(6*year).fact(event.FactSystemicJIA, event.Yes, 5000).has(analyte.Ferritin, 12400, 3).word(event.No, 2).
			says("infection.suspected", met, not, "not met: a clinician does not suspect infection").says("mas2016.met", met, met, "met: ferritin 12400 ng/mL and 3 of 4").says("markers.il18_sjia", met, met, "met"),
			unlikely, likely, "", "word", "mas2016 il18 ferritin_1830", "", "yes by MAS-2016", not},
		// Nothing measured, nothing said.
		{"nothing measured", aged(40), undecided, undecided, "", "", "", "", "", open},
		// Triglycerides alone, under propofol: open, and no feature of their own.
		{"triglycerides under propofol", aged(9*year).has(analyte.Triglycerides, 520, 3).says("hlh2004.clinical", met, open, "undetermined: needs ferritin, fibrinogen", analyte.Ferritin, analyte.Fibrinogen),
			undecided, undecided, "", "", "", "", "", open},
		// A culture without growth does not make it not infected.
		{"a culture without growth", aged(40).has(analyte.BloodCultureGrowth, 0, 12), undecided, undecided, "", "", "", "", "", open},
		// Growth documents an infection and excludes no storm.
		{"growth in the blood and HLH-2004", aged(2*year).has(analyte.BloodCultureGrowth, 1, 12).says("hlh2004.clinical", met, met, "met: 5 of 8"), likely, likely, "blood_culture_growth", "", "hlh2004", "", "yes by HLH-2004", met},
		// Growth after a clinician's no: both sides, and never unlikely.
		{"growth against a clinician's word", aged(40).has(analyte.BloodCultureGrowth, 1, 1).word(event.No, 20), both, undecided, "blood_culture_growth", "word", "", "", "", open},
		// Soluble IL-2 receptor of 900 in an adult: HLH not favoured, MALS untouched.
		{"MALS and a low soluble IL-2 receptor", aged(50*year).says("markers.sil2r_against", met, met, "met: 900 U/mL").says("immunosep.mals", met, met, "met"), undecided, likely, "", "", "mals", "sil2r_against", "yes by MALS (ImmunoSep)", open},
		{"HScore and a low soluble IL-2 receptor", aged(50*year).says("markers.sil2r_against", met, met, "met: 900 U/mL").says("hscore.169", met, met, "met"), undecided, both, "", "", "hscore", "sil2r_against",
			"yes by HScore ≥ 169, with findings against the same", open},
		// Everything that speaks of the adult is known not to hold.
		{"no definition holds", aged(50*year).says("hscore.169", met, not, "not met").says("immunosep.mals", met, not, "not met").says("precise.trips_b", not, open, "children only"),
			undecided, unlikely, "", "", "", "hscore mals", "not by HScore ≥ 169, MALS (ImmunoSep)", not},
		{"one of them is open", aged(50*year).says("hscore.169", met, open, "open", analyte.Triglycerides).says("immunosep.mals", met, not, "not met"), undecided, undecided, "", "", "", "mals", "features do not favour", open},
		{"features only", aged(5*year).has(analyte.Ferritin, 14000, 2).says("hyperferritin.picu_hlh", met, met, "met: ferritin 14000 ng/mL").says("hlh2004.clinical", met, open, "open", analyte.Fibrinogen), undecided, undecided, "", "", "picu_hlh ferritin_1830", "", "features favour", open},
		{"features beside a definition that does not hold", aged(5*year).has(analyte.Ferritin, 5200, 2).says("precise.trips_b", met, not, "not met").says("hlh2004.clinical", met, open, "open"),
			undecided, undecided, "", "", "ferritin_1830", "trips_b", "features favour", open},
		{"features on both sides", aged(5*year).has(analyte.Ferritin, 5200, 2).has(analyte.SIL2R, 800, 2).says("hlh2004.clinical", met, open, "open"),
			undecided, undecided, "", "", "ferritin_1830", "sil2r_2400", "features on both sides", open},
		{"features against definitions", aged(5*year).has(analyte.Ferritin, 14000, 2).says("hyperferritin.picu_hlh", met, met, "met: ferritin 14000 ng/mL").says("hlh2004.clinical", met, not, "not met"), undecided, both, "", "", "picu_hlh ferritin_1830", "hlh2004", "features favour, no definition is met", open},
		// CRP alone opens TRIPS A: that favours, and defines nothing.
		{"hyperinflamed by CRP alone", aged(5*year).says("precise.trips_a", met, met, "met: CRP 6 mg/dL").says("hyperferritin.sepsis", met, not, "not met"), undecided, both, "", "", "trips_a", "hyperferritin", "features favour, no definition is met", open},
		// A definition met in who may not be of its population answers nothing.
		{"population open", aged(50*year).says("immunosep.mals", open, met, "met only in an adult"), undecided, undecided, "", "", "", "", "", open},
		{"draft", aged(50 * year).draft("hscore.169"), undecided, undecided, "", "", "", "", "", open},
	} {
		a := differential.Read(c.p.in)
		i, s := &a.Infected, &a.Stormy
		if i.Verdict != c.infected || s.Verdict != c.storm {
			t.Errorf("%s: infected %s, storm %s; want %s, %s\n%s", c.name, i.Verdict, s.Verdict, c.infected, c.storm, a.Says)
		}
		if names(i.For) != c.inFor || names(i.Against) != c.inAgainst || names(s.For) != c.stFor || names(s.Against) != c.stAgainst {
			t.Errorf("%s: infection for [%s] against [%s], storm for [%s] against [%s]", c.name, names(i.For), names(i.Against), names(s.For), names(s.Against))
		}
		if s.Degree != c.degree {
			t.Errorf("%s: degree %q, want %q", c.name, s.Degree, c.degree)
		}
		if a.Overlap.Truth != c.overlap {
			t.Errorf("%s: overlap %s, want %s: %s", c.name, a.Overlap.Truth, c.overlap, a.Overlap.Says)
		}
		for _, o := range [...]*differential.Opinion{i, s} {
			if (o.Verdict == undecided) != (o.Why != "") {
				t.Errorf("%s: %s is %s and says why %q", c.name, o.Question.Key(), o.Verdict, o.Why)
			}
		}
		checkFindings(t, c.name, &a)
	}
}

func (p *patient) word(tri event.Tri, ago float64) *patient {
	p.in.Word, p.in.WordAt, p.in.WordBy = tri, now-event.Time(ago*float64(hour)), p.id()
	return p
}

func (p *patient) draft(id string) *patient {
	p.in.Definitions = append(p.in.Definitions, differential.Defined{Rule: id, Population: met, Truth: met, Draft: true})
	return p
}

// checkFindings holds what every answer owes: the statement on antibiotics, no
// citation that is unknown or unverified, no word of probability.
func checkFindings(t *testing.T, name string, a *differential.Answer) {
	t.Helper()
	if !strings.Contains(a.Never, "antibiotics") {
		t.Errorf("%s: the statement on antibiotics is missing", name)
	}
	cited := func(what string, list []evidence.ID, s evidence.Status) {
		if len(list) == 0 {
			t.Errorf("%s: %s is not cited", name, what)
		}
		for _, id := range list {
			if ref, ok := evidence.Get(id); !ok || !ref.Status.Ships() {
				t.Errorf("%s: %s cites %q, which is unknown or does not ship", name, what, id)
			}
		}
		if !s.Ships() {
			t.Errorf("%s: %s is %s", name, what, s)
		}
	}
	for _, o := range [...]*differential.Opinion{&a.Infected, &a.Stormy} {
		for _, list := range [][]differential.Finding{o.For, o.Against, o.Beside} {
			for i := range list {
				f := &list[i]
				cited(f.ID, f.Cites, f.Status)
				if f.Question != o.Question || f.Says == "" {
					t.Errorf("%s: %s is of question %s, says %q", name, f.ID, f.Question.Key(), f.Says)
				}
				for _, r := range f.Ratios {
					cited(f.ID+" ratio", []evidence.ID{r.Cite}, r.Status)
				}
			}
		}
		for i := range o.Beside {
			if o.Beside[i].Weight != differential.Context {
				t.Errorf("%s: %s stands beside with weight %s", name, o.Beside[i].ID, o.Beside[i].Weight.Key())
			}
		}
	}
	for _, f := range a.ImmuneError.Flags {
		cited(f.ID, f.Cites, f.Status)
	}
	for _, l := range a.ImmuneError.LookAlikes {
		cited(l.Name, l.Cites, l.Status)
	}
	for _, tr := range a.Triggers {
		cited(tr.Says, tr.Cites, tr.Status)
	}
	for _, s := range [...]string{a.Says, a.Stormy.Says, a.Infected.Says} {
		if strings.Contains(strings.ToLower(s), "probab") || strings.Contains(s, "%") {
			t.Errorf("%s: %q speaks of a probability", name, s)
		}
	}
}

// Tocilizumab yesterday: CRP 3 and no fever are silent, and named so.
func TestSilent(t *testing.T) {
	p := aged(8*year).has(analyte.CRP, 3, 1).has(analyte.Temperature, 36.8, 1).silenced(analyte.CRP, "tocilizumab", 24).silenced(analyte.Temperature, "tocilizumab", 24)
	a := differential.Read(p.in)
	if len(a.Infected.Silent) != 2 || a.Infected.Verdict != differential.NotDecidable || len(a.Infected.Against) != 0 {
		t.Fatalf("%+v", a.Infected)
	}
	for i, want := range []string{"C-reactive protein 3 mg/L", "36.8"} {
		s := a.Infected.Silent[i]
		if !strings.Contains(s.Says, want) || !strings.Contains(s.Says, "silent because of tocilizumab at 2026-01-11 00:00Z") {
			t.Errorf("%q does not name %q and the drug with its time", s.Says, want)
		}
	}
	if strings.Contains(names(a.Infected.Beside), "crp") || strings.Contains(names(a.Infected.Beside), "temperature") {
		t.Errorf("silent values stand beside as if they spoke: %s", names(a.Infected.Beside))
	}
	if !strings.Contains(a.Infected.Why, "tocilizumab") {
		t.Errorf("why: %q", a.Infected.Why)
	}
	// drawn before the drug, they speak
	p = aged(8*year).has(analyte.CRP, 3, 30).silenced(analyte.CRP, "tocilizumab", 24)
	a = differential.Read(p.in)
	if len(a.Infected.Silent) != 0 || names(a.Infected.Beside) != "crp" {
		t.Errorf("before the drug: silent %v, beside %s", a.Infected.Silent, names(a.Infected.Beside))
	}
	// IL-6 under tocilizumab is not compared with CXCL9
	p = aged(8*year).has(analyte.CXCL9, 24000, 1).has(analyte.IL6, 900, 1).silenced(analyte.IL6, "tocilizumab", 24)
	a = differential.Read(p.in)
	if len(a.Stormy.Beside) != 1 || !strings.Contains(a.Stormy.Beside[0].Says, "cannot be compared") {
		t.Errorf("%+v", a.Stormy.Beside)
	}
}

// No score is valid in a newborn, by days of life or before 37 weeks.
func TestNewborn(t *testing.T) {
	for _, c := range []struct {
		name      string
		days, pma float64
		want      rule.Truth
	}{
		{"27 days", 27, 0, met}, {"28 days", 28, 0, not}, {"40 days at 36 weeks", 40, 36, met}, {"40 days at 37 weeks", 40, 37, not},
		{"nine years, born early", 9 * 365, 0, not},
	} {
		p := &patient{}
		p.in.At, p.in.Age, p.in.Days = now, analyte.Point(c.days/30.4375, 0), analyte.Point(c.days, 0)
		if c.pma > 0 {
			p.in.Postmenstrual = analyte.Point(c.pma, 0)
		}
		p.has(analyte.Ferritin, 15000, 1).has(analyte.BloodCultureGrowth, 1, 1).says("hlh2004.clinical", met, met, "met: 5 of 8")
		a := differential.Read(p.in)
		if a.Newborn != c.want {
			t.Errorf("%s: newborn %s, want %s", c.name, a.Newborn, c.want)
		}
		storm := differential.Likely
		if c.want == met {
			storm = differential.NotDecidable
			if !strings.Contains(a.Stormy.Why, "newborn") || len(a.Stormy.For) != 0 || len(a.Stormy.Decide) != 0 {
				t.Errorf("%s: %+v", c.name, a.Stormy)
			}
			if strings.Contains(a.Says+a.Stormy.Says+a.ImmuneError.Says, "enterovirus") {
				t.Error("an unverified statement is shown")
			}
		}
		if a.Stormy.Verdict != storm || a.Infected.Verdict != differential.Likely {
			t.Errorf("%s: %s", c.name, a.Says)
		}
		checkFindings(t, c.name, &a)
	}
}
