// Package hyperferritin holds the ferritin cut-offs for critically ill
// children that stand for themselves: hyperferritinemic sepsis, and the raised
// ferritin criterion of one modification of HLH-2004 for intensive care.
package hyperferritin

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Cut-offs of ferritin in ng/mL.
const (
	SepsisCut = 500
	HLHCut    = 10000
)

// Criterion ids.
const (
	Sepsis  = "hyperferritin.sepsis"
	PICUHLH = "hyperferritin.picu_hlh"
)

var (
	network = rule.Cite{Ref: "carcillo-2023", Status: evidence.Verified}
	picu    = rule.Cite{Ref: "picu-hlh-2020", Status: evidence.Verified}
	policy  = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Spec is both.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "hyperferritin", Version: "1.0.0", Title: "Hyperferritinemic sepsis",
		Summary:    "Sepsis with ferritin above 500 ng/mL in a child, which marks a fourfold risk of death; and ferritin of 10,000 or more.",
		Standing:   "research definition",
		Population: Children("in intensive care"),
		Age:        "age",
		Inputs: append(Septic(),
			rule.Input{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"}),
		Criteria: []rule.Criterion{
			{ID: Sepsis, Title: "Hyperferritinemic sepsis", Notes: []string{"outcome", "sepsis", "newborn", "not-hlh"},
				When: rule.All{HasSepsis(), rule.Is{Input: "ferritin", Op: rule.GT, At: SepsisCut}}},
			{ID: PICUHLH, Title: "Ferritin of the HLH criteria modified for intensive care", Source: picu, Notes: []string{"one-criterion"},
				When: rule.Is{Input: "ferritin", Op: rule.GE, At: HLHCut}},
		},
		MissingRule:       "Not published.",
		MissingRuleSource: network,
		Source:            network,
		Footnotes: append(SepsisNotes(),
			rule.Footnote{ID: "outcome", Text: "27 of 117 children with sepsis and ferritin > 500 died (23 %), 16 of 280 without (5.7 %); odds 4.85-fold (2.55 to 9.60). It marks risk and does not tell which inflammation it is."},
			rule.Footnote{ID: "newborn", Text: "In the first weeks of life such a ferritin can be normal; under one month the rule does not speak (project policy)."},
			rule.Footnote{ID: "not-hlh", Text: "The same 500 is one of eight criteria of HLH-2004, where it decides nothing alone."},
			rule.Footnote{ID: "one-criterion", Text: "One of the criteria of HLH-2004 as modified by one unit, which raised the ferritin from 500 to 10,000 ng/mL for children in intensive care and put its own laboratory's limits for " +
				"triglycerides, fibrinogen and cells. Alone it is no HLH; how many of the modified criteria are asked for is not on the page read."}),
	}
}

// Children is the population of both rules of this kind.
func Children(where string) rule.Population {
	return rule.Population{From: 1, Under: 216, Words: "children from one month to under 18 years with sepsis " + where + "; the abstracts print no ages",
		Exclusions: vital.Preterm(), Source: policy}
}

// Septic is the inputs that say whether a child has sepsis.
func Septic() []rule.Input {
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo"},
		{Name: "phoenix", Of: "phoenix.sepsis", Label: "sepsis by Phoenix", Unit: "1"},
		{Name: "severe_sepsis", Of: "ipscc.severe_sepsis", Label: "severe sepsis of 2005", Unit: "1"},
	}
}

// HasSepsis is met by either definition.
func HasSepsis() rule.Formula { return rule.Any{rule.Yes("phoenix"), rule.Yes("severe_sepsis")} }

// SepsisNotes explain HasSepsis.
func SepsisNotes() []rule.Footnote {
	return []rule.Footnote{{ID: "sepsis", Text: "The cohorts had severe sepsis as it was then defined. Sepsis by Phoenix (2024) or severe sepsis of the 2005 consensus counts; where neither is decided the answer is open."}}
}
