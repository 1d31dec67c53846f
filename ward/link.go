package ward

import (
	"context"
	"fmt"
	"sort"

	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/timeline"
)

// linkSign is one merge of an identifier into another, or its undoing.
type linkSign struct {
	survivor, prior event.Patient
	undo            bool
	at, sent        event.Time
	recorded        event.Time
	id              event.ID
}

// before orders link signs by content, so that arrival order does not matter.
func (l linkSign) before(o linkSign) bool {
	if l.at != o.at {
		return l.at < o.at
	}
	if l.sent != o.sent {
		return l.sent < o.sent
	}
	return l.id < o.id
}

// link takes up a merge or its undoing and rebuilds the patients concerned
// from the log. Merges are rare; the scan starts at their first message.
func (w *Ward) link(e *event.Event, touched work) (*Bed, error) {
	sign := linkSign{survivor: e.Patient, prior: e.Link.Prior, undo: e.Link.Undo, at: e.At, sent: e.Sent, recorded: e.Recorded, id: e.ID}
	if sign.prior == sign.survivor || sign.prior.Value == "" {
		return nil, nil
	}
	to, from := w.bed(sign.survivor), w.bed(sign.prior)
	w.mu.Lock()
	for _, b := range []*Bed{to, from} {
		b.seen(e.Seq)
		b.links = insertSign(b.links, sign)
	}
	w.alias = w.aliases(0)
	w.mu.Unlock()
	for _, b := range w.family(to, from) {
		if err := w.rebuild(b); err != nil {
			return nil, err
		}
		stands := w.canonical(b)
		if stands != b { // given up: it has no answer of its own any more
			touched.hand(b, stands)
		}
		touched.note(stands, e.Recorded, e.Seq)
	}
	return w.canonical(to), nil
}

// hand moves what waits for one bed's answer to another's.
func (t work) hand(from, to *Bed) {
	a, waits := t[from]
	if !waits {
		return
	}
	delete(t, from)
	b := t[to]
	b.messages += a.messages
	if b.from == 0 || a.from != 0 && a.from < b.from {
		b.since, b.from = a.since, a.from
	}
	t[to] = b
}

func insertSign(list []linkSign, s linkSign) []linkSign {
	for _, have := range list {
		if have.id == s.id {
			return list
		}
	}
	list = append(list, s)
	sort.Slice(list, func(i, j int) bool { return list[i].before(list[j]) })
	return list
}

// aliases derives who is merged into whom from all link signs, as known at an
// instant (0: now), in the order of their content. Where a merge would close a
// circle (first A into B, later B into A) the later one holds: its survivor
// stands. The caller holds w.mu.
func (w *Ward) aliases(known event.Time) map[event.Patient]event.Patient {
	var signs []linkSign
	for p, b := range w.beds {
		for _, s := range b.links {
			if s.prior == p && (known == 0 || s.recorded <= known) {
				signs = append(signs, s)
			}
		}
	}
	sort.Slice(signs, func(i, j int) bool { return signs[i].before(signs[j]) })
	out := map[event.Patient]event.Patient{}
	for _, s := range signs {
		switch {
		case !s.undo:
			if resolve(out, s.survivor) == s.prior {
				delete(out, s.survivor)
			}
			out[s.prior] = s.survivor
		case out[s.prior] == s.survivor:
			delete(out, s.prior)
		}
	}
	return out
}

// resolve follows merges to the identifier that is in force.
func resolve(alias map[event.Patient]event.Patient, p event.Patient) event.Patient {
	for range 16 { // longer chains, and circles, stop here
		next, ok := alias[p]
		if !ok {
			return p
		}
		p = next
	}
	return p
}

// canonical returns the bed that shows a patient.
func (w *Ward) canonical(b *Bed) *Bed {
	w.mu.RLock()
	p := resolve(w.alias, b.Patient)
	w.mu.RUnlock()
	if p == b.Patient {
		return b
	}
	return w.bed(p)
}

// family returns the beds to rebuild: those named and what they resolve to.
func (w *Ward) family(named ...*Bed) []*Bed {
	seen := map[*Bed]bool{}
	var out []*Bed
	for _, b := range named {
		for _, x := range []*Bed{b, w.canonical(b)} {
			if !seen[x] {
				seen[x] = true
				out = append(out, x)
			}
		}
	}
	return out
}

// rebuild makes a bed's timeline anew from the log, up to what is visible.
func (w *Ward) rebuild(b *Bed) error {
	tl, err := w.build(b, 0)
	if err != nil {
		return err
	}
	b.mu.Lock()
	b.tl, b.tracker, b.pending = tl, nil, nil
	b.mu.Unlock()
	return nil
}

// build folds from the log every identifier that resolves to b as known at an
// instant (0: now).
func (w *Ward) build(b *Bed, known event.Time) (*timeline.Timeline, error) {
	w.mu.RLock()
	alias := w.aliases(known)
	mine, first := map[event.Patient]bool{}, b.first.Load()
	for p, other := range w.beds {
		if resolve(alias, p) == b.Patient || p == b.Patient {
			mine[p] = true
			if f := other.first.Load(); f != 0 && (first == 0 || f < first) {
				first = f
			}
		}
	}
	w.mu.RUnlock()
	tl := timeline.New(b.Patient, w.cfg.Timeline)
	last := w.seq.Load() + 1 // the message being folded is not counted yet
	err := w.cfg.Log.ReadFrom(context.Background(), first, func(m eventlog.Message) error {
		if m.Seq > last {
			return eventlog.ErrStop
		}
		if m.Status != eventlog.Stored || known != 0 && event.Time(m.Recorded) > known {
			return nil
		}
		events, err := event.DecodeAll(m.Events)
		if err != nil {
			return fmt.Errorf("message %d of the log cannot be decoded: %w", m.Seq, err)
		}
		for i := range events {
			if e := events[i]; mine[e.Patient] {
				e.Recorded, e.Seq = event.Time(m.Recorded), m.Seq
				tl.Add(&e)
			}
		}
		return nil
	})
	return tl, err
}

// AsKnown calls fn with a patient's timeline as it was known at an instant,
// merges included: before a merge was learnt its other identifier is not in
// it. Nothing is added to the timeline while fn runs.
func (w *Ward) AsKnown(b *Bed, known event.Time, fn func(tl *timeline.Timeline)) error {
	w.mu.RLock()
	later := false
	for _, s := range b.links {
		later = later || s.recorded > known
	}
	w.mu.RUnlock()
	if later {
		tl, err := w.build(b, known)
		if err == nil {
			fn(tl)
		}
		return err
	}
	b.View(func(tl *timeline.Timeline) { fn(tl.AsKnown(known)) })
	return nil
}

// Beds returns the patients of the ward in the order of their identifiers.
func (w *Ward) Beds() []*Bed {
	out := w.all()
	sort.Slice(out, func(i, j int) bool {
		a, b := out[i].Patient, out[j].Patient
		if a.Authority != b.Authority {
			return a.Authority < b.Authority
		}
		return a.Value < b.Value
	})
	return out
}

// ByToken returns the patient behind an opaque token; a merged identifier
// leads to the one it was merged into.
func (w *Ward) ByToken(token string) (*Bed, bool) {
	w.mu.RLock()
	b, ok := w.token[token]
	w.mu.RUnlock()
	if !ok {
		return nil, false
	}
	return w.canonical(b), true
}
