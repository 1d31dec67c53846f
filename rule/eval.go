package rule

import (
	"math"
	"math/bits"

	"stormglass/analyte"
)

// bound is what is known of one variable: the interval, and the value that
// the paper's convention takes.
type bound struct{ lo, hi, pub float64 }

// frame is the working space of one evaluation: inputs first, then the items'
// points, then the total, so that a criterion reads all three alike.
type frame [maxVars]bound

// span is the outcome of a leaf, an item or the total.
type span struct{ lo, hi, pub int }

// maxCells bounds how many combinations of cells are enumerated.
const maxCells = 4096

// Eval answers the rule for one value per input, in the Spec's order and in
// canonical units. Values that are unusable or not given count as missing. It
// allocates nothing.
func (r *Rule) Eval(in []analyte.Value, out *Result) {
	*out = Result{NItems: len(r.items), NCriteria: len(r.crits), Draft: r.draft}
	if r.draft {
		return
	}
	var f frame
	out.Missing = r.bind(in, &f)
	out.Population = r.populate(&f)
	if out.Population == NotMet {
		return
	}
	r.score(&f, out)
	r.decide(&f, out)
}

// bind fills the frame and returns the set of missing inputs.
func (r *Rule) bind(in []analyte.Value, f *frame) (missing uint64) {
	for i := range r.slots {
		s, b := &r.slots[i], &f[i]
		if i >= len(in) || !in[i].Usable() {
			*b = bound{s.lo, s.hi, s.def}
			missing |= 1 << i
			continue
		}
		v := &in[i]
		b.lo, b.hi = v.Bounds()
		if x, ok := v.Printed(); ok {
			b.pub = x
			continue
		}
		if !v.Informative() || !(b.lo <= b.hi) {
			missing |= 1 << i
			if !(b.lo <= b.hi) {
				b.lo, b.hi = s.lo, s.hi
			}
		}
		if s.unscored {
			b.pub = b.lo
			continue
		}
		b.pub = clamp(s.def, b.lo, b.hi)
	}
	return missing
}

// populate answers whether the age lies in the population, and where that is
// open keeps only the ages that do.
func (r *Rule) populate(f *frame) Truth {
	if r.age < 0 {
		return Met
	}
	b := &f[r.age]
	switch {
	case b.hi < r.ageFrom || b.lo >= r.ageTo:
		return NotMet
	case b.lo >= r.ageFrom && b.hi < r.ageTo:
		return Met
	}
	if b.lo < r.ageFrom {
		b.lo = r.ageFrom
	}
	if b.hi >= r.ageTo {
		b.hi = math.Nextafter(r.ageTo, math.Inf(-1))
	}
	b.pub = clamp(b.pub, b.lo, b.hi)
	return Undetermined
}

// score fills the items and the total of out, and the item and total
// variables of the frame.
func (r *Rule) score(f *frame, out *Result) {
	if len(r.items) == 0 {
		return
	}
	split, cells := r.split(f)
	if cells == 1 {
		r.sum(f, out)
	} else {
		r.sumCells(f, out, split, cells)
	}
	scored := out.Missing & r.scored
	out.Assumed = bits.OnesCount64(scored)
	for i := range r.items {
		it, o := &r.items[i], &out.item[i]
		if scored != 0 {
			var slots uint64
			for k := it.first; k < it.first+it.n; k++ {
				slots |= r.leafs[k].slots
			}
			o.Missing = bits.OnesCount64(slots & scored)
		}
		f[len(r.slots)+i] = bound{float64(o.Lo), float64(o.Hi), float64(o.Published)}
	}
	f[len(r.slots)+len(r.items)] = bound{float64(out.Lo), float64(out.Hi), float64(out.Published)}
}

// sum evaluates every item where no shared input is split.
func (r *Rule) sum(f *frame, out *Result) {
	for i := range r.items {
		s := r.itemSpan(&r.items[i], f, out.Missing)
		out.item[i] = ItemResult{Lo: s.lo, Hi: s.hi, Published: s.pub}
		out.Lo += s.lo
		out.Hi += s.hi
		out.Published += s.pub
	}
}

// sumCells takes the range of items and total cell by cell of the shared
// inputs, in each of which the parts are independent. The published value is
// that of the cell in which the convention's own values lie.
func (r *Rule) sumCells(f *frame, out *Result, split uint64, cells int) {
	if cells > maxCells {
		r.sumLoose(f, out)
		return
	}
	whole := *f
	for set := split; set != 0; set &= set - 1 {
		s := bits.TrailingZeros64(set)
		f[s].lo, f[s].hi = whole[s].pub, whole[s].pub
	}
	r.sum(f, out)
	first := true
	for k := 0; k < cells; k++ {
		r.place(f, &whole, split, k)
		lo, hi := 0, 0
		for i := range r.items {
			s := r.itemSpan(&r.items[i], f, out.Missing)
			o := &out.item[i]
			if first {
				o.Lo, o.Hi = s.lo, s.hi
			}
			o.Lo, o.Hi = min(o.Lo, s.lo), max(o.Hi, s.hi)
			lo += s.lo
			hi += s.hi
		}
		if first {
			out.Lo, out.Hi = lo, hi
		}
		out.Lo, out.Hi = min(out.Lo, lo), max(out.Hi, hi)
		first = false
	}
	*f = whole
}

