package sim

// Ada is five. Fever and leg pain for two days, group A streptococcus. She
// comes from the emergency department with warm shock, needs noradrenaline in
// the second hour, a tube in the fourth and adrenaline in the sixth; lactate
// peaks above six, platelets fall under 100 by the evening and INR rises.
// By the second day she is off adrenaline, but ferritin, 640 at admission,
// doubles every twelve hours: 3,100 when the immune function test of MODS day
// 2 is drawn (ex vivo TNF 340: she is not paralysed), then past 6,000.
// Anakinra on the evening of day 2; ferritin peaks and falls.
func septicShockHyperferritinaemia(c *chart) {
	c.person("Ada", "F", 5.2*year, 18.5, 110)
	c.stays("ED", 120)
	c.trend(heartRate, 0, 168, 3, 178, 12, 160, 36, 138, 60, 122, 96, 104)
	c.trend(respRate, 0, 46, 3.9, 52, 4.2, 24, 72, 24, 96, 26)
	c.trend(mapBP, 0, 54, 1, 50, 2, 44, 3, 45, 5, 50, 12, 56, 24, 62, 60, 68)
	c.trend(temperature, 0, 39.6, 12, 38.9, 30, 39.2, 44, 38.8, 60, 37.6)
	c.trend(spo2, 0, 94, 3, 90, 4.5, 96, 120, 97)
	c.breathes(0, cannula, 0)
	c.breathes(1.5, highFlow, 0.5)
	c.breathes(4, tube, 0)
	c.breathes(86, highFlow, 0)
	c.trend(fio2, 1.5, 0.5, 3.5, 0.6, 4, 0.7, 12, 0.5, 36, 0.45, 60, 0.35, 120, 0.3)
	c.trend(pfRatio, 0, 240, 4, 150, 12, 175, 36, 210, 60, 270, 90, 330)
	c.trend(peep, 4, 8, 24, 9, 60, 6)
	c.arterialLine(2.2, 92)
	c.coma(0, 3, 4, 6)
	c.coma(4, 2, 0, 5)
	c.coma(70, 3, 0, 6)
	c.coma(86.5, 4, 4, 6)
	c.trend(capRefill, 0, 4, 6, 4, 24, 3, 48, 2)
	c.trend(lactate, 0, 4.1, 3, 6.3, 8, 5.6, 14, 3.8, 24, 2.4, 60, 1.4)
	c.trend(paCO2, 0, 30, 4, 44, 24, 42)
	c.trend(pH, 0, 7.31, 3, 7.22, 12, 7.3, 30, 7.37)
	c.gases(arterialGas(), 2.5, 1.5, 9)
	c.gases(arterialGas(), 10, 4, 92)
	c.trend(wbc, 0, 2.9, 12, 7.5, 36, 17, 72, 15, 120, 11)
	c.trend(neutrophils, 0, 2.0, 12, 5.8, 36, 14, 72, 12, 120, 7.5)
	c.trend(lymphocytes, 0, 0.6, 24, 0.55, 60, 0.9, 120, 1.8)
	c.trend(platelets, 0, 186, 8, 128, 18, 84, 40, 62, 60, 70, 84, 108, 120, 170)
	c.trend(hemoglobin, 0, 11, 24, 9.1, 72, 8.6)
	c.trend(inr, 0, 1.4, 10, 1.9, 24, 1.7, 48, 1.5, 84, 1.2)
	c.trend(fibrinogen, 0, 420, 24, 310, 44, 205, 60, 230, 96, 300)
	c.trend(dDimer, 0, 4.2, 12, 9.5, 48, 7, 96, 3)
	c.trend(creatinine, 0, 0.8, 12, 1.15, 30, 1.0, 60, 0.7, 96, 0.5)
	c.trend(bilirubin, 0, 0.9, 24, 2.1, 48, 2.8, 84, 1.4)
	c.trend(alt, 0, 48, 24, 160, 48, 240, 96, 120)
	c.trend(ast, 0, 66, 24, 260, 48, 390, 96, 130)
	c.trend(ldh, 0, 420, 36, 1150, 60, 1300, 100, 620)
	c.trend(albumin, 0, 2.9, 24, 2.1, 96, 2.5)
	c.trend(crp, 0, 188, 18, 268, 48, 210, 96, 70)
	c.trend(procalcitonin, 0, 34, 12, 71, 48, 26, 96, 6)
	c.trend(triglycerides, 0, 140, 48, 330, 96, 210)
	c.bloods(0.6, 6)
	c.draw(lipids(), 38.5, 62)
	for _, f := range [][2]float64{{0.7, 640}, {13, 1480}, {25.6, 3100}, {44, 8900}, {49, 10400}, {61, 9200}, {73, 6900}, {97, 2900}} {
		c.lab(ferritin, f[0], f[1])
	}
	c.lab(ferritin, 36.6, 6240).reported(1.3)
	c.lab(exVivoTNF, 25.6, 340).reported(11.2) // MODS day 2
	c.trend(hlaDR, 0, 9800, 27, 8900, 72, 12000)
	c.draw(monocyteHLADR(), 25.6, 75)
	c.trend(il6, 0, 2400, 27, 780, 49, 310, 73, 60)
	c.trend(il10, 0, 180, 49, 60)
	c.trend(ifnGamma, 0, 22, 27, 14, 49, 18, 73, 5)
	c.trend(cxcl9, 0, 1100, 27, 2300, 49, 3600, 73, 1500)
	c.draw(cytokines(), 25.6, 49, 73)
	c.culture("blood", 0.4, "Streptococcus pyogenes", 13)
	c.culture("urine", 0.8, "", 0)
	c.give(ceftriaxone, 0.7, 12.7, 24.7, 36.7, 48.7, 60.7, 72.7, 84.7, 96.7, 108.7)
	c.give(clindamycin, every(1.1, 8, 110)...)
	c.give(vancomycin, 1.3, 7.3, 13.3, 19.3, 25.3)
	c.infuse(norepinephrine, 1.6, 0.05, 2.4, 0.12, 4.2, 0.25, 12, 0.2, 26, 0.12, 44, 0.06, 58, 0)
	c.infuse(epinephrine, 6.2, 0.05, 8, 0.1, 18, 0.05, 27, 0)
	c.infuse(midazolam, 4.2, 0.1, 70, 0)
	c.infuse(morphine, 4.2, 20, 80, 0)
	c.give(anakinra, every(42, 6, 115)...)
}

