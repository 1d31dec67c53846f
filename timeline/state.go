package timeline

import (
	"sort"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// state says which events can change an analyte that lasts from one of them to
// the next. Read only.
type state struct {
	is       bool
	leads    []analyte.ID        // observations
	supports []event.SupportKind // support events
	drugs    []drug.ID           // infusions
	class    drug.Class          // single doses and infusions, Other for none
	fact     event.Fact          // statements, FactOther for none
}

// stateful reports whether an analyte is a state from start to stop.
func stateful(a analyte.ID) bool { return stateOf(a).is }

func stateOf(a analyte.ID) *state {
	if a >= analyte.End {
		a = analyte.None
	}
	return &states[a]
}

// states is built once and never written again.
var states = func() (out [analyte.End]state) {
	put := func(s state, ids ...analyte.ID) {
		s.is = true
		for _, a := range ids {
			out[a] = s
		}
	}
	for i := range ratedDrugs {
		v := &ratedDrugs[i]
		put(state{leads: []analyte.ID{v.rate}, drugs: []drug.ID{v.drug}}, v.rate)
	}
	put(state{leads: sixLeads, drugs: allRated[:6]}, analyte.VasoactiveCount, analyte.VIS)
	put(state{leads: append([]analyte.ID{analyte.NeonatalVasoactiveCount, analyte.PhenylephrineRate}, rateLeads...), drugs: allRated}, analyte.NeonatalVasoactiveCount)
	put(state{leads: []analyte.ID{analyte.CatecholamineRate, analyte.NorepinephrineRate, analyte.EpinephrineRate},
		drugs: []drug.ID{drug.Norepinephrine, drug.Epinephrine}}, analyte.CatecholamineRate)
	put(state{leads: []analyte.ID{analyte.VasopressorsNum, analyte.DopamineRate, analyte.EpinephrineRate, analyte.NorepinephrineRate, analyte.PhenylephrineRate},
		drugs: []drug.ID{drug.Dopamine, drug.Epinephrine, drug.Norepinephrine, drug.Phenylephrine}}, analyte.VasopressorsNum)
	put(state{leads: append([]analyte.ID{analyte.OtherVasoactive, analyte.PhenylephrineRate}, rateLeads...), class: drug.Vasoactive}, analyte.OtherVasoactive)
	put(state{leads: []analyte.ID{analyte.Sedated}, class: drug.Sedative}, analyte.Sedated)
	put(state{leads: []analyte.ID{analyte.SystemicSteroid}, class: drug.Steroid}, analyte.SystemicSteroid)
	put(state{leads: []analyte.ID{analyte.DeliriumDrug}, class: drug.DeliriumDrug}, analyte.DeliriumDrug)
	put(state{leads: []analyte.ID{analyte.FluidBolus1h, analyte.DosingWeight, analyte.Weight}, class: drug.Fluid}, analyte.FluidBolus1h)
	put(state{leads: []analyte.ID{analyte.FluidBolusTotal, analyte.DosingWeight, analyte.Weight}, class: drug.Fluid}, analyte.FluidBolusTotal)
	put(state{leads: []analyte.ID{analyte.CardiacArrest}, fact: event.FactCardiacArrest}, analyte.CardiacArrest)
	put(state{leads: []analyte.ID{analyte.GastrointestinalBleeding}, fact: event.FactGastrointestinalBleeding}, analyte.GastrointestinalBleeding)
	supportStates(put)
	return out
}()

// supportStates adds the flags of organ support.
func supportStates(put func(state, ...analyte.ID)) {
	const niv, hf, imv = event.SupportNonInvasive, event.SupportHighFlow, event.SupportInvasive
	put(state{leads: supportLeads[:1], supports: []event.SupportKind{imv}}, analyte.InvasiveVentilation)
	put(state{leads: []analyte.ID{analyte.NonInvasiveVentilation}, supports: []event.SupportKind{niv}}, analyte.NonInvasiveVentilation)
	put(state{leads: []analyte.ID{analyte.HighFlowOxygen}, supports: []event.SupportKind{hf}}, analyte.HighFlowOxygen)
	put(state{leads: flowLeads, supports: []event.SupportKind{niv, hf}}, analyte.NIVOrHighFlow)
	put(state{leads: supportLeads, supports: []event.SupportKind{event.SupportOxygen, hf, niv, imv}}, analyte.RespiratorySupport)
	put(state{leads: []analyte.ID{analyte.AdvancedRespiratorySupport, analyte.InvasiveVentilation, analyte.NonInvasiveVentilation, analyte.HighFlowOxygen},
		supports: []event.SupportKind{hf, niv, imv}}, analyte.AdvancedRespiratorySupport)
	put(state{leads: ecmoLeads, supports: []event.SupportKind{event.SupportECMOVV, event.SupportECMOVA}}, analyte.ECMO)
	put(state{leads: []analyte.ID{analyte.ECMOVenoarterial, analyte.ECMO}, supports: []event.SupportKind{event.SupportECMOVA, event.SupportECMOVV}}, analyte.ECMOVenoarterial)
	put(state{leads: []analyte.ID{analyte.MechanicalCirculatorySupport, analyte.ECMOVenoarterial, analyte.ECMO},
		supports: []event.SupportKind{event.SupportMechanicalCirculatory, event.SupportECMOVA, event.SupportECMOVV}}, analyte.MechanicalCirculatorySupport)
	put(state{leads: crrtLeads, supports: []event.SupportKind{event.SupportCRRT}}, analyte.CRRT)
	put(state{leads: []analyte.ID{analyte.RenalReplacement, analyte.CRRT}, supports: []event.SupportKind{event.SupportCRRT, event.SupportIHD}}, analyte.RenalReplacement)
}

// Leads of states, read only.
var (
	rateLeads = []analyte.ID{analyte.DobutamineRate, analyte.DopamineRate, analyte.EpinephrineRate,
		analyte.MilrinoneRate, analyte.NorepinephrineRate, analyte.VasopressinRate}
	sixLeads     = append([]analyte.ID{analyte.VasoactiveCount, analyte.VIS}, rateLeads...)
	supportLeads = []analyte.ID{analyte.InvasiveVentilation, analyte.RespiratorySupport, analyte.FiO2, analyte.O2Flow,
		analyte.NonInvasiveVentilation, analyte.HighFlowOxygen}
	ecmoLeads = []analyte.ID{analyte.ECMO}
	flowLeads = []analyte.ID{analyte.NIVOrHighFlow, analyte.NonInvasiveVentilation, analyte.HighFlowOxygen, analyte.O2Flow, analyte.DosingWeight, analyte.Weight}
	crrtLeads = []analyte.ID{analyte.CRRT}
)

// stateSeries yields the state in force just at from, and again at every
// instant up to to at which it changed: a dose or support event, an
// observation of the state or of oxygen, the silence of a feed and its return.
func (t *Timeline) stateSeries(a analyte.ID, from, to event.Time, yield func(*Reading) bool) {
	at := from
	if at == 0 {
		at = t.nextState(a, 0)
	}
	var r Reading
	for at != 0 && at <= to {
		r = t.Latest(a, at, 0)
		if r.Value.Informative() {
			r.At, r.Until = at, at
		}
		if !yield(&r) {
			return
		}
		next := t.nextState(a, at)
		if r.Expires > at {
			next = sooner(next, r.Expires)
		}
		if !r.Value.Informative() {
			next = sooner(next, t.nextSign(at))
		}
		at = next
	}
}

// nextState is the first instant after at of an event that can change a state.
func (t *Timeline) nextState(a analyte.ID, at event.Time) event.Time {
	st := stateOf(a)
	next := t.nextLead(st.leads, at)
	for _, d := range st.drugs {
		next = sooner(next, t.track(d).next(at))
	}
	for _, k := range st.supports {
		next = sooner(next, t.support[k].next(at))
	}
	if st.fact != event.FactOther {
		next = sooner(next, t.factOf[st.fact].next(at))
	}
	if st.class == drug.Other {
		return next
	}
	next = sooner(next, t.given[st.class].next(at))
	if st.class == drug.Fluid { // albumin is a blood product and a fluid
		next = sooner(next, t.given[drug.Transfusion].next(at))
	}
	for i := range t.infusions {
		if t.infusions[i].drug.Class() == st.class {
			next = sooner(next, t.infusions[i].next(at))
		}
	}
	return next
}

func (r *supportRun) next(at event.Time) event.Time {
	n := len(r.steps)
	if i := sort.Search(n, func(i int) bool { return r.steps[i].e.At > at }); i < n {
		return r.steps[i].e.At
	}
	return 0
}

func (t *Timeline) nextSign(at event.Time) event.Time {
	var next event.Time
	for i := range t.feeds {
		if f := &t.feeds[i]; f.kind == event.FeedMedication || f.kind == event.FeedVentilator || f.kind == event.FeedDevice {
			if j := f.after(at); j < len(f.signs) {
				next = sooner(next, f.signs[j].at)
			}
		}
	}
	return next
}
