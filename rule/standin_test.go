package rule

import (
	"strings"
	"testing"

	"stormglass/analyte"
)

// standingIn has S/F count only where there is no P/F.
func standingIn() *Spec {
	return &Spec{
		ID: "stand", Version: "1", Title: "Stand", Summary: "A toy.", Standing: "test",
		Population: Population{Words: "anyone", Source: src},
		Inputs: []Input{
			{Name: "pf", Analyte: analyte.PFRatio, Unit: "mm[Hg]", Missing: CountsAs(500)},
			{Name: "sf", Analyte: analyte.SFRatio, Unit: "%", Missing: CountsAs(476), InsteadOf: "pf"},
		},
		Items: []Item{{Name: "lung", Combine: Max, Parts: []Part{
			Table{Input: "pf", Rows: []Row{UpTo(300, 1)}}, Table{Input: "sf", Rows: []Row{UpTo(200, 3), UpTo(300, 2)}}}}},
		MissingRule: "counts as normal", MissingRuleSource: src, Source: src,
	}
}

// TestStandIn: what stands in for another input counts only while that one is
// missing, in the single answer, over the rows of a batch and in the words.
func TestStandIn(t *testing.T) {
	pf, sf := analyte.Get(analyte.PFRatio), analyte.Get(analyte.SFRatio)
	none := func(a *analyte.Analyte) analyte.Value { return analyte.Unknown(a, analyte.NotOrdered, 0) }
	r := build(t, standingIn())
	cases := []struct {
		pf, sf            analyte.Value
		lo, hi, published int
		assumed           int
		row               string
	}{
		{analyte.Point(250, 0), analyte.Point(150, 0), 1, 1, 1, 0, "SpO₂/FiO₂ counts only without PaO₂/FiO₂: 0 points"},
		{analyte.Point(301, 0), analyte.Point(150, 0), 0, 0, 0, 0, "SpO₂/FiO₂ counts only without PaO₂/FiO₂: 0 points"},
		{analyte.Point(301, 0), none(sf), 0, 0, 0, 0, "SpO₂/FiO₂ counts only without PaO₂/FiO₂: 0 points"},
		{none(pf), analyte.Point(150, 0), 0, 3, 3, 1, "any value: 0 to 3 points"},
		{none(pf), analyte.Point(301, 0), 0, 1, 0, 1, "> 300 %: 0 points"},
		{none(pf), none(sf), 0, 3, 0, 2, ""},
		{analyte.Within(250, 350, analyte.Ranged, 0), analyte.Point(250, 0), 0, 2, 2, 0, ""},
		{analyte.Within(250, 350, analyte.Ranged, 0), analyte.Point(301, 0), 0, 1, 0, 0, ""},
		{analyte.Below(290, 1, 0), analyte.Point(150, 0), 1, 1, 1, 0, "SpO₂/FiO₂ counts only without PaO₂/FiO₂: 0 points"},
	}
	b := r.NewBatch(nil)
	for i, c := range cases {
		in := []analyte.Value{c.pf, c.sf}
		var o Result
		r.Eval(in, &o)
		if o.Lo != c.lo || o.Hi != c.hi || o.Published != c.published || o.Assumed != c.assumed {
			t.Errorf("case %d: %d..%d, published %d, assumed %d; want %+v", i, o.Lo, o.Hi, o.Published, o.Assumed, c)
		}
		if got := r.Explain(in).Findings[2].Row; c.row != "" && got != c.row {
			t.Errorf("case %d: row %q, want %q", i, got, c.row)
		}
		b.Set(i, 0, c.pf)
		b.Set(i, 1, c.sf)
	}
	for range 2 { // the second time the columns must be as they were
		b.Eval(len(cases))
		for i, c := range cases {
			if pub, lo, hi, assumed := b.Total(i); pub != c.published || lo != c.lo || hi != c.hi || assumed != c.assumed {
				t.Errorf("row %d: %d (%d..%d), assumed %d; want %+v", i, pub, lo, hi, assumed, c)
			}
		}
	}
	if got := r.SettlesAt([]analyte.Value{analyte.Point(301, 0), none(sf)}, 1); len(got) != 0 {
		t.Errorf("what does not count settles: %v", got)
	}
	page, err := Page(standingIn())
	if err != nil || !strings.Contains(page, "SpO₂/FiO₂, only without PaO₂/FiO₂") {
		t.Errorf("the page does not say what stands in for what (%v)", err)
	}
	for _, of := range []string{"sf", "nothing"} {
		s := standingIn()
		s.Inputs[1].InsteadOf = of
		if _, err := Compile(s); err == nil {
			t.Errorf("an input may stand in for %q", of)
		}
	}
}
