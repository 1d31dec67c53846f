// Package pals holds the limits of Pediatric Advanced Life Support: systolic
// hypotension, and the normal ranges of heart and respiratory rate of 2015.
package pals

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Chart is the citation: the PALS tables of 2015 in a reprint.
const Chart evidence.ID = "pals-2015"

// The criteria.
const (
	Hypotension = "pals.hypotension"
	Tachycardia = "pals.tachycardia"
	Bradycardia = "pals.bradycardia"
	Tachypnea   = "pals.tachypnea"
	Bradypnea   = "pals.bradypnea"
)

var (
	chart  = rule.Cite{Ref: Chart, Status: evidence.Secondary}
	policy = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// noRule is the convention for missing inputs.
const noRule = "A limit has no rule for a missing measurement: the criterion is undetermined."

// Spec is the limits of systolic pressure.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "pals", Version: "1.0.0", Title: "PALS hypotension",
		Summary:    "Systolic pressure under the PALS limit for the age: the late sign of shock in a child.",
		Standing:   "published limits",
		Population: population(216, "children under 18 years, newborns at term"),
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "sbp", Analyte: analyte.SBP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
		},
		Age: "age",
		Criteria: []rule.Criterion{
			{ID: Hypotension, Title: "Systolic pressure under the PALS limit", Notes: []string{"pals-years", "pals-month", "pals-late"},
				When: rule.ByBand{Input: "sbp", Op: rule.LT, Limits: systolic()}},
		},
		MissingRule:       noRule,
		MissingRuleSource: policy,
		Source:            chart,
		Footnotes: []rule.Footnote{
			{ID: "pals-years", Text: "From 1 to under 10 years the limit is 70 + 2 × age in years. Age counts in completed years, as charts do: 72 in the second year of life, 88 in the tenth. Read with a fraction of a year the limit would be up to 2 mmHg higher just before a birthday."},
			monthNote(),
			{ID: "pals-late", Text: "A normal pressure excludes no shock: children keep their pressure until late."},
		},
	}
}

// RangesSpec is the normal ranges of heart and respiratory rate.
func RangesSpec() *rule.Spec {
	return &rule.Spec{
		ID: "pals_ranges", Version: "1.0.0", Title: "PALS normal ranges",
		Summary:    "Heart and respiratory rate above or below the PALS normal range of 2015 for the age.",
		Standing:   "published limits",
		Population: population(192, "children under 16 years, newborns at term: the tables end at 15 years"),
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.Unscored()},
			{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.Unscored()},
		},
		Age: "age",
		Criteria: []rule.Criterion{
			{ID: Tachycardia, Title: "Heart rate above the PALS range", Notes: []string{"pals-month", "pals-awake"},
				When: rule.ByBand{Input: "heart_rate", Op: rule.GT, Limits: []rule.Limit{
					{Under: 1, At: 205}, {Under: 12, At: 190}, {Under: 36, At: 140}, {Under: 72, At: 120}, {Under: 144, At: 118}, {At: 100}}}},
			{ID: Bradycardia, Title: "Heart rate below the PALS range", Notes: []string{"pals-awake"},
				When: rule.ByBand{Input: "heart_rate", Op: rule.LT, Limits: []rule.Limit{
					{Under: 12, At: 100}, {Under: 36, At: 98}, {Under: 72, At: 80}, {Under: 144, At: 75}, {At: 60}}}},
			{ID: Tachypnea, Title: "Respiratory rate above the PALS range", Notes: []string{"pals-rates", "pals-edition"},
				When: rule.ByBand{Input: "respiratory_rate", Op: rule.GT, Limits: []rule.Limit{
					{Under: 12, At: 53}, {Under: 36, At: 37}, {Under: 72, At: 28}, {Under: 144, At: 25}, {At: 20}}}},
			{ID: Bradypnea, Title: "Respiratory rate below the PALS range", Notes: []string{"pals-rates", "pals-edition"},
				When: rule.ByBand{Input: "respiratory_rate", Op: rule.LT, Limits: []rule.Limit{
					{Under: 12, At: 30}, {Under: 36, At: 22}, {Under: 72, At: 20}, {Under: 144, At: 18}, {At: 12}}}},
		},
		MissingRule:       noRule,
		MissingRuleSource: policy,
		Source:            chart,
		Footnotes: []rule.Footnote{
			monthNote(),
			{ID: "pals-awake", Text: "The ranges are those of a child awake; asleep the heart is slower and the table has lower ranges, which are not used because sleep is not charted. In a sleeping child a heart rate a little below the range may be normal."},
			{ID: "pals-rates", Text: "The limits belong to the child's own breathing; under invasive ventilation the rate may be the ventilator's."},
			{ID: "pals-edition", Text: "The edition of 2006 has other respiratory rates (under 1 year 30 to 60). That of 2015 is followed."},
		},
	}
}

func population(under float64, words string) rule.Population {
	return rule.Population{From: 0, Under: under, Words: words,
		Exclusions: []rule.Exclusion{{Name: "preterm", Words: "preterm newborns", Source: chart}}, Source: chart}
}

// monthNote is the decision on the days between the two first rows.
func monthNote() rule.Footnote {
	return rule.Footnote{ID: "pals-month", Text: "The first row is for 0 to 28 days, the second for 1 to 12 months. Age counts in completed months: a child of 29 or 30 days still has the first row."}
}

// systolic are the limits under which the systolic pressure is low, mmHg.
func systolic() []rule.Limit {
	out := []rule.Limit{{Under: 1, At: 60}, {Under: 12, At: 70}}
	out = append(out, vital.Years(1, 9, 2, 70)...)
	return append(out, rule.Limit{At: 90})
}
