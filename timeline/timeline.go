package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// Timeline is everything known of one patient. One goroutine adds; any number
// may query a timeline to which nothing is being added.
type Timeline struct {
	patient event.Patient
	pol     *policy
	texts   texts

	series   [analyte.End]*series
	arrivals []arrival
	odds     []odd
	revised  map[revision]struct{} // results with a version that is not final
	moved    bool                  // the event being added has a version under another analyte
	turned   turned                // results of which another value was known before

	asked   [analyte.End]*ledger  // test orders by the analytes they ask for
	cancels ledger                // cancellations of test orders
	factOf  [event.FactEnd]ledger // facts by what they say
	who     identity
	stay    stayFold // of all stays, in order

	doses, drugOrders, tests, supports, stays, facts, assertions, links, unmapped ledger

	infusions []track                      // per drug, ascending
	given     [drug.ClassEnd]given         // single doses by class
	support   [event.SupportEnd]supportRun // per kind
	feeds     []feed                       // by kind and sender

	head, first, recorded event.Time
	events                int
}

// policy is the Config as tables.
type policy struct {
	window [analyte.End]time.Duration
	alive  [event.FeedEnd]time.Duration
}

// New returns an empty timeline. Which events belong to the patient (after
// merges) is the caller's decision; Add does not compare identifiers.
func New(p event.Patient, cfg Config) *Timeline {
	return &Timeline{patient: p, pol: newPolicy(cfg)}
}

func newPolicy(cfg Config) *policy {
	pol := new(policy)
	for id := analyte.None + 1; id < analyte.End; id++ {
		pol.window[id] = analyte.Get(id).Window
		if w, ok := cfg.Windows[id]; ok {
			pol.window[id] = w
		}
	}
	for k := event.FeedKind(0); k < event.FeedEnd; k++ {
		pol.alive[k] = aliveDefault(k)
		if d, ok := cfg.Alive[k]; ok {
			pol.alive[k] = d
		}
	}
	return pol
}

// Patient returns the person the timeline is of.
func (t *Timeline) Patient() event.Patient { return t.patient }

// Head returns the newest effective instant of an event that has happened (not
// of one dated ahead of its own reception, a person, a link or a sign of life).
func (t *Timeline) Head() event.Time { return t.head }

// FirstEvent returns the oldest effective instant of an event of the stay:
// anything but facts, persons, links and signs of life.
func (t *Timeline) FirstEvent() event.Time { return t.first }

// LastRecorded returns when the newest event was learnt.
func (t *Timeline) LastRecorded() event.Time { return t.recorded }

// Events returns how many events are known.
func (t *Timeline) Events() int { return t.events }

// Add folds one event, in any order. An event already known by its id is
// Ignored. The timeline keeps the event, except Observation, Demographics and
// FeedSign, of which it keeps a compact copy; the caller must not change it
// afterwards.
func (t *Timeline) Add(e *event.Event) Change {
	if e == nil {
		return Change{}
	}
	from, fresh := t.fold(e)
	if !fresh {
		return Change{}
	}
	t.events++
	t.recorded = max(t.recorded, e.Recorded)
	ch := Change{Effect: Head, From: from, Recorded: e.Recorded}
	if e.Kind == event.Observation && e.Analyte < analyte.End && !t.moved {
		ch.Analyte = e.Analyte
	}
	t.moved = false
	switch {
	case e.Kind == event.Link:
		ch.Effect = Linked
	case from < t.head:
		ch.Effect = Past
	}
	t.extend(e)
	return ch
}

// extend moves the ends of the stay.
func (t *Timeline) extend(e *event.Event) {
	switch e.Kind {
	case event.Demographics, event.Link, event.FeedSign:
		return
	}
	if e.At == 0 || e.Recorded != 0 && e.At > e.Recorded {
		return
	}
	t.head = max(t.head, e.At)
	if e.Kind != event.Condition && e.Kind != event.Procedure && (t.first == 0 || e.At < t.first) {
		t.first = e.At
	}
}

// fold stores the event where its kind belongs.
func (t *Timeline) fold(e *event.Event) (from event.Time, fresh bool) {
	if e.Kind == event.Observation && e.Analyte != analyte.None && e.Analyte < analyte.End {
		return t.observe(e)
	}
	switch e.Kind {
	case event.Dose:
		return t.dose(e)
	case event.Support:
		return t.supported(e)
	case event.FeedSign:
		if e.Feed == nil || e.At == 0 {
			return 0, false
		}
		s := sign{at: e.At, recorded: e.Recorded, id: e.ID, alive: lasts(e.Feed.Alive), declared: true}
		fresh = t.sign(e.Feed.Feed, e.Sender, s)
		if e.Recorded != 0 {
			return min(e.At, e.Recorded), fresh
		}
		return e.At, fresh
	case event.TestOrder:
		return e.At, t.ordered(e)
	case event.Unmapped:
		if fresh = t.unmapped.put(e); fresh && e.Analyte != analyte.None && e.Analyte < analyte.End {
			t.observe(e)
		}
		return e.At, fresh
	case event.Demographics:
		return t.introduce(e)
	case event.Encounter:
		return e.At, t.admit(e)
	case event.Condition, event.Procedure:
		fresh = t.facts.put(e)
		if fresh && e.Fact != nil && e.Fact.Fact < event.FactEnd {
			t.factOf[e.Fact.Fact].put(e)
		}
		return e.At, fresh
	}
	return e.At, t.ledgerOf(e.Kind).put(e)
}

