package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/evidence"
)

// ConfounderKind is a treatment or a fact of before the illness that changes
// what a finding means, holds up an organ, or explains its dysfunction.
type ConfounderKind uint8

// Kinds of confounder, in the order in which they are listed.
const (
	BySedation ConfounderKind = iota
	ByBlockade                // neuromuscular
	ByMydriatic
	ByVentilation // invasive
	ByNonInvasive
	ByHighFlow
	ByECMO
	ByVenoarterialECMO
	ByCirculatorySupport // mechanical
	ByVasoactives
	ByRenalReplacement // continuous, or intermittent with its days off
	ByCooling
	ByPlatelets
	ByRedCells
	ByPlasma
	ByPlasmaExchange
	ByAdsorber         // of cytokines
	ByAntiInflammatory // blockers of IL-6, IL-1 and JAK, and steroids
	ByIL6Receptor      // blocked: tocilizumab, sarilumab
	BySiltuximab
	ByEmapalumab
	ByLipid // propofol, or a lipid infusion
	ByIronOverload
	ByLiverFailure
	ByHook      // hook effect of ferritin, suspected
	BySampleAge // stained late, or not known when
	ByCyanoticHeart
	ByChronicVentilation
	ByChronicLung
	ByChronicKidney
	ByMalignancy
	ByChemotherapy
	confounderEnd
)

var confounderKeys = [confounderEnd]string{"sedation", "neuromuscular_blockade", "mydriatic", "invasive_ventilation", "non_invasive_ventilation",
	"high_flow_oxygen", "ecmo", "ecmo_va", "mechanical_circulatory_support", "vasoactives", "renal_replacement", "cooling", "platelets_given",
	"red_cells_given", "plasma_given", "plasma_exchange", "cytokine_adsorber", "anti_inflammatory", "il6_receptor_blocked", "siltuximab", "emapalumab",
	"propofol_or_lipid", "iron_overload", "liver_failure", "hook_effect", "sample_age", "cyanotic_heart_disease", "chronic_ventilation", "chronic_lung_disease", "chronic_kidney_disease",
	"malignancy", "chemotherapy"}

// Key is the kind as a stable identifier.
func (k ConfounderKind) Key() string {
	if k < confounderEnd {
		return confounderKeys[k]
	}
	return "invalid"
}

// Baseline reports whether the kind is a fact of before the illness.
func (k ConfounderKind) Baseline() bool { return k >= ByCyanoticHeart }

// Bias says what a confounder does to a finding.
type Bias uint8

// Biases.
const (
	Unassessable Bias = iota // the finding says nothing
	Lowers                   // the value is lower than without
	Raises                   // the value is higher than without
	Masks                    // the value is another than without, either way
	Explains                 // the finding was there before the illness
	HoldsUp                  // the organ is not better than this keeps it
)

var biasKeys = [...]string{"unassessable", "lowers", "raises", "masks", "explains", "holds_up"}

// Key is the bias as a stable identifier.
func (b Bias) Key() string {
	if int(b) < len(biasKeys) {
		return biasKeys[b]
	}
	return "invalid"
}

// Confounder is one confounder in force at an instant.
type Confounder struct {
	Kind    ConfounderKind
	Effect  Bias
	Certain bool        // false where it may be in force: its feed has gone silent, or the route of a dose is not known
	Since   event.Time  // when it began, 0 not known
	Until   event.Time  // when it ends, or is known no longer, by the passing of time alone; 0 never
	Refs    Refs        // the events that say so
	Words   string      // what it means for the finding, a clause for people
	Source  evidence.ID // policy-confounders unless a definition says so
}

// transfusionActs is how long a transfusion counts. Project policy
// (policy-confounders).
const transfusionActs = 24 * time.Hour

// removalActs is how long a plasma exchange, an adsorber or a dose of propofol
// counts. Project policy (policy-marker-removal, policy-lipid).
const removalActs = 24 * time.Hour

// Confounders lists what is in force at an instant and changes what a finding
// means, facts of before the illness included, by kind.
func (t *Timeline) Confounders(a analyte.ID, at event.Time) []Confounder {
	var out []Confounder
	for i := range confoundings {
		if c := &confoundings[i]; c.of(a) {
			out = t.confound(out, c, at)
		}
	}
	return t.sampleCaveat(out, a, at)
}

