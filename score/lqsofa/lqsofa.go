// Package lqsofa holds the Liverpool quick SOFA for febrile children.
package lqsofa

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Citations.
const (
	Paper evidence.ID = "lqsofa-2020"          // Romaine et al., Pediatrics 2020
	SQL   evidence.ID = "phoenix-criteria-sql" // the Phoenix development SQL, executed
)

var (
	ran   = rule.Cite{Ref: SQL, Status: evidence.Run}
	paper = rule.Cite{Ref: Paper, Status: evidence.Secondary}
)

// Spec is the LqSOFA.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "lqsofa", Version: "1.0.0", Title: "LqSOFA",
		Summary:  "Four bedside signs in febrile children: heart rate, respiratory rate, capillary refill and alertness.",
		Standing: "published score",
		Population: rule.Population{From: 0, Under: 216, Words: "febrile children under 18 years",
			Exclusions: vital.Preterm(), Source: paper},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.CountsAs(0)},
			{Name: "capillary_refill", Analyte: analyte.CapillaryRefill, Unit: "s", Missing: rule.CountsAs(0)},
			{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.CountsAs(0)},
			{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "avpu", Analyte: analyte.AVPU, Unit: "{score}", Missing: rule.CountsAs(0)},
			{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Missing: rule.CountsAs(15), InsteadOf: "avpu"},
		},
		Age: "age",
		Items: []rule.Item{
			{Name: "cardiovascular", Parts: []rule.Part{
				vital.Above("heart_rate", 1, heartRates()),
				rule.Table{Input: "capillary_refill", Rows: []rule.Row{rule.Below(3, 0)}, Else: 1},
			}},
			{Name: "respiratory", Notes: []string{"lqsofa-ventilated"},
				Parts: []rule.Part{vital.Own("respiratory_rate", "imv", respiratoryRates())}},
			{Name: "neurologic", Combine: rule.Max, Notes: []string{"lqsofa-alert"}, Parts: []rule.Part{
				rule.Table{Input: "avpu", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1, Source: paper},
				rule.Table{Input: "gcs", Rows: []rule.Row{rule.UpTo(13, 1)}},
			}},
		},
		MissingRule:       "No rule of the paper was found. The Phoenix development program gives a missing input 0 points.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "lqsofa-ventilated", Text: "Under invasive ventilation the rate is the ventilator's and gives no point, as in the Phoenix development program. It does not say that breathing is normal."},
			{ID: "lqsofa-alert", Text: "The paper asks whether the child is alert (AVPU). Where that is not charted, a coma scale of 13 or less gives the point in the single figure, as in the Phoenix development program; the range stays open until AVPU is charted, although a child with such a coma scale is hardly alert."},
			{ID: "lqsofa-cut", Text: "A cut-off of 2 points or more is quoted for this score; no source that gives it was read, and there is no criterion."},
			{ID: "lqsofa-time", Text: "The paper scores arrival at the emergency department. Here the score is of the moment, with the latest value within each measurement's carry-forward."},
		},
	}
}

// heartRates are the limits above which the heart rate counts, per minute.
func heartRates() []rule.Limit {
	return []rule.Limit{{Under: 3, At: 186}, {Under: 6, At: 182}, {Under: 9, At: 178}, {Under: 12, At: 176}, {Under: 18, At: 173},
		{Under: 24, At: 170}, {Under: 36, At: 167}, {Under: 48, At: 164}, {Under: 72, At: 161}, {Under: 96, At: 155},
		{Under: 144, At: 147}, {Under: 180, At: 138}, {At: 132}}
}

// respiratoryRates are the limits above which the respiratory rate counts, per
// minute.
func respiratoryRates() []rule.Limit {
	return []rule.Limit{{Under: 3, At: 76}, {Under: 6, At: 71}, {Under: 9, At: 67}, {Under: 12, At: 63}, {Under: 18, At: 60},
		{Under: 24, At: 57}, {Under: 36, At: 54}, {Under: 48, At: 52}, {Under: 72, At: 50}, {Under: 96, At: 46},
		{Under: 144, At: 41}, {Under: 180, At: 35}, {At: 32}}
}
