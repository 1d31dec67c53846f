package timeline

import (
	"slices"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/evidence"
)

// Silence is a drug after which the values of an analyte settle nothing. They
// keep their numbers, for display.
type Silence struct {
	Drug   drug.ID
	Since  event.Time // of its first dose that counts; what was drawn later is silent
	Ref    event.ID
	Words  string // why, a clause for people
	Source evidence.ID
}

// silencing is which drugs silence which analytes. Read only.
type silencing struct {
	kind   ConfounderKind
	on     []analyte.ID
	drugs  []drug.ID
	class  drug.Class // of further drugs, Other for none
	words  string
	source evidence.ID
}

var silencings = []silencing{
	{kind: ByAntiInflammatory, on: []analyte.ID{analyte.CRP, analyte.Temperature}, class: drug.Steroid,
		drugs: []drug.ID{drug.Tocilizumab, drug.Sarilumab, drug.Siltuximab, drug.Anakinra, drug.Canakinumab, drug.Ruxolitinib, drug.Baricitinib, drug.Tofacitinib},
		words: "after a blocker of IL-6, IL-1 or JAK or a steroid CRP and fever no longer speak", source: "policy-silenced"},
	{kind: ByIL6Receptor, on: []analyte.ID{analyte.IL6}, drugs: []drug.ID{drug.Tocilizumab, drug.Sarilumab},
		words: "IL-6 rises because its receptor is blocked: not comparable with values before the drug", source: "nishimoto-2008"},
	{kind: BySiltuximab, on: []analyte.ID{analyte.IL6}, drugs: []drug.ID{drug.Siltuximab},
		words: "siltuximab binds IL-6; no source on the measured value was read, so it is not interpreted", source: "policy-unread-antibody"},
	{kind: ByEmapalumab, on: []analyte.ID{analyte.IFNg}, drugs: []drug.ID{drug.Emapalumab},
		words: "emapalumab binds IFN-γ; no source on the measured total was read, so it is not interpreted", source: "policy-unread-antibody"},
}

// Silenced says whether a value of an analyte drawn at an instant settles
// nothing because of a drug given before: CRP and fever after a blocker of
// IL-6, IL-1 or JAK or a steroid (clinical rule 6), IL-6 after tocilizumab or
// sarilumab (nishimoto-2008), total IFN-γ after emapalumab. No source read says
// when it speaks again: a drug counts to the end of the stay, an antibody in
// any later stay, too (policy-silenced). A drug known to act only where it is
// put does not count. What was drawn at the instant of the dose still speaks.
func (t *Timeline) Silenced(a analyte.ID, drawn event.Time) (Silence, bool) {
	for i := range silencings {
		s := &silencings[i]
		if !slices.Contains(s.on, a) {
			continue
		}
		if e := t.firstSilencing(s, drawn); e != nil {
			return Silence{Drug: e.Dose.Drug, Since: e.At, Ref: e.ID, Words: s.words, Source: s.source}, true
		}
	}
	return Silence{}, false
}

// firstSilencing is the first dose before an instant that counts, nil for none.
func (t *Timeline) firstSilencing(s *silencing, before event.Time) *event.Event {
	if len(t.given[drug.ImmuneBlock])+len(t.given[s.class])+len(t.infusions) == 0 {
		return nil
	}
	began := t.stayBegan(before)
	var first *event.Event
	take := func(e *event.Event) bool {
		if e.At >= before {
			return false
		}
		if d := e.Dose; !s.by(d.Drug) || d.RouteKnown && !d.Systemic || e.At < began && !outlastsStay(d.Drug) {
			return true
		}
		if first == nil || order(e, first) < 0 {
			first = e
		}
		return false
	}
	for _, class := range [...]drug.Class{drug.ImmuneBlock, s.class} {
		if class == drug.Other {
			continue
		}
		for _, e := range t.given[class] {
			if !take(e) {
				break
			}
		}
	}
	for i := range t.infusions {
		if !s.by(t.infusions[i].drug) {
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
	return first
}

func (s *silencing) by(d drug.ID) bool {
	return s.class != drug.Other && d.Class() == s.class || slices.Contains(s.drugs, d)
}

// outlastsStay names the antibodies whose effect no source read puts an end to.
func outlastsStay(d drug.ID) bool {
	switch d {
	case drug.Tocilizumab, drug.Sarilumab, drug.Siltuximab, drug.Canakinumab, drug.Emapalumab:
		return true
	}
	return false
}

// SameStay is how soon after a discharge an admission still continues the
// stay: from the emergency room to the ward. Project policy (policy-silenced).
const SameStay = day

// stayBegan is when the stay of an instant began, as far as an earlier one is
// known to have ended; 0 where none is.
func (t *Timeline) stayBegan(at event.Time) (began event.Time) {
	n := t.stays.after(at)
	if n < 2 {
		return 0
	}
	var f stayFold
	var left, admitted event.Time
	for i, en := range t.stays.list[:n] {
		f.push(en.e)
		if i+1 < n && t.stays.list[i+1].e.At == en.e.At {
			continue
		}
		switch s := &f.now; {
		case s.In == event.No:
			left = s.Discharged
		case s.In == event.Yes && left.Known() && s.Admitted != admitted && s.Admitted.Sub(left) > SameStay:
			began, left = en.e.At, 0
		case s.In == event.Yes:
			left = 0
		}
		admitted = f.now.Admitted
	}
	return began
}

// silenceInForce is what silences values drawn now.
func (t *Timeline) silenceInForce(k ConfounderKind, at event.Time) (Confounder, bool) {
	for i := range silencings {
		if s := &silencings[i]; s.kind == k {
			if e := t.firstSilencing(s, at+1); e != nil {
				return told(e.At, e.ID), true
			}
		}
	}
	return Confounder{}, false
}