// Noor is three. Lobar pneumonia, pneumococcus in the blood. High flow oxygen,
// noradrenaline for thirteen hours in a low dose; INR a little up. Everything
// that was abnormal is better by the next morning and she goes to the ward on
// the third day. Ferritin never passes 300.
func sepsisResolves(c *chart) {
	c.person("Noor", "F", 3.1*year, 14.2, 95)
	c.stays("ED", 66)
	c.trend(heartRate, 0, 172, 6, 158, 14, 134, 30, 118, 60, 104)
	c.trend(respRate, 0, 54, 6, 46, 18, 36, 40, 28)
	c.trend(mapBP, 0, 50, 1, 43, 3, 52, 14, 60, 30, 66)
	c.trend(temperature, 0, 39.8, 10, 38.6, 20, 37.8, 36, 37.1)
	c.trend(spo2, 0, 91, 2, 94, 12, 95, 24, 96, 40, 97)
	c.breathes(0, highFlow, 0)
	c.breathes(20, cannula, 0)
	c.breathes(38, roomAir, 0)
	c.trend(fio2, 0, 0.5, 2, 0.45, 10, 0.35, 18, 0.28, 19.9, 0.25)
	c.trend(lactate, 0, 3.6, 3, 2.8, 10, 1.6, 24, 1.0)
	c.gases(venousGas(), 0.3, 4, 26)
	c.coma(0, 3, 4, 6)
	c.coma(6, 4, 5, 6)
	c.trend(capRefill, 0, 4, 8, 2)
	c.trend(wbc, 0, 24, 24, 18, 60, 11)
	c.trend(neutrophils, 0, 20, 24, 14, 60, 7)
	c.trend(platelets, 0, 310, 24, 240, 60, 330)
	c.trend(inr, 0, 1.5, 12, 1.4, 20, 1.2, 48, 1.1)
	c.trend(dDimer, 0, 2.6, 14, 1.8, 48, 0.8)
	c.trend(crp, 0, 196, 16, 248, 40, 120, 64, 48)
	c.trend(procalcitonin, 0, 22, 16, 18, 40, 5, 64, 1.4)
	c.trend(creatinine, 0, 0.45, 24, 0.32)
	c.bloods(0.5, 8)
	c.lab(ferritin, 8, 214)
	c.lab(ferritin, 32, 168)
	c.culture("blood", 0.3, "Streptococcus pneumoniae", 15)
	c.culture("viral", 0.5, "", 0)
	c.give(ceftriaxone, 0.6, 12.6, 24.6, 36.6, 48.6)
	c.give(vancomycin, 0.9, 6.9, 12.9)
	c.infuse(norepinephrine, 1.2, 0.05, 2, 0.1, 8, 0.06, 12, 0.03, 14.4, 0)
}

