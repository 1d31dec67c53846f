package timeline_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// answers is everything a timeline says at an instant, one line each.
func answers(tl *timeline.Timeline, at event.Time) []string {
	var out []string
	say := func(what string, v any) { out = append(out, fmt.Sprintf("%s: %+v", what, v)) }
	from := at.Add(-24 * time.Hour)
	for a := analyte.None + 1; a < analyte.End; a++ {
		r := tl.Latest(a, at, 0)
		say("latest "+a.String(), r)
		for _, id := range r.Refs.All() {
			src, ok := tl.Source(id, at)
			src.Event = nil
			say("source", fmt.Sprint(src, ok))
		}
		say("lowest "+a.String(), tl.Worst(a, from, at, timeline.Lowest))
		say("highest "+a.String(), tl.Worst(a, from, at, timeline.Highest))
		say("first "+a.String(), tl.First(a, from, at))
		say("last "+a.String(), tl.Last(a, from, at))
		tl.Series(a, from, at, func(p timeline.Point) bool { say("point "+a.String(), p); return true })
	}
	for _, a := range []analyte.ID{analyte.GCS, analyte.PupilsFixed, analyte.MAP, analyte.PFRatio, analyte.Platelets, analyte.Temperature} {
		say("confounders "+a.String(), tl.Confounders(a, at))
	}
	for g := analyte.GroupRespiratory; g <= analyte.GroupPerson; g++ {
		say("organ", fmt.Sprint(tl.ConfoundersOf(g, at), tl.Normalising(g, at), tl.Baseline(g, at)))
	}
	base, origin := tl.CreatinineBaseline(at)
	say("baseline", fmt.Sprint(base, origin))
	for d := drug.None; d < drug.NamedEnd; d++ {
		say("infusion", tl.Infusion(d, at))
	}
	tl.Infusions(at, func(i timeline.Infusion) bool { say("infusions", i); return true })
	tl.Supports(at, func(s timeline.SupportState) bool { say("support", s); return true })
	for k := event.FeedKind(0); k < event.FeedEnd; k++ {
		say("feed", tl.Feed(k, at))
	}
	say("person", tl.Person(at))
	say("stay", tl.Stay(at))
	say("next", tl.NextChange(at))
	tl.Held(at, func(h timeline.HeldPoint) bool { h.Source.Event = nil; say("held", h); return true })
	ids := func(what string) func(*event.Event) bool {
		return func(e *event.Event) bool { say(what, e.ID); return true }
	}
	tl.Facts(at, ids("fact"))
	tl.Orders(0, at, ids("order"))
	tl.Tests(0, at, ids("test"))
	tl.Assertions(0, at, ids("assertion"))
	tl.Unmapped(ids("unmapped"))
	tl.Doses(0, at, func(d timeline.DoseEvent) bool { say("dose", d.ID); return true })
	return out
}

func build(events []*event.Event) *timeline.Timeline {
	tl := timeline.New(timelinetest.Patient(1), timeline.Config{})
	for _, e := range events {
		tl.Add(e)
	}
	return tl
}

func same(t *testing.T, what string, want, got []string) {
	t.Helper()
	for i := range min(len(want), len(got)) {
		if want[i] != got[i] {
			t.Fatalf("%s\n want %s\n got  %s", what, want[i], got[i])
		}
	}
	if len(want) != len(got) {
		t.Fatalf("%s: %d answers, want %d", what, len(got), len(want))
	}
}

func summary(tl *timeline.Timeline) string {
	return fmt.Sprint(tl.Head(), tl.FirstEvent(), tl.LastRecorded(), tl.Events())
}

// TestArrivalOrderDoesNotMatter: any permutation with repetitions of the same
// events gives the same answers at random instants.
func TestArrivalOrderDoesNotMatter(t *testing.T) {
	for seed := range uint64(14) {
		events := timelinetest.Chaos(seed, 40+int(seed)*20)
		rng := rand.New(rand.NewPCG(seed, 1))
		ordered := build(events)
		for shuffle := range uint64(3) {
			tl := build(timelinetest.Shuffle(events, seed*10+shuffle))
			if a, b := summary(ordered), summary(tl); a != b {
				t.Fatalf("seed %d: %s, in order %s", seed, b, a)
			}
			for range 3 {
				at := timelinetest.Instant(rng)
				same(t, fmt.Sprintf("seed %d shuffle %d at %s", seed, shuffle, at), answers(ordered, at), answers(tl, at))
			}
		}
	}
}

// TestAsKnownEqualsRebuilding: the timeline as known at an instant answers like
// one that was given only the events recorded by then.
func TestAsKnownEqualsRebuilding(t *testing.T) {
	for seed := range uint64(14) {
		events := timelinetest.Chaos(seed, 150)
		all := build(timelinetest.Shuffle(events, seed))
		rng := rand.New(rand.NewPCG(seed, 2))
		for range 3 {
			known, at := timelinetest.Instant(rng), timelinetest.Instant(rng)
			var early []*event.Event
			for _, e := range events {
				if e.Recorded <= known {
					early = append(early, e)
				}
			}
			want, got := build(early), all.AsKnown(known)
			if a, b := summary(want), summary(got); a != b {
				t.Fatalf("seed %d: as known %s, rebuilt %s", seed, b, a)
			}
			same(t, fmt.Sprintf("seed %d known %s at %s", seed, known, at), answers(want, at), answers(got, at))
		}
	}
}

