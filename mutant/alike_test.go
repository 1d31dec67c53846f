package mutant

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"testing"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/story"
	"stormglass/timeline"
)

// TestStatesAreToldAlike: at every moment that a story of an endotype asks
// about, a patient who is followed live, event by event, and a step of numbers
// alone say of every state what an assessment from scratch says. Of stories
// whose state has no course of its own it takes a sample.
func TestStatesAreToldAlike(t *testing.T) {
	rs := assess.Clinical()
	states := rs.States()
	compared := 0
	for i, s := range stories(t) {
		course := strings.Contains(s.File, "stuck") || strings.Contains(s.File, "hall")
		if !strings.Contains(s.File, "endotype") || len(s.Events) == 0 || !course && i%6 != 1 {
			continue // a sample of those that rest on the present alone
		}
		set := rs
		if s.Intervals != nil {
			set = rs.WithIntervals(s.Intervals)
		}
		eyes := assess.NewFollower(set, states)
		events := slices.Clone(s.Events)
		slices.SortStableFunc(events, func(a, b event.Event) int { return cmp.Compare(a.Recorded, b.Recorded) })
		tl := timeline.New(event.Patient{Authority: "story", Value: "1"}, timeline.Config{})
		live, n := assess.NewTracker(tl, set), 0
		checks := slices.Clone(s.Checks)
		for i := range checks {
			checks[i].Known = max(checks[i].Known, checks[i].At)
		}
		slices.SortStableFunc(checks, func(a, b story.Check) int { return cmp.Or(cmp.Compare(a.Known, b.Known), cmp.Compare(a.At, b.At)) })
		for i := range checks {
			c := &checks[i]
			for n < len(events) && events[n].Recorded <= c.Known {
				live.Note(tl.Add(&events[n]))
				n++
			}
			got := live.Assess(c.At)
			want := assess.Assess(tl, c.At, got.KnownAt, set)
			if !bytes.Equal(assess.Encode(got), assess.Encode(want)) {
				t.Errorf("%s:%d: followed live it is answered otherwise", s.File, c.Line)
			}
			eyes.Begin(tl.AsKnown(got.KnownAt))
			for k, a := range eyes.Step(c.At) {
				for j := range states[k].Spec().Criteria {
					r := want.Result(states[k].Spec().Criteria[j].ID)
					if r == nil || r.Draft {
						continue
					}
					compared++
					if r.Population != a.Population || r.Population != assess.PopulationOut && r.Truth != a.Result.Criteria()[j] {
						t.Errorf("%s:%d: %s is %s (%s), in numbers %s", s.File, c.Line, r.Rule, r.Truth, r.Population.Key(), a.Result.Criteria()[j])
					}
				}
			}
		}
	}
	if compared < 500 {
		t.Errorf("only %d answers compared", compared)
	}
}
