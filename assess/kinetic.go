package assess

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/endotype/immunosep"
	"stormglass/endotype/kinetic"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/unit"
)

// measured are the measures of package kinetic as a rule set reads them.
type measured struct {
	list  []measure
	index map[string]int // by the name in rule.Input.Of; read only
}

// measure is a kinetic.Measure with what is looked up once.
type measure struct {
	kinetic.Measure
	a    *analyte.Analyte
	unit unit.Unit
	// leads are the analytes that its answer rests on, itself first.
	leads []analyte.ID
}

func newMeasured() (out measured, err error) {
	out.index = make(map[string]int)
	for _, k := range kinetic.Measures() {
		me := measure{Measure: k, a: analyte.Get(k.Analyte)}
		if me.a == nil {
			return out, fmt.Errorf("assess: measure %s: no such analyte", k.Name)
		}
		if k.Form == kinetic.Draw || k.Form == kinetic.Start || k.Form == kinetic.Rise {
			if me.unit, err = unit.Parse(k.Unit); err != nil {
				return out, fmt.Errorf("assess: measure %s: %w", k.Name, err)
			}
		}
		me.leads = append([]analyte.ID{k.Analyte}, timeline.SpeaksBy(k.Analyte).On...)
		out.index[k.Of()] = len(out.list)
		out.list = append(out.list, me)
	}
	return out, nil
}

// keptMeasure is the last answer of a measure. It holds while what it rests on
// is what it was and its time has not come.
type keptMeasure struct {
	asked bool
	key   measureKey
	at    event.Time // of the answer
	until event.Time // when time alone may change it, 0: never
	next  event.Time // when something that is known already comes true, 0: never
	got   timeline.Reading
}

// measureKey is what a measure rests on besides the time.
type measureKey struct {
	news int        // of its analytes, and of all that is no result
	zero event.Time // day zero, or the beginning of the stay where the measure finds its own
}

// kinetic answers a measure by its name in rule.Input.Of.
func (m *moment) kinetic(of string) timeline.Reading {
	i, ok := m.set.measured.index[of]
	if !ok {
		return flag(0, 1, analyte.NotOrdered, 0)
	}
	if len(m.eyes.measures) != len(m.set.measured.list) {
		m.eyes.measures = make([]keptMeasure, len(m.set.measured.list))
	}
	me, k := &m.set.measured.list[i], &m.eyes.measures[i]
	key := measureKey{news: m.eyes.news, zero: m.dayZero(me.Zero)}
	for _, id := range me.leads {
		key.news += m.eyes.newsOf[id]
	}
	if !k.asked || k.key != key || m.at < k.at || k.until.Known() && m.at >= k.until || k.next.Known() && m.at >= k.next {
		kept := m.expires
		m.expires = 0
		got := m.measure(me, key.zero)
		*k = keptMeasure{asked: true, key: key, at: m.at, until: m.expires, next: m.nextNews(me), got: got}
		m.expires = kept
	}
	m.until(k.until)
	return k.got
}

// fromMODS reports whether an input is a measure that counts from the onset of
// MODS.
func (rs *Ruleset) fromMODS(in *rule.Input) bool {
	i, ok := rs.measured.index[in.Of]
	return ok && rs.measured.list[i].Zero == kinetic.MODSOnset
}

// nextNews is the first instant after now of a result, dose, order or statement
// that a measure may rest on.
func (m *moment) nextNews(me *measure) event.Time { return m.nextOf(me.leads) }

// nextOf is the first instant after now of a result of some analytes, and of a
// dose, order or statement.
func (m *moment) nextOf(leads []analyte.ID) event.Time {
	next := earlier(earlier(m.tl.NextCare(m.at), m.tl.NextStatement(m.at)), m.tl.NextOrder(m.at))
	for _, id := range leads {
		next = earlier(next, m.tl.NextOf(id, m.at))
	}
	return next
}

