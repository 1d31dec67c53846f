// Package hscore holds the HScore of reactive hemophagocytic syndrome in
// adults, and the markers of adult HLH that were read beside it.
//
// The score was made for adults and never validated for patients in intensive
// care, so that it is not applied to critically ill children. Its formula for the probability stood on no page read; what is shown
// is a line fitted here to the probabilities that one reprint of its table
// prints, and is called so. Two other formulas circulate and are wrong.
package hscore

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Positive is the criterion's id.
const Positive = "hscore.169"

// Cutoff is the total that classified best.
const Cutoff = 169

// Adult is 18 years in months.
const Adult = 216

// FeverWindow is how far back the highest temperature counts: project policy.
const FeverWindow = 72 * time.Hour

var (
	paper  = rule.Cite{Ref: "hscore-2014", Status: evidence.Verified}
	fit    = rule.Cite{Ref: "policy-hscore-fit", Status: evidence.Policy}
	policy = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Spec is the score.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "hscore", Version: "1.0.0", Title: "HScore",
		Summary:  "Points for reactive hemophagocytic syndrome in adults, from nine findings and measurements.",
		Standing: "published score, never validated in intensive care",
		Population: rule.Population{From: Adult, Words: "adults from 18 years; never validated in intensive care, and so not applied to critically ill children",
			Source: policy},
		Age:               "age",
		Inputs:            inputs(),
		Items:             items(),
		Criteria:          []rule.Criterion{{ID: Positive, Title: "HScore of 169 or more", When: rule.Total{Op: rule.GE, Points: Cutoff}, Notes: []string{"cut-off", "probability", "not-in-icu"}}},
		Logit:             &rule.Logit{What: "hemophagocytic syndrome, by a line fitted here to printed probabilities; a fit, not published", Intercept: -10.13, Slope: 0.0607, Source: fit},
		MissingRule:       "None was found in the sources read. The single figure gives no points for what is missing; the range says what it could add.",
		MissingRuleSource: paper,
		Source:            paper,
		Footnotes:         footnotes(),
	}
}

