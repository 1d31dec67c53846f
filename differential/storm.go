package differential

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// storming collects what the definitions of a storm say.
type storming struct {
	o             Opinion
	not, others   []string // definitions known not to hold, and made for others, by their words
	open          []*storm
	openBy        []*Defined
	speaks, known bool // some definition speaks of the patient; the assessment has some
}

// storm answers "storm?", and names the definitions that are made for others.
func (r *reader) storm() (o Opinion, others []string) {
	s := storming{o: Opinion{Question: Storm}}
	for i := range storms {
		r.define(&s, &storms[i])
	}
	if r.newborn != rule.Met {
		r.stormFeatures(&s)
	}
	r.stormContext(&s)
	r.conclude(&s)
	return s.o, s.others
}

func stormOf(id string) *storm {
	for i := range storms {
		if storms[i].id == id {
			return &storms[i]
		}
	}
	return nil
}

// define reads one definition of a storm.
func (r *reader) define(s *storming, d *storm) {
	got := r.defined(d.rules...)
	if got == nil || got.Draft {
		return
	}
	f := Finding{ID: d.id, Question: Storm, Label: d.words, Weight: Definition, Truth: got.Truth, Concept: d.concept, Rule: got.Rule,
		At: got.At, Events: got.Events, Ratios: r.ratios(d.figures), Caveats: append([]string(nil), got.Caveats...), Value: got.State, Status: weaker(d.status, got.Status)}
	f.Cites = cites(append(append([]evidence.ID{d.cite}, d.more...), got.Cites...)...)
	if d.note != "" {
		f.Caveats = append(f.Caveats, d.note)
	}
	if d.role != defines {
		r.sideOf(s, d, got, f)
		return
	}
	s.known = true
	switch {
	case got.Population == rule.NotMet:
		s.others = append(s.others, d.words)
	case r.newborn == rule.Met:
		if got.Truth == rule.Met {
			f.Weight, f.Says = Context, d.words+", "+got.Says+": not valid in a newborn, answers nothing"
			s.o.Beside = append(s.o.Beside, f)
		}
	case got.Population == rule.Met && got.Truth == rule.Met:
		s.speaks = true
		f.Says = "favours a storm: " + d.words + ", " + got.Says
		s.o.For = append(s.o.For, f)
	case got.Population == rule.Met && got.Truth == rule.NotMet:
		s.speaks = true
		f.Says = "does not favour " + d.concept + ": " + d.words + ", " + got.Says
		s.not = append(s.not, d.words)
		s.o.Against = append(s.o.Against, f)
	default:
		s.speaks = true
		f.Weight, f.Says = Context, d.words+" is open: "+got.Says+partsText(got.Parts)
		s.open, s.openBy = append(s.open, d), append(s.openBy, got)
		s.o.Beside = append(s.o.Beside, f)
	}
}

// sideOf reads a result that favours or opposes and does not define.
func (r *reader) sideOf(s *storming, d *storm, got *Defined, f Finding) {
	if r.newborn == rule.Met || got.Population != rule.Met || got.Truth != rule.Met {
		return
	}
	f.Weight = Feature
	switch d.role {
	case favours:
		f.Says = "favours " + d.aim() + ": " + d.words + ", " + got.Says
		s.o.For = append(s.o.For, f)
	case opposes:
		f.Says = "does not favour " + d.aim() + ": " + d.words + ", " + got.Says
		s.o.Against = append(s.o.Against, f)
	default:
		f.Weight, f.Says = Context, "which storm: "+d.words+", "+got.Says
		s.o.Beside = append(s.o.Beside, f)
	}
}

// aim is what a feature favours: its concept where definitions speak of it, else
// a storm.
func (d *storm) aim() string {
	if d.concept == conceptHLH || d.concept == conceptMAS {
		return d.concept
	}
	return "a storm"
}

// partsText counts the criteria of a definition that are known.
func partsText(parts []Part) string {
	var met, not []string
	for i := range parts {
		switch parts[i].Truth {
		case rule.Met:
			met = append(met, parts[i].Label)
		case rule.NotMet:
			not = append(not, parts[i].Label)
		}
	}
	out := ""
	if len(met) > 0 {
		out += "; met so far: " + strings.Join(met, ", ")
	}
	if len(not) > 0 {
		out += "; not met: " + strings.Join(not, ", ")
	}
	return out
}

