package assess_test

import (
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
)

// follow answers a patient at ascending instants and gathers the alerts.
func alertsOf(p *patient, change func(*assess.AlertFacts), whens ...string) (out []assess.Alert) {
	p.t.Helper()
	var state assess.AlertState
	var before *assess.Assessment
	for _, when := range whens {
		now := at(p.t, when)
		tl := p.timeline().AsKnown(now)
		after := assess.Assess(tl, now, now, clinical)
		f := assess.AlertFactsOf(tl, before, after)
		if change != nil {
			change(&f)
		}
		var got []assess.Alert
		state, got = assess.Alerts(state, after, f)
		out = append(out, got...)
		before = after
	}
	return out
}

// inShock is a child of five years in whom infection is suspected and whose
// lactate of 07:00 gives Phoenix septic shock.
func inShock(t *testing.T) *patient {
	p := newPatient(t).born(5, 0)
	p.assert("1 06:00", event.SuspectedInfection, event.Yes)
	p.lab("1 06:00", analyte.Lactate, "1", "mmol/L", "")
	p.lab("1 07:00", analyte.Lactate, "12", "mmol/L", "")
	return p
}

func TestShockNewlyMetInterruptsOnce(t *testing.T) {
	got := alertsOf(inShock(t), nil, "1 06:30", "1 07:00", "1 07:30", "1 09:00")
	if len(got) != 1 || got[0].Kind != assess.AlertShock || !got[0].Interrupts() || got[0].At != at(t, "1 07:00") {
		t.Fatalf("%+v", got)
	}
}

func TestShockIsNotWithheldForTheBudgetOrForTreatment(t *testing.T) {
	got := alertsOf(inShock(t), func(f *assess.AlertFacts) { f.OverBudget, f.Treated = true, true }, "1 07:00")
	if len(got) != 1 || !got[0].Interrupts() {
		t.Fatalf("%+v", got)
	}
}

