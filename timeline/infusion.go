package timeline

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// step is one event of an infusion line, with the state after it.
type step struct {
	e     *event.Event
	on    bool
	since event.Time // start of the run, where on
	rate  int32      // index of the step that last said a rate, -1 none
}

// line is one infusion: the events that one line or order number ties together.
type line struct {
	key   string
	steps []step
}

// track is every infusion of one drug. stops are stop events without a line or
// order number: each ends all lines of the drug.
type track struct {
	drug  drug.ID
	lines []line // by key
	stops []*event.Event
}

// dose folds an administration.
func (t *Timeline) dose(e *event.Event) (from event.Time, fresh bool) {
	i, touched := t.doses.add(e)
	if i < 0 {
		return 0, false
	}
	if e.At != 0 {
		t.sign(event.FeedMedication, e.Sender, sign{at: e.At, recorded: e.Recorded, id: e.ID})
	}
	if !touched {
		t.take(&t.doses.list[i])
		return e.At, true
	}
	t.infusions, t.given = nil, [drug.ClassEnd]given{} // a correction: an event that stood before stands no more
	for i := range t.doses.list {
		t.take(&t.doses.list[i])
	}
	return e.At, true
}

// take folds a dose event that stands into the state of its drug.
func (t *Timeline) take(en *entry) {
	t.infuse(en)
	if d := en.e.Dose; !en.void && en.e.At != 0 && d != nil && d.Action == event.Given && d.Drug != drug.None {
		t.given[d.Drug.Class()].insert(en.e)
	}
}

// infuse adds an event to its line.
func (t *Timeline) infuse(en *entry) {
	d := en.e.Dose
	if en.void || en.e.At == 0 || d == nil || d.Drug == drug.None || d.Action == event.Given || d.Action == event.NotGiven {
		return
	}
	i, ok := slices.BinarySearchFunc(t.infusions, d.Drug, func(tr track, id drug.ID) int { return cmp.Compare(tr.drug, id) })
	if !ok {
		t.infusions = slices.Insert(t.infusions, i, track{drug: d.Drug})
	}
	tr := &t.infusions[i]
	key := cmp.Or(d.Line, en.e.Order)
	if key == "" && d.Action == event.Stop {
		j, _ := slices.BinarySearchFunc(tr.stops, en.e, order)
		tr.stops = slices.Insert(tr.stops, j, en.e)
		return
	}
	j, ok := slices.BinarySearchFunc(tr.lines, key, func(l line, k string) int { return cmp.Compare(l.key, k) })
	if !ok {
		tr.lines = slices.Insert(tr.lines, j, line{key: key})
	}
	tr.lines[j].insert(en.e)
}

// insert adds an event, and works out the states from there on.
func (l *line) insert(e *event.Event) {
	i := len(l.steps)
	if i > 0 && order(l.steps[i-1].e, e) > 0 {
		i = sort.Search(i, func(i int) bool { return order(l.steps[i].e, e) >= 0 })
	}
	l.steps = slices.Insert(l.steps, i, step{e: e})
	for ; i < len(l.steps); i++ {
		l.step(i)
	}
}

// step works out the state after event i from the one before it.
func (l *line) step(i int) {
	s := &l.steps[i]
	d := s.e.Dose
	s.on, s.since, s.rate = d.Action != event.Stop, 0, -1
	if !s.on {
		return
	}
	s.since = s.e.At
	if i > 0 && l.steps[i-1].on && d.Action != event.Start {
		s.since, s.rate = l.steps[i-1].since, l.steps[i-1].rate
	}
	if d.Rate.Usable() || d.RateAbs.Usable() {
		s.rate = int32(i)
	}
}

// at returns the last step effective by an instant, nil for none.
func (l *line) at(at event.Time) *step {
	n := len(l.steps)
	if n == 0 || l.steps[n-1].e.At <= at {
		if n == 0 {
			return nil
		}
		return &l.steps[n-1]
	}
	if i := sort.Search(n, func(i int) bool { return l.steps[i].e.At > at }); i > 0 {
		return &l.steps[i-1]
	}
	return nil
}

