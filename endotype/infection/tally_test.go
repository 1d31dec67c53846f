package infection

import (
	"testing"

	"stormglass/event"
	"stormglass/rule"
)

// TestTally reads signs in order and asks each variant of the development
// program (suspected_infection.sql: 0 doses: temperature > 38 °C or a test; 1
// and 2 doses: a test and as many doses), with and without feeds.
func TestTally(t *testing.T) {
	const met, not, open = rule.Met, rule.NotMet, rule.Undetermined
	type answers [Variants]rule.Truth
	all := Watch{Orders: true, Doses: true, Temperature: true}
	for _, c := range []struct {
		signs           []SignKind
		blind, watching answers
	}{
		{nil, answers{open, open, open}, answers{not, not, not}},
		{[]SignKind{Fever}, answers{met, open, open}, answers{met, not, not}},
		{[]SignKind{Warmth}, answers{open, open, open}, answers{open, not, not}},
		{[]SignKind{Test}, answers{met, open, open}, answers{met, not, not}},
		{[]SignKind{Dose, Dose}, answers{open, open, open}, answers{not, not, not}},
		{[]SignKind{Test, Dose}, answers{met, met, open}, answers{met, met, not}},
		{[]SignKind{Dose, Dose, Test}, answers{met, met, met}, answers{met, met, met}},
		{[]SignKind{Test, DoseOfRoute}, answers{met, open, open}, answers{met, open, not}},
		{[]SignKind{Test, DoseOfPurpose, Dose}, answers{met, met, open}, answers{met, met, open}},
		{[]SignKind{Test, DoseOfPurpose, Dose, ForTreatment}, answers{met, met, met}, answers{met, met, met}},
		{[]SignKind{Test, DoseOfPurpose, Dose, ForProphylaxis}, answers{met, met, open}, answers{met, met, not}},
		{[]SignKind{Asserted}, answers{open, open, open}, answers{not, not, not}},
		{[]SignKind{Test, Dose, Dose, Denied, Closed}, answers{met, met, met}, answers{met, met, met}},
	} {
		var tally Tally
		for i, k := range c.signs {
			tally.Step(Sign{At: event.Time(i + 1), ID: event.ID(i + 1), Kind: k})
		}
		for v := range Variants {
			if got := tally.Truth(v, Watch{}); got != c.blind[v] {
				t.Errorf("%v, %s: %s, want %s", c.signs, v.Name(), got, c.blind[v])
			}
			if got := tally.Truth(v, all); got != c.watching[v] {
				t.Errorf("%v with feeds, %s: %s, want %s", c.signs, v.Name(), got, c.watching[v])
			}
		}
	}
}

// TestTallyKeepsItsBeginnings: each variant begins with its last piece.
func TestTallyKeepsItsBeginnings(t *testing.T) {
	var tally Tally
	for i, k := range []SignKind{Dose, Fever, Test, Dose, Dose} {
		tally.Step(Sign{At: event.Time(10 * (i + 1)), ID: event.ID(i + 1), Kind: k})
	}
	if want := [Variants]event.Time{20, 30, 40}; tally.Since != want {
		t.Errorf("since %v, want %v", tally.Since, want)
	}
	if s := tally.Signs(NoDose); len(s) != 1 || s[0].ID != 2 {
		t.Errorf("the fever came first: %+v", s)
	}
	if s := tally.Signs(TwoDoses); s[0].ID != 3 || s[1].ID != 1 || s[2].ID != 4 {
		t.Errorf("two doses: %+v", s)
	}
}

// TestSignsThatOnlyCountForVariants leave the episode as it is.
func TestSignsThatOnlyCountForVariants(t *testing.T) {
	var e Episode
	for i, k := range []SignKind{Fever, Warmth, Finding} {
		e.Step(Sign{At: event.Time(i + 1), ID: event.ID(i + 1), Kind: k})
	}
	if e != (Episode{}) {
		t.Errorf("%+v", e)
	}
}
