package rule

import (
	"math/rand/v2"
	"testing"

	"stormglass/analyte"
)

// TestSettlesOfSharedInputs: with conditions that share inputs with other
// parts, an input settles exactly if trying every number for it and for the
// others shows that it can decide the total, a threshold or a criterion.
func TestSettlesOfSharedInputs(t *testing.T) {
	r := build(t, conditional())
	values := grid(r)
	rnd := rand.New(rand.NewPCG(6, 1))
	asked := map[string]int{}
	for range 120 {
		in := make([]analyte.Value, r.Inputs())
		for i := range in {
			in[i] = at(values[i][rnd.IntN(len(values[i]))])
		}
		in[r.age] = at(float64(1 + rnd.IntN(60)))
		var open []int
		for len(open) < 3 {
			if i := rnd.IntN(len(in)); i != r.age && (len(open) == 0 || open[0] != i && open[len(open)-1] != i) {
				open = append(open, i)
				in[i] = analyte.Unknown(r.slots[i].scale.of, analyte.Stale, 0)
			}
		}
		threshold := 1 + rnd.IntN(6)
		for _, one := range open {
			total, atLeast, crits := trial(r, in, open, one, values, threshold)
			check := func(what string, want bool, got []int) {
				has := false
				for _, g := range got {
					has = has || g == one
				}
				if has != want {
					t.Fatalf("%v open %v: %s settles %s is %v, by trial %v", in, open, r.slots[one].name, what, has, want)
				}
				if want {
					asked[what]++
				}
			}
			check("the total", total, r.Settles(in))
			check("the threshold", atLeast, r.SettlesAt(in, threshold))
			for k := range crits {
				check(r.crits[k].id, crits[k], r.SettlesCriterion(in, k))
			}
		}
	}
	for _, what := range []string{"the total", "the threshold", "cond.exclusive", "cond.half", "cond.any", "cond.limits"} {
		if asked[what] < 3 && what != "cond.exclusive" {
			t.Errorf("%s was settled %d times only", what, asked[what])
		}
	}
}

// trial reports whether one input changes the total, whether it reaches the
// threshold, and each criterion, for some completion of the others.
func trial(r *Rule, in []analyte.Value, open []int, one int, values [][]float64, threshold int) (total, atLeast bool, crits []bool) {
	try := append([]analyte.Value(nil), in...)
	crits = make([]bool, len(r.crits))
	var walk func(k int)
	walk = func(k int) {
		if k < len(open) {
			if open[k] == one {
				walk(k + 1)
				return
			}
			for _, x := range values[open[k]] {
				try[open[k]] = at(x)
				walk(k + 1)
			}
			return
		}
		var first Result
		for n, x := range values[one] {
			try[one] = at(x)
			o := eval(r, try)
			if n == 0 {
				first = o
			}
			total = total || o.Lo != first.Lo
			atLeast = atLeast || o.Lo >= threshold != (first.Lo >= threshold)
			for c := range crits {
				crits[c] = crits[c] || o.criterion[c] != first.criterion[c]
			}
		}
	}
	walk(0)
	return total, atLeast, crits
}
