package immunosep

import (
	"stormglass/analyte"
	"stormglass/rule"
)

// Neutrophils that the stricter of two sources asks for, 10*3/uL. The registry
// prints 1.5, the protocol as audited 1.0; they were not reconciled.
const Neutrophils = 1.5

// EligibleSpec is who could enter the trial, as far as it was verified. The
// states do not depend on it.
func EligibleSpec() *rule.Spec {
	s := &rule.Spec{
		ID: Eligible, Version: "1.0.0", Title: "ImmunoSep entry",
		Summary:  "Whether an adult could have entered the ImmunoSep trial, by the criteria that were verified.",
		Standing: "trial definition; the trial is complete",
		Population: rule.Population{From: 216, Words: "adults of 18 years or more with sepsis",
			Source: registry},
		Age:         "age",
		Inputs:      eligibleInputs(),
		MissingRule: "Every fact must be known; what was not said leaves eligibility open.", MissingRuleSource: registry,
		Source: registry,
		Footnotes: []rule.Footnote{
			{ID: "anc", Text: "Neutrophils: the registry excludes < 1500/mm3, the protocol as audited < 1000/mm3. The stricter is used as a safety gate."},
			{ID: "window", Text: "The first dose had to fall within 72 h of sepsis. Sepsis cannot be older than the suspicion of infection; " +
				"beyond 72 h of that it is open."},
			{ID: "rise", Text: "In hospital the trial asks for a rise of SOFA by 2 or more. The baseline is not known, so SOFA ≥ 2 leaves it open there; " +
				"in the emergency department SOFA ≥ 2 suffices."},
			{ID: "not-evaluated", Text: "Not evaluated: a steroid cut-off exists whose value was not read; catheter and skin-commensal bacteraemia " +
				"are excluded and cannot be told from the record."},
			{ID: "covid", Text: "COVID-19 could enter the MALS arm only."},
		},
	}
	s.Criteria = []rule.Criterion{{ID: Eligible, Title: "ImmunoSep entry criteria", Source: registry,
		Notes: []string{"anc", "window", "rise", "not-evaluated", "covid"},
		When: rule.All{
			rule.Yes("infection"),
			rule.Any{rule.Yes("pneumonia"), rule.Yes("ventilator_pneumonia"), rule.Yes("bacteraemia")},
			rule.Yes("sepsis"), rule.Yes("within_72h"),
			rule.Not{F: rule.Yes("excluded_site")}, rule.Not{F: rule.Yes("stage_4")}, rule.Not{F: rule.Yes("limits")},
			rule.Is{Input: "neutrophils", Op: rule.GE, At: Neutrophils, Note: "anc"},
		}}}
	return s
}

func eligibleInputs() []rule.Input {
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo"},
		{Name: "infection", Analyte: analyte.SuspectedInfection, Unit: "1"},
		{Name: "pneumonia", Of: "fact.pneumonia", Label: "pneumonia", Unit: "1"},
		{Name: "ventilator_pneumonia", Of: "fact.ventilator_pneumonia", Label: "ventilator-associated pneumonia", Unit: "1"},
		{Name: "bacteraemia", Of: "fact.bacteraemia", Label: "primary bacteraemia", Unit: "1"},
		{Name: "sepsis", Of: "sofa.sepsis3", Label: "sepsis by Sepsis-3 (SOFA)", Unit: "1"},
		{Name: "within_72h", Of: "sepsis.within_72h", Label: "within 72 h of sepsis", Unit: "1"},
		{Name: "excluded_site", Of: "fact.excluded_site", Label: "pyelonephritis, intra-abdominal infection, meningitis or skin infection", Unit: "1"},
		{Name: "stage_4", Of: "fact.stage_4_malignancy", Label: "stage IV malignancy", Unit: "1"},
		{Name: "limits", Of: "limits_of_care", Label: "limits of care", Unit: "1"},
		{Name: "neutrophils", Analyte: analyte.Neutrophils, Unit: "10*3/uL"},
	}
}
