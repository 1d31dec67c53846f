package rule

import (
	"math/rand/v2"
	"strings"
	"testing"

	"stormglass/analyte"
)

// conditional is a score whose conditions read inputs that other parts read
// too, in both directions, an earlier item, age, and a flag without convention.
func conditional() *Spec {
	s := toy()
	s.ID, s.Title = "cond", "Cond"
	s.Inputs = append(s.Inputs, Input{Name: "inr", Analyte: analyte.INR, Unit: "1", Missing: CountsAs(1)},
		Input{Name: "hr", Analyte: analyte.HeartRate, Unit: "/min", Missing: CountsAs(120)},
		Input{Name: "ecmo", Analyte: analyte.CRRT, Unit: "1"})
	s.Items = append(s.Items,
		Item{Name: "clot", Combine: Max, Parts: []Part{
			If{Name: "consumption", Points: 2, When: All{Is{Input: "platelets", Op: LT, At: 50}, Is{Input: "inr", Op: GT, At: 1.5}}},
			If{Name: "isolated", Points: 1, When: All{Is{Input: "platelets", Op: LT, At: 100}, Not{Is{Input: "inr", Op: GT, At: 1.5}}}},
		}},
		Item{Name: "without", Parts: []Part{
			If{Name: "low platelets alone", Points: 3, When: All{Is{Input: "platelets", Op: LT, At: 100}, ItemIs{Item: "clot", Op: LT, Points: 2}, ItemIs{Item: "perfusion", Op: LE, Points: 1}}},
		}},
		Item{Name: "rate", Cap: 2, Parts: []Part{
			If{Name: "rate", Points: 1, When: Any{
				ByBand{Input: "hr", Op: LT, Limits: []Limit{{Under: 12, At: 90}}},
				All{Is{Input: "age", Op: LT, At: 12}, Is{Input: "hr", Op: GT, At: 180}},
				All{Is{Input: "age", Op: GE, At: 12}, Is{Input: "hr", Op: GT, At: 140}}}},
			If{Name: "two of", Points: 2, When: AtLeast{K: 2, Of: []Formula{Yes("ecmo"), Is{Input: "lactate", Op: GE, At: 5}, Yes("imv"), ItemIs{Item: "without", Op: GE, Points: 1}}}},
		}})
	s.Criteria = append([]Criterion{s.Criteria[0], s.Criteria[2], s.Criteria[3]},
		Criterion{ID: "cond.limits", Title: "limits", When: All{Not{ByBand{Input: "hr", Op: GT, Limits: []Limit{{Under: 1, None: true}, {Under: 24, Through: true, At: 170}, {At: 150}}}}, ItemIs{Item: "rate", Op: GE, Points: 1}}},
		Criterion{ID: "cond.always", Title: "always", When: Any{ItemIs{Item: "blood", Op: GE, Points: 1}, Is{Input: "platelets", Op: GE, At: 100}}},
		Criterion{ID: "cond.half", Title: "half", When: All{Total{Op: GE, Points: 4}, ItemIs{Item: "blood", Op: LT, Points: 1}, Is{Input: "lactate", Op: LT, At: 7}}},
		Criterion{ID: "cond.exclusive", Title: "never", When: All{ItemIs{Item: "clot", Op: GE, Points: 2}, ItemIs{Item: "without", Op: GE, Points: 1}}},
		Criterion{ID: "cond.any", Title: "any", When: AtLeast{K: 2, Of: []Formula{ItemIs{Item: "clot", Op: GE, Points: 1}, ItemIs{Item: "rate", Op: GE, Points: 1}, ItemIs{Item: "blood", Op: LT, Points: 1}}}})
	return s
}

// grid is, per input, one number on and beside every cut, and both ends of the
// plausible range.
func grid(r *Rule) [][]float64 {
	out := make([][]float64, r.Inputs())
	for i := range r.slots {
		s := &r.slots[i]
		out[i] = []float64{s.lo, s.hi}
		for _, m := range r.marks[i] {
			for _, x := range [...]float64{(m.at - 1).float(), m.at.float()} {
				if a := s.scale.of; a.Kind != analyte.Quantity {
					x = float64(int(x + 0.5))
				}
				if x >= s.lo && x <= s.hi {
					out[i] = append(out[i], x)
				}
			}
		}
	}
	return out
}

// printed answers a complete row by reading the Spec as printed.
func printed(r *Rule, in []analyte.Value) (items []int, total int) {
	given := map[string]float64{}
	for i := range r.slots {
		x, _ := in[i].Printed()
		given[r.slots[i].name] = r.ToTable(i, x)
	}
	e := newByEye(r.spec, given)
	for i := range r.spec.Items {
		p := e.item(&r.spec.Items[i])
		items = append(items, p)
		total += p
	}
	return items, total
}

