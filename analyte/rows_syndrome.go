package analyte

import (
	"time"

	"stormglass/unit"
)

const week = 7 * 24 * time.Hour

// findingRow is a finding, laboratory judgement or diagnosis that is told as
// present or absent and stands for a week (project policy).
func findingRow(id ID, key, name, short string, g Group, aliases ...string) Analyte {
	a := flagRow(id, key, name, short, g, aliases...)
	a.Window = week
	return a
}

// labelRow is a class that another program worked out; its words are the
// published names of the classes, in order from 1.
func labelRow(id ID, key, name, short string, classes ...string) Analyte {
	a := Analyte{ID: id, Key: key, Name: name, Short: short, Kind: Count, Group: GroupImmuneMarkers, Unit: unit.One, Lo: 1, Hi: float64(len(classes)), Bare: true, Window: window72, Sources: fromImmunePolicy}
	for i, c := range classes {
		a.Words = append(a.Words, Word{c, float64(i + 1)})
	}
	return a
}

// flowRow is a result of flow cytometry that compares with its own laboratory
// only.
func flowRow(id ID, key, name, short string, u unit.Unit, hi float64) Analyte {
	return Analyte{ID: id, Key: key, Name: name, Short: short, Group: GroupImmuneMarkers, Unit: u, Lo: 0, Hi: hi, Bare: u == unit.One, Window: window72, NeedsAssay: true,
		Assays: []Assay{{"local_flow", "flow cytometry of one laboratory: comparable with itself only"}}, Sources: fromImmunePolicy}
}

// zRow is a z score against healthy people that another program worked out.
func zRow(id ID, key, name, short string) Analyte {
	return Analyte{ID: id, Key: key, Name: name, Short: short, Group: GroupImmuneMarkers, Unit: unit.One, Lo: -100, Hi: 100, Bare: true, Window: window72, Sources: fromImmunePolicy}
}

