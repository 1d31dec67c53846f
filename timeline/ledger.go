package timeline

import (
	"cmp"
	"slices"
	"sort"

	"stormglass/event"
)

// entry is one event that is not an observation, with its standing.
type entry struct {
	e    *event.Event
	key  uint64
	void bool // withdrawn, or another version of it is later
}

// ledger is the events of one kind, ascending by effective time, then content.
type ledger struct {
	list   []entry
	turned turned
}

// order sorts events by effective time, message time, status, then what they
// do (a stop before a start of the same instant: a change of bag), then id.
func order(a, b *event.Event) int {
	return cmp.Or(
		cmp.Compare(a.At, b.At), cmp.Compare(a.Sent, b.Sent),
		cmp.Compare(a.Status.Rank(), b.Status.Rank()),
		cmp.Compare(turn(a), turn(b)), cmp.Compare(a.ID, b.ID))
}

// turn puts a stop before whatever begins at the same instant.
func turn(e *event.Event) int {
	switch {
	case e.Dose != nil && e.Dose.Action == event.Stop, e.Support != nil && e.Support.Action == event.Stop:
		return 0
	}
	return 1
}

// add inserts an event. It returns its place, -1 where it was known, and
// whether another event lost its standing by it.
func (l *ledger) add(e *event.Event) (at int, touched bool) {
	i := len(l.list)
	if i > 0 && order(l.list[i-1].e, e) >= 0 {
		i = sort.Search(i, func(i int) bool { return order(l.list[i].e, e) >= 0 })
		if l.list[i].e.ID == e.ID && order(l.list[i].e, e) == 0 {
			return -1, false
		}
	}
	l.list = slices.Insert(l.list, i, entry{e: e, key: entryKey(e), void: e.Status.Withdraws()})
	return i, l.settle(i)
}

// put is add for who asks only whether the event was new.
func (l *ledger) put(e *event.Event) (fresh bool) {
	i, _ := l.add(e)
	return i >= 0
}

// settle compares entry i with its versions of the same instant. Two events of
// one message are not versions of each other: only a strictly later message or
// a higher status supersedes. It reports whether another entry lost its
// standing.
func (l *ledger) settle(i int) (touched bool) {
	e := &l.list[i]
	if !versioned(e.e.Kind) {
		return false
	}
	against := func(o *entry) {
		if o.key != e.key {
			return
		}
		switch c := cmp.Or(cmp.Compare(o.e.Sent, e.e.Sent), cmp.Compare(o.e.Status.Rank(), e.e.Status.Rank())); {
		case c > 0:
			e.void = true
			l.turned.note(correctionOf(o.e, e.e))
		case c < 0:
			l.turned.note(correctionOf(e.e, o.e))
			if !o.void {
				o.void, touched = true, true
			}
		}
	}
	for j := i - 1; j >= 0 && l.list[j].e.At == e.e.At; j-- {
		against(&l.list[j])
	}
	for j := i + 1; j < len(l.list) && l.list[j].e.At == e.e.At; j++ {
		against(&l.list[j])
	}
	return touched
}

// versioned reports whether events of a kind can be versions of one another.
// Statements on a person, an encounter or by a clinician each stand; the fold
// takes the newest.
func versioned(k event.Kind) bool {
	switch k {
	case event.Dose, event.DrugOrder, event.TestOrder, event.Support, event.Condition, event.Procedure:
		return true
	}
	return false
}

// entryKey is resultKey, told apart further where senders give no code.
func entryKey(e *event.Event) uint64 {
	key := resultKey(e)
	more := uint64(0)
	switch {
	case e.Dose != nil:
		more = uint64(e.Dose.Drug)<<8 | uint64(fnv(fnvStart, e.Dose.Line))<<24
	case e.Test != nil:
		more = uint64(e.Test.Analyte) + 1
	case e.Support != nil:
		more = uint64(e.Support.Kind) + 1
	case e.Fact != nil:
		more = uint64(e.Fact.Fact) + 1 + uint64(fnv(fnvStart, e.Fact.Code))<<8
	}
	return key ^ more*0x9e3779b97f4a7c15
}

// after returns the index of the first event effective after at.
func (l *ledger) after(at event.Time) int {
	n := len(l.list)
	if n == 0 || l.list[n-1].e.At <= at {
		return n
	}
	return sort.Search(n, func(i int) bool { return l.list[i].e.At > at })
}

// each yields the standing events with a known time in (from, to].
func (l *ledger) each(from, to event.Time, yield func(*event.Event) bool) {
	for i := l.after(from); i < len(l.list) && l.list[i].e.At <= to; i++ {
		if e := l.list[i]; !e.void && e.e.At != 0 && !yield(e.e) {
			return
		}
	}
}

// next returns the first effective instant after at, 0 if none.
func (l *ledger) next(at event.Time) event.Time {
	if i := l.after(at); i < len(l.list) {
		return l.list[i].e.At
	}
	return 0
}
