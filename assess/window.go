package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// WindowState says how the 48 hours after the onset of organ dysfunction stand.
type WindowState uint8

// States of the immune sampling window.
const (
	WindowUndetermined  WindowState = iota // whether two organs are in new dysfunction is not known
	WindowNone                             // no onset
	WindowOpen                             // not expired, whenever in its interval the onset was
	WindowMayHavePassed                    // expired if the onset was early in its interval, else not
	WindowClosed                           // expired, whenever in its interval the onset was
)

// Key is the state as in JSON: undetermined, none, open, may_have_passed, closed.
func (s WindowState) Key() string {
	return [...]string{"undetermined", "none", "open", "may_have_passed", "closed"}[s]
}

// ImmuneWindow is the immune sampling window: 48 hours from the onset of organ
// dysfunction, with and without sepsis alike (lindell-2024: baseline blood within
// 48 h), with what was drawn in it. It answers the result "window.immune".
type ImmuneWindow struct {
	State WindowState
	// Says is the one line for people: "open: 31 h left, until …".
	Says string
	// Definition is the id of the result whose onset starts the clock.
	Definition string
	Length     time.Duration

	// The onset lies in [From, To]: To is the first instant at which the lower
	// bound meets the definition; From is the last at which the organs behind it
	// were known not to. From is 0 where the child arrived already failing: then
	// the onset lies before the first observation, and nobody knows how long.
	// Both are 0 without an onset.
	From, To event.Time
	// Arrived says that the organs were in dysfunction when they were first seen in
	// this stay: From is 0, or of an earlier stay.
	Arrived bool
	// Asserted says that a clinician stated the onset; then From equals To.
	Asserted bool
	// Earliest and Latest are From and To plus Length. Earliest is 0 where From is.
	Earliest, Latest event.Time
	// LeftLeast and LeftMost are the time left at the instant assessed until
	// Earliest and Latest, 0 when passed or not bounded. They are not in the
	// JSON; a screen that is shown later counts from Earliest and Latest.
	LeftLeast, LeftMost time.Duration

	Episode   WindowEpisode
	Organs    []WindowOrgan // organs in dysfunction at the onset, or now without one; in the score's order
	Withdrawn []WithdrawnOnset
	Markers   []Marker // in display order
	Notes     []Note
	Cites     []evidence.ID
	Status    evidence.Status
}

// WindowEpisode names the episode of organ dysfunction whose window this is.
// It never begins anew on transfer, improvement or correction: only another
// stay or a clinician's word begins another.
type WindowEpisode struct {
	// Number counts from 1 within the stay, 0 without an onset.
	Number int
	// Label says in words which it is and why it began.
	Label string
	// Before is the onset of the episode before it in the stay, 0 if none.
	Before event.Time
	Events []event.ID
}

// OrganStanding says how an organ in dysfunction stands against the baseline.
type OrganStanding uint8

// Standings of an organ.
const (
	OrganBaselineUnknown OrganStanding = iota // nothing was recorded before: counted, and said so
	OrganNew                                  // it was seen to be better before
	OrganExplained                            // a recorded baseline fact explains the points: not counted
)

// Key is the standing as in JSON: baseline_unknown, new, explained.
func (s OrganStanding) Key() string {
	return [...]string{"baseline_unknown", "new", "explained"}[s]
}

// WindowOrgan is one organ in dysfunction.
type WindowOrgan struct {
	Organ    string // item of the score: "renal"
	Standing OrganStanding
	Text     string     // for people: "chronic kidney disease, recorded 2026-01-09"
	Better   event.Time // when it was last seen better, 0 never
	Events   []event.ID // of the baseline
}

// WithdrawnOnset is an onset that stood until a correction took away what it
// rested on. It is named, never moved in silence.
type WithdrawnOnset struct {
	At    event.Time // the onset that stood
	Until event.Time // when the correction was recorded
	By    []event.ID // the corrections
	Text  string
}

// MarkerState says whether an immune marker of the window is there.
type MarkerState uint8

// States of a marker.
const (
	MarkerMissing MarkerState = iota // neither result nor order
	MarkerPending                    // ordered or collected, without result
	MarkerDrawn                      // a usable result of a sample in the window
	MarkerOutside                    // a usable result, but of a sample outside the window
)

// Key is the state as in JSON: missing, pending, drawn, outside.
func (s MarkerState) Key() string { return [...]string{"missing", "pending", "drawn", "outside"}[s] }

// Marker is one immune marker of the window.
type Marker struct {
	Analyte analyte.ID
	Label   string
	State   MarkerState
	// Value and At are of the first sample in the window, else of the newest
	// one outside it. Value is converted, with unit.
	Value string
	At    event.Time
	// Sure is false where the sample lies inside the window only if the onset
	// was late in its interval.
	Sure    bool
	Ordered event.Time // of a pending marker
	Why     string     // what it is drawn for
	Events  []event.ID
	Cites   []evidence.ID
	Status  evidence.Status
}