// conclude reaches the verdict on the storm. Project policy
// (policy-differential): a definition that holds in its own population, with
// nothing against the same concept, is "likely"; "unlikely" needs every
// definition that speaks of the patient to be known not to hold, and no feature
// for it.
func (r *reader) conclude(s *storming) {
	o := &s.o
	var plain, contradicted []string
	for i := range o.For {
		f := &o.For[i]
		switch {
		case f.Weight != Definition:
		case o.against(f.Concept):
			contradicted = append(contradicted, f.Label)
		default:
			plain = append(plain, f.Label)
		}
	}
	decided := s.speaks && len(s.open) == 0
	switch {
	case r.newborn == rule.Met:
		o.Why = "a newborn: no definition of a storm is valid under 28 days of age or before 37 weeks"
	case len(plain) > 0:
		o.Verdict, o.Degree = Likely, "yes by "+strings.Join(append(plain, contradicted...), ", ")
	case len(contradicted) > 0:
		o.Verdict, o.Degree = BothSides, "yes by "+strings.Join(contradicted, ", ")+", with findings against the same"
	case len(o.For) > 0 && decided:
		o.Verdict, o.Degree = BothSides, "features favour, no definition is met"
	case decided:
		o.Verdict, o.Degree = Unlikely, "not by "+strings.Join(s.not, ", ")
	default:
		o.Degree = favouring(o)
		o.Why = s.why()
	}
	if o.Verdict == NotDecidable && r.newborn != rule.Met {
		o.Decide = r.deciders(s)
	}
	o.Says = "storm: " + o.line()
	if o.Why != "" {
		o.Says += ": " + o.Why
	}
}

// favouring is the degree where no definition decides (therapy.md §4). That a
// definition of another concept does not hold is no feature against what
// favours.
func favouring(o *Opinion) string {
	feature := false
	for i := range o.Against {
		feature = feature || o.Against[i].Weight == Feature
	}
	switch {
	case len(o.For) > 0 && feature:
		return "features on both sides"
	case len(o.For) > 0:
		return "features favour"
	case len(o.Against) > 0:
		return "features do not favour"
	}
	return ""
}

// against reports whether something speaks against a concept.
func (o *Opinion) against(concept string) bool {
	for i := range o.Against {
		if o.Against[i].Concept == concept {
			return true
		}
	}
	return false
}

func (s *storming) why() string {
	var open []string
	for _, d := range s.open {
		open = append(open, d.words)
	}
	switch {
	case !s.known:
		return "no definition of a storm was evaluated"
	case !s.speaks:
		return "no definition of a storm is made for this patient"
	}
	out := "open: " + strings.Join(open, ", ")
	if len(s.not) > 0 {
		out += "; known not to hold: " + strings.Join(s.not, ", ")
	}
	return out
}

// deciders lists what would decide the open definitions: what could decide most
// of them first, then in the order of the definitions.
func (r *reader) deciders(s *storming) []Decider {
	type want struct {
		d     Decider
		names []string
	}
	var list []want
	add := func(d Decider, name string) {
		for i := range list {
			if list[i].d.Analyte == d.Analyte && list[i].d.Fact == d.Fact {
				list[i].names = appendOnce(list[i].names, name)
				return
			}
		}
		list = append(list, want{d, []string{name}})
	}
	for i, d := range s.open {
		asked := r.contextOf(d, s.openBy[i].Rule)
		for _, a := range s.openBy[i].Decide {
			if a != analyte.None && len(asked) == 0 {
				add(Decider{Analyte: a, Rule: s.openBy[i].Rule}, d.words)
			}
		}
		for _, q := range asked {
			add(q, d.words)
		}
	}
	out := make([]Decider, 0, len(list))
	for n := len(s.open); n > 0; n-- {
		for i := range list {
			if len(list[i].names) != n {
				continue
			}
			d := list[i].d
			d.Says = label(d.Analyte, d.Fact) + ": could decide " + strings.Join(list[i].names, ", ")
			out = append(out, d)
		}
	}
	return out
}

// contextOf asks whether a definition is of this patient at all, where nobody
// has said so.
func (r *reader) contextOf(d *storm, id string) (out []Decider) {
	for _, f := range d.context {
		switch r.said(f).Tri {
		case event.Yes:
			return nil
		case event.NotSaid:
			out = append(out, Decider{Fact: f, Rule: id})
		}
	}
	for _, a := range d.evidence {
		switch r.flag(a) {
		case rule.Met:
			return nil
		case rule.Undetermined:
			out = append(out, Decider{Analyte: a, Rule: id})
		}
	}
	return out
}

// label names an analyte or a fact.
func label(a analyte.ID, f event.Fact) string {
	if row := analyte.Get(a); row != nil {
		return row.Name
	}
	return question(f) + " (yes or no)"
}

// question is a fact as it is asked for.
func question(f event.Fact) string {
	switch f {
	case event.FactSystemicJIA:
		return "Systemic arthritis, known or suspected"
	case event.FactCARTInfusion:
		return "CAR-T cells given"
	case event.FactTCellEngager:
		return "T-cell engager given"
	case event.FactFamilyImmuneError:
		return "Inborn error of immunity, HLH or early death of infection in the family"
	case event.FactConsanguinity:
		return "Parents related"
	case event.FactRecurrentInfections:
		return "Recurrent infections"
	case event.FactUnusualInfection:
		return "An opportunistic or unusually severe infection"
	case event.FactHLHHistory:
		return "HLH or MAS ever before"
	}
	return strings.ReplaceAll(f.Key(), "_", " ")
}

func weaker(a, b evidence.Status) evidence.Status {
	if b > a {
		return b
	}
	return a
}

// cites are citations, each once, without empty ones.
func cites(list ...evidence.ID) (out []evidence.ID) {
next:
	for _, id := range list {
		if id == "" {
			continue
		}
		for _, had := range out {
			if had == id {
				continue next
			}
		}
		out = append(out, id)
	}
	return out
}
