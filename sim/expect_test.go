package sim

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/timeline"
)

// told folds what HL7 tells of a patient, and calls then at each of the hours,
// which ascend. A merged number counts as the patient's own, one whose merge
// is undone does not.
func told(t *testing.T, p *Patient, hour []float64, then func(i int, tl *timeline.Timeline, at event.Time)) {
	t.Helper()
	m := codeMap(t)
	own := map[string]bool{p.MRN: true}
	for _, e := range p.entries {
		if e.link != nil {
			own[e.link.prior] = !e.link.undo
		}
	}
	who := event.Patient{Authority: Facility, Value: p.MRN}
	tl := timeline.New(who, timeline.Config{})
	next := 0
	reach := func(now time.Time) {
		for ; next < len(hour) && now.After(testStart().Add(hours(hour[next]))); next++ {
			then(next, tl, event.TimeOf(testStart().Add(hours(hour[next]))))
		}
	}
	for _, msg := range p.Messages(testStart()) {
		if reach(msg.At); next == len(hour) {
			return
		}
		_, events, err := m.Read(msg.Bytes, event.TimeOf(msg.At))
		if err != nil {
			t.Fatal(err)
		}
		for i := range events {
			if e := &events[i]; own[e.Patient.Value] {
				e.Patient = who
				tl.Add(e)
			}
		}
	}
	reach(testStart().Add(10000 * time.Hour))
}

// holds compares an answer with what the story expects.
func holds(r *assess.Result, want string) (ok bool, got string) {
	switch {
	case r.State != "" && strings.Trim(want, "abcdefghijklmnopqrstuvwxyz_") == "" && want != "met" && want != "not_met" && want != "out":
		return r.State == want, r.State
	case want == "out" || want == "population undetermined":
		got = r.Population.Key()
		return strings.HasSuffix(want, got), got
	case r.Score == nil || want == "met" || want == "not_met" || want == "undetermined":
		got = r.Truth.Key()
		if r.Population == assess.PopulationOut {
			got = "out"
		}
		return got == want, got
	}
	s := r.Score
	got = strconv.Itoa(s.Lo) + ".." + strconv.Itoa(s.Hi) + " published " + strconv.Itoa(s.Published)
	n, err := strconv.Atoi(strings.TrimLeft(want, "<>="))
	if err != nil {
		return false, "no number in " + want
	}
	switch want[0] {
	case '>':
		return s.Lo >= n, got
	case '<':
		return s.Published < n, got
	}
	return s.Published == n, got
}

// The product answers every story as written by hand from the rules.
func TestExpectations(t *testing.T) {
	rules := assess.Clinical()
	for i, s := range Stories() {
		for _, seed := range []uint64{1, 2} {
			p := NewPatient(seed, s, i)
			list := slices.Clone(s.Expects)
			slices.SortStableFunc(list, func(a, b Expect) int { return cmp.Compare(a.Hour, b.Hour) })
			var at []float64
			for _, x := range list {
				at = append(at, x.Hour)
			}
			told(t, p, at, func(i int, tl *timeline.Timeline, now event.Time) {
				x := list[i]
				r := assess.Assess(tl, now, now, rules).Result(x.Rule)
				if r == nil {
					t.Errorf("%s: there is no rule %s", s.ID, x.Rule)
					return
				}
				if ok, got := holds(r, x.Want); !ok {
					t.Errorf("%s, hour %g, seed %d: %s is %s, not %s (%s)\n   says %s; population %s %s", s.ID, x.Hour, seed, x.Rule, got, x.Want, x.Why, r.Says, r.Population.Key(), r.PopulationWhy)
				}
			})
		}
	}
}

// However a story is delivered, once everything has come the answer is the
// same, byte for byte: late, twice, out of order, after an outage.
func TestDeliveryDoesNotChangeTheAnswer(t *testing.T) {
	m, rules := codeMap(t), assess.Clinical()
	end := testStart().Add(30 * time.Hour)
	for i, s := range Stories()[:6] {
		p := NewPatient(3, s, i)
		var in []Message
		for _, msg := range p.Messages(testStart()) {
			if msg.At.Before(end) {
				in = append(in, msg)
			}
		}
		answer := func(ms []Message) string {
			who := event.Patient{Authority: Facility, Value: p.MRN}
			tl := timeline.New(who, timeline.Config{})
			for _, msg := range ms {
				_, events, err := m.Read(msg.Bytes, event.TimeOf(msg.Made)) // learnt at one time in all deliveries
				if err != nil {
					t.Fatal(err)
				}
				for k := range events {
					tl.Add(&events[k])
				}
			}
			return string(assess.Encode(assess.Assess(tl, event.TimeOf(end), event.TimeOf(end), rules)))
		}
		want := answer(in)
		for seed := range uint64(5) {
			f := Faults{Late: 0.3, OutOfOrder: 0.4, Duplicate: 0.2, Outages: []Window{{Feed: Monitor, From: testStart().Add(9 * time.Hour), To: testStart().Add(15 * time.Hour)}}}
			if got := answer(Deliver(in, f, seed)); got != want {
				t.Errorf("%s, seed %d: another delivery, another answer", s.ID, seed)
			}
		}
	}
}
