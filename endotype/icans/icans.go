// Package icans holds the ASTCT grade of neurotoxicity after immune effector
// cells (ICANS) for patients from 12 years. Younger children are graded by
// another scale, of which no primary text was read.
package icans

import (
	"stormglass/analyte"
	"stormglass/endotype/crs"
	"stormglass/evidence"
	"stormglass/rule"
)

// AnyGrade is the criterion's id: grade 1 or higher.
const AnyGrade = "icans.grade_1"

var table = rule.Cite{Ref: "astct-2019", Status: evidence.Verified}

// Spec is the grade, 0 to 4.
func Spec() *rule.Spec {
	when := func(name string, points int, input string) rule.If {
		return rule.If{Name: name, Points: points, When: rule.All{crs.After(), rule.Yes(input)}}
	}
	score := func(name string, points int, below float64) rule.If {
		return rule.If{Name: name, Points: points, Notes: []string{"ice"},
			When: rule.All{crs.After(), rule.Is{Input: "ice", Op: rule.LT, At: below}}}
	}
	arousal := func(name string, points int, from float64) rule.If {
		return rule.If{Name: name, Points: points, Notes: []string{"sedation"}, When: rule.All{crs.After(), rule.Is{Input: "arousal", Op: rule.GE, At: from}}}
	}
	return &rule.Spec{
		ID: "icans", Version: "1.0.0", Title: "ICANS (ASTCT)",
		Summary:  "Grade of neurotoxicity after CAR T cells or a T-cell engager, by the ICE score, arousal, seizures, motor findings and cerebral oedema.",
		Standing: "consensus grading",
		Population: rule.Population{From: 144, Words: "patients from 12 years after CAR T cells or a T-cell engager; younger children are graded by the CAPD",
			Exclusions: crs.Therapy(), Source: table},
		Age:    "age",
		Inputs: inputs(),
		Items: []rule.Item{{Name: "grade", Combine: rule.Max, Notes: []string{"worst", "attributable", "young"}, Parts: []rule.Part{
			score("ICE score 7 to 9", 1, 10), score("ICE score 3 to 6", 2, 7), score("ICE score 0 to 2", 3, 3),
			when("unarousable", 4, "unarousable"),
			arousal("awakens to voice", 2, 2), arousal("awakens only to touch", 3, 3), arousal("hardly or not arousable", 4, 4),
			when("seizure that resolves", 3, "seizure"), when("prolonged or repeated seizure", 4, "seizure_prolonged"),
			when("focal motor weakness", 4, "motor"),
			when("focal oedema on imaging", 3, "oedema_focal"), when("diffuse oedema", 4, "oedema"),
		}}},
		Criteria:          []rule.Criterion{{ID: AnyGrade, Title: "Neurotoxicity (ICANS) of any grade", Notes: []string{"attributable", "young"}, When: rule.Total{Op: rule.GE, Points: 1}}},
		MissingRule:       "Not published. The single figure counts only what is known; the range says what is missing could add.",
		MissingRuleSource: table,
		Source:            table,
		Footnotes:         footnotes(),
	}
}

func inputs() []rule.Input {
	flag := func(name string, id analyte.ID) rule.Input { return rule.Input{Name: name, Analyte: id, Unit: "1"} }
	return append(append([]rule.Input{{Name: "age", Analyte: analyte.Age, Unit: "mo"}}, crs.Given()...),
		rule.Input{Name: "ice", Analyte: analyte.ICE, Unit: "{score}", Missing: rule.CountsAs(10)},
		flag("unarousable", analyte.Unarousable),
		rule.Input{Name: "arousal", Analyte: analyte.Arousal, Unit: "{score}", Missing: rule.CountsAs(1)},
		flag("seizure", analyte.Seizure),
		flag("seizure_prolonged", analyte.SeizureProlonged),
		flag("motor", analyte.MotorWeakness),
		flag("oedema_focal", analyte.CerebralOedemaFocal),
		flag("oedema", analyte.CerebralOedema))
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "worst", Text: "The worst finding gives the grade: an ICE score of 3 with a generalised seizure is grade 3. Tremor and myoclonus do not count, nor does intracranial haemorrhage. Grade 5 is death."},
		{ID: "attributable", Text: "Only what has no other cause counts. That is for the clinician."},
		{ID: "ice", Text: "7 to 9 is grade 1, 3 to 6 grade 2, 0 to 2 grade 3. A score of 0 is grade 3 in a patient who is awake with global aphasia, and grade 4 in one who is unarousable and cannot perform the test."},
		{ID: "sedation", Text: "Depressed consciousness counts only without another cause, such as sedation. Awakening by itself stands in the column of grade 1 and makes no grade alone: the ICE score does. " +
			"Decerebrate or decorticate posturing, palsy of the sixth cranial nerve, papilloedema and Cushing's triad are grade 4, too: chart them as diffuse oedema."},
		{ID: "young", Text: "Under 12 years, and with developmental delay, the Cornell Assessment of Pediatric Delirium takes the place of the ICE score. News of the consensus prints its numbers; no primary text was read, so these children are out of this rule's population."},
	}
}
