package rule

import "math/bits"

// If gives points while a formula holds, for parts that no table and no
// monotone function can say: "platelets < 100 without coagulation
// dysfunction". Its leaves read inputs (Is, ByBand) and, with ItemIs, earlier
// items of the same Spec. An input that it reads counts as a value while it is
// missing (CountsAs); a missing flag counts as not set, and without the age a
// formula that reads it scores nothing, as published.
type If struct {
	Name   string
	When   Formula
	Points int
	Words  string // for people; empty: built from the leaves
	Notes  []string
	Source Cite
}

func (If) part() {}

// cond is the compiled formula of an If.
type cond struct {
	crit
	items []int // the earlier items that it reads
}

// condition compiles an If.
func (c *compiler) condition(l *leaf, it *Item, p *If) {
	l.kind, l.slot = leafIf, -1
	if p.Points < 1 || p.When == nil {
		c.fail("item %s: a condition needs a formula and points", it.Name)
		return
	}
	if !c.plain(it, p.When) {
		return
	}
	src := first(p.Source, it.Source, c.spec.Source)
	wrong := len(c.errs)
	k := &cond{crit: crit{root: c.formula(p.When, src, 0)}}
	if len(c.errs) > wrong {
		return
	}
	c.reads(&k.crit)
	l.when, l.max = k, p.Points
	for _, v := range k.vars {
		if v < len(c.slots) {
			c.conditionInput(l, it, v, &k.crit)
			continue
		}
		k.items = append(k.items, v-len(c.slots))
		for set := c.items[v-len(c.slots)].slots; set != 0; set &= set - 1 {
			c.use(l, bits.TrailingZeros64(set), nil)
		}
	}
	c.conditionWords(l, it, p, src)
}

// plain reports whether a formula holds nothing that a part cannot read.
func (c *compiler) plain(it *Item, f Formula) bool {
	ok := true
	switch f := f.(type) {
	case All:
		return c.plainAll(it, f)
	case Any:
		return c.plainAll(it, f)
	case AtLeast:
		return c.plainAll(it, f.Of)
	case Not:
		return c.plain(it, f.F)
	case ItemIs:
		ok = false
		for i := range c.items {
			ok = ok || c.items[i].name == f.Item
		}
		if !ok {
			c.fail("item %s reads %q, which is no earlier item", it.Name, f.Item)
		}
	case Total, Same:
		c.fail("item %s: a condition reads inputs and earlier items only", it.Name)
		ok = false
	}
	return ok
}

func (c *compiler) plainAll(it *Item, fs []Formula) bool {
	ok := true
	for _, f := range fs {
		ok = c.plain(it, f) && ok
	}
	return ok
}

// conditionInput notes an input that a formula reads. A missing age scores
// nothing; every other input must count as something, a flag as not set.
func (c *compiler) conditionInput(l *leaf, it *Item, slot int, k *crit) {
	c.use(l, slot, k.cuts[slot])
	switch {
	case slot == c.age:
		c.needs(l, slot)
	case c.slots[slot].unscored && !c.isFlag(slot):
		c.fail("item %s: %s needs a value that it counts as while missing", it.Name, c.slots[slot].name)
	}
}

func (c *compiler) conditionWords(l *leaf, it *Item, p *If, src Cite) {
	l.text = leafText{name: p.Name, notes: join(it.Notes, p.Notes), src: src}
	if l.text.name == "" {
		l.text.name = it.Name
	}
	words := p.Words
	if words == "" {
		words = l.when.root.inWords(false)
	}
	l.text.short = words
	l.text.spans = []string{words + ": no, 0 points", words + ": 0 to " + points(p.Points), words + ": " + points(p.Points)}
	if src.Zero() {
		c.fail("item %s has constants without citation", it.Name)
	}
}

