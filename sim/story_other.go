package sim

// Lena is seven, in the nadir of chemotherapy for myeloid leukaemia:
// neutrophils 0.05, platelets 18 before anything happened. Fever, rigors,
// noradrenaline at hour five; Escherichia coli. The coagulation point of her
// Phoenix score is her chemotherapy's.
func neutropenicLeukaemia(c *chart) {
	c.person("Lena", "F", 7.3*year, 22, 122)
	c.stays("WARD", 84)
	c.has(0.1, "AML", "Acute myeloid leukaemia")
	c.has(0.1, "CHEMO", "Chemotherapy in the last four weeks")
	c.trend(heartRate, 0, 152, 5, 158, 24, 126, 80, 104)
	c.trend(respRate, 0, 34, 60, 24)
	c.trend(mapBP, 0, 58, 4, 50, 5, 45, 7, 54, 30, 64)
	c.trend(temperature, 0, 39.9, 12, 39.1, 40, 38.1, 80, 37.3)
	c.trend(spo2, 0, 95, 60, 97)
	c.breathes(0, roomAir, 0)
	c.breathes(4, cannula, 0)
	c.breathes(40, roomAir, 0)
	c.coma(0, 4, 5, 6)
	c.trend(capRefill, 0, 2, 5, 4, 16, 2)
	c.trend(lactate, 0, 2.2, 5, 4.2, 12, 2.1)
	c.arterialLine(6, 40)
	c.gases(arterialGas(), 6.2, 4, 40)
	c.trend(wbc, 0, 0.2)
	c.trend(neutrophils, 0, 0.05, 80, 0.08)
	c.trend(lymphocytes, 0, 0.1)
	c.trend(monocytes, 0, 0.01)
	c.trend(hemoglobin, 0, 7.8, 30, 8.9)
	c.trend(platelets, 0, 18, 6.9, 14, 7.6, 46, 30, 22, 80, 17)
	c.trend(inr, 0, 1.3, 20, 1.5, 60, 1.2)
	c.trend(crp, 0, 98, 20, 210, 80, 90)
	c.trend(procalcitonin, 0, 9, 16, 34, 60, 6)
	c.bloods(0.5, 8)
	c.lab(ferritin, 6, 2900)
	c.lab(ferritin, 30, 3300)
	c.culture("blood", 0.3, "Escherichia coli", 9)
	c.give(cefepime, 0.5)
	c.give(meropenem, every(5.2, 8, 84)...)
	c.give(gentamicin, 5.4, 29.4)
	c.give(plateletPack, 7)
	c.infuse(norepinephrine, 5.1, 0.06, 7, 0.1, 16, 0.05, 28, 0)
}

// Omar is six. Near-fatal asthma: ventilated with a pCO2 of 96, paralysed with
// rocuronium and charted "GCS 3T" every two hours. He is not in coma; he
// cannot move. No infection is sought and none is treated.
func paralysedAsthma(c *chart) {
	c.person("Omar", "M", 6.4*year, 21, 118)
	c.stays("ED", 72)
	c.trend(heartRate, 0, 162, 20, 148, 60, 118)
	c.trend(respRate, 0, 40, 0.5, 12, 50, 16)
	c.trend(mapBP, 0, 74, 1, 58, 30, 66)
	c.trend(temperature, 0, 37.2)
	c.trend(spo2, 0, 90, 2, 94, 60, 97)
	c.breathes(0, tube, 0)
	c.breathes(60, cannula, 0)
	c.trend(fio2, 0, 0.7, 8, 0.5, 40, 0.35)
	c.trend(pfRatio, 0, 165, 20, 230, 50, 320)
	c.trend(paCO2, 0, 96, 8, 84, 24, 66, 50, 46)
	c.trend(pH, 0, 7.02, 8, 7.12, 24, 7.24, 50, 7.36)
	c.trend(lactate, 0, 3.8, 10, 4.4, 30, 2.2)
	c.arterialLine(0.4, 62)
	c.gases(arterialGas(), 0.5, 2, 12)
	c.gases(arterialGas(), 13, 5, 62)
	c.comaText(0, "3T")
	c.coma(44, 2, 0, 5)
	c.coma(60.5, 4, 5, 6)
	c.trend(wbc, 0, 14)
	c.trend(glucose, 0, 178, 40, 140)
	c.trend(crp, 0, 6)
	c.bloods(0.6, 12)
	c.infuse(rocuronium, 0.2, 0.6, 42, 0)
	c.infuse(midazolam, 0.2, 0.2, 56, 0)
	c.give(methylpred, every(0.7, 6, 60)...)
	c.give(salbutamol, every(0.4, 2, 40)...)
}

