package nexttest_test

import (
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/intake/saytest"
	"stormglass/nexttest"
)

// The examples of docs/formats-menu.md are run: when results are back here, the
// commands in cmd/stormglass.
func TestTheExamplesOfThePage(t *testing.T) {
	var menu *nexttest.Menu
	ran := 0
	for _, b := range saytest.Blocks(t, "../docs/formats-menu.md") {
		switch b.Kind {
		case "csv menu.csv":
			m, err := nexttest.ParseMenu(strings.NewReader(b.Text), "menu.csv", time.LoadLocation)
			if err != nil {
				t.Fatal(err)
			}
			menu = m
		case "back":
			for _, line := range strings.Split(strings.TrimSpace(b.Text), "\n") {
				ran++
				example(t, menu, line)
			}
		}
	}
	if ran < 6 {
		t.Errorf("only %d examples", ran)
	}
}

func example(t *testing.T, menu *nexttest.Menu, line string) {
	t.Helper()
	const layout = "2006-01-02 15:04"
	at, err := time.ParseInLocation(layout, line[:len(layout)], menu.Zone())
	key, want, ok := strings.Cut(line[len(layout)+1:], ": ")
	id, known := analyte.ByKey(key)
	if err != nil || !ok || !known {
		t.Fatalf("%q: %v", line, err)
	}
	row := menu.Find(id)[0]
	if got := row.Back(event.TimeOf(at)).Words; got != want {
		t.Errorf("%s: %q", line, got)
	}
}
