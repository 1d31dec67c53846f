package assess

import (
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// BundleState says which clock runs.
type BundleState uint8

// States of the bundle clock.
const (
	BundleUndetermined BundleState = iota // whether sepsis is suspected is not known
	BundleNone                            // nothing suspected
	BundleSepsis                          // suspected sepsis without shock
	BundleShock                           // suspected septic shock
	BundleEnded                           // a clinician ended the suspicion, or the patient left or died
)

// Key is the state as in JSON: undetermined, none, sepsis, shock, ended.
func (s BundleState) Key() string {
	return [...]string{"undetermined", "none", "sepsis", "shock", "ended"}[s]
}

// Bundle is the clock of the first hours: what is done, due, late or
// contraindicated since sepsis or septic shock was recognised. It orders
// nothing. It answers the results "bundle.antimicrobial" and so on.
type Bundle struct {
	State      BundleState
	Population Population // of the edition's targets
	Why        string     // of the population
	Edition    string     // "Surviving Sepsis Campaign, children 2020"
	Adult      bool       // the adult targets are shown, never to a child
	Says       string
	// Never says that no immune result delays cultures, antibiotics or source
	// control. It stands in every answer.
	Never string

	// Sepsis and Shock are when and by what each was recognised. Shock is zero
	// while there is none.
	Sepsis, Shock Recognised
	Steps         []BundleStep // in the order of the guideline
	Notes         []Note
	Cites         []evidence.ID
	Status        evidence.Status
}

// Recognised is when the clock began, and who or what began it.
type Recognised struct {
	// At is when it was recognised: the instant a clinician states, or when the
	// last result that a rule needed became known. 0: not recognised.
	At event.Time
	// By is the rule or statement: "clinician", "phoenix.septic_shock".
	By     string
	Text   string // for people
	Events []event.ID
}

// StepStatus is how one step of the bundle stands.
type StepStatus uint8

// Statuses of a step.
const (
	StepNotKnown        StepStatus = iota // nothing recorded, and nothing vouches for absence
	StepDone                              // recorded, at Done
	StepDue                               // not recorded, and the time target has not passed
	StepLate                              // known not to be recorded, since Due
	StepContraindicated                   // Says says why
	StepNotAsked                          // the state does not ask for it
)

// Key is the status as in JSON: not_known, done, due, late, contraindicated, not_asked.
func (s StepStatus) Key() string {
	return [...]string{"not_known", "done", "due", "late", "contraindicated", "not_asked"}[s]
}

// BundleStep is one step of the bundle.
type BundleStep struct {
	ID    string // "antimicrobial", "blood_culture", "lactate", "fluid", "vasoactive", "access", "source_control"
	Title string
	State StepStatus
	Says  string
	Due   event.Time // the time target, 0 without one
	Done  event.Time
	// OnTime says of a step that is done whether it was by Due.
	OnTime rule.Truth
	// Fluids are the published volumes side by side, of the step "fluid".
	Fluids []FluidTarget
	Events []event.ID
	Cites  []evidence.ID
	Status evidence.Status
}

// FluidTarget is one published volume with its arithmetic.
type FluidTarget struct {
	Source  string // "SSC children 2020, intensive care available"
	Applies rule.Truth
	// Bolus and Hour are mL/kg: of one bolus, and at most in the first hour. 0
	// where the source gives none that could be verified.
	BolusLo, BolusHi, HourLo, HourHi float64
	// Text shows the arithmetic: "10 to 20 mL/kg × 14 kg = 140 to 280 mL".
	Text   string
	Cites  []evidence.ID
	Status evidence.Status
}
