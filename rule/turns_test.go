package rule_test

import (
	"math/rand/v2"
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/ipscc"
	"stormglass/score/phoenix"
	"stormglass/score/psofa"
)

// TestTurnsHoldWithinCells: kept while every input stays in its cell, the changes
// give the nearest that is found anew.
func TestTurnsHoldWithinCells(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, spec := range []*rule.Spec{phoenix.Spec(), psofa.Spec(), ipscc.Organs()} {
		r, err := rule.Compile(spec)
		if err != nil {
			t.Fatal(err)
		}
		turns := 0
		for range 300 {
			in, near := make([]analyte.Value, r.Inputs()), make([]analyte.Value, r.Inputs())
			for i := range in {
				cuts := r.Cuts(i)
				if len(cuts) == 0 || rng.IntN(5) == 0 {
					continue
				}
				k := rng.IntN(len(cuts))
				x := cuts[k]
				in[i], near[i] = analyte.Point(x, 0), analyte.Point(x, 0)
				if k+1 < len(cuts) { // another number of the cell
					near[i] = analyte.Point(x+(cuts[k+1]-x)*rng.Float64()*0.99, 0)
				}
			}
			for k := range spec.Criteria {
				want, wok := r.Nearest(near, r.Turns(near, k))
				got, ok := r.Nearest(near, r.Turns(in, k))
				if ok != wok || got != want {
					t.Fatalf("%s, criterion %d: %+v %v, want %+v %v", spec.ID, k, got, ok, want, wok)
				}
				if ok {
					turns++
				}
			}
			at := r.Max() / 2
			want, wok := r.Nearest(near, r.TurnsAt(near, at))
			if got, ok := r.Nearest(near, r.TurnsAt(in, at)); ok != wok || got != want {
				t.Fatalf("%s at %d: %+v %v, want %+v %v", spec.ID, at, got, ok, want, wok)
			}
			if wok {
				turns++
			}
		}
		if turns == 0 {
			t.Errorf("%s: nothing turns", spec.ID)
		}
	}
}