// Yara is eight. She arrives by helicopter on two vasoactive drugs with the
// other hospital's results, in micromoles and millimoles, drawn nine hours
// before she came: her organs failed there. Day one of her multiple organ
// dysfunction is not day one here.
func transferInMODS(c *chart) {
	c.person("Yara", "F", 8.3*year, 26, 128)
	c.stays("TRANSFER", 96)
	c.outside(-9, 0.3, foreign("P-KREA", "Kreatinin", "141", "umol/L", "27-62"), foreign("P-BILI", "Bilirubin", "52", "umol/L", "<17"),
		foreign("B-TROMB", "Trombocytter", "71", "10*9/L", "145-390"), foreign("P-CRP", "CRP", "226", "mg/L", "<5"),
		foreign("P-FERR", "Ferritin", "1980", "ug/L", "10-150"), foreign("P-GLUC", "Glukose", "9.8", "mmol/L", "3.3-5.5"))
	c.outside(-8.5, 0.3, foreign("P-LAKT", "Laktat", "7.9", "mmol/L", "0.5-2.2"))
	c.trend(heartRate, 0, 150, 24, 134, 90, 106)
	c.trend(respRate, 0, 24)
	c.trend(mapBP, 0, 50, 6, 53, 30, 60, 80, 68)
	c.trend(temperature, 0, 38.9, 40, 38.2, 80, 37.3)
	c.trend(spo2, 0, 93, 90, 97)
	c.breathes(0, tube, 0)
	c.breathes(74, highFlow, 0)
	c.trend(fio2, 0, 0.7, 20, 0.5, 70, 0.35)
	c.trend(pfRatio, 0, 128, 24, 190, 70, 290)
	c.arterialLine(0, 80)
	c.coma(0, 2, 0, 5)
	c.coma(60, 3, 0, 6)
	c.coma(74.5, 4, 5, 6)
	c.trend(lactate, 0, 5.6, 10, 3.8, 30, 1.9)
	c.gases(arterialGas(), 0.2, 3, 24)
	c.gases(arterialGas(), 26, 6, 80)
	c.trend(wbc, 0, 16, 80, 12)
	c.trend(neutrophils, 0, 13)
	c.trend(lymphocytes, 0, 0.8)
	c.trend(platelets, 0, 66, 30, 72, 80, 132)
	c.trend(inr, 0, 1.8, 30, 1.5, 80, 1.1)
	c.trend(creatinine, 0, 1.7, 30, 1.4, 80, 0.7)
	c.trend(bilirubin, 0, 3.2, 40, 2.6, 80, 1.3)
	c.trend(crp, 0, 240, 60, 120)
	c.trend(procalcitonin, 0, 48, 60, 9)
	c.bloods(0.4, 8)
	c.lab(ferritin, 0.6, 2210)
	c.lab(ferritin, 20, 2460)
	c.lab(ferritin, 44, 1500)
	c.lab(exVivoTNF, 14, 148)
	c.trend(hlaDR, 0, 5600)
	c.draw(monocyteHLADR(), 14)
	c.culture("blood", 0.5, "Streptococcus pyogenes", 10)
	c.give(ceftriaxone, every(1, 12, 90)...)
	c.give(clindamycin, every(1.2, 8, 90)...)
	c.infuse(norepinephrine, 0.1, 0.2, 12, 0.14, 36, 0.06, 52, 0)
	c.infuse(epinephrine, 0.1, 0.1, 10, 0.05, 20, 0)
}

