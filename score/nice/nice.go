// Package nice holds the risk strata of the NICE guideline on suspected sepsis
// under 16 years.
package nice

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Citations.
const (
	Guideline   evidence.ID = "nice-sepsis-under-16" // recommendations on risk, head of table 1
	UnderFive   evidence.ID = "nice-2016-under-5"    // reprint of the tool of 2016
	Corrections evidence.ID = "nice-bmj-2017"        // list of corrections, BMJ 2017
	FiveToTen   evidence.ID = "nice-2016-5-to-11"    // restated
	Twelve      evidence.ID = "nice-2016-12-over"    // restated
	Policy      evidence.ID = "policy"
)

// Criteria of the Spec; each is a result of its own.
const (
	High     = "nice.high"
	Moderate = "nice.moderate" // at least moderate to high
	Transfer = "nice.transfer"
)

var (
	guideline = rule.Cite{Ref: Guideline, Status: evidence.Verified}
	young     = rule.Cite{Ref: UnderFive, Status: evidence.Verified}
	corrected = rule.Cite{Ref: Corrections, Status: evidence.Verified}
	school    = rule.Cite{Ref: FiveToTen, Status: evidence.Secondary}
	teen      = rule.Cite{Ref: Twelve, Status: evidence.Secondary}
	policy    = rule.Cite{Ref: Policy, Status: evidence.Policy}
)

// Points of the one item.
const (
	low = iota
	moderate
	high
)

// Spec is the stratum of risk: 0 low, 1 moderate to high, 2 high.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "nice", Version: "1.0.0", Title: "NICE risk (under 16)",
		Summary:  "Risk of severe illness or death of a child in whom sepsis is suspected, by behaviour, breathing, circulation, skin and temperature: 0 low, 1 moderate to high, 2 high.",
		Standing: "guideline",
		Population: rule.Population{From: 0, Under: sixteen, Words: "children and young people under 16 with suspected sepsis",
			Source: guideline},
		Inputs: inputs(),
		Age:    "age",
		Items: []rule.Item{{Name: "risk", Title: "risk", Combine: rule.Max, Notes: []string{"nice-max", "nice-tables", "nice-left-out", "nice-dark-skin"},
			Parts: parts()}},
		Criteria: criteria(),
		MissingRule: "The recommendations read set none. A child is at low risk only where no criterion is met, so that nothing may be left unlooked at; " +
			"the single figure, which is this project's, counts what was not looked at as absent.",
		MissingRuleSource: guideline,
		Source:            young,
		Footnotes:         footnotes(),
	}
}

func inputs() []rule.Input {
	in := []rule.Input{{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()}}
	add := func(name string, id analyte.ID, unit string, normal float64) {
		in = append(in, rule.Input{Name: name, Analyte: id, Unit: unit, Missing: rule.CountsAs(normal)})
	}
	for _, f := range [...]struct {
		name string
		id   analyte.ID
	}{
		{"no_response_to_social_cues", analyte.NoResponseToSocialCues}, {"altered_mental_state", analyte.AlteredMentalState},
		{"appears_ill", analyte.AppearsIll}, {"does_not_wake", analyte.DoesNotWake}, {"abnormal_cry", analyte.AbnormalCry},
		{"decreased_activity", analyte.DecreasedActivity}, {"parental_concern", analyte.ParentalConcern},
		{"grunting", analyte.Grunting}, {"apnea", analyte.Apnea}, {"nasal_flaring", analyte.NasalFlaring},
		{"new_oxygen_need", analyte.NewOxygenNeed}, {"reduced_urine", analyte.ReducedUrine},
		{"skin_colour", analyte.SkinColour}, {"non_blanching_rash", analyte.NonBlanchingRash},
	} {
		add(f.name, f.id, "1", 0)
	}
	add("spo2", analyte.SpO2, "%", 100)
	add("fio2", analyte.FiO2, "1", 0.21)
	add("respiratory_rate", analyte.RespiratoryRate, "/min", 15)
	add("heart_rate", analyte.HeartRate, "/min", 80)
	add("sbp", analyte.SBP, "mm[Hg]", 120)
	add("capillary_refill", analyte.CapillaryRefill, "s", 1)
	add("urine_rate", analyte.UrineRate6h, "mL/kg/h", 100)
	add("temperature", analyte.Temperature, "Cel", 37)
	in = append(in, rule.Input{Name: "systemic_steroid", Analyte: analyte.SystemicSteroid, Unit: "1"})
	for _, f := range impairing() {
		in = append(in, rule.Input{Name: f.name, Of: "fact." + f.name, Label: f.label, Unit: "1"})
	}
	return in
}

