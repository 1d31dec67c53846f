package assess

import (
	"strings"

	"stormglass/analyte"
	"stormglass/endotype/immunosep"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// immunosepPart answers the states of ImmunoSep: the criteria as they stand
// now, and the course of SIP and the run of MALS that the history holds.
type immunosepPart struct {
	scored
	fold folder
	key  immunosepKey
}

// immunosepKey is what the states rest on besides the bound inputs.
type immunosepKey struct {
	sip      sipRun
	mals     malsRun
	mfi, pct timeline.Reading // other ways to measure HLA-DR; they never count
	ferritin timeline.Reading // for a patient out of the population
	hladr    timeline.Reading
}

// Slots of the spec.
const (
	slotFerritin = 1
	slotHLADR    = 2
)

func newImmunosepPart(rs *Ruleset) *immunosepPart {
	p := &immunosepPart{scored: *newScored(rs.plans.immunosep)}
	p.fold = folder{set: rs}
	return p
}

func (p *immunosepPart) answer(m *moment) []Result {
	spec := p.rule.Spec()
	who := m.member(&spec.Population)
	p.in.tl = m.tl
	changed := p.in.bind(p.rule, who, m.selected)
	key := immunosepKey{}
	if who.is == PopulationOut {
		key.ferritin = m.read(m.eyes.pick(m.tl, m.at, &spec.Inputs[slotFerritin]))
		key.hladr = m.read(m.eyes.pick(m.tl, m.at, &spec.Inputs[slotHLADR]))
	} else {
		key.sip, key.mals = m.past.sip, m.past.mals
		w := m.set.policy.HLADR
		key.mfi = m.read(m.tl.Latest(analyte.HLADRMFI, m.at, w))
		key.pct = m.read(m.tl.Latest(analyte.HLADRPercent, m.at, w))
	}
	if changed != 0 || p.kept == nil || key != p.key {
		p.key = key
		if who.is == PopulationOut {
			p.kept = p.numbers()
		} else {
			p.kept = p.states()
		}
	}
	return p.kept
}

// numbers is the answer for a patient out of the population: the values, that
// the adult cut-offs are not validated, and no word of a state.
func (p *immunosepPart) numbers() []Result {
	one := func(id string, slot int, cut string, r *timeline.Reading) Result {
		out := p.base(id, "ImmunoSep classification of adults")
		out.Form = FormCriterion
		if id == immunosep.Class {
			out.Form = FormState
		}
		a := analyte.Get(r.Analyte)
		text := slotText(p.rule, slot, r.Analyte, r.Value)
		out.Says = "adult cut-off " + cut + " not validated in children"
		if p.in.who.why == "" || !p.child() {
			out.Says = "adult cut-off " + cut + " does not apply"
		}
		shown := text
		if shown == "" {
			shown = r.Value.Why().String()
		}
		out.Says = plainName(r.Analyte) + " " + shown + "; " + out.Says
		out.Cites = appendCite(nil, p.rule.Spec().Population.Source)
		out.Findings = []Finding{{Item: a.Key, Analyte: r.Analyte, Label: a.Name, Value: text, At: r.At, Plain: true,
			Cites: out.Cites, Status: p.rule.Spec().Population.Source.Status, Row: "adult cut-off " + cut, Reason: r.Value.Why(), Events: append([]event.ID(nil), r.Refs.All()...)}}
		return out
	}
	return []Result{
		one(immunosep.MALS, slotFerritin, number(immunosep.FerritinMALS), &p.key.ferritin),
		one(immunosep.SIP, slotHLADR, number(immunosep.HLADREntry), &p.key.hladr),
		one(immunosep.Class, slotFerritin, number(immunosep.FerritinMALS), &p.key.ferritin),
	}
}

// child reports whether the patient is out by age: the only exclusion there is.
func (p *immunosepPart) child() bool { return len(p.rule.Spec().Population.Exclusions) == 0 }

// states is the answer within the population.
func (p *immunosepPart) states() []Result {
	out := p.explain(everything)
	mals, sip := &out[0], &out[1]
	fer, hla := &p.in.reads[slotFerritin], &p.in.reads[slotHLADR]
	_, now := p.fold.classify(0, fer.Value, hla.Value)
	p.finishMALS(mals, fer)
	p.finishSIP(sip, now, mals.Truth, fer, hla)
	class := p.class(mals, sip, fer, hla)
	if p.in.who.is == PopulationUndetermined {
		p.perhapsChild(mals, sip, &class)
	}
	return append(out, class)
}

// perhapsChild words the states of a patient who may be under 18 years: they
// hold only in an adult, and no class is given until the age is known.
func (p *immunosepPart) perhapsChild(mals, sip, class *Result) {
	age, _, _ := strings.Cut(p.in.who.why, ";")
	for _, r := range [...]*Result{mals, sip} {
		if r.Truth == rule.Met {
			r.Says = "met only in an adult (" + age + "): " + after(r.Says)
		}
	}
	if class.Truth == rule.Met {
		class.Says = "indeterminate: the classes are for adults (" + age + "); " + after(class.Says)
		class.Truth, class.State, class.Since, class.Held = rule.Undetermined, "indeterminate", 0, false
		class.Settles, class.Obtain = []analyte.ID{analyte.Age}, []analyte.ID{analyte.Age}
	} else if class.Truth == rule.Undetermined {
		class.Settles = appendOnce(class.Settles, analyte.Age)
	}
	class.Missing = append([]Missing{{Analyte: analyte.Age, Reason: analyte.NotOrdered, Text: age}}, class.Missing...)
}

func (p *immunosepPart) finishMALS(r *Result, fer *timeline.Reading) {
	text := slotText(p.rule, slotFerritin, analyte.Ferritin, fer.Value)
	cut := number(immunosep.FerritinMALS)
	switch r.Truth {
	case rule.Met:
		r.Since = p.key.mals.since
		r.Says = "met: ferritin " + text + " is above " + cut
		if fall, ok := p.key.mals.fall(); ok {
			r.Notes = append(r.Notes, Note{ID: "response-now", Text: fall})
		}
	case rule.NotMet:
		r.Says = "not met: ferritin " + text + " is not above " + cut
	default:
		r.Says = "undetermined: " + openText(analyte.Ferritin, fer)
	}
}

// fall says that ferritin fell by the trial's response since the state began.
func (m *malsRun) fall() (string, bool) {
	a, aok := m.first.Printed()
	b, bok := m.now.Printed()
	if !aok || !bok || a <= 0 || b > a*0.85 {
		return "", false
	}
	return "Ferritin " + number(b) + " after " + number(a) + " ng/mL is a fall of 15 % or more: the trial's response, not the end " +
		"of the state; the entry criterion still holds.", true
}

// openText says of an input why it is open, with the last value.
func openText(id analyte.ID, r *timeline.Reading) string {
	if r.Value.Informative() {
		return plainName(id) + " " + valueText(id, r.Value) + " lies on both sides of the cut-off"
	}
	s := plainName(id) + " " + r.Value.Why().String()
	if r.Last.Known() {
		s = plainName(id) + " " + lastText(id, r) + " (" + r.Value.Why().String() + ")"
	}
	return s
}

func (p *immunosepPart) finishSIP(r *Result, now immunosep.Moment, mals rule.Truth, fer, hla *timeline.Reading) {
	course := p.key.sip.course
	r.Truth, r.Held = course.Truth(now, mals.Not())
	ftext := slotText(p.rule, slotFerritin, analyte.Ferritin, fer.Value)
	htext := slotText(p.rule, slotHLADR, analyte.HLADR, hla.Value)
	switch {
	case r.Held:
		r.grey(hla.Value, immunosep.HLADRExit)
		r.Since, r.Flip = course.Since, "HLA-DR > 8000 with ferritin < 4420 would end it"
		r.Says = "held: HLA-DR " + htext + " is above the entry of 5000 but not above the exit of 8000 with ferritin < 4420"
	case r.Truth == rule.Met:
		r.Since = course.Since
		r.Says = "met: HLA-DR " + htext + " is below 5000 with ferritin " + ftext
	case mals == rule.Met && belowEntry(hla):
		r.Says = "not met by the conflict rule: HLA-DR " + htext + " is below 5000, but ferritin " + ftext + " is above 4420"
	case r.Truth == rule.NotMet && mals == rule.Met:
		r.Says = "not met: ferritin " + ftext + " is above 4420"
	case r.Truth == rule.NotMet:
		r.Says = "not met: HLA-DR " + htext + " is not below 5000"
	default:
		r.Says = p.openSIP(course, now, fer, hla)
	}
	if r.Truth == rule.Undetermined {
		r.Flip = ""
		r.Settles = p.open(r.Settles, fer, hla, course, now)
		r.Obtain = firstTwo(r.Settles)
	} else {
		r.Settles, r.Obtain = nil, nil
	}
	if belowEntry(hla) || hla.Value.Informative() {
		return
	}
	for _, other := range [...]*timeline.Reading{&p.key.mfi, &p.key.pct} {
		if other.Value.Informative() {
			r.Notes = append(r.Notes, Note{ID: "assay", Text: analyte.Get(other.Analyte).Name + " " + valueText(other.Analyte, other.Value) +
				" at " + hm(other.At) + " does not count: only antibodies bound per CD14 monocyte (Quantibrite) do, and no conversion exists."})
		}
	}
}

// open lists what would settle SIP; after a gap in a held state another
// HLA-DR, because the present one decides nothing.
func (p *immunosepPart) open(had []analyte.ID, fer, hla *timeline.Reading, c immunosep.Course, now immunosep.Moment) []analyte.ID {
	out := append([]analyte.ID(nil), had...)
	if !fer.Value.Known() {
		out = appendOnce(out, analyte.Ferritin)
	}
	if !hla.Value.Known() || now.Entry == rule.NotMet && c.Phase != immunosep.Off && c.Phase != immunosep.On {
		out = appendOnce(out, analyte.HLADR)
	}
	return out
}

func (p *immunosepPart) openSIP(c immunosep.Course, now immunosep.Moment, fer, hla *timeline.Reading) string {
	switch {
	case hla.Value.Informative() && fer.Value.Informative():
		if c.Phase == immunosep.Lost {
			return "undetermined: HLA-DR " + slotText(p.rule, slotHLADR, analyte.HLADR, hla.Value) + " after a gap of more than " +
				hours(p.rule.Spec().Inputs[slotHLADR].Select.Window) + " since " + hm(c.Last) + "; a value from 5000 to 8000 does not resume the state held before"
		}
		if hla.Value.Known() && !fer.Value.Known() {
			return "undetermined: " + openText(analyte.Ferritin, fer)
		}
		return "undetermined: " + openText(analyte.HLADR, hla)
	case !hla.Value.Informative() && !fer.Value.Informative():
		return "undetermined: " + openText(analyte.HLADR, hla) + "; " + openText(analyte.Ferritin, fer)
	case !hla.Value.Informative():
		return "undetermined: " + openText(analyte.HLADR, hla)
	}
	return "undetermined: " + openText(analyte.Ferritin, fer)
}

func belowEntry(hla *timeline.Reading) bool {
	_, hi := hla.Value.Bounds()
	return hla.Value.Informative() && hi < immunosep.HLADREntry
}

// class is the state in one word.
func (p *immunosepPart) class(mals, sip *Result, fer, hla *timeline.Reading) Result {
	out := p.base(immunosep.Class, "ImmunoSep class")
	out.Form = FormState
	out.Missing = union(append([]Missing(nil), mals.Missing...), sip.Missing)
	out.Findings = append(append([]Finding(nil), mals.Findings...), sip.Findings...)
	out.Cites, out.Held = union(append(out.Cites, mals.Cites...), sip.Cites), false
	switch {
	case mals.Truth == rule.Met:
		out.Truth, out.State, out.Since = rule.Met, "MALS", mals.Since
		out.Says = "MALS: " + after(mals.Says)
		if belowEntry(hla) {
			out.Says += "; HLA-DR is also below 5000 (conflict rule: hyperinflammation first)"
		}
		out.Notes = mals.Notes
	case sip.Truth == rule.Met:
		out.Truth, out.State, out.Since, out.Held = rule.Met, "SIP", sip.Since, sip.Held
		out.Says, out.Notes = "SIP: "+after(sip.Says), sip.Notes
	case mals.Truth == rule.NotMet && sip.Truth == rule.NotMet:
		out.Truth, out.State = rule.NotMet, "unclassified"
		out.Says = "unclassified: neither ferritin nor HLA-DR is beyond its cut-off"
	default:
		out.State = "indeterminate"
		out.Says = "indeterminate: " + after(sip.Says)
		if mals.Truth == rule.Undetermined {
			out.Says = "indeterminate, MALS not excluded: " + openText(analyte.Ferritin, fer)
		}
		out.Settles = union(append([]analyte.ID(nil), mals.Settles...), sip.Settles)
		out.Obtain = firstTwo(out.Settles)
	}
	return out
}

// after is what stands behind the first colon.
func after(s string) string {
	for i := 0; i+2 < len(s); i++ {
		if s[i] == ':' {
			return s[i+2:]
		}
	}
	return s
}