// Kofi is four. Febrile, sleepy, hard to bleed. He is watched on a monitor;
// nobody has drawn more than a capillary glucose and one dose of ceftriaxone
// was given without a culture. What is not known decides: the range of his
// Phoenix score is wide and the board says which two tests to obtain first.
func tooFewTests(c *chart) {
	c.person("Kofi", "M", 4.4*year, 16.8, 103)
	c.stays("ED", 48)
	c.trend(heartRate, 0, 148, 12, 140, 30, 128)
	c.trend(respRate, 0, 34, 20, 30)
	c.trend(mapBP, 0, 62, 12, 60, 30, 66)
	c.trend(temperature, 0, 39.1, 14, 38.7, 40, 37.9)
	c.trend(spo2, 0, 96, 48, 97)
	c.coma(0, 3, 4, 6)
	c.coma(20, 4, 5, 6)
	c.trend(capRefill, 0, 3, 20, 2)
	c.lab(glucose, 0.7, 88)
	c.give(ceftriaxone, 1.5)
}

// Eli is two. Purpura since the morning, meningococcus. Everything is late:
// infusions are started at the referring desk in mL/h from syringes without a
// stated strength, so that for an hour it is known that he is on two drugs and
// not how much. Lactate 9, then 14; platelets 22; pupils fixed at hour
// sixteen. He dies at hour nineteen.
func meningococcalDeath(c *chart) {
	c.person("Eli", "M", 2.2*year, 12.4, 88)
	c.diesAt("ED", 19)
	c.trend(heartRate, 0, 192, 8, 198, 14, 176, 18, 96)
	c.trend(mapBP, 0, 40, 1, 33, 4, 42, 9, 38, 14, 33, 17, 27, 19, 20)
	c.trend(respRate, 0, 58, 1, 30)
	c.trend(temperature, 0, 40.1, 6, 39.2, 14, 37.4, 19, 35.8)
	c.trend(spo2, 0, 88, 1, 94, 12, 91, 18, 82)
	c.breathes(0, tube, 0)
	c.trend(fio2, 0, 1, 2, 0.6, 10, 0.8, 15, 1)
	c.trend(pfRatio, 0, 130, 4, 165, 12, 95, 18, 58)
	c.trend(peep, 0, 8, 12, 12)
	c.arterialLine(1.4, 19)
	c.coma(0, 1, 0, 4)
	c.coma(8, 1, 0, 2)
	c.coma(15, 1, 0, 1)
	c.pupilsAre(0, "brisk", "brisk")
	c.pupilsAre(12, "sluggish", "sluggish")
	c.pupilsAre(16, "fixed", "fixed")
	c.trend(capRefill, 0, 6, 19, 7)
	c.trend(lactate, 0, 9.2, 4, 8.4, 9, 12.1, 14, 14.8, 18, 19)
	c.trend(pH, 0, 7.09, 4, 7.16, 10, 7.05, 18, 6.9)
	c.trend(paCO2, 0, 52, 3, 46, 18, 60)
	c.gases(arterialGas(), 1.5, 1.5, 18.9)
	c.trend(wbc, 0, 2.1, 10, 1.7)
	c.trend(neutrophils, 0, 1.2, 10, 0.9)
	c.trend(lymphocytes, 0, 0.5)
	c.trend(platelets, 0, 58, 6, 31, 14, 22)
	c.trend(inr, 0, 2.6, 6, 3.8, 14, 4.6)
	c.trend(aptt, 0, 74, 10, 118)
	c.trend(fibrinogen, 0, 118, 6, 74, 14, 60)
	c.trend(dDimer, 0, 18, 8, 26)
	c.trend(creatinine, 0, 0.9, 14, 1.7)
	c.trend(crp, 0, 86, 12, 140)
	c.trend(procalcitonin, 0, 110, 12, 190)
	c.bloods(0.3, 4)
	c.lab(ferritin, 4.5, 2240)
	c.culture("blood", 0.2, "Neisseria meningitidis", 11)
	c.give(ceftriaxone, 0.2, 12.2)
	c.give(vancomycin, 0.4, 6.4, 12.4)
	c.give(hydrocort, 2, 8, 14)
	c.give(plateletPack, 7)
	c.pump(epinephrine, "mL/h", 0.3, 4, 1.4, 0)
	c.pump(norepinephrine, "mL/h", 0.4, 3, 1.4, 0)
	c.infuse(epinephrine, 1.4, 0.4, 6, 0.7, 13, 1.0, 18.9, 0)
	c.infuse(norepinephrine, 1.4, 0.5, 5, 0.9, 12, 1.4, 18.9, 0)
	c.infuse(vasopressin, 9, 0.0005, 18.9, 0)
	c.urinePerKgH = 0.1
}