// TestAsKnownGrowsOn: a past timeline is its own; adding to it changes nothing
// in the one it was taken from, and both go on as if never parted.
func TestAsKnownGrowsOn(t *testing.T) {
	events := timelinetest.Chaos(7, 200)
	all := build(events)
	at := events[len(events)-1].Recorded
	before := answers(all, at)
	past := all.AsKnown(events[100].Recorded)
	for _, e := range events {
		past.Add(e)
	}
	same(t, "grown", before, answers(past, at))
	same(t, "origin", before, answers(all, at))
	if all.AsKnown(at) != all {
		t.Error("AsKnown copied although nothing is newer")
	}
}

// TestChangeTellsFromWhen: before Change.From nothing differs, and a duplicate
// is Ignored.
func TestChangeTellsFromWhen(t *testing.T) {
	for seed := range uint64(10) {
		events := timelinetest.Shuffle(timelinetest.Chaos(seed, 60), seed)
		rng := rand.New(rand.NewPCG(seed, 3))
		tl := build(events[:40])
		for _, e := range events[40:55] {
			at := timelinetest.Instant(rng)
			before := answers(tl, at)
			head := tl.Head()
			n := tl.Events()
			ch := tl.Add(e)
			switch {
			case (ch.Effect == timeline.Ignored) != (tl.Events() == n):
				t.Fatalf("seed %d: effect %d, %d events before, %d after", seed, ch.Effect, n, tl.Events())
			case ch.Effect == timeline.Head && ch.From < head:
				t.Fatalf("seed %d: head, but from %s before %s", seed, ch.From, head)
			}
			if ch.Effect == timeline.Ignored || ch.From > at {
				same(t, fmt.Sprintf("seed %d %s of %s added, from %s, at %s", seed, e.Kind.Key(), e.At, ch.From, at), unlisted(before), unlisted(answers(tl, at)))
			}
			if again := tl.Add(e); again.Effect != timeline.Ignored {
				t.Fatalf("seed %d: %s added twice", seed, e.Kind.Key())
			}
		}
	}
}

// unlisted leaves out what lists all instants: the next change and the list of
// unmapped events.
func unlisted(lines []string) []string {
	var out []string
	for _, l := range lines {
		if len(l) > 5 && (l[:5] == "next:" || l[:5] == "unmap") {
			continue
		}
		out = append(out, l)
	}
	return out
}

// TestValueHoldsUntilExpires: between an instant and the sooner of Expires and
// NextChange a reading does not change, states and ages aside.
func TestValueHoldsUntilExpires(t *testing.T) {
	for seed := range uint64(30) {
		tl := build(timelinetest.Chaos(seed, 150))
		rng := rand.New(rand.NewPCG(seed, 4))
		for range 4 {
			at := timelinetest.Instant(rng)
			for a := analyte.None + 1; a < analyte.End; a++ {
				r := tl.Latest(a, at, 0)
				end := tl.NextChange(at)
				if r.Expires != 0 && (end == 0 || r.Expires < end) {
					end = r.Expires
				}
				if a == analyte.Age || a == analyte.PostmenstrualAge || end == 0 {
					continue
				}
				late := tl.Latest(a, end-1, 0)
				if late.Value != r.Value {
					t.Fatalf("seed %d %s: %v at %s, %v at %s, expires %s", seed, a, r.Value.Parts(), at, late.Value.Parts(), end-1, r.Expires)
				}
			}
		}
	}
}

// TestLatestDoesNotAllocate: no answer of Latest allocates, whatever the
// analyte, early in a stay with boluses and later.
func TestLatestDoesNotAllocate(t *testing.T) {
	tl := build(timelinetest.Stay(15, 5))
	for _, hours := range []time.Duration{1, 3, 35, 80} {
		at := timelinetest.Start.Add(hours*time.Hour + 40*time.Minute)
		for a := analyte.None + 1; a < analyte.End; a++ {
			if n := testing.AllocsPerRun(3, func() { tl.Latest(a, at, 0) }); n != 0 {
				t.Errorf("%s at %d h: %v allocations", a, hours, n)
			}
		}
	}
}

// TestAnswersRestOnWhatTheySay: until something that an analyte rests on is
// new, or the answer expires, what is known of it does not change.
func TestAnswersRestOnWhatTheySay(t *testing.T) {
	for seed := range uint64(40) {
		tl := build(timelinetest.Chaos(seed, 150))
		rng := rand.New(rand.NewPCG(seed, 5))
		for range 4 {
			at := timelinetest.Instant(rng)
			for a := analyte.None + 1; a < analyte.End; a++ {
				basis := timeline.RestsOn(a)
				if basis.Anything || a == analyte.Age || a == analyte.PostmenstrualAge {
					continue
				}
				r := tl.Latest(a, at, 0)
				end := earliest(tl.NextOf(a, at), r.Expires)
				for _, id := range basis.On {
					end = earliest(end, tl.NextOf(id, at))
				}
				if basis.Care {
					end = earliest(end, tl.NextCare(at))
				}
				if basis.Statements {
					end = earliest(end, tl.NextStatement(at))
				}
				if end == 0 {
					end = at.Add(48 * time.Hour)
				}
				late := tl.Latest(a, end-1, 0)
				alo, ahi := r.Value.Bounds()
				blo, bhi := late.Value.Bounds()
				if alo != blo || ahi != bhi || r.Value.Informative() != late.Value.Informative() {
					t.Fatalf("seed %d %s: %v at %s, %v at %s", seed, a, r.Value.Parts(), at, late.Value.Parts(), end-1)
				}
			}
		}
	}
}

func earliest(a, b event.Time) event.Time {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}
