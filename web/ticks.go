package web

import (
	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/plot"
	"stormglass/rule"
)

// ticks are the decision thresholds drawn in the panels: the cuts of a rule's
// own tables for the patient's age, in canonical units. Nothing is written
// twice: they come from the rule that evaluates.
type ticks struct {
	rule string // title of the rule whose cuts they are
	at   map[analyte.ID][]float64
}

// tickRules are the rules whose cuts may be drawn, in order of preference.
var tickRules = [...]string{"phoenix8", "sofa"}

// ticksFor are the cuts of the first rule in whose population the patient
// certainly is; nobody is shown the thresholds of another population.
func ticksFor(rs *assess.Ruleset, a *assess.Assessment, age analyte.Value) ticks {
	for _, id := range tickRules {
		if res := find(a, id); res == nil || res.Population != assess.PopulationIn {
			continue
		}
		for _, r := range rs.Rules() {
			if r.Spec().ID == id {
				return ticksOf(r, age)
			}
		}
	}
	return ticks{}
}

// ticksOf collects the cuts of a rule. A ByAge part counts only where the
// whole age interval falls into one band.
func ticksOf(r *rule.Rule, age analyte.Value) ticks {
	spec := r.Spec()
	out := ticks{rule: spec.Title, at: map[analyte.ID][]float64{}}
	add := func(input string, cuts ...float64) {
		slot, ok := r.Slot(input)
		if !ok {
			return
		}
		id := spec.Inputs[slot].Analyte
		if an := analyte.Get(id); an == nil || an.Kind == analyte.Flag {
			return
		}
		for _, c := range cuts {
			out.at[id] = append(out.at[id], r.ToCanonical(slot, c))
		}
	}
	rows := func(input string, rows []rule.Row) {
		for _, row := range rows {
			add(input, row.Cut)
		}
	}
	for i := range spec.Items {
		for _, p := range spec.Items[i].Parts {
			switch p := p.(type) {
			case rule.Table:
				rows(p.Input, p.Rows)
			case rule.ByAge:
				if b := bandOf(p.Bands, age); b != nil {
					rows(p.Input, b.Rows)
				}
			case rule.Func:
				for _, a := range p.Args {
					for _, c := range a.Cuts {
						add(a.Input, c.At)
					}
				}
			}
		}
	}
	return out
}

// bandOf is the band that holds the whole age interval, nil if there is none.
func bandOf(bands []rule.Band, age analyte.Value) *rule.Band {
	if !age.Informative() {
		return nil
	}
	lo, hi := age.Bounds()
	for i := range bands {
		b := &bands[i]
		if b.Under == 0 || lo < b.Under || b.Through && lo == b.Under {
			if b.Under == 0 || hi < b.Under || b.Through && hi == b.Under {
				return b
			}
			return nil
		}
	}
	return nil
}

// cuts are the ticks of one analyte that lie within a scale.
func (t ticks) cuts(id analyte.ID, s plot.Scale) []plot.Cut {
	var out []plot.Cut
	for _, y := range t.at[id] {
		if y > s.Min && y < s.Max {
			out = append(out, plot.Cut{Y: y, Label: "cut of the " + t.rule + " table: " + trim(y)})
		}
	}
	return out
}
