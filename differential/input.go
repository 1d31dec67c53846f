package differential

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
)

// Input is what the two questions are answered from. Its slices may be in any
// order; the answer is the same.
type Input struct {
	At event.Time
	// Age is in months, Days since birth in days, Postmenstrual in weeks; not
	// informative where not known. Days stands before Age for who is a newborn.
	Age, Days, Postmenstrual analyte.Value
	// Readings are the newest values by the catalogue's own windows, one for
	// each of Wants; an analyte without one is not measured.
	Readings []timeline.Reading
	// Definitions are the results of the rules of DefinitionIDs, as far as the
	// assessment has them.
	Definitions []Defined
	// Facts are the newest statements, said or denied.
	Facts []Said
	// Word is a clinician's newest word on infection, NotSaid without one; Closed
	// says that it ended an episode.
	Word     event.Tri
	Closed   bool
	WordAt   event.Time
	WordBy   event.ID
	Cultures []Culture
	// Silencers are doses after which CRP, fever or IL-6 no longer speak.
	Silencers []Silencer
	// Confounders are what is in force and changes what a value means.
	Confounders []Confounder
}

// Defined is the answer of one rule of an assessment.
type Defined struct {
	Rule, Title string
	Population  rule.Truth // whether the patient is of its population
	Truth       rule.Truth
	Draft       bool
	State       string // of a state or grade, in one word
	Says        string
	Since       event.Time
	At          event.Time // newest input behind it
	Parts       []Part     // the criteria it asks about
	Decide      []analyte.ID
	Caveats     []string
	Events      []event.ID
	Cites       []evidence.ID
	Status      evidence.Status
}

// Part is one criterion of a definition.
type Part struct {
	Label string // "ferritin ≥ 500 ng/mL"
	Value string
	Truth rule.Truth
}

// Said is a fact with what is said of it.
type Said struct {
	Fact event.Fact
	Tri  event.Tri
	At   event.Time
	ID   event.ID
}

// Culture is a result of a test for infection as the laboratory wrote it. Its
// words are shown and not judged.
type Culture struct {
	Label, Text string
	At          event.Time
	ID          event.ID
}

// Silencer is the first dose after which the values of an analyte settle
// nothing (timeline.Silence): what was drawn later is silent.
type Silencer struct {
	Analyte analyte.ID
	Drug    string
	Given   event.Time
	ID      event.ID
	Words   string
	Cite    evidence.ID
}

// Confounder is a treatment or fact in force that changes what an analyte
// means; the analyte's published truth stands with these words beside it.
type Confounder struct {
	Analyte analyte.ID
	Words   string
	Since   event.Time
	Events  []event.ID
	Cite    evidence.ID
}
