// Package phoenix holds the Phoenix score with the Phoenix criteria for sepsis
// and septic shock in children, and the pieces that Phoenix-8 shares.
//
// The constants are those of the authors' own package (R, version 1.1.3),
// which was executed; where its numbers and the printed table differ the
// package is followed and a footnote says so.
package phoenix

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Citations.
const (
	Paper      evidence.ID = "phoenix-2024"         // Schlapbach et al., JAMA 2024
	Derivation evidence.ID = "phoenix-derivation"   // Sanchez-Pinto et al., JAMA 2024
	Package    evidence.ID = "phoenix-package"      // the authors' R package, executed
	Notes      evidence.ID = "phoenix-ehr-notes"    // the authors' EHR implementation notes
	SQL        evidence.ID = "phoenix-criteria-sql" // the development SQL, executed
)

// Run and Policy citations used by this folder and by phoenix8.
var (
	ran   = rule.Cite{Ref: Package, Status: evidence.Run}
	notes = rule.Cite{Ref: Notes, Status: evidence.Code}
)

// Version of the rule in this project.
const Version = "1.0.0"

// Spec is the Phoenix score with its criteria.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "phoenix", Version: Version, Title: "Phoenix",
		Summary:    "Organ dysfunction of four systems in children with suspected infection; 2 points or more are sepsis.",
		Standing:   "consensus criteria",
		Population: Population(),
		Inputs:     append(CoreInputs(), infection()),
		Age:        "age",
		Items:      CoreItems(),
		Criteria: []rule.Criterion{
			{ID: "phoenix.organ_dysfunction", Title: "Phoenix ≥ 2, infection not considered",
				When: rule.Total{Op: rule.GE, Points: 2}},
			{ID: "phoenix.sepsis", Title: "Sepsis: suspected infection and Phoenix ≥ 2",
				When: rule.All{rule.Is{Input: "suspected_infection", Op: rule.GE, At: 1, Source: notes}, rule.Same{ID: "phoenix.organ_dysfunction"}}},
			{ID: "phoenix.septic_shock", Title: "Septic shock: sepsis with a cardiovascular score ≥ 1",
				When: rule.All{rule.Same{ID: "phoenix.sepsis"}, rule.ItemIs{Item: "cardiovascular", Op: rule.GE, Points: 1}}},
		},
		MissingRule:       MissingRule,
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes:         Footnotes(),
	}
}

// PackageSpec answers exactly as the authors' R package does: no population,
// age above 216 months scores 0 for pressure, infection is not considered, and
// numbers are compared unrounded.
func PackageSpec() *rule.Spec {
	s := Spec()
	s.Title, s.Exact, s.AsPublished = "Phoenix, as the R package answers", true, true
	s.Population = rule.Population{Words: "none: the package does not test it"}
	s.Inputs = CoreInputs()
	s.Criteria = []rule.Criterion{
		{ID: "phoenix.sepsis", Title: "phoenix_sepsis of the package: total ≥ 2", When: rule.Total{Op: rule.GE, Points: 2}},
		{ID: "phoenix.septic_shock", Title: "phoenix_septic_shock of the package: total ≥ 2 and cardiovascular ≥ 1",
			When: rule.All{rule.Same{ID: "phoenix.sepsis"}, rule.ItemIs{Item: "cardiovascular", Op: rule.GE, Points: 1}}},
	}
	return s
}

// MissingRule is the package's convention in words.
const MissingRule = "A missing input counts as normal and scores 0. Mean arterial pressure needs the age as well. " +
	"Nothing is imputed beyond carrying the last observation forward."

// Population is that of the Phoenix criteria.
func Population() rule.Population {
	return rule.Population{
		From: 0, Under: 216,
		Words: "children under 18 years; age is not corrected for prematurity",
		Exclusions: []rule.Exclusion{
			{Name: "birth_hospitalisation", Words: "the original birth hospitalisation", Source: notes},
			{Name: "postmenstrual_age_under_37_weeks", Words: "postmenstrual age under 37 weeks at the encounter", Source: notes},
		},
		Source: rule.Cite{Ref: Paper, Status: evidence.Secondary},
	}
}

