package assess_test

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/drug"
	"stormglass/endotype/kinetic"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// moving is a random stay of sixteen days of an adult or a child with what the
// rules on movement look at: serial markers, some censored, corrected or of
// another assay, drugs that silence or move them, MODS, and perhaps a second stay.
func moving(seed uint64) (out []*event.Event) {
	rng := rand.New(rand.NewPCG(seed, 31))
	start := timelinetest.Start
	add := func(e *event.Event, h float64) *event.Event {
		e.ID, e.Sender = event.ID(rng.Uint64()), "K"
		e.At = start + event.Time(h*3600)*1000
		e.To, e.Recorded = e.At, e.At+event.Time(rng.IntN(4))*1800*1000
		if rng.IntN(12) == 0 {
			e.Recorded += event.Time(rng.IntN(40)) * 3600 * 1000 // late
		}
		e.Sent = e.Recorded
		out = append(out, e)
		return e
	}
	age := 12.0 * float64(1+rng.IntN(17))
	if seed%2 == 0 {
		age = 12 * 60
	}
	add(&event.Event{Kind: event.Demographics, Person: &event.PersonDetail{AgeMonths: analyte.Point(age, 0)}}, 0)
	if rng.IntN(3) > 0 {
		add(&event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Class: "I", Visit: "1", Admitted: start}}, 0)
	}
	if rng.IntN(4) == 0 {
		add(&event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Discharge, Visit: "1"}}, 150)
		add(&event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Class: "I", Visit: "2", Admitted: start + 200*3600*1000}}, 200)
	}
	if rng.IntN(4) > 0 {
		add(&event.Event{Kind: event.Assertion, Assert: &event.AssertDetail{Statement: event.MODSOnset, Truth: event.Yes}}, 12*rng.Float64())
	}
	for _, d := range []drug.ID{drug.Emapalumab, drug.InterferonGamma, drug.Tocilizumab, drug.Dexamethasone, drug.Sargramostim} {
		if rng.IntN(5) == 0 {
			add(&event.Event{Kind: event.Dose, Dose: &event.DoseDetail{Drug: d, Action: event.Given, Route: "IV", RouteKnown: true, Systemic: true}}, 300*rng.Float64())
		}
	}
	for _, s := range []struct {
		id     analyte.ID
		middle float64
		assays []string
		every  float64
	}{
		{analyte.Ferritin, 4420, nil, 14}, {analyte.HLADR, 7500, []string{"quantibrite"}, 40}, {analyte.HLADRPercent, 40, nil, 30},
		{analyte.ExVivoTNF, 100, []string{"hall_2011", "precise_central", "local"}, 35}, {analyte.Lymphocytes, 0.9, nil, 22}, {analyte.CRP, 41, nil, 18},
		{analyte.Procalcitonin, 3, nil, 22}, {analyte.Albumin, 2.8, nil, 20}, {analyte.Platelets, 80, nil, 50},
	} {
		level := s.middle * math.Exp(0.7*(rng.Float64()-0.5))
		x, kit, fall := level, rng.IntN(3), 0.0
		if s.id == analyte.Procalcitonin && rng.IntN(2) == 0 {
			level, fall = level*10, 0.025
		}
		for h := s.every * rng.Float64(); h < 390; h += s.every * (0.3 + 1.4*rng.Float64()) {
			x = level * math.Exp(0.7*math.Log(x/level)+0.25*rng.NormFloat64())
			e := &event.Event{Kind: event.Observation, Analyte: s.id, Code: analyte.Get(s.id).Key, Value: analyte.Point(math.Round(1000*x*math.Exp(-fall*h))/1000, 0)}
			if len(s.assays) > 0 {
				e.Assay = s.assays[kit%len(s.assays)]
				if rng.IntN(10) == 0 {
					e.Assay = s.assays[0]
				}
			}
			switch rng.IntN(14) {
			case 0:
				e.Value = analyte.Above(s.middle/2, analyte.Get(s.id).Hi, 0)
			case 1:
				e.Value = analyte.Below(s.middle, analyte.Get(s.id).Lo, 0)
			case 2:
				e.Value = analyte.Unknown(analyte.Get(s.id), analyte.SpecimenUnsuitable, 0)
			}
			add(e, h)
			e.Value = e.Value.WithRef(e.ID)
			if rng.IntN(15) == 0 { // corrected later
				c := *e
				c.ID, c.Status, c.Recorded = event.ID(rng.Uint64()), event.Corrected, e.Recorded+event.Time(1+rng.IntN(50))*3600*1000
				c.Sent, c.Value = c.Recorded, analyte.Point(s.middle*rng.Float64()*2, c.ID)
				out = append(out, &c)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b *event.Event) int { return int(min(1, max(-1, a.Recorded-b.Recorded))) })
	return out
}

