package rule

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"stormglass/analyte"
)

var sumCite = Cite{Ref: "policy", Status: 4}

// weighted is a rule on a weighted sum of a flag and three numbers, one of them
// in another unit than its analyte's own, beside a leaf of its own.
func weighted() *Spec {
	return &Spec{ID: "w", Version: "1", Title: "Weighted", Source: sumCite, MissingRule: "none", MissingRuleSource: sumCite,
		Population: Population{Words: "all", Source: sumCite},
		Inputs: []Input{
			{Name: "seizure", Analyte: analyte.Seizure, Unit: "1"},
			{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL"},
			{Name: "fibrinogen", Analyte: analyte.Fibrinogen, Unit: "g/L"},
			{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"},
			{Name: "sum", Label: "the sum", Unit: "1", Sum: []Term{{Input: "seizure", Times: 2.5}, {Input: "platelets", Times: -0.003},
				{Input: "fibrinogen", Times: -0.4}, {Input: "ferritin", Times: 0.0001}}},
			{Name: "lactate", Analyte: analyte.Lactate, Unit: "mmol/L"},
		},
		Criteria: []Criterion{
			{ID: "w.high", Title: "High", When: Is{Input: "sum", Op: GE, At: -2.1}},
			{ID: "w.both", Title: "Both", When: All{Is{Input: "sum", Op: GE, At: -2.1}, Is{Input: "lactate", Op: GT, At: 4}}},
			{ID: "w.between", Title: "Between", When: All{Is{Input: "sum", Op: GE, At: -2.1}, Is{Input: "sum", Op: LT, At: 0.5}}},
		}}
}

func mustCompile(t *testing.T, s *Spec) *Rule {
	t.Helper()
	r, err := Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestSumAtItsCut: by hand, 2.5 − 0.003·200 − 0.4·3 + 0.0001·1000 = 0.8;
// 0 − 0.003·100 − 0.4·4.75 + 0.0001·1000 = −2.1, which is met; a platelet more
// is not.
func TestSumAtItsCut(t *testing.T) {
	r := mustCompile(t, weighted())
	for _, c := range []struct {
		flag, plt, fib, fer float64
		sum                 float64
		high, between       Truth
	}{
		{1, 200, 300, 1000, 0.8, Met, NotMet},
		{0, 100, 475, 1000, -2.1, Met, Met},
		{0, 101, 475, 1000, -2.103, NotMet, NotMet},
		{0, 100, 475.1, 1000, -2.1004, NotMet, NotMet},
		{0, 100, 475, 999, -2.1001, NotMet, NotMet},
		{0, 100, 475, 1001, -2.0999, Met, Met},
		{0, 0, 0, 5000, 0.5, Met, NotMet},
		{0, 0, 0, 4999, 0.4999, Met, Met},
	} {
		in := []analyte.Value{analyte.Point(c.flag, 0), analyte.Point(c.plt, 0), analyte.Point(c.fib, 0), analyte.Point(c.fer, 0), {}, {}}
		var o Result
		r.Eval(in, &o)
		v := r.Sum(in, 4)
		x, ok := v.Printed()
		if !ok || math.Abs(x-c.sum) > 1e-9 || !v.Known() {
			t.Errorf("%v: sum %v %v", c, x, ok)
		}
		if got := o.Criteria(); got[0] != c.high || got[2] != c.between || got[1] != map[Truth]Truth{Met: Undetermined, NotMet: NotMet}[c.high] {
			t.Errorf("%v: %v", c, got)
		}
	}
}

// TestSumHoldsEveryCompletion: what the engine calls met or not met holds in
// every completion, and what it calls open is met in one and not in another.
func TestSumHoldsEveryCompletion(t *testing.T) {
	r := mustCompile(t, weighted())
	rnd := rand.New(rand.NewPCG(3, 9))
	span := [][2]float64{{0, 1}, {0, 5000}, {0, 5000}, {0, 5e6}, {}, {0, 50}}
	open, settled := 0, 0
	for range 4000 {
		in := make([]analyte.Value, 6)
		low, high := make([]analyte.Value, 6), make([]analyte.Value, 6)
		for i := range in {
			x := span[i][0] + rnd.Float64()*[...]float64{1, 600, 800, 20000, 0, 8}[i]
			if i == 0 {
				x = math.Round(x)
			}
			lo, hi := x, x
			switch rnd.IntN(4) {
			case 0: // missing
				lo, hi = span[i][0], span[i][1]
			case 1: // a range
				if hi = x * (1 + rnd.Float64()); i == 0 {
					lo, hi = 0, 1
				}
				in[i] = analyte.Within(lo, hi, analyte.Ranged, 0)
			default:
				in[i] = analyte.Point(x, 0)
			}
			if i == 1 || i == 2 {
				lo, hi = hi, lo
			}
			low[i], high[i] = analyte.Point(lo, 0), analyte.Point(hi, 0)
		}
		var o, a, b Result
		r.Eval(in, &o)
		r.Eval(low, &a)
		r.Eval(high, &b)
		want := Undetermined
		if a.Criteria()[0] == b.Criteria()[0] {
			want = a.Criteria()[0]
		}
		if got := o.Criteria()[0]; got != want {
			t.Fatalf("%v: %v, at its ends %v and %v", in, got, a.Criteria()[0], b.Criteria()[0])
		}
		for range 3 { // a completion inside
			mid := slices.Clone(in)
			for i := range mid {
				x, _ := low[i].Bounds()
				y, _ := high[i].Bounds()
				z := x + rnd.Float64()*(y-x)
				if i == 0 {
					z = []float64{x, y}[rnd.IntN(2)]
				}
				mid[i] = analyte.Point(z, 0)
			}
			var m Result
			r.Eval(mid, &m)
			for k, got := range o.Criteria() {
				if got != Undetermined && m.Criteria()[k] != got {
					t.Fatalf("%s is %v, but %v in %v", r.spec.Criteria[k].ID, got, m.Criteria()[k], mid)
				}
			}
			// A batch says the same.
			batch := r.NewBatch(nil)
			for i := range in {
				if in[i].Usable() {
					batch.Set(0, i, in[i])
				}
			}
			batch.Eval(1)
			for k, got := range o.Criteria() {
				if batch.Criterion(k, 0) != got {
					t.Fatalf("batch %v, alone %v", batch.Criterion(k, 0), got)
				}
			}
		}
		settles := r.SettlesCriterion(in, 0)
		if want == Undetermined {
			open++
		} else {
			settled++
		}
		var wide []int
		for i := range 4 {
			x, _ := low[i].Bounds()
			if y, _ := high[i].Bounds(); x != y && want == Undetermined {
				wide = append(wide, i)
			}
		}
		if !slices.Equal(settles, wide) {
			t.Fatalf("%v settles %v, open are %v", in, settles, wide)
		}
	}
	if open < 200 || settled < 200 {
		t.Errorf("%d open, %d settled", open, settled)
	}
}

// TestSumTurns: the nearest change of one part that would turn the answer does
// turn it, and just short of it does not.
func TestSumTurns(t *testing.T) {
	r := mustCompile(t, weighted())
	rnd := rand.New(rand.NewPCG(5, 7))
	found := 0
	for range 500 {
		in := []analyte.Value{analyte.Point(float64(rnd.IntN(2)), 0), analyte.Point(math.Round(rnd.Float64()*600), 0), analyte.Point(math.Round(rnd.Float64()*800), 0),
			analyte.Point(math.Round(rnd.Float64()*30000), 0), {}, analyte.Point(2, 0)}
		var before Result
		r.Eval(in, &before)
		c, ok := r.Nearest(in, r.Turns(in, 0))
		if !ok {
			continue
		}
		found++
		if c.Slot > 3 || c.Words == "" || c.To == before.Criteria()[0] {
			t.Fatalf("%+v", c)
		}
		at := func(x float64) Truth {
			try := slices.Clone(in)
			try[c.Slot] = analyte.Point(r.ToCanonical(c.Slot, x), 0)
			var o Result
			r.Eval(try, &o)
			return o.Criteria()[0]
		}
		there, short := c.At, c.At*(1-1.1e-3)
		if c.Op == LT {
			there, short = c.At*(1-1.1e-5), c.At*(1+1.1e-3)
		}
		if at(there) != c.To || c.Slot > 0 && at(short) == c.To {
			t.Fatalf("%v: %s does not turn it, or more than it needs", in, c.Words)
		}
	}
	if found < 300 {
		t.Errorf("only %d found", found)
	}
}

// TestSumExplained: the proof names every part with its weight and the number
// that the parts add up to.
func TestSumExplained(t *testing.T) {
	r := mustCompile(t, weighted())
	e := r.Explain([]analyte.Value{analyte.Point(1, 0), analyte.Point(200, 0), analyte.Point(300, 0), analyte.Point(1000, 0), {}, {}})
	var rows []string
	for _, f := range e.Findings[:6] {
		rows = append(rows, f.Row)
	}
	want := []string{"High", "the sum ≥ -2.1", "× 2.5", "× -0.003", "× -0.4", "× 0.0001"}
	if !slices.Equal(rows, want) {
		t.Errorf("%q", rows)
	}
	if x, ok := e.Findings[1].Value.Printed(); !ok || math.Abs(x-0.8) > 1e-9 {
		t.Errorf("shown as %v", e.Findings[1].Value)
	}
	if bits := r.CriterionInputs(0); bits != 0b11111 {
		t.Errorf("rests on %b", bits)
	}
	page, err := Page(weighted())
	if err != nil || !strings.Contains(page, "= 2.5 × seizure − 0.003 × platelets (×10³/µL) − 0.4 × fibrinogen (g/L) + 0.0001 × ferritin (ng/mL)") {
		t.Errorf("%v\n%s", err, page)
	}
}

// TestSumsAreRefused: a part that something else reads, too, would make the
// answer wider than it is; a weight without source is no weight.
func TestSumsAreRefused(t *testing.T) {
	for want, change := range map[string]func(*Spec){
		"read beside it":    func(s *Spec) { s.Criteria[0].When = All{s.Criteria[0].When, Is{Input: "platelets", Op: LT, At: 50}} },
		"counts twice":      func(s *Spec) { s.Inputs[4].Sum[1].Input = "ferritin" },
		"or not at all":     func(s *Spec) { s.Inputs[4].Sum[1].Times = 0 },
		"no measured input": func(s *Spec) { s.Inputs[4].Sum[1].Input = "platelet" },
		"without citation":  func(s *Spec) { s.Source = Cite{} },
		"something else":    func(s *Spec) { s.Inputs[4].Of = "sofa" },
		"only criteria may": func(s *Spec) {
			s.Items = []Item{{Name: "x", Parts: []Part{Table{Input: "sum", Rows: []Row{Below(1, 0)}, Else: 1}}}}
		},
		"is no measured inp": func(s *Spec) { s.Inputs[3] = Input{Name: "ferritin", Of: "sofa", Unit: "1"} },
	} {
		s := weighted()
		s.Inputs[4].Sum = slices.Clone(s.Inputs[4].Sum)
		change(s)
		if _, err := Compile(s); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

// TestSumOutcomes: what one more part would say, the others known: by hand the
// ferritin has to reach (−2.1 + 0.003·100 + 0.4·4.75)/0.0001 = 1000. With another
// part open nothing is decided by it alone, and any result is named.
func TestSumOutcomes(t *testing.T) {
	r := mustCompile(t, weighted())
	in := []analyte.Value{analyte.Point(0, 0), analyte.Point(100, 0), analyte.Point(475, 0), {}, {}, {}}
	got := r.OutcomesCriterion(in, 0, 3)
	if len(got) != 2 || got[0].Words != "< 1000 ng/mL" || got[0].Truth != NotMet || got[1].Words != "≥ 1000 ng/mL" || got[1].Truth != Met {
		t.Errorf("%+v", got)
	}
	in[1] = analyte.Value{}
	if got := r.OutcomesCriterion(in, 0, 3); len(got) != 1 || got[0].Truth != Undetermined || got[0].Words != "any result" {
		t.Errorf("with platelets open: %+v", got)
	}
}