// next is the first instant after at of an event of the drug, 0 if none.
func (tr *track) next(at event.Time) event.Time {
	var next event.Time
	if tr == nil {
		return 0
	}
	for i := range tr.lines {
		steps := tr.lines[i].steps
		n := len(steps)
		if n == 0 || steps[n-1].e.At <= at {
			continue
		}
		next = sooner(next, steps[sort.Search(n, func(i int) bool { return steps[i].e.At > at })].e.At)
	}
	for i := len(tr.stops) - 1; i >= 0 && tr.stops[i].At > at; i-- {
		next = sooner(next, tr.stops[i].At)
	}
	return next
}

func (t *Timeline) track(d drug.ID) *track {
	i, ok := slices.BinarySearchFunc(t.infusions, d, func(tr track, id drug.ID) int { return cmp.Compare(tr.drug, id) })
	if !ok {
		return nil
	}
	return &t.infusions[i]
}

// Infusion is the state of a continuous drug at an instant: running from the
// start of any of its lines until that line stops, while the line's own sender
// gives signs of life; FeedSilent after. Where no line runs, it is known not
// to run while the sender that stopped the last line gives signs of life, or
// where a live medication feed vouches; else nothing is known (NotOrdered).
// Rates of parallel lines add up. A rate charted as an observation (tables)
// counts where it is newer than every dose event of the drug.
func (t *Timeline) Infusion(d drug.ID, at event.Time) Infusion {
	var f fold
	tr := t.track(d)
	if tr != nil {
		for i := range tr.lines {
			t.foldLine(tr, &tr.lines[i], at, &f)
		}
	}
	if charted, ok := t.chartedRate(d, at, f.newest); ok {
		return charted
	}
	out := Infusion{Drug: d, Since: f.since, Refs: f.refs, Feed: f.feed, Expires: f.expires}
	switch {
	case f.running:
		out.Running = analyte.Point(1, f.ref)
		out.Rate = f.rate(d)
	case f.silent:
		out.Running = analyte.Within(0, 1, analyte.FeedSilent, f.ref)
		out.Rate = unknownRate(d, analyte.FeedSilent, f.ref)
	default:
		t.notRunning(&out, f, at)
	}
	return out
}

// notRunning fills in what is known where no line runs.
func (t *Timeline) notRunning(out *Infusion, f fold, at event.Time) {
	set := func(v analyte.Value) { out.Running, out.Rate = v, v }
	feed := t.Feed(event.FeedMedication, at)
	if f.stopped != nil {
		if own := t.sender(event.FeedMedication, f.stopped.Sender, at); own.Alive {
			set(analyte.Point(0, f.stopped.ID))
			out.Refs.Add(f.stopped.ID)
			out.Expires, out.Feed = sooner(out.Expires, own.Expires), own
			return
		}
	}
	if feed.Alive {
		set(analyte.Point(0, feed.Ref).WithWhy(analyte.Vouched))
		out.Refs.Add(feed.Ref)
		out.Feed, out.Expires = feed, sooner(out.Expires, feed.Expires)
		return
	}
	why := analyte.NotOrdered
	if feed.Declared || f.newest != 0 {
		why = analyte.FeedSilent
	}
	if feed.Declared {
		out.Feed = feed
	}
	out.Running = analyte.Within(0, 1, why, 0)
	out.Rate = unknownRate(out.Drug, why, 0)
}

// fold gathers the lines of one drug.
type fold struct {
	running, silent bool
	since, newest   event.Time
	ref             event.ID
	refs            Refs
	feed            FeedState
	expires         event.Time
	lines           int // running, with a live sender
	sum             lineRate
	stopped         *event.Event // newest event that ended a line
}

