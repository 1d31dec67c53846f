package rule

import (
	"math/bits"
	"sort"

	"stormglass/analyte"
)

// maxTrials bounds the work of one Settles or Obtain.
const maxTrials = 400_000

// Settles lists the inputs that are not fully known and for which some
// completion of the others makes this one change the total, in input order.
func (r *Rule) Settles(in []analyte.Value) []int {
	var f frame
	if !r.start(in, &f) {
		return nil
	}
	out := make([]float64, len(r.slots))
	for i := range r.slots {
		if r.scored&(1<<i) != 0 && r.moves(i, &f) {
			out[i] = 1
		}
	}
	r.placeTaken(in, out)
	return positive(out)
}

// SettlesAt is Settles for the question whether the total reaches a threshold.
func (r *Rule) SettlesAt(in []analyte.Value, threshold int) []int {
	return positive(r.Power(in, threshold))
}

// SettlesCriterion is Settles for the k-th criterion of the Spec.
func (r *Rule) SettlesCriterion(in []analyte.Value, k int) []int {
	return positive(r.CriterionPower(in, k))
}

// Obtain names the at most two inputs to obtain first where it is open whether
// the total reaches the threshold: those that decide in most completions of
// the others; equals in input order.
func (r *Rule) Obtain(in []analyte.Value, threshold int) []int {
	return foremost(r.Power(in, threshold))
}

// ObtainCriterion is Obtain for the k-th criterion of the Spec.
func (r *Rule) ObtainCriterion(in []analyte.Value, k int) []int {
	return foremost(r.CriterionPower(in, k))
}

// Power gives for each input the share of the other inputs' completions in
// which it decides whether the total reaches the threshold; 0 for one that
// cannot, and nil where nothing is open.
func (r *Rule) Power(in []analyte.Value, threshold int) []float64 {
	var f frame
	if !r.start(in, &f) || len(r.items) == 0 {
		return nil
	}
	if o := r.quick(&f); o.Lo >= threshold || o.Hi < threshold {
		return nil
	}
	if r.max >= maxPoints {
		return r.everyOpen(&f)
	}
	decides, all := make([]int, len(r.slots)), make([]int, len(r.slots))
	out := make([]float64, len(r.slots))
	r.eachShared(&f, func(f *frame) { r.reach(f, threshold, decides, all) })
	for i := range out {
		out[i] = share(decides[i], all[i])
	}
	trials := 0
	for _, s := range r.shared {
		if r.open(s, &f) {
			d, n := r.link(s, &f, &trials).reach(&f, threshold)
			out[s] = share(d, n)
		}
	}
	r.ageLast(out)
	r.placeTaken(in, out)
	return out
}

// share is d of n, 0 of none.
func share(d, n int) float64 {
	if n == 0 {
		return 0
	}
	return float64(d) / float64(n)
}

// quick is the total over a bound frame.
func (r *Rule) quick(f *frame) (o Result) {
	work := *f
	r.score(&work, &o)
	return o
}

// ageLast puts an age that decides behind everything that can be measured.
func (r *Rule) ageLast(out []float64) {
	if r.age >= 0 && out[r.age] > 0 {
		out[r.age] = 1e-9
	}
}

// reach counts for every open input the completions of the others in which it
// decides whether the total reaches the threshold. An input leads its item
// through a set of points; it decides where the sum of the other items lies
// under the threshold by more than the least and no more than the greatest.
func (r *Rule) reach(f *frame, threshold int, decides, all []int) {
	var sets [MaxItems]uint64
	for m := range r.items {
		sets[m] = r.itemSet(m, f, -1)
	}
	for m := range r.items {
		rest := uint64(1)
		for k := range r.items {
			if k != m {
				rest = sumSet(rest, sets[k])
			}
		}
		slots := r.items[m].slots
		for ; slots != 0; slots &= slots - 1 {
			i := bits.TrailingZeros64(slots)
			if i == r.age || !r.open(i, f) {
				continue
			}
			var list lines
			r.lines(m, i, f, &list)
			for _, l := range list.all() {
				least, most := bits.TrailingZeros64(l.set), 63-bits.LeadingZeros64(l.set)
				span := below(threshold-least) &^ below(threshold-most)
				decides[i] += l.times * bits.OnesCount64(rest&span)
				all[i] += l.times * bits.OnesCount64(rest)
			}
		}
	}
}

