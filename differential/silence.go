package differential

import (
	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/evidence"
)

// What the silencing drugs are (clinical rule 6; therapy.md §7.9).
const (
	BlocksIL6 = "IL-6 blocker"
	BlocksIL1 = "IL-1 blocker"
	BlocksJAK = "JAK blocker"
	IsSteroid = "steroid"
)

// Silences says what a dose takes the meaning from CRP and fever as; ok is false
// where it does not, or is known to act locally.
func Silences(d *event.DoseDetail) (what string, ok bool) {
	if d == nil || d.RouteKnown && !d.Systemic {
		return "", false
	}
	switch d.Drug {
	case drug.Tocilizumab, drug.Sarilumab, drug.Siltuximab:
		return BlocksIL6, true
	case drug.Anakinra, drug.Canakinumab:
		return BlocksIL1, true
	case drug.Ruxolitinib, drug.Baricitinib, drug.Tofacitinib:
		return BlocksJAK, true
	}
	return IsSteroid, drug.Get(d.Drug).Class == drug.Steroid
}

// lasting names the antibodies whose doses of an earlier stay count, too.
func lasting(d drug.ID) bool {
	switch d {
	case drug.Tocilizumab, drug.Sarilumab, drug.Siltuximab, drug.Canakinumab:
		return true
	}
	return false
}

// silentUnder names what such a drug silences: CRP and fever, nothing else.
func silentUnder(a analyte.ID) bool {
	return a == analyte.CRP || a == analyte.Temperature || a == analyte.FeverUnremitting
}

// silencedAt is the newest silencing dose at or before a draw, nil without one.
func (r *reader) silencedAt(t event.Time) *Silencer {
	for i := range r.in.Silencers {
		if s := &r.in.Silencers[i]; s.Given <= t {
			return s
		}
	}
	return nil
}

// silences lists what a drug has silenced for the question of infection: CRP and
// fever, each under the newest dose before what was measured. What was drawn
// before the first dose still speaks.
func (r *reader) silences() (out []Silence) {
	for _, a := range [...]analyte.ID{analyte.CRP, analyte.Temperature} {
		row := analyte.Get(a)
		name, value, at, refs := row.Name, "", r.in.At, []event.ID(nil)
		if a == analyte.Temperature {
			name = "Fever"
		}
		if got, ok := r.reading(a); ok {
			value, at, refs = valueText(a, got.Value), got.At, events(got.Refs.All())
		}
		by := r.silencedAt(at)
		if by == nil {
			continue
		}
		s := Silence{Analyte: a, Label: name, Value: value, Drug: by.Drug, Given: by.Given, Events: append(refs, ids(by.ID)...),
			Cites: []evidence.ID{"policy-differential"}, Status: evidence.Policy}
		shown := name
		if value != "" {
			shown = row.Name + " " + value
		}
		s.Says = shown + " speaks neither for nor against infection: silent because of " + by.Drug + " (" + by.What + ") at " + clock(by.Given)
		out = append(out, s)
	}
	return out
}
