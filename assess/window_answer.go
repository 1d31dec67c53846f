package assess

import (
	"math"
	"time"

	"stormglass/analyte"
	"stormglass/endotype/mods"
	"stormglass/endotype/window"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
)

// windowPart answers the immune sampling window.
type windowPart struct {
	rule *rule.Rule
	mods *rule.Rule
}

// answer comes after that of MODS, whose onset starts the clock.
func (p *windowPart) answer(m *moment) []Result {
	who := m.member(&p.rule.Spec().Population)
	w := &ImmuneWindow{Definition: mods.Onset, Length: window.Length, Status: p.rule.Weakest(),
		Cites: []evidence.ID{window.Source.Ref}, Notes: notesOf(p.rule.Spec(), p.rule.Spec().Criteria[0].Notes)}
	m.window = w
	switch o := &m.past.mods; {
	case who.is == PopulationOut:
		w.Says = "out of population: " + who.why
	case o.at.Known():
		w.clock(o, m)
		w.organs(p.mods, m, o.organs, o.at)
		w.episode(o, m.past)
		w.gather(m)
	case o.denied.Known():
		w.State = WindowNone
		w.Says = "no window: a clinician does not see organ dysfunction as MODS, said at " + hm(o.denied)
	case m.mods.truth == rule.NotMet:
		w.State = WindowNone
		w.Says = "no window: fewer than two organs in new dysfunction"
	default:
		w.Says = "not decidable: whether two organs are in new dysfunction is not known"
	}
	if who.is != PopulationOut {
		w.Withdrawn = m.withdrawn()
		if n := len(w.Withdrawn); n > 0 {
			w.Says += "; " + w.Withdrawn[n-1].Text
		}
	}
	return []Result{p.result(m, w, who)}
}

// clock fills in the onset's interval, the expiry and the state.
func (w *ImmuneWindow) clock(o *onset, m *moment) {
	w.From, w.To, w.Asserted = o.after, o.at, o.asserted
	w.Arrived = !o.asserted && (o.after == 0 || o.after < m.past.stayBegan())
	w.Latest = o.at.Add(window.Length)
	w.LeftMost = left(m.at, w.Latest)
	if o.after.Known() {
		w.Earliest = o.after.Add(window.Length)
		w.LeftLeast = left(m.at, w.Earliest)
		m.until(w.Earliest)
	}
	m.until(w.Latest)
	switch {
	case m.at >= w.Latest:
		w.State = WindowClosed
		w.Says = "closed at " + hm(w.Latest) + " at the latest"
	case w.Earliest == 0:
		w.State = WindowMayHavePassed
		w.Says = "may have passed: the organs were failing when first seen; open until " + hm(w.Latest) + " at the latest"
	case m.at >= w.Earliest:
		w.State = WindowMayHavePassed
		w.Says = "may have passed since " + hm(w.Earliest) + "; open until " + hm(w.Latest) + " at the latest"
	case w.Earliest == w.Latest:
		w.State = WindowOpen
		w.Says = "open until " + hm(w.Latest)
	default:
		w.State = WindowOpen
		w.Says = "open until " + hm(w.Earliest) + ", at the latest " + hm(w.Latest)
	}
}

// stayBegan is when the present stay began, 0 where that is not known.
func (h *history) stayBegan() event.Time {
	if h.began.Known() {
		return h.began
	}
	return h.admitted
}

// organs lists organs in dysfunction with how each stands against the baseline.
func (w *ImmuneWindow) organs(r *rule.Rule, m *moment, bits uint16, t event.Time) {
	o := &m.past.mods
	for i := range r.Spec().Items {
		if bits&(1<<i) == 0 {
			continue
		}
		x := WindowOrgan{Organ: r.Spec().Items[i].Name, Text: "nothing recorded before: baseline unknown"}
		if i < len(m.past.better) && m.past.better[i] < t {
			x.Better = m.past.better[i]
		}
		switch {
		case o.apart&(1<<i) != 0:
			b := baselineOf(m.tl, x.Organ, t)
			x.Standing, x.Text = OrganExplained, b.text+", a recorded baseline: stands apart"
			if b.id != 0 {
				x.Events = []event.ID{b.id}
			}
		case o.fresh&(1<<i) != 0:
			x.Standing, x.Text = OrganNew, "new: last seen better at "+hm(x.Better)
		}
		w.Organs = append(w.Organs, x)
	}
}

