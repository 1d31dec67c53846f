package web

import (
	"fmt"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/timeline"
)

// patientOf is a patient of an age in years with one ferritin.
func patientOf(t *testing.T, months, ferritin float64) (*timeline.Timeline, *assess.Assessment, event.Time) {
	t.Helper()
	at := event.Time(1_770_000_000_000)
	p := event.Patient{Authority: "T", Value: "1"}
	tl := timeline.New(p, timeline.Config{})
	tl.Add(&event.Event{ID: 1, Kind: event.Demographics, Patient: p, At: at, To: at, Recorded: at, Sent: at, Person: &event.PersonDetail{AgeMonths: analyte.Point(months, 1)}})
	tl.Add(&event.Event{ID: 2, Kind: event.Observation, Patient: p, At: at, To: at, Recorded: at, Sent: at, Analyte: analyte.Ferritin, Value: analyte.Point(ferritin, 2), Text: "5200", Unit: "ng/mL"})
	tl.Add(&event.Event{ID: 3, Kind: event.Observation, Patient: p, At: at, To: at, Recorded: at, Sent: at, Analyte: analyte.Lactate, Value: analyte.Point(6, 3), Text: "6", Unit: "mmol/L"})
	return tl, assess.Assess(tl, at, 0, assess.Clinical()), at
}

// TestNobodyIsShownThresholdsOfAnotherAge: no adult cut-off beside a child's
// marker, no pediatric cut in an adult's panels.
func TestNobodyIsShownThresholdsOfAnotherAge(t *testing.T) {
	rs := assess.Clinical()
	for _, c := range []struct {
		name      string
		months    float64
		forbidden []string
		lactate   bool // Phoenix-8 has a lactate table, SOFA has none
	}{
		{"child", 36, []string{"4420", "5000", "ImmunoSep"}, true},
		{"adult", 600, []string{"PRECISE", "TRIPS", " 2000 ng/mL", " 500 ng/mL", " 200 pg/mL"}, false},
	} {
		tl, a, at := patientOf(t, c.months, 5200)
		d := newDrawing(tl, at, rs, a)
		rows := keyMarkers(immune.Read(tl, a, immune.Config{Rules: rs}), tl, at)
		if len(rows) == 0 || rows[0].Cuts == "" {
			t.Errorf("%s: no cut-off of the patient's own age beside ferritin", c.name)
		}
		for i := range rows {
			shown := fmt.Sprint(rows[i].Cuts, rows[i].Basis, rows[i].SVG)
			for _, f := range c.forbidden {
				if strings.Contains(shown, f) {
					t.Errorf("%s: %s shows %q: %s", c.name, rows[i].Label, f, shown)
				}
			}
		}
		if got := len(d.ticks.at[analyte.Lactate]) > 0; got != c.lactate {
			t.Errorf("%s: lactate cuts of %q drawn: %v, want %v", c.name, d.ticks.rule, got, c.lactate)
		}
	}
}
