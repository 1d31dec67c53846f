package timeline

import (
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
	fresh, appended := t.doses.add(e)
	if !fresh {
		return 0, false
	}
	if e.At != 0 {
		t.sign(event.FeedMedication, e.Sender, sign{at: e.At, recorded: e.Recorded, id: e.ID})
	}
	if e.Dose == nil || e.Dose.Drug == drug.None {
		return e.At, true
	}
	if appended {
		t.infuse(&t.doses.list[len(t.doses.list)-1])
		return e.At, true
	}
	t.refold(e.Dose.Drug)
	return e.At, true
}

// refold rebuilds one drug's lines after a late event or a correction. A
// correction may take an event from another drug: all drugs of the instant
// would have to be rebuilt, so all are.
func (t *Timeline) refold(drug.ID) {
	t.infusions = t.infusions[:0]
	for i := range t.doses.list {
		if d := t.doses.list[i].e.Dose; d != nil && d.Drug != drug.None {
			t.infuse(&t.doses.list[i])
		}
	}
}

// infuse appends an event to its line; events come in ledger order.
func (t *Timeline) infuse(en *entry) {
	d := en.e.Dose
	if en.void || en.e.At == 0 || d.Action == event.Given || d.Action == event.NotGiven {
		return
	}
	i, ok := slices.BinarySearchFunc(t.infusions, d.Drug, func(tr track, id drug.ID) int { return int(tr.drug) - int(id) })
	if !ok {
		t.infusions = slices.Insert(t.infusions, i, track{drug: d.Drug})
	}
	tr := &t.infusions[i]
	key := d.Line
	if key == "" {
		key = en.e.Order
	}
	if key == "" && d.Action == event.Stop {
		tr.stops = append(tr.stops, en.e)
		return
	}
	j, ok := slices.BinarySearchFunc(tr.lines, key, func(l line, k string) int { return compareStrings(l.key, k) })
	if !ok {
		tr.lines = slices.Insert(tr.lines, j, line{key: key})
	}
	tr.lines[j].push(en.e)
}

