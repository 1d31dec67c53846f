package mutant

import (
	"fmt"
	"time"

	"stormglass/analyte"
	"stormglass/rule"
)

// otherPick is the pick that is tried in place of each.
var otherPick = map[rule.Pick]rule.Pick{rule.Latest: rule.First, rule.First: rule.Latest, rule.Last: rule.First,
	rule.WorstLowest: rule.WorstHighest, rule.WorstHighest: rule.WorstLowest}

// inputs changes what value an input takes, and what it counts as while it is
// missing.
func (g *maker) inputs() {
	for i := range g.s.Inputs {
		in := g.s.Inputs[i]
		if g.inputKnown>>i&1 != 0 {
			continue
		}
		for k, t := range in.Sum {
			for _, x := range steps(t.Times) {
				g.input(i, fmt.Sprintf("%s: %s × %s: %s", in.Name, number(t.Times), t.Input, number(x)), func(in *rule.Input) {
					t := t
					t.Times = x
					in.Sum = with(in.Sum, k, t)
				})
			}
		}
		if in.Of == "" && len(in.Sum) == 0 && in.Name != g.s.Age && !answered(in.Analyte) {
			g.selector(i, in)
		}
		if in.InsteadOf != "" {
			g.input(i, in.Name+": counts beside "+in.InsteadOf, func(in *rule.Input) { in.InsteadOf = "" })
		}
		if g.scored(i) || g.s.AsPublished {
			g.absent(i, in)
		}
	}
}

// answered reports an input that another rule answers: nothing is picked for it.
func answered(a analyte.ID) bool { return a == analyte.SuspectedInfection || a == analyte.MODS }

// ownValues are the rules that choose their values themselves, such as the draws
// of a protocol's day, whatever the selectors pick.
var ownValues = map[string]bool{"precise": true, "infection": true}

// scored reports whether an item reads an input: only then does it matter what
// it counts as while it is missing.
func (g *maker) scored(i int) bool {
	for k := range g.s.Items {
		if g.rule != nil && g.rule.ItemInputs(k)>>i&1 != 0 {
			return true
		}
	}
	return false
}

func (g *maker) input(i int, name string, change func(*rule.Input)) {
	g.add("input "+name, func(s *rule.Spec) {
		in := s.Inputs[i]
		change(&in)
		s.Inputs = with(s.Inputs, i, in)
	})
}

func (g *maker) selector(i int, in rule.Input) {
	if pick := otherPick[in.Select.Pick]; !ownValues[g.s.ID] {
		g.input(i, fmt.Sprintf("%s: %s in place of %s", in.Name, pick, in.Select.Pick), func(in *rule.Input) { in.Select.Pick = pick })
	}
	if in.Select.Assay != "" {
		g.input(i, in.Name+": by any assay", func(in *rule.Input) { in.Select.Assay = "" })
	}
	if w := in.Select.Window; w > 0 {
		for _, x := range [...]time.Duration{w / 2, 2 * w} {
			g.input(i, fmt.Sprintf("%s: window %s: %s", in.Name, hours(w), hours(x)), func(in *rule.Input) { in.Select.Window = x })
		}
	}
}

func hours(d time.Duration) string { return number(d.Hours()) + " h" }

// absent lets a missing input count as the lowest or the highest plausible
// value, where that lies on another side of some cut.
func (g *maker) absent(i int, in rule.Input) {
	if g.rule == nil || in.Name == g.s.Age {
		return
	}
	cuts := g.rule.Cuts(i)
	if len(cuts) == 0 {
		return
	}
	now, counts := in.Missing.Value()
	level := 0
	for _, c := range cuts {
		if counts && g.rule.ToCanonical(i, now) >= c {
			level++
		}
	}
	ends := [...]struct {
		x     float64
		level int
	}{{g.rule.ToTable(i, cuts[0]) - 1, 0}, {g.rule.ToTable(i, cuts[len(cuts)-1]) * 2, len(cuts)}}
	if lo, hi, ok := g.plausible(in); ok {
		ends[0].x, ends[1].x = g.rule.ToTable(i, lo), g.rule.ToTable(i, hi)
	}
	for _, e := range ends {
		if e.level != level {
			g.input(i, fmt.Sprintf("%s: missing counts as %s", in.Name, number(e.x)), func(in *rule.Input) { in.Missing = rule.CountsAs(e.x) })
		}
	}
}
