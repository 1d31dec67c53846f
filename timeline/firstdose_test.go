package timeline_test

import (
	"testing"

	"stormglass/drug"
	"stormglass/event"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

func TestFirstDose(t *testing.T) {
	tl := timeline.New(timelinetest.Patient(1), timeline.Config{})
	at := func(h int) event.Time { return timelinetest.Start + event.Time(h)*3600*1000 }
	for i, d := range []struct {
		h      int
		of     drug.ID
		action event.Action
		route  string
		known  bool
		system bool
	}{
		{1, drug.Emapalumab, event.NotGiven, "IV", true, true},
		{2, drug.InterferonGamma, event.Given, "TOP", true, false},
		{3, drug.Emapalumab, event.Given, "", false, false},
		{4, drug.Emapalumab, event.Given, "IV", true, true},
		{5, drug.Anakinra, event.Start, "IV", true, true},
		{6, drug.Anakinra, event.Given, "SC", true, true},
	} {
		tl.Add(&event.Event{ID: event.ID(100 + i), Kind: event.Dose, At: at(d.h), To: at(d.h), Recorded: at(d.h), Sent: at(d.h), Sender: "P",
			Dose: &event.DoseDetail{Drug: d.of, Action: d.action, Route: d.route, RouteKnown: d.known, Systemic: d.system, Line: "1"}})
	}
	for _, c := range []struct {
		from, to int
		of       []drug.ID
		want     event.ID
	}{
		{0, 10, []drug.ID{drug.Emapalumab}, 102},
		{3, 10, []drug.ID{drug.Emapalumab}, 103},
		{0, 2, []drug.ID{drug.Emapalumab}, 0},
		{0, 10, []drug.ID{drug.InterferonGamma}, 0},
		{0, 10, []drug.ID{drug.InterferonGamma, drug.Anakinra}, 104},
		{5, 10, []drug.ID{drug.Anakinra}, 105},
	} {
		if got, ok := tl.FirstDose(at(c.from), at(c.to), c.of...); got.ID != c.want || ok != (c.want != 0) {
			t.Errorf("(%d, %d] %v: %v, %v; expected %v", c.from, c.to, c.of, got.ID, ok, c.want)
		}
	}
}
