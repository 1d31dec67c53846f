package rule

import "strings"

// ByBand compares an input with a limit that goes by age: "heart rate > 180 /min
// under 1 year, > 160 from then on". Which band holds is answered by the Spec's
// age input; where the age touches several, the answer is open unless all agree.
type ByBand struct {
	Input  string
	Op     Op
	Limits []Limit
	Words  string // for people; empty: built from label and sign
	Note   string // footnote id of the limits that have none of their own
	Source Cite
}

// Limit is the limit for ages below Under months and not in an earlier band.
// Under = 0 in the last band is no upper limit; at ages beyond the last band
// the comparison is not met.
type Limit struct {
	Under   float64
	Through bool // the band includes age = Under
	At      float64
	None    bool // the source gives no limit here: not met
	Note    string
	Source  Cite
}

func (ByBand) formula() {}

// byBand compiles a ByBand: one comparison per band of the age.
func (c *compiler) byBand(f *ByBand, src Cite) node {
	i, ok := c.Slot(f.Input)
	switch {
	case !ok:
		c.fail("a formula reads %q, which is not among the inputs", f.Input)
		return node{}
	case c.age < 0:
		c.fail("a limit of %s goes by age, but no age input is named", f.Input)
		return node{}
	case len(f.Limits) == 0:
		c.fail("a formula without parts")
	}
	src = first(f.Source, src)
	n := node{op: opBand, v: c.age, words: f.Words, src: src}
	if n.words == "" {
		n.words = c.slots[i].label + " " + f.Op.String() + " the limit for age"
	}
	from := "0"
	for k := range f.Limits {
		l := &f.Limits[k]
		n.kids = append(n.kids, c.limit(f, l, i, from, src))
		last := k == len(f.Limits)-1
		if l.Under == 0 && last {
			return n
		}
		at := c.cut(c.age, l.Under, !l.Through)
		if m := len(n.cuts); l.Under <= 0 || m > 0 && at <= n.cuts[m-1] {
			c.fail("limits of %s: age bands do not ascend at %s months", f.Input, number(l.Under))
		}
		n.cuts = append(n.cuts, at)
		from = number(l.Under)
	}
	n.kids = append(n.kids, node{op: opNever, words: "no limit beyond the table"})
	return n
}

func (c *compiler) limit(f *ByBand, l *Limit, slot int, from string, src Cite) node {
	band := " (" + bandWords(from, &Band{Under: l.Under, Through: l.Through}) + ")"
	if l.None {
		return node{op: opNever, words: c.slots[slot].label + ": no limit given" + band}
	}
	n := c.comparison(Is{Input: f.Input, Op: f.Op, At: l.At, Source: first(l.Source, src)}, src)
	n.words += band
	if n.note = l.Note; n.note == "" {
		n.note = f.Note
	}
	return n
}

// bandTruth is the answer over every band that the age touches.
func (n *node) bandTruth(f *frame) Truth {
	b := &f[n.v]
	i := level(n.cuts, b.lo)
	t := n.kids[i].truth(f)
	for j := level(n.cuts, b.hi); i < j && t != Undetermined; i++ {
		if n.kids[i+1].truth(f) != t {
			return Undetermined
		}
	}
	return t
}

// bandRange is the bands that the age touches.
func (n *node) bandRange(f *frame) (from, to int) {
	return level(n.cuts, f[n.v].lo), level(n.cuts, f[n.v].hi)
}

// limitOf is the limit printed for an age in months; nil where there is none.
func (f *ByBand) limitOf(age float64) *Limit {
	for i := range f.Limits {
		l := &f.Limits[i]
		if l.Under == 0 || age < l.Under || l.Through && age == l.Under {
			if l.None {
				return nil
			}
			return l
		}
	}
	return nil
}

// comparisons lists what a ByBand asks: its limits and the edges of its bands.
func (f *ByBand) comparisons(age string) []Is {
	var out []Is
	for _, l := range f.Limits {
		if !l.None {
			out = append(out, Is{Input: f.Input, Op: f.Op, At: l.At})
		}
		if l.Under > 0 {
			op := LT
			if l.Through {
				op = LE
			}
			out = append(out, Is{Input: age, Op: op, At: l.Under})
		}
	}
	return out
}

// starts is the first age of every band in months, moved into the population.
func (b *bounder) starts(f *ByBand) []float64 {
	out := make([]float64, 0, len(f.Limits))
	from := b.r.spec.Population.From
	for i := range f.Limits {
		if i > 0 {
			start := f.Limits[i-1].Under
			if f.Limits[i-1].Through {
				start *= 1 + 2e-5
			}
			from = max(from, start)
		}
		out = append(out, from)
	}
	return out
}

// limits takes every limit of a criterion at the first age of its band.
func (b *bounder) limits(id string, f *ByBand) {
	slot, ok := b.r.Slot(f.Input)
	if !ok || b.r.age < 0 {
		return
	}
	from := "0"
	for i, age := range b.starts(f) {
		l := &f.Limits[i]
		band := " (" + bandWords(from, &Band{Under: l.Under, Through: l.Through}) + ")"
		from = number(l.Under)
		if l.None || f.limitOf(age) != l || !b.inPopulation(age) {
			continue
		}
		words := b.r.leafWords(slot, &Is{Input: f.Input, Op: f.Op, At: l.At}) + band
		ageUnit := b.r.slots[b.r.age].scale.u
		for _, u := range b.units(slot) {
			b.around(slot, l.At, u, func(sent, table float64) {
				t := NotMet
				if compare(table, f.Op, l.At) {
					t = Met
				}
				b.out = append(b.out, Boundary{Criterion: id, Leaf: words, Truth: t,
					Given: []Given{{f.Input, sent, u}, {b.r.spec.Age, age, ageUnit}}})
			})
		}
	}
}

// explainBand lists the limit that holds at the patient's age, or those that
// may hold.
func (r *Rule) explainBand(n *node, depth int, f *frame, e *Explanation, list func(n *node, depth int)) {
	from, to := n.bandRange(f)
	if from == to {
		list(&n.kids[from], depth)
		return
	}
	e.Findings = append(e.Findings, Finding{Kind: FindGroup, Depth: depth, Slot: -1, Truth: n.truth(f),
		Row: strings.TrimSpace(n.words + ": the age decides")})
	for k := from; k <= to; k++ {
		list(&n.kids[k], depth+1)
	}
}
