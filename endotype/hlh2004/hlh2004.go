// Package hlh2004 holds the HLH-2004 criteria of hemophagocytic
// lymphohistiocytosis: a molecular diagnosis, or five of eight criteria.
//
// Copies of the table disagree, and some are misprinted; the footnotes name
// every difference that was seen. The criteria were made for children; newborns
// have a row of their own.
package hlh2004

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Cut-offs as printed: temperature in °C, hemoglobin in g/dL, platelets and
// neutrophils in 10³/µL, triglycerides and fibrinogen in mg/dL, ferritin in
// ng/mL, soluble IL-2 receptor in U/mL.
const (
	Fever              = 38.5
	Hemoglobin         = 9
	HemoglobinNewborn  = 10
	Platelets          = 100
	Neutrophils        = 1
	Triglycerides      = 265
	Fibrinogen         = 150
	Ferritin           = 500
	SolubleIL2Receptor = 2400
	Needed             = 5 // of eight
)

// FourWeeks is 28 days in months of 30.4375 days, to the six digits at which
// rules compare.
const FourWeeks = 0.919918

// FeverWindow is how far back the highest temperature counts: project policy.
const FeverWindow = 72 * time.Hour

// Criterion ids.
const (
	Met       = "hlh2004.met"
	Clinical  = "hlh2004.clinical"
	Molecular = "hlh2004.molecular"
)

var (
	table  = rule.Cite{Ref: "hlh-2004", Status: evidence.Verified}
	cohort = rule.Cite{Ref: "hlh-2004-results", Status: evidence.Verified}
)

// Spec is the eight criteria as a count, with the two ways to the diagnosis.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "hlh2004", Version: "1.0.0", Title: "HLH-2004",
		Summary:    "How many of the eight HLH-2004 criteria a child fulfils; five, or a molecular diagnosis, make hemophagocytic lymphohistiocytosis.",
		Standing:   "consensus criteria",
		Population: rule.Population{Under: 216, Words: "children under 18 years, newborns included", Source: cohort},
		Age:        "age",
		Inputs:     inputs(),
		Items:      items(),
		Criteria: []rule.Criterion{
			{ID: Clinical, Title: "Five or more of the eight HLH-2004 criteria", When: rule.Total{Op: rule.GE, Points: Needed}, Notes: []string{"not-specific", "malignancy"}},
			{ID: Molecular, Title: "Molecular diagnosis consistent with HLH", When: rule.Yes("gene"), Notes: []string{"gene"}},
			{ID: Met, Title: "HLH-2004 fulfilled", When: rule.Any{rule.Same{ID: Molecular}, rule.Same{ID: Clinical}}, Notes: []string{"gene", "not-specific"}},
		},
		MissingRule: "None was found in the sources read. The single figure counts only what is known to be fulfilled; the range says what the missing " +
			"tests could add.",
		MissingRuleSource: table,
		Source:            table,
		Footnotes:         footnotes(),
	}
}

func inputs() []rule.Input {
	const many = 1e6 // beyond every plausible number: normal
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo"},
		{Name: "temperature", Analyte: analyte.Temperature, Unit: "Cel", Select: rule.Selector{Pick: rule.WorstHighest, Window: FeverWindow}},
		{Name: "splenomegaly", Analyte: analyte.Splenomegaly, Unit: "1"},
		{Name: "hemoglobin", Analyte: analyte.Hemoglobin, Unit: "g/dL", Missing: rule.CountsAs(many)},
		{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Missing: rule.CountsAs(many)},
		{Name: "neutrophils", Analyte: analyte.Neutrophils, Unit: "10*3/uL", Missing: rule.CountsAs(many)},
		{Name: "triglycerides", Analyte: analyte.Triglycerides, Unit: "mg/dL", Missing: rule.CountsAs(0)},
		{Name: "fibrinogen", Analyte: analyte.Fibrinogen, Unit: "mg/dL", Missing: rule.CountsAs(many)},
		{Name: "hemophagocytosis", Analyte: analyte.Hemophagocytosis, Unit: "1"},
		{Name: "nk_activity", Analyte: analyte.NKActivityLow, Unit: "1"},
		{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"},
		{Name: "sil2r", Analyte: analyte.SIL2R, Unit: "U/mL"},
		{Name: "gene", Of: "fact.hlh_gene", Label: "pathogenic variants that cause familial HLH", Unit: "1"},
	}
}

// from gives one point from a cut-off on.
func from(input string, cut float64, notes ...string) []rule.Part {
	return []rule.Part{rule.Table{Input: input, Rows: []rule.Row{rule.Below(cut, 0)}, Else: 1, Notes: notes}}
}

