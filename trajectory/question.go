package trajectory

import "stormglass/rule"

// Question is what a course asks of each point. It is only asked of points at
// which the rule speaks of the patient.
type Question func(p *Point) rule.Truth

// Reaches asks whether the total reaches a number of points.
func Reaches(points int) Question {
	return func(p *Point) rule.Truth { return p.Range().AtLeast(points) }
}

// Criterion asks for the k-th criterion of the rule.
func Criterion(k int) Question {
	return func(p *Point) rule.Truth {
		if c := p.Result.Criteria(); k >= 0 && k < len(c) {
			return c[k]
		}
		return rule.Undetermined
	}
}

// Rises asks whether the total has risen by a number of points above a
// baseline: the delta-SOFA of Sepsis-3 is Rises(baseline, 2) of "sofa"
// (sepsis-3).
func Rises(base Range, points int) Question {
	return func(p *Point) rule.Truth { return p.Range().Minus(base).AtLeast(points) }
}

// Organs asks whether a number of items reach a number of points each: MODS as
// a pSOFA sub-score of 2 or more in 2 or more organs is Organs(2, 2)
// (mods-psofa-2020).
func Organs(count, points int) Question {
	return func(p *Point) rule.Truth {
		lo, hi := 0, 0
		for _, it := range p.Result.Items() {
			switch failing(it, points) {
			case rule.Met:
				lo++
				hi++
			case rule.Undetermined:
				hi++
			}
		}
		return Range{Lo: lo, Hi: hi}.AtLeast(count)
	}
}

// failing is whether an item reaches a number of points.
func failing(it rule.ItemResult, points int) rule.Truth {
	return Range{Lo: it.Lo, Hi: it.Hi}.AtLeast(points)
}

// NewOrProgressive asks for new or progressive MODS: two organs or more that
// are new since the baseline, or one more in a patient who already had one
// (scores.md §5, a secondary source). An organ fails from a number of points
// of its item on. Organs count where they fail at one instant; for rules that
// look back a day that is "on the same day".
//
// What is not known of the baseline or now is completed in every way: the
// answer is Met or NotMet only where all completions agree.
func NewOrProgressive(base *Point, points int) Question {
	before := make([]rule.Truth, 0, rule.MaxItems)
	for _, it := range base.Result.Items() {
		t := failing(it, points)
		if !base.Speaks() {
			t = rule.Undetermined
		}
		before = append(before, t)
	}
	return func(p *Point) rule.Truth {
		var can completions
		can.start()
		for i, it := range p.Result.Items() {
			then := rule.Undetermined
			if i < len(before) {
				then = before[i]
			}
			can.organ(then, failing(it, points))
		}
		return can.truth()
	}
}

// completions holds which pairs of (number of new organs up to 2, any organ at
// the baseline) some completion of the unknown gives.
type completions [3][2]bool

func (c *completions) start() { c[0][0] = true }

// organ takes up one more organ: it may have failed before, be new, or neither.
func (c *completions) organ(then, now rule.Truth) {
	var next completions
	for n := range c {
		for had := range c[n] {
			if !c[n][had] {
				continue
			}
			if then != rule.NotMet {
				next[n][1] = true
			}
			if then != rule.Met && now != rule.NotMet {
				next[min(n+1, 2)][had] = true
			}
			if then != rule.Met && now != rule.Met {
				next[n][had] = true
			}
		}
	}
	*c = next
}

func (c *completions) truth() rule.Truth {
	met := c[2][0] || c[2][1] || c[1][1]
	not := c[0][0] || c[0][1] || c[1][0]
	switch {
	case met && !not:
		return rule.Met
	case not && !met:
		return rule.NotMet
	}
	return rule.Undetermined
}

// MODSKind says what new organ dysfunction is called.
type MODSKind uint8

// Kinds of new or progressive MODS.
const (
	KindUnknown     MODSKind = iota
	NewMODS                  // fewer than two organs at the baseline
	ProgressiveMODS          // two or more at the baseline
)

// Key is the kind as in files: new, progressive, unknown.
func (k MODSKind) Key() string {
	switch k {
	case NewMODS:
		return "new"
	case ProgressiveMODS:
		return "progressive"
	}
	return "unknown"
}

// KindOf is what MODS that is not of the baseline is called.
func KindOf(base *Point, points int) MODSKind {
	if !base.Speaks() {
		return KindUnknown
	}
	switch Organs(2, points)(base) {
	case rule.Met:
		return ProgressiveMODS
	case rule.NotMet:
		return NewMODS
	}
	return KindUnknown
}