// fact is something stated of the patient.
type fact struct{ name, label string }

// impairing are the stated facts that impair immunity.
func impairing() []fact {
	return []fact{{"transplant", "Transplant"}, {"primary_immunodeficiency", "Primary immunodeficiency"}, {"neutropenia", "Neutropenia"},
		{"chemotherapy", "Chemotherapy"}}
}

// immune holds where illness or drugs impair the patient's immunity.
func immune() rule.Any {
	yes := func(name string) rule.Is {
		l := rule.Yes(name)
		l.Source = policy
		return l
	}
	out := rule.Any{yes("systemic_steroid")}
	for _, f := range impairing() {
		out = append(out, yes(f.name))
	}
	return out
}

func criteria() []rule.Criterion {
	atLeast := func(p int) rule.Total { return rule.Total{Op: rule.GE, Points: p, Source: guideline} }
	return []rule.Criterion{
		{ID: High, Title: "High risk of severe illness or death from sepsis (NICE, under 16)", When: atLeast(high), Source: guideline},
		{ID: Moderate, Title: "At least moderate to high risk from sepsis (NICE, under 16)", When: atLeast(moderate),
			Notes: []string{"nice-at-least"}, Source: guideline},
		{ID: Transfer, Title: "Refer for emergency care if outside hospital (NICE, under 16)", Notes: []string{"nice-immune"}, Source: guideline,
			When: rule.Any{atLeast(high), rule.All{atLeast(moderate), immune()}}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "nice-max", Text: "One criterion decides: the stratum is the highest that any sign gives. The figure is a name, not a score to be added or averaged."},
		{ID: "nice-at-least", Text: "Met also where the risk is high, so that it stays true while a sign of high risk has not been looked for yet."},
		{ID: "nice-tables", Text: "The numbers are those of 2016 and 2017, which the guideline of 2024 still dates to 2016; its own tables could not be read beyond the head of table 1. " +
			"From 5 years on they come from restatements, from 12 years from the table shared with adults."},
		{ID: "nice-alike", Text: "The same in the tables under 5 and of 5 to 11 years. The former was read in an exact reprint, the latter in restatements; the row carries the weaker source."},
		{ID: "nice-12-heart", Text: "From 12 years a heart rate of 130 is moderate and 131 high: more than 130, as corrected in 2017; some copies print 130 or more."},
		{ID: "nice-spo2", Text: "Under 92 %, as corrected in September 2017; older copies of the tool under 5 years print 91 %, a picture in the BMJ 92 % or less. " +
			"The criterion is of saturation in air; a value under oxygen counts as it is."},
		{ID: "nice-oxygen", Text: "A new need for oxygen is printed in both columns and counts as high. From 12 years it is high only where more than 40 % is needed; " +
			"whether that is to keep a saturation above 92 % is not asked."},
		{ID: "nice-3-to-6", Text: "Ages are completed: 1 to 2 years ends at the third birthday, 3 to 6 months of age at seven months."},
		{ID: "nice-sbp", Text: "More than 40 mmHg below the usual pressure is high as well (exactly 40 below is not). The usual pressure is not an input, so it is left out."},
		{ID: "nice-urine", Text: "The rate is of catheterised patients; here it is the rate of six charted hours. From 12 years no urine for 12 or 18 h is asked without catheter: " +
			"hours since passing urine are no input and left out."},
		{ID: "nice-skin-5-11", Text: "The rows for skin at 5 to 11 years were not read. They are the same in the tables before and after, and are taken as high by project policy."},
		{ID: "nice-concern", Text: "From 12 years the table asks for a friend's or relative's account of new altered behaviour. Concern of a parent is taken as one by project policy."},
		{ID: "nice-immune", Text: "The guideline says impaired by drugs or illness and names none; here it is a stated transplant, immunodeficiency, neutropenia or chemotherapy, or a systemic steroid in 24 h (project policy). The advice is for those outside hospital; inside, it says how urgent a review is."},
		{ID: "nice-left-out", Text: "Left out, because the cell was not verified: leg pain, cold hands or feet, pallor. " +
			"Left out, because there is no input for them: not responding normally, no smile, waking only with prolonged stimulation (under 5); " +
			"deterioration of function, trauma or surgery in 6 weeks, new arrhythmia, signs of wound infection (from 12). Their absence here is no reassurance."},
		{ID: "nice-ventilated", Text: "The tables are of children who breathe by themselves. Under invasive ventilation the rate may be the ventilator's: it counts as charted, and one within the limits says nothing."},
		{ID: "nice-dark-skin", Text: "Pulse oximetry may be less reliable, and colour harder to see, in dark skin."},
	}
}
