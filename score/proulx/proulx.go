// Package proulx holds the organ dysfunctions of Proulx 1996: multiple organ
// dysfunction in a child is two organs or more on the same day.
//
// The definition was read as the Phoenix development SQL quotes it, six organs;
// the seventh, gastrointestinal, in one secondary table. What recent cohorts
// and trials call "modified Proulx" is defined in no source read here; it is a
// draft (Modified) that says so and evaluates nothing.
package proulx

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Citations.
const (
	Paper evidence.ID = "proulx-1996"          // Proulx et al., Chest 1996, as quoted in the SQL
	Code  evidence.ID = "phoenix-criteria-sql" // the Phoenix development SQL, executed
)

var (
	paper      = rule.Cite{Ref: Paper, Status: evidence.Secondary}
	ran        = rule.Cite{Ref: Code, Status: evidence.Run}
	read       = rule.Cite{Ref: Code, Status: evidence.Code}
	policy     = rule.Cite{Ref: "policy", Status: evidence.Policy}
	unverified = rule.Cite{Ref: "proulx-modified", Status: evidence.Unverified}
)

// Version of the rule in this project.
const Version = "1.0.0"

// Spec is the definition of 1996.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "proulx", Version: Version, Title: "Proulx",
		Summary:  "Number of seven organs in dysfunction in a child within a day; two or more are multiple organ dysfunction.",
		Standing: "published definition",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years in intensive care; the sources read print no upper age",
			Exclusions: vital.Preterm(), Source: policy},
		Inputs: inputs(),
		Age:    "age",
		Items: []rule.Item{
			{Name: "cardiovascular", Combine: rule.Max, Parts: circulation(5,
				rule.ByAge{Input: "heart_rate_low", Bands: []rule.Band{{Under: 12, Rows: []rule.Row{rule.Below(50, 1)}}, {Rows: []rule.Row{rule.Below(40, 1)}}}},
				rule.ByAge{Input: "heart_rate_high", Bands: []rule.Band{{Under: 12, Rows: []rule.Row{rule.UpTo(220, 0)}, Else: 1}, {Rows: []rule.Row{rule.UpTo(200, 0)}, Else: 1}}},
				rule.Table{Input: "milrinone", Rows: []rule.Row{rule.UpTo(0, 0)}, Else: 1, Notes: []string{"proulx-inotropes"}},
				rule.Table{Input: "vasopressin", Rows: []rule.Row{rule.UpTo(0, 0)}, Else: 1, Notes: []string{"proulx-inotropes"}},
				rule.Table{Input: "cardiac_arrest", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1})},
			{Name: "respiratory", Combine: rule.Max, Parts: append(breathing(), oxygenation())},
			{Name: "neurologic", Combine: rule.Max, Parts: neurologic()},
			{Name: "hematologic", Combine: rule.Max, Parts: hematologic()},
			{Name: "renal", Combine: rule.Max, Parts: renal()},
			{Name: "hepatic", Parts: []rule.Part{rule.Table{Input: "bilirubin", Rows: []rule.Row{rule.UpTo(3, 0)}, Else: 1, Notes: []string{"proulx-icterus"}}}},
			{Name: "gastrointestinal", Notes: []string{"proulx-gi"}, Parts: []rule.Part{bleeding()}},
		},
		Criteria: []rule.Criterion{{ID: "proulx.mods", Title: "MODS: two organs or more on the same day", Notes: []string{"proulx-day"},
			When: rule.Total{Op: rule.GE, Points: 2}}},
		MissingRule: "None was found in the sources read. The single figure counts what is missing as normal, as the development SQL of " +
			"the Phoenix criteria does in its lower bound.",
		MissingRuleSource: ran,
		Source:            paper,
		Footnotes:         notes(),
	}
}

func day(p rule.Pick) rule.Selector { return rule.Selector{Pick: p, Window: 24 * time.Hour} }

func number(name string, id analyte.ID, unit string, p rule.Pick, normal float64) rule.Input {
	return rule.Input{Name: name, Analyte: id, Unit: unit, Select: day(p), Missing: rule.CountsAs(normal)}
}

