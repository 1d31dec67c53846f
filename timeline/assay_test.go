package timeline_test

import (
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

// TestAssayIsKept: a result keeps its assay beside its unit, in series,
// sources and readings, also as it was known earlier.
func TestAssayIsKept(t *testing.T) {
	tl := timeline.New(event.Patient{}, timeline.Config{})
	add := func(id event.ID, hour int, unit, assay string) {
		at := event.Time(hour) * 3600e3
		tl.Add(&event.Event{ID: id, Kind: event.Observation, At: at, To: at, Recorded: at, Analyte: analyte.CXCL9, Text: "2300", Unit: unit, Assay: assay,
			Value: analyte.Point(2300, id)})
	}
	add(1, 1, "pg/mL", "elisa")
	add(2, 2, "ng/L", "")
	add(3, 3, "pg/mL", "bead")
	for _, tl := range []*timeline.Timeline{tl, tl.AsKnown(3 * 3600e3)} {
		var got []string
		tl.Series(analyte.CXCL9, 0, 9*3600e3, func(p timeline.Point) bool {
			src, _ := tl.Source(p.ID, p.At)
			if src.Assay != p.Assay {
				t.Errorf("the source says %q, the series %q", src.Assay, p.Assay)
			}
			got = append(got, src.Unit+" "+p.Assay)
			return true
		})
		want := []string{"pg/mL elisa", "ng/L ", "pg/mL bead"}
		if len(got) != 3 || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
			t.Errorf("got %q, want %q", got, want)
		}
		for hour, want := range map[int]string{1: "elisa", 2: "", 3: "bead"} {
			r := tl.Latest(analyte.CXCL9, event.Time(hour)*3600e3, 0)
			if assay, ok := tl.Assay(&r); !ok || assay != want {
				t.Errorf("hour %d: assay %q %v, want %q", hour, assay, ok, want)
			}
		}
	}
	none := tl.Latest(analyte.Ferritin, 1, 0)
	if _, ok := tl.Assay(&none); ok {
		t.Error("an assay of nothing")
	}
}
