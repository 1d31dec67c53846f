package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/endotype/infection"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/therapy/bundle"
	"stormglass/timeline"
)

// sureDose reports whether a dose counts for certain.
func sureDose(k infection.SignKind) bool { return k == infection.Dose }

// fluid compares the boluses given with the published volumes.
func (b *bundleAt) fluid(out *BundleStep) {
	b.weight = b.m.read(b.m.tl.Latest(analyte.DosingWeight, b.m.at, 0))
	low := b.lowest(out, &b.weight)
	given, hour := b.boluses(low)
	if given.Known() {
		out.State, out.Done, out.Says = StepDone, given, "bolus of at least "+number(low)+" mL/kg"
	}
	if hour.Value.Informative() {
		out.Events = append([]event.ID(nil), hour.Refs.All()...)
		amount := valueText(analyte.FluidBolus1h, hour.Value) + " in the first hour"
		lo, hi := hour.Value.Bounds()
		if a := analyte.Get(analyte.FluidBolus1h); hi >= a.Hi {
			amount = "at least " + number(lo) + " mL/kg in the first hour"
		}
		if lo >= most(bundle.Volumes()) {
			amount += ", the top of the published range"
		}
		out.Says = joinSaid(out.Says, amount)
	}
	if out.State == StepDone {
		return
	}
	if b.withheld(out) {
		return
	}
	said := out.Says
	b.pending(out, event.FeedMedication)
	if out.State == StepDue {
		out.Says = said
	}
}

func joinSaid(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + "; " + b
}

// withheld is where the only volume that applies is none.
func (b *bundleAt) withheld(out *BundleStep) bool {
	if b.m.set.policy.IntensiveCare != event.No || b.low != rule.NotMet {
		return false
	}
	out.State = StepContraindicated
	out.Says = "contraindicated: without intensive care and without hypotension the campaign advises against a bolus (2020); NICE gives 10 mL/kg"
	return true
}

// lowest lists the published volumes with their arithmetic, and answers the
// least of their boluses in mL/kg.
func (b *bundleAt) lowest(out *BundleStep, weight *timeline.Reading) float64 {
	low := 0.0
	for _, v := range bundle.Volumes() {
		if !v.None && (low == 0 || v.BolusLo < low) {
			low = v.BolusLo
		}
		t := FluidTarget{Source: v.Source, Applies: b.applies(&v), BolusLo: v.BolusLo, BolusHi: v.BolusHi, HourLo: v.HourLo, HourHi: v.HourHi,
			Cites: []evidence.ID{v.Cite.Ref}, Status: v.Cite.Status, Text: volumeText(&v, weight)}
		out.Cites, out.Status = union(out.Cites, t.Cites), max(out.Status, t.Status)
		out.Fluids = append(out.Fluids, t)
	}
	return low
}

// applies says whether a volume is meant for this patient and setting.
func (b *bundleAt) applies(v *bundle.Volume) rule.Truth {
	is := func(want event.Tri, have rule.Truth) rule.Truth {
		switch want {
		case event.Yes:
			return have
		case event.No:
			return have.Not()
		}
		return rule.Met
	}
	icu := rule.Undetermined
	switch b.m.set.policy.IntensiveCare {
	case event.Yes:
		icu = rule.Met
	case event.No:
		icu = rule.NotMet
	}
	return is(v.ICU, icu).And(is(v.Hypotension, b.low))
}

// volumeText shows the arithmetic of one volume.
func volumeText(v *bundle.Volume, weight *timeline.Reading) string {
	if v.None {
		return "no bolus; maintenance fluid only"
	}
	text := span(v.BolusLo, v.BolusHi) + " mL/kg"
	lo, hi := weight.Value.Bounds()
	if !weight.Value.Informative() || lo <= 0 {
		text += " (no weight recorded)"
	} else {
		text += " × " + span(lo, hi) + " kg = " + span(v.BolusLo*lo, v.BolusHi*hi) + " mL a bolus"
	}
	if v.HourHi > 0 {
		text += ", at most " + span(v.HourLo, v.HourHi) + " mL/kg in the first hour"
		if weight.Value.Informative() && lo > 0 {
			text += " (" + span(v.HourLo*lo, v.HourHi*hi) + " mL)"
		}
	} else {
		text += "; no verified maximum"
	}
	return text
}

func span(lo, hi float64) string {
	if lo == hi {
		return number(lo)
	}
	return number(lo) + " to " + number(hi)
}

// most is the greatest volume of the first hour that any source gives.
func most(list []bundle.Volume) (x float64) {
	for i := range list {
		x = max(x, list[i].HourHi)
	}
	return x
}

// boluses is when the boluses since shortly before recognition first reached a
// volume, 0 if not known to have, and what was given in the hour after
// recognition, or up to now while that hour runs.
func (b *bundleAt) boluses(low float64) (reached event.Time, hour timeline.Reading) {
	tl, start := b.m.tl, b.clock.shock.at
	from := start.Add(-bundle.MeasuredBefore)
	tl.Doses(from-1, b.m.at, func(d timeline.DoseEvent) bool {
		if c := drug.Get(d.Detail.Drug).Class; c != drug.Fluid && c != drug.Transfusion {
			return true
		}
		if lo, _ := tl.Latest(analyte.FluidBolus1h, d.At, 0).Value.Bounds(); lo >= low {
			reached = d.At
		}
		return reached == 0
	})
	if end := start.Add(time.Hour); b.m.at >= end {
		return reached, tl.Latest(analyte.FluidBolus1h, end, 0)
	}
	return reached, b.m.read(tl.Latest(analyte.FluidBolus1h, b.m.at, 0))
}

