package rule

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/unit"
)

// Limits of a compiled rule; Compile refuses a Spec beyond them.
const (
	MaxInputs   = 40
	MaxItems    = 12
	MaxCriteria = 8
	maxVars     = MaxInputs + MaxItems + 1 // inputs, items, total
)

// Rule is a compiled Spec: flat tables over canonical units. It is immutable
// and safe for use by several goroutines.
type Rule struct {
	spec   *Spec
	slots  []slot
	absent []bound // per slot, what stands for it when it is missing
	items  []item
	leafs  []leaf
	crits  []crit

	age       int // slot of the age, −1 none
	ageFrom   key // thresholds of the population's age range
	ageTo     key
	scored    uint64 // slots that the items use
	sums      []sum
	summed    uint64 // slots that sums add up
	shared    []int  // slots that more than one part uses
	sharedSet uint64 // the same as a set
	stands    []standIn
	splits    []int    // slots that Eval takes cell by cell
	byCell    []int    // the same and those of criteria
	ways      [][]int  // per item and slot, how its points move: 1 up, 2 down, 3 both
	whens     bool     // some part is an If
	cutsOf    [][]key  // per slot, the cuts that move points
	marks     [][]mark // per slot, every cut of the rule
	max       int
	steps     int // findings of a full explanation
	draft     bool
	weakest   evidence.Status
}

// mark is one cut as printed beside its compiled threshold.
type mark struct {
	at       key     // the least canonical value of the upper side
	cut      float64 // as in the table
	ownUpper bool    // the cut itself belongs to the upper side
}

// slot is one compiled input.
type slot struct {
	name, label string
	id          analyte.ID
	unitText    string
	scale       scale
	lo, hi      float64 // plausible range
	unscored    bool
}

// item is one compiled Item: a run of leafs.
type item struct {
	name, title string
	combine     Combine
	cap, max    int
	first, n    int
	slots       uint64
}

type leafKind uint8

const (
	leafTable leafKind = iota
	leafAge
	leafFunc
	leafIf
)

// leaf is one compiled Part.
type leaf struct {
	kind     leafKind
	slot     int
	unscored uint64 // slots whose absence makes it score 0 as published
	ladders  []ladder
	band     []uint8 // by level of the age among all its cuts, the ladder
	args     []arg
	pts      []int // by cell of a Func
	when     *cond // of an If
	ageCuts  []key
	slots    uint64
	max      int
	text     leafText
}

// ladder gives points by where a value lies among ascending thresholds.
type ladder struct {
	four  [4]key   // the cuts, where there are at most four
	many  bool     // there are more
	least [64]int8 // fewest points over the levels i to j, at i*8+j
	most  [64]int8
	cuts  []key // ascending
	pts   []int // len(cuts)+1
	rows  []rowText
	// spans has at i*len(pts)+j the words for a value in rows i to j.
	spans []string
}

// arg is one compiled argument of a Func.
type arg struct {
	slot   int
	cuts   []key
	stride int
	worse  Direction
}

// Spec returns the value the rule was compiled from.
func (r *Rule) Spec() *Spec { return r.spec }

// Max is the highest total.
func (r *Rule) Max() int { return r.max }

// Draft reports whether the rule holds an unverified constant and therefore
// never evaluates.
func (r *Rule) Draft() bool { return r.draft }

// Weakest is the weakest verification status among the rule's constants.
func (r *Rule) Weakest() evidence.Status { return r.weakest }

// Inputs is the number of slots.
func (r *Rule) Inputs() int { return len(r.slots) }

// Label is the name of an input for people.
func (r *Rule) Label(slot int) string {
	if slot < 0 || slot >= len(r.slots) {
		return ""
	}
	return r.slots[slot].label
}

// Slot finds an input by its name; ok is false where there is none.
func (r *Rule) Slot(name string) (slot int, ok bool) {
	for i := range r.slots {
		if r.slots[i].name == name {
			return i, true
		}
	}
	return 0, false
}

// ToTable converts a canonical number of a slot to the unit of the rule's
// table, rounded as it is compared.
func (r *Rule) ToTable(slot int, x float64) float64 {
	if slot < 0 || slot >= len(r.slots) {
		return x
	}
	y := r.slots[slot].scale.toTable(x)
	if r.spec.Exact {
		return y
	}
	return round6(y)
}

// ToCanonical converts a number in the unit of the rule's table to the
// canonical unit of the slot's analyte.
func (r *Rule) ToCanonical(slot int, x float64) float64 {
	if slot < 0 || slot >= len(r.slots) {
		return x
	}
	return r.slots[slot].scale.toCanonical(x)
}

