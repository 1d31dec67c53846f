package rule

import (
	"math/bits"

	"stormglass/analyte"
)

// bound is what is known of one variable: the interval, and the value that
// the paper's convention takes.
type bound struct{ lo, hi, pub key }

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
	var w sheet
	w.fill(r, in)
	w.eval(out)
}

// sheet holds the inputs of one evaluation.
type sheet struct {
	r       *Rule
	missing uint64
	spread  uint64 // inputs that are no one number: missing, or a true range
	f       frame
}

func (w *sheet) fill(r *Rule, in []analyte.Value) {
	w.r = r
	n := min(len(in), len(r.absent))
	for i := range in[:n] {
		w.set(i, &in[i])
	}
	for i := n; i < len(r.absent); i++ {
		w.setMissing(i)
	}
}

// set gives an input its value, in the canonical unit.
func (w *sheet) set(slot int, v *analyte.Value) {
	lo, hi := v.Bounds()
	x, printed := v.Printed()
	if printed && lo == hi && x == lo {
		w.setNumber(slot, x)
		return
	}
	if !v.Usable() || !(lo <= hi) {
		w.setMissing(slot)
		return
	}
	r, b, bit := w.r, &w.f[slot], uint64(1)<<slot
	b.lo, b.hi = keyOf(lo), keyOf(hi)
	w.missing |= bit
	w.spread |= bit
	if v.Informative() {
		w.missing &^= bit
	}
	if printed {
		w.spread &^= bit
	}
	switch {
	case printed:
		b.pub = keyOf(x)
		if r.sharedSet&bit != 0 { // the printed bound of "<x" must not choose another table
			b.pub = clamp(b.pub, b.lo, b.hi)
		}
	case r.slots[slot].unscored:
		b.pub = b.lo
	default:
		b.pub = clamp(r.absent[slot].pub, b.lo, b.hi)
	}
}

// setNumber gives an input a measured number, in the canonical unit.
func (w *sheet) setNumber(slot int, x float64) {
	k := keyOf(x)
	w.f[slot] = bound{k, k, k}
	w.missing &^= 1 << slot
	w.spread &^= 1 << slot
}

// setMissing takes an input away.
func (w *sheet) setMissing(slot int) {
	w.f[slot] = w.r.absent[slot]
	w.missing |= 1 << slot
	w.spread |= 1 << slot
}

// eval answers the rule for the sheet as it stands.
func (w *sheet) eval(out *Result) {
	r := w.r
	w.standDown()
	w.addUp()
	*out = Result{NItems: len(r.items), NCriteria: len(r.crits), Draft: r.draft, Missing: w.missing}
	if r.draft {
		return
	}
	if r.age < 0 {
		out.Population = Met
		r.answer(&w.f, out)
		return
	}
	age := w.f[r.age]
	if out.Population = r.populate(&w.f); out.Population != NotMet {
		r.answer(&w.f, out)
	}
	w.f[r.age] = age
}

// bind fills a frame and returns the set of missing inputs.
func (r *Rule) bind(in []analyte.Value, f *frame) (missing uint64) {
	var w sheet
	w.fill(r, in)
	w.standDown()
	w.addUp()
	*f = w.f
	return w.missing
}

// populate answers whether the age lies in the population, and where that is
// open keeps only the ages that do.
func (r *Rule) populate(f *frame) Truth {
	if r.age < 0 {
		return Met
	}
	b := &f[r.age]
	switch {
	case b.lo >= r.ageFrom && b.hi < r.ageTo:
		return Met
	case b.hi < r.ageFrom || b.lo >= r.ageTo:
		return NotMet
	}
	b.lo, b.hi = max(b.lo, r.ageFrom), min(b.hi, r.ageTo-1)
	b.pub = clamp(b.pub, b.lo, b.hi)
	return Undetermined
}

// answer fills the items, the total and the criteria of out.
func (r *Rule) answer(f *frame, out *Result) {
	if !r.score(f, out) {
		r.decide(f, out)
	}
	r.decideRest(f, out)
}

