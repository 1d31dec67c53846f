package rule

import (
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"stormglass/analyte"
)

// The settling property: filling in the inputs that an undetermined answer names
// always settles it; filling in others never does. It is tried on random rules
// of every kind of part; where the completions are few, also against trying all
// of them with the Spec as printed.

// settlingCases is how many cases are tried: STORMGLASS_SETTLING=1000000 (make
// settling) for all, else a share.
func settlingCases(t testing.TB, share int) int {
	if n, err := strconv.Atoi(os.Getenv("STORMGLASS_SETTLING")); err == nil && n > 0 {
		return n
	}
	if testing.Short() {
		return share / 4
	}
	return share
}

// maker makes random rules.
type maker struct {
	*rand.Rand
	spec  *Spec
	names []string // inputs that tables and formulas may read
}

// settlingInputs are what the rules read, with cuts in the unit of the table.
var settlingInputs = []struct {
	in   Input
	cuts []float64
}{
	{Input{Name: "lactate", Analyte: analyte.Lactate, Unit: "mmol/L", Missing: CountsAs(0)}, []float64{2, 5, 11}},
	{Input{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Missing: CountsAs(1000)}, []float64{20, 50, 100}},
	{Input{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL", Missing: CountsAs(0)}, []float64{500, 2000, 4420}},
	{Input{Name: "hr", Analyte: analyte.HeartRate, Unit: "/min", Missing: CountsAs(120)}, []float64{90, 140, 180}},
	{Input{Name: "creatinine", Analyte: analyte.Creatinine, Unit: "umol/L", Missing: CountsAs(0)}, []float64{88.4, 176.8}},
	{Input{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Missing: CountsAs(0)}, []float64{1}},
	{Input{Name: "ecmo", Analyte: analyte.ECMO, Unit: "1", Missing: CountsAs(0)}, []float64{1}},
	{Input{Name: "gcs", Analyte: analyte.GCS, Unit: "1", Missing: CountsAs(15)}, []float64{9, 13}},
}

const months = "age"

var monthCuts = []float64{12, 60}

func makeSpec(rnd *rand.Rand) *Spec {
	m := &maker{Rand: rnd, spec: &Spec{ID: "random", Version: "1", Title: "Random", Source: src, MissingRule: "none", MissingRuleSource: src,
		Population: Population{Words: "all", Source: src}}}
	s := m.spec
	for _, i := range rnd.Perm(len(settlingInputs))[:2+rnd.IntN(4)] {
		s.Inputs = append(s.Inputs, settlingInputs[i].in)
		m.names = append(m.names, settlingInputs[i].in.Name)
	}
	if rnd.IntN(8) == 0 { // one stands in for another
		s.Inputs[0].InsteadOf = s.Inputs[1].Name
	}
	if rnd.IntN(2) == 0 {
		s.Inputs = append(s.Inputs, Input{Name: months, Analyte: analyte.Age, Unit: "mo", Missing: Unscored()})
		s.Age, s.Population.From, s.Population.Under = months, 1, 216
	}
	for k := range rnd.IntN(4) {
		it := Item{Name: "item" + strconv.Itoa(k), Combine: Combine(rnd.IntN(2))}
		if rnd.IntN(3) == 0 {
			it.Cap = 1 + rnd.IntN(3)
		}
		for range 1 + rnd.IntN(3) {
			it.Parts = append(it.Parts, m.part())
		}
		s.Items = append(s.Items, it)
	}
	for k := range 1 + rnd.IntN(3) {
		s.Criteria = append(s.Criteria, Criterion{ID: "random." + strconv.Itoa(k), Title: "C", When: m.formula(2, true, k)})
	}
	return s
}

func (m *maker) name() string { return m.names[m.IntN(len(m.names))] }

func cutsOfInput(name string) []float64 {
	if name == months {
		return monthCuts
	}
	for _, s := range settlingInputs {
		if s.in.Name == name {
			return s.cuts
		}
	}
	return nil
}

func (m *maker) cut(name string) float64 {
	c := cutsOfInput(name)
	return c[m.IntN(len(c))]
}

func (m *maker) rows(name string) (rows []Row) {
	op := Op(m.IntN(2)) // LT or LE
	for _, c := range cutsOfInput(name) {
		if m.IntN(3) > 0 {
			rows = append(rows, Row{Op: op, Cut: c, Points: m.IntN(4)})
		}
	}
	if len(rows) == 0 {
		rows = append(rows, Row{Op: op, Cut: cutsOfInput(name)[0], Points: m.IntN(4)})
	}
	return rows
}

func (m *maker) part() Part {
	name := m.name()
	switch k := m.IntN(4); {
	case k == 1 && m.spec.Age != "":
		p := ByAge{Input: name}
		for _, c := range monthCuts {
			p.Bands = append(p.Bands, Band{Under: c, Through: m.IntN(2) == 0, Rows: m.rows(name), Else: m.IntN(4)})
		}
		p.Bands = append(p.Bands, Band{Rows: m.rows(name), Else: m.IntN(4)})
		return p
	case k == 2:
		return m.function()
	case k == 3:
		return If{Name: "if", When: m.formula(2, false, 0), Points: 1 + m.IntN(3)}
	}
	return Table{Input: name, Rows: m.rows(name), Else: m.IntN(4)}
}

// function gives a point for every argument that is worse, or for both together.
func (m *maker) function() Func {
	f := Func{Words: []string{"none", "one", "two"}}
	for _, i := range m.Perm(len(m.names))[:2] {
		name := m.names[i]
		c := m.cut(name)
		if m.IntN(2) == 0 {
			f.Args = append(f.Args, Rises(name, c))
		} else {
			f.Args = append(f.Args, Falls(name, c))
		}
	}
	both := m.IntN(2) == 0
	if both {
		f.Words = f.Words[:2]
	}
	f.Points = func(c *Cell) int {
		n := 0
		for _, a := range f.Args {
			cut := a.Cuts[0]
			if c.Is(a.Input, cut.Op, cut.At) {
				n++
			}
		}
		if both {
			return n / 2
		}
		return n
	}
	return f
}

// formula is a random formula; whole ones may ask the total and earlier criteria.
func (m *maker) formula(depth int, whole bool, before int) Formula {
	if depth > 0 && m.IntN(4) > 0 {
		var parts []Formula
		for range 2 + m.IntN(2) {
			parts = append(parts, m.formula(depth-1, whole, before))
		}
		switch m.IntN(5) {
		case 0, 1:
			return All(parts)
		case 2:
			return AtLeast{K: 1 + m.IntN(len(parts)), Of: parts}
		case 3:
			return Not{parts[0]}
		}
		return Any(parts)
	}
	name := m.name()
	switch k := m.IntN(8); {
	case k == 0 && len(m.spec.Items) > 0:
		return ItemIs{Item: m.spec.Items[m.IntN(len(m.spec.Items))].Name, Op: Op(m.IntN(4)), Points: m.IntN(4)}
	case k <= 2 && whole && len(m.spec.Items) > 0:
		return Total{Op: Op(m.IntN(4)), Points: m.IntN(6)}
	case k == 3 && m.spec.Age != "":
		return ByBand{Input: name, Op: Op(m.IntN(4)), Limits: []Limit{{Under: 12, At: m.cut(name), None: m.IntN(4) == 0}, {Under: 60, Through: true, At: m.cut(name)}, {At: m.cut(name)}}}
	case k == 4 && m.spec.Age != "":
		name = months
	case k == 5 && before > 0:
		return Same{m.spec.Criteria[m.IntN(before)].ID}
	}
	return Is{Input: name, Op: Op(m.IntN(4)), At: m.cut(name)}
}

// question is one thing that is asked of a rule: a criterion, whether the total
// reaches a threshold, or the total itself.
type question struct {
	what      string
	criterion int
	threshold int
}

const wholeTotal = -1

func questions(r *Rule, rnd *rand.Rand) []question {
	var out []question
	for k := range r.crits {
		out = append(out, question{what: r.crits[k].id, criterion: k})
	}
	if len(r.items) > 0 {
		n := 1 + rnd.IntN(max(1, r.max))
		out = append(out, question{what: "total ≥ " + strconv.Itoa(n), criterion: -1, threshold: n}, question{what: "total", criterion: -1, threshold: wholeTotal})
	}
	return out
}

// open reports whether the answer is not known.
func (q *question) open(o *Result) bool {
	switch {
	case q.criterion >= 0:
		return o.criterion[q.criterion] == Undetermined
	case q.threshold == wholeTotal:
		return o.Lo != o.Hi
	}
	return o.reaches(q.threshold) == Undetermined
}

func (q *question) settles(r *Rule, in []analyte.Value) []int {
	switch {
	case q.criterion >= 0:
		return r.SettlesCriterion(in, q.criterion)
	case q.threshold == wholeTotal:
		return r.Settles(in)
	}
	return r.SettlesAt(in, q.threshold)
}

// settlingInputsOf draws what is known: points, ranges and nothing. Open lists
// the inputs that are no point.
func settlingInputsOf(r *Rule, grid [][]float64, rnd *rand.Rand) (in []analyte.Value, open []int) {
	in = make([]analyte.Value, r.Inputs())
	for i := range in {
		pick := func() float64 { return grid[i][rnd.IntN(len(grid[i]))] }
		switch k := rnd.IntN(6); {
		case k < 2:
			in[i] = analyte.Unknown(r.slots[i].scale.of, analyte.NotOrdered, 0)
			open = append(open, i)
		case k == 2:
			a, b := pick(), pick()
			if a == b {
				in[i] = at(a)
				break
			}
			in[i] = analyte.Within(min(a, b), max(a, b), analyte.Ranged, 0)
			open = append(open, i)
		default:
			in[i] = at(pick())
		}
	}
	return in, open
}

// settlingGrid is grid with ages of the population only.
func settlingGrid(r *Rule) [][]float64 {
	out := grid(r)
	if r.age >= 0 {
		var ages []float64
		for _, x := range append(out[r.age], 30) {
			if k := keyOf(x); k >= r.ageFrom && k < r.ageTo {
				ages = append(ages, x)
			}
		}
		out[r.age] = ages
	}
	return out
}

// within draws a number of an input that what is known of it allows.
func within(r *Rule, grid [][]float64, in []analyte.Value, i int, rnd *rand.Rand) analyte.Value {
	lo, hi := in[i].Bounds()
	for range 20 {
		if x := grid[i][rnd.IntN(len(grid[i]))]; x >= lo && x <= hi {
			return at(x)
		}
	}
	var may []float64
	for _, x := range grid[i] {
		if x >= lo && x <= hi {
			may = append(may, x)
		}
	}
	if len(may) == 0 {
		return at(lo)
	}
	return at(may[rnd.IntN(len(may))])
}

func describe(r *Rule, in []analyte.Value) (s string) {
	for i := range in {
		lo, hi := in[i].Bounds()
		s += r.slots[i].name + " " + number(lo) + ".." + number(hi) + "; "
	}
	return s
}

func TestSettlingProperty(t *testing.T) {
	n := settlingCases(t, 12_000)
	rnd := rand.New(rand.NewPCG(2026, 4))
	asked, brute, began := 0, 0, time.Now()
	for done := 0; done < n; {
		s := makeSpec(rnd)
		r := build(t, s)
		grid := settlingGrid(r)
		for range 8 {
			in, open := settlingInputsOf(r, grid, rnd)
			done++
			var o Result
			r.Eval(in, &o)
			qs := questions(r, rnd)
			if len(open) == 0 {
				continue
			}
			if tried := newTrial(r, in); tried != nil {
				brute++
				for k := range qs {
					tried.check(t, &qs[k], &o, in)
				}
			}
			for k := range qs {
				q := &qs[k]
				if q.open(&o) {
					asked++
					settlingHolds(t, r, q, grid, in, open, rnd)
				}
			}
			if t.Failed() {
				t.Fatalf("after %d cases: %s\n%+v\n%+v", done, describe(r, in), s.Items, s.Criteria)
			}
		}
	}
	t.Logf("%d cases in %v: %d open questions, %d cases against trying all completions", n, time.Since(began).Round(time.Millisecond), asked, brute)
	if asked < n/2 || brute < n/3 {
		t.Errorf("too little was asked: %d open questions, %d by trial, of %d cases", asked, brute, n)
	}
}

// settlingHolds fills in what is named, then what is not.
func settlingHolds(t *testing.T, r *Rule, q *question, grid [][]float64, in []analyte.Value, open []int, rnd *rand.Rand) {
	t.Helper()
	named := q.settles(r, in)
	is := map[int]bool{}
	for _, i := range named {
		is[i] = true
	}
	var o Result
	try := append([]analyte.Value(nil), in...)
	for _, i := range named {
		try[i] = within(r, grid, in, i, rnd)
	}
	if r.Eval(try, &o); q.open(&o) || o.Out() {
		t.Errorf("%s: filling in %v leaves it open: %s", q.what, named, describe(r, try))
	}
	copy(try, in)
	for _, i := range open {
		if !is[i] && rnd.IntN(4) > 0 {
			try[i] = within(r, grid, in, i, rnd)
		}
	}
	if r.Eval(try, &o); !q.open(&o) {
		t.Errorf("%s: it is settled without any of %v: %s", q.what, named, describe(r, try))
	}
}

// everyCase tries every completion of what is open with the Spec as printed.
type everyCase struct {
	r      *Rule
	open   []int
	cells  [][]float64 // of each open input a number of every cell, in the table's unit
	n      int
	totals []int
	truths [][]bool // by criterion
}

const maxCompletions = 300

// newTrial is nil where there are too many completions, or an input stands in
// for another: what that one counts as hangs on whether the other will be known.
func newTrial(r *Rule, in []analyte.Value) *everyCase {
	for i := range r.spec.Inputs {
		if r.spec.Inputs[i].InsteadOf != "" {
			return nil
		}
	}
	var f frame
	if !r.start(in, &f) {
		return nil
	}
	c := &everyCase{r: r, n: 1}
	given := map[string]float64{}
	for i := range r.slots {
		cells := cellsOf(r.markCuts(i), f[i])
		given[r.slots[i].name] = r.ToTable(i, cells[0].float())
		if len(cells) == 1 {
			continue
		}
		var numbers []float64
		for _, k := range cells {
			numbers = append(numbers, r.ToTable(i, k.float()))
		}
		c.open, c.cells = append(c.open, i), append(c.cells, numbers)
		if c.n *= len(cells); c.n > maxCompletions {
			return nil
		}
	}
	c.truths = make([][]bool, len(r.spec.Criteria))
	for k := range c.n {
		for j, i := range c.open {
			given[r.slots[i].name] = c.cells[j][k%len(c.cells[j])]
			k /= len(c.cells[j])
		}
		e := newByEye(r.spec, given)
		total := 0
		for i := range r.spec.Items {
			total += e.item(&r.spec.Items[i])
		}
		c.totals = append(c.totals, total)
		for i := range r.spec.Criteria {
			c.truths[i] = append(c.truths[i], criterionByEye(e, total, r.spec.Criteria[i].When))
		}
	}
	return c
}

// criterionByEye is byEye.formula for criteria, which read the total and others.
func criterionByEye(e *byEye, total int, f Formula) bool {
	count := func(fs []Formula) (n int) {
		for _, g := range fs {
			if criterionByEye(e, total, g) {
				n++
			}
		}
		return n
	}
	switch f := f.(type) {
	case All:
		return count(f) == len(f)
	case Any:
		return count(f) > 0
	case AtLeast:
		return count(f.Of) >= f.K
	case Not:
		return !criterionByEye(e, total, f.F)
	case Total:
		return compare(float64(total), f.Op, float64(f.Points))
	case Same:
		for i := range e.s.Criteria {
			if e.s.Criteria[i].ID == f.ID {
				return criterionByEye(e, total, e.s.Criteria[i].When)
			}
		}
	}
	return e.formula(f)
}

// answer is what one completion says to a question.
func (c *everyCase) answer(q *question, k int) int {
	switch {
	case q.criterion >= 0:
		if c.truths[q.criterion][k] {
			return 1
		}
		return 0
	case q.threshold == wholeTotal:
		return c.totals[k]
	}
	if c.totals[k] >= q.threshold {
		return 1
	}
	return 0
}

// check holds the engine's answer and what it names to all completions.
func (c *everyCase) check(t *testing.T, q *question, o *Result, in []analyte.Value) {
	t.Helper()
	open := false
	decides := map[int]bool{}
	stride := 1
	for j, i := range c.open {
		cells := len(c.cells[j])
		for k := range c.n {
			if at := k / stride % cells; at > 0 && c.answer(q, k) != c.answer(q, k-stride) {
				open, decides[i] = true, true
			}
		}
		stride *= cells
	}
	if open != q.open(o) {
		t.Errorf("%s: open %v, by trial %v", q.what, q.open(o), open)
		return
	}
	if !open {
		return
	}
	named := q.settles(c.r, in)
	if len(named) != len(decides) {
		t.Errorf("%s: %v are named, by trial %v", q.what, named, decides)
		return
	}
	for _, i := range named {
		if !decides[i] {
			t.Errorf("%s: %v are named, by trial %v", q.what, named, decides)
		}
	}
}
