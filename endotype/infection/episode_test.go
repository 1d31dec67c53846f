package infection

import (
	"testing"

	"stormglass/event"
	"stormglass/rule"
)

// TestEpisode reads signs in order and asks whether the criterion holds, with
// and without live feeds.
func TestEpisode(t *testing.T) {
	const met, not, open = rule.Met, rule.NotMet, rule.Undetermined
	for _, c := range []struct {
		signs           []SignKind
		blind, watching rule.Truth
	}{
		{nil, open, not},
		{[]SignKind{Test}, open, open},
		{[]SignKind{Dose, Dose}, open, open},
		{[]SignKind{Test, Dose}, open, open},
		{[]SignKind{Test, Dose, Dose}, met, met},
		{[]SignKind{Dose, Dose, Test}, met, met},
		{[]SignKind{Test, DoseOfRoute, DoseOfRoute}, open, open},
		{[]SignKind{Test, DoseOfPurpose, DoseOfPurpose}, open, open},
		{[]SignKind{Test, DoseOfPurpose, DoseOfPurpose, ForTreatment}, met, met},
		{[]SignKind{ForTreatment, Test, DoseOfPurpose, Dose}, met, met},
		{[]SignKind{DoseOfPurpose, DoseOfPurpose, ForProphylaxis}, open, not},
		{[]SignKind{Test, DoseOfPurpose, DoseOfPurpose, ForProphylaxis}, open, open},
		{[]SignKind{Asserted}, met, met},
		{[]SignKind{Asserted, Denied}, not, not},
		{[]SignKind{Denied, Asserted}, met, met},
		{[]SignKind{Test, Dose, Dose, Closed}, not, not},
		{[]SignKind{Test, Dose, Denied, Dose}, not, not},
		{[]SignKind{Denied, Test, Dose, Dose}, met, met},
		{[]SignKind{Test, Dose, Dose, Denied, Test, Dose}, not, not},
	} {
		var e Episode
		for i, k := range c.signs {
			e.Step(Sign{At: event.Time(i + 1), ID: event.ID(i + 1), Kind: k})
		}
		if got := e.Truth(false); got != c.blind {
			t.Errorf("%v: %s, want %s", c.signs, got, c.blind)
		}
		if got := e.Truth(true); got != c.watching {
			t.Errorf("%v with live feeds: %s, want %s", c.signs, got, c.watching)
		}
	}
}

// TestEpisodeKeepsItsBeginning whatever follows.
func TestEpisodeKeepsItsBeginning(t *testing.T) {
	var e Episode
	for i, k := range []SignKind{Test, Dose, Dose, Dose, Test, Asserted, Dose} {
		e.Step(Sign{At: event.Time(10 * (i + 1)), ID: event.ID(i + 1), Kind: k})
	}
	if e.Since != 30 || e.LastDose.ID != 3 || e.FirstTest.ID != 1 || e.FirstDose.ID != 2 {
		t.Errorf("%+v", e)
	}
}

func TestSpecHolds(t *testing.T) {
	if err := rule.Check(Spec()); err != nil {
		t.Error(err)
	}
}
