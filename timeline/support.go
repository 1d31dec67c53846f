package timeline

import (
	"slices"
	"sort"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// supportStep is one event of a support, with the state after it.
type supportStep struct {
	e                 *event.Event
	on                bool
	elective, chronic bool
	since             event.Time
}

// supportRun is every event of one kind of support.
type supportRun struct{ steps []supportStep }

// breathing are the kinds that count as respiratory support.
var breathing = [...]event.SupportKind{event.SupportOxygen, event.SupportHighFlow, event.SupportNonInvasive, event.SupportInvasive}

// feedOf says which feed vouches for a kind of support.
func feedOf(k event.SupportKind) event.FeedKind {
	if k <= event.SupportInvasive {
		return event.FeedVentilator
	}
	return event.FeedDevice
}

// supported folds a support event.
func (t *Timeline) supported(e *event.Event) (from event.Time, fresh bool) {
	i, touched := t.supports.add(e)
	if i < 0 {
		return 0, false
	}
	if d := e.Support; d != nil && d.Kind < event.SupportEnd && e.At != 0 {
		t.sign(feedOf(d.Kind), e.Sender, sign{at: e.At, recorded: e.Recorded, id: e.ID})
	}
	if !touched {
		t.assist(&t.supports.list[i])
		return e.At, true
	}
	for k := range t.support {
		t.support[k].steps = nil
	}
	for i := range t.supports.list {
		t.assist(&t.supports.list[i])
	}
	return e.At, true
}

// assist adds an event to the run of its kind, and works out the states from
// there on.
func (t *Timeline) assist(en *entry) {
	d := en.e.Support
	if en.void || en.e.At == 0 || d == nil || d.Kind >= event.SupportEnd || d.Action == event.NotGiven {
		return
	}
	r := &t.support[d.Kind]
	i := len(r.steps)
	if i > 0 && order(r.steps[i-1].e, en.e) > 0 {
		i = sort.Search(i, func(i int) bool { return order(r.steps[i].e, en.e) >= 0 })
	}
	r.steps = slices.Insert(r.steps, i, supportStep{e: en.e})
	for ; i < len(r.steps); i++ {
		r.step(i)
	}
}

// step works out the state after event i from the one before it. Whether
// ventilation is elective or chronic is as the last start or change says.
func (r *supportRun) step(i int) {
	s := &r.steps[i]
	d := s.e.Support
	*s = supportStep{e: s.e, on: d.Action != event.Stop, since: s.e.At, elective: d.Elective, chronic: d.Chronic}
	if i > 0 && r.steps[i-1].on && s.on && d.Action != event.Start {
		before := &r.steps[i-1]
		s.since = before.since
		if d.Action == event.Running {
			s.elective, s.chronic = before.elective, before.chronic
		}
	}
}

func (r *supportRun) at(at event.Time) *supportStep {
	n := len(r.steps)
	if n > 0 && r.steps[n-1].e.At <= at {
		return &r.steps[n-1]
	}
	if i := sort.Search(n, func(i int) bool { return r.steps[i].e.At > at }); i > 0 {
		return &r.steps[i-1]
	}
	return nil
}

// Supported is the state of one kind of support at an instant, by the rules of
// Infusion: on from start to stop while its sender gives signs of life, off by
// a stop or where a live feed (ventilator, device) vouches, else unknown.
func (t *Timeline) Supported(k event.SupportKind, at event.Time) SupportState {
	out := SupportState{Kind: k}
	if k >= event.SupportEnd {
		out.On = analyte.Within(0, 1, analyte.NotOrdered, 0)
		return out
	}
	s := t.support[k].at(at)
	var mine FeedState
	if s != nil {
		mine = t.sender(feedOf(k), s.e.Sender, at)
		out.Stated = s.e.At
		out.Refs.Add(s.e.ID)
	}
	if s != nil && mine.Alive {
		out.Feed, out.Expires = mine, mine.Expires
		out.On = analyte.Point(0, s.e.ID)
		if s.on {
			out.On, out.Since, out.Elective, out.Chronic = analyte.Point(1, s.e.ID), s.since, s.elective, s.chronic
		} else if feed := t.Feed(feedOf(k), at); feed.Alive {
			out.Feed = feed
		}
		return out
	}
	if s != nil && s.on {
		out.On, out.Feed = analyte.Within(0, 1, analyte.FeedSilent, s.e.ID), mine
		return out
	}
	feed := t.Feed(feedOf(k), at)
	switch {
	case feed.Alive:
		out.On = analyte.Point(0, feed.Ref).WithWhy(analyte.Vouched)
		out.Refs.Add(feed.Ref)
		out.Feed, out.Expires = feed, feed.Expires
	case feed.Declared:
		out.On, out.Feed = analyte.Within(0, 1, analyte.FeedSilent, feed.Ref), feed
	case s != nil:
		out.On, out.Feed = analyte.Within(0, 1, analyte.FeedSilent, s.e.ID), mine
	default:
		out.On = analyte.Within(0, 1, analyte.NotOrdered, 0)
	}
	return out
}

// Supports yields the state at an instant of every kind of support reported by
// then, ascending by kind.
func (t *Timeline) Supports(at event.Time, yield func(SupportState) bool) {
	for k := range t.support {
		if t.support[k].at(at) != nil && !yield(t.Supported(event.SupportKind(k), at)) {
			return
		}
	}
}

// supportFlag answers a support as an analyte: from support events and feeds,
// or as charted. What was said last counts; a charted flag stands over mere
// vouching.
func (t *Timeline) supportFlag(a analyte.ID, at event.Time, window time.Duration) Reading {
	switch a {
	case analyte.InvasiveVentilation:
		return t.flagOf(a, at, window, event.SupportInvasive)
	case analyte.ECMO:
		return t.flagOf(a, at, window, event.SupportECMOVV, event.SupportECMOVA)
	case analyte.CRRT:
		return t.flagOf(a, at, window, event.SupportCRRT)
	}
	return t.respiratory(at, window)
}

// flagOf is whether any of the kinds is on. Ventilation for surgery only does
// not count (phoenix-ehr-notes; scores.md §1.1).
func (t *Timeline) flagOf(a analyte.ID, at event.Time, window time.Duration, kinds ...event.SupportKind) Reading {
	out := Reading{Analyte: a, At: at, Until: at}
	var stated event.Time
	for i, k := range kinds {
		s := t.Supported(k, at)
		on := s.On
		if s.Elective {
			on = analyte.Point(0, on.Ref()).WithWhy(analyte.Derived)
		}
		stated = max(stated, s.Stated)
		if i == 0 {
			out.Value = on
		} else {
			out.Value = either(out.Value, on)
		}
		out.Expires = sooner(out.Expires, s.Expires)
		for _, id := range s.Refs.All() {
			out.Refs.Add(id)
		}
		if out.Feed.Sender == "" || !s.Feed.Alive && s.Feed.Declared {
			out.Feed = s.Feed
		}
	}
	return t.charted(a, at, window, out, stated)
}

// charted prefers a flag as charted where it is current and newer than what
// support events say.
func (t *Timeline) charted(a analyte.ID, at event.Time, window time.Duration, out Reading, stated event.Time) Reading {
	c := t.direct(a, at, window)
	why := out.Value.Why()
	if c.Value.Informative() {
		if !why.Informative() || why == analyte.Vouched || c.At > stated {
			return c
		}
		return out
	}
	if !why.Informative() {
		out.At, out.Until = 0, 0
		out.Last, out.LastValue, out.LastRef = c.Last, c.LastValue, c.LastRef
		if why == analyte.NotOrdered && c.Value.Why() != analyte.NotOrdered {
			return c
		}
	}
	return out
}

// either is the disjunction of two flags.
func either(a, b analyte.Value) analyte.Value {
	if certainlyAbove(a, 0) {
		return a
	}
	if certainlyAbove(b, 0) {
		return b
	}
	if possiblyAbove(a, 0) && (a.Why() != analyte.NotOrdered || !possiblyAbove(b, 0)) {
		return a
	}
	if possiblyAbove(b, 0) || a.Why() == analyte.Vouched {
		return b
	}
	return a
}

// respiratory is any respiratory support: invasive, non-invasive, high flow or
// oxygen, as reported or charted; FiO2 above 0.21 implies it (scores.md §1.1),
// and so does a flow of oxygen, except under ventilation for surgery only.
func (t *Timeline) respiratory(at event.Time, window time.Duration) Reading {
	other := t.flagOf(analyte.RespiratorySupport, at, window, event.SupportNonInvasive, event.SupportHighFlow, event.SupportOxygen)
	imv := t.flagOf(analyte.InvasiveVentilation, at, window, event.SupportInvasive)
	if !t.Supported(event.SupportInvasive, at).Elective {
		for _, a := range [...]analyte.ID{analyte.FiO2, analyte.O2Flow} {
			limit := 0.0
			if a == analyte.FiO2 {
				limit = roomAir
			}
			if r := t.direct(a, at, window); r.Value.Informative() && certainlyAbove(r.Value, limit) && !certainlyAbove(other.Value, 0) {
				other = Reading{At: r.At, Until: r.Until, Expires: r.Expires, Refs: r.Refs,
					Value: analyte.Point(1, r.Value.Ref()).WithWhy(analyte.Derived)}
			}
		}
	}
	out := other
	chosen := either(imv.Value, other.Value)
	if chosen == imv.Value {
		out = imv
	}
	out.Analyte, out.Value = analyte.RespiratorySupport, chosen
	if !certainlyAbove(chosen, 0) {
		out.Expires = sooner(imv.Expires, other.Expires)
	}
	for _, r := range [...]*Reading{&imv, &other} {
		for _, id := range r.Refs.All() {
			out.Refs.Add(id)
		}
	}
	return out
}

// stateful reports whether an analyte is a state from start to stop.
func stateful(a analyte.ID) bool {
	switch a {
	case analyte.VasoactiveCount, analyte.VIS, analyte.InvasiveVentilation, analyte.RespiratorySupport, analyte.ECMO, analyte.CRRT:
		return true
	}
	return rateDrug(a) != 0
}

// stateSeries yields the state in force just at from, and again at every
// instant up to to at which it changed: a dose or support event, an
// observation of the state or of oxygen, the silence of a feed and its return.
func (t *Timeline) stateSeries(a analyte.ID, from, to event.Time, yield func(*Reading) bool) {
	at := from
	if at == 0 {
		at = t.nextState(a, 0)
	}
	var r Reading
	for at != 0 && at <= to {
		r = t.Latest(a, at, 0)
		if r.Value.Informative() {
			r.At, r.Until = at, at
		}
		if !yield(&r) {
			return
		}
		next := t.nextState(a, at)
		if r.Expires > at {
			next = sooner(next, r.Expires)
		}
		if !r.Value.Informative() {
			next = sooner(next, t.nextSign(at))
		}
		at = next
	}
}

// nextState is the first instant after at of an event that can change a state.
func (t *Timeline) nextState(a analyte.ID, at event.Time) event.Time {
	next := t.nextLead(stateLeads(a), at)
	for i := range vasoactiveDrugs {
		if v := &vasoactiveDrugs[i]; v.rate == a || a == analyte.VasoactiveCount || a == analyte.VIS {
			next = sooner(next, t.track(v.drug).next(at))
		}
	}
	for k := event.SupportKind(0); k < event.SupportEnd; k++ {
		if bearsOn(k, a) {
			next = sooner(next, t.support[k].next(at))
		}
	}
	return next
}

// bearsOn reports whether a kind of support bears on a flag.
func bearsOn(k event.SupportKind, a analyte.ID) bool {
	switch a {
	case analyte.InvasiveVentilation:
		return k == event.SupportInvasive
	case analyte.RespiratorySupport:
		return k <= event.SupportInvasive
	case analyte.ECMO:
		return k == event.SupportECMOVV || k == event.SupportECMOVA
	case analyte.CRRT:
		return k == event.SupportCRRT
	}
	return false
}

func (r *supportRun) next(at event.Time) event.Time {
	n := len(r.steps)
	if i := sort.Search(n, func(i int) bool { return r.steps[i].e.At > at }); i < n {
		return r.steps[i].e.At
	}
	return 0
}

func (t *Timeline) nextSign(at event.Time) event.Time {
	var next event.Time
	for i := range t.feeds {
		if f := &t.feeds[i]; f.kind == event.FeedMedication || f.kind == event.FeedVentilator || f.kind == event.FeedDevice {
			if j := f.after(at); j < len(f.signs) {
				next = sooner(next, f.signs[j].at)
			}
		}
	}
	return next
}

func stateLeads(a analyte.ID) []analyte.ID {
	switch a {
	case analyte.VasoactiveCount, analyte.VIS:
		return sixLeads
	case analyte.RespiratorySupport:
		return supportLeads
	case analyte.InvasiveVentilation:
		return supportLeads[:1]
	case analyte.ECMO:
		return ecmoLeads
	case analyte.CRRT:
		return crrtLeads
	}
	if d := rateDrug(a); d != 0 {
		for i := range vasoactiveDrugs {
			if vasoactiveDrugs[i].drug == d {
				return rateLeads[i : i+1]
			}
		}
	}
	return nil
}

// Leads of states, read only.
var (
	rateLeads = []analyte.ID{analyte.DobutamineRate, analyte.DopamineRate, analyte.EpinephrineRate,
		analyte.MilrinoneRate, analyte.NorepinephrineRate, analyte.VasopressinRate}
	sixLeads     = append([]analyte.ID{analyte.VasoactiveCount, analyte.VIS}, rateLeads...)
	supportLeads = []analyte.ID{analyte.InvasiveVentilation, analyte.RespiratorySupport, analyte.FiO2, analyte.O2Flow}
	ecmoLeads    = []analyte.ID{analyte.ECMO}
	crrtLeads    = []analyte.ID{analyte.CRRT}
)
