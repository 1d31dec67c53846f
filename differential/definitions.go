package differential

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// Concepts that more than one definition speaks of. Every other definition is a
// concept of its own: what speaks against one does not speak against another
// (immune.md §2.9: they measure different things).
const (
	conceptHLH      = "HLH"
	conceptMAS      = "MAS in systemic arthritis"
	conceptFerritin = "hyperferritinaemic sepsis"
)

// role is what a result that is met does to the question.
type role uint8

const (
	defines role = iota // it defines a storm; not met, it does not favour its concept
	favours             // it favours a concept; not met, it says nothing
	opposes             // it does not favour a concept; not met, it says nothing
	beside              // it is shown and moves nothing
)

// storm is a result of the assessment that bears on the question of a storm.
type storm struct {
	id, words, concept string
	// rules are the results that answer it; see reader.defined.
	rules    []string
	role     role
	inSepsis bool // it describes a storm inside sepsis
	figures  []figures
	// context and evidence are facts and findings of whom it is made for; while
	// none is there, they are asked and nothing else.
	context  []event.Fact
	evidence []analyte.ID
	note     string
	cite     evidence.ID
	more     []evidence.ID
	status   evidence.Status
}

var (
	arthritis   = []event.Fact{event.FactSystemicJIA}
	cellTherapy = []event.Fact{event.FactCARTInfusion, event.FactTCellEngager}
	covid       = []analyte.ID{analyte.SARSCoV2Evidence, analyte.SARSCoV2Link}
)

// storms lists the definitions in the order in which they are named, then what
// favours and opposes. That a definition holds in its own population is what
// "likely" means.
var storms = []storm{
	// the eight criteria, not a gene: that is a diagnosis and no storm of today
	{id: "hlh2004", words: "HLH-2004", concept: conceptHLH, rules: []string{"hlh2004.clinical"}, figures: ofHLH2004, cite: "hlh-2004", status: v},
	{id: "hscore", words: "HScore ≥ 169", concept: conceptHLH, rules: []string{"hscore.169"}, figures: ofHScore, cite: "hscore-2014", status: v,
		note: "made for adults outside intensive care"},
	{id: "mas2016", words: "MAS-2016", concept: conceptMAS, rules: []string{"mas2016.met"}, figures: ofMAS2016, context: arthritis, cite: "ravelli-2016", status: v},
	{id: "msscore", words: "MS score ≥ −2.1", concept: conceptMAS, rules: []string{"msscore.mas"}, figures: ofMSScore, context: arthritis, cite: "minoia-2019", status: v},
	{id: "mals", words: "MALS (ImmunoSep)", concept: "MALS", rules: []string{"immunosep.mals"}, inSepsis: true, cite: "immunosep-2026", status: v},
	{id: "trips_b", words: "TRIPS entry B", concept: "TRIPS B", rules: []string{"precise.trips_b"}, inSepsis: true, cite: "precise-protocol", status: v},
	{id: "hyperferritin", words: "hyperferritinaemic sepsis (> 500 ng/mL)", concept: conceptFerritin,
		rules: []string{"hyperferritin.sepsis"}, inSepsis: true, cite: "carcillo-2023", status: v,
		note: "it marks risk and does not tell which inflammation it is"},
	{id: "mas_like", words: "liver dysfunction with DIC (MAS-like)", concept: "MAS-like sepsis", rules: []string{"carcillo.mas_like", "carcillo.adult_hbd_dic"}, inSepsis: true, cite: "carcillo-2023", status: v},
	{id: "ids", words: "interferon-γ driven sepsis", concept: "interferon-γ driven sepsis", rules: []string{"ids.state"}, inSepsis: true, cite: "ids-2024", status: v},
	{id: "crs", words: "cytokine release syndrome (ASTCT)", concept: "cytokine release syndrome", rules: []string{"crs.grade_1"}, context: cellTherapy, cite: "astct-2019", status: v,
		note: "a grade does not tell it from fever in neutropenia: an infection is not excluded"},
	{id: "misc", words: "MIS-C 2023", concept: "MIS-C", rules: []string{"misc2023.confirmed", "misc2023.probable"}, evidence: covid, cite: "misc-cdc-2023", status: v},

	{id: "trips_a", words: "hyperinflamed by PRECISE (TRIPS entry A)", concept: "TRIPS A", rules: []string{"precise.trips_a"}, role: favours, cite: "precise-protocol", status: v,
		note: "an entry to a trial that a CRP of 4 mg/dL alone can open: it favours a storm and does not define one"},
	{id: "picu_hlh", words: "ferritin ≥ 10,000 ng/mL in intensive care", concept: conceptHLH, rules: []string{"hyperferritin.picu_hlh"}, role: favours, cite: "picu-hlh-2020", status: v,
		note: "one criterion of a modified HLH-2004; in children in Singapore it was far less specific", more: []evidence.ID{"ferritin-singapore-2020"}},
	{id: "sil2r_optimal", words: "soluble IL-2 receptor ≥ 2,515 U/mL", concept: conceptHLH, rules: []string{"markers.sil2r_optimal"}, role: favours, figures: ofSIL2RAdult, cite: "sil2r-2017", status: v,
		note: "raised in sepsis, too", more: []evidence.ID{"sil2r-2020"}},
	{id: "sil2r_for", words: "soluble IL-2 receptor > 10,000 U/mL", concept: conceptHLH, rules: []string{"markers.sil2r_for"}, role: favours, figures: ofSIL2RHigh, cite: "sil2r-2017", status: v},
	{id: "sil2r_against", words: "soluble IL-2 receptor ≤ 2,400 U/mL", concept: conceptHLH, rules: []string{"markers.sil2r_against"}, role: opposes, figures: ofSIL2RAdult, cite: "sil2r-2017", status: v,
		note: "one study missed none at 2,515, another one in ten at 2,400", more: []evidence.ID{"sil2r-2020"}},
	{id: "il18", words: "IL-18 > 47,750 pg/mL", concept: conceptMAS, rules: []string{"markers.il18_sjia"}, role: favours, context: arthritis, cite: "il18-sjia-2015", status: v,
		note: "kit-bound, systemic arthritis only; no sensitivity or specificity could be read"},
	{id: "crp_hscore", words: "CRP < 130 mg/L with HScore > 136", rules: []string{"markers.crp_hscore"}, role: beside, cite: "crp-hscore-2024", status: v,
		note: "it names HLH rather than Still's disease or COVID-19 (specificity 96.3 %) and says nothing of sepsis"},
	{id: "crp_ferritin", words: "CRP < 130 mg/L with ferritin > 15,254 ng/mL", rules: []string{"markers.crp_ferritin"}, role: beside, cite: "crp-hscore-2024", status: v,
		note: "it names HLH rather than Still's disease or COVID-19 (specificity 100 %) and says nothing of sepsis"},
}

const ruleSuspected = "infection.suspected"

// stuckRules are the results that say that the IL-6 and interferon-γ response
// is stuck.
var stuckRules = []string{"stuck.state"}

// DefinitionIDs lists the results of an assessment that Read looks for.
func DefinitionIDs() []string {
	out := []string{ruleSuspected}
	for i := range storms {
		out = append(out, storms[i].rules...)
	}
	return append(out, stuckRules...)
}