// vasoactive looks for a vasoactive drug; it is asked for while shock stands
// after a bolus.
func (b *bundleAt) vasoactive(out *BundleStep) {
	tl := b.m.tl
	tl.Doses(b.from(bundle.TreatedBefore)-1, b.m.at, func(d timeline.DoseEvent) bool {
		if dg := drug.Get(d.Detail.Drug); dg.Class != drug.Vasoactive || d.Detail.RouteKnown && !d.Detail.Systemic {
			return true
		}
		out.State, out.Done, out.Says, out.Events = StepDone, d.At, drug.Get(d.Detail.Drug).Name, []event.ID{d.ID}
		return false
	})
	if out.State != StepDone {
		r := tl.Worst(analyte.VasoactiveCount, b.clock.shock.at-1, b.m.at, timeline.Highest)
		if lo, _ := r.Value.Bounds(); r.Value.Informative() && lo >= 1 {
			out.State, out.Done, out.Events = StepDone, r.At, append([]event.ID(nil), r.Refs.All()...)
			out.Says = "a vasoactive drug runs"
		}
	}
	if out.State == StepDone {
		if out.Done < b.clock.shock.at {
			out.Says += ", before recognition"
		}
		return
	}
	low := 0.0
	for _, v := range bundle.Volumes() {
		if !v.None && (low == 0 || v.BolusLo < low) {
			low = v.BolusLo
		}
	}
	given, _ := b.boluses(low)
	switch {
	case b.shock == rule.NotMet:
		out.State, out.Says, out.Due = StepNotAsked, "not asked: shock does not stand now", 0
	case b.shock == rule.Undetermined:
		out.State, out.Says = StepNotKnown, "not known: whether shock stands after fluid"
	case !given.Known():
		out.State, out.Says = StepNotAsked, "asked if shock stands after a bolus; none of "+number(low)+" mL/kg is recorded"
	default:
		b.pending(out, event.FeedMedication)
		out.Says = joinSaid("shock stands after a bolus", out.Says)
	}
}

// results are the steps as answers of their own.
func (p *bundlePart) results(b *bundleAt, steps []bundle.Step) []Result {
	spec := p.rule.Spec()
	out := make([]Result, 0, len(spec.Criteria))
	for i := range spec.Criteria {
		c := &spec.Criteria[i]
		r := Result{Rule: c.ID, Version: spec.Version, Title: c.Title, Form: FormState, Population: b.Population, PopulationWhy: b.Why, Says: b.Says,
			Cites: b.Cites, Status: b.Status, Standing: spec.Standing, Notes: notesOf(spec, c.Notes)}
		step := b.find(c.ID)
		switch {
		case b.Population == PopulationOut:
			r.Notes = nil
		case step == nil:
			r.Population, r.PopulationWhy, r.Notes = PopulationOut, "the step is known for children only", nil
			r.Says = "out of population: " + r.PopulationWhy
		default:
			p.tell(&r, b, step)
		}
		out = append(out, r)
	}
	return out
}

func (b *bundleAt) find(id string) *BundleStep {
	for i := range b.Steps {
		if "bundle."+b.Steps[i].ID == id {
			return &b.Steps[i]
		}
	}
	return nil
}

// tell fills in the answer of one step.
func (p *bundlePart) tell(r *Result, b *bundleAt, s *BundleStep) {
	if b.Adult {
		r.Notes = b.Notes
	}
	r.State, r.Says, r.Since = s.State.Key(), s.Says, s.Done
	r.Cites, r.Status = union(append([]evidence.ID(nil), s.Cites...), []evidence.ID{"policy-bundle-clock"}), s.Status
	switch s.State {
	case StepDone:
		r.Truth = rule.Met
	case StepLate, StepContraindicated, StepNotAsked:
		r.Truth = rule.NotMet
	}
	if at := b.Shock; at.At.Known() {
		r.Findings = append(r.Findings, recognisedFinding("shock recognised", &at))
	} else if at := b.Sepsis; at.At.Known() {
		r.Findings = append(r.Findings, recognisedFinding("sepsis recognised", &at))
	}
	if len(s.Events) > 0 {
		r.Findings = append(r.Findings, Finding{Item: s.ID, Label: s.Title, Value: s.State.Key(), Truth: r.Truth, At: s.Done, Reason: analyte.Measured,
			Events: s.Events, Cites: s.Cites, Status: s.Status})
	}
	if len(s.Fluids) > 0 {
		r.Findings = append(r.Findings, Finding{Item: "weight", Analyte: analyte.DosingWeight, Label: "dosing weight", Plain: true,
			Value: valueText(analyte.DosingWeight, b.weight.Value), At: b.weight.At, Reason: b.weight.Value.Why(),
			Events: append([]event.ID(nil), b.weight.Refs.All()...)})
	}
	for i := range s.Fluids {
		f := &s.Fluids[i]
		r.Findings = append(r.Findings, Finding{Item: "volume", Label: f.Source, Value: f.Text, Row: "applies: " + f.Applies.String(), Plain: true,
			Reason: analyte.Derived, Cites: f.Cites, Status: f.Status})
	}
}

func recognisedFinding(label string, r *Recognised) Finding {
	return Finding{Item: "clock", Label: label, Value: r.Text, Truth: rule.Met, At: r.At, Reason: analyte.Derived, Events: r.Events,
		Cites: []evidence.ID{"policy-bundle-clock"}, Status: evidence.Policy}
}