// dayZero is a measure's day zero as far as the moment knows it: of those that
// rest on a series or a dose the beginning of the stay.
func (m *moment) dayZero(z kinetic.Zero) event.Time {
	switch {
	case z == kinetic.MODSOnset:
		return m.past.mods.at
	case m.stay.Admitted.Known():
		return m.stay.Admitted
	}
	return m.tl.FirstEvent()
}

// measure works out one measure.
func (m *moment) measure(me *measure, zero event.Time) timeline.Reading {
	s := &series{m: m, me: me, grown: m.grown(me)}
	switch me.Zero {
	case kinetic.MALSStart:
		return m.sinceMALS(s, zero)
	case kinetic.Emapalumab:
		dose, ok := m.tl.FirstDose(zero-1, m.at, drug.Emapalumab)
		if me.Form == kinetic.Began {
			if !ok {
				return m.noDose()
			}
			r := flag(1, 1, analyte.Derived, dose.ID)
			r.At, r.Until = dose.At, dose.At
			return r
		}
		if !ok {
			return s.open(analyte.NotApplicable)
		}
		zero = dose.At
	}
	if !zero.Known() {
		return s.open(analyte.TimeUnknown)
	}
	switch me.Form {
	case kinetic.Draw:
		return s.draw(zero)
	case kinetic.Start:
		p, why := s.early(zero)
		if why != analyte.ReasonNone {
			return s.without(why)
		}
		return s.inUnit(m.reading(p))
	case kinetic.Fall, kinetic.Rise:
		p, why := s.early(zero)
		if why != analyte.ReasonNone {
			return s.without(why)
		}
		return s.change(zero, p)
	case kinetic.LowDays:
		return s.lowDays(zero)
	}
	return s.run(zero)
}

// grown is the first dose of the stay of a drug that makes the analyte's cells
// answer: interferon γ or GM-CSF (policy-kinetic-drugs); 0 where there is none or
// the measure does not ask.
func (m *moment) grown(me *measure) event.Time {
	if !me.Natural {
		return 0
	}
	return firstGrowth(m.tl, m.dayZero(kinetic.Admission), m.at).At
}

func firstGrowth(tl *timeline.Timeline, from, at event.Time) timeline.DoseEvent {
	drugs := []drug.ID{drug.InterferonGamma, drug.Sargramostim}
	if d, ok := drug.ByName("molgramostim"); ok {
		drugs = append(drugs, d)
	}
	d, _ := tl.FirstDose(from-1, at, drugs...)
	return d
}

// series is an analyte's results as a measure reads them.
type series struct {
	m     *moment
	me    *measure
	grown event.Time
}

// use says whether a result takes part: ReasonNone, or why not.
func (s *series) use(p *timeline.Point) analyte.Reason {
	if s.me.Assay != "" && !slices.Contains(strings.Fields(s.me.Assay), p.Assay) {
		return analyte.AssayUnknown
	}
	if s.grown.Known() && p.At > s.grown {
		return analyte.SilencedByTherapy
	}
	if _, ok := s.m.tl.Silenced(s.me.Analyte, p.At); ok {
		return analyte.SilencedByTherapy
	}
	return analyte.ReasonNone
}

// backward yields the results of [from, to], the newest first, a week at a
// time, until yield returns false.
func (s *series) backward(from, to event.Time, yield func(*timeline.Point) bool) {
	list := s.m.eyes.points
	s.m.eyes.points = nil // its own while it is used
	defer func() { s.m.eyes.points = list[:0] }()
	to = min(to, s.m.at)
	for to >= from {
		begin := max(from-1, to.Add(-7*24*time.Hour))
		list = list[:0]
		s.m.tl.Series(s.me.Analyte, begin, to, func(p timeline.Point) bool {
			list = append(list, p)
			return true
		})
		for i := len(list) - 1; i >= 0; i-- {
			if !yield(&list[i]) {
				return
			}
		}
		if len(list) == 0 {
			// go on from the newest result before
			before := s.m.tl.Last(s.me.Analyte, from-1, begin)
			if !before.Value.Informative() {
				return
			}
			begin = before.At
		}
		to = begin
	}
}

