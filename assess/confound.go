package assess

import (
	"slices"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
)

// Confounder is a treatment, or a fact of before the illness, that changes what
// some inputs of a result mean. Naming it changes no point and no truth: the
// published score stays as charted. What a drug silences, and a suspected hook
// effect, leave the value itself open (timeline.Speaking).
type Confounder struct {
	Kind     string       // "sedation"; see timeline.ConfounderKind
	Effect   string       // "lowers", "unassessable", …; see timeline.Bias
	Certain  bool         // false where it may be in force
	Analytes []analyte.ID // the inputs that it changes, in input order
	Items    []string     // of a score, the items that read these
	Since    event.Time   // 0 not known
	Words    string       // what it means, a clause for people
	Events   []event.ID
	Cite     evidence.ID
}

// confounding attaches what is in force to the results that it concerns. What
// it attached it attaches again while the same is in force.
type confounding struct {
	of    map[string][]confoundable // by rule
	force []timeline.Confounder
	kept  map[string]*confounded
	news  int        // as of which force was looked at
	until event.Time // when time alone may change it, 0: never
}

// confoundable is one input of a result that something may confound.
type confoundable struct {
	id    analyte.ID
	items []string
	by    []effect // of each kind of confounder
}

// effect is what a kind of confounder does to an analyte; no words: nothing.
type effect struct {
	bias  timeline.Bias
	words string
	cite  evidence.ID
}

// confounded is what concerns a result.
type confounded struct {
	treatments, baseline []Confounder
	hook                 bool // a suspected hook effect is among them
}

// confoundables lists the inputs of every result of a set that something may
// confound.
func confoundables(rs *Ruleset) map[string][]confoundable {
	out := make(map[string][]confoundable)
	known := make(map[analyte.ID][]effect)
	for _, r := range rs.Rules() {
		spec := r.Spec()
		scored := uint64(0)
		for i := range spec.Items {
			scored |= r.ItemInputs(i)
		}
		if len(spec.Items) > 0 {
			out[spec.ID] = ofInputs(r, scored, known)
		}
		for k := range spec.Criteria {
			out[spec.Criteria[k].ID] = ofInputs(r, r.CriterionInputs(k), known)
		}
	}
	return out
}

// effectsOn is what each kind of confounder does to an analyte, none where no
// kind does anything.
func effectsOn(id analyte.ID) (out []effect) {
	if !timeline.Confoundable(id) {
		return nil
	}
	for k := range timeline.ConfounderKinds {
		var e effect
		e.bias, e.words, e.cite, _ = timeline.Confounding(k, id)
		out = append(out, e)
	}
	return out
}

func ofInputs(r *rule.Rule, bits uint64, known map[analyte.ID][]effect) (out []confoundable) {
	spec := r.Spec()
	for slot := range spec.Inputs {
		if bits&(1<<slot) == 0 {
			continue
		}
		id := inputAnalyte(&spec.Inputs[slot])
		by, ok := known[id]
		if !ok {
			by = effectsOn(id)
			known[id] = by
		}
		if len(by) == 0 {
			continue
		}
		c := confoundable{id: id, by: by}
		for i := range spec.Items {
			if r.ItemInputs(i)&(1<<slot) != 0 {
				c.items = append(c.items, spec.Items[i].Name)
			}
		}
		out = append(out, c)
	}
	return out
}

func newConfounding(rs *Ruleset) *confounding { return &confounding{of: rs.confoundables} }

// attach gives each result what confounds it and what of it was there before.
func (c *confounding) attach(m *moment, results []Result) {
	c.look(m)
	m.until(c.until)
	if len(c.force) == 0 {
		return
	}
	for i := range results {
		r := &results[i]
		if r.Population == PopulationOut || r.Draft {
			continue
		}
		got, ok := c.kept[r.Rule]
		if !ok {
			got = c.concerning(c.of[r.Rule])
			c.kept[r.Rule] = got
		}
		r.Confounders, r.Baseline = got.treatments, got.baseline
		if got.hook && open(r) {
			r.Says += "; hook effect of ferritin suspected: ask for dilution"
		}
	}
}

// open reports whether a result is not settled.
func open(r *Result) bool {
	if r.Score != nil {
		return r.Score.Lo != r.Score.Hi
	}
	return r.Truth == rule.Undetermined
}

// look takes up what is in force where that may have changed.
func (c *confounding) look(m *moment) {
	news := m.eyes.news
	for _, id := range m.set.charted {
		news += m.eyes.newsOf[id]
	}
	if c.kept != nil && news == c.news && (c.until == 0 || m.at < c.until) {
		return
	}
	kept := m.expires
	m.expires = 0
	force := m.tl.InForce(m.at)
	for i := range force {
		m.until(force[i].Until)
		force[i].Until = 0
	}
	c.news, c.until, m.expires = news, m.expires, kept
	if c.kept == nil || !slices.Equal(force, c.force) {
		c.force, c.kept = force, make(map[string]*confounded)
	}
}

// confoundingCharts are the analytes by whose charting a confounder may begin
// or end.
func confoundingCharts() (out []analyte.ID) {
	for _, id := range [...]analyte.ID{analyte.Sedated, analyte.InvasiveVentilation, analyte.NonInvasiveVentilation, analyte.HighFlowOxygen, analyte.ECMO,
		analyte.ECMOVenoarterial, analyte.MechanicalCirculatorySupport, analyte.RenalReplacement, analyte.CRRT, analyte.VasoactiveCount, analyte.VIS,
		analyte.OtherVasoactive} {
		out = union(appendOnce(out, id), timeline.RestsOn(id).On)
	}
	return union(out, timeline.SpeaksBy(analyte.Ferritin).On) // a suspected hook effect
}

// concerning is what is in force and concerns some inputs.
func (c *confounding) concerning(inputs []confoundable) *confounded {
	out := &confounded{}
	for i := range c.force {
		f := &c.force[i]
		held := len(out.treatments)
		var one *Confounder
		list := &out.treatments
		if f.Kind.Baseline() {
			list = &out.baseline
		}
		for k := range inputs {
			in := &inputs[k]
			e := &in.by[f.Kind]
			if e.words == "" {
				continue
			}
			if one == nil || one.Words != e.words {
				*list = append(*list, Confounder{Kind: f.Kind.Key(), Effect: e.bias.Key(), Certain: f.Certain, Since: f.Since,
					Words: e.words, Cite: e.cite, Events: append([]event.ID(nil), f.Refs.All()...)})
				one = &(*list)[len(*list)-1]
			}
			one.Analytes = appendOnce(one.Analytes, in.id)
			one.Items = union(one.Items, in.items)
		}
		out.hook = out.hook || f.Kind == timeline.ByHook && len(out.treatments) > held
	}
	return out
}
