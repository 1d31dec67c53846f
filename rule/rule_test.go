package rule

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/unit"
)

var src = Cite{Ref: "policy", Status: evidence.Policy}

// toy is a small score with every kind of part.
func toy() *Spec {
	return &Spec{
		ID: "toy", Version: "1", Title: "Toy", Summary: "A toy.", Standing: "test",
		Population: Population{From: 0, Under: 216, Words: "children", Source: src},
		Inputs: []Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: Unscored()},
			{Name: "lactate", Analyte: analyte.Lactate, Unit: "mmol/L", Missing: CountsAs(0)},
			{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Missing: CountsAs(1000)},
			{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Missing: CountsAs(1e6)},
			{Name: "pf", Analyte: analyte.PFRatio, Unit: "mm[Hg]", Missing: CountsAs(500)},
			{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Missing: CountsAs(0)},
			{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"},
		},
		Age: "age",
		Items: []Item{
			{Name: "perfusion", Parts: []Part{
				Table{Input: "lactate", Rows: []Row{Below(5, 0), Below(11, 1)}, Else: 2},
				ByAge{Input: "map", Bands: []Band{{Under: 12, Rows: []Row{Below(39, 1)}}, {Rows: []Row{Below(52, 1)}}}},
			}},
			{Name: "blood", Parts: []Part{Table{Input: "platelets", Rows: []Row{Below(100, 1)}}}},
			{Name: "lung", Parts: []Part{Func{Args: []Arg{Falls("pf", 200, 400), Flag("imv")}, Words: []string{"none", "mild", "severe"},
				Points: func(c *Cell) int {
					switch {
					case c.Yes("imv") && c.Below("pf", 200):
						return 2
					case c.Yes("imv") && c.Below("pf", 400):
						return 1
					}
					return 0
				}}}},
		},
		Criteria: []Criterion{
			{ID: "toy.two", Title: "two or more", When: Total{Op: GE, Points: 2}},
			{ID: "toy.both", Title: "ferritin decides nothing", When: Any{
				Is{Input: "ferritin", Op: GT, At: 4420}, Is{Input: "ferritin", Op: LE, At: 4420}}},
			{ID: "toy.between", Title: "between", When: All{Not{Is{Input: "ferritin", Op: LT, At: 500}}, Is{Input: "ferritin", Op: LE, At: 2000}}},
			{ID: "toy.shock", Title: "shock", When: All{Same{ID: "toy.two"}, ItemIs{Item: "perfusion", Op: GE, Points: 1}}},
		},
		MissingRule: "counts as normal", MissingRuleSource: src, Source: src,
	}
}

