package scoretest

import (
	"math/rand/v2"
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
)

// candidates are, per input, numbers on every side of every cut, as the
// boundary cases name them, and both ends of the plausible range.
func candidates(t *testing.T, s *rule.Spec, r *rule.Rule) [][]float64 {
	t.Helper()
	out := make([][]float64, r.Inputs())
	cases, err := rule.Boundaries(s)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[[2]float64]bool{}
	add := func(i int, x float64) {
		a := analyte.Get(s.Inputs[i].Analyte)
		if key := [2]float64{float64(i), x}; x >= a.Lo && x <= a.Hi && !seen[key] {
			seen[key] = true
			out[i] = append(out[i], x)
		}
	}
	for _, c := range cases {
		for _, g := range c.Given {
			i, _ := r.Slot(g.Input)
			if x, ok := analyte.Get(s.Inputs[i].Analyte).Convert(g.Value, g.Unit); ok && g.Unit == analyte.Get(s.Inputs[i].Analyte).Unit {
				add(i, x)
			}
		}
	}
	for i, in := range s.Inputs {
		a := analyte.Get(in.Analyte)
		add(i, a.Lo)
		add(i, a.Hi)
	}
	return out
}

// partial makes a random state of knowledge of one input around a truth.
func partial(rnd *rand.Rand, a *analyte.Analyte, truth, other float64, unknown float64) analyte.Value {
	switch x := rnd.Float64(); {
	case x < unknown:
		return analyte.Unknown(a, analyte.Stale, 0)
	case x < unknown+0.05 && truth < other:
		return analyte.Below(other, a.Lo, 0)
	case x < unknown+0.1 && truth > other:
		return analyte.Above(other, a.Hi, 0)
	case x < unknown+0.15:
		return analyte.Within(truth, other, analyte.Ranged, 0)
	}
	return analyte.Point(truth, 0)
}

// TestRangeHoldsEveryCompletion: whatever the missing inputs turn out to be,
// the total, every item and every decided criterion are as was said before.
// One million random completions in all.
func TestRangeHoldsEveryCompletion(t *testing.T) {
	perSpec := 1_000_000 / len(specs())
	if testing.Short() {
		perSpec /= 10
	}
	for n, s := range specs() {
		r := compile(t, s)
		values := candidates(t, s, r)
		rnd := rand.New(rand.NewPCG(2026, uint64(n)))
		full, known, less := make([]analyte.Value, r.Inputs()), make([]analyte.Value, r.Inputs()), make([]analyte.Value, r.Inputs())
		var truth, o, wide rule.Result
		in := 0
		for k := 0; k < perSpec; k++ {
			unknown := rnd.Float64() * 0.7
			for i := range full {
				a := analyte.Get(s.Inputs[i].Analyte)
				v := values[i]
				x, y := v[rnd.IntN(len(v))], v[rnd.IntN(len(v))]
				full[i] = analyte.Point(x, 0)
				known[i] = partial(rnd, a, x, y, unknown)
				// Below and Above hold the truth only beyond their margin.
				if lo, hi := known[i].Bounds(); x < lo || x > hi {
					known[i] = full[i]
				}
				less[i] = known[i]
			}
			r.Eval(full, &truth)
			if truth.Out() {
				continue
			}
			in++
			r.Eval(known, &o)
			holds(t, r, full, &truth, &o)
			// Knowing less never narrows the answer.
			i := rnd.IntN(len(less))
			less[i] = analyte.Unknown(analyte.Get(s.Inputs[i].Analyte), analyte.Pending, 0)
			r.Eval(less, &wide)
			if o.Population != rule.NotMet && (wide.Lo > o.Lo || wide.Hi < o.Hi) {
				t.Fatalf("%s: without %s the range is %d..%d, with it %d..%d", s.ID, s.Inputs[i].Name, wide.Lo, wide.Hi, o.Lo, o.Hi)
			}
		}
		if in < perSpec/20 {
			t.Errorf("%s: only %d completions in the population", s.ID, in)
		}
	}
}