// newest is the newest usable result of [from, to]; the reason where there is
// none.
func (s *series) newest(from, to event.Time) (got timeline.Point, why analyte.Reason) {
	why = analyte.NotOrdered
	s.backward(from, to, func(p *timeline.Point) bool {
		u := s.use(p)
		if u == analyte.ReasonNone {
			got, why = *p, u
			return false
		}
		if why == analyte.NotOrdered {
			why = u
		}
		return true
	})
	return got, why
}

// span is a window of days after zero: [from, to], where to is now for one
// without end.
func (s *series) span(zero event.Time, d kinetic.Days) (from, to event.Time) {
	from, to = zero.Add(days(d.From)), s.m.at
	if d.To > 0 || d.From < 0 {
		to = min(to, zero.Add(days(d.To))-1)
	}
	if d.From < 0 {
		to = min(s.m.at, zero.Add(days(d.To))) // up to the dose itself
	}
	return from, to
}

func days(n float64) time.Duration { return time.Duration(n * 24 * float64(time.Hour)) }

// early is the value of the early window: its first, or its newest.
func (s *series) early(zero event.Time) (got timeline.Point, why analyte.Reason) {
	from, to := s.span(zero, s.me.Early)
	if s.me.Newest {
		return s.newest(from, to)
	}
	why = analyte.NotOrdered
	s.m.tl.Series(s.me.Analyte, from-1, to, func(p timeline.Point) bool {
		u := s.use(&p)
		if u == analyte.ReasonNone {
			got, why = p, u
			return false
		}
		if why == analyte.NotOrdered {
			why = u
		}
		return true
	})
	return got, why
}

// reading is a result as a reading.
func (m *moment) reading(p timeline.Point) timeline.Reading {
	r := timeline.Reading{Value: p.Value, At: p.At, Until: p.Until}
	r.Refs.Add(p.ID)
	return r
}

// current is a result that must still stand: within its carry-forward window, and
// not too low by a hook effect. why is Stale beyond the window.
func (s *series) current(p timeline.Point) (r timeline.Reading, why analyte.Reason) {
	end := p.At.Add(s.m.tl.WindowOf(s.me.Analyte, s.m.set.policy.window(s.me.Analyte))) + 1
	if s.m.at >= end {
		return r, analyte.Stale
	}
	s.m.until(end)
	r = s.m.reading(p)
	r.Analyte, r.Expires = s.me.Analyte, end
	r = s.m.read(s.m.tl.Speaking(r, s.m.at))
	r.Analyte = analyte.None
	return r, analyte.ReasonNone
}

// draw is the newest value of the late window.
func (s *series) draw(zero event.Time) timeline.Reading {
	from, to := s.span(zero, s.me.Late)
	p, why := s.newest(from, to)
	if why != analyte.ReasonNone {
		return s.without(why)
	}
	r, why := s.current(p)
	if why != analyte.ReasonNone {
		return s.last(p, why)
	}
	return s.inUnit(r)
}

// change puts the newest value of the late window against an earlier one.
func (s *series) change(zero event.Time, base timeline.Point) timeline.Reading {
	from, to := s.span(zero, s.me.Late)
	p, why := s.newest(max(from, base.At+1), to)
	if why != analyte.ReasonNone {
		if why == analyte.NotOrdered {
			why = analyte.NotCovered // one value is no change
		}
		return s.last(base, why)
	}
	now, why := s.current(p)
	if why != analyte.ReasonNone {
		return s.last(p, why)
	}
	then := s.m.reading(base)
	var v analyte.Value
	if s.me.Form == kinetic.Fall {
		v = fallen(then.Value, now.Value)
	} else {
		v = gained(s.inUnit(then).Value, s.inUnit(now).Value)
	}
	now.Value = v
	now.Refs.Add(base.ID)
	return now
}

