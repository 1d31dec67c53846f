package table

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// block is one fenced block of a page.
type block struct{ kind, text string }

func blocks(t *testing.T, path string) []block {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []block
	for i, part := range strings.Split(string(b), "```") {
		if i%2 == 1 {
			kind, text, _ := strings.Cut(part, "\n")
			out = append(out, block{strings.TrimSpace(kind), text})
		}
	}
	return out
}

// say writes an event as the pages do.
func say(e event.Event) string {
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
			s += "born " + e.Person.BirthText
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

// readPage runs the examples of docs/formats-tables.md.
func TestTheExamplesOfThePage(t *testing.T) {
	list := blocks(t, "../docs/formats-tables.md")
	var opts Options
	var columns []Column
	var table string
	examples := 0
	for i, b := range list {
		switch b.kind {
		case "map":
			m, err := ReadMap(strings.NewReader(b.text))
			if err != nil {
				t.Fatal(err)
			}
			columns = m
		case "csv":
			table, opts = b.text, Options{Map: columns}
			columns = nil
		case "options":
			f := strings.Fields(b.text)
			for j := 0; j+1 < len(f); j += 2 {
				switch f[j] {
				case "--time":
					opts.Time = f[j+1]
				case "--name":
					opts.Name = f[j+1]
				case "--start":
					at, err := time.Parse("2006-01-02T15:04", f[j+1])
					if err != nil {
						t.Fatal(err)
					}
					opts.Start = at
				default:
					t.Fatalf("option %s", f[j])
				}
			}
		case "events":
			examples++
			issues := ""
			if i+1 < len(list) && list[i+1].kind == "issues" {
				issues = list[i+1].text
			}
			example(t, table, opts, b.text, issues)
		}
	}
	if examples < 5 {
		t.Fatalf("%d examples found", examples)
	}
}

func example(t *testing.T, table string, opts Options, events, issues string) {
	t.Helper()
	res, err := Read(strings.NewReader(table), opts)
	if err != nil {
		t.Error(err)
		return
	}
	var got, said []string
	for _, e := range res.Events {
		got = append(got, say(e))
	}
	for _, i := range res.Issues {
		if !i.Note {
			i.File = ""
			said = append(said, i.String())
		}
	}
	compare(t, got, events)
	compare(t, said, issues)
	if back, err := event.DecodeAll(event.EncodeAll(res.Events)); err != nil || len(back) != len(res.Events) {
		t.Error("the events do not survive storage:", err)
	}
}

func compare(t *testing.T, got []string, want string) {
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
