package hscore

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Criterion ids of the markers of adult HLH.
const (
	CRPWithHScore   = "markers.crp_hscore"
	CRPWithFerritin = "markers.crp_ferritin"
	SIL2RAgainst    = "markers.sil2r_against"
	SIL2ROptimal    = "markers.sil2r_optimal"
	SIL2RFor        = "markers.sil2r_for"
)

var (
	chen   = rule.Cite{Ref: "crp-hscore-2024", Status: evidence.Verified}
	hayden = rule.Cite{Ref: "sil2r-2017", Status: evidence.Verified}
)

// AdultSpec is the cut-offs of single markers that speak for or against HLH in
// adults.
func AdultSpec() *rule.Spec {
	crp := rule.Is{Input: "crp", Op: rule.LT, At: 130, Source: chen}
	return &rule.Spec{
		ID: "markers", Version: "1.0.0", Title: "Markers of adult HLH",
		Summary:    "What C-reactive protein, ferritin and the soluble IL-2 receptor say for or against HLH in adults in whom it is suspected.",
		Standing:   "single studies",
		Population: rule.Population{From: Adult, Words: "adults in whom HLH is suspected; single centres, 71 and 78 patients", Source: hayden},
		Age:        "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "hscore", Of: "hscore", Label: "HScore", Unit: "{score}"},
			{Name: "crp", Analyte: analyte.CRP, Unit: "mg/L"},
			{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"},
			{Name: "sil2r", Analyte: analyte.SIL2R, Unit: "U/mL", Select: rule.Selector{Assay: "elisa"}},
		},
		Criteria: []rule.Criterion{
			{ID: CRPWithHScore, Title: "HLH rather than Still's disease or COVID-19: low CRP with a high HScore", Source: chen, Notes: []string{"crp-study"},
				When: rule.All{crp, rule.Is{Input: "hscore", Op: rule.GT, At: 136}}},
			{ID: CRPWithFerritin, Title: "HLH rather than Still's disease or COVID-19: low CRP with a very high ferritin", Source: chen, Notes: []string{"crp-study", "separate"},
				When: rule.All{crp, rule.Is{Input: "ferritin", Op: rule.GT, At: 15254}}},
			{ID: SIL2RAgainst, Title: "Soluble IL-2 receptor against HLH", Source: hayden, Notes: []string{"elisa", "not-specific"},
				When: rule.Is{Input: "sil2r", Op: rule.LE, At: 2400}},
			{ID: SIL2ROptimal, Title: "Soluble IL-2 receptor at the best single cut-off", Source: hayden, Notes: []string{"elisa", "not-specific"},
				When: rule.Is{Input: "sil2r", Op: rule.GE, At: 2515}},
			{ID: SIL2RFor, Title: "Soluble IL-2 receptor for HLH", Source: hayden, Notes: []string{"elisa", "not-specific"},
				When: rule.Is{Input: "sil2r", Op: rule.GT, At: 10000}},
		},
		MissingRule:       "Not published.",
		MissingRuleSource: hayden,
		Source:            hayden,
		Footnotes: []rule.Footnote{
			{ID: "crp-study", Text: "44 adults with secondary HLH, 14 with adult-onset Still's disease, 13 with COVID-19, drawn before steroids and other anti-inflammatory drugs: with CRP < 130 mg/L " +
				"the specificity of HScore > 136 rose from 85.2 to 96.3 %, that of ferritin > 15,254 µg/L from 88.9 to 100 %. Sepsis was not compared. A CRP drawn after such a drug does not speak."},
			{ID: "separate", Text: "Ferritin > 15,254 was combined with CRP alone, not with the HScore: the two are shown apart."},
			{ID: "elisa", Text: "38 with and 40 without HLH, by ELISA (adult reference 241 to 846 U/mL): no HLH up to 2400 U/mL (sensitivity 100 %), 2515 best (100 and 72.5 %), above 10,000 specificity 93 %. " +
				"A result by another assay, or by one not named, decides nothing; pg/mL is another measurement."},
			{ID: "not-specific", Text: "In a later series of 132 adults the same receptor separated poorly (specificity 38.8 % above 2400); malignancy, sepsis and autoimmunity raise it, too."},
		},
	}
}
