package timeline_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

func TestHemoglobinFallOfADay(t *testing.T) { // scores.md §5: a fall by 2 g/dL in 24 h
	var c chart
	c.obs(analyte.Hemoglobin, -26, 12) // more than a day before the newest
	c.obs(analyte.Hemoglobin, -20, 10.5)
	c.obs(analyte.Hemoglobin, -10, 9)
	c.obs(analyte.Hemoglobin, 0, 8)
	tl := c.timeline()
	is(t, tl.Latest(analyte.HemoglobinFall24h, at(1), 0), 2.5, analyte.Derived)
	is(t, tl.Latest(analyte.HemoglobinFall24h, at(-9), 0), 3, analyte.Derived) // of 12
	missing(t, tl.Latest(analyte.HemoglobinFall24h, at(-25), 0), analyte.NotCovered)
	c.obs(analyte.Hemoglobin, 2, 11)
	is(t, c.timeline().Latest(analyte.HemoglobinFall24h, at(2), 0), 0, analyte.Derived)
}

func TestHoursOfTheStay(t *testing.T) {
	var c chart
	missing(t, c.timeline().Latest(analyte.StayHours, at(1), 0), analyte.NotOrdered)
	e := c.add(event.Encounter, 0)
	e.Stay = &event.StayDetail{Action: event.Admit, Class: "I", Visit: "1", Admitted: at(0)}
	tl := c.timeline()
	r := tl.Latest(analyte.StayHours, at(47.9), 0)
	between(t, r.Value, 24, 48-1e-3, analyte.Derived)
	if r.Expires != at(48) {
		t.Errorf("expires at %s, want at 48 h", r.Expires)
	}
	between(t, tl.Latest(analyte.StayHours, at(48), 0).Value, 48, 72-1e-3, analyte.Derived)
	c.obs(analyte.StayHours, 50, 100)
	is(t, c.timeline().Latest(analyte.StayHours, at(50), time.Hour), 100, analyte.Measured)
}

func TestHighFlowByFlowAndWeight(t *testing.T) { // scores.md §6: above 30 L/min and above 1.5 L/min/kg
	for _, x := range []struct {
		flow, weight float64
		lo, hi       float64
	}{{40, 20, 1, 1}, {30, 10, 0, 0}, {31, 10, 1, 1}, {40, 30, 0, 0}, {45, 30, 0, 0}, {46, 30, 1, 1}, {40, 0, 0, 1}, {25, 0, 0, 0}} {
		var c chart
		c.obs(analyte.O2Flow, 0, x.flow)
		if x.weight > 0 {
			c.obs(analyte.Weight, 0, x.weight)
		}
		c.feed(event.FeedVentilator, "VENT", 0) // no non-invasive ventilation
		lo, hi := c.timeline().Latest(analyte.NIVOrHighFlow, at(0.5), 0).Value.Bounds()
		if lo != x.lo || hi != x.hi {
			t.Errorf("%v L/min at %v kg: %v..%v, want %v..%v", x.flow, x.weight, lo, hi, x.lo, x.hi)
		}
	}
	var c chart
	missing(t, c.timeline().Latest(analyte.NIVOrHighFlow, at(1), 0), analyte.NotOrdered)
	c.support(event.SupportNonInvasive, 0, event.Start)
	if lo, _ := c.timeline().Latest(analyte.NIVOrHighFlow, at(1), 0).Value.Bounds(); lo != 1 {
		t.Error("non-invasive ventilation does not count")
	}
	var calm chart
	calm.feed(event.FeedVentilator, "VENT", 0)
	if _, hi := calm.timeline().Latest(analyte.NIVOrHighFlow, at(0.5), 0).Value.Bounds(); hi != 0 {
		t.Error("a live ventilator feed without support does not rule it out")
	}
}
