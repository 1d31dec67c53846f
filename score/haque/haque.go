// Package haque holds the centiles of blood pressure of Haque and Zaritsky as
// limits.
package haque

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Paper is the citation: Haque and Zaritsky 2007.
const Paper evidence.ID = "haque-2007"

// The criteria.
const (
	SBPBelow5th  = "haque.sbp_below_5th"
	MAPBelow5th  = "haque.map_below_5th"
	MAPBelow50th = "haque.map_below_50th"
)

var (
	paper  = rule.Cite{Ref: Paper, Status: evidence.Verified}
	policy = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Spec is the centiles as limits.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "haque", Version: "1.0.0", Title: "Haque–Zaritsky pressures",
		Summary:    "Systolic and mean pressure under the 5th and the 50th centile for the age.",
		Standing:   "published centiles",
		Population: rule.Population{From: 12, Under: 216, Words: "children of 1 to 17 years", Source: paper},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "sbp", Analyte: analyte.SBP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
			{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
		},
		Age: "age",
		Criteria: []rule.Criterion{
			below(SBPBelow5th, "Systolic pressure under the 5th centile", "sbp", 2, 65),
			below(MAPBelow5th, "Mean pressure under the 5th centile", "map", 1.5, 40),
			below(MAPBelow50th, "Mean pressure under the 50th centile", "map", 1.5, 55, "haque-target"),
		},
		MissingRule:       "A centile has no rule for a missing measurement: the criterion is undetermined.",
		MissingRuleSource: policy,
		Source:            paper,
		Footnotes: []rule.Footnote{
			{ID: "haque-years", Text: "5th centile of the systolic pressure 2 × age + 65, of the mean pressure 1.5 × age + 40, 50th centile of the mean pressure 1.5 × age + 55, at the 50th centile of height. Age counts in completed years. A short child's centiles are lower, a tall one's higher; height is not used."},
			{ID: "haque-target", Text: "Half of all healthy children have a mean pressure under the 50th centile: it is no sign of illness by itself."},
		},
	}
}

// below is a pressure under start + slope × completed years.
func below(id, title, input string, slope, start float64, notes ...string) rule.Criterion {
	limits := vital.Years(1, 17, slope, start)
	limits[len(limits)-1].Under = 0
	return rule.Criterion{ID: id, Title: title, Notes: append([]string{"haque-years"}, notes...),
		When: rule.ByBand{Input: input, Op: rule.LT, Limits: limits}}
}
