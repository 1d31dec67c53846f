package assess

import (
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"

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
	facts           []string
	says            string
}

// by is what some slots say of an open answer.
func (s *scored) by(slots []int) openness {
	return openness{settles: s.analytes(slots), facts: s.factsOf(slots)}
}

// factsOf names the facts among some slots that are not known; of what another
// rule says, those that are open there.
func (s *scored) factsOf(slots []int) (out []string) {
	for _, slot := range slots {
		if key, ok := strings.CutPrefix(s.rule.Spec().Inputs[slot].Of, "fact."); ok {
			out = appendOnce(out, key)
		}
		for k, other := range s.others {
			if other == slot && k < len(s.behind) {
				out = union(out, s.behind[k].facts)
			}
		}
	}
	return out
}

// cellCuts lists, for each input of a rule, the ascending cuts at which
// anything changes.
func cellCuts(r *rule.Rule) [][]uint64 {
	cuts := make([][]uint64, r.Inputs())
	for i := range cuts {
		cuts[i] = ordinals(r.Cuts(i))
	}
	return cuts
}

// ordinal maps a number to an integer so that both sort alike, as the engine
// compares.
func ordinal(x float64) uint64 {
	b := math.Float64bits(x)
	return b ^ (uint64(int64(b)>>63) | 1<<63)
}

// cell says where a value lies among the cuts: the cell of each of its ends,
// whether it says anything, whether it is one number, and whether it can be
// assessed at all.
func (s *scored) cell(slot int) uint32 {
	v := s.vals[slot]
	lo, hi := v.Bounds()
	c := s.level(slot, lo)<<16 | s.level(slot, hi)<<1
	if v.Informative() {
		c |= 1
	}
	if _, one := v.Printed(); one {
		c |= oneNumber // another input may stand in for a range
	}
	if v.Why() == analyte.Unassessable {
		c |= unassessable
	}
	return c
}

// oneNumber marks the cell of an input that is known as a number.
const oneNumber = 1 << 15

// unassessable marks the cell of an input that it would be idle to ask for.
const unassessable = 1 << 31

// level is the number of an input's cuts at or below a number: at a known age
// without those of other ages' tables.
func (s *scored) level(slot int, x float64) (n uint32) {
	y := ordinal(x)
	for _, cut := range s.now[slot] {
		if cut <= y {
			n++
		}
	}
	return n
}

// crossed takes up the changed inputs and reports whether any of them lies in
// another cell than before.
func (s *scored) crossed(changed uint64) bool {
	out := changed == everything
	if s.aged() {
		s.cells = nil
	}
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
		out = out || s.rule.Summed()&(1<<i) != 0 // its number counts, not only its cell
	}
	return out
}

// aged takes the cuts of the patient's age into use, and reports whether these
// are others than before.
func (s *scored) aged() bool {
	level := -1
	slot, ok := s.rule.Slot(s.rule.Spec().Age)
	if ok && s.vals[slot].Known() {
		x, _ := s.vals[slot].Bounds()
		y := ordinal(x)
		for level = 0; level < len(s.cuts[slot]) && s.cuts[slot][level] <= y; {
			level++
		}
	}
	if s.now != nil && level == s.ageLevel {
		return false
	}
	s.ageLevel, s.now = level, s.cuts
	if level >= 0 {
		x, _ := s.vals[slot].Bounds()
		s.now = make([][]uint64, len(s.cuts))
		for i := range s.now {
			s.now[i] = ordinals(s.rule.CutsAt(i, x))
		}
	}
	return true
}

// openTotal is what is open of the total: whether it reaches the number that
// people ask about, else what it is.
func (s *scored) openTotal(o *rule.Result) openness {
	var out openness
	if o.Lo != o.Hi {
		out = s.by(s.moving(o))
	}
	switch {
	case s.asks == 0:
		out.obtain = firstTwo(out.settles)
	case s.exact() || o.Lo >= s.asks || o.Hi < s.asks:
		out.says = s.rule.Says(s.vals, s.asks)
		out.obtain = s.analytes(foremost(s.power))
	default:
		first := foremost(s.power)
		out.obtain = s.analytes(first)
		out.says = "open whether it reaches " + strconv.Itoa(s.asks)
		if names := s.names(first); len(names) > 0 {
			out.says += "; obtain " + join(names, "and") + " first"
		}
	}
	return out
}

// manyCells is how many combinations of inputs may be gone through to find what
// settles a rule while the patient waits. Beyond it an input counts where it is
// open and an item that reads it is.
const manyCells = 256

// sharedInputs is the inputs that several parts of the items read, or that say
// which table counts.
func sharedInputs(r *rule.Rule) (shared uint64) {
	spec := r.Spec()
	seen := uint64(0)
	for i := range spec.Items {
		for _, p := range spec.Items[i].Parts {
			reads := partReads(r, p)
			shared |= seen & reads
			seen |= reads
		}
	}
	if slot, ok := r.Slot(spec.Age); ok {
		shared |= 1 << slot
	}
	return shared
}

// exact reports whether it costs little to find out what settles the rule as
// its inputs lie now: each input that several parts read is gone through
// together with all that stand with it in an item.
func (s *scored) exact() bool {
	linked := uint64(0)
	for i := range s.itemReads {
		for slot := range s.vals {
			if s.shared&s.itemReads[i]&(1<<slot) != 0 && s.spans(slot) > 1 {
				linked |= s.itemReads[i]
			}
		}
	}
	cells := 1
	for slot := range s.vals {
		if linked&(1<<slot) == 0 {
			continue
		}
		if cells *= s.spans(slot); cells > manyCells {
			return false
		}
	}
	return true
}