// Hana is eleven: diabetic ketoacidosis. Glucose 512, pH 7.04, rapid deep
// breaths, lactate 3.1, drowsy. She looks septic and is not; no culture, no
// antibiotic.
func ketoacidosis(c *chart) {
	c.person("Hana", "F", 11.5*year, 39, 148)
	c.stays("ED", 36)
	c.trend(heartRate, 0, 142, 8, 122, 24, 98)
	c.trend(respRate, 0, 38, 10, 26, 24, 20)
	c.trend(mapBP, 0, 72, 30, 76)
	c.trend(temperature, 0, 36.4)
	c.trend(spo2, 0, 98)
	c.coma(0, 3, 4, 6)
	c.coma(6, 4, 5, 6)
	c.trend(capRefill, 0, 3, 6, 2)
	c.trend(glucose, 0, 512, 6, 330, 14, 210, 30, 160)
	c.trend(lactate, 0, 3.1, 8, 1.8)
	c.trend(pH, 0, 7.04, 8, 7.2, 18, 7.35)
	c.trend(paCO2, 0, 14, 10, 28, 20, 37)
	c.trend(potassium, 0, 5.4, 10, 3.6)
	c.trend(sodium, 0, 132, 12, 138)
	c.trend(creatinine, 0, 0.95, 14, 0.65)
	c.trend(wbc, 0, 19, 24, 11)
	c.gases(venousGasWithPH(), 0.3, 2, 20)
	c.draw(chemistry(), every(0.4, 4, 34)...)
	c.draw(cbc(), 0.4, 20)
	c.draw(crpOnly(), 0.4)
	c.infuse(insulin, 1, 0.05, 24, 0)
}

// Jonas is sixteen, with Duchenne dystrophy and a ventilator by mask at night.
// Pneumonia; the family and he have decided against a tube and against
// resuscitation. He is treated, and counted as he is; trial options are
// closed by the limits of care.
func limitsOfCare(c *chart) {
	c.person("Jonas", "M", 16.2*year, 44, 160)
	c.stays("ED", 84)
	c.has(0.1, "HOMENIV", "Chronic non-invasive ventilation at night")
	c.has(2.5, "DNR", "Do not resuscitate, do not intubate")
	c.trend(heartRate, 0, 134, 30, 126, 80, 110)
	c.trend(respRate, 0, 42, 40, 34)
	c.trend(mapBP, 0, 58, 6, 50, 10, 58, 60, 66)
	c.trend(temperature, 0, 39.0, 40, 38.1, 80, 37.4)
	c.trend(spo2, 0, 88, 2, 93, 80, 95)
	c.breathes(0, bipapMask, 0)
	c.trend(fio2, 0, 0.7, 20, 0.55, 70, 0.4)
	c.trend(lactate, 0, 2.4, 7, 3.4, 20, 1.6)
	c.gases(venousGas(), 0.4, 6, 80)
	c.coma(0, 3, 4, 6)
	c.coma(30, 4, 5, 6)
	c.trend(wbc, 0, 18, 60, 12)
	c.trend(platelets, 0, 160, 24, 122, 80, 170)
	c.trend(inr, 0, 1.4, 60, 1.2)
	c.trend(creatinine, 0, 0.3)
	c.trend(crp, 0, 190, 60, 90)
	c.trend(procalcitonin, 0, 12, 60, 2)
	c.bloods(0.5, 12)
	c.lab(ferritin, 12, 520)
	c.culture("blood", 0.4, "", 0)
	c.culture("airway", 1, "Haemophilus influenzae", 18)
	c.give(ceftriaxone, every(0.7, 12, 80)...)
	c.give(azithromycin, 1, 25, 49)
	c.infuse(norepinephrine, 6.3, 0.05, 18, 0)
}

