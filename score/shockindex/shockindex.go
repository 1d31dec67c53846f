// Package shockindex holds the limits of the shock index for children by five
// authors.
package shockindex

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// SQL is the citation: the Phoenix development SQL, executed.
const SQL evidence.ID = "phoenix-criteria-sql"

// The criteria: the index reaches the limit for the age.
const (
	ATLS      = "shock_index.atls"
	PALS      = "shock_index.pals"
	SIPA      = "sipa.above_limit"
	Rousseaux = "shock_index.rousseaux"
	WHO       = "shock_index.who"
)

var ran = rule.Cite{Ref: SQL, Status: evidence.Run}

// Spec is the limits of the shock index, each a finding of its own.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "shock_index", Version: "1.0.0", Title: "Shock index",
		Summary:    "Heart rate over systolic pressure against the limits of three authors, and the sign of shock of the WHO.",
		Standing:   "published limits, as coded in the Phoenix development program",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years", Exclusions: vital.Preterm(), Source: ran},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "shock_index", Analyte: analyte.ShockIndex, Label: "Shock index", Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "capillary_refill", Analyte: analyte.CapillaryRefill, Unit: "s", Missing: rule.CountsAs(0)},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.CountsAs(0)},
		},
		Age:               "age",
		Criteria:          criteria(),
		MissingRule:       "No rule of the papers was found, and the criterion is undetermined. The Phoenix development program counts a missing input as not met.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "shock-index-pals", Text: "The program takes these limits from Georgette 2022, after trauma. They are no part of the PALS limits of pressure and rates, which stand under PALS."},
			{ID: "shock-index-rousseaux", Text: "From children with septic shock in intensive care; the limits are the program's, of the paper the abstract was read."},
			{ID: "shock-index-who", Text: "This form is no ratio: a slow capillary refill with a fast heart. The program names no source for it, and answers only where a systolic pressure is charted; here the pressure is not asked for."},
			{ID: "shock-index-moment", Text: "Heart rate and pressure are of one moment. Fever, pain, vasoactive drugs and a paced heart move the index without shock."},
		},
	}
}

// paper is Acker 2015, whose ages were read.
var paper = rule.Cite{Ref: "acker-2015", Status: evidence.Verified}

// SIPASpec is the shock index of Acker, for the ages of its paper only: a well
// infant's index lies above its limit for the youngest.
func SIPASpec() *rule.Spec {
	return &rule.Spec{
		ID: "sipa", Version: "1.0.0", Title: "SIPA",
		Summary:    "Heart rate over systolic pressure above the pediatric age-adjusted limit.",
		Standing:   "published limits, as coded in the Phoenix development program",
		Population: rule.Population{From: 48, Under: 204, Words: "children of 4 to 16 years, after blunt trauma in the paper", Source: paper},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "shock_index", Analyte: analyte.ShockIndex, Label: "Shock index", Unit: "1", Missing: rule.CountsAs(0)},
		},
		Age: "age",
		Criteria: []rule.Criterion{{ID: SIPA, Title: "Shock index above the SIPA limit", Notes: []string{"shock-index-moment", "shock-index-sipa"},
			When: rule.ByBand{Input: "shock_index", Op: rule.GT, Limits: []rule.Limit{{Under: 84, At: 1.22}, {Under: 156, At: 1}, {At: 0.9}}}}},
		MissingRule:       "No rule of the paper was found, and the criterion is undetermined. The Phoenix development program counts a missing input as not met.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "shock-index-sipa", Text: "Acker 2015 gives these limits for 4 to 6, 7 to 12 and 13 to 16 years, after blunt trauma. The program applies them from birth to adult age; this rule speaks of the paper's ages only, because a well infant lies above them."},
			{ID: "shock-index-moment", Text: "Heart rate and pressure are of one moment. Fever, pain, vasoactive drugs and a paced heart move the index without shock."},
		},
	}
}

func criteria() []rule.Criterion {
	index := func(op rule.Op, limits ...rule.Limit) rule.Formula {
		return rule.ByBand{Input: "shock_index", Op: op, Limits: limits}
	}
	return []rule.Criterion{
		{ID: ATLS, Title: "Shock index at or above the ATLS limit", Notes: []string{"shock-index-moment"},
			When: index(rule.GE, rule.Limit{Under: 36, At: 2.1}, rule.Limit{Under: 72, At: 1.9}, rule.Limit{Under: 156, At: 1.5}, rule.Limit{At: 1.1})},
		{ID: PALS, Title: "Shock index at or above the PALS limit", Notes: []string{"shock-index-moment", "shock-index-pals"},
			When: index(rule.GE, rule.Limit{Under: 12, At: 2.5}, rule.Limit{Under: 36, At: 1.6}, rule.Limit{Under: 72, At: 1.3}, rule.Limit{Under: 144, At: 1.2}, rule.Limit{At: 0.9})},
		{ID: Rousseaux, Title: "Shock index at or above the limit of Rousseaux", Notes: []string{"shock-index-moment", "shock-index-rousseaux"},
			When: index(rule.GE, rule.Limit{Under: 12, At: 2.3}, rule.Limit{Under: 24, At: 1.9}, rule.Limit{Under: 60, At: 1.75}, rule.Limit{Under: 144, At: 1.3}, rule.Limit{At: 1})},
		{ID: WHO, Title: "Slow capillary refill with a fast heart (WHO)", Notes: []string{"shock-index-who"}, When: rule.All{
			rule.Is{Input: "capillary_refill", Op: rule.GE, At: 3},
			rule.ByBand{Input: "heart_rate", Op: rule.GT, Limits: []rule.Limit{{Under: 12, At: 180}, {Under: 72, At: 160}, {Under: 156, At: 150}, {At: 130}}},
		}},
	}
}
