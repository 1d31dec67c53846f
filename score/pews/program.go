package pews

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// SQL is the citation: the Phoenix development SQL, executed.
const SQL evidence.ID = "phoenix-criteria-sql"

// ProgramSpec is the "PEWS" of the Phoenix development program, for tables of
// its cohort. It is not the Bedside PEWS, and which published one it is was
// not found (D18); it is no answer at the bedside.
func ProgramSpec() *rule.Spec {
	ran := rule.Cite{Ref: SQL, Status: evidence.Run}
	return &rule.Spec{
		ID: "psc_pews", Version: "1.0.0", Title: "PEWS of the Phoenix development program",
		Summary:    "An early warning score of the program with which Phoenix was developed; not the Bedside PEWS.",
		Standing:   "research: coded in the Phoenix development program, no publication found",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years", Source: ran},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "sbp", Analyte: analyte.SBP, Unit: "mm[Hg]", Missing: rule.Unscored()},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.Unscored()},
			{Name: "capillary_refill", Analyte: analyte.CapillaryRefill, Unit: "s", Missing: rule.CountsAs(0)},
			{Name: "temperature", Analyte: analyte.Temperature, Unit: "Cel", Missing: rule.CountsAs(37)},
			{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Missing: rule.CountsAs(15)},
			{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.Unscored()},
			{Name: "spo2", Analyte: analyte.SpO2, Unit: "%", Missing: rule.CountsAs(100)},
			{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "other_respiratory_support", Analyte: analyte.RespiratorySupport, Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "o2_flow", Analyte: analyte.O2Flow, Unit: "L/min", Missing: rule.CountsAs(0)},
		},
		Age:               "age",
		Items:             programItems(),
		MissingRule:       "The program gives a missing input 0 points.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "D18", Text: "Weights of 0, 1 and 3, with coma scale and temperature: this is not the Bedside PEWS. Which published score it is was not found."},
			{ID: "psc-pews-oxygen", Text: "Any oxygen and any ventilation give 1 point together. A saturation above 97 % is open in the program and normal here."},
		},
	}
}

// zone is the limits of one age: 3 points beyond the outer, 1 beyond the inner.
type zone struct{ under, low3, low1, high1, high3 float64 }

func programItems() []rule.Item {
	return []rule.Item{
		{Name: "sbp", Title: "Systolic pressure", Notes: []string{"D18"}, Parts: []rule.Part{zones("sbp",
			zone{24, 60, 70, 99, 109}, zone{60, 70, 80, 99, 119}, zone{144, 80, 90, 109, 129}, zone{0, 90, 100, 119, 139})}},
		{Name: "heart_rate", Parts: []rule.Part{zones("heart_rate",
			zone{12, 100, 110, 159, 169}, zone{24, 80, 100, 149, 159}, zone{60, 70, 90, 139, 149}, zone{144, 60, 80, 129, 139}, zone{0, 50, 70, 109, 129})}},
		{Name: "cap_refill", Title: "Capillary refill", Parts: []rule.Part{rule.Table{Input: "capillary_refill", Rows: []rule.Row{rule.Below(3, 0), rule.UpTo(5, 1)}, Else: 3}}},
		{Name: "inflammation", Parts: []rule.Part{rule.Table{Input: "temperature", Rows: []rule.Row{rule.Below(35, 3), rule.Below(36, 1), rule.Below(38, 0)}, Else: 1}}},
		{Name: "neurologic", Parts: []rule.Part{rule.Table{Input: "gcs", Rows: []rule.Row{rule.UpTo(13, 3)}}}},
		{Name: "respiratory_rate", Parts: []rule.Part{zones("respiratory_rate",
			zone{12, 20, 30, 49, 69}, zone{24, 20, 25, 39, 59}, zone{60, 15, 20, 34, 49}, zone{144, 15, 20, 29, 39}, zone{0, 10, 15, 24, 34})}},
		{Name: "saturation", Parts: []rule.Part{rule.Table{Input: "spo2", Rows: []rule.Row{rule.UpTo(92, 3), rule.UpTo(94, 1)}}}},
		{Name: "oxygen", Combine: rule.Max, Notes: []string{"psc-pews-oxygen"}, Parts: []rule.Part{
			rule.Table{Input: "imv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
			rule.Table{Input: "other_respiratory_support", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
			rule.Table{Input: "o2_flow", Rows: []rule.Row{rule.UpTo(0, 0)}, Else: 1},
		}},
	}
}

// zones is a table by age with points on both sides of the normal.
func zones(input string, list ...zone) rule.ByAge {
	out := rule.ByAge{Input: input}
	for _, z := range list {
		out.Bands = append(out.Bands, rule.Band{Under: z.under, Else: 3,
			Rows: []rule.Row{rule.Below(z.low3, 3), rule.Below(z.low1, 1), rule.UpTo(z.high1, 0), rule.UpTo(z.high3, 1)}})
	}
	return out
}
