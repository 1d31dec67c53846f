package assess

import (
	"slices"
	"sort"

	"stormglass/analyte"
	"stormglass/rule"
)

// Which inputs settle an open answer, and how its range reads, depends only on
// which cell of its cuts each input lies in, not on the number itself. Finding
// out may take the engine a millisecond where much is missing, so it is kept
// until an input crosses a cut.

// openness is what is said of an open answer.
type openness struct {
	settles, obtain []analyte.ID
	says            string
}

// cellCuts lists, for each input of a rule, the ascending cuts at which
// anything changes, in the unit of its table.
func cellCuts(r *rule.Rule) [][]float64 {
	spec := r.Spec()
	cuts := make([][]float64, len(spec.Inputs))
	add := func(input string, at float64) {
		if slot, ok := r.Slot(input); ok {
			cuts[slot] = append(cuts[slot], at)
		}
	}
	for i := range spec.Items {
		for _, p := range spec.Items[i].Parts {
			partCuts(p, spec.Age, add)
		}
	}
	for i := range spec.Criteria {
		formulaCuts(spec.Criteria[i].When, add)
	}
	if spec.Age != "" {
		add(spec.Age, spec.Population.From)
		add(spec.Age, spec.Population.Under)
	}
	for i := range cuts {
		slices.Sort(cuts[i])
		cuts[i] = slices.Compact(cuts[i])
	}
	return cuts
}

func partCuts(p rule.Part, age string, add func(string, float64)) {
	rows := func(input string, rows []rule.Row) {
		for _, row := range rows {
			add(input, row.Cut)
		}
	}
	switch p := p.(type) {
	case rule.Table:
		rows(p.Input, p.Rows)
	case rule.ByAge:
		for i := range p.Bands {
			add(age, p.Bands[i].Under)
			rows(p.Input, p.Bands[i].Rows)
		}
	case rule.Func:
		for i := range p.Args {
			for _, c := range p.Args[i].Cuts {
				add(p.Args[i].Input, c.At)
			}
		}
	}
}

func formulaCuts(f rule.Formula, add func(string, float64)) {
	switch f := f.(type) {
	case rule.Is:
		add(f.Input, f.At)
	case rule.All:
		for _, g := range f {
			formulaCuts(g, add)
		}
	case rule.Any:
		for _, g := range f {
			formulaCuts(g, add)
		}
	case rule.AtLeast:
		for _, g := range f.Of {
			formulaCuts(g, add)
		}
	case rule.Not:
		formulaCuts(f.F, add)
	}
}

// cell says where a value lies among the cuts: the cell of each of its ends,
// whether it says anything, and whether it can be assessed at all.
func (s *scored) cell(slot int) uint32 {
	v := s.vals[slot]
	lo, hi := v.Bounds()
	c := s.level(slot, lo)<<16 | s.level(slot, hi)<<1
	if v.Informative() {
		c |= 1
	}
	if v.Why() == analyte.Unassessable {
		c |= unassessable
	}
	return c
}

// unassessable marks the cell of an input that it would be idle to ask for.
const unassessable = 1 << 31

// level counts the cuts below a number, those that it equals one more.
func (s *scored) level(slot int, x float64) (n uint32) {
	if len(s.cuts[slot]) == 0 {
		return 0
	}
	y := s.rule.ToTable(slot, x)
	for _, cut := range s.cuts[slot] {
		switch {
		case y > cut:
			n += 2
		case y == cut:
			n++
		}
	}
	return n
}

// crossed takes up the changed inputs and reports whether any of them lies in
// another cell than before.
func (s *scored) crossed(changed uint64) bool {
	out := changed == everything
	if len(s.cells) != len(s.vals) {
		s.cells, out, changed = make([]uint32, len(s.vals)), true, everything
	}
	for i := range s.vals {
		if changed&(1<<i) == 0 {
			continue
		}
		if c := s.cell(i); c != s.cells[i] {
			s.cells[i], out = c, true
		}
	}
	return out
}