// ledgerOf returns where events of a kind without a state of their own are
// kept. An observation without a known analyte is unmapped, whatever it says.
func (t *Timeline) ledgerOf(k event.Kind) *ledger {
	switch k {
	case event.DrugOrder:
		return &t.drugOrders
	case event.Assertion:
		return &t.assertions
	case event.Link:
		return &t.links
	}
	return &t.unmapped
}

// ordered keeps a test order, and notes it with the analytes it asks for.
func (t *Timeline) ordered(e *event.Event) bool {
	if !t.tests.put(e) {
		return false
	}
	if e.Test == nil {
		return true
	}
	if e.Test.Cancelled {
		t.cancels.put(e)
	}
	ask := func(a analyte.ID) {
		if a == analyte.None || a >= analyte.End {
			return
		}
		if t.asked[a] == nil {
			t.asked[a] = new(ledger)
		}
		t.asked[a].put(e)
	}
	ask(e.Test.Analyte)
	for _, a := range e.Test.Panel {
		ask(a)
	}
	return true
}

// observe stores an observation as a record and settles its instant.
func (t *Timeline) observe(e *event.Event) (from event.Time, fresh bool) {
	s := t.series[e.Analyte]
	if s == nil {
		s = new(series)
		t.series[e.Analyte] = s
	}
	r := t.record(e)
	i, fresh := t.insert(s, r)
	if !fresh {
		t.forget(r)
		return 0, false
	}
	if i < 0 {
		return 0, true
	}
	s.note(&r, t.until(&r))
	t.revise(&r)
	t.settle(e.Analyte, i)
	switch {
	case e.Analyte == analyte.Age || e.Analyte == analyte.GestationalAge || stable(e.Analyte):
		return 0, true // they hold before they were said, too
	case r.held():
		return t.came(&r).recorded, true
	}
	return r.at, true
}

// revision names a result whose versions may lie under several analytes.
type revision struct {
	key uint64
	at  event.Time
}

// revise notes a result with a version that is not final.
func (t *Timeline) revise(r *rec) {
	if r.status == event.Final {
		return
	}
	if t.revised == nil {
		t.revised = make(map[revision]struct{})
	}
	t.revised[revision{t.key(r), r.at}] = struct{}{}
}

// record builds the compact form of an observation.
func (t *Timeline) record(e *event.Event) rec {
	key := resultKey(e)
	r := rec{at: e.At, id: e.ID, code: uint32(key), status: e.Status, unit: t.texts.intern(measured(e.Unit, e.Assay))}
	r.arrival = t.arrive(arrival{e.Recorded, e.Sent, uint32(key >> 32), t.texts.intern(e.Sender)})
	if e.Recorded != 0 && e.At > e.Recorded {
		r.flags |= ahead
	}
	if e.Order == "" {
		r.flags |= orderless
	}
	if e.Kind == event.Unmapped {
		r.flags |= mirrored
	}
	v, to := e.Value.WithRef(e.ID), max(e.At, e.To)
	if e.At < e.Recorded && e.Recorded < to {
		to = e.Recorded // it cannot be truer than when we learnt it
	}
	v = t.judge(e, v)
	h := handled(e)
	if v.Informative() && h.tooOld(e.Analyte, e.At, to) {
		v = v.WithWhy(analyte.SampleTooOld)
	}
	if v.Informative() {
		r.flags |= usable
	}
	text := t.texts.put(e.Text)
	x, ok := v.Printed()
	lo, _ := v.Bounds()
	diluted := e.Analyte == analyte.Ferritin && e.Diluted()
	if ok && v.Known() && x == lo && v.Why() == analyte.Measured && to == e.At && !diluted && h == (handling{}) {
		r.x, r.aside = x, text
		return r
	}
	r.flags |= irregular
	r.aside = uint32(len(t.odds))
	t.odds = append(t.odds, odd{value: v, until: to, text: text, diluted: diluted, handling: h})
	return r
}

