package mutant

import (
	"fmt"
	"slices"

	"stormglass/analyte"
	"stormglass/rule"
)

// plausible is the range of an input's analyte, canonical unit.
func (g *maker) plausible(in rule.Input) (lo, hi float64, ok bool) {
	a := analyte.Get(in.Analyte)
	if in.Of != "" || a == nil {
		return 0, 0, false
	}
	return a.Lo, a.Hi, true
}

// items changes every item and every part of it.
func (g *maker) items() {
	for i := range g.s.Items {
		it := g.s.Items[i]
		if g.itemKnown[i] {
			continue
		}
		put := func(name string, change func(*rule.Item)) {
			g.add(it.Name+": "+name, func(s *rule.Spec) {
				it := s.Items[i]
				change(&it)
				s.Items = with(s.Items, i, it)
			})
		}
		if it.Cap > 0 {
			for _, d := range [...]int{-1, 1} {
				put(fmt.Sprintf("at most %d: %d", it.Cap, it.Cap+d), func(it *rule.Item) { it.Cap += d })
			}
		}
		if len(it.Parts) > 1 {
			name := [...]string{rule.Sum: "the highest counts", rule.Max: "the parts add up"}[it.Combine&1]
			put(name, func(it *rule.Item) { it.Combine = rule.Max - it.Combine })
		}
		for k, p := range it.Parts {
			g.part(p, func(name string, p rule.Part) {
				put(name, func(it *rule.Item) { it.Parts = with(it.Parts, k, p) })
			})
		}
	}
}

func (g *maker) part(p rule.Part, put func(string, rule.Part)) {
	switch p := p.(type) {
	case rule.Table:
		g.rows(p.Input, p.Rows, p.Else, func(name string, rows []rule.Row, els int) {
			t := p
			t.Rows, t.Else = rows, els
			put(name, t)
		})
	case rule.ByAge:
		g.byAge(p, put)
	case rule.Func:
		g.function(p, put)
	case rule.If:
		if p.Points > 1 {
			q := p
			q.Points--
			put(fmt.Sprintf("%s: %d points: %d", p.Name, p.Points, q.Points), q)
		}
		q := p
		q.Points++
		put(fmt.Sprintf("%s: %d points: %d", p.Name, p.Points, q.Points), q)
		g.formula(p.When, func(name string, f rule.Formula) {
			q := p
			q.When = f
			put(p.Name+": "+name, q)
		})
	}
}

// rows moves every cut, changes its sign and its points.
func (g *maker) rows(input string, rows []rule.Row, els int, put func(string, []rule.Row, int)) {
	for i, r := range rows {
		name := fmt.Sprintf("%s %s %s", input, r.Op, number(r.Cut))
		for _, x := range steps(r.Cut) {
			q := r
			q.Cut = x
			put(name+": cut "+number(x), with(rows, i, q), els)
		}
		if !g.whole(input) {
			q := r
			q.Op = swapped(r.Op)
			put(name+": "+q.Op.String(), with(rows, i, q), els)
		}
		for _, d := range [...]int{-1, 1} {
			q := r
			if q.Points += d; q.Points >= 0 {
				put(fmt.Sprintf("%s: %d points: %d", name, r.Points, q.Points), with(rows, i, q), els)
			}
		}
	}
	for _, d := range [...]int{-1, 1} {
		if els+d >= 0 {
			put(fmt.Sprintf("%s else %d points: %d", input, els, els+d), rows, els+d)
		}
	}
}

func (g *maker) byAge(p rule.ByAge, put func(string, rule.Part)) {
	for i, b := range p.Bands {
		name := fmt.Sprintf("band %d", i+1)
		band := func(what string, change func(*rule.Band)) {
			q, c := p, b
			change(&c)
			q.Bands = with(p.Bands, i, c)
			put(p.Input+" "+name+": "+what, q)
		}
		g.rows(p.Input, b.Rows, b.Else, func(what string, rows []rule.Row, els int) {
			band(what, func(b *rule.Band) { b.Rows, b.Else = rows, els })
		})
		if b.Under > 0 && !(i+1 < len(p.Bands) && same(b, p.Bands[i+1])) {
			for _, x := range steps(b.Under) {
				band(fmt.Sprintf("under %s months: %s", number(b.Under), number(x)), func(b *rule.Band) { b.Under = x })
			}
			band(fmt.Sprintf("under %s months: through %t", number(b.Under), !b.Through), func(b *rule.Band) { b.Through = !b.Through })
		}
		if i+1 < len(p.Bands) && !same(b, p.Bands[i+1]) {
			q := p
			q.Bands = append([]rule.Band(nil), p.Bands...)
			one, two := &q.Bands[i], &q.Bands[i+1]
			one.Rows, two.Rows, one.Else, two.Else = two.Rows, one.Rows, two.Else, one.Else
			put(fmt.Sprintf("%s bands %d and %d exchanged", p.Input, i+1, i+2), q)
		}
	}
}

// same reports whether two bands give the same points, so that it does not
// matter where one ends and the other begins.
func same(a, b rule.Band) bool {
	return a.Else == b.Else && slices.EqualFunc(a.Rows, b.Rows, func(x, y rule.Row) bool {
		return x.Op == y.Op && x.Cut == y.Cut && x.Points == y.Points
	})
}

// function changes a Func without touching its code: cuts are moved under it,
// two neighbouring sides of a cut look alike to it, and what it gives is
// changed.
func (g *maker) function(f rule.Func, put func(string, rule.Part)) {
	for i, a := range f.Args {
		for k, c := range a.Cuts {
			name := fmt.Sprintf("%s %s %s", a.Input, c.Op, number(c.At))
			moved := func(what string, to rule.Cut) {
				args := with(f.Args, i, rule.Arg{Input: a.Input, Cuts: with(a.Cuts, k, to), Worse: a.Worse})
				q := f
				q.Args, q.Points = args, func(cell *rule.Cell) int { return f.Points(cell.Recast(f.Args, nil)) }
				put(name+": "+what, worded(q))
			}
			for _, x := range steps(c.At) {
				moved("cut "+number(x), rule.Cut{Op: c.Op, At: x})
			}
			if !g.whole(a.Input) {
				moved(swapped(c.Op).String(), rule.Cut{Op: swapped(c.Op), At: c.At})
			}
			q := f
			q.Points = func(cell *rule.Cell) int {
				return f.Points(cell.Recast(f.Args, func(arg, level int) int {
					if arg == i && level == k+1 {
						return k
					}
					return level
				}))
			}
			put(name+": not asked", worded(q))
		}
	}
	for _, p := range f.Gives() {
		for _, d := range [...]int{-1, 1} {
			if p+d < 0 {
				continue
			}
			q := f
			q.Points = func(cell *rule.Cell) int {
				if got := f.Points(cell); got != p {
					return got
				}
				return p + d
			}
			put(fmt.Sprintf("%s: %d points: %d", f.Name, p, p+d), worded(q))
		}
	}
}

// worded gives a Func as many words as it has points, so that it is not refused
// for its words.
func worded(f rule.Func) rule.Func {
	gives := f.Gives()
	f.Words = append(append([]string(nil), f.Words...), "more")[:min(gives[len(gives)-1], len(f.Words))+1]
	return f
}