func compareStrings(a, b string) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// push appends an event and its state.
func (l *line) push(e *event.Event) {
	s := step{e: e, rate: -1}
	n := len(l.steps)
	if s.on = e.Dose.Action != event.Stop; s.on {
		s.since = e.At
		if n > 0 && l.steps[n-1].on && e.Dose.Action != event.Start {
			s.since, s.rate = l.steps[n-1].since, l.steps[n-1].rate
		}
		if e.Dose.Rate.Usable() || e.Dose.RateAbs.Usable() {
			s.rate = int32(n)
		}
	}
	l.steps = append(l.steps, s)
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

func (t *Timeline) track(d drug.ID) *track {
	i, ok := slices.BinarySearchFunc(t.infusions, d, func(tr track, id drug.ID) int { return int(tr.drug) - int(id) })
	if !ok {
		return nil
	}
	return &t.infusions[i]
}

// Infusion is the state of a continuous drug at an instant: running from the
// start of any of its lines until that line stops, while the line's own sender
// gives signs of life; FeedSilent after. Where no line runs, it is known not
// to run if a live medication feed vouches, or, within the time a sign of life
// lasts, if its last line was stopped; else nothing is known (NotOrdered).
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
		if f.silent {
			_, hi := rateBounds(d)
			lo, _ := out.Rate.Bounds()
			out.Rate = analyte.Within(lo, max(lo, hi), analyte.FeedSilent, f.ref)
		}
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
	switch {
	case f.stopped != 0:
		set(analyte.Point(0, f.stopped))
		out.Expires = f.stopExpires
		if feed.Alive {
			out.Feed, out.Expires = feed, max(feed.Expires, f.stopExpires)
		}
		return
	case feed.Alive:
		set(analyte.Point(0, feed.Ref).WithWhy(analyte.Vouched))
		out.Refs.Add(feed.Ref)
		out.Feed, out.Expires = feed, feed.Expires
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
	lo, hi, printed float64
	printable       bool
	why             analyte.Reason // why the rate is not a number
	stopped         event.ID       // newest stop of a sender still alive
	stoppedAt       event.Time
	stopExpires     event.Time
	rated           bool
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
		if feed := t.sender(event.FeedMedication, stop.Sender, at); feed.Alive && (f.stopped == 0 || stop.At > f.stoppedAt) {
			f.stopped, f.stoppedAt, f.stopExpires = stop.ID, stop.At, feed.Expires
		}
		return
	}
	lo, hi, x, why, ref := t.lineRate(l, s, at)
	if why == analyte.ReasonNone && hi <= 0 {
		f.stopped, f.stoppedAt = s.e.ID, s.e.At // paused: a rate of zero is not running
		f.stopExpires = t.sender(event.FeedMedication, s.e.Sender, at).Expires
		return
	}
	feed := t.sender(event.FeedMedication, s.e.Sender, at)
	f.refs.Add(s.e.ID)
	if !feed.Alive {
		f.silent = true
		if !f.running {
			f.feed, f.ref, f.since = feed, s.e.ID, s.since
		}
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
	f.addRate(lo, hi, x, why, ref)
}

func (f *fold) addRate(lo, hi, x float64, why analyte.Reason, ref event.ID) {
	f.lo, f.hi, f.printed = f.lo+lo, f.hi+hi, f.printed+x
	f.printable = (f.printable || !f.rated) && why == analyte.ReasonNone && x >= 0
	f.rated = true
	if why != analyte.ReasonNone {
		f.why = why
	}
	f.refs.Add(ref)
}

// rate is the sum of the running lines.
func (f *fold) rate(d drug.ID) analyte.Value {
	if f.why != analyte.ReasonNone {
		_, hi := rateBounds(d)
		return interval(f.lo, max(f.lo, hi), 0, false, f.why, f.ref)
	}
	why := analyte.Measured
	if f.lo != f.hi || f.refs.Len() > 1 {
		why = analyte.Derived
	}
	return interval(f.lo, f.hi, f.printed, f.printable, why, f.ref)
}

// lineRate is the rate of a running line per kg and minute: as received, or
// divided by the dosing weight in force (else the weight as charted; its event
// is among the reading's refs). Why is ReasonNone where the rate is known; x
// is the printed rate, negative where there is none.
func (t *Timeline) lineRate(l *line, s *step, at event.Time) (lo, hi, x float64, why analyte.Reason, ref event.ID) {
	if s.rate < 0 {
		return 0, 0, -1, analyte.NoConcentration, 0
	}
	d := l.steps[s.rate].e.Dose
	ref = l.steps[s.rate].e.ID
	if v := d.Rate; v.Informative() {
		lo, hi = v.Bounds()
		return lo, hi, printedOr(v, -1), analyte.ReasonNone, ref
	}
	if v := d.RateAbs; v.Informative() {
		lo, hi = v.Bounds()
		w := t.doseWeight(at)
		wlo, whi := w.Value.Bounds()
		if !w.Value.Informative() || wlo <= 0 {
			if hi <= 0 {
				return 0, 0, 0, analyte.ReasonNone, ref
			}
			return 0, 0, -1, analyte.NoWeight, ref
		}
		x = -1
		wx, ok := w.Value.Printed()
		if vx, vok := v.Printed(); ok && vok {
			x = vx / wx
		}
		return lo / whi, hi / wlo, x, analyte.ReasonNone, w.Value.Ref()
	}
	switch why = d.Rate.Why(); {
	case d.Rate.Usable() && !why.Informative():
	case d.RateAbs.Usable() && !d.RateAbs.Why().Informative():
		why = d.RateAbs.Why()
	default:
		why = analyte.NoConcentration
	}
	return 0, 0, -1, why, ref
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

// Infusions yields the state at an instant of every drug that was ever
// infused, ascending by drug.
func (t *Timeline) Infusions(at event.Time, yield func(Infusion) bool) {
	for i := range t.infusions {
		if !yield(t.Infusion(t.infusions[i].drug, at)) {
			return
		}
	}
}

// blockaded reports whether the patient was under neuromuscular blockade: by a
// fact in force, a running infusion, or a dose within blockadeAfterDose.
func (t *Timeline) blockaded(at event.Time) (bool, event.ID) {
	if said, ref := t.Fact(event.FactNeuromuscularBlockade, at); said == event.Yes {
		return true, ref
	}
	for i := range t.infusions {
		if drug.Get(t.infusions[i].drug).Class != drug.NeuromuscularBlock {
			continue
		}
		if inf := t.Infusion(t.infusions[i].drug, at); inf.Running.Known() && certainlyAbove(inf.Running, 0) {
			return true, inf.Running.Ref()
		}
	}
	for i := t.doses.after(at) - 1; i >= 0 && at.Sub(t.doses.list[i].e.At) < blockadeAfterDose; i-- {
		en := t.doses.list[i]
		if d := en.e.Dose; !en.void && d != nil && d.Action == event.Given && drug.Get(d.Drug).Class == drug.NeuromuscularBlock {
			return true, en.e.ID
		}
	}
	return false, 0
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
