package mutant

import (
	"stormglass/analyte"
	"stormglass/endotype/infection"
	"stormglass/event"
	"stormglass/rule"
)

// programs are the rules whose Spec is the page of what a program answers. A
// mutant of such a Spec is noticed if it no longer says what the program says.
var programs = map[string]func(*rule.Spec) bool{"infection": infectionAgrees}

// infectionAgrees compares the Spec of suspected infection with the fold over
// tests, doses and temperatures, everything being watched.
func infectionAgrees(s *rule.Spec) bool {
	r, err := rule.Compile(s)
	if err != nil {
		return false
	}
	celsius := []float64{37, 37.5, 38, 38.5, 39, 39.5}
	for tests := range 4 {
		for doses := range 5 {
			for _, c := range celsius {
				var o rule.Result
				r.Eval([]analyte.Value{analyte.Point(float64(tests), 0), analyte.Point(float64(doses), 0), analyte.Point(c, 0)}, &o)
				for k, want := range program(tests, doses, c) {
					if o.Criteria()[k] != want {
						return false
					}
				}
			}
		}
	}
	return true
}

// program is what the fold answers: suspected infection, then its variants.
func program(tests, doses int, celsius float64) []rule.Truth {
	var signs []infection.Sign
	add := func(k infection.SignKind, n int) {
		for range n {
			i := len(signs) + 1
			signs = append(signs, infection.Sign{At: event.Time(i), ID: event.ID(i), Kind: k})
		}
	}
	add(infection.Test, tests)
	add(infection.Dose, doses)
	if celsius > infection.FeverAbove {
		add(infection.Fever, 1)
	}
	var e infection.Episode
	var t infection.Tally
	for _, s := range signs {
		e.Step(s)
		t.Step(s)
	}
	decided := func(t rule.Truth) rule.Truth {
		if t == rule.Undetermined { // some evidence, not enough
			return rule.NotMet
		}
		return t
	}
	out := []rule.Truth{decided(e.Truth(true))}
	for v := range infection.Variants {
		out = append(out, decided(t.Truth(v, infection.Watch{Orders: true, Doses: true, Temperature: true})))
	}
	return out
}
