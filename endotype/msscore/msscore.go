// Package msscore holds the MS score of macrophage activation syndrome in
// systemic juvenile idiopathic arthritis: a weighted sum of three findings and
// four measurements.
package msscore

import (
	"stormglass/analyte"
	"stormglass/endotype/mas2016"
	"stormglass/evidence"
	"stormglass/rule"
)

// MAS is the criterion's id.
const MAS = "msscore.mas"

// Cutoff is the sum from which macrophage activation is to be considered.
const Cutoff = -2.1

var paper = rule.Cite{Ref: "minoia-2019", Status: evidence.Verified}

// Spec is the score and its cut-off.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "msscore", Version: "1.2.0", Title: "MS score",
		Summary:    "A weighted sum that tells macrophage activation from active disease in febrile patients with systemic juvenile idiopathic arthritis.",
		Standing:   "published score",
		Population: mas2016.SJIA(),
		Age:        "age",
		Inputs:     inputs(),
		Criteria: []rule.Criterion{{ID: MAS, Title: "MS score of −2.1 or more", Notes: []string{"sign", "fever", "range", "active"},
			When: rule.All{rule.Yes("sjia"), mas2016.IsFebrile("fever"), rule.Is{Input: "ms_score", Op: rule.GE, At: Cutoff, Words: "MS score ≥ −2.1"}}}},
		MissingRule:       "Not published: every part has to be known, unless what is known decides whatever the others are.",
		MissingRuleSource: paper,
		Source:            paper,
		Footnotes: append(mas2016.FeverNotes(),
			rule.Footnote{ID: "sign", Text: "−2.1, below zero, and met from there on: one page prints \"is −2.1\"."},
			rule.Footnote{ID: "range", Text: "In the study it ran from −8.4 to 41.8; area under the curve 0.95, sensitivity 85 %, specificity 95 %."},
			rule.Footnote{ID: "active", Text: "The findings are of now: involvement of the central nervous system, hemorrhagic manifestations, active arthritis (which counts against). Each is asked as yes or no; unsaid is not no."},
			rule.Footnote{ID: "units", Text: "Platelets in 10⁹/L, LDH in U/L, fibrinogen in mg/dL, ferritin in ng/mL: the weights hold in these units only."}),
	}
}

func inputs() []rule.Input {
	return append(mas2016.Febrile(),
		rule.Input{Name: "cns", Analyte: analyte.CNSDysfunction, Unit: "1", Label: "central nervous system involvement"},
		rule.Input{Name: "hemorrhage", Analyte: analyte.HemorrhagicManifestations, Unit: "1"},
		rule.Input{Name: "arthritis", Analyte: analyte.Arthritis, Unit: "1", Label: "active arthritis"},
		rule.Input{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*9/L"},
		rule.Input{Name: "ldh", Analyte: analyte.LDH, Unit: "U/L"},
		rule.Input{Name: "fibrinogen", Analyte: analyte.Fibrinogen, Unit: "mg/dL"},
		rule.Input{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"},
		rule.Input{Name: "ms_score", Label: "MS score", Unit: "{score}", Sum: []rule.Term{
			{Input: "cns", Times: 2.44}, {Input: "hemorrhage", Times: 1.54}, {Input: "arthritis", Times: -1.30}, {Input: "platelets", Times: -0.003},
			{Input: "ldh", Times: 0.001}, {Input: "fibrinogen", Times: -0.004}, {Input: "ferritin", Times: 0.0001}}})
}