// spans is the number of cells that an input touches.
func (s *scored) spans(slot int) int {
	lo, hi := s.cells[slot]>>16&0x7fff, s.cells[slot]>>1&0x3fff
	return int(hi-lo) + 1
}

// partReads is the inputs of a part, a bit for each; of a part that is neither
// table nor function all of them.
func partReads(r *rule.Rule, p rule.Part) (bits uint64) {
	add := func(name string) {
		if slot, ok := r.Slot(name); ok {
			bits |= 1 << slot
		}
	}
	switch p := p.(type) {
	case rule.Table:
		add(p.Input)
	case rule.ByAge:
		add(p.Input)
	case rule.Func:
		for i := range p.Args {
			add(p.Args[i].Input)
		}
	default:
		bits = everything
	}
	return bits
}

// moving is the open inputs that can move the total.
func (s *scored) moving(o *rule.Result) []int {
	if s.exact() {
		return s.rule.Settles(s.vals)
	}
	return positive(s.weights(o))
}

// reaching is the power of each input to decide whether the total reaches a
// number of points.
func (s *scored) reaching(o *rule.Result, points int) []float64 {
	switch {
	case o.Lo >= points || o.Hi < points:
		return nil
	case s.exact():
		return s.rule.Power(s.vals, points)
	}
	return s.weights(o)
}

// weights stands for the power of each input where that is too much to find
// out: of an open input the width of the items that read it.
func (s *scored) weights(o *rule.Result) []float64 {
	out := make([]float64, len(s.vals))
	for i, it := range o.Items() {
		if it.Lo == it.Hi {
			continue
		}
		for _, slot := range s.openSlots(i) {
			out[slot] += float64(it.Hi - it.Lo)
		}
	}
	return out
}

// openCriterion is what settles the i-th criterion.
func (s *scored) openCriterion(o *rule.Result, i int) openness {
	switch c := &s.rule.Spec().Criteria[i]; {
	case o.Criteria()[i] != rule.Undetermined:
		return openness{}
	case s.whole:
		return s.openSepsis(o, c)
	case len(s.rule.Spec().Items) > 0:
		return s.openFormula(o, i)
	}
	power := s.rule.CriterionPower(s.vals, i)
	out := s.by(positive(power))
	out.obtain = firstTwo(s.toObtain(foremost(power)))
	return out
}

// toObtain is analytes for what to obtain first: of what another rule says, what
// is to be obtained first for that.
func (s *scored) toObtain(slots []int) (out []analyte.ID) {
	for _, i := range slots {
		k := slices.Index(s.others, i)
		if k < 0 || k >= len(s.behind) {
			out = union(out, s.analytes([]int{i}))
			continue
		}
		out = union(out, s.behind[k].obtain)
	}
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

// openFormula is openCriterion for a formula over items: what is open of each
// of its parts that is open.
func (s *scored) openFormula(o *rule.Result, i int) openness {
	var slots []int
	inside := false
	for k := range s.ex.Findings {
		f := &s.ex.Findings[k]
		if f.Depth == 0 {
			inside = f.Kind == rule.FindCriterion && f.Name == s.rule.Spec().Criteria[i].ID
		}
		if !inside || f.Kind != rule.FindLeaf || f.Truth != rule.Undetermined {
			continue
		}
		if f.Slot >= 0 {
			slots = appendOnce(slots, f.Slot)
			continue
		}
		slots = union(slots, s.openPoints(f.Row))
	}
	out := s.by(slots)
	out.obtain = firstTwo(out.settles)
	return out
}

// openPoints is the inputs that are open of a comparison of points, by its
// words: an item's, or the total's.
func (s *scored) openPoints(row string) []int {
	spec := s.rule.Spec()
	for i := range spec.Items {
		title := spec.Items[i].Title
		if title == "" {
			title = spec.Items[i].Name
		}
		if strings.HasPrefix(row, title+" ") {
			return s.openSlots(i)
		}
	}
	at, err := strconv.Atoi(row[strings.LastIndexByte(row, ' ')+1:])
	switch {
	case err != nil:
		return nil
	case strings.Contains(row, " > ") || strings.Contains(row, " ≤ "):
		at++
	}
	if at == s.asks {
		return positive(s.power)
	}
	return positive(s.reaching(&s.ex.Result, at))
}

// openSlots is the inputs of an item that lie in more than one cell.
func (s *scored) openSlots(item int) []int {
	var out []int
	for slot := range s.vals {
		if c := s.cells[slot]; s.itemReads[item]&(1<<slot) != 0 && c>>16&0x7fff != c>>1&0x3fff {
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

// otherInputs lists the inputs that are what another rule says.
func otherInputs(r *rule.Rule) (out []int) {
	for i := range r.Spec().Inputs {
		if in := &r.Spec().Inputs[i]; in.Of != "" && inputAnalyte(in) == analyte.None {
			out = append(out, i)
		}
	}
	return out
}

// lookBehind notes what settles the other rules that this one reads, and
// reports whether it is not what it was.
func (s *scored) lookBehind(m *moment) (changed bool) {
	if s.behind == nil && len(s.others) > 0 {
		s.behind = make([]openness, len(s.others))
	}
	for k, slot := range s.others {
		var now openness
		if r := m.result(s.rule.Spec().Inputs[slot].Of); r != nil {
			now.settles, now.obtain, now.facts = r.Settles, r.Obtain, r.Facts
		}
		was := &s.behind[k]
		if !slices.Equal(was.settles, now.settles) || !slices.Equal(was.obtain, now.obtain) || !slices.Equal(was.facts, now.facts) {
			*was, changed = now, true
		}
	}
	return changed
}
