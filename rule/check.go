package rule

import (
	"errors"
	"fmt"

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
	if s.Logit != nil {
		add(s.Logit.Source)
	}
	add(s.MissingRuleSource)
	return out
}

func (c *checker) cites() {
	for _, cite := range c.r.Cited() {
		if _, ok := evidence.Get(cite.Ref); !ok {
			c.fail("citation %q is not in the evidence list", cite.Ref)
		}
	}
	if c.s.MissingRule == "" || c.s.MissingRuleSource.Zero() {
		c.fail("says nothing of missing inputs, or without citation")
	}
	if c.s.Population.Words == "" {
		c.fail("says nothing of its population")
	}
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
