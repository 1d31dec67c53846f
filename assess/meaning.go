package assess

import (
	"slices"

	"stormglass/analyte"
	"stormglass/endotype/immunosep"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// Meaning is what each range of results of one input would make of an answer
// that is open, all else staying as it is known.
type Meaning struct {
	Rule    string
	Analyte analyte.ID
	Ranges  []rule.Outcome // ascending
}

// Meanings says for the open answers among some results what a result of each
// single input that they name would mean. It is worked out on demand and from
// scratch, like Assess. An answer that hangs on more than the rule's inputs (a
// held state, a day that is not known, an age) is left out.
func Meanings(tl *timeline.Timeline, at, knownAt event.Time, rs *Ruleset, ids []string) []Meaning {
	if knownAt.Known() {
		tl = tl.AsKnown(knownAt)
	}
	f := folder{set: rs, tl: tl, eyes: newReader(), clocks: true}
	var h history
	f.advance(&h, at, nil)
	m := newMoment(tl, at, rs, &h, newReader(), newReader())
	m.retold = &retold{}
	parts := newParts(rs)
	a := m.assessment(parts, newConfounding(rs), knownAt)
	var out []Meaning
	for _, p := range parts {
		for _, id := range ids {
			if r := a.Result(id); r != nil && r.Truth == rule.Undetermined && r.Population == PopulationIn && !r.Draft {
				out = append(out, meaningOf(p, r)...)
			}
		}
	}
	return out
}

// meaningOf is what a part says of one of its own results, nothing of another's.
func meaningOf(p part, r *Result) []Meaning {
	switch p := p.(type) {
	case *scored:
		return p.meanings(r)
	case *precisePart:
		if p.key.mods.truth == rule.Met && !p.key.past {
			return p.meanings(r)
		}
	case *immunosepPart:
		if r.Rule == immunosep.Class {
			return p.classMeaning(r)
		}
		if r.Rule == immunosep.MALS || p.key.sip.course.Phase == immunosep.Off {
			return p.meanings(r)
		}
	}
	return nil
}

// meanings goes through the inputs that a criterion names.
func (s *scored) meanings(r *Result) (out []Meaning) {
	spec := s.rule.Spec()
	for k := range spec.Criteria {
		if spec.Criteria[k].ID != r.Rule || !contains(s.ids, r.Rule) {
			continue
		}
		for slot := range spec.Inputs {
			id := spec.Inputs[slot].Analyte
			if id == analyte.None || !slices.Contains(r.Settles, id) || !s.once(id) {
				continue
			}
			if ranges := s.rule.OutcomesCriterion(s.vals, k, slot); ranges != nil {
				out = append(out, Meaning{r.Rule, id, ranges})
			}
		}
	}
	return out
}

// once reports whether one input alone is of an analyte: a result would move all
// of them together.
func (s *scored) once(id analyte.ID) bool {
	n := 0
	for i := range s.rule.Spec().Inputs {
		if s.rule.Spec().Inputs[i].Analyte == id {
			n++
		}
	}
	return n == 1
}

// classMeaning is what ferritin would say of the class: above the cut-off it is
// MALS whatever HLA-DR shows.
func (p *immunosepPart) classMeaning(r *Result) []Meaning {
	if !slices.Contains(r.Settles, analyte.Ferritin) || len(r.Settles) == 1 {
		return nil
	}
	var out []rule.Outcome
	for _, o := range p.rule.OutcomesCriterion(p.vals, 0, slotFerritin) { // MALS
		if o.Truth != rule.Met {
			o.Truth = rule.Undetermined
		}
		out = append(out, o)
	}
	return []Meaning{{r.Rule, analyte.Ferritin, out}}
}
