package rule

import "stormglass/analyte"

// FindingKind says what a finding is about.
type FindingKind uint8

// Kinds of finding.
const (
	FindItem      FindingKind = iota // an item of the score
	FindPart                         // one table or function of an item
	FindArg                          // one input of a function
	FindCriterion                    // a criterion
	FindGroup                        // all, any, at least, not
	FindLeaf                         // one comparison of a criterion
)

// Finding is one step of the proof. Findings are listed depth first: what
// follows with a greater Depth belongs to it.
type Finding struct {
	Kind  FindingKind
	Depth int
	Name  string // item name, criterion id, or the part's label
	Slot  int    // input it reads, −1 where it is not of one input
	Value analyte.Value
	Row   string // the row or leaf in words: "≥ 5 and < 11 mmol/L: 1 point"
	// Lo, Hi and Published are points; of items, parts and functions only.
	Lo, Hi, Published int
	Truth             Truth    // of criteria and their parts only
	Missing           bool     // the input gave no informative value
	Notes             []string // footnote ids; part of the rule, not to be written to
	Note              string   // footnote id of the row
	Source            Cite
}

// Explanation is a result with its proof.
type Explanation struct {
	Result   Result
	Findings []Finding
}

// Explain evaluates the rule and says why.
func (r *Rule) Explain(in []analyte.Value) Explanation {
	var e Explanation
	r.ExplainInto(in, &e)
	return e
}

// ExplainInto is Explain into an Explanation whose slice is used again.
func (r *Rule) ExplainInto(in []analyte.Value, e *Explanation) {
	var w sheet
	w.fill(r, in)
	w.eval(&e.Result)
	e.Findings = e.Findings[:0]
	in = r.withSums(in)
	if e.Result.Out() || e.Result.Draft {
		return
	}
	if cap(e.Findings) == 0 {
		e.Findings = make([]Finding, 0, r.steps)
	}
	f := &w.f // with the items and the total as evaluated
	r.populate(f)
	for i := range r.items {
		r.explainItem(i, in, f, e)
	}
	if r.spec.AsPublished {
		for i := range f {
			f[i].lo, f[i].hi = f[i].pub, f[i].pub
		}
	}
	for i := range r.crits {
		k := &r.crits[i]
		e.Findings = append(e.Findings, Finding{Kind: FindCriterion, Name: k.id, Slot: -1, Row: k.title, Truth: e.Result.criterion[i], Notes: r.spec.Criteria[i].Notes})
		r.explainNode(&k.root, 1, in, f, e)
	}
}

// valueOf is the value given for a slot; the zero Value where none was.
func valueOf(in []analyte.Value, slot int) analyte.Value {
	if slot < 0 || slot >= len(in) {
		return analyte.Value{}
	}
	return in[slot]
}

func (r *Rule) explainItem(i int, in []analyte.Value, f *frame, e *Explanation) {
	it, o := &r.items[i], e.Result.item[i]
	e.Findings = append(e.Findings, Finding{Kind: FindItem, Name: it.name, Slot: -1, Row: it.title,
		Lo: o.Lo, Hi: o.Hi, Published: o.Published, Missing: o.Missing > 0})
	for k := it.first; k < it.first+it.n; k++ {
		l := &r.leafs[k]
		s := r.leafWhole(l, f, e.Result.Missing)
		out := Finding{Kind: FindPart, Depth: 1, Name: l.text.name, Slot: l.slot, Value: valueOf(in, l.slot),
			Lo: s.lo, Hi: s.hi, Published: s.pub, Missing: l.slots&e.Result.Missing != 0, Notes: l.text.notes, Source: l.text.src}
		switch l.kind {
		case leafFunc:
			out.Row = l.text.spans[s.lo*(l.max+1)+s.hi]
		case leafIf:
			out.Row = l.text.spans[whenRow(s, l.max)]
		case leafAge:
			r.bandRow(l, f, &out)
		default:
			l.ladders[0].row(&f[l.slot], &out)
		}
		if aside := r.stoodDown(l, in); aside != "" {
			out.Row = aside + ": " + pointSpan(s.lo, s.hi)
		}
		e.Findings = append(e.Findings, out)
		for j := range l.args {
			s := l.args[j].slot
			e.Findings = append(e.Findings, Finding{Kind: FindArg, Depth: 2, Name: r.slots[s].label, Slot: s,
				Value: valueOf(in, s), Missing: e.Result.Missing&(1<<s) != 0, Source: l.text.src})
		}
		if l.when != nil {
			r.explainNode(&l.when.root, 2, in, f, e)
		}
	}
}