// An unknown boy, about nine, hit by a car: the trauma bay registers him
// under a temporary number and his first results carry it. At hour two he is
// Sami, and the numbers are merged. At hour five a clerk merges another boy's
// old record into his; that boy's ferritin of 8,100 now seems to be Sami's. At
// hour seven the merge is undone. Organs fail without infection: bleeding,
// lungs, liver.
func traumaMerge(c *chart) {
	c.person("Sami", "M", 9.1*year, 29, 133)
	c.stays("ED", 72)
	temporary, other := c.otherNumber(1), c.otherNumber(2)
	c.p.Prior = []string{temporary, other}
	c.trend(heartRate, 0, 158, 4, 140, 40, 110)
	c.trend(respRate, 0, 22)
	c.trend(mapBP, 0, 47, 2, 52, 24, 64)
	c.trend(temperature, 0, 35.1, 6, 36.8, 30, 38.1, 60, 37.4)
	c.trend(spo2, 0, 92, 40, 96)
	c.breathes(0, tube, 0)
	c.trend(fio2, 0, 0.8, 12, 0.5, 50, 0.35)
	c.trend(pfRatio, 0, 155, 30, 210, 60, 310)
	c.arterialLine(0.6, 72)
	c.coma(0, 1, 0, 4)
	c.coma(30, 2, 0, 5)
	c.trend(lactate, 0, 7.2, 6, 4.4, 20, 1.9)
	c.gases(arterialGas(), 0.7, 2, 12)
	c.gases(arterialGas(), 14, 6, 72)
	c.trend(hemoglobin, 0, 7.1, 4, 9.2)
	c.trend(platelets, 0, 132, 8, 78, 50, 120)
	c.trend(inr, 0, 1.8, 12, 1.5, 50, 1.2)
	c.trend(fibrinogen, 0, 128, 8, 190)
	c.trend(dDimer, 0, 16, 60, 5)
	c.trend(creatinine, 0, 0.8, 24, 1.0, 60, 0.7)
	c.trend(alt, 0, 620, 50, 210)
	c.trend(ast, 0, 940, 50, 230)
	c.trend(crp, 0, 3, 24, 98, 60, 120)
	c.trend(procalcitonin, 0, 0.3, 24, 3.8, 60, 1.4)
	c.bloods(0.5, 6)
	c.lab(ferritin, 9, 290)
	c.give(redCells, 0.8, 1.6)
	c.infuse(norepinephrine, 0.6, 0.08, 10, 0.04, 16, 0)
	c.infuse(midazolam, 0.5, 0.12, 60, 0)
	c.under(temporary, 0, 1.8)
	c.resultOf(other, -20, ferritin, 8100)
	c.merges(2, temporary)
	c.merges(5, other)
	c.unmerges(7, other)
}

// Mina is six with pneumonia on high flow oxygen. Her platelets are reported
// as 44 with normal clotting otherwise; two hours later the laboratory has
// looked at the tube and corrects: 226, the specimen had been mixed up. A
// later count is flagged as clotted by the analyser itself.
func plateletsCorrected(c *chart) {
	c.person("Mina", "F", 6.2*year, 20, 116)
	c.stays("ED", 60)
	c.trend(heartRate, 0, 138, 30, 112)
	c.trend(respRate, 0, 44, 30, 30)
	c.trend(mapBP, 0, 62, 40, 68)
	c.trend(temperature, 0, 39.2, 30, 37.9)
	c.trend(spo2, 0, 92, 30, 96)
	c.breathes(0, highFlow, 0)
	c.breathes(40, roomAir, 0)
	c.trend(fio2, 0, 0.45, 20, 0.35, 39, 0.25)
	c.trend(lactate, 0, 1.6)
	c.gases(venousGas(), 0.4, 8, 40)
	c.trend(wbc, 0, 17, 50, 11)
	c.trend(platelets, 0, 232, 60, 320)
	c.trend(crp, 0, 140, 50, 60)
	c.trend(procalcitonin, 0, 5, 50, 0.8)
	c.bloods(1, 12)
	c.lab(platelets, 7, 44).correctedTo(226, 2.2, "Corrected: specimen mix-up, repeated on the right tube")
	c.clotted(cbc(), 19, "CLOT", "Specimen clotted, platelet count unreliable", map[measure]float64{platelets: 21})
	c.culture("blood", 0.5, "", 0)
	c.culture("viral", 0.6, "Human metapneumovirus", 4)
	c.give(ampicillin, every(0.9, 6, 58)...)
}

