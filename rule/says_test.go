package rule

import (
	"fmt"
	"strings"
	"testing"

	"stormglass/analyte"
)

// healthy is everything measured and normal.
func healthy() map[string]analyte.Value {
	return map[string]analyte.Value{"age": at(30), "lactate": at(1), "map": at(90), "platelets": at(300), "pf": at(450), "imv": at(0), "ferritin": at(100)}
}

func without(names ...string) map[string]analyte.Value {
	m := healthy()
	for _, n := range names {
		delete(m, n)
	}
	return m
}

func with(m map[string]analyte.Value, name string, v analyte.Value) map[string]analyte.Value {
	m[name] = v
	return m
}

func TestSays(t *testing.T) {
	r := build(t, toy())
	for _, c := range []struct {
		in   map[string]analyte.Value
		want string
	}{
		{healthy(), "below 2"},
		{without("platelets"), "below 2 whatever is missing"},
		{with(healthy(), "lactate", at(12)), "≥ 2"},
		{with(without("platelets"), "lactate", at(12)), "≥ 2 whatever is missing"},
		{without("lactate"), "reaches 2 only if lactate is abnormal"},
		{with(without("platelets", "map"), "lactate", at(6)), "reaches 2 only if mean arterial pressure or platelets are abnormal"},
		{without("platelets", "map"), "reaches 2 only if mean arterial pressure and platelets are abnormal"},
		{with(without("imv"), "pf", at(100)), "reaches 2 only if invasive ventilation is present"},
		{map[string]analyte.Value{"age": at(30)}, "too little measured; obtain lactate and PaO₂/FiO₂ first"},
		{with(healthy(), "age", at(300)), ""},
	} {
		if got := r.Says(given(t, r, c.in), 2); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

// names lists slots by input name.
func names(r *Rule, slots []int) string {
	out := make([]string, 0, len(slots))
	for _, s := range slots {
		out = append(out, r.Spec().Inputs[s].Name)
	}
	return strings.Join(out, " ")
}

func TestSettles(t *testing.T) {
	r := build(t, toy())
	in := given(t, r, without("lactate", "platelets", "pf"))
	// Without ventilation P/F moves nothing.
	if got := names(r, r.Settles(in)); got != "lactate platelets" {
		t.Errorf("total: %q", got)
	}
	if got := names(r, r.SettlesAt(in, 2)); got != "lactate platelets" {
		t.Errorf("at 2: %q", got)
	}
	if got := names(r, r.SettlesAt(in, 3)); got != "lactate platelets" {
		t.Errorf("at 3 lactate and platelets must both be abnormal: %q", got)
	}
	if got := names(r, r.SettlesAt(given(t, r, without("lactate")), 1)); got != "lactate" {
		t.Errorf("at 1: %q", got)
	}
	if got := r.SettlesAt(given(t, r, healthy()), 2); got != nil {
		t.Errorf("nothing is open: %v", got)
	}
	// toy.between depends on ferritin alone, toy.shock not at all on it.
	if got := names(r, r.SettlesCriterion(given(t, r, without("ferritin", "lactate")), 2)); got != "ferritin" {
		t.Errorf("between: %q", got)
	}
	if got := names(r, r.SettlesCriterion(given(t, r, without("ferritin", "lactate")), 3)); got != "lactate" {
		t.Errorf("shock: %q", got)
	}
	if got := names(r, r.ObtainCriterion(given(t, r, nil), 3)); got != "lactate map" {
		t.Errorf("obtain for shock: %q", got)
	}
}

// TestSettlesAgainstTrial: an input settles exactly if trying every number for
// it and for the others shows that it can decide.
func TestSettlesAgainstTrial(t *testing.T) {
	r := build(t, toy())
	grid := map[string][]float64{"lactate": {1, 5, 11}, "map": {20, 45, 60}, "platelets": {50, 200}, "pf": {100, 300, 450}, "imv": {0, 1}}
	open := []string{"lactate", "map", "platelets", "pf", "imv"}
	for mask := 1; mask < 1<<len(open); mask++ {
		m := with(healthy(), "pf", at(150))
		var free []string
		for i, n := range open {
			if mask&(1<<i) != 0 {
				free = append(free, n)
				delete(m, n)
			}
		}
		for _, target := range []int{1, 2, 4} {
			want := map[string]bool{}
			for _, one := range free {
				want[one] = decides(t, r, m, free, one, grid, target)
			}
			got := r.SettlesAt(given(t, r, m), target)
			for _, one := range free {
				if want[one] != strings.Contains(" "+names(r, got)+" ", " "+one+" ") {
					t.Fatalf("open %v, target %d: got %q, by trial %v", free, target, names(r, got), want)
				}
			}
		}
	}
}

func decides(t *testing.T, r *Rule, m map[string]analyte.Value, free []string, one string, grid map[string][]float64, target int) bool {
	t.Helper()
	try := map[string]analyte.Value{}
	for k, v := range m {
		try[k] = v
	}
	found := false
	var walk func(i int)
	walk = func(i int) {
		if i < len(free) {
			if free[i] == one {
				walk(i + 1)
				return
			}
			for _, x := range grid[free[i]] {
				try[free[i]] = at(x)
				walk(i + 1)
			}
			return
		}
		low, high := false, false
		for _, x := range grid[one] {
			try[one] = at(x)
			o := eval(r, given(t, r, try))
			low, high = low || o.Hi < target, high || o.Lo >= target
		}
		found = found || low && high
	}
	walk(0)
	return found
}

func TestNearestTurn(t *testing.T) {
	r := build(t, toy())
	for _, c := range []struct {
		in   map[string]analyte.Value
		want string
	}{
		{with(healthy(), "lactate", at(10.9)), "Lactate ≥ 11 mmol/L"},
		{with(with(healthy(), "lactate", at(6)), "map", at(53)), "mean arterial pressure < 52 mmHg"},
		{with(healthy(), "lactate", at(11.5)), "Lactate < 11 mmol/L"},
		{with(with(healthy(), "pf", at(150)), "imv", at(1)), "PaO₂/FiO₂ ≥ 200 mmHg"},
	} {
		in := given(t, r, c.in)
		got, ok := r.Nearest(in, r.TurnsAt(in, 2))
		if !ok || !strings.EqualFold(got.Words, c.want) {
			t.Errorf("%v %q, want %q", ok, got.Words, c.want)
		}
	}
	if _, ok := r.Nearest(given(t, r, nil), r.TurnsAt(given(t, r, nil), 2)); ok {
		t.Error("an open answer turns")
	}
	got, ok := r.Nearest(given(t, r, healthy()), r.Turns(given(t, r, healthy()), 2))
	if !ok || got.Words != "ferritin ≥ 500 ng/mL" || got.To != Met {
		t.Errorf("%+v", got)
	}
}

func TestExplainSaysWhatWasDone(t *testing.T) {
	r := build(t, toy())
	e := r.Explain(given(t, r, with(without("imv"), "lactate", at(6))))
	var b strings.Builder
	for _, f := range e.Findings {
		fmt.Fprintf(&b, "%s%s: %s", strings.Repeat("  ", f.Depth), f.Name, f.Row)
		if f.Kind >= FindCriterion {
			fmt.Fprintf(&b, " (%s)", f.Truth)
		}
		b.WriteByte('\n')
	}
	for _, want := range []string{
		"perfusion: perfusion\n", "  Lactate: ≥ 5 and < 11 mmol/L: 1 point\n", "  Mean arterial pressure: age ≥ 12 months: ≥ 52 mmHg: 0 points\n",
		"  Platelets: ≥ 100 ×10³/µL: 0 points\n", "  lung: none: 0 points\n", "toy.shock: shock (not met)\n", "  toy.two: Toy ≥ 2 (not met)",
		"  Ferritin: Ferritin ≤ 2000 ng/mL (met)\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
	for _, f := range e.Findings {
		if (f.Kind == FindPart || f.Kind == FindLeaf) && f.Source != src {
			t.Errorf("%s has no citation", f.Name)
		}
	}
}
