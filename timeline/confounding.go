package timeline

import (
	"slices"

	"stormglass/analyte"
	"stormglass/evidence"
)

// confounding is one row: which findings a kind changes, how, and in words.
type confounding struct {
	kind   ConfounderKind
	on     []analyte.ID
	bias   Bias
	words  string
	source evidence.ID   // "" for policy-confounders
	organ  analyte.Group // of supporting
}

func (c *confounding) of(a analyte.ID) bool { return slices.Contains(c.on, a) }

func (c *confounding) ofOrgan(g analyte.Group) bool {
	return slices.ContainsFunc(c.on, func(a analyte.ID) bool { return analyte.Get(a).Group == g })
}

// Findings that belong together, read only.
var (
	comaFindings     = []analyte.ID{analyte.GCS, analyte.GCSEye, analyte.GCSVerbal, analyte.GCSMotor}
	pressureFindings = []analyte.ID{analyte.MAP, analyte.SBP, analyte.DBP, analyte.MAPInvasive, analyte.SBPInvasive, analyte.DBPInvasive,
		analyte.MAPCuff, analyte.SBPCuff, analyte.DBPCuff}
	otherOxygenFindings = []analyte.ID{analyte.SFRatio, analyte.SFRatioAny, analyte.PaO2, analyte.SpO2, analyte.OxygenationIndex,
		analyte.OxygenSaturationIndex} // than P/F, of which definitions speak
	oxygenFindings     = append([]analyte.ID{analyte.PFRatio}, otherOxygenFindings...)
	creatinineFindings = []analyte.ID{analyte.Creatinine, analyte.CreatinineRatio, analyte.CreatinineRise48h, analyte.BUN}
	cellFindings       = []analyte.ID{analyte.Platelets, analyte.PlateletRatio3d, analyte.WBC, analyte.Neutrophils, analyte.Lymphocytes,
		analyte.Monocytes, analyte.Hemoglobin}
	markerFindings = []analyte.ID{analyte.Ferritin, analyte.CRP, analyte.Procalcitonin, analyte.IL6, analyte.IL8, analyte.IL10, analyte.IL18, analyte.IL1b,
		analyte.TNF, analyte.IFNg, analyte.CXCL9, analyte.CXCL10, analyte.SIL2R, analyte.SIL2RMass, analyte.SCD163, analyte.SFasL, analyte.Angiopoietin2}
	urineFindings = []analyte.ID{analyte.UrineRate6h, analyte.UrineRate12h, analyte.UrineRate24h, analyte.UrineOutput24h}
)

