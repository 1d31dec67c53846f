// Package msirs holds the modified SIRS with centiles of vital signs.
package msirs

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// SQL is the citation: the Phoenix development SQL, executed.
const SQL evidence.ID = "phoenix-criteria-sql"

var ran = rule.Cite{Ref: SQL, Status: evidence.Run}

// Spec is the modified SIRS.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "msirs", Version: "1.0.0", Title: "mSIRS",
		Summary:    "Temperature, heart rate and respiratory rate outside the limits for the age: SIRS without a blood count.",
		Standing:   "as coded in the Phoenix development program",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years", Exclusions: vital.Preterm(), Source: ran},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "temperature", Analyte: analyte.Temperature, Unit: "Cel", Missing: rule.CountsAs(37)},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.Unscored()},
			{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.CountsAs(0)},
		},
		Age: "age",
		Items: []rule.Item{
			{Name: "inflammation", Parts: []rule.Part{
				rule.Table{Input: "temperature", Rows: []rule.Row{rule.Below(35.5, 1), rule.UpTo(38, 0)}, Else: 1}}},
			{Name: "cardiovascular", Parts: []rule.Part{heartRate()}},
			{Name: "respiratory", Notes: []string{"msirs-ventilated"}, Parts: []rule.Part{vital.Above("respiratory_rate", 1, respiratoryRates())}},
		},
		MissingRule:       "No published rule was found. The Phoenix development program gives a missing input 0 points.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "msirs-ventilated", Text: "The program counts the respiratory rate as charted, even where it is the ventilator's; LqSOFA and the age-adapted qSOFA of the same program do not."},
			{ID: "msirs-source", Text: "The program names no paper for these limits. They differ from those of IPSCC 2005, which stand under IPSCC."},
			{ID: "msirs-cut", Text: "No cut-off is coded; there is no criterion."},
		},
	}
}

// heartRate gives a point to a heart rate under the lower or over the upper
// limit for the age.
func heartRate() rule.ByAge {
	out := rule.ByAge{Input: "heart_rate"}
	for _, b := range [...]struct{ under, low, high float64 }{
		{3, 133, 171}, {6, 108, 167}, {9, 104, 163}, {12, 101, 160}, {18, 97, 157}, {24, 92, 154}, {36, 87, 150},
		{48, 82, 146}, {72, 77, 142}, {96, 71, 137}, {144, 66, 129}, {180, 61, 121}, {0, 57, 115},
	} {
		out.Bands = append(out.Bands, rule.Band{Under: b.under, Rows: []rule.Row{rule.Below(b.low, 1), rule.UpTo(b.high, 0)}, Else: 1})
	}
	return out
}

// respiratoryRates are the limits above which the respiratory rate counts, per
// minute.
func respiratoryRates() []rule.Limit {
	return []rule.Limit{{Under: 3, At: 62}, {Under: 6, At: 58}, {Under: 9, At: 54}, {Under: 12, At: 51}, {Under: 18, At: 48},
		{Under: 24, At: 45}, {Under: 36, At: 42}, {Under: 48, At: 40}, {Under: 72, At: 37}, {Under: 96, At: 35},
		{Under: 144, At: 31}, {Under: 180, At: 28}, {At: 26}}
}
