package rule

import "math/bits"

// linked goes through the completions of what decides beside an input that
// several parts read: the cells of the other shared inputs, and the cells of
// every input that stands with it in an item. In each it tries every cell of
// the input itself; all else of the rule is independent of it.
type linked struct {
	r      *Rule
	slot   int
	own    []key  // a value of every cell of the input
	items  uint64 // the items that it moves
	joint  uint64 // inputs on which several parts rest
	trials *int
	points [][MaxItems]int // of the items, per cell of the input
	sums   []int           // of the items that it moves, per cell
}

func (r *Rule) link(slot int, f *frame, trials *int) *linked {
	l := &linked{r: r, slot: slot, own: cellsOf(r.markCuts(slot), f[slot]), joint: r.sharedSet, trials: trials}
	for m := range r.items {
		if r.items[m].slots&(1<<slot) != 0 {
			l.items |= 1 << m
		}
	}
	l.points = make([][MaxItems]int, len(l.own))
	l.sums = make([]int, len(l.own))
	return l
}

func (r *Rule) markCuts(slot int) []key {
	out := make([]key, 0, len(r.marks[slot]))
	for _, m := range r.marks[slot] {
		out = append(out, m.at)
	}
	return out
}

// each calls do for every completion; false where there are too many to try.
func (l *linked) each(f *frame, do func(f *frame)) bool {
	r := l.r
	var beside []variable
	n := len(l.own)
	for s := range r.slots {
		if s == l.slot || !r.open(s, f) || !r.standsWith(s, l.items) && l.joint&(1<<s) == 0 {
			continue
		}
		values := cellsOf(r.markCuts(s), f[s])
		beside = append(beside, variable{s, values})
		if n *= len(values); n > maxTrials {
			return false
		}
	}
	if *l.trials += n; *l.trials > maxTrials {
		return false
	}
	work := *f
	for c := 0; c < n/len(l.own); c++ {
		rest := c
		for _, b := range beside {
			x := b.values[rest%len(b.values)]
			rest /= len(b.values)
			work[b.v] = bound{lo: x, hi: x}
		}
		for k, x := range l.own {
			work[l.slot] = bound{lo: x, hi: x}
			l.score(&work, k)
		}
		do(&work)
	}
	return true
}

// standsWith reports whether an input is read by one of the items.
func (r *Rule) standsWith(slot int, items uint64) bool {
	for ; items != 0; items &= items - 1 {
		if r.items[bits.TrailingZeros64(items)].slots&(1<<slot) != 0 {
			return true
		}
	}
	return false
}

func (r *Rule) isShared(slot int) bool { return r.sharedSet&(1<<slot) != 0 }

// score notes the points of the items in one cell of the input.
func (l *linked) score(f *frame, k int) {
	age, sum := l.r.ageLevel(f), 0
	for m := range l.r.items {
		s := l.r.itemSpan(&l.r.items[m], f, 0, age)
		f[len(l.r.slots)+m] = bound{lo: keyOfPoints(s.lo), hi: keyOfPoints(s.hi)}
		l.points[k][m] = s.lo
		if l.items&(1<<m) != 0 {
			sum += s.lo
		}
	}
	l.sums[k] = sum
}

// span is the least and the most that the items give which the input moves.
func (l *linked) span() (least, most int) {
	least, most = l.sums[0], l.sums[0]
	for _, s := range l.sums {
		least, most = min(least, s), max(most, s)
	}
	return least, most
}

// restSet is every sum that the items can give which the input does not move.
func (l *linked) restSet(f *frame) uint64 {
	rest := uint64(1)
	for m := range l.r.items {
		if l.items&(1<<m) == 0 {
			rest = sumSet(rest, l.r.itemSet(m, f, -1))
		}
	}
	return rest
}

// reach counts the completions in which the input decides whether the total
// reaches a threshold.
func (l *linked) reach(f *frame, threshold int) (decides, all int) {
	ok := l.each(f, func(f *frame) {
		rest := l.restSet(f)
		least, most := l.span()
		decides += bits.OnesCount64(rest & below(threshold-least) &^ below(threshold-most))
		all += bits.OnesCount64(rest)
	})
	if !ok {
		return 1, 1 // too many to try: it may decide
	}
	return decides, all
}

// moves reports whether the input can change the total.
func (l *linked) moves(f *frame) bool {
	moved := false
	ok := l.each(f, func(*frame) {
		least, most := l.span()
		moved = moved || least != most
	})
	return moved || !ok
}

// pivots counts the completions in which the input decides a criterion.
func (l *linked) pivots(k *crit, f *frame) (decides, all int) {
	r := l.r
	ok := l.each(f, func(f *frame) {
		others := l.others(k, f)
		n := 1
		for _, o := range others {
			if n *= len(o.values); n > maxTrials {
				break
			}
		}
		if *l.trials += n * len(l.own); n > maxTrials || *l.trials > maxTrials {
			decides, all = decides+1, all+1
			return
		}
		work := *f
		for c := range n {
			sum, rest := 0.0, c
			for _, o := range others {
				x := o.values[rest%len(o.values)]
				rest /= len(o.values)
				if o.v >= 0 {
					work[o.v] = bound{lo: x, hi: x}
				}
				if o.v < 0 || o.v >= len(r.slots) {
					sum += x.float()
				}
			}
			all++
			if l.differs(k, &work, sum) {
				decides++
			}
		}
	})
	if !ok {
		return 1, 1
	}
	return decides, all
}

// others lists what the criterion depends on that the input does not move.
func (l *linked) others(k *crit, f *frame) []variable {
	r := l.r
	var out []variable
	rest := uint64(1)
	for m := range r.items {
		if l.items&(1<<m) != 0 {
			continue
		}
		set := r.itemSet(m, f, -1)
		if k.reads[len(r.slots)+m] {
			out = append(out, variable{len(r.slots) + m, members(set)})
			continue
		}
		rest = sumSet(rest, set)
	}
	if k.reads[len(r.slots)+len(r.items)] {
		out = append(out, variable{-1, members(rest)})
	}
	for s := range r.slots {
		if s != l.slot && k.reads[s] && f[s].lo != f[s].hi {
			out = append(out, variable{s, cellsOf(k.cuts[s], f[s])})
		}
	}
	return out
}

// differs reports whether the criterion is met in one cell of the input and
// not in another; sum is what the items give that it does not move.
func (l *linked) differs(k *crit, f *frame, sum float64) bool {
	r := l.r
	var seen [3]bool
	for c, x := range l.own {
		f[l.slot] = bound{lo: x, hi: x}
		for set := l.items; set != 0; set &= set - 1 {
			m := bits.TrailingZeros64(set)
			p := keyOfPoints(l.points[c][m])
			f[len(r.slots)+m] = bound{lo: p, hi: p}
		}
		total := keyOf(sum + float64(l.sums[c]))
		f[len(r.slots)+len(r.items)] = bound{lo: total, hi: total}
		seen[k.root.truth(f)] = true
	}
	return seen[Met] && seen[NotMet]
}
