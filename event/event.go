// Package event holds what arrives: immutable facts about one patient, each
// with two times (when it was true of the patient, when we learnt it), the raw
// text it came from, and its place in the log. A correction is a new event.
package event

import (
	"stormglass/analyte"
	"stormglass/drug"
)

// ID is a content hash of sender, control id, message time and position within
// the message (see NewID), so that the same message delivered twice, or in
// another order, gives the same ids. It is unique per patient for our purpose.
type ID = analyte.Ref

// Patient identifies a person within one assigning authority. Two patients are
// one only if both fields are equal, or after a merge; never by name or birth
// date.
type Patient struct {
	Authority string // FHIR system or HL7 namespace, after the local namespace map
	Value     string // the identifier
}

// Kind says what an event is about.
type Kind uint8

// Kinds of event.
const (
	Observation  Kind = iota // a result, vital sign or examination of one analyte
	Unmapped                 // unknown code or unit: kept with its raw text and counted
	Dose                     // an administration of a drug: given, started, changed, stopped
	DrugOrder                // an order for a drug: never an administration
	TestOrder                // an order or specimen: pending until its result
	Support                  // ventilation, oxygen, ECMO, CRRT: started, set, stopped
	Encounter                // admission, transfer, discharge and their cancellation
	Demographics             // birth, sex, gestation, death, name
	Condition                // a diagnosis or baseline fact
	Procedure                // an operation or procedure with a time
	Assertion                // a clinician's audited statement
	Link                     // merge or unmerge of identifiers
	FeedSign                 // a sign of life of a feed for this patient
	kindEnd
)

var kindKeys = [...]string{"observation", "unmapped", "dose", "drug_order", "test_order", "support", "encounter",
	"demographics", "condition", "procedure", "assertion", "link", "feed"}

// Key is the kind as a stable identifier.
func (k Kind) Key() string {
	if k < kindEnd {
		return kindKeys[k]
	}
	return "invalid"
}

// Status is the standing of a result (HL7 table 0085), in the order in which
// versions with one message time win: the later of two equal ones is the one
// with the higher Rank.
type Status uint8

// Result statuses.
const (
	Final          Status = iota // F
	Preliminary                  // P
	Corrected                    // C
	Deleted                      // D: withdrawn
	WrongPost                    // W: posted as wrong, withdrawn
	Unobtained                   // X: cannot be obtained, withdrawn
	InProcess                    // I, R, S, O: specimen in the laboratory, no result yet
	EnteredInError               // FHIR
)

// Withdraws reports whether an event of this status takes the result away.
func (s Status) Withdraws() bool {
	return s == Deleted || s == WrongPost || s == Unobtained || s == EnteredInError
}

// Rank orders versions that have the same message time: D, W, X, C, F, P, in
// process (engine.md §2); the highest wins.
func (s Status) Rank() int {
	switch s {
	case Deleted, EnteredInError:
		return 7
	case WrongPost:
		return 6
	case Unobtained:
		return 5
	case Corrected:
		return 4
	case Final:
		return 3
	case Preliminary:
		return 2
	}
	return 1
}

// Event is one fact. Fields that a kind does not use stay zero; the detail
// pointer of its kind is set.
type Event struct {
	ID       ID
	Kind     Kind
	Status   Status
	Patient  Patient
	Sender   string // MSH-3|MSH-4, FHIR client, file
	Order    string // order, specimen or administration number as the sender gives it
	Code     string // code as received, "LN|2276-4" or "L|FERR"
	Label    string // text of the code as received
	At, To   Time   // the effective instant lies in [At, To]; equal when exact; zero when unknown
	Recorded Time   // when we learnt it
	Sent     Time   // the message's own time, the first key among versions
	Seq      uint64 // log position of the message, 0 outside a log; part of no comparison

	Analyte  analyte.ID    // what it became, None if unmapped
	Value    analyte.Value // canonical; not Informative when it must not be used
	Text     string        // value as received
	Unit     string        // unit as received
	Specimen string        // as received or mapped: "arterial", "capillary", …
	Assay    string        // assay key
	Flags    string        // abnormal flags as received
	Remark   string        // why it is held, unusable or unmapped, in words

	// Received is when the laboratory had the sample, Analysed when it was
	// analysed (stained, for cytometry); zero where it was not said. See Handled.
	Received, Analysed Time

	Dose    *DoseDetail
	Test    *TestDetail
	Support *SupportDetail
	Stay    *StayDetail
	Person  *PersonDetail
	Fact    *FactDetail
	Assert  *AssertDetail
	Link    *LinkDetail
	Feed    *FeedDetail
}

