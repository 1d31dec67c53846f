package assess

import (
	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/kinetics"
	"stormglass/timeline"
)

// Movement is how an analyte of a patient moves at an instant (kinetics.Move):
// its results of the stay, without those that say what a treatment did. Left out
// with the reason are values that a drug silences (timeline.Silenced), HLA-DR and
// ex vivo TNF after interferon γ or GM-CSF (policy-kinetic-drugs), and counts,
// hemoglobin and clotting in the 24 h after what was transfused of them. The
// newest ferritin is open upward while a hook effect is suspected. A measurement
// error is given where one was read. It is asked for on demand, for screens, and
// is part of no stored assessment.
func Movement(tl *timeline.Timeline, id analyte.ID, at event.Time) kinetics.Movement {
	a := analyte.Get(id)
	if a == nil {
		return kinetics.Movement{At: at, Why: kinetics.NoSamples, FitWhy: kinetics.NoSamples, SlopeWhy: kinetics.NoSamples, HoursWhy: kinetics.NoSamples, BendWhy: kinetics.NoSamples}
	}
	from := tl.Stay(at).Admitted
	o := kinetics.Options{Baseline: from}
	o.CV, o.CVSource = measurementError(id)
	return kinetics.Move(a, at, movingSamples(tl, id, from, at), o)
}

// measurementError is the variation of an analyte between measurements in per
// cent, where one was read: of HLA-DR the least between laboratories.
func measurementError(id analyte.ID) (cv float64, source evidence.ID) {
	if id == analyte.HLADR {
		return 15, "docke-2005"
	}
	return 0, ""
}

func movingSamples(tl *timeline.Timeline, id analyte.ID, from, at event.Time) (out []kinetics.Sample) {
	grown := event.Time(0)
	switch id {
	case analyte.HLADR, analyte.HLADRMFI, analyte.HLADRPercent, analyte.ExVivoTNF:
		grown = firstGrowth(tl, from, at).At
	}
	tl.Series(id, from-1, at, func(p timeline.Point) bool {
		s := kinetics.Sample{At: p.At, Value: p.Value, Assay: p.Assay, ID: p.ID}
		if silence, ok := tl.Silenced(id, p.At); ok {
			s.Out, s.OutSource = "drawn after "+drug.Get(silence.Drug).Name+": "+silence.Words, silence.Source
		} else if grown.Known() && p.At > grown {
			s.Out, s.OutSource = "drawn after interferon γ or GM-CSF, which move it", "policy-kinetic-drugs"
		} else if c, ok := transfused(tl, id, p.At); ok {
			s.Out, s.OutSource = c.Words, c.Source
		}
		out = append(out, s)
		return true
	})
	if n := len(out); n > 0 && id == analyte.Ferritin {
		r := tl.Speaking(tl.Latest(id, at, 0), at)
		if last := &out[n-1]; r.Value.Why() == analyte.HookSuspected && r.At == last.At {
			last.Value = r.Value
		}
	}
	return out
}

// transfused is what was transfused in the 24 h before a sample and holds its
// value up or down by itself.
func transfused(tl *timeline.Timeline, id analyte.ID, at event.Time) (timeline.Confounder, bool) {
	switch id {
	case analyte.Platelets, analyte.Hemoglobin, analyte.INR, analyte.PT, analyte.APTT, analyte.Fibrinogen:
	default:
		return timeline.Confounder{}, false
	}
	for _, c := range tl.Confounders(id, at) {
		if k := c.Kind; k == timeline.ByPlatelets || k == timeline.ByRedCells || k == timeline.ByPlasma {
			return c, true
		}
	}
	return timeline.Confounder{}, false
}
