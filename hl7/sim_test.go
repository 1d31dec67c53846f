package hl7_test

import (
	"strings"
	"testing"
	"time"

	"stormglass/event"
	"stormglass/hl7"
	"stormglass/sim"
)

// Every message of every simulated patient is stored, and with the simulated
// hospital's code map nothing of it is unknown but what a story means to be.
func TestSimulatedHospital(t *testing.T) {
	m, err := hl7.ReadMap(strings.NewReader(sim.Codes()), "sim/codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	unmapped := map[string]int{}
	kinds := map[event.Kind]int{}
	messages := 0
	for i, s := range sim.Stories() {
		p := sim.NewPatient(1, s, i)
		for _, msg := range p.Messages(time.Date(2026, 3, 2, 8, 0, 0, 0, time.FixedZone("", 3600))) {
			messages++
			_, events, err := m.Read(msg.Bytes, event.TimeOf(msg.At))
			if err != nil {
				t.Errorf("%s: %v", s.ID, err)
				continue
			}
			for _, e := range events {
				kinds[e.Kind]++
				if e.Kind == event.Unmapped {
					unmapped[e.Code+" "+e.Unit+" "+e.Remark]++
				}
			}
		}
	}
	for k, n := range unmapped {
		if !strings.HasPrefix(k, "L|PH ") { // the pH of venous and capillary gases is no analyte of the catalogue
			t.Errorf("%5d unmapped %s", n, k)
		}
	}
	for k := event.Observation; k <= event.FeedSign; k++ {
		t.Logf("%6d %s", kinds[k], k.Key())
	}
	t.Logf("%d messages", messages)
	for _, k := range []event.Kind{event.Observation, event.Dose, event.DrugOrder, event.TestOrder, event.Support, event.Encounter,
		event.Demographics, event.Condition, event.Link, event.FeedSign} {
		if kinds[k] == 0 {
			t.Errorf("no event of kind %s", k.Key())
		}
	}
}
