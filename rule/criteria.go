package rule

import (
	"fmt"
	"slices"

	"stormglass/evidence"
)

type opKind uint8

const (
	opLeaf opKind = iota
	opAll
	opAny
	opAtLeast
	opNot
	opBand  // the kid of the age's band; v is the age
	opNever // never met
)

// node is one compiled part of a formula. A leaf asks whether a variable of
// the frame is at least its threshold (or, negated, below it).
type node struct {
	op    opKind
	neg   bool
	v     int
	at    key
	k     int
	kids  []node
	words string
	note  string
	src   Cite
	same  string // id of the criterion this part repeats
	cuts  []key  // of the age, of an opBand
}

// crit is one compiled criterion.
type crit struct {
	id, title string
	root      node
	mixed     []int // variables that two leaves read in opposite directions
	cuts      [maxVars][]key
	reads     [maxVars]bool
	vars      []int        // the variables that are read
	sign      [maxVars]int // how: 1 up, 2 down, 3 both
	slots     int          // variables below are inputs
	// also lists inputs that the criterion reads in both directions by way of
	// items, with those that Eval splits anyway; nil where there are no more.
	also []int
	// gaps is set where the criterion reads the points of an item or the total in
	// both directions: not every number between the least and the most need be
	// possible.
	gaps bool
}

func (c *compiler) criteria() {
	for i := range c.spec.Criteria {
		s := &c.spec.Criteria[i]
		if s.ID == "" || s.When == nil {
			c.fail("criterion %d has no id or no formula", i)
			continue
		}
		k := crit{id: s.ID, title: s.Title}
		src := first(s.Source, c.spec.Source)
		k.root = c.formula(s.When, src, i)
		c.reads(&k)
		c.crits = append(c.crits, k)
	}
}

// reads notes what a formula reads, and how.
func (c *compiler) reads(k *crit) {
	k.slots = len(c.slots)
	k.polarity(&k.root, 1, &k.sign)
	for v, s := range k.sign {
		if s == 3 {
			k.mixed = append(k.mixed, v)
			k.gaps = k.gaps || v >= k.slots
		}
		if k.reads[v] {
			k.vars = append(k.vars, v)
		}
	}
}

func (c *compiler) formula(f Formula, src Cite, before int) node {
	switch f := f.(type) {
	case All:
		return node{op: opAll, kids: c.formulas(f, src, before)}
	case Any:
		return node{op: opAny, kids: c.formulas(f, src, before)}
	case AtLeast:
		if f.K < 1 || f.K > len(f.Of) {
			c.fail("at least %d of %d", f.K, len(f.Of))
		}
		return node{op: opAtLeast, k: f.K, kids: c.formulas(f.Of, src, before)}
	case Not:
		return node{op: opNot, kids: []node{c.formula(f.F, src, before)}}
	case Same:
		for i := range before {
			if c.spec.Criteria[i].ID == f.ID {
				n := c.crits[i].root
				n.same = f.ID
				return n
			}
		}
		c.fail("%q is no earlier criterion", f.ID)
	case Is:
		return c.comparison(f, src)
	case ByBand:
		return c.byBand(&f, src)
	case Total:
		return c.pointsLeaf(len(c.slots)+len(c.items), f.Op, f.Points, c.spec.Title, first(f.Source, src))
	case ItemIs:
		for i := range c.items {
			if c.items[i].name == f.Item {
				return c.pointsLeaf(len(c.slots)+i, f.Op, f.Points, c.items[i].title, first(f.Source, src))
			}
		}
		c.fail("%q is no item", f.Item)
	default:
		c.fail("unknown kind of formula")
	}
	return node{}
}

func (c *compiler) formulas(fs []Formula, src Cite, before int) []node {
	if len(fs) == 0 {
		c.fail("a formula without parts")
	}
	out := make([]node, 0, len(fs))
	for _, f := range fs {
		out = append(out, c.formula(f, src, before))
	}
	return out
}

