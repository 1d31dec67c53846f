package rule

import (
	"errors"
	"fmt"
	"slices"

	"stormglass/evidence"
)

// Check proves what a Spec owes: it compiles (rows ascend, bands partition age,
// units convert, functions are monotone, every constant is cited), every
// citation is in the evidence list and no better verified than there, every
// footnote that is referred to exists, the convention for a missing input lies
// on the same row as its plausible value, and a draft never evaluates. The
// error joins all findings.
func Check(s *Spec) error {
	r, err := Compile(s)
	if err != nil {
		return err
	}
	c := checker{r: r, s: s}
	c.cites()
	c.footnotes()
	c.defaults()
	c.inert()
	return errors.Join(c.errs...)
}

type checker struct {
	r    *Rule
	s    *Spec
	errs []error
}

func (c *checker) fail(format string, args ...any) {
	c.errs = append(c.errs, fmt.Errorf("rule %s: "+format, append([]any{c.s.ID}, args...)...))
}

// Cited lists the citations of a rule once each, in order of appearance.
func (r *Rule) Cited() []Cite {
	var out []Cite
	seen := map[Cite]bool{}
	add := func(s Cite) {
		if !s.Zero() && !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	s := r.spec
	add(s.Source)
	add(s.Population.Source)
	for _, e := range s.Population.Exclusions {
		add(e.Source)
	}
	var walk func(n *node)
	walk = func(n *node) {
		if n.op == opLeaf {
			add(n.src)
		}
		for i := range n.kids {
			walk(&n.kids[i])
		}
	}
	for i := range r.leafs {
		l := &r.leafs[i]
		add(l.text.src)
		for k := range l.ladders {
			for _, row := range l.ladders[k].rows {
				add(row.src)
			}
		}
		if l.when != nil {
			walk(&l.when.root)
		}
	}
	for i := range r.crits {
		add(s.Criteria[i].Source)
		walk(&r.crits[i].root)
	}
	for i := range r.sums {
		for _, t := range r.sums[i].terms {
			add(t.src)
		}
	}
	if s.Logit != nil {
		add(s.Logit.Source)
	}
	add(s.MissingRuleSource)
	return out
}

func (c *checker) cites() {
	for _, cite := range c.r.Cited() {
		ref, ok := evidence.Get(cite.Ref)
		switch {
		case !ok:
			c.fail("citation %q is not in the evidence list", cite.Ref)
		case cite.Status < ref.Status:
			c.fail("citation %q is called %s, the evidence list says %s", cite.Ref, cite.Status, ref.Status)
		}
	}
	if c.s.MissingRule == "" || c.s.MissingRuleSource.Zero() {
		c.fail("says nothing of missing inputs, or without citation")
	}
	if c.s.Population.Words == "" {
		c.fail("says nothing of its population")
	}
	c.numbers()
}

// numbers wants a citation behind every number that Compile has not asked for
// one: ages of the population, windows, caps, counts, and the probability.
func (c *checker) numbers() {
	s, all := c.s, c.s.Source
	p := &s.Population
	if (p.From != 0 || p.Under != 0) && first(p.Source, all).Zero() {
		c.fail("the ages of the population are without citation")
	}
	for _, e := range p.Exclusions {
		if e.Source.Zero() {
			c.fail("the exclusion %s is without citation", e.Name)
		}
	}
	for i := range s.Inputs {
		if in := &s.Inputs[i]; in.Select.Window != 0 && all.Zero() {
			c.fail("the window of %s is without citation", in.Name)
		}
	}
	for i := range s.Items {
		if it := &s.Items[i]; it.Cap != 0 && first(it.Source, all).Zero() {
			c.fail("item %s: its highest number of points is without citation", it.Name)
		}
	}
	for i := range s.Criteria {
		if cr := &s.Criteria[i]; counts(cr.When) && first(cr.Source, all).Zero() {
			c.fail("criterion %s: the number that is needed is without citation", cr.ID)
		}
	}
	if s.Logit != nil && first(s.Logit.Source, all).Zero() {
		c.fail("the probability is without citation")
	}
}

// counts reports whether a formula asks for a number of its parts.
func counts(f Formula) bool {
	switch f := f.(type) {
	case AtLeast:
		return true
	case Not:
		return counts(f.F)
	case All:
		return slices.ContainsFunc(f, counts)
	case Any:
		return slices.ContainsFunc(f, counts)
	}
	return false
}

func (c *checker) footnotes() {
	have := map[string]bool{}
	for _, f := range c.s.Footnotes {
		if have[f.ID] || f.ID == "" || f.Text == "" {
			c.fail("footnote %q is empty or given twice", f.ID)
		}
		have[f.ID] = true
	}
	want := func(ids ...string) {
		for _, id := range ids {
			if id != "" && !have[id] {
				c.fail("footnote %q does not exist", id)
			}
		}
	}
	for i := range c.r.leafs {
		l := &c.r.leafs[i]
		want(l.text.notes...)
		for k := range l.ladders {
			for _, row := range l.ladders[k].rows {
				want(row.note)
			}
		}
		if l.when != nil {
			l.when.root.eachLeaf(func(n *node) { want(n.note) })
		}
	}
	for i := range c.s.Criteria {
		want(c.s.Criteria[i].Notes...)
		c.r.crits[i].root.eachLeaf(func(n *node) { want(n.note) })
	}
}

// defaults compares the points of the paper's stand-in for a missing input
// with those of the plausible value that is used for it.
func (c *checker) defaults() {
	for i := range c.s.Inputs {
		in := &c.s.Inputs[i]
		if in.Missing.kind != absentCounts {
			continue
		}
		plain := keyOf(c.r.slots[i].scale.toCanonical(in.Missing.value))
		for _, m := range c.r.marks[i] {
			if (plain >= m.at) != (c.r.absent[i].pub >= m.at) {
				c.fail("missing %s counts as %s, which is not on the row of the nearest plausible value", in.Name, number(in.Missing.value))
			}
		}
	}
}

// inert proves that a rule with an unverified constant says nothing.
func (c *checker) inert() {
	var o Result
	c.r.Eval(nil, &o)
	if c.r.Draft() != o.Draft || o.Draft && (o.Hi != 0 || o.Published != 0 || o.Population != Undetermined) {
		c.fail("is a draft and evaluates")
	}
}