func holds(t *testing.T, r *rule.Rule, full []analyte.Value, truth, o *rule.Result) {
	t.Helper()
	id := r.Spec().ID
	if truth.Lo != truth.Hi || truth.Published != truth.Lo || truth.Assumed != 0 {
		t.Fatalf("%s %v: everything known, and %d..%d, published %d", id, full, truth.Lo, truth.Hi, truth.Published)
	}
	if o.Out() || truth.Published < o.Lo || truth.Published > o.Hi {
		t.Fatalf("%s: %d..%d did not hold %d for %v", id, o.Lo, o.Hi, truth.Published, full)
	}
	for i, it := range o.Items() {
		if got := truth.Item(i).Published; got < it.Lo || got > it.Hi {
			t.Fatalf("%s item %d: %d..%d did not hold %d", id, i, it.Lo, it.Hi, got)
		}
	}
	for i, c := range o.Criteria() {
		if c != rule.Undetermined && c != truth.Criteria()[i] {
			t.Fatalf("%s criterion %d: was %v, is %v", id, i, c, truth.Criteria()[i])
		}
	}
	if o.Assumed == 0 && o.Lo == o.Hi && o.Published != o.Lo {
		t.Fatalf("%s: range %d, published %d, nothing assumed", id, o.Lo, o.Published)
	}
}

// TestRangeIsTight: the ends of the range are reached by some completion, and
// an undetermined criterion by completions either way. Exhaustive over the
// cells of three to four open inputs, age among them in every second case.
func TestRangeIsTight(t *testing.T) {
	for n, s := range specs() {
		r := compile(t, s)
		values := candidates(t, s, r)
		rnd := rand.New(rand.NewPCG(7, uint64(n)))
		for range 40 {
			in := make([]analyte.Value, r.Inputs())
			for i := range in {
				v := values[i]
				in[i] = analyte.Point(v[rnd.IntN(len(v))], 0)
			}
			open := []int{rnd.IntN(len(in)), rnd.IntN(len(in)), rnd.IntN(len(in))}
			if age, ok := r.Slot("age"); ok && rnd.IntN(2) == 0 {
				open = append(open[:2], age)
			}
			for _, i := range open {
				in[i] = missing(r, i)
			}
			var o rule.Result
			r.Eval(in, &o)
			if o.Out() {
				continue
			}
			found := reach(r, in, open, values)
			if found.lo != o.Lo || found.hi != o.Hi {
				t.Fatalf("%s open %v: range %d..%d, completions reach %d..%d", s.ID, open, o.Lo, o.Hi, found.lo, found.hi)
			}
			for k, c := range o.Criteria() {
				want := rule.Undetermined
				if found.met[k] == 0 {
					want = rule.NotMet
				} else if found.met[k] == found.n {
					want = rule.Met
				}
				if c != want {
					t.Fatalf("%s criterion %d: %v, over all completions %v", s.ID, k, c, want)
				}
			}
		}
	}
}

type reached struct {
	lo, hi, n int
	met       [rule.MaxCriteria]int
}

// reach tries every combination of the open inputs' values.
func reach(r *rule.Rule, in []analyte.Value, open []int, values [][]float64) reached {
	out := reached{lo: 1 << 30, hi: -1}
	try := append([]analyte.Value(nil), in...)
	var o rule.Result
	var walk func(k int)
	walk = func(k int) {
		if k < len(open) {
			for _, x := range values[open[k]] {
				try[open[k]] = analyte.Point(x, 0)
				walk(k + 1)
			}
			return
		}
		r.Eval(try, &o)
		if o.Out() {
			return
		}
		out.n++
		out.lo, out.hi = min(out.lo, o.Lo), max(out.hi, o.Hi)
		for i, c := range o.Criteria() {
			if c == rule.Met {
				out.met[i]++
			}
		}
	}
	walk(0)
	return out
}