func (c *compiler) comparison(f Is, src Cite) node {
	i, ok := c.Slot(f.Input)
	if !ok {
		c.fail("a formula reads %q, which is not among the inputs", f.Input)
		return node{}
	}
	n := node{v: i, neg: f.Op == LT || f.Op == LE, at: c.cut(i, f.At, upper(f.Op)), words: c.leafWords(i, &f), note: f.Note, src: first(f.Source, src)}
	if n.src.Zero() {
		c.fail("criterion leaf %s is without citation", n.words)
	}
	return n
}

// leafWords is a comparison in words: its own, or built from label, sign,
// number and unit.
func (r *Rule) leafWords(slot int, f *Is) string {
	s := &r.slots[slot]
	switch {
	case f.Words != "":
		return f.Words
	case f.At == 1 && f.Op == GE && r.isFlag(slot):
		return s.label
	case s.unitText == "":
		return s.label + " " + f.Op.String() + " " + number(f.At)
	}
	return s.label + " " + f.Op.String() + " " + number(f.At) + " " + s.unitText
}

func (c *compiler) pointsLeaf(v int, op Op, pts int, name string, src Cite) node {
	at := keyOfPoints(pts)
	if op == GT || op == LE {
		at = keyOfPoints(pts + 1)
	}
	if src.Zero() {
		c.fail("threshold on %s is without citation", name)
	}
	return node{v: v, neg: op == LT || op == LE, at: at, words: fmt.Sprintf("%s %s %d", name, op, pts), src: src}
}

// polarity notes in which direction each variable is read (1 up, 2 down, 3
// both) and the cuts it is read at.
func (k *crit) polarity(n *node, sign int, out *[maxVars]int) {
	switch n.op {
	case opLeaf:
		s := sign
		if n.neg {
			s = 3 - sign
		}
		out[n.v] |= s
		k.reads[n.v] = true
		k.cuts[n.v] = mergeCuts(k.cuts[n.v], []key{n.at})
	case opNot:
		k.polarity(&n.kids[0], 3-sign, out)
	case opBand:
		out[n.v] = 3
		k.reads[n.v] = true
		k.cuts[n.v] = mergeCuts(k.cuts[n.v], n.cuts)
		fallthrough
	default:
		for i := range n.kids {
			k.polarity(&n.kids[i], sign, out)
		}
	}
}

// decideCell adds what one cell says to the criteria of out: a criterion is
// decided if every cell decides it alike.
func (r *Rule) decideCell(f *frame, out *Result, first bool, limit int) {
	for i := range r.crits {
		if !first && out.criterion[i] == Undetermined {
			continue
		}
		t, tooMany := r.crits[i].truth(f, limit)
		out.TooMany = out.TooMany || tooMany
		if !first && t != out.criterion[i] {
			t = Undetermined
		}
		out.criterion[i] = t
	}
}

// decide fills the criteria of out.
func (r *Rule) decide(f *frame, out *Result) {
	if r.spec.AsPublished {
		taken := *f
		for i := range taken {
			taken[i].lo, taken[i].hi = taken[i].pub, taken[i].pub
		}
		f = &taken
	}
	for i := range r.crits {
		t, tooMany := r.crits[i].truth(f, maxCells)
		out.criterion[i] = t
		out.TooMany = out.TooMany || tooMany
	}
}

// truth decides one criterion. Kleene logic over the intervals is exact where
// every variable is read in one direction only, because then all leaves are at
// their worst (or best) in one corner. The others are enumerated by cell.
func (k *crit) truth(f *frame, limit int) (t Truth, tooMany bool) {
	t = k.root.truth(f)
	if t != Undetermined || len(k.mixed) == 0 {
		return t, false
	}
	cells := 1
	for _, v := range k.mixed {
		cells *= level(k.cuts[v], f[v].hi) - level(k.cuts[v], f[v].lo) + 1
		if cells > limit {
			return Undetermined, true
		}
	}
	if cells == 1 {
		return Undetermined, false
	}
	var keep frame
	for _, v := range k.mixed {
		keep[v] = f[v]
	}
	for c := 0; c < cells; c++ {
		k.place(f, &keep, c)
		got := k.root.truth(f)
		if c > 0 && got != t {
			got = Undetermined
		}
		t = got
		if t == Undetermined {
			break
		}
	}
	for _, v := range k.mixed {
		f[v] = keep[v]
	}
	return t, false
}