// Action says what an administration or support event does to its state.
type Action uint8

// Actions.
const (
	Given    Action = iota // a single dose, complete
	Start                  // a running state begins (infusion, support)
	Change                 // rate or setting changes; begins the state if it was not running
	Stop                   // the state ends
	NotGiven               // refused, not given: no administration
	Running                // charted as still running: a sign of life
)

// Purpose of an antimicrobial.
type Purpose uint8

// Purposes. Cefazolin after bypass with purpose unknown leaves suspected
// infection undetermined.
const (
	PurposeUnknown Purpose = iota
	Treatment
	Prophylaxis
)

// DoseDetail is an administration (or, in a DrugOrder, what was ordered).
type DoseDetail struct {
	Drug       drug.ID // drug.None if the code is not known
	Name       string  // as received
	Action     Action
	Purpose    Purpose
	Route      string // as received, upper case: "IV", "PO"
	Systemic   bool   // by route or drug; unknown routes count as not known: see RouteKnown
	RouteKnown bool
	Line       string  // infusion or order number that ties start, change and stop together
	Amount     float64 // 0 unknown
	Unit       string
	// Rate of an infusion, per kg and minute in the drug's own unit (µg, or IU
	// for vasopressin); Unknown with its reason where it cannot be computed.
	Rate     analyte.Value
	RateText string // as received, "0.1 ug/kg/min"
	PerKg    bool   // the rate as received was per kg
	// RateAbs is the rate per minute where the rate was not per kg: the
	// timeline divides by the dosing weight in force then. Same substance unit.
	RateAbs analyte.Value
}

// TestDetail is an order for a test, or a specimen taken.
type TestDetail struct {
	Analyte   analyte.ID // None for a culture or a panel
	Infection bool       // a test for infection (culture, PCR, antigen): its result does not matter
	Panel     []analyte.ID
	Cancelled bool
	Collected bool
}

// SupportKind is a kind of organ support.
type SupportKind uint8

// Kinds of support.
const (
	SupportOxygen SupportKind = iota // low flow, any device
	SupportHighFlow
	SupportNonInvasive // CPAP, BiPAP, mask
	SupportInvasive    // endotracheal tube or tracheostomy with ventilator
	SupportECMOVV
	SupportECMOVA
	SupportCRRT
	SupportIHD
	SupportCooling
	SupportMechanicalCirculatory
	SupportEnd
)

// SupportDetail is a support's state change.
type SupportDetail struct {
	Kind     SupportKind
	Action   Action
	Elective bool // ventilation for surgery only
	Chronic  bool // home ventilation
	Name     string
}

// StayAction is what happened to an encounter.
type StayAction uint8

// Encounter actions (HL7 trigger events).
const (
	Admit           StayAction = iota // A01, A04
	Transfer                          // A02
	Discharge                         // A03
	Update                            // A08
	CancelAdmit                       // A11
	CancelDischarge                   // A13
)

// StayDetail is an encounter event.
type StayDetail struct {
	Action    StayAction
	Class     string // PV1-2: I, E, O, …
	Unit      string // point of care
	Room, Bed string
	Visit     string
	Admitted  Time
	Birth     Tri // this is the birth hospitalisation
	Limits    Tri // limits of care (DNR) in force
	Transfer  bool
}

// Tri is a three-valued statement.
type Tri uint8

// Three values.
const (
	NotSaid Tri = iota
	Yes
	No
)

// PersonDetail is what is said of the person. Zero fields say nothing.
type PersonDetail struct {
	BirthFrom, BirthTo Time          // birth instant lies in [from, to]; a month-only date gives an interval
	BirthText          string        // as received
	Sex                string        // "male", "female", "other", "unknown"
	Name               string        // display only; never used to join
	GestationWeeks     analyte.Value // at birth; unusable if not said
	AgeMonths          analyte.Value // where an age is given instead of a birth date (tables)
	Died               Tri
	DeathTime          Time
}

