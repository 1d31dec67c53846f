package rule

import "math/bits"

// whenLines is funcLines for an If: its inputs go through all their cells. The
// items that it reads are points wherever their inputs are; otherwise they may
// have any of their points, and the If with them.
func (r *Rule) whenLines(l *leaf, slot int, f *frame, out *lines) {
	k := &l.when.crit
	work := *f
	for _, m := range l.when.items {
		set := r.itemSet(m, f, -1)
		work[len(r.slots)+m] = bound{lo: keyOfPoints(bits.TrailingZeros64(set)), hi: keyOfPoints(63 - bits.LeadingZeros64(set))}
	}
	var others []variable
	own := []key{0}
	cells := 1
	for _, v := range k.vars {
		if v >= len(r.slots) {
			continue
		}
		values := cellsOf(k.cuts[v], f[v])
		if v == slot {
			own = values
			continue
		}
		others = append(others, variable{v, values})
		if cells *= len(values); cells > maxCells {
			out.add(1|1<<l.max, 1) // too many to try: both are possible
			return
		}
	}
	for c := range cells {
		rest := c
		for _, o := range others {
			x := o.values[rest%len(o.values)]
			rest /= len(o.values)
			work[o.v] = bound{lo: x, hi: x}
		}
		out.add(l.whenSet(slot, own, &work), 1)
	}
}

// whenSet is the set of points that an If takes over the cells of one input
// while all others are points.
func (l *leaf) whenSet(slot int, cells []key, f *frame) (set uint64) {
	for _, x := range cells {
		if slot >= 0 {
			f[slot] = bound{lo: x, hi: x}
		}
		switch t, _ := l.when.crit.truth(f, maxCells); t {
		case Met:
			set |= 1 << l.max
		case NotMet:
			set |= 1
		default:
			set |= 1 | 1<<l.max
		}
	}
	return set
}
