// Package phoenix8 holds Phoenix-8: the Phoenix score and four more systems.
// It enters neither the sepsis nor the septic shock criterion.
package phoenix8

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/phoenix"
)

var ran = rule.Cite{Ref: phoenix.Package, Status: evidence.Run}

// Spec is the Phoenix-8 score.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "phoenix8", Version: phoenix.Version, Title: "Phoenix-8",
		Summary:           "Organ dysfunction of eight systems in children with suspected infection; for research, not part of the sepsis criteria.",
		Standing:          "consensus criteria, research extension",
		Population:        phoenix.Population(),
		Inputs:            append(phoenix.CoreInputs(), inputs()...),
		Age:               "age",
		Items:             append(phoenix.CoreItems(), items()...),
		MissingRule:       phoenix.MissingRule + " Creatinine needs the age as well.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: append(phoenix.Footnotes(),
			rule.Footnote{ID: "D6", Text: "When the age is missing the R package gives creatinine 0 points, the Python package takes an age of 0 months. The R package is followed."},
			rule.Footnote{ID: "issue-11", Text: "Versions of the package up to 1.1.1 had a mistake in the limits of the immunologic item, corrected in 1.1.2; the corrected limits are used."}),
	}
}

// PackageSpec answers exactly as the authors' R package does.
func PackageSpec() *rule.Spec {
	s := Spec()
	s.Title, s.Exact, s.AsPublished = "Phoenix-8, as the R package answers", true, true
	s.Population = rule.Population{Words: "none: the package does not test it"}
	return s
}

func latest(hours int) rule.Selector {
	return rule.Selector{Pick: rule.Latest, Window: time.Duration(hours) * time.Hour}
}

func inputs() []rule.Input {
	return []rule.Input{
		{Name: "glucose", Analyte: analyte.Glucose, Unit: "mg/dL", Select: latest(12), Missing: rule.CountsAs(100)},
		{Name: "anc", Analyte: analyte.Neutrophils, Unit: "10*3/uL", Select: latest(24), Missing: rule.CountsAs(555)},
		{Name: "alc", Analyte: analyte.Lymphocytes, Unit: "10*3/uL", Select: latest(24), Missing: rule.CountsAs(1111)},
		{Name: "creatinine", Analyte: analyte.Creatinine, Unit: "mg/dL", Select: latest(24), Missing: rule.CountsAs(0)},
		{Name: "bilirubin", Analyte: analyte.BilirubinTotal, Unit: "mg/dL", Select: latest(24), Missing: rule.CountsAs(0)},
		{Name: "alt", Analyte: analyte.ALT, Unit: "U/L", Select: latest(24), Missing: rule.CountsAs(0)},
	}
}

func items() []rule.Item {
	return []rule.Item{
		{Name: "endocrine", Parts: []rule.Part{
			rule.Table{Input: "glucose", Rows: []rule.Row{rule.Below(50, 1), rule.UpTo(150, 0)}, Else: 1},
		}},
		{Name: "immunologic", Combine: rule.Max, Notes: []string{"issue-11"}, Parts: []rule.Part{
			rule.Table{Input: "anc", Rows: []rule.Row{rule.Below(0.5, 1)}},
			rule.Table{Input: "alc", Rows: []rule.Row{rule.Below(1, 1)}},
		}},
		{Name: "renal", Notes: []string{"D5", "D6"}, Parts: []rule.Part{
			rule.ByAge{Input: "creatinine", Bands: []rule.Band{
				{Under: 1, Rows: []rule.Row{rule.Below(0.8, 0)}, Else: 1},
				{Under: 12, Rows: []rule.Row{rule.Below(0.3, 0)}, Else: 1},
				{Under: 24, Rows: []rule.Row{rule.Below(0.4, 0)}, Else: 1},
				{Under: 60, Rows: []rule.Row{rule.Below(0.6, 0)}, Else: 1},
				{Under: 144, Rows: []rule.Row{rule.Below(0.7, 0)}, Else: 1},
				{Under: 216, Through: true, Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
			}},
		}},
		{Name: "hepatic", Combine: rule.Max, Parts: []rule.Part{
			rule.Table{Input: "bilirubin", Rows: []rule.Row{rule.Below(4, 0)}, Else: 1},
			rule.Table{Input: "alt", Rows: []rule.Row{rule.UpTo(102, 0)}, Else: 1},
		}},
	}
}
