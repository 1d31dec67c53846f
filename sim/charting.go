package sim

import "math"

// regularCharting adds what a hospital charts for everybody: monitor readings,
// the oxygen or ventilator line, the nurse's examination, weights, urine, and
// a regular medicine by which the medication record shows that it is alive.
func (c *chart) regularCharting() {
	for _, h := range c.rounds(0.1, c.vitalsEvery, 4) {
		c.monitor(h)
	}
	if !c.noVent {
		c.deviceLine()
	}
	exams := c.rounds(0.3, 2, 4)
	c.collect(exams)
	if !c.noNurse {
		for _, h := range exams {
			c.nurse(h)
		}
	}
	c.emptied(exams)
	c.weights()
	if !c.noMAR {
		c.give(omeprazole, every(0.6, 6, c.end)...)
	}
}

// monitor is one reading of the bedside monitor.
func (c *chart) monitor(h float64) {
	items := []item{c.item(heartRate, c.noisy(heartRate, h), "F"), c.item(respRate, c.noisy(respRate, h), "F"),
		c.item(spo2, math.Round(c.noisy(spo2, h)), "F"), c.item(temperature, c.noisy(temperature, h), "F")}
	if c.trends[footTemp].set() {
		items = append(items, c.item(footTemp, c.noisy(footTemp, h), "F"))
	}
	items = append(items, c.pressures(h)...)
	c.add(entry{at: hours(h), sent: hours(h + 0.01), feed: Monitor, regular: true, results: &results{
		order: c.orderNumber("V"), code: "VITALS", name: "Vital signs", items: items}})
}

// pressures are systolic, diastolic and mean, invasive while an arterial line
// lies. The mean leads; pulse pressure is half of it.
func (c *chart) pressures(h float64) []item {
	mean := math.Round(c.noisy(mapBP, h))
	pulse := math.Round(mean / 2)
	prefix, name := "NBP", "Cuff"
	loinc := [3]string{"76534-7", "76535-4", "76536-2"}
	if c.invasive(h) {
		prefix, name = "ABP", "Arterial line"
		loinc = [3]string{"76215-3", "76213-8", "76214-6"}
	}
	out := make([]item, 0, 3)
	for i, x := range [3]float64{math.Round(mean + 2*pulse/3), math.Round(mean - pulse/3), mean} {
		it := c.item(mapBP, x, "F")
		it.code, it.name, it.loinc = prefix+[3]string{"S", "D", "M"}[i], name+[3]string{" systolic", " diastolic", " mean"}[i], loinc[i]
		out = append(out, it)
	}
	return out
}

// deviceLine reports the respiratory support every hour and at each change.
func (c *chart) deviceLine() {
	for _, h := range c.rounds(0.2, 1, 12) {
		c.device(h, true)
	}
	for _, s := range c.airways {
		if s.at > 0 {
			c.device(s.at, false)
		}
	}
}

func (c *chart) device(h float64, regular bool) {
	a := c.airwayAt(h)
	code, text := a.device.code()
	items := []item{{m: deviceText, code: quantityOf(deviceText).local, name: quantityOf(deviceText).name, kind: "CWE",
		value: code + "^" + text + "^L", status: "F"}}
	switch a.device {
	case cannula:
		items = append(items, c.item(o2Flow, c.noisy(o2Flow, h), "F"))
	case highFlow:
		items = append(items, c.item(fio2, roundFraction(c.value(fio2, h)), "F"), c.item(o2Flow, c.highFlowRate(), "F"))
	case roomAir:
		items = append(items, c.item(fio2, 0.21, "F"))
	default:
		items = append(items, c.item(fio2, roundFraction(c.value(fio2, h)), "F"), c.item(peep, c.noisy(peep, h), "F"))
		if a.device.invasive() {
			items = append(items, c.item(pawMean, c.noisy(pawMean, h), "F"))
		}
	}
	c.add(entry{at: hours(h), sent: hours(h + 0.02), feed: Device, regular: regular, results: &results{
		order: c.orderNumber("D"), code: "RESP", name: "Respiratory support", items: items}})
}

// highFlowRate is about 2 L/kg/min, as charts of small children show.
func (c *chart) highFlowRate() float64 { return math.Min(50, math.Max(8, math.Round(2*c.p.WeightKg))) }

func roundFraction(x float64) float64 { return math.Round(x*100) / 100 }

// nurse charts coma scale, pupils, capillary refill, and what the catheter
// brought.
func (c *chart) nurse(h float64) {
	var items []item
	if g, ok := c.comaAt(h); ok && g.text != "" {
		it := c.item(gcsTotal, 3, "F")
		it.kind, it.value = "ST", g.text
		items = append(items, it)
	} else if ok {
		v := c.item(gcsVerbal, float64(max(1, g.v)), "F")
		if g.v == 0 {
			v.kind, v.value = "ST", "1T"
		}
		items = append(items, c.item(gcsEye, float64(g.e), "F"), v, c.item(gcsMotor, float64(g.m), "F"))
		if g.v > 0 {
			items = append(items, c.awake(g))
		}
	}
	left, right := c.pupilsAt(h)
	for i, s := range [2]string{left, right} {
		m := pupilLeft + measure(i)
		q := quantityOf(m)
		items = append(items, item{m: m, code: q.local, name: q.name, loinc: q.loinc, kind: "ST", value: s, status: "F"})
	}
	items = append(items, c.item(capRefill, math.Round(c.value(capRefill, h)), "F"))
	items = append(append(items, c.skin(h)...), c.urineAt(h)...)
	c.add(entry{at: hours(h), sent: hours(h + 0.1), feed: Nurse, results: &results{
		order: c.orderNumber("N"), code: "NEURO", name: "Nursing assessment", items: items}})
}

// comaAt is the coma scale in force; where the story says nothing the child is
// awake: 4-5-6.
func (c *chart) comaAt(h float64) (gcsStep, bool) {
	now := gcsStep{e: 4, v: 5, m: 6}
	for _, g := range c.gcs {
		if g.at <= h {
			now = g
		}
	}
	return now, true
}

func (c *chart) pupilsAt(h float64) (left, right string) {
	left, right = "brisk", "brisk"
	for _, p := range c.pupils {
		if p.at <= h {
			left, right = p.left, p.right
		}
	}
	return left, right
}

// weights: at admission with the height, then every morning with the urine of
// the day.
func (c *chart) weights() {
	report := func(h float64, code, name string, items ...item) {
		c.add(entry{at: hours(h), sent: hours(h + 0.2), feed: Nurse, results: &results{
			order: c.orderNumber("N"), code: code, name: name, items: items}})
	}
	report(0.4, "MEAS", "Measurements", c.item(weightKg, c.value(weightKg, 0.4), "F"), c.item(dosingKg, c.p.WeightKg, "F"), c.item(heightCm, c.value(heightCm, 0.4), "F"))
	for h := 24.0; h < c.end; h += 24 {
		report(h, "DAY", "Daily balance", c.item(weightKg, c.value(weightKg, h), "F"), c.item(urine24h, c.noisy(urine24h, h), "F"))
	}
}
