package immune_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/immune"
	"stormglass/reference"
	"stormglass/story"
)

// misled is the view of a story of a child of five years.
func misled(t *testing.T, lines string) *immune.View {
	t.Helper()
	list, err := story.Parse("misled.story", strings.NewReader("story Misled\nsource made\npatient age 60 mo, weight 18 kg\n"+lines+"at 35:00\n  expect infection.suspected undetermined\n"))
	if err != nil {
		t.Fatal(err)
	}
	rs := assess.Clinical()
	tl, at := list[0].Timeline(), list[0].Checks[0].At
	return immune.Read(tl, assess.Assess(tl, at, tl.LastRecorded(), rs), immune.Config{Rules: rs})
}

// After tocilizumab a low CRP no longer speaks (clinical rule 6): it is not
// called within the interval for age. The same number before the drug is.
func TestSilencedIsNotWithin(t *testing.T) {
	for _, c := range []struct {
		give string
		want reference.Kind
	}{{"  33:00 tocilizumab given 150 mg IV\n", reference.Undetermined}, {"  34:30 tocilizumab given 150 mg IV\n", reference.Within}} {
		m := misled(t, "load\n  34:00 crp 3 mg/L\ngive\n"+c.give).Marker(analyte.CRP)
		if m.Interval.Kind != c.want || m.Interval.Reason == "" {
			t.Errorf("%s: %s (%s)", c.give, m.Interval.Kind, m.Interval.Reason)
		}
		if _, ok := m.Reading.Value.Printed(); !ok {
			t.Errorf("%s: the number is gone", c.give)
		}
	}
}

// A ferritin of 60 ng/mL with the picture of HLH is at least 60 until it was
// diluted: it is not within the interval for age, and the map shows it open
// upward.
func TestHookIsNotWithin(t *testing.T) {
	const signs = "  34:00 hemoglobin 7 g/dL\n  34:00 platelets 40 10*3/uL\n  34:00 triglycerides 400 mg/dL\n  34:00 splenomegaly 1\n  34:00 temperature 39.5 Cel\n" +
		"  6:00 assert mods\n  34:00 ex_vivo_tnf 300 pg/mL assay precise_central\n"
	for _, c := range []struct {
		ferritin string
		want     reference.Kind
		top      float64
	}{{"60 ng/mL", reference.Ranged, analyte.Get(analyte.Ferritin).Hi}, {"60 ng/mL specimen diluted", reference.Within, 60}} {
		v := misled(t, "load\n  34:00 ferritin "+c.ferritin+"\n"+signs)
		if got := v.Marker(analyte.Ferritin).Interval; got.Kind != c.want {
			t.Errorf("%s: %s (%s)", c.ferritin, got.Kind, got.Reason)
		}
		if v.Map == nil {
			t.Fatal("no map")
		}
		if last := v.Map.Path[len(v.Map.Path)-1]; last.YLo != 60 || last.YHi != c.top {
			t.Errorf("%s: on the map from %g to %g", c.ferritin, last.YLo, last.YHi)
		}
	}
}
