package assess

import (
	"math"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// reader asks a timeline for the values that selectors mean. It keeps the
// worst value of each moving window, so that a window of a day need not be
// walked again for every event; what it answers does not depend on what it
// was asked before, as long as nothing was added before keptTo.
type reader struct {
	kept []keptWorst
	// touched is the earliest instant that changed since it was last looked at.
	touched event.Time

	// asked is the answer to each selector of the rule set, as of last; ahead is
	// when something that was known then comes true.
	asked       []question
	last, ahead event.Time
	edge        event.Time // of the worst of a state that was read last

	measures []keptMeasure // by the place of the measure in the rule set
	points   []timeline.Point
	stuck    keptStuck

	// news counts what was doubted as a whole, newsOf what of one analyte.
	news   int
	newsOf [analyte.End]int
}

// question is a selector's answer. It is asked again when something that it
// rests on is new, or it expires.
type question struct {
	got   timeline.Reading // without its expiry
	until event.Time       // 0: never
	edge  event.Time       // of the worst of a state: when what the window begins with is another; 0: never
	asked bool
	times int // how often the answer was another one
}

// doubt has every selector asked again that may rest on an analyte, None for
// all of them.
func (e *reader) doubt(set *Ruleset, id analyte.ID) {
	if e.newsOf[id]++; id == analyte.None {
		e.news++
		for i := range e.asked {
			e.asked[i].asked = false
		}
		return
	}
	for _, list := range [...][]int{set.rests[id], set.open} {
		for _, i := range list {
			if i < len(e.asked) {
				e.asked[i].asked = false
			}
		}
	}
}

// turn goes to another instant. Where events that were known before lie
// between, or it goes back, everything is asked again.
func (e *reader) turn(tl *timeline.Timeline, set *Ruleset, at event.Time) {
	if len(e.asked) != len(set.asks) {
		e.asked = make([]question, len(set.asks))
	}
	if at < e.last || e.ahead.Known() && e.ahead <= at {
		e.doubt(set, analyte.None)
	}
	for _, i := range set.states {
		switch q, in := &e.asked[i], set.asks[i]; {
		case in.Select.Pick == rule.Latest && !ofOxygen(in.Analyte):
		case in.Select.Pick == rule.Latest && tl.NextState(in.Analyte, 0) == 0:
		case in.Select.Pick != rule.Latest && (q.edge == 0 || at < q.edge):
		default:
			q.asked = false
		}
	}
	e.last, e.ahead = at, tl.NextChange(at)
}

func newReader() *reader { return &reader{touched: math.MaxInt64} }

// keptWorst is the worst value of one moving window.
type keptWorst struct {
	id     analyte.ID
	pick   rule.Pick
	window time.Duration
	from   event.Time // where the window walked begins
	to     event.Time // the instant answered; 0: nothing kept
	cut    bool       // to was taken back: got is right as the worst, not as an answer
	got    timeline.Reading
}

// forget drops what rests on events from an instant on. A worst value of
// before is still the worst of what came before.
func (e *reader) forget(from event.Time) {
	e.touched = min(e.touched, from)
	if from <= 0 {
		e.measures, e.stuck = nil, keptStuck{}
	}
	for i := range e.kept {
		k := &e.kept[i]
		switch {
		case k.to < from:
		case from > 0 && k.got.At < from && k.got.Until < from && (k.got.Value.Known() || !k.got.Value.Informative()):
			k.to, k.cut = from-1, true
		default:
			k.to = 0
		}
	}
}

// ofOxygen names the states that follow from a flow or fraction of oxygen: what
// they rest on changes with its age before their answer does.
func ofOxygen(id analyte.ID) bool {
	return id == analyte.RespiratorySupport || id == analyte.AdvancedRespiratorySupport || id == analyte.NIVOrHighFlow
}

// pick answers one selector at an instant. The expiry of the reading is when
// it may change by the passing of time.
func (e *reader) pick(tl *timeline.Timeline, at event.Time, in *rule.Input) timeline.Reading {
	return e.speaking(tl, at, in, ofAssay(tl, e.anyAssay(tl, at, in), in.Select.Assay))
}

// anyAssay is pick whatever the assay.
func (e *reader) anyAssay(tl *timeline.Timeline, at event.Time, in *rule.Input) timeline.Reading {
	w := windowOf(in)
	switch in.Select.Pick {
	case rule.WorstLowest, rule.WorstHighest:
		return e.worst(tl, at, in.Analyte, in.Select.Pick, w)
	case rule.First:
		return leaving(tl, tl.First(in.Analyte, at.Add(-w), at), at, w)
	}
	return tl.Latest(in.Analyte, at, in.Select.Window)
}

// worst is the most extreme value of (at−w, at].
func (e *reader) worst(tl *timeline.Timeline, at event.Time, id analyte.ID, p rule.Pick, w time.Duration) timeline.Reading {
	k := e.window(id, p, w)
	x := timeline.Lowest
	if p == rule.WorstHighest {
		x = timeline.Highest
	}
	from := at.Add(-w)
	got, ok := k.extend(tl, from, at, w, x)
	if !ok {
		got = tl.Worst(id, from, at, x)
	}
	k.from, k.to, k.got, k.cut = from, at, got, false
	if timeline.IsState(id) {
		return e.stateLeaving(tl, got, at, w, p)
	}
	return leaving(tl, got, at, w)
}

// stateLeaving is leaving for a state: what was in force when the window began
// leaves it a window after it changed or, by the passing of time, ceased to be
// known.
func (e *reader) stateLeaving(tl *timeline.Timeline, r timeline.Reading, at event.Time, w time.Duration, p rule.Pick) timeline.Reading {
	now := tl.Latest(r.Analyte, at, 0)
	if r.Feed.Declared {
		r = vouchedNow(r, now)
	}
	if p == rule.WorstHighest && r.Value.Informative() && !now.Value.Informative() {
		r.Value = atLeast(r.Analyte, r.Value)
	}
	r.Expires = now.Expires
	from := at.Add(-w)
	sooner := func(t event.Time) {
		if out := t.Add(w); t > from && (r.Expires == 0 || out < r.Expires) {
			r.Expires = out
		}
	}
	then := tl.Latest(r.Analyte, from, 0)
	sooner(then.Expires)
	e.edge = then.Expires
	if t := tl.NextState(r.Analyte, from); t != 0 {
		if t <= at {
			sooner(t)
		}
		e.edge = earlier(e.edge, t)
	}
	if e.edge = earlier(e.edge, tl.NextCare(from)); e.edge != 0 {
		e.edge = e.edge.Add(w)
	}
	return r
}

// earlier is the earlier of two instants, where 0 is never.
func earlier(a, b event.Time) event.Time {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// atLeast is the highest value of a state that is unknown now: what is known of
// the window bounds it from below only. Unknown is never zero.
func atLeast(id analyte.ID, v analyte.Value) analyte.Value {
	lo, hi := v.Bounds()
	return analyte.Within(lo, max(hi, analyte.Get(id).Hi), analyte.Ranged, v.Ref())
}

// vouchedNow lets the feed's present message stand for a state of the window:
// what it had said when the window began changes with every minute.
func vouchedNow(r, now timeline.Reading) timeline.Reading {
	alo, ahi := r.Value.Bounds()
	blo, bhi := now.Value.Bounds()
	if now.Value.Informative() && alo == blo && ahi == bhi && r.Value.Why() == now.Value.Why() {
		return now
	}
	r.Feed = now.Feed
	if r.Value.Why() == analyte.Vouched {
		r.Refs, r.Value = timeline.Refs{}, r.Value.WithRef(0)
	}
	return r
}

// extend answers from what was kept: where the worst of an overlapping earlier
// window is a single number that is still inside, only what came after can be
// worse. An equal later value does not replace it, as in the timeline. Where
// nothing was measured in the earlier window, only what came after counts.
func (k *keptWorst) extend(tl *timeline.Timeline, from, at event.Time, w time.Duration, x timeline.Extreme) (timeline.Reading, bool) {
	v := k.got.Value
	switch {
	case k.to == 0 || at < k.to || from < k.from:
		return timeline.Reading{}, false
	case at == k.to:
		return k.got, !k.cut
	case !v.Informative():
		return k.still(tl, at, w, x)
	case v.Why() != analyte.Measured && v.Why() != analyte.Derived: // an equal later number may stand for it
		return timeline.Reading{}, false
	case !v.Known(), k.got.At <= from, k.got.Until != k.got.At, k.got.Feed.Declared:
		return timeline.Reading{}, false
	}
	next := tl.Worst(k.id, k.to, at, x)
	if !next.Value.Informative() || next.At <= k.to {
		return k.got, !next.Value.Informative()
	}
	if !next.Value.Known() {
		return timeline.Reading{}, false
	}
	a, _ := v.Bounds()
	b, _ := next.Value.Bounds()
	if x == timeline.Lowest && b < a || x == timeline.Highest && b > a {
		return next, true
	}
	return k.got, true
}

// still answers where nothing usable was in the window and nothing came.
func (k *keptWorst) still(tl *timeline.Timeline, at event.Time, w time.Duration, x timeline.Extreme) (timeline.Reading, bool) {
	if timeline.IsState(k.id) || tl.Worst(k.id, k.to, at, x).Value.Informative() {
		return timeline.Reading{}, false
	}
	r := tl.Latest(k.id, at, w)
	return r, !r.Value.Informative()
}

// window finds the kept window of a selector, making room for a new one.
func (e *reader) window(id analyte.ID, p rule.Pick, w time.Duration) *keptWorst {
	for i := range e.kept {
		if k := &e.kept[i]; k.id == id && k.pick == p && k.window == w {
			return k
		}
	}
	e.kept = append(e.kept, keptWorst{id: id, pick: p, window: w})
	return &e.kept[len(e.kept)-1]
}

// leaving sets when a value of a window may change by time alone: when the
// value, or the first of several that it spans, leaves the window.
func leaving(tl *timeline.Timeline, r timeline.Reading, at event.Time, w time.Duration) timeline.Reading {
	if w <= 0 {
		return r
	}
	if !r.Value.Informative() {
		// The last value before the window is named until it is older than that.
		if out := r.Last.Add(w) + 1; r.Last.Known() && out > at && (r.Expires == 0 || out < r.Expires) {
			r.Expires = out
		}
		return r
	}
	first := r.At
	if !r.Value.Known() {
		if f := tl.First(r.Analyte, at.Add(-w), at); f.Value.Informative() && f.At < first {
			first = f.At
		}
	}
	if out := first.Add(w); out > at && (r.Expires == 0 || out < r.Expires) {
		r.Expires = out
	}
	return r
}