// Ruth is nine, the night after a planned operation on her brain. She is
// watched, and nothing happens. A board that cannot show this is no use.
func watchedAndWell(c *chart) {
	c.person("Ruth", "F", 9.6*year, 30, 135)
	c.stays("OR", 40)
	c.trend(heartRate, 0, 96, 30, 84)
	c.trend(respRate, 0, 18)
	c.trend(mapBP, 0, 74)
	c.trend(temperature, 0, 36.6)
	c.trend(spo2, 0, 99)
	c.coma(0, 3, 4, 6)
	c.coma(3, 4, 5, 6)
	c.trend(lactate, 0, 1.2)
	c.arterialLine(0, 20)
	c.gases(arterialGas(), 0.3, 6, 20)
	c.bloods(0.5, 12)
	c.give(dexamethasone, every(0.8, 6, 30)...)
}

// Vera is 67, 61 kg: pneumonia acquired in hospital after a fracture.
// Ferritin 890 and 3,150 HLA-DR per monocyte: the adult trial's immune
// paralysis. A week of it, with a stubborn pseudomonas.
func adultSIP(c *chart) {
	c.person("Vera", "F", 67.2*year, 61, 163)
	c.stays("WARD", 120)
	c.has(0.1, "HAP", "Hospital-acquired pneumonia")
	c.trend(heartRate, 0, 118, 40, 102, 110, 92)
	c.trend(respRate, 0, 32, 1, 20)
	c.trend(mapBP, 0, 57, 2, 62, 30, 68, 100, 74)
	c.trend(temperature, 0, 38.6, 40, 37.4, 110, 37.2)
	c.trend(spo2, 0, 89, 2, 94)
	c.breathes(0, tube, 0)
	c.trend(fio2, 0, 0.7, 20, 0.5, 110, 0.45)
	c.trend(pfRatio, 0, 128, 30, 180, 110, 205)
	c.arterialLine(0.5, 120)
	c.coma(0, 2, 0, 5)
	c.trend(lactate, 0, 3.6, 20, 1.9)
	c.gases(arterialGas(), 0.7, 5, 120)
	c.trend(wbc, 0, 15, 60, 13)
	c.trend(neutrophils, 0, 12.6)
	c.trend(lymphocytes, 0, 0.5, 110, 0.55)
	c.trend(platelets, 0, 182, 40, 138, 110, 150)
	c.trend(inr, 0, 1.3)
	c.trend(creatinine, 0, 1.4, 30, 1.9, 100, 1.5)
	c.trend(bilirubin, 0, 0.9, 50, 1.4)
	c.trend(crp, 0, 180, 60, 150, 110, 130)
	c.trend(procalcitonin, 0, 6, 60, 2)
	c.bloods(0.7, 12)
	for i, f := range []float64{940, 890, 860, 910, 830} {
		c.lab(ferritin, 5+24*float64(i), f)
	}
	c.trend(hlaDR, 0, 3600, 28, 3150, 76, 2900, 110, 3300)
	c.lab(hlaDR, 28, 3150).reported(5.2)
	c.draw(monocyteHLADR(), 76)
	c.trend(il6, 0, 210, 76, 60)
	c.draw(cytokines(), 28)
	c.culture("airway", 0.8, "Pseudomonas aeruginosa", 20)
	c.culture("blood", 0.5, "", 0)
	c.give(meropenem, every(0.6, 8, 120)...)
	c.give(linezolid, every(1, 12, 60)...)
	c.infuse(norepinephrine, 0.4, 0.12, 10, 0.08, 50, 0.04, 72, 0)
	c.urinePerKgH = 0.7
}
