package cohort

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"stormglass/intake/saytest"
)

// The example of docs/formats-tables.md is run, and the numbers of its last
// table are those of the ledger.
func TestTheExampleOfThePage(t *testing.T) {
	const page = "../docs/formats-tables.md"
	var in string
	ran := false
	for _, b := range saytest.Blocks(t, page) {
		switch {
		case b.Kind == "csv children.csv":
			in = filepath.Join(t.TempDir(), "children.csv")
			if err := os.WriteFile(in, []byte(b.Text), 0o600); err != nil {
				t.Fatal(err)
			}
		case b.Kind == "trajectories --rules phoenix --changes":
			ran = true
			if got, _, _ := answer(t, Options{Files: []string{in}, Rules: rules(t, "phoenix")}); got != b.Text {
				t.Errorf("got\n%s\nthe page has\n%s", got, b.Text)
			}
		}
	}
	if !ran {
		t.Error("the page has no example")
	}
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range ledger {
		if !strings.Contains(strings.ReplaceAll(string(text), ",", ""), "| "+strconv.Itoa(l.hours)+" |") {
			t.Errorf("the page does not say that %s matters in %d hours", l.name, l.hours)
		}
	}
	if !strings.Contains(string(text), "all 13,938 hours") || demoHours != 13938 {
		t.Error("the page says another number of hours")
	}
}