// score fills the items and the total of out, and the item and total
// variables of the frame. decided tells that the criteria were answered too,
// cell by cell.
func (r *Rule) score(f *frame, out *Result) (decided bool) {
	if len(r.items) == 0 {
		return false
	}
	if split, cells := r.split(r.splits, f); cells == 1 {
		r.sum(f, out, r.whens)
	} else {
		decided = r.sumCells(f, out, split, cells)
	}
	scored := out.Missing & r.scored
	out.Assumed = bits.OnesCount64(scored)
	vars := f[len(r.slots):]
	for i := range r.items {
		o := &out.item[i]
		o.Missing = bits.OnesCount64(r.items[i].slots & scored)
		vars[i] = bound{keyOfPoints(o.Lo), keyOfPoints(o.Hi), keyOfPoints(o.Published)}
	}
	vars[len(r.items)] = bound{keyOfPoints(out.Lo), keyOfPoints(out.Hi), keyOfPoints(out.Published)}
	return decided
}

// sum evaluates every item where no input is split; within notes their points
// as variables of the frame at once.
func (r *Rule) sum(f *frame, out *Result, within bool) {
	age := r.ageLevel(f)
	for i := range r.items {
		s := r.itemSpan(&r.items[i], f, out.Missing, age)
		if within {
			f[len(r.slots)+i] = bound{keyOfPoints(s.lo), keyOfPoints(s.hi), keyOfPoints(s.pub)}
		}
		out.item[i].Lo, out.item[i].Hi, out.item[i].Published = s.lo, s.hi, s.pub
		out.Lo += s.lo
		out.Hi += s.hi
		out.Published += s.pub
	}
}

// sumCells takes the range of items and total cell by cell of the shared
// inputs, in each of which the parts are independent. The published value is
// that of the cell in which the convention's own values lie.
func (r *Rule) sumCells(f *frame, out *Result, split uint64, cells int) (decided bool) {
	if cells > maxCells {
		r.sumLoose(f, out)
		return false
	}
	whole := *f
	for set := split; set != 0; set &= set - 1 {
		s := bits.TrailingZeros64(set)
		f[s].lo, f[s].hi = whole[s].pub, whole[s].pub
	}
	r.sum(f, out, true)
	fixedLo, fixedHi := 0, 0
	for i := range r.items {
		if r.items[i].slots&split == 0 {
			fixedLo += out.item[i].Lo
			fixedHi += out.item[i].Hi
		}
	}
	for k := 0; k < cells; k++ {
		r.place(f, &whole, split, k)
		lo, hi := r.cell(f, out, split, k == 0)
		lo, hi = fixedLo+lo, fixedHi+hi
		if k == 0 {
			out.Lo, out.Hi = lo, hi
		}
		out.Lo, out.Hi = min(out.Lo, lo), max(out.Hi, hi)
		if !r.spec.AsPublished {
			f[len(r.slots)+len(r.items)] = bound{lo: keyOfPoints(lo), hi: keyOfPoints(hi)}
			r.decideCell(f, out, k == 0, maxCells/cells)
		}
	}
	for set := split; set != 0; set &= set - 1 {
		s := bits.TrailingZeros64(set)
		f[s] = whole[s]
	}
	return !r.spec.AsPublished
}

// cell adds one cell to the range of the items that depend on split inputs and
// returns their sum in it.
func (r *Rule) cell(f *frame, out *Result, split uint64, first bool) (lo, hi int) {
	age := r.ageLevel(f)
	for i := range r.items {
		if r.items[i].slots&split == 0 {
			continue
		}
		s := r.itemSpan(&r.items[i], f, out.Missing, age)
		f[len(r.slots)+i] = bound{keyOfPoints(s.lo), keyOfPoints(s.hi), keyOfPoints(s.pub)}
		o := &out.item[i]
		if first {
			o.Lo, o.Hi = s.lo, s.hi
		}
		o.Lo, o.Hi = min(o.Lo, s.lo), max(o.Hi, s.hi)
		lo += s.lo
		hi += s.hi
	}
	return lo, hi
}

