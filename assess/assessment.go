// Package assess is the one pure function of the product: what every rule says
// of one patient at one instant, given what was known then. It reads no clock,
// disk, network, map order or log.
package assess

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// Population says whether a rule speaks of this patient at all.
type Population uint8

// Populations. The truth of a rule is withheld only when the patient is out.
const (
	PopulationUndetermined Population = iota
	PopulationIn
	PopulationOut
)

// Key is the population as in JSON: in, out, undetermined.
func (p Population) Key() string {
	switch p {
	case PopulationIn:
		return "in"
	case PopulationOut:
		return "out"
	}
	return "undetermined"
}

// Truth is whether the patient is of the population, for who follows a rule.
func (p Population) Truth() rule.Truth {
	switch p {
	case PopulationIn:
		return rule.Met
	case PopulationOut:
		return rule.NotMet
	}
	return rule.Undetermined
}

// Form says what sort of answer a result is.
type Form uint8

// Forms of result.
const (
	FormCriterion Form = iota // Truth
	FormScore                 // Published, Lo, Hi
	FormState                 // Truth and State
)

// Assessment is everything said of one patient at one instant. Two assessments
// of the same log, instant and rule set are byte-identical (Encode).
type Assessment struct {
	Patient    event.Patient
	At         event.Time
	KnownAt    event.Time
	Ruleset    string     // hash over all specs, the catalogue and policies
	ValidUntil event.Time // the first instant at which time alone may change an answer; 0: never
	Results    []Result   // in the rule set's order

	// What belongs to the first hours and days, beyond single rules; nil only
	// where an assessment was made without them. Each has results of its own, too.
	Window      *ImmuneWindow
	Recognition *Recognition
	Bundle      *Bundle
}

// Result is the answer of one rule (a score, a criterion or a state).
type Result struct {
	Rule    string // "phoenix", "phoenix.sepsis", "immunosep.mals"
	Version string
	Title   string
	Form    Form

	Population Population
	// PopulationWhy says in words why the patient is out, or what would decide.
	PopulationWhy string

	// Draft is set where the rule rests on something unverified or not to be
	// had: nothing was evaluated, and Says tells what is missing.
	Draft bool

	Truth rule.Truth // criteria and states; Undetermined when out
	// State is the answer of a FormState result in one word: "MALS", "SIP",
	// "unclassified", "indeterminate". Empty when out of population.
	State string

	Score *ScoreResult // scores

	// Says is the one line for people: "≥ 2 whatever is missing",
	// "undetermined: ferritin last 5200 ng/mL at …". For an adult rule on a
	// child it is the number and the statement that the cut-off is not
	// validated, and no state-like word.
	Says string
	// Since is when the state or episode began, as far as known.
	Since event.Time
	// Held says that a state lasts by its published exit, not by its entry.
	Held bool

	Missing []Missing    // inputs without usable value, in input order
	Settles []analyte.ID // unknown inputs, any of which could decide with the others
	Obtain  []analyte.ID // the (at most two) inputs to obtain first
	// Facts are those of the record that are not known and could decide, too:
	// "hlh_gene". Nobody measures them; a clinician states them.
	Facts    []string
	Flip     string // for a determined answer, the nearest single change that flips it
	Findings []Finding
	// Confounders are treatments in force that change what some inputs mean,
	// Baseline facts of before the illness that explain them: the points that
	// rest on these stand apart. Neither changes the answer.
	Confounders, Baseline []Confounder

	Notes  []Note // footnotes that apply: decisions on disagreements, policies
	Cites  []evidence.ID
	Status evidence.Status // the weakest verification status that the answer rests on
	// Standing is the label/trial/off-label status of what the rule stands for:
	// "consensus criteria", "trial definition", "research".
	Standing string
}

// ScoreResult is a score's interval and published convention.
type ScoreResult struct {
	Published int // the paper's rule for missing inputs
	Assumed   int // how many inputs that rule had to assume
	Lo, Hi    int // over all completions
	Max       int
	Items     []ItemResult
	// Probability is set where the score maps to one (PELOD-2 mortality).
	Probability *Probability
}

// ItemResult is one item of a score.
type ItemResult struct {
	Item        string // "respiratory"
	Published   int
	Lo, Hi, Max int
	Missing     int
}

// Probability is a mapped risk: published and its range.
type Probability struct {
	What              string
	Published, Lo, Hi float64
}

// Missing is an input that gave no usable value.
type Missing struct {
	Analyte analyte.ID
	Reason  analyte.Reason
	Last    event.Time // newest unusable value, 0 if none
	Text    string     // for people: "last 5200 ng/mL 31 h ago"
}

// Finding is one step of the proof: an input, as received and as converted,
// the row of the table or leaf of the criterion that it fell into, and what
// stands behind it.
type Finding struct {
	Item     string     // item or leaf: "coagulation", "ferritin > 4420"
	Analyte  analyte.ID // None where the finding is not of one analyte
	Label    string     // "platelets"
	Value    string     // converted, with unit: "85 10*3/uL"; "" if none
	Received string     // as received: "85 x10E3/uL"
	Row      string     // the row or leaf in words: "< 100: 1 point"
	Scored   bool       // the finding carries points (Lo, Hi), not a Truth
	Plain    bool       // the finding carries neither: a value that was only shown or read
	Lo, Hi   int        // points, scores only
	Truth    rule.Truth // criteria only
	At       event.Time
	Reason   analyte.Reason
	Events   []event.ID
	Cites    []evidence.ID
	Status   evidence.Status
	Feed     string // "medication feed ICU-PUMP, last message 03:10" where it vouches
	Children []Finding
}

// Note is a footnote that applies to a result.
type Note struct {
	ID   string // "D4", "policy-ferritin-24h"
	Text string
}