// TestIfAgainstTheFormulaByEye: with everything known the points are those of
// the printed formula.
func TestIfAgainstTheFormulaByEye(t *testing.T) {
	r := build(t, conditional())
	values := grid(r)
	rnd := rand.New(rand.NewPCG(3, 1))
	seen := map[int]int{}
	for range 20_000 {
		in := make([]analyte.Value, r.Inputs())
		for i := range in {
			in[i] = at(values[i][rnd.IntN(len(values[i]))])
		}
		o := eval(r, in)
		if o.Out() {
			continue
		}
		items, total := printed(r, in)
		seen[items[4]*100+items[5]*10+items[3]]++
		if o.Lo != total || o.Hi != total || o.Published != total {
			t.Fatalf("%+v, by eye %d (%v)", o, total, items)
		}
		for i, p := range items {
			if o.Item(i).Published != p {
				t.Fatalf("item %d: %+v, by eye %d", i, o.Item(i), p)
			}
		}
	}
	if len(seen) < 12 {
		t.Errorf("only %d outcomes seen", len(seen))
	}
}

// TestIfRangeIsExact: over all completions on a grid the range of the total and
// of every item is reached, and no criterion is open that all completions
// answer alike.
func TestIfRangeIsExact(t *testing.T) {
	r := build(t, conditional())
	values := grid(r)
	rnd := rand.New(rand.NewPCG(4, 1))
	batch := r.NewBatch(nil)
	for range 500 {
		in := make([]analyte.Value, r.Inputs())
		for i := range in {
			in[i] = at(values[i][rnd.IntN(len(values[i]))])
		}
		var open []int
		for range 1 + rnd.IntN(4) {
			open = append(open, rnd.IntN(len(in)))
		}
		for _, i := range open {
			s := &r.slots[i]
			in[i] = analyte.Unknown(s.scale.of, analyte.Stale, 0)
			if rnd.IntN(3) == 0 {
				in[i] = analyte.Below(values[i][rnd.IntN(len(values[i]))], s.lo, 1)
			}
		}
		o := eval(r, in)
		if o.Out() {
			continue
		}
		want := exhaust(t, r, in, open, values)
		if want.n == 0 {
			continue
		}
		if o.Lo != want.lo || o.Hi != want.hi {
			t.Fatalf("%v open %v: %d..%d, completions reach %d..%d", in, open, o.Lo, o.Hi, want.lo, want.hi)
		}
		for i, it := range o.Items() {
			if it.Lo != want.items[i][0] || it.Hi != want.items[i][1] {
				t.Fatalf("%v open %v: item %d is %d..%d, completions reach %v", in, open, i, it.Lo, it.Hi, want.items[i])
			}
		}
		for k, c := range o.Criteria() {
			if c != Undetermined && want.met[k] != 0 && want.met[k] != want.n || c == Met && want.met[k] == 0 || c == NotMet && want.met[k] != 0 {
				t.Fatalf("criterion %d: %v, met in %d of %d", k, c, want.met[k], want.n)
			}
			if c == Undetermined && (want.met[k] == 0 || want.met[k] == want.n) {
				t.Fatalf("%v open %v criterion %d: open, met in %d of %d", in, open, k, want.met[k], want.n)
			}
		}
		for i := range in {
			batch.Set(7, i, in[i])
		}
		batch.Eval(8)
		if pub, lo, hi, assumed := batch.Total(7); pub != o.Published || lo != o.Lo || hi != o.Hi || assumed != o.Assumed {
			t.Fatalf("batch %d %d..%d, Eval %+v", pub, lo, hi, o)
		}
	}
}

type completions struct {
	lo, hi, n int
	items     [MaxItems][2]int
	met       [MaxCriteria]int
}

// exhaust tries every combination of the open inputs' grid values.
func exhaust(t *testing.T, r *Rule, in []analyte.Value, open []int, values [][]float64) completions {
	t.Helper()
	out := completions{lo: 1 << 30, hi: -1}
	for i := range out.items {
		out.items[i] = [2]int{1 << 30, -1}
	}
	try := append([]analyte.Value(nil), in...)
	var walk func(k int)
	walk = func(k int) {
		if k < len(open) {
			lo, hi := in[open[k]].Bounds()
			for _, x := range values[open[k]] {
				if x >= lo && x <= hi {
					try[open[k]] = at(x)
					walk(k + 1)
				}
			}
			return
		}
		o := eval(r, try)
		if o.Out() {
			return
		}
		if o.Lo != o.Hi {
			t.Fatalf("%v: %d..%d", try, o.Lo, o.Hi)
		}
		out.n++
		out.lo, out.hi = min(out.lo, o.Lo), max(out.hi, o.Hi)
		for i, it := range o.Items() {
			out.items[i] = [2]int{min(out.items[i][0], it.Lo), max(out.items[i][1], it.Hi)}
		}
		for k, c := range o.Criteria() {
			if c == Met {
				out.met[k]++
			}
		}
	}
	walk(0)
	return out
}

