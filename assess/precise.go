package assess

import (
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// precisePart answers the arms of PRECISE from the draws of the protocol's day.
type precisePart struct {
	scored
	policy Policy
	key    preciseKey
}

// preciseKey is what the arms rest on besides the bound inputs.
type preciseKey struct {
	mods     modsState
	silence  timeline.Silence // of the CRP
	hlh      stated
	limits   stated
	opposed  given // anakinra or GM-CSF within the protocol's days
	infected rule.Truth
	past     bool // the protocol's day is over
	idle     bool // a CRP drawn now would not speak
}

// Slots of the spec.
const (
	slotTNF          = 1
	slotDrawFerritin = 2
	slotCRP          = 3
)

func newPrecisePart(rs *Ruleset) *precisePart {
	return &precisePart{policy: rs.policy, scored: *newScored(rs.plans.precise)}
}

func (p *precisePart) answer(m *moment) []Result {
	spec := p.rule.Spec()
	who := m.member(&spec.Population)
	key := preciseKey{mods: m.mods, hlh: m.fact(event.FactHLHHistory), limits: m.limits(), opposed: m.opposed(), infected: said(&m.infection)}
	if _, to, ok := m.mods.protocolDay(m.set.policy.DayOffset); ok {
		key.past = m.at >= to
	}
	p.in.tl = m.tl
	changed := p.in.bind(p.rule, who, m.drawn)
	if who.is != PopulationOut {
		key.silence, _ = m.tl.Silenced(analyte.CRP, p.in.reads[slotCRP].Last)
		_, key.idle = m.tl.Silenced(analyte.CRP, m.at+1)
	}
	if changed != 0 || p.kept == nil || key != p.key {
		p.key = key
		p.kept = p.arms()
	}
	return p.kept
}

// opposed is the anakinra or GM-CSF that excludes from GRACE-2 now.
func (m *moment) opposed() given {
	o, end := m.past.opposed, m.past.opposed.at.Add(precise.OpposedDays*24*time.Hour)
	if !o.at.Known() || m.at > end {
		return given{}
	}
	m.until(end + 1)
	return o
}

// stops reports whether GRACE-2 is excluded whatever the markers say.
func (k *preciseKey) stops() bool { return k.hlh.said == event.Yes || k.opposed.at.Known() }

// said is a flag as a truth.
func said(r *timeline.Reading) rule.Truth {
	switch lo, hi := r.Value.Bounds(); {
	case !r.Value.Usable():
		return rule.Undetermined
	case lo >= 1:
		return rule.Met
	case hi < 1:
		return rule.NotMet
	}
	return rule.Undetermined
}

// drawn binds one input: the age, or a draw of the protocol's day.
func (m *moment) drawn(in *rule.Input) timeline.Reading {
	switch in.Analyte {
	case analyte.Age:
		return m.age
	}
	r := ofAssay(m.tl, m.draw(in), in.Select.Assay)
	if misleads(in) {
		r = m.read(m.tl.Speaking(r, m.at))
	}
	return r
}

// draw is the newest draw of the protocol's day that is still within its
// window; other draws are outside the day.
func (m *moment) draw(in *rule.Input) timeline.Reading {
	w := in.Select.Window
	now := m.read(m.tl.Latest(in.Analyte, m.at, w))
	from, to, ok := m.mods.protocolDay(m.set.policy.DayOffset)
	if !ok {
		return outside(now)
	}
	m.until(from)
	m.until(to)
	if m.at < from {
		return outside(now)
	}
	r := m.tl.Last(in.Analyte, from-1, min(m.at, to-1))
	if !r.Value.Informative() {
		return outside(now)
	}
	if m.at.Sub(r.At) > w {
		out := timeline.Reading{Analyte: in.Analyte, Last: r.At, LastValue: r.Value, LastRef: r.Value.Ref()}
		out.Value = analyte.Unknown(analyte.Get(in.Analyte), analyte.Stale, r.Value.Ref())
		out.Refs.Add(r.Value.Ref())
		return out
	}
	m.until(r.At.Add(w) + 1)
	return m.read(r)
}

// outside makes a value of another day unusable, with that reason; what is
// missing anyway keeps its own.
func outside(r timeline.Reading) timeline.Reading {
	if !r.Value.Informative() {
		return r
	}
	out := timeline.Reading{Analyte: r.Analyte, Last: r.At, LastValue: r.Value, LastRef: r.Value.Ref(), Refs: r.Refs}
	out.Value = analyte.Unknown(analyte.Get(r.Analyte), analyte.OutsideProtocolDay, r.Value.Ref())
	return out
}

func (p *precisePart) arms() []Result {
	out := p.explain(everything)
	if p.in.who.is == PopulationOut {
		return out
	}
	for i := range out {
		p.finish(&out[i])
	}
	return out
}

func (p *precisePart) finish(r *Result) {
	tnf, fer, crp := &p.in.reads[slotTNF], &p.in.reads[slotDrawFerritin], &p.in.reads[slotCRP]
	if r.Rule == precise.GRACE2 {
		p.gates(r)
	}
	if crp.Value.Why() == analyte.SilencedByTherapy {
		r.Notes = append(r.Notes, Note{ID: "silenced-now", Text: "CRP of " + hm(crp.Last) + " was drawn after " +
			drug.Get(p.key.silence.Drug).Name + " at " + hm(p.key.silence.Since) + " and no longer speaks."})
	}
	if gap(tnf, fer) {
		r.Notes = append(r.Notes, Note{ID: "gap-2000-now", Text: "Ferritin is exactly 2000 ng/mL with TNF < 200: no arm is defined for it."})
	}
	switch r.Truth {
	case rule.Met:
		r.Since = tnf.At
		r.Says = "met: " + join(p.armWords(nil, r.Findings, rule.Met), "and") + p.entryWords(r)
	case rule.NotMet:
		if isHardStop(r) {
			break
		}
		r.Says = "not met: " + join(p.armWords(nil, r.Findings, rule.NotMet), "and")
		if gap(tnf, fer) {
			r.Says += "; ferritin of exactly 2000 belongs to no arm"
		}
	default:
		p.leaveOpen(r)
	}
}

// leaveOpen words an arm that is open. Once the protocol's day is over nothing
// drawn now would settle it.
func (p *precisePart) leaveOpen(r *Result) {
	r.Says = "undetermined: " + p.openWords(r)
	if p.key.past {
		r.Settles = p.pending(r.Settles)
		r.Obtain = nil
	}
	if p.key.idle {
		r.Obtain = without(r.Obtain, analyte.CRP)
	}
	if p.key.mods.truth == rule.Met {
		return
	}
	r.Missing = append([]Missing{{Analyte: analyte.MODS, Reason: analyte.NotOrdered,
		Text: "MODS onset not established, so its day 2 is not known"}}, r.Missing...)
	r.Settles = appendOnce(append([]analyte.ID(nil), r.Settles...), analyte.MODS)
	r.Obtain = firstTwo(append([]analyte.ID{analyte.MODS}, r.Obtain...))
}

// without is a list without one of its members.
func without(ids []analyte.ID, id analyte.ID) (out []analyte.ID) {
	for _, x := range ids {
		if x != id {
			out = append(out, x)
		}
	}
	return out
}

// pending keeps what was ordered and has no result yet.
func (p *precisePart) pending(ids []analyte.ID) (out []analyte.ID) {
	for slot := range p.in.reads {
		id := p.rule.Spec().Inputs[slot].Analyte
		if contains(ids, id) && p.in.reads[slot].Value.Why() == analyte.Pending {
			out = append(out, id)
		}
	}
	return out
}

// entryWords is what stands beside an arm that is met: that the markers alone
// are no entry into the trial.
func (p *precisePart) entryWords(r *Result) string {
	s := ""
	switch p.key.infected {
	case rule.NotMet:
		s = "; not the trial's population: infection not suspected"
	case rule.Undetermined:
		s = "; the trial asks for suspected infection, which is undetermined"
	}
	if r.Rule == precise.GRACE2 {
		s += "; trial terminated early"
		if p.key.hlh.said == event.NotSaid {
			s += "; HLH or MAS ever would exclude: ask"
		}
	}
	return s
}

// gates applies what stops GRACE-2 whatever the markers say.
func (p *precisePart) gates(r *Result) {
	stop := func(item, label, value, says string, id event.ID) {
		r.Truth, r.Flip, r.Settles, r.Obtain, r.Says = rule.NotMet, "", nil, nil, hardStop+says
		r.Findings = append(r.Findings, Finding{Item: item, Label: label, Value: value, Truth: rule.NotMet,
			Row: label + " excludes GRACE-2", Reason: analyte.Asserted, Events: []event.ID{id}, Cites: r.Cites, Status: r.Status})
	}
	if p.key.hlh.said == event.Yes {
		stop(gateHLH, "HLH or MAS ever", "yes", "HLH or MAS ever", p.key.hlh.id)
		return
	}
	if o := &p.key.opposed; o.at.Known() {
		name := drug.Get(o.drug).Name
		stop(gateDrug, "anakinra or GM-CSF within 28 days", name, name+" at "+hm(o.at)+", within 28 days", o.id)
		return
	}
	if p.key.hlh.said == event.NotSaid {
		r.Notes = append(r.Notes, Note{ID: "hlh-unsaid", Text: "Whether HLH or MAS was ever present is not recorded; it excludes GRACE-2: ask."})
	}
	if p.key.limits.said == event.Yes {
		r.Notes = append(r.Notes, Note{ID: "limits", Text: "Limits of care are in force; they exclude GRACE-2."})
	}
}

// Findings of what stops GRACE-2.
const (
	gateHLH  = "hlh_history"
	gateDrug = "opposed_drug"
	hardStop = "not met: hard stop for GRACE-2: "
)

func isHardStop(r *Result) bool { return strings.HasPrefix(r.Says, hardStop) }

// gap is the ferritin for which the protocol prints no arm.
func gap(tnf, fer *timeline.Reading) bool {
	_, hi := tnf.Value.Bounds()
	lo, high := fer.Value.Bounds()
	return tnf.Value.Informative() && hi < precise.TNFCut && fer.Value.Informative() &&
		round6(lo) == precise.FerritinB && round6(high) == precise.FerritinB
}

// armWords lists the comparisons that make an arm met or not met: "ferritin
// 3100 ng/mL (≥ 500)", "ferritin 3100 ng/mL is not < 2000".
func (p *precisePart) armWords(list []string, findings []Finding, t rule.Truth) []string {
	for i := range findings {
		f := &findings[i]
		switch {
		case f.Truth != t || f.Item == gateHLH || f.Item == gateDrug:
		case len(f.Children) > 0:
			list = p.armWords(list, f.Children, t)
		case f.Value != "":
			cut := strings.TrimPrefix(f.Row, f.Label+" ")
			if op, rest, ok := strings.Cut(cut, " "); ok {
				number, _, _ := strings.Cut(rest, " ")
				cut = op + " " + number
			}
			if t == rule.Met {
				list = append(list, shortName(f.Analyte)+" "+f.Value+" ("+cut+")")
			} else {
				list = append(list, shortName(f.Analyte)+" "+f.Value+" is not "+cut)
			}
		}
	}
	return list
}

// openWords says why each missing input is open, and the day.
func (p *precisePart) openWords(r *Result) string {
	s := "MODS onset not established, its day 2 not known"
	if p.key.mods.truth == rule.Met {
		s = "MODS day 2 is not known"
		if from, _, ok := p.key.mods.protocolDay(p.offset()); ok {
			s = "MODS day 2 is " + from.Add(p.offset()).Go().Format(time.DateOnly)
			if p.key.past {
				s = "MODS day 2 was " + from.Add(p.offset()).Go().Format(time.DateOnly) + " and is past: only its draws count"
			}
		}
	}
	for _, slot := range [...]int{slotTNF, slotDrawFerritin, slotCRP} {
		in := &p.rule.Spec().Inputs[slot]
		if p.rule.CriterionInputs(p.index(r.Rule))&(1<<slot) == 0 || p.in.reads[slot].Value.Informative() {
			continue
		}
		read := &p.in.reads[slot]
		s += "; " + shortName(in.Analyte) + " " + read.Value.Why().String()
		if read.Last.Known() {
			last := slotText(p.rule, slot, in.Analyte, read.LastValue) // in the unit of the cut-off
			if last == "" {
				last = read.LastValue.Why().String()
			}
			s += " (last: " + last + " at " + hm(read.Last) + ")"
		}
	}
	return s
}

func (p *precisePart) index(id string) int {
	for i := range p.rule.Spec().Criteria {
		if p.rule.Spec().Criteria[i].ID == id {
			return i
		}
	}
	return 0
}

func (p *precisePart) offset() time.Duration { return p.policy.DayOffset }
