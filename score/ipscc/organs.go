package ipscc

import (
	"time"

	"stormglass/analyte"
	"stormglass/rule"
)

// Organs is the six organ dysfunctions with severe sepsis and septic shock,
// with the age groups of Goldstein and the corrected systolic limits.
func Organs() *rule.Spec { return OrgansWith(Goldstein(), Corrected()) }

// OrgansWith is the same with other age groups or systolic limits. Its id is
// "ipscc_organs" for the default, else "ipscc_organs@" and the name of the
// groups, or "printed".
func OrgansWith(b Bands, p Systolic) *rule.Spec {
	name, signs := nameOf(b), nameOf(b)
	if p != Corrected() {
		name = "printed"
	}
	id := rule.VariantID("ipscc_organs", name)
	return &rule.Spec{
		ID: id, Version: Version, Title: titled("IPSCC organ dysfunction", name),
		Summary:    "Number of six organs in dysfunction in a child, and with sepsis severe sepsis and septic shock.",
		Standing:   standing,
		Population: population(),
		Inputs:     organInputs(rule.VariantID("ipscc", signs) + ".sepsis"),
		Age:        "age",
		Items: []rule.Item{
			{Name: "cardiovascular", Combine: rule.Max, Notes: []string{"ipscc-fluid", "ipscc-vasoactives"}, Parts: cardiovascular(b, p)},
			{Name: "respiratory", Combine: rule.Max, Parts: respiratory()},
			{Name: "neurologic", Parts: []rule.Part{rule.Table{Input: "gcs", Rows: []rule.Row{rule.UpTo(11, 1)}, Notes: []string{"ipscc-coma"}}}},
			{Name: "hematologic", Combine: rule.Max, Parts: hematologic()},
			{Name: "renal", Combine: rule.Max, Notes: []string{"ipscc-creatinine"}, Parts: renal()},
			{Name: "hepatic", Combine: rule.Max, Parts: hepatic(rule.Row{Op: rule.LT, Cut: 102})},
		},
		Criteria:          organCriteria(rule.VariantID("ipscc", name)),
		MissingRule:       missingRule + " Fluid that is not charted counts as given.",
		MissingRuleSource: ran,
		Source:            paper,
		Footnotes:         organNotes(b, p),
	}
}

func day(p rule.Pick) rule.Selector { return rule.Selector{Pick: p, Window: 24 * time.Hour} }

func organInputs(sepsis string) []rule.Input {
	return []rule.Input{
		age(),
		{Name: "fluid_bolus", Analyte: analyte.FluidBolus1h, Unit: "mL/kg", Select: day(rule.WorstHighest), Missing: rule.CountsAs(40)},
		{Name: "fluid_stated", Analyte: analyte.FluidResuscitated, Unit: "1", Select: day(rule.WorstHighest), Missing: rule.CountsAs(0)},
		{Name: "sbp", Analyte: analyte.SBP, Unit: "mm[Hg]", Missing: rule.CountsAs(200)},
		{Name: "dopamine", Analyte: analyte.DopamineRate, Unit: "ug/kg/min", Missing: rule.CountsAs(0)},
		{Name: "dobutamine", Analyte: analyte.DobutamineRate, Unit: "ug/kg/min", Missing: rule.CountsAs(0)},
		{Name: "epinephrine", Analyte: analyte.EpinephrineRate, Unit: "ug/kg/min", Missing: rule.CountsAs(0)},
		{Name: "norepinephrine", Analyte: analyte.NorepinephrineRate, Unit: "ug/kg/min", Missing: rule.CountsAs(0)},
		{Name: "base_deficit", Analyte: analyte.BaseDeficit, Unit: "mmol/L", Missing: rule.CountsAs(0)},
		{Name: "lactate", Analyte: analyte.Lactate, Unit: "mmol/L", Missing: rule.CountsAs(0)},
		{Name: "urine_rate", Analyte: analyte.UrineRate6h, Unit: "mL/kg/h", Missing: rule.CountsAs(2)},
		{Name: "capillary_refill", Analyte: analyte.CapillaryRefill, Unit: "s", Missing: rule.CountsAs(2)},
		{Name: "temperature_gap", Analyte: analyte.TemperatureGap, Unit: "K", Missing: rule.CountsAs(0)},
		{Name: "pf_ratio", Analyte: analyte.PFRatio, Unit: "mm[Hg]", Missing: rule.CountsAs(500)},
		{Name: "cyanotic", Of: "fact.cyanotic_heart_disease", Label: "cyanotic heart disease", Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "lung_disease", Of: "fact.chronic_lung_disease", Label: "chronic lung disease", Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "paco2", Analyte: analyte.PaCO2, Unit: "mm[Hg]", Missing: rule.CountsAs(40)},
		{Name: "paco2_rise", Analyte: analyte.PaCO2Rise, Unit: "mm[Hg]", Missing: rule.CountsAs(0)},
		{Name: "fio2", Analyte: analyte.FiO2, Unit: "1", Missing: rule.CountsAs(0.21)},
		{Name: "spo2", Analyte: analyte.SpO2, Unit: "%", Missing: rule.CountsAs(99)},
		{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "niv", Analyte: analyte.NonInvasiveVentilation, Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Missing: rule.CountsAs(15)},
		{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Missing: rule.CountsAs(1000)},
		{Name: "platelet_ratio", Analyte: analyte.PlateletRatio3d, Unit: "1", Missing: rule.CountsAs(1)},
		{Name: "malignancy", Of: "fact.malignancy", Label: "malignancy", Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "chemotherapy", Of: "fact.chemotherapy", Label: "chemotherapy", Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "inr", Analyte: analyte.INR, Unit: "1", Missing: rule.CountsAs(1)},
		{Name: "creatinine", Analyte: analyte.Creatinine, Unit: "mg/dL", Missing: rule.CountsAs(0)},
		{Name: "creatinine_ratio", Analyte: analyte.CreatinineRatio, Unit: "1", Missing: rule.CountsAs(1)},
		{Name: "bilirubin", Analyte: analyte.BilirubinTotal, Unit: "mg/dL", Missing: rule.CountsAs(0)},
		{Name: "alt", Analyte: analyte.ALT, Unit: "U/L", Missing: rule.CountsAs(0)},
		{Name: "ards", Analyte: analyte.ARDS, Unit: "1", Select: rule.Selector{Window: 7 * 24 * time.Hour}, Missing: rule.CountsAs(0)},
		{Name: "sepsis", Of: sepsis, Label: "IPSCC sepsis", Unit: "1", Missing: rule.CountsAs(0)},
	}
}

