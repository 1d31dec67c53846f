package table

import (
	"strings"
	"testing"
	"time"

	"stormglass/event"
	"stormglass/intake/saytest"
)

// The examples of docs/formats-tables.md are run.
func TestTheExamplesOfThePage(t *testing.T) {
	list := saytest.Blocks(t, "../docs/formats-tables.md")
	var opts Options
	var columns []Column
	var table string
	examples := 0
	for i, b := range list {
		switch b.Kind {
		case "map":
			m, err := ReadMap(strings.NewReader(b.Text))
			if err != nil {
				t.Fatal(err)
			}
			columns = m
		case "csv":
			table, opts = b.Text, Options{Map: columns}
			columns = nil
		case "options":
			f := strings.Fields(b.Text)
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
			if i+1 < len(list) && list[i+1].Kind == "issues" {
				issues = list[i+1].Text
			}
			example(t, table, opts, b.Text, issues)
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
		got = append(got, saytest.Say(e))
	}
	for _, i := range res.Issues {
		if !i.Note {
			i.File = ""
			said = append(said, i.String())
		}
	}
	saytest.Compare(t, got, events)
	saytest.Compare(t, said, issues)
	if back, err := event.DecodeAll(event.EncodeAll(res.Events)); err != nil || len(back) != len(res.Events) {
		t.Error("the events do not survive storage:", err)
	}
}
