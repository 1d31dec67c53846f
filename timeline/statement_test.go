package timeline_test

import (
	"reflect"
	"testing"
	"time"

	"stormglass/event"
	"stormglass/timeline"
)

// Every message repeats the person. A repetition changes nothing, a correction
// changes everything, and each statement can still be looked up as it was.
func TestRepeatedStatementsOnThePerson(t *testing.T) {
	who := event.Patient{Authority: "H", Value: "1"}
	start := event.TimeOf(time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC))
	says := func(n int, birth event.Time, died event.Tri) *event.Event {
		at := start.Add(time.Duration(n) * time.Hour)
		return &event.Event{ID: event.ID(100 + n), Kind: event.Demographics, Patient: who, Sender: "LAB", At: at, To: at, Sent: at,
			Recorded: at.Add(time.Minute), Person: &event.PersonDetail{BirthFrom: birth, BirthTo: birth, Name: "A B", Died: died}}
	}
	old, new := start.Add(-9000*time.Hour), start.Add(-9100*time.Hour)
	tl := timeline.New(who, timeline.Config{})
	events := []*event.Event{says(0, old, event.No), says(1, old, event.No), says(2, old, event.No), says(3, new, event.No), says(4, new, event.Yes)}
	froms := []event.Time{0, events[1].At, events[2].At, 0, events[4].At}
	for i, e := range events {
		if ch := tl.Add(e); ch.From != froms[i] {
			t.Errorf("statement %d changes answers from %s, want %s", i, ch.From, froms[i])
		}
		if ch := tl.Add(e); ch.Effect != timeline.Ignored {
			t.Errorf("statement %d was taken twice", i)
		}
	}
	if p := tl.Person(events[4].At); p.BirthFrom != new || p.Birth != 103 || p.Died != event.Yes || p.Death != 104 {
		t.Errorf("%+v", p)
	}
	if p := tl.Person(events[2].At); p.BirthFrom != new || p.Died != event.No || p.Death != 102 {
		t.Errorf("a corrected birth date holds at every instant, death does not: %+v", p)
	}
	if p := tl.AsKnown(events[2].Recorded).Person(events[4].At); p.BirthFrom != old || p.Birth != 100 || p.Died != event.No {
		t.Errorf("as known before the correction: %+v", p)
	}
	for i, e := range events {
		if got := tl.Event(e.ID); !reflect.DeepEqual(got, e) {
			t.Errorf("statement %d is %+v, was %+v", i, got, e)
		}
	}
	back := timeline.New(who, timeline.Config{})
	for i := len(events) - 1; i >= 0; i-- {
		back.Add(events[i])
	}
	for _, e := range events {
		if a, b := tl.Person(e.At), back.Person(e.At); a != b {
			t.Errorf("in another order: %+v, %+v", a, b)
		}
	}
}
