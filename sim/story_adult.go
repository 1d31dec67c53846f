package sim

// Otto is 58, 84 kg, a smoker. Community-acquired pneumonia, intubated in the
// emergency department, noradrenaline charted in µg/min. Ferritin is 2,900 on
// the first morning and 5,260 on the second: above the adult cut of 4,420,
// although his monocytes are not silent (HLA-DR 9,800). Anakinra on day 2;
// 4,610 a day later is a fall of 12 %, and he is still above the cut; only
// 3,400 on day 4 takes him out.
func adultMALS(c *chart) {
	c.person("Otto", "M", 58.4*year, 84, 178)
	c.stays("ED", 120)
	c.has(0.1, "CAP", "Community-acquired pneumonia")
	c.trend(heartRate, 0, 128, 12, 112, 48, 98, 110, 86)
	c.trend(respRate, 0, 36, 1, 22)
	c.trend(mapBP, 0, 58, 1, 61, 6, 67, 24, 70, 80, 78)
	c.trend(temperature, 0, 39.2, 30, 38.8, 60, 38.0, 110, 37.2)
	c.trend(spo2, 0, 90, 2, 94, 120, 96)
	c.breathes(0, tube, 0)
	c.trend(fio2, 0, 0.8, 10, 0.6, 48, 0.5, 110, 0.4)
	c.trend(pfRatio, 0, 112, 10, 142, 48, 176, 110, 240)
	c.trend(peep, 0, 12, 60, 10)
	c.arterialLine(0.6, 120)
	c.coma(0, 2, 0, 5)
	c.coma(90, 3, 0, 6)
	c.trend(lactate, 0, 4.6, 10, 2.8, 40, 1.7)
	c.gases(arterialGas(), 0.8, 4, 120)
	c.trend(wbc, 0, 18, 60, 15, 110, 11)
	c.trend(neutrophils, 0, 15, 110, 8.5)
	c.trend(lymphocytes, 0, 0.7, 110, 1.1)
	c.trend(platelets, 0, 168, 20, 104, 44, 88, 110, 140)
	c.trend(inr, 0, 1.4, 44, 1.6, 110, 1.2)
	c.trend(creatinine, 0, 1.5, 24, 2.3, 60, 1.9, 110, 1.3)
	c.trend(bilirubin, 0, 1.0, 40, 2.4, 110, 1.5)
	c.trend(alt, 0, 44, 40, 180, 110, 90)
	c.trend(ast, 0, 60, 40, 260, 110, 90)
	c.trend(crp, 0, 310, 40, 260, 110, 90)
	c.trend(procalcitonin, 0, 14, 40, 7, 110, 1)
	c.bloods(0.7, 8)
	for _, f := range [][2]float64{{6, 2900}, {53, 4610}, {77, 3400}, {101, 2100}} {
		c.lab(ferritin, f[0], f[1])
	}
	c.lab(ferritin, 29, 5260).reported(1.2)
	c.trend(hlaDR, 0, 10500, 29, 9800, 77, 12000)
	c.lab(hlaDR, 29, 9800).reported(5.5)
	c.draw(monocyteHLADR(), 77)
	c.trend(il6, 0, 900, 29, 260, 77, 40)
	c.draw(cytokines(), 29, 77)
	c.culture("blood", 0.4, "Streptococcus pneumoniae", 14)
	c.culture("airway", 0.8, "Streptococcus pneumoniae", 18)
	c.give(ceftriaxone, every(0.5, 24, 120)...)
	c.give(levofloxacin, every(0.8, 24, 80)...)
	c.pump(norepinephrine, "ug/min", 0.5, 10, 4, 18, 26, 12, 48, 6, 66, 0)
	c.infuse(midazolam, 0.5, 0.06, 92, 0)
	c.give(anakinra, every(34, 8, 118)...)
	c.urinePerKgH = 0.6
	c.bolus(saline, 6, 0.3, 0.7)
	c.catheter(0.6, 12, 112)
	c.trend(urineHour, 0, 0.7, 20, 0.4, 60, 0.8)
}
