// Package recognition holds the bedside signs of early recognition that are no
// vital sign: consciousness, skin and the concern of parents. Together with the
// vital signs for age (score/pals) and the NICE strata (score/nice) they make
// the passive state "recognition".
package recognition

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// State is the id of the passive state over all signs.
const State = "recognition"

// The signs; each is a result of its own.
const (
	NotAlert        = "recognition.not_alert"
	ComaScale       = "recognition.coma_scale"
	CapillaryRefill = "recognition.capillary_refill"
	SkinColour      = "recognition.skin_colour"
	Rash            = "recognition.rash"
	Concern         = "recognition.concern"
)

var (
	paper  = rule.Cite{Ref: "lqsofa-2020", Status: evidence.Secondary}
	ran    = rule.Cite{Ref: "phoenix-criteria-sql", Status: evidence.Run}
	nice   = rule.Cite{Ref: "nice-2016-under-5", Status: evidence.Verified}
	advice = rule.Cite{Ref: "nice-sepsis-under-16", Status: evidence.Verified}
	policy = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Cuts of the signs.
const (
	comaScale = 13 // and less, LqSOFA as coded
	refill    = 3  // seconds and more
)

// Spec is the signs as one value.
func Spec() *rule.Spec {
	in := func(name string, id analyte.ID, unit string) rule.Input {
		return rule.Input{Name: name, Analyte: id, Unit: unit, Missing: rule.Unscored()}
	}
	one := func(id, title string, when rule.Formula, source rule.Cite, notes ...string) rule.Criterion {
		return rule.Criterion{ID: id, Title: title, When: when, Source: source, Notes: notes}
	}
	yes := func(input string, source rule.Cite) rule.Is {
		is := rule.Yes(input)
		is.Source = source
		return is
	}
	return &rule.Spec{
		ID: "recognition", Version: "1.0.0", Title: "Signs of early recognition",
		Summary: "Consciousness, skin and the concern of parents: with the vital signs for age they make the passive state of early recognition, " +
			"which is shown with its reasons and never interrupts by itself.",
		Standing:   "published signs",
		Population: rule.Population{From: 0, Under: 216, Words: "children under 18 years", Source: paper},
		Inputs: []rule.Input{in("age", analyte.Age, "mo"), in("avpu", analyte.AVPU, "{score}"), in("gcs", analyte.GCS, "{score}"),
			in("capillary_refill", analyte.CapillaryRefill, "s"), in("skin_colour", analyte.SkinColour, "1"),
			in("non_blanching_rash", analyte.NonBlanchingRash, "1"), in("parental_concern", analyte.ParentalConcern, "1")},
		Age: "age",
		Criteria: []rule.Criterion{
			one(NotAlert, "Not alert (AVPU)", rule.Is{Input: "avpu", Op: rule.GE, At: 1, Words: "not alert on AVPU", Source: paper}, paper, "recognition-sedation"),
			one(ComaScale, "Coma scale of 13 or less", rule.Is{Input: "gcs", Op: rule.LE, At: comaScale, Source: ran}, ran, "recognition-sedation"),
			one(CapillaryRefill, "Capillary refill of 3 s or more", rule.Is{Input: "capillary_refill", Op: rule.GE, At: refill, Source: ran}, ran),
			one(SkinColour, "Mottled or ashen or cyanotic skin", yes("skin_colour", nice), nice, "recognition-dark-skin"),
			one(Rash, "Non-blanching rash", yes("non_blanching_rash", nice), nice, "recognition-dark-skin"),
			one(Concern, "Concern of parent or carer", yes("parental_concern", advice), advice, "recognition-concern"),
		},
		MissingRule:       "A sign that was not looked for is undetermined: it neither raises the state nor calms it.",
		MissingRuleSource: policy,
		Source:            paper,
		Footnotes: []rule.Footnote{
			{ID: "recognition-state", Text: "The passive state is \"signs\" where at least one sign is found: a heart rate, respiratory rate or systolic pressure beyond the PALS limits, a sign of this " +
				"page, or moderate to high risk by NICE. It is \"high\" with high risk by NICE, or with hypotension, the late sign of shock (project policy). It is \"quiet\" only where heart rate, respiratory " +
				"rate, systolic pressure, consciousness (AVPU or coma scale) and skin (capillary refill or colour) were looked at and no sign was found; else it is undetermined."},
			{ID: "recognition-sedation", Text: "Sedation lowers the coma scale. The sign is shown as charted, with the sedation beside it."},
			{ID: "recognition-ventilated", Text: "Under invasive ventilation the respiratory rate may be the ventilator's and is no sign."},
			{ID: "recognition-concern", Text: "The concern of a parent counts as a criterion of its own."},
			{ID: "recognition-dark-skin", Text: "Colour and rash are harder to see, and pulse oximetry may be less reliable, in dark skin."},
			{ID: "recognition-alert", Text: "An alert interrupts only where septic shock (Phoenix) is newly met, or where the state is newly high while infection is suspected or a test for it ordered, no antimicrobial has been given and the unit's " +
				"measured alerts stay within their budget: one in 10 patient-days, and a quarter or more of them right. Septic shock is never withheld for the budget. " +
				"Nothing interrupts from an undetermined or out-of-population answer, from results recorded late, from a replay, after death or under limits of care."},
		},
		Stories: []string{"recognition.story"},
	}
}