// foldLine adds the state of one line. A line whose last step lies in an
// ambiguous instant is judged by the earliest that instant can be.
func (t *Timeline) foldLine(tr *track, l *line, at event.Time, f *fold) {
	s := l.at(at)
	if s == nil {
		return
	}
	f.newest = max(f.newest, s.e.At)
	stop := s.e
	ended := !s.on
	if i := sort.Search(len(tr.stops), func(i int) bool { return tr.stops[i].At > at }); !ended && i > 0 && tr.stops[i-1].At >= s.e.At {
		stop, ended = tr.stops[i-1], true
		f.newest = max(f.newest, stop.At)
	}
	if ended {
		f.stop(stop)
		return
	}
	feed := t.sender(event.FeedMedication, s.e.Sender, at)
	if !feed.Alive {
		f.refs.Add(s.e.ID)
		f.silent = true
		if !f.running {
			f.feed, f.ref, f.since = feed, s.e.ID, s.since
		}
		return
	}
	rate := t.lineRate(l, s, at)
	if rate.why.Informative() && rate.hi <= 0 { // paused: a rate of zero is not running
		f.stop(s.e)
		f.expires = sooner(f.expires, feed.Expires) // then it may
		return
	}
	if !f.running || s.since < f.since {
		f.since, f.ref = s.since, s.e.ID
	}
	if !f.running {
		f.feed = feed
	}
	f.running = true
	f.expires = sooner(f.expires, feed.Expires)
	f.refs.Add(s.e.ID)
	f.add(rate)
}

// stop notes the newest event that ended a line.
func (f *fold) stop(e *event.Event) {
	if f.stopped == nil || order(e, f.stopped) > 0 {
		f.stopped = e
	}
}

// add adds the rate of a running line.
func (f *fold) add(r lineRate) {
	if f.lines++; f.lines == 1 {
		f.sum = r
	} else {
		f.sum.lo, f.sum.hi, f.sum.x = f.sum.lo+r.lo, f.sum.hi+r.hi, f.sum.x+r.x
		f.sum.has = f.sum.has && r.has
		if f.sum.why.Informative() {
			f.sum.why = r.why
			if r.why.Informative() {
				f.sum.why = analyte.Derived
			}
		}
	}
	for _, id := range r.refs {
		f.refs.Add(id)
	}
}

// aboveNothing is the lower bound of the rate of what runs at an unknown rate:
// more than none, less than any dose.
const aboveNothing = 1e-9

// rate is the sum of the running lines.
func (f *fold) rate(d drug.ID) analyte.Value {
	r := f.sum
	why := r.why
	if f.silent && why.Informative() {
		why = analyte.FeedSilent // another line may still run
	}
	if !why.Informative() {
		_, hi := rateBounds(d)
		return interval(max(r.lo, aboveNothing), max(r.lo, hi), 0, false, why, f.ref)
	}
	return interval(r.lo, r.hi, r.x, r.has, why, f.ref)
}

// lineRate is the rate of one running line per kg and minute. why is not
// informative where the rate is unknown; x is the printed rate, where it has
// one; refs are the events behind it, the weight's included.
type lineRate struct {
	lo, hi, x float64
	has       bool
	why       analyte.Reason
	refs      [2]event.ID
}

// lineRate takes the rate as received, or divides it by the dosing weight in
// force at the instant, else by the weight as charted.
func (t *Timeline) lineRate(l *line, s *step, at event.Time) lineRate {
	if s.rate < 0 {
		return lineRate{why: analyte.NoConcentration}
	}
	e := l.steps[s.rate].e
	out := lineRate{why: analyte.NoConcentration, refs: [2]event.ID{e.ID}}
	rate, abs := e.Dose.Rate, e.Dose.RateAbs
	switch {
	case rate.Informative():
		out.lo, out.hi = rate.Bounds()
		out.x, out.has = rate.Printed()
		out.why = rate.Why()
	case abs.Informative():
		t.perKilogram(&out, abs, at)
	case rate.Usable():
		out.why = rate.Why()
	case abs.Usable():
		out.why = abs.Why()
	}
	return out
}

