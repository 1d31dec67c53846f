// Package immunosep holds the immune classification of the ImmunoSep trial in
// adults with sepsis: macrophage activation-like syndrome (MALS) by ferritin,
// sepsis-induced immunoparalysis (SIP) by HLA-DR on monocytes, or neither.
//
// The cut-offs are strict: 4420.0 ng/mL is not MALS, 5000 antibodies per cell
// is not SIP. Where both are abnormal the trial treats the hyperinflammation,
// so SIP needs a ferritin that is not above its cut-off. Entry and exit of SIP
// differ: 5000 is the entry, 8000 (with ferritin < 4420) the reversal.
//
// HLA-DR counts only as antibodies bound per CD14 monocyte (Quantibrite).
// Fluorescence intensity and percent of positive cells are other analytes and
// are never converted.
package immunosep

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Cut-offs of the classification. Ferritin in ng/mL, HLA-DR in antibodies
// bound per CD14 monocyte.
const (
	FerritinMALS = 4420
	HLADREntry   = 5000
	HLADRExit    = 8000
)

// Windows of the project's policy: how long a value may stand for the state.
// The trial classified at one sampling and prints no window.
const (
	FerritinWindow = 24 * time.Hour
	HLADRWindow    = 72 * time.Hour
)

// Criterion ids. Reversal is the published exit of SIP; it feeds the course
// of the state and is no answer of its own.
const (
	MALS     = "immunosep.mals"
	SIP      = "immunosep.sip"
	Reversal = "immunosep.sip_reversal"
	Class    = "immunosep.class"
	Eligible = "immunosep.eligible"
)

// Sources.
var (
	trial    = rule.Cite{Ref: "immunosep-2026", Status: evidence.Verified}
	registry = rule.Cite{Ref: "immunosep-registry", Status: evidence.Verified}
	audit    = rule.Cite{Ref: "immunosep-audit", Status: evidence.Secondary}
)

// Spec is the classification as one value.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "immunosep", Version: "1.0.0", Title: "ImmunoSep classification",
		Summary: "Sorts adults with sepsis into macrophage activation-like syndrome, " +
			"sepsis-induced immunoparalysis, or unclassified, as the ImmunoSep trial did.",
		Standing: "trial definition",
		Population: rule.Population{From: 216, Words: "adults of 18 years or more with sepsis",
			Source: registry},
		Age: "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL",
				Select: rule.Selector{Pick: rule.Latest, Window: FerritinWindow}},
			{Name: "hla_dr", Analyte: analyte.HLADR, Unit: "{molecules}/{cell}",
				Select: rule.Selector{Pick: rule.Latest, Window: HLADRWindow}},
		},
		Criteria:          criteria(),
		MissingRule:       "Not published. A ferritin above 4420 ng/mL suffices for MALS; SIP needs both values.",
		MissingRuleSource: trial,
		Source:            trial,
		Footnotes:         footnotes(),
	}
}

func criteria() []rule.Criterion {
	return []rule.Criterion{
		{ID: MALS, Title: "Macrophage activation-like syndrome (MALS)",
			When: rule.Is{Input: "ferritin", Op: rule.GT, At: FerritinMALS}, Source: trial,
			Notes: []string{"conflict", "policy-ferritin-window", "response"}},
		{ID: SIP, Title: "Sepsis-induced immunoparalysis (SIP)",
			When: rule.All{
				rule.Is{Input: "ferritin", Op: rule.LE, At: FerritinMALS},
				rule.Is{Input: "hla_dr", Op: rule.LT, At: HLADREntry},
			}, Source: trial,
			Notes: []string{"conflict", "policy-ferritin-window", "policy-hladr-window", "exit"}},
		{ID: Reversal, Title: "Reversal of SIP",
			When: rule.All{
				rule.Is{Input: "hla_dr", Op: rule.GT, At: HLADRExit},
				rule.Is{Input: "ferritin", Op: rule.LT, At: FerritinMALS},
			}, Source: audit, Notes: []string{"exit"}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "conflict", Text: "Both abnormal: the trial counts the patient as MALS only, judged the more " +
			"life-threatening; both findings stay visible."},
		{ID: "policy-ferritin-window", Text: "Project policy: a ferritin stands for the state for 24 h; the trial prints no window."},
		{ID: "policy-hladr-window", Text: "Project policy: an HLA-DR stands for the state for 72 h; the trial prints no window."},
		{ID: "exit", Text: "SIP begins below 5000 and is reversed only above 8000 with ferritin < 4420; in between it is held. " +
			"The reversal was read in a secondary source."},
		{ID: "response", Text: "No exit is published for MALS, so there is no hysteresis: the entry criterion is read again. " +
			"A ferritin fall of 15 % or more is the trial's response, not the end of the state."},
		{ID: "gap", Text: "After a gap in HLA-DR longer than its window a value from 5000 to 8000 does not resume a state that was held before."},
		{ID: "assay", Text: "HLA-DR counts only as antibodies bound per CD14 monocyte (Quantibrite); fluorescence intensity and " +
			"percent of positive cells do not convert and never count."},
	}
}