func build(t testing.TB, s *Spec) *Rule {
	t.Helper()
	r, err := Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// given builds inputs by name; what is not named is missing.
func given(t testing.TB, r *Rule, values map[string]analyte.Value) []analyte.Value {
	t.Helper()
	in := make([]analyte.Value, r.Inputs())
	for name, v := range values {
		i, ok := r.Slot(name)
		if !ok {
			t.Fatalf("no input %q", name)
		}
		in[i] = v
	}
	return in
}

func at(x float64) analyte.Value { return analyte.Point(x, 1) }

func eval(r *Rule, in []analyte.Value) Result {
	var o Result
	r.Eval(in, &o)
	return o
}

func TestRoundingInTheUnitOfTheTable(t *testing.T) {
	s := &Spec{ID: "x", Version: "1", Title: "X", Source: src, MissingRule: "none", MissingRuleSource: src,
		Population: Population{Words: "all"},
		Inputs:     []Input{{Name: "creatinine", Analyte: analyte.Creatinine, Unit: "mg/dL", Missing: CountsAs(0)}},
		Items:      []Item{{Name: "renal", Parts: []Part{Table{Input: "creatinine", Rows: []Row{Below(4, 0)}, Else: 3}}}}}
	r := build(t, s)
	a := analyte.Get(analyte.Creatinine)
	for _, c := range []struct {
		x    float64
		u    unit.Unit
		want int
	}{
		{353.6, unit.UmolPerL, 3}, {353.59, unit.UmolPerL, 0}, {4, unit.MgPerDL, 3}, {3.99999, unit.MgPerDL, 0},
		{3.999999, unit.MgPerDL, 3}, // rounds to 4.00000
		{353.5999, unit.UmolPerL, 3},
	} {
		v, why := analyte.FromNumber(a, c.x, c.u, "", 0)
		if why != "" {
			t.Fatal(why)
		}
		if o := eval(r, []analyte.Value{v}); o.Published != c.want || o.Lo != c.want {
			t.Errorf("%v %s: %d points, want %d", c.x, c.u.Code(), o.Published, c.want)
		}
	}
	s.Exact = true
	if o := eval(build(t, s), []analyte.Value{at(3.999999)}); o.Published != 0 {
		t.Error("exact comparison rounds")
	}
}

func TestThresholdIsTheLeastNumber(t *testing.T) {
	for _, x := range []float64{0, 1e-9, 0.1, 1.3, 2, 4420, 1e12, -2.5} {
		for _, near := range [...]float64{0, x, x + 1, math.NaN(), math.Inf(1), -x} { // wherever the search begins
			k := threshold(near, func(y float64) bool { return round6(y) >= x })
			if round6(k.float()) < x || round6((k-1).float()) >= x {
				t.Errorf("%v near %v: %v", x, near, k.float())
			}
		}
	}
	for _, x := range []float64{math.Inf(-1), -1e300, -1, -5e-324, 0, 5e-324, 1, math.MaxFloat64, math.Inf(1)} {
		if keyOf(x).float() != x {
			t.Errorf("%v changes", x)
		}
		if y := math.Nextafter(x, math.Inf(1)); y != x && keyOf(y) <= keyOf(x) {
			t.Errorf("%v and %v do not sort", x, y)
		}
	}
}

func TestCensoredCountsAtItsPrintedBound(t *testing.T) {
	r := build(t, toy())
	for _, c := range []struct {
		v                  analyte.Value
		lo, hi, pub, leafs int
	}{
		{analyte.Below(5, 0, 0), 0, 0, 0, 0},                  // "<5" decides: 0, though 5 itself would score 1
		{analyte.Below(11, 0, 0), 0, 1, 1, 0},                 // "<11": 0 or 1; 11 itself is beyond what it can be
		{analyte.Above(5, 50, 0), 1, 2, 1, 0},                 // ">5"
		{analyte.Above(11, 50, 0), 2, 2, 2, 0},                // decided
		{analyte.Within(4, 6, analyte.Ranged, 0), 0, 1, 0, 0}, // a range counts nearest to normal
	} {
		o := eval(r, given(t, r, map[string]analyte.Value{"age": at(30), "lactate": c.v, "map": at(90)}))
		it := o.Item(0)
		if it.Lo != c.lo || it.Hi != c.hi || it.Published != c.pub || it.Missing != 0 {
			t.Errorf("%+v: %+v", c, it)
		}
	}
}

func TestAgeIsAnInput(t *testing.T) {
	r := build(t, toy())
	edge := analyte.Within(11.5, 12.5, analyte.Derived, 0)
	o := eval(r, given(t, r, map[string]analyte.Value{"age": edge, "map": at(45), "lactate": at(1), "platelets": at(300), "pf": at(450), "imv": at(0)}))
	if o.Lo != 0 || o.Hi != 1 || o.Published != 0 || o.Population != Met || o.Assumed != 0 {
		t.Errorf("on the edge: %+v", o)
	}
	o = eval(r, given(t, r, map[string]analyte.Value{"age": analyte.Within(215, 217, analyte.Derived, 0), "map": at(45)}))
	if o.Population != Undetermined || o.Item(0).Lo != 1 {
		t.Errorf("perhaps too old: %+v", o)
	}
	o = eval(r, given(t, r, map[string]analyte.Value{"age": at(216), "map": at(10)}))
	if !o.Out() || o.Hi != 0 || o.Criteria()[0] != Undetermined {
		t.Errorf("too old: %+v", o)
	}
	o = eval(r, given(t, r, map[string]analyte.Value{"map": at(10), "lactate": at(1)}))
	if o.Population != Undetermined || o.Item(0).Published != 0 || o.Item(0).Lo != 1 {
		t.Errorf("without age the pressure is unscored as published, yet known: %+v", o)
	}
}

func TestLeavesOnOneAnalyteAreNotIndependent(t *testing.T) {
	r := build(t, toy())
	o := eval(r, nil)
	if got := o.Criteria(); got[1] != Met || got[2] != Undetermined {
		t.Errorf("unknown ferritin: %v", got)
	}
	o = eval(r, given(t, r, map[string]analyte.Value{"ferritin": analyte.Within(600, 1900, analyte.Ranged, 0)}))
	if o.Criteria()[2] != Met {
		t.Errorf("600 to 1900: %v", o.Criteria())
	}
	o = eval(r, given(t, r, map[string]analyte.Value{"ferritin": analyte.Above(2000, 1e6, 0)}))
	if o.Criteria()[2] != NotMet {
		t.Errorf("above 2000: %v", o.Criteria())
	}
}

func TestTooManyCells(t *testing.T) {
	ids := []analyte.ID{analyte.Lactate, analyte.Platelets, analyte.INR, analyte.Fibrinogen, analyte.Glucose, analyte.ALT, analyte.AST,
		analyte.CRP, analyte.Ferritin, analyte.Hemoglobin, analyte.Temperature, analyte.HeartRate, analyte.GGT}
	s := &Spec{ID: "many", Version: "1", Title: "Many", Source: src}
	var parts AtLeast
	parts.K = 2
	for _, id := range ids {
		a := analyte.Get(id)
		s.Inputs = append(s.Inputs, Input{Name: a.Key, Analyte: id, Unit: a.Unit.Code()})
		mid := (a.Lo + a.Hi) / 2
		parts.Of = append(parts.Of, Is{Input: a.Key, Op: GT, At: mid}, Is{Input: a.Key, Op: LE, At: mid})
	}
	s.Criteria = []Criterion{{ID: "many.two", Title: "two", When: parts}}
	o := eval(build(t, s), nil)
	if o.Criteria()[0] != Undetermined || !o.TooMany {
		t.Errorf("2^%d cells: %+v", len(ids), o)
	}
	in := make([]analyte.Value, len(ids))
	for i, id := range ids[:2] {
		in[i] = at(analyte.Get(id).Hi)
	}
	if o := eval(build(t, s), in); o.Criteria()[0] != Met || o.TooMany {
		t.Errorf("with two known: %+v", o)
	}
}

func TestDraftsAreInert(t *testing.T) {
	s := toy()
	s.Items[0].Parts[0] = Table{Input: "lactate", Rows: []Row{Below(5, 0), Below(11, 1).Cited(Cite{"policy", evidence.Unverified})}, Else: 2}
	r := build(t, s)
	in := given(t, r, map[string]analyte.Value{"age": at(30), "lactate": at(20)})
	if o := eval(r, in); !r.Draft() || !o.Draft || o.Lo != 0 || o.Hi != 0 || o.Published != 0 || o.Criteria()[1] != Undetermined {
		t.Errorf("%+v", o)
	}
	for _, unverified := range []func(*Spec){
		func(s *Spec) { s.Population.Source.Status = evidence.Unverified },
		func(s *Spec) {
			s.Population.Exclusions = []Exclusion{{"preterm", "preterm", Cite{"policy", evidence.Unverified}}}
		},
		func(s *Spec) {
			s.Items[1].Parts[0] = If{When: Is{Input: "platelets", Op: LT, At: 100, Source: Cite{"policy", evidence.Unverified}}, Points: 1}
		},
		func(s *Spec) { s.Logit = &Logit{"death", -1, 1, Cite{"policy", evidence.Unverified}} },
	} {
		s := toy()
		if unverified(s); !build(t, s).Draft() {
			t.Error("an unverified constant evaluates")
		}
	}
	if r.Says(in, 2) != "" || len(r.Explain(in).Findings) != 0 || r.SettlesAt(in, 2) != nil {
		t.Error("a draft speaks")
	}
}

func TestCompileRefuses(t *testing.T) {
	for want, change := range map[string]func(*Spec){
		"do not ascend": func(s *Spec) {
			s.Items[1].Parts[0] = Table{Input: "platelets", Rows: []Row{Below(100, 1), Below(50, 2)}}
		},
		"age bands do not ascend": func(s *Spec) { s.Items[0].Parts[1] = ByAge{Input: "map", Bands: []Band{{Under: 12}, {Under: 6}}} },
		"not among the inputs":    func(s *Spec) { s.Items[1].Parts[0] = Table{Input: "nosuch"} },
		"does not measure":        func(s *Spec) { s.Inputs[1].Unit = "mm[Hg]" },
		"not understood":          func(s *Spec) { s.Inputs[1].Unit = "furlongs" },
		"without citation":        func(s *Spec) { s.Source = Cite{} },
		"no earlier criterion":    func(s *Spec) { s.Criteria[0].When = Same{ID: "toy.shock"} },
		"is no item":              func(s *Spec) { s.Criteria[0].When = ItemIs{Item: "heart", Op: GE, Points: 1} },
		"no declared cut": func(s *Spec) {
			s.Items[2].Parts[0] = Func{Args: []Arg{Falls("pf", 200)}, Words: []string{"a"}, Points: func(c *Cell) int { c.Below("pf", 300); return 0 }}
		},
		"is not monotone in pf": func(s *Spec) {
			s.Items[2].Parts[0] = Func{Args: []Arg{Rises("pf", 200)}, Words: []string{"a", "b"}, Points: func(c *Cell) int {
				if c.Below("pf", 200) || c.Is("pf", GE, 200) && false {
					return 1
				}
				return 0
			}}
		},
		"needs 3 words":           func(s *Spec) { f := s.Items[2].Parts[0].(Func); f.Words = nil; s.Items[2].Parts[0] = f },
		"at least 3 of 1":         func(s *Spec) { s.Criteria[0].When = AtLeast{K: 3, Of: []Formula{Yes("imv")}} },
		"without parts":           func(s *Spec) { s.Criteria[0].When = All{} },
		"named twice":             func(s *Spec) { s.Inputs[2].Name = "lactate" },
		"is not in the catalogue": func(s *Spec) { s.Inputs[2].Analyte = analyte.End },
		"must be < or ≤":          func(s *Spec) { s.Items[1].Parts[0] = Table{Input: "platelets", Rows: []Row{{Op: GE, Cut: 100}}} },
		"negative points":         func(s *Spec) { s.Items[1].Parts[0] = Table{Input: "platelets", Rows: []Row{Below(100, -1)}} },
		"id, version and title":   func(s *Spec) { s.Version = "" },
		"no age input is named":   func(s *Spec) { s.Age = "" },
		"is not among the inputs": func(s *Spec) { s.Age = "years" },
	} {
		s := toy()
		change(s)
		if _, err := Compile(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

func TestCompileDoesNotPanic(t *testing.T) {
	for _, s := range []*Spec{
		{}, {ID: "a", Version: "1", Title: "A", Age: "x", Items: []Item{{Name: "i", Parts: []Part{Table{Input: "x"}, ByAge{}, Func{}, nil}}}},
		{ID: "a", Version: "1", Title: "A", Criteria: []Criterion{{}, {ID: "c", When: Not{}}, {ID: "d", When: Is{}}, {ID: "e", When: Total{}}}},
		{ID: "a", Version: "1", Title: "A", Items: []Item{{Name: "i", Parts: []Part{If{}, If{When: Not{}, Points: 1}, If{When: All{nil, Any{}}, Points: -1},
			If{When: ByBand{Input: "x"}, Points: 1}, If{When: ItemIs{Item: "i"}, Points: 1}, If{When: AtLeast{K: -1, Of: []Formula{Total{}, Same{}}}, Points: 1}}}}},
		{ID: "a", Version: "1", Title: "A", Source: src, Age: "x", Inputs: []Input{{Name: "x", Analyte: analyte.Age, Unit: "mo"}},
			Criteria: []Criterion{{ID: "c", When: ByBand{Input: "x", Limits: []Limit{{Under: -3}, {Under: -3, None: true}, {}, {}}}}}},
		{ID: "a", Version: "1", Title: "A", Population: Population{Under: 5}, Inputs: []Input{{}, {Name: "x", Analyte: analyte.End}}},
	} {
		if _, err := Compile(s); err == nil {
			t.Errorf("%+v compiles", s)
		}
	}
}

// TestLargeScores: more points than a set of points holds are scored all the
// same, and what settles them is never left out.
func TestLargeScores(t *testing.T) {
	s := toy()
	s.Items[1].Parts[0] = Table{Input: "platelets", Rows: []Row{Below(100, 90)}}
	r := build(t, s)
	in := given(t, r, without("platelets", "lactate"))
	if o := eval(r, in); o.Hi != 92 || o.Lo != 0 {
		t.Errorf("%d..%d", o.Lo, o.Hi)
	}
	if got := names(r, r.SettlesAt(in, 90)); got != "lactate platelets" {
		t.Errorf("%q", got)
	}
	if got := names(r, r.Settles(in)); got != "lactate platelets" {
		t.Errorf("%q", got)
	}
}

func TestCheckFinds(t *testing.T) {
	if err := Check(toy()); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string]func(*Spec){
		"not in the evidence list":  func(s *Spec) { s.Source = Cite{"nosuch", evidence.Verified} },
		`footnote "D99"`:            func(s *Spec) { s.Items[0].Notes = []string{"D99"} },
		"given twice":               func(s *Spec) { s.Footnotes = []Footnote{{"a", "x"}, {"a", "y"}} },
		"nothing of missing inputs": func(s *Spec) { s.MissingRule = "" },
		"nothing of its population": func(s *Spec) { s.Population.Words = "" },
		"nearest plausible value": func(s *Spec) {
			s.Inputs[2].Missing = CountsAs(0)
			s.Items[0].Parts[1] = ByAge{Input: "map", Bands: []Band{{Rows: []Row{Below(0.5, 1)}}}}
		},
	} {
		s := toy()
		change(s)
		if err := Check(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

func TestCanonicalSeesEveryChange(t *testing.T) {
	base := string(toy().Canonical())
	if base != string(toy().Canonical()) {
		t.Fatal("not deterministic")
	}
	for name, change := range map[string]func(*Spec){
		"cut":     func(s *Spec) { s.Items[1].Parts[0] = Table{Input: "platelets", Rows: []Row{Below(101, 1)}} },
		"window":  func(s *Spec) { s.Inputs[1].Select.Window = 1 },
		"default": func(s *Spec) { s.Inputs[1].Missing = CountsAs(1) },
		"formula": func(s *Spec) { s.Criteria[0].When = Total{Op: GT, Points: 2} },
		"code": func(s *Spec) {
			f := s.Items[2].Parts[0].(Func)
			f.Points = func(*Cell) int { return 0 }
			s.Items[2].Parts[0] = f
		},
		"analyte":  func(s *Spec) { s.Inputs[1].Analyte = analyte.Glucose },
		"footnote": func(s *Spec) { s.Footnotes = []Footnote{{"a", "b"}} },
		"status":   func(s *Spec) { s.Source.Status = evidence.Run },
	} {
		s := toy()
		change(s)
		if string(s.Canonical()) == base {
			t.Errorf("%s: the same bytes", name)
		}
	}
}

func TestEvalAllocatesNothing(t *testing.T) {
	r := build(t, toy())
	in := given(t, r, map[string]analyte.Value{"age": analyte.Within(11, 13, analyte.Derived, 0), "lactate": analyte.Below(5, 0, 0)})
	var o Result
	if n := testing.AllocsPerRun(100, func() { r.Eval(in, &o) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
	var e Explanation
	r.ExplainInto(in, &e)
	if n := testing.AllocsPerRun(100, func() { r.ExplainInto(in, &e) }); n > 4 {
		t.Errorf("%v allocations in Explain", n)
	}
}

// TestRoundingIsThatOfDecimals compares with what formatting and reading give,
// also of numbers that are products and quotients and of their neighbours.
func TestRoundingIsThatOfDecimals(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 10))
	for range 200_000 {
		x := float64(rng.IntN(4_000_000)-2_000_000) / [...]float64{1, 10, 100, 1000, 10000, 3, 0.0113, 88.42}[rng.IntN(8)]
		for range rng.IntN(3) {
			x = math.Nextafter(x, math.Inf(1-2*rng.IntN(2)))
		}
		for _, digits := range [...]int{4, significant, 10} {
			want, err := strconv.ParseFloat(strconv.FormatFloat(x, 'e', digits-1, 64), 64)
			if got := rounded(x, digits); err != nil || math.Float64bits(got) != math.Float64bits(want) {
				t.Fatalf("%v to %d digits is %v, want %v", x, digits, got, want)
			}
		}
	}
}

// TestThresholdWhereverItIsSought: numbers at which a threshold may lie change no
// answer.
func TestThresholdWhereverItIsSought(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 11))
	for range 3000 {
		x := float64(rng.IntN(100_000)) / [...]float64{1, 10, 1000, 7}[rng.IntN(4)]
		if rng.IntN(8) == 0 {
			x = math.Pow(10, float64(rng.IntN(9)-3))
		}
		per, over := [...]float64{1, 88.42, 0.0113, 1000}[rng.IntN(4)], rng.IntN(2) == 0
		meets := func(y float64) bool {
			z := round6(y / per)
			return z > x || !over && z == x
		}
		beside := edges(x, significant)
		for i := range beside {
			beside[i] *= per
		}
		if got, want := threshold(x*per, meets, beside[:]...), threshold(x*per, meets); got != want {
			t.Fatalf("%v: %v, want %v", x, got.float(), want.float())
		}
	}
}