func (t *Timeline) perKilogram(out *lineRate, abs analyte.Value, at event.Time) {
	lo, hi := abs.Bounds()
	w := t.doseWeight(at)
	wlo, whi := w.Value.Bounds()
	switch {
	case hi <= 0:
		out.has, out.why = true, abs.Why()
	case !w.Value.Informative() || wlo <= 0:
		out.why = analyte.NoWeight
	default:
		out.lo, out.hi, out.why = lo/whi, hi/wlo, analyte.Derived
		x, ok := abs.Printed()
		wx, wok := w.Value.Printed()
		if out.has = ok && wok; out.has {
			out.x = x / wx
		}
		out.refs[1] = w.Value.Ref()
	}
}

func printedOr(v analyte.Value, or float64) float64 {
	if x, ok := v.Printed(); ok {
		return x
	}
	return or
}

// doseWeight is the weight that doses are reckoned by: the dosing weight, else
// the body weight as charted.
func (t *Timeline) doseWeight(at event.Time) Reading {
	if r := t.direct(analyte.DosingWeight, at, 0); r.Value.Informative() {
		return r
	}
	return t.direct(analyte.Weight, at, 0)
}

// chartedRate is a rate received as an observation, where it is current and
// newer than the newest dose event.
func (t *Timeline) chartedRate(d drug.ID, at, newest event.Time) (Infusion, bool) {
	a := rateAnalyte(d)
	if a == analyte.None || t.series[a] == nil {
		return Infusion{}, false
	}
	r := t.direct(a, at, 0)
	if !r.Value.Informative() || r.At <= newest {
		return Infusion{}, false
	}
	out := Infusion{Drug: d, Rate: r.Value, Refs: r.Refs, Expires: r.Expires}
	lo, hi := r.Value.Bounds()
	switch {
	case lo > 0:
		out.Running, out.Since = analyte.Point(1, r.Value.Ref()), r.At
	case hi <= 0:
		out.Running = analyte.Point(0, r.Value.Ref())
	default:
		out.Running = analyte.Within(0, 1, analyte.Derived, r.Value.Ref())
	}
	return out, true
}

// Infusions yields the state at an instant of every drug infused by then,
// ascending by drug.
func (t *Timeline) Infusions(at event.Time, yield func(Infusion) bool) {
	for i := range t.infusions {
		tr := &t.infusions[i]
		begun := func(l line) bool { return l.at(at) != nil }
		if slices.ContainsFunc(tr.lines, begun) && !yield(t.Infusion(tr.drug, at)) {
			return
		}
	}
}

// blockaded reports whether the patient was under neuromuscular blockade.
func (t *Timeline) blockaded(at event.Time) (bool, event.ID) {
	_, ref, ok := t.blockade(at)
	return ok, ref
}

// blockade is neuromuscular blockade: by a fact in force, a running infusion,
// or a dose within blockadeAfterDose; with when it began.
func (t *Timeline) blockade(at event.Time) (since event.Time, ref event.ID, ok bool) {
	const f = event.FactNeuromuscularBlockade
	if said, ref := t.Fact(f, at); said == event.Yes {
		return t.factSince(f, ref, at), ref, true
	}
	for i := range t.infusions {
		if t.infusions[i].drug.Class() != drug.NeuromuscularBlock {
			continue
		}
		if inf := t.Infusion(t.infusions[i].drug, at); inf.Running.Known() && certainlyAbove(inf.Running, 0) {
			return inf.Since, inf.Running.Ref(), true
		}
	}
	if e := t.given[drug.NeuromuscularBlock].last(at); e != nil && at.Sub(e.At) < blockadeAfterDose {
		return e.At, e.ID, true
	}
	return 0, 0, false
}

// blockadeAfterDose is how long a coma scale is not judged after a single dose
// of a neuromuscular blocker. Project policy, without a published source;
// longer than such a dose lasts errs on the side of "not known".
const blockadeAfterDose = 2 * time.Hour

// rateBounds is the plausible range of a drug's rate.
func rateBounds(d drug.ID) (lo, hi float64) {
	if row := analyte.Get(rateAnalyte(d)); row != nil {
		return row.Lo, row.Hi
	}
	return 0, math.MaxFloat64
}

func unknownRate(d drug.ID, why analyte.Reason, ref event.ID) analyte.Value {
	lo, hi := rateBounds(d)
	return analyte.Within(lo, hi, why, ref)
}
