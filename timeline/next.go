package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// Who follows a stay instant by instant asks again only for what may have
// changed: an answer of Latest, Worst, First or Last changes when its reading
// expires, or at an instant at which something that the analyte rests on is
// new. These say when that is. They hold while nothing is added.

// NextOf returns the first instant after at at which a result of the analyte
// itself is true or is learnt; 0 is none. What the analyte is derived from has
// its own (see RestsOn).
func (t *Timeline) NextOf(a analyte.ID, at event.Time) event.Time {
	if a >= analyte.End || t.series[a] == nil {
		return 0
	}
	s := t.series[a]
	i := s.after(at)
	if i == len(s.recs) {
		return 0
	}
	next := s.recs[i].at
	for ; s.ahead > 0 && i < len(s.recs); i++ {
		if r := &s.recs[i]; r.held() {
			if x := t.came(r).recorded; x > at && x < next {
				next = x
			}
		}
	}
	return next
}

// NextCare returns the first instant after at of a dose, a support or a sign of
// life of a feed; 0 is none.
func (t *Timeline) NextCare(at event.Time) event.Time {
	next := sooner(t.doses.next(at), t.supports.next(at))
	for i := range t.feeds {
		if j := t.feeds[i].after(at); j < len(t.feeds[i].signs) {
			next = sooner(next, t.feeds[i].signs[j].at)
		}
	}
	return next
}

// NextOrder returns the first instant after at of an order for a drug or a
// test; 0 is none.
func (t *Timeline) NextOrder(at event.Time) event.Time {
	return sooner(t.drugOrders.next(at), t.tests.next(at))
}

// NextStatement returns the first instant after at of what is said of the
// person, the encounter, a diagnosis or baseline fact, or by a clinician; 0 is
// none.
func (t *Timeline) NextStatement(at event.Time) event.Time {
	next := sooner(t.stays.next(at), t.who.next(at))
	return sooner(sooner(next, t.facts.next(at)), t.assertions.next(at))
}

// IsState reports whether an analyte is a state that lasts from start to stop:
// infusions and supports, and what is counted of these.
func IsState(a analyte.ID) bool { return stateful(a) }

// NextState returns the first instant after at of an event that can change a
// state (see IsState), whatever is known after it; 0 is none.
func (t *Timeline) NextState(a analyte.ID, at event.Time) event.Time {
	if !stateful(a) {
		return 0
	}
	return t.nextState(a, at)
}

// Basis is what an analyte's answer rests on besides its own results.
type Basis struct {
	On         []analyte.ID // results of other analytes; read only
	Care       bool         // doses, supports, feeds
	Statements bool         // what is said of person, encounter and facts
	Anything   bool         // any event may change it
}

// RestsOn says what an analyte's answer rests on besides its own results. A
// derived analyte that is not named here rests on anything.
func RestsOn(a analyte.ID) Basis {
	switch a {
	case analyte.Age, analyte.GestationalAge, analyte.PostmenstrualAge:
		return Basis{On: personLeads, Statements: true}
	case analyte.StayHours:
		return Basis{Statements: true}
	case analyte.FiO2:
		return Basis{On: supportLeads, Care: true}
	case analyte.PFRatio:
		return Basis{On: join(supportLeads, gasLeads), Care: true}
	case analyte.SFRatio, analyte.SFRatioAny:
		return Basis{On: join(supportLeads, saturationLeads), Care: true}
	case analyte.OxygenationIndex, analyte.OxygenSaturationIndex:
		return Basis{On: join(join(supportLeads, organLeads[a]), pawLeads), Care: true}
	case analyte.GCS:
		return Basis{On: comaLeads, Care: true, Statements: true}
	case analyte.GCSFall:
		return Basis{On: join(comaLeads, baselineLeads), Care: true, Statements: true}
	case analyte.PupilsFixed:
		return Basis{On: pupilLeads, Care: true, Statements: true}
	case analyte.PaCO2Rise, analyte.CreatinineRatio:
		return Basis{On: join(organLeads[a], baselineLeads)}
	case analyte.WeightGain:
		return Basis{On: organLeads[a], Statements: true}
	case analyte.UrineRate6h, analyte.UrineRate12h, analyte.UrineRate24h:
		return Basis{On: join(organLeads[a], weightLeads)}
	}
	if leads := leadsOf(a); leads != nil {
		return Basis{On: leads}
	}
	if st := stateOf(a); st.is {
		return Basis{On: join(st.leads, weightLeads), Care: st.fact == event.FactOther, Statements: st.fact != event.FactOther}
	}
	if row := analyte.Get(a); row == nil || row.Derived {
		return Basis{Anything: true}
	}
	return Basis{}
}

func join(a, b []analyte.ID) []analyte.ID { return append(a[:len(a):len(a)], b...) }

// Leads, read only.
var (
	personLeads   = []analyte.ID{analyte.Age, analyte.GestationalAge, analyte.PostmenstrualAge}
	weightLeads   = []analyte.ID{analyte.DosingWeight, analyte.Weight}
	pawLeads      = []analyte.ID{analyte.MeanAirwayPressure}
	baselineLeads = []analyte.ID{analyte.PaCO2Baseline, analyte.GCSBaseline, analyte.CreatinineBaseline}
)

// WindowOf is how long a value of an analyte counts in this timeline, where a
// rule says so much; 0 asks for the analyte's own.
func (t *Timeline) WindowOf(a analyte.ID, window time.Duration) time.Duration {
	return t.windowOf(a, window)
}

// Plain reports whether Latest answers an analyte as it was received, from its
// own results alone.
func Plain(a analyte.ID) bool {
	b := RestsOn(a)
	return len(b.On) == 0 && !b.Care && !b.Statements && !b.Anything && !stateful(a) && !stable(a) && rateDrug(a) == 0
}

// Received is Latest for a plain analyte, without what only a reader needs: the
// value, not usable where Latest would say that it is missing, and when it
// expires.
func (t *Timeline) Received(a analyte.ID, at event.Time, window time.Duration) (v analyte.Value, expires event.Time) {
	if a == analyte.None || a >= analyte.End {
		return analyte.Value{}, 0
	}
	in := t.input(a, at, window)
	return in.value, in.expires
}

// Known is Latest for who asks only for a value: where an analyte that is
// worked out from others is missing, the reading is not usable, and does not
// say why.
func (t *Timeline) Known(a analyte.ID, at event.Time, window time.Duration) Reading {
	if !workedOut(a) {
		return t.Latest(a, at, window)
	}
	window = t.windowOf(a, window)
	r := t.compute(a, at, window)
	if s := t.series[a]; s == nil {
		return r
	}
	given := t.direct(a, at, window)
	if given.Value.Informative() && (!r.Value.Informative() || given.At >= r.At) {
		return given
	}
	return r
}

// workedOut reports whether an analyte is answered by computed.
func workedOut(a analyte.ID) bool {
	switch a {
	case analyte.ShockIndex, analyte.TemperatureGap, analyte.BaseDeficit, analyte.PaCO2Rise, analyte.GCSFall, analyte.PlateletRatio3d,
		analyte.WeightGain, analyte.OxygenationIndex, analyte.OxygenSaturationIndex, analyte.CreatinineRatio, analyte.CreatinineRise48h,
		analyte.UrineRate6h, analyte.UrineRate12h, analyte.UrineRate24h, analyte.UrineOutput24h, analyte.HemoglobinFall24h:
		return true
	}
	return false
}
