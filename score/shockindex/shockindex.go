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
	SIPA      = "shock_index.sipa"
	Rousseaux = "shock_index.rousseaux"
	WHO       = "shock_index.who"
)

var ran = rule.Cite{Ref: SQL, Status: evidence.Run}

// Spec is the limits of the shock index. Each item is a finding of its own;
// their sum means nothing.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "shock_index", Version: "1.0.0", Title: "Shock index",
		Summary:    "Heart rate over systolic pressure against the limits of four authors, and the sign of shock of the WHO; each stands alone and the sum means nothing.",
		Standing:   "published limits, as coded in the Phoenix development program",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years", Source: ran},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "shock_index", Analyte: analyte.ShockIndex, Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "capillary_refill", Analyte: analyte.CapillaryRefill, Unit: "s", Missing: rule.CountsAs(0)},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.CountsAs(0)},
		},
		Age:               "age",
		Items:             items(),
		Criteria:          criteria(),
		MissingRule:       "No rule of the papers was found. The Phoenix development program gives a missing input 0 points.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "shock-index-sipa", Text: "Acker 2015 gives these limits for 4 to 6, 7 to 12 and 13 to 16 years, after blunt trauma. The program applies them from birth to adult age; so does this rule, to under 18 years."},
			{ID: "shock-index-pals", Text: "The program takes these limits from Georgette 2022, after trauma. They are no part of the PALS limits of pressure and rates, which stand under PALS."},
			{ID: "shock-index-rousseaux", Text: "From children with septic shock in intensive care; the limits are the program's, of the paper the abstract was read."},
			{ID: "shock-index-who", Text: "This form is no ratio: a slow capillary refill with a fast heart. The program names no source for it, and answers only where a systolic pressure is charted; here the pressure is not asked for."},
			{ID: "shock-index-moment", Text: "Heart rate and pressure are of one moment. Fever, pain, vasoactive drugs and a paced heart move the index without shock."},
		},
	}
}

func items() []rule.Item {
	return []rule.Item{
		{Name: "atls", Title: "ATLS limit", Notes: []string{"shock-index-moment"}, Parts: []rule.Part{
			vital.From("shock_index", 1, []vital.Limit{{Under: 36, At: 2.1}, {Under: 72, At: 1.9}, {Under: 156, At: 1.5}, {At: 1.1}})}},
		{Name: "pals", Title: "PALS limit", Notes: []string{"shock-index-moment", "shock-index-pals"}, Parts: []rule.Part{
			vital.From("shock_index", 1, []vital.Limit{{Under: 12, At: 2.5}, {Under: 36, At: 1.6}, {Under: 72, At: 1.3}, {Under: 144, At: 1.2}, {At: 0.9}})}},
		{Name: "sipa", Title: "SIPA limit", Notes: []string{"shock-index-moment", "shock-index-sipa"}, Parts: []rule.Part{
			vital.Above("shock_index", 1, []vital.Limit{{Under: 84, At: 1.22}, {Under: 156, At: 1}, {At: 0.9}})}},
		{Name: "rousseaux", Title: "Rousseaux limit", Notes: []string{"shock-index-moment", "shock-index-rousseaux"}, Parts: []rule.Part{
			vital.From("shock_index", 1, []vital.Limit{{Under: 12, At: 2.3}, {Under: 24, At: 1.9}, {Under: 60, At: 1.75}, {Under: 144, At: 1.3}, {At: 1}})}},
		{Name: "who", Title: "WHO sign", Notes: []string{"shock-index-who"}, Parts: []rule.Part{who()}},
	}
}

// who is a slow capillary refill with a heart rate above the limit for the age.
func who() rule.Func {
	return rule.Func{
		Name: "slow capillary refill with a fast heart",
		Args: []rule.Arg{
			rule.Rises("age", 12, 72, 156),
			{Input: "heart_rate", Worse: rule.Rising, Cuts: []rule.Cut{{Op: rule.GT, At: 130}, {Op: rule.GT, At: 150}, {Op: rule.GT, At: 160}, {Op: rule.GT, At: 180}}},
			rule.Rises("capillary_refill", 3),
		},
		Words: []string{
			"refill under 3 s, or a heart rate not above 180 under 12 months, 160 under 72, 150 under 156, 130 from then on",
			"refill of 3 s or more and a heart rate above 180 under 12 months, 160 under 72, 150 under 156, 130 from then on",
		},
		Points: func(c *rule.Cell) int {
			if c.Below("capillary_refill", 3) {
				return 0
			}
			limit := 130.0
			switch {
			case c.Below("age", 12):
				limit = 180
			case c.Below("age", 72):
				limit = 160
			case c.Below("age", 156):
				limit = 150
			}
			if c.Over("heart_rate", limit) {
				return 1
			}
			return 0
		},
	}
}

func criteria() []rule.Criterion {
	var out []rule.Criterion
	for _, x := range [...]struct{ id, item, title, note string }{
		{ATLS, "atls", "Shock index at or above the ATLS limit", "shock-index-moment"},
		{PALS, "pals", "Shock index at or above the PALS limit", "shock-index-pals"},
		{SIPA, "sipa", "Shock index above the SIPA limit", "shock-index-sipa"},
		{Rousseaux, "rousseaux", "Shock index at or above the limit of Rousseaux", "shock-index-rousseaux"},
		{WHO, "who", "Slow capillary refill with a fast heart (WHO)", "shock-index-who"},
	} {
		out = append(out, rule.Criterion{ID: x.id, Title: x.title, Notes: []string{x.note}, When: rule.ItemIs{Item: x.item, Op: rule.GE, Points: 1}})
	}
	return out
}
