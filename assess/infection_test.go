package assess_test

import (
	"strings"
	"testing"

	"stormglass/event"
	"stormglass/rule"
)

func unknownPurpose(d *event.DoseDetail) { d.Purpose = event.PurposeUnknown }
func prophylaxis(d *event.DoseDetail)    { d.Purpose = event.Prophylaxis }
func treatment(d *event.DoseDetail)      { d.Purpose = event.Treatment }
func topical(d *event.DoseDetail)        { d.Systemic, d.Route = false, "TOP" }
func routeUnknown(d *event.DoseDetail)   { d.RouteKnown, d.Systemic, d.Route = false, false, "" }

// TestSuspectedInfection are the ways in which the evidence can stand.
func TestSuspectedInfection(t *testing.T) {
	live := func(p *patient) *patient {
		return p.feed("1 10:00", event.FeedOrders).feed("1 10:00", event.FeedMedication)
	}
	for _, c := range []struct {
		name  string
		build func(p *patient)
		want  rule.Truth
	}{
		{"nothing known", func(p *patient) {}, open},
		{"live feeds show neither", func(p *patient) { live(p) }, notMet},
		{"only the medication feed is live", func(p *patient) { p.feed("1 10:00", event.FeedMedication) }, open},
		{"feeds fell silent two days ago", func(p *patient) {
			p.feed("1 10:00", event.FeedOrders).feed("1 10:00", event.FeedMedication).ferritin("4 11:00", "100")
		}, open},
		{"test and two doses", func(p *patient) {
			p.culture("1 08:00").dose("1 08:10", "ceftriaxone", nil).dose("1 08:20", "ceftriaxone", nil)
		}, met},
		{"doses before the test", func(p *patient) {
			p.dose("1 08:10", "meropenem", nil).dose("1 08:20", "vancomycin", nil).culture("1 09:00")
		}, met},
		{"test and one dose, live", func(p *patient) { live(p.culture("1 08:00").dose("1 08:10", "ceftriaxone", nil)) }, open},
		{"test and no dose, live", func(p *patient) { live(p.culture("1 08:00")) }, open},
		{"two doses and no test, live", func(p *patient) {
			live(p.dose("1 08:10", "ceftriaxone", nil).dose("1 08:20", "ceftriaxone", nil))
		}, open},
		{"prophylaxis, live", func(p *patient) {
			live(p.culture("1 08:00").dose("1 08:10", "ceftriaxone", prophylaxis).dose("1 08:20", "ceftriaxone", prophylaxis))
		}, open},
		{"local antimicrobial without a test, live", func(p *patient) {
			live(p.dose("1 08:10", "vancomycin", topical).dose("1 08:20", "vancomycin", topical))
		}, notMet},
		{"unknown route", func(p *patient) {
			live(p.culture("1 08:00").dose("1 08:10", "ceftriaxone", routeUnknown).dose("1 08:20", "ceftriaxone", routeUnknown))
		}, open},
		{"cefazolin after bypass, purpose unknown", func(p *patient) {
			p.add("1 06:00", &event.Event{Kind: event.Procedure, Fact: &event.FactDetail{Fact: event.FactCardiopulmonaryBypass}})
			live(p.culture("1 08:00").dose("1 08:10", "cefazolin", unknownPurpose).dose("1 08:20", "cefazolin", unknownPurpose))
		}, open},
		{"cefazolin after bypass, as treatment", func(p *patient) {
			p.add("1 06:00", &event.Event{Kind: event.Procedure, Fact: &event.FactDetail{Fact: event.FactCardiopulmonaryBypass}})
			p.culture("1 08:00").dose("1 08:10", "cefazolin", treatment).dose("1 08:20", "cefazolin", treatment)
		}, met},
		{"cefazolin without an operation", func(p *patient) {
			p.culture("1 08:00").dose("1 08:10", "cefazolin", nil).dose("1 08:20", "cefazolin", nil)
		}, met},
		{"cefazolin after bypass, a clinician says treatment", func(p *patient) {
			p.add("1 06:00", &event.Event{Kind: event.Procedure, Fact: &event.FactDetail{Fact: event.FactCardiopulmonaryBypass}})
			p.culture("1 08:00").dose("1 08:10", "cefazolin", nil).dose("1 08:20", "cefazolin", nil)
			p.assert("1 09:00", event.AntimicrobialPurpose, event.Yes)
		}, met},
		{"asserted", func(p *patient) { p.assert("1 08:00", event.SuspectedInfection, event.Yes) }, met},
		{"denied", func(p *patient) { p.assert("1 08:00", event.SuspectedInfection, event.No) }, notMet},
		{"denied against evidence", func(p *patient) {
			p.culture("1 08:00").dose("1 08:10", "ceftriaxone", nil).dose("1 08:20", "ceftriaxone", nil)
			p.assert("1 09:00", event.SuspectedInfection, event.No)
		}, notMet},
		{"closed", func(p *patient) {
			p.culture("1 08:00").dose("1 08:10", "ceftriaxone", nil).dose("1 08:20", "ceftriaxone", nil)
			p.assert("1 09:00", event.CloseInfection, event.Yes)
		}, notMet},
		{"closed, then the course goes on", func(p *patient) {
			p.culture("1 08:00").dose("1 08:10", "ceftriaxone", nil).dose("1 08:20", "ceftriaxone", nil)
			p.assert("1 09:00", event.CloseInfection, event.Yes)
			p.dose("1 09:10", "ceftriaxone", nil).dose("1 09:20", "ceftriaxone", nil)
		}, notMet},
		{"closed, then another test and two doses", func(p *patient) {
			p.culture("1 08:00").dose("1 08:10", "ceftriaxone", nil).dose("1 08:20", "ceftriaxone", nil)
			p.assert("1 09:00", event.CloseInfection, event.Yes)
			p.culture("1 09:05").dose("1 09:10", "ceftriaxone", nil).dose("1 09:20", "ceftriaxone", nil)
		}, met},
		{"an order is no administration", func(p *patient) {
			p.culture("1 08:00")
			for _, when := range []string{"1 08:10", "1 08:20"} {
				p.add(when, &event.Event{Kind: event.DrugOrder, Dose: &event.DoseDetail{Name: "ceftriaxone", Systemic: true, RouteKnown: true}})
			}
		}, open},
		{"not given", func(p *patient) {
			p.culture("1 08:00").dose("1 08:10", "ceftriaxone", nil).
				dose("1 08:20", "ceftriaxone", func(d *event.DoseDetail) { d.Action = event.NotGiven })
		}, open},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPatient(t).born(5, 0)
			c.build(p)
			when := "1 12:00"
			if strings.Contains(c.name, "silent") {
				when = "4 12:00"
			}
			r := wantTruth(t, p.assess(when), "infection.suspected", c.want)
			if (c.want == open) != (len(r.Settles) == 1) {
				t.Errorf("settles %v", r.Settles)
			}
		})
	}
}

