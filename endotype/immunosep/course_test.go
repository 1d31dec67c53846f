package immunosep

import (
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
)

func compiled(t *testing.T) *rule.Rule {
	t.Helper()
	r, err := rule.CompileWith(Spec(), analyte.Get)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// moment evaluates the criteria for a ferritin and an HLA-DR; 0 is missing.
func moment(r *rule.Rule, at event.Time, ferritin, hladr float64) (Moment, rule.Truth) {
	value := func(id analyte.ID, x float64) analyte.Value {
		if x == 0 {
			return analyte.Unknown(analyte.Get(id), analyte.NotOrdered, 0)
		}
		return analyte.Point(x, 1)
	}
	var out rule.Result
	r.Eval([]analyte.Value{analyte.Point(400, 0), value(analyte.Ferritin, ferritin), value(analyte.HLADR, hladr)}, &out)
	c := out.Criteria()
	return Moment{At: at, Entry: c[1], Exit: c[2], HLADR: hladr != 0}, c[0].Not()
}

// TestCourse walks series of (ferritin, HLA-DR) pairs. The expected answers
// are the published entry (< 5000 with ferritin ≤ 4420) and reversal (> 8000
// with ferritin < 4420).
func TestCourse(t *testing.T) {
	const met, not, open = rule.Met, rule.NotMet, rule.Undetermined
	type step struct {
		ferritin, hladr float64
		want            rule.Truth
		held            bool
	}
	for name, steps := range map[string][]step{
		"grey at first":       {{300, 6000, not, false}},
		"in, held, out":       {{300, 4999, met, false}, {300, 5000, met, true}, {300, 8000, met, true}, {300, 8000.1, not, false}, {300, 7000, not, false}},
		"exit needs ferritin": {{4420, 4000, met, false}, {4420, 9000, met, true}, {4419, 9000, not, false}},
		"hidden by ferritin":  {{300, 4000, met, false}, {4421, 4000, not, false}, {4421, 6000, not, false}, {4420, 6000, met, true}},
		"a gap":               {{300, 4000, met, false}, {300, 0, open, false}, {300, 6000, open, false}, {300, 4000, met, false}},
		"a gap, then out":     {{300, 4000, met, false}, {300, 0, open, false}, {300, 9000, not, false}, {300, 6000, not, false}},
		"no ferritin":         {{300, 4000, met, false}, {0, 4000, open, false}, {0, 6000, open, false}, {300, 6000, met, true}},
		"never in, a gap":     {{300, 9000, not, false}, {300, 0, open, false}, {300, 6000, not, false}},
	} {
		var c Course
		r := compiled(t)
		for i, s := range steps {
			m, low := moment(r, event.Time(i+1), s.ferritin, s.hladr)
			c.Step(m)
			if got, held := c.Truth(m, low); got != s.want || held != s.held {
				t.Errorf("%s, step %d: %s (held %v), want %s (held %v)", name, i+1, got, held, s.want, s.held)
			}
		}
	}
}

func TestSpecsHold(t *testing.T) {
	for _, s := range []*rule.Spec{Spec(), EligibleSpec()} {
		if err := rule.Check(s); err != nil {
			t.Error(err)
		}
	}
}

// TestRejectedFacts: readings of the trial that were retracted are nowhere
// (amendments 3.1, 3.5): 8000 is no entry.
func TestRejectedFacts(t *testing.T) {
	r := compiled(t)
	if m, _ := moment(r, 1, 300, 7999); m.Entry != rule.NotMet {
		t.Error("8000 taken as the entry")
	}
}