// whenRow is which words say what an If gives: not met, open, met.
func whenRow(s span, max int) int {
	switch {
	case s.lo == max:
		return 2
	case s.hi == 0:
		return 0
	}
	return 1
}

// leafSpan evaluates a leaf at one age.
func (r *Rule) leafSpan(l *leaf, f *frame, missing uint64) span {
	out := l.span(f, r.ageLevel(f))
	if l.unscored&missing != 0 {
		out.pub = 0
	}
	return out
}

// leafWhole evaluates a leaf over every age that is possible.
func (r *Rule) leafWhole(l *leaf, f *frame, missing uint64) span {
	if l.when != nil {
		return r.whenWhole(l, f, missing)
	}
	if l.kind != leafAge || f[r.age].lo == f[r.age].hi {
		return r.leafSpan(l, f, missing)
	}
	a := f[r.age]
	f[r.age].lo = a.pub
	out := r.leafSpan(l, f, missing)
	f[r.age] = a
	first, last := level(l.ageCuts, a.lo), level(l.ageCuts, a.hi)
	for k := first; k <= last; k++ {
		s := l.ladders[k].wide(&f[l.slot])
		if k == first {
			out.lo, out.hi = s.lo, s.hi
		}
		out.lo, out.hi = min(out.lo, s.lo), max(out.hi, s.hi)
	}
	return out
}

// whenWhole evaluates an If over every cell of what it reads in both
// directions.
func (r *Rule) whenWhole(l *leaf, f *frame, missing uint64) span {
	out := r.leafSpan(l, f, missing)
	out.lo, out.hi = 0, l.max
	switch t, _ := l.when.crit.truth(f, maxCells); t {
	case Met:
		out.lo = l.max
	case NotMet:
		out.hi = 0
	}
	return out
}

// row fills in the words for where a value lies.
func (d *ladder) row(b *bound, out *Finding) {
	i, j := level(d.cuts, b.lo), level(d.cuts, b.hi)
	if i == j {
		out.Row, out.Note, out.Source = d.rows[i].words, d.rows[i].note, d.rows[i].src
		return
	}
	out.Row = d.spans[i*len(d.pts)+j]
}

// bandRow is row for a part that goes by age.
func (r *Rule) bandRow(l *leaf, f *frame, out *Finding) {
	a := f[r.age]
	first, last := level(l.ageCuts, a.lo), level(l.ageCuts, a.hi)
	if first == last {
		l.ladders[first].row(&f[l.slot], out)
		return
	}
	out.Row = "table depends on age: " + pointSpan(out.Lo, out.Hi)
}

// explainNode lists a part of a formula and what it consists of.
func (r *Rule) explainNode(n *node, depth int, in []analyte.Value, f *frame, e *Explanation) {
	if n.op == opBand {
		r.explainBand(n, depth, f, e, func(n *node, depth int) { r.explainNode(n, depth, in, f, e) })
		return
	}
	out := Finding{Kind: FindGroup, Depth: depth, Name: n.same, Slot: -1, Truth: n.truth(f), Row: n.groupWords()}
	if n.op == opLeaf {
		out.Kind, out.Row, out.Note, out.Source = FindLeaf, n.words, n.note, n.src
		if n.v < len(r.slots) {
			out.Slot, out.Name, out.Value = n.v, r.slots[n.v].label, valueOf(in, n.v)
			out.Missing = e.Result.Missing&(1<<n.v) != 0
		}
	}
	e.Findings = append(e.Findings, out)
	if out.Slot >= 0 {
		r.explainSum(out.Slot, depth+1, in, e)
	}
	for i := range n.kids {
		r.explainNode(&n.kids[i], depth+1, in, f, e)
	}
}

func (n *node) groupWords() string {
	switch n.op {
	case opAll:
		return "all of"
	case opAny:
		return "any of"
	case opNot:
		return "not"
	case opAtLeast:
		return "at least " + number(float64(n.k)) + " of"
	case opBand, opNever:
		return n.words
	}
	return ""
}
