package rule

import (
	"strings"
	"testing"
	"time"

	"stormglass/evidence"
)

// uncited is toy with the Spec's own citation taken away and put on every part
// instead, so that each can be broken by itself.
func uncited() *Spec {
	s := toy()
	s.Source = Cite{}
	s.Criteria = s.Criteria[:3]
	for i := range s.Items {
		s.Items[i].Source = src
	}
	for i := range s.Criteria {
		s.Criteria[i].Source = src
	}
	return s
}

// TestNoThresholdWithoutCitation: a Spec in which any one number stands without
// a citation is refused by Check.
func TestNoThresholdWithoutCitation(t *testing.T) {
	if err := Check(uncited()); err != nil {
		t.Fatal(err)
	}
	is := Is{Input: "platelets", Op: LT, At: 100}
	for name, c := range map[string]struct {
		want  string
		spoil func(*Spec)
	}{
		"a row":      {"constant without citation", func(s *Spec) { s.Items[1].Source = Cite{} }},
		"a band":     {"constant without citation", func(s *Spec) { s.Items[0] = Item{Name: "perfusion", Parts: s.Items[0].Parts[1:]} }},
		"a function": {"item lung has constants without citation", func(s *Spec) { s.Items[2].Source = Cite{} }},
		"points of an If": {"item blood has constants without citation", func(s *Spec) {
			s.Items[1] = Item{Name: "blood", Parts: []Part{If{When: Is{Input: "platelets", Op: LT, At: 100, Source: src}, Points: 1}}}
		}},
		"a leaf of an If": {"leaf", func(s *Spec) { s.Items[1] = Item{Name: "blood", Parts: []Part{If{When: All{is}, Points: 1}}} }},
		"an item in an If": {"threshold on perfusion", func(s *Spec) {
			s.Items[1] = Item{Name: "blood", Parts: []Part{If{When: ItemIs{Item: "perfusion", Op: GE, Points: 1}, Points: 1}}}
		}},
		"a limit by age": {"leaf", func(s *Spec) {
			s.Criteria = []Criterion{{ID: "toy.c", When: ByBand{Input: "map", Op: LT, Limits: []Limit{{Under: 12, At: 40}, {At: 50}}}}}
		}},
		"a leaf":  {"criterion leaf", func(s *Spec) { s.Criteria[1].Source = Cite{} }},
		"a total": {"threshold on Toy", func(s *Spec) { s.Criteria[0].Source = Cite{} }},
		"a count": {"the number that is needed", func(s *Spec) {
			s.Criteria = []Criterion{{ID: "toy.c", When: AtLeast{K: 1, Of: []Formula{Is{Input: "map", Op: LT, At: 40, Source: src}}}}}
		}},
		"a probability":  {"probability is without", func(s *Spec) { s.Logit = &Logit{What: "death", Intercept: -6.61, Slope: 0.47} }},
		"the population": {"ages of the population", func(s *Spec) { s.Population.Source = Cite{} }},
		"an exclusion":   {"exclusion preterm", func(s *Spec) { s.Population.Exclusions = []Exclusion{{Name: "preterm", Words: "preterm"}} }},
		"a window":       {"window of lactate", func(s *Spec) { s.Inputs[1].Select.Window = time.Hour }},
		"a cap": {"highest number of points", func(s *Spec) {
			p := s.Items[1].Parts[0].(Table)
			p.Source = src
			s.Items[1] = Item{Name: "blood", Cap: 1, Parts: []Part{p}}
		}},
		"the missing rule":   {"nothing of missing inputs", func(s *Spec) { s.MissingRuleSource = Cite{} }},
		"an unknown source":  {"not in the evidence list", func(s *Spec) { s.Items[1].Source = Cite{"nosuch", evidence.Run} }},
		"more than is known": {"the evidence list says project policy", func(s *Spec) { s.Items[1].Source = Cite{"policy", evidence.Verified} }},
	} {
		s := uncited()
		c.spoil(s)
		if err := Check(s); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s without citation: %v, want %q", name, err, c.want)
		}
	}
}
