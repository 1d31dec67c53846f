package assess

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// RecognitionState is the passive state of early recognition.
type RecognitionState uint8

// States of recognition. Missing data alone never raise the state and never
// calm it.
const (
	RecognitionUndetermined RecognitionState = iota // no sign found, not all looked for
	RecognitionQuiet                                // every sign looked for, none found
	RecognitionSigns                                // at least one sign
	RecognitionHigh                                 // a sign that the sources call high risk
)

// Key is the state as in JSON: undetermined, quiet, signs, high.
func (s RecognitionState) Key() string {
	return [...]string{"undetermined", "quiet", "signs", "high"}[s]
}

// Recognition is early recognition: age-specific vital signs, consciousness
// and skin, with reasons. It is shown and never interrupts by itself. It
// answers the result "recognition".
type Recognition struct {
	State      RecognitionState
	Population Population
	Why        string // of the population
	// Says is the one line for people.
	Says string
	// Looked says that heart rate, respiratory rate, systolic pressure,
	// consciousness and skin were all looked at.
	Looked bool
	// Signs are all signs that were looked for, those found first, each with its
	// rule and events.
	Signs []Sign
	// Missing are the inputs without which signs stay open.
	Missing []Missing
	Notes   []Note
	Cites   []evidence.ID
	Status  evidence.Status
}

// SignDomain groups signs.
type SignDomain uint8

// Domains of signs.
const (
	DomainVital SignDomain = iota
	DomainConsciousness
	DomainSkin
	DomainRisk // strata and criteria over several signs
)

// Key is the domain as in JSON: vital, consciousness, skin, risk.
func (d SignDomain) Key() string { return [...]string{"vital", "consciousness", "skin", "risk"}[d] }

// Sign is one sign of early recognition.
type Sign struct {
	ID     string // id of the criterion that answers it: "pals.tachycardia"
	Domain SignDomain
	Label  string
	Truth  rule.Truth
	High   bool // its source calls it high risk
	Text   string
	At     event.Time
	Events []event.ID
	Cites  []evidence.ID
	Status evidence.Status
	// Analytes are the inputs that are open where Truth is undetermined.
	Analytes []analyte.ID
}