// ConfoundersOf lists the confounders in force of any finding of an organ,
// each kind once with its first effect.
func (t *Timeline) ConfoundersOf(organ analyte.Group, at event.Time) []Confounder {
	var out []Confounder
	for i := range confoundings {
		if c := &confoundings[i]; c.ofOrgan(organ) {
			out = t.confound(out, c, at)
		}
	}
	return out
}

// Normalising lists the supports and treatments in force that hold up an
// organ: while one is there, it is not called improved or resolved.
func (t *Timeline) Normalising(organ analyte.Group, at event.Time) []Confounder {
	var out []Confounder
	for i := range supporting {
		if c := &supporting[i]; c.organ == organ {
			out = t.confound(out, c, at)
		}
	}
	return out
}

// Baseline lists the facts of before the illness that explain dysfunction of
// an organ, each with the event that says so.
func (t *Timeline) Baseline(organ analyte.Group, at event.Time) []Confounder {
	var out []Confounder
	for i := range confoundings {
		if c := &confoundings[i]; c.kind.Baseline() && c.ofOrgan(organ) {
			out = t.confound(out, c, at)
		}
	}
	return out
}

// confound adds a confounder that is in force, once of each kind.
func (t *Timeline) confound(out []Confounder, c *confounding, at event.Time) []Confounder {
	for i := range out {
		if out[i].Kind == c.kind {
			return out
		}
	}
	f, ok := t.inForce(c.kind, at)
	if !ok {
		return out
	}
	f.Kind, f.Effect, f.Words, f.Source = c.kind, c.bias, c.words, c.source
	if f.Source == "" {
		f.Source = "policy-confounders"
	}
	i := len(out)
	for i > 0 && out[i-1].Kind > f.Kind {
		i--
	}
	out = append(out, Confounder{})
	copy(out[i+1:], out[i:])
	out[i] = f
	return out
}

// inForce is whether a kind is in force at an instant, for certain or perhaps.
func (t *Timeline) inForce(k ConfounderKind, at event.Time) (Confounder, bool) {
	switch k {
	case BySedation:
		if len(t.given[drug.Sedative]) == 0 && len(t.infusions) == 0 && t.series[analyte.Sedated] == nil {
			return Confounder{}, false
		}
		f := t.effectOf(drug.Sedative, at.Add(-sedationActs), at)
		return flagInForce(t.acting(analyte.Sedated, at, 0), f.since, f.silent != nil)
	case ByBlockade:
		since, ref, ok := t.blockade(at)
		return told(since, ref), ok
	case ByMydriatic:
		since, ref, ok := t.widened(at)
		return told(since, ref), ok
	case ByVasoactives:
		return t.vasoactivesInForce(at)
	case ByCooling:
		return t.supportInForce(at, event.SupportCooling)
	case ByPlatelets:
		return t.transfused(drug.Thrombocytes, event.FactTransfusionPlatelets, at)
	case ByRedCells:
		return t.transfused(drug.Erythrocytes, event.FactTransfusionRed, at)
	case ByPlasma:
		return t.transfused(drug.Plasma, event.FactTransfusionPlasma, at)
	case ByPlasmaExchange:
		return t.removed(event.FactPlasmaExchange, at)
	case ByAdsorber:
		return t.removed(event.FactCytokineAdsorber, at)
	case ByAntiInflammatory, ByIL6Receptor, BySiltuximab, ByEmapalumab:
		return t.silenceInForce(k, at)
	case ByLipid:
		return t.lipidInForce(at)
	case ByHook:
		return t.hookInForce(at)
	case ByChronicVentilation:
		if s := t.Supported(event.SupportInvasive, at); s.Chronic && certainlyAbove(s.On, 0) {
			return Confounder{Certain: true, Since: s.Since, Until: s.Expires, Refs: s.Refs}, true
		}
	}
	if f := baselineFact(k); f != event.FactOther {
		said, ref := t.Fact(f, at)
		return told(t.factSince(f, ref, at), ref), said == event.Yes
	}
	a, kinds := supportBehind(k)
	if a == analyte.None || !t.spokenOf(a, kinds) {
		return Confounder{}, false
	}
	var since event.Time
	mayRun := false
	for _, kind := range kinds {
		if step := t.support[kind].lastOn(at); step != nil {
			since = sooner(since, step.since)
			mayRun = mayRun || t.support[kind].at(at).on
		}
	}
	r := t.supportFlag(a, at, 0)
	if since > r.At || !certainlyAbove(r.Value, 0) && !mayRun {
		since = 0
	}
	return flagInForce(r, since, mayRun)
}

