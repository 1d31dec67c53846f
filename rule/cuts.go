package rule

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
	return bits
}
