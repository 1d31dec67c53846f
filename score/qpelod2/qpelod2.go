// Package qpelod2 holds the quick PELOD-2.
package qpelod2

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Citations.
const (
	Paper evidence.ID = "qpelod2-2017"         // Leclerc et al., Pediatr Crit Care Med 2017
	SQL   evidence.ID = "phoenix-criteria-sql" // the Phoenix development SQL, executed
)

var (
	ran   = rule.Cite{Ref: SQL, Status: evidence.Run}
	paper = rule.Cite{Ref: Paper, Status: evidence.Secondary}
)

// Spec is the quick PELOD-2.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "qpelod2", Version: "1.0.0", Title: "Quick PELOD-2",
		Summary:  "Three bedside signs of PELOD-2 in children with suspected infection: mentation, blood pressure and heart rate.",
		Standing: "published score",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years with suspected infection in intensive care, preterm infants excluded as in PELOD-2",
			Exclusions: []rule.Exclusion{{Name: "preterm", Words: "preterm infants", Source: rule.Cite{Ref: "pelod2-2013", Status: evidence.Secondary}}},
			Source:     paper},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Missing: rule.CountsAs(15)},
			{Name: "sbp", Analyte: analyte.SBP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
			{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.CountsAs(0)},
		},
		Age: "age",
		Items: []rule.Item{
			{Name: "neurologic", Parts: []rule.Part{rule.Table{Input: "gcs", Rows: []rule.Row{rule.Below(11, 1)}}}},
			{Name: "hypotension", Combine: rule.Max, Notes: []string{"qpelod2-pressure"}, Parts: []rule.Part{
				vital.Below("sbp", 1, systolic()), vital.Below("map", 1, mean())}},
			{Name: "tachycardia", Notes: []string{"qpelod2-slow"}, Parts: []rule.Part{
				vital.Above("heart_rate", 1, []rule.Limit{{Under: 144, At: 195}, {At: 150}})}},
		},
		MissingRule:       "No rule of the paper was found. The Phoenix development program gives a missing input 0 points.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "qpelod2-pressure", Text: "A low systolic or a low mean pressure counts, as the abstract says; the numbers are those of the Phoenix development program. While one of the two is unknown and the other is normal, the point is open."},
			{ID: "qpelod2-slow", Text: "Reviews name bradycardia as well; the program codes none."},
			{ID: "qpelod2-time", Text: "The paper takes the first day in intensive care. Here the score is of the moment, with the latest value within each measurement's carry-forward, as in the program."},
			{ID: "qpelod2-cut", Text: "No cut-off was found in the sources read; there is no criterion."},
		},
	}
}

// systolic are the limits of the systolic pressure, mmHg.
func systolic() []rule.Limit {
	return []rule.Limit{{Under: 1, At: 65}, {Under: 12, At: 75}, {Under: 144, At: 85}, {At: 95}}
}

// mean are the limits of the mean pressure, mmHg; those of PELOD-2.
func mean() []rule.Limit {
	return []rule.Limit{{Under: 1, At: 46}, {Under: 12, At: 55}, {Under: 24, At: 60}, {Under: 60, At: 62}, {Under: 144, At: 65}, {At: 67}}
}