// confoundings is which treatment or fact changes which finding. Read only.
// All of it is project policy but where a definition says so.
var confoundings = []confounding{
	{kind: BySedation, on: comaFindings, bias: Lowers, source: "pelod2-2013", words: "sedated: PELOD-2 asks for the estimate of before sedation"},
	{kind: BySedation, on: []analyte.ID{analyte.GCSFall, analyte.AVPU, analyte.DoesNotWake, analyte.DecreasedActivity}, bias: Raises, words: "sedated: the drug alone may do this"},
	{kind: BySedation, on: pressureFindings, bias: Lowers, words: "sedatives lower the blood pressure"},
	{kind: ByBlockade, on: append([]analyte.ID{analyte.GCSFall, analyte.AVPU}, comaFindings...), bias: Unassessable, words: "paralysed by drugs: the coma scale says nothing"},
	{kind: ByMydriatic, on: pupilLeads, bias: Unassessable, source: "pelod2-2013", words: "pupils widened by drugs: PELOD-2 does not count them"},
	{kind: ByVentilation, on: []analyte.ID{analyte.RespiratoryRate}, bias: Masks, words: "ventilated: the machine's rate is not the patient's own"},
	{kind: ByECMO, on: oxygenFindings, bias: Masks, words: "on ECMO: the circuit oxygenates, the ratio says little of the lung"},
	{kind: ByECMO, on: []analyte.ID{analyte.PaCO2, analyte.PaCO2Rise, analyte.PHArterial}, bias: Masks, words: "on ECMO: the sweep gas sets carbon dioxide"},
	{kind: ByECMO, on: []analyte.ID{analyte.Temperature, analyte.TemperatureGap}, bias: Masks, words: "on ECMO: the circuit sets the temperature"},
	{kind: ByECMO, on: []analyte.ID{analyte.Platelets, analyte.PlateletRatio3d, analyte.Fibrinogen}, bias: Lowers, words: "on ECMO: the circuit uses up platelets and fibrinogen"},
	{kind: ByVenoarterialECMO, on: append([]analyte.ID{analyte.HeartRate, analyte.ShockIndex, analyte.Lactate}, pressureFindings...), bias: Masks,
		words: "on venoarterial ECMO: the circuit carries the circulation"},
	{kind: ByCirculatorySupport, on: append([]analyte.ID{analyte.HeartRate, analyte.ShockIndex}, pressureFindings...), bias: Masks,
		words: "on mechanical circulatory support: the device carries the circulation"},
	{kind: ByVasoactives, on: pressureFindings, bias: Raises, words: "on vasoactives: the pressure is what the drugs make it"},
	{kind: ByVasoactives, on: []analyte.ID{analyte.HeartRate, analyte.ShockIndex, analyte.CapillaryRefill}, bias: Masks, words: "on vasoactives: they change rate and vessels"},
	{kind: ByRenalReplacement, on: creatinineFindings, bias: Lowers, words: "on renal replacement: the machine clears it"},
	{kind: ByRenalReplacement, on: []analyte.ID{analyte.Potassium, analyte.Lactate, analyte.BaseDeficit, analyte.WeightGain}, bias: Lowers, words: "on renal replacement: the machine corrects it"},
	{kind: ByRenalReplacement, on: []analyte.ID{analyte.Bicarbonate, analyte.BaseExcess}, bias: Raises, words: "on renal replacement: the machine corrects it"},
	{kind: ByRenalReplacement, on: []analyte.ID{analyte.Temperature, analyte.TemperatureGap}, bias: Lowers, words: "on renal replacement: the circuit cools, and hides fever"},
	{kind: ByCooling, on: []analyte.ID{analyte.Temperature, analyte.TemperaturePeripheral, analyte.TemperatureGap, analyte.HeartRate}, bias: Lowers, words: "cooled: temperature and heart rate are low by intent"},
	{kind: ByPlatelets, on: []analyte.ID{analyte.Platelets, analyte.PlateletRatio3d}, bias: Raises, words: "platelets given in the last 24 h"},
	{kind: ByRedCells, on: []analyte.ID{analyte.Hemoglobin}, bias: Raises, words: "red cells given in the last 24 h"},
	{kind: ByPlasma, on: []analyte.ID{analyte.INR, analyte.PT, analyte.APTT}, bias: Lowers, words: "plasma given in the last 24 h"},
	{kind: ByPlasma, on: []analyte.ID{analyte.Fibrinogen}, bias: Raises, words: "plasma given in the last 24 h"},

	{kind: ByRedCells, on: []analyte.ID{analyte.Ferritin}, bias: Masks, source: "policy-ferritin-raised", words: "red cells given in the last 24 h may move ferritin"},
	{kind: ByPlasmaExchange, on: append([]analyte.ID{analyte.Fibrinogen, analyte.IgG, analyte.Triglycerides}, markerFindings...), bias: Masks,
		source: "policy-marker-removal", words: "plasma exchange in the last 24 h: it removes some and brings others, so that a fall may be its doing"},
	{kind: ByPlasmaExchange, on: []analyte.ID{analyte.ADAMTS13}, bias: Raises, source: "policy-marker-removal", words: "plasma exchange in the last 24 h: donor plasma brings ADAMTS13"},
	{kind: ByAdsorber, on: markerFindings, bias: Lowers, source: "policy-marker-removal", words: "a cytokine adsorber in the last 24 h: a fall may be its doing"},
	{kind: ByRenalReplacement, on: markerFindings, bias: Lowers, source: "policy-marker-removal", words: "on renal replacement: the filter may clear or bind it"},
	{kind: ByAntiInflammatory, on: []analyte.ID{analyte.CRP}, bias: Unassessable, source: "policy-silenced",
		words: "after a blocker of IL-6, IL-1 or JAK or a steroid CRP no longer speaks"},
	{kind: ByAntiInflammatory, on: []analyte.ID{analyte.Temperature, analyte.FeverUnremitting}, bias: Lowers, source: "policy-silenced",
		words: "after a blocker of IL-6, IL-1 or JAK or a steroid fever no longer speaks for or against infection; a published score stands as charted"},
	{kind: ByIL6Receptor, on: []analyte.ID{analyte.IL6}, bias: Raises, source: "nishimoto-2008", words: "after tocilizumab or sarilumab IL-6 rises by the drug, and settles nothing"},
	{kind: BySiltuximab, on: []analyte.ID{analyte.IL6}, bias: Unassessable, source: "policy-unread-antibody", words: "after siltuximab: no source on the measured IL-6 was read, it is not interpreted"},
	{kind: ByEmapalumab, on: []analyte.ID{analyte.IFNg}, bias: Unassessable, source: "policy-unread-antibody",
		words: "after emapalumab: no source on the measured total IFN-γ was read, it is not interpreted"},
	{kind: ByLipid, on: []analyte.ID{analyte.Triglycerides}, bias: Raises, source: "policy-lipid", words: "on propofol or a lipid infusion: these raise triglycerides"},
	{kind: ByIronOverload, on: []analyte.ID{analyte.Ferritin}, bias: Raises, source: "policy-ferritin-raised", words: "iron overload raises ferritin by itself"},
	{kind: ByLiverFailure, on: []analyte.ID{analyte.Ferritin}, bias: Raises, source: "policy-ferritin-raised", words: "liver failure raises ferritin by itself"},
	{kind: ByHook, on: []analyte.ID{analyte.Ferritin}, bias: Lowers, source: "policy-ferritin-hook",
		words: "hook effect suspected (low ferritin, signs of HLH): ask the laboratory to dilute the sample; until then ferritin is at least what was reported"},

	{kind: ByCyanoticHeart, on: []analyte.ID{analyte.PFRatio}, bias: Explains, source: "pelod2-2013", words: "cyanotic heart disease: PELOD-2 counts the ratio as normal"},
	{kind: ByCyanoticHeart, on: otherOxygenFindings, bias: Explains, words: "cyanotic heart disease: low oxygen is of before the illness"},
	{kind: ByChronicVentilation, on: []analyte.ID{analyte.InvasiveVentilation, analyte.NonInvasiveVentilation, analyte.RespiratorySupport, analyte.AdvancedRespiratorySupport,
		analyte.PaCO2}, bias: Explains, words: "ventilated before the illness"},
	{kind: ByChronicLung, on: []analyte.ID{analyte.PFRatio}, bias: Explains, source: "ipscc-2005", words: "lung disease of before the illness: IPSCC leaves the ratio out"},
	{kind: ByChronicLung, on: append([]analyte.ID{analyte.PaCO2, analyte.RespiratorySupport}, otherOxygenFindings...), bias: Explains,
		words: "lung disease of before the illness"},
	{kind: ByChronicKidney, on: append(append([]analyte.ID{analyte.Potassium, analyte.Bicarbonate}, creatinineFindings...), urineFindings...), bias: Explains,
		words: "kidney disease of before the illness"},
	{kind: ByMalignancy, on: cellFindings, bias: Explains, words: "malignancy: low counts may be of before the illness"},
	{kind: ByChemotherapy, on: cellFindings, bias: Explains, words: "chemotherapy: low counts may be its effect"},
}