// TestMovementTrackerEqualsAssess: the rules on movement say the same live as
// from scratch, byte for byte, also where results come late or are corrected.
func TestMovementTrackerEqualsAssess(t *testing.T) {
	for seed := uint64(1); seed <= 6; seed++ {
		follow(t, fmt.Sprint("moving ", seed), moving(seed), 30, seed)
	}
}

func movementRules() (out []*rule.Rule) {
	for _, r := range clinical.Rules() {
		if strings.HasPrefix(r.Spec().ID, "kinetic_") {
			out = append(out, r)
		}
	}
	return out
}

// TestMovementFollowerEqualsAssess: and step by step; every change by the passing
// of time alone is announced.
func TestMovementFollowerEqualsAssess(t *testing.T) {
	f := assess.NewFollower(clinical, movementRules())
	met := map[string]int{}
	for seed := uint64(1); seed <= 24; seed++ {
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range moving(seed) {
			tl.Add(e)
		}
		f.Begin(tl)
		rng := rand.New(rand.NewPCG(seed, 3))
		at := tl.FirstEvent()
		for at.Known() && at < tl.Head().Add(40*time.Hour) {
			answers := f.Step(at)
			if rng.IntN(20) == 0 {
				want := assess.Assess(tl, at, 0, clinical)
				for _, a := range answers {
					compare(t, fmt.Sprint("moving ", seed), at, &a, want)
				}
			}
			for _, a := range answers {
				for k, c := range a.Rule.Spec().Criteria {
					if a.Population != assess.PopulationOut {
						met[c.ID+" "+a.Result.Criteria()[k].Key()]++
					}
				}
			}
			at = f.Next()
		}
	}
	for _, r := range movementRules() {
		for _, c := range r.Spec().Criteria {
			for _, truth := range []rule.Truth{rule.Met, rule.NotMet, rule.Undetermined} {
				if met[c.ID+" "+truth.Key()] == 0 {
					t.Errorf("%s is never %v: the stays try too little", c.ID, truth)
				}
			}
		}
	}
}

// TestMovementBetweenSteps: between an instant and the next that a Follower
// announces, the answer from scratch stays what it was.
func TestMovementBetweenSteps(t *testing.T) {
	f := assess.NewFollower(clinical, movementRules())
	for seed := uint64(20); seed <= 23; seed++ {
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range moving(seed) {
			tl.Add(e)
		}
		f.Begin(tl)
		rng := rand.New(rand.NewPCG(seed, 4))
		for at := tl.FirstEvent(); at.Known() && at < tl.Head(); at = f.Next() {
			answers := slices.Clone(f.Step(at))
			next := f.Next()
			if rng.IntN(10) > 0 || next <= at+1 {
				continue
			}
			want := assess.Assess(tl, next-1, 0, clinical)
			for _, a := range answers {
				compare(t, fmt.Sprint("moving ", seed, " before ", next), next-1, &a, want)
			}
		}
	}
}

// TestMovementSettles: what an open rule on movement names is what it measures.
func TestMovementSettles(t *testing.T) {
	named := 0
	for seed := uint64(1); seed <= 6; seed++ {
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range moving(seed) {
			tl.Add(e)
		}
		for h := event.Time(20); h < 380; h += 45 {
			a := assess.Assess(tl, timelinetest.Start+h*3600*1000, 0, clinical)
			for _, r := range movementRules() {
				for _, c := range r.Spec().Criteria {
					got := a.Result(c.ID)
					if got == nil {
						t.Fatalf("%s has no result", c.ID)
					}
					if got.Truth == rule.Undetermined && got.Population == assess.PopulationIn {
						if len(got.Settles) == 0 || got.Says == "" {
							t.Errorf("%s is open and names nothing: %q", c.ID, got.Says)
						}
						named++
					}
				}
			}
		}
	}
	if named < 50 {
		t.Errorf("only %d open answers", named)
	}
}

func TestMeasureNamesAreKnown(t *testing.T) {
	var buf bytes.Buffer
	for _, m := range kinetic.Measures() {
		fmt.Fprintln(&buf, m.Of())
	}
	for _, r := range movementRules() {
		for _, in := range r.Spec().Inputs {
			if in.Of != "" && !strings.Contains(buf.String(), in.Of+"\n") {
				t.Errorf("%s asks for %s", r.Spec().ID, in.Of)
			}
		}
	}
}
