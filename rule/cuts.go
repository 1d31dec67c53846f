package rule

import "slices"

// Cuts lists the boundaries of the cells of an input, ascending, in the
// canonical unit of its analyte: each is the least number on the upper side of
// a cut. The answer depends on which of these the ends of an interval and its
// printed number reach, and on nothing else of a value but whether it is known.
func (r *Rule) Cuts(slot int) []float64 {
	if slot < 0 || slot >= len(r.marks) {
		return nil
	}
	out := make([]float64, len(r.marks[slot]))
	for i, m := range r.marks[slot] {
		out[i] = m.at.float()
	}
	return out
}

// ItemInputs is the inputs that an item rests on, a bit for each.
func (r *Rule) ItemInputs(item int) uint64 {
	if item < 0 || item >= len(r.items) {
		return 0
	}
	bits := r.items[item].slots
	if r.age >= 0 {
		for _, l := range r.leafs[r.items[item].first : r.items[item].first+r.items[item].n] {
			if l.kind == leafAge {
				bits |= 1 << r.age
			}
		}
	}
	return bits
}

// CriterionInputs is the inputs that a criterion rests on, by itself or by the
// items that it asks about, a bit for each.
func (r *Rule) CriterionInputs(k int) (bits uint64) {
	if k < 0 || k >= len(r.crits) {
		return 0
	}
	for _, v := range r.crits[k].vars {
		switch i := v - len(r.slots); {
		case i < 0:
			bits |= 1 << v
		case i < len(r.items):
			bits |= r.ItemInputs(i)
		default:
			for m := range r.items {
				bits |= r.ItemInputs(m)
			}
		}
	}
	for i := range r.sums {
		if bits&(1<<r.sums[i].slot) != 0 {
			bits |= r.sums[i].of
		}
	}
	return bits
}

// CutsAt is Cuts for one age in months: without the cuts of tables and limits
// that are for other ages. The age's own cuts are all there.
func (r *Rule) CutsAt(slot int, age float64) []float64 {
	if slot < 0 || slot >= len(r.marks) || slot == r.age || r.age < 0 {
		return r.Cuts(slot)
	}
	w := reading{slot: slot, age: keyOf(age)}
	for i := range r.leafs {
		w.leaf(&r.leafs[i])
	}
	for i := range r.crits {
		w.node(&r.crits[i].root)
	}
	var out []float64
	for _, m := range r.marks[slot] {
		if slices.Contains(w.cuts, m.at) {
			out = append(out, m.at.float())
		}
	}
	return out
}

// reading gathers the cuts of one input at one age.
type reading struct {
	slot int
	age  key
	cuts []key
}

func (w *reading) leaf(l *leaf) {
	switch l.kind {
	case leafTable:
		if l.slot == w.slot {
			w.cuts = append(w.cuts, l.ladders[0].cuts...)
		}
	case leafAge:
		if l.slot == w.slot {
			w.cuts = append(w.cuts, l.ladders[level(l.ageCuts, w.age)].cuts...)
		}
	case leafFunc:
		for i := range l.args {
			if l.args[i].slot == w.slot {
				w.cuts = append(w.cuts, l.args[i].cuts...)
			}
		}
	case leafIf:
		w.node(&l.when.root)
	}
}

func (w *reading) node(n *node) {
	switch n.op {
	case opLeaf:
		if n.v == w.slot {
			w.cuts = append(w.cuts, n.at)
		}
	case opBand:
		w.node(&n.kids[level(n.cuts, w.age)])
	default:
		for i := range n.kids {
			w.node(&n.kids[i])
		}
	}
}
