package assess_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
)

const lactate = analyte.Lactate

// withMODS is a child whose MODS onset a clinician asserts on day 1.
func withMODS(t *testing.T) *patient {
	p := newPatient(t).born(5, 0)
	p.assert("1 06:00", event.MODSOnset, event.Yes)
	return p
}

// TestPreciseArms is immune.md §2.1 with its boundaries, drawn on MODS day 2.
// CRP is in mg/dL.
func TestPreciseArms(t *testing.T) {
	for _, c := range []struct {
		tnf, ferritin, crp string
		a, b, grace, obs   rule.Truth
	}{
		{"200", "500", "1", met, notMet, notMet, notMet},
		{"200", "499.9", "4", met, notMet, notMet, notMet},
		{"200", "499.9", "3.99", notMet, notMet, notMet, met},
		{"900", "100", "0.5", notMet, notMet, notMet, met},
		{"199.9", "2000.1", "1", notMet, met, notMet, notMet},
		{"199.9", "2000", "1", notMet, notMet, notMet, notMet}, // the printed gap
		{"199.9", "1999.9", "1", notMet, notMet, met, notMet},
		{"50", "700", "", notMet, notMet, met, notMet},
		{"50", "", "9", notMet, open, open, notMet},
		{"", "700", "1", open, notMet, open, notMet},
		{"300", "", "9", met, notMet, notMet, notMet},
		{"300", "", "1", open, notMet, notMet, open},
		{"300", "100", "", open, notMet, notMet, open},
		{"300", "600", "", met, notMet, notMet, notMet},
		{"", "", "", open, open, open, open},
	} {
		t.Run(c.tnf+"/"+c.ferritin+"/"+c.crp, func(t *testing.T) {
			p := withMODS(t)
			if c.tnf != "" {
				p.tnf("2 08:00", c.tnf)
			}
			if c.ferritin != "" {
				p.ferritin("2 08:00", c.ferritin)
			}
			if c.crp != "" {
				p.crp("2 08:00", c.crp)
			}
			a := p.assess("2 10:00")
			wantTruth(t, a, "precise.trips_a", c.a)
			wantTruth(t, a, "precise.trips_b", c.b)
			r := wantTruth(t, a, "precise.grace2", c.grace)
			wantTruth(t, a, "precise.observation", c.obs)
			if !strings.Contains(r.Standing, "terminated (141 of 400") {
				t.Errorf("standing %q", r.Standing)
			}
			gap := strings.Contains(r.Says, "exactly 2000")
			if gap != (c.ferritin == "2000") {
				t.Errorf("the gap: %q", r.Says)
			}
		})
	}
}

// TestProtocolDay: only draws of MODS day 2 count, day 1 being the calendar
// day of onset.
func TestProtocolDay(t *testing.T) {
	for _, c := range []struct {
		draw, when string
		want       rule.Truth
		reason     analyte.Reason
	}{
		{"1 08:00", "2 07:00", open, analyte.OutsideProtocolDay},
		{"1 23:59", "2 07:00", open, analyte.OutsideProtocolDay},
		{"2 00:00", "2 07:00", met, 0},
		{"2 23:59", "3 07:00", met, 0},
		{"3 00:00", "3 07:00", open, analyte.OutsideProtocolDay},
	} {
		p := withMODS(t).tnf(c.draw, "50").ferritin(c.draw, "700")
		r := wantTruth(t, p.assess(c.when), "precise.grace2", c.want)
		if c.want == open && (len(r.Missing) != 2 || r.Missing[0].Reason != c.reason || !strings.Contains(r.Says, "MODS day 2 ") || !strings.Contains(r.Says, "2026-03-03")) {
			t.Errorf("%s: %v, %s", c.draw, r.Missing, r.Says)
		}
	}
	p := withMODS(t).tnf("2 08:00", "50").ferritin("2 08:00", "700").ferritin("3 07:00", "3000")
	wantTruth(t, p.assess("3 07:30"), "precise.grace2", met) // the later draw is of another day
	r := wantTruth(t, p.assess("3 08:01"), "precise.grace2", open)
	if r.Missing[0].Reason != analyte.Stale || !strings.Contains(r.Says, "last: 700 ng/mL") {
		t.Errorf("ferritin beyond 24 h: %v %s", r.Missing, r.Says)
	}
	for when, want := range map[string]rule.Truth{"1 12:00": notMet, "2 00:00": met, "2 23:59": met, "3 00:00": notMet} {
		wantTruth(t, p.assess(when), "precise.day", want)
	}
	west := assess.DefaultPolicy()
	west.DayOffset = -5 * 3600e9 // the onset at 06:00Z is 01:00 there, the day ends at 05:00Z
	rs, err := assess.NewRuleset(assess.ProfileClinical, west)
	if err != nil {
		t.Fatal(err)
	}
	a := assess.Assess(withMODS(t).tnf("2 04:00", "50").ferritin("2 04:00", "700").timeline(), at(t, "2 07:00"), 0, rs)
	wantTruth(t, a, "precise.grace2", open)
}