func inputs() []rule.Input {
	const many = 1e6 // beyond every plausible number: normal
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo"},
		{Name: "immunosuppression", Of: "fact.immunosuppression", Label: "known immunosuppression", Unit: "1"},
		{Name: "temperature", Analyte: analyte.Temperature, Unit: "Cel", Select: rule.Selector{Pick: rule.WorstHighest, Window: FeverWindow}},
		{Name: "hepatomegaly", Analyte: analyte.Hepatomegaly, Unit: "1"},
		{Name: "splenomegaly", Analyte: analyte.Splenomegaly, Unit: "1"},
		{Name: "hemoglobin", Analyte: analyte.Hemoglobin, Unit: "g/dL", Missing: rule.CountsAs(many)},
		{Name: "leukocytes", Analyte: analyte.WBC, Unit: "10*3/uL", Missing: rule.CountsAs(many)},
		{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL", Missing: rule.CountsAs(many)},
		{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"},
		{Name: "triglycerides", Analyte: analyte.Triglycerides, Unit: "mmol/L"},
		{Name: "fibrinogen", Analyte: analyte.Fibrinogen, Unit: "g/L", Missing: rule.CountsAs(many)},
		{Name: "ast", Analyte: analyte.AST, Unit: "U/L"},
		{Name: "hemophagocytosis", Analyte: analyte.Hemophagocytosis, Unit: "1"},
	}
}

func items() []rule.Item {
	table := func(input string, els int, rows ...rule.Row) []rule.Part {
		return []rule.Part{rule.Table{Input: input, Rows: rows, Else: els}}
	}
	lineages := []rule.Formula{rule.Is{Input: "hemoglobin", Op: rule.LE, At: 9.2}, rule.Is{Input: "leukocytes", Op: rule.LE, At: 5}, rule.Is{Input: "platelets", Op: rule.LE, At: 110}}
	organs := []rule.Formula{rule.Yes("hepatomegaly"), rule.Yes("splenomegaly")}
	return []rule.Item{
		{Name: "immunosuppression", Parts: table("immunosuppression", 18, rule.Below(1, 0)), Notes: []string{"immunosuppression"}},
		{Name: "temperature", Parts: table("temperature", 49, rule.Below(38.4, 0), rule.UpTo(39.4, 33)), Notes: []string{"border", "fever", "window"}},
		{Name: "organomegaly", Combine: rule.Max, Parts: []rule.Part{
			rule.If{Name: "liver or spleen enlarged", When: rule.Any(organs), Points: 23},
			rule.If{Name: "liver and spleen enlarged", When: rule.All(organs), Points: 38}}},
		{Name: "cytopenias", Combine: rule.Max, Notes: []string{"one-lineage"}, Parts: []rule.Part{
			rule.If{Name: "two lineages", When: rule.AtLeast{K: 2, Of: lineages}, Points: 24},
			rule.If{Name: "three lineages", When: rule.All(lineages), Points: 34}}},
		{Name: "ferritin", Parts: table("ferritin", 50, rule.Below(2000, 0), rule.UpTo(6000, 35))},
		{Name: "triglycerides", Parts: table("triglycerides", 64, rule.Below(1.5, 0), rule.UpTo(4, 44)), Notes: []string{"triglycerides"}},
		{Name: "fibrinogen", Parts: table("fibrinogen", 0, rule.UpTo(2.5, 30))},
		{Name: "ast", Title: "AST", Parts: table("ast", 19, rule.Below(30, 0))},
		{Name: "hemophagocytosis", Title: "hemophagocytosis in the marrow", Parts: table("hemophagocytosis", 35, rule.Below(1, 0)), Notes: []string{"marrow"}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "cut-off", Text: "169 classified 90 % of the patients of the paper correctly (sensitivity 93 %, specificity 86 %). A web page prints 82 and 88 %, another that 169 " +
			"means a probability above 93 %: both wrong. In the paper the median was 230 of those with the syndrome and 125 of those without."},
		{ID: "not-in-icu", Text: "Never validated for patients in intensive care, where fever, cytopenia and high ferritin have other causes. Met calls for a specialist; it is no order to treat."},
		{ID: "probability", Text: "Printed in the abstract: under 1 % up to 90 points, over 99 % from 250. A reprint of the table prints beside every tenth point from 100 to 240: 1, 3, 5, 9, 16, 25, 40, " +
			"54, 70, 80, 88, 93, 96, 98, 99 % (secondary source). The probability shown is a logistic line through these, log odds −10.13 + 0.0607 × points: a fit made here, not published. " +
			"The formula 1/(1+exp(4.3 − 0.03 × points)) and straight lines to 25 % at 168 circulate and are wrong by up to 31 and 36 points of percent."},
		{ID: "immunosuppression", Text: "HIV, or long-term immunosuppressive therapy (glucocorticoids, cyclosporine, azathioprine). It is asked of the record as a fact."},
		{ID: "border", Text: "At exactly 38.4 °C the copies differ: most print no points strictly below it and 33 from it on, one gives none at it. Here 33 at 38.4."},
		{ID: "fever", Text: "A temperature taken after a blocker of IL-6, IL-1 or JAK or a steroid does not speak: these points are then open."},
		{ID: "window", Text: "The highest temperature of the last 72 h counts: the table prints no window (project policy)."},
		{ID: "one-lineage", Text: "One lineage gives no points, as none does. A lineage counts at hemoglobin ≤ 9.2 g/dL, leukocytes ≤ 5,000 and platelets ≤ 110,000 per µL."},
		{ID: "triglycerides", Text: "One copy prints 132.7 and 354 mg/dL for 1.5 and 4 mmol/L; by the factor used here 1.5 mmol/L are 132.75 mg/dL, so that 132.7 mg/dL gives no points."},
		{ID: "marrow", Text: "In the marrow aspirate. Where it was not looked for it is missing, which is not absent."},
	}
}