// decideRest answers the criteria left open that read an input in both
// directions by way of items.
func (r *Rule) decideRest(f *frame, out *Result) {
	for i := range r.crits {
		k := &r.crits[i]
		if out.criterion[i] != Undetermined || r.spec.AsPublished {
			continue
		}
		if k.also != nil {
			t, tooMany := r.truthCells(k, f, out.Missing)
			out.criterion[i] = t
			out.TooMany = out.TooMany || tooMany
		}
		if k.gaps && out.criterion[i] == Undetermined {
			out.criterion[i] = r.truthPossible(k, f)
		}
	}
}

// truthPossible decides a criterion over the points that the items can take and
// no others.
func (r *Rule) truthPossible(k *crit, f *frame) (t Truth) {
	joint, _ := r.joint(k)
	first := true
	whole := *f // f itself stays where Eval keeps it
	r.eachCell(joint, &whole, func(f *frame) {
		vars := r.others(k, f, -1, -1)
		n := 1
		for _, v := range vars {
			if n *= len(v.values); n > maxCells {
				first, t = false, Undetermined
				return
			}
		}
		work := *f
		for c := range n {
			sum, rest := 0.0, c
			for _, v := range vars {
				x := v.values[rest%len(v.values)]
				rest /= len(v.values)
				if v.v >= 0 {
					work[v.v] = bound{lo: x, hi: x}
				}
				if v.v < 0 || v.v >= len(r.slots) {
					sum += x.float()
				}
			}
			work[len(r.slots)+len(r.items)] = bound{lo: keyOf(sum), hi: keyOf(sum)}
			got := k.root.truth(&work)
			if !first && got != t {
				got = Undetermined
			}
			if first, t = false, got; t == Undetermined {
				return
			}
		}
	})
	return t
}

// truthCells decides a criterion that reads an input in both directions, in one
// of them by way of an item: the items are evaluated anew in every cell.
func (r *Rule) truthCells(k *crit, f *frame, missing uint64) (t Truth, tooMany bool) {
	split, cells := r.split(k.also, f)
	if cells == 1 || cells > maxCells {
		return Undetermined, cells > maxCells
	}
	whole := *f
	scratch := Result{Missing: missing}
	for c := range cells {
		r.place(f, &whole, split, c)
		r.cell(f, &scratch, split, true)
		f[len(r.slots)+len(r.items)] = r.addUp(f)
		got, over := k.truth(f, maxCells/cells)
		tooMany = tooMany || over
		if c > 0 && got != t {
			got = Undetermined
		}
		if t = got; t == Undetermined {
			break
		}
	}
	*f = whole
	return t, tooMany
}

// addUp is the total of the items as they stand in the frame.
func (r *Rule) addUp(f *frame) bound {
	low, high := 0.0, 0.0
	for i := range r.items {
		low += f[len(r.slots)+i].lo.float()
		high += f[len(r.slots)+i].hi.float()
	}
	return bound{lo: keyOf(low), hi: keyOf(high)}
}

