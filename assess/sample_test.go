package assess_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// agedStay is an adult's stay whose HLA-DR tubes are stained from at once to
// 9 h after the draw, or nobody says when; some are told again, with another
// time of analysis and the same value.
func agedStay(seed uint64) (out []*event.Event) {
	rng := rand.New(rand.NewPCG(seed, 29))
	add := func(at event.Time, e event.Event) *event.Event {
		e.ID, e.Sender = event.ID(rng.Uint64()|1), "LAB"
		e.At, e.To = at, at
		e.Recorded = at.Add(time.Duration(9+rng.IntN(4)) * time.Hour)
		e.Sent, e.Value = e.Recorded, e.Value.WithRef(e.ID)
		out = append(out, &e)
		return &e
	}
	born := timelinetest.Start.Add(-50 * 365 * 24 * time.Hour)
	add(timelinetest.Start, event.Event{Kind: event.Demographics, Person: &event.PersonDetail{BirthFrom: born, BirthTo: born}})
	for i := range 30 {
		at := timelinetest.Start.Add(time.Duration(i*4) * time.Hour)
		add(at, event.Event{Kind: event.Observation, Analyte: analyte.Ferritin, Code: "f", Value: analyte.Point(float64(200+rng.IntN(6000)), 0)})
		e := event.Event{Kind: event.Observation, Analyte: analyte.HLADR, Code: "dr", Order: fmt.Sprint(i), Assay: "quantibrite", Value: analyte.Point(float64(2000+rng.IntN(9000)), 0)}
		stain := func() {
			e.Received, e.Analysed = 0, 0
			switch rng.IntN(4) {
			case 0:
			case 1:
				e.Received = at.Add(time.Duration(rng.IntN(540)) * time.Minute)
			default:
				e.Analysed = at.Add(time.Duration(rng.IntN(540)) * time.Minute)
			}
		}
		stain()
		if add(at, e); rng.IntN(3) == 0 {
			stain()
			e.Status = event.Corrected
			add(at, e)
		}
	}
	return out
}

// TestSampleAgeAlikeInEveryWay: live, from scratch and step by step the answers
// are the same, whatever is told of the age of samples.
func TestSampleAgeAlikeInEveryWay(t *testing.T) {
	f := assess.NewFollower(clinical, nil)
	noted, old := 0, 0
	for seed := uint64(1); seed <= 4; seed++ {
		events := agedStay(seed)
		follow(t, fmt.Sprint("aged seed ", seed), timelinetest.Shuffle(events, seed), 25, seed)
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range events {
			tl.Add(e)
		}
		for h := range 30 {
			at := timelinetest.Start.Add(time.Duration(h*4) * time.Hour)
			r := tl.Latest(analyte.HLADR, at, time.Minute)
			if r.Value.Why() == analyte.SampleTooOld {
				old++
			}
			if slices.ContainsFunc(assess.Assess(tl, at, 0, clinical).Result("immunosep.sip").Notes, func(n assess.Note) bool { return n.ID == "sample-age" }) {
				noted++
			}
		}
		stepThrough(t, fmt.Sprint("aged seed ", seed), f, tl, seed)
	}
	if noted == 0 || old == 0 {
		t.Errorf("%d moments with a late sample, %d with one that was too old", noted, old)
	}
}

// TestTooOldSampleGivesNoPhenotype: whatever the value, neither SIP nor its
// absence follows from an HLA-DR that was stained too late.
func TestTooOldSampleGivesNoPhenotype(t *testing.T) {
	for _, x := range []float64{10, 4999, 5000, 30000} {
		for minutes, want := range map[int]bool{239: true, 241: true, 360: true, 361: false, 1440: false} {
			var events []*event.Event
			for i, a := range []analyte.ID{analyte.Ferritin, analyte.HLADR} {
				e := &event.Event{ID: event.ID(i + 1), Kind: event.Observation, Analyte: a, At: timelinetest.Start, To: timelinetest.Start, Value: analyte.Point(x, event.ID(i+1))}
				if a == analyte.Ferritin {
					e.Value = analyte.Point(500, e.ID)
				} else {
					e.Analysed = e.At.Add(time.Duration(minutes) * time.Minute)
				}
				events = append(events, e)
			}
			born := timelinetest.Start.Add(-50 * 365 * 24 * time.Hour)
			events = append(events, &event.Event{ID: 9, Kind: event.Demographics, Person: &event.PersonDetail{BirthFrom: born, BirthTo: born}})
			tl := timeline.New(event.Patient{}, timeline.Config{})
			for _, e := range events {
				tl.Add(e)
			}
			got := assess.Assess(tl, timelinetest.Start.Add(time.Hour), 0, clinical).Result("immunosep.sip")
			if (got.Truth != rule.Undetermined) != want {
				t.Errorf("HLA-DR %v stained after %d min: %s", x, minutes, got.Says)
			}
		}
	}
}
