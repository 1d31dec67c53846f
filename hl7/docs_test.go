package hl7_test

import (
	"strings"
	"testing"

	"stormglass/event"
	"stormglass/hl7"
	"stormglass/intake/saytest"
)

// The worked examples of docs/formats-hl7.md are run.
func TestTheExamplesOfThePage(t *testing.T) {
	var m *hl7.Map
	var message string
	examples := 0
	for _, b := range saytest.Blocks(t, "../docs/formats-hl7.md") {
		switch b.Kind {
		case "map":
			var err error
			if m, err = hl7.ReadMap(strings.NewReader(b.Text), "map"); err != nil {
				t.Fatal(err)
			}
		case "hl7":
			message = strings.ReplaceAll(b.Text, "\n", "\r")
		case "events":
			examples++
			_, events, err := m.Read([]byte(message), event.Time(0))
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for i := range events {
				got = append(got, saytest.Say(events[i]))
			}
			saytest.Compare(t, got, b.Text)
		case "refused":
			examples++
			if _, _, err := m.Read([]byte(message), event.Time(0)); err == nil || err.Error() != strings.TrimSpace(b.Text) {
				t.Errorf("got\n%v\nwant\n%s", err, b.Text)
			}
		}
	}
	if examples != 8 {
		t.Fatalf("%d examples found", examples)
	}
}