// spokenOf reports whether anything was ever said of a support: what was never
// spoken of is in force for nobody.
func (t *Timeline) spokenOf(a analyte.ID, kinds []event.SupportKind) bool {
	for _, k := range kinds {
		if len(t.support[k].steps) > 0 {
			return true
		}
	}
	for _, lead := range stateOf(a).leads {
		if t.series[lead] != nil {
			return true
		}
	}
	return false
}

// lastOn is the newest step by an instant at which the support was on.
func (r *supportRun) lastOn(at event.Time) *supportStep {
	for i := r.upTo(at) - 1; i >= 0; i-- {
		if r.steps[i].on {
			return &r.steps[i]
		}
	}
	return nil
}

// supportBehind is the flag, and the kinds of support, of a confounder.
func supportBehind(k ConfounderKind) (analyte.ID, []event.SupportKind) {
	a := analyte.None
	switch k {
	case ByVentilation:
		a = analyte.InvasiveVentilation
	case ByNonInvasive:
		a = analyte.NonInvasiveVentilation
	case ByHighFlow:
		a = analyte.HighFlowOxygen
	case ByECMO:
		a = analyte.ECMO
	case ByVenoarterialECMO:
		a = analyte.ECMOVenoarterial
	case ByCirculatorySupport:
		a = analyte.MechanicalCirculatorySupport
	case ByRenalReplacement:
		a = analyte.RenalReplacement
	}
	return a, stateOf(a).supports
}

func baselineFact(k ConfounderKind) event.Fact {
	switch k {
	case ByCyanoticHeart:
		return event.FactCyanoticHeartDisease
	case ByChronicVentilation:
		return event.FactChronicVentilation
	case ByChronicLung:
		return event.FactChronicLungDisease
	case ByChronicKidney:
		return event.FactChronicKidneyDisease
	case ByIronOverload:
		return event.FactIronOverload
	case ByLiverFailure:
		return event.FactLiverFailure
	case ByMalignancy:
		return event.FactMalignancy
	case ByChemotherapy:
		return event.FactChemotherapy
	}
	return event.FactOther
}

// removed is a plasma exchange or an adsorber of the last 24 h, as a procedure
// (policy-marker-removal).
func (t *Timeline) removed(f event.Fact, at event.Time) (Confounder, bool) {
	e := t.happened(f, at.Add(-removalActs), at)
	if e == nil {
		return Confounder{}, false
	}
	c := told(e.At, e.ID)
	c.Until = e.At.Add(removalActs) + 1
	return c, true
}

// happened is the newest of a procedure in [from, at], nil for none.
func (t *Timeline) happened(f event.Fact, from, at event.Time) *event.Event {
	l := &t.factOf[f]
	for i := l.after(at) - 1; i >= 0 && l.list[i].e.At >= from; i-- {
		if en := &l.list[i]; !en.void && !en.e.Fact.Absent && !en.e.Fact.Ended {
			return en.e
		}
	}
	return nil
}

// lipidInForce is propofol that runs or was given in the last 24 h, or a lipid
// infusion as stated (policy-lipid).
func (t *Timeline) lipidInForce(at event.Time) (Confounder, bool) {
	if said, ref := t.Fact(event.FactLipidInfusion, at); said == event.Yes {
		return told(t.factSince(event.FactLipidInfusion, ref, at), ref), true
	}
	propofol, ok := drug.ByName("propofol")
	if !ok {
		return Confounder{}, false
	}
	if i := t.Infusion(propofol, at); certainlyAbove(i.Running, 0) || i.Running.Why() == analyte.FeedSilent && i.Since != 0 {
		return Confounder{Certain: certainlyAbove(i.Running, 0), Since: i.Since, Until: i.Expires, Refs: i.Refs}, true
	}
	for g, i := t.given[drug.Sedative], t.given[drug.Sedative].after(at)-1; i >= 0 && g[i].At >= at.Add(-removalActs); i-- {
		if g[i].Dose.Drug == propofol {
			c := told(g[i].At, g[i].ID)
			c.Until = g[i].At.Add(removalActs) + 1
			return c, true
		}
	}
	return Confounder{}, false
}

