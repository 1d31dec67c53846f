// Package podium holds the organ dysfunction criteria of PODIUM 2022 as the
// Phoenix development SQL codes them: nine organs, 0 or 1 each. The primary
// tables were not read; two further systems (gastrointestinal, endothelial) and
// some criteria of the paper are not coded and not here.
package podium

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Citations.
const (
	Paper evidence.ID = "podium-2022"          // Bembea et al., Pediatrics 2022
	Code  evidence.ID = "phoenix-criteria-sql" // the Phoenix development SQL, executed
)

var (
	paper = rule.Cite{Ref: Paper, Status: evidence.Secondary}
	ran   = rule.Cite{Ref: Code, Status: evidence.Run}
)

// Version of the rule in this project.
const Version = "1.0.0"

// week is 7 days in months of 30.4375 days, to the six digits at which rules
// compare.
const week = 0.229979

// Form is one of the program's forms.
type Form struct {
	Troponin, Thyroxine bool
	// Program answers as the program does, in its lower bound.
	Program bool
}

// Spec is PODIUM with troponin and thyroxine.
func Spec() *rule.Spec { return SpecWith(Form{Troponin: true, Thyroxine: true}) }

// name is the form as a variant, empty for the rule itself.
func (f Form) name() (out string) {
	for _, part := range []struct {
		is   bool
		name string
	}{{f.Program, "psc"}, {!f.Troponin, "no-troponin"}, {!f.Thyroxine, "no-thyroxine"}} {
		if !part.is {
			continue
		}
		if out != "" {
			out += "-"
		}
		out += part.name
	}
	return out
}

// SpecWith is PODIUM in another form.
func SpecWith(f Form) *rule.Spec {
	s := &rule.Spec{
		ID: rule.VariantID("podium", f.name()), Version: Version, Title: "PODIUM",
		Summary:    "Number of nine organs in dysfunction in a critically ill child, by the criteria as one program codes them.",
		Standing:   "published criteria, as coded",
		Population: rule.Population{From: 0, Under: 216, Words: "critically ill children under 18 years", Exclusions: vital.Preterm(), Source: paper},
		Inputs:     inputs(f),
		Age:        "age",
		Items: []rule.Item{
			{Name: "cardiovascular", Combine: rule.Max, Parts: cardiovascular(f)},
			{Name: "respiratory", Combine: rule.Max, Parts: respiratory()},
			{Name: "neurologic", Combine: rule.Max, Parts: []rule.Part{
				rule.Table{Input: "gcs", Rows: []rule.Row{rule.UpTo(8, 1)}},
				rule.Table{Input: "gcs_motor", Rows: []rule.Row{rule.UpTo(4, 1)}}}},
			{Name: "renal", Combine: rule.Max, Parts: renal(f)},
			{Name: "hepatic", Combine: rule.Max, Notes: []string{"podium-coma"}, Parts: hepatic()},
			{Name: "coagulation", Notes: []string{"podium-order"}, Parts: []rule.Part{coagulation()}},
			{Name: "hematologic", Combine: rule.Max, Notes: []string{"podium-order"}, Parts: hematologic()},
			{Name: "endocrine", Combine: rule.Max, Parts: endocrine(f)},
			{Name: "immunologic", Combine: rule.Max, Parts: []rule.Part{
				rule.Table{Input: "anc", Rows: []rule.Row{rule.Below(0.5, 1)}},
				rule.Table{Input: "alc", Rows: []rule.Row{rule.Below(1, 1)}}}},
		},
		MissingRule: "None was found in the sources read. The single figure counts what is missing as normal, by this project. The program gives a " +
			"lower bound, an upper bound and a figure where all is known; its lower bound is the lower end of the range here (but see podium-order).",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes:         notes(f),
	}
	if n := f.name(); n != "" {
		s.Title += " (" + n + ")"
	}
	if f.Program {
		s.Population = rule.Population{Words: "none: the program does not test it", Source: ran}
	}
	return s
}

// Variants are the other forms.
func Variants() []rule.Variant {
	var out []rule.Variant
	for _, program := range []bool{false, true} {
		for _, f := range []Form{{true, true, program}, {false, true, program}, {true, false, program}, {false, false, program}} {
			if f.name() == "" {
				continue
			}
			out = append(out, rule.Variant{Name: f.name(), Words: f.words(), Spec: func() *rule.Spec { return SpecWith(f) }})
		}
	}
	return out
}

func (f Form) words() string {
	out := map[[2]bool]string{{true, true}: "with troponin and thyroxine", {false, true}: "without troponin", {true, false}: "without thyroxine",
		{false, false}: "without troponin and thyroxine"}[[2]bool{f.Troponin, f.Thyroxine}]
	if f.Program {
		out = "as the Phoenix development SQL, " + out
	}
	return out
}

