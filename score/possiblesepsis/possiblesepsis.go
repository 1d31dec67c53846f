// Package possiblesepsis holds the score "possible sepsis" of the program with
// which the Phoenix criteria were developed.
package possiblesepsis

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/qsofa"
	"stormglass/score/vital"
)

// SQL is the citation: the Phoenix development SQL, executed.
const SQL evidence.ID = "phoenix-criteria-sql"

var ran = rule.Cite{Ref: SQL, Status: evidence.Run}

// Spec is the score "possible sepsis".
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "possible_sepsis", Version: "1.0.0", Title: "Possible sepsis",
		Summary:    "Signs of three organs that need no laboratory: breathing and oxygen, circulation, mentation.",
		Standing:   "research: coded in the Phoenix development program, no publication found",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years", Exclusions: vital.Preterm(), Source: ran},
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()},
			{Name: "spo2", Analyte: analyte.SpO2, Unit: "%", Missing: rule.CountsAs(100)},
			{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "other_respiratory_support", Analyte: analyte.RespiratorySupport, Unit: "1", Missing: rule.CountsAs(0)},
			{Name: "o2_flow", Analyte: analyte.O2Flow, Unit: "L/min", Missing: rule.CountsAs(0)},
			{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.CountsAs(0)},
			{Name: "map", Analyte: analyte.MAP, Unit: "mm[Hg]", Missing: rule.CountsAs(1000)},
			{Name: "capillary_refill", Analyte: analyte.CapillaryRefill, Unit: "s", Missing: rule.CountsAs(0)},
			{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.CountsAs(0)},
			{Name: "gcs", Analyte: analyte.GCS, Unit: "{score}", Missing: rule.CountsAs(15)},
		},
		Age:               "age",
		Items:             items(),
		MissingRule:       "The program gives a missing input 0 points.",
		MissingRuleSource: ran,
		Source:            ran,
		Footnotes: []rule.Footnote{
			{ID: "D18", Text: "The heart and respiratory rates are the limits of 3 points in the \"PEWS\" of the same program. That is not the Bedside PEWS, and which published one it is was not found."},
			{ID: "possible-oxygen", Text: "Any oxygen and any ventilation give 2 points, whatever the saturation under it. The program takes oxygen that is not charted as none; here it leaves the points open."},
			{ID: "possible-spo2", Text: "The program leaves a saturation above 97 % open; here it is normal, which gives the same points."},
			{ID: "possible-bands", Text: "The mean pressure is that of the age-adapted qSOFA: age in years as a real number, compared with ≤. Its first row is 60 mmHg from birth to two years: a healthy newborn often lies under it (pSOFA's limit under 1 month is 46) and then has 2 points."},
			{ID: "possible-cut", Text: "No cut-off is coded, and infection is not considered: despite its name the score does not say that a child may have sepsis."},
		},
	}
}

func items() []rule.Item {
	return []rule.Item{
		{Name: "respiratory", Combine: rule.Max, Notes: []string{"possible-oxygen", "possible-spo2"}, Parts: []rule.Part{
			rule.Table{Input: "spo2", Rows: []rule.Row{rule.UpTo(92, 2)}},
			rule.Table{Input: "imv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 2},
			rule.Table{Input: "other_respiratory_support", Rows: []rule.Row{rule.Below(1, 0)}, Else: 2},
			rule.Table{Input: "o2_flow", Rows: []rule.Row{rule.UpTo(0, 0)}, Else: 2},
			noted(vital.Above("respiratory_rate", 1, []rule.Limit{{Under: 12, At: 69}, {Under: 24, At: 59}, {Under: 60, At: 49}, {Under: 144, At: 39}, {At: 34}}), "D18"),
		}},
		{Name: "cardiovascular", Combine: rule.Max, Parts: []rule.Part{
			noted(qsofa.LowMAP(2), "possible-bands"),
			rule.Table{Input: "capillary_refill", Rows: []rule.Row{rule.Below(3, 0)}, Else: 2},
			noted(vital.Above("heart_rate", 1, []rule.Limit{{Under: 12, At: 169}, {Under: 24, At: 159}, {Under: 60, At: 149}, {Under: 144, At: 139}, {At: 129}}), "D18"),
		}},
		{Name: "neurologic", Parts: []rule.Part{rule.Table{Input: "gcs", Rows: []rule.Row{rule.Below(13, 2), rule.Below(15, 1)}}}},
	}
}

func noted(t rule.ByAge, id string) rule.ByAge {
	t.Notes = []string{id}
	return t
}