func organCriteria(id string) []rule.Criterion {
	others := rule.AtLeast{K: 2}
	for _, organ := range []string{"respiratory", "neurologic", "hematologic", "renal", "hepatic"} {
		others.Of = append(others.Of, failing(organ))
	}
	return []rule.Criterion{
		{ID: id + ".severe_sepsis", Title: "IPSCC severe sepsis: sepsis with cardiovascular dysfunction, ARDS, or two other organs", Notes: []string{"ipscc-ards"},
			When: rule.All{rule.Yes("sepsis"), rule.Any{failing("cardiovascular"), rule.All{failing("respiratory"), rule.Yes("ards")}, others}}},
		{ID: id + ".septic_shock", Title: "IPSCC septic shock: sepsis with cardiovascular dysfunction", Notes: []string{"ipscc-fluid"},
			When: rule.All{rule.Yes("sepsis"), failing("cardiovascular")}},
	}
}

// failing asks for the point of an organ.
func failing(organ string) rule.ItemIs { return rule.ItemIs{Item: organ, Op: rule.GE, Points: 1} }

func cardiovascular(b Bands, p Systolic) []rule.Part {
	return append(vasoactives(5), rule.If{
		Name: "hypotension or poor perfusion despite fluid", Points: 1, Notes: []string{"D14", "D15", "ipscc-lactate", "ipscc-urine"},
		When: rule.All{
			rule.Any{rule.Is{Input: "fluid_bolus", Op: rule.GE, At: 40}, rule.Yes("fluid_stated")},
			rule.Any{
				byBand("sbp", rule.LT, b.Pressure, b.Through, p.Limits, p.Source),
				rule.AtLeast{K: 2, Of: append(perfusion(), rule.Is{Input: "temperature_gap", Op: rule.GT, At: 3})},
			}}})
}

// perfusion is the signs of poor perfusion that definition and program share.
func perfusion() []rule.Formula {
	return []rule.Formula{
		rule.Is{Input: "base_deficit", Op: rule.GT, At: 5},
		rule.Is{Input: "lactate", Op: rule.GT, At: 4.4, Source: ran},
		rule.Is{Input: "urine_rate", Op: rule.LT, At: 0.5},
		rule.Is{Input: "capillary_refill", Op: rule.GT, At: 5},
	}
}

// vasoactives gives the point for the drugs that the definition names; dopamine
// counts above a rate in µg/kg/min.
func vasoactives(dopamine float64) []rule.Part {
	var out []rule.Part
	for _, drug := range []string{"dobutamine", "epinephrine", "norepinephrine"} {
		out = append(out, rule.Table{Input: drug, Rows: []rule.Row{rule.UpTo(0, 0)}, Else: 1})
	}
	return append(out, rule.Table{Input: "dopamine", Rows: []rule.Row{rule.UpTo(dopamine, 0)}, Else: 1})
}

// over is an argument whose higher values are worse, with cuts "> x".
func over(input string, cuts ...float64) rule.Arg {
	a := rule.Arg{Input: input, Worse: rule.Rising}
	for _, x := range cuts {
		a.Cuts = append(a.Cuts, rule.Cut{Op: rule.GT, At: x})
	}
	return a
}

