package proulx

import (
	"stormglass/analyte"
	"stormglass/rule"
)

// Variants are other readings of the rule "proulx".
func Variants() []rule.Variant {
	const as = "as the Phoenix development SQL: six organs, the values of one moment, no facts of before"
	return []rule.Variant{
		{Name: "psc", Words: as, Spec: func() *rule.Spec { return program("psc", as, 5) }},
		{Name: "psc-any", Words: as + ", dopamine at any rate", Spec: func() *rule.Spec { return program("psc-any", as+", dopamine at any rate", 0) }},
	}
}

// program is the six organs as the development SQL answers.
func program(name, words string, dopamine float64) *rule.Spec {
	id := rule.VariantID("proulx", name)
	return &rule.Spec{
		ID: id, Version: Version, Title: "Proulx (" + name + ")",
		Summary:    "Number of six organs in dysfunction, " + words + ".",
		Standing:   "a program's form of a published definition",
		Population: rule.Population{Words: "none: the program does not test it", Source: ran},
		Inputs:     programInputs(),
		Age:        "age",
		Items: []rule.Item{
			{Name: "cardiovascular", Combine: rule.Max, Parts: circulation(dopamine, rule.ByAge{Input: "heart_rate", Bands: []rule.Band{
				{Under: 12, Rows: []rule.Row{rule.Below(50, 1), rule.UpTo(220, 0)}, Else: 1},
				{Rows: []rule.Row{rule.Below(40, 1), rule.UpTo(200, 0)}, Else: 1}}})},
			{Name: "respiratory", Combine: rule.Max, Parts: append(breathing(),
				rule.Table{Input: "pao2", Rows: []rule.Row{rule.Below(40, 1)}}, rule.Table{Input: "pf_ratio", Rows: []rule.Row{rule.Below(200, 1)}})},
			{Name: "neurologic", Combine: rule.Max, Parts: neurologic()},
			{Name: "hematologic", Combine: rule.Max, Parts: hematologic()},
			{Name: "renal", Combine: rule.Max, Notes: []string{"proulx-bun"}, Parts: []rule.Part{
				rule.Table{Input: "bun", Rows: []rule.Row{rule.UpTo(100, 0)}, Else: 1},
				rule.Table{Input: "creatinine", Rows: []rule.Row{rule.Below(2, 0)}, Else: 1},
				rule.Table{Input: "dialysis", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1}}},
			{Name: "hepatic", Parts: []rule.Part{rule.Table{Input: "bilirubin", Rows: []rule.Row{rule.UpTo(3, 0)}, Else: 1}}},
		},
		Criteria: []rule.Criterion{
			{ID: id + ".mods", Title: "MODS: two organs or more at once", When: rule.Total{Op: rule.GE, Points: 2}},
			{ID: id + ".tachypnea", Title: "Proulx tachypnoea without a ventilator", When: rule.All{rule.Not{F: rule.Yes("imv")}, rule.Any{
				rule.All{rule.Is{Input: "age", Op: rule.LT, At: 12}, rule.Is{Input: "respiratory_rate", Op: rule.GT, At: 90}},
				rule.All{rule.Is{Input: "age", Op: rule.GE, At: 12}, rule.Is{Input: "respiratory_rate", Op: rule.GT, At: 70}}}}},
		},
		MissingRule:       "What is missing counts as normal: the program's lower bound.",
		MissingRuleSource: ran,
		Source:            ran,
		AsPublished:       true,
		Footnotes:         notes(),
	}
}

// programInputs are the values of one moment.
func programInputs() []rule.Input {
	drop := map[string]bool{"heart_rate_high": true, "cardiac_arrest": true, "milrinone": true, "vasopressin": true, "cyanotic": true,
		"kidney_disease": true, "gi_bleeding": true, "hemoglobin_fall": true, "transfusion": true}
	var out []rule.Input
	for _, in := range inputs() {
		in.Select = rule.Selector{}
		switch in.Name {
		case "heart_rate_low":
			in.Name = "heart_rate"
		case "dialysis":
			in.Analyte = analyte.CRRT
		}
		if !drop[in.Name] {
			out = append(out, in)
		}
	}
	return out
}
