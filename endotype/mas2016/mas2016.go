// Package mas2016 holds the 2016 classification of macrophage activation
// syndrome in systemic juvenile idiopathic arthritis, and the two cut-offs of
// interleukin 18 that were read for Still's disease. They speak of febrile
// patients in whom that disease is known or suspected, and of nobody else.
package mas2016

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Met is the criterion's id.
const Met = "mas2016.met"

// Ids of interleukin 18, of the rule and its one criterion.
const (
	IL18Juvenile = "markers.il18_sjia"
	IL18Adult    = "markers.il18_aosd"
)

// Fever is the temperature in °C from which a patient is febrile, and
// FeverWindow how far back the highest counts: project policy, because the
// criteria print neither.
const (
	Fever       = 38
	FeverWindow = 24 * time.Hour
)

// Juvenile is the age in months under which the arthritis is juvenile here.
const Juvenile = 216

// WithoutSJIA excludes patients of whom it is said that they have no systemic
// juvenile arthritis; where nothing is said the population is open.
const WithoutSJIA = "without fact.systemic_jia"

var (
	paper    = rule.Cite{Ref: "ravelli-2016", Status: evidence.Verified}
	policy   = rule.Cite{Ref: "policy", Status: evidence.Policy}
	juvenile = rule.Cite{Ref: "il18-sjia-2015", Status: evidence.Verified}
	adults   = rule.Cite{Ref: "il18-aosd", Status: evidence.Verified}
)

// Spec is the classification.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "mas2016", Version: "1.2.0", Title: "MAS in systemic juvenile arthritis (2016)",
		Summary:    "Classifies a febrile patient with known or suspected systemic juvenile idiopathic arthritis as having macrophage activation syndrome.",
		Standing:   "classification criteria",
		Population: SJIA(),
		Age:        "age",
		Inputs: append(Febrile(),
			rule.Input{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL"},
			rule.Input{Name: "platelets", Analyte: analyte.Platelets, Unit: "10*3/uL"},
			rule.Input{Name: "ast", Analyte: analyte.AST, Unit: "U/L"},
			rule.Input{Name: "triglycerides", Analyte: analyte.Triglycerides, Unit: "mg/dL"},
			rule.Input{Name: "fibrinogen", Analyte: analyte.Fibrinogen, Unit: "mg/dL"}),
		Criteria: []rule.Criterion{{ID: Met, Title: "Macrophage activation syndrome in sJIA (2016)", Notes: []string{"onset", "fever", "not-sepsis"},
			When: rule.All{rule.Yes("sjia"), IsFebrile("fever"), rule.Is{Input: "ferritin", Op: rule.GT, At: 684},
				rule.AtLeast{K: 2, Of: []rule.Formula{
					rule.Is{Input: "platelets", Op: rule.LE, At: 181}, rule.Is{Input: "ast", Op: rule.GT, At: 48},
					rule.Is{Input: "triglycerides", Op: rule.GT, At: 156}, rule.Is{Input: "fibrinogen", Op: rule.LE, At: 360, Note: "fibrinogen"}}}}}},
		MissingRule:       "Not published.",
		MissingRuleSource: paper,
		Source:            paper,
		Footnotes: append(FeverNotes(),
			rule.Footnote{ID: "onset", Text: "The numbers were chosen at the onset of MAS in patients whose arthritis keeps platelets and fibrinogen high: a fall within the normal range speaks, too. " +
				"In a later series the criteria were met in 64 % at onset and in all at the full picture."},
			rule.Footnote{ID: "not-sepsis", Text: "Sensitivity 73 %, specificity 99 % in the study (one copy prints sensitivity for both). In adults with Still's disease 100 and 70 %. It was never meant for sepsis without this arthritis."},
			rule.Footnote{ID: "fibrinogen", Text: "360 mg/dL is 3.6 g/L. One manual prints 10.58 g/L in brackets, which is µmol/L."}),
	}
}

// SJIA is patients from one month to under 18 years with known or suspected
// systemic juvenile idiopathic arthritis. The sources print no ages; newborns
// and preterm infants are out, as of every rule of children that says nothing
// of them.
func SJIA() rule.Population {
	return rule.Population{From: 1, Under: Juvenile,
		Words:      "febrile patients from one month to under 18 years with known or suspected systemic juvenile idiopathic arthritis; the sources read print no ages",
		Exclusions: append(vital.Preterm(), rule.Exclusion{Name: WithoutSJIA, Words: "no known or suspected systemic juvenile idiopathic arthritis", Source: paper}), Source: policy}
}

