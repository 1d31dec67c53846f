// Package infection holds suspected infection, the input that turns organ
// dysfunction into sepsis: a clinician's audited assertion, or a test for
// infection ordered together with two or more doses of a systemic,
// non-prophylactic antimicrobial.
//
// It is not met by assertion, or where live order and medication feeds show
// neither; otherwise it is undetermined. It is an episode with a beginning,
// which a clinician can close.
package infection

import (
	"stormglass/evidence"
	"stormglass/rule"
)

// Suspected is the criterion's id.
const Suspected = "infection.suspected"

// Evidence that the rule asks for.
const (
	Tests = 1 // tests for infection ordered, whatever their result
	Doses = 2 // administrations of systemic, non-prophylactic antimicrobials
)

var source = rule.Cite{Ref: "phoenix-ehr-notes", Status: evidence.Code}

// Spec is the rule as one value, for the catalogue and its page. Its inputs
// are counts of orders and administrations, not analytes.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "infection", Version: "1.0.0", Title: "Suspected infection",
		Summary: "Whether infection is suspected: asserted by a clinician, or a test for infection ordered and two or more " +
			"doses of a systemic, non-prophylactic antimicrobial given.",
		Standing:   "consensus criteria",
		Population: rule.Population{Words: "any patient", Source: source},
		Inputs: []rule.Input{
			{Name: "tests", Of: "orders.infection_tests", Label: "tests for infection ordered", Unit: "1"},
			{Name: "doses", Of: "doses.antimicrobial", Label: "doses of systemic, non-prophylactic antimicrobials", Unit: "1"},
		},
		Criteria: []rule.Criterion{{ID: Suspected, Title: "Suspected infection", Source: source,
			When: rule.All{
				rule.Is{Input: "tests", Op: rule.GE, At: Tests},
				rule.Is{Input: "doses", Op: rule.GE, At: Doses},
			}, Notes: []string{"infection-assertion", "infection-absence", "infection-prophylaxis", "infection-episode"}}},
		MissingRule:       "Not counted: absence is knowledge only where live feeds of orders and medications vouch for it.",
		MissingRuleSource: rule.Cite{Ref: "policy", Status: evidence.Policy},
		Source:            source,
		Footnotes: []rule.Footnote{
			{ID: "infection-assertion", Text: "A clinician's audited assertion decides, either way, and is superseded only by a later assertion " +
				"or by a test and two doses that are both later."},
			{ID: "infection-absence", Text: "Not met without an assertion only where the order feed and the medication feed are declared and alive " +
				"for this patient and show neither a test nor a dose."},
			{ID: "infection-prophylaxis", Text: "A dose counts unless it is known to be prophylaxis or not systemic (vancomycin and its like by mouth act in the gut). Of unknown route, or cefazolin " +
				"after surgery or bypass with its purpose unknown, it leaves the answer open."},
			{ID: "infection-episode", Text: "Once met the episode lasts, with its age shown, until a clinician closes it or the patient is discharged."},
		},
	}
}
