package rule

import (
	"math/bits"

	"stormglass/analyte"
)

// BatchRows is how many rows a Batch holds.
const BatchRows = 64

// Batch holds the inputs of up to BatchRows evaluations column by column and
// answers them part by part: the same tables as Eval, a row's answer equal to
// what Eval says of it. It is not safe for concurrent use.
type Batch struct {
	r     *Rule
	base  *Batch // of a rule that this one extends, sharing its inputs
	cols  []*batchColumn
	slow  uint64 // rows that were answered one by one
	out   uint64 // rows out of the population
	age   [BatchRows]uint8
	items [MaxItems]batchItem
	total [BatchRows]batchTotal
	truth [MaxCriteria][BatchRows]Truth
	sheet sheet
	one   Result
}

// batchColumn is one input of all rows; bit i of missing is row i.
type batchColumn struct {
	lo, hi, pub [BatchRows]key
	missing     uint64
	spread      uint64 // rows in which it is no one number
}

type batchItem struct{ lo, hi, pub [BatchRows]uint16 }

type batchTotal struct{ lo, hi, pub, assumed int16 }

// NewBatch is a batch whose inputs are all missing. base, if not nil, is a
// batch of a rule that this one Extends: its inputs and items are shared, and
// it must be evaluated first.
func (r *Rule) NewBatch(base *Batch) *Batch {
	b := &Batch{r: r, base: base}
	b.sheet.r = r
	for i := range r.slots {
		if base != nil && base.r.scored&(1<<i) != 0 {
			b.cols = append(b.cols, base.cols[i])
			continue
		}
		b.cols = append(b.cols, &batchColumn{})
		for row := range BatchRows {
			b.SetMissing(row, i)
		}
	}
	return b
}

// Shares reports whether an input is the base's: setting it there sets it here.
func (b *Batch) Shares(slot int) bool { return b.base != nil && b.base.r.scored&(1<<slot) != 0 }

// SetNumber gives an input of a row a measured number, in the canonical unit.
func (b *Batch) SetNumber(row, slot int, x float64) {
	c, k := b.cols[slot], keyOf(x)
	row &= BatchRows - 1
	c.lo[row], c.hi[row], c.pub[row] = k, k, k
	c.missing &^= 1 << row
	c.spread &^= 1 << row
}

// SetMissing takes an input of a row away.
func (b *Batch) SetMissing(row, slot int) {
	c, a := b.cols[slot], &b.r.absent[slot]
	row &= BatchRows - 1
	c.lo[row], c.hi[row], c.pub[row] = a.lo, a.hi, a.pub
	c.missing |= 1 << row
	c.spread |= 1 << row
}

// Set gives an input of a row its value, in the canonical unit.
func (b *Batch) Set(row, slot int, v analyte.Value) {
	b.sheet.set(slot, &v)
	c, f := b.cols[slot], &b.sheet.f[slot]
	row &= BatchRows - 1
	c.lo[row], c.hi[row], c.pub[row] = f.lo, f.hi, f.pub
	c.missing = c.missing&^(1<<row) | b.sheet.missing>>slot&1<<row
	c.spread = c.spread&^(1<<row) | b.sheet.spread>>slot&1<<row
}

// Eval answers the first n rows; n is at most BatchRows.
func (b *Batch) Eval(n int) {
	n = min(n, BatchRows)
	b.slow, b.out = 0, 0
	if len(b.r.sums) > 0 { // these rows are answered one by one
		b.slow = ^uint64(0) >> (BatchRows - n)
	}
	if b.r.draft {
		b.out = ^uint64(0)
		return
	}
	if len(b.r.stands) > 0 && n > 0 {
		defer b.standDown(n)()
	}
	b.sortOut(n)
	from := 0
	if b.base != nil {
		from = len(b.base.r.items)
		for i := range from {
			b.items[i] = b.base.items[i]
		}
	}
	for i := from; i < len(b.r.items); i++ {
		b.item(&b.r.items[i], &b.items[i], n)
	}
	b.totals(n)
	for set := b.slow; set != 0; set &= set - 1 {
		b.single(bits.TrailingZeros64(set))
	}
	b.decide(n)
}

