// Package pews holds the draft of the Bedside PEWS, which never evaluates.
package pews

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Paper is the citation: Parshuram et al., Crit Care 2009.
const Paper evidence.ID = "bedside-pews-2009"

var (
	paper      = rule.Cite{Ref: Paper, Status: evidence.Secondary}
	unverified = rule.Cite{Ref: Paper, Status: evidence.Unverified}
)

// Spec is the entry of the Bedside PEWS. It says what is missing and holds no
// table.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "bedside_pews", Version: "0.0.0", Title: "Bedside PEWS",
		Summary:    "Seven bedside items that warn of deterioration in hospitalised children, 0 to 26 points. Not evaluated: see the footnotes.",
		Standing:   "draft",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years in hospital wards", Source: paper},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.Unscored()},
			{Name: "sbp", Analyte: analyte.SBP, Unit: "mm[Hg]", Missing: rule.Unscored()},
			{Name: "capillary_refill", Analyte: analyte.CapillaryRefill, Unit: "s", Missing: rule.Unscored()},
			{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.Unscored()},
			{Name: "spo2", Analyte: analyte.SpO2, Unit: "%", Missing: rule.Unscored()},
			{Name: "o2_flow", Analyte: analyte.O2Flow, Unit: "L/min", Missing: rule.Unscored()},
			{Name: "fio2", Analyte: analyte.FiO2, Unit: "1", Missing: rule.Unscored()},
		},
		Age: "age",
		Criteria: []rule.Criterion{
			{ID: "bedside_pews.alert", Title: "Bedside PEWS ≥ 8", Notes: []string{"pews-terms", "pews-missing", "pews-effort", "D18"},
				When: rule.Total{Op: rule.GE, Points: 8, Source: unverified}},
		},
		MissingRule:       "Not found in any source read.",
		MissingRuleSource: unverified,
		Source:            paper,
		Footnotes: []rule.Footnote{
			{ID: "pews-terms", Text: "Missing: permission. The authors name a patent on the system that a hospital owns, and a third party notes that reuse needs permission; its terms were not found. The table is therefore not shipped and nothing is scored."},
			{ID: "pews-missing", Text: "Missing: the paper's rule for items that were not measured."},
			{ID: "pews-effort", Text: "Missing: the item respiratory effort (normal, mild, moderate, severe) has no analyte here."},
			{ID: "D18", Text: "The \"PEWS\" of the Phoenix development program is another score (0, 1 and 3 points, with coma scale and temperature). Which published one it is was not found. Its two limits that the score \"possible sepsis\" uses stand there."},
		},
	}
}
