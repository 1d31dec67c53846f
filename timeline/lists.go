package timeline

import (
	"cmp"

	"stormglass/analyte"
	"stormglass/event"
)

// Doses yields the administrations (Given and Start) in (from, to], not
// withdrawn, in content order. Orders are never among them.
func (t *Timeline) Doses(from, to event.Time, yield func(DoseEvent) bool) {
	t.doses.each(from, to, func(e *event.Event) bool {
		if e.Dose == nil || e.Dose.Action != event.Given && e.Dose.Action != event.Start {
			return true
		}
		return yield(DoseEvent{ID: e.ID, At: e.At, Recorded: e.Recorded, Detail: e.Dose})
	})
}

// Orders yields the drug orders in (from, to], not withdrawn.
func (t *Timeline) Orders(from, to event.Time, yield func(*event.Event) bool) {
	t.drugOrders.each(from, to, yield)
}

// Tests yields the test orders and specimens in (from, to], not withdrawn and
// not cancelled by to.
func (t *Timeline) Tests(from, to event.Time, yield func(*event.Event) bool) {
	t.tests.each(from, to, func(e *event.Event) bool {
		if e.Test == nil || e.Test.Cancelled || t.cancelled(e, to) {
			return true
		}
		return yield(e)
	})
}

// Assertions yields clinicians' statements in (from, to], not withdrawn.
func (t *Timeline) Assertions(from, to event.Time, yield func(*event.Event) bool) {
	t.assertions.each(from, to, yield)
}

// Links yields merges and their undoing in (from, to].
func (t *Timeline) Links(from, to event.Time, yield func(*event.Event) bool) {
	t.links.each(from, to, yield)
}

// Unmapped yields what was received but not understood, in content order;
// events without a time come first.
func (t *Timeline) Unmapped(yield func(*event.Event) bool) {
	for _, en := range t.unmapped.list {
		if !en.void && !yield(en.e) {
			return
		}
	}
}

// Facts yields the newest statement on each fact (and, for FactOther, on each
// coded or worded diagnosis) by an instant, where it holds: neither stated
// absent nor ended. In content order. A condition without a time always holds.
func (t *Timeline) Facts(at event.Time, yield func(*event.Event) bool) {
	list := t.facts.list[:t.facts.after(at)]
	seen := make(map[event.FactDetail]bool, len(list))
	var held []*event.Event
	for i := len(list) - 1; i >= 0; i-- {
		f := list[i].e.Fact
		if list[i].void || f == nil || seen[subject(f)] {
			continue
		}
		seen[subject(f)] = true
		if !f.Absent && !f.Ended {
			held = append(held, list[i].e)
		}
	}
	for i := len(held) - 1; i >= 0; i-- {
		if !yield(held[i]) {
			return
		}
	}
}

// subject is what a fact speaks of: the fact, or for others the code, else the
// words.
func subject(f *event.FactDetail) event.FactDetail {
	switch {
	case f.Fact != event.FactOther:
		return event.FactDetail{Fact: f.Fact}
	case f.Code != "":
		return event.FactDetail{System: f.System, Code: f.Code}
	}
	return event.FactDetail{Text: f.Text}
}

// Fact is the newest statement on a fact by an instant: Yes, No (stated absent
// or ended), or NotSaid, and the event that says so.
func (t *Timeline) Fact(f event.Fact, at event.Time) (event.Tri, event.ID) {
	if f >= event.FactEnd {
		return event.NotSaid, 0
	}
	l := &t.factOf[f]
	for i := l.after(at) - 1; i >= 0; i-- {
		en := l.list[i]
		if en.void {
			continue
		}
		if en.e.Fact.Absent || en.e.Fact.Ended {
			return event.No, en.e.ID
		}
		return event.Yes, en.e.ID
	}
	return event.NotSaid, 0
}

// stayFold is the encounter after an event, and before the last admission.
type stayFold struct{ now, before StayState }

// admit folds an encounter event.
func (t *Timeline) admit(e *event.Event) bool {
	i, _ := t.stays.add(e)
	if i < 0 {
		return false
	}
	if i == len(t.stays.list)-1 {
		t.stay.push(e)
		return true
	}
	t.stay = t.stays.fold(len(t.stays.list))
	return true
}

func (l *ledger) fold(n int) (f stayFold) {
	for _, en := range l.list[:n] {
		f.push(en.e)
	}
	return f
}

// Stay is the encounter in force at an instant: the fold of admissions,
// transfers, updates, discharges and their cancellations effective by then.
func (t *Timeline) Stay(at event.Time) StayState {
	n := t.stays.after(at)
	if n == len(t.stays.list) {
		return t.stay.now
	}
	return t.stays.fold(n).now
}