// UnitText is the unit of a slot's table as people read it, empty for none.
func (r *Rule) UnitText(slot int) string {
	if slot < 0 || slot >= len(r.slots) {
		return ""
	}
	return r.slots[slot].unitText
}

// compiler gathers what a Spec says and every error it makes.
type compiler struct {
	*Rule
	get  Catalogue
	errs []error
	uses []int // per slot, how many leafs use it
}

func (c *compiler) fail(format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf("rule %s: "+format, append([]any{c.spec.ID}, args...)...))
}

// Compile compiles a Spec against the catalogue of analytes. The error joins
// everything that is wrong with the Spec.
func Compile(spec *Spec) (*Rule, error) { return CompileWith(spec, analyte.Get) }

// CompileWith compiles a Spec against a catalogue of analytes. The error joins
// everything that is wrong with the Spec.
func CompileWith(spec *Spec, get Catalogue) (*Rule, error) {
	c := &compiler{Rule: &Rule{spec: spec, age: -1}, get: get}
	c.limits()
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	c.inputs()
	c.uses = make([]int, len(c.slots))
	c.cutsOf = make([][]key, len(c.slots))
	c.marks = make([][]mark, len(c.slots))
	if len(c.errs) == 0 {
		for i := range spec.Items {
			c.item(&spec.Items[i])
		}
		c.population()
		c.criteria()
		c.alone()
	}
	if len(c.errs) == 0 {
		c.directions()
		for i := range c.crits {
			c.blend(&c.crits[i])
		}
		c.byCell = append(c.byCell, c.splits...)
		for i := range c.crits {
			for _, s := range c.crits[i].also {
				if !slices.Contains(c.byCell, s) {
					c.byCell = append(c.byCell, s)
				}
			}
			for s := range c.slots {
				if c.crits[i].gaps && c.scored&(1<<s) != 0 && !slices.Contains(c.byCell, s) {
					c.byCell = append(c.byCell, s)
				}
			}
		}
		c.share()
		c.bands()
		c.statuses()
		c.countSteps()
	}
	if len(c.errs) > 0 {
		return nil, errors.Join(c.errs...)
	}
	return c.Rule, nil
}

func (c *compiler) limits() {
	s := c.spec
	if s.ID == "" || s.Version == "" || s.Title == "" {
		c.fail("id, version and title are required")
	}
	if len(s.Inputs) > MaxInputs || len(s.Items) > MaxItems || len(s.Criteria) > MaxCriteria {
		c.fail("more than %d inputs, %d items or %d criteria", MaxInputs, MaxItems, MaxCriteria)
	}
}

func (c *compiler) inputs() {
	for i := range c.spec.Inputs {
		in := &c.spec.Inputs[i]
		if _, twice := c.Slot(in.Name); twice || in.Name == "" {
			c.fail("input %q is empty or named twice", in.Name)
		}
		s := slot{name: in.Name, label: in.Label, id: in.Analyte, lo: math.Inf(-1), hi: math.Inf(1)}
		if in.Of == "" && len(in.Sum) == 0 {
			c.bindAnalyte(&s, in)
		}
		if in.Of != "" && in.Unit != "1" && in.Unit != "{score}" {
			s.unitText = in.Unit
		}
		if s.label == "" {
			s.label = in.Name
		}
		s.unscored = in.Missing.kind == absentUnscored
		c.slots = append(c.slots, s)
		c.absent = append(c.absent, bound{keyOf(s.lo), keyOf(s.hi), keyOf(clamp(s.scale.toCanonical(in.Missing.value), s.lo, s.hi))})
	}
	c.standIns()
	if c.spec.Age != "" {
		i, ok := c.Slot(c.spec.Age)
		if !ok {
			c.fail("age input %q is not among the inputs", c.spec.Age)
			return
		}
		c.age = i
	}
	c.addSums()
}

func (c *compiler) bindAnalyte(s *slot, in *Input) {
	a := c.get(in.Analyte)
	if a == nil {
		c.fail("input %q: analyte %d is not in the catalogue", in.Name, in.Analyte)
		return
	}
	sc, err := scaleOf(a, in.Unit)
	if err != nil {
		c.fail("input %q: %v", in.Name, err)
		return
	}
	s.scale, s.unitText, s.lo, s.hi = sc, sc.u.String(), a.Lo, a.Hi
	if sc.u == unit.Month {
		s.unitText = "months"
	}
	if s.label == "" {
		s.label = a.Name
	}
}

