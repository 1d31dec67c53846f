package sofa2

import (
	"strconv"

	"stormglass/rule"
)

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// oxygenation is a ratio of oxygenation; from three points it needs advanced
// support.
func oxygenation(name, input string, four, three, two, one float64, unit string, notes ...string) rule.Func {
	text := func(cut float64) string { return name + " ≤ " + number(cut) + " " + unit }
	return rule.Func{
		Name: name + " and support", Notes: notes,
		Args: []rule.Arg{
			{Input: input, Worse: rule.Falling, Cuts: []rule.Cut{{Op: rule.LE, At: four}, {Op: rule.LE, At: three}, {Op: rule.LE, At: two}, {Op: rule.LE, At: one}}},
			rule.Flag("advanced_support"),
		},
		Words: []string{name + " > " + number(one) + " " + unit, text(one), text(two), text(three) + " with advanced support", text(four) + " with advanced support"},
		Points: func(c *rule.Cell) int {
			support := c.Yes("advanced_support")
			switch {
			case support && c.Is(input, rule.LE, four):
				return 4
			case support && c.Is(input, rule.LE, three):
				return 3
			case c.Is(input, rule.LE, two):
				return 2
			case c.Is(input, rule.LE, one):
				return 1
			}
			return 0
		},
	}
}

// over is an argument whose higher values are worse, with cuts "> x".
func over(input string, cuts ...float64) rule.Arg {
	a := rule.Arg{Input: input, Worse: rule.Rising}
	for _, c := range cuts {
		a.Cuts = append(a.Cuts, rule.Cut{Op: rule.GT, At: c})
	}
	return a
}

// none is an argument whose absence is worse: the drug does not run.
func none(input string) rule.Arg {
	return rule.Arg{Input: input, Worse: rule.Falling, Cuts: []rule.Cut{{Op: rule.LE, At: 0}}}
}

func circulation() rule.Func {
	return rule.Func{
		Name: "pressure, drugs and mechanical support",
		Args: []rule.Arg{rule.Falls("map", 70), over("catecholamines", 0, 0.2, 0.4), rule.Flag("other_vasoactive"),
			rule.Flag("mechanical_support")},
		Words: []string{
			"MAP ≥ 70 mmHg without vasopressor or inotrope",
			"MAP < 70 mmHg without vasopressor or inotrope",
			"norepinephrine plus epinephrine ≤ 0.2 µg/kg/min, or another vasopressor or inotrope",
			"norepinephrine plus epinephrine > 0.2 to 0.4 µg/kg/min, or ≤ 0.2 with another",
			"norepinephrine plus epinephrine > 0.4 µg/kg/min, or > 0.2 with another, or mechanical support",
		},
		Points: func(c *rule.Cell) int {
			other := c.Yes("other_vasoactive")
			switch {
			case c.Yes("mechanical_support") || c.Over("catecholamines", 0.4) || other && c.Over("catecholamines", 0.2):
				return 4
			case c.Over("catecholamines", 0.2) || other && c.Over("catecholamines", 0):
				return 3
			case other || c.Over("catecholamines", 0):
				return 2
			case c.Below("map", 70):
				return 1
			}
			return 0
		},
	}
}

// dopamineAlone is what dopamine as the only vasopressor scores beyond the two
// points of any other drug.
func dopamineAlone() rule.Func {
	return rule.Func{
		Name: "dopamine as the only vasopressor", Notes: []string{"sofa2-dopamine"},
		Args: []rule.Arg{over("dopamine", 20, 40), none("catecholamines"), none("vasopressin"), none("phenylephrine")},
		Words: []string{
			"dopamine ≤ 20 µg/kg/min, or with another vasopressor", "not given", "not given", "dopamine > 20 to 40 µg/kg/min alone",
			"dopamine > 40 µg/kg/min alone",
		},
		Points: func(c *rule.Cell) int {
			alone := !c.Over("catecholamines", 0) && !c.Over("vasopressin", 0) && !c.Over("phenylephrine", 0)
			switch {
			case alone && c.Over("dopamine", 40):
				return 4
			case alone && c.Over("dopamine", 20):
				return 3
			}
			return 0
		},
	}
}

func kidney() []rule.Part {
	urine := []string{"sofa2-urine"}
	return []rule.Part{
		rule.Table{Input: "creatinine", Rows: []rule.Row{rule.UpTo(1.2, 0), rule.UpTo(2, 1), rule.UpTo(3.5, 2)}, Else: 3},
		rule.Table{Input: "urine_rate_6h", Notes: urine, Rows: []rule.Row{rule.Below(0.5, 1)}},
		rule.Table{Input: "urine_rate_12h", Notes: urine, Rows: []rule.Row{rule.UpTo(0, 3), rule.Below(0.5, 2)}},
		rule.Table{Input: "urine_rate_24h", Notes: urine, Rows: []rule.Row{rule.Below(0.3, 3)}},
		rule.Table{Input: "renal_replacement", Rows: []rule.Row{rule.Below(1, 0)}, Else: 4},
		replacementCriteria(),
	}
}

// replacementCriteria are met without replacement: injury with hyperkalaemia
// or with metabolic acidosis.
func replacementCriteria() rule.Func {
	return rule.Func{
		Name: "criteria for renal replacement",
		Args: []rule.Arg{over("creatinine", 1.2), rule.Falls("urine_rate_6h", 0.3), rule.Rises("potassium", 6),
			{Input: "ph", Worse: rule.Falling, Cuts: []rule.Cut{{Op: rule.LE, At: 7.2}}},
			{Input: "bicarbonate", Worse: rule.Falling, Cuts: []rule.Cut{{Op: rule.LE, At: 12}}}},
		Words: []string{
			"criteria not met", "not given", "not given", "not given",
			"creatinine > 1.2 mg/dL or urine < 0.3 mL/kg/h for 6 h, with potassium ≥ 6.0 mmol/L, or with pH ≤ 7.20 and bicarbonate ≤ 12 mmol/L",
		},
		Points: func(c *rule.Cell) int {
			injury := c.Over("creatinine", 1.2) || c.Below("urine_rate_6h", 0.3)
			if injury && (c.Is("potassium", rule.GE, 6) || c.Is("ph", rule.LE, 7.2) && c.Is("bicarbonate", rule.LE, 12)) {
				return 4
			}
			return 0
		},
	}
}
