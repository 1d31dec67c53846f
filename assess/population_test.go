package assess_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
)

// TestPhoenixPopulation: 0 to under 18 years, not the birth hospitalisation,
// not under 37 weeks postmenstrual age at the encounter.
func TestPhoenixPopulation(t *testing.T) {
	admit := func(p *patient, when string, birth event.Tri) *patient {
		p.add(when, &event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Class: "I", Visit: "v", Birth: birth}})
		return p
	}
	for _, c := range []struct {
		name string
		p    *patient
		want assess.Population
	}{
		{"five years", newPatient(t).born(5, 0), assess.PopulationIn},
		{"17 years and 11 months", newPatient(t).born(17, 11), assess.PopulationIn},
		{"18 years", newPatient(t).born(18, 0), assess.PopulationOut},
		{"nine years, born at 30 weeks", newPatient(t).born(9, 0).gestation(30), assess.PopulationIn},
		{"ten weeks, born at 32 weeks", newPatient(t).aged(70).gestation(32), assess.PopulationIn},
		{"two weeks, born at 32 weeks", newPatient(t).aged(14).gestation(32), assess.PopulationOut},
		{"two weeks, born at 39 weeks", newPatient(t).aged(14).gestation(39), assess.PopulationIn},
		{"exactly 37 weeks", newPatient(t).aged(14).gestation(35), assess.PopulationIn},
		{"36 weeks and six days", newPatient(t).aged(13).gestation(35), assess.PopulationOut},
		{"two weeks, gestation unknown", newPatient(t).aged(14), assess.PopulationUndetermined},
		{"15 weeks and six days, gestation unknown", newPatient(t).aged(111), assess.PopulationUndetermined},
		{"16 weeks, gestation unknown", newPatient(t).aged(113), assess.PopulationIn},
		{"six months, gestation unknown", newPatient(t).born(0, 6), assess.PopulationIn},
		{"birth hospitalisation", admit(newPatient(t).aged(3).gestation(39), "1 00:10", event.Yes), assess.PopulationOut},
		{"asserted birth hospitalisation", func() *patient {
			p := newPatient(t).aged(3).gestation(39)
			p.assert("1 00:20", event.BirthHospitalisation, event.Yes)
			return p
		}(), assess.PopulationOut},
		{"newborn admitted from home", admit(newPatient(t).aged(3).gestation(39), "1 00:10", event.No), assess.PopulationIn},
		{"no age", newPatient(t), assess.PopulationUndetermined},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := c.p.assess("1 12:00")
			for _, id := range []string{"phoenix", "phoenix.sepsis", "phoenix.septic_shock", "phoenix8"} {
				if r := result(t, a, id); r.Population != c.want {
					t.Errorf("%s: %s (%s), want %s", id, r.Population.Key(), r.PopulationWhy, c.want.Key())
				}
			}
			if c.want != assess.PopulationIn && result(t, a, "phoenix").PopulationWhy == "" {
				t.Error("no reason given")
			}
		})
	}
}

// TestPretermAtTheEncounter: what counts is the age when the stay began.
func TestPretermAtTheEncounter(t *testing.T) {
	p := newPatient(t).aged(0).gestation(35)
	p.add("7 00:00", &event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Class: "I", Visit: "v"}})
	if r := wantOut(t, p.assess("20 12:00"), "phoenix"); !strings.Contains(r.PopulationWhy, "37 weeks") {
		t.Errorf("why: %s", r.PopulationWhy)
	}
}

// TestPreciseCorrectedAge: 40 weeks corrected age to under 18 years.
func TestPreciseCorrectedAge(t *testing.T) {
	for _, c := range []struct {
		p    *patient
		want assess.Population
	}{
		{newPatient(t).aged(35).gestation(34), assess.PopulationOut},
		{newPatient(t).aged(42).gestation(34), assess.PopulationIn},
		{newPatient(t).aged(35), assess.PopulationUndetermined},
		{newPatient(t).aged(150), assess.PopulationIn},
	} {
		if r := result(t, c.p.assess("1 12:00"), "precise.eligible"); r.Population != c.want {
			t.Errorf("%s (%s), want %s", r.Population.Key(), r.PopulationWhy, c.want.Key())
		}
	}
}

// TestAgeBandsTurn on the birthday, and until then an answer holds no longer.
func TestAgeBandsTurn(t *testing.T) {
	p := newPatient(t).born(4, 11) // five years on the second day of the next month
	p.lab("1 08:00", analyte.MAPInvasive, "47", "mm[Hg]", "")
	a := p.assess("1 09:00")
	if s := result(t, a, "phoenix").Score; s.Items[1].Lo != 0 {
		t.Errorf("MAP 47 at 59 months: %+v", s.Items[1])
	}
	if a.ValidUntil == 0 || a.ValidUntil > at(t, "1 14:00")+1 {
		t.Errorf("valid until %s, though the pressure expires after 6 h", a.ValidUntil)
	}
}

// TestOneMonthFromMany: a birth date known to the month gives a range.
func TestOneMonthFromMany(t *testing.T) {
	p := newPatient(t)
	from, to := event.TimeOf(day0.AddDate(0, -12, -20)), event.TimeOf(day0.AddDate(0, -12, 10))
	p.add("1 00:00", &event.Event{Kind: event.Demographics, Person: &event.PersonDetail{BirthFrom: from, BirthTo: to}})
	p.lab("1 08:00", analyte.MAPInvasive, "41", "mm[Hg]", "") // 0 under 12 months, 1 from 12
	if s := result(t, p.assess("1 09:00"), "phoenix").Score; s.Items[1].Lo != 0 || s.Items[1].Hi < 1 {
		t.Errorf("MAP 41 at 11 to 12 months: %+v", s.Items[1])
	}
}
