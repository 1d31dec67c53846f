package timeline

import (
	"cmp"
	"slices"

	"stormglass/analyte"
	"stormglass/event"
)

// Correction is what made something known be known no longer: a later version
// of a result with another value, or one that withdraws it; a later version of
// a dose or a support. Before it was recorded the earlier version stood.
type Correction struct {
	Recorded event.Time // when the later version was learnt
	At       event.Time // the effective instant that both are of
	ID       event.ID   // the later version
	Was      event.ID   // the earlier one
	Analyte  analyte.ID // of the earlier one, None for doses and supports
}

// Corrections yields the corrections of observations, doses and supports whose
// effective instant lies in (from, to], ascending by the time they were
// learnt. A version that says the same as the one before corrects nothing.
func (t *Timeline) Corrections(from, to event.Time, yield func(Correction) bool) {
	var out []Correction
	for _, l := range [...]turned{t.turned, t.doses.turned, t.supports.turned} {
		for _, c := range l {
			if c.At > from && c.At <= to {
				out = append(out, c)
			}
		}
	}
	slices.SortFunc(out, func(a, b Correction) int {
		return cmp.Or(cmp.Compare(a.Recorded, b.Recorded), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Was, b.Was), cmp.Compare(a.Analyte, b.Analyte))
	})
	for _, c := range slices.Compact(out) {
		if !yield(c) {
			return
		}
	}
}

// turned is the corrections of one kind of event, in no order.
type turned []Correction

func (l *turned) note(c Correction) {
	const lately = 64 // a pair that is compared again is compared again soon
	if n := len(*l); c.Recorded == 0 || slices.Contains((*l)[max(0, n-lately):], c) {
		return
	}
	*l = append(*l, c)
}

// turn notes that one version of a result took the place of another, where
// that was learnt later and says something else.
func (t *Timeline) turn(a analyte.ID, win, lose *rec) {
	if t.came(win).recorded <= t.came(lose).recorded || lose.status.Withdraws() {
		return
	}
	if !win.status.Withdraws() {
		x, y := t.value(win).Parts(), t.value(lose).Parts()
		if x.Ref, y.Ref = 0, 0; x == y {
			return
		}
	}
	t.turned.note(Correction{Recorded: t.came(win).recorded, At: win.at, ID: win.id, Was: lose.id, Analyte: a})
}

// correctionOf is turn for a dose or a support; the zero Correction where
// nothing was taken back.
func correctionOf(win, lose *event.Event) Correction {
	if win.Recorded <= lose.Recorded || lose.Status.Withdraws() || win.Kind != event.Dose && win.Kind != event.Support {
		return Correction{}
	}
	if !win.Status.Withdraws() && sameDetail(win, lose) {
		return Correction{}
	}
	return Correction{Recorded: win.Recorded, At: win.At, ID: win.ID, Was: lose.ID}
}

func sameDetail(a, b *event.Event) bool {
	switch {
	case a.Dose != nil && b.Dose != nil:
		return *a.Dose == *b.Dose
	case a.Support != nil && b.Support != nil:
		return *a.Support == *b.Support
	}
	return false
}
