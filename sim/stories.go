package sim

// Story is one kind of patient, told for a clinician.
type Story struct {
	ID    string
	Title string
	// Says is what happens, in one line.
	Says string
	// Turns is the hour at which the story is most worth watching; a demo opens
	// shortly before it.
	Turns float64
	// Expects is what a reader of the product should see, written by hand from
	// the rules.
	Expects []Expect

	tell func(*chart)
}

// Expect is one answer of the product at one hour of the story, for an
// admission at 08:00 UTC (PRECISE counts calendar days).
type Expect struct {
	Hour float64 // since admission
	Rule string  // rule id of an assessment: "phoenix", "phoenix.sepsis", "immunosep.mals"
	Want string  // "met", "not_met", "undetermined", "out", or of a score ">=2", "<2", "=0"
	Why  string
}

// Stories is the table, in a fixed order; the first sixteen fill the demo's
// beds.
func Stories() []Story {
	out := make([]Story, 0, 32)
	out = append(out, openingStories()...)
	out = append(out, smallStories()...)
	return append(out, otherStories()...)
}

func openingStories() []Story {
	return []Story{
		{ID: "septic-shock-hyperferritinaemia", Title: "Septic shock that turns hyperferritinaemic", Turns: 36.9, tell: septicShockHyperferritinaemia,
			Says: "Streptococcal shock; ferritin 640 at admission, 3,100 on MODS day 2 with a kept TNF response, then past 10,000",
			Expects: []Expect{
				{1, "phoenix.septic_shock", "undetermined", "a culture and one antimicrobial dose so far"},
				{3, "phoenix.septic_shock", "met", "culture, two antimicrobials, noradrenaline, lactate 6.3, MAP 45 < 49"},
				{20, "phoenix", ">=6", "ventilated with P/F under 200, one vasoactive or two, platelets under 100 with INR over 1.3"},
				{41, "precise.trips_a", "met", "ex vivo TNF 340 ≥ 200 and ferritin 3,100 ≥ 500 on MODS day 2"},
				{50, "immunosep.mals", "out", "ferritin 8,900 in a child: the adult cut-off is not validated"},
			}},
		{ID: "immunoparalysis", Title: "Immunoparalysis with a secondary infection", Turns: 33.4, tell: immunoparalysis,
			Says: "Influenza and MRSA; ex vivo TNF 96 and HLA-DR 3,900 on MODS day 2, candida in the blood on day 5",
			Expects: []Expect{
				{4, "phoenix.septic_shock", "met", "noradrenaline, P/F under 100 ventilated, cultures and antimicrobials"},
				{35, "precise.grace2", "met", "ex vivo TNF 96 < 200 with ferritin 640 < 2,000 on MODS day 2"},
				{35, "immunosep.sip", "out", "HLA-DR 3,900 in a child: the adult cut-off is not validated"},
				{104, "phoenix.septic_shock", "met", "shock again"},
			}},
		{ID: "sepsis-resolves", Title: "Sepsis that resolves", Turns: 14.2, tell: sepsisResolves,
			Says: "Pneumococcal pneumonia, noradrenaline for thirteen hours, well by the next morning",
			Expects: []Expect{
				{4, "phoenix.septic_shock", "met", "S/F under 292 with support, noradrenaline, INR 1.5"},
				{50, "phoenix", "<2", "room air, no drug, platelets and clotting normal"},
			}},
		{ID: "adult-mals", Title: "Adult pneumonia with ferritin above 4,420", Turns: 30, tell: adultMALS,
			Says: "58 years: ferritin 2,900, then 5,260 (MALS); anakinra; 4,610 is a fall and still MALS; 3,400 is not",
			Expects: []Expect{
				{24, "immunosep.mals", "not_met", "ferritin 2,900 ≤ 4,420"},
				{34, "immunosep.mals", "met", "ferritin 5,260 > 4,420"},
				{34, "phoenix", "out", "an adult"},
				{58, "immunosep.mals", "met", "4,610 > 4,420 although 12 % lower"},
				{80, "immunosep.mals", "not_met", "3,400"},
			}},
		{ID: "platelets-corrected", Title: "A platelet count that is corrected", Turns: 9.4, tell: plateletsCorrected,
			Says: "Pneumonia on high flow; platelets 44 raise Phoenix to 2 for two hours, then 226 after a specimen mix-up",
			Expects: []Expect{
				{8.6, "phoenix", ">=2", "S/F under 292 with support and platelets 44"},
				{11, "phoenix", "=1", "platelets corrected to 226"},
				{21, "phoenix", "=1", "the clotted count of 21 is not used"},
			}},
		{ID: "stuck-il6-ifng", Title: "IL-6 and interferon gamma stuck", Turns: 101, tell: stuckInterferon,
			Says: "Day 5 after cleared pneumococcal sepsis: IL-6, IFN-γ and CXCL9 at one height in every sample, organs not recovering",
			Expects: []Expect{
				{30, "phoenix.septic_shock", "met", "noradrenaline, ventilated, platelets 95"},
				{38, "precise.trips_a", "met", "ex vivo TNF 260 ≥ 200 and ferritin 1,420 ≥ 500 on MODS day 2"},
				{110, "phoenix.septic_shock", "met", "still"},
			}},
		{ID: "hlh", Title: "Familial HLH, EBV", Turns: 27.5, tell: familialHLH,
			Says: "22 months: ferritin 18,400 to 42,300, sIL-2R 14,800, fibrinogen 92, three cell lines falling",
			Expects: []Expect{
				{30, "phoenix", ">=2", "platelets, INR, fibrinogen and D-dimer: two coagulation points"},
				{30, "phoenix.sepsis", "met", "cultures and antibiotics were given: the dilemma"},
				{30, "phoenix.septic_shock", "not_met", "no vasoactive, lactate and MAP normal"},
			}},
		{ID: "meningococcal-death", Title: "Meningococcal shock, death", Turns: 9, tell: meningococcalDeath,
			Says: "26 months, purpura; two drugs in mL/h of unknown strength, then high rates; pupils fixed at hour 16; dies at hour 19",
			Expects: []Expect{
				{1, "phoenix.septic_shock", "met", "two vasoactives count although their dose is unknown"},
				{17, "phoenix", ">=11", "respiratory 3, cardiovascular 6 or 5, coagulation 2, pupils 2"},
			}},
		{ID: "bypass-mods", Title: "MODS after cardiac bypass, not septic", Turns: 5, tell: bypassMODS,
			Says: "Seven months, after AVSD repair: lactate 6.4, two vasoactives, platelets 88, prophylaxis only",
			Expects: []Expect{
				{6, "phoenix", ">=4", "ventilated, two vasoactives, lactate ≥ 5, platelets under 100"},
				{6, "phoenix.sepsis", "not_met", "no test for infection, cefazolin as prophylaxis"},
			}},
		{ID: "hook-effect", Title: "A low ferritin that is a hook effect", Turns: 10.2, tell: hookEffect,
			Says: "HLH picture with a ferritin of 236; corrected to 131,000 after dilution",
			Expects: []Expect{
				{6, "phoenix", ">=2", "platelets 38, INR 1.6, fibrinogen 98"},
			}},
		{ID: "ecmo-crrt", Title: "ECMO with CRRT and platelet transfusions", Turns: 36.5, tell: ecmoCRRT,
			Says: "Influenza myocarditis on VA-ECMO; transfusions lift platelets, the filter lowers creatinine",
			Expects: []Expect{
				{3, "phoenix.septic_shock", "met", "adrenaline, lactate 11.4, influenza PCR, cultures and antimicrobials"},
				{35, "phoenix", ">=3", "vasoactives, platelets 46 before the transfusion"},
			}},
		{ID: "too-few-tests", Title: "Too few tests to decide", Turns: 12, tell: tooFewTests,
			Says: "Four years, febrile and sleepy; vital signs and one glucose, one dose of ceftriaxone, no culture",
			Expects: []Expect{
				{6, "phoenix.sepsis", "undetermined", "one dose and no test; lactate, platelets, INR unknown"},
			}},
		{ID: "adult-sip", Title: "Adult pneumonia with immunoparalysis", Turns: 33, tell: adultSIP,
			Says: "67 years: ferritin 890 and HLA-DR 3,150 per monocyte",
			Expects: []Expect{
				{40, "immunosep.sip", "met", "HLA-DR 3,150 < 5,000 with ferritin 890 ≤ 4,420"},
				{40, "immunosep.mals", "not_met", "ferritin 890"},
			}},
		{ID: "neonate", Title: "Late-onset sepsis of a neonate", Turns: 2.4, tell: neonate,
			Says: "Twelve days, group B streptococcus: MAP 27, lactate 7, platelets 74",
			Expects: []Expect{
				{5, "phoenix.septic_shock", "met", "two vasoactives, MAP 28 < 31, lactate 6"},
			}},
		{ID: "car-t-crs", Title: "Cytokine release after CAR-T cells", Turns: 10.3, tell: carT,
			Says: "Day 6 after CAR-T: noradrenaline, tocilizumab at hour 10; CRP falls and IL-6 rises because of the drug",
			Expects: []Expect{
				{6, "phoenix.septic_shock", "met", "noradrenaline and platelets 38, cultures and antibiotics"},
			}},
		{ID: "neutropenic-leukaemia", Title: "Neutropenic leukaemia with E. coli", Turns: 5.4, tell: neutropenicLeukaemia,
			Says: "Seven years: neutrophils 0.05 and platelets 18 from chemotherapy, shock at hour five",
			Expects: []Expect{
				{8, "phoenix.septic_shock", "met", "noradrenaline, platelets under 100"},
			}},
	}
}

