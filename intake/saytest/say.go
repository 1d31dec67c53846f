// Package saytest writes events as the pages in docs/ do, one line each, and
// reads the examples of those pages, so that tests can run them.
package saytest

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
)

// Block is one fenced block of a page.
type Block struct{ Kind, Text string }

// Blocks returns the fenced blocks of a page, in order.
func Blocks(t testing.TB, path string) []Block {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []Block
	for i, part := range strings.Split(string(b), "```") {
		if i%2 == 1 {
			kind, text, _ := strings.Cut(part, "\n")
			out = append(out, Block{strings.TrimSpace(kind), text})
		}
	}
	return out
}

// Say writes an event as the pages do.
func Say(e event.Event) string {
	at := "-"
	if e.At != 0 {
		at = e.At.String()
		if e.To != e.At {
			at += ".." + e.To.String()
		}
	}
	return strings.TrimSpace(e.Patient.Value + " " + at + " " + strings.TrimSpace(what(e)))
}

func what(e event.Event) string {
	switch {
	case e.Kind == event.Observation:
		s := e.Analyte.String() + " " + valueText(e)
		if e.Status != event.Final {
			s += " " + e.Status.Key()
		}
		return s
	case e.Kind == event.Unmapped:
		return "unmapped " + e.Label + " " + e.Text + " " + e.Unit
	case e.Dose != nil:
		return "dose " + doseText(e.Dose)
	case e.Support != nil:
		return "support " + e.Support.Kind.Key() + " " + e.Support.Action.Key()
	case e.Fact != nil:
		s := e.Kind.Key() + " " + e.Fact.Fact.Key()
		if e.Fact.Absent {
			s += " absent"
		}
		if e.Fact.Ended {
			s += " ended"
		}
		return s
	case e.Assert != nil:
		return "assertion " + e.Assert.Statement.Key() + " " + e.Assert.Truth.Key()
	case e.Test != nil:
		s := "test_order "
		if e.Test.Infection {
			s += "infection "
		}
		if e.Test.Analyte != analyte.None {
			s += e.Test.Analyte.String() + " "
		}
		if e.Test.Collected {
			s += "collected"
		}
		if e.Test.Cancelled {
			s += "cancelled"
		}
		return s
	case e.Person != nil:
		s := "demographics "
		if e.Person.BirthText != "" {
			s += "born " + e.Person.BirthText + " "
		}
		return s + e.Person.Sex
	}
	return e.Kind.Key()
}

func valueText(e event.Event) string {
	x, ok := e.Value.Printed()
	if !ok {
		return "? " + e.Value.Why().Key()
	}
	sign := map[analyte.Reason]string{analyte.CensoredBelow: "<", analyte.CensoredAbove: ">"}[e.Value.Why()]
	return sign + fmt.Sprintf("%.4g", x) + " " + analyte.Get(e.Analyte).Unit.Code()
}

func doseText(d *event.DoseDetail) string {
	s := d.Name + " " + d.Action.Key()
	if d.Amount != 0 {
		s += fmt.Sprintf(" %g %s", d.Amount, d.Unit)
	}
	if x, ok := d.Rate.Printed(); ok {
		s += fmt.Sprintf(" %g", x)
	} else if d.Rate.Usable() {
		s += " " + d.Rate.Why().Key()
	}
	if d.Action == event.Given && d.Systemic {
		s += " systemic"
	}
	if d.Purpose != event.PurposeUnknown {
		s += " " + d.Purpose.Key()
	}
	return s
}

// Compare reports lines that differ from those wanted.
func Compare(t testing.TB, got []string, want string) {
	t.Helper()
	var lines []string
	for _, l := range strings.Split(want, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	if !slices.Equal(got, lines) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(lines, "\n"))
	}
}
