package vis_test

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

// TestNumberAgreesWithTheDevelopmentProgram: the analyte vis against the SQL of
// the Phoenix development cohort, row by row. Where the SQL knows every drug the
// numbers are equal; where one is unknown the SQL gives none, and vis is a range
// that begins at the SQL's sum of the known ones.
func TestNumberAgreesWithTheDevelopmentProgram(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "..", "shared", "vectors", "scores", "sql_vectors.csv"))
	if err != nil {
		t.Skipf("the vectors are not here (%v)", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	col := map[string]int{}
	for i, name := range rows[0] {
		col[name] = i
	}
	drugs := map[string]analyte.ID{"dopamine": analyte.DopamineRate, "dobutamine": analyte.DobutamineRate, "epinephrine": analyte.EpinephrineRate,
		"norepinephrine": analyte.NorepinephrineRate, "milrinone": analyte.MilrinoneRate, "vasopressin": analyte.VasopressinRate}
	known, open := 0, 0
	for n, row := range rows[1:] {
		got := vis(t, row, col, drugs)
		lo, hi := got.Bounds()
		if want := row[col["sql_vis"]]; want != "" {
			known++
			if x, ok := got.Printed(); !ok || lo != hi || !near(x, number(t, want)) {
				t.Errorf("row %d: vis %v to %v, the program says %s", n+1, lo, hi, want)
			}
			continue
		}
		open++
		if least := number(t, row[col["sql_vis_min"]]); !near(lo, least) || hi <= lo {
			t.Errorf("row %d: vis %v to %v, the known drugs give %v and one is not known", n+1, lo, hi, least)
		}
	}
	if known != 2199 || open != 801 {
		t.Errorf("%d rows with every drug known, %d without; want 2199 and 801", known, open)
	}
}

// vis is the number of one row as the timeline computes it.
func vis(t *testing.T, row []string, col map[string]int, drugs map[string]analyte.ID) analyte.Value {
	t.Helper()
	who := event.Patient{Authority: "psc", Value: row[0]}
	tl := timeline.New(who, timeline.Config{})
	at := event.Time(1_750_000_000_000)
	i := 0
	for name, id := range drugs {
		i++
		text := row[col[name]]
		if text == "" {
			continue
		}
		e := event.Event{ID: event.NewID("psc", row[0], name, i), Kind: event.Observation, Patient: who, Sender: "psc", Analyte: id,
			At: at, To: at, Sent: at, Recorded: at, Code: name, Text: text}
		e.Value = analyte.Point(number(t, text), e.ID)
		tl.Add(&e)
	}
	return tl.Latest(analyte.VIS, at, 0).Value
}

func number(t *testing.T, text string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }
