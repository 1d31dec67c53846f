package scoretest

import (
	"math"
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/kdigo"
	"stormglass/score/nice"
	"stormglass/score/nsofa"
	"stormglass/score/pelod2"
	"stormglass/score/phoenix"
	"stormglass/score/phoenix8"
	"stormglass/score/psofa"
	"stormglass/score/sofa"
	"stormglass/score/sofa2"
)

// specs are the rules of this folder.
func specs() []*rule.Spec {
	return []*rule.Spec{phoenix.Spec(), phoenix8.Spec(), psofa.Spec(), pelod2.Spec(), sofa.Spec(),
		sofa2.Spec(), nsofa.Spec(), kdigo.Spec(), measured(nice.Spec())}
}

// measured is a rule without what is stated of the patient and the criteria
// that read it.
func measured(s *rule.Spec) *rule.Spec {
	var in []rule.Input
	for _, i := range s.Inputs {
		if i.Of == "" {
			in = append(in, i)
		}
	}
	s.Inputs, s.Criteria = in, s.Criteria[:2]
	return s
}

func TestSpecsPassCheck(t *testing.T) {
	for _, s := range append(specs(), phoenix.PackageSpec(), phoenix8.PackageSpec()) {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
}

// someAge is an age of the rule's population, 100 months where that is one.
func someAge(s *rule.Spec) float64 {
	if under := s.Population.Under; under > 0 && under <= 100 {
		return s.Population.From
	}
	return math.Max(s.Population.From, 100)
}

// TestBoundaries runs every boundary case, in every accepted unit, through the
// same door as a laboratory's number.
func TestBoundaries(t *testing.T) {
	for _, s := range specs() {
		r := compile(t, s)
		cases, err := rule.Boundaries(s)
		if err != nil {
			t.Fatal(err)
		}
		units := map[string]bool{}
		for _, c := range cases {
			in := make([]analyte.Value, r.Inputs())
			for i, input := range s.Inputs {
				// All else is normal, so that the item shows this part only.
				in[i] = missing(r, i)
				if input.Name == "age" {
					in[i] = analyte.Point(someAge(s), 0)
				}
			}
			for _, g := range c.Given {
				i, ok := r.Slot(g.Input)
				if !ok {
					t.Fatal(g.Input)
				}
				v, why := analyte.FromNumber(analyte.Get(s.Inputs[i].Analyte), g.Value, g.Unit, "", 0)
				if why != "" {
					t.Fatalf("%s %+v: %s", s.ID, g, why)
				}
				in[i] = v
				units[g.Input+" "+g.Unit.Code()] = true
			}
			var o rule.Result
			r.Eval(in, &o)
			if c.Item != "" {
				if got := item(t, r, &o, c.Item).Published; got != c.Points {
					t.Errorf("%s %s: %+v gives %d, the rows say %d", s.ID, c.Item, c.Given, got, c.Points)
				}
			}
		}
		t.Logf("%s: %d cases in %d units", s.ID, len(cases), len(units))
		if len(cases) < 40 {
			t.Errorf("%s: only %d cases", s.ID, len(cases))
		}
	}
}
