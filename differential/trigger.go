package differential

import (
	"fmt"

	"stormglass/event"
	"stormglass/evidence"
)

// causes are the triggers that are told as facts. No source read gives them a
// weight: a CAR-T infusion or systemic arthritis is a trigger and a population,
// and moves no answer by itself.
var causes = []struct {
	kind  TriggerKind
	fact  event.Fact
	words string
	timed bool
}{
	{TriggerAutoimmune, event.FactSystemicJIA, "systemic arthritis", false},
	{TriggerAutoimmune, event.FactRheumatic, "another rheumatic disease", false},
	{TriggerAutoimmune, event.FactAutoimmuneDisease, "another autoimmune disease", false},
	{TriggerAutoimmune, event.FactKawasaki, "Kawasaki disease", false},
	{TriggerCellTherapy, event.FactCARTInfusion, "CAR-T cells", true},
	{TriggerCellTherapy, event.FactTCellEngager, "a T-cell engager", true},
	{TriggerDrug, event.FactDrugReaction, "a severe reaction to a drug", false},
	{TriggerMalignancy, event.FactMalignancy, "malignancy", false},
	{TriggerMalignancy, event.FactMyeloidLeukaemia, "myeloid leukaemia or myelodysplasia", false},
	{TriggerInjury, event.FactTrauma, "trauma", false},
	{TriggerInjury, event.FactSurgery, "surgery", true},
	{TriggerInjury, event.FactCardiopulmonaryBypass, "cardiopulmonary bypass", true},
}

// triggers lists what is said to have set off the illness, infections first.
func (r *reader) triggers() (out []Trigger) {
	for i := range foci {
		if s := r.said(foci[i].fact); s.Tri == event.Yes {
			out = append(out, r.trigger(TriggerInfection, s, foci[i].words, foci[i].place, false))
		}
	}
	for i := range causes {
		c := &causes[i]
		if s := r.said(c.fact); s.Tri == event.Yes {
			out = append(out, r.trigger(c.kind, s, c.words, "", c.timed))
		}
	}
	return out
}

func (r *reader) trigger(k TriggerKind, s Said, words, place string, timed bool) Trigger {
	t := Trigger{Kind: k, Fact: s.Fact, Source: place, Says: words, At: s.At, Events: ids(s.ID), Cites: []evidence.ID{"policy-differential"}, Status: evidence.Policy}
	if timed && s.At.Known() && s.At <= r.in.At {
		t.Says = fmt.Sprintf("%s on %s, %s before", words, clock(s.At), span(r.in.At.Sub(s.At).Hours()))
	}
	return t
}

// span is a time span in hours for people.
func span(hours float64) string {
	if hours < 48 {
		return fmt.Sprintf("%.0f h", hours)
	}
	return fmt.Sprintf("%.0f d", hours/24)
}