func TestIfByThePublishedConvention(t *testing.T) {
	r := build(t, conditional())
	base := map[string]analyte.Value{"age": at(30), "lactate": at(1), "map": at(90), "platelets": at(300), "pf": at(450), "imv": at(0), "inr": at(1), "hr": at(100), "ecmo": at(0)}
	for name, c := range map[string]struct {
		change  map[string]analyte.Value
		missing []string
		pub     int
		lo, hi  int
	}{
		"all normal":                          {nil, nil, 0, 0, 0},
		"platelets alone":                     {map[string]analyte.Value{"platelets": at(80)}, nil, 1 + 1 + 3, 5, 5},
		"INR missing counts as 1":             {map[string]analyte.Value{"platelets": at(40)}, []string{"inr"}, 5, 3, 5},
		"platelets missing count as many":     {map[string]analyte.Value{"inr": at(2)}, []string{"platelets"}, 0, 0, 4},
		"without age the rate scores nothing": {map[string]analyte.Value{"hr": at(200)}, []string{"age"}, 0, 1, 1},
		"a missing flag counts as not set":    {map[string]analyte.Value{"lactate": at(6)}, []string{"ecmo"}, 1, 1, 3},
		"all platelets missing, INR missing":  {nil, []string{"inr", "platelets"}, 0, 0, 5},
	} {
		in := map[string]analyte.Value{}
		for k, v := range base {
			in[k] = v
		}
		for k, v := range c.change {
			in[k] = v
		}
		for _, k := range c.missing {
			delete(in, k)
		}
		o := eval(r, given(t, r, in))
		if o.Published != c.pub || o.Lo != c.lo || o.Hi != c.hi {
			t.Errorf("%s: %d (%d..%d), want %d (%d..%d)", name, o.Published, o.Lo, o.Hi, c.pub, c.lo, c.hi)
		}
	}
}

func TestIfIsExplained(t *testing.T) {
	r := build(t, conditional())
	e := r.Explain(given(t, r, map[string]analyte.Value{"age": at(30), "lactate": at(1), "map": at(90), "platelets": at(80), "inr": at(1), "hr": at(200)}))
	var lines []string
	for _, f := range e.Findings {
		lines = append(lines, strings.Repeat("  ", f.Depth)+f.Row+" "+f.Truth.Key())
	}
	text := strings.Join(lines, "\n")
	for _, want := range []string{
		"  platelets < 100 ×10³/µL and clot < 2 and perfusion ≤ 1: 3 points",
		"      clot < 2 met",
	} {
		if !strings.Contains(strings.ToLower(text), strings.ToLower(want)) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	page, err := Page(conditional())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"low platelets alone**: 3 points while", "- clot < 2. Source:"} {
		if !strings.Contains(strings.ToLower(page), strings.ToLower(want)) {
			t.Errorf("no %q on the page", want)
		}
	}
}

func TestIfBoundaries(t *testing.T) {
	s := conditional()
	r := build(t, s)
	cases, err := Boundaries(s)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, c := range cases {
		if c.Item != "clot" && c.Item != "without" && c.Item != "rate" {
			continue
		}
		in := make([]analyte.Value, r.Inputs())
		for _, g := range c.Given {
			i, _ := r.Slot(g.Input)
			v, why := analyte.FromNumber(r.slots[i].scale.of, g.Value, g.Unit, "", 0)
			if why != "" {
				t.Fatal(why)
			}
			in[i] = v
		}
		o := eval(r, in)
		for i := range r.items {
			if r.items[i].name == c.Item && o.Item(i).Published != c.Points {
				t.Errorf("%+v: %d", c, o.Item(i).Published)
			}
		}
		seen[c.Item+" "+c.Given[0].Input] = true
	}
	for _, want := range []string{"clot platelets", "clot inr", "without platelets", "rate hr", "rate age", "rate ecmo", "rate lactate", "rate imv"} {
		if !seen[want] {
			t.Errorf("no case for %s: %v", want, seen)
		}
	}
}

func TestIfRefuses(t *testing.T) {
	for want, change := range map[string]func(*Spec){
		"while missing":      func(s *Spec) { s.Inputs[8].Missing = Unscored() },
		"no earlier item":    func(s *Spec) { s.Items[4].Parts[0] = If{When: ItemIs{Item: "rate", Op: GE, Points: 1}, Points: 1} },
		"earlier items only": func(s *Spec) { s.Items[4].Parts[0] = If{When: Total{Op: GE, Points: 1}, Points: 1} },
		"a formula and points": func(s *Spec) {
			s.Items[4].Parts[0] = If{When: Yes("imv")}
		},
		"without citation": func(s *Spec) { s.Source = Cite{} },
	} {
		s := conditional()
		change(s)
		if _, err := Compile(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
	if err := Check(conditional()); err != nil {
		t.Error(err)
	}
	s := conditional()
	s.Items[4].Parts[0] = If{When: Is{Input: "hr", Op: GT, At: 100, Note: "D77"}, Points: 1}
	if err := Check(s); err == nil || !strings.Contains(err.Error(), "D77") {
		t.Errorf("an unknown footnote of a leaf: %v", err)
	}
}

func TestIfAllocatesNothing(t *testing.T) {
	r := build(t, conditional())
	var o Result
	for _, in := range [][]analyte.Value{nil, given(t, r, map[string]analyte.Value{"age": analyte.Within(11, 13, analyte.Derived, 0), "lactate": analyte.Below(5, 0, 0)})} {
		if n := testing.AllocsPerRun(50, func() { r.Eval(in, &o) }); n != 0 {
			t.Errorf("%v allocations", n)
		}
	}
}
