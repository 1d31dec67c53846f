package differential

import (
	"stormglass/event"
	"stormglass/evidence"
)

// Concepts that more than one definition speaks of. Every other definition is a
// concept of its own: what speaks against one does not speak against another
// (immune.md §2.9: they measure different things).
const (
	conceptHLH = "HLH"
	conceptMAS = "MAS in systemic arthritis"
)

// storm is a published definition of a storm, or a state that favours one.
type storm struct {
	id, words, concept string
	// rules are the results that answer it, the first that the assessment has.
	rules    []string
	inSepsis bool // it describes a storm inside sepsis
	feature  bool // it favours and does not define
	figures  []figures
	// context are facts of whom it is made for; while none is said, they are
	// asked.
	context []event.Fact
	note    string
	cite    evidence.ID
	status  evidence.Status
}

// storms lists the definitions in the order in which they are named. That a
// definition holds in its own population is what "likely" means.
var storms = []storm{
	{id: "hlh2004", words: "HLH-2004", concept: conceptHLH, rules: []string{"hlh2004.met", "hlh2004"}, figures: ofHLH2004, cite: "hlh-2004", status: v},
	{id: "hscore", words: "HScore ≥ 169", concept: conceptHLH, rules: []string{"hscore.169", "hscore.met", "hscore.likely"}, figures: ofHScore, cite: "hscore-2014", status: v,
		note: "made for adults outside intensive care"},
	{id: "mas2016", words: "MAS-2016", concept: conceptMAS, rules: []string{"mas2016.met", "mas2016.mas", "mas2016"}, context: arthritis, figures: ofMAS2016, cite: "ravelli-2016", status: v},
	{id: "msscore", words: "MS score ≥ −2.1", concept: conceptMAS, rules: []string{"msscore.met", "msscore.mas", "msscore"}, context: arthritis, figures: ofMSScore, cite: "minoia-2019", status: v},
	{id: "mals", words: "MALS (ImmunoSep)", concept: "MALS", rules: []string{"immunosep.mals"}, inSepsis: true, cite: "immunosep-2026", status: v},
	{id: "trips_b", words: "TRIPS entry B", concept: "TRIPS B", rules: []string{"precise.trips_b"}, inSepsis: true, cite: "precise-protocol", status: v},
	{id: "hyperferritin", words: "hyperferritinaemic sepsis (> 500 ng/mL)", concept: "hyperferritinaemic sepsis",
		rules: []string{"hyperferritin.sepsis", "hyperferritin.met", "hyperferritin"}, inSepsis: true, cite: "carcillo-2023", status: v},
	{id: "mas_like", words: "liver dysfunction with DIC (MAS-like)", concept: "MAS-like sepsis", rules: []string{"carcillo.mas_like", "carcillo.adult_hbd_dic"}, inSepsis: true, cite: "carcillo-2023", status: v},
	{id: "ids", words: "interferon-γ driven sepsis", concept: "interferon-γ driven sepsis", rules: []string{"ids.state"}, inSepsis: true, cite: "ids-2024", status: v},
	{id: "crs", words: "cytokine release syndrome (ASTCT)", concept: "cytokine release syndrome", rules: []string{"crs.met", "crs.grade_1", "crs.any", "crs"}, context: cellTherapy, cite: "policy-differential", status: evidence.Policy,
		note: "a grade does not tell it from fever in neutropenia: an infection is not excluded"},
	{id: "misc", words: "MIS-C 2023", concept: "MIS-C", rules: []string{"misc2023.confirmed", "misc2023.met", "misc2023.probable"}, cite: "misc-cdc-2023", status: v},
	{id: "trips_a", words: "hyperinflamed by PRECISE (TRIPS entry A)", concept: "TRIPS A", rules: []string{"precise.trips_a"}, feature: true, cite: "precise-protocol", status: v,
		note: "an entry to a trial that a CRP of 4 mg/dL alone can open: it favours a storm and does not define one"},
}

var (
	arthritis   = []event.Fact{event.FactRheumatic}
	cellTherapy = []event.Fact{event.FactCARTInfusion, event.FactTCellEngager}
)

const (
	ruleSuspected = "infection.suspected"
	rulePhoenix   = "phoenix.sepsis"
	ruleHScore    = "hscore"
	ruleStuck     = "stuck.state"
)

// DefinitionIDs lists the results of an assessment that Read looks for.
func DefinitionIDs() []string {
	out := []string{ruleSuspected, rulePhoenix}
	for i := range storms {
		out = append(out, storms[i].rules...)
	}
	return append(out, stuckRules[:]...)
}

// stuckRules are the results that say that the IL-6 and interferon-γ response
// is stuck.
var stuckRules = [...]string{ruleStuck, "stuck.met", "stuck"}