// TestInfectionIsAnEpisode with a beginning that further doses do not move.
func TestInfectionIsAnEpisode(t *testing.T) {
	p := newPatient(t).born(5, 0).culture("1 08:00").dose("1 09:00", "ceftriaxone", nil).dose("1 21:00", "ceftriaxone", nil).
		dose("2 09:00", "ceftriaxone", nil).culture("3 10:00")
	r := wantTruth(t, p.assess("9 00:00"), "infection.suspected", met)
	if r.Since != at(t, "1 21:00") {
		t.Errorf("since %s", r.Since)
	}
	if r := wantTruth(t, p.assess("1 20:59"), "infection.suspected", open); !strings.Contains(r.Says, "1 antimicrobial dose given, 2 needed") {
		t.Errorf("says %q", r.Says)
	}
}

// TestInfectionEndsWithTheStay: an admission long after discharge is another
// stay; from the emergency room to the ward is the same.
func TestInfectionEndsWithTheStay(t *testing.T) {
	p := newPatient(t).born(5, 0)
	stay := func(when string, a event.StayAction, visit string) {
		p.add(when, &event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: a, Visit: visit}})
	}
	stay("1 06:00", event.Admit, "a")
	p.culture("1 08:00").dose("1 09:00", "ceftriaxone", nil)
	stay("1 10:00", event.Discharge, "a")
	stay("1 11:00", event.Admit, "b")
	p.dose("1 12:00", "ceftriaxone", nil)
	wantTruth(t, p.assess("1 13:00"), "infection.suspected", met)
	stay("5 10:00", event.Discharge, "b")
	stay("20 10:00", event.Admit, "c")
	wantTruth(t, p.assess("20 11:00"), "infection.suspected", open)
}

// TestSepsisCombines: suspected infection and two points, each open or not.
func TestSepsisCombines(t *testing.T) {
	p := newPatient(t).born(5, 0)
	p.lab("1 08:00", lactate, "12", "mmol/L", "") // 2 points
	r := wantTruth(t, p.assess("1 09:00"), "phoenix.sepsis", open)
	if len(r.Settles) != 1 || r.Settles[0].String() != "suspected_infection" {
		t.Errorf("settles %v", r.Settles)
	}
	p.assert("1 08:30", event.SuspectedInfection, event.Yes)
	r = wantTruth(t, p.assess("1 09:00"), "phoenix.sepsis", met)
	if !strings.Contains(r.Says, "infection suspected; Phoenix ≥ 2 whatever is missing") {
		t.Errorf("says %q", r.Says)
	}
	wantTruth(t, p.assess("1 09:00"), "phoenix.septic_shock", met)
	p.assert("1 08:40", event.SuspectedInfection, event.No)
	wantTruth(t, p.assess("1 09:00"), "phoenix.sepsis", notMet)
}

// TestCultureResultIsShownNotJudged: what the laboratory wrote stands beside the
// answer; the answer is what it is without it.
func TestCultureResultIsShownNotJudged(t *testing.T) {
	ordered := newPatient(t).born(3, 0).culture("1 01:00").assess("1 12:00")
	p := newPatient(t).born(3, 0).culture("1 01:00")
	for _, text := range []string{"no growth", "Staphylococcus aureus"} {
		p := *p
		p.events = p.events[:len(p.events):len(p.events)]
		e := p.add("1 01:00", &event.Event{Kind: event.TestOrder, Label: "Blood culture", Text: text,
			Test: &event.TestDetail{Infection: true, Collected: true}})
		a := p.assess("1 12:00")
		r := result(t, a, "infection.suspected")
		if was := result(t, ordered, "infection.suspected"); r.Truth != was.Truth {
			t.Errorf("%s makes it %s, was %s", text, r.Truth, was.Truth)
		}
		shown := false
		for _, f := range r.Findings {
			shown = shown || f.Item == "result" && f.Value == text && f.Plain && len(f.Events) == 1 && f.Events[0] == e.ID
		}
		if !shown {
			t.Errorf("%s is not shown: %+v", text, r.Findings)
		}
	}
}
