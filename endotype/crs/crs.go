// Package crs holds the ASTCT grade of cytokine release syndrome after CAR T
// cells and T-cell engagers, and the drafts of two definitions of HLH in this
// setting whose criteria were on no page read.
package crs

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// AnyGrade is the criterion's id: grade 1 or higher.
const AnyGrade = "crs.grade_1"

// FeverWindow is how far back the highest temperature counts: project policy.
const FeverWindow = 24 * time.Hour

// Treated is whether a drug was given after which fever no longer counts.
const Treated = "treatment.antiinflammatory"

// WithoutCellTherapy excludes patients of whom it is said that they had neither
// CAR T cells nor a T-cell engager; where nothing is said the population is open.
const WithoutCellTherapy = "without fact.cart_infusion fact.t_cell_engager"

var (
	table  = rule.Cite{Ref: "astct-2019", Status: evidence.Verified}
	policy = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Spec is the grade, 0 to 4.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "crs", Version: "1.0.0", Title: "Cytokine release syndrome (ASTCT)",
		Summary:    "Grade of cytokine release syndrome after CAR T cells or a T-cell engager, by fever, blood pressure and oxygen.",
		Standing:   "consensus grading",
		Population: rule.Population{Words: "patients of any age after CAR T cells or a T-cell engager", Exclusions: Therapy(), Source: table},
		Inputs:     inputs(),
		Items: []rule.Item{{Name: "grade", Combine: rule.Max, Notes: []string{"worst", "attributable", "context"}, Parts: []rule.Part{
			rule.If{Name: "grade 1: fever", Points: 1, Notes: []string{"window"}, When: rule.All{After(), fever()}},
			rule.If{Name: "grade 2", Points: 2, Notes: []string{"treated", "hypotension", "low-flow"}, When: graded(rule.Yes("hypotension"), rule.Yes("support"))},
			rule.If{Name: "grade 3", Points: 3, Notes: []string{"treated", "vasopressin", "high-flow"}, When: graded(
				rule.Is{Input: "pressors", Op: rule.GE, At: 1}, rule.Is{Input: "vasopressin", Op: rule.GT, At: 0, Note: "vasopressin", Source: policy},
				rule.Yes("high_flow"), rule.Is{Input: "oxygen_flow", Op: rule.GT, At: 6}, rule.Yes("mask"))},
			rule.If{Name: "grade 4", Points: 4, Notes: []string{"treated", "vasopressin"}, When: graded(
				rule.Is{Input: "pressors", Op: rule.GE, At: 2}, rule.Yes("non_invasive"), rule.Yes("invasive"))},
		}}},
		Criteria:          []rule.Criterion{{ID: AnyGrade, Title: "Cytokine release syndrome of any grade", Notes: []string{"attributable", "context"}, When: rule.Total{Op: rule.GE, Points: 1}}},
		MissingRule:       "Not published. The single figure counts only what is known; the range says what is missing could add.",
		MissingRuleSource: table,
		Source:            table,
		Footnotes:         footnotes(),
	}
}

// Therapy is the exclusion of patients without such a therapy.
func Therapy() []rule.Exclusion {
	return []rule.Exclusion{{Name: WithoutCellTherapy, Words: "neither CAR T cells nor a T-cell engager", Source: table}}
}

// Given is the inputs for both therapies.
func Given() []rule.Input {
	return []rule.Input{
		{Name: "cart", Of: "fact.cart_infusion", Label: "infusion of CAR T cells", Unit: "1"},
		{Name: "engager", Of: "fact.t_cell_engager", Label: "T-cell engager", Unit: "1"},
	}
}

// After is met where one of them was given.
func After() rule.Formula { return rule.Any{rule.Yes("cart"), rule.Yes("engager")} }

func fever() rule.Formula { return rule.Is{Input: "temperature", Op: rule.GE, At: 38} }

// graded is one of some signs, with fever or after treatment.
func graded(signs ...rule.Formula) rule.Formula {
	return rule.All{After(), rule.Any{fever(), rule.Yes("treated")}, rule.Any(signs)}
}

func inputs() []rule.Input {
	flag := func(name string, id analyte.ID) rule.Input { return rule.Input{Name: name, Analyte: id, Unit: "1"} }
	return append(Given(),
		rule.Input{Name: "temperature", Analyte: analyte.Temperature, Unit: "Cel", Select: rule.Selector{Pick: rule.WorstHighest, Window: FeverWindow}, Missing: rule.CountsAs(0)},
		rule.Input{Name: "treated", Of: Treated, Label: "a blocker of IL-6, IL-1 or JAK, or a steroid, given", Unit: "1"},
		flag("hypotension", analyte.HypotensionDiagnosed),
		rule.Input{Name: "pressors", Analyte: analyte.VasopressorsNum, Unit: "1", Missing: rule.CountsAs(0)},
		rule.Input{Name: "vasopressin", Analyte: analyte.VasopressinRate, Unit: "[IU]/kg/min", Missing: rule.CountsAs(0)},
		flag("support", analyte.RespiratorySupport),
		flag("high_flow", analyte.HighFlowOxygen),
		rule.Input{Name: "oxygen_flow", Analyte: analyte.O2Flow, Unit: "L/min", Missing: rule.CountsAs(0)},
		flag("mask", analyte.OxygenByMask),
		flag("non_invasive", analyte.NonInvasiveVentilation),
		flag("invasive", analyte.InvasiveVentilation))
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "worst", Text: "The worse of blood pressure and oxygen gives the grade: one vasopressor with low-flow oxygen is grade 3. Other organs do not count. Grade 5 is death."},
		{ID: "attributable", Text: "Fever, pressure and oxygen must have no other cause. That is for the clinician: a neutropenic patient with fever has an infection until shown otherwise."},
		{ID: "context", Text: "CAR T cells or a T-cell engager must be recorded; how long ago is not asked. Where neither is recorded nothing is graded for certain."},
		{ID: "window", Text: "The highest temperature of the last 24 h counts: the table prints no window (project policy)."},
		{ID: "treated", Text: "After tocilizumab, another such drug or a steroid fever no longer counts, and the grade goes by pressure and oxygen alone. That the patient had cytokine release syndrome before is not checked."},
		{ID: "hypotension", Text: "As the clinician diagnosed it; one copy prints systolic pressure < 90 mmHg, which is for adults."},
		{ID: "low-flow", Text: "Oxygen by nasal cannula up to 6 L/min or blown by. Any respiratory support counts at least so much."},
		{ID: "high-flow", Text: "High-flow cannula (over 6 L/min), face mask, non-rebreather or Venturi mask. A flow above 6 L/min counts by whatever device."},
		{ID: "vasopressin", Text: "Grade 3 is one vasopressor with or without vasopressin, grade 4 several, vasopressin not counted among them. Vasopressin alone is in no cell of the table: it is a vasopressor, and counts as grade 3 here (project policy). " +
			"Norepinephrine, epinephrine, dopamine and phenylephrine are counted; dobutamine and milrinone are no vasopressors."},
	}
}
