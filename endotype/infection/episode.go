package infection

import (
	"stormglass/event"
	"stormglass/rule"
)

// SignKind is a kind of evidence for or against suspected infection.
type SignKind uint8

// Kinds of sign, in the order in which signs of one instant are read: what
// speaks for infection first, then a clinician's word.
const (
	Test          SignKind = iota // a test for infection was ordered
	Dose                          // a dose that counts
	DoseOfRoute                   // a dose of unknown route
	DoseOfPurpose                 // a typical prophylactic after surgery, purpose unknown
	ForTreatment                  // a clinician said that doses of unknown purpose are treatment
	ForProphylaxis
	Asserted // a clinician suspects infection
	Denied   // a clinician does not
	Closed   // a clinician closed the episode
	Fever    // a temperature above the limit of the variant without a dose
	Warmth   // a temperature that may be above it
	Finding  // a result of a test for infection: shown, never judged
)

// Sign is one piece of evidence.
type Sign struct {
	At   event.Time
	ID   event.ID
	Kind SignKind
}

// Stand is how the last word of a clinician stands.
type Stand uint8

// Stands.
const (
	Unsaid Stand = iota
	SaidYes
	SaidNo
	SaidClosed
)

// Episode is suspected infection as a fold over signs in order of time.
type Episode struct {
	Open  bool
	Since event.Time // when the criterion was first complete
	Word  Stand      // the last word of a clinician in this stay
	By    Sign       // that word

	Purpose   event.Tri
	Tests     int // since the last word against, or the beginning of the stay
	Doses     int
	OfRoute   int // doses of unknown route
	OfPurpose int // doses of unknown purpose

	FirstTest Sign
	FirstDose Sign
	LastDose  Sign // the dose that completed the criterion, or the newest before
	OpenDose  Sign // the newest dose that leaves the answer open
}

// Step reads one sign. Signs must come in order of time and, at one instant,
// of kind and id. An open episode does not count further evidence.
func (e *Episode) Step(s Sign) {
	switch s.Kind {
	case ForTreatment:
		e.Purpose = event.Yes
	case ForProphylaxis:
		e.Purpose = event.No
	case Asserted:
		e.Word, e.By = SaidYes, s
	case Denied:
		e.against(SaidNo, s)
	case Closed:
		e.against(SaidClosed, s)
	case Fever, Warmth, Finding:
		return
	default:
		e.count(s)
	}
	if !e.Open && (e.Word == SaidYes || e.Tests >= Tests && e.Sure() >= Doses) {
		e.Open, e.Since = true, s.At
	}
}

// against ends the episode and starts counting anew.
func (e *Episode) against(w Stand, s Sign) {
	*e = Episode{Word: w, By: s, Purpose: e.Purpose}
}

func (e *Episode) count(s Sign) {
	if e.Open {
		return
	}
	switch s.Kind {
	case Test:
		if e.Tests == 0 {
			e.FirstTest = s
		}
		e.Tests++
		return
	case Dose:
		e.Doses++
	case DoseOfRoute:
		e.OfRoute++
		e.OpenDose = s
		return
	case DoseOfPurpose:
		e.OfPurpose++
		e.OpenDose = s
		if e.Purpose != event.Yes {
			return
		}
	}
	if e.FirstDose.ID == 0 {
		e.FirstDose = s
	}
	e.LastDose = s
}

// Sure is how many doses count for certain.
func (e *Episode) Sure() int {
	if e.Purpose == event.Yes {
		return e.Doses + e.OfPurpose
	}
	return e.Doses
}

// Unsure is how many doses may count.
func (e *Episode) Unsure() int {
	if e.Purpose == event.NotSaid {
		return e.OfRoute + e.OfPurpose
	}
	return e.OfRoute
}

// Truth answers the criterion. watched says that the order feed and the
// medication feed are both declared and alive for this patient, so that
// nothing seen means nothing there.
func (e *Episode) Truth(watched bool) rule.Truth {
	switch {
	case e.Open:
		return rule.Met
	case e.Word == SaidNo || e.Word == SaidClosed:
		return rule.NotMet
	case watched && e.Tests == 0 && e.Sure() == 0 && e.Unsure() == 0:
		return rule.NotMet
	}
	return rule.Undetermined
}