func smallStories() []Story {
	return []Story{
		{ID: "transfer-in-mods", Title: "A transfer that arrives in MODS", Turns: 14, tell: transferInMODS,
			Says: "Eight years, arrives on two vasoactives with another hospital's results in SI units, drawn nine hours before",
			Expects: []Expect{
				{2.5, "phoenix.septic_shock", "met", "two vasoactives, ventilated, platelets 66"},
			}},
		{ID: "single-ventricle", Title: "Cyanotic single ventricle with RSV", Turns: 6, tell: singleVentricle,
			Says: "Four months, 76 % is normal for her: SpO2/FiO2 is anatomy",
			Expects: []Expect{
				{10, "phoenix.sepsis", "not_met", "a virus test and no antimicrobial"},
			}},
		{ID: "birth-stay", Title: "A newborn who never left hospital", Turns: 4, tell: birthStay,
			Says:    "Meconium aspiration on the first day: Phoenix does not speak of the birth hospitalisation",
			Expects: []Expect{{8, "phoenix", "out", "birth hospitalisation"}}},
		{ID: "ex-32-weeker", Title: "Ex-32-weeker at ten weeks", Turns: 28, tell: expreterm,
			Says: "RSV, then bacterial pneumonia with shock; 42 weeks after conception Phoenix includes him",
			Expects: []Expect{
				{31, "phoenix.septic_shock", "met", "ventilated, adrenaline, lactate 5"},
			}},
		{ID: "unknown-gestation", Title: "Nine weeks old, gestation not said", Turns: 3, tell: unknownGestation,
			Says:    "Urosepsis with shock; whether Phoenix speaks of her is open until somebody says when she was due",
			Expects: []Expect{{4, "phoenix", "population undetermined", "gestation unknown in the first sixteen weeks of life"}}},
		{ID: "bronchiolitis", Title: "Bronchiolitis, a mimic", Turns: 6, tell: bronchiolitis,
			Says: "Five months, RSV, high flow: one respiratory point, no antimicrobial",
			Expects: []Expect{
				{6, "phoenix", "=1", "S/F under 292 on high flow"},
				{6, "phoenix.sepsis", "undetermined", "a virus test was sent and no antimicrobial given; clotting never measured"},
			}},
		{ID: "mis-c", Title: "MIS-C", Turns: 3.4, tell: multisystemInflammation,
			Says: "Ten years: rash, shock with troponin 0.9 and NT-proBNP 18,000, CRP 242, lymphocytes 0.6",
			Expects: []Expect{
				{6, "phoenix.septic_shock", "met", "adrenaline; cultures and antibiotics were given"},
			}},
		{ID: "tocilizumab-bacteraemia", Title: "Bacteraemia under tocilizumab, CRP 2", Turns: 3, tell: tocilizumabBacteraemia,
			Says: "Twelve years, systemic arthritis: shock with CRP 2 and procalcitonin 19",
			Expects: []Expect{
				{5, "phoenix.septic_shock", "met", "noradrenaline, MAP 46 < 52, lactate 5.4"},
			}},
	}
}