// Febrile is the inputs for age, arthritis and fever.
func Febrile() []rule.Input {
	return []rule.Input{
		{Name: "age", Analyte: analyte.Age, Unit: "mo"},
		arthritis(),
		{Name: "temperature", Analyte: analyte.Temperature, Unit: "Cel", Select: rule.Selector{Pick: rule.WorstHighest, Window: FeverWindow}},
	}
}

func arthritis() rule.Input {
	return rule.Input{Name: "sjia", Of: "fact.systemic_jia", Label: "known or suspected systemic juvenile arthritis", Unit: "1"}
}

// IsFebrile is the leaf for fever, with a footnote.
func IsFebrile(note string) rule.Is {
	return rule.Is{Input: "temperature", Op: rule.GE, At: Fever, Note: note, Source: policy}
}

// FeverNotes explain the leaf for fever.
func FeverNotes() []rule.Footnote {
	return []rule.Footnote{{ID: "fever", Text: "The criteria say febrile and print no number: here ≥ 38.0 °C at the highest of the last 24 h (project policy). A temperature taken after a blocker of " +
		"IL-6, IL-1 or JAK or a steroid does not speak, and leaves the answer open: such drugs hide this syndrome."}}
}

// IL18Spec is the cut-off of interleukin 18 for macrophage activation in
// systemic juvenile arthritis.
func IL18Spec() *rule.Spec {
	return &rule.Spec{
		ID: IL18Juvenile, Version: "1.2.0", Title: "Interleukin 18 in systemic juvenile arthritis",
		Summary:    "Whether interleukin 18 lies where macrophage activation followed in systemic juvenile idiopathic arthritis.",
		Standing:   "single study",
		Population: SJIA(),
		Age:        "age",
		Inputs: []rule.Input{{Name: "age", Analyte: analyte.Age, Unit: "mo"}, arthritis(),
			{Name: "il18", Analyte: analyte.IL18, Unit: "pg/mL", Select: rule.Selector{Assay: "elisa"}}},
		Criteria: []rule.Criterion{{ID: IL18Juvenile, Title: "Interleukin 18 above 47,750 pg/mL in sJIA", Notes: []string{"kit", "study", "not-24000"},
			When: rule.All{rule.Yes("sjia"), rule.Is{Input: "il18", Op: rule.GT, At: 47750}}}},
		MissingRule: "Not published.", MissingRuleSource: juvenile, Source: juvenile,
		Footnotes: []rule.Footnote{
			{ID: "kit", Text: "The number is bound to the kit of its study, which the abstract does not name; later work of the same field measures by ELISA. Here only a result named as ELISA counts (project policy); " +
				"kits differ, so that another laboratory's number near the cut-off means little."},
			{ID: "study", Text: "76 patients with systemic juvenile arthritis, 15 with macrophage activation; sensitivity and specificity are not in the abstract. It says nothing of sepsis."},
			{ID: "not-24000", Text: "A cut-off of 24,000 pg/mL circulates and was found in no source."},
		},
	}
}

// IL18AdultSpec is the cut-off of interleukin 18 for adult-onset Still's
// disease.
func IL18AdultSpec() *rule.Spec {
	return &rule.Spec{
		ID: IL18Adult, Version: "1.0.0", Title: "Interleukin 18 in adult-onset Still's disease",
		Summary:    "Whether interleukin 18 lies where adult-onset Still's disease was told from other fever and arthritis.",
		Standing:   "single study",
		Population: rule.Population{From: Juvenile, Words: "adults with fever or arthritis in whom Still's disease is asked for", Source: adults},
		Age:        "age",
		Inputs: []rule.Input{{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "il18", Analyte: analyte.IL18, Unit: "pg/mL", Select: rule.Selector{Assay: "elisa"}}},
		Criteria: []rule.Criterion{{ID: IL18Adult, Title: "Interleukin 18 above 5,000 pg/mL, adult-onset Still's disease", Notes: []string{"kit", "study", "side"},
			When: rule.Is{Input: "il18", Op: rule.GT, At: 5000}}},
		MissingRule: "Not published.", MissingRuleSource: adults, Source: adults,
		Footnotes: []rule.Footnote{
			{ID: "kit", Text: "Measured by the ELISA of one laboratory; only a result named as ELISA counts, and kits differ."},
			{ID: "study", Text: "30 adults with Still's disease against 65 with fever or arthritis: specificity 96.9 %, sensitivity 63.3 %, area under the curve 0.870. It separates Still's disease, not sepsis."},
			{ID: "side", Text: "On which side exactly 5,000 lies the abstract does not say; here it is not met."},
		},
	}
}
