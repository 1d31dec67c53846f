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
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Criteria of the Spec, each a result of its own.
const (
	Suspected         = "infection.suspected"
	SuspectedNoDose   = "infection.suspected_0dose"
	SuspectedOneDose  = "infection.suspected_1dose"
	SuspectedTwoDoses = "infection.suspected_2doses"
)

// FeverAbove is the temperature in °C above which the variant without a dose is
// met (phoenix-criteria-sql).
const FeverAbove = 38

// Evidence that the rule asks for.
const (
	Tests = 1 // tests for infection ordered, whatever their result
	Doses = 2 // administrations of systemic, non-prophylactic antimicrobials
)

var (
	source  = rule.Cite{Ref: "phoenix-ehr-notes", Status: evidence.Code}
	program = rule.Cite{Ref: "phoenix-criteria-sql", Status: evidence.Code}
)

// Spec is the rule as one value, for the catalogue and its page. Its inputs
// are counts of orders and administrations, not analytes.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "infection", Version: "1.1.0", Title: "Suspected infection",
		Summary: "Whether infection is suspected: asserted by a clinician, or a test for infection ordered and two or more " +
			"doses of a systemic, non-prophylactic antimicrobial given.",
		Standing:   "consensus criteria",
		Population: rule.Population{Words: "any patient", Source: source},
		Inputs: []rule.Input{
			{Name: "tests", Of: "orders.infection_tests", Label: "tests for infection ordered", Unit: "1"},
			{Name: "doses", Of: "doses.antimicrobial", Label: "doses of systemic, non-prophylactic antimicrobials", Unit: "1"},
			{Name: "temperature", Analyte: analyte.Temperature, Label: "highest temperature of the stay", Unit: "Cel"},
		},
		Criteria:          criteria(),
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
			{ID: "infection-variant", Text: "A variant of the Phoenix development program: it counts from the beginning of the stay, stays met once met, and takes no " +
				"word of a clinician. The program takes what is not recorded as not there; here a variant is not met only where a live feed of orders, a live feed of " +
				"medications, or a known temperature says so, and undetermined otherwise. Which doses count is as for suspected infection."},
			{ID: "infection-results", Text: "The result of a culture does not enter, as in Phoenix: what the laboratory wrote is shown beside the answer and not judged."},
			{ID: "infection-episode", Text: "Once met the episode lasts, with its age shown, until a clinician closes it or the patient is discharged."},
		},
	}
}

func criteria() []rule.Criterion {
	tests := rule.Is{Input: "tests", Op: rule.GE, At: Tests}
	doses := func(n float64) rule.Is { return rule.Is{Input: "doses", Op: rule.GE, At: n} }
	variant := []string{"infection-variant", "infection-results"}
	return []rule.Criterion{
		{ID: Suspected, Title: "Suspected infection", Source: source, When: rule.All{tests, doses(Doses)},
			Notes: []string{"infection-assertion", "infection-absence", "infection-prophylaxis", "infection-episode", "infection-results"}},
		{ID: SuspectedNoDose, Title: "Suspected infection, variant without a dose", Source: program, Standing: "research definition",
			When: rule.Any{rule.Is{Input: "temperature", Op: rule.GT, At: FeverAbove}, tests}, Notes: variant},
		{ID: SuspectedOneDose, Title: "Suspected infection, variant with one dose", Source: program, Standing: "research definition",
			When: rule.All{tests, doses(1)}, Notes: variant},
		{ID: SuspectedTwoDoses, Title: "Suspected infection, variant with two doses and no word of a clinician", Source: program,
			Standing: "research definition", When: rule.All{tests, doses(Doses)}, Notes: variant},
	}
}
