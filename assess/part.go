package assess

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// part answers the results of one rule. It keeps its last inputs and answer:
// when nothing that it rests on has changed, it gives the same results again.
// What it answers depends on its inputs alone.
type part interface {
	answer(m *moment) []Result
}

// scored answers a rule that the engine evaluates whole: a score with its
// criteria, each a result of its own.
type scored struct {
	rule  *rule.Rule
	score bool     // the total is a result
	asks  int      // the total that people ask about, 0 none
	ids   []string // criteria that are results, in order
	// itemMax is the highest points of each item.
	itemMax []int

	in   bound
	vals []analyte.Value
	ex   rule.Explanation
	kept []Result
}

// newScored makes the part of a compiled rule. asks is the total that people
// ask about, 0 for none; ids are the criteria that become results.
func newScored(r *rule.Rule, asks int, ids ...string) *scored {
	s := &scored{rule: r, score: len(r.Spec().Items) > 0, asks: asks, ids: ids}
	var o rule.Result
	r.Eval(nil, &o)
	for _, it := range o.Items() {
		s.itemMax = append(s.itemMax, it.Hi)
	}
	return s
}

func (s *scored) answer(m *moment) []Result {
	spec := s.rule.Spec()
	changed := s.in.bind(m, s.rule, m.member(&spec.Population))
	if changed || s.kept == nil {
		s.kept = s.explain()
	}
	if spec.ID == "sofa" {
		m.sofa = s.ex.Result
	}
	return s.kept
}

func (s *scored) explain() []Result {
	spec := s.rule.Spec()
	s.vals = s.in.values(s.vals)
	if s.in.who.is == PopulationOut {
		s.ex = rule.Explanation{}
		return s.outside(spec)
	}
	s.ex = rule.Explanation{}
	s.rule.ExplainInto(s.vals, &s.ex)
	p := &proof{rule: s.rule, reads: s.in.reads, list: s.ex.Findings}
	var out []Result
	if s.score {
		out = append(out, s.total(p))
	}
	for i := range spec.Criteria {
		if contains(s.ids, spec.Criteria[i].ID) {
			out = append(out, s.criterion(p, i))
		}
	}
	return out
}

// base is what every result of the rule has in common.
func (s *scored) base(id, title string) Result {
	spec := s.rule.Spec()
	return Result{Rule: id, Version: spec.Version, Title: title, Population: s.in.who.is,
		PopulationWhy: s.in.who.why, Standing: spec.Standing, Status: s.rule.Weakest()}
}

// outside is the answer where the patient is out of the population: nothing
// was evaluated, and nothing is named but why.
func (s *scored) outside(spec *rule.Spec) []Result {
	var out []Result
	add := func(id, title string, form Form) {
		r := s.base(id, title)
		r.Form, r.Says = form, "out of population: "+s.in.who.why
		r.Cites = appendCite(nil, spec.Population.Source)
		out = append(out, r)
	}
	if s.score {
		add(spec.ID, spec.Title, FormScore)
	}
	for i := range spec.Criteria {
		if contains(s.ids, spec.Criteria[i].ID) {
			add(spec.Criteria[i].ID, spec.Criteria[i].Title, FormCriterion)
		}
	}
	return out
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func appendCite(list []evidence.ID, c rule.Cite) []evidence.ID {
	if c.Zero() {
		return list
	}
	return appendOnce(list, c.Ref)
}