// fallen is by how many per cent a value lies below an earlier one.
func fallen(then, now analyte.Value) analyte.Value {
	a, b := then.Parts(), now.Parts()
	fall := func(from, to float64) float64 {
		if from <= 0 {
			return -widest
		}
		return max(-widest, 100*float64(from-to)/from)
	}
	return between(fall(a.Lo, b.Hi), fall(a.Hi, b.Lo), then.Known() && now.Known(), now.Ref())
}

// gained is by how much a value lies above an earlier one.
func gained(then, now analyte.Value) analyte.Value {
	a, b := then.Parts(), now.Parts()
	return between(b.Lo-a.Hi, b.Hi-a.Lo, then.Known() && now.Known(), now.Ref())
}

// widest bounds what is not bounded by its nature.
const widest = 1e9

func between(lo, hi float64, known bool, ref event.ID) analyte.Value {
	if !known {
		return analyte.Within(lo, hi, analyte.Ranged, ref)
	}
	return analyte.FromParts(analyte.Parts{Lo: lo, Hi: hi, At: lo, Ref: ref, Why: analyte.Derived, Set: true, Has: true})
}

// inUnit writes a value in the unit of the measure.
func (s *series) inUnit(r timeline.Reading) timeline.Reading {
	r.Value = r.Value.Map(func(x float64) float64 {
		y, _ := s.me.a.Express(x, s.me.unit)
		return y
	})
	return r
}

// limits are the least and the greatest that a measure may be.
func (s *series) limits() (lo, hi float64) {
	switch s.me.Form {
	case kinetic.Began:
		return 0, 1
	case kinetic.Fall:
		return -widest, 100
	case kinetic.Rise:
		return -widest, widest
	case kinetic.LowDays:
		return 0, s.me.Late.To - s.me.Late.From
	case kinetic.RunDays:
		return 0, kinetic.RunLimit
	}
	r := s.inUnit(timeline.Reading{Value: analyte.Unknown(s.me.a, analyte.NotOrdered, 0)})
	return r.Value.Bounds()
}

// open is a measure of which nothing is known, for a reason.
func (s *series) open(why analyte.Reason) timeline.Reading {
	lo, hi := s.limits()
	return timeline.Reading{Value: analyte.Within(lo, hi, why, 0)}
}

// without is open with the newest value of the analyte for display: its own
// reason where it says nothing, else that it is of another time.
func (s *series) without(why analyte.Reason) timeline.Reading {
	now := s.m.read(s.m.tl.Latest(s.me.Analyte, s.m.at, s.m.set.policy.window(s.me.Analyte)))
	out := s.open(why)
	switch {
	case now.Value.Informative():
		if why == analyte.NotOrdered {
			out = s.open(analyte.OutsideProtocolDay)
		}
		out.Last, out.LastValue, out.LastRef, out.Refs = now.At, now.Value, now.Value.Ref(), now.Refs
	case why == analyte.NotOrdered:
		out = s.open(now.Value.Why())
		out.Last, out.LastValue, out.LastRef, out.Refs = now.Last, now.LastValue, now.LastRef, now.Refs
	}
	return out
}

// last is open with a value that does not count for a reason.
func (s *series) last(p timeline.Point, why analyte.Reason) timeline.Reading {
	out := s.open(why)
	out.Last, out.LastValue, out.LastRef = p.At, p.Value, p.ID
	out.Refs.Add(p.ID)
	return out
}

