// Package dic holds the score for disseminated intravascular coagulation of
// the ISTH as it was adapted for children.
package dic

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// SQL is the citation: the Phoenix development SQL, executed.
const SQL evidence.ID = "phoenix-criteria-sql"

var ran = rule.Cite{Ref: SQL, Status: evidence.Run}

// Spec is the DIC score.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "dic", Version: "1.0.0", Title: "DIC score",
		Summary:    "Disseminated intravascular coagulation by platelets, fibrinogen, D-dimer and INR, after the ISTH.",
		Standing:   "as coded in the Phoenix development program",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years", Source: ran},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Missing: rule.CountsAs(1e6)},
			{Name: "fibrinogen", Analyte: analyte.Fibrinogen, Unit: "mg/dL", Missing: rule.CountsAs(1e6)},
			{Name: "d_dimer", Analyte: analyte.DDimer, Unit: "mg/L{FEU}", Missing: rule.CountsAs(0)},
			{Name: "inr", Analyte: analyte.INR, Unit: "1", Missing: rule.CountsAs(0)},
		},
		Age: "age",
		Items: []rule.Item{
			{Name: "platelets", Parts: []rule.Part{rule.Table{Input: "platelets", Rows: []rule.Row{rule.UpTo(50, 2), rule.UpTo(100, 1)}}}},
			{Name: "fibrinogen", Parts: []rule.Part{rule.Table{Input: "fibrinogen", Rows: []rule.Row{rule.Below(100, 1)}}}},
			{Name: "d_dimer", Title: "D-dimer", Notes: []string{"dic-markers"}, Parts: []rule.Part{
				rule.Table{Input: "d_dimer", Rows: []rule.Row{rule.UpTo(2, 0), rule.UpTo(8, 2)}, Else: 3}}},
			{Name: "inr", Title: "INR", Notes: []string{"dic-markers"}, Parts: []rule.Part{
				rule.Table{Input: "inr", Rows: []rule.Row{rule.Below(1.3, 0), rule.UpTo(1.6, 1)}, Else: 2}}},
		},
		MissingRule:       "No published rule was found. The Phoenix development program gives a missing input 0 points.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "dic-markers", Text: "The ISTH score, which was not read itself, asks for fibrin degradation products and prothrombin time; the program takes D-dimer and INR instead, after Larsen 2021, which was not read."},
			{ID: "dic-cut", Text: "A cut-off of 5 points or more for overt DIC is quoted for the ISTH score; no source that gives it was read, and the program codes none. There is no criterion."},
			{ID: "dic-first", Text: "The ISTH score presupposes a disorder known to cause DIC. The program does not test it, and neither does this rule."},
			{ID: "dic-time", Text: "The program carries laboratory values forward for 24 hours."},
		},
	}
}
