package assess

import (
	"math"
	"slices"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// questions are the selectors of all rules, each once, and what makes their
// answers stale.
type questions struct {
	selectors []selector
	watched   [analyte.End]watch
	present   []analyte.ID // those of which the timeline holds a result
	care      []int        // selectors that rest on doses, supports and feeds
	spoken    []int        // selectors that rest on statements
	open      []int        // selectors that rest on anything

	nextCare, nextSpoken, nextOrder event.Time
	// anything is the first instant after the last look of any event.
	anything event.Time
}

// selector is one question to the timeline that some inputs ask.
type selector struct {
	in *rule.Input
	// stale since an instant; many: also since others before it.
	stale, many bool
	since       event.Time
	until       event.Time // the answer expires
	value       analyte.Value
	when, till  event.Time // of the reading, where the timeline gave one

	idle  bool     // nobody wants it: the patient is out of the population of all who use it
	plain bool     // the latest value as received
	worst *extreme // the worst of a window, else nil
	state *lasting // the worst of a state, else nil
	base  int      // of worst: the selector of the analyte's latest value, −1 none
	alias int      // the same question is asked by an earlier selector, −1 none

	cuts []uint64 // of all who use it, ascending
	uses []use
}

// use is an input that asks a selector.
type use struct {
	by   *followed
	slot int // −1: by asks for itself and only wants to know
	// levels leads from the level among all the selector's cuts to that among
	// the input's own; at a known age without those of other ages' tables.
	levels []uint8
	cell   uint32
	byAge  [][]uint8 // levels by the level of the age, the last for any age
}

// watch is an analyte whose own results make selectors stale.
type watch struct {
	next  event.Time
	makes []int
	who   bool // it says who the patient is
}

func (q *questions) begin() {
	q.nextCare, q.nextSpoken, q.nextOrder, q.anything = 0, 0, 0, 0
	for i := range q.selectors {
		s := &q.selectors[i]
		s.stale, s.many, s.until, s.when = true, true, 0, 0
		if s.worst != nil {
			s.worst.begin()
		}
		if s.state != nil {
			s.state.begin()
		}
		for k := range s.uses {
			s.uses[k].cell = math.MaxUint32
		}
	}
}

// selector finds the selector of an input, or adds it.
func (q *questions) selector(in *rule.Input) int {
	for i := range q.selectors {
		if s := &q.selectors[i]; s.in.Analyte == in.Analyte && s.in.Select == in.Select {
			return i
		}
	}
	s := selector{in: in, worst: newExtreme(in), state: newLasting(in), base: -1, alias: -1}
	if in.Select.Assay != "" || misleads(in) {
		s.worst, s.state = nil, nil // which assay it was, and whether it speaks, is known to the reader only
	}
	s.plain = timeline.Plain(in.Analyte) && s.worst == nil && s.state == nil && in.Select.Pick != rule.First && in.Select.Assay == "" && !misleads(in)
	if s.worst != nil && !timeline.Plain(in.Analyte) {
		s.base = q.selector(&rule.Input{Analyte: in.Analyte})
	}
	i := len(q.selectors)
	q.selectors = append(q.selectors, s)
	basis := basisOf(in)
	q.watch(in.Analyte, i)
	for _, id := range basis.On {
		q.watch(id, i)
	}
	if basis.Care {
		q.care = append(q.care, i)
	}
	if basis.Statements {
		q.spoken = append(q.spoken, i)
	}
	if basis.Anything {
		q.open = append(q.open, i)
	}
	return i
}

func (q *questions) watch(id analyte.ID, selectors ...int) *watch {
	w := &q.watched[id]
	w.makes = union(w.makes, selectors)
	return w
}

// complete brings the cuts of all uses together.
func (q *questions) complete() {
	for _, id := range timeline.RestsOn(analyte.Age).On {
		q.watch(id).who = true
	}
	for i := range q.selectors {
		s := &q.selectors[i]
		for k := range s.uses {
			s.cuts = append(s.cuts, s.uses[k].cuts()...)
		}
		slices.Sort(s.cuts)
		s.cuts = slices.Compact(s.cuts)
		for k := range s.uses {
			u := &s.uses[k]
			u.byAge = make([][]uint8, len(u.by.ages)+2)
			s.turn(u, len(u.by.ages)+1)
		}
	}
}

// turn takes the tables of a level of age into use, the last for any age.
func (s *selector) turn(u *use, level int) {
	if u.byAge[level] == nil {
		own, n := u.cuts(), 0
		if level <= len(u.by.ages) {
			own = u.cutsAt(u.by.ageOf(level))
		}
		list := make([]uint8, 1, len(s.cuts)+1)
		for _, c := range s.cuts {
			for n < len(own) && own[n] <= c {
				n++
			}
			list = append(list, uint8(n))
		}
		u.byAge[level] = list
	}
	u.levels, u.cell = u.byAge[level], math.MaxUint32
}

func (u *use) cuts() []uint64 {
	if u.slot < 0 {
		return nil
	}
	return ordinals(u.by.rule.Cuts(u.slot))
}

func (u *use) cutsAt(age float64) []uint64 {
	if u.slot < 0 {
		return nil
	}
	return ordinals(u.by.rule.CutsAt(u.slot, age))
}

func ordinals(list []float64) []uint64 {
	out := make([]uint64, len(list))
	for i, x := range list {
		out[i] = ordinal(x)
	}
	return out
}

// share lets selectors of the latest value that ask the same of this timeline
// ask once. A state hands its window on to what it rests on, so that its own is
// not the same as none.
func (q *questions) share(tl *timeline.Timeline) {
	for i := range q.selectors {
		s := &q.selectors[i]
		s.alias = -1
		if !s.latest() {
			continue
		}
		w := tl.WindowOf(s.in.Analyte, s.in.Select.Window)
		for k := range i {
			o := &q.selectors[k]
			if o.in.Analyte == s.in.Analyte && o.alias < 0 && o.latest() && tl.WindowOf(o.in.Analyte, o.in.Select.Window) == w {
				s.alias = k
				break
			}
		}
	}
}

func (s *selector) latest() bool {
	return s.in.Select.Assay == "" && !misleads(s.in) && (s.in.Select.Pick == rule.Latest || s.in.Select.Pick == rule.Last) && !timeline.IsState(s.in.Analyte)
}

// arrive looks at what a timeline holds.
func (f *Follower) arrive() {
	f.present = f.present[:0]
	for id := analyte.None + 1; id < analyte.End; id++ {
		if next := f.tl.NextOf(id, 0); next != 0 {
			f.present = append(f.present, id)
			f.watched[id].next = next
		}
	}
	f.nextCare, f.nextSpoken, f.nextOrder = later(f.tl.NextCare(0)), later(f.tl.NextStatement(0)), later(f.tl.NextOrder(0))
	f.charted = f.nextCare == never
	f.expect()
}

// expect works out when something will be new.
func (f *Follower) expect() {
	next := min(f.nextCare, f.nextSpoken, f.nextOrder)
	for _, id := range f.present {
		next = min(next, f.watched[id].next)
	}
	f.anything = next
}

// look marks what is stale at an instant.
func (f *Follower) look(at event.Time) {
	if at < f.anything {
		return
	}
	many := f.anything != at // something may be new at instants between, too
	for _, id := range f.present {
		w := &f.watched[id]
		if at >= w.next {
			w.next = later(f.tl.NextOf(id, at))
			f.mark(w.makes, at, many)
			f.around.stale = f.around.stale || w.who
		}
	}
	f.mark(f.open, at, many)
	if at >= f.nextOrder {
		f.nextOrder = later(f.tl.NextOrder(at))
	}
	if at >= f.nextCare {
		f.nextCare = later(f.tl.NextCare(at))
		f.mark(f.care, at, many)
	}
	if at >= f.nextSpoken {
		f.nextSpoken = later(f.tl.NextStatement(at))
		f.mark(f.spoken, at, many)
		f.around.stale = true
	}
	f.expect()
}

func (q *questions) mark(list []int, at event.Time, many bool) {
	for _, i := range list {
		s := &q.selectors[i]
		s.many = many || s.stale && (s.many || s.since != at)
		s.stale, s.since = true, at
	}
}

// want notes which selectors some rule wants that speaks of the patient.
func (f *Follower) want() {
	for i := range f.selectors {
		s := &f.selectors[i]
		s.idle = true
		for k := range s.uses {
			if s.uses[k].by.who.is != PopulationOut {
				s.idle = false
				break
			}
		}
	}
}

// fresh answers a selector again where it is stale or has expired.
func (f *Follower) fresh(s *selector, at event.Time) {
	if s.stale || at >= s.until {
		f.ask(s, at)
	}
}

// ask answers a selector again and hands the answer to who uses it, where it
// lies in another cell of theirs.
func (f *Follower) ask(s *selector, at event.Time) {
	f.read(s, at)
	s.stale, s.many = false, false
	if len(s.uses) == 0 {
		return
	}
	cell := s.cell()
	for i := range s.uses {
		u := &s.uses[i]
		u.by.outdated = true
		if u.slot < 0 {
			u.by.redraw = true
			continue
		}
		own := uint32(u.levels[cell.lo]) | uint32(u.levels[cell.hi])<<8 | uint32(u.levels[cell.at])<<16 | cell.flags
		if own != u.cell || u.by.rule.Summed()&(1<<u.slot) != 0 {
			u.cell = own
			u.by.set(u.slot, s.value)
		}
	}
}

// read asks the timeline.
func (f *Follower) read(s *selector, at event.Time) {
	switch {
	case s.alias >= 0:
		o := &f.selectors[s.alias]
		f.fresh(o, at)
		s.value, s.until, s.when, s.till = o.value, o.until, o.when, o.till
		return
	case s.plain:
		v, until := f.tl.Received(s.in.Analyte, at, s.in.Select.Window)
		s.value, s.until = v, later(until)
		return
	case s.worst != nil:
		if s.stale {
			f.feed(s, at)
		}
		v, until, ok := s.worst.worst(at)
		if ok && !v.Usable() && s.in.Analyte == analyte.SFRatio {
			v, until = f.saturated(at, s.worst.window)
		}
		if ok {
			s.value, s.until = v, until
			return
		}
	case s.state != nil && f.charted:
		f.last(s, at)
		if v, until, ok := s.state.worst(at, s.in.Analyte); ok {
			s.value, s.until = v, until
			return
		}
	}
	r := f.pick(s, at)
	s.until = never
	if r.Expires > at {
		s.until = r.Expires
	}
	if r.Feed.Declared && r.Feed.Expires > at {
		s.until = min(s.until, r.Feed.Expires)
	}
	s.value, s.when, s.till = contributes(&r), r.At, r.Until
}

// saturated is the worst S/F of a window without any: what contributes makes of
// a saturation too high to tell.
func (f *Follower) saturated(at event.Time, window time.Duration) (analyte.Value, event.Time) {
	r := f.tl.Latest(analyte.SFRatio, at, window)
	if r.Value.Why() != analyte.NotApplicable {
		return analyte.Value{}, never
	}
	until := later(r.Expires)
	if r.Last.Known() {
		until = min(until, r.Last.Add(window)+1)
	}
	return contributes(&r), until
}

// pick is the timeline's answer to a selector.
func (f *Follower) pick(s *selector, at event.Time) timeline.Reading {
	if s.latest() {
		return f.tl.Known(s.in.Analyte, at, s.in.Select.Window)
	}
	return f.eyes.pick(f.tl, at, s.in)
}

// cell is where a value lies among the cuts: its ends and its printed number,
// and what else the engine looks at.
type cell struct {
	lo, hi, at int
	flags      uint32
}

func (s *selector) cell() (c cell) {
	lo, hi := s.value.Bounds()
	x, printed := s.value.Printed()
	c.lo = s.level(lo)
	c.hi, c.at = c.lo, c.lo
	if hi != lo {
		c.hi = s.level(hi)
	}
	if printed && x != lo {
		c.at = s.level(x)
	}
	for i, yes := range [...]bool{s.value.Usable(), s.value.Informative(), printed, lo <= hi} {
		if yes {
			c.flags |= 1 << (24 + i)
		}
	}
	return c
}

// level is the number of cuts at or below x.
func (s *selector) level(x float64) int {
	y, lo, hi := ordinal(x), 0, len(s.cuts)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if s.cuts[mid] <= y {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}
