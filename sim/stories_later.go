package sim

// immuneStories turn on an immune marker.
func immuneStories() []Story {
	return []Story{
		{ID: "stuck-il6-ifng", Title: "IL-6 and interferon gamma stuck", Turns: 101, tell: stuckInterferon,
			Says: "Day 5 after cleared pneumococcal sepsis: IL-6, IFN-γ and CXCL9 at one height in every sample, organs not recovering",
			Expects: []Expect{
				{30, "phoenix.septic_shock", "met", "noradrenaline, ventilated, platelets 95"},
				{38, "precise.trips_a", "met", "ex vivo TNF 260 ≥ 200 and ferritin 1,420 ≥ 500 on MODS day 2"},
				{110, "phoenix.septic_shock", "met", "still"},
				{112, "stuck.flow", "met", "phospho-STAT1 high at rest and hardly rising"},
				{112, "stuck.state", "undetermined", "as high on day 5 as on day 2; without the site's own intervals nobody knows what is high for this kit at thirteen"},
			}},
		{ID: "hook-effect", Title: "A low ferritin that is a hook effect", Turns: 10.2, tell: hookEffect,
			Says: "HLH picture with a ferritin of 236; corrected to 131,000 after dilution",
			Expects: []Expect{
				{6, "phoenix", ">=2", "platelets 38, INR 1.6, fibrinogen 98"},
				{1, "hlh2004.clinical", "undetermined", "fever, spleen, cytopenias; no ferritin yet"},
				{8, "hlh2004.clinical", "undetermined", "four signs for certain; a ferritin of 236 that may be a hook is not normal"},
				{12, "hlh2004.clinical", "met", "131,000 after dilution"},
				{31, "hlh2004", ">=6", "hemophagocytosis and sIL-2R 21,000"},
			}},
		{ID: "adult-sip", Title: "Adult pneumonia with immunoparalysis", Turns: 33, tell: adultSIP,
			Says: "67 years: ferritin 890 and HLA-DR 3,150 per monocyte",
			Expects: []Expect{
				{40, "immunosep.sip", "met", "HLA-DR 3,150 < 5,000 with ferritin 890 ≤ 4,420"},
				{40, "immunosep.mals", "not_met", "ferritin 890"},
			}},
		{ID: "car-t-crs", Title: "Cytokine release after CAR-T cells", Turns: 10.3, tell: carT,
			Says: "Day 6 after CAR-T: noradrenaline, tocilizumab at hour 10; CRP falls and IL-6 rises because of the drug",
			Expects: []Expect{
				{6, "phoenix.septic_shock", "met", "noradrenaline and platelets 38, cultures and antibiotics"},
				{6, "crs", "=3", "fever and one vasopressor"},
				{12, "crs", "=3", "after tocilizumab fever no longer counts, the vasopressor does"},
				{60, "crs", "=0", "no pressure support, room air"},
				{10, "icans", "=1", "ICE 9"},
				{25, "icans", "=2", "ICE 6"},
				{50, "icans", "=0", "ICE 10"},
			}},
		{ID: "neutropenic-leukaemia", Title: "Neutropenic leukaemia with E. coli", Turns: 5.4, tell: neutropenicLeukaemia,
			Says: "Seven years: neutrophils 0.05 and platelets 18 from chemotherapy, shock at hour five",
			Expects: []Expect{
				{8, "phoenix.septic_shock", "met", "noradrenaline, platelets under 100"},
			}},
		{ID: "mis-c", Title: "MIS-C", Turns: 3.4, tell: multisystemInflammation,
			Says: "Ten years: rash, shock with troponin 0.9 and NT-proBNP 18,000, CRP 242, lymphocytes 0.6",
			Expects: []Expect{
				{6, "phoenix.septic_shock", "met", "adrenaline; cultures and antibiotics were given"},
				{4, "misc2023.clinical", "undetermined", "whether another diagnosis is likelier is not said"},
				{8.5, "misc2023.confirmed", "met", "39.7 °C, CRP 242 mg/L, skin, gut, shock, platelets 118 with lymphocytes 0.6, antibodies"},
				{8.5, "misc2023", ">=4", "skin, gut, shock and blood"},
			}},
		{ID: "tocilizumab-bacteraemia", Title: "Bacteraemia under tocilizumab, CRP 2", Turns: 3, tell: tocilizumabBacteraemia,
			Says: "Twelve years, systemic arthritis: shock with CRP 2 and procalcitonin 19",
			Expects: []Expect{
				{5, "phoenix.septic_shock", "met", "noradrenaline, MAP 46 < 52, lactate 5.4"},
				{10, "mas2016.met", "not_met", "systemic arthritis, and ferritin 420 ≤ 684"},
			}},
	}
}

// smallStories are of newborns and infants.
func smallStories() []Story {
	return []Story{
		{ID: "single-ventricle", Title: "Cyanotic single ventricle with RSV", Turns: 6, tell: singleVentricle,
			Says: "Four months, 76 % is normal for her: SpO2/FiO2 is anatomy",
			Expects: []Expect{
				{10, "phoenix.sepsis", "not_met", "a virus test and no antimicrobial"},
				{10, "window.immune", "none", "the lungs stand apart: cyanotic heart disease"},
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
				{10, "recognition.coma_scale", "undetermined", "paralysed: nobody can tell"},
			}},
		{ID: "dka", Title: "Diabetic ketoacidosis, a mimic", Turns: 3, tell: ketoacidosis,
			Says: "Eleven years: pH 7.04, lactate 3.1, drowsy, not infected",
			Expects: []Expect{
				{6, "phoenix.sepsis", "not_met", "no culture, no antimicrobial"},
				{6, "bundle.antimicrobial", "not_asked", "no infection suspected"},
			}},
		{ID: "trauma-merge", Title: "An unknown boy; a merge and a wrong merge undone", Turns: 2.2, tell: traumaMerge,
			Says: "Trauma under a temporary number; merged, then wrongly merged with another boy's ferritin, then undone",
			Expects: []Expect{
				{4, "phoenix.sepsis", "not_met", "organ dysfunction without test for infection or antimicrobial"},
				{4, "bundle.antimicrobial", "not_asked", "no infection suspected"},
				{20, "window.immune", "may_have_passed", "lungs, circulation and brain failed when first seen"},
			}},
		{ID: "watched-and-well", Title: "Watched and well", Turns: 6, tell: watchedAndWell,
			Says: "A child after planned surgery; nothing happens",
			Expects: []Expect{
				{10, "phoenix", "=0", "everything measured and normal"},
				{10, "recognition", "quiet", "vital signs, consciousness and skin looked at, nothing found"},
				{10, "window.immune", "none", "no organ fails"},
			}},
	}
}
