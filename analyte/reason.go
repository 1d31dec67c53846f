package analyte

// Reason says why a value is as wide as it is. Reasons are kept apart because
// they ask different things of the reader: a result that is pending needs
// waiting, one that was never ordered needs ordering.
type Reason uint8

// Reasons. The first group carries information; the second does not, and the
// value then spans the plausible range.
const (
	ReasonNone Reason = iota

	Measured      // a number as reported
	CensoredBelow // "<x"
	CensoredAbove // ">x"
	Ranged        // reported as a range, or two readings of one ambiguous moment
	Derived       // computed from other values (P/F, MAP, GCS total, VIS, age)
	Asserted      // a clinician said so, audited
	Vouched       // a live feed vouches for the absence: no infusion, no support

	NotOrdered         // nothing known, and no order for it is known
	Pending            // ordered or drawn, no result yet
	Stale              // last value older than its carry-forward window
	Implausible        // outside the plausible range: kept, not used
	UnitUnknown        // no unit, or one that is not understood or not declared
	AssayUnknown       // an assay-bound analyte without its assay, or another assay
	SpecimenUnsuitable // clotted, clumped, haemolysed, insufficient
	SpecimenUnknown    // e.g. a blood gas not known to be arterial
	Unassessable       // cannot be judged: GCS under neuromuscular blockade, verbal when intubated
	NotApplicable      // has no meaning for this patient
	FeedSilent         // a state whose feed has gone silent
	HeldFuture         // dated after it was received: analyser clock ahead
	TimeUnknown        // a result without any observation time
	SilencedByTherapy  // a drug takes the meaning away (CRP after tocilizumab)
	NoWeight           // a dose per kg without a dosing weight
	NoConcentration    // mL/h without a concentration: running, dose unknown
	CodeUnknown        // the code is not in the catalogue nor in the local map
	TextOnly           // a result in words that is not understood
	OutsideProtocolDay // drawn on another day than the protocol's
	NotCovered         // charted, but not over the whole time that is asked about

	HookSuspected // carries information: at least the number reported, perhaps far more (ferritin, hook effect)

	SampleTooOld // analysed later after the draw than the method allows (Analyte.SampleAge)

	reasonEnd
)

var reasonText = [...]string{
	ReasonNone: "none", Measured: "measured", CensoredBelow: "below the limit", CensoredAbove: "above the limit",
	Ranged: "range", Derived: "derived", Asserted: "asserted", Vouched: "absent, vouched for by a live feed",
	NotOrdered: "not ordered", Pending: "pending", Stale: "stale", Implausible: "implausible",
	UnitUnknown: "unit unknown", AssayUnknown: "assay unknown", SpecimenUnsuitable: "specimen unsuitable",
	SpecimenUnknown: "specimen unknown", Unassessable: "unassessable", NotApplicable: "not applicable",
	FeedSilent: "feed silent", HeldFuture: "held: dated in the future", TimeUnknown: "time unknown",
	SilencedByTherapy: "silenced by therapy", NoWeight: "no dosing weight", NoConcentration: "no concentration",
	CodeUnknown: "code unknown", TextOnly: "text not understood", OutsideProtocolDay: "outside protocol day", NotCovered: "charting does not cover the time asked about",
	HookSuspected: "hook effect suspected: ask for dilution", SampleTooOld: "sample too old",
}

var reasonKey = [...]string{
	ReasonNone: "none", Measured: "measured", CensoredBelow: "censored_below", CensoredAbove: "censored_above",
	Ranged: "ranged", Derived: "derived", Asserted: "asserted", Vouched: "vouched_absent",
	NotOrdered: "not_ordered", Pending: "pending", Stale: "stale", Implausible: "implausible",
	UnitUnknown: "unit_unknown", AssayUnknown: "assay_unknown", SpecimenUnsuitable: "specimen_unsuitable",
	SpecimenUnknown: "specimen_unknown", Unassessable: "unassessable", NotApplicable: "not_applicable",
	FeedSilent: "feed_silent", HeldFuture: "held_future", TimeUnknown: "time_unknown",
	SilencedByTherapy: "silenced_by_therapy", NoWeight: "no_weight", NoConcentration: "no_concentration",
	CodeUnknown: "code_unknown", TextOnly: "text_only", OutsideProtocolDay: "outside_protocol_day", NotCovered: "not_covered",
	HookSuspected: "hook_suspected", SampleTooOld: "sample_too_old",
}

// ReasonByKey finds a reason by its stable identifier.
func ReasonByKey(key string) (Reason, bool) {
	for r, k := range reasonKey {
		if k == key {
			return Reason(r), true
		}
	}
	return ReasonNone, false
}

// Informative reports whether a value with this reason says anything beyond
// the plausible range.
func (r Reason) Informative() bool { return r >= Measured && r <= Vouched || r == HookSuspected }

// String is the reason in words, for people.
func (r Reason) String() string {
	if int(r) < len(reasonText) {
		return reasonText[r]
	}
	return "unknown reason"
}

// Key is the reason as a stable identifier, for JSON and CSV.
func (r Reason) Key() string {
	if int(r) < len(reasonKey) {
		return reasonKey[r]
	}
	return "invalid"
}
