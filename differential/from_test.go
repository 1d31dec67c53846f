package differential_test

import (
	"strings"
	"testing"

	"stormglass/assess"
	"stormglass/differential"
	"stormglass/event"
	"stormglass/story"
)

// stories are patients told as charts; the rules answer as at the bedside.
const stories = `
story Nothing measured
source made
patient age 40 mo
load
  0:00 stay admitted not-birth
at 12:00
  expect infection.suspected undetermined

story Child with sepsis, TRIPS A by ferritin 5200
source issue: the expected line of a child
patient age 60 mo, weight 18 kg
load
  6:00 assert mods
  6:00 assert infection yes
  25:00 ex_vivo_tnf 641 pg/mL
  25:00 ferritin 5200 ng/mL
at 26:00
  expect infection.suspected met

story Septic child with ferritin 5200
source issue: the expected line of a child; Phoenix 2024
patient age 60 mo, weight 18 kg
load
  6:00 assert mods
  6:00 assert infection yes
  25:00 platelets 60 10*3/uL
  25:00 lactate 6 mmol/L
  25:00 ex_vivo_tnf 641 pg/mL
  25:00 ferritin 5200 ng/mL
at 26:00
  expect infection.suspected met
  expect phoenix.sepsis met

story Macrophage activation in systemic arthritis
source MAS-2016
patient age 84 mo, weight 22 kg
load
  0:00 fact systemic_jia
  1:00 assert infection no
  2:00 temperature 39.6 Cel
  2:00 ferritin 12400 ng/mL
  2:00 platelets 96 10*3/uL
  2:00 ast 240 U/L
  2:00 fibrinogen 180 mg/dL
at 3:00
  expect infection.suspected not met
  expect mas2016.met met

story Cytokine release with fever in neutropenia
source ASTCT grading
patient age 168 mo, weight 50 kg
load
  -100:00 fact cart_infusion
  0:00 fact neutropenia
  2:00 order blood culture
  2:00 temperature 39.4 Cel
give
  3:00 meropenem given 1 g IV treatment
  11:00 meropenem given 1 g IV treatment
at 12:00
  expect infection.suspected met
  expect crs.grade_1 met

story Adult with pneumonia and MALS
source immune.md 1.1
patient age 720 mo
load
  0:00 order sputum culture
  0:30 fact pneumonia
  2:00 ferritin 5200 ng/mL
give
  1:00 ceftriaxone given 2 g IV treatment
  13:00 ceftriaxone given 2 g IV treatment
at 14:00
  expect infection.suspected met

story Tocilizumab yesterday, CRP 3, no fever
source clinical rule 6
patient age 100 mo, weight 28 kg
load
  20:00 crp 3 mg/L
  20:00 temperature 36.7 Cel
  10:00 crp 180 mg/L
give
  12:00 tocilizumab given 224 mg IV
at 21:00
  expect infection.suspected undetermined

story The same an hour before the drug
source clinical rule 6
patient age 100 mo, weight 28 kg
load
  10:00 crp 180 mg/L
give
  12:00 tocilizumab given 224 mg IV
at 11:00
  expect infection.suspected undetermined

story Low ferritin with the picture of HLH
source ferritin-hook; policy-ferritin-hook
patient age 60 mo, weight 18 kg
load
  20:00 ferritin 1500 ng/mL
  20:00 hemoglobin 7 g/dL
  20:00 platelets 40 10*3/uL
  20:00 triglycerides 400 mg/dL
  20:00 splenomegaly 1
  20:00 temperature 39.5 Cel
at 21:00
  expect hlh2004.clinical met

story The same, measured after dilution
source ferritin-hook; policy-ferritin-hook
patient age 60 mo, weight 18 kg
load
  20:00 ferritin 1500 ng/mL specimen diluted
  20:00 hemoglobin 7 g/dL
  20:00 platelets 40 10*3/uL
  20:00 triglycerides 400 mg/dL
  20:00 splenomegaly 1
  20:00 temperature 39.5 Cel
at 21:00
  expect hlh2004.clinical met

story A culture without growth
source made
patient age 40 mo
load
  0:00 order blood culture
  0:10 collected blood culture
  30:00 finding blood culture: no growth after 24 h
  30:00 blood_culture_growth 0
at 31:00
  expect infection.suspected undetermined

story Triglycerides under propofol
source therapy.md 4: confounders
patient age 100 mo, weight 28 kg
load
  10:00 triglycerides 520 mg/dL
  10:00 ferritin 6200 ng/mL
  2:00 fact iron_overload
give
  0:00 propofol start 4 mg/kg/h
at 11:00
  expect infection.suspected undetermined

story A newborn with growth in the blood
source therapy.md 4
patient born 2026-01-01, gestation 39 wk
load
  0:00 blood_culture_growth 1
  0:00 ferritin 15000 ng/mL
at 2:00
  expect infection.suspected undetermined

story Denied in the morning, tested and treated since
source made
patient age 40 mo
load
  0:00 assert infection no
  2:00 order blood culture
give
  3:00 ceftriaxone given 1 g IV treatment
  9:00 ceftriaxone given 1 g IV treatment
at 10:00
  expect infection.suspected met

story MALS in who may be a child
source clinical rule 2
patient age _ mo
load
  1:00 ferritin 9000 ng/mL
at 2:00
  expect infection.suspected undetermined
`

