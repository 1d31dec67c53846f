package rule

import (
	"math"

	"stormglass/analyte"
	"stormglass/unit"
)

// Given is one input of a boundary case, as a laboratory would send it.
type Given struct {
	Input string
	Value float64
	Unit  unit.Unit
}

// Boundary is a case just below, at or just above one cut, with the answer
// read off the printed rows, not off the compiled rule.
type Boundary struct {
	Item      string // item whose points are expected; empty for a criterion
	Criterion string // criterion whose leaf is expected
	Leaf      string // the leaf in words
	Given     []Given
	Points    int
	Truth     Truth
}

// Boundaries derives the cases of every cut of a Spec, in every unit that the
// input's analyte is accepted in. Where a cut is no number of six digits in a
// unit, there is no case at the cut in that unit. The error is Compile's.
func Boundaries(s *Spec) ([]Boundary, error) {
	r, err := Compile(s)
	if err != nil {
		return nil, err
	}
	b := bounder{r: r}
	for i := range s.Items {
		it := &s.Items[i]
		for _, p := range it.Parts {
			switch p := p.(type) {
			case Table:
				b.rows(it, p.Input, p.Rows, nil)
			case ByAge:
				b.bands(it, &p)
			case Func:
				b.function(it, &p)
			case If:
				b.condition(it, &p)
			}
		}
	}
	for i := range s.Criteria {
		b.formula(s.Criteria[i].ID, s.Criteria[i].When)
	}
	return b.out, nil
}

type bounder struct {
	r   *Rule
	out []Boundary
}

// around lists the values beside a cut in one unit, each with what it is in
// the unit of the table.
func (b *bounder) around(slot int, cut float64, u unit.Unit, do func(sent, table float64)) {
	s := &b.r.slots[slot]
	a := s.scale.of
	if a == nil {
		return
	}
	at, ok := a.Express(s.scale.toCanonical(cut), u)
	if !ok {
		return
	}
	at = round6(at)
	steps := [...]float64{at * (1 - 2e-5), at, at * (1 + 2e-5)}
	if a.Kind != analyte.Quantity {
		steps = [...]float64{at - 1, at, at + 1}
	}
	for k, sent := range steps {
		if k != 1 {
			sent = roundTo(sent, 9)
		}
		c, ok := a.Convert(sent, u)
		if !ok || c < a.Lo || c > a.Hi {
			continue
		}
		table := round6(s.scale.toTable(c))
		if k == 1 && table != cut {
			continue
		}
		do(sent, table)
	}
	if cut == 0 && u == s.scale.u { // a cut at nothing: the least that is given
		if sent := 1e-6; a.Kind == analyte.Quantity {
			do(sent, sent)
		}
	}
}

// roundTo rounds to n significant digits.
func roundTo(x float64, n int) float64 {
	if x == 0 {
		return 0
	}
	p := math.Pow(10, float64(n)-math.Ceil(math.Log10(math.Abs(x))))
	return math.Round(x*p) / p
}

func (b *bounder) units(slot int) []unit.Unit {
	if a := b.r.slots[slot].scale.of; a != nil {
		return a.Units()
	}
	return nil
}

func (b *bounder) rows(it *Item, input string, rows []Row, with []Given) {
	slot, _ := b.r.Slot(input)
	for _, row := range rows {
		for _, u := range b.units(slot) {
			b.around(slot, row.Cut, u, func(sent, table float64) {
				b.add(it, table, append([]Given{{input, sent, u}}, with...))
			})
		}
	}
}

// add is one case. What is given first is the number table in the unit of its
// table, the others are in theirs. The expected points are the whole item's: an
// input may be read by more than one part.
func (b *bounder) add(it *Item, table float64, given []Given) {
	values := map[string]float64{}
	for _, g := range given[1:] {
		values[g.Input] = g.Value
	}
	values[given[0].Input] = table
	b.out = append(b.out, Boundary{Item: it.Name, Given: given, Points: newByEye(b.r.spec, values).item(it)})
}

