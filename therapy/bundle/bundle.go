// Package bundle holds the steps of the first hours of sepsis and septic shock
// as data: their time targets, volumes and sources, for children and, apart
// from them, for adults. It is a clock and orders nothing.
//
// The values of children are those of the Surviving Sepsis Campaign 2020,
// labelled so: the times and volumes of 2026 could not be read.
package bundle

import (
	"time"

	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// Steps of the bundle. Each but source control is a result, "bundle." and its
// id.
const (
	Culture       = "blood_culture"
	Antimicrobial = "antimicrobial"
	Lactate       = "lactate"
	Fluid         = "fluid"
	Vasoactive    = "vasoactive"
	SourceControl = "source_control"
)

// Never stands in every answer of the bundle.
const Never = "No immune result delays cultures, antibiotics or source control."

// Editions of the targets.
const (
	Children = "Surviving Sepsis Campaign, children 2020"
	Adults   = "Surviving Sepsis Campaign, adults 2021"
)

// Adult is the age in months from which the targets of children end.
const Adult = 216

// Citations.
var (
	ssc    = rule.Cite{Ref: "ssc-children-2020", Status: evidence.Verified}
	retold = rule.Cite{Ref: "ssc-children-2020", Status: evidence.Secondary}
	nice   = rule.Cite{Ref: "nice-fluid-2022", Status: evidence.Verified}
	adult  = rule.Cite{Ref: "ssc-adults-2021", Status: evidence.Verified}
	adult2 = rule.Cite{Ref: "ssc-adults-2021", Status: evidence.Secondary}
	policy = rule.Cite{Ref: "policy-bundle-clock", Status: evidence.Policy}
)

// Step is one step with its time targets, counted from recognition; 0 is none.
type Step struct {
	ID, Title     string
	Shock, Sepsis time.Duration
	// ShockOnly says that the step is asked for only in shock.
	ShockOnly bool
	Words     string // what the source asks
	Source    rule.Cite
}

// Time targets.
const (
	InShock = time.Hour
	Else    = 3 * time.Hour
)

// ChildSteps lists the steps for children, in the order of the guideline.
func ChildSteps() []Step {
	return []Step{
		{Culture, "Blood culture", InShock, Else, false, "before antimicrobials if that causes no substantial delay", ssc},
		{Antimicrobial, "Antimicrobial", InShock, Else, false, "broad-spectrum, within 1 h of recognising shock, within 3 h of suspecting sepsis without shock", ssc},
		{Lactate, "Lactate", InShock, Else, false, "measured; no cut-off is recommended", ssc},
		{Fluid, "Fluid bolus", InShock, 0, true, "if shock and no overload, titrated, stopped at signs of overload", ssc},
		{Vasoactive, "Vasoactive drug", InShock, 0, true, "if shock persists after fluid", ssc},
		{SourceControl, "Source control", 0, 0, false, "as soon as possible; carried to 2026", ssc},
	}
}

// AdultSteps lists what could be verified for adults: the time of antimicrobials.
func AdultSteps() []Step {
	return []Step{{Antimicrobial, "Antimicrobial", InShock, Else, false,
		"within 1 h in shock or where sepsis is likely, within 3 h where it is possible without shock", adult}}
}

// AdultPressure is the adults' target of mean pressure in mmHg. It is never
// shown for a child.
const AdultPressure = 65

// AdultPressureSource is where it stands.
var AdultPressureSource = adult2

// Volume is a published fluid volume in mL/kg: of one bolus, and at most in the
// first hour (0: none that could be verified).
type Volume struct {
	Source           string
	BolusLo, BolusHi float64
	HourLo, HourHi   float64
	// ICU says for which setting: intensive care at hand (Yes), not (No), any.
	ICU event.Tri
	// Hypotension says for whom in that setting: only with hypotension (Yes), only
	// without it (No), any.
	Hypotension event.Tri
	// None says that the source advises against a bolus.
	None bool
	Cite rule.Cite
}

// Volumes lists the published volumes side by side. That of the first hour
// without intensive care (40 mL/kg) and the pressures that define hypotension
// there are unverified and left out.
func Volumes() []Volume {
	return []Volume{
		{Source: "SSC children 2020, intensive care at hand", BolusLo: 10, BolusHi: 20, HourLo: 40, HourHi: 60, ICU: event.Yes, Cite: retold},
		{Source: "SSC children 2020, no intensive care, hypotension", BolusLo: 10, BolusHi: 20, ICU: event.No, Hypotension: event.Yes, Cite: ssc},
		{Source: "SSC children 2020, no intensive care, no hypotension", None: true, ICU: event.No, Hypotension: event.No, Cite: ssc},
		{Source: "NICE, October 2022", BolusLo: 10, BolusHi: 10, Cite: nice},
	}
}

// What counts as done before recognition. Project policy: an antimicrobial or a
// blood culture of the day before belongs to the same illness; a lactate of the
// hour before is as good as a new one.
const (
	TreatedBefore  = 24 * time.Hour
	MeasuredBefore = time.Hour
)

// Spec is the bundle as one value, for its page and its place in the rule set.
// How each step stands is worked out from the course of the stay.
func Spec() *rule.Spec {
	var in []rule.Input
	var out []rule.Criterion
	for _, s := range ChildSteps() {
		if s.ID == SourceControl {
			continue
		}
		in = append(in, rule.Input{Name: s.ID, Of: "bundle.step." + s.ID, Label: s.Title + " given or taken", Unit: "1", Missing: rule.Unscored()})
		done := rule.Yes(s.ID)
		done.Words, done.Source = s.Title+": "+s.Words, s.Source
		out = append(out, rule.Criterion{ID: "bundle." + s.ID, Title: s.Title + " of the first hours", When: done, Source: s.Source,
			Notes: append([]string{"bundle-clock", "bundle-2020", "bundle-never"}, notes(s.ID)...)})
	}
	return &rule.Spec{
		ID: "bundle", Version: "1.0.0", Title: "Bundle of the first hours",
		Summary: "What is done, due, late or contraindicated since sepsis or septic shock was recognised: culture, antimicrobial, lactate, fluid, vasoactive. " +
			"It is a clock with sources and orders nothing.",
		Standing:   "guideline",
		Population: rule.Population{Words: "children from 37 weeks of gestation to under 18 years; adults: the time of antimicrobials alone", Source: retold},
		Inputs:     in,
		Criteria:   out,
		Source:     ssc,
		MissingRule: "What is not recorded is late only where a live feed vouches that it was not done; else it is not known. Without a clock " +
			"nothing is asked.",
		MissingRuleSource: policy,
		Footnotes:         footnotes(),
		Stories:           []string{"bundle.story"},
	}
}

func notes(step string) []string {
	switch step {
	case Culture:
		return []string{"bundle-culture"}
	case Fluid:
		return []string{"bundle-fluid", "bundle-weight"}
	case Vasoactive:
		return []string{"bundle-vasoactive"}
	}
	return nil
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "bundle-clock", Text: "The clock begins when septic shock or sepsis is recognised: by a clinician's statement, at the instant stated; or by rule, when the last result that the rule " +
			"needed became known. Shock: Phoenix septic shock, or hypotension for age (PALS). Sepsis without shock: Phoenix sepsis, or high risk by NICE. By rule only while infection is suspected or " +
			"looked for (a test for infection ordered, or an antimicrobial given that is no prophylaxis): were the second antimicrobial waited for, the clock would begin when it is over. Once begun it runs until a clinician ends the suspicion of sepsis or infection, the patient leaves or dies. Which rule begins it is project policy."},
		{ID: "bundle-2020", Text: "Times and volumes are those of 2020. Those of the edition of 2026 could not be read."},
		{ID: "bundle-never", Text: Never},
		{ID: "bundle-culture", Text: "An order alone does not show that blood was drawn. A culture after the first antimicrobial is done, and said to be after it."},
		{ID: "bundle-fluid", Text: "The campaign's boluses are 10 to 20 mL/kg, with intensive care at hand up to 40 to 60 mL/kg in the first hour; NICE cut the bolus from 20 to 10 mL/kg in October 2022: both are shown. Without " +
			"intensive care a child in shock without hypotension gets no bolus. The ceiling without intensive care is unverified and left out, and no source names a greatest volume in mL. Overload is judged at the bedside: it is not an input."},
		{ID: "bundle-weight", Text: "The campaign doses by ideal body weight. What is multiplied is the dosing weight as charted, which is named."},
		{ID: "bundle-vasoactive", Text: "Which drug to begin with is unverified and not said. The step is asked for while shock stands after a bolus of at least 10 mL/kg."},
		{ID: "bundle-adult", Text: "Adults have other guidelines. Of theirs only the time of antimicrobials (1 h and 3 h) and a mean pressure of 65 mmHg could be verified; the volume of 30 mL/kg is printed " +
			"without a mark of verification and is left out. Nothing of adults is shown for a child."},
	}
}
