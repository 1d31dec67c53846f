package table

import (
	"strconv"
	"strings"

	"stormglass/dosing"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/unit"
)

// dose reads what was given. A rate is a state: it begins or changes an
// infusion, and 0 ends it. An amount is a dose given once.
func (m *moment) dose(f fact) {
	text, u := m.amount(f)
	d := event.DoseDetail{Drug: f.drug, Name: f.drugName, Line: f.order, Purpose: purpose(f.purpose), Route: strings.ToUpper(f.route)}
	if d.Line == "" {
		d.Line = "dose:" + f.drugName
	}
	if d.Route != "" {
		d.Systemic, d.RouteKnown = dosing.Route(f.route)
	}
	x, err := strconv.ParseFloat(text, 64)
	switch {
	case err != nil:
		a, ok := actionOf(text)
		if !ok {
			m.keep(f, f.name+" is an amount with its unit (500 mg), a rate with its unit (0.1 ug/kg/min), given, not_given, start or stop")
			return
		}
		d.Action = a
	case x < 0:
		m.keep(f, "a dose is not negative")
		return
	case isRate(u) || u == "" && dosing.Analyte(f.drug) != 0 && x != 1:
		m.rate(f, d, text, u, x)
		return
	case x == 0:
		d.Action = event.NotGiven
		if u == "" && dosing.Analyte(f.drug) != 0 {
			d.Action = event.Stop
		}
	default:
		d.Action, d.Amount, d.Unit = event.Given, x, u
		if u == "" {
			d.Amount = 0
			if x != 1 {
				m.fault(f, "the amount has no unit: counted as given, the amount is not used; write 500 mg")
			}
		}
	}
	m.addDose(f, d, m.at, 0)
	if d.Action == event.Start {
		m.lasting(d.Action, func(a event.Action, at span, part int) {
			next := d
			next.Action = a
			m.addDose(f, next, at, part)
		})
	}
}

// amount splits "0.1 ug/kg/min" where the unit stands in the cell.
func (m *moment) amount(f fact) (number, u string) {
	text := m.number(strings.TrimSpace(f.text))
	if head, tail, ok := strings.Cut(text, " "); ok {
		if _, err := strconv.ParseFloat(head, 64); err == nil {
			return head, strings.TrimSpace(tail)
		}
	}
	return text, f.unit
}

// rate begins, changes or ends an infusion.
func (m *moment) rate(f fact, d event.DoseDetail, text, u string, x float64) {
	d.Action = event.Change
	if x == 0 {
		d.Action = event.Stop
	}
	e := m.event(event.Dose, f, m.at, 0)
	r := dosing.ReadRate(f.drug, text, u, dosing.Concentration{}, e.ID)
	if d.Action == event.Change {
		r.Fill(&d)
		if r.Remark != "" {
			m.fault(f, r.Remark)
		}
	}
	e.Remark = joined(e.Remark, r.Remark)
	detail := d
	e.Dose = &detail
	m.add(e)
	m.lasting(d.Action, func(a event.Action, at span, part int) {
		next := d
		next.Action = a
		if a == event.Stop {
			next.Rate, next.RateAbs, next.RateText = event.DoseDetail{}.Rate, event.DoseDetail{}.RateAbs, ""
		}
		m.addDose(f, next, at, part)
	})
}

func (m *moment) addDose(f fact, d event.DoseDetail, at span, part int) {
	e := m.event(event.Dose, f, at, part)
	if d.Drug == drug.None {
		e.Remark = joined(e.Remark, "the drug is not in the catalogue")
	}
	e.Dose = &d
	m.add(e)
}

func actionOf(s string) (event.Action, bool) {
	switch strings.ToLower(s) {
	case "given", "yes", "y", "true":
		return event.Given, true
	case "start", "started":
		return event.Start, true
	case "stop", "stopped":
		return event.Stop, true
	case "running":
		return event.Running, true
	case "not_given", "not given", "refused", "no", "n", "false":
		return event.NotGiven, true
	}
	return 0, false
}

func purpose(s string) event.Purpose {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "treatment", "therapy":
		return event.Treatment
	case "prophylaxis":
		return event.Prophylaxis
	}
	return dosing.Purpose(s)
}

// isRate reports whether a unit is one of amount or volume per time.
func isRate(text string) bool {
	u, err := unit.Parse(text)
	if err != nil {
		return false
	}
	for _, r := range [...]unit.Unit{unit.UgPerKgPerMin, unit.UgPerMin, unit.IUPerKgPerMin, unit.IUPerMin, unit.UPerKgPerMin, unit.UPerMin,
		unit.MLPerH, unit.MLPerKgPerH} {
		if unit.Commensurable(u, r) {
			return true
		}
	}
	return false
}