// push folds the next encounter event.
func (f *stayFold) push(e *event.Event) {
	d := e.Stay
	if d == nil || e.Status.Withdraws() {
		return
	}
	s := &f.now
	switch d.Action {
	case event.Admit:
		f.before = *s
		if s.In != event.Yes || d.Visit != s.Visit {
			*s = StayState{}
		}
		s.In, s.Discharged, s.Admitted = event.Yes, 0, e.At
	case event.Transfer, event.Update:
		if s.In == event.NotSaid {
			s.In = event.Yes
		}
	case event.Discharge:
		s.In, s.Discharged = event.No, e.At
	case event.CancelAdmit:
		*s = f.before
		return
	case event.CancelDischarge:
		s.In, s.Discharged = event.Yes, 0
	}
	s.take(d)
	s.Refs = Refs{}
	s.Refs.Add(e.ID)
}

// take copies what an encounter event says; what it does not say stands.
func (s *StayState) take(d *event.StayDetail) {
	s.Class, s.Unit = cmp.Or(d.Class, s.Class), cmp.Or(d.Unit, s.Unit)
	s.Room, s.Bed = cmp.Or(d.Room, s.Room), cmp.Or(d.Bed, s.Bed)
	s.Visit, s.Admitted = cmp.Or(d.Visit, s.Visit), cmp.Or(d.Admitted, s.Admitted)
	s.Birth, s.Limits = cmp.Or(d.Birth, s.Birth), cmp.Or(d.Limits, s.Limits)
	s.Transfer = s.Transfer || d.Transfer
}

// Held yields the observations that are kept but not used at an instant:
// dated later than both their reception and the instant, without a time, or
// unusable for a reason of their own. By analyte, then time.
func (t *Timeline) Held(at event.Time, yield func(HeldPoint) bool) {
	for a, s := range t.series {
		if s == nil {
			continue
		}
		for i := range s.untimed {
			if r := &s.untimed[i]; !r.status.Withdraws() && !yield(t.heldPoint(analyte.ID(a), r, analyte.TimeUnknown, 0)) {
				return
			}
		}
		for i := range s.recs {
			r := &s.recs[i]
			switch {
			case !r.alive():
			case r.held() && r.at > at && t.came(r).recorded <= at:
				if !yield(t.heldPoint(analyte.ID(a), r, analyte.HeldFuture, r.at)) {
					return
				}
			case r.flags&usable == 0 && r.at <= at && r.status != event.InProcess:
				if !yield(t.heldPoint(analyte.ID(a), r, t.why(r), 0)) {
					return
				}
			}
		}
	}
}

func (t *Timeline) heldPoint(a analyte.ID, r *rec, why analyte.Reason, becoming event.Time) HeldPoint {
	return HeldPoint{Analyte: a, Source: t.source(a, r), Reason: why, Becoming: becoming}
}

func (t *Timeline) source(a analyte.ID, r *rec) Source {
	var h handling
	if o := t.oddOf(r); o != nil {
		h = o.handling
	}
	return Source{Received: h.received, Analysed: h.analysed, ID: r.id, Kind: event.Observation, Analyte: a, Status: r.status, At: r.at, To: t.until(r), Recorded: t.came(r).recorded, Sent: t.came(r).sent,
		Sender: t.texts.name(t.came(r).sender), Text: t.textOf(r), Unit: t.unitOf(r), Assay: t.assayOf(r), Value: t.value(r)}
}

// Source returns what was received behind an event id. near is an instant not
// before the event's own (the At of the reading that names it); observations
// are looked for within a week before it, then everywhere.
func (t *Timeline) Source(id event.ID, near event.Time) (Source, bool) {
	if id == 0 {
		return Source{}, false
	}
	for a, s := range t.series {
		if s == nil {
			continue
		}
		for i := s.after(near) - 1; i >= 0 && near.Sub(s.recs[i].at) <= 7*day; i-- {
			if s.recs[i].id == id {
				return t.source(analyte.ID(a), &s.recs[i]), true
			}
		}
	}
	if e := t.Event(id); e != nil {
		return Source{ID: id, Kind: e.Kind, Analyte: e.Analyte, Status: e.Status, At: e.At, To: e.To, Recorded: e.Recorded, Sent: e.Sent,
			Sender: e.Sender, Text: e.Text, Unit: e.Unit, Assay: e.Assay, Value: e.Value, Event: e}, true
	}
	for a, s := range t.series {
		if s == nil {
			continue
		}
		for _, recs := range [...][]rec{s.recs, s.untimed} {
			for i := range recs {
				if recs[i].id == id {
					return t.source(analyte.ID(a), &recs[i]), true
				}
			}
		}
	}
	return Source{}, false
}

// Event returns an event that is not an observation by its id, nil if unknown.
// O(events of those kinds).
func (t *Timeline) Event(id event.ID) *event.Event {
	if e := t.who.find(id); e != nil {
		return e
	}
	for _, l := range t.ledgers() {
		for i := len(l.list) - 1; i >= 0; i-- {
			if l.list[i].e.ID == id {
				return l.list[i].e
			}
		}
	}
	return nil
}

func (t *Timeline) ledgers() [9]*ledger {
	return [...]*ledger{&t.doses, &t.drugOrders, &t.tests, &t.supports, &t.stays, &t.facts, &t.assertions, &t.links, &t.unmapped}
}
