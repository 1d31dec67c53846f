package trajectory

import (
	"cmp"
	"slices"
	"sort"

	"stormglass/event"
	"stormglass/rule"
)

// Point is what a rule says of a patient from an instant until the next point.
type Point struct {
	At event.Time
	// In is whether the patient is of the rule's population: by age, setting
	// and exclusions. Where it is NotMet the result says nothing.
	In     rule.Truth
	Result rule.Result
}

// Speaks reports whether the rule says anything of the patient at the point.
func (p *Point) Speaks() bool {
	return p.In != rule.NotMet && !p.Result.Out() && !p.Result.Draft
}

// Range is a number of points as far as it is known: all completions of what
// is missing lie within Lo and Hi, and Published is the paper's convention.
type Range struct {
	Lo, Hi, Published int
}

// Range is the total of the point.
func (p *Point) Range() Range {
	return Range{p.Result.Lo, p.Result.Hi, p.Result.Published}
}

// Known reports whether nothing that is missing can change the number.
func (r Range) Known() bool { return r.Lo == r.Hi }

// Minus is the difference of two numbers that are unknown independently.
func (r Range) Minus(s Range) Range {
	return Range{r.Lo - s.Hi, r.Hi - s.Lo, r.Published - s.Published}
}

// Plus is the sum of two numbers.
func (r Range) Plus(s Range) Range {
	return Range{r.Lo + s.Lo, r.Hi + s.Hi, r.Published + s.Published}
}

// AtLeast answers whether the number reaches n.
func (r Range) AtLeast(n int) rule.Truth {
	switch {
	case r.Lo >= n:
		return rule.Met
	case r.Hi < n:
		return rule.NotMet
	}
	return rule.Undetermined
}

// Sort brings points into the order of their time, one per instant, whatever
// order they came in. Of several at one instant the worst stands: the highest
// published score, then upper bound, then lower bound. It sorts in place and
// returns the shortened slice.
func Sort(points []Point) []Point {
	slices.SortStableFunc(points, func(a, b Point) int {
		return cmp.Or(cmp.Compare(a.At, b.At), compareContent(&a, &b))
	})
	out := points[:0]
	for i := range points {
		if i+1 < len(points) && points[i+1].At == points[i].At {
			continue
		}
		out = append(out, points[i])
	}
	return out
}

// compareContent orders points of one instant by what they say.
func compareContent(a, b *Point) int {
	x, y := &a.Result, &b.Result
	if c := cmp.Or(cmp.Compare(x.Published, y.Published), cmp.Compare(x.Hi, y.Hi), cmp.Compare(x.Lo, y.Lo), cmp.Compare(a.In, b.In),
		cmp.Compare(x.NItems, y.NItems), cmp.Compare(x.Missing, y.Missing), cmp.Compare(x.Assumed, y.Assumed)); c != 0 {
		return c
	}
	for i := range x.Items() {
		p, q := x.Item(i), y.Item(i)
		if c := cmp.Or(cmp.Compare(p.Published, q.Published), cmp.Compare(p.Hi, q.Hi), cmp.Compare(p.Lo, q.Lo), cmp.Compare(p.Missing, q.Missing)); c != 0 {
			return c
		}
	}
	return slices.Compare(x.Criteria(), y.Criteria())
}

// At is the point in force at an instant, of points in the order of Sort; nil
// before the first.
func At(points []Point, t event.Time) *Point {
	i := sort.Search(len(points), func(i int) bool { return points[i].At > t })
	if i == 0 {
		return nil
	}
	return &points[i-1]
}