// below is the set of all numbers under n.
func below(n int) uint64 {
	switch {
	case n <= 0:
		return 0
	case n >= 64:
		return ^uint64(0)
	}
	return 1<<n - 1
}

// CriterionPower is Power for the k-th criterion of the Spec.
func (r *Rule) CriterionPower(in []analyte.Value, k int) []float64 {
	if k < 0 || k >= len(r.crits) {
		return nil
	}
	return r.power(in, k)
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

func foremost(power []float64) []int {
	out := positive(power)
	sort.SliceStable(out, func(a, b int) bool { return power[out[a]] > power[out[b]] })
	if len(out) > 2 {
		out = out[:2]
	}
	return out
}

// start binds the inputs; false where the rule does not speak.
func (r *Rule) start(in []analyte.Value, f *frame) bool {
	if r.draft {
		return false
	}
	r.bind(in, f)
	return r.populate(f) != NotMet
}

// open reports whether a slot's interval touches more than one cell.
func (r *Rule) open(i int, f *frame) bool {
	lo, hi := 0, 0
	for _, m := range r.marks[i] {
		if f[i].lo >= m.at {
			lo++
		}
		if f[i].hi >= m.at {
			hi++
		}
	}
	return lo != hi
}

// moves reports whether a slot can change the points of an item.
func (r *Rule) moves(slot int, f *frame) bool {
	if !r.open(slot, f) {
		return false
	}
	moved := r.max >= maxPoints
	if trials := 0; r.isShared(slot) && !moved {
		return r.link(slot, f, &trials).moves(f)
	}
	r.eachShared(f, func(f *frame) {
		var list lines
		for m := range r.items {
			if moved || r.items[m].slots&(1<<slot) == 0 {
				continue
			}
			r.lines(m, slot, f, &list)
			for _, l := range list.all() {
				moved = moved || l.set&(l.set-1) != 0
			}
		}
	})
	return moved
}

// maxPoints is the first number of points that a set cannot hold.
const maxPoints = 64

// everyOpen gives every open input of a score too large for sets of points the
// same power: none is left out.
func (r *Rule) everyOpen(f *frame) []float64 {
	out := make([]float64, len(r.slots))
	for i := range out {
		if r.scored&(1<<i) != 0 && r.open(i, f) {
			out[i] = 1
		}
	}
	return out
}

// eachShared calls do for every combination of cells of the shared inputs;
// beyond the limit only for the frame as it is.
func (r *Rule) eachShared(f *frame, do func(*frame)) { r.eachCell(r.shared, f, do) }

// eachCell is eachShared for the inputs given.
func (r *Rule) eachCell(slots []int, f *frame, do func(*frame)) {
	split, cells := r.split(slots, f)
	if cells == 1 || cells > maxCells {
		do(f)
		return
	}
	whole := *f
	for k := 0; k < cells; k++ {
		work := whole
		r.place(&work, &whole, split, k)
		do(&work)
	}
}

// A set of points is a bit per number of points.

func sumSet(a, b uint64) (out uint64) {
	for ; a != 0; a &= a - 1 {
		out |= b << bits.TrailingZeros64(a)
	}
	return out
}

// maxSet is the set of the greater of two members: each member of one set that
// the least of the other does not exceed.
func maxSet(a, b uint64) uint64 {
	if a == 0 || b == 0 {
		return 0
	}
	from := max(bits.TrailingZeros64(a), bits.TrailingZeros64(b))
	return (a | b) &^ (1<<from - 1)
}

func capSet(a uint64, limit int) uint64 {
	if limit <= 0 {
		return a
	}
	low := uint64(1)<<limit - 1
	if a&^low != 0 {
		return a&low | 1<<limit
	}
	return a
}

// lines collects sets of points that one input can lead through while all
// others stand still, each once with how often it was met; beyond its size it
// counts the sets together in one.
type lines struct {
	n    int
	list [32]line
}

type line struct {
	set   uint64
	times int
}

func (l *lines) all() []line { return l.list[:l.n] }

func (l *lines) add(set uint64, times int) {
	for i := range l.list[:l.n] {
		if l.list[i].set == set {
			l.list[i].times += times
			return
		}
	}
	if l.n == len(l.list) {
		l.list[l.n-1].set |= set
		l.list[l.n-1].times += times
		return
	}
	l.list[l.n] = line{set, times}
	l.n++
}

// leafSet is every number of points that a leaf can take.
func (r *Rule) leafSet(l *leaf, f *frame) (out uint64) {
	if l.kind >= leafFunc {
		var list lines
		r.codeLines(l, -1, f, &list)
		for _, one := range list.all() {
			out |= one.set
		}
		return out
	}
	d := &l.ladders[0]
	if l.kind == leafAge {
		d = &l.ladders[level(l.ageCuts, f[r.age].lo)]
	}
	for k := level(d.cuts, f[l.slot].lo); k <= level(d.cuts, f[l.slot].hi); k++ {
		out |= 1 << d.pts[k]
	}
	return out
}

// codeLines is funcLines for a Func or an If.
func (r *Rule) codeLines(l *leaf, slot int, f *frame, out *lines) {
	if l.kind == leafIf {
		r.whenLines(l, slot, f, out)
		return
	}
	l.funcLines(slot, f, out)
}

// funcLines collects, for every combination of the other arguments' cells, the
// set of points over the cells of one argument; −1 takes every cell by itself.
func (l *leaf) funcLines(slot int, f *frame, out *lines) {
	l.walk(0, 0, -1, 0, slot, f, out)
}

// walk goes through the arguments from i on. The argument of the slot is left
// for the end, where its cells from..from+n are gone through.
func (l *leaf) walk(i, at, own, n, slot int, f *frame, out *lines) {
	if i == len(l.args) {
		set := uint64(1) << l.pts[at]
		for k := 1; own >= 0 && k <= n; k++ {
			set |= 1 << l.pts[at+k*l.args[own].stride]
		}
		out.add(set, 1)
		return
	}
	a := &l.args[i]
	from, to := level(a.cuts, f[a.slot].lo), level(a.cuts, f[a.slot].hi)
	if a.slot == slot {
		l.walk(i+1, at+from*a.stride, i, to-from, slot, f, out)
		return
	}
	for k := from; k <= to; k++ {
		l.walk(i+1, at+k*a.stride, own, n, slot, f, out)
	}
}

// itemSet is every number of points that an item can take, leaving out one
// leaf (−1: none).
func (r *Rule) itemSet(m int, f *frame, without int) uint64 {
	it := &r.items[m]
	out := uint64(1)
	for k := it.first; k < it.first+it.n; k++ {
		switch {
		case k == without:
		case it.combine == Max:
			out = maxSet(out, r.leafSet(&r.leafs[k], f))
		default:
			out = sumSet(out, r.leafSet(&r.leafs[k], f))
		}
	}
	return capSet(out, it.cap)
}

// lines collects the sets of an item's points that one input can lead through
// while all others stand still. Shared inputs are points here.
func (r *Rule) lines(m, slot int, f *frame, out *lines) {
	it := &r.items[m]
	out.n = 0
	for k := it.first; k < it.first+it.n; k++ {
		l := &r.leafs[k]
		if l.slots&(1<<slot) == 0 || slot == r.age {
			continue
		}
		var own lines
		if l.kind >= leafFunc {
			r.codeLines(l, slot, f, &own)
		} else {
			own.add(r.leafSet(l, f), 1)
		}
		for others := r.itemSet(m, f, k); others != 0; others &= others - 1 {
			one := others & -others
			for _, o := range own.all() {
				s := sumSet(o.set, one)
				if it.combine == Max {
					s = maxSet(o.set, one)
				}
				out.add(capSet(s, it.cap), o.times)
			}
		}
	}
}