func (w *ImmuneWindow) episode(o *onset, past *history) {
	e := &w.Episode
	e.Number, e.Before = int(o.episode), o.before
	if o.id != 0 {
		e.Events = []event.ID{o.id}
	}
	where := "this stay"
	if b := past.stayBegan(); b.Known() {
		where = "the stay that began " + hm(b)
	}
	switch {
	case o.episode < 2 && o.asserted:
		e.Label = "first episode of " + where + ", onset stated by a clinician"
	case o.episode < 2:
		e.Label = "first episode of " + where
	case o.asserted:
		e.Label = "episode " + number(float64(o.episode)) + " of " + where + ", begun by a clinician's statement"
	default:
		e.Label = "episode " + number(float64(o.episode)) + " of " + where + ": another organ joined after a clinician's denial"
	}
}

// gather looks for the markers.
func (w *ImmuneWindow) gather(m *moment) {
	from := w.From
	if from == 0 {
		from = w.To.Add(-window.Length)
	}
	for _, def := range window.Markers() {
		var best Marker
		for i, id := range def.Analytes {
			if got := w.marker(m, id, from); i == 0 || got.State.rank() > best.State.rank() {
				best = got
			}
		}
		best.Why, best.Cites, best.Status = def.Why, []evidence.ID{def.Source.Ref}, def.Source.Status
		w.Markers = append(w.Markers, best)
	}
}

// rank orders states of kinds of one marker: the most telling is shown.
func (s MarkerState) rank() int {
	return [...]int{MarkerMissing: 0, MarkerOutside: 1, MarkerPending: 2, MarkerDrawn: 3}[s]
}

// marker is one kind of a marker: the first usable sample of the window, else
// what is ordered, else the newest sample outside.
func (w *ImmuneWindow) marker(m *moment, id analyte.ID, from event.Time) Marker {
	x := Marker{Analyte: id, Label: analyte.Get(id).Short}
	to := min(m.at, w.Latest)
	if r := m.tl.First(id, from-1, to); r.Value.Informative() {
		x.take(MarkerDrawn, &r)
		x.Sure = r.At >= w.To && w.Earliest.Known() && r.Until <= w.Earliest
		return x
	}
	now := m.read(m.tl.Latest(id, m.at, 0))
	switch {
	case now.Value.Why() == analyte.Pending:
		x.State, x.Ordered, x.Events = MarkerPending, now.At, now.Refs.All()
	case now.Value.Informative():
		x.take(MarkerOutside, &now)
	default:
		last := m.tl.Last(id, 0, m.at)
		if last.Value.Informative() {
			x.take(MarkerOutside, &last)
		} else if now.Last.Known() && now.Last >= from {
			x.Value, x.At = "not usable: "+now.LastValue.Why().String(), now.Last
			x.Events = idsOf(now.LastRef)
		}
	}
	return x
}

func (x *Marker) take(s MarkerState, r *timeline.Reading) {
	x.State, x.Value, x.At, x.Events = s, valueText(x.Analyte, r.Value), r.At, append([]event.ID(nil), r.Refs.All()...)
}

func idsOf(id event.ID) []event.ID {
	if id == 0 {
		return nil
	}
	return []event.ID{id}
}

// result is the window as a rule's answer: met while it is certainly open.
func (p *windowPart) result(m *moment, w *ImmuneWindow, who member) Result {
	spec := p.rule.Spec()
	out := Result{Rule: window.Immune, Version: spec.Version, Title: spec.Criteria[0].Title, Form: FormState, Population: who.is,
		PopulationWhy: who.why, Says: w.Says, Notes: w.Notes, Cites: w.Cites, Status: w.Status, Standing: spec.Standing}
	if who.is == PopulationOut {
		out.Notes = nil
		return out
	}
	out.State, out.Since = w.State.Key(), w.To
	switch w.State {
	case WindowOpen:
		out.Truth = rule.Met
	case WindowNone, WindowClosed:
		out.Truth = rule.NotMet
	case WindowUndetermined:
		out.Settles, out.Obtain = []analyte.ID{analyte.MODS}, []analyte.ID{analyte.MODS}
		out.Missing = []Missing{{Analyte: analyte.MODS, Reason: analyte.NotOrdered, Text: "organ dysfunction not established"}}
	}
	if w.To.Known() {
		f := Finding{Item: "onset", Analyte: analyte.MODS, Label: "onset of organ dysfunction", Value: w.onsetText(), Truth: rule.Met, At: w.To,
			Reason: analyte.Derived, Cites: w.Cites, Status: w.Status, Events: w.Episode.Events}
		out.Findings = append(out.Findings, f)
	}
	for i := range w.Markers {
		out.Findings = append(out.Findings, w.Markers[i].finding())
	}
	return out
}

