package window_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/endotype/window"
	"stormglass/evidence"
	"stormglass/rule"
)

// TestWindow holds the length and the markers against the notes of the sources
// (immune.md §4 and §2.1), typed by hand.
func TestWindow(t *testing.T) {
	if window.Length != 48*time.Hour {
		t.Errorf("%v", window.Length)
	}
	want := []analyte.ID{analyte.HLADR, analyte.ExVivoTNF, analyte.Ferritin, analyte.CRP, analyte.IL6, analyte.IFNg, analyte.CXCL9,
		analyte.SIL2R, analyte.Lymphocytes, analyte.ADAMTS13}
	list := window.Markers()
	if len(list) != len(want) {
		t.Fatalf("%d markers", len(list))
	}
	for i, m := range list {
		if m.Analytes[0] != want[i] {
			t.Errorf("%d is %s, want %s", i, m.Analytes[0], want[i])
		}
		if _, ok := evidence.Get(m.Source.Ref); !ok || !m.Source.Status.Ships() || m.Why == "" {
			t.Errorf("%s: %+v", m.Analytes[0], m)
		}
	}
	if err := rule.Check(window.Spec()); err != nil {
		t.Error(err)
	}
}
