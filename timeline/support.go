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

// upTo is how many steps are effective by an instant.
func (r *supportRun) upTo(at event.Time) int {
	n := len(r.steps)
	if n == 0 || r.steps[n-1].e.At <= at {
		return n
	}
	return sort.Search(n, func(i int) bool { return r.steps[i].e.At > at })
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
// vouching. Venoarterial ECMO is mechanical support of the circulation, too.
func (t *Timeline) supportFlag(a analyte.ID, at event.Time, window time.Duration) Reading {
	switch a {
	case analyte.InvasiveVentilation:
		return t.flagOf(a, at, window, event.SupportInvasive)
	case analyte.NonInvasiveVentilation:
		return t.flagOf(a, at, window, event.SupportNonInvasive)
	case analyte.HighFlowOxygen:
		return t.flagOf(a, at, window, event.SupportHighFlow)
	case analyte.ECMO:
		return t.flagOf(a, at, window, event.SupportECMOVV, event.SupportECMOVA)
	case analyte.CRRT:
		return t.flagOf(a, at, window, event.SupportCRRT)
	case analyte.ECMOVenoarterial:
		return t.venoarterial(at, window)
	case analyte.MechanicalCirculatorySupport:
		own := t.flagOf(a, at, window, event.SupportMechanicalCirculatory)
		return t.eitherOf(a, own, t.venoarterial(at, window))
	case analyte.AdvancedRespiratorySupport:
		out := t.eitherOf(a, t.flagOf(analyte.InvasiveVentilation, at, window, event.SupportInvasive),
			t.flagOf(analyte.NonInvasiveVentilation, at, window, event.SupportNonInvasive))
		out = t.eitherOf(a, out, t.flagOf(analyte.HighFlowOxygen, at, window, event.SupportHighFlow))
		return t.charted(a, at, window, out, t.stated(a, at))
	case analyte.RenalReplacement:
		out := t.eitherOf(a, t.flagOf(analyte.CRRT, at, window, event.SupportCRRT), t.dialysis(at))
		return t.charted(a, at, window, out, t.stated(a, at))
	}
	return t.respiratory(at, window)
}

// stated is when something was last said, by an instant, of the supports that
// bear on a flag, and of the flags that it is derived from.
func (t *Timeline) stated(a analyte.ID, at event.Time) event.Time {
	var newest event.Time
	st := stateOf(a)
	for _, k := range st.supports {
		if s := t.support[k].at(at); s != nil {
			newest = max(newest, s.e.At)
		}
	}
	for _, lead := range st.leads {
		if s := t.series[lead]; s != nil && lead != a {
			if i, _ := t.newest(s, at); i >= 0 {
				newest = max(newest, s.recs[i].at)
			}
		}
	}
	return newest
}

// venoarterial is ECMO that supports the circulation. ECMO charted without its
// kind leaves it open where nothing else is said of the kind; known to be off,
// it settles it.
func (t *Timeline) venoarterial(at event.Time, window time.Duration) Reading {
	out := t.flagOf(analyte.ECMOVenoarterial, at, window, event.SupportECMOVA)
	why := out.Value.Why()
	if why.Informative() && why != analyte.Vouched {
		return out
	}
	any := t.direct(analyte.ECMO, at, window)
	if s := t.support[event.SupportECMOVA].at(at); !any.Value.Informative() || s != nil && any.At <= s.e.At {
		return out
	}
	any.Analyte = analyte.ECMOVenoarterial
	if vv := t.Supported(event.SupportECMOVV, at); certainlyAbove(vv.On, 0) {
		out.Expires = sooner(out.Expires, vv.Expires)
		return out
	}
	if possiblyAbove(any.Value, 0) {
		any.Value = analyte.Within(0, 1, analyte.Ranged, any.Value.Ref())
	} else {
		any.Value = any.Value.WithWhy(analyte.Derived)
	}
	return any
}

// offDays is how long intermittent renal replacement counts after a session:
// the days between sessions are days of renal replacement (SOFA-2, scores.md
// §11, without a length). Project policy (policy-dialysis-interval).
const offDays = 72 * time.Hour

// dialysis is intermittent renal replacement: a session, or one that ended
// within offDays.
func (t *Timeline) dialysis(at event.Time) Reading {
	s := t.Supported(event.SupportIHD, at)
	out := Reading{Analyte: analyte.RenalReplacement, Value: s.On, At: at, Until: at, Refs: s.Refs, Feed: s.Feed, Expires: s.Expires}
	r := &t.support[event.SupportIHD]
	for i := r.upTo(at) - 1; i >= 0; i-- {
		step := &r.steps[i]
		if !step.on && (i == 0 || !r.steps[i-1].on) {
			continue
		}
		if at.Sub(step.e.At) <= offDays {
			out.Value = analyte.Point(1, step.e.ID)
			out.Expires = step.e.At.Add(offDays) + 1
			out.Refs.Add(step.e.ID)
		}
		break
	}
	return out
}

// eitherOf is the reading of a flag that holds where either of two does.
func (t *Timeline) eitherOf(a analyte.ID, x, y Reading) Reading {
	v := either(x.Value, y.Value)
	out, other := x, &y
	if v != x.Value {
		out, other = y, &x
	}
	out.Analyte, out.Value = a, v
	if !certainlyAbove(v, 0) {
		out.Expires = sooner(x.Expires, y.Expires)
	}
	for _, id := range other.Refs.All() {
		out.Refs.Add(id)
	}
	return out
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
			c.Expires = sooner(c.Expires, out.Expires)
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
	for _, f := range [...]struct {
		flag analyte.ID
		kind event.SupportKind
	}{{analyte.NonInvasiveVentilation, event.SupportNonInvasive}, {analyte.HighFlowOxygen, event.SupportHighFlow}} {
		if t.series[f.flag] == nil || certainlyAbove(other.Value, 0) {
			continue
		}
		if r := t.flagOf(f.flag, at, window, f.kind); certainlyAbove(r.Value, 0) {
			other = r
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
