package timeline

import (
	"slices"

	"stormglass/drug"
	"stormglass/event"
)

// FirstDose is the earliest administration of any of some drugs in (from, to]
// that is not known to act only where it is put: a single dose, or the start of
// an infusion. ok is false where there is none; that is no proof that none was
// given.
func (t *Timeline) FirstDose(from, to event.Time, drugs ...drug.ID) (first DoseEvent, ok bool) {
	var got *event.Event
	take := func(e *event.Event) bool {
		if e.At > to {
			return false
		}
		if d := e.Dose; e.At > from && slices.Contains(drugs, d.Drug) && (!d.RouteKnown || d.Systemic) && (got == nil || order(e, got) < 0) {
			got = e
		}
		return true
	}
	var seen []drug.Class
	for _, d := range drugs {
		if slices.Contains(seen, d.Class()) {
			continue
		}
		seen = append(seen, d.Class())
		for _, e := range t.given[d.Class()] {
			if !take(e) {
				break
			}
		}
	}
	for i := range t.infusions {
		if !slices.Contains(drugs, t.infusions[i].drug) {
			continue
		}
		for _, l := range t.infusions[i].lines {
			for k := range l.steps {
				if e := l.steps[k].e; e.Dose.Action == event.Start && !take(e) {
					break
				}
			}
		}
	}
	if got == nil {
		return DoseEvent{}, false
	}
	return DoseEvent{ID: got.ID, At: got.At, Recorded: got.Recorded, Detail: got.Dose}, true
}