func inputs(f Form) []rule.Input {
	in := func(name string, id analyte.ID, unit string, normal float64) rule.Input {
		return rule.Input{Name: name, Analyte: id, Unit: unit, Missing: rule.CountsAs(normal)}
	}
	out := []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
		in("ecmo_va", analyte.ECMOVenoarterial, "1", 0),
		in("heart_rate", analyte.HeartRate, "/min", 100),
		in("sbp", analyte.SBP, "mm[Hg]", 200),
		in("vis", analyte.VIS, "1", 0),
		in("lactate", analyte.Lactate, "mmol/L", 0),
		in("ecmo", analyte.ECMO, "1", 0),
		in("nppv", analyte.NIVOrHighFlow, "1", 0),
		in("fio2", analyte.FiO2, "1", 0.21),
		in("pf_ratio", analyte.PFRatio, "mm[Hg]", 500),
		in("sf_ratio", analyte.SFRatio, "%", 476),
		in("spo2", analyte.SpO2, "%", 99),
		in("imv", analyte.InvasiveVentilation, "1", 0),
		in("oi", analyte.OxygenationIndex, "1", 0),
		in("osi", analyte.OxygenSaturationIndex, "1", 0),
		in("gcs", analyte.GCS, "{score}", 15),
		in("gcs_motor", analyte.GCSMotor, "{score}", 6),
		in("creatinine_ratio", analyte.CreatinineRatio, "1", 1),
		in("crrt", analyte.CRRT, "1", 0),
		in("urine_rate_6h", analyte.UrineRate6h, "mL/kg/h", 2),
		in("urine_rate_12h", analyte.UrineRate12h, "mL/kg/h", 2),
		in("weight_gain", analyte.WeightGain, "%", 0),
		in("stay_hours", analyte.StayHours, "h", 0),
		in("ast", analyte.AST, "U/L", 0),
		in("alt", analyte.ALT, "U/L", 0),
		in("ggt", analyte.GGT, "U/L", 0),
		in("bilirubin", analyte.BilirubinTotal, "mg/dL", 0),
		in("bilirubin_direct", analyte.BilirubinDirect, "mg/dL", 0),
		in("platelets", analyte.Platelets, "10*3/uL", 300),
		in("inr", analyte.INR, "1", 1),
		in("fibrinogen", analyte.Fibrinogen, "mg/dL", 300),
		in("d_dimer", analyte.DDimer, "mg/L{FEU}", 0),
		in("wbc", analyte.WBC, "10*3/uL", 8),
		in("hemoglobin", analyte.Hemoglobin, "g/dL", 12),
		in("glucose", analyte.Glucose, "mg/dL", 100),
		in("anc", analyte.Neutrophils, "10*3/uL", 5),
		in("alc", analyte.Lymphocytes, "10*3/uL", 3),
	}
	if f.Troponin {
		out = append(out, in("troponin", analyte.Troponin, "ng/mL", 0))
	}
	if f.Thyroxine {
		out = append(out, in("thyroxine", analyte.Thyroxine, "ug/dL", 8))
	}
	return out
}

