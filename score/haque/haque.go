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

// Spec is the centiles as limits. Each item is a finding of its own; their sum
// means nothing.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "haque", Version: "1.0.0", Title: "Haque–Zaritsky pressures",
		Summary:    "Systolic and mean pressure under the 5th and the 50th centile for the age; each stands alone and the sum means nothing.",
		Standing:   "published centiles",
		Population: rule.Population{From: 12, Under: 216, Words: "children of 1 to 17 years", Source: paper},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "sbp", Analyte: analyte.SBP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
			{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
		},
		Age: "age",
		Items: []rule.Item{
			{Name: "sbp_5th", Title: "Systolic pressure, 5th centile", Notes: []string{"haque-years"}, Parts: []rule.Part{below("sbp", 2, 65)}},
			{Name: "map_5th", Title: "Mean pressure, 5th centile", Notes: []string{"haque-years"}, Parts: []rule.Part{below("map", 1.5, 40)}},
			{Name: "map_50th", Title: "Mean pressure, 50th centile", Notes: []string{"haque-years", "haque-target"}, Parts: []rule.Part{below("map", 1.5, 55)}},
		},
		Criteria: []rule.Criterion{
			crosses(SBPBelow5th, "sbp_5th", "Systolic pressure under the 5th centile", "haque-years"),
			crosses(MAPBelow5th, "map_5th", "Mean pressure under the 5th centile", "haque-years"),
			crosses(MAPBelow50th, "map_50th", "Mean pressure under the 50th centile", "haque-years", "haque-target"),
		},
		MissingRule:       "A centile has no rule for a missing measurement: the criterion is undetermined. The figure beside the range counts it as normal.",
		MissingRuleSource: policy,
		Source:            paper,
		Footnotes: []rule.Footnote{
			{ID: "haque-years", Text: "5th centile of the systolic pressure 2 × age + 65, of the mean pressure 1.5 × age + 40, 50th centile of the mean pressure 1.5 × age + 55, at the 50th centile of height. Age counts in completed years. A short child's centiles are lower, a tall one's higher; height is not used."},
			{ID: "haque-target", Text: "Half of all healthy children have a mean pressure under the 50th centile: it is no sign of illness by itself."},
		},
	}
}

// below is a point under start + slope × completed years.
func below(input string, slope, start float64) rule.ByAge {
	out := vital.Below(input, 1, vital.Years(1, 17, slope, start))
	out.Bands[len(out.Bands)-1].Under = 0
	return out
}

// crosses is the criterion that an item gives its point.
func crosses(id, item, title string, notes ...string) rule.Criterion {
	return rule.Criterion{ID: id, Title: title, Notes: notes, When: rule.ItemIs{Item: item, Op: rule.GE, Points: 1}}
}
