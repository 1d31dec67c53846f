// Package vital says limits of vital signs by age in the forms of the engine.
package vital

import (
	"stormglass/evidence"
	"stormglass/rule"
)

// Preterm leaves infants of a postmenstrual age under 37 weeks out of limits of
// children whose sources say nothing of them (rule 2 of the intended use).
// Project policy.
func Preterm() []rule.Exclusion {
	return []rule.Exclusion{{Name: "preterm", Words: "a postmenstrual age under 37 weeks at the encounter, of which the sources read say nothing",
		Source: rule.Cite{Ref: "policy", Status: evidence.Policy}}}
}

// Above gives points to values over the limit for the age.
func Above(input string, points int, limits []rule.Limit) rule.ByAge {
	out := rule.ByAge{Input: input}
	for _, l := range limits {
		out.Bands = append(out.Bands, rule.Band{Under: l.Under, Through: l.Through, Rows: []rule.Row{rule.UpTo(l.At, 0)}, Else: points})
	}
	return out
}

// Below gives points to values under the limit for the age.
func Below(input string, points int, limits []rule.Limit) rule.ByAge {
	out := rule.ByAge{Input: input}
	for _, l := range limits {
		out.Bands = append(out.Bands, rule.Band{Under: l.Under, Through: l.Through, Rows: []rule.Row{rule.Below(l.At, points)}})
	}
	return out
}

// Own is one point for a respiratory rate above the limit for the age in a
// patient who is not ventilated invasively. rate and imv are inputs.
func Own(rate, imv string, limits []rule.Limit, notes ...string) rule.If {
	return rule.If{
		Name:   "own breathing above the limit for the age",
		When:   rule.All{rule.Not{F: rule.Yes(imv)}, rule.ByBand{Input: rate, Op: rule.GT, Limits: limits}},
		Points: 1,
		Notes:  notes,
	}
}

// Years gives every completed year of age from first to last the limit
// start + slope·years.
func Years(first, last int, slope, start float64) []rule.Limit {
	var out []rule.Limit
	for y := first; y <= last; y++ {
		out = append(out, rule.Limit{Under: float64(12 * (y + 1)), At: start + slope*float64(y)})
	}
	return out
}

// Through makes the bands of limits include their last age, as a program does
// that compares with ≤.
func Through(limits []rule.Limit) []rule.Limit {
	for i := range limits {
		limits[i].Through = limits[i].Under > 0
	}
	return limits
}