// Fact is a baseline fact or diagnosis that rules ask for.
type Fact uint8

// Facts.
const (
	FactOther Fact = iota
	FactCyanoticHeartDisease
	FactChronicVentilation
	FactChronicKidneyDisease
	FactMalignancy
	FactChemotherapy
	FactNeutropenia
	FactHLHHistory // HLH or MAS, ever
	FactPrimaryImmunodeficiency
	FactTransplant
	FactCardiopulmonaryBypass // procedure with a time
	FactSurgery
	FactTransfusionPlatelets
	FactTransfusionRed
	FactBirthHospitalisation
	FactLimitsOfCare
	FactCARTInfusion
	FactKawasaki
	FactPneumonia
	FactBacteraemia
	FactVentilatorPneumonia
	FactExcludedSite // pyelonephritis, intra-abdominal, meningitis, skin: excluded by ImmunoSep
	FactCOVID
	FactRheumatic // rheumatic disease of childhood: lupus, dermatomyositis and kin; of systemic arthritis FactSystemicJIA tells
	FactPregnancy
	FactMydriatic
	FactNeuromuscularBlockade
	FactCardiacArrest // with a time
	FactGastrointestinalBleeding
	FactTransfusionPlasma
	FactChronicLungDisease
	FactHLHGene // pathogenic variants that cause familial HLH
	FactSTAT1GainOfFunction
	FactSTAT3GainOfFunction
	FactChronicGranulomatous
	FactImmunosuppression // HIV or long-term immunosuppressive therapy
	FactFamilyImmuneError // inborn error of immunity, HLH or early death of infection in the family
	FactConsanguinity
	FactRecurrentInfections
	FactUnusualInfection // opportunistic, or unusually severe for its pathogen
	FactIronOverload
	FactLiverFailure
	FactLipidInfusion
	FactPlasmaExchange    // procedure with a time
	FactCytokineAdsorber  // procedure with a time
	FactTCellEngager      // bispecific antibody, with a time
	FactAutoimmuneDisease // other than rheumatic
	FactDrugReaction      // severe reaction to a drug as the trigger
	FactTrauma
	FactEBV
	FactMyeloablation
	FactMyeloidLeukaemia // or myelodysplasia
	FactSystemicJIA      // systemic juvenile arthritis, in adults Still's disease; known or suspected
	FactEnd
)

// FactDetail is a diagnosis, baseline fact or procedure.
type FactDetail struct {
	Fact   Fact
	Text   string
	System string
	Code   string
	Absent bool // stated as not present
	Ended  bool // no longer
}

// Statement is what a clinician can assert.
type Statement uint8

// Statements.
const (
	SuspectedInfection Statement = iota // Met: yes; not met: no; Close ends the episode
	CloseInfection
	MODSOnset // the asserted instant is the event's At
	AntimicrobialPurpose
	LimitsOfCare
	BirthHospitalisation
	SuspectedSepsis // yes: the clock of the first hours begins; no: it ends
	SuspectedShock  // yes: septic shock is suspected; no: it is not
	StatementEnd
)

// AssertDetail is an audited assertion.
type AssertDetail struct {
	Statement Statement
	Truth     Tri
	Author    string
	Reason    string
}

// LinkDetail merges Prior into the event's Patient, or undoes that.
type LinkDetail struct {
	Prior Patient
	Undo  bool
}

// FeedKind says what a feed vouches for.
type FeedKind uint8

// Feeds.
const (
	FeedLab FeedKind = iota
	FeedMedication
	FeedVentilator
	FeedDevice
	FeedOrders
	FeedADT
	FeedVitals
	FeedEnd
)

var feedKeys = [...]string{"laboratory", "medication", "ventilator", "device", "orders", "adt", "vitals"}

// Key is the feed kind as a stable identifier.
func (k FeedKind) Key() string {
	if k < FeedEnd {
		return feedKeys[k]
	}
	return "invalid"
}

// FeedDetail is a sign of life of a declared feed for this patient. Every
// mapped event of a declared sender is one too: the edge emits one FeedSign
// per message and feed kind, at the message's time.
type FeedDetail struct {
	Feed  FeedKind
	Alive int64 // how long one sign of life lasts, ms; 0: the project's default for the kind
}