// supporting is which support or treatment holds up which organ. Read only.
var supporting = []confounding{
	{organ: analyte.GroupRespiratory, kind: ByVentilation, bias: HoldsUp, words: "invasive ventilation runs"},
	{organ: analyte.GroupRespiratory, kind: ByNonInvasive, bias: HoldsUp, words: "non-invasive ventilation runs"},
	{organ: analyte.GroupRespiratory, kind: ByHighFlow, bias: HoldsUp, words: "high-flow oxygen runs"},
	{organ: analyte.GroupRespiratory, kind: ByECMO, bias: HoldsUp, words: "ECMO runs"},
	{organ: analyte.GroupCardiovascular, kind: ByVasoactives, bias: HoldsUp, words: "vasoactives run"},
	{organ: analyte.GroupCardiovascular, kind: ByCirculatorySupport, bias: HoldsUp, words: "mechanical circulatory support runs"},
	{organ: analyte.GroupCardiovascular, kind: ByVenoarterialECMO, bias: HoldsUp, words: "venoarterial ECMO runs"},
	{organ: analyte.GroupRenal, kind: ByRenalReplacement, bias: HoldsUp, words: "renal replacement runs"},
	{organ: analyte.GroupCoagulation, kind: ByPlatelets, bias: HoldsUp, words: "platelets were given in the last 24 h"},
	{organ: analyte.GroupCoagulation, kind: ByPlasma, bias: HoldsUp, words: "plasma was given in the last 24 h"},
}
