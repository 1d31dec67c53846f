package web

import "testing"

func TestPlainChange(t *testing.T) {
	for in, want := range map[string]string{
		"Phoenix 8..8 -> 9..9: paO₂/FiO₂ 184.314 mmHg":        "Phoenix 8 → 9: paO₂/FiO₂ 184.3 mmHg",
		"Phoenix 1..3 -> 3..3: platelets 85 ×10³/µL":          "Phoenix 1–3 → 3: platelets 85 ×10³/µL",
		"Sepsis undetermined -> met: suspected infection yes": "Sepsis undetermined → met: suspected infection yes",
		"Phoenix 4..6 -> 10..13: lactate 4.2 mmol/L":          "Phoenix 4–6 → 10–13: lactate 4.2 mmol/L",
	} {
		if got := plainChange(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestBoardOrderNeverLooksAtUpperBounds(t *testing.T) {
	low := boardOrder{lo: 0, rank: 1, bed: "01"}
	high := boardOrder{lo: 3, rank: 1, bed: "02"}
	if !high.less(low) || low.less(high) {
		t.Error("the higher lower bound comes first")
	}
	rising := boardOrder{lo: 1, rise: 1, bed: "03"}
	if !rising.less(high) {
		t.Error("a rise of the lower bound comes before a higher standing score")
	}
}