// sortOut finds the rows that are out of the population and those whose shared
// inputs are split.
func (b *Batch) sortOut(n int) {
	r := b.r
	for _, s := range r.byCell {
		c, cuts := b.cols[s], r.cutsOf[s]
		for row := range n {
			lo, hi := c.lo[row], c.hi[row]
			if lo != hi && level(cuts, lo) != level(cuts, hi) {
				b.slow |= 1 << row
			}
		}
	}
	if r.age < 0 {
		return
	}
	c, cuts := b.cols[r.age], r.cutsOf[r.age]
	for row := range n {
		lo, hi := c.lo[row], c.hi[row]
		b.age[row] = uint8(level(cuts, lo))
		switch {
		case lo >= r.ageFrom && hi < r.ageTo:
		case hi < r.ageFrom || lo >= r.ageTo:
			b.out |= 1 << row
		default:
			b.slow |= 1 << row
		}
	}
	b.slow &^= b.out
}

// item evaluates one item of all rows.
func (b *Batch) item(it *item, out *batchItem, n int) {
	var part batchItem
	for k := it.first; k < it.first+it.n; k++ {
		l := &b.r.leafs[k]
		to := &part
		if k == it.first {
			to = out
		}
		b.leaf(l, to, n)
		if to == out {
			continue
		}
		if it.combine == Max {
			for row := range n {
				out.lo[row] = max(out.lo[row], to.lo[row])
				out.hi[row] = max(out.hi[row], to.hi[row])
				out.pub[row] = max(out.pub[row], to.pub[row])
			}
			continue
		}
		for row := range n {
			out.lo[row] += to.lo[row]
			out.hi[row] += to.hi[row]
			out.pub[row] += to.pub[row]
		}
	}
	if it.cap > 0 {
		limit := uint16(it.cap)
		for row := range n {
			out.lo[row], out.hi[row], out.pub[row] = min(out.lo[row], limit), min(out.hi[row], limit), min(out.pub[row], limit)
		}
	}
}

// leaf evaluates one part of all rows.
func (b *Batch) leaf(l *leaf, out *batchItem, n int) {
	switch {
	case l.kind == leafFunc:
		b.function(l, out, n)
	case l.kind == leafIf:
		b.condition(l, out, n)
	case l.kind == leafAge:
		c := b.cols[l.slot]
		for row := range n {
			b.look(&l.ladders[l.band[b.age[row]]], c, out, row)
		}
	case l.ladders[0].many:
		for row := range n {
			b.look(&l.ladders[0], b.cols[l.slot], out, row)
		}
	default:
		l.ladders[0].lookAll(b.cols[l.slot], out, n)
	}
	if l.unscored == 0 {
		return
	}
	for i := range b.cols {
		if l.unscored&(1<<i) == 0 {
			continue
		}
		for set := b.cols[i].missing; set != 0; set &= set - 1 {
			out.pub[bits.TrailingZeros64(set)] = 0
		}
	}
}

// look is one row of a ladder.
func (b *Batch) look(d *ladder, c *batchColumn, out *batchItem, row int) {
	at := bound{c.lo[row], c.hi[row], c.pub[row]}
	var s span
	if d.many {
		s = d.wide(&at)
	} else {
		s = d.narrow(&at)
	}
	out.lo[row], out.hi[row], out.pub[row] = uint16(s.lo), uint16(s.hi), uint16(s.pub)
}

// lookAll is every row of a ladder of up to four cuts.
func (d *ladder) lookAll(c *batchColumn, out *batchItem, n int) {
	for row := range n {
		row &= BatchRows - 1
		i, j, p := level4(&d.four, c.lo[row]), level4(&d.four, c.hi[row]), level4(&d.four, c.pub[row])
		at := (i<<3 | j) & 63
		lo, hi := d.least[at], d.most[at]
		out.lo[row], out.hi[row], out.pub[row] = uint16(lo), uint16(hi), uint16(min(max(d.least[(p<<3|p)&63], lo), hi))
	}
}

// function evaluates a Func of all rows.
func (b *Batch) function(l *leaf, out *batchItem, n int) {
	var lo, hi, pub [BatchRows]uint16
	for i := range l.args {
		a := &l.args[i]
		c, stride := b.cols[a.slot], uint16(a.stride)
		if a.worse == Falling {
			for row := range n {
				lo[row] += uint16(level(a.cuts, c.hi[row])) * stride
				hi[row] += uint16(level(a.cuts, c.lo[row])) * stride
				pub[row] += uint16(level(a.cuts, c.pub[row])) * stride
			}
			continue
		}
		for row := range n {
			lo[row] += uint16(level(a.cuts, c.lo[row])) * stride
			hi[row] += uint16(level(a.cuts, c.hi[row])) * stride
			pub[row] += uint16(level(a.cuts, c.pub[row])) * stride
		}
	}
	for row := range n {
		least, most := l.pts[lo[row]], l.pts[hi[row]]
		out.lo[row], out.hi[row], out.pub[row] = uint16(least), uint16(most), uint16(clamp(l.pts[pub[row]], least, most))
	}
}