// syndromeRows are what the immune states and syndromes ask for beyond the
// organ scores and the single markers.
var syndromeRows = []Analyte{
	{ID: CD4Count, Key: "cd4", Aliases: []string{"cd4_abs"}, Name: "CD4 T cells", Short: "CD4", Group: GroupImmunologic, Unit: unit.PerUL, Lo: 0, Hi: 50000, Window: window72, Turnaround: unknown, Codes: []Code{
		{LOINC: "24467-3", Unit: "/uL"}}, Sources: fromImmunePolicy},
	{ID: CD8Count, Key: "cd8", Aliases: []string{"cd8_abs"}, Name: "CD8 T cells", Short: "CD8", Group: GroupImmunologic, Unit: unit.PerUL, Lo: 0, Hi: 50000, Window: window72, Turnaround: unknown, Codes: []Code{
		{LOINC: "14135-8", Unit: "/uL"}}, Sources: fromImmunePolicy},
	{ID: IgG, Key: "igg", Name: "Immunoglobulin G", Short: "IgG", Group: GroupImmunologic, Unit: unit.MgPerDL, Lo: 0, Hi: 20000, Window: window72, Turnaround: unknown, Codes: []Code{
		{LOINC: "2465-3", Unit: "mg/dL"}}, Sources: fromImmunePolicy},
	markerRow(SFasL, "sfasl", "Soluble Fas ligand", "sFasL", window72, sendOut, []string{"sfas_ligand"}),
	markerRow(Angiopoietin2, "angiopoietin_2", "Angiopoietin 2", "Ang-2", window72, sendOut, []string{"ang2"}),
	markerRow(BNP, "bnp", "B-type natriuretic peptide", "BNP", window24, labTurnaround, []string{"bnp_blood"}, "30934-4", "42637-9"),
	{ID: LVEF, Key: "lvef", Name: "Left ventricular ejection fraction", Short: "LVEF", Group: GroupCardiovascular, Unit: unit.Percent, Conversions: fractionAsPercent, Lo: 1, Hi: 100, Window: window72, Sources: fromPolicy},
	flowRow(PSTAT1Basal, "pstat1_basal", "Phospho-STAT1 at rest", "pSTAT1 rest", unit.One, 1e7),
	flowRow(PSTAT3Basal, "pstat3_basal", "Phospho-STAT3 at rest", "pSTAT3 rest", unit.One, 1e7),
	flowRow(PSTAT1Fold, "pstat1_fold", "Phospho-STAT1, stimulated against rest", "pSTAT1 fold", unit.One, 1e5),
	flowRow(PSTAT3Fold, "pstat3_fold", "Phospho-STAT3, stimulated against rest", "pSTAT3 fold", unit.One, 1e5),
	flowRow(CD8PD1, "cd8_pd1", "CD8 T cells with PD-1", "CD8 PD-1", unit.Percent, 100),
	flowRow(CD8TOX, "cd8_tox", "CD8 T cells with TOX", "CD8 TOX", unit.Percent, 100),
	{ID: ICE, Key: "ice", Name: "Immune effector cell encephalopathy score", Short: "ICE", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: 0, Hi: 10, Bare: true, Window: window12, Sources: fromPolicy},
	{ID: VasopressorsNum, Key: "vasopressor_count", Name: "Number of vasopressors without vasopressin", Short: "Pressors", Kind: Count, Group: GroupCardiovascular, Unit: unit.One, Lo: 0, Hi: 4, Bare: true, Window: window12, Derived: true, Sources: fromPolicy},

	{ID: SRSq, Key: "srsq", Name: "Sepsis response signature score", Short: "SRSq", Group: GroupImmuneMarkers, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window72, Sources: fromImmunePolicy},
	labelRow(SRSClass, "srs_class", "Sepsis response signature", "SRS", "srs1", "srs2", "srs3"),
	labelRow(CTSClass, "cts_class", "Consensus transcriptomic subtype", "CTS", "cts1", "cts2", "cts3"),
	labelRow(SweeneyClass, "sweeney_class", "Transcriptomic cluster of Sweeney", "Cluster", "inflammopathic", "adaptive", "coagulopathic"),
	zRow(HiDEFMyeloid, "hidef_myeloid", "Hi-DEF myeloid dysregulation", "Myeloid z"),
	zRow(HiDEFLymphoid, "hidef_lymphoid", "Hi-DEF lymphoid dysregulation", "Lymphoid z"),
	findingRow(PediatricLPAInflamed, "pediatric_lpa_inflamed", "Pediatric latent profile, inflamed", "LPA inflamed", GroupImmuneMarkers),
	findingRow(AdultHyperinflammatory, "adult_hyperinflammatory", "Adult latent class, hyperinflammatory", "LCA hyper", GroupImmuneMarkers),
	labelRow(PedSepClass, "pedsep_class", "PedSep phenotype", "PedSep", "a", "b", "c", "d"),
	findingRow(PERSEVEREHighRisk, "persevere_high_risk", "PERSEVERE, high risk", "PERSEVERE", GroupImmuneMarkers),
	zRow(CHOP24Surrogate, "chop24_surrogate", "Surrogate of the 24-protein signature", "24 proteins"),

	findingRow(Splenomegaly, "splenomegaly", "Splenomegaly", "Spleen", GroupHepatic),
	findingRow(Hepatomegaly, "hepatomegaly", "Hepatomegaly", "Liver", GroupHepatic),
	findingRow(Hemophagocytosis, "hemophagocytosis", "Hemophagocytosis", "Hemophag.", GroupImmunologic, "haemophagocytosis"),
	findingRow(NKActivityLow, "nk_activity_low", "Natural killer cell activity low or absent", "NK low", GroupImmunologic),
	findingRow(CytotoxicityDefect, "cytotoxicity_defect", "Abnormal perforin or CD107a", "Cytotox.", GroupImmunologic),
	findingRow(NewThrombocytopenia, "new_thrombocytopenia", "New thrombocytopenia, as diagnosed", "New low plt", GroupCoagulation),
	findingRow(AcuteKidneyInjury, "acute_kidney_injury", "Acute kidney injury, as diagnosed", "AKI", GroupRenal, "aki"),
	findingRow(HepatobiliaryDysfunction, "hepatobiliary_dysfunction", "Hepatobiliary dysfunction, as diagnosed", "HBD", GroupHepatic),
	findingRow(DICDiagnosed, "dic_diagnosed", "Disseminated intravascular coagulation, as diagnosed", "DIC", GroupCoagulation),
	findingRow(SequentialLiverFailure, "sequential_liver_failure", "Respiratory distress followed by liver dysfunction", "Lung→liver", GroupHepatic),
	findingRow(CNSDysfunction, "cns_dysfunction", "Central nervous system dysfunction, as diagnosed", "CNS", GroupNeurologic),
	findingRow(HemorrhagicManifestations, "hemorrhagic_manifestations", "Hemorrhagic manifestations", "Hemorrhage", GroupCoagulation),
	findingRow(Arthritis, "arthritis", "Arthritis", "Arthritis", GroupGeneral),
	findingRow(Arthralgia, "arthralgia", "Arthralgia", "Arthralgia", GroupGeneral),
	findingRow(Myalgia, "myalgia", "Myalgia", "Myalgia", GroupGeneral),
	findingRow(Rash, "rash", "Rash", "Rash", GroupGeneral),
	findingRow(Confusion, "confusion", "Confusion", "Confusion", GroupNeurologic),
	findingRow(Fatigue, "fatigue", "Fatigue", "Fatigue", GroupGeneral),
	findingRow(FeverUnremitting, "fever_unremitting", "Unremitting fever", "Fever unrem.", GroupGeneral),
	findingRow(MucocutaneousSigns, "mucocutaneous_signs", "Mucocutaneous signs of Kawasaki type", "Skin, mucosa", GroupGeneral),
	findingRow(GastrointestinalSigns, "gastrointestinal_signs", "Abdominal pain, vomiting or diarrhoea", "GI signs", GroupGeneral),
	findingRow(CoronaryAbnormality, "coronary_abnormality", "Coronary artery abnormality", "Coronary", GroupCardiovascular),
	findingRow(TroponinRaised, "troponin_raised", "Troponin above the laboratory's own limit", "Troponin up", GroupCardiovascular),
	findingRow(ShockDiagnosed, "shock_diagnosed", "Shock, as diagnosed", "Shock", GroupCardiovascular),
	findingRow(SARSCoV2Evidence, "sars_cov2_evidence", "SARS-CoV-2 laboratory evidence within 60 days", "SARS-CoV-2", GroupGeneral),
	findingRow(SARSCoV2Link, "sars_cov2_link", "Epidemiologic link to SARS-CoV-2 within 60 days", "CoV-2 link", GroupGeneral),
	findingRow(LikelierDiagnosis, "likelier_diagnosis", "Another diagnosis is likelier", "Likelier dx", GroupGeneral),
	flagRow(HypotensionDiagnosed, "hypotension_diagnosed", "Hypotension, as diagnosed", "Hypotension", GroupCardiovascular),
	flagRow(OxygenByMask, "oxygen_by_mask", "Oxygen by face mask, non-rebreather or Venturi mask", "O₂ mask", GroupRespiratory),
	flagRow(Seizure, "seizure", "Seizure", "Seizure", GroupNeurologic),
	flagRow(MotorWeakness, "motor_weakness", "Deep focal motor weakness", "Motor", GroupNeurologic),
	flagRow(CerebralOedema, "cerebral_oedema", "Diffuse cerebral oedema", "Oedema", GroupNeurologic),
	{ID: Arousal, Key: "arousal", Name: "Arousal (1 awake by itself, 2 by voice, 3 by touch, 4 hardly or not)", Short: "Arousal", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: 1, Hi: 4, Bare: true, Window: window12, Words: []Word{
		{"spontaneous", 1}, {"voice", 2}, {"touch", 3}, {"unarousable", 4}}, Sources: fromPolicy},
	flagRow(SeizureProlonged, "seizure_prolonged", "Seizure over 5 minutes, or repeated without recovery", "Long seizure", GroupNeurologic),
	flagRow(CerebralOedemaFocal, "cerebral_oedema_focal", "Focal cerebral oedema on imaging", "Focal oedema", GroupNeurologic),
	flagRow(Unarousable, "unarousable", "Unarousable", "Unarousable", GroupNeurologic),
	findingRow(BloodCultureGrowth, "blood_culture_growth", "Blood culture with growth of a pathogen, as judged", "Blood cult.", GroupGeneral),
	findingRow(PSTATHighAtRest, "pstat_high_at_rest", "Phospho-STAT1 or STAT3 high at rest, as the laboratory states", "pSTAT rest high", GroupImmuneMarkers),
	findingRow(PSTATLowResponse, "pstat_low_response", "Phospho-STAT1 or STAT3 hardly rising on stimulation, as the laboratory states", "pSTAT resp. low", GroupImmuneMarkers),
	findingRow(PathogenFound, "pathogen_found", "Pathogen found elsewhere, as judged", "Pathogen", GroupGeneral),
}
