package assess

import (
	"strings"

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

// plan is what is read off a compiled rule once, when the rule set is made.
type plan struct {
	rule  *rule.Rule
	score bool     // the total is a result
	flips bool     // the nearest change that would flip a criterion is shown
	asks  int      // the total that people ask about, 0 none
	ids   []string // criteria that are results, in order
	// itemMax is the highest points of each item, itemReads its inputs.
	noted     map[string]int // place of each footnote
	itemMax   []int
	itemReads []uint64
	cuts      [][]uint64  // of each input, as ordinals
	whole     bool        // a sepsis rule: suspected infection, a total and items, each by itself
	shared    uint64      // inputs that several parts read
	others    []int       // inputs that are what another rule says
	asked     []int       // the selector of each input in the rule set, −1 none
	grey      [][]greyCut // of each criterion
}

// newPlan reads a compiled rule. asks is the total that people ask about, 0
// for none; ids are the criteria that become results.
func newPlan(r *rule.Rule, asks int, ids ...string) *plan {
	p := &plan{rule: r, score: len(r.Spec().Items) > 0, flips: true, asks: asks, ids: ids, cuts: cellCuts(r), others: otherInputs(r), shared: sharedInputs(r), grey: greyCuts(r), whole: r.Spec().ID == "phoenix"}
	p.noted = make(map[string]int)
	for i := range r.Spec().Footnotes {
		p.noted[r.Spec().Footnotes[i].ID] = i
	}
	var o rule.Result
	r.Eval(nil, &o)
	for _, it := range o.Items() {
		p.itemMax = append(p.itemMax, it.Hi)
	}
	for i := range r.Spec().Items {
		p.itemReads = append(p.itemReads, r.ItemInputs(i))
	}
	return p
}

// scored answers a rule that the engine evaluates whole: a score with its
// criteria, each a result of its own.
type scored struct {
	*plan
	in    bound
	vals  []analyte.Value
	ex    rule.Explanation
	items []Finding // the tree under each item, as last shown; never written again
	cells []uint32  // of each input, as last seen
	// now are the cuts of each input at the patient's age, ageLevel where that
	// lies among its own cuts, −1 where it is not known.
	now      [][]uint64
	ageLevel int
	turns    []rule.Turns // see turned
	sought   uint64       // which of them are known
	power    []float64    // of each input, to decide whether the total reaches asks
	open     []openness
	// behind are, for each input that is what another rule says, the inputs
	// that settle that.
	behind []openness
	kept   []Result
	at     analyte.Value // the age at which membership was decided
}

func newScored(p *plan) *scored { return &scored{plan: p} }

func (s *scored) answer(m *moment) []Result {
	spec := s.rule.Spec()
	changed := s.in.follow(s.plan, s.member(m), m)
	if s.lookBehind(m) {
		s.cells = nil
		changed = everything
	}
	if changed != 0 || s.kept == nil {
		s.kept = s.explain(changed)
	}
	if spec.ID == "sofa" {
		m.sofa = s.ex.Result
	}
	return s.kept
}

// member is whom the rule is about; where only the age decides it is looked at
// again only at another age.
func (s *scored) member(m *moment) member {
	p := &s.rule.Spec().Population
	if s.kept != nil && len(p.Exclusions)+len(p.Settings) == 0 && m.age.Value == s.at {
		return s.in.who
	}
	s.at = m.age.Value
	return m.member(p)
}

// explain answers anew. changed is the inputs that differ from last time: what
// rests on none of them is shown as before.
func (s *scored) explain(changed uint64) []Result {
	spec := s.rule.Spec()
	s.vals = s.in.values(s.vals)
	switch {
	case s.in.who.is == PopulationOut:
		s.ex, s.items, s.cells = rule.Explanation{}, nil, nil
		return s.outside(spec)
	case s.rule.Draft():
		return s.draft(spec)
	}
	s.rule.ExplainInto(s.vals, &s.ex)
	s.in.renewed(changed)
	p := &proof{rule: s.rule, in: &s.in, list: s.ex.Findings}
	s.items = p.itemTrees(s.items, s.itemReads, changed)
	p.items = s.items
	if s.crossed(changed) {
		s.open, s.turns = s.opened(), nil
	}
	out := make([]Result, 0, 1+len(s.ids))
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

// opened is what is open of the total and of each criterion that is a result.
func (s *scored) opened() []openness {
	out := make([]openness, 1+len(s.rule.Spec().Criteria))
	s.power = nil
	if s.asks > 0 {
		s.power = s.reaching(&s.ex.Result, s.asks)
	}
	if s.score {
		out[0] = s.openTotal(&s.ex.Result)
		out[0].obtain = s.obtainable(out[0].obtain)
	}
	for i := range s.rule.Spec().Criteria {
		if contains(s.ids, s.rule.Spec().Criteria[i].ID) {
			out[1+i] = s.openCriterion(&s.ex.Result, i)
			out[1+i].obtain = s.obtainable(out[1+i].obtain)
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
	return s.each(spec, func(r *Result) {
		r.Says = "out of population: " + s.in.who.why
		r.Cites = appendCite(nil, spec.Population.Source)
	})
}

// draft is the answer of a rule that rests on an unverified constant: nothing
// is evaluated, and what is missing is named.
func (s *scored) draft(spec *rule.Spec) []Result {
	var why []string
	for i := range spec.Footnotes {
		if rest, ok := strings.CutPrefix(spec.Footnotes[i].Text, "Missing: "); ok {
			first, _, _ := strings.Cut(rest, ".")
			why = append(why, first)
		}
	}
	says := "draft: not evaluated, because a constant that it rests on is not verified"
	if len(why) > 0 {
		says = "draft: not evaluated, because something is missing: " + strings.Join(why, "; ")
	}
	return s.each(spec, func(r *Result) {
		r.Draft, r.Says = true, says
		r.Cites = appendCite(nil, spec.Source)
		r.Status = evidence.Unverified
		for i := range spec.Footnotes {
			r.Notes = append(r.Notes, Note{ID: spec.Footnotes[i].ID, Text: spec.Footnotes[i].Text})
		}
	})
}

// each makes the results of the rule where it says nothing of the patient.
func (s *scored) each(spec *rule.Spec, fill func(*Result)) []Result {
	out := make([]Result, 0, 1+len(s.ids))
	if s.score {
		r := s.base(spec.ID, spec.Title)
		r.Form = FormScore
		fill(&r)
		out = append(out, r)
	}
	for i := range spec.Criteria {
		if !contains(s.ids, spec.Criteria[i].ID) {
			continue
		}
		r := s.base(spec.Criteria[i].ID, spec.Criteria[i].Title)
		fill(&r)
		out = append(out, r)
	}
	return out
}

func contains[T comparable](list []T, s T) bool {
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
