package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

// newborn decides who is a newborn by the population of nSOFA: under 28 days,
// or under 44 weeks of postmenstrual age. Project policy; see its page.
func (m *moment) newborn() member {
	const days28, least44 = 4, 44
	if !m.pma.known {
		return member{PopulationUndetermined, "age unknown; the rule is for newborns"}
	}
	m.untilWeeks(m.pma.life, days28)
	if m.pma.life < days28 {
		return member{is: PopulationIn}
	}
	r := m.tl.Latest(analyte.PostmenstrualAge, m.at, 0)
	if !r.Value.Informative() {
		if m.pma.life+analyte.Get(analyte.GestationalAge).Lo >= least44 {
			return member{PopulationOut, "28 days or older, and 44 weeks of postmenstrual age or more"}
		}
		return member{PopulationUndetermined, "28 days or older; gestational age unknown, the postmenstrual age may be under 44 weeks"}
	}
	lo, hi := r.Value.Bounds()
	m.untilWeeks(lo, least44)
	m.untilWeeks(hi, least44)
	switch {
	case hi < least44:
		return member{is: PopulationIn}
	case lo >= least44:
		return member{PopulationOut, "28 days or older, and 44 weeks of postmenstrual age or more"}
	}
	return member{PopulationUndetermined, "28 days or older; the postmenstrual age may be under 44 weeks"}
}

// bypassDay is whether the instant lies in the n-th day (1, 2) after the last
// recorded cardiopulmonary bypass. The clock starts with the admission that
// follows a bypass within 24 h, else with the bypass (score/vis). Without a
// recorded bypass it is not known.
func (m *moment) bypassDay(n int) timeline.Reading {
	const day = 24 * time.Hour
	said := m.fact(event.FactCardiopulmonaryBypass)
	if said.said != event.Yes {
		return said.reading()
	}
	var start event.Time
	m.tl.Facts(m.at, func(e *event.Event) bool {
		if e.ID == said.id {
			start = e.At
		}
		return true
	})
	if in := m.stay.Admitted; in.Known() && in > start && in <= m.at && in.Sub(start) <= day {
		start = in
	}
	if !start.Known() {
		return flag(0, 1, analyte.NotOrdered, said.id)
	}
	from, to := start.Add(time.Duration(n-1)*day), start.Add(time.Duration(n)*day)
	m.until(from)
	m.until(to)
	if m.at < from || m.at >= to {
		return flag(0, 0, analyte.Derived, said.id)
	}
	return flag(1, 1, analyte.Derived, said.id)
}
