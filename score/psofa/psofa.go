// Package psofa holds the pediatric SOFA score.
package psofa

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Paper is the citation: Matics and Sanchez-Pinto, JAMA Pediatr 2017.
const Paper evidence.ID = "psofa-2017"

var table = rule.Cite{Ref: Paper, Status: evidence.Secondary}

// Spec is the pediatric SOFA score.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "psofa", Version: "1.0.0", Title: "pSOFA",
		Summary:  "Organ dysfunction of six systems in children, adapted from the adult SOFA score.",
		Standing: "published score",
		Population: rule.Population{From: 0, Under: 264, Words: "patients of 21 years or younger in intensive care",
			Source: table},
		Inputs:            inputs(),
		Age:               "age",
		Items:             items(),
		MissingRule:       "Worst value in 24 hours. What was not measured counts as normal and scores 0.",
		MissingRuleSource: table,
		Source:            table,
		Footnotes: []rule.Footnote{
			{ID: "D9", Text: "The authors' later program gives newborns the creatinine cut-offs of infants, and age of exactly 216 months the adult row. The published table is followed."},
			{ID: "D10", Text: "Bilirubin is compared with ≥ as in the table; the program uses >, and one copy of the table prints \">12.0\" for 4 points."},
			{ID: "psofa-sf-264", Text: "S/F 264 is printed in the rows for 1 and for 2 points. It scores 1, as in the authors' later program; between 220 and 221 it scores 2."},
			{ID: "psofa-support", Text: "The table asks for \"respiratory support\" for 3 and 4 points and does not define it. Invasive ventilation is required, as in the later program of one of the authors; without it the item ends at 2."},
			{ID: "psofa-day", Text: "Each input is the worst of 24 hours by itself, so that P/F and ventilation need not be of the same minute."},
			{ID: "psofa-dose", Text: "SOFA asks for vasoactive drugs given for at least an hour; the highest rate in 24 hours is used. Milrinone and vasopressin score nothing."},
		},
	}
}

func worst(p rule.Pick) rule.Selector { return rule.Selector{Pick: p, Window: 24 * time.Hour} }

func inputs() []rule.Input {
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
		{Name: "pf_ratio", Analyte: analyte.PFRatio, Unit: "mm[Hg]", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(500)},
		{Name: "sf_ratio", Analyte: analyte.SFRatio, Unit: "%", Select: worst(rule.WorstLowest), Missing: rule.CountsAs(476)},
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
	}
}

func items() []rule.Item {
	return []rule.Item{
		{Name: "respiratory", Notes: []string{"psofa-sf-264", "psofa-support", "psofa-day"}, Parts: []rule.Part{respiratory()}},
		{Name: "coagulation", Parts: []rule.Part{rule.Table{Input: "platelets",
			Rows: []rule.Row{rule.Below(20, 4), rule.Below(50, 3), rule.Below(100, 2), rule.Below(150, 1)}}}},
		{Name: "hepatic", Parts: []rule.Part{rule.Table{Input: "bilirubin", Notes: []string{"D10"},
			Rows: []rule.Row{rule.Below(1.2, 0), rule.Below(2, 1), rule.Below(6, 2), rule.Below(12, 3)}, Else: 4}}},
		{Name: "cardiovascular", Combine: rule.Max, Notes: []string{"psofa-dose"}, Parts: []rule.Part{
			rule.ByAge{Input: "map", Bands: []rule.Band{
				{Under: 1, Rows: []rule.Row{rule.Below(46, 1)}},
				{Under: 12, Rows: []rule.Row{rule.Below(55, 1)}},
				{Under: 24, Rows: []rule.Row{rule.Below(60, 1)}},
				{Under: 60, Rows: []rule.Row{rule.Below(62, 1)}},
				{Under: 144, Rows: []rule.Row{rule.Below(65, 1)}},
				{Under: 216, Through: true, Rows: []rule.Row{rule.Below(67, 1)}},
				{Rows: []rule.Row{rule.Below(70, 1)}},
			}},
			rule.Table{Input: "dopamine", Rows: []rule.Row{rule.UpTo(0, 0), rule.UpTo(5, 2), rule.UpTo(15, 3)}, Else: 4},
			rule.Table{Input: "dobutamine", Rows: []rule.Row{rule.UpTo(0, 0)}, Else: 2},
			rule.Table{Input: "epinephrine", Rows: []rule.Row{rule.UpTo(0, 0), rule.UpTo(0.1, 3)}, Else: 4},
			rule.Table{Input: "norepinephrine", Rows: []rule.Row{rule.UpTo(0, 0), rule.UpTo(0.1, 3)}, Else: 4},
		}},
		{Name: "neurologic", Parts: []rule.Part{rule.Table{Input: "gcs",
			Rows: []rule.Row{rule.Below(6, 4), rule.Below(10, 3), rule.Below(13, 2), rule.Below(15, 1)}}}},
		{Name: "renal", Notes: []string{"D9"}, Parts: []rule.Part{rule.ByAge{Input: "creatinine", Bands: []rule.Band{
			{Under: 1, Rows: renalRows(0.8, 1.0, 1.2, 1.6), Else: 4},
			{Under: 12, Rows: renalRows(0.3, 0.5, 0.8, 1.2), Else: 4},
			{Under: 24, Rows: renalRows(0.4, 0.6, 1.1, 1.5), Else: 4},
			{Under: 60, Rows: renalRows(0.6, 0.9, 1.6, 2.3), Else: 4},
			{Under: 144, Rows: renalRows(0.7, 1.1, 1.8, 2.6), Else: 4},
			{Under: 216, Through: true, Rows: renalRows(1.0, 1.7, 2.9, 4.2), Else: 4},
			{Rows: renalRows(1.2, 2.0, 3.5, 5.0), Else: 4},
		}}}},
	}
}

// renalRows are the creatinine rows from which 1, 2, 3 and 4 points begin.
func renalRows(one, two, three, four float64) []rule.Row {
	return []rule.Row{rule.Below(one, 0), rule.Below(two, 1), rule.Below(three, 2), rule.Below(four, 3)}
}

func respiratory() rule.Func {
	return rule.Func{
		Name: "oxygenation and support",
		Args: []rule.Arg{
			rule.Falls("pf_ratio", 100, 200, 300, 400), rule.Falls("sf_ratio", 148, 221, 264, 292), rule.Flag("imv"),
		},
		Words: []string{
			"P/F ≥ 400 and S/F ≥ 292",
			"P/F < 400 or S/F < 292",
			"P/F < 300 or S/F < 264",
			"(P/F < 200 or S/F < 221) with invasive ventilation",
			"(P/F < 100 or S/F < 148) with invasive ventilation",
		},
		Points: func(c *rule.Cell) int {
			switch {
			case c.Yes("imv") && (c.Below("pf_ratio", 100) || c.Below("sf_ratio", 148)):
				return 4
			case c.Yes("imv") && (c.Below("pf_ratio", 200) || c.Below("sf_ratio", 221)):
				return 3
			case c.Below("pf_ratio", 300) || c.Below("sf_ratio", 264):
				return 2
			case c.Below("pf_ratio", 400) || c.Below("sf_ratio", 292):
				return 1
			}
			return 0
		},
	}
}
