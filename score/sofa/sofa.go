// Package sofa holds the SOFA score of 1996, for adults.
package sofa

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Citations.
const (
	Paper evidence.ID = "sofa-1996"  // Vincent et al., Intensive Care Med 1996
	Mimic evidence.ID = "mimic-code" // MIT-LCP/mimic-code, read
)

var read = rule.Cite{Ref: Mimic, Status: evidence.Code}

// Spec is the SOFA score.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "sofa", Version: "1.0.0", Title: "SOFA (1996)",
		Summary:  "Organ dysfunction of six systems in adults in intensive care.",
		Standing: "published score",
		Population: rule.Population{From: 216, Words: "adults in intensive care",
			Source: rule.Cite{Ref: Paper, Status: evidence.Secondary}},
		Inputs:            inputs(),
		Age:               "age",
		Items:             items(),
		MissingRule:       "Worst value in 24 hours. What was not measured scores 0 in the total.",
		MissingRuleSource: read,
		Source:            read,
		Footnotes: []rule.Footnote{
			{ID: "sofa-equal", Text: "Bilirubin of exactly 12.0 and creatinine of exactly 5.0 mg/dL score 4, as in two public programs; the table prints \">12\" and \">5.0\"."},
			{ID: "sofa-vent", Text: "3 and 4 respiratory points need ventilation; without it the item ends at 2. Invasive ventilation is required."},
			{ID: "sofa-rate", Text: "A recorded rate of 0 is no infusion and scores nothing (one public program gives it 3). The table asks for at least an hour."},
			{ID: "sofa-urine", Text: "Urine output counts only as the volume of a whole day."},
		},
	}
}

func worst(p rule.Pick) rule.Selector { return rule.Selector{Pick: p, Window: 24 * time.Hour} }

func inputs() []rule.Input {
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
		{Name: "pf_ratio", Analyte: analyte.PFRatio, Unit: "mm[Hg]", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(500)},
		{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(1e6)},
		{Name: "bilirubin", Analyte: analyte.BilirubinTotal, Unit: "mg/dL", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(1000)},
		{Name: "dopamine", Analyte: analyte.DopamineRate, Unit: "ug/kg/min", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "dobutamine", Analyte: analyte.DobutamineRate, Unit: "ug/kg/min", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "epinephrine", Analyte: analyte.EpinephrineRate, Unit: "ug/kg/min", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "norepinephrine", Analyte: analyte.NorepinephrineRate, Unit: "ug/kg/min", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(15)},
		{Name: "creatinine", Analyte: analyte.Creatinine, Unit: "mg/dL", Select: worst(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "urine_output_24h", Analyte: analyte.UrineOutput24h, Unit: "mL", Select: worst(rule.Latest), Missing: rule.CountsAs(1e6)},
	}
}

func items() []rule.Item {
	return []rule.Item{
		{Name: "respiratory", Notes: []string{"sofa-vent"}, Parts: []rule.Part{respiratory()}},
		{Name: "coagulation", Parts: []rule.Part{rule.Table{Input: "platelets",
			Rows: []rule.Row{rule.Below(20, 4), rule.Below(50, 3), rule.Below(100, 2), rule.Below(150, 1)}}}},
		{Name: "hepatic", Notes: []string{"sofa-equal"}, Parts: []rule.Part{rule.Table{Input: "bilirubin",
			Rows: []rule.Row{rule.Below(1.2, 0), rule.Below(2, 1), rule.Below(6, 2), rule.Below(12, 3)}, Else: 4}}},
		{Name: "cardiovascular", Combine: rule.Max, Notes: []string{"sofa-rate"}, Parts: []rule.Part{
			rule.Table{Input: "map", Rows: []rule.Row{rule.Below(70, 1)}},
			rule.Table{Input: "dopamine", Rows: []rule.Row{rule.UpTo(0, 0), rule.UpTo(5, 2), rule.UpTo(15, 3)}, Else: 4},
			rule.Table{Input: "dobutamine", Rows: []rule.Row{rule.UpTo(0, 0)}, Else: 2},
			rule.Table{Input: "epinephrine", Rows: []rule.Row{rule.UpTo(0, 0), rule.UpTo(0.1, 3)}, Else: 4},
			rule.Table{Input: "norepinephrine", Rows: []rule.Row{rule.UpTo(0, 0), rule.UpTo(0.1, 3)}, Else: 4},
		}},
		{Name: "neurologic", Parts: []rule.Part{rule.Table{Input: "gcs",
			Rows: []rule.Row{rule.Below(6, 4), rule.Below(10, 3), rule.Below(13, 2), rule.Below(15, 1)}}}},
		{Name: "renal", Combine: rule.Max, Notes: []string{"sofa-equal", "sofa-urine"}, Parts: []rule.Part{
			rule.Table{Input: "creatinine",
				Rows: []rule.Row{rule.Below(1.2, 0), rule.Below(2, 1), rule.Below(3.5, 2), rule.Below(5, 3)}, Else: 4},
			rule.Table{Input: "urine_output_24h", Rows: []rule.Row{rule.Below(200, 4), rule.Below(500, 3)}},
		}},
	}
}

func respiratory() rule.Func {
	return rule.Func{
		Name: "oxygenation and ventilation",
		Args: []rule.Arg{rule.Falls("pf_ratio", 100, 200, 300, 400), rule.Flag("imv")},
		Words: []string{
			"P/F ≥ 400", "P/F < 400", "P/F < 300", "P/F < 200 with invasive ventilation", "P/F < 100 with invasive ventilation",
		},
		Points: func(c *rule.Cell) int {
			switch {
			case c.Yes("imv") && c.Below("pf_ratio", 100):
				return 4
			case c.Yes("imv") && c.Below("pf_ratio", 200):
				return 3
			case c.Below("pf_ratio", 300):
				return 2
			case c.Below("pf_ratio", 400):
				return 1
			}
			return 0
		},
	}
}