func read(t *testing.T, title string) differential.Answer {
	t.Helper()
	text := strings.ReplaceAll(stories, "patient age _ mo\n", "")
	list, err := story.Parse("stories", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	rs := assess.Clinical()
	for i := range list {
		if s := &list[i]; s.Title == title {
			if failed, _ := s.Run(rs); len(failed) > 0 {
				t.Errorf("%s: %v", title, failed)
			}
			tl, at := s.Timeline(), s.Checks[0].At
			a := differential.Read(differential.FromAssessment(tl, assess.Assess(tl, at, 0, rs), at, 0))
			checkFindings(t, title, &a)
			return a
		}
	}
	t.Fatalf("no story %q", title)
	return differential.Answer{}
}

func TestFromAssessment(t *testing.T) {
	for _, c := range []struct {
		title           string
		infected, storm differential.Verdict
		says            []string // in the line, the reasons or the degree
	}{
		{"Septic child with ferritin 5200", differential.Likely, differential.Likely, []string{"yes by hyperferritinaemic sepsis", "both: a storm inside infection", "favours a storm: hyperinflamed by PRECISE (TRIPS entry A)"}},
		{"Macrophage activation in systemic arthritis", differential.Unlikely, differential.Likely, []string{"yes by MAS-2016", "a clinician does not suspect infection"}},
		{"Cytokine release with fever in neutropenia", differential.Likely, differential.Likely, []string{"yes by cytokine release syndrome", "an infection is not excluded"}},
		{"Nothing measured", differential.NotDecidable, differential.NotDecidable, []string{"nothing documents an infection"}},
		{"Adult with pneumonia and MALS", differential.Likely, differential.Likely, []string{"documented: pneumonia", "yes by MALS (ImmunoSep)", "a storm inside infection: MALS"}},
		{"Tocilizumab yesterday, CRP 3, no fever", differential.NotDecidable, differential.NotDecidable, []string{"C-reactive protein 3 mg/L speaks neither", "tocilizumab at 2026-01-10 12:00Z", "36.7 °C speaks neither"}},
		{"A culture without growth", differential.NotDecidable, differential.NotDecidable, []string{"no growth after 24 h", "does not exclude"}},
		{"A newborn with growth in the blood", differential.Likely, differential.NotDecidable, []string{"documented: blood culture", "a newborn: no definition"}},
		{"Denied in the morning, tested and treated since", differential.Likely, differential.NotDecidable, []string{"suspected infection again"}},
		{"MALS in who may be a child", differential.NotDecidable, differential.NotDecidable, []string{"MALS (ImmunoSep) is open"}},
	} {
		a := read(t, c.title)
		if a.Infected.Verdict != c.infected || a.Stormy.Verdict != c.storm {
			t.Errorf("%s: %s", c.title, a.Says)
		}
		text := everything(&a)
		for _, want := range c.says {
			if !strings.Contains(text, want) {
				t.Errorf("%s: nothing says %q in:\n%s", c.title, want, text)
			}
		}
	}
	a := read(t, "Child with sepsis, TRIPS A by ferritin 5200")
	if a.Infected.Verdict != differential.Likely || !strings.Contains(names(a.Stormy.For), "trips_a ferritin_1830") {
		t.Errorf("%s: [%s]", a.Says, names(a.Stormy.For))
	}
	a = read(t, "The same an hour before the drug")
	if len(a.Infected.Silent) != 0 || !strings.Contains(names(a.Infected.Beside), "crp") {
		t.Errorf("silent before the drug: %+v", a.Infected.Silent)
	}
}

// everything is what the answer says, line by line.
func everything(a *differential.Answer) string {
	out := []string{a.Says, a.Overlap.Says, a.Never, a.ImmuneError.Says}
	for _, o := range [...]*differential.Opinion{&a.Infected, &a.Stormy} {
		out = append(out, o.Says)
		for _, l := range [][]differential.Finding{o.For, o.Against, o.Beside} {
			for i := range l {
				out = append(out, l[i].Says+" | "+strings.Join(l[i].Caveats, ", "))
			}
		}
		for _, s := range o.Silent {
			out = append(out, s.Says)
		}
	}
	return strings.Join(out, "\n")
}

// What moves a value stands beside it; its published truth stays.
func TestCaveats(t *testing.T) {
	a := read(t, "Triglycerides under propofol")
	for i := range a.Stormy.For {
		if f := &a.Stormy.For[i]; f.ID == "ferritin_1830" {
			if text := strings.Join(f.Caveats, ", "); !strings.Contains(text, "ron") {
				t.Errorf("ferritin with iron overload: %q", text)
			}
			return
		}
	}
	t.Errorf("ferritin 6200 is not there: %s", names(a.Stormy.For))
}

// Triglycerides under propofol: HLH-2004 stays open with the caveat beside it,
// and the number is no feature of its own.
func TestTriglyceridesUnderPropofol(t *testing.T) {
	a := read(t, "Triglycerides under propofol")
	for i := range a.Stormy.Beside {
		if f := &a.Stormy.Beside[i]; f.ID == "hlh2004" {
			if text := strings.Join(f.Caveats, ", "); !strings.Contains(text, "propofol") || !strings.Contains(f.Says, "met so far") {
				t.Errorf("caveats %q, says %q", text, f.Says)
			}
			return
		}
	}
	t.Errorf("HLH-2004 does not stand beside: %s", names(a.Stormy.Beside))
}

// As known before a result was learnt, it is not there.
func TestKnownAt(t *testing.T) {
	list, err := story.Parse("late", strings.NewReader(`
story Late ferritin
source made
patient age 60 mo
load
  1:00 ferritin 12000 ng/mL recorded 5:00
at 6:00
  expect infection.suspected undetermined
`))
	if err != nil {
		t.Fatal(err)
	}
	tl, at := list[0].Timeline(), list[0].Checks[0].At
	rs := assess.Clinical()
	early := at - 3*hour
	for _, c := range []struct {
		known event.Time
		want  string
	}{{0, "picu_hlh ferritin_1830"}, {early, ""}} {
		a := differential.Read(differential.FromAssessment(tl, assess.Assess(tl, at, c.known, rs), at, c.known))
		if names(a.Stormy.For) != c.want {
			t.Errorf("known at %v: [%s]", c.known, names(a.Stormy.For))
		}
	}
}

// A low ferritin in the picture of HLH may be a hook effect: until it is measured
// after dilution it is no finding against a storm, and it does not turn a met
// HLH-2004 into findings on both sides.
func TestSuspectedHookIsNotAgainst(t *testing.T) {
	a := read(t, "Low ferritin with the picture of HLH")
	if a.Stormy.Verdict != differential.Likely || len(a.Stormy.Against) > 0 {
		t.Errorf("%s; against: %s", a.Stormy.Says, names(a.Stormy.Against))
	}
	a = read(t, "The same, measured after dilution")
	if got := names(a.Stormy.Against); !strings.Contains(got, "ferritin_1830") || !strings.Contains(got, "ferritin_2000") {
		t.Errorf("against: %s", got)
	}
}

// Every result that Read looks for is one that the rules give.
func TestEveryDefinitionExists(t *testing.T) {
	have := map[string]bool{}
	for _, r := range assess.Clinical().Rules() {
		for i := range r.Spec().Criteria {
			have[r.Spec().Criteria[i].ID] = true
		}
	}
	for _, id := range differential.DefinitionIDs() {
		if !have[id] {
			t.Errorf("no rule answers %q", id)
		}
	}
}
