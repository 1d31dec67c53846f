package columns

import (
	"stormglass/analyte"
	"stormglass/rule"
)

// link finds the inputs that are answers of earlier rules of the same run.
func (p *plan) link() {
	for r, rr := range p.opts.Rules {
		for s := range rr.Spec().Inputs {
			of := rr.Spec().Inputs[s].Of
			if of == "" {
				continue
			}
			for from := range p.opts.Rules[:r] {
				if k, ok := answers(p.opts.Rules[from].Spec(), of); ok {
					p.links = append(p.links, link{from, k, target{r, s}})
				}
			}
		}
	}
}

// answers finds an answer of a rule by its id: a criterion, or −1 for the
// total.
func answers(s *rule.Spec, id string) (criterion int, ok bool) {
	for k := range s.Criteria {
		if s.Criteria[k].ID == id {
			return k, true
		}
	}
	return -1, s.ID == id && len(s.Items) > 0
}

// fill gives a rule's inputs the answers of earlier ones.
func (w *worker) fill(to int) {
	for _, l := range w.p.links {
		if l.to.rule != to {
			continue
		}
		from, b := w.batches[l.from], w.batches[to]
		for row := range w.rows {
			if from.Out(row) {
				b.SetMissing(row, l.to.slot)
				continue
			}
			lo, hi := 0, 1
			if l.criterion < 0 {
				_, lo, hi, _ = from.Total(row)
			} else {
				switch from.Criterion(l.criterion, row) {
				case rule.Met:
					lo = 1
				case rule.NotMet:
					hi = 0
				}
			}
			b.Set(row, l.to.slot, analyte.Within(float64(lo), float64(hi), linkReason(lo, hi), 0))
		}
	}
}

// linkReason says that an answer that is open is nothing known.
func linkReason(lo, hi int) analyte.Reason {
	if lo == hi {
		return analyte.Derived
	}
	return analyte.NotOrdered
}