// blend notes the inputs that a criterion reads in both directions by way of
// items, unless each lies behind one part alone, which is then a variable of
// its own.
func (c *compiler) blend(k *crit) {
	var dirs [MaxInputs]int
	many := uint64(0)
	total := k.sign[len(c.slots)+len(c.items)]
	for m := range c.items {
		own := k.sign[len(c.slots)+m]
		for s, d := range c.ways[m] {
			dirs[s] |= composed(d, own|total)
			if c.uses[s] > 1 || k.reads[s] || own != 0 && total != 0 && own|total == 3 {
				many |= 1 << s
			}
		}
	}
	for s := range c.slots {
		d := dirs[s]
		if d != 0 && d|k.sign[s] == 3 && many&(1<<s) != 0 && !slices.Contains(c.splits, s) {
			k.also = append(k.also, s)
		}
	}
	if k.also != nil {
		k.also = append(k.also, c.splits...)
	}
	for _, s := range k.also {
		for _, m := range c.marks[s] {
			c.cutsOf[s] = mergeCuts(c.cutsOf[s], []key{m.at})
		}
	}
}

// place puts the mixed variables into the c-th combination of their cells.
func (k *crit) place(f, whole *frame, c int) {
	for _, v := range k.mixed {
		cuts := k.cuts[v]
		from := level(cuts, whole[v].lo)
		n := level(cuts, whole[v].hi) - from + 1
		at := from + c%n
		c /= n
		x := whole[v].lo
		if at > from {
			x = cuts[at-1]
		}
		f[v].lo, f[v].hi = x, x
	}
}

// truth is Kleene evaluation of a part.
func (n *node) truth(f *frame) Truth {
	switch n.op {
	case opLeaf:
		b := &f[n.v]
		t := Undetermined
		if b.lo >= n.at {
			t = Met
		} else if b.hi < n.at {
			t = NotMet
		}
		if n.neg {
			return t.Not()
		}
		return t
	case opNot:
		return n.kids[0].truth(f).Not()
	case opBand:
		return n.bandTruth(f)
	case opNever:
		return NotMet
	}
	met, open := 0, 0
	for i := range n.kids {
		switch n.kids[i].truth(f) {
		case Met:
			met++
		case Undetermined:
			open++
		}
	}
	need := n.k
	if n.op == opAll {
		need = len(n.kids)
	} else if n.op == opAny {
		need = 1
	}
	switch {
	case met >= need:
		return Met
	case met+open < need:
		return NotMet
	}
	return Undetermined
}

// statuses finds the weakest verification status among all constants; an
// unverified one makes the rule a draft.
func (c *compiler) statuses() {
	note := func(s Cite) {
		c.weakest = max(c.weakest, s.Status)
	}
	var walk func(n *node)
	walk = func(n *node) {
		if n.op == opLeaf {
			note(n.src)
		}
		for i := range n.kids {
			walk(&n.kids[i])
		}
	}
	for i := range c.leafs {
		l := &c.leafs[i]
		note(l.text.src)
		for k := range l.ladders {
			for _, row := range l.ladders[k].rows {
				note(row.src)
			}
		}
		if l.when != nil {
			walk(&l.when.root)
		}
	}
	for i := range c.crits {
		walk(&c.crits[i].root)
	}
	for i := range c.sums {
		for _, t := range c.sums[i].terms {
			note(t.src)
		}
	}
	if c.spec.Logit != nil {
		note(c.spec.Logit.Source)
	}
	c.draft = c.weakest >= evidence.Unverified || c.spec.Population.Source.Status >= evidence.Unverified
	for _, e := range c.spec.Population.Exclusions {
		c.draft = c.draft || e.Source.Status >= evidence.Unverified
	}
}

// eachLeaf calls do for every comparison of a formula.
func (n *node) eachLeaf(do func(*node)) {
	if n.op == opLeaf {
		do(n)
	}
	for i := range n.kids {
		n.kids[i].eachLeaf(do)
	}
}

// CriterionWords is the k-th criterion of the Spec in one line, as its table
// has it: "ferritin > 4420 ng/mL". Empty where there is no such criterion.
func (r *Rule) CriterionWords(k int) string {
	if k < 0 || k >= len(r.crits) {
		return ""
	}
	return r.crits[k].root.inWords(false)
}
