package story

import (
	"slices"
	"strconv"
	"strings"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// Owns reports whether an expectation speaks of a rule: of its total, an item,
// a criterion or what assess makes of it.
func Owns(s *rule.Spec, expects string) bool {
	if expects == s.ID || strings.HasPrefix(expects, s.ID+".") {
		return true
	}
	for i := range s.Criteria {
		if s.Criteria[i].ID == expects {
			return true
		}
	}
	return false
}

// Speaks reports whether a story expects something of a rule.
func (s *Story) Speaks(of *rule.Spec) bool {
	for i := range s.Checks {
		for _, x := range s.Checks[i].Expects {
			if Owns(of, x.Rule) {
				return true
			}
		}
	}
	return false
}

// Timeline is the patient of the story, with everything that it ever learns.
func (s *Story) Timeline() *timeline.Timeline {
	tl := timeline.New(event.Patient{Authority: "story", Value: strconv.Itoa(s.Line)}, timeline.Config{})
	events := slices.Clone(s.Events)
	for i := range events {
		tl.Add(&events[i])
	}
	return tl
}

// Accepts runs what a story expects of one rule and reports whether all holds;
// rest leaves out what Refute checks.
func (s *Story) Accepts(rs *assess.Ruleset, of *rule.Spec, rest bool) bool {
	tl, rs := s.Timeline(), s.rules(rs)
	for i := range s.Checks {
		c := &s.Checks[i]
		var a *assess.Assessment
		for _, x := range c.Expects {
			if !Owns(of, x.Rule) {
				continue
			}
			if x.course != nil {
				if _, ok := s.follows(rs, tl, c, &x); !ok {
					return false
				}
				continue
			}
			for _, w := range x.Want {
				if rest && w.numeric(of, x.Rule) {
					continue
				}
				if a == nil {
					a = assess.Assess(tl, c.At, c.known(tl), rs)
				}
				if _, ok := w.check(a, x.Rule); !ok {
					return false
				}
			}
		}
	}
	return true
}

// known is the moment of which a check asks what was known.
func (c *Check) known(tl *timeline.Timeline) event.Time {
	if c.Known != 0 {
		return c.Known
	}
	return max(tl.LastRecorded(), c.At)
}

// Refute runs what a story expects in numbers and truths of one rule against
// variants of it: those that f follows, in their order. It sets the line of
// the first expectation that a variant does not answer as expected; 0 stays
// where it answers all. Expectations of words are left out, and so are stories
// with intervals of their own, which change the rule set.
func (s *Story) Refute(f *assess.Follower, of *rule.Spec, refuted []int) {
	if s.Intervals != nil {
		return
	}
	tl := s.Timeline()
	checks := make([]*Check, 0, len(s.Checks))
	for i := range s.Checks {
		checks = append(checks, &s.Checks[i])
	}
	slices.SortStableFunc(checks, func(a, b *Check) int {
		if a.known(tl) != b.known(tl) {
			return compare(a.known(tl), b.known(tl))
		}
		return compare(a.At, b.At)
	})
	var known event.Time
	for i, c := range checks {
		if k := c.known(tl); i == 0 || k != known || c.At < checks[i-1].At {
			known = k
			f.Begin(tl.AsKnown(k))
		}
		answers := f.Step(c.At)
		for k := range answers {
			if refuted[k] == 0 {
				refuted[k] = c.refutes(&answers[k], of)
			}
		}
	}
}

func compare(a, b event.Time) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

// refutes is the line of the first expectation of the rule that an answer does
// not meet, 0 for none.
func (c *Check) refutes(a *assess.Answer, of *rule.Spec) int {
	for _, x := range c.Expects {
		if !Owns(of, x.Rule) {
			continue
		}
		for _, w := range x.Want {
			if w.numeric(of, x.Rule) && !w.numbers(a, x.Rule) {
				return x.Line
			}
		}
	}
	return 0
}

// numeric reports whether an answer without words can tell: of the points, the
// criteria and the population of the rule itself.
func (w *want) numeric(of *rule.Spec, id string) bool {
	score := id == of.ID || slices.ContainsFunc(of.Items, func(it rule.Item) bool { return id == of.ID+"."+it.Name })
	criterion := slices.ContainsFunc(of.Criteria, func(c rule.Criterion) bool { return c.ID == id })
	switch w.kind {
	case wantOut, wantIn, wantOpen:
		return score || criterion
	case wantTruth:
		return criterion
	case wantRange, wantPublished, wantProbability:
		return score
	}
	return false
}

// numbers checks what an answer without words can tell.
func (w *want) numbers(a *assess.Answer, id string) bool {
	switch w.kind {
	case wantOut:
		return a.Population == assess.PopulationOut
	case wantIn:
		return a.Population == assess.PopulationIn
	case wantOpen:
		return a.Population == assess.PopulationUndetermined
	case wantRange, wantPublished, wantProbability, wantTruth:
		return a.Population != assess.PopulationOut && w.counted(a, id)
	}
	return false
}

func (w *want) counted(a *assess.Answer, id string) bool {
	spec := a.Rule.Spec()
	if w.kind == wantTruth {
		for k := range spec.Criteria {
			if spec.Criteria[k].ID == id {
				return a.Result.Criteria()[k].Key() == w.word
			}
		}
		return false
	}
	lo, hi, pub, ok := a.Result.Lo, a.Result.Hi, a.Result.Published, id == spec.ID
	for i := range spec.Items {
		if id == spec.ID+"."+spec.Items[i].Name {
			it := a.Result.Item(i)
			lo, hi, pub, ok = it.Lo, it.Hi, it.Published, true
		}
	}
	switch {
	case !ok:
		return false
	case w.kind == wantPublished:
		return pub == w.lo
	case w.kind == wantRange:
		return lo == w.lo && hi == w.hi
	}
	p, _ := a.Rule.Probability(pub)
	return strconv.FormatFloat(100*p, 'f', 1, 64) == w.word
}
