package assess

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// bound is the inputs of one rule at one moment, and whom it is about.
type bound struct {
	reads []timeline.Reading
	times []int // of the questions, as last seen
	// words is what is shown of each input, while it is what it was.
	words []inWords
	who   member
	tl    *timeline.Timeline // where the inputs come from, nil for none
}

// inWords is an input in words, worked out when first asked for.
type inWords struct {
	shown, lacks bool // which of the following are worked out
	value, feed  string
	events       []event.ID // never appended to
	missing      Missing
}

// renewed forgets the words of the inputs that changed.
func (b *bound) renewed(changed uint64) {
	if len(b.words) != len(b.reads) {
		b.words = make([]inWords, len(b.reads))
		return
	}
	for i := range b.words {
		if changed&(1<<i) != 0 {
			b.words[i] = inWords{}
		}
	}
}

// shown is the value, the events and the feed of an input in words.
func (b *bound) shown(r *rule.Rule, slot int) *inWords {
	w := &b.words[slot]
	if w.shown {
		return w
	}
	in, read := &r.Spec().Inputs[slot], &b.reads[slot]
	w.shown, w.feed = true, feedText(&read.Feed)
	if in.Analyte == analyte.Age {
		w.value = ageText(read.Value)
	} else {
		w.value = slotText(r, slot, in.Analyte, read.Value)
	}
	if n := read.Refs.Len(); n > 0 {
		w.events = make([]event.ID, n)
		copy(w.events, read.Refs.All())
	}
	return w
}

// lacking says why an input is missing.
func (b *bound) lacking(slot int, id analyte.ID) Missing {
	w := &b.words[slot]
	if !w.lacks {
		w.lacks, w.missing = true, missing(id, &b.reads[slot])
	}
	return w.missing
}

// everything is what bind answers when no input can be taken over.
const everything = ^uint64(0)

// bind fills b with the inputs of a compiled rule, as read gives them, and
// answers which of them differ from what it held before, a bit for each.
func (b *bound) bind(r *rule.Rule, who member, read func(*rule.Input) timeline.Reading) (changed uint64) {
	spec := r.Spec()
	if len(b.reads) != len(spec.Inputs) {
		b.reads = make([]timeline.Reading, len(spec.Inputs))
		changed = everything
	}
	if b.who != who {
		b.who, changed = who, everything
	}
	if who.is == PopulationOut {
		return changed
	}
	for i := range spec.Inputs {
		got := read(&spec.Inputs[i])
		if b.reads[i] != got {
			b.reads[i] = got
			changed |= 1 << i
		}
	}
	return changed
}

// follow is bind for a rule whose inputs are all bound by the moment: what the
// timeline was not asked again is not compared again.
func (b *bound) follow(p *plan, who member, m *moment) (changed uint64) {
	spec := p.rule.Spec()
	b.tl = m.tl
	if len(b.reads) != len(spec.Inputs) {
		b.reads, b.times = make([]timeline.Reading, len(spec.Inputs)), make([]int, len(spec.Inputs))
		changed = everything
	}
	if b.who != who {
		b.who, changed = who, everything
	}
	if who.is == PopulationOut {
		return changed
	}
	for i := range spec.Inputs {
		if k := p.asked[i]; k >= 0 {
			if q := m.question(k); b.times[i] != q.times {
				b.reads[i], b.times[i] = q.got, q.times
				changed |= 1 << i
			}
			continue
		}
		if len(spec.Inputs[i].Sum) > 0 {
			continue
		}
		if got := m.selected(&spec.Inputs[i]); b.reads[i] != got {
			b.reads[i] = got
			changed |= 1 << i
		}
	}
	return changed | b.addUp(p.rule, changed)
}

// addUp works out the inputs that are sums of others, where one of these
// changed.
func (b *bound) addUp(r *rule.Rule, before uint64) (changed uint64) {
	for _, slot := range r.Sums() {
		of := r.SumInputs(slot)
		if before&of == 0 {
			continue
		}
		got := timeline.Reading{Value: r.Sum(b.values(nil), slot)}
		for i := range b.reads {
			if of&(1<<i) == 0 {
				continue
			}
			part := &b.reads[i]
			got.At, got.Until = max(got.At, part.At), max(got.Until, part.Until)
			for _, id := range part.Refs.All() {
				got.Refs.Add(id)
			}
		}
		if b.reads[slot] != got {
			b.reads[slot] = got
			changed |= 1 << slot
		}
	}
	return changed
}

// values lists the bound values in the order of the inputs.
func (b *bound) values(out []analyte.Value) []analyte.Value {
	out = out[:0]
	for i := range b.reads {
		out = append(out, contributes(&b.reads[i]))
	}
	return out
}

// contributes is a reading's value as a rule takes it. An S/F ratio above 97 %
// saturation does not count (scores.md §1.1): it adds no points, which is not
// the same as being unknown, and so does not open the range.
func contributes(r *timeline.Reading) analyte.Value {
	if r.Analyte == analyte.SFRatio && r.Value.Why() == analyte.NotApplicable {
		top := analyte.Get(analyte.SFRatio).Hi
		return analyte.Within(top, top, analyte.NotApplicable, r.Value.Ref())
	}
	return r.Value
}
