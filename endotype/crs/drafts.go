package crs

import (
	"stormglass/evidence"
	"stormglass/rule"
)

// Criterion ids of the drafts.
const (
	IECHS = "iechs.met"
	EBMT  = "ebmt_hlh.met"
)

// IECHSSpec is a draft of the HLH-like syndrome after immune effector cells: it
// says what is missing and evaluates nothing.
func IECHSSpec() *rule.Spec {
	cite := rule.Cite{Ref: "iechs-2023", Status: evidence.Unverified}
	return draft("iechs", "HLH-like syndrome after immune effector cells (IEC-HS)", IECHS, cite,
		"Missing: every criterion. The article of 2023 is cited by others, its text was on no page read. Thresholds for ferritin by product and for liver enzymes circulate under its name "+
			"without a source, and must not be taken from there. Until it is read, HLH-2004 and the grade of cytokine release stand beside one another.")
}

// EBMTSpec is a draft of the European definition of HLH after stem cell
// transplantation.
func EBMTSpec() *rule.Spec {
	cite := rule.Cite{Ref: "ebmt-hlh", Status: evidence.Unverified}
	return draft("ebmt_hlh", "HLH after stem cell transplantation (EBMT)", EBMT, cite,
		"Missing: every criterion. Only that a survey of 2020 on HLH after transplantation exists was read.")
}

func draft(id, title, criterion string, cite rule.Cite, missing string) *rule.Spec {
	return &rule.Spec{
		ID: id, Version: "0.1.0", Title: title,
		Summary:     "Draft: its criteria were on no page read, and nothing is evaluated.",
		Standing:    "draft",
		Population:  rule.Population{Words: "not known", Source: cite},
		Inputs:      []rule.Input{{Name: "criteria", Of: id + ".criteria", Label: "criteria fulfilled", Unit: "{score}", Missing: rule.CountsAs(0)}},
		Criteria:    []rule.Criterion{{ID: criterion, Title: title, Notes: []string{"missing"}, When: rule.Is{Input: "criteria", Op: rule.GE, At: 1}}},
		MissingRule: "Not known.", MissingRuleSource: cite, Source: cite,
		Footnotes: []rule.Footnote{{ID: "missing", Text: missing}},
	}
}
