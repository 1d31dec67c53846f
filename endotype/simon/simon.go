// Package simon holds the table of two by two of C-reactive protein and
// ferritin in children with severe sepsis: the cheapest kit at the bedside.
package simon

import (
	"stormglass/analyte"
	"stormglass/endotype/hyperferritin"
	"stormglass/evidence"
	"stormglass/rule"
)

// Cut-offs: CRP in mg/dL, ferritin in ng/mL.
const (
	CRPCut      = 4.08
	FerritinCut = 1980
)

// Criterion ids: both at or over their cut-off, one of them, none.
const (
	High         = "simon.high"
	Intermediate = "simon.intermediate"
	Low          = "simon.low"
)

var paper = rule.Cite{Ref: "simon-2015", Status: evidence.Verified}

// Spec is the table.
func Spec() *rule.Spec {
	sepsis := hyperferritin.HasSepsis()
	markers := []rule.Formula{rule.Is{Input: "crp", Op: rule.GE, At: CRPCut, Note: "crp"}, rule.Is{Input: "ferritin", Op: rule.GE, At: FerritinCut}}
	return &rule.Spec{
		ID: "simon", Version: "1.0.0", Title: "CRP and ferritin in severe sepsis (Simon)",
		Summary:    "Sorts children with severe sepsis by C-reactive protein and ferritin into three groups whose deaths differed.",
		Standing:   "single study",
		Population: hyperferritin.Children("in intensive care"),
		Age:        "age",
		Inputs: append(hyperferritin.Septic(),
			rule.Input{Name: "crp", Analyte: analyte.CRP, Unit: "mg/dL"},
			rule.Input{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"}),
		Criteria: []rule.Criterion{
			{ID: High, Title: "High risk: CRP and ferritin high", Notes: []string{"high", "day-2", "sepsis"}, When: rule.All{sepsis, rule.All(markers)}},
			{ID: Intermediate, Title: "Intermediate risk: one of CRP and ferritin high", Notes: []string{"intermediate", "day-2", "sepsis"},
				When: rule.All{sepsis, rule.Any(markers), rule.Not{F: rule.All(markers)}}},
			{ID: Low, Title: "Low risk: neither CRP nor ferritin high", Notes: []string{"low", "day-2", "sepsis"}, When: rule.All{sepsis, rule.Not{F: rule.Any(markers)}}},
		},
		MissingRule:       "Not published.",
		MissingRuleSource: paper,
		Source:            paper,
		Footnotes: append(hyperferritin.SepsisNotes(),
			rule.Footnote{ID: "high", Text: "6 of 13 children died (46 %). Immunoparalysis was 4.5 times as likely (odds; 1.3 to 15), macrophage activation 24 times (5.5 to 107)."},
			rule.Footnote{ID: "intermediate", Text: "2 of 43 children died (5 %)."},
			rule.Footnote{ID: "low", Text: "None of 44 children died. All 19 who came down to here later survived, too; of 20 who stayed above 7 died."},
			rule.Footnote{ID: "day-2", Text: "First blood was drawn on day 2 of sepsis, 100 episodes in one unit; both cut-offs were chosen there by the Youden index. Marker counts are no prognosis for one child."},
			rule.Footnote{ID: "crp", Text: "4.08 mg/dL is 40.8 mg/L. A CRP drawn after a blocker of IL-6, IL-1 or JAK or a steroid does not speak."}),
	}
}
