package assess_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// misleadingStay is a random stay, or two, full of what misleads: drugs that
// silence, ferritin with signs of HLH, dilutions, discharges, late results.
func misleadingStay(seed uint64) (out []*event.Event) {
	rng := rand.New(rand.NewPCG(seed, 23))
	add := func(hour int, e event.Event) {
		e.ID, e.Sender = event.ID(rng.Uint64()|1), "LAB"
		e.At = timelinetest.Start.Add(time.Duration(hour)*time.Hour + time.Duration(rng.IntN(60))*time.Minute)
		e.To, e.Recorded = e.At, e.At.Add(time.Duration(rng.IntN(4)*rng.IntN(90))*time.Minute)
		e.Sent, e.Value = e.Recorded, e.Value.WithRef(e.ID)
		if e.Person != nil {
			e.Person.BirthTo = e.Person.BirthFrom
		}
		out = append(out, &e)
	}
	born := timelinetest.Start.Add(-time.Duration([]int{20, 900, 15000}[seed%3]*24) * time.Hour)
	add(0, event.Event{Kind: event.Demographics, Person: &event.PersonDetail{BirthFrom: born}})
	values := []struct {
		id     analyte.ID
		lo, hi float64
	}{{analyte.Ferritin, 100, 5000}, {analyte.Hemoglobin, 6, 10}, {analyte.Platelets, 40, 120}, {analyte.Neutrophils, 0, 1.6}, {analyte.Triglycerides, 240, 350},
		{analyte.Fibrinogen, 90, 180}, {analyte.Splenomegaly, 0, 1.9}, {analyte.Hemophagocytosis, 0, 1.9}, {analyte.Temperature, 36, 41}, {analyte.CRP, 1, 120},
		{analyte.IL6, 5, 5000}, {analyte.IFNg, 1, 9}, {analyte.CXCL9, 500, 5000}, {analyte.ExVivoTNF, 50, 500}, {analyte.HLADR, 2000, 12000}, {analyte.HeartRate, 60, 180}}
	for range 120 {
		v := values[rng.IntN(len(values))]
		x := v.lo + float64(int(10*(v.hi-v.lo)*rng.Float64()))/10
		if analyte.Get(v.id).Kind == analyte.Flag {
			x = float64(int(x))
		}
		e := event.Event{Kind: event.Observation, Analyte: v.id, Code: analyte.Get(v.id).Key, Value: analyte.Point(x, 0)}
		if a := analyte.Get(v.id); a.NeedsAssay {
			e.Assay = a.Assays[0].Key
		}
		if v.id == analyte.Ferritin && rng.IntN(4) == 0 {
			e.Remark = event.AfterDilution
		}
		add(rng.IntN(96), e)
	}
	given := []drug.ID{drug.Tocilizumab, drug.Emapalumab, drug.Anakinra, drug.Hydrocortisone, drug.Dexamethasone}
	for range 1 + rng.IntN(3) {
		d := &event.DoseDetail{Drug: given[rng.IntN(len(given))], Action: event.Given, RouteKnown: true, Systemic: rng.IntN(5) > 0}
		if rng.IntN(3) == 0 {
			d.Action, d.Line = event.Start, "l"
		}
		add(rng.IntN(96), event.Event{Kind: event.Dose, Dose: d})
	}
	add(0, event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Visit: "1"}})
	if rng.IntN(2) == 0 {
		add(30, event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Discharge, Visit: "1"}})
		add(40+rng.IntN(30), event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Visit: "2"}})
	}
	add(rng.IntN(40), event.Event{Kind: event.Assertion, Assert: &event.AssertDetail{Statement: event.MODSOnset, Truth: event.Yes, Author: "Dr A"}})
	return out
}

// TestMisleadingValuesAlikeInEveryWay: live, from scratch and step by step the
// answers are the same where values are silenced or open.
func TestMisleadingValuesAlikeInEveryWay(t *testing.T) {
	f := assess.NewFollower(clinical, nil)
	hooked := 0
	for seed := uint64(1); seed <= 5; seed++ {
		events := misleadingStay(seed)
		follow(t, fmt.Sprint("misleading seed ", seed), timelinetest.Shuffle(events, seed), 25, seed)
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range events {
			tl.Add(e)
		}
		for h := range 96 {
			r := tl.Speaking(tl.Latest(analyte.Ferritin, timelinetest.Start.Add(time.Duration(h)*time.Hour), 0), timelinetest.Start.Add(time.Duration(h)*time.Hour))
			if r.Value.Why() == analyte.HookSuspected {
				hooked++
			}
		}
		stepThrough(t, fmt.Sprint("misleading seed ", seed), f, tl, seed)
	}
	if hooked == 0 {
		t.Error("no stay has a suspected hook effect")
	}
}

// whispering is a rule of nobody's: what an author may write without a thought
// of what silences.
func whispering() *rule.Spec {
	cite := rule.Cite{Ref: "policy", Status: evidence.Policy}
	in := func(name string, id analyte.ID, u string, p rule.Pick) rule.Input {
		return rule.Input{Name: name, Analyte: id, Unit: u, Select: rule.Selector{Pick: p, Window: 48 * time.Hour}, Missing: rule.Unscored()}
	}
	is := func(name string, x float64) rule.Formula {
		return rule.Is{Input: name, Op: rule.GE, At: x, Source: cite}
	}
	return &rule.Spec{ID: "shock_index", Version: "1", Title: "Whispering", Source: cite,
		Inputs: []rule.Input{in("crp", analyte.CRP, "mg/L", rule.Latest), in("worst_crp", analyte.CRP, "mg/L", rule.WorstHighest), in("il6", analyte.IL6, "pg/mL", rule.Latest),
			in("ifng", analyte.IFNg, "pg/mL", rule.Latest), in("temperature", analyte.Temperature, "Cel", rule.Latest)},
		Criteria: []rule.Criterion{{ID: "w.crp", When: is("crp", 40)}, {ID: "w.worst_crp", When: is("worst_crp", 40)}, {ID: "w.il6", When: is("il6", 100)},
			{ID: "w.ifng", When: is("ifng", 3)}, {ID: "w.fever", When: is("temperature", 38.5)}}}
}

