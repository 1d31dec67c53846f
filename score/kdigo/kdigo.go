// Package kdigo holds the KDIGO stages of acute kidney injury.
package kdigo

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Citations.
const (
	Guideline evidence.ID = "kdigo-2012" // KDIGO, Kidney Int Suppl 2012
	Mimic     evidence.ID = "mimic-code" // MIT-LCP/mimic-code, read
	Policy    evidence.ID = "policy"
)

// Criteria of the Spec; each is a result of its own.
const (
	Injury = "kdigo.aki"    // stage 1 or higher
	Severe = "kdigo.severe" // stage 2 or higher
	Stage3 = "kdigo.stage3"
)

var (
	table  = rule.Cite{Ref: Guideline, Status: evidence.Secondary}
	mimic  = rule.Cite{Ref: Mimic, Status: evidence.Code}
	policy = rule.Cite{Ref: Policy, Status: evidence.Policy}
)

// Spec is the stage of acute kidney injury, 0 to 3, as the higher of the stages
// by creatinine and by urine.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "kdigo", Version: "1.0.0", Title: "KDIGO stage",
		Summary:  "Stage of acute kidney injury by creatinine against its baseline, by urine output and by renal replacement.",
		Standing: "guideline",
		Population: rule.Population{From: 1, Words: "children and adults, from one month of age (the newborn modification is not held here)",
			Source: policy},
		Inputs:            inputs(),
		Age:               "age",
		Items:             []rule.Item{stage()},
		Criteria:          criteria(),
		MissingRule:       "What was not measured gives stage 0, as in a public program. In what was read of the guideline there is no rule.",
		MissingRuleSource: mimic,
		Source:            table,
		Footnotes:         footnotes(),
	}
}

func inputs() []rule.Input {
	highest := func(w time.Duration) rule.Selector { return rule.Selector{Pick: rule.WorstHighest, Window: w} }
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
		{Name: "creatinine_ratio", Analyte: analyte.CreatinineRatio, Unit: "1", Missing: rule.CountsAs(1)},
		{Name: "creatinine_rise_48h", Analyte: analyte.CreatinineRise48h, Unit: "mg/dL", Missing: rule.CountsAs(0)},
		{Name: "creatinine", Analyte: analyte.Creatinine, Unit: "mg/dL", Missing: rule.CountsAs(0)},
		{Name: "renal_replacement", Analyte: analyte.RenalReplacement, Unit: "1", Select: highest(24 * time.Hour), Missing: rule.CountsAs(0)},
		{Name: "urine_rate_6h", Analyte: analyte.UrineRate6h, Unit: "mL/kg/h", Missing: rule.CountsAs(100)},
		{Name: "urine_rate_12h", Analyte: analyte.UrineRate12h, Unit: "mL/kg/h", Missing: rule.CountsAs(100)},
		{Name: "urine_rate_24h", Analyte: analyte.UrineRate24h, Unit: "mL/kg/h", Missing: rule.CountsAs(100)},
	}
}

// stage is the one item: the highest stage that any part gives.
func stage() rule.Item {
	return rule.Item{Name: "stage", Title: "stage", Combine: rule.Max, Notes: []string{"kdigo-max", "kdigo-egfr", "kdigo-seven-days"}, Parts: []rule.Part{
		rule.Table{Input: "creatinine_ratio", Notes: []string{"kdigo-baseline", "kdigo-gaps"},
			Rows: []rule.Row{rule.Below(1.5, 0), rule.Below(2, 1), rule.Below(3, 2)}, Else: 3},
		rule.Table{Input: "creatinine_rise_48h", Rows: []rule.Row{rule.Below(0.3, 0)}, Else: 1},
		absolute(),
		rule.Table{Input: "renal_replacement", Rows: []rule.Row{rule.Below(1, 0)}, Else: 3},
		rule.Table{Input: "urine_rate_6h", Notes: []string{"kdigo-urine"}, Rows: []rule.Row{rule.Below(0.5, 1)}},
		rule.Table{Input: "urine_rate_12h", Notes: []string{"kdigo-urine"}, Rows: []rule.Row{rule.UpTo(0, 3).Noted("kdigo-anuria"), rule.Below(0.5, 2)}},
		rule.Table{Input: "urine_rate_24h", Notes: []string{"kdigo-urine"}, Rows: []rule.Row{rule.Below(0.3, 3)}},
	}}
}

// absolute is stage 3 by a creatinine of 4.0 mg/dL, which counts only where the
// definition of acute kidney injury is met.
func absolute() rule.Func {
	return rule.Func{
		Name:  "creatinine of 4.0 mg/dL with acute kidney injury",
		Args:  []rule.Arg{rule.Rises("creatinine", 4), rule.Rises("creatinine_ratio", 1.5), rule.Rises("creatinine_rise_48h", 0.3)},
		Notes: []string{"kdigo-absolute"},
		Words: []string{
			"creatinine < 4.0 mg/dL, or without acute kidney injury", "not given", "not given",
			"creatinine ≥ 4.0 mg/dL with 1.5 times the baseline or a rise of 0.3 mg/dL in 48 h",
		},
		Points: func(c *rule.Cell) int {
			if c.Is("creatinine", rule.GE, 4) &&
				(c.Is("creatinine_ratio", rule.GE, 1.5) || c.Is("creatinine_rise_48h", rule.GE, 0.3)) {
				return 3
			}
			return 0
		},
	}
}

func criteria() []rule.Criterion {
	return []rule.Criterion{
		{ID: Injury, Title: "Acute kidney injury (KDIGO)", When: rule.Total{Op: rule.GE, Points: 1}},
		{ID: Severe, Title: "Severe acute kidney injury (KDIGO stage 2 or 3)", When: rule.Total{Op: rule.GE, Points: 2}},
		{ID: Stage3, Title: "Acute kidney injury of KDIGO stage 3", When: rule.Total{Op: rule.GE, Points: 3}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "kdigo-max", Text: "The stage is the higher of that by creatinine and that by urine, as in the public program; each part stands by itself below."},
		{ID: "kdigo-baseline", Text: "The baseline is, in this order, one that was stated, else the lowest creatinine of the seven days before (a public program's rule), else unknown. " +
			"A table of normal creatinine by age, as one program puts in, is not used: it would make an injury out of a guess."},
		{ID: "kdigo-gaps", Text: "The table prints 1.5 to 1.9 and 2.0 to 2.9. What lies between two rows belongs to the lower; one reprint has \"1.0 to 2.9\" for stage 2, a misprint."},
		{ID: "kdigo-absolute", Text: "4.0 mg/dL alone is not stage 3: the definition must be met, by the ratio or by the rise. Without this a chronic kidney disease would be stage 3 on any day."},
		{ID: "kdigo-urine", Text: "The rates are of whole windows of 6, 12 and 24 h; before so long has been charted they are unknown. The public program gives no stage by urine in the first 6 h of the stay."},
		{ID: "kdigo-anuria", Text: "Anuria is a charted volume of nothing over 12 h. A window without any entry is not anuria."},
		{ID: "kdigo-egfr", Text: "Left out: an estimated filtration rate under 35 mL/min/1.73 m² as stage 3 under 18 years. The bedside formula that it needs was found in no source read."},
		{ID: "kdigo-newborn", Text: "Newborns have a modified definition, and their first creatinine is their mother's. The modification was not read; under one month the rule does not speak."},
		{ID: "kdigo-seven-days", Text: "The ratio stands for a rise that is known or presumed to have come within seven days. A stated baseline is taken whatever its age."},
	}
}
