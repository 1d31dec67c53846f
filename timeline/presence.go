package timeline

import (
	"time"

	"stormglass/event"
)

// Present is how long the patient has been in hospital by an instant: the sum
// of all stays, up to death. Without an encounter it counts from the first
// event of the stay.
func (t *Timeline) Present(by event.Time) time.Duration {
	if p := t.Person(by); p.Died == event.Yes && p.DeathTime.Known() {
		by = min(by, p.DeathTime)
	}
	var f stayFold
	var sum time.Duration
	var since event.Time
	said := false
	for i := range t.stays.list {
		e := t.stays.list[i].e
		if e.At > by {
			break
		}
		f.push(e)
		switch in := f.now.In == event.Yes; {
		case in && since == 0:
			since, said = e.At, true
			if a := f.now.Admitted; a.Known() && a < since {
				since = a
			}
		case !in && since != 0:
			sum += max(0, e.At.Sub(since))
			since = 0
		}
	}
	if !said && t.first.Known() {
		since = t.first
	}
	if since.Known() {
		sum += max(0, by.Sub(since))
	}
	return sum
}
