package assess

import (
	"math/bits"
	"strings"

	"stormglass/analyte"
	"stormglass/endotype/kinetic"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
)

// proof turns a rule's explanation into findings: the values as converted, the
// events and feeds they rest on, and the citations of each row.
type proof struct {
	rule  *rule.Rule
	in    *bound
	list  []rule.Finding
	items []Finding // the trees of the items, for the leaves that compare their points
}

// itemTrees is the tree under every item of the score. Trees of before that rest
// on no changed input are taken over.
func (p *proof) itemTrees(before []Finding, reads []uint64, changed uint64) []Finding {
	out := make([]Finding, 0, len(reads))
	for i := 0; i < len(p.list); {
		end := p.end(i)
		if p.list[i].Kind == rule.FindItem {
			if n := len(out); n < len(before) && n < len(reads) && reads[n]&changed == 0 {
				out = append(out, before[n])
			} else {
				out = append(out, Finding{})
				p.tree(i, end, &out[n])
			}
		}
		i = end
	}
	return out
}

// criterion is the tree under one criterion: its parts, without itself.
func (p *proof) criterion(id string) []Finding {
	for i := 0; i < len(p.list); {
		end := p.end(i)
		if f := &p.list[i]; f.Kind == rule.FindCriterion && f.Name == id {
			return p.children(i+1, end)
		}
		i = end
	}
	return nil
}

// end is the index after everything that belongs to finding i.
func (p *proof) end(i int) int {
	j := i + 1
	for j < len(p.list) && p.list[j].Depth > p.list[i].Depth {
		j++
	}
	return j
}

func (p *proof) children(from, to int) []Finding {
	if from >= to {
		return nil
	}
	n := 0
	for i := from; i < to; i = p.end(i) {
		n++
	}
	out := make([]Finding, n)
	n = 0
	for i := from; i < to; n++ {
		end := p.end(i)
		p.tree(i, end, &out[n])
		i = end
	}
	return out
}

// tree is finding i with what belongs to it. What is not of one input rests
// on the events and citations of its parts.
func (p *proof) tree(i, end int, out *Finding) {
	f := &p.list[i]
	*out = Finding{Item: f.Name, Label: f.Name, Row: f.Row, Truth: f.Truth, Reason: analyte.Derived}
	switch f.Kind {
	case rule.FindItem, rule.FindPart:
		out.Scored, out.Lo, out.Hi = true, f.Lo, f.Hi
	case rule.FindArg:
		out.Plain = true
	}
	if f.Kind == rule.FindItem {
		out.Label, out.Row = f.Row, ""
		if out.Label == "" {
			out.Label = f.Name
		}
	}
	if !f.Source.Zero() {
		out.Cites, out.Status = []evidence.ID{f.Source.Ref}, f.Source.Status
	}
	if f.Slot >= 0 && f.Slot < len(p.in.reads) {
		p.input(f.Slot, out)
	} else if f.Kind == rule.FindLeaf || f.Kind == rule.FindGroup {
		p.points(out)
	}
	if i+1 < end {
		out.Children = append(p.children(i+1, end), out.Children...)
	}
	out.gatherAll(out.Children)
}

// points shows what a comparison of points rests on: the item's own tree, or
// the events of all items behind the total, whose proof is the score's result.
func (p *proof) points(out *Finding) {
	if out.Item == "" {
		out.Item = out.Row
	}
	if out.Label == "" {
		out.Label = out.Row
	}
	spec := p.rule.Spec()
	for k := range p.items {
		if strings.HasPrefix(out.Row, p.items[k].Label+" ") {
			out.Children = append(out.Children, p.items[k])
			return
		}
	}
	if len(p.items) == 0 || !strings.HasPrefix(out.Row, spec.Title+" ") {
		return
	}
	out.gatherAll(p.items)
}

// input fills in what a finding of one input rests on.
func (p *proof) input(slot int, out *Finding) {
	in := &p.rule.Spec().Inputs[slot]
	r, words := &p.in.reads[slot], p.in.shown(p.rule, slot)
	out.Analyte = inputAnalyte(in)
	out.Item = in.Name
	out.Label = p.rule.Label(slot)
	out.Value, out.Events, out.Feed = words.value, words.events[:len(words.events):len(words.events)], words.feed
	out.At, out.Reason = r.At, r.Value.Why()
}

// gatherAll gathers several parts.
func (f *Finding) gatherAll(parts []Finding) {
	events, cites := len(f.Events), len(f.Cites)
	for k := range parts {
		events, cites = events+len(parts[k].Events), cites+len(parts[k].Cites)
	}
	if events > len(f.Events) {
		f.Events = append(make([]event.ID, 0, events), f.Events...)
	}
	if cites > len(f.Cites) {
		f.Cites = append(make([]evidence.ID, 0, min(cites, len(f.Cites)+4)), f.Cites...)
	}
	for k := range parts {
		f.gather(&parts[k])
	}
}

// gather adds the events and citations of a part, each once.
func (f *Finding) gather(part *Finding) {
	for _, id := range part.Events {
		f.Events = appendOnce(f.Events, id)
	}
	for _, id := range part.Cites {
		f.Cites = appendOnce(f.Cites, id)
	}
	f.Status = max(f.Status, part.Status)
}

func appendOnce[T comparable](list []T, x T) []T {
	for _, have := range list {
		if have == x {
			return list
		}
	}
	return append(list, x)
}

// inputAnalyte is the analyte that stands for an input in missing and settles.
func inputAnalyte(in *rule.Input) analyte.ID {
	switch in.Of {
	case "infection.suspected":
		return analyte.SuspectedInfection
	case "mods.onset":
		return analyte.MODS
	}
	if id := kinetic.AnalyteOf(in.Of); id != analyte.None {
		return id
	}
	if id := stateAnalyte(in.Of); id != analyte.None {
		return id
	}
	return in.Analyte
}

func feedText(f *timeline.FeedState) string {
	if !f.Declared {
		return ""
	}
	s := f.Kind.Key() + " feed"
	if f.Sender != "" {
		s += " " + f.Sender
	}
	if f.Alive {
		return s + ", last message " + hm(f.Last)
	}
	return s + " silent since " + hm(f.Last)
}

// missing lists the inputs without usable value, in input order, each
// analyte once.
func (b *bound) missing(spec *rule.Spec, missing uint64) []Missing {
	var out []Missing
	for i := range spec.Inputs {
		if missing&(1<<i) == 0 || i >= len(b.reads) {
			continue
		}
		id := inputAnalyte(&spec.Inputs[i])
		if id == analyte.None || hasMissing(out, id) {
			continue
		}
		if out == nil {
			out = make([]Missing, 0, bits.OnesCount64(missing))
		}
		out = append(out, b.lacking(i, id))
	}
	return out
}

func hasMissing(list []Missing, id analyte.ID) bool {
	for i := range list {
		if list[i].Analyte == id {
			return true
		}
	}
	return false
}

func missing(id analyte.ID, r *timeline.Reading) Missing {
	m := Missing{Analyte: id, Reason: r.Value.Why(), Last: r.Last, Text: r.Value.Why().String()}
	if r.Last.Known() {
		m.Text += "; " + lastText(id, r)
	}
	if feed := feedText(&r.Feed); feed != "" {
		m.Text += "; " + feed
	}
	return m
}

// lastText is "last: 5200 ng/mL at 2026-01-02 03:10Z".
func lastText(id analyte.ID, r *timeline.Reading) string {
	v := r.LastValue
	text := valueText(id, v)
	if text == "" {
		text = v.Why().String()
	}
	return "last: " + text + " at " + hm(r.Last)
}