func TestSilenceReachesEveryRule(t *testing.T) {
	rs, err := clinical.Replace(whispering())
	if err != nil {
		t.Fatal(err)
	}
	p := newPatient(t).born(5, 0)
	p.lab("1 06:00", analyte.CRP, "60", "mg/L", "")
	for _, when := range []string{"1 06:00", "1 12:00"} {
		p.lab(when, analyte.IL6, "500", "pg/mL", "")
		p.lab(when, analyte.IFNg, "20", "pg/mL", "")
		p.lab(when, analyte.Temperature, "39", "Cel", "")
	}
	p.lab("1 12:00", analyte.CRP, "80", "mg/L", "")
	p.dose("1 08:00", "tocilizumab", nil)
	p.dose("1 08:30", "emapalumab", nil)
	tl := p.timeline()
	want := func(when, truths string) {
		t.Helper()
		a := assess.Assess(tl, at(t, when), 0, rs)
		var got []string
		for _, id := range []string{"w.crp", "w.worst_crp", "w.il6", "w.ifng", "w.fever"} {
			got = append(got, result(t, a, id).Truth.String())
		}
		if s := strings.Join(got, ", "); s != truths {
			t.Errorf("%s: %s, want %s", when, s, truths)
		}
	}
	want("1 07:00", "met, met, met, met, met")
	want("1 11:00", "met, met, met, met, met") // drawn before the drugs
	want("1 13:00", "undetermined, met, undetermined, undetermined, undetermined")
	want("2 13:00", "undetermined, met, undetermined, undetermined, undetermined")
	want("3 06:30", "undetermined, undetermined, undetermined, undetermined, undetermined") // the one of before has left the window
	a := assess.Assess(tl, at(t, "1 13:00"), 0, rs)
	for id, kinds := range map[string]string{"w.crp": "anti_inflammatory policy-silenced", "w.il6": "il6_receptor_blocked nishimoto-2008", "w.ifng": "emapalumab policy-unread-antibody",
		"w.fever": "anti_inflammatory policy-silenced"} {
		r := result(t, a, id)
		if len(r.Confounders) != 1 || r.Confounders[0].Kind+" "+string(r.Confounders[0].Cite) != kinds || len(r.Confounders[0].Events) == 0 {
			t.Errorf("beside %s stands %+v, want %s", id, r.Confounders, kinds)
		}
		if len(r.Missing) != 1 || r.Missing[0].Reason != analyte.SilencedByTherapy || !strings.Contains(r.Missing[0].Text, "silenced") {
			t.Errorf("%s misses %+v", id, r.Missing)
		}
	}
}

// TestTemperatureOfPublishedScores: which rules read the temperature as charted
// is a short list, and each of them exists.
func TestTemperatureOfPublishedScores(t *testing.T) {
	p := newPatient(t).born(5, 0)
	p.dose("1 01:00", "dexamethasone", nil)
	p.lab("1 02:00", analyte.Temperature, "39.2", "Cel", "")
	a := p.assess("1 03:00")
	for _, id := range []string{"ipscc.sirs", "nice"} {
		r := result(t, a, id)
		for _, m := range r.Missing {
			if m.Analyte == analyte.Temperature {
				t.Errorf("%s misses the temperature: %s", id, m.Text)
			}
		}
		if named(r.Confounders, "anti_inflammatory", analyte.Temperature) == nil {
			t.Errorf("%s says nothing of the steroid", id)
		}
	}
	r := result(t, a, "infection.suspected_0dose")
	if r.Truth != rule.Undetermined {
		t.Errorf("fever after a steroid: suspected infection by fever is %s", r.Truth)
	}
}

func TestHookIsSaidWhereItMatters(t *testing.T) {
	p := newPatient(t).born(40, 0)
	p.lab("1 06:00", analyte.Hemoglobin, "8", "g/dL", "")
	p.lab("1 06:00", analyte.Platelets, "50", "10*3/uL", "")
	p.lab("1 06:00", analyte.Fibrinogen, "1.2", "g/L", "")
	p.lab("1 06:00", analyte.Splenomegaly, "yes", "", "")
	p.lab("1 06:00", analyte.Temperature, "39", "Cel", "")
	p.ferritin("1 06:00", "420")
	a := p.assess("1 07:00")
	r := wantTruth(t, a, "immunosep.mals", rule.Undetermined)
	c := named(r.Confounders, "hook_effect", analyte.Ferritin)
	if c == nil || c.Certain || !strings.Contains(c.Words, "dilute") || c.Cite != "policy-ferritin-hook" || len(c.Events) < 5 {
		t.Errorf("beside it stands %+v", r.Confounders)
	}
	if !strings.Contains(r.Says, "at least 420 ng/mL") || !strings.Contains(r.Says, "ask for dilution") {
		t.Errorf("it says %q", r.Says)
	}
	if f := r.Findings[0]; f.Value != "at least 420 ng/mL" || f.Reason != analyte.HookSuspected {
		t.Errorf("the finding is %q, %s", f.Value, f.Reason)
	}
	if s := result(t, a, "phoenix"); strings.Contains(s.Says, "dilution") {
		t.Errorf("phoenix says %q", s.Says)
	}
}