// openTotal is what is open of the total: whether it reaches the number that
// people ask about, else what it is.
func (s *scored) openTotal(o *rule.Result) openness {
	var out openness
	if o.Lo != o.Hi {
		out.settles = s.analytes(s.rule.Settles(s.vals))
	}
	if s.asks == 0 {
		out.obtain = firstTwo(out.settles)
		return out
	}
	out.says = s.rule.Says(s.vals, s.asks)
	out.obtain = s.analytes(foremost(s.power))
	return out
}

// openCriterion is what settles the i-th criterion.
func (s *scored) openCriterion(o *rule.Result, i int) openness {
	switch c := &s.rule.Spec().Criteria[i]; {
	case o.Criteria()[i] != rule.Undetermined:
		return openness{}
	case s.asks > 0 && len(s.rule.Spec().Items) > 0:
		return s.openSepsis(o, c)
	case len(s.rule.Spec().Items) > 0:
		return s.openItems(o)
	}
	power := s.rule.CriterionPower(s.vals, i)
	var out openness
	out.settles = s.analytes(positive(power))
	out.obtain = s.analytes(foremost(power))
	return out
}

// openSepsis is openCriterion for suspected infection together with a total
// and, in septic shock, the cardiovascular item: parts that are independent
// but for the item.
func (s *scored) openSepsis(o *rule.Result, c *rule.Criterion) openness {
	var out openness
	if slot, ok := s.rule.Slot("suspected_infection"); ok && !s.vals[slot].Known() {
		out.settles = append(out.settles, analyte.SuspectedInfection)
		out.obtain = append(out.obtain, analyte.SuspectedInfection)
	}
	out.settles = union(out.settles, s.analytes(positive(s.power)))
	out.obtain = union(out.obtain, s.analytes(foremost(s.power)))
	for i, it := range o.Items() {
		if name := s.rule.Spec().Items[i].Name; it.Lo < 1 && it.Hi >= 1 && asksItem(c.When, name) {
			open := s.analytes(s.openSlots(i))
			out.settles = union(out.settles, open)
			out.obtain = union(out.obtain, open)
		}
	}
	out.obtain = firstTwo(out.obtain)
	return out
}

func asksItem(f rule.Formula, item string) bool {
	switch f := f.(type) {
	case rule.ItemIs:
		return f.Item == item
	case rule.All:
		for _, g := range f {
			if asksItem(g, item) {
				return true
			}
		}
	}
	return false
}

// openItems is openCriterion for a count of items that reach two points: the
// inputs of the items that are on both sides of it.
func (s *scored) openItems(o *rule.Result) openness {
	var out openness
	for i, it := range o.Items() {
		if it.Lo < 2 && it.Hi >= 2 {
			out.settles = union(out.settles, s.analytes(s.openSlots(i)))
		}
	}
	out.obtain = firstTwo(out.settles)
	return out
}

// openSlots is the inputs of an item that lie in more than one cell.
func (s *scored) openSlots(item int) []int {
	var out []int
	for slot := range s.vals {
		if c := s.cells[slot]; s.itemReads[item]&(1<<slot) != 0 && c>>16&0x7fff != c>>1&0x7fff {
			out = append(out, slot)
		}
	}
	return out
}

func positive(power []float64) []int {
	var out []int
	for i, p := range power {
		if p > 0 {
			out = append(out, i)
		}
	}
	return out
}

// foremost is the two inputs with the greatest power, equals in input order.
func foremost(power []float64) []int {
	out := positive(power)
	sort.SliceStable(out, func(a, b int) bool { return power[out[a]] > power[out[b]] })
	return out[:min(2, len(out))]
}

// obtainable keeps what can be obtained: a coma scale under neuromuscular
// blockade cannot.
func (s *scored) obtainable(ids []analyte.ID) []analyte.ID {
	var out []analyte.ID
	for _, id := range ids {
		if !s.unassessable(id) {
			out = append(out, id)
		}
	}
	return out
}

func (s *scored) unassessable(id analyte.ID) bool {
	for i := range s.in.reads {
		if inputAnalyte(&s.rule.Spec().Inputs[i]) == id && s.in.reads[i].Value.Why() == analyte.Unassessable {
			return true
		}
	}
	return false
}