// sumLoose gives up on the exact range: every item may take any of its points.
func (r *Rule) sumLoose(f *frame, out *Result) {
	r.sum(f, out, true)
	out.Lo, out.Hi = 0, 0
	for i := range r.items {
		out.item[i].Lo, out.item[i].Hi = 0, r.items[i].max
		out.Hi += r.items[i].max
	}
}

// split is the set of those slots whose interval touches more than one cell,
// and how many combinations of cells there are.
func (r *Rule) split(slots []int, f *frame) (split uint64, cells int) {
	cells = 1
	for _, s := range slots {
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
// with all of its cell that is possible.
func (r *Rule) place(f, whole *frame, split uint64, k int) {
	for ; split != 0; split &= split - 1 {
		s := bits.TrailingZeros64(split)
		cuts := r.cutsOf[s]
		from := level(cuts, whole[s].lo)
		n := level(cuts, whole[s].hi) - from + 1
		at := from + k%n
		k /= n
		f[s].lo, f[s].hi = whole[s].lo, whole[s].hi
		if at > from {
			f[s].lo = cuts[at-1]
		}
		if at < from+n-1 {
			f[s].hi = cuts[at] - 1
		}
	}
}

// level is the number of thresholds at or below x.
func level(cuts []key, x key) int {
	n := 0
	for _, c := range cuts {
		_, below := bits.Sub64(uint64(x), uint64(c), 0)
		n += 1 - int(below)
	}
	return n
}

// level4 is level for up to four thresholds, the rest being beyond all values.
func level4(c *[4]key, x key) int {
	_, b0 := bits.Sub64(uint64(x), uint64(c[0]), 0)
	_, b1 := bits.Sub64(uint64(x), uint64(c[1]), 0)
	_, b2 := bits.Sub64(uint64(x), uint64(c[2]), 0)
	_, b3 := bits.Sub64(uint64(x), uint64(c[3]), 0)
	return 4 - int(b0+b1+b2+b3)
}

// ageLevel is where the age lies among all the cuts of age.
func (r *Rule) ageLevel(f *frame) int {
	if r.age < 0 {
		return 0
	}
	return level(r.cutsOf[r.age], f[r.age].lo)
}

func (r *Rule) itemSpan(it *item, f *frame, missing uint64, age int) span {
	var out span
	leafs := r.leafs[it.first : it.first+it.n]
	for k := range leafs {
		l := &leafs[k]
		s := l.span(f, age)
		if l.unscored&missing != 0 {
			s.pub = 0
		}
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

// span evaluates one part. Shared inputs, age among them, are points. A
// censored result counts at its printed bound, except where its interval
// already decides otherwise.
func (l *leaf) span(f *frame, age int) span {
	if l.kind >= leafFunc {
		if l.kind == leafIf {
			return l.whenSpan(f)
		}
		return l.cellSpan(f)
	}
	d := &l.ladders[0]
	if l.kind == leafAge {
		d = &l.ladders[l.band[age]]
	}
	b := &f[l.slot]
	if d.many {
		return d.wide(b)
	}
	return d.narrow(b)
}

// narrow is a ladder of up to four thresholds over an interval.
func (d *ladder) narrow(b *bound) span {
	i := level4(&d.four, b.lo)
	if b.hi == b.lo && b.pub == b.lo {
		p := int(d.least[(i<<3|i)&63])
		return span{p, p, p}
	}
	j, p := level4(&d.four, b.hi), level4(&d.four, b.pub)
	at := (i<<3 | j) & 63
	lo, hi := int(d.least[at]), int(d.most[at])
	return span{lo, hi, clamp(int(d.least[(p<<3|p)&63]), lo, hi)}
}

// wide is the same for any number of thresholds.
func (d *ladder) wide(b *bound) span {
	i, j := level(d.cuts, b.lo), level(d.cuts, b.hi)
	out := span{lo: d.pts[i], hi: d.pts[i]}
	for k := i + 1; k <= j; k++ {
		out.lo, out.hi = min(out.lo, d.pts[k]), max(out.hi, d.pts[k])
	}
	out.pub = clamp(d.pts[level(d.cuts, b.pub)], out.lo, out.hi)
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
