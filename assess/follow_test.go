package assess_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// TestFollowerEqualsAssess steps through random stays and compares population,
// points, ranges and truths of every rule with the assessment from scratch.
func TestFollowerEqualsAssess(t *testing.T) {
	f := assess.NewFollower(clinical, nil)
	for seed := uint64(1); seed <= 16; seed++ {
		events := timelinetest.Stay(seed, 2)
		switch seed % 4 {
		case 1:
			events = timelinetest.Chaos(seed, 300)
		case 2:
			events = chartedOnly(seed, events)
		}
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range events {
			tl.Add(e)
		}
		stepThrough(t, fmt.Sprint("seed ", seed), f, tl, seed)
	}
}

// chartedOnly leaves of a stay what a table of rows has, and charts states by
// the hour, with gaps, ranges and unusable values.
func chartedOnly(seed uint64, events []*event.Event) (out []*event.Event) {
	rng := rand.New(rand.NewPCG(seed, 5))
	for _, e := range events {
		switch e.Kind {
		case event.Observation, event.Demographics, event.Encounter, event.Condition:
			out = append(out, e)
		}
	}
	for _, id := range []analyte.ID{analyte.NorepinephrineRate, analyte.DopamineRate, analyte.InvasiveVentilation, analyte.RespiratorySupport,
		analyte.CRRT, analyte.ECMO, analyte.VasoactiveCount, analyte.MechanicalCirculatorySupport, analyte.CardiacArrest} {
		on := 0.0
		for h := range 48 {
			if rng.IntN(6) == 0 {
				on = float64(rng.IntN(3)) / 2
			}
			if rng.IntN(3) == 0 {
				continue
			}
			at := timelinetest.Start.Add(time.Duration(h)*time.Hour + time.Duration(rng.IntN(3))*time.Minute)
			e := &event.Event{ID: event.ID(rng.Uint64()), Kind: event.Observation, At: at, To: at, Recorded: at, Sent: at, Analyte: id,
				Code: analyte.Get(id).Key, Sender: "TABLE"}
			e.Value = analyte.Point(on, e.ID)
			switch rng.IntN(12) {
			case 0:
				e.Value = analyte.Within(0, on, analyte.Ranged, e.ID)
			case 1:
				e.Value = analyte.Unknown(analyte.Get(id), analyte.NotApplicable, e.ID)
			}
			out = append(out, e)
		}
	}
	return out
}

func stepThrough(t *testing.T, name string, f *assess.Follower, tl *timeline.Timeline, seed uint64) {
	t.Helper()
	rng := rand.New(rand.NewPCG(seed, 11))
	f.Begin(tl)
	at := tl.FirstEvent().Add(-time.Duration(rng.IntN(120)) * time.Minute)
	before := map[string]string{}
	for n := 0; n < 50 && at < tl.Head().Add(48*time.Hour); n++ {
		want := assess.Assess(tl, at, 0, clinical)
		for _, a := range f.Step(at) {
			got := compare(t, name, at, &a, want)
			id := a.Rule.Spec().ID
			if got != before[id] && !a.Changed {
				t.Fatalf("%s at %s: %s says %q after %q, but not that it changed", name, at, id, got, before[id])
			}
			before[id] = got
		}
		switch rng.IntN(4) {
		case 0:
			at = at.Add(time.Duration(1+rng.IntN(5000)) * time.Second)
		case 1:
			at = max(at+1, tl.NextChange(at))
		default:
			at = at.Add(time.Hour)
		}
	}
}

// compare checks one answer against the results of an assessment and returns
// it as text.
func compare(t *testing.T, name string, at event.Time, a *assess.Answer, want *assess.Assessment) string {
	t.Helper()
	spec := a.Rule.Spec()
	text := a.Population.Key() + " " + a.Why
	check := func(r *assess.Result) bool {
		if r == nil {
			return false
		}
		if a.Population != r.Population || a.Why != r.PopulationWhy {
			t.Fatalf("%s at %s: %s is %s (%s), want %s (%s)", name, at, r.Rule, a.Population.Key(), a.Why, r.Population.Key(), r.PopulationWhy)
		}
		return r.Population != assess.PopulationOut
	}
	if r := want.Result(spec.ID); check(r) && r.Form == assess.FormScore && r.Score != nil {
		o := &a.Result
		got := fmt.Sprint(o.Published, o.Assumed, o.Lo, o.Hi)
		if w := fmt.Sprint(r.Score.Published, r.Score.Assumed, r.Score.Lo, r.Score.Hi); got != w {
			t.Fatalf("%s at %s: %s is %s, want %s", name, at, spec.ID, got, w)
		}
		text += " " + got
		for i, it := range o.Items() {
			w := r.Score.Items[i]
			if it.Published != w.Published || it.Lo != w.Lo || it.Hi != w.Hi || it.Missing != w.Missing {
				t.Fatalf("%s at %s: %s of %s is %+v, want %+v", name, at, w.Item, spec.ID, it, w)
			}
		}
	}
	for k := range spec.Criteria {
		r := want.Result(spec.Criteria[k].ID)
		if !check(r) || r.Form == assess.FormScore {
			continue
		}
		truth := rule.Undetermined
		if k < a.Result.NCriteria {
			truth = a.Result.Criteria()[k]
		}
		if truth != r.Truth {
			t.Fatalf("%s at %s: %s is %s, want %s: %s", name, at, r.Rule, truth, r.Truth, r.Says)
		}
		text += " " + truth.Key()
	}
	return text
}

