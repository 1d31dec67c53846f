package assess

import (
	"math"

	"stormglass/analyte"
	"stormglass/endotype/immunosep"
	"stormglass/evidence"
	"stormglass/rule"
)

// greyCut is a cut-off of HLA-DR per monocyte that a criterion asks about.
type greyCut struct {
	slot int
	at   float64
}

// greyCuts lists them for each criterion of a rule.
func greyCuts(r *rule.Rule) [][]greyCut {
	spec := r.Spec()
	out := make([][]greyCut, len(spec.Criteria))
	for k := range spec.Criteria {
		var walk func(f rule.Formula)
		walk = func(f rule.Formula) {
			switch f := f.(type) {
			case rule.Is:
				if slot, ok := r.Slot(f.Input); ok && perCell(&spec.Inputs[slot]) {
					out[k] = appendOnce(out[k], greyCut{slot, f.At})
				}
			case rule.Not:
				walk(f.F)
			case rule.All:
				each(f, walk)
			case rule.Any:
				each(f, walk)
			case rule.AtLeast:
				each(f.Of, walk)
			}
		}
		walk(spec.Criteria[k].When)
	}
	return out
}

// perCell reports whether an input is an HLA-DR per monocyte, and no change of
// one.
func perCell(in *rule.Input) bool {
	return inputAnalyte(in) == analyte.HLADR && in.Unit == analyte.Get(analyte.HLADR).Unit.Code()
}

func each(parts []rule.Formula, do func(rule.Formula)) {
	for _, f := range parts {
		do(f)
	}
}

// sayGrey notes beside the k-th criterion that an HLA-DR lies within what
// laboratories differ by. The answer stays the published one.
func (s *scored) sayGrey(out *Result, k int) {
	for _, c := range s.grey[k] {
		out.grey(s.vals[c.slot], c.at)
	}
}

// grey adds the note where the value is a single number near the cut-off.
func (r *Result) grey(v analyte.Value, cut float64) {
	x, _ := v.Bounds()
	g, ok := immunosep.GreyZone(x, cut)
	if !ok || !v.Informative() || !v.Known() {
		return
	}
	chance := percent(g.BelowLeast)
	if most := percent(g.BelowMost); most != chance {
		chance += " to " + most
	}
	r.Notes = append(r.Notes[:len(r.Notes):len(r.Notes)], Note{ID: "grey-zone", Text: "HLA-DR " + number(x) + " lies within between-laboratory variation of the cut-off " +
		number(cut) + " (" + number(g.Low) + " to " + number(g.High) + " at one standard deviation): the average laboratory would read it below the cut-off with a chance of " +
		chance + " % (derived: normal error of 15 to 25 %). The published answer stands. In PROVIDE " + number(immunosep.PROVIDEAgreement) +
		" % of patients were classed alike on days 1 and 2."})
	r.Cites = union(r.Cites[:len(r.Cites):len(r.Cites)], []evidence.ID{"docke-2005"})
}

func percent(p float64) string { return number(math.Round(100 * p)) }