// totals adds up the items and counts what is missing.
func (b *Batch) totals(n int) {
	var t [BatchRows]batchTotal
	for i := range b.r.items {
		it := &b.items[i]
		for row := range n {
			t[row].lo += int16(it.lo[row])
			t[row].hi += int16(it.hi[row])
			t[row].pub += int16(it.pub[row])
		}
	}
	for i := range b.cols {
		if b.r.scored&(1<<i) == 0 {
			continue
		}
		for set := b.cols[i].missing; set != 0; set &= set - 1 {
			t[bits.TrailingZeros64(set)].assumed++
		}
	}
	b.total = t
}

// single answers one row by itself.
func (b *Batch) single(row int) {
	b.frame(row)
	o := &b.one
	b.sheet.eval(o)
	for i, it := range o.Items() {
		b.items[i].lo[row], b.items[i].hi[row], b.items[i].pub[row] = uint16(it.Lo), uint16(it.Hi), uint16(it.Published)
	}
	b.total[row] = batchTotal{int16(o.Lo), int16(o.Hi), int16(o.Published), int16(o.Assumed)}
	for k, t := range o.Criteria() {
		b.truth[k][row] = t
	}
}

// frame puts the inputs of a row on the sheet.
func (b *Batch) frame(row int) {
	b.sheet.missing, b.sheet.spread = 0, 0
	for i, c := range b.cols {
		b.sheet.f[i] = bound{c.lo[row], c.hi[row], c.pub[row]}
		b.sheet.missing |= c.missing >> row & 1 << i
		b.sheet.spread |= c.spread >> row & 1 << i
	}
}

// decide answers the criteria of the rows that were not answered one by one.
func (b *Batch) decide(n int) {
	r := b.r
	f := &b.sheet.f
	for k := range r.crits {
		c := &r.crits[k]
		for row := range n {
			if (b.slow|b.out)>>row&1 != 0 {
				continue
			}
			for _, v := range c.vars {
				f[v] = b.variable(v, row)
			}
			b.truth[k][row], _ = c.truth(f, maxCells)
		}
	}
}

// condition evaluates an If of all rows.
func (b *Batch) condition(l *leaf, out *batchItem, n int) {
	f := &b.sheet.f
	for row := range n {
		for _, v := range l.when.vars {
			f[v] = b.given(v, row)
		}
		s := l.whenSpan(f)
		out.lo[row], out.hi[row], out.pub[row] = uint16(s.lo), uint16(s.hi), uint16(s.pub)
	}
}

// variable is one variable of a criterion in a row.
func (b *Batch) variable(v, row int) (out bound) {
	out = b.given(v, row)
	if b.r.spec.AsPublished {
		out.lo, out.hi = out.pub, out.pub
	}
	return out
}

// given is what is known of a variable in a row.
func (b *Batch) given(v, row int) (out bound) {
	slots := len(b.r.slots)
	switch {
	case v < slots:
		c := b.cols[v]
		out = bound{c.lo[row], c.hi[row], c.pub[row]}
	case v < slots+len(b.r.items):
		it := &b.items[v-slots]
		out = bound{keyOfPoints(int(it.lo[row])), keyOfPoints(int(it.hi[row])), keyOfPoints(int(it.pub[row]))}
	default:
		t := &b.total[row]
		out = bound{keyOfPoints(int(t.lo)), keyOfPoints(int(t.hi)), keyOfPoints(int(t.pub))}
	}
	return out
}

// Out reports whether a row was not evaluated: out of the population by age,
// or the rule is a draft.
func (b *Batch) Out(row int) bool { return b.out>>row&1 != 0 }

// Total is a row's range, published score and number of missing inputs.
func (b *Batch) Total(row int) (published, lo, hi, assumed int) {
	t := &b.total[row&(BatchRows-1)]
	return int(t.pub), int(t.lo), int(t.hi), int(t.assumed)
}

// Published is a row's published points of an item.
func (b *Batch) Published(item, row int) int { return int(b.items[item].pub[row&(BatchRows-1)]) }

// Range is a row's range of points of an item.
func (b *Batch) Range(item, row int) (lo, hi int) {
	it := &b.items[item]
	return int(it.lo[row]), int(it.hi[row])
}

// Criterion is a row's answer to the k-th criterion.
func (b *Batch) Criterion(k, row int) Truth { return b.truth[k][row&(BatchRows-1)] }
