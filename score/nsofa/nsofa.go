// Package nsofa holds the neonatal SOFA score.
package nsofa

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Citations.
const (
	Paper  evidence.ID = "nsofa-2020" // Wynn and Polin, Pediatr Res 2020
	Policy evidence.ID = "policy"
)

// NotNewborn is the exclusion of infants who are newborns neither by age nor by
// postmenstrual age.
const NotNewborn = "not_newborn"

var (
	table  = rule.Cite{Ref: Paper, Status: evidence.Secondary}
	policy = rule.Cite{Ref: Policy, Status: evidence.Policy}
)

// oldest is an age in months under which any infant of under 44 weeks of
// postmenstrual age is; the exclusion decides.
const oldest = 6

// Spec is the neonatal SOFA score.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "nsofa", Version: "1.0.0", Title: "nSOFA",
		Summary:  "Organ dysfunction of three systems in newborns in intensive care.",
		Standing: "published score",
		Population: rule.Population{Under: oldest, Words: "newborns in intensive care: under 28 days, or born preterm and under 44 weeks of postmenstrual age",
			Exclusions: []rule.Exclusion{{Name: NotNewborn, Words: "28 days or older, and 44 weeks of postmenstrual age or more", Source: policy}},
			Source:     policy},
		Inputs: inputs(),
		Age:    "age",
		Items:  items(),
		MissingRule: "None was found in the sources read. The single figure counts what was not measured as 0 points; " +
			"it has no published standing, and the range is the answer.",
		MissingRuleSource: policy,
		Source:            table,
		Footnotes:         footnotes(),
	}
}

func inputs() []rule.Input {
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
		{Name: "intubated", Analyte: analyte.InvasiveVentilation, Label: "Intubated", Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "sf_ratio", Analyte: analyte.SFRatioAny, Unit: "%", Missing: rule.CountsAs(476)},
		{Name: "vasoactives", Analyte: analyte.NeonatalVasoactiveCount, Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "steroid", Analyte: analyte.SystemicSteroid, Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Missing: rule.CountsAs(1e6)},
	}
}

func items() []rule.Item {
	return []rule.Item{
		{Name: "respiratory", Notes: []string{"nsofa-population", "nsofa-window", "nsofa-sf"}, Parts: []rule.Part{respiratory()}},
		{Name: "cardiovascular", Notes: []string{"nsofa-drugs", "nsofa-steroid"}, Parts: []rule.Part{cardiovascular()}},
		{Name: "hematologic", Parts: []rule.Part{rule.Table{Input: "platelets",
			Rows: []rule.Row{rule.Below(50, 3), rule.Below(100, 2), rule.Below(150, 1)}}}},
	}
}

func respiratory() rule.Func {
	return rule.Func{
		Name: "oxygenation while intubated",
		Args: []rule.Arg{rule.Falls("sf_ratio", 100, 150, 200, 300), rule.Flag("intubated")},
		Words: []string{
			"not intubated, or S/F ≥ 300", "not given", "intubated, S/F < 300", "not given", "intubated, S/F < 200",
			"not given", "intubated, S/F < 150", "not given", "intubated, S/F < 100",
		},
		Points: func(c *rule.Cell) int {
			switch {
			case !c.Yes("intubated"):
				return 0
			case c.Below("sf_ratio", 100):
				return 8
			case c.Below("sf_ratio", 150):
				return 6
			case c.Below("sf_ratio", 200):
				return 4
			case c.Below("sf_ratio", 300):
				return 2
			}
			return 0
		},
	}
}

func cardiovascular() rule.Func {
	return rule.Func{
		Name: "inotropes, vasoactives and steroid",
		Args: []rule.Arg{rule.Rises("vasoactives", 1, 2), rule.Flag("steroid")},
		Words: []string{
			"no inotrope or vasoactive, no systemic steroid",
			"systemic steroid alone",
			"one inotrope or vasoactive",
			"two or more, or one with a systemic steroid",
			"two or more with a systemic steroid",
		},
		Points: func(c *rule.Cell) int {
			points := 0
			switch {
			case c.Is("vasoactives", rule.GE, 2):
				points = 3
			case c.Is("vasoactives", rule.GE, 1):
				points = 2
			}
			if c.Yes("steroid") {
				points++
			}
			return points
		},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "nsofa-population", Text: "Derived in preterm infants of very low birth weight with late-onset infection, many of them older than 28 days. " +
			"No bound of age was read. Here a newborn is under 28 days old, or under 44 weeks of postmenstrual age; where gestation is not known and the infant is older, that is left open."},
		{ID: "nsofa-window", Text: "No look-back was read. Each input is the latest within its own carry-forward window; a steroid counts for 24 h."},
		{ID: "nsofa-sf", Text: "S/F counts at any saturation: the published table has no upper limit of SpO2, which Phoenix and SOFA-2 have. A sick lung on much oxygen may so score low points for a high saturation alone."},
		{ID: "nsofa-drugs", Text: "Counted are dopamine, dobutamine, epinephrine, norepinephrine, vasopressin, milrinone and phenylephrine, as one hospital's program lists them; the count of Phoenix has no phenylephrine."},
		{ID: "nsofa-steroid", Text: "A systemic steroid given for whatever reason counts, also one for the lung or in late preterm hypotension."},
	}
}
