// Package story reads and runs test stories: texts in which a clinician says
// what was measured when, and what the rules are expected to answer. A rule's
// author needs no Go for it.
//
//	story Septic shock in a three-year-old
//	source Phoenix vignette 1, JAMA 2024
//	patient age 36 mo, weight 14 kg
//	load
//	  0:00  platelets 95 10*3/uL
//	  0:00  mean_arterial_pressure 43.67 mm[Hg]
//	  0:00  assert infection yes
//	give
//	  0:00  norepinephrine start 0.1 ug/kg/min
//	at 1:00
//	  expect phoenix 3..8, published 3
//	  expect phoenix.septic_shock met
//
// A file holds any number of stories; what stands behind # is a remark. Times
// are hours and minutes since the start (0:00, 26:30, -5:00; 0:00 is midnight
// UTC of 2026-01-10), or RFC 3339.
//
// `interval ANALYTE by ASSAY upper 7 pg/mL from 1 mo under 18 y` is a reference
// interval of the site's own laboratory; `lower`, `upper`, `from`, `under` and `by`
// in any order, each at most once.
//
// patient takes age, born 2023-01-05, sex, gestation (at birth), weight, height.
//
// load takes, after the time, an analyte by its key or alias with value and
// unit, `_` for a value that is not known. Behind them: `recorded TIME` (when it
// was learnt), `until TIME` (drawn at some time from … until), `assay KEY` or
// `assay none`, `specimen WORDS` (arterial, venous, clotted …), `from SENDER`,
// `corrected`, `preliminary`, `deleted`, `wrong`, `entered-in-error`; `pending`
// in place of a value is an order without result. Or one of
//
//	feed KIND [from SENDER] [alive HOURS h]     a sign of life of a live feed
//	order WORDS [cancelled], collected WORDS    a test for infection was ordered, its specimen taken
//	finding WORDS: TEXT                         what a test for infection brought
//	assert infection yes|no|close, assert mods [no], assert purpose treatment|prophylaxis,
//	assert sepsis [no], assert shock [no], assert limits [no], assert birth [no]
//	                                            a clinician's word
//	fact KEY [absent|ended]                     a diagnosis or procedure
//	support KIND start|running|stop [elective|chronic] [from SENDER]
//	stay admitted [birth|not-birth] [emergency|inpatient] [transferred], stay moved WARD, stay discharged
//	died
//
// give takes a drug with `start`, `rate` or `running` and a rate (0.1 ug/kg/min,
// 5 mg/h, 2 mL/h, 2 mL/h of 40 ug/mL), `stop`, `given` or `not-given` with amount (280 mL, 20 mL/kg), route
// and purpose (IV, oral, topical, unknown; treatment, prophylaxis), or `ordered`.
// Doses come from the sender of `feed medication`, supports from those of `feed
// ventilator` and `feed device`, where `from` says nothing else.
//
// `at TIME` or `at TIME known TIME` asks; `expect RULE ANSWER, ANSWER …` says
// what must come. RULE is a result (phoenix.sepsis) or an item (phoenix.renal).
// Answers:
//
//	2, 2..4, published 3, probability 12.9 %   points: the range, the paper's convention, its risk
//	met, not met, undetermined, held, not held
//	in, out, open                              of the population
//	state NAME, since TIME, until TIME         until: the answers of all rules hold so long
//	missing ANALYTE [reason]                   such as `missing ferritin stale`
//	settles ANALYTE, unsettled ANALYTE, obtain ANALYTE
//	because ANALYTE                            a finding names it
//	says "…", why "…", note "…", flips "…"     the line, the population, a footnote, the nearest change
//	without "…"                                no text of the answer has it, in any case of letters
//
// `expect course RULE ANSWER, …` asks how the answer of a score or criterion ran
// from the first thing known of the patient to the moment; `course RULE reaching
// N …` of a score from N points on:
//
//	worst 4..8, worst published 5              the highest that the bounds, and the convention, came to
//	onset TIME, onset never                    first certainly met (reached)
//	perhaps since TIME, perhaps before         may have been met since then, or since before anything was known
//	resolved TIME, unresolved, held            certainly not met any more; held: but under a support that normalises it
//	episodes N, lasting 5..7 h                 certainly for 5 h, perhaps for 7 h
package story

import (
	"fmt"

	"stormglass/event"
	"stormglass/reference"
)

// Story is one test case: what is known of one patient and what is expected.
type Story struct {
	File   string
	Line   int
	Title  string
	Source string
	Events []event.Event
	Checks []Check
	// Intervals are the site's own reference intervals, nil where the story has
	// none.
	Intervals *reference.Table

	intervals []string // as rows of the file that reference reads
}

// Check is what is expected at one instant.
type Check struct {
	Line    int
	At      event.Time
	Known   event.Time // 0: everything loaded
	Expects []Expect
}

// Expect is one expectation.
type Expect struct {
	Line int
	Rule string // "phoenix", "phoenix.sepsis", "phoenix.coagulation" (an item)
	Want []want
	Text string // as written, for failures

	course *courseOf // what is asked of the course; Want is empty then
}

// want is one comparison of an expectation.
type want struct {
	kind  wantKind
	lo    int
	hi    int
	word  string
	extra string
	at    event.Time
}

type wantKind uint8

const (
	wantRange     wantKind = iota // 2 or 2..4
	wantPublished                 // published 3
	wantTruth                     // met, not met, undetermined
	wantOut                       // out of population
	wantIn                        // in population
	wantState                     // state MALS
	wantMissing                   // missing lactate [reason]
	wantSettles                   // settles ferritin
	wantBecause                   // because platelets: a finding names it
	wantSays                      // says "text"
	wantHeld                      // held
	wantNotHeld
	wantOpen        // the population is undetermined
	wantSince       // since TIME
	wantUntil       // until TIME
	wantWithout     // without "text"
	wantNote        // note "text"
	wantFlips       // flips "text"
	wantWhy         // why "text": of the population
	wantObtain      // obtain ferritin
	wantUnsettled   // unsettled ferritin: not among what settles
	wantProbability // probability 12.9 %
)

// ParseError says what is wrong with a story, where, and how to mend it.
type ParseError struct {
	File string
	Line int
	Text string
	Mend string
}

// Error implements error.
func (e *ParseError) Error() string {
	s := fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Text)
	if e.Mend != "" {
		s += "; " + e.Mend
	}
	return s
}
