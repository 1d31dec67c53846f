package sim

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/timeline"
)

// toldBy folds what HL7 told of a patient by an hour. A merged number counts
// as the patient's own, one whose merge is undone does not.
func toldBy(t *testing.T, p *Patient, hour float64) (*timeline.Timeline, event.Time) {
	t.Helper()
	m := codeMap(t)
	now := testStart().Add(hours(hour))
	own := map[string]bool{p.MRN: true}
	for _, e := range p.entries {
		if e.link != nil && !e.link.undo {
			own[e.link.prior] = true
		}
		if e.link != nil && e.link.undo {
			own[e.link.prior] = false
		}
	}
	who := event.Patient{Authority: Facility, Value: p.MRN}
	tl := timeline.New(who, timeline.Config{})
	for _, msg := range p.Messages(testStart()) {
		if msg.At.After(now) {
			break
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
	return tl, event.TimeOf(now)
}

// holds compares an answer with what the story expects.
func holds(r *assess.Result, want string) (ok bool, got string) {
	switch {
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
			for _, x := range s.Expects {
				tl, at := toldBy(t, p, x.Hour)
				r := assess.Assess(tl, at, at, rules).Result(x.Rule)
				if r == nil {
					t.Errorf("%s: there is no rule %s", s.ID, x.Rule)
					continue
				}
				if ok, got := holds(r, x.Want); !ok {
					t.Errorf("%s, hour %g, seed %d: %s is %s, not %s (%s)\n   says %s; population %s %s", s.ID, x.Hour, seed, x.Rule, got, x.Want, x.Why, r.Says, r.Population.Key(), r.PopulationWhy)
				}
			}
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
