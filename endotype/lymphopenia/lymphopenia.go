// Package lymphopenia holds the flat flag of early lymphopenia that cohorts of
// critically ill children use: fewer than 1000 lymphocytes per microlitre,
// whatever the age.
//
// It is shown for what it is. The lower limit of a healthy infant is several
// times that, so that "not met" says nothing of a child of that age; whether a
// count is low for age is said beside it from reference intervals, never here.
// Persistence over days is a rule of its own (package kinetic).
package lymphopenia

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Cut is the flat cut-off, lymphocytes per microlitre.
const Cut = 1000

// Flat is the criterion's id.
const Flat = "lymphopenia.flat"

var (
	cohort = rule.Cite{Ref: "lymphopenia-2023", Status: evidence.Verified}
	policy = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Spec is the flag.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "lymphopenia", Version: "1.0.0", Title: "Lymphopenia, the flat flag",
		Summary:  "Fewer than 1000 lymphocytes per µL in a critically ill child, without regard to age.",
		Standing: "research definition",
		Population: rule.Population{From: 1, Under: 216, Words: "children from one month to under 18 years in intensive care; the abstracts print no ages",
			Exclusions: vital.Preterm(), Source: policy},
		Age: "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "lymphocytes", Analyte: analyte.Lymphocytes, Unit: "/uL"},
		},
		Criteria: []rule.Criterion{{ID: Flat, Title: "Lymphocytes below 1000 per µL", Notes: []string{"flat", "persistence"},
			When: rule.Is{Input: "lymphocytes", Op: rule.LT, At: Cut}}},
		MissingRule: "Not published.", MissingRuleSource: cohort, Source: cohort,
		Footnotes: []rule.Footnote{
			{ID: "flat", Text: "Every rule read for intensive care uses this flat number, although the lower limit of a healthy infant is several times higher: a count that " +
				"does not meet it may still be low for age. That is said beside it, from reference intervals, where one is verified."},
			{ID: "persistence", Text: "The studies look at lymphopenia that lasts: two days within the first five, or seven days. These are rules of their own."},
		},
	}
}