func latest(hours int) rule.Selector {
	return rule.Selector{Pick: rule.Latest, Window: time.Duration(hours) * time.Hour}
}

func infection() rule.Input {
	return rule.Input{Name: "suspected_infection", Analyte: analyte.SuspectedInfection, Unit: "1", Missing: rule.CountsAs(0)}
}

// CoreInputs are the inputs of the four Phoenix items, with the look-back that
// the authors state as policy (D8).
func CoreInputs() []rule.Input {
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
		{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Select: latest(6), Missing: rule.CountsAs(0)},
		{Name: "other_respiratory_support", Analyte: analyte.RespiratorySupport, Unit: "1", Select: latest(6), Missing: rule.CountsAs(0)},
		{Name: "pf_ratio", Analyte: analyte.PFRatio, Unit: "mm[Hg]", Select: latest(6), Missing: rule.CountsAs(500)},
		{Name: "sf_ratio", Analyte: analyte.SFRatio, Unit: "%", Select: latest(6), Missing: rule.CountsAs(500)},
		{Name: "vasoactives", Analyte: analyte.VasoactiveCount, Unit: "1", Select: latest(12), Missing: rule.CountsAs(0)},
		{Name: "lactate", Analyte: analyte.Lactate, Unit: "mmol/L", Select: latest(6), Missing: rule.CountsAs(0)},
		{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Select: latest(6), Missing: rule.CountsAs(1000)},
		{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Select: latest(24), Missing: rule.CountsAs(1e6)},
		{Name: "inr", Analyte: analyte.INR, Unit: "1", Select: latest(24), Missing: rule.CountsAs(0)},
		{Name: "d_dimer", Analyte: analyte.DDimer, Unit: "mg/L{FEU}", Select: latest(24), Missing: rule.CountsAs(0)},
		{Name: "fibrinogen", Analyte: analyte.Fibrinogen, Unit: "mg/dL", Select: latest(24), Missing: rule.CountsAs(1e6)},
		{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Select: latest(12), Missing: rule.CountsAs(15)},
		{Name: "fixed_pupils", Analyte: analyte.PupilsFixed, Unit: "1", Select: latest(6), Missing: rule.CountsAs(0)},
	}
}

// CoreItems are the four items of the Phoenix score.
func CoreItems() []rule.Item {
	return []rule.Item{
		{Name: "respiratory", Notes: []string{"D2", "D4", "SF"}, Parts: []rule.Part{respiratory()}},
		{Name: "cardiovascular", Parts: []rule.Part{
			rule.Table{Input: "vasoactives", Rows: []rule.Row{rule.Below(1, 0), rule.Below(2, 1)}, Else: 2, Notes: []string{"D7"}},
			rule.Table{Input: "lactate", Rows: []rule.Row{rule.Below(5, 0), rule.Below(11, 1)}, Else: 2, Notes: []string{"D3"}},
			rule.ByAge{Input: "map", Notes: []string{"D1", "D5", "D20"}, Bands: []rule.Band{
				{Under: 1, Rows: []rule.Row{rule.Below(17, 2), rule.Below(31, 1)}},
				{Under: 12, Rows: []rule.Row{rule.Below(25, 2), rule.Below(39, 1)}},
				{Under: 24, Rows: []rule.Row{rule.Below(31, 2), rule.Below(44, 1)}},
				{Under: 60, Rows: []rule.Row{rule.Below(32, 2), rule.Below(45, 1)}},
				{Under: 144, Rows: []rule.Row{rule.Below(36, 2), rule.Below(49, 1)}},
				{Under: 216, Through: true, Rows: []rule.Row{rule.Below(38, 2), rule.Below(52, 1)}},
			}},
		}},
		{Name: "coagulation", Cap: 2, Parts: []rule.Part{
			rule.Table{Input: "platelets", Rows: []rule.Row{rule.Below(100, 1)}},
			rule.Table{Input: "inr", Rows: []rule.Row{rule.UpTo(1.3, 0)}, Else: 1},
			rule.Table{Input: "d_dimer", Rows: []rule.Row{rule.UpTo(2, 0)}, Else: 1},
			rule.Table{Input: "fibrinogen", Rows: []rule.Row{rule.Below(100, 1)}},
		}},
		{Name: "neurologic", Combine: rule.Max, Parts: []rule.Part{
			rule.Table{Input: "gcs", Rows: []rule.Row{rule.UpTo(10, 1)}, Notes: []string{"D7"}},
			rule.Table{Input: "fixed_pupils", Rows: []rule.Row{rule.Below(1, 0)}, Else: 2},
		}},
	}
}