func inputs() []rule.Input {
	const low, high = rule.WorstLowest, rule.WorstHighest
	const rate = "ug/kg/min"
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
		number("sbp", analyte.SBP, "mm[Hg]", low, 200),
		number("heart_rate_low", analyte.HeartRate, "/min", low, 100),
		number("heart_rate_high", analyte.HeartRate, "/min", high, 100),
		number("cardiac_arrest", analyte.CardiacArrest, "1", high, 0),
		{Name: "ph", Analyte: analyte.PHArterial, Unit: "[pH]", Missing: rule.CountsAs(7.4)},
		{Name: "paco2_from", Analyte: analyte.PaCO2, Label: "PaCO₂ with the pH", Unit: "mm[Hg]", Missing: rule.CountsAs(0)},
		{Name: "paco2_to", Analyte: analyte.PaCO2, Label: "PaCO₂ with the pH", Unit: "mm[Hg]", Missing: rule.CountsAs(0)},
		number("dopamine", analyte.DopamineRate, rate, high, 0),
		number("dobutamine", analyte.DobutamineRate, rate, high, 0),
		number("epinephrine", analyte.EpinephrineRate, rate, high, 0),
		number("norepinephrine", analyte.NorepinephrineRate, rate, high, 0),
		number("milrinone", analyte.MilrinoneRate, rate, high, 0),
		number("vasopressin", analyte.VasopressinRate, "[IU]/kg/min", high, 0),
		number("respiratory_rate", analyte.RespiratoryRate, "/min", high, 20),
		number("paco2", analyte.PaCO2, "mm[Hg]", high, 40),
		number("pao2", analyte.PaO2, "mm[Hg]", low, 100),
		number("pf_ratio", analyte.PFRatio, "mm[Hg]", low, 500),
		{Name: "cyanotic", Of: "fact.cyanotic_heart_disease", Label: "cyanotic heart disease", Unit: "1", Missing: rule.CountsAs(0)},
		number("imv", analyte.InvasiveVentilation, "1", high, 0),
		number("gcs", analyte.GCS, "{score}", low, 15),
		number("fixed_pupils", analyte.PupilsFixed, "1", high, 0),
		number("hemoglobin", analyte.Hemoglobin, "g/dL", low, 12),
		number("wbc", analyte.WBC, "10*3/uL", low, 8),
		number("platelets", analyte.Platelets, "10*3/uL", low, 300),
		number("d_dimer", analyte.DDimer, "mg/L{FEU}", high, 0),
		number("pt", analyte.PT, "s", high, 12),
		number("aptt", analyte.APTT, "s", high, 30),
		number("bun", analyte.BUN, "mg/dL", high, 10),
		number("creatinine", analyte.Creatinine, "mg/dL", high, 0),
		{Name: "kidney_disease", Of: "fact.chronic_kidney_disease", Label: "chronic kidney disease", Unit: "1", Missing: rule.CountsAs(0)},
		number("dialysis", analyte.RenalReplacement, "1", high, 0),
		number("bilirubin", analyte.BilirubinTotal, "mg/dL", high, 0),
		number("gi_bleeding", analyte.GastrointestinalBleeding, "1", high, 0),
		{Name: "hemoglobin_fall", Analyte: analyte.HemoglobinFall24h, Unit: "g/dL", Missing: rule.CountsAs(0)},
		{Name: "transfusion", Of: "fact.transfusion_red", Label: "transfusion of red cells", Unit: "1", Missing: rule.CountsAs(0)},
	}
}

// circulation is what definition and program share, with the parts that they
// do not; dopamine counts above a rate in µg/kg/min.
func circulation(dopamine float64, more ...rule.Part) []rule.Part {
	out := []rule.Part{
		rule.ByAge{Input: "sbp", Bands: []rule.Band{{Under: 12, Rows: []rule.Row{rule.Below(40, 1)}}, {Rows: []rule.Row{rule.Below(50, 1)}}}},
		rule.If{Name: "acidosis with normal PaCO₂", Points: 1, Notes: []string{"proulx-paco2"}, When: rule.All{
			rule.Is{Input: "ph", Op: rule.LT, At: 7.2},
			rule.Is{Input: "paco2_from", Op: rule.GE, At: 38, Source: read}, rule.Is{Input: "paco2_to", Op: rule.LE, At: 42, Source: read}}},
	}
	for _, drug := range []string{"dobutamine", "epinephrine", "norepinephrine"} {
		out = append(out, rule.Table{Input: drug, Rows: []rule.Row{rule.UpTo(0, 0)}, Else: 1})
	}
	return append(append(out, rule.Table{Input: "dopamine", Rows: []rule.Row{rule.UpTo(dopamine, 0)}, Else: 1}), more...)
}

