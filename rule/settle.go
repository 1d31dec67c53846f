package rule

import (
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
	out := make([]int, 0, len(r.slots))
	for i := range r.slots {
		if r.scored&(1<<i) != 0 && r.moves(i, &f) {
			out = append(out, i)
		}
	}
	return out
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
	k := crit{root: node{v: len(r.slots) + len(r.items), at: keyOfPoints(threshold)}}
	k.reads[k.root.v] = true
	return r.power(in, &k)
}

// CriterionPower is Power for the k-th criterion of the Spec.
func (r *Rule) CriterionPower(in []analyte.Value, k int) []float64 {
	if k < 0 || k >= len(r.crits) {
		return nil
	}
	return r.power(in, &r.crits[k])
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
	moved := false
	r.eachShared(f, func(f *frame) {
		for m := range r.items {
			for _, line := range r.lines(m, slot, f) {
				moved = moved || line&(line-1) != 0
			}
		}
	})
	return moved || slot == r.age && r.ageMoves(f)
}

// ageMoves reports whether the points of some item differ between the ages
// that are possible.
func (r *Rule) ageMoves(f *frame) bool {
	if r.age < 0 || !r.open(r.age, f) {
		return false
	}
	var first [MaxItems]uint64
	n, differ := 0, false
	r.eachShared(f, func(f *frame) {
		for m := range r.items {
			set := r.itemSet(m, f, -1)
			if n > 0 && set != first[m] {
				differ = true
			}
			first[m] = set
		}
		n++
	})
	return differ
}

// eachShared calls do for every combination of cells of the shared inputs;
// beyond the limit only for the frame as it is.
func (r *Rule) eachShared(f *frame, do func(*frame)) {
	split, cells := r.split(f)
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
	for p := 0; p < 64; p++ {
		if a&(1<<p) != 0 {
			out |= b << p
		}
	}
	return out
}

func maxSet(a, b uint64) (out uint64) {
	for p := 0; p < 64; p++ {
		for q := 0; q < 64 && a&(1<<p) != 0; q++ {
			if b&(1<<q) != 0 {
				out |= 1 << max(p, q)
			}
		}
	}
	return out
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

// leafSet is every number of points that a leaf can take.
func (r *Rule) leafSet(l *leaf, f *frame) (out uint64) {
	if l.kind == leafFunc {
		for _, line := range l.funcLines(-1, f) {
			out |= line
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

// funcLines lists, for every combination of the other arguments' cells, the
// set of points over the cells of one argument; −1 takes every cell as a line
// of its own.
func (l *leaf) funcLines(slot int, f *frame) []uint64 {
	lines := []uint64{}
	lines = append(lines, l.walk(0, 0, slot, f)...)
	return lines
}

func (l *leaf) walk(i, at, slot int, f *frame) []uint64 {
	if i == len(l.args) {
		return []uint64{1 << l.pts[at]}
	}
	a := &l.args[i]
	var out []uint64
	for k := level(a.cuts, f[a.slot].lo); k <= level(a.cuts, f[a.slot].hi); k++ {
		sub := l.walk(i+1, at+k*a.stride, slot, f)
		if a.slot == slot && out != nil {
			for j := range sub {
				out[j] |= sub[j]
			}
			continue
		}
		out = append(out, sub...)
	}
	return out
}

// itemSet is every number of points that an item can take, leaving out one
// leaf (−1: none).
func (r *Rule) itemSet(m int, f *frame, without int) uint64 {
	it := &r.items[m]
	out := uint64(1)
	for k := it.first; k < it.first+it.n; k++ {
		if k == without {
			continue
		}
		if it.combine == Max {
			out = maxSet(out, r.leafSet(&r.leafs[k], f))
		} else {
			out = sumSet(out, r.leafSet(&r.leafs[k], f))
		}
	}
	return capSet(out, it.cap)
}

// lines lists the sets of an item's points that one input can lead through
// while all others stand still. Shared inputs are points here.
func (r *Rule) lines(m, slot int, f *frame) []uint64 {
	it := &r.items[m]
	var out []uint64
	for k := it.first; k < it.first+it.n; k++ {
		l := &r.leafs[k]
		if l.slots&(1<<slot) == 0 || slot == r.age {
			continue
		}
		own := []uint64{r.leafSet(l, f)}
		if l.kind == leafFunc {
			own = l.funcLines(slot, f)
		}
		others := r.itemSet(m, f, k)
		for p := 0; p < 64; p++ {
			if others&(1<<p) == 0 {
				continue
			}
			for _, line := range own {
				s := sumSet(line, 1<<p)
				if it.combine == Max {
					s = maxSet(line, 1<<p)
				}
				out = append(out, capSet(s, it.cap))
			}
		}
	}
	return out
}