func items() []rule.Item {
	low := func(input string, cut float64) rule.Formula { return rule.Is{Input: input, Op: rule.LT, At: cut} }
	return []rule.Item{
		{Name: "fever", Parts: from("temperature", Fever, "fever", "window")},
		{Name: "splenomegaly", Parts: from("splenomegaly", 1)},
		{Name: "cytopenias", Title: "cytopenia of two lineages", Parts: []rule.Part{rule.If{
			Name: "two of three lineages", Points: 1, Notes: []string{"newborn", "neutrophils"},
			When: rule.AtLeast{K: 2, Of: []rule.Formula{
				rule.ByBand{Input: "hemoglobin", Op: rule.LT, Limits: []rule.Limit{{Under: FourWeeks, At: HemoglobinNewborn}, {At: Hemoglobin}}},
				low("platelets", Platelets), low("neutrophils", Neutrophils)}}}}},
		{Name: "lipids_or_fibrinogen", Title: "triglycerides or fibrinogen", Parts: []rule.Part{rule.If{
			Name: "high triglycerides or low fibrinogen", Points: 1, Notes: []string{"one-criterion", "fasting", "triglycerides"},
			When: rule.Any{rule.Is{Input: "triglycerides", Op: rule.GE, At: Triglycerides}, rule.Is{Input: "fibrinogen", Op: rule.LE, At: Fibrinogen}}}}},
		{Name: "hemophagocytosis", Parts: from("hemophagocytosis", 1, "hemophagocytosis")},
		{Name: "nk_activity", Title: "low or absent NK activity", Parts: from("nk_activity", 1, "nk")},
		{Name: "ferritin", Parts: from("ferritin", Ferritin, "ferritin-unit", "ferritin-newborn")},
		{Name: "sil2r", Title: "soluble IL-2 receptor", Parts: from("sil2r", SolubleIL2Receptor, "sil2r")},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "gene", Text: "A genetic diagnosis counts by itself. It tells of the disposition and not that the disease is active now."},
		{ID: "not-specific", Text: "None of the eight is specific: sepsis alone can fulfil several. Met calls for a specialist; it is no order to treat."},
		{ID: "malignancy", Text: "The table asks that there be no evidence of malignancy beside hemophagocytosis. That is not evaluated."},
		{ID: "fever", Text: "One reprint in the United States prints 38.3 °C; another asks for more than 7 days. Here 38.5 °C, as in the table. A temperature taken after a " +
			"blocker of IL-6, IL-1 or JAK or a steroid does not speak and leaves the criterion open."},
		{ID: "window", Text: "The highest temperature of the last 72 h counts: the table prints no window (project policy)."},
		{ID: "newborn", Text: "Hemoglobin counts below 10 g/dL in infants under 4 weeks of age, below 9 g/dL from then on. Four weeks are 28 days of a mean month; where the age is counted from a " +
			"birth date it is in calendar months and their fraction, so that they may end up to two days early (February) or half a day late."},
		{ID: "neutrophils", Text: "One manual prints neutrophils under 100 per µL; the table has 1,000 (1.0 × 10⁹/L)."},
		{ID: "one-criterion", Text: "Triglycerides and fibrinogen are one criterion together: both count once."},
		{ID: "fasting", Text: "The table means fasting triglycerides. Whether the child fasted is not known here; propofol and lipid infusions raise them."},
		{ID: "triglycerides", Text: "3.0 mmol/L stands beside 265 mg/dL in the table; some reprints have > 265 and fibrinogen < 150 mg/dL, one manual > 177 mg/dL for triglycerides."},
		{ID: "hemophagocytosis", Text: "In bone marrow, spleen, lymph node or liver. Where it was not looked for it is missing, which is not absent."},
		{ID: "nk", Text: "Low or absent against the reference of the laboratory that measured it."},
		{ID: "ferritin-unit", Text: "500 µg/L (ng/mL). One reprint prints 500 mg/L, a thousand times too much; one manual prints 1123.5 ng/mL in brackets, which is pmol/L. " +
			"Some reprints have > 500."},
		{ID: "ferritin-newborn", Text: "The table makes no exception for newborns, in whom a ferritin over 500 ng/mL can be normal: one laboratory's interval reaches 973 ng/mL up to five weeks of age " +
			"(ref-mayo-ferritin). It has a row for the hemoglobin of newborns, so that they are in the population; of preterm infants it says nothing: they are not left out, and the count means less in them."},
		{ID: "sil2r", Text: "2400 U/mL, in the units of the kit. Newer tables ask for more than 2 standard deviations above the norm for age, which is not evaluated: " +
			"no norm of the kit is known here. A result in pg/mL is another measurement and never converted."},
	}
}
