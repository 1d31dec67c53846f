package rule

import "stormglass/analyte"

// variable is one thing that a criterion depends on, with the values that it
// may take: an item's points, the sum of the items that are not read on their
// own, or an input's cells.
type variable struct {
	v      int // index in the frame; −1 the sum of the rest
	values []key
}

// power is the share of completions in which each input decides a criterion.
// It enumerates the points of the items, not the inputs behind them, so that
// its cost does not grow with the number of inputs.
func (r *Rule) power(in []analyte.Value, index int) []float64 {
	var f frame
	k := &r.crits[index]
	if !r.start(in, &f) {
		return nil
	}
	var o Result
	r.Eval(in, &o)
	full := f
	for i, it := range o.Items() {
		full[len(r.slots)+i] = bound{lo: keyOfPoints(it.Lo), hi: keyOfPoints(it.Hi)}
	}
	full[len(r.slots)+len(r.items)] = bound{lo: keyOfPoints(o.Lo), hi: keyOfPoints(o.Hi)}
	if t, _ := k.truth(&full, maxCells); t != Undetermined || !r.spec.AsPublished && o.criterion[index] != Undetermined {
		return nil
	}
	if r.max >= maxPoints {
		return r.everyOpen(&f)
	}
	out := make([]float64, len(r.slots))
	trials := 0
	joint, set := r.joint(k)
	for i := range r.slots {
		if !r.open(i, &f) {
			continue
		}
		if set&(1<<i) != 0 {
			l := r.link(i, &f, &trials)
			l.joint = set
			d, n := l.pivots(k, &f)
			out[i] = share(d, n)
			continue
		}
		decides, all := 0, 0
		r.eachCell(joint, &f, func(f *frame) {
			d, n := r.pivots(i, k, f, &trials)
			decides, all = decides+d, all+n
		})
		out[i] = share(decides, all)
	}
	r.ageLast(out)
	r.behindSums(&f, k, out)
	r.placeTaken(in, out)
	return out
}

// joint is the inputs on which parts of the rule or of the criterion rest
// together: those of several parts, and those that the criterion reads beside an
// item that does.
func (r *Rule) joint(k *crit) (slots []int, set uint64) {
	slots, set = r.shared, r.sharedSet
	for i := range r.slots {
		if k.reads[i] && r.scored&(1<<i) != 0 && set&(1<<i) == 0 {
			slots, set = append(slots[:len(slots):len(slots)], i), set|1<<i
		}
	}
	return slots, set
}

// pivots counts the completions of the others in which a slot decides.
func (r *Rule) pivots(slot int, k *crit, f *frame, trials *int) (decides, all int) {
	if k.reads[slot] {
		d, n := r.try(k, f, r.others(k, f, -1, slot), variable{v: slot, values: cellsOf(k.cuts[slot], f[slot])}, trials)
		decides, all = decides+d, all+n
	}
	for m := range r.items {
		v := len(r.slots) + m
		if !k.reads[v] && !k.reads[len(r.slots)+len(r.items)] {
			continue
		}
		if r.items[m].slots&(1<<slot) == 0 {
			continue
		}
		var list lines
		r.lines(m, slot, f, &list)
		others := r.others(k, f, m, slot)
		for _, l := range list.all() {
			d, n := r.try(k, f, others, variable{v: v, values: members(l.set)}, trials)
			decides, all = decides+d*l.times, all+n*l.times
		}
	}
	return decides, all
}

// others lists what the criterion depends on besides item m and the slot.
func (r *Rule) others(k *crit, f *frame, m, slot int) []variable {
	var out []variable
	rest := uint64(1)
	for i := range r.items {
		if i == m {
			continue
		}
		set := r.itemSet(i, f, -1)
		if k.reads[len(r.slots)+i] {
			out = append(out, variable{v: len(r.slots) + i, values: members(set)})
			continue
		}
		rest = sumSet(rest, set)
	}
	if k.reads[len(r.slots)+len(r.items)] {
		out = append(out, variable{v: -1, values: members(rest)})
	}
	for i := range r.slots {
		if i != slot && k.reads[i] {
			out = append(out, variable{v: i, values: cellsOf(k.cuts[i], f[i])})
		}
	}
	return out
}

func members(set uint64) (out []key) {
	for p := 0; p < 64; p++ {
		if set&(1<<p) != 0 {
			out = append(out, keyOfPoints(p))
		}
	}
	return out
}

// cellsOf is one value of every cell that an interval touches.
func cellsOf(cuts []key, b bound) []key {
	out := []key{b.lo}
	for _, c := range cuts {
		if c > b.lo && c <= b.hi {
			out = append(out, c)
		}
	}
	return out
}

// try counts the combinations of the others, and those in which the truth is
// not the same for every value of the one.
func (r *Rule) try(k *crit, f *frame, others []variable, one variable, trials *int) (decides, all int) {
	n := 1
	for _, o := range others {
		n *= len(o.values)
		if n > maxTrials {
			return 1, 1 // too many to try: it may decide
		}
	}
	if *trials += n * len(one.values); *trials > maxTrials {
		return 1, 1
	}
	work := *f
	first, total := len(r.slots), len(r.slots)+len(r.items)
	for c := 0; c < n; c++ {
		sum, rest := 0.0, c
		for _, o := range others {
			x := o.values[rest%len(o.values)]
			rest /= len(o.values)
			if o.v >= 0 {
				work[o.v] = bound{lo: x, hi: x}
			}
			if o.v < 0 || o.v >= first {
				sum += x.float()
			}
		}
		seen := [3]bool{}
		for _, x := range one.values {
			work[one.v] = bound{lo: x, hi: x}
			s := sum
			if one.v >= first {
				s += x.float()
			}
			work[total] = bound{lo: keyOf(s), hi: keyOf(s)}
			seen[k.root.truth(&work)] = true
		}
		if seen[Met] && seen[NotMet] {
			decides++
		}
	}
	return decides, n
}
