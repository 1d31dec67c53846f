package sim

import "time"

// Feed is one of the hospital's senders. Each has its own connection and its
// own habits: codes, statuses, where it puts the time.
type Feed uint8

// The feeds.
const (
	ADT        Feed = iota // patient administration
	CoreLab                // haematology, chemistry, coagulation, microbiology
	ImmuneLab              // flow cytometry and cytokines, slow
	GasLab                 // point-of-care blood gas analysers
	Monitor                // bedside monitors
	Device                 // ventilators, oxygen, ECMO, CRRT
	Nurse                  // bedside chart: GCS, pupils, weight, urine
	OrderEntry             // orders for tests and cultures
	Medication             // pharmacy orders and administrations
	OutsideLab             // another hospital's laboratory: SI units, own codes
	feedCount
)

var feedApps = [...]string{"ADT", "CORELAB", "IMMLAB", "GASLAB", "MONITOR", "DEVICE", "NURSE", "ORDERS", "MAR", "OUTLAB"}

// App is the sending application (MSH-3) and the name of the connection.
func (f Feed) App() string {
	if int(f) < len(feedApps) {
		return feedApps[f]
	}
	return "UNKNOWN"
}

// Feeds lists all senders in a fixed order.
func Feeds() []Feed {
	out := make([]Feed, feedCount)
	for i := range out {
		out[i] = Feed(i)
	}
	return out
}

// Facility is the sending facility (MSH-4) and assigning authority (PID-3.4)
// of every simulated message.
const Facility = "SIM"

// entry is one thing that happens to a patient and is reported: at is when it
// was true, sent when the message leaves, both since admission.
type entry struct {
	at, sent time.Duration
	feed     Feed
	mrn      string // another record number than the patient's own
	regular  bool   // one of a regular series, which a backlog may thin out

	results *results
	order   *testOrder
	dose    *dose
	stay    *stay
	link    *link
	fact    *fact
}

// results is one report of one order or reading.
type results struct {
	order     string
	code      string // panel
	name      string
	specimen  string // HL70487: BLD, BLDA, SER, …
	specName  string
	condition string // HL70493: CLOT, HEM, …
	items     []item
	note      string
	ahead     time.Duration // the analyser's clock
}

// item is one OBX.
type item struct {
	m       measure
	code    string // overrides the measure's local code
	name    string
	loinc   string
	kind    string // NM, SN, ST, CWE
	value   string
	num     float64 // the number behind value where there is one
	unit    string
	ref     string
	flag    string
	status  string // P, F, C, X, …
	note    string
	noLOINC bool
}

// testOrder asks for a test or a culture.
type testOrder struct {
	order, code, name, loinc string
	specimen, specName       string
	cancelled                bool
}

// doseAction says what a charted administration means.
type doseAction uint8

const (
	doseGiven doseAction = iota
	infusionStart
	infusionRate
	infusionRunning
	infusionStop
	doseOrdered
	doseRefused
)

// dose is an administration, a change of an infusion, or an order.
type dose struct {
	drug       medicine
	action     doseAction
	line       string // order number that ties an infusion together
	amount     float64
	rate       float64
	rateUnit   string
	indication string // "PROPHYLAXIS", "TREATMENT" or nothing
}

// stayAction is a trigger of patient administration.
type stayAction uint8

const (
	admitted stayAction = iota
	moved
	updated
	discharged
	died
)

type stay struct {
	action stayAction
	from   string
}

// link says that another number is this patient, or that this was wrong.
type link struct {
	prior string
	undo  bool
}

// factKind is a baseline fact, diagnosis or procedure.
type factKind uint8

const (
	diagnosis factKind = iota
	procedure
)

type fact struct {
	kind factKind
	code string // local code, see codes.txt and docs/formats.md
	text string
}
