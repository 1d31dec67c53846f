// Package ids holds interferon-γ-driven sepsis in adults: interferon γ above 3
// and CXCL9 above 2200 pg/mL in blood of the first 24 h of sepsis, and the
// entry markers of EMBRACE, the trial that blocks interferon γ in it.
//
// Both cut-offs are strict: 3.0 and 2200.0 pg/mL are negative. They belong to
// the enzyme immunoassay of the studies: a value by another assay, or by none
// that was said, decides nothing. No cut-off is published for children, so
// that a child is out of the population whatever the numbers.
package ids

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Cut-offs in pg/mL, and in antibodies bound per CD14 monocyte.
const (
	IFNgCut      = 3
	CXCL9Cut     = 2200
	HLADRPresent = 8000
)

// Assay is the key of the only assay by which the cut-offs are read.
const Assay = "elisa"

// Hours of sepsis within which the paper drew blood.
const Hours = 24

// Criterion ids.
const (
	State   = "ids.state"
	Window  = "ids.window"
	EMBRACE = "ids.embrace"
)

// Inputs that assess works out.
const (
	Detectable = "ids.ifn_gamma_detectable"
	Drawn      = "ids.drawn_within_24h"
)

// Sources.
var (
	paper = rule.Cite{Ref: "ids-2024", Status: evidence.Verified}
	trial = rule.Cite{Ref: "embrace-registry", Status: evidence.Verified}
)

// Spec is the endotype with the entry markers of its trial.
func Spec() *rule.Spec {
	latest := rule.Selector{Pick: rule.Latest, Assay: Assay}
	return &rule.Spec{
		ID: "ids", Version: "1.0.0", Title: "Interferon-γ-driven sepsis (IDS)",
		Summary:    "Whether sepsis in an adult is driven by interferon γ: interferon γ and its echo CXCL9 both above their cut-offs.",
		Standing:   "research definition; the trial definition of EMBRACE rests on it",
		Population: rule.Population{From: 216, Words: "adults of 18 years or more with sepsis", Source: trial},
		Age:        "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "ifn_gamma", Analyte: analyte.IFNg, Unit: "pg/mL", Select: latest},
			{Name: "cxcl9", Analyte: analyte.CXCL9, Unit: "pg/mL", Select: latest},
			{Name: "ifn_gamma_detectable", Of: Detectable, Label: "interferon γ detectable", Unit: "1"},
			{Name: "hla_dr", Analyte: analyte.HLADR, Unit: "{molecules}/{cell}"},
			{Name: "infection", Analyte: analyte.SuspectedInfection, Unit: "1"},
			{Name: "sepsis", Of: "sofa.sepsis3", Label: "sepsis by Sepsis-3 (SOFA)", Unit: "1"},
			{Name: "drawn", Of: Drawn, Label: "drawn within 24 h of suspected infection", Unit: "1"},
		},
		Criteria:          criteria(),
		MissingRule:       "Not published. Both cytokines are asked for.",
		MissingRuleSource: paper,
		Source:            paper,
		Footnotes:         footnotes(),
	}
}

func criteria() []rule.Criterion {
	cxcl9 := rule.Is{Input: "cxcl9", Op: rule.GT, At: CXCL9Cut}
	return []rule.Criterion{
		{ID: State, Title: "Interferon-γ-driven sepsis (IDS)", Notes: []string{"assay", "window", "children", "gate"},
			When: rule.All{rule.Is{Input: "ifn_gamma", Op: rule.GT, At: IFNgCut}, cxcl9}},
		{ID: Window, Title: "Blood drawn as in the study: within the first 24 h of sepsis", Notes: []string{"window"},
			When: rule.All{rule.Yes("infection"), rule.Yes("sepsis"), rule.Yes("drawn")}},
		{ID: EMBRACE, Title: "EMBRACE: markers of entry", Standing: "trial definition; phase 2a, result known as a topline only", Source: trial,
			Notes: []string{"assay", "embrace", "detectable"},
			When: rule.All{
				rule.Is{Input: "cxcl9", Op: rule.GT, At: CXCL9Cut},
				rule.Is{Input: "ifn_gamma_detectable", Op: rule.GE, At: 1, Note: "detectable"},
				rule.Is{Input: "hla_dr", Op: rule.GE, At: HLADRPresent},
			}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "assay", Text: "The cut-offs belong to the enzyme immunoassay of the studies. CXCL9 and interferon γ of other platforms differ several-fold " +
			"and are not converted; without the assay the state stays open."},
		{ID: "window", Text: "The study drew blood within the first 24 h of meeting Sepsis-3. The state itself does not ask for it; whether this draw was " +
			"so early stands beside it. Sepsis cannot be older than the suspicion of infection: a draw later than 24 h after that leaves it open."},
		{ID: "children", Text: "Found and validated in adults (3,670 and 1,833). No cut-off of CXCL9 is published for children in sepsis: none is used."},
		{ID: "gate", Text: "An interferon-γ drug where CXCL9 is high works against this state; what follows from that is for the therapy gates, not for this rule."},
		{ID: "embrace", Text: "Of the entry of EMBRACE only the markers are evaluated; age from 18 years, sepsis by Sepsis-3 and an infection of lung, abdomen, kidney or blood, " +
			"or of the airways by a virus, are asked for too. Its absence of immunoparalysis is printed as HLA-DR of 8000 or more per monocyte."},
		{ID: "detectable", Text: "The registry prints \"detectable\" without a number: any reported number above zero is taken as such, a value below the " +
			"limit of detection (\"<x\") is not."},
	}
}
