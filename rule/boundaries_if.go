package rule

import "stormglass/analyte"

// maxSearch bounds the search for a setting in which a leaf of an If matters.
const maxSearch = 20_000

// condition takes every comparison of an If in a setting of all other inputs
// in which it matters, if one is found. The expected points are the whole
// item's, read off the printed formula.
func (b *bounder) condition(it *Item, p *If) {
	var leaves []Is
	b.comparisons(p.When, &leaves)
	slots := b.behind(it)
	for k := range leaves {
		slot, ok := b.r.Slot(leaves[k].Input)
		if !ok || b.r.slots[slot].scale.of == nil {
			continue
		}
		with, ok := b.setting(it, slot, leaves[k].At, slots)
		if !ok {
			continue
		}
		var others []Given
		for _, s := range slots {
			if s != slot {
				others = append(others, Given{b.r.slots[s].name, with[b.r.slots[s].name], b.r.slots[s].scale.u})
			}
		}
		for _, u := range b.units(slot) {
			b.around(slot, leaves[k].At, u, func(sent, table float64) {
				if slot == b.r.age && !b.inPopulation(table) {
					return
				}
				with[leaves[k].Input] = table
				b.out = append(b.out, Boundary{Item: it.Name, Points: newByEye(b.r.spec, with).item(it),
					Given: append([]Given{{leaves[k].Input, sent, u}}, others...)})
			})
		}
	}
}

// comparisons lists the comparisons of inputs of a formula, each once.
func (b *bounder) comparisons(f Formula, out *[]Is) {
	var parts []Formula
	switch f := f.(type) {
	case Is:
		for _, have := range *out {
			if have.Input == f.Input && have.At == f.At && upper(have.Op) == upper(f.Op) {
				return
			}
		}
		*out = append(*out, f)
	case ByBand:
		for _, leaf := range f.comparisons(b.r.spec.Age) {
			b.comparisons(leaf, out)
		}
	case Not:
		parts = []Formula{f.F}
	case All:
		parts = f
	case Any:
		parts = f
	case AtLeast:
		parts = f.Of
	}
	for _, part := range parts {
		b.comparisons(part, out)
	}
}

// behind lists the inputs with an analyte on which an item rests.
func (b *bounder) behind(it *Item) []int {
	var out []int
	for i := range b.r.items {
		if b.r.items[i].name != it.Name {
			continue
		}
		for s := range b.r.slots {
			if b.r.items[i].slots&(1<<s) != 0 && b.r.slots[s].scale.of != nil {
				out = append(out, s)
			}
		}
	}
	return out
}

// setting finds values of the inputs with which crossing a cut changes the
// item's points: the inputs' cells are gone through in order, those nearest to
// what a missing input counts as first.
func (b *bounder) setting(it *Item, slot int, cut float64, slots []int) (map[string]float64, bool) {
	below, above := b.beside(slot, cut)
	choice := make([][]float64, 0, len(slots))
	for _, s := range slots {
		if s != slot {
			choice = append(choice, b.values(s))
		}
	}
	name := b.r.slots[slot].name
	at := make([]int, len(choice))
	for range maxSearch {
		with, k := map[string]float64{}, 0
		for _, s := range slots {
			if s != slot {
				with[b.r.slots[s].name] = choice[k][at[k]]
				k++
			}
		}
		with[name] = below
		p := newByEye(b.r.spec, with).item(it)
		with[name] = above
		if newByEye(b.r.spec, with).item(it) != p {
			return with, true
		}
		i := 0
		for i < len(at) && at[i] == len(choice[i])-1 {
			at[i] = 0
			i++
		}
		if i == len(at) {
			return nil, false
		}
		at[i]++
	}
	return nil, false
}

// beside is a number just below and one just above a cut, in the unit of the
// table.
func (b *bounder) beside(slot int, cut float64) (below, above float64) {
	step := 2e-5 * cut
	switch a := b.r.slots[slot].scale.of; {
	case a != nil && a.Kind != analyte.Quantity:
		step = 1
	case step == 0:
		step = 1e-6
	}
	return cut - step, cut + step
}

// values is a value of every cell of an input, first the one that stands for it
// while it is missing.
func (b *bounder) values(slot int) []float64 {
	s := &b.r.slots[slot]
	out := []float64{clamp(b.r.spec.Inputs[slot].Missing.value, s.scale.toTable(s.lo), s.scale.toTable(s.hi))}
	if slot == b.r.age {
		out = []float64{max(b.r.spec.Population.From, 1)}
	}
	add := func(x float64) {
		if c := s.scale.toCanonical(x); c >= s.lo && c <= s.hi && (slot != b.r.age || b.inPopulation(x)) {
			out = append(out, x)
		}
	}
	for i, m := range b.r.marks[slot] {
		lo, hi := b.beside(slot, m.cut)
		if i == 0 {
			add(lo)
		}
		add(hi)
	}
	return out
}
