package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/endotype/hall"
	"stormglass/endotype/ids"
	"stormglass/endotype/precise"
	"stormglass/endotype/stuck"
	"stormglass/rule"
	"stormglass/timeline"
)

// ofState binds what immune states ask for beyond single values: a draw of a
// certain time, whether something was detected. ok is false for other names.
func (m *moment) ofState(of string) (r timeline.Reading, ok bool) {
	switch of {
	case ids.Detectable:
		return m.detectable(), true
	case ids.Drawn:
		return m.drawnEarly(), true
	case hall.LateTNF:
		return m.lateTNF(), true
	}
	return m.stuckInput(of)
}

// stateAnalyte is the analyte whose value settles such an input, None for other
// names.
func stateAnalyte(of string) analyte.ID {
	switch of {
	case ids.Detectable:
		return analyte.IFNg
	case ids.Drawn:
		return analyte.CXCL9
	case hall.LateTNF:
		return analyte.ExVivoTNF
	case stuck.IL6Early, stuck.IL6Late, stuck.IL6Flat:
		return analyte.IL6
	case stuck.IFNEarly, stuck.IFNLate, stuck.IFNFlat:
		return analyte.CXCL9
	}
	return analyte.None
}

// byELISA is the newest value of a cytokine by the assay of the studies.
func (m *moment) byELISA(id analyte.ID) timeline.Reading {
	return m.picked(&rule.Input{Analyte: id, Select: rule.Selector{Pick: rule.Latest, Assay: ids.Assay}})
}

// detectable is whether the newest interferon γ was reported as a number: below
// the limit of detection ("<x") it was not detected.
func (m *moment) detectable() timeline.Reading {
	r := m.byELISA(analyte.IFNg)
	lo, hi := r.Value.Bounds()
	why := r.Value.Why()
	switch {
	case !r.Value.Informative():
		return asFact(r, 0, 1, why)
	case why == analyte.CensoredBelow || hi <= 0:
		return asFact(r, 0, 0, why)
	case lo > 0:
		return asFact(r, 1, 1, why)
	}
	return asFact(r, 0, 1, why)
}

// asFact is a reading with a yes or no in place of its value.
func asFact(r timeline.Reading, lo, hi float64, why analyte.Reason) timeline.Reading {
	r.Analyte, r.Value = analyte.None, analyte.Within(lo, hi, why, r.Value.Ref())
	return r
}

// drawnEarly is whether both cytokines were drawn within 24 h after infection
// was suspected, than which sepsis cannot be older. Before and beyond it is open.
func (m *moment) drawnEarly() timeline.Reading {
	cxcl9, ifn := m.byELISA(analyte.CXCL9), m.byELISA(analyte.IFNg)
	ep := &m.past.episode
	from, to := ep.Since, ep.Since.Add(ids.Hours*time.Hour)
	for _, r := range [...]*timeline.Reading{&cxcl9, &ifn} {
		if !r.Value.Informative() {
			return asFact(*r, 0, 1, r.Value.Why())
		}
		if !ep.Open || r.At < from || r.At >= to {
			return asFact(*r, 0, 1, analyte.OutsideProtocolDay)
		}
	}
	return asFact(cxcl9, 1, 1, analyte.Derived)
}

// lateTNF is the newest ex vivo TNF drawn beyond the third day of MODS that is
// still within its window.
func (m *moment) lateTNF() timeline.Reading {
	in := rule.Input{Analyte: analyte.ExVivoTNF, Select: rule.Selector{Pick: rule.Latest, Assay: precise.TNFAssays, Window: m.set.policy.ExVivoTNF}}
	if in.Select.Window == analyte.Get(in.Analyte).Window {
		in.Select.Window = 0 // the same question as the other inputs ask
	}
	now := m.picked(&in)
	from, ok := m.mods.dayBegins(hall.BeyondDay+1, m.set.policy.DayOffset)
	if !ok {
		return outside(now)
	}
	m.until(from)
	if now.At < from {
		return outside(now)
	}
	return now
}
