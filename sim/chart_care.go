package sim

// airway is a respiratory support device as the gateway names it.
type airway uint8

const (
	roomAir airway = iota
	cannula
	highFlow
	cpapMask
	bipapMask
	tube      // ventilator by endotracheal tube
	oscillate // high-frequency oscillation
	homeTrach // chronic ventilation by tracheostomy
	electiveTube
)

// airwayStep is a device from an hour on, with its inspired oxygen where the
// story gives no trend of it.
type airwayStep struct {
	at     float64
	device airway
	fio2   float64
}

// code and text of a device as sent.
func (a airway) code() (string, string) {
	switch a {
	case cannula:
		return "NC", "Nasal cannula"
	case highFlow:
		return "HFNC", "High flow nasal cannula"
	case cpapMask:
		return "CPAP", "CPAP by mask"
	case bipapMask:
		return "BIPAP", "BiPAP by mask"
	case tube:
		return "ETT", "Ventilator, endotracheal tube"
	case oscillate:
		return "HFOV", "High frequency oscillation, endotracheal tube"
	case homeTrach:
		return "TRACH", "Ventilator, tracheostomy"
	case electiveTube:
		return "ETT-OR", "Ventilator, endotracheal tube, for surgery"
	}
	return "RA", "Room air"
}

// invasive reports ventilation through a tube or tracheostomy.
func (a airway) invasive() bool { return a >= tube }

// breathes sets the respiratory support from an hour on.
func (c *chart) breathes(at float64, device airway, fio2 float64) {
	c.airways = append(c.airways, airwayStep{at, device, fio2})
}

func (c *chart) airwayAt(h float64) airwayStep {
	now := airwayStep{0, roomAir, 0.21}
	for _, s := range c.airways {
		if s.at <= h {
			now = s
		}
	}
	return now
}

// infuse runs a continuous drug: pairs of hour and rate in the drug's own
// unit; rate 0 stops it.
func (c *chart) infuse(m medicine, knots ...float64) {
	c.pump(m, preparationOf(m).rateUnit, knots...)
}

// arrives is infuse for a drug that runs when the patient comes: it is charted
// as running, and nobody says here when it began.
func (c *chart) arrives(m medicine, knots ...float64) {
	c.line(m, preparationOf(m).rateUnit, true, knots)
}

// pump runs a continuous drug charted in another unit: "mL/h" says that
// something runs and not how much of it, "ug/min" is not per kg.
func (c *chart) pump(m medicine, unit string, knots ...float64) { c.line(m, unit, false, knots) }

// line charts one infusion; came says that it runs already at its first knot.
func (c *chart) line(m medicine, unit string, came bool, knots []float64) {
	line := c.orderNumber("P")
	running, rate := false, 0.0
	for i := 0; i+1 < len(knots); i += 2 {
		h, r := knots[i], knots[i+1]
		act := infusionRate
		switch {
		case r == 0:
			act = infusionStop
		case !running && came:
			act, came = infusionRunning, false
		case !running:
			act = infusionStart
			c.administer(m, dose{action: doseOrdered, rate: r, rateUnit: unit, line: line}, h-0.15)
		}
		if running {
			c.stillRunning(m, unit, line, knots[i-2], h, rate)
		}
		c.administer(m, dose{action: act, rate: r, rateUnit: unit, line: line}, h)
		running, rate = r > 0, r
	}
	if running {
		c.stillRunning(m, unit, line, knots[len(knots)-2], c.end, rate)
	}
}

// stillRunning charts a running infusion every four hours.
func (c *chart) stillRunning(m medicine, unit, line string, from, to, rate float64) {
	for h := from + 4; h < to-0.5; h += 4 {
		c.administer(m, dose{action: infusionRunning, rate: rate, rateUnit: unit, line: line}, h)
	}
}

// give charts single doses at these hours, after an order before the first.
func (c *chart) give(m medicine, at ...float64) { c.giveFor("", m, at...) }

// giveFor is give with the indication that the prescriber wrote:
// "PROPHYLAXIS", "TREATMENT".
func (c *chart) giveFor(indication string, m medicine, at ...float64) {
	if len(at) == 0 {
		return
	}
	line := c.orderNumber("P")
	p := preparationOf(m)
	amount := p.perKg * c.p.WeightKg
	c.administer(m, dose{action: doseOrdered, amount: amount, line: line, indication: indication}, at[0]-0.3)
	for _, h := range at {
		c.administer(m, dose{action: doseGiven, amount: amount, line: line, indication: indication}, h)
	}
}

func (c *chart) administer(m medicine, d dose, h float64) {
	d.drug = m
	delay := 0.05 + 0.2*c.dice.with("charted").with(preparationOf(m).name).at(int64(h*60)).unit()
	c.add(entry{at: hours(h), sent: hours(h + delay), feed: Medication, dose: &d})
}

// every lists hours from, from+step, … below to.
func every(from, step, to float64) []float64 {
	var out []float64
	for h := from; step > 0 && h < to; h += step {
		out = append(out, h)
	}
	return out
}

// machine runs an extracorporeal support: charted at the start, every hour
// while it runs, and at the stop.
func (c *chart) machine(code, text string, from, to float64) {
	c.machines = append(c.machines, machineRun{code, span{from, to}})
	c.supportAt(code, text, "START", from, false)
	for h := from + 1; h < to && h < c.end; h++ {
		c.supportAt(code, text, "RUNNING", h, true)
	}
	if to < c.end {
		c.supportAt(code, text, "STOP", to, false)
	}
}

func (c *chart) supportAt(code, text, state string, h float64, regular bool) {
	c.add(entry{at: hours(h), sent: hours(h + 0.03), feed: Device, regular: regular, results: &results{
		order: c.orderNumber("D"), code: "EXTRA", name: "Extracorporeal support",
		items: []item{{m: measureCount, code: code, name: text, kind: "ST", value: state, status: "F"}}}})
}

// machineRun is an extracorporeal support from an hour to another.
type machineRun struct {
	code string
	span
}

// ecmo runs extracorporeal membrane oxygenation: "VA" or "VV".
func (c *chart) ecmo(mode string, from, to float64) {
	c.machine("ECMO-"+mode, "ECMO "+mode, from, to)
}

// crrt runs continuous renal replacement.
func (c *chart) crrt(from, to float64) {
	c.machine("CRRT", "Continuous renal replacement therapy", from, to)
}

// has states a diagnosis or baseline fact; code is the hospital's own.
func (c *chart) has(at float64, code, text string) {
	c.add(entry{at: hours(at), sent: hours(at + 0.06), feed: ADT, fact: &fact{diagnosis, code, text}})
}

// undergoes reports a procedure at its time.
func (c *chart) undergoes(at float64, code, text string) {
	c.add(entry{at: hours(at), sent: hours(at + 0.5), feed: ADT, fact: &fact{procedure, code, text}})
}

// outside reports results of another hospital, in its units and codes, drawn
// at one hour and sent at another.
func (c *chart) outside(drawn, sent float64, items ...item) {
	c.add(entry{at: hours(drawn), sent: hours(sent), feed: OutsideLab, results: &results{order: c.orderNumber("X"),
		code: "EXT", name: "Outside results", specimen: "SER", specName: "Serum", items: items}})
}

// foreign is one outside result in the other laboratory's terms.
func foreign(code, name, value, unit, ref string) item {
	return item{m: measureCount, code: code, name: name, kind: "NM", value: value, unit: unit, ref: ref, status: "F", noLOINC: true}
}
