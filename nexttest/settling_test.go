package nexttest_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/rule"
)

// cases is how many cases are tried: STORMGLASS_SETTLING=1000000 (make settling)
// for all, else a share.
func cases(share int) int {
	if n, err := strconv.Atoi(os.Getenv("STORMGLASS_SETTLING")); err == nil && n > 0 {
		return n
	}
	if testing.Short() {
		return share / 4
	}
	return share
}

// shippedGrid is, per input of a rule, numbers on and beside every cut and at the
// ends of the plausible range; of ages those of the population.
func shippedGrid(r *rule.Rule) [][]float64 {
	spec := r.Spec()
	out := make([][]float64, r.Inputs())
	for i := range spec.Inputs {
		in := &spec.Inputs[i]
		lo, hi := 0.0, 30.0 // of another rule: points, or 0 and 1
		if a := analyte.Get(in.Analyte); a != nil {
			lo, hi = a.Lo, a.Hi
		}
		if in.Name == spec.Age {
			lo = max(lo, r.ToCanonical(i, spec.Population.From))
			if u := spec.Population.Under; u > 0 {
				hi = min(hi, r.ToCanonical(i, u)*(1-1e-5))
			}
		}
		for _, x := range append([]float64{lo, hi}, r.Cuts(i)...) {
			for _, y := range [...]float64{x * (1 - 2e-5), x} {
				if y >= lo && y <= hi {
					out[i] = append(out[i], y)
				}
			}
		}
	}
	return out
}

// ask is one question of a rule: a criterion, or whether the total reaches a number.
type ask struct{ criterion, threshold int }

func (q ask) truth(r *rule.Rule, o *rule.Result) rule.Truth {
	switch {
	case o.Out() || o.Draft:
		return rule.Undetermined
	case q.criterion >= 0:
		return o.Criteria()[q.criterion]
	case o.Lo >= q.threshold:
		return rule.Met
	case o.Hi < q.threshold:
		return rule.NotMet
	}
	return rule.Undetermined
}

func (q ask) settles(r *rule.Rule, in []analyte.Value) []int {
	if q.criterion >= 0 {
		return r.SettlesCriterion(in, q.criterion)
	}
	return r.SettlesAt(in, q.threshold)
}

// TestShippedRulesSettle: of every rule that ships, filling in what an open
// question names settles it, and filling in anything else does not.
func TestShippedRulesSettle(t *testing.T) {
	rules := assess.Research().Rules()
	n := cases(3000)
	rnd := rand.New(rand.NewPCG(2026, 5))
	asked, began := map[string]int{}, time.Now()
	grids := make([][][]float64, len(rules))
	for i, r := range rules {
		grids[i] = shippedGrid(r)
	}
	open := 0
	for k := range n {
		r := rules[k%len(rules)]
		if r.Draft() || r.Spec().AsPublished && len(r.Spec().Items) == 0 {
			continue
		}
		c := shippedCase{r: r, grid: grids[k%len(rules)], rnd: rnd}
		open += c.run(t, asked)
		if t.Failed() {
			t.Fatalf("after %d cases", k)
		}
	}
	for _, r := range rules {
		if !r.Draft() && asked[r.Spec().ID] == 0 && n > 40*len(rules) {
			t.Errorf("%s was never asked", r.Spec().ID)
		}
	}
	t.Logf("%d cases of %d rules in %v: %d open questions", n, len(rules), time.Since(began).Round(time.Millisecond), open)
}

type shippedCase struct {
	r    *rule.Rule
	grid [][]float64
	rnd  *rand.Rand
	in   []analyte.Value
	open []int // inputs that are no number
}

// draw makes what is known: numbers, ranges and nothing, more or less of each.
func (c *shippedCase) draw() {
	spec := c.r.Spec()
	c.in, c.open = make([]analyte.Value, c.r.Inputs()), nil
	missing := 1 + c.rnd.IntN(8) // of ten
	if c.r.Inputs() > 12 {
		missing = 1 + c.rnd.IntN(3)
	}
	for i := range c.in {
		if len(spec.Inputs[i].Sum) > 0 || len(c.grid[i]) == 0 {
			continue // worked out from the others
		}
		a, b := c.grid[i][c.rnd.IntN(len(c.grid[i]))], c.grid[i][c.rnd.IntN(len(c.grid[i]))]
		switch {
		case c.rnd.IntN(10) < missing:
			c.open = append(c.open, i)
		case c.rnd.IntN(8) == 0 && a != b:
			c.in[i] = analyte.Within(min(a, b), max(a, b), analyte.Ranged, 0)
			c.open = append(c.open, i)
		default:
			c.in[i] = analyte.Point(a, 0)
		}
	}
}

// fill gives an input a number that what is known of it allows.
func (c *shippedCase) fill(in []analyte.Value, i int) {
	lo, hi := in[i].Bounds()
	known := in[i].Usable()
	var may []float64
	for _, x := range c.grid[i] {
		if !known || x >= lo && x <= hi {
			may = append(may, x)
		}
	}
	if len(may) == 0 {
		may = []float64{lo}
	}
	in[i] = analyte.Point(may[c.rnd.IntN(len(may))], 0)
}

func (c *shippedCase) run(t *testing.T, asked map[string]int) (n int) {
	t.Helper()
	c.draw()
	r, id := c.r, c.r.Spec().ID
	var o rule.Result
	r.Eval(c.in, &o)
	var list []ask
	for k := range r.Spec().Criteria {
		list = append(list, ask{criterion: k})
	}
	if r.Max() > 0 {
		list = append(list, ask{-1, 1 + c.rnd.IntN(r.Max())})
	}
	for _, q := range list {
		if q.truth(r, &o) != rule.Undetermined || o.Out() {
			continue
		}
		n++
		asked[id]++
		named := q.settles(r, c.in)
		try := slices.Clone(c.in)
		for _, i := range named {
			if !slices.Contains(c.open, i) {
				t.Errorf("%s %+v: %s is named, and known", id, q, r.Label(i))
			}
			c.fill(try, i)
		}
		var after rule.Result
		if r.Eval(try, &after); q.truth(r, &after) == rule.Undetermined {
			t.Errorf("%s %+v: filling in %s leaves it open (too many: %v)", id, q, c.labels(named), after.TooMany)
		}
		copy(try, c.in)
		for _, i := range c.open {
			if !slices.Contains(named, i) {
				c.fill(try, i)
			}
		}
		if r.Eval(try, &after); q.truth(r, &after) != rule.Undetermined {
			t.Errorf("%s %+v: settled without any of %s", id, q, c.labels(named))
		}
	}
	return n
}

func (c *shippedCase) labels(slots []int) (out []string) {
	for _, i := range slots {
		out = append(out, c.r.Label(i))
	}
	return out
}
