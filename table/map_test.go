package table

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
)

func TestMapsThatCannotBeReadSayTheLine(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "the first line must be column,analyte,unit",
		"column,analyte,unit\na,foo,": `line 2: "foo" is no analyte`,
		"column,analyte,unit\n# remark\na,ferritin,mmHg":           "line 3",
		"column,analyte,unit,assay\na,sil2r,U/mL,luminex":          `"luminex" is no assay of sil2r`,
		"column,analyte,unit,assay\na,sex,,elisa":                  `"elisa" is no assay of sex`,
		"column,analyte,unit,means\na,sex,,M":                      "TEXT = VALUE",
		"column,analyte,unit,when\na,sex,,M":                       "COLUMN = TEXT",
		"column,analyte,unit,part\na,sbp,mm[Hg],first":             "1 of /",
		"column,analyte,unit,part\na,sbp,mm[Hg],0 of /":            "1 of /",
		"column,analyte,unit,assay,means,when,part\nonly one cell": "column,analyte,unit are needed",
	} {
		_, err := ReadMap(strings.NewReader(text))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	m, err := ReadMap(strings.NewReader("column,analyte,unit,when\na,ferritin,ng/mL,b = NA\n"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = Read(strings.NewReader("patient,time,a\n1,2026-03-01,5\n"), Options{Name: "x.csv", Map: m})
	if err == nil || !strings.Contains(err.Error(), `column "b", which is not there`) {
		t.Errorf("a condition without its column: %v", err)
	}
}

// A cell is read once for each line of the map, streamed and at once alike, and
// what was received is kept.
func TestSeveralMeaningsOfAColumn(t *testing.T) {
	m, err := ReadMap(strings.NewReader("column,analyte,unit,assay,means,when,part\np,patient\np,limits_of_care,,,* = no\nbp,sbp,mm[Hg],,,,1 of /\nbp,dbp,mm[Hg],,,,2 of /\n" +
		"low,ferritin,ng/mL\nother,ferritin,ng/mL,,,low = NA\n"))
	if err != nil {
		t.Fatal(err)
	}
	text := "p,time,bp,low,other\nA,2026-03-01,115/86,7,9\nB,2026-03-01,90/40,NA,9\n"
	opts := Options{Map: m, OnlyMapped: true}
	res := read(t, text, opts)
	want := map[string]float64{"A sbp": 115, "A dbp": 86, "A ferritin": 7, "B sbp": 90, "B dbp": 40, "B ferritin": 9}
	said := 0
	check := func(e *event.Event) {
		if e.Kind == event.Assertion {
			said++
			return
		}
		key := e.Patient.Value + " " + e.Analyte.String()
		if x, ok := e.Value.Printed(); !ok || x != want[key] {
			t.Errorf("%s: %v, want %v", key, x, want[key])
		}
		if e.Analyte == analyte.SBP && !strings.Contains(e.Remark, "as received") {
			t.Errorf("%s: remark %q", key, e.Remark)
		}
	}
	if len(res.Events) != 8 || res.Faults != 0 {
		t.Fatalf("%d events, %v", len(res.Events), res.Issues)
	}
	for i := range res.Events {
		check(&res.Events[i])
	}
	rows, err := NewRows([]string{"p", "time", "bp", "low", "other"}, opts)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for i, line := range strings.Split(strings.TrimSpace(text), "\n")[1:] {
		rows.Row(i+2, strings.Split(line, ","), func(e *event.Event) { n++; check(e) })
	}
	if n != 8 || said != 4 {
		t.Errorf("streamed: %d events, %d statements", n, said)
	}
}
