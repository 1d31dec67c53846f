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
type ledger struct{ list []entry }

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

// add inserts an event. It reports whether it was new, and whether it simply
// went to the end without touching the standing of others.
func (l *ledger) add(e *event.Event) (fresh, appended bool) {
	i := sort.Search(len(l.list), func(i int) bool { return order(l.list[i].e, e) >= 0 })
	if i < len(l.list) && l.list[i].e.ID == e.ID && order(l.list[i].e, e) == 0 {
		return false, false
	}
	l.list = slices.Insert(l.list, i, entry{e: e, key: resultKey(e)})
	from, to := i, i+1
	for from > 0 && l.list[from-1].e.At == e.At {
		from--
	}
	for to < len(l.list) && l.list[to].e.At == e.At {
		to++
	}
	touched := settleEntries(l.list[from:to], e)
	return true, i == len(l.list)-1 && !touched
}

// settleEntries decides which events of one instant stand. Two events of one
// message are not versions of each other: only a strictly later message or a
// higher status supersedes. It reports whether an event other than fresh
// changed its standing.
func settleEntries(run []entry, fresh *event.Event) (touched bool) {
	for i := range run {
		void := run[i].e.Status.Withdraws()
		for j := range run {
			a, b := run[i].e, run[j].e
			if i != j && run[i].key == run[j].key && a.To == b.To &&
				cmp.Or(cmp.Compare(b.Sent, a.Sent), cmp.Compare(b.Status.Rank(), a.Status.Rank())) > 0 {
				void = true
			}
		}
		if void != run[i].void && run[i].e != fresh {
			touched = true
		}
		run[i].void = void
	}
	return touched
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