// TestPreciseWithoutMODS: unknown onset leaves all open; absence of MODS puts
// the child out.
func TestPreciseWithoutMODS(t *testing.T) {
	p := newPatient(t).born(5, 0).tnf("2 08:00", "50").ferritin("2 08:00", "700")
	r := wantTruth(t, p.assess("2 10:00"), "precise.grace2", open)
	if r.Population != assess.PopulationUndetermined || r.Missing[0].Analyte != analyte.MODS {
		t.Errorf("population %s, missing %v", r.Population.Key(), r.Missing)
	}
	healthy(p, "2 08:00")
	a := p.assess("2 10:00")
	wantTruth(t, a, "mods.onset", notMet)
	wantOut(t, a, "precise.grace2")
	wantTruth(t, a, "precise.eligible", notMet)
}

// healthy measures everything that pSOFA asks for, normal.
func healthy(p *patient, when string) {
	p.lab(when, analyte.PaO2, "95", "mm[Hg]", "")
	p.lab(when, analyte.FiO2, "0.21", "1", "")
	p.lab(when, analyte.SpO2, "97", "%", "")
	p.lab(when, analyte.Platelets, "250", "10*3/uL", "")
	p.lab(when, analyte.BilirubinTotal, "0.5", "mg/dL", "")
	p.lab(when, analyte.MAPInvasive, "75", "mm[Hg]", "")
	p.lab(when, analyte.GCS, "15", "{score}", "")
	p.lab(when, analyte.Creatinine, "0.3", "mg/dL", "")
	p.feed(when, event.FeedMedication).feed(when, event.FeedVentilator)
}

// TestMODSOnset by the pSOFA-based definition: two organs with two points.
func TestMODSOnset(t *testing.T) {
	p := newPatient(t).born(5, 0)
	healthy(p, "1 06:00")
	wantTruth(t, p.assess("1 07:00"), "mods.onset", notMet)
	p.lab("1 09:00", analyte.Platelets, "80", "10*3/uL", "") // 2
	wantTruth(t, p.assess("1 09:30"), "mods.onset", notMet)
	p.lab("1 11:00", analyte.BilirubinTotal, "2", "mg/dL", "") // 2
	r := wantTruth(t, p.assess("1 12:00"), "mods.onset", met)
	if r.Since != at(t, "1 11:00") {
		t.Errorf("onset %s", r.Since)
	}
	healthy(p, "3 06:00")
	if r = wantTruth(t, p.assess("3 12:00"), "mods.onset", met); r.Since != at(t, "1 11:00") {
		t.Errorf("recovery moved the onset to %s", r.Since)
	}
	p.assert("1 10:00", event.MODSOnset, event.Yes)
	if r = wantTruth(t, p.assess("3 12:00"), "mods.onset", met); r.Since != at(t, "1 10:00") || !strings.Contains(r.Says, "asserted") {
		t.Errorf("asserted onset: %s, %s", r.Since, r.Says)
	}
	q := newPatient(t).born(5, 0)
	q.lab("1 09:00", analyte.Platelets, "80", "10*3/uL", "")
	q.lab("1 09:00", analyte.Creatinine, "1.6", "mg/dL", "") // 3 at 60 months and over 2
	wantTruth(t, q.assess("1 10:00"), "mods.onset", met)     // whatever is missing
}

