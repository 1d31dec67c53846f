package timeline_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/timeline"
)

// noon is the instant that tests count hours from.
var noon = event.TimeOf(time.Date(2026, 1, 10, 12, 0, 0, 0, time.UTC))

func at(hours float64) event.Time { return noon.Add(time.Duration(hours * float64(time.Hour))) }

// chart builds events for tests; each has its own id.
type chart struct {
	n      event.ID
	events []*event.Event
}

func (c *chart) add(k event.Kind, hours float64) *event.Event {
	c.n++
	e := &event.Event{ID: c.n, Kind: k, Sender: "S", At: at(hours), To: at(hours), Sent: at(hours), Recorded: at(hours)}
	c.events = append(c.events, e)
	return e
}

func (c *chart) obs(a analyte.ID, hours, x float64) *event.Event {
	e := c.add(event.Observation, hours)
	e.Analyte, e.Code, e.Value = a, analyte.Get(a).Key, analyte.Point(x, e.ID)
	return e
}

// bad is an observation that must not be used.
func (c *chart) bad(a analyte.ID, hours float64, why analyte.Reason) *event.Event {
	e := c.obs(a, hours, 0)
	e.Value = analyte.Unknown(analyte.Get(a), why, e.ID)
	return e
}

func (c *chart) dose(d drug.ID, hours float64, do event.Action, line string, rate float64) *event.Event {
	e := c.add(event.Dose, hours)
	e.Dose = &event.DoseDetail{Drug: d, Action: do, Line: line, Systemic: true, RouteKnown: true}
	if rate >= 0 {
		e.Dose.Rate = analyte.Point(rate, e.ID)
	}
	return e
}

func (c *chart) feed(k event.FeedKind, sender string, hours float64) *event.Event {
	e := c.add(event.FeedSign, hours)
	e.Sender, e.Feed = sender, &event.FeedDetail{Feed: k}
	return e
}

func (c *chart) support(k event.SupportKind, hours float64, do event.Action) *event.Event {
	e := c.add(event.Support, hours)
	e.Support = &event.SupportDetail{Kind: k, Action: do}
	return e
}

// timeline folds the events backwards, because no order may matter.
func (c *chart) timeline() *timeline.Timeline {
	tl := timeline.New(event.Patient{}, timeline.Config{})
	for i := len(c.events) - 1; i >= 0; i-- {
		tl.Add(c.events[i])
	}
	return tl
}

// is expects one number.
func is(t *testing.T, r timeline.Reading, x float64, why analyte.Reason) {
	t.Helper()
	between(t, r.Value, x, x, why)
}

func between(t *testing.T, v analyte.Value, lo, hi float64, why analyte.Reason) {
	t.Helper()
	l, h := v.Bounds()
	if !near(l, lo) || !near(h, hi) || v.Why() != why {
		t.Errorf("got %v..%v %s, want %v..%v %s", l, h, v.Why(), lo, hi, why)
	}
}

func near(a, b float64) bool {
	d := a - b
	return d < 1e-9 && d > -1e-9
}

// missing expects the plausible range for a reason.
func missing(t *testing.T, r timeline.Reading, why analyte.Reason) {
	t.Helper()
	row := analyte.Get(r.Analyte)
	between(t, r.Value, row.Lo, row.Hi, why)
}
