package assess_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// shocked is a child of 14 kg in whom a clinician suspects septic shock at 06:00.
func shocked(t *testing.T) *patient {
	p := newPatient(t).born(3, 0)
	p.lab("1 05:00", analyte.DosingWeight, "14", "kg", "")
	p.assert("1 06:00", event.SuspectedShock, event.Yes)
	return p
}

func step(t *testing.T, b *assess.Bundle, id string) *assess.BundleStep {
	t.Helper()
	for i := range b.Steps {
		if b.Steps[i].ID == id {
			return &b.Steps[i]
		}
	}
	t.Fatalf("no step %s", id)
	return nil
}

func TestBundleShowsItsArithmetic(t *testing.T) {
	b := shocked(t).assess("1 06:30").Bundle
	if b.State != assess.BundleShock || b.Shock.At != at(t, "1 06:00") || b.Shock.By != "clinician" || len(b.Shock.Events) != 1 || b.Adult {
		t.Fatalf("%+v", b)
	}
	if b.Never != "No immune result delays cultures, antibiotics or source control." {
		t.Error(b.Never)
	}
	if !strings.Contains(b.Edition, "2020") {
		t.Error(b.Edition)
	}
	f := step(t, b, "fluid").Fluids
	// SSC children 2020 and NICE 2022 side by side, times 14 kg by hand.
	want := []struct {
		lo, hi, hourLo, hourHi float64
		applies                rule.Truth
		text                   string
	}{
		{10, 20, 40, 60, open, "10 to 20 mL/kg × 14 kg = 140 to 280 mL a bolus, at most 40 to 60 mL/kg in the first hour (560 to 840 mL)"},
		{10, 20, 0, 0, open, "10 to 20 mL/kg × 14 kg = 140 to 280 mL a bolus; no verified maximum"},
		{0, 0, 0, 0, open, "no bolus; maintenance fluid only"},
		{10, 10, 0, 0, met, "10 mL/kg × 14 kg = 140 mL a bolus; no verified maximum"},
	}
	if len(f) != len(want) {
		t.Fatalf("%d volumes", len(f))
	}
	for i, w := range want {
		if f[i].BolusLo != w.lo || f[i].BolusHi != w.hi || f[i].HourLo != w.hourLo || f[i].HourHi != w.hourHi || f[i].Applies != w.applies || f[i].Text != w.text {
			t.Errorf("%d: %+v", i, f[i])
		}
		if !f[i].Status.Ships() || f[i].Status == evidence.Policy {
			t.Errorf("%d: %s", i, f[i].Status)
		}
	}
}

func TestBundleWithoutAWeight(t *testing.T) {
	p := newPatient(t).born(3, 0)
	p.assert("1 06:00", event.SuspectedShock, event.Yes)
	if f := step(t, p.assess("1 06:30").Bundle, "fluid").Fluids[3]; f.Text != "10 mL/kg (no weight recorded); no verified maximum" {
		t.Error(f.Text)
	}
}

func TestFluidWithAndWithoutIntensiveCare(t *testing.T) {
	set := func(icu event.Tri) *assess.Ruleset {
		policy := assess.DefaultPolicy()
		policy.IntensiveCare = icu
		rs, err := assess.NewRuleset(assess.ProfileClinical, policy)
		if err != nil {
			t.Fatal(err)
		}
		return rs
	}
	normal, low := shocked(t), shocked(t)
	normal.lab("1 06:00", analyte.SBP, "95", "mm[Hg]", "")
	low.lab("1 06:00", analyte.SBP, "60", "mm[Hg]", "")
	for _, c := range []struct {
		name    string
		icu     event.Tri
		p       *patient
		state   assess.StepStatus
		applies [4]rule.Truth
	}{
		{"intensive care", event.Yes, normal, assess.StepDue, [4]rule.Truth{met, notMet, notMet, met}},
		{"none, normal pressure", event.No, normal, assess.StepContraindicated, [4]rule.Truth{notMet, notMet, met, met}},
		{"none, hypotension", event.No, low, assess.StepDue, [4]rule.Truth{notMet, met, notMet, met}},
		{"none, pressure not known", event.No, shocked(t), assess.StepDue, [4]rule.Truth{notMet, open, open, met}},
		{"not said, normal pressure", event.NotSaid, normal, assess.StepDue, [4]rule.Truth{open, notMet, open, met}},
	} {
		s := step(t, assess.Assess(c.p.timeline(), at(t, "1 06:30"), 0, set(c.icu)).Bundle, "fluid")
		var got [4]rule.Truth
		for i := range s.Fluids {
			got[i] = s.Fluids[i].Applies
		}
		if s.State != c.state || got != c.applies {
			t.Errorf("%s: %s, applies %v, want %s, %v", c.name, s.State.Key(), got, c.state.Key(), c.applies)
		}
	}
}

func TestBundleOnTimeAndLate(t *testing.T) {
	p := shocked(t).dose("1 07:20", "ceftriaxone", nil)
	s := step(t, p.assess("1 08:00").Bundle, "antimicrobial")
	if s.State != assess.StepDone || s.OnTime != notMet || s.Due != at(t, "1 07:00") || s.Done != at(t, "1 07:20") || !strings.Contains(s.Says, "20 min after the target") {
		t.Errorf("%+v", s)
	}
	if a := p.assess("1 06:30"); a.ValidUntil > at(t, "1 07:00") || a.ValidUntil == 0 {
		t.Errorf("valid until %s, though the target is 07:00", a.ValidUntil)
	}
}