// cardiovascular asks for two of four signs, or of five with troponin.
func cardiovascular(f Form) []rule.Part {
	seven := week
	if f.Program {
		seven = 0.25
	}
	signs := rule.AtLeast{K: 2, Of: []rule.Formula{
		rule.ByBand{Input: "heart_rate", Op: rule.GT, Limits: []rule.Limit{{Under: 12, At: 180}, {Under: 72, At: 160}, {Under: 156, At: 150}, {At: 130}}},
		rule.ByBand{Input: "sbp", Op: rule.LT, Note: "podium-week", Limits: []rule.Limit{{Under: seven, At: 50}, {Under: 1, At: 70}, {Under: 72, At: 75}, {At: 80}}},
		rule.Is{Input: "vis", Op: rule.GE, At: 5},
		rule.Is{Input: "lactate", Op: rule.GE, At: 3},
	}}
	if f.Troponin {
		signs.Of = append(signs.Of, rule.Is{Input: "troponin", Op: rule.GE, At: 0.6, Note: "podium-troponin"})
	}
	return []rule.Part{
		rule.Table{Input: "ecmo_va", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
		rule.If{Name: "two signs", Points: 1, When: signs, Notes: []string{"podium-cardiac"}},
	}
}

func respiratory() []rule.Part {
	args := []rule.Arg{rule.Flag("nppv"), rule.Rises("fio2", 0.4), upTo("pf_ratio", 300), upTo("sf_ratio", 264), rule.Rises("spo2", 80)}
	return []rule.Part{
		rule.Table{Input: "ecmo", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
		rule.Func{Name: "non-invasive support", Args: args, Notes: []string{"podium-flow", "podium-saturation"},
			Words: []string{"no such support, or FiO₂ < 0.4, or P/F > 300 and S/F > 264",
				"non-invasive ventilation or high flow with FiO₂ ≥ 0.4, and P/F ≤ 300, or S/F ≤ 264 at SpO₂ 80 to 97 %"},
			Points: func(c *rule.Cell) int {
				poor := c.Is("pf_ratio", rule.LE, 300) || c.Is("sf_ratio", rule.LE, 264) && !c.Below("spo2", 80)
				return point(c.Yes("nppv") && !c.Below("fio2", 0.4) && poor)
			}},
		rule.Func{Name: "invasive ventilation", Args: []rule.Arg{rule.Flag("imv"), rule.Rises("oi", 4), rule.Rises("osi", 5)},
			Words: []string{"not ventilated, or OI < 4 and OSI < 5", "ventilated with OI ≥ 4 or OSI ≥ 5"},
			Points: func(c *rule.Cell) int {
				return point(c.Yes("imv") && (!c.Below("oi", 4) || !c.Below("osi", 5)))
			}},
	}
}

// upTo is an argument whose lower values are worse, with the cut "≤ x".
func upTo(input string, x float64) rule.Arg {
	return rule.Arg{Input: input, Cuts: []rule.Cut{{Op: rule.LE, At: x}}, Worse: rule.Falling}
}

// over are the rows of a table in which only values > x score.
func over(x float64) []rule.Row { return []rule.Row{rule.UpTo(x, 0)} }

func point(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func renal(f Form) []rule.Part {
	oliguria := rule.All{rule.Is{Input: "creatinine_ratio", Op: rule.GE, At: 1.5}, rule.Is{Input: "urine_rate_6h", Op: rule.LT, At: 0.5}}
	if f.Program {
		oliguria = append(oliguria, rule.Is{Input: "creatinine_ratio", Op: rule.LE, At: 1.9})
	}
	return []rule.Part{
		rule.If{Name: "creatinine", Points: 1, Notes: []string{"podium-ratio"}, When: rule.Any{
			rule.Is{Input: "creatinine_ratio", Op: rule.GE, At: 2}, oliguria}},
		rule.Table{Input: "urine_rate_12h", Rows: []rule.Row{rule.Below(0.5, 1)}},
		rule.Table{Input: "crrt", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
		rule.Func{Name: "fluid overload", Notes: []string{"podium-weight"}, Args: []rule.Arg{rule.Rises("weight_gain", 20), rule.Rises("stay_hours", 48)},
			Words:  []string{"weight gain < 20 %, or before 48 h", "weight gain ≥ 20 % from 48 h on"},
			Points: func(c *rule.Cell) int { return point(!c.Below("weight_gain", 20) && !c.Below("stay_hours", 48)) }},
	}
}

func hepatic() []rule.Part {
	return []rule.Part{
		rule.Table{Input: "ast", Rows: over(100), Else: 1},
		rule.Table{Input: "alt", Rows: over(100), Else: 1},
		rule.Table{Input: "ggt", Rows: over(100), Else: 1},
		rule.Table{Input: "bilirubin", Rows: over(5), Else: 1},
		rule.Table{Input: "bilirubin_direct", Rows: over(2), Else: 1},
	}
}

func coagulation() rule.If {
	return rule.If{Name: "coagulation without hepatic dysfunction", Points: 1, When: rule.All{
		rule.ItemIs{Item: "hepatic", Op: rule.LT, Points: 1},
		rule.Any{rule.Is{Input: "platelets", Op: rule.LT, At: 100}, rule.Is{Input: "inr", Op: rule.GT, At: 1.5},
			rule.Is{Input: "fibrinogen", Op: rule.LT, At: 150}, rule.Is{Input: "d_dimer", Op: rule.GT, At: 5}},
	}}
}

// hematologic counts platelets below 100 without coagulation dysfunction. At
// such a count coagulation lacks its point with hepatic dysfunction only, so
// that is what is asked.
func hematologic() []rule.Part {
	return []rule.Part{
		rule.If{Name: "platelets", Points: 1, When: rule.Any{
			rule.Is{Input: "platelets", Op: rule.LT, At: 30},
			rule.All{rule.Is{Input: "platelets", Op: rule.LT, At: 100}, rule.ItemIs{Item: "hepatic", Op: rule.GE, Points: 1}}}},
		rule.Table{Input: "wbc", Rows: []rule.Row{rule.Below(3, 1)}},
		rule.Table{Input: "hemoglobin", Rows: []rule.Row{rule.Below(7, 1)}},
	}
}

func endocrine(f Form) []rule.Part {
	out := []rule.Part{rule.Table{Input: "glucose", Rows: []rule.Row{rule.Below(50, 1), rule.Below(150, 0)}, Else: 1}}
	if f.Thyroxine {
		out = append(out, rule.Table{Input: "thyroxine", Rows: []rule.Row{rule.Below(4.2, 1)}})
	}
	return out
}
