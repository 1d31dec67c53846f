package assess

// Asks is the total of a score that people ask about (2 for Phoenix), 0 where
// there is none.
func (rs *Ruleset) Asks(id string) int {
	for _, p := range []*plan{rs.plans.phoenix, rs.plans.psofa, rs.plans.pelod2, rs.plans.sofa} {
		if p.rule.Spec().ID == id {
			return p.asks
		}
	}
	for i := range rs.listed {
		if rs.listed[i].spec.ID == id {
			return rs.listed[i].asks
		}
	}
	return 0
}
