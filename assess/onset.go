package assess

import (
	"cmp"
	"slices"

	"stormglass/endotype/mods"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// onset is the onset of organ dysfunction of the newest episode in the stay.
type onset struct {
	// at is the first instant at which two organs that no baseline explains are
	// in dysfunction whatever is missing. after is the last instant at which
	// they were known not to be, 0 where they were failing when first seen.
	at, after event.Time
	id        event.ID // the assertion, 0 where it was found by pSOFA
	asserted  bool
	// denied is when a clinician said that this is no MODS.
	denied event.Time
	// organs is the items in dysfunction at the onset or the denial, a bit for
	// each; after a denial they do not make an onset again by themselves. fresh
	// are those that were seen to be better before, apart those that a baseline
	// fact explains.
	organs, fresh, apart uint16
	// episode counts from 1 in the stay; before is the onset of the one before.
	episode uint8
	before  event.Time
}

// stepMODS looks for the first instant at which pSOFA gives two points to two
// organs, not counting organs whose points a recorded baseline explains,
// whatever is missing. An assertion goes before it; one later than an onset
// begins another episode. After a denial an organ must join those that it saw.
// Only events can make the definition true: the passing of time takes knowledge
// away.
func (f *folder) stepMODS(h *history, t event.Time) {
	f.tl.Assertions(t-1, t, func(e *event.Event) bool {
		if e.Assert == nil || e.Assert.Statement != event.MODSOnset {
			return true
		}
		switch e.Assert.Truth {
		case event.Yes:
			f.begin(h, onset{at: t, after: t, id: e.ID, asserted: true}, t)
		case event.No:
			f.dysfunction(t)
			h.mods = onset{id: e.ID, denied: t, organs: f.organs(), episode: h.mods.episode, before: h.mods.before}
		}
		return true
	})
	if h.mods.at == 0 {
		f.seek(h, t)
	}
}

// seek looks whether the definition is met at an instant, and notes the organs
// that are known to be better.
func (f *folder) seek(h *history, t event.Time) {
	if f.dysfunction(t) == rule.Met {
		apart := f.apart(h, t)
		counted := f.organs() &^ apart
		if newMODS(&f.res, apart) == rule.Met && (h.mods.denied == 0 || counted&^h.mods.organs != 0) {
			f.begin(h, onset{at: t, after: h.known(counted)}, t)
			return
		}
	}
	f.see(h, t)
}

// begin opens an episode with what dysfunction last found.
func (f *folder) begin(h *history, o onset, t event.Time) {
	if o.asserted {
		f.dysfunction(t)
	}
	o.organs, o.apart = f.organs(), f.apart(h, t)
	for i := range h.better {
		if h.better[i].Known() {
			o.fresh |= 1 << i
		}
	}
	o.fresh &= o.organs &^ o.apart
	o.episode, o.before = h.mods.episode+1, cmp.Or(h.mods.at, h.mods.before)
	h.mods = o
}

// see notes which organs dysfunction last found to be better than 2 points
// whatever is missing, and when that was measured.
func (f *folder) see(h *history, t event.Time) {
	if f.res.Population == rule.NotMet {
		return
	}
	items := f.set.mods.Spec().Items
	for i, it := range f.res.Items() {
		if it.Hi >= mods.Points || i >= len(h.better) {
			continue
		}
		measured := mods.Measured(items[i].Name)
		if len(measured) == 0 {
			h.better[i] = t
		}
		for _, id := range measured {
			if r := f.tl.Latest(id, t, mods.Day); r.Value.Informative() {
				h.better[i] = max(h.better[i], r.At)
			}
		}
	}
}

// known is the last instant at which all but one of some organs were known to
// be better: before it they were not two in this dysfunction. 0: never.
func (h *history) known(organs uint16) event.Time {
	var list []event.Time
	for i := range h.better {
		if organs&(1<<i) != 0 {
			list = append(list, h.better[i])
		}
	}
	if len(list) < mods.Organs {
		return 0
	}
	slices.Sort(list)
	return list[mods.Organs-1]
}

// dysfunction is the published definition at one instant.
func (f *folder) dysfunction(t event.Time) rule.Truth {
	f.ruleAt(f.set.mods, t, &f.res)
	if f.res.Population == rule.NotMet || f.res.NCriteria == 0 {
		return rule.Undetermined
	}
	return f.res.Criteria()[0]
}

// organs is the items that dysfunction last found at 2 points or more whatever
// is missing, a bit for each.
func (f *folder) organs() (bits uint16) {
	for i, it := range f.res.Items() {
		if it.Lo >= mods.Points {
			bits |= 1 << i
		}
	}
	return bits
}

// apart is the organs whose points a recorded baseline explains at an instant:
// they do not make an onset.
func (f *folder) apart(h *history, t event.Time) uint16 { return apartOf(f.tl, f.set.mods, h, t) }

// apartOf is apart for a reader of a history. An organ that was seen to be
// better is in new dysfunction even so, unless the fact makes it come and go.
func apartOf(tl *timeline.Timeline, r *rule.Rule, h *history, t event.Time) (bits uint16) {
	set := func(organ string, recurs bool) {
		for i := range r.Spec().Items {
			if r.Spec().Items[i].Name == organ && (recurs || i >= len(h.better) || !h.better[i].Known()) {
				bits |= 1 << i
			}
		}
	}
	for _, x := range mods.Baseline() {
		if said, _ := tl.Fact(x.Fact, t); said == event.Yes {
			set(x.Organ, x.Recurs)
		}
	}
	if s := tl.Supported(event.SupportInvasive, t); s.Chronic && s.Since.Known() {
		set(mods.Ventilated, false)
	}
	return bits
}

// baseline is what explains the points of an organ.
type baseline struct {
	text   string
	id     event.ID
	recurs bool
}

// Known reports whether anything does.
func (b baseline) Known() bool { return b.text != "" }

// baselineOf is the first baseline fact in force that explains an organ.
func baselineOf(tl *timeline.Timeline, organ string, t event.Time) baseline {
	for _, x := range mods.Baseline() {
		if x.Organ != organ {
			continue
		}
		if said, id := tl.Fact(x.Fact, t); said == event.Yes {
			return baseline{x.Words, id, x.Recurs}
		}
	}
	if organ == mods.Ventilated {
		if s := tl.Supported(event.SupportInvasive, t); s.Chronic && s.Since.Known() {
			b := baseline{text: "chronic ventilation"}
			if ids := s.Refs.All(); len(ids) > 0 {
				b.id = ids[0]
			}
			return b
		}
	}
	return baseline{}
}

// newMODS is the definition over the organs that no baseline explains.
func newMODS(res *rule.Result, apart uint16) rule.Truth {
	lo, hi := 0, 0
	for i, it := range res.Items() {
		if apart&(1<<i) != 0 {
			continue
		}
		if it.Lo >= mods.Points {
			lo++
		}
		if it.Hi >= mods.Points {
			hi++
		}
	}
	switch {
	case lo >= mods.Organs:
		return rule.Met
	case hi < mods.Organs:
		return rule.NotMet
	}
	return rule.Undetermined
}
