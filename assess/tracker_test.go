package assess_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// TestTrackerEqualsAssess follows random stays live and compares every answer
// with the answer from scratch, byte for byte. Recording order already holds
// late results, corrections and withdrawals; a third of the stays is also
// delivered out of order.
func TestTrackerEqualsAssess(t *testing.T) {
	for seed := uint64(1); seed <= 16; seed++ {
		events := timelinetest.Stay(seed, 2)
		if seed%3 == 0 {
			events = timelinetest.Shuffle(events, seed)
		}
		if seed%4 == 1 {
			events = timelinetest.Chaos(seed, 300)
		}
		follow(t, fmt.Sprint("seed ", seed), events, 50, seed)
	}
}

// everyOne reports whether the tests that compare ways to one answer look at all
// that they could: make alike. By default they look at a share.
func everyOne() bool { return os.Getenv("STORMGLASS_ALIKE") != "" }

// follow adds events one by one and compares about n of the answers, half of
// them unless everyOne.
func follow(t *testing.T, name string, events []*event.Event, n int, seed uint64) {
	t.Helper()
	if !everyOne() {
		n = (n + 1) / 2
	}
	rng := rand.New(rand.NewPCG(seed, 7))
	tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
	tr := assess.NewTracker(tl, clinical)
	var now event.Time
	for i, e := range events {
		c := tl.Add(e)
		now = max(now, e.Recorded, e.At)
		if rng.IntN(len(events)) >= n {
			tr.Note(c)
			continue
		}
		at := now
		switch rng.IntN(6) {
		case 0:
			at = at.Add(-time.Duration(rng.IntN(30)) * time.Hour)
		case 1:
			at = at.Add(time.Duration(rng.IntN(100)) * time.Hour)
		}
		got := tr.Update(c, at)
		want := assess.Assess(tl, at, got.KnownAt, clinical)
		if a, b := assess.Encode(got), assess.Encode(want); !bytes.Equal(a, b) {
			t.Fatalf("%s, event %d (%s), at %s: incremental differs from scratch\n%s", name, i, e.Kind.Key(), at, firstDifference(a, b))
		}
		if got.KnownAt < at || got.KnownAt < tl.LastRecorded() {
			t.Fatalf("%s: known at %s", name, got.KnownAt)
		}
	}
}

func firstDifference(a, b []byte) string {
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			from := max(0, i-200)
			return fmt.Sprintf("incremental: …%s\nscratch:     …%s", a[from:min(len(a), i+200)], b[from:min(len(b), i+200)])
		}
	}
	return "one is longer"
}

// BenchmarkTrackerHead is one event at the live head and the whole assessment
// of every rule after it, after stays of several lengths.
func BenchmarkTrackerHead(b *testing.B) {
	for _, days := range []int{1, 10, 30} {
		b.Run(fmt.Sprint(days, "d"), func(b *testing.B) {
			events := timelinetest.Stay(5, days+1)
			cut := timelinetest.Start.Add(time.Duration(days) * 24 * time.Hour)
			tl := timeline.New(timelinetest.Patient(5), timeline.Config{})
			tr := assess.NewTracker(tl, clinical)
			var live []*event.Event
			for _, e := range events {
				if e.Recorded <= cut {
					tr.Note(tl.Add(e))
				} else {
					live = append(live, e)
				}
			}
			tr.Assess(cut)
			now, n := cut, 0
			b.ResetTimer()
			for b.Loop() {
				// The live day is told again and again, moved forward.
				e := *live[n%len(live)]
				e.ID += event.ID(n+1) << 20
				shift := event.Time(n/len(live)) * 24 * 3600 * 1000
				e.At, e.To, e.Recorded, e.Sent = e.At+shift, e.To+shift, e.Recorded+shift, e.Sent+shift
				now = max(now, e.Recorded)
				tr.Update(tl.Add(&e), now)
				n++
			}
		})
	}
}

// BenchmarkScratch is an assessment that walks the whole stay.
func BenchmarkScratch(b *testing.B) {
	for _, days := range []int{1, 30} {
		b.Run(fmt.Sprint(days, "d"), func(b *testing.B) {
			tl := timeline.New(timelinetest.Patient(5), timeline.Config{})
			for _, e := range timelinetest.Stay(5, days) {
				tl.Add(e)
			}
			for b.Loop() {
				assess.Assess(tl, tl.Head(), 0, clinical)
			}
		})
	}
}
