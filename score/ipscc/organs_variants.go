package ipscc

import (
	"stormglass/analyte"
	"stormglass/rule"
)

// OrganVariants are other readings of the rule "ipscc_organs".
func OrganVariants() []rule.Variant {
	out := []rule.Variant{
		{Name: "sql", Words: SQL().Words, Spec: func() *rule.Spec { return OrgansWith(SQL(), Corrected()) }},
		{Name: "vps", Words: VPS().Words, Spec: func() *rule.Spec { return OrgansWith(VPS(), Corrected()) }},
		{Name: "printed", Words: "the systolic limits as printed in 2005, which a letter withdrew", Spec: func() *rule.Spec { return OrgansWith(Goldstein(), Printed()) }},
	}
	for _, f := range forms() {
		out = append(out, rule.Variant{Name: f.name, Words: f.words, Spec: func() *rule.Spec { return program(f) }})
	}
	return out
}

// form is one of the four forms of the program's cardiovascular dysfunction.
type form struct {
	name, words string
	urine       analyte.ID
	dopamine    float64 // µg/kg/min above which it counts
}

func forms() []form {
	const as = "as the Phoenix development SQL: no fluid condition, S/F below 180, ratio of creatinine alone; "
	return []form{
		{"psc", as + "urine over 6 hours", analyte.UrineRate6h, 5},
		{"psc-12h", as + "urine over 12 hours", analyte.UrineRate12h, 5},
		{"psc-any", as + "urine over 6 hours, dopamine at any rate", analyte.UrineRate6h, 0},
		{"psc-12h-any", as + "urine over 12 hours, dopamine at any rate", analyte.UrineRate12h, 0},
	}
}

// program is the six organs as the development SQL answers.
func program(f form) *rule.Spec {
	id := rule.VariantID("ipscc_organs", f.name)
	return &rule.Spec{
		ID: id, Version: Version, Title: titled("IPSCC organ dysfunction", f.name),
		Summary:    "Number of six organs in dysfunction, with severe sepsis and septic shock, " + f.words + ".",
		Standing:   "a program's form of a published definition",
		Population: rule.Population{Words: "none: the program does not test it", Source: ran},
		Inputs:     programInputs(f.urine),
		Age:        "age",
		Items: []rule.Item{
			{Name: "cardiovascular", Combine: rule.Max, Parts: programCardiovascular(f.dopamine)},
			{Name: "respiratory", Combine: rule.Max, Parts: []rule.Part{
				rule.Table{Input: "pf_ratio", Rows: []rule.Row{rule.Below(300, 1)}},
				rule.Table{Input: "sf_ratio", Rows: []rule.Row{rule.Below(180, 1)}},
				rule.Table{Input: "paco2", Rows: []rule.Row{rule.UpTo(65, 0)}, Else: 1},
				rule.Table{Input: "imv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
				rule.Table{Input: "niv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
			}},
			{Name: "neurologic", Parts: []rule.Part{rule.Table{Input: "gcs", Rows: []rule.Row{rule.UpTo(11, 1)}}}},
			{Name: "hematologic", Combine: rule.Max, Parts: []rule.Part{
				rule.Table{Input: "platelets", Rows: []rule.Row{rule.Below(80, 1)}},
				rule.Table{Input: "inr", Rows: []rule.Row{rule.UpTo(2, 0)}, Else: 1},
			}},
			{Name: "renal", Parts: []rule.Part{rule.Table{Input: "creatinine_ratio", Rows: []rule.Row{rule.Below(2, 0)}, Else: 1}}},
			{Name: "hepatic", Combine: rule.Max, Parts: hepatic(rule.UpTo(102, 0))},
		},
		Criteria:          programCriteria(rule.VariantID("ipscc", f.name)),
		MissingRule:       "What is missing counts as normal: the program's lower bound.",
		MissingRuleSource: ran,
		Source:            ran,
		AsPublished:       true,
		Footnotes: []rule.Footnote{
			{ID: "ipscc-alt", Text: "The SQL asks for more than 102 U/L."},
			{ID: "ipscc-newborn", Text: "Bilirubin counts from 1 month on."},
			{ID: "ipscc-any", Text: "The program's forms that ignore the dose read a flag that a drug was given; here any rate above zero."},
		},
	}
}

func programInputs(urine analyte.ID) []rule.Input {
	drop := map[string]bool{"fluid_bolus": true, "fluid_stated": true, "temperature_gap": true, "cyanotic": true, "lung_disease": true, "paco2_rise": true, "fio2": true, "spo2": true,
		"platelet_ratio": true, "malignancy": true, "chemotherapy": true, "creatinine": true, "ards": true, "sepsis": true}
	var out []rule.Input
	for _, in := range organInputs("") {
		if in.Name == "urine_rate" {
			in.Analyte = urine
		}
		if !drop[in.Name] {
			out = append(out, in)
		}
	}
	out = append(out, rule.Input{Name: "sf_ratio", Analyte: analyte.SFRatio, Unit: "%", Missing: rule.CountsAs(476)})
	for _, d := range doses() {
		out = append(out, rule.Input{Name: "sepsis" + d.suffix, Of: "ipscc@psc.sepsis" + d.suffix, Label: "IPSCC sepsis, " + d.words, Unit: "1",
			Missing: rule.CountsAs(0)})
	}
	return out
}

func programCardiovascular(dopamine float64) []rule.Part {
	limits := Corrected()
	return append(vasoactives(dopamine),
		byAge("sbp", SQL().Pressure, true, limits.Source, func(g int) []rule.Row { return []rule.Row{rule.Below(limits.Limits[g], 1)} }, 0),
		rule.If{Name: "poor perfusion", Points: 1, When: rule.AtLeast{K: 2, Of: perfusion()}})
}

// programCriteria takes respiratory dysfunction for ARDS and asks for two of the
// four other organs.
func programCriteria(id string) []rule.Criterion {
	others := rule.AtLeast{K: 2, Of: []rule.Formula{failing("neurologic"), failing("hematologic"), failing("renal"), failing("hepatic")}}
	var out []rule.Criterion
	for _, d := range doses() {
		sepsis := rule.Yes("sepsis" + d.suffix)
		out = append(out,
			rule.Criterion{ID: id + ".severe_sepsis" + d.suffix, Title: "IPSCC severe sepsis, " + d.words,
				When: rule.All{sepsis, rule.Any{failing("cardiovascular"), failing("respiratory"), others}}},
			rule.Criterion{ID: id + ".septic_shock" + d.suffix, Title: "IPSCC septic shock, " + d.words,
				When: rule.All{sepsis, failing("cardiovascular")}})
	}
	return out
}
