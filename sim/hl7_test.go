package sim

import (
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/hl7"
)

func codeMap(t *testing.T) *hl7.Map {
	t.Helper()
	m, err := hl7.ReadMap(strings.NewReader(Codes()), "codes.txt")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// meantUnusable is the ledger of what stories mean not to be usable: everything
// else must be understood.
func meantUnusable(story string, e event.Event) bool {
	switch {
	case strings.HasSuffix(e.Code, "|PH") && e.Specimen != "arterial":
		return true // the catalogue knows arterial pH only
	case story == "platelets-corrected" && e.Value.Why() == analyte.SpecimenUnsuitable:
		return true // the clotted count
	case story == "meningococcal-death" && e.Kind == event.Dose && strings.Contains(e.Text, "mL/h"):
		return true // syringes of unstated strength
	}
	return false
}

// scenery are drugs that no rule asks for.
func scenery(name string) bool {
	switch name {
	case "omeprazole", "furosemide", "insulin", "salbutamol":
		return true
	}
	return false
}

// Every message of every story is read without an error, and every value in it
// is understood.
func TestHL7IsRead(t *testing.T) {
	m := codeMap(t)
	for i, s := range Stories() {
		kinds := map[event.Kind]int{}
		said := map[string]bool{}
		for _, msg := range NewPatient(2, s, i).Messages(testStart()) {
			_, events, err := m.Read(msg.Bytes, event.TimeOf(msg.At))
			if err != nil {
				t.Fatalf("%s: %v\n%s", s.ID, err, strings.ReplaceAll(string(msg.Bytes), "\r", "\n"))
			}
			for _, e := range events {
				kinds[e.Kind]++
				bad := e.Kind == event.Unmapped || e.Kind == event.Observation && !e.Value.Informative() ||
					e.Dose != nil && (!e.Dose.RouteKnown || e.Dose.Drug == drug.None && !scenery(e.Label))
				text := e.Kind.Key() + " " + e.Code + " " + e.Text + " " + e.Unit + ": " + e.Remark
				if bad && !meantUnusable(s.ID, e) && !said[e.Code+e.Remark] {
					said[e.Code+e.Remark] = true
					t.Errorf("%s: %s", s.ID, text)
				}
			}
		}
		for _, k := range []event.Kind{event.Observation, event.TestOrder, event.Dose, event.Support, event.Encounter, event.Demographics, event.FeedSign} {
			if kinds[k] == 0 && !(k == event.Support && s.ID == "dka") {
				t.Errorf("%s: no %s at all", s.ID, k.Key())
			}
		}
	}
}

// What a faulty stream does to messages is what its marks say, and nothing
// else is refused or left unknown.
func TestFaultyStreamIsReadAsMarked(t *testing.T) {
	m := codeMap(t)
	seen := map[Fault]int{}
	for _, msg := range streamed(3, DefaultBeds, true, 24*time.Hour) {
		if msg.Backlog {
			continue
		}
		seen[msg.Fault]++
		_, events, err := m.Read(msg.Bytes, event.TimeOf(msg.At))
		if (err != nil) != (msg.Fault == Unparseable) {
			t.Errorf("%s message of %s: error %v", msg.Fault, msg.Feed.App(), err)
		}
		unknown, held := false, false
		for _, e := range events {
			unknown = unknown || e.Kind == event.Unmapped && !meantUnusable("", e)
			held = held || e.Kind == event.Observation && e.At > e.Recorded
		}
		switch msg.Fault {
		case UnknownCode:
			if !unknown {
				t.Errorf("an unknown code was understood: %s", msg.Bytes)
			}
		case ClockAhead:
			if !held {
				t.Errorf("a result of a clock ahead is not dated ahead: %s", msg.Bytes)
			}
		case WrongUnit, NoUnit, Conflict:
		default:
			if unknown {
				t.Errorf("%s: something is unknown in %s", msg.Fault, msg.Bytes)
			}
			if held {
				t.Errorf("%s: dated ahead in %s", msg.Fault, msg.Bytes)
			}
		}
	}
	for _, f := range []Fault{Duplicate, Late, OutOfOrder, Mistaken, Correction, Unsuitable, ClockAhead, Outage} {
		if seen[f] == 0 {
			t.Errorf("no %s in a day of sixteen beds: %v", f, seen)
		}
	}
}