func TestBloodCultureIsDrawnOrOrdered(t *testing.T) {
	p := shocked(t)
	p.add("1 06:10", &event.Event{Kind: event.TestOrder, Label: "Blood culture", Test: &event.TestDetail{Infection: true}})
	if s := step(t, p.assess("1 06:30").Bundle, "blood_culture"); s.State != assess.StepDue || !strings.Contains(s.Says, "drawing not recorded") {
		t.Errorf("%+v", s)
	}
	p.add("1 06:40", &event.Event{Kind: event.TestOrder, Code: "LN|600-7", Test: &event.TestDetail{Infection: true, Collected: true}})
	if s := step(t, p.assess("1 06:50").Bundle, "blood_culture"); s.State != assess.StepDone || s.Done != at(t, "1 06:40") || s.OnTime != met {
		t.Errorf("%+v", s)
	}
	p.dose("1 06:20", "ceftriaxone", nil)
	if s := step(t, p.assess("1 06:50").Bundle, "blood_culture"); !strings.Contains(s.Says, "after the first antimicrobial") {
		t.Errorf("%+v", s)
	}
	q := shocked(t)
	q.add("1 06:10", &event.Event{Kind: event.TestOrder, Label: "Urine culture", Test: &event.TestDetail{Infection: true, Collected: true}})
	if s := step(t, q.assess("1 06:30").Bundle, "blood_culture"); s.State != assess.StepDue {
		t.Errorf("a urine culture is no blood culture: %+v", s)
	}
}

func TestTheClockEndsWithTheStay(t *testing.T) {
	p := shocked(t)
	p.add("1 05:00", &event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Visit: "1", Class: "I"}})
	p.add("1 06:30", &event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Discharge, Visit: "1"}})
	if b := p.assess("1 08:00").Bundle; b.State != assess.BundleEnded || step(t, b, "antimicrobial").State != assess.StepNotAsked {
		t.Errorf("%s: %s", b.State.Key(), b.Says)
	}
	q := shocked(t)
	q.add("1 06:30", &event.Event{Kind: event.Demographics, Person: &event.PersonDetail{Died: event.Yes, DeathTime: at(t, "1 06:30")}})
	if b := q.assess("1 08:00").Bundle; b.State != assess.BundleEnded {
		t.Errorf("%s: %s", b.State.Key(), b.Says)
	}
}

// TestNothingUnverifiedEvaluates: every step and volume rests on something that
// may ship.
func TestNothingUnverifiedEvaluates(t *testing.T) {
	for _, p := range []*patient{shocked(t), newPatient(t).born(50, 0)} {
		p.assert("1 06:00", event.SuspectedShock, event.Yes)
		b := p.assess("1 06:30").Bundle
		for _, s := range b.Steps {
			if !s.Status.Ships() || len(s.Cites) == 0 {
				t.Errorf("%s rests on %v (%s)", s.ID, s.Cites, s.Status)
			}
		}
		if b.Adult != (len(b.Steps) == 1) {
			t.Errorf("adult %v, %d steps", b.Adult, len(b.Steps))
		}
	}
}

// TestTheClocksHoldUntilTheySay: between now and ValidUntil nothing of the
// clocks changes, and at their targets and window ends something does.
func TestTheClocksHoldUntilTheySay(t *testing.T) {
	p := shocked(t).feed("1 05:30", event.FeedMedication).feed("1 05:30", event.FeedLab)
	p.lab("1 05:50", analyte.SBP, "60", "mm[Hg]", "")
	p.lab("1 06:20", analyte.Lactate, "5", "mmol/L", "")
	p.dose("1 06:15", "ringer lactate", func(d *event.DoseDetail) { d.Amount, d.Unit = 20, "mL/kg" })
	q := twoOrgans(t)
	q.assert("1 08:30", event.SuspectedSepsis, event.Yes)
	q.ferritin("1 09:00", "900")
	changed := 0
	for _, x := range []struct {
		p     *patient
		from  string
		steps int
	}{{p, "1 06:01", 40}, {q, "1 08:31", 60}, {withdrawing(t), "1 05:00", 40}, {atRisk(t), "1 06:30", 30}} {
		changed += holdsUntil(t, x.p.timeline(), at(t, x.from), x.steps)
	}
	if changed < 30 {
		t.Errorf("only %d of the instants changed anything", changed)
	}
}

// TestTheBundleTurnsWithItsPopulation: from 16 weeks of life on unknown
// gestation leaves the bundle's population open no more, while Phoenix stays
// out of its own by the birth hospitalisation.
func TestTheBundleTurnsWithItsPopulation(t *testing.T) {
	p := newPatient(t).aged(108) // 112 days on day 5
	p.fact("1 00:00", event.FactBirthHospitalisation, false)
	live := assess.NewTracker(p.timeline(), clinical)
	for _, c := range []struct {
		when string
		want assess.Population
	}{{"1 08:00", assess.PopulationUndetermined}, {"6 08:00", assess.PopulationIn}} {
		if got := p.assess(c.when).Bundle.Population; got != c.want {
			t.Errorf("%s: population %s, want %s", c.when, got.Key(), c.want.Key())
		}
		if got := live.Assess(at(t, c.when)).Bundle.Population; got != c.want {
			t.Errorf("%s: followed live %s, want %s", c.when, got.Key(), c.want.Key())
		}
	}
}