// judge makes a value unusable that must not be used, with the reason.
func (t *Timeline) judge(e *event.Event, v analyte.Value) analyte.Value {
	a := analyte.Get(e.Analyte)
	if e.Status == event.InProcess {
		return analyte.Unknown(a, analyte.Pending, e.ID)
	}
	if e.Kind == event.Unmapped && (!v.Usable() || v.Informative()) {
		return analyte.Unknown(a, analyte.UnitUnknown, e.ID)
	}
	if !v.Usable() {
		return analyte.Unknown(a, analyte.TextOnly, e.ID)
	}
	lo, hi := v.Bounds()
	if lo != lo || hi != hi || lo == hi && (lo < a.Lo || lo > a.Hi) && v.Informative() {
		return v.WithWhy(analyte.Implausible)
	}
	return v
}

// forget takes back what record stored aside for a duplicate.
func (t *Timeline) forget(r rec) {
	text := r.aside
	if o := t.oddOf(&r); o != nil {
		text = o.text
		t.odds = t.odds[:r.aside]
	}
	if text != 0 {
		t.texts.blob = t.texts.blob[:text-1]
	}
}

// AsKnown returns the timeline as it was known at an instant: built from the
// events recorded by then, and from those without a recorded time. It is the
// same timeline where nothing was learnt later; else O(events).
func (t *Timeline) AsKnown(known event.Time) *Timeline {
	if t.recorded <= known {
		return t
	}
	out := &Timeline{patient: t.patient, pol: t.pol, texts: t.texts.share(), odds: t.odds[:len(t.odds):len(t.odds)],
		arrivals: t.arrivals[:len(t.arrivals):len(t.arrivals)]}
	for a, s := range t.series {
		if s != nil {
			out.keepSeries(analyte.ID(a), s, known)
		}
	}
	for a, s := range out.series {
		if s == nil {
			continue
		}
		for i := range s.recs {
			out.settle(analyte.ID(a), i)
		}
	}
	for i := range t.feeds {
		out.keepFeed(&t.feeds[i], known)
	}
	for i := range t.who.list {
		if s := &t.who.list[i]; s.recorded <= known {
			out.Add(t.who.event(s))
		}
	}
	for _, l := range t.ledgers() {
		for _, en := range l.list {
			if en.e.Recorded <= known {
				out.Add(en.e)
			}
		}
	}
	return out
}

// keepSeries copies the records known by then, in order.
func (t *Timeline) keepSeries(a analyte.ID, from *series, known event.Time) {
	s := new(series)
	for i := range from.recs {
		if r := from.recs[i]; t.came(&r).recorded <= known && r.flags&mirrored == 0 {
			r.flags &^= superseded | shadowed | corrected
			s.recs = append(s.recs, r)
			t.keep(&r)
			s.note(&r, t.until(&r))
		}
	}
	for _, r := range from.untimed {
		if t.came(&r).recorded <= known && r.flags&mirrored == 0 {
			s.untimed = append(s.untimed, r)
			t.events++
			t.recorded = max(t.recorded, t.came(&r).recorded)
		}
	}
	if len(s.recs)+len(s.untimed) > 0 {
		t.series[a] = s
	}
}

func (t *Timeline) keep(r *rec) {
	t.events++
	t.recorded = max(t.recorded, t.came(r).recorded)
	t.revise(r)
	if !r.held() {
		t.head = max(t.head, r.at)
		if t.first == 0 || r.at < t.first {
			t.first = r.at
		}
	}
}

// keepFeed copies the declared signs known by then; implied ones come with
// the events that imply them.
func (t *Timeline) keepFeed(f *feed, known event.Time) {
	for _, s := range f.signs {
		if s.declared && s.recorded <= known {
			t.sign(f.kind, f.sender, s)
			t.events++
			t.recorded = max(t.recorded, s.recorded)
		}
	}
}

// NextChange returns the first effective instant after at of any known event:
// a held result that becomes true, or simply the next of the past; and the
// reception of a result dated ahead of it. 0 is none.
func (t *Timeline) NextChange(at event.Time) event.Time {
	var next event.Time
	earlier := func(x event.Time) {
		if x > at && (next == 0 || x < next) {
			next = x
		}
	}
	for _, s := range t.series {
		if s == nil {
			continue
		}
		i := s.after(at)
		if i < len(s.recs) {
			earlier(s.recs[i].at)
		}
		for ; s.ahead > 0 && i < len(s.recs); i++ {
			if r := &s.recs[i]; r.held() {
				earlier(t.came(r).recorded)
			}
		}
	}
	for i := range t.feeds {
		if j := t.feeds[i].after(at); j < len(t.feeds[i].signs) {
			earlier(t.feeds[i].signs[j].at)
		}
	}
	earlier(t.doses.next(at))
	earlier(t.drugOrders.next(at))
	earlier(t.tests.next(at))
	earlier(t.supports.next(at))
	earlier(t.stays.next(at))
	earlier(t.who.next(at))
	earlier(t.facts.next(at))
	earlier(t.assertions.next(at))
	return next
}