// respiratory: P/F and S/F are alternatives of which the worse counts.
func respiratory() rule.Func {
	return rule.Func{
		Name: "oxygenation and support",
		Args: []rule.Arg{
			rule.Falls("pf_ratio", 100, 200, 400), rule.Falls("sf_ratio", 148, 220, 292),
			rule.Flag("imv"), rule.Flag("other_respiratory_support"),
		},
		Words: []string{
			"neither of the following",
			"(P/F < 400 or S/F < 292) with any respiratory support",
			"(P/F < 200 or S/F < 220) with invasive ventilation",
			"(P/F < 100 or S/F < 148) with invasive ventilation",
		},
		Points: func(c *rule.Cell) int {
			imv := c.Yes("imv")
			support := imv || c.Yes("other_respiratory_support")
			switch {
			case imv && (c.Below("pf_ratio", 100) || c.Below("sf_ratio", 148)):
				return 3
			case imv && (c.Below("pf_ratio", 200) || c.Below("sf_ratio", 220)):
				return 2
			case support && (c.Below("pf_ratio", 400) || c.Below("sf_ratio", 292)):
				return 1
			}
			return 0
		},
	}
}

// Footnotes are the decisions that apply to Phoenix and Phoenix-8.
func Footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "D1", Text: "The printed table gives 0 points for a mean arterial pressure \">30 / >38 / >43 / >44 / >48 / >51\"; the authors' package gives 1 point below 31 / 39 / 44 / 45 / 49 / 52. They differ for a pressure with decimals between the two. The package is followed."},
		{ID: "D2", Text: "P/F exactly 200 or S/F exactly 220 with invasive ventilation is printed as 2 points (\"100 to 200\", \"148 to 220\"); the package gives 1. The package is followed."},
		{ID: "D3", Text: "Lactate of 10.9 to 11 mmol/L: printed \"5 to 10.9\" for 1 point; the package gives 1 point to everything from 5 to under 11. The package is followed."},
		{ID: "D4", Text: "The first respiratory point needs respiratory support in the final criteria and in the package; the development program gave it without. The package is followed: P/F under 400 on room air scores 0."},
		{ID: "D5", Text: "The package scores pressure and creatinine 0 without a word when age exceeds 216 months. Here age of 216 months and above is out of the population and nothing is scored; the package-compatible mode answers as the package."},
		{ID: "D7", Text: "Counts are whole numbers. The R package truncates (a coma scale of 10.9 counts as 10), the Python package accepts anything; here a number that is not whole is refused and counts as missing."},
		{ID: "D8", Text: "The look-back windows are those the authors state: 6 h for gases, saturation, oxygen, support, lactate, pressure and pupils; 12 h for vasoactives, coma scale and glucose; 24 h for laboratory values. The published program never applies them, because the subtraction is reversed."},
		{ID: "D20", Text: "Mean arterial pressure from systolic and diastolic pressure is DBP + (SBP − DBP)/3. No pair of whole-number pressures falls on another side of a cut-off with the other usual form."},
		{ID: "SF", Text: "S/F counts only where SpO2 is 97 % or less, and the FiO2 is not newer than the saturation or gas. Invasive ventilation for an operation alone should not count."},
	}
}
