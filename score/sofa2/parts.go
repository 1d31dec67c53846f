package sofa2

import "stormglass/rule"

// oxygenation is P/F, or S/F where there is none; from three points it needs
// advanced support.
func oxygenation() rule.Func {
	return rule.Func{
		Name: "oxygenation and support", Notes: []string{"sofa2-sf"},
		Args: []rule.Arg{under("pf_ratio", 75, 150, 225, 300), under("sf_ratio", 120, 200, 250, 300), rule.Flag("advanced_support")},
		Words: []string{
			"P/F > 300 mmHg (S/F > 300 %)", "P/F ≤ 300 mmHg (S/F ≤ 300 %)", "P/F ≤ 225 mmHg (S/F ≤ 250 %)",
			"P/F ≤ 150 mmHg (S/F ≤ 200 %) with advanced support", "P/F ≤ 75 mmHg (S/F ≤ 120 %) with advanced support",
		},
		Points: func(c *rule.Cell) int {
			either := func(pf, sf float64) bool { return c.Is("pf_ratio", rule.LE, pf) || c.Is("sf_ratio", rule.LE, sf) }
			support := c.Yes("advanced_support")
			switch {
			case support && either(75, 120):
				return 4
			case support && either(150, 200):
				return 3
			case either(225, 250):
				return 2
			case either(300, 300):
				return 1
			}
			return 0
		},
	}
}

// under is an argument whose lower values are worse, with cuts "≤ x".
func under(input string, cuts ...float64) rule.Arg {
	a := rule.Arg{Input: input, Worse: rule.Falling}
	for _, c := range cuts {
		a.Cuts = append(a.Cuts, rule.Cut{Op: rule.LE, At: c})
	}
	return a
}

// over is an argument whose higher values are worse, with cuts "> x".
func over(input string, cuts ...float64) rule.Arg {
	a := rule.Arg{Input: input, Worse: rule.Rising}
	for _, c := range cuts {
		a.Cuts = append(a.Cuts, rule.Cut{Op: rule.GT, At: c})
	}
	return a
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
		Args: []rule.Arg{over("dopamine", 20, 40), under("catecholamines", 0), under("vasopressin", 0), under("phenylephrine", 0)},
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
		creatinineAndCriteria(),
		rule.Table{Input: "urine_rate_12h", Notes: urine, Rows: []rule.Row{rule.UpTo(0, 3), rule.Below(0.5, 2)}},
		rule.Table{Input: "urine_rate_24h", Notes: urine, Rows: []rule.Row{rule.Below(0.3, 3)}},
		rule.Table{Input: "renal_replacement", Rows: []rule.Row{rule.Below(1, 0)}, Else: 4},
	}
}

// creatinineAndCriteria is creatinine and the urine of 6 h, which also stand in
// the criteria for renal replacement: injury with hyperkalaemia or with
// metabolic acidosis.
func creatinineAndCriteria() rule.Func {
	return rule.Func{
		Name: "creatinine, urine over 6 h and criteria for renal replacement", Notes: []string{"sofa2-urine"},
		Args: []rule.Arg{over("creatinine", 1.2, 2, 3.5), rule.Falls("urine_rate_6h", 0.3, 0.5), rule.Rises("potassium", 6),
			under("ph", 7.2), under("bicarbonate", 12)},
		Words: []string{
			"creatinine ≤ 1.2 mg/dL and urine ≥ 0.5 mL/kg/h",
			"creatinine > 1.2 mg/dL, or urine < 0.5 mL/kg/h",
			"creatinine > 2.0 mg/dL",
			"creatinine > 3.5 mg/dL",
			"creatinine > 1.2 mg/dL or urine < 0.3 mL/kg/h, with potassium ≥ 6.0 mmol/L, or with pH ≤ 7.20 and bicarbonate ≤ 12 mmol/L",
		},
		Points: func(c *rule.Cell) int {
			injury := c.Over("creatinine", 1.2) || c.Below("urine_rate_6h", 0.3)
			if injury && (c.Is("potassium", rule.GE, 6) || c.Is("ph", rule.LE, 7.2) && c.Is("bicarbonate", rule.LE, 12)) {
				return 4
			}
			switch {
			case c.Over("creatinine", 3.5):
				return 3
			case c.Over("creatinine", 2):
				return 2
			case c.Over("creatinine", 1.2) || c.Below("urine_rate_6h", 0.5):
				return 1
			}
			return 0
		},
	}
}
