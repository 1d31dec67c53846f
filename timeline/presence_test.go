package timeline_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

func TestPresent(t *testing.T) {
	var c chart
	stay := func(hours float64, do event.StayAction, visit string) {
		c.add(event.Encounter, hours).Stay = &event.StayDetail{Action: do, Visit: visit, Class: "I"}
	}
	stay(0, event.Admit, "1")
	stay(10, event.Transfer, "1")
	stay(48, event.Discharge, "1")
	stay(100, event.Admit, "2")
	tl := c.timeline()
	for _, x := range []struct{ at, want float64 }{{-1, 0}, {0, 0}, {12, 12}, {48, 48}, {90, 48}, {112, 60}} {
		if got := tl.Present(at(x.at)); got != time.Duration(x.want*float64(time.Hour)) {
			t.Errorf("at %v h: %v, want %v h", x.at, got, x.want)
		}
	}
	c.add(event.Demographics, 110).Person = &event.PersonDetail{Died: event.Yes, DeathTime: at(110)}
	if got := c.timeline().Present(at(200)); got != 58*time.Hour {
		t.Errorf("after death %v, want 58 h", got)
	}
	var none chart
	none.obs(analyte.HeartRate, 3, 120)
	if got := none.timeline().Present(at(5)); got != 2*time.Hour {
		t.Errorf("without an encounter %v, want 2 h from the first event", got)
	}
}
