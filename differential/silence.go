package differential

import (
	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// silent is what takes the meaning from the value of an analyte that was drawn
// at an instant, nil where it speaks.
func (r *reader) silent(a analyte.ID, drawn event.Time) *Silencer {
	var best *Silencer
	for i := range r.in.Silencers {
		s := &r.in.Silencers[i]
		if s.Analyte == a && s.Given < drawn && (best == nil || s.Given < best.Given) {
			best = s
		}
	}
	return best
}

// silences lists what a drug has silenced for the question of infection: CRP and
// fever (clinical rule 6; therapy.md §7.9). What was drawn before the first dose
// still speaks. What is not measured would be silent now, and is said to be.
func (r *reader) silences() (out []Silence) {
	for _, a := range [...]analyte.ID{analyte.CRP, analyte.Temperature} {
		row := analyte.Get(a)
		shown, at, refs := row.Name, r.in.At, []event.ID(nil)
		s := Silence{Analyte: a, Label: row.Name, Status: evidence.Policy}
		if a == analyte.Temperature {
			s.Label, shown = "Fever", "Fever, and its absence,"
		}
		if got, ok := r.reading(a); ok {
			s.Value, at, refs = valueText(a, got.Value), got.At, events(got.Refs.All())
			shown = row.Name + " " + s.Value
		}
		by := r.silent(a, at)
		if by == nil {
			continue
		}
		s.Drug, s.Given, s.Events = by.Drug, by.Given, append(refs, ids(by.ID)...)
		s.Cites = cites(by.Cite, "policy-differential")
		s.Says = shown + " speaks neither for nor against infection: silent because of " + by.Drug + " at " + clock(by.Given)
		out = append(out, s)
	}
	return out
}