// cut compiles one boundary to the least canonical float64 on its upper side.
func (c *compiler) cut(slot int, at float64, ownUpper bool) key {
	sc := c.slots[slot].scale
	digits := significant
	if len(c.spec.Inputs[slot].Sum) > 0 {
		digits = ofSums
	}
	meets := func(x float64) bool {
		y := sc.toTable(x)
		if !c.spec.Exact || digits > significant {
			y = rounded(y, digits)
		}
		if ownUpper {
			return y >= at
		}
		return y > at
	}
	beside := [...]float64{at, at, at, at}
	if !c.spec.Exact || digits > significant {
		beside = edges(at, digits)
	}
	for i, x := range beside {
		beside[i] = sc.toCanonical(x)
	}
	out := threshold(sc.toCanonical(at), meets, beside[:]...)
	c.mark(slot, mark{out, at, ownUpper})
	return out
}

// mark notes a cut once, in ascending order.
func (c *compiler) mark(slot int, m mark) {
	list := c.marks[slot]
	i := 0
	for i < len(list) && list[i].at < m.at {
		i++
	}
	if i < len(list) && list[i].at == m.at {
		return
	}
	c.marks[slot] = append(list[:i:i], append([]mark{m}, list[i:]...)...)
}

func (c *compiler) population() {
	p := c.spec.Population
	c.ageFrom, c.ageTo = 0, beyond
	if c.age < 0 {
		if p.From != 0 || p.Under != 0 {
			c.fail("the population bounds age, but no age input is named")
		}
		return
	}
	if p.From > 0 {
		c.ageFrom = c.cut(c.age, p.From, true)
	}
	if p.Under > 0 {
		c.ageTo = c.cut(c.age, p.Under, true)
	}
}

// use notes that a leaf reads a slot and splits it at these cuts.
func (c *compiler) use(l *leaf, slot int, cuts []key) {
	if l.slots&(1<<slot) == 0 {
		l.slots |= 1 << slot
		c.uses[slot]++
	}
	c.scored |= 1 << slot
	c.cutsOf[slot] = mergeCuts(c.cutsOf[slot], cuts)
}

// needs notes that a leaf scores nothing, as published, while a slot that is to
// be unscored is missing.
func (c *compiler) needs(l *leaf, slot int) {
	if c.slots[slot].unscored {
		l.unscored |= 1 << slot
	}
}

// share lists the slots that more than one leaf reads, or that are split: what
// settles an answer is found per cell of these slots, because the leafs are not
// independent.
func (c *compiler) share() {
	for i, n := range c.uses {
		if n > 1 {
			c.shared = append(c.shared, i)
		}
	}
	for _, s := range c.splits { // read both ways by one part
		if c.uses[s] == 1 {
			c.shared = append(c.shared, s)
		}
	}
	for _, i := range c.shared {
		c.sharedSet |= 1 << i
	}
}

// bands leads from the age's level among all its cuts to each part's band.
func (c *compiler) bands() {
	if c.age < 0 {
		return
	}
	all := c.cutsOf[c.age]
	for i := range c.leafs {
		l := &c.leafs[i]
		if l.kind != leafAge {
			continue
		}
		l.band = make([]uint8, len(all)+1)
		for k := range all {
			l.band[k+1] = uint8(level(l.ageCuts, all[k]))
		}
	}
}

// countSteps counts the findings of a full explanation.
func (c *compiler) countSteps() {
	c.steps = len(c.items) + len(c.leafs) + len(c.crits)
	var nodes func(n *node) int
	nodes = func(n *node) int {
		sum := 1
		for i := range n.kids {
			sum += nodes(&n.kids[i])
		}
		return sum
	}
	for i := range c.leafs {
		c.steps += len(c.leafs[i].args)
		if c.leafs[i].when != nil {
			c.steps += nodes(&c.leafs[i].when.root)
		}
	}
	for i := range c.crits {
		c.steps += nodes(&c.crits[i].root)
	}
	for i := range c.sums {
		c.steps += len(c.crits) * len(c.sums[i].terms)
	}
}

func mergeCuts(a, b []key) []key {
	out := make([]key, 0, len(a)+len(b))
	for len(a) > 0 || len(b) > 0 {
		var x key
		switch {
		case len(b) == 0 || len(a) > 0 && a[0] <= b[0]:
			x, a = a[0], a[1:]
		default:
			x, b = b[0], b[1:]
		}
		if len(out) == 0 || out[len(out)-1] != x {
			out = append(out, x)
		}
	}
	return out
}

func clamp[T int | float64 | key](x, lo, hi T) T {
	if x < lo {
		return lo
	}
	if x > hi {
		return hi
	}
	return x
}