// told is a confounder that an event says, for certain.
func told(since event.Time, ref event.ID) Confounder {
	c := Confounder{Certain: true, Since: since}
	c.Refs.Add(ref)
	return c
}

// flagInForce reads a flag: on for certain, or perhaps: where it was on and its
// feed has gone silent, or a dose came by a route that is not known. What
// nobody spoke of is no confounder.
func flagInForce(r Reading, since event.Time, mayRun bool) (Confounder, bool) {
	c := Confounder{Certain: certainlyAbove(r.Value, 0), Since: since, Until: r.Expires, Refs: r.Refs}
	if c.Certain {
		if c.Since == 0 {
			c.Since = r.At
		}
		return c, true
	}
	why := r.Value.Why()
	return c, possiblyAbove(r.Value, 0) && (why == analyte.Ranged || why == analyte.FeedSilent && mayRun)
}

// supportInForce is a support that runs, or ran when its sender fell silent.
func (t *Timeline) supportInForce(at event.Time, k event.SupportKind) (Confounder, bool) {
	s := t.Supported(k, at)
	c := Confounder{Certain: certainlyAbove(s.On, 0), Since: s.Since, Until: s.Expires, Refs: s.Refs}
	if c.Certain {
		return c, true
	}
	step := t.support[k].at(at)
	if step == nil || !step.on || s.On.Why() != analyte.FeedSilent {
		return c, false
	}
	c.Since = step.since
	return c, true
}

// factSince is when the statement that holds began to.
func (t *Timeline) factSince(f event.Fact, ref event.ID, at event.Time) event.Time {
	l := &t.factOf[f]
	for i := l.after(at) - 1; i >= 0; i-- {
		if l.list[i].e.ID == ref {
			return l.list[i].e.At
		}
	}
	return 0
}

// vasoactivesInForce is any vasopressor or inotrope that runs, or else that ran
// when its sender fell silent.
func (t *Timeline) vasoactivesInForce(at event.Time) (Confounder, bool) {
	var c Confounder
	found := false
	one := func(d drug.ID) {
		inf := t.Infusion(d, at)
		certain := certainlyAbove(inf.Running, 0)
		if silent := inf.Running.Why() == analyte.FeedSilent && inf.Since != 0; !certain && !silent || c.Certain && !certain {
			return
		}
		if certain && !c.Certain {
			c, found = Confounder{Certain: true}, false
		}
		if !found || inf.Since < c.Since {
			c.Since = inf.Since
		}
		found = true
		c.Until = sooner(c.Until, inf.Expires)
		for _, id := range inf.Refs.All() {
			c.Refs.Add(id)
		}
	}
	for i := range ratedDrugs { // as charted
		if v := &ratedDrugs[i]; t.series[v.rate] != nil && t.track(v.drug) == nil {
			one(v.drug)
		}
	}
	for i := range t.infusions {
		if d := t.infusions[i].drug; d.Class() == drug.Vasoactive {
			one(d)
		}
	}
	return c, found
}

// transfused is a blood product of the last 24 h, as a dose or a procedure.
func (t *Timeline) transfused(d drug.ID, f event.Fact, at event.Time) (Confounder, bool) {
	from := at.Add(-transfusionActs)
	var newest *event.Event
	for g, i := t.given[drug.Transfusion], t.given[drug.Transfusion].after(at)-1; i >= 0 && g[i].At >= from; i-- {
		if g[i].Dose.Drug == d {
			newest = g[i]
			break
		}
	}
	if e := t.happened(f, from, at); e != nil {
		newest = later2(newest, e)
	}
	if newest == nil {
		return Confounder{}, false
	}
	c := told(newest.At, newest.ID)
	c.Until = newest.At.Add(transfusionActs) + 1
	return c, true
}
