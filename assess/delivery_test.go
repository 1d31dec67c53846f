package assess_test

import (
	"bytes"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// small is a short stay with what delivery can get wrong: a corrected and a
// withdrawn result, an infusion, feeds, statements and a late laboratory value.
func small(t testing.TB) *patient {
	p := newPatient(t).born(3, 4)
	p.add("1 00:10", &event.Event{Kind: event.Encounter, Stay: &event.StayDetail{Action: event.Admit, Class: "I", Visit: "v"}})
	p.culture("1 01:00").dose("1 01:30", "ceftriaxone", nil).dose("1 13:30", "ceftriaxone", nil)
	versions := func(when, text string, sent string, s event.Status) {
		e := p.lab(when, analyte.Platelets, text, "10*3/uL", "")
		e.Order, e.Status, e.Sent, e.Recorded = "o1", s, at(t, sent), at(t, sent)
	}
	versions("1 06:00", "30", "1 07:00", event.Preliminary)
	versions("1 06:00", "85", "1 08:00", event.Final)
	versions("1 06:00", "90", "1 09:00", event.Corrected)
	p.lab("1 06:00", analyte.Lactate, "6", "mmol/L", "")
	late := p.lab("1 05:00", analyte.BilirubinTotal, "2.4", "mg/dL", "")
	late.Recorded, late.Sent = at(t, "1 20:00"), at(t, "1 20:00")
	gone := p.lab("1 07:00", analyte.Creatinine, "9", "mg/dL", "")
	gone.Order = "o2"
	withdrawn := p.lab("1 07:00", analyte.Creatinine, "9", "mg/dL", "")
	withdrawn.Order, withdrawn.Status, withdrawn.Sent = "o2", event.Deleted, at(t, "1 10:00")
	p.lab("1 06:30", analyte.MAPInvasive, "41", "mm[Hg]", "")
	p.dose("1 06:40", "norepinephrine", func(d *event.DoseDetail) {
		d.Action, d.Line, d.Rate = event.Start, "l1", analyte.Point(0.15, 0)
	})
	p.feed("1 06:45", event.FeedMedication).feed("1 11:00", event.FeedVentilator)
	for _, when := range []string{"1 08:00", "2 05:00"} {
		p.lab(when, analyte.SpO2, "95", "%", "")
		p.lab(when, analyte.FiO2, "0.5", "1", "")
		p.lab(when, analyte.GCS, "12", "{score}", "")
		p.lab(when, analyte.PupilsFixed, "0", "1", "")
		p.lab(when, analyte.INR, "1.5", "1", "")
		p.lab(when, analyte.DDimer, "3", "mg/L{FEU}", "")
		p.lab(when, analyte.Fibrinogen, "220", "mg/dL", "")
	}
	p.ferritin("2 04:00", "700").tnf("2 04:00", "120").hladr("2 04:00", "3000")
	p.add("1 02:00", &event.Event{Kind: event.Support, Support: &event.SupportDetail{Kind: event.SupportInvasive, Action: event.Start}})
	return p
}

// TestDeliveryDoesNotMatter: 10,000 seeded orders of delivery, with duplicates
// and in batches that are assessed on the way, end in the same answers; every
// sixteenth is compared byte for byte.
func TestDeliveryDoesNotMatter(t *testing.T) {
	p := small(t)
	when := at(t, "2 06:00")
	want := assess.Encode(assess.Assess(p.timeline(), when, when, clinical))
	for _, part := range []string{`"rule":"phoenix.sepsis","version":"1.0.0"`, `"truth":"met"`} {
		if !bytes.Contains(want, []byte(part)) {
			t.Fatalf("the stay shows no %s", part)
		}
	}
	numbers := assess.NewFollower(clinical, nil)
	numbers.Begin(p.timeline())
	answers := append([]assess.Answer(nil), numbers.Step(when)...)
	n := 10_000
	if testing.Short() {
		n = 1_000
	}
	const share = 4
	for k := range share {
		t.Run(strconv.Itoa(k), func(t *testing.T) {
			t.Parallel()
			f := assess.NewFollower(clinical, nil)
			for seed := k; seed < n; seed += share {
				order := orderOf(p.events, uint64(seed))
				if seed/share%16 == 0 {
					deliver(t, p.events, order, when, want)
					continue
				}
				tl := timeline.New(event.Patient{Authority: "urn:test", Value: "p1"}, timeline.Config{})
				for _, i := range order {
					tl.Add(p.events[i])
				}
				f.Begin(tl)
				if got := f.Step(when); !slices.Equal(got, answers) {
					t.Fatalf("seed %d, order %v: other answers", seed, order)
				}
			}
		})
	}
}

// orderOf is a seeded order of events, some of them more than once.
func orderOf(events []*event.Event, seed uint64) []int {
	rng := rand.New(rand.NewPCG(seed, 1))
	order := rng.Perm(len(events))
	for range rng.IntN(5) {
		order = append(order, rng.IntN(len(events)))
	}
	return order
}

// deliver folds the events in one order, assessing on the way, and compares the
// end.
func deliver(t *testing.T, events []*event.Event, order []int, when event.Time, want []byte) {
	t.Helper()
	tl := timeline.New(event.Patient{Authority: "urn:test", Value: "p1"}, timeline.Config{})
	tr := assess.NewTracker(tl, clinical)
	for k, i := range order {
		tr.Note(tl.Add(events[i]))
		if (order[0]+k)%97 == 0 {
			tr.Assess(when)
		}
	}
	if got := assess.Encode(tr.Assess(when)); !bytes.Equal(got, want) {
		t.Fatalf("order %v:\n%s", order, firstDifference(got, want))
	}
}

// TestAsKnownThen: a result counts from when it was learnt.
func TestAsKnownThen(t *testing.T) {
	p := small(t)
	tl := p.timeline()
	then := func(when, known string) *assess.Result {
		return result(t, assess.Assess(tl, at(t, when), at(t, known), clinical), "phoenix")
	}
	value := func(r *assess.Result) string {
		for _, item := range r.Findings {
			for _, part := range item.Children {
				if part.Analyte == analyte.Platelets {
					return part.Value
				}
			}
		}
		return "?"
	}
	for known, want := range map[string]string{"1 06:30": "", "1 07:30": "30 ×10³/µL", "1 08:30": "85 ×10³/µL", "1 23:00": "90 ×10³/µL"} {
		if got := value(then("1 12:00", known)); got != want {
			t.Errorf("known at %s: platelets %q, want %q", known, got, want)
		}
	}
	if bytes.Equal(assess.Encode(assess.Assess(tl, at(t, "1 12:00"), at(t, "1 19:59"), clinical)),
		assess.Encode(assess.Assess(tl, at(t, "1 12:00"), at(t, "1 20:00"), clinical))) {
		t.Error("the late bilirubin changes nothing")
	}
}

// TestTimeline is not changed by being assessed.
func TestAssessIsPure(t *testing.T) {
	tl := small(t).timeline()
	when := at(t, "2 06:00")
	a := assess.Encode(assess.Assess(tl, when, 0, clinical))
	assess.Assess(tl, at(t, "1 06:00"), at(t, "1 08:00"), clinical)
	if b := assess.Encode(assess.Assess(tl, when, 0, clinical)); !bytes.Equal(a, b) {
		t.Error(firstDifference(a, b))
	}
}

// TestValidUntil: assessed again at any instant before ValidUntil nothing
// changes but the instant itself; and there are instants from which on it does.
func TestValidUntil(t *testing.T) {
	changed := holdsUntil(t, small(t).timeline(), at(t, "2 06:00"), 60)
	for seed := uint64(1); seed <= 4; seed++ {
		tl := timeline.New(timelinetest.Patient(seed), timeline.Config{})
		for _, e := range timelinetest.Stay(seed, 2) {
			tl.Add(e)
		}
		changed += holdsUntil(t, tl, timelinetest.Start.Add(20*time.Hour), 25)
		changed += holdsUntil(t, tl, tl.Head(), 25)
	}
	if changed < 60 {
		t.Errorf("only %d of the instants changed anything", changed)
	}
}

// holdsUntil walks from one ValidUntil to the next, and looks at the last instant
// before each and at one halfway (of every second one unless everyOne).
func holdsUntil(t *testing.T, tl *timeline.Timeline, when event.Time, steps int) (changed int) {
	t.Helper()
	strip := func(at event.Time) (string, event.Time) {
		a := assess.Assess(tl, at, 0, clinical)
		until := a.ValidUntil
		a.At, a.ValidUntil = 0, 0
		return string(assess.Encode(a)), until
	}
	now, until := strip(when)
	for step := range steps {
		if !until.Known() {
			break
		}
		if until <= when {
			t.Fatalf("at %s valid until %s", when, until)
		}
		between := []event.Time{until - 1, when + (until-when)/2}
		if step%2 == 1 && !everyOne() {
			between = between[:1]
		}
		for _, mid := range between {
			if then, _ := strip(mid); then != now {
				t.Fatalf("%s at %s, valid until %s, but at %s:\n%s", tl.Patient().Value, when, until, mid, firstDifference([]byte(now), []byte(then)))
			}
		}
		next, after := strip(until)
		if next != now {
			changed++
		}
		when, now, until = until, next, after
	}
	return changed
}

func TestDiff(t *testing.T) {
	p := newPatient(t).born(5, 0)
	p.assert("1 06:00", event.SuspectedInfection, event.Yes)
	p.lab("1 07:00", analyte.Lactate, "6", "mmol/L", "")
	before := p.assess("1 08:00")
	if again := p.assess("1 08:01"); len(assess.Diff(before, again)) != 0 {
		t.Errorf("no change, but %v", assess.Diff(before, again))
	}
	p.lab("1 09:00", analyte.Platelets, "85", "10*3/uL", "")
	changes := assess.Diff(before, p.assess("1 09:00"))
	var lines []string
	for _, c := range changes {
		lines = append(lines, c.Text)
	}
	all := strings.Join(lines, "\n")
	for _, want := range []string{"Phoenix 1..12 -> 2..12: platelets 85 ×10³/µL", "Sepsis: suspected infection and Phoenix ≥ 2 undetermined -> met"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in:\n%s", want, all)
		}
	}
	for _, c := range changes {
		for _, cause := range c.Because { // inputs, never the id of another answer
			if strings.Contains(cause, "phoenix.") || strings.Contains(cause, "derived") {
				t.Errorf("%s because %q", c.Title, cause)
			}
		}
	}
	if len(assess.Diff(nil, before)) == 0 || assess.Diff(before, nil) != nil {
		t.Error("from nothing, or to nothing")
	}
}
