package timeline

import (
	"slices"
	"sort"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// How long a class of drugs counts after its last dose or the end of its
// infusion. Project policy (policy-acting-drug), but for the steroid of the
// last 24 h, which is the question itself.
const (
	sedationActs = 4 * time.Hour
	steroidActs  = 24 * time.Hour
	deliriumActs = 24 * time.Hour
	mydriasis    = 24 * time.Hour
)

// given is the standing single doses of one class, ascending.
type given []*event.Event

func (g *given) insert(e *event.Event) {
	i := len(*g)
	if i > 0 && order((*g)[i-1], e) > 0 {
		i = sort.Search(i, func(i int) bool { return order((*g)[i], e) >= 0 })
	}
	*g = slices.Insert(*g, i, e)
}

// after returns the index of the first dose after at.
func (g given) after(at event.Time) int {
	n := len(g)
	if n == 0 || g[n-1].At <= at {
		return n
	}
	return sort.Search(n, func(i int) bool { return g[i].At > at })
}

// last returns the newest dose by an instant, nil for none.
func (g given) last(at event.Time) *event.Event {
	if i := g.after(at); i > 0 {
		return g[i-1]
	}
	return nil
}

// next is the first instant after at of a dose, 0 if none.
func (g given) next(at event.Time) event.Time {
	if i := g.after(at); i < len(g) {
		return g[i].At
	}
	return 0
}

// effect is what is known of the drugs of one class at an instant.
type effect struct {
	last    *event.Event // newest event at which one was certainly being given systemically
	open    *event.Event // newest dose by a route that is not known, or silent infusion
	running event.Time   // until when a running infusion is known to run, 0 none
	silent  *event.Event // a line that may still run
	feed    FeedState    // of the silent line
	since   event.Time   // start of the running infusion, or of the last dose
}

// effectOf looks through the single doses and infusions of a class, back to
// from. What is known to act only where it is put does not count.
func (t *Timeline) effectOf(c drug.Class, from, at event.Time) effect {
	var f effect
	for g, i := t.given[c], t.given[c].after(at)-1; i >= 0 && g[i].At >= from; i-- {
		switch d := g[i].Dose; {
		case !counts(d):
		case c == drug.Steroid && !d.RouteKnown:
			f.open = later2(f.open, g[i])
		default:
			f.certain(g[i], g[i].At)
		}
		if f.last != nil {
			break
		}
	}
	for i := range t.infusions {
		if t.infusions[i].drug.Class() == c {
			t.effectOfTrack(&t.infusions[i], at, &f)
		}
	}
	return f
}

// effectOfTrack adds the infusions of one drug.
func (t *Timeline) effectOfTrack(tr *track, at event.Time, f *effect) {
	for i := range tr.lines {
		l := &tr.lines[i]
		n := l.upTo(at)
		if n == 0 || !counts(l.steps[n-1].e.Dose) {
			continue
		}
		s := &l.steps[n-1]
		if stop := tr.stopped(s, at); stop != nil {
			f.certain(stop, s.since)
			continue
		}
		r := t.lineRate(l, s, at)
		if paused := s.on && r.why.Informative() && r.hi <= 0; !s.on || paused {
			if end := l.ended(n); end != nil {
				f.certain(end, end.At)
			}
			continue
		}
		f.certain(s.e, s.since)
		if feed := t.sender(event.FeedMedication, s.e.Sender, at); feed.Alive {
			f.running = max(f.running, feed.Expires)
		} else if later2(f.silent, s.e) == s.e {
			f.silent, f.feed = s.e, feed
		}
	}
}

// counts reports whether a dose is not known to act only where it is put.
// Sedatives act by any route (into the nose, too).
func counts(d *event.DoseDetail) bool {
	return d.Systemic || !d.RouteKnown || d.Drug.Class() != drug.Steroid
}

// upTo is how many steps are effective by an instant.
func (l *line) upTo(at event.Time) int {
	n := len(l.steps)
	if n == 0 || l.steps[n-1].e.At <= at {
		return n
	}
	return sort.Search(n, func(i int) bool { return l.steps[i].e.At > at })
}

// ended is the event that ended the last run among the first n steps, nil where
// none is known to have run.
func (l *line) ended(n int) *event.Event {
	for i := n - 1; i > 0; i-- {
		if l.steps[i-1].on {
			return l.steps[i].e
		}
	}
	return nil
}

// stopped is the stop without a line that ended a running step, nil for none.
func (tr *track) stopped(s *step, at event.Time) *event.Event {
	if !s.on {
		return nil
	}
	if i := sort.Search(len(tr.stops), func(i int) bool { return tr.stops[i].At > at }); i > 0 && tr.stops[i-1].At >= s.e.At {
		return tr.stops[i-1]
	}
	return nil
}

func (f *effect) certain(e *event.Event, since event.Time) {
	if f.last == nil || order(e, f.last) > 0 {
		f.last, f.since = e, since
	}
}

// later2 is the later of two events, where nil is none.
func later2(a, b *event.Event) *event.Event {
	if a == nil || order(b, a) > 0 {
		return b
	}
	return a
}

// actingClass is the class, and how long it acts, behind a flag.
func actingClass(a analyte.ID) (drug.Class, time.Duration) {
	switch a {
	case analyte.Sedated:
		return drug.Sedative, sedationActs
	case analyte.SystemicSteroid:
		return drug.Steroid, steroidActs
	case analyte.DeliriumDrug:
		return drug.DeliriumDrug, deliriumActs
	}
	return drug.Other, 0
}

// acting is whether a class of drugs acts at an instant: an infusion runs, or
// the last dose or end of an infusion is recent enough (policy-acting-drug). It
// is known not to only where a medication feed has vouched without a gap for
// all of that time. A charted flag stands over mere vouching, and where it is
// newer than the last dose.
func (t *Timeline) acting(a analyte.ID, at event.Time, window time.Duration) Reading {
	class, acts := actingClass(a)
	from := at.Add(-acts)
	f := t.effectOf(class, from, at)
	out := Reading{Analyte: a, At: at, Until: at}
	var stated event.Time
	if f.last != nil {
		stated = f.last.At
	}
	switch {
	case f.last != nil && (f.last.At >= from || f.running != 0):
		out.Value = analyte.Point(1, f.last.ID)
		if out.Expires = f.running; f.last.At >= from {
			out.Expires = f.last.At.Add(acts) + 1
		}
		out.Refs.Add(f.last.ID)
	case f.silent != nil:
		out.Value, out.Feed = analyte.Within(0, 1, analyte.FeedSilent, f.silent.ID), f.feed
		out.Refs.Add(f.silent.ID)
	case f.open != nil && f.open.At >= from:
		out.Value = analyte.Within(0, 1, analyte.Ranged, f.open.ID)
		out.Expires = f.open.At.Add(acts) + 1
		out.Refs.Add(f.open.ID)
	default:
		t.notGiven(&out, acts, at)
	}
	return t.charted(a, at, window, out, stated)
}

// notGiven fills in what is known where no dose of the last time is: none where
// a live feed has vouched for all of it, else nothing.
func (t *Timeline) notGiven(out *Reading, acts time.Duration, at event.Time) {
	feed, covered := t.vouches(event.FeedMedication, at.Add(-acts), at)
	row := analyte.Get(out.Analyte)
	switch {
	case covered:
		out.Value = analyte.Point(0, feed.Ref).WithWhy(analyte.Vouched)
		out.Feed, out.Expires = feed, feed.Expires
		out.Refs.Add(feed.Ref)
	case feed.Alive:
		out.Value, out.Feed = analyte.Unknown(row, analyte.NotCovered, 0), feed
		out.Expires = min(feed.Expires, feed.Since.Add(acts))
	case feed.Declared:
		out.Value, out.Feed = analyte.Unknown(row, analyte.FeedSilent, feed.Ref), feed
	default:
		out.Value = analyte.Unknown(row, analyte.NotOrdered, 0)
	}
}
