package mutant

import (
	"math/rand/v2"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/rule"
)

// cellsOf is a number of every cell of an input, canonical unit.
func cellsOf(r *rule.Rule, slot int) []float64 {
	in := r.Spec().Inputs[slot]
	a := analyte.Get(in.Analyte)
	lo, hi := -1e9, 1e9
	if in.Of == "" && a != nil {
		lo, hi = a.Lo, a.Hi
	}
	if r.Summed()&(1<<slot) != 0 { // of a sum the ends tell
		return []float64{lo, hi}
	}
	cuts := r.Cuts(slot)
	out := make([]float64, 0, len(cuts)+1)
	if len(cuts) == 0 || cuts[0] > lo {
		out = append(out, lo)
	}
	for _, c := range cuts {
		if c >= lo && c <= hi {
			out = append(out, c)
		}
	}
	return out
}

// TestEveryRuleIsExact: of every shipped rule, with up to four inputs open, the
// range of the total and of every item is what the completions of the open
// inputs reach, and a criterion is open only where completions differ.
func TestEveryRuleIsExact(t *testing.T) {
	for n, r := range assess.Clinical().Rules() {
		if r.Draft() {
			continue
		}
		rnd := rand.New(rand.NewPCG(11, uint64(n)))
		values := make([][]float64, r.Inputs())
		for i := range values {
			values[i] = cellsOf(r, i)
		}
		in, tried := make([]analyte.Value, r.Inputs()), 0
		for range 30 {
			for i, v := range values {
				in[i] = analyte.Point(v[rnd.IntN(len(v))], 1)
			}
			var open []int
			for range 1 + rnd.IntN(4) {
				i := rnd.IntN(len(in))
				if r.SumInputs(i) != 0 { // added up, not given
					continue
				}
				open = append(open, i)
				in[i] = analyte.Value{}
			}
			var o rule.Result
			if r.Eval(in, &o); o.Out() {
				continue
			}
			tried++
			if !exact(t, r, in, open, values, &o) {
				break
			}
		}
		if tried < 5 {
			t.Errorf("%s: only %d rows in its population", r.Spec().ID, tried)
		}
	}
}

// exact compares an answer with those of all completions.
func exact(t *testing.T, r *rule.Rule, in []analyte.Value, open []int, values [][]float64, o *rule.Result) bool {
	t.Helper()
	lo, hi, n := 1<<30, -1, 0
	var met [rule.MaxCriteria]int
	var items [rule.MaxItems][2]int
	try := append([]analyte.Value(nil), in...)
	var walk func(k int)
	walk = func(k int) {
		if k < len(open) {
			for _, x := range values[open[k]] {
				try[open[k]] = analyte.Point(x, 1)
				walk(k + 1)
			}
			return
		}
		var full rule.Result
		if r.Eval(try, &full); full.Out() {
			return
		}
		if n == 0 {
			for i, it := range full.Items() {
				items[i] = [2]int{it.Lo, it.Hi}
			}
		}
		n++
		lo, hi = min(lo, full.Lo), max(hi, full.Hi)
		for i, it := range full.Items() {
			items[i] = [2]int{min(items[i][0], it.Lo), max(items[i][1], it.Hi)}
		}
		for k, c := range full.Criteria() {
			if c == rule.Met {
				met[k]++
			}
		}
	}
	walk(0)
	var names []string
	for _, i := range open {
		names = append(names, r.Spec().Inputs[i].Name)
	}
	id := r.Spec().ID
	if o.Lo != lo || o.Hi != hi {
		t.Errorf("%s open %v: %d..%d, completions reach %d..%d", id, names, o.Lo, o.Hi, lo, hi)
		return false
	}
	for i, it := range o.Items() {
		if it.Lo != items[i][0] || it.Hi != items[i][1] {
			t.Errorf("%s open %v: item %d %d..%d, completions reach %v", id, names, i, it.Lo, it.Hi, items[i])
			return false
		}
	}
	for k, c := range o.Criteria() {
		want := rule.Undetermined
		switch met[k] {
		case 0:
			want = rule.NotMet
		case n:
			want = rule.Met
		}
		if c != want {
			t.Errorf("%s open %v: %s is %v, met in %d of %d completions", id, names, r.Spec().Criteria[k].ID, c, met[k], n)
			return false
		}
	}
	return true
}
