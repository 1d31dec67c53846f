package assess

import (
	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/timeline"
)

// bound is the inputs of one rule at one moment, and whom it is about.
type bound struct {
	reads []timeline.Reading
	who   member
}

// bind fills b with the inputs of a compiled rule and reports whether they
// differ from what it held before.
func (b *bound) bind(m *moment, r *rule.Rule, who member) (changed bool) {
	spec := r.Spec()
	if len(b.reads) != len(spec.Inputs) {
		b.reads = make([]timeline.Reading, len(spec.Inputs))
		changed = true
	}
	if b.who != who {
		b.who, changed = who, true
	}
	if who.is == PopulationOut {
		return changed
	}
	for i := range spec.Inputs {
		got := m.selected(&spec.Inputs[i])
		if b.reads[i] != got {
			b.reads[i], changed = got, true
		}
	}
	return changed
}

// values lists the bound values in the order of the inputs.
func (b *bound) values(out []analyte.Value) []analyte.Value {
	out = out[:0]
	for i := range b.reads {
		out = append(out, b.reads[i].Value)
	}
	return out
}