func (w *ImmuneWindow) onsetText() string {
	switch {
	case w.From == 0:
		return "before " + hm(w.To) + ", from when is not known"
	case w.From < w.To:
		return hm(w.From) + " to " + hm(w.To)
	}
	return hm(w.To)
}

func (x *Marker) finding() Finding {
	f := Finding{Item: x.State.Key(), Analyte: x.Analyte, Label: x.Label, Value: x.Value, Row: x.State.Key(), Plain: true, At: x.At,
		Reason: analyte.NotOrdered, Events: x.Events, Cites: x.Cites, Status: x.Status}
	switch x.State {
	case MarkerDrawn, MarkerOutside:
		f.Reason = analyte.Measured
	case MarkerPending:
		f.Reason, f.At = analyte.Pending, x.Ordered
	}
	return f
}

// retold is the onset as it was known before each correction, kept: what was
// known then does not change with what is learnt later.
type retold struct {
	list []told
}

type told struct {
	known, at event.Time // as known at, of the stay by
	onset     onset
}

// forget drops what an event recorded at an instant may change.
func (r *retold) forget(recorded event.Time) {
	kept := r.list[:0]
	for _, t := range r.list {
		if recorded.Known() && t.known < recorded {
			kept = append(kept, t)
		}
	}
	r.list = kept
}

// onset is the onset by an instant as it was known at another.
func (r *retold) onset(tl *timeline.Timeline, set *Ruleset, known, at event.Time) onset {
	for i := range r.list {
		if r.list[i].known == known && r.list[i].at == at {
			return r.list[i].onset
		}
	}
	f := folder{set: set, tl: tl.AsKnown(known), eyes: newReader()}
	var h history
	for t := f.tl.NextChange(0); t != 0 && t <= at; t = f.tl.NextChange(t) {
		f.stepStay(&h, t)
		f.stepMODS(&h, t)
	}
	if len(r.list) >= 4*mostRetold {
		r.list = r.list[:0]
	}
	r.list = append(r.list, told{known, at, h.mods})
	return h.mods
}

// mostRetold bounds how many instants of correction are looked at: the newest.
const mostRetold = 8

// withdrawn lists the onsets of the stay that stood until a correction: known
// the instant before it, and later or not at all after it.
func (m *moment) withdrawn() []WithdrawnOnset {
	var list []timeline.Correction
	m.tl.Corrections(0, m.at, func(c timeline.Correction) bool {
		if c.Analyte == analyte.None || mods.Rests(c.Analyte) {
			list = append(list, c)
		}
		return true
	})
	var out []WithdrawnOnset
	next, end := m.past.mods, event.Time(math.MaxInt64)
	for i, looked := len(list), 0; i > 0 && looked < mostRetold; looked++ {
		to := list[i-1].Recorded
		var by []event.ID
		for ; i > 0 && list[i-1].Recorded == to; i-- {
			by = appendOnce(by, list[i-1].ID)
		}
		if to >= end {
			continue
		}
		was := m.retold.onset(m.tl, m.set, to-1, min(m.at, to-1))
		if was.at.Known() && was.at >= m.past.stayBegan() && !next.denied.Known() && (next.at == 0 || next.at > was.at) && was.episode >= next.episode {
			out = append(out, WithdrawnOnset{At: was.at, Until: to, By: by,
				Text: "onset at " + hm(was.at) + " withdrawn by a correction recorded " + hm(to)})
		}
		next, end = was, to
	}
	for a, b := 0, len(out)-1; a < b; a, b = a+1, b-1 {
		out[a], out[b] = out[b], out[a]
	}
	return out
}

// left is the time until an instant, 0 when it has passed.
func left(from, to event.Time) time.Duration { return max(0, to.Sub(from)) }