// sumLoose gives up on the exact range: every item may take any of its points.
func (r *Rule) sumLoose(f *frame, out *Result) {
	r.sum(f, out)
	out.Lo, out.Hi = 0, 0
	for i := range r.items {
		out.item[i].Lo, out.item[i].Hi = 0, r.items[i].max
		out.Hi += r.items[i].max
	}
}

// split is the set of shared inputs whose interval touches more than one cell,
// and how many combinations of cells there are.
func (r *Rule) split(f *frame) (split uint64, cells int) {
	cells = 1
	for _, s := range r.shared {
		b := &f[s]
		if b.lo == b.hi || cells > maxCells {
			continue
		}
		n := level(r.cutsOf[s], b.hi) - level(r.cutsOf[s], b.lo) + 1
		if n > 1 {
			split |= 1 << s
			cells *= n
		}
	}
	return split, cells
}

// place puts the split inputs into the k-th combination of their cells, each
// at the least value of its cell.
func (r *Rule) place(f, whole *frame, split uint64, k int) {
	for ; split != 0; split &= split - 1 {
		s := bits.TrailingZeros64(split)
		cuts := r.cutsOf[s]
		from := level(cuts, whole[s].lo)
		n := level(cuts, whole[s].hi) - from + 1
		at := from + k%n
		k /= n
		x := whole[s].lo
		if at > from {
			x = cuts[at-1]
		}
		f[s].lo, f[s].hi = x, x
	}
}

// level is the number of thresholds at or below x.
func level(cuts []float64, x float64) int {
	n := 0
	for n < len(cuts) && x >= cuts[n] {
		n++
	}
	return n
}

func (r *Rule) itemSpan(it *item, f *frame, missing uint64) span {
	var out span
	for k := it.first; k < it.first+it.n; k++ {
		s := r.leafSpan(&r.leafs[k], f, missing)
		if it.combine == Max {
			out.lo, out.hi, out.pub = max(out.lo, s.lo), max(out.hi, s.hi), max(out.pub, s.pub)
			continue
		}
		out.lo += s.lo
		out.hi += s.hi
		out.pub += s.pub
	}
	if it.cap > 0 {
		out.lo, out.hi, out.pub = min(out.lo, it.cap), min(out.hi, it.cap), min(out.pub, it.cap)
	}
	return out
}

// leafSpan evaluates one part. Shared inputs, age among them, are points.
func (r *Rule) leafSpan(l *leaf, f *frame, missing uint64) span {
	var out span
	switch l.kind {
	case leafFunc:
		out = l.cellSpan(f)
	case leafAge:
		out = l.ladders[level(l.ageCuts, f[r.age].lo)].span(&f[l.slot])
	default:
		out = l.ladders[0].span(&f[l.slot])
	}
	if l.unscored&missing != 0 {
		out.pub = 0
	}
	return out
}

// span is the points over an interval. A censored result counts at its printed
// bound, except where its interval already decides otherwise.
func (d *ladder) span(b *bound) span {
	i := level(d.cuts, b.lo)
	p := d.pts[i]
	out := span{p, p, p}
	if b.hi > b.lo {
		for k := i; k < len(d.cuts) && b.hi >= d.cuts[k]; k++ {
			out.lo, out.hi = min(out.lo, d.pts[k+1]), max(out.hi, d.pts[k+1])
		}
	}
	if b.pub != b.lo {
		out.pub = clamp(d.pts[level(d.cuts, b.pub)], out.lo, out.hi)
	}
	return out
}

// cellSpan is the points of a Func over intervals: monotone in each argument,
// it takes its extremes in two corners.
func (l *leaf) cellSpan(f *frame) span {
	lo, hi, pub := 0, 0, 0
	for i := range l.args {
		a := &l.args[i]
		b := &f[a.slot]
		low := level(a.cuts, b.lo)
		high, at := low, low
		if b.hi != b.lo {
			high = level(a.cuts, b.hi)
		}
		if b.pub != b.lo {
			at = level(a.cuts, b.pub)
		}
		if a.worse == Falling {
			low, high = high, low
		}
		lo += low * a.stride
		hi += high * a.stride
		pub += at * a.stride
	}
	out := span{lo: l.pts[lo], hi: l.pts[hi]}
	out.pub = clamp(l.pts[pub], out.lo, out.hi)
	return out
}
