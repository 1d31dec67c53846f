package timeline

import (
	"cmp"
	"slices"

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
	for i, en := range list {
		if en.void || en.e.Fact == nil || en.e.Fact.Absent || en.e.Fact.Ended {
			continue
		}
		later := slices.ContainsFunc(list[i+1:], func(o entry) bool { return !o.void && o.e.Fact != nil && sameFact(o.e.Fact, en.e.Fact) })
		if !later && !yield(en.e) {
			return
		}
	}
}

func sameFact(a, b *event.FactDetail) bool {
	if a.Fact != b.Fact {
		return false
	}
	return a.Fact != event.FactOther || a.System == b.System && a.Code == b.Code && (a.Code != "" || a.Text == b.Text)
}

// Fact is the newest statement on a fact by an instant: Yes, No (stated absent
// or ended), or NotSaid, and the event that says so.
func (t *Timeline) Fact(f event.Fact, at event.Time) (event.Tri, event.ID) {
	for i := t.facts.after(at) - 1; i >= 0; i-- {
		en := t.facts.list[i]
		if en.void || en.e.Fact == nil || en.e.Fact.Fact != f {
			continue
		}
		if en.e.Fact.Absent || en.e.Fact.Ended {
			return event.No, en.e.ID
		}
		return event.Yes, en.e.ID
	}
	return event.NotSaid, 0
}

// Stay is the encounter in force at an instant: the fold of admissions,
// transfers, updates, discharges and their cancellations effective by then.
func (t *Timeline) Stay(at event.Time) StayState {
	var out, admitted StayState
	for _, en := range t.stays.list[:t.stays.after(at)] {
		d := en.e.Stay
		if en.void || d == nil {
			continue
		}
		switch d.Action {
		case event.Admit:
			admitted = out
			if out.In != event.Yes || d.Visit != out.Visit {
				out = StayState{}
			}
			out.In, out.Discharged, out.Admitted = event.Yes, 0, en.e.At
		case event.Transfer, event.Update:
			if out.In == event.NotSaid {
				out.In = event.Yes
			}
		case event.Discharge:
			out.In, out.Discharged = event.No, en.e.At
		case event.CancelAdmit:
			out = admitted
			continue
		case event.CancelDischarge:
			out.In, out.Discharged = event.Yes, 0
		}
		out.take(d)
		out.Refs = Refs{}
		out.Refs.Add(en.e.ID)
	}
	return out
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
			case r.held() && r.at > at && r.recorded <= at:
				if !yield(t.heldPoint(analyte.ID(a), r, analyte.HeldFuture, r.at)) {
					return
				}
			case r.flags&usable == 0 && r.at <= at:
				if !yield(t.heldPoint(analyte.ID(a), r, r.why, 0)) {
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
	return Source{ID: r.id, Kind: event.Observation, Analyte: a, Status: r.status, At: r.at, To: t.until(r), Recorded: r.recorded, Sent: r.sent,
		Sender: t.texts.name(r.sender), Text: t.texts.get(r.text), Unit: t.texts.name(r.unit), Value: t.value(r)}
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
			Sender: e.Sender, Text: e.Text, Unit: e.Unit, Value: e.Value, Event: e}, true
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
	for _, l := range t.ledgers() {
		for i := len(l.list) - 1; i >= 0; i-- {
			if l.list[i].e.ID == id {
				return l.list[i].e
			}
		}
	}
	return nil
}

func (t *Timeline) ledgers() [10]*ledger {
	return [...]*ledger{&t.doses, &t.drugOrders, &t.tests, &t.supports, &t.stays, &t.persons, &t.facts, &t.assertions, &t.links, &t.unmapped}
}
