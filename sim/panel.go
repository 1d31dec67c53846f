package sim

// panel is what is ordered and reported together.
type panel struct {
	feed       Feed
	code, name string
	specimen   string // HL70487
	specName   string
	measures   []measure
	turnaround float64 // hours from draw to report, typical
	ordered    bool    // an order is sent when the specimen is taken
	prelim     bool    // sometimes reported as preliminary first
}

// The laboratories' menus.
func cbc() panel {
	return panel{CoreLab, "CBC", "Complete blood count", "BLD", "Whole blood",
		[]measure{wbc, hemoglobin, platelets, neutrophils, lymphocytes, monocytes, bands}, 0.7, true, true}
}

func chemistry() panel {
	return panel{CoreLab, "CHEM", "Basic metabolic panel", "PLAS", "Plasma",
		[]measure{sodium, potassium, bun, creatinine, glucose}, 0.85, true, false}
}

func liver() panel {
	return panel{CoreLab, "LFT", "Liver panel", "PLAS", "Plasma",
		[]measure{bilirubin, bilirubinDirect, alt, ast, ggt, albumin, ldh}, 0.95, true, false}
}

func coagulation() panel {
	return panel{CoreLab, "COAG", "Coagulation panel", "PLAS", "Citrated plasma",
		[]measure{inr, pt, aptt, fibrinogen, dDimer}, 0.9, true, false}
}

func inflammation() panel {
	return panel{CoreLab, "INFL", "CRP and procalcitonin", "SER", "Serum", []measure{crp, procalcitonin}, 1.0, true, false}
}

func crpOnly() panel {
	return panel{CoreLab, "CRP1", "C reactive protein", "SER", "Serum", []measure{crp}, 0.9, true, false}
}

func ferritinTest() panel {
	return panel{CoreLab, "FER1", "Ferritin", "SER", "Serum", []measure{ferritin}, 1.4, true, false}
}

func lipids() panel {
	return panel{CoreLab, "LIP", "Triglycerides", "SER", "Serum", []measure{triglycerides}, 1.2, true, false}
}

func cardiac() panel {
	return panel{CoreLab, "CARD", "Cardiac markers", "PLAS", "Plasma", []measure{troponin, ntProBNP}, 1.0, true, false}
}

func monocyteHLADR() panel {
	return panel{ImmuneLab, "MHLADR", "Monocyte HLA-DR expression", "BLD", "Whole blood, EDTA",
		[]measure{hlaDR, hlaDRPercent}, 5.5, true, false}
}

func immuneFunction() panel {
	return panel{ImmuneLab, "LPSSTIM", "LPS-stimulated TNF-alpha production", "BLD", "Whole blood, heparin",
		[]measure{exVivoTNF}, 9, true, false}
}

func cytokines() panel {
	return panel{ImmuneLab, "CYTOK", "Cytokine panel", "PLAS", "Plasma, EDTA",
		[]measure{il6, il8, il10, tnf, ifnGamma, cxcl9}, 7, true, false}
}

func hlhPanel() panel {
	return panel{ImmuneLab, "HLHP", "HLH panel", "SER", "Serum", []measure{sil2r, il18, cxcl9, scd163}, 22, true, false}
}

func arterialGas() panel {
	return panel{GasLab, "ABG", "Arterial blood gas", "BLDA", "Arterial blood",
		[]measure{pH, paCO2, paO2, lactate, gasGlucose, gasPotassium, baseExcess, bicarbonate, fio2}, 0.06, false, false}
}

// capillaryGas and venousGas come without pH here: the catalogue knows
// arterial pH only, and a unit that sent it all day would fill the list of
// unmapped codes. venousGasWithPH does send it.
func capillaryGas() panel {
	return panel{GasLab, "CBG", "Capillary blood gas", "BLDC", "Capillary blood",
		[]measure{paCO2, paO2, lactate, gasGlucose, baseExcess, bicarbonate}, 0.06, false, false}
}

func venousGas() panel {
	return panel{GasLab, "VBG", "Venous blood gas", "BLDV", "Venous blood",
		[]measure{paCO2, paO2, lactate, gasGlucose, gasPotassium, baseExcess, bicarbonate}, 0.06, false, false}
}

func venousGasWithPH() panel {
	p := venousGas()
	p.measures = append([]measure{pH}, p.measures...)
	return p
}
