package assess

import (
	"strings"

	"stormglass/endotype/stuck"
	"stormglass/event"
	"stormglass/timeline"
)

// Assess says what every rule of the set says of one patient at one instant:
// of what was true by at, as far as it was recorded by knownAt (0: everything
// given counts). It is pure, and its answer is a function of its arguments.
//
// From scratch it walks the whole stay; a Tracker gives the same answers for a
// patient who is followed live.
func Assess(tl *timeline.Timeline, at, knownAt event.Time, rs *Ruleset) *Assessment {
	if knownAt.Known() {
		tl = tl.AsKnown(knownAt)
	}
	f := folder{set: rs, tl: tl, eyes: newReader(), clocks: true}
	var h history
	f.advance(&h, at, nil)
	m := newMoment(tl, at, rs, &h, newReader(), newReader())
	m.retold = &retold{}
	return m.assessment(newParts(rs), newConfounding(rs), knownAt)
}

// newParts lists the rules in the order of their results.
func newParts(rs *Ruleset) []part {
	out := []part{
		&infectionPart{rule: rs.infection},
		&variantsPart{rule: rs.infection},
		newScored(rs.plans.phoenix),
		newScored(rs.plans.phoenix8),
		newScored(rs.plans.psofa),
		newScored(rs.plans.pelod2),
		newScored(rs.plans.sofa),
	}
	for i := range rs.listed {
		if !rs.listed[i].state {
			out = append(out, newScored(rs.listed[i].plan))
		}
	}
	first := newBundlePart(rs.bundle)
	out = append(out,
		newModsPart(rs.plans.mods),
		&windowPart{rule: rs.window, mods: rs.mods},
		&quietPart[recognitionRest]{of: &recognitionPart{rule: rs.recognition()}, rest: restOfRecognition(rs.recognition())},
		&quietPart[bundleRest]{of: first, rest: first.rest},
		newScored(rs.plans.sepsis3),
		newImmunosepPart(rs),
		newEntryPart(rs.plans.preciseEntry),
		newPrecisePart(rs),
	)
	for i := range rs.listed {
		switch l := &rs.listed[i]; {
		case !l.state:
		case strings.HasPrefix(l.spec.ID, stuck.ID):
			out = append(out, newStuckPart(l.plan))
		default:
			out = append(out, newScored(l.plan))
		}
	}
	return out
}

// assessment asks every part in order; later ones read what earlier ones said.
func (m *moment) assessment(parts []part, beside *confounding, knownAt event.Time) *Assessment {
	out := &Assessment{Patient: m.tl.Patient(), At: m.at, KnownAt: knownAt, Ruleset: m.set.hash}
	out.Results = make([]Result, 0, m.set.answers)
	for _, p := range parts {
		out.Results = append(out.Results, p.answer(m)...)
		m.results = out.Results
	}
	out.Window, out.Recognition, out.Bundle = m.window, m.recognition, m.bundle
	beside.attach(m, out.Results)
	out.ValidUntil = m.expires
	return out
}

// Result returns the result of a rule, nil if the assessment has none.
func (a *Assessment) Result(rule string) *Result {
	for i := range a.Results {
		if a.Results[i].Rule == rule {
			return &a.Results[i]
		}
	}
	return nil
}