func TestWhatNeverInterrupts(t *testing.T) {
	late := func(t *testing.T) *patient { // the lactate of 07:00 comes at 12:00
		p := newPatient(t).born(5, 0)
		p.assert("1 06:00", event.SuspectedInfection, event.Yes)
		e := p.lab("1 07:00", analyte.Lactate, "12", "mmol/L", "")
		e.Recorded, e.Sent = at(t, "1 12:00"), at(t, "1 12:00")
		p.lab("1 12:00", analyte.Platelets, "250", "10*3/uL", "")
		return p
	}
	dead := func(t *testing.T) *patient {
		p := inShock(t)
		p.add("1 06:40", &event.Event{Kind: event.Demographics, Person: &event.PersonDetail{Died: event.Yes, DeathTime: at(t, "1 06:40")}})
		return p
	}
	limits := func(t *testing.T) *patient {
		p := inShock(t)
		p.assert("1 06:10", event.LimitsOfCare, event.Yes)
		return p
	}
	for _, c := range []struct {
		name   string
		p      *patient
		change func(*assess.AlertFacts)
		want   assess.AlertReason
		at     []string
	}{
		{"recorded late", late(t), nil, assess.AlertBackfill, []string{"1 11:00", "1 12:00"}},
		{"after death", dead(t), nil, assess.AlertDied, []string{"1 06:30", "1 07:00"}},
		{"limits of care", limits(t), nil, assess.AlertLimits, []string{"1 06:30", "1 07:00"}},
		{"a replay", inShock(t), func(f *assess.AlertFacts) { f.Replay = true }, assess.AlertReplay, []string{"1 06:30", "1 07:00"}},
		{"silent mode", inShock(t), func(f *assess.AlertFacts) { f.Silent = true }, assess.AlertSilent, []string{"1 06:30", "1 07:00"}},
	} {
		got := alertsOf(c.p, c.change, c.at...)
		if len(got) != 1 || got[0].Reason != c.want || got[0].Interrupts() || got[0].Counts() != (c.want == assess.AlertSilent) {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestUndeterminedAndOutOfPopulationAreSilent(t *testing.T) {
	open := newPatient(t).born(5, 0) // infection not known
	open.lab("1 07:00", analyte.Lactate, "12", "mmol/L", "")
	adult := newPatient(t).born(50, 0)
	adult.assert("1 06:00", event.SuspectedInfection, event.Yes)
	adult.lab("1 07:00", analyte.Lactate, "12", "mmol/L", "")
	unsure := newPatient(t) // the age is not known
	unsure.assert("1 06:00", event.SuspectedInfection, event.Yes)
	unsure.lab("1 07:00", analyte.Lactate, "12", "mmol/L", "")
	for i, p := range []*patient{open, adult, unsure} {
		if got := alertsOf(p, nil, "1 06:30", "1 07:00"); len(got) != 0 {
			t.Errorf("patient %d: %+v", i, got)
		}
	}
}

// TestRepeatsOnlyOnChangeOfState: what is not known any more is no change; what
// is known to be over is.
func TestRepeatsOnlyOnChangeOfState(t *testing.T) {
	p := inShock(t) // the lactate is stale from 13:00 on
	p.lab("1 15:00", analyte.Lactate, "11.5", "mmol/L", "")
	if got := alertsOf(p, nil, "1 07:00", "1 14:00", "1 15:00"); len(got) != 1 {
		t.Errorf("after staleness: %+v", got)
	}
	q := inShock(t)
	q.assert("1 10:00", event.SuspectedInfection, event.No)
	q.assert("1 12:00", event.SuspectedInfection, event.Yes)
	if got := alertsOf(q, nil, "1 07:00", "1 10:00", "1 12:00"); len(got) != 2 {
		t.Errorf("over and met again: %+v", got)
	}
}

// atRisk is a child with suspected infection and grunting at 07:00: high risk
// by NICE under five.
func atRisk(t *testing.T) *patient {
	p := newPatient(t).born(3, 0)
	p.assert("1 06:00", event.SuspectedInfection, event.Yes)
	p.lab("1 07:00", analyte.Grunting, "1", "", "")
	return p
}

func TestHighRiskInterruptsUnderItsBudget(t *testing.T) {
	one := func(p *patient, change func(*assess.AlertFacts)) assess.AlertReason {
		got := alertsOf(p, change, "1 06:30", "1 07:00", "1 07:30")
		if len(got) != 1 || got[0].Kind != assess.AlertRisk {
			t.Fatalf("%+v", got)
		}
		return got[0].Reason
	}
	if r := one(atRisk(t), nil); r != assess.AlertInterrupts {
		t.Error(r.Words())
	}
	if r := one(atRisk(t), func(f *assess.AlertFacts) { f.OverBudget = true }); r != assess.AlertBudget {
		t.Error(r.Words())
	}
	treated := atRisk(t).dose("1 06:45", "ceftriaxone", nil)
	if r := one(treated, nil); r != assess.AlertTreated {
		t.Error(r.Words())
	}
	calm := newPatient(t).born(3, 0)
	calm.assert("1 06:00", event.SuspectedInfection, event.No)
	calm.lab("1 07:00", analyte.Grunting, "1", "", "")
	if got := alertsOf(calm, nil, "1 07:00"); len(got) != 0 {
		t.Errorf("no infection suspected: %+v", got)
	}
}

func TestOutcome(t *testing.T) {
	p := inShock(t)
	tl := p.timeline()
	alert := at(t, "1 07:00")
	if _, known := assess.Outcome(tl, clinical, alert, alert.Add(assess.Horizon-1)); known {
		t.Error("known before the horizon's end")
	}
	if right, known := assess.Outcome(tl, clinical, alert, alert.Add(assess.Horizon)); !right || !known {
		t.Error("septic shock that stands is a right alert")
	}
	wrong := inShock(t)
	wrong.events[len(wrong.events)-1].Order = "1"
	fixed := wrong.lab("1 07:00", analyte.Lactate, "1.2", "mmol/L", "")
	fixed.Order, fixed.Status, fixed.Recorded, fixed.Sent = "1", event.Corrected, at(t, "1 08:00"), at(t, "1 08:00")
	if right, known := assess.Outcome(wrong.timeline(), clinical, alert, alert.Add(assess.Horizon)); right || !known {
		t.Error("septic shock by a corrected lactate is a wrong alert")
	}
	// A correction after the horizon does not rewrite what was measured.
	fixed.Recorded, fixed.Sent = at(t, "2 08:00"), at(t, "2 08:00")
	if right, _ := assess.Outcome(wrong.timeline(), clinical, alert, at(t, "3 08:00")); !right {
		t.Error("the outcome is as known at the horizon's end")
	}
	fixed.Recorded, fixed.Sent = at(t, "1 08:00"), at(t, "1 08:00")
	wrong.assert("1 20:00", event.SuspectedSepsis, event.Yes)
	if right, _ := assess.Outcome(wrong.timeline(), clinical, alert, at(t, "3 08:00")); !right {
		t.Error("a clinician's word is an outcome")
	}
}