func breathing() []rule.Part {
	return []rule.Part{
		rule.ByAge{Input: "respiratory_rate", Bands: []rule.Band{{Under: 12, Rows: []rule.Row{rule.UpTo(90, 0)}, Else: 1},
			{Rows: []rule.Row{rule.UpTo(70, 0)}, Else: 1}}},
		rule.Table{Input: "paco2", Rows: []rule.Row{rule.UpTo(65, 0)}, Else: 1},
		rule.Table{Input: "imv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1, Notes: []string{"proulx-postoperative"}},
	}
}

// oxygenation does not count in cyanotic heart disease.
func oxygenation() rule.Func {
	return rule.Func{Name: "oxygenation", Notes: []string{"proulx-facts"},
		Args:  []rule.Arg{rule.Falls("pao2", 40), rule.Falls("pf_ratio", 200), spares("cyanotic")},
		Words: []string{"PaO₂ ≥ 40 mmHg and P/F ≥ 200, or cyanotic heart disease", "PaO₂ < 40 mmHg or P/F < 200, without cyanotic heart disease"},
		Points: func(c *rule.Cell) int {
			return point((c.Below("pao2", 40) || c.Below("pf_ratio", 200)) && !c.Yes("cyanotic"))
		}}
}

// spares is the argument for a flag whose presence excuses.
func spares(input string) rule.Arg {
	return rule.Arg{Input: input, Cuts: []rule.Cut{{Op: rule.GE, At: 1}}, Worse: rule.Falling}
}

func point(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func neurologic() []rule.Part {
	return []rule.Part{
		rule.Table{Input: "gcs", Rows: []rule.Row{rule.Below(5, 1)}},
		rule.Table{Input: "fixed_pupils", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1, Notes: []string{"proulx-pupils"}},
	}
}

func hematologic() []rule.Part {
	return []rule.Part{
		rule.Table{Input: "hemoglobin", Rows: []rule.Row{rule.Below(5, 1)}},
		rule.Table{Input: "wbc", Rows: []rule.Row{rule.Below(3, 1)}},
		rule.Table{Input: "platelets", Rows: []rule.Row{rule.Below(20, 1)}},
		rule.Func{Name: "consumption", Notes: []string{"proulx-dimer"},
			Args:  []rule.Arg{over("d_dimer", 0.5), over("pt", 20), over("aptt", 60)},
			Words: []string{"D-dimer ≤ 0.5 mg/L, or PT ≤ 20 s and PTT ≤ 60 s", "D-dimer > 0.5 mg/L with PT > 20 s or PTT > 60 s"},
			Points: func(c *rule.Cell) int {
				return point(c.Over("d_dimer", 0.5) && (c.Over("pt", 20) || c.Over("aptt", 60)))
			}},
	}
}

// over is an argument whose higher values are worse, with the cut "> x".
func over(input string, x float64) rule.Arg {
	return rule.Arg{Input: input, Cuts: []rule.Cut{{Op: rule.GT, At: x}}, Worse: rule.Rising}
}

func renal() []rule.Part {
	return []rule.Part{
		rule.Table{Input: "bun", Rows: []rule.Row{rule.Below(100, 0)}, Else: 1, Notes: []string{"proulx-bun"}},
		rule.Func{Name: "creatinine", Notes: []string{"proulx-facts"},
			Args:   []rule.Arg{rule.Rises("creatinine", 2), spares("kidney_disease")},
			Words:  []string{"creatinine < 2 mg/dL, or kidney disease of before", "creatinine ≥ 2 mg/dL without kidney disease of before"},
			Points: func(c *rule.Cell) int { return point(!c.Below("creatinine", 2) && !c.Yes("kidney_disease")) }},
		rule.Table{Input: "dialysis", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
	}
}

func bleeding() rule.Func {
	return rule.Func{Name: "gastroduodenal bleeding",
		Args:  []rule.Arg{rule.Flag("gi_bleeding"), rule.Rises("hemoglobin_fall", 2), rule.Flag("transfusion")},
		Words: []string{"no bleeding, or with neither sign", "bleeding with a fall of hemoglobin by ≥ 2 g/dL in 24 h, or a transfusion"},
		Points: func(c *rule.Cell) int {
			return point(c.Yes("gi_bleeding") && (!c.Below("hemoglobin_fall", 2) || c.Yes("transfusion")))
		}}
}
