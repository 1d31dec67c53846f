// Package vis holds the bands of the vasoactive-inotropic score after cardiac
// surgery. The number itself is the analyte vis, which the timeline computes.
package vis

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Paper is the citation: Gaies et al., Pediatr Crit Care Med 2010.
const Paper evidence.ID = "vis-2010"

// High is the criterion: the number now is in the high range of its day.
const High = "vis.high"

// Inputs that say in which day after bypass the instant lies; assess answers
// them by the recorded bypass and the admission.
const (
	Day1 = "bypass.day_1" // the first 24 h
	Day2 = "bypass.day_2" // 24 to 48 h
)

var (
	bands  = rule.Cite{Ref: Paper, Status: evidence.Secondary}
	policy = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Spec is the criterion of a high vasoactive-inotropic score.
func Spec() *rule.Spec {
	day := func(name string) rule.Is {
		l := rule.Yes(name)
		l.Source = bands
		return l
	}
	return &rule.Spec{
		ID: "vis", Version: "1.0.0", Title: "Vasoactive-inotropic score after bypass",
		Summary:  "Whether the dose of vasoactive and inotropic drugs in the first two days after cardiopulmonary bypass is in the range that the paper calls high.",
		Standing: "published score",
		Population: rule.Population{Under: 12, Words: "infants in the first 48 h after cardiac surgery with cardiopulmonary bypass",
			Source: bands},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "vis", Analyte: analyte.VIS, Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "day_1", Of: Day1, Label: "First 24 h after bypass", Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "day_2", Of: Day2, Label: "24 to 48 h after bypass", Unit: "1", Missing: rule.CountsAs(0)},
		},
		Age: "age",
		Criteria: []rule.Criterion{{ID: High, Title: "High vasoactive-inotropic score",
			Notes: []string{"vis-formula", "D17", "vis-units", "vis-now", "vis-clock", "vis-infants"},
			When: rule.Any{
				rule.All{day("day_1"), rule.Is{Input: "vis", Op: rule.GE, At: 20}},
				rule.All{day("day_2"), rule.Is{Input: "vis", Op: rule.GE, At: 15}},
			}}},
		MissingRule: "None was found in the sources read. A drug of which nothing is known leaves the number a range; " +
			"the development program of Phoenix gives no number then, and beside it one that counts unknown drugs as none.",
		MissingRuleSource: policy,
		Source:            bands,
		Footnotes: []rule.Footnote{
			{ID: "vis-formula", Text: "The number is dopamine + dobutamine + 100 × epinephrine + 100 × norepinephrine + 10 × milrinone, in µg/kg/min, + 10,000 × vasopressin in units/kg/min. " +
				"It is no whole number and so no score of this catalogue: it is the analyte vis, shown with its interval for any patient. Levosimendan and phenylephrine do not count."},
			{ID: "D17", Text: "The development program's count of drugs leaves norepinephrine out; its sum does not. Six drugs count here, in both."},
			{ID: "vis-units", Text: "Vasopressin is in units, not milliunits: 0.0005 units/kg/min is 5 points, and 0.5 milliunits/kg/min is the same. Its plausible range catches a rate that is a thousand times too high."},
			{ID: "vis-now", Text: "The paper's group is of those whose highest number is 20 or more in the first 24 h or 15 or more in the second. " +
				"The criterion asks whether the number now is in the range of its day; a child with whom it was ever met belongs to the group."},
			{ID: "vis-clock", Text: "The clock starts with the admission that follows a recorded bypass within 24 h, else with the bypass. Without a recorded bypass it is not known to run, and the answer is open unless the number is below 15."},
			{ID: "vis-infants", Text: "The title says infants; which bound of age was used was not read. Under 12 months here. The number is used for all ages, the range that is called high is not carried to them."},
		},
	}
}