// spares is the argument for a flag whose presence excuses.
func spares(input string) rule.Arg {
	return rule.Arg{Input: input, Cuts: []rule.Cut{{Op: rule.GE, At: 1}}, Worse: rule.Falling}
}

// count is how many hold.
func count(all ...bool) (n int) {
	for _, b := range all {
		if b {
			n++
		}
	}
	return n
}

func respiratory() []rule.Part {
	return []rule.Part{
		rule.Func{Name: "oxygenation", Notes: []string{"ipscc-lung"},
			Args:  []rule.Arg{rule.Falls("pf_ratio", 300), spares("cyanotic"), spares("lung_disease")},
			Words: []string{"P/F ≥ 300, or cyanotic heart disease or lung disease of before", "P/F < 300 without cyanotic heart disease or lung disease of before"},
			Points: func(c *rule.Cell) int {
				return count(c.Below("pf_ratio", 300) && !c.Yes("cyanotic") && !c.Yes("lung_disease"))
			}},
		rule.Func{Name: "carbon dioxide", Notes: []string{"ipscc-paco2"}, Source: policy,
			Args:  []rule.Arg{over("paco2", 42, 65), rule.Rises("paco2_rise", 20)},
			Words: []string{"PaCO₂ ≤ 65 mmHg and no rise by 20", "PaCO₂ > 65 mmHg, or > 42 and ≥ 20 over baseline"},
			Points: func(c *rule.Cell) int {
				return count(c.Over("paco2", 65) || c.Over("paco2", 42) && !c.Below("paco2_rise", 20))
			}},
		rule.Func{Name: "need of oxygen", Notes: []string{"ipscc-oxygen"}, Source: policy,
			Args:  []rule.Arg{over("fio2", 0.5), {Input: "spo2", Cuts: []rule.Cut{{Op: rule.LE, At: 97}}, Worse: rule.Falling}},
			Words: []string{"FiO₂ ≤ 0.5, or SpO₂ > 97 %", "FiO₂ > 0.5 with SpO₂ ≤ 97 %"},
			Points: func(c *rule.Cell) int {
				return count(c.Over("fio2", 0.5) && c.Is("spo2", rule.LE, 97))
			}},
		rule.Table{Input: "imv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1, Notes: []string{"ipscc-elective"}},
		rule.Table{Input: "niv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1, Notes: []string{"ipscc-elective"}},
	}
}

func hematologic() []rule.Part {
	return []rule.Part{
		rule.Table{Input: "platelets", Rows: []rule.Row{rule.Below(80, 1)}},
		rule.Table{Input: "inr", Rows: []rule.Row{rule.UpTo(2, 0)}, Else: 1},
		rule.Func{Name: "fall of platelets", Notes: []string{"ipscc-platelets"},
			Args: []rule.Arg{{Input: "platelet_ratio", Cuts: []rule.Cut{{Op: rule.LE, At: 0.5}}, Worse: rule.Falling},
				rule.Flag("malignancy"), rule.Flag("chemotherapy")},
			Words: []string{"no fall by half from the highest of 3 days, or no chronic oncology", "fall by half from the highest of 3 days, with malignancy or chemotherapy"},
			Points: func(c *rule.Cell) int {
				return count(c.Is("platelet_ratio", rule.LE, 0.5) && (c.Yes("malignancy") || c.Yes("chemotherapy")))
			}},
	}
}

// renal doubles the program's normal creatinine by age (sex unknown, mg/dL).
func renal() []rule.Part {
	norms := []struct{ under, mgdl float64 }{
		{1, 0.595}, {3, 0.445}, {6, 0.36}, {12, 0.315}, {18, 0.32}, {24, 0.31}, {60, 0.305}, {96, 0.37}, {144, 0.46}, {0, 0.615},
	}
	age := rule.ByAge{Input: "creatinine", Source: read}
	for _, n := range norms {
		age.Bands = append(age.Bands, rule.Band{Under: n.under, Rows: []rule.Row{rule.Below(2*n.mgdl, 0)}, Else: 1})
	}
	return []rule.Part{rule.Table{Input: "creatinine_ratio", Rows: []rule.Row{rule.Below(2, 0)}, Else: 1}, age}
}

// hepatic takes the row of alanine aminotransferase that gives no point.
func hepatic(alt rule.Row) []rule.Part {
	return []rule.Part{
		rule.ByAge{Input: "bilirubin", Notes: []string{"ipscc-newborn"}, Bands: []rule.Band{{Under: 1}, {Rows: []rule.Row{rule.Below(4, 0)}, Else: 1}}},
		rule.Table{Input: "alt", Rows: []rule.Row{alt.Cited(ran)}, Else: 1, Notes: []string{"ipscc-alt"}, Source: ran},
	}
}
