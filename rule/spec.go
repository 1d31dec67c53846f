// Package rule is the engine for scores and criteria. A rule is one Go value,
// a Spec, that holds the published table in the paper's unit and order; its
// evaluation over intervals, its explanation, reference page and boundary
// cases all come from that one value.
//
// What is known of an input is an interval (analyte.Value). A score's answer
// is the range over all completions of what is not known, beside the paper's
// own convention for missing inputs; a criterion's answer is met, not met or
// undetermined, decided per analyte and not per leaf.
//
// The package is pure and does not know timelines: a Spec declares for each
// input which value it wants (Selector) and assess binds it.
package rule

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
)

// Cite names the reference that a constant was taken from, and how far the
// constant was verified there.
type Cite struct {
	Ref    evidence.ID
	Status evidence.Status
}

// Zero reports whether nothing is cited.
func (c Cite) Zero() bool { return c.Ref == "" }

// Pick says which value of a series a rule wants.
type Pick uint8

// Picks.
const (
	Latest Pick = iota
	WorstLowest
	WorstHighest
	First
	Last // like Latest, but without carry-forward beyond the window given
)

var pickText = [...]string{"latest", "lowest", "highest", "first", "last"}

// String is the pick in words.
func (p Pick) String() string {
	if int(p) < len(pickText) {
		return pickText[p]
	}
	return "unknown"
}

// Selector says which value of an analyte's series stands for an input.
type Selector struct {
	Pick Pick
	// Window is how far back values count; 0 is the analyte's own
	// carry-forward window.
	Window time.Duration
	// Assay names the assays by which a value counts, keys with spaces between
	// them: a cut-off of one kit says nothing of another's number. A value by
	// another assay, or by none that was said, is unknown. Empty: any that the
	// analyte takes.
	Assay string
	// Speaking asks for what still speaks: a temperature taken after a drug that
	// takes the meaning from fever is unknown. assess sets it for every rule but
	// the published scores that read the temperature as charted.
	Speaking bool
}

// Absent is the paper's convention for a missing input.
type Absent struct {
	kind  absentKind
	value float64 // table unit
}

type absentKind uint8

const (
	absentUnscored absentKind = iota // items that need the input score 0
	absentCounts                     // the input counts as a value
)

// CountsAs is the convention that a missing input counts as x, in the unit of
// the rule's table.
func CountsAs(x float64) Absent { return Absent{kind: absentCounts, value: x} }

// Unscored is the convention that every part of the score which needs the
// input scores no points while it is missing.
func Unscored() Absent { return Absent{} }

// Value is the number that a missing input counts as, in the unit of the
// rule's table; ok is false where it leaves its parts unscored.
func (a Absent) Value() (x float64, ok bool) { return a.value, a.kind == absentCounts }

// Input is one slot of a rule.
type Input struct {
	// Name is used by the parts of the Spec and is stable: "lactate".
	Name string
	// Analyte is what fills the slot; None where Of names another rule.
	Analyte analyte.ID
	// Of names the score or criterion of another rule that fills the slot,
	// "sofa" (its total) or "phoenix.sepsis" (its truth as 0..1).
	Of string
	// Label is the name for people; empty: the analyte's own.
	Label string
	// Unit is the UCUM code of the rule's table; where Of is set "1" is a fact,
	// "{score}" a count.
	Unit   string
	Select Selector
	// Missing is what the paper does when the input is missing.
	Missing Absent
	// InsteadOf names the input that this one stands in for: it counts only
	// while that one is missing or known as a range only ("S/F where there is
	// no P/F"), and else as its own convention for missing says.
	InsteadOf string
	// Sum makes the input a weighted sum of other inputs, which nothing else of
	// the rule reads; only criteria may compare it. What is not known of its parts
	// makes it an interval.
	Sum []Term
}

// Exclusion is a named context that puts a patient out of the population.
// assess knows how to evaluate the Name; the engine only prints the words.
type Exclusion struct {
	Name   string // "birth_hospitalisation"
	Words  string
	Source Cite
}

// Population says for whom a rule was made.
type Population struct {
	// From and Under bound the age in months: From ≤ age < Under. Under 0 is
	// no upper bound.
	From, Under float64
	// Words is the population as the paper puts it.
	Words      string
	Settings   []string // "ICU"; empty: any
	Exclusions []Exclusion
	Source     Cite
}

// Footnote is a decision on a disagreement or a deviation from print.
type Footnote struct {
	ID   string // "D4"
	Text string
}

// Logit maps a score to a probability: 1/(1+exp(−(Intercept+Slope·points))).
type Logit struct {
	What             string // "death in the PICU"
	Intercept, Slope float64
	Source           Cite
}

// Spec is one rule as a value. It is immutable once compiled.
type Spec struct {
	ID      string // "phoenix"
	Version string
	Title   string
	Summary string // one sentence: what it is and what it is for
	// Standing is the label of what the rule stands for: "consensus
	// criteria", "trial definition", "research".
	Standing   string
	Population Population
	Inputs     []Input
	// Age names the input that ByAge parts and the population read, in months.
	Age      string
	Items    []Item
	Criteria []Criterion
	Logit    *Logit
	// MissingRule is the convention for missing inputs in words: whose it is,
	// and that none was found where the sources read have none.
	MissingRule       string
	MissingRuleSource Cite
	// Source is the citation of every constant that names none of its own.
	Source    Cite
	Footnotes []Footnote
	// Stories are the story files that test the rule.
	Stories []string
	// Exact compares values as they are, without rounding to six significant
	// digits: the arithmetic of a program that is to be reproduced bit by bit.
	Exact bool
	// AsPublished evaluates the criteria on the published convention instead
	// of the range, as the authors' program does.
	AsPublished bool
}
