// Package mutant asks whether the stories of a rule would notice if one of its
// numbers were wrong. It makes variants of a Spec, each with one change: a cut
// moved by one step of print, < for ≤, a point more or less, two age bands
// exchanged, "all of" for "any of", a window halved. A variant that every story
// accepts survives: then a story is missing, or the change changes nothing,
// which survivors.txt says with its reason.
package mutant

import (
	"fmt"
	"strconv"
	"strings"

	"stormglass/analyte"
	"stormglass/rule"
)

// Mutant is a Spec with one change.
type Mutant struct {
	Rule string // the id of the rule
	Name string // what was changed, unique within the rule: "renal: creatinine < 2 mg/dL: cut 2.1"
	Spec *rule.Spec
}

// ID is the name of a mutant in survivors.txt.
func (m Mutant) ID() string { return m.Rule + ": " + m.Name }

// Of lists the mutants of a Spec in the order of its parts. The Spec is not
// changed. Items that one of the earlier rules has just so, with their inputs,
// are left out: their numbers are tried there.
func Of(s *rule.Spec, earlier ...*rule.Rule) []Mutant {
	g := &maker{s: s, seen: map[string]int{}, rule: compiled(s)}
	g.known(earlier)
	g.population()
	g.inputs()
	g.items()
	g.criteria()
	g.logit()
	return g.out
}

func compiled(s *rule.Spec) *rule.Rule {
	r, err := rule.Compile(s)
	if err != nil {
		return nil
	}
	return r
}

type maker struct {
	s    *rule.Spec
	rule *rule.Rule
	out  []Mutant
	seen map[string]int
	// Items and inputs whose numbers are tried with another rule.
	itemKnown  []bool
	inputKnown uint64
}

// known finds the items that earlier rules have, too.
func (g *maker) known(earlier []*rule.Rule) {
	g.itemKnown = make([]bool, len(g.s.Items))
	if g.rule == nil {
		return
	}
	have := map[string]bool{}
	for _, r := range earlier {
		for i := range r.Spec().Items {
			have[itemText(r, i)] = true
		}
	}
	open := uint64(0)
	for i := range g.s.Items {
		if g.itemKnown[i] = have[itemText(g.rule, i)]; g.itemKnown[i] {
			g.inputKnown |= g.rule.ItemInputs(i)
		} else {
			open |= g.rule.ItemInputs(i)
		}
	}
	for k := range g.s.Criteria {
		for i := range g.s.Inputs {
			if reads(g.s.Criteria[k].When, g.s.Inputs[i].Name) {
				open |= 1 << i
			}
		}
	}
	g.inputKnown &^= open
}

// itemText is an item with the inputs that it reads, as text.
func itemText(r *rule.Rule, i int) string {
	s := rule.Spec{Items: r.Spec().Items[i : i+1], Source: r.Spec().Source}
	for k, in := range r.Spec().Inputs {
		if r.ItemInputs(i)>>k&1 != 0 {
			s.Inputs = append(s.Inputs, in)
		}
	}
	return string(s.Canonical())
}

// add makes one mutant: change is done to a copy whose lists may be replaced,
// not written into.
func (g *maker) add(name string, change func(*rule.Spec)) {
	s := *g.s
	change(&s)
	g.seen[name]++
	if n := g.seen[name]; n > 1 {
		name += " #" + strconv.Itoa(n)
	}
	g.out = append(g.out, Mutant{g.s.ID, name, &s})
}

// with is a list with one element replaced.
func with[T any](list []T, i int, x T) []T {
	out := append([]T(nil), list...)
	out[i] = x
	return out
}

// without is a list without one element.
func without[T any](list []T, i int) []T {
	return append(append([]T(nil), list[:i]...), list[i+1:]...)
}

// number writes a constant as print does.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// steps are the numbers one unit of the last printed digit below and above.
func steps(x float64) [2]float64 {
	text, decimals := number(x), 0
	if i := strings.IndexByte(text, '.'); i >= 0 {
		decimals = len(text) - i - 1
	}
	unit := 1.0
	for range decimals {
		unit /= 10
	}
	var out [2]float64
	for k, y := range [...]float64{x - unit, x + unit} {
		out[k], _ = strconv.ParseFloat(strconv.FormatFloat(y, 'f', decimals, 64), 64)
	}
	return out
}

// whole reports whether an input takes whole numbers only, so that < 5 and ≤ 4
// are the same.
func (g *maker) whole(input string) bool {
	for i := range g.s.Inputs {
		if in := &g.s.Inputs[i]; in.Name == input {
			a := analyte.Get(in.Analyte)
			return len(in.Sum) == 0 && (a == nil || a.Kind != analyte.Quantity)
		}
	}
	return true
}

// swapped is the same comparison with the cut on the other side.
func swapped(op rule.Op) rule.Op {
	return [...]rule.Op{rule.LT: rule.LE, rule.LE: rule.LT, rule.GE: rule.GT, rule.GT: rule.GE}[op&3]
}

// population moves the ages of the population and takes away each exclusion.
func (g *maker) population() {
	p := g.s.Population
	if p.From > 0 {
		for _, x := range steps(p.From) {
			g.add(fmt.Sprintf("population: from %s months: %s", number(p.From), number(x)), func(s *rule.Spec) { s.Population.From = x })
		}
	}
	if p.Under > 0 {
		for _, x := range steps(p.Under) {
			g.add(fmt.Sprintf("population: under %s months: %s", number(p.Under), number(x)), func(s *rule.Spec) { s.Population.Under = x })
		}
	}
	for i, e := range p.Exclusions {
		g.add("population: without exclusion "+e.Name, func(s *rule.Spec) { s.Population.Exclusions = without(s.Population.Exclusions, i) })
	}
}

// logit moves both constants of the probability.
func (g *maker) logit() {
	if g.s.Logit == nil {
		return
	}
	for _, x := range steps(g.s.Logit.Intercept) {
		g.add("probability: intercept "+number(x), func(s *rule.Spec) { l := *s.Logit; l.Intercept = x; s.Logit = &l })
	}
	for _, x := range steps(g.s.Logit.Slope) {
		g.add("probability: slope "+number(x), func(s *rule.Spec) { l := *s.Logit; l.Slope = x; s.Logit = &l })
	}
}
