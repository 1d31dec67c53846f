package web

import (
	"strings"
	"testing"

	"stormglass/assess"
	"stormglass/rule"
)

// TestNoAnswerForWhomTheRuleMayNotSpeakOf: age unknown gives no adult state on
// the board, and sepsis by Phoenix says that its population is open.
func TestNoAnswerForWhomTheRuleMayNotSpeakOf(t *testing.T) {
	a := &assess.Assessment{Results: []assess.Result{
		{Rule: "phoenix", Score: &assess.ScoreResult{Lo: 3, Hi: 3, Max: 13}, PopulationWhy: "gestational age unknown"},
		{Rule: "phoenix.sepsis", Truth: rule.Met},
		{Rule: "phoenix.septic_shock", Truth: rule.Met},
		{Rule: "immunosep.mals", Truth: rule.Met, Says: "met only in an adult (age unknown): ferritin 9000 ng/mL is above 4420"},
	}}
	if c := sepsisChip(a); !strings.Contains(c.Text, "population open") || c.Title != "gestational age unknown" {
		t.Errorf("sepsis: %+v", c)
	}
	for _, l := range immuneLines(a, rule.NotMet) {
		if strings.Contains(l.Chip.Text, "MALS") {
			t.Errorf("an adult state for a patient of unknown age: %+v", l)
		}
	}
	for i := range a.Results {
		a.Results[i].Population = assess.PopulationIn
	}
	if c := sepsisChip(a); c.Text != "Septic shock" {
		t.Errorf("sepsis: %+v", c)
	}
	if l := immuneLines(a, rule.NotMet); !strings.Contains(l[0].Chip.Text, "MALS") {
		t.Errorf("an adult: %+v", l)
	}
}

// TestNoStormIsNamedOfANewborn: whatever its numbers are.
func TestNoStormIsNamedOfANewborn(t *testing.T) {
	a := &assess.Assessment{Results: []assess.Result{
		{Rule: "hlh2004.met", Truth: rule.Met, Population: assess.PopulationIn, Says: "met: HLH-2004 ≥ 5"},
		{Rule: "hall.tnf", Truth: rule.Met, Population: assess.PopulationIn},
	}}
	for newborn, want := range map[rule.Truth]string{rule.Met: "out", rule.NotMet: "state"} {
		if l := immuneLines(a, newborn); l[0].Rule != "hlh2004.met" || l[0].Chip.Class != want {
			t.Errorf("newborn %v: HLH-2004 is shown as %+v", newborn, l[0])
		}
	}
}
