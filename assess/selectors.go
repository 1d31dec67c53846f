package assess

import (
	"slices"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/timeline"
)

// selectors are the questions that the inputs of a rule set ask a timeline,
// each once, and what makes their answers doubtful.
type selectors struct {
	asks []*rule.Input
	// rests lists the selectors that rest on the results of an analyte, open
	// those that rest on anything.
	rests [analyte.End][]int
	open  []int
	// states lists the selectors of states: what their answer names changes
	// with the passing of time in more ways than its expiry says.
	states []int
	// bundled are the analytes that the bundle of the first hours reads, charted
	// those that confounders do.
	bundled, charted []analyte.ID
	stuckLeads       []analyte.ID // see there
}

// addSelectors takes up the inputs of a rule and says which selector each is,
// −1 for those that are bound otherwise.
func (s *selectors) addSelectors(r *rule.Rule) []int {
	spec := r.Spec()
	out := make([]int, len(spec.Inputs))
	for i := range spec.Inputs {
		in := spoken(spec, &spec.Inputs[i])
		if !asksTimeline(in) {
			out[i] = -1
			continue
		}
		if out[i] = s.selector(in); out[i] >= 0 {
			continue
		}
		out[i] = len(s.asks)
		s.asks = append(s.asks, in)
		basis := basisOf(in)
		for _, id := range append([]analyte.ID{in.Analyte}, basis.On...) {
			s.rests[id] = appendOnce(s.rests[id], out[i])
		}
		if timeline.IsState(in.Analyte) {
			s.states = append(s.states, out[i])
		}
		if basis.Anything {
			s.open = append(s.open, out[i])
		}
	}
	return out
}

// index numbers the selectors of all rules anew.
func (rs *Ruleset) index() {
	rs.selectors = selectors{bundled: bundled(), charted: confoundingCharts(), stuckLeads: stuckLeads()}
	p := &rs.plans
	for _, one := range [...]*plan{p.phoenix, p.phoenix8, p.psofa, p.pelod2, p.sofa, p.mods, p.immunosep, p.sepsis3, p.precise, p.preciseEntry} {
		one.asked = rs.addSelectors(one.rule)
	}
	for i := range rs.listed {
		own := *rs.listed[i].plan // a plan may belong to another rule set, too
		own.asked = rs.addSelectors(own.rule)
		rs.listed[i].plan = &own
	}
}

// asksTimeline reports whether an input is bound to the series of an analyte.
func asksTimeline(in *rule.Input) bool {
	switch in.Analyte {
	case analyte.None, analyte.Age, analyte.SuspectedInfection, analyte.SuspectedInfection0Dose, analyte.SuspectedInfection1Dose, analyte.MODS:
		return false
	}
	return true
}

// selector finds the selector of an input, −1 for none.
func (s *selectors) selector(in *rule.Input) int {
	if in.Analyte >= analyte.End {
		return -1
	}
	i := slices.IndexFunc(s.rests[in.Analyte], func(i int) bool {
		have := s.asks[i]
		return have.Analyte == in.Analyte && have.Select == in.Select
	})
	if i < 0 {
		return -1
	}
	return s.rests[in.Analyte][i]
}
