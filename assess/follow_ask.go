package assess

import (
	"math"
	"slices"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// questions are the selectors of all rules, each once, and what makes their
// answers stale.
type questions struct {
	selectors []selector
	watched   []watch
	care      []int // selectors that rest on doses, supports and feeds
	spoken    []int // selectors that rest on statements
	open      []int // selectors that rest on anything

	nextCare, nextSpoken, anything event.Time
}

// selector is one question to the timeline that some inputs ask.
type selector struct {
	in    *rule.Input
	stale bool
	until event.Time // the answer expires
	value analyte.Value
	cuts  []uint64 // of all who use it, ascending
	uses  []use
}

// use is an input that asks a selector.
type use struct {
	by   *followed
	slot int // −1: by asks for itself and only wants to know
	// levels leads from the level among all the selector's cuts to that among
	// the input's own.
	levels []uint8
	cell   uint32
}

// watch is an analyte whose own results make selectors stale.
type watch struct {
	id    analyte.ID
	next  event.Time
	makes []int
	who   bool // it says who the patient is
}

func (q *questions) begin() {
	q.nextCare, q.nextSpoken, q.anything = 0, 0, 0
	for i := range q.watched {
		q.watched[i].next = 0
	}
	for i := range q.selectors {
		s := &q.selectors[i]
		s.stale, s.until = true, 0
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
	i := len(q.selectors)
	q.selectors = append(q.selectors, selector{in: in})
	basis := timeline.RestsOn(in.Analyte)
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
	for i := range q.watched {
		if w := &q.watched[i]; w.id == id {
			w.makes = union(w.makes, selectors)
			return w
		}
	}
	q.watched = append(q.watched, watch{id: id, makes: selectors})
	return &q.watched[len(q.watched)-1]
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
			own, n := u.cuts(), 0
			u.levels = append(u.levels, 0)
			for _, c := range s.cuts {
				for n < len(own) && own[n] <= c {
					n++
				}
				u.levels = append(u.levels, uint8(n))
			}
		}
	}
}

func (u *use) cuts() []uint64 {
	if u.slot < 0 {
		return nil
	}
	var out []uint64
	for _, c := range u.by.rule.Cuts(u.slot) {
		out = append(out, ordinal(c))
	}
	return out
}

// look marks what is stale at an instant.
func (f *Follower) look(at event.Time) {
	if at < f.anything {
		return
	}
	f.anything = later(f.tl.NextChange(at))
	for i := range f.watched {
		w := &f.watched[i]
		if at >= w.next {
			w.next = later(f.tl.NextOf(w.id, at))
			f.mark(w.makes)
			f.around.stale = f.around.stale || w.who
		}
	}
	f.mark(f.open)
	if at >= f.nextCare {
		f.nextCare = later(f.tl.NextCare(at))
		f.mark(f.care)
	}
	if at >= f.nextSpoken {
		f.nextSpoken = later(f.tl.NextStatement(at))
		f.mark(f.spoken)
		f.around.stale = true
	}
}

func (q *questions) mark(list []int) {
	for _, i := range list {
		q.selectors[i].stale = true
	}
}

// ask answers a selector again and hands the answer to who uses it, where it
// lies in another cell of theirs.
func (f *Follower) ask(s *selector, at event.Time) {
	r := f.eyes.pick(f.tl, at, s.in)
	s.stale, s.until = false, later(r.Expires)
	if r.Feed.Declared && r.Feed.Expires > at {
		s.until = min(s.until, r.Feed.Expires)
	}
	s.value = contributes(&r)
	lo, hi := s.value.Bounds()
	x, printed := s.value.Printed()
	a := s.level(lo)
	b, c := a, a
	if hi != lo {
		b = s.level(hi)
	}
	if printed && x != lo {
		c = s.level(x)
	}
	flags := uint32(0)
	for i, yes := range [...]bool{s.value.Usable(), s.value.Informative(), printed, lo <= hi} {
		if yes {
			flags |= 1 << (24 + i)
		}
	}
	for i := range s.uses {
		u := &s.uses[i]
		u.by.outdated = true
		if u.slot < 0 {
			u.by.redraw = true
			continue
		}
		cell := uint32(u.levels[a]) | uint32(u.levels[b])<<8 | uint32(u.levels[c])<<16 | flags
		if cell != u.cell {
			u.cell = cell
			u.by.set(u.slot, s.value)
		}
	}
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