// sinceMALS is whether a ferritin above the cut-off of MALS was seen in the
// stay, or the fall of ferritin since the newest run of such began.
func (m *moment) sinceMALS(s *series, stay event.Time) timeline.Reading {
	var first timeline.Point
	open := false // a value that may lie above stands before or in the run
	s.backward(stay, m.at, func(p *timeline.Point) bool {
		lo, hi := p.Value.Bounds()
		above, under := round6(lo) > immunosep.FerritinMALS, round6(hi) <= immunosep.FerritinMALS
		switch {
		case above:
			first = *p
		case !under:
			open = true
			return first.At == 0
		case first.At.Known():
			return false
		}
		return true
	})
	if s.me.Form == kinetic.Began {
		if first.At.Known() {
			r := flag(1, 1, analyte.Derived, first.ID)
			r.At, r.Until = first.At, first.Until
			return r
		}
		return m.noMALS(s, open)
	}
	switch {
	case !first.At.Known():
		return s.without(analyte.NotApplicable)
	case open:
		return s.last(first, analyte.Ranged) // where the run began is not known
	}
	return s.change(first.At, first)
}

// noMALS is that none was seen, where the newest ferritin says so.
func (m *moment) noMALS(s *series, open bool) timeline.Reading {
	now := m.read(m.tl.Speaking(m.tl.Latest(analyte.Ferritin, m.at, m.set.policy.Ferritin), m.at))
	if !now.Value.Informative() {
		return s.without(analyte.NotOrdered)
	}
	r := asFact(now, 0, 0, analyte.Derived)
	if _, hi := now.Value.Bounds(); open || round6(hi) > immunosep.FerritinMALS {
		r = asFact(now, 0, 1, analyte.Ranged)
	}
	return r
}

// low says whether a value lies below the measure's cut: for certain, perhaps.
func (s *series) low(v analyte.Value) (certain, perhaps bool) {
	lo, hi := v.Bounds()
	return round6(hi) < s.me.Low, round6(lo) < s.me.Low
}

// run is how many days up to the newest value all were low: at least from the
// earliest of an unbroken chain, at most from the last that was certainly not.
func (s *series) run(zero event.Time) timeline.Reading {
	now, why := s.newest(zero, s.m.at)
	if why != analyte.ReasonNone {
		return s.without(why)
	}
	r, why := s.current(now)
	if why != analyte.ReasonNone {
		return s.last(now, why)
	}
	least, most := now.At, max(zero, now.At.Add(-days(kinetic.RunLimit)))
	chained := true
	s.backward(most, now.At, func(p *timeline.Point) bool {
		if s.use(p) != analyte.ReasonNone {
			return true
		}
		certain, perhaps := s.low(p.Value)
		if !perhaps {
			most = p.At
			return false
		}
		if chained = chained && certain && least.Sub(p.At) <= s.me.Gap; chained {
			least = p.At
			r.Refs.Add(p.ID)
		}
		return true
	})
	a, b := inDays(now.At.Sub(least)), inDays(now.At.Sub(most))
	r.Value = between(a, b, a == b, now.ID)
	return r
}

func inDays(d time.Duration) float64 { return d.Hours() / 24 }

// lowDays is on how many days of the late window the lowest value was low. A day
// that has passed without a usable value may have been one.
func (s *series) lowDays(zero event.Time) timeline.Reading {
	var certain, perhaps, seen float64
	var r timeline.Reading
	for d := s.me.Late.From; d < s.me.Late.To; d++ {
		from, end := zero.Add(days(d)), zero.Add(days(d+1))
		if from > s.m.at {
			break
		}
		s.m.until(end)
		n, sure, maybe := 0, false, false
		s.m.tl.Series(s.me.Analyte, from-1, min(end-1, s.m.at), func(p timeline.Point) bool {
			if s.use(&p) != analyte.ReasonNone {
				return true
			}
			n++
			low, may := s.low(p.Value)
			sure, maybe = sure || low, maybe || may
			if low {
				r.Refs.Add(p.ID)
				r.At, r.Until = p.At, p.Until
			}
			return true
		})
		switch seen += float64(n); {
		case sure:
			certain++
			perhaps++
		case maybe, n == 0 && s.m.at >= end:
			perhaps++
		}
	}
	if seen == 0 {
		return s.without(analyte.NotOrdered)
	}
	r.Value = between(certain, perhaps, certain == perhaps, 0)
	return r
}
