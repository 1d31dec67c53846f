// Package story reads and runs test stories: texts in which a clinician says
// what was measured when, and what the rules are expected to answer. A rule's
// author needs no Go for it; docs/formats.md explains the language.
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
package story

import (
	"fmt"

	"stormglass/event"
)

// Story is one test case: what is known of one patient and what is expected.
type Story struct {
	File   string
	Line   int
	Title  string
	Source string
	Events []event.Event
	Checks []Check
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
}

// want is one comparison of an expectation.
type want struct {
	kind  wantKind
	lo    int
	hi    int
	word  string
	extra string
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