// bands takes every cut of every band at the band's first age, and every edge
// between bands at the cuts of both.
func (b *bounder) bands(it *Item, p *ByAge) {
	age := b.r.spec.Age
	ageUnit := b.r.slots[b.r.age].scale.u
	from := 0.0
	for i := range p.Bands {
		band := &p.Bands[i]
		start := from
		if i > 0 && p.Bands[i-1].Through {
			start = from * (1 + 2e-5)
		}
		if b.inPopulation(start) {
			b.rows(it, p.Input, band.Rows, []Given{{age, start, ageUnit}})
		}
		last := band.Under * (1 - 2e-5)
		if band.Through {
			last = band.Under
		}
		if band.Under > 0 && b.inPopulation(last) {
			for _, row := range band.Rows {
				slot, _ := b.r.Slot(p.Input)
				b.add(it, row.Cut, []Given{{p.Input, row.Cut, b.r.slots[slot].scale.u}, {age, last, ageUnit}})
			}
		}
		from = band.Under
	}
}

func (b *bounder) inPopulation(age float64) bool {
	k := keyOf(age)
	return k >= b.r.ageFrom && k < b.r.ageTo
}

// function takes every cut of every argument in a combination of the others
// in which it matters, if there is one.
func (b *bounder) function(it *Item, f *Func) {
	for i := range f.Args {
		slot, _ := b.r.Slot(f.Args[i].Input)
		for k, cut := range f.Args[i].Cuts {
			with, ok := f.matters(i, k)
			if !ok {
				continue
			}
			others, ok := b.stand(f, i, with)
			if !ok {
				continue
			}
			for _, u := range b.units(slot) {
				b.around(slot, cut.At, u, func(sent, table float64) {
					b.add(it, table, append([]Given{{f.Args[i].Input, sent, u}}, others...))
				})
			}
		}
	}
}

// matters finds levels of the other arguments with which the k-th cut of the
// i-th argument changes the points.
func (f *Func) matters(i, k int) (levels []int, ok bool) {
	f.eachCell(func(c *Cell) {
		if ok || c.level[i] != k {
			return
		}
		below := f.Points(c)
		c.level[i]++
		if f.Points(c) != below {
			levels, ok = append([]int(nil), c.level...), true
		}
		c.level[i]--
	})
	return levels, ok
}

// stand gives the other arguments a value of their level each.
func (b *bounder) stand(f *Func, without int, levels []int) ([]Given, bool) {
	var out []Given
	for i, a := range f.Args {
		if i == without {
			continue
		}
		slot, _ := b.r.Slot(a.Input)
		s := &b.r.slots[slot]
		if s.scale.of == nil {
			return nil, false
		}
		x := s.scale.toTable(s.lo)
		if n := levels[i]; n > 0 {
			x = a.Cuts[n-1].At
			if !upper(a.Cuts[n-1].Op) {
				x *= 1 + 2e-5
			}
		}
		out = append(out, Given{a.Input, x, s.scale.u})
	}
	return out, true
}

// formula takes every comparison of an input with a constant.
func (b *bounder) formula(id string, f Formula) {
	switch f := f.(type) {
	case All:
		b.formulas(id, f)
	case Any:
		b.formulas(id, f)
	case AtLeast:
		b.formulas(id, f.Of)
	case Not:
		b.formula(id, f.F)
	case ByBand:
		b.limits(id, &f)
	case Is:
		slot, _ := b.r.Slot(f.Input)
		words := b.r.leafWords(slot, &f)
		for _, u := range b.units(slot) {
			b.around(slot, f.At, u, func(sent, table float64) {
				t := NotMet
				if compare(table, f.Op, f.At) {
					t = Met
				}
				b.out = append(b.out, Boundary{Criterion: id, Leaf: words, Given: []Given{{f.Input, sent, u}}, Truth: t})
			})
		}
	}
}

func (b *bounder) formulas(id string, fs []Formula) {
	for _, f := range fs {
		b.formula(id, f)
	}
}
