package mutant

import (
	"fmt"

	"stormglass/rule"
)

// criteria changes the formula of every criterion.
func (g *maker) criteria() {
	for i, c := range g.s.Criteria {
		g.formula(c.When, func(name string, f rule.Formula) {
			g.add(c.ID+": "+name, func(s *rule.Spec) {
				c := c
				c.When = f
				s.Criteria = with(s.Criteria, i, c)
			})
		})
	}
}

// formula calls put for every variant of a formula with one change.
func (g *maker) formula(f rule.Formula, put func(string, rule.Formula)) {
	switch f := f.(type) {
	case rule.All:
		g.group("all", f, func(parts []rule.Formula) rule.Formula { return rule.All(parts) }, put)
		if len(f) > 1 {
			put(words(f)+": any of in place of all of", rule.Any(f))
		}
	case rule.Any:
		g.group("any", f, func(parts []rule.Formula) rule.Formula { return rule.Any(parts) }, put)
		if len(f) > 1 {
			put(words(f)+": all of in place of any of", rule.All(f))
		}
	case rule.AtLeast:
		g.group("at least", f.Of, func(parts []rule.Formula) rule.Formula {
			return rule.AtLeast{K: min(f.K, len(parts)), Of: parts}
		}, put)
		for _, d := range [...]int{-1, 1} {
			if k := f.K + d; k > 0 && k <= len(f.Of) {
				put(fmt.Sprintf("%s: at least %d: %d", words(f.Of), f.K, k), rule.AtLeast{K: k, Of: f.Of})
			}
		}
	case rule.Not:
		put("not "+words([]rule.Formula{f.F})+": not left out", f.F)
		g.formula(f.F, func(name string, f rule.Formula) { put(name, rule.Not{F: f}) })
	default:
		g.leaf(f, put)
	}
}

// group changes and leaves out every part of a group.
func (g *maker) group(kind string, parts []rule.Formula, build func([]rule.Formula) rule.Formula, put func(string, rule.Formula)) {
	for i, p := range parts {
		g.formula(p, func(name string, f rule.Formula) { put(name, build(with(parts, i, f))) })
		if len(parts) > 1 {
			put(fmt.Sprintf("%s: part %d of %s left out", words(parts[i:i+1]), i+1, kind), build(without(parts, i)))
		}
	}
}

func (g *maker) leaf(f rule.Formula, put func(string, rule.Formula)) {
	switch f := f.(type) {
	case rule.Is:
		for _, x := range steps(f.At) {
			q := f
			q.At, q.Words = x, ""
			put(words([]rule.Formula{f})+": "+number(x), q)
		}
		if !g.whole(f.Input) {
			q := f
			q.Op, q.Words = swapped(f.Op), ""
			put(words([]rule.Formula{f})+": "+q.Op.String(), q)
		}
	case rule.ByBand:
		g.limits(f, put)
	case rule.Total:
		for _, d := range [...]int{-1, 1} {
			put(fmt.Sprintf("total %s %d: %d", f.Op, f.Points, f.Points+d), rule.Total{Op: f.Op, Points: f.Points + d, Source: f.Source})
		}
	case rule.ItemIs:
		for _, d := range [...]int{-1, 1} {
			put(fmt.Sprintf("%s: %d", words([]rule.Formula{f}), f.Points+d), rule.ItemIs{Item: f.Item, Op: f.Op, Points: f.Points + d, Source: f.Source})
		}
	}
}

// limits moves every limit of a ByBand and the edges of its bands.
func (g *maker) limits(f rule.ByBand, put func(string, rule.Formula)) {
	name := f.Input + " " + f.Op.String() + " by age"
	change := func(i int, what string, change func(*rule.Limit)) {
		l := f.Limits[i]
		change(&l)
		q := f
		q.Limits = with(f.Limits, i, l)
		put(fmt.Sprintf("%s, band %d: %s", name, i+1, what), q)
	}
	if !g.whole(f.Input) {
		q := f
		q.Op = swapped(f.Op)
		put(name+": "+q.Op.String(), q)
	}
	for i, l := range f.Limits {
		if !l.None {
			for _, x := range steps(l.At) {
				change(i, number(l.At)+": "+number(x), func(l *rule.Limit) { l.At = x })
			}
		}
		alike := i+1 < len(f.Limits) && f.Limits[i+1].At == l.At && f.Limits[i+1].None == l.None
		if l.Under > 0 && !alike {
			for _, x := range steps(l.Under) {
				change(i, fmt.Sprintf("under %s months: %s", number(l.Under), number(x)), func(l *rule.Limit) { l.Under = x })
			}
			change(i, fmt.Sprintf("under %s months: through %t", number(l.Under), !l.Through), func(l *rule.Limit) { l.Through = !l.Through })
		}
		if i+1 < len(f.Limits) && !alike {
			q := f
			q.Limits = append([]rule.Limit(nil), f.Limits...)
			one, two := &q.Limits[i], &q.Limits[i+1]
			one.At, two.At, one.None, two.None = two.At, one.At, two.None, one.None
			put(fmt.Sprintf("%s: bands %d and %d exchanged", name, i+1, i+2), q)
		}
	}
}

// words names a formula shortly: its leaves in their order.
func words(parts []rule.Formula) string {
	out := ""
	for i, f := range parts {
		if i > 0 {
			out += ", "
		}
		switch f := f.(type) {
		case rule.Is:
			out += f.Input + " " + f.Op.String() + " " + number(f.At)
		case rule.ByBand:
			out += f.Input + " " + f.Op.String() + " by age"
		case rule.ItemIs:
			out += fmt.Sprintf("%s %s %d", f.Item, f.Op, f.Points)
		case rule.Total:
			out += fmt.Sprintf("total %s %d", f.Op, f.Points)
		case rule.Same:
			out += f.ID
		case rule.All:
			out += "(" + words(f) + ")"
		case rule.Any:
			out += "(" + words(f) + ")"
		case rule.AtLeast:
			out += "(" + words(f.Of) + ")"
		case rule.Not:
			out += "not " + words([]rule.Formula{f.F})
		}
	}
	if len(out) > 60 {
		out = out[:57]
		for len(out) > 0 && out[len(out)-1]&0xC0 == 0x80 || len(out) > 0 && out[len(out)-1] >= 0xC0 {
			out = out[:len(out)-1]
		}
		out += "…"
	}
	return out
}

// reads reports whether a formula itself reads an input.
func reads(f rule.Formula, input string) bool {
	var parts []rule.Formula
	switch f := f.(type) {
	case rule.Is:
		return f.Input == input
	case rule.ByBand:
		return f.Input == input
	case rule.Not:
		parts = []rule.Formula{f.F}
	case rule.All:
		parts = f
	case rule.Any:
		parts = f
	case rule.AtLeast:
		parts = f.Of
	}
	for _, p := range parts {
		if reads(p, input) {
			return true
		}
	}
	return false
}