// inWords is a formula in one line; within another one in brackets.
func (n *node) inWords(within bool) string {
	word := ""
	switch n.op {
	case opLeaf:
		return n.words
	case opBand, opNever:
		return n.words
	case opNot:
		return "not " + n.kids[0].inWords(true)
	case opAll:
		word = " and "
	case opAny:
		word = " or "
	case opAtLeast:
		word = ", "
	}
	out := ""
	for i := range n.kids {
		if i > 0 {
			out += word
		}
		out += n.kids[i].inWords(len(n.kids) > 1)
	}
	if n.op == opAtLeast {
		out = n.groupWords() + " " + out
	}
	if within && len(n.kids) > 1 {
		return "(" + out + ")"
	}
	return out
}

// whenSpan is the points of an If. Inputs that it reads in both directions are
// within one cell each, so that Kleene's logic is exact.
func (l *leaf) whenSpan(f *frame) span {
	var out span
	switch l.when.root.truth(f) {
	case Met:
		out.lo, out.hi = l.max, l.max
	case Undetermined:
		out.hi = l.max
	}
	if l.when.root.published(f, l.when.slots) {
		out.pub = l.max
	}
	return out
}

// published is a formula at the values that the paper's convention takes. An
// input whose interval decides is taken at its word.
func (n *node) published(f *frame, slots int) bool {
	switch n.op {
	case opLeaf:
		b := &f[n.v]
		at := b.pub
		if n.v < slots {
			at = clamp(at, b.lo, b.hi)
		}
		return (at >= n.at) != n.neg
	case opNot:
		return !n.kids[0].published(f, slots)
	case opBand:
		b := &f[n.v]
		return n.kids[level(n.cuts, clamp(b.pub, b.lo, b.hi))].published(f, slots)
	case opNever:
		return false
	}
	met := 0
	for i := range n.kids {
		if n.kids[i].published(f, slots) {
			met++
		}
	}
	switch n.op {
	case opAll:
		return met == len(n.kids)
	case opAny:
		return met > 0
	}
	return met >= n.k
}

// directions notes for every input in which direction each leaf's points move
// with it (1 up, 2 down, 3 both), and lists the inputs that must be taken cell
// by cell: read in both directions by parts that are not independent, and age.
func (c *compiler) directions() {
	dirs := make([]int, len(c.slots))
	cond := uint64(0)
	c.ways = make([][]int, len(c.items))
	for i := range c.items {
		it := &c.items[i]
		way := make([]int, len(c.slots))
		for k := it.first; k < it.first+it.n; k++ {
			c.leafWays(&c.leafs[k], way)
			if c.leafs[k].kind == leafIf {
				cond |= c.leafs[k].slots
				c.whens = true
			}
		}
		c.ways[i] = way
		for s, d := range way {
			dirs[s] |= d
		}
	}
	for s, d := range dirs {
		many := c.uses[s] > 1 || cond&(1<<s) != 0
		if d == 3 && many || s == c.age && c.uses[s] > 0 {
			c.splits = append(c.splits, s)
		}
	}
}

// leafWays adds the directions of one leaf.
func (c *compiler) leafWays(l *leaf, way []int) {
	switch l.kind {
	case leafFunc:
		for _, a := range l.args {
			way[a.slot] |= wayOf(a.worse == Rising, a.worse == Falling)
		}
	case leafIf:
		if l.when == nil {
			return
		}
		for _, v := range l.when.vars {
			sign := l.when.sign[v]
			if v < len(c.slots) {
				way[v] |= sign
				continue
			}
			for s, d := range c.ways[v-len(c.slots)] {
				way[s] |= composed(d, sign)
			}
		}
	default:
		for i := range l.ladders {
			up, down := false, false
			pts := l.ladders[i].pts
			for k := 1; k < len(pts); k++ {
				up, down = up || pts[k] > pts[k-1], down || pts[k] < pts[k-1]
			}
			way[l.slot] |= wayOf(up, down)
		}
		if l.kind == leafAge {
			way[c.age] = 3
		}
	}
}

func wayOf(up, down bool) (d int) {
	if up {
		d = 1
	}
	if down {
		d |= 2
	}
	return d
}

// composed is the direction of what moves as sign with something that moves as
// d with an input.
func composed(d, sign int) int {
	switch {
	case d == 0 || sign == 0:
		return 0
	case sign == 3 || d == 3:
		return 3
	case sign == 1:
		return d
	}
	return 3 - d
}