func otherStories() []Story {
	return []Story{
		{ID: "cefazolin-unstated", Title: "Cefazolin after bypass, purpose unknown", Turns: 16.4, tell: cefazolinUnstated,
			Says: "Four years, after tetralogy repair: fever, a culture, cefazolin without an indication",
			Expects: []Expect{
				{18, "phoenix.sepsis", "undetermined", "prophylaxis or treatment was not said"},
			}},
		{ID: "paralysed-3t", Title: "A paralysed child charted GCS 3T", Turns: 8, tell: paralysedAsthma,
			Says: "Near-fatal asthma under rocuronium: the coma scale cannot be assessed",
			Expects: []Expect{
				{10, "phoenix.sepsis", "not_met", "no test for infection, no antimicrobial"},
			}},
		{ID: "dka", Title: "Diabetic ketoacidosis, a mimic", Turns: 3, tell: ketoacidosis,
			Says: "Eleven years: pH 7.04, lactate 3.1, drowsy, not infected",
			Expects: []Expect{
				{6, "phoenix.sepsis", "not_met", "no culture, no antimicrobial"},
			}},
		{ID: "limits-of-care", Title: "Limits of care", Turns: 6.5, tell: limitsOfCare,
			Says: "Sixteen years, Duchenne dystrophy, pneumonia on BiPAP: not to be intubated",
			Expects: []Expect{
				{9, "phoenix.sepsis", "met", "S/F under 292 with support, noradrenaline"},
			}},
		{ID: "trauma-merge", Title: "An unknown boy; a merge and a wrong merge undone", Turns: 2.2, tell: traumaMerge,
			Says: "Trauma under a temporary number; merged, then wrongly merged with another boy's ferritin, then undone",
			Expects: []Expect{
				{4, "phoenix.sepsis", "not_met", "organ dysfunction without test for infection or antimicrobial"},
			}},
		{ID: "watched-and-well", Title: "Watched and well", Turns: 6, tell: watchedAndWell,
			Says:    "A child after planned surgery; nothing happens",
			Expects: []Expect{{10, "phoenix", "=0", "everything measured and normal"}}},
	}
}
