// Package qsofa holds the quick SOFA of Sepsis-3 for adults and a form of it
// that was adapted to children.
package qsofa

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Citations.
const (
	Derivation evidence.ID = "qsofa-2016"           // Seymour et al., JAMA 2016
	Definition evidence.ID = "sepsis-3"             // Singer et al., JAMA 2016
	Adapted    evidence.ID = "schlapbach-2018"      // Schlapbach et al., Intensive Care Med 2018
	SQL        evidence.ID = "phoenix-criteria-sql" // the Phoenix development SQL, executed
)

// Positive is the criterion of 2 points or more.
const Positive = "qsofa.positive"

var (
	paper      = rule.Cite{Ref: Derivation, Status: evidence.Verified}
	definition = rule.Cite{Ref: Definition, Status: evidence.Secondary}
	adapted    = rule.Cite{Ref: Adapted, Status: evidence.Secondary}
	ran        = rule.Cite{Ref: SQL, Status: evidence.Run}
	policy     = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Spec is the quick SOFA for adults.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "qsofa", Version: "1.0.0", Title: "qSOFA",
		Summary:    "Three bedside signs in adults with suspected infection: breathing, blood pressure and mentation.",
		Standing:   "consensus criteria",
		Population: rule.Population{From: 216, Words: "adults with suspected infection; never children", Source: paper},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.CountsAs(0)},
			{Name: "sbp", Analyte: analyte.SBP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
			{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Missing: rule.CountsAs(15)},
		},
		Age: "age",
		Items: []rule.Item{
			{Name: "respiratory", Notes: []string{"qsofa-ventilated"}, Parts: []rule.Part{
				rule.Table{Input: "respiratory_rate", Rows: []rule.Row{rule.Below(22, 0)}, Else: 1}}},
			{Name: "cardiovascular", Parts: []rule.Part{rule.Table{Input: "sbp", Rows: []rule.Row{rule.UpTo(100, 1)}}}},
			{Name: "neurologic", Notes: []string{"qsofa-mentation"}, Source: definition, Parts: []rule.Part{
				rule.Table{Input: "gcs", Rows: []rule.Row{rule.Below(15, 1)}}}},
		},
		Criteria: []rule.Criterion{
			{ID: Positive, Title: "qSOFA ≥ 2", When: rule.Total{Op: rule.GE, Points: 2, Source: definition}},
		},
		MissingRule:       "No published rule was found. The figure beside the range counts a missing input as normal.",
		MissingRuleSource: policy,
		Source:            paper,
		Footnotes: []rule.Footnote{
			{ID: "qsofa-mentation", Text: "Altered mentation is a coma scale under 15; the derivation first used 13 or less."},
			{ID: "qsofa-ventilated", Text: "No rule for invasive ventilation was found: the respiratory rate counts as charted, even where it is the ventilator's."},
			{ID: "qsofa-screen", Text: "qSOFA was made to find patients at risk outside intensive care. It is no definition of sepsis, and one below 2 excludes nothing."},
		},
	}
}

// AgeSpec is the form for children as coded in the Phoenix development
// program.
func AgeSpec() *rule.Spec {
	return &rule.Spec{
		ID: "qsofa_age", Version: "1.0.0", Title: "Age-adapted qSOFA",
		Summary:  "Three bedside signs in children with suspected infection: breathing, mean pressure and mentation.",
		Standing: "published score, as coded in the Phoenix development program",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years with suspected infection in intensive care",
			Exclusions: vital.Preterm(), Source: adapted},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
			{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.CountsAs(0)},
			{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Missing: rule.CountsAs(15)},
		},
		Age: "age",
		Items: []rule.Item{
			{Name: "cardiovascular", Notes: []string{"qsofa-age-bands", "qsofa-age-newborn"}, Parts: []rule.Part{LowMAP(1)}},
			{Name: "respiratory", Notes: []string{"qsofa-age-bands", "qsofa-age-ventilated"},
				Parts: []rule.Part{vital.Own("respiratory_rate", "imv", respiratoryRates())}},
			{Name: "neurologic", Parts: []rule.Part{rule.Table{Input: "gcs", Rows: []rule.Row{rule.Below(15, 1)}}}},
		},
		MissingRule:       "No rule of the paper was found. The Phoenix development program gives a missing input 0 points.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "qsofa-age-bands", Text: "The program compares age in years as a real number with ≤: the limits of the second year end on the second birthday, and a child of 25 months has those of the next row."},
			{ID: "qsofa-age-newborn", Text: "The first row runs from birth to two years. A healthy newborn often breathes faster than 34 (PALS: 30 to 53) with a mean pressure under 60 mmHg (pSOFA's limit under 1 month is 46) and then has 2 points."},
			{ID: "qsofa-age-ventilated", Text: "Under invasive ventilation the rate is the ventilator's and gives no point, as in the program. It does not say that breathing is normal."},
			{ID: "qsofa-age-cut", Text: "The program codes no cut-off for this form; there is no criterion, and that of adults is not applied to children."},
			{ID: "qsofa-age-paper", Text: "The program follows Schlapbach 2018, whose own table was not read: the limits are the program's."},
		},
	}
}

// LowMAP gives points to a mean pressure under the limit for the age, as the
// age-adapted qSOFA asks for it.
func LowMAP(points int) rule.ByAge {
	return vital.Below("map", points, vital.Through([]rule.Limit{{Under: 24, At: 60}, {Under: 60, At: 62}, {Under: 144, At: 65}, {At: 67}}))
}

// respiratoryRates are the limits above which the respiratory rate counts, per
// minute.
func respiratoryRates() []rule.Limit {
	return vital.Through([]rule.Limit{{Under: 24, At: 34}, {Under: 60, At: 22}, {Under: 144, At: 18}, {At: 14}})
}
