package timeline_test

import (
	"slices"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

func corrections(tl *timeline.Timeline) (out []timeline.Correction) {
	tl.Corrections(0, 1<<60, func(c timeline.Correction) bool {
		out = append(out, c)
		return true
	})
	return out
}

func TestCorrectionsAreWhatWasTakenBack(t *testing.T) {
	var c chart
	first := c.obs(analyte.Platelets, 1, 45)
	first.Order, first.Code, first.Status = "A", "plt", event.Preliminary
	first.Recorded, first.Sent = at(2), at(2)
	second := c.obs(analyte.Platelets, 1, 145)
	second.Order, second.Code, second.Status = "A", "plt", event.Corrected
	second.Recorded, second.Sent = at(3), at(3)
	same := c.obs(analyte.Platelets, 1, 145)
	same.Order, same.Code, same.Status = "A", "plt", event.Final
	same.Recorded, same.Sent = at(4), at(4)
	gone := c.obs(analyte.Platelets, 1, 145)
	gone.Order, gone.Code, gone.Status = "A", "plt", event.Deleted
	gone.Recorded, gone.Sent = at(5), at(5)
	got := corrections(c.timeline())
	want := []timeline.Correction{
		{Recorded: at(3), At: at(1), ID: second.ID, Was: first.ID, Analyte: analyte.Platelets},
		{Recorded: at(4), At: at(1), ID: same.ID, Was: first.ID, Analyte: analyte.Platelets},
	}
	for _, was := range [...]event.ID{first.ID, second.ID, same.ID} {
		want = append(want, timeline.Correction{Recorded: at(5), At: at(1), ID: gone.ID, Was: was, Analyte: analyte.Platelets})
	}
	if len(got) != len(want) {
		t.Fatalf("%d corrections, want %d: %v", len(got), len(want), got)
	}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("lacks %v", w)
		}
	}
}

func TestCorrectionsDoNotDependOnTheOrderOfArrival(t *testing.T) {
	for seed := uint64(1); seed <= 12; seed++ {
		events := timelinetest.Chaos(seed, 300)
		want := corrections(build(events))
		if got := corrections(build(timelinetest.Shuffle(events, seed))); !slices.Equal(got, want) {
			t.Errorf("seed %d: %d corrections in another order, %d before", seed, len(got), len(want))
		}
		if len(want) == 0 {
			continue
		}
		known := want[len(want)/2].Recorded
		var upTo []timeline.Correction
		for _, c := range want {
			if c.Recorded <= known {
				upTo = append(upTo, c)
			}
		}
		if part := corrections(build(events).AsKnown(known)); !slices.Equal(part, upTo) {
			t.Errorf("seed %d: as known then %v, want %v", seed, part, upTo)
		}
	}
}