// TestHLHEverStopsGRACE2, and no other arm.
func TestHLHEverStopsGRACE2(t *testing.T) {
	p := withMODS(t).fact("1 00:00", event.FactHLHHistory, false).tnf("2 08:00", "50").ferritin("2 08:00", "700")
	r := wantTruth(t, p.assess("2 10:00"), "precise.grace2", notMet)
	if !strings.Contains(r.Says, "hard stop") {
		t.Errorf("says %q", r.Says)
	}
	p = withMODS(t).fact("1 00:00", event.FactHLHHistory, false).tnf("2 08:00", "50").ferritin("2 08:00", "9000")
	wantTruth(t, p.assess("2 10:00"), "precise.trips_b", met)
}

// TestCRPSilenced: after a blocker or steroid CRP no longer speaks, low or high.
func TestCRPSilenced(t *testing.T) {
	for _, name := range []string{"tocilizumab", "anakinra", "ruxolitinib", "dexamethasone"} {
		p := withMODS(t).dose("1 20:00", name, nil).tnf("2 08:00", "300").ferritin("2 08:00", "100").crp("2 08:00", "0.4")
		a := p.assess("2 10:00")
		r := wantTruth(t, a, "precise.observation", open)
		if len(r.Missing) != 1 || r.Missing[0].Reason != analyte.SilencedByTherapy {
			t.Errorf("%s: %v", name, r.Missing)
		}
		said := false
		for _, n := range r.Notes {
			said = said || strings.Contains(n.Text, name)
		}
		if !said {
			t.Errorf("%s is not named: %v", name, r.Notes)
		}
	}
	after := withMODS(t).dose("2 09:00", "tocilizumab", nil).tnf("2 08:00", "300").ferritin("2 08:00", "100").crp("2 08:00", "0.4")
	wantTruth(t, after.assess("2 10:00"), "precise.observation", met)
	other := withMODS(t).dose("1 20:00", "emapalumab", nil).tnf("2 08:00", "300").ferritin("2 08:00", "100").crp("2 08:00", "0.4")
	wantTruth(t, other.assess("2 10:00"), "precise.observation", met)
}

// TestCRPUnits: the table is in mg/dL; 40 mg/L is 4 mg/dL.
func TestCRPUnits(t *testing.T) {
	for crp, want := range map[string]rule.Truth{"40": met, "39.9": notMet} {
		p := withMODS(t).tnf("2 08:00", "300").ferritin("2 08:00", "100")
		p.lab("2 08:00", analyte.CRP, crp, "mg/L", "")
		wantTruth(t, p.assess("2 10:00"), "precise.trips_a", want)
	}
}

// TestDoseUnknownNowIsNotZero: a drug that runs at an unknown dose is no drug
// that does not run, whatever was known earlier in the day.
func TestDoseUnknownNowIsNotZero(t *testing.T) {
	p := newPatient(t).born(5, 0)
	healthy(p, "1 06:00")
	p.dose("1 08:00", "norepinephrine", func(d *event.DoseDetail) {
		d.Action, d.Line = event.Start, "l"
		d.Rate = analyte.Unknown(analyte.Get(analyte.NorepinephrineRate), analyte.NoConcentration, 0)
	})
	cv := result(t, p.assess("1 09:00"), "psofa").Score.Items[3]
	if cv.Item != "cardiovascular" || cv.Hi != 4 {
		t.Errorf("%+v", cv)
	}
}
