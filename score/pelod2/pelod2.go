// Package pelod2 holds the PELOD-2 score with its probability of death.
package pelod2

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Citations.
const (
	Paper evidence.ID = "pelod2-2013"       // Leteurtre et al., Crit Care Med 2013
	Daily evidence.ID = "pelod2-daily-2015" // Leteurtre et al., Crit Care 2015
)

var table = rule.Cite{Ref: Paper, Status: evidence.Secondary}

// Spec is the PELOD-2 score.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "pelod2", Version: "1.0.0", Title: "PELOD-2",
		Summary:  "Organ dysfunction of five systems in children in intensive care, with a probability of death.",
		Standing: "published score",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years in intensive care, preterm infants excluded",
			Exclusions: []rule.Exclusion{{Name: "preterm", Words: "preterm infants", Source: table}},
			Source:     table},
		Inputs:            inputs(),
		Age:               "age",
		Items:             items(),
		Logit:             &rule.Logit{What: "death in the intensive care unit", Intercept: -6.61, Slope: 0.47, Source: table},
		MissingRule:       "Worst value of the day. What was not measured counts as normal and scores 0.",
		MissingRuleSource: table,
		Source:            table,
		Footnotes: []rule.Footnote{
			{ID: "D11", Text: "The published program adds the P/F points twice and never those of PaCO2. The table is followed."},
			{ID: "D12", Text: "At 24 to 59 months the table prints 2 points for a pressure of 46 to 61 and 3 points for 32 to 44; 45 is in no row. It scores 2, as in the program and, by report, in the society's calculator. For 1 to 11 months the authors of the program believe a printed 28 to be 38, which is what stands here."},
			{ID: "D21", Text: "The program's renal and haematologic parts count a missing laboratory value as known. Here a missing value widens the range."},
			{ID: "pelod2-gaps", Text: "The table prints whole numbers. Between them PaCO2 turns at 59 and 95, the pressure rows at their upper row's first number, platelets at 76 (≤) and 142 (<), P/F at 60 (≤)."},
			{ID: "pelod2-gcs", Text: "In a sedated child the coma scale is the estimate before sedation. Pupils count when larger than 3 mm and not fixed by a drug."},
			{ID: "pelod2-cyanotic", Text: "P/F counts as normal in cyanotic heart disease; ventilation by mask does not count as invasive."},
		},
	}
}

func worst(p rule.Pick) rule.Selector { return rule.Selector{Pick: p, Window: 24 * time.Hour} }

func inputs() []rule.Input {
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
		{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(15)},
		{Name: "fixed_pupils", Analyte: analyte.PupilsFixed, Unit: "1", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "lactate", Analyte: analyte.Lactate, Unit: "mmol/L", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(1000)},
		{Name: "creatinine", Analyte: analyte.Creatinine, Unit: "umol/L", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "pf_ratio", Analyte: analyte.PFRatio, Unit: "mm[Hg]", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(500)},
		{Name: "paco2", Analyte: analyte.PaCO2, Unit: "mm[Hg]", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(40)},
		{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "wbc", Analyte: analyte.WBC, Unit: "10*9/L", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(1e6)},
		{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*9/L", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(1e6)},
	}
}

func items() []rule.Item {
	return []rule.Item{
		{Name: "neurologic", Notes: []string{"pelod2-gcs"}, Parts: []rule.Part{
			rule.Table{Input: "gcs", Rows: []rule.Row{rule.Below(5, 4), rule.Below(11, 1)}},
			rule.Table{Input: "fixed_pupils", Rows: []rule.Row{rule.Below(1, 0)}, Else: 5},
		}},
		{Name: "cardiovascular", Parts: []rule.Part{
			rule.Table{Input: "lactate", Rows: []rule.Row{rule.Below(5, 0), rule.Below(11, 1)}, Else: 4},
			rule.ByAge{Input: "map", Notes: []string{"pelod2-gaps"}, Bands: []rule.Band{
				{Under: 1, Rows: []rule.Row{rule.Below(17, 6), rule.Below(31, 3), rule.Below(46, 2)}},
				{Under: 12, Rows: []rule.Row{rule.Below(25, 6), rule.Below(39, 3), rule.Below(55, 2)}, Note: "D12"},
				{Under: 24, Rows: []rule.Row{rule.Below(31, 6), rule.Below(44, 3), rule.Below(60, 2)}},
				{Under: 60, Rows: []rule.Row{rule.Below(32, 6), rule.Below(45, 3), rule.Below(62, 2).Noted("D12")}},
				{Under: 144, Rows: []rule.Row{rule.Below(36, 6), rule.Below(49, 3), rule.Below(65, 2)}},
				{Rows: []rule.Row{rule.Below(38, 6), rule.Below(52, 3), rule.Below(67, 2)}},
			}},
		}},
		{Name: "renal", Notes: []string{"D21"}, Parts: []rule.Part{rule.ByAge{Input: "creatinine", Bands: []rule.Band{
			{Under: 1, Rows: []rule.Row{rule.Below(70, 0)}, Else: 2},
			{Under: 12, Rows: []rule.Row{rule.Below(23, 0)}, Else: 2},
			{Under: 24, Rows: []rule.Row{rule.Below(35, 0)}, Else: 2},
			{Under: 60, Rows: []rule.Row{rule.Below(51, 0)}, Else: 2},
			{Under: 144, Rows: []rule.Row{rule.Below(59, 0)}, Else: 2},
			{Rows: []rule.Row{rule.Below(93, 0)}, Else: 2},
		}}}},
		{Name: "respiratory", Notes: []string{"D11", "pelod2-gaps", "pelod2-cyanotic"}, Parts: []rule.Part{
			rule.Table{Input: "pf_ratio", Rows: []rule.Row{rule.UpTo(60, 2)}},
			rule.Table{Input: "paco2", Rows: []rule.Row{rule.Below(59, 0), rule.Below(95, 1)}, Else: 3},
			rule.Table{Input: "imv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 3},
		}},
		{Name: "hematologic", Notes: []string{"D21"}, Parts: []rule.Part{
			rule.Table{Input: "wbc", Rows: []rule.Row{rule.UpTo(2, 2)}},
			rule.Table{Input: "platelets", Rows: []rule.Row{rule.UpTo(76, 2), rule.Below(142, 1)}, Notes: []string{"pelod2-gaps"}},
		}},
	}
}