// TestFollowerHoldsUntil: between a step and Until no answer changes.
func TestFollowerHoldsUntil(t *testing.T) {
	f, g := assess.NewFollower(clinical, nil), assess.NewFollower(clinical, nil)
	for seed := uint64(1); seed <= 6; seed++ {
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range timelinetest.Stay(seed, 2) {
			tl.Add(e)
		}
		f.Begin(tl)
		at := tl.FirstEvent()
		for n := 0; n < 60; n++ {
			f.Step(at)
			until := f.Until()
			next := tl.NextChange(at)
			if next == 0 || until.Known() && until < next {
				next = until
			}
			if next == 0 {
				break
			}
			if next <= at {
				t.Fatalf("seed %d: at %s until %s", seed, at, next)
			}
			g.Begin(tl)
			was := append([]assess.Answer(nil), g.Step(at)...)
			if next-1 > at {
				for i, a := range g.Step(next - 1) {
					if a.Changed {
						t.Fatalf("seed %d: %s holds at %s until %s, but changed before: %s %s %+v, was %s %s %+v", seed, a.Rule.Spec().ID, at, next,
							a.Population.Key(), a.Why, a.Result, was[i].Population.Key(), was[i].Why, was[i].Result)
					}
				}
			}
			at = next
		}
	}
}

// BenchmarkFollower is one step, all rules, where about twenty analytes have a
// new value each hour.
func BenchmarkFollower(b *testing.B) {
	tl := hourlyStay(1, 240)
	f := assess.NewFollower(clinical, nil)
	steps := 0
	b.ReportAllocs()
	for b.Loop() {
		if steps%240 == 0 {
			f.Begin(tl)
		}
		f.Step(timelinetest.Start.Add(time.Duration(steps%240) * time.Hour))
		steps++
	}
}

// hourlyStay is a child whose vital signs are charted every hour, with
// laboratory results every six hours and infusions.
func hourlyStay(seed uint64, hours int) *timeline.Timeline {
	rng := rand.New(rand.NewPCG(seed, 3))
	tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
	n := event.ID(0)
	add := func(at event.Time, id analyte.ID, x float64) {
		n++
		e := event.Event{ID: n * 0x9e3779b97f4a7c15, Kind: event.Observation, At: at, To: at, Recorded: at, Sent: at, Analyte: id,
			Code: analyte.Get(id).Key, Sender: "TABLE"}
		e.Value = analyte.Point(x, e.ID)
		tl.Add(&e)
	}
	born := timelinetest.Start.Add(-1500 * 24 * time.Hour)
	tl.Add(&event.Event{ID: 1, Kind: event.Demographics, At: timelinetest.Start, Recorded: timelinetest.Start,
		Person: &event.PersonDetail{BirthFrom: born, BirthTo: born}})
	hourly := []struct {
		id     analyte.ID
		lo, hi float64
	}{
		{analyte.HeartRate, 90, 180}, {analyte.RespiratoryRate, 15, 60}, {analyte.SpO2, 85, 100}, {analyte.FiO2, 0.21, 0.8},
		{analyte.SBPInvasive, 60, 130}, {analyte.DBPInvasive, 30, 60}, {analyte.MAPInvasive, 40, 90}, {analyte.Temperature, 35, 40},
		{analyte.GCS, 5, 15}, {analyte.UrineVolume, 0, 60}, {analyte.CapillaryRefill, 1, 5}, {analyte.PaO2, 50, 120},
		{analyte.PaCO2, 30, 70}, {analyte.PHArterial, 7.1, 7.5}, {analyte.Lactate, 0.5, 8}, {analyte.Glucose, 60, 200},
		{analyte.MeanAirwayPressure, 8, 20}, {analyte.PEEP, 4, 10}, {analyte.BaseExcess, -10, 5}, {analyte.Potassium, 3, 6},
	}
	daily := []struct {
		id     analyte.ID
		lo, hi float64
	}{
		{analyte.Platelets, 20, 300}, {analyte.INR, 0.9, 3}, {analyte.Creatinine, 0.2, 2}, {analyte.BilirubinTotal, 0.2, 6},
		{analyte.WBC, 1, 30}, {analyte.Fibrinogen, 60, 400}, {analyte.DDimer, 0.2, 5}, {analyte.ALT, 10, 500}, {analyte.BUN, 5, 60},
		{analyte.Neutrophils, 0.2, 10}, {analyte.Lymphocytes, 0.3, 5}, {analyte.Ferritin, 100, 9000}, {analyte.CRP, 0, 20},
	}
	// Values wander as a patient's do: about a twentieth of their range an hour.
	now := map[analyte.ID]float64{}
	next := func(id analyte.ID, lo, hi float64) float64 {
		x, ok := now[id]
		if !ok {
			x = rng.Float64()
		}
		x = min(max(x+rng.NormFloat64()/20, 0), 1)
		now[id] = x
		return lo + float64(int(x*(hi-lo)*100))/100
	}
	for h := range hours {
		at := timelinetest.Start.Add(time.Duration(h) * time.Hour)
		for _, v := range hourly {
			add(at, v.id, next(v.id, v.lo, v.hi))
		}
		if h%6 == 0 {
			for _, v := range daily {
				add(at, v.id, next(v.id, v.lo, v.hi))
			}
		}
	}
	return tl
}
