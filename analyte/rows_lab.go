package analyte

import (
	"time"

	"stormglass/unit"
)

// Typical turnaround, for the choice of the next test and for display only
// (reference "policy-turnaround"; immune.md §7 gives the immune markers').
const (
	gasTurnaround = 10 * time.Minute
	labTurnaround = time.Hour
)

// same says that a unit without dimension is another name of the canonical.
func same(u unit.Unit) []Conversion { return []Conversion{{Unit: u, Factor: 1}} }

// enzymeUnits lets international units stand for UCUM's U, as laboratories
// write both for catalytic activity.
var enzymeUnits = []Conversion{{Unit: unit.IUPerL, Factor: 1, Note: "IU/L and U/L are both written for µmol/min/L"}}

func enzymeRow(id ID, key, name string, group Group, hi float64, codes ...string) Analyte {
	a := Analyte{ID: id, Key: key, Name: name, Short: name, Group: group, Unit: unit.UPerL, Conversions: enzymeUnits, Lo: 0, Hi: hi, Window: window24,
		Turnaround: labTurnaround, LogScale: true, Sources: fromPolicy}
	for _, c := range codes {
		a.Codes = append(a.Codes, Code{LOINC: c, Unit: "U/L"})
	}
	return a
}

// cellRow is a cell count in 10³/µL.
func cellRow(id ID, key, name, short string, group Group, hi float64, aliases []string, codes ...string) Analyte {
	a := Analyte{ID: id, Key: key, Aliases: aliases, Name: name, Short: short, Group: group, Unit: unit.TenCubedPerUL, Lo: 0, Hi: hi,
		Window: window24, Turnaround: labTurnaround, Sources: fromPhoenixRange}
	for _, c := range codes {
		a.Codes = append(a.Codes, Code{LOINC: c, Unit: "10*3/uL"})
	}
	return a
}

func bilirubinUnits() []Conversion {
	return []Conversion{{Unit: unit.UmolPerL, Factor: 1 / 17.1, Per: 17.1,
		Note: "10,000 / 584.66 g/mol = 17.10 µmol/L per mg/dL; SOFA's SI columns are rounded from it"}}
}

// alias gives further names to a row that a helper has built.
func alias(a Analyte, names ...string) Analyte {
	a.Aliases = append(a.Aliases, names...)
	return a
}

func chemistryRow(id ID, key, name, short string, group Group, u unit.Unit, lo, hi float64, codes ...Code) Analyte {
	return Analyte{ID: id, Key: key, Name: name, Short: short, Group: group, Unit: u, Lo: lo, Hi: hi, Window: window24,
		Turnaround: labTurnaround, Codes: codes, Sources: fromPolicy}
}

var labRows = []Analyte{
	// Coagulation.
	cellRow(Platelets, "platelets", "Platelets", "Plt", GroupCoagulation, 5000, []string{"plt", "platelet", "platelets_manual"}, "777-3", "26515-7", "778-1"),
	{ID: INR, Key: "inr", Aliases: []string{"inr_blood", "inr_capillary", "inr_pt"}, Name: "INR", Short: "INR", Group: GroupCoagulation, Unit: unit.One, Lo: 0.2, Hi: 100, Bare: true, Window: window24, Turnaround: labTurnaround, Codes: []Code{
		{LOINC: "6301-6", Unit: "{INR}"}, {LOINC: "34714-6", Unit: "{INR}"}, {LOINC: "46418-0", Unit: "{INR}", Specimen: capillary}}, Sources: fromPhoenixRange},
	chemistryRow(PT, "pt", "Prothrombin time", "PT", GroupCoagulation, unit.Second, 1, 500, Code{LOINC: "5902-2", Unit: "s"}, Code{LOINC: "5964-2", Unit: "s"}),
	alias(chemistryRow(APTT, "aptt", "Activated partial thromboplastin time", "aPTT", GroupCoagulation, unit.Second, 1, 1000, Code{LOINC: "14979-9", Unit: "s"}, Code{LOINC: "3173-2", Unit: "s"}), "ptt"),
	{ID: DDimer, Key: "d_dimer", Aliases: []string{"d_dimer_feu", "d_dimer_feu_blood", "ddimer"}, Name: "D-dimer, FEU", Short: "D-dimer", Group: GroupCoagulation, Unit: unit.MgPerLFEU, Lo: 0, Hi: 500, Window: window24, Turnaround: labTurnaround, LogScale: true, Codes: []Code{
		{LOINC: "48065-7", Unit: "ug/mL{FEU}"}, {LOINC: "71427-9", Unit: "ug/mL{FEU}"}}, Sources: fromPhoenix},
	{ID: DDimerDDU, Key: "d_dimer_ddu", Aliases: []string{"d_dimer_ddu_ia", "d_dimer_ddu_blood"}, Name: "D-dimer, DDU", Short: "D-dimer DDU", Group: GroupCoagulation, Unit: unit.MgPerLDDU, Lo: 0, Hi: 500, Window: window24, Turnaround: labTurnaround, LogScale: true, Codes: []Code{
		{LOINC: "48066-5", Unit: "ng/mL{DDU}"}, {LOINC: "48058-2", Unit: "ng/mL{DDU}"}, {LOINC: "91556-1", Unit: "ng/mL{DDU}"}}, Sources: fromPolicy},
	{ID: Fibrinogen, Key: "fibrinogen", Aliases: []string{"fibrinogen_derived", "fgn"}, Name: "Fibrinogen", Short: "Fibrinogen", Group: GroupCoagulation, Unit: unit.MgPerDL, Lo: 0, Hi: 5000, Window: window24, Turnaround: labTurnaround, Codes: []Code{
		{LOINC: "3255-7", Unit: "mg/dL"}, {LOINC: "48664-7", Unit: "mg/dL", Note: "derived from the prothrombin time curve"}}, Sources: fromPhoenixRange},

	// Neurologic.
	{ID: GCSEye, Key: "gcs_eye", Aliases: []string{"egcs"}, Name: "GCS eye opening", Short: "GCS E", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: 1, Hi: 4, Bare: true, Window: window12, Codes: []Code{{LOINC: "9267-6", Unit: "{score}"}}, Sources: fromPhoenix},
	{ID: GCSVerbal, Key: "gcs_verbal", Aliases: []string{"vgcs"}, Name: "GCS verbal response", Short: "GCS V", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: 1, Hi: 5, Bare: true, Window: window12, Codes: []Code{{LOINC: "9270-0", Unit: "{score}"}}, Sources: fromPhoenix},
	{ID: GCSMotor, Key: "gcs_motor", Aliases: []string{"mgcs"}, Name: "GCS motor response", Short: "GCS M", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: 1, Hi: 6, Bare: true, Window: window12, Codes: []Code{{LOINC: "9268-4", Unit: "{score}"}}, Sources: fromPhoenix},
	{ID: GCS, Key: "gcs", Aliases: []string{"gcs_total", "tgcs", "glasgow_coma_scale"}, Name: "Glasgow coma scale", Short: "GCS", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: 3, Hi: 15, Bare: true, Window: window12, Codes: []Code{{LOINC: "9269-2", Unit: "{score}"}}, Sources: fromPhoenix},
	{ID: PupilsFixed, Key: "pupils_fixed", Aliases: []string{"fixed_pupils"}, Name: "Both pupils fixed", Short: "Pupils", Kind: Flag, Group: GroupNeurologic, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window6, Sources: fromPhoenix},
	{ID: PupilLeft, Key: "pupil_left", Aliases: []string{"pupil_response_left"}, Name: "Left pupil fixed", Short: "Pupil L", Kind: Flag, Group: GroupNeurologic, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window6, Words: pupilWords, Codes: []Code{{LOINC: "79899-1", Unit: "{nominal}"}}, Sources: fromPhoenix},
	{ID: PupilRight, Key: "pupil_right", Aliases: []string{"pupil_response_right"}, Name: "Right pupil fixed", Short: "Pupil R", Kind: Flag, Group: GroupNeurologic, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window6, Words: pupilWords, Codes: []Code{{LOINC: "79815-7", Unit: "{nominal}"}}, Sources: fromPhoenix},
	{ID: AVPU, Key: "avpu", Aliases: []string{"avpu_first_encounter"}, Name: "AVPU (0 alert, 1 voice, 2 pain, 3 unresponsive)", Short: "AVPU", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: 0, Hi: 3, Bare: true, Window: window12, Words: avpuWords, Codes: []Code{
		{LOINC: "11454-6", Unit: "{nominal}", Note: "at first encounter only"}}, Sources: fromPolicy},

	// Endocrine.
	{ID: Glucose, Key: "glucose", Aliases: []string{"glucose_blood", "glucose_capillary", "glucose_poct_capillary", "glu"}, Name: "Glucose", Short: "Glucose", Group: GroupEndocrine, Unit: unit.MgPerDL, Conversions: []Conversion{
		{Unit: unit.MmolPerL, Factor: 18.0156, Note: "180.156 g/mol; 18, 18.016 and 18.02 also circulate"}}, Lo: 5, Hi: 2000, Window: window12, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "2345-7", Unit: "mg/dL"}, {LOINC: "2339-0", Unit: "mg/dL"}, {LOINC: "14749-6", Unit: "mmol/L"}, {LOINC: "41653-7", Unit: "mg/dL", Specimen: capillary}, {LOINC: "32016-8", Unit: "mg/dL", Specimen: capillary}}, Sources: fromPhoenix},

	// Cells.
	cellRow(WBC, "wbc", "Leukocytes", "WBC", GroupImmunologic, 2000, []string{"leukocytes", "wbc_manual"}, "6690-2", "26464-8", "804-5"),
	cellRow(Neutrophils, "neutrophils", "Neutrophils", "ANC", GroupImmunologic, 2000, []string{"anc", "anc_manual", "neut"}, "751-8", "26499-4", "753-4"),
	cellRow(Lymphocytes, "lymphocytes", "Lymphocytes", "ALC", GroupImmunologic, 2000, []string{"alc", "alc_manual", "lymph"}, "731-0", "26474-7", "732-8"),
	cellRow(Monocytes, "monocytes", "Monocytes", "Mono", GroupImmunologic, 1000, nil, "742-7", "26484-6"),

	// Renal.
	{ID: Creatinine, Key: "creatinine", Aliases: []string{"crea", "creatinine_blood"}, Name: "Creatinine", Short: "Creat", Group: GroupRenal, Unit: unit.MgPerDL, Conversions: []Conversion{
		{Unit: unit.UmolPerL, Factor: 1 / 88.4, Per: 88.4, Note: "113.12 g/mol gives 88.40; 88.42 also circulates. With 88.4 the pairs that tables print side by side (353.6 µmol/L and 4.0 mg/dL) are equal"}},
		Lo: 0, Hi: 50, Window: window24, Turnaround: labTurnaround, Codes: []Code{{LOINC: "2160-0", Unit: "mg/dL"}, {LOINC: "14682-9", Unit: "umol/L"}, {LOINC: "38483-4", Unit: "mg/dL"}}, Sources: fromPhoenix},
	{ID: BUN, Key: "bun", Aliases: []string{"bun_blood", "urea_nitrogen_si"}, Name: "Blood urea nitrogen", Short: "BUN", Group: GroupRenal, Unit: unit.MgPerDL, Conversions: []Conversion{
		{Unit: unit.MmolPerL, Factor: 2.8014, Note: "mmol of urea, each with 28.014 g/mol of nitrogen. Urea by mass is another quantity and not read as this one"}},
		Lo: 0, Hi: 600, Window: window24, Turnaround: labTurnaround, Codes: []Code{{LOINC: "3094-0", Unit: "mg/dL"}, {LOINC: "6299-2", Unit: "mg/dL"}, {LOINC: "14937-7", Unit: "mmol/L"}}, Sources: fromPolicy},
	{ID: UrineOutput24h, Key: "urine_output_24h", Name: "Urine output over 24 h", Short: "Urine 24 h", Group: GroupRenal, Unit: unit.ML, Conversions: []Conversion{{Unit: unit.MLPerDay, Factor: 1, Note: "a day's volume"}}, Lo: 0, Hi: 40000, Window: window24, Codes: []Code{{LOINC: "9192-6", Unit: "mL"}}, Sources: fromPolicy},
	{ID: CRRT, Key: "crrt", Name: "Continuous renal replacement", Short: "CRRT", Kind: Flag, Group: GroupRenal, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window12, Sources: fromPhoenix},
	alias(ionRow(Potassium, "potassium", "Potassium", "K", GroupRenal, 0.5, 20, "2823-3", "6298-4"), "k"),

	// Hepatic.
	{ID: BilirubinTotal, Key: "bilirubin_total", Aliases: []string{"bilirubin", "bilirubin_tot", "bili", "bilirubin_total_blood"}, Name: "Bilirubin, total", Short: "Bili", Group: GroupHepatic, Unit: unit.MgPerDL, Conversions: bilirubinUnits(), Lo: 0, Hi: 100, Window: window24, Turnaround: labTurnaround, Codes: []Code{
		{LOINC: "1975-2", Unit: "mg/dL"}, {LOINC: "14631-6", Unit: "umol/L"}, {LOINC: "42719-5", Unit: "mg/dL"}}, Sources: fromPhoenix},
	{ID: BilirubinDirect, Key: "bilirubin_direct", Aliases: []string{"bili_dir", "bilirubin_dir"}, Name: "Bilirubin, direct", Short: "Bili dir", Group: GroupHepatic, Unit: unit.MgPerDL, Conversions: bilirubinUnits(), Lo: 0, Hi: 100, Window: window24, Turnaround: labTurnaround, Codes: []Code{
		{LOINC: "1968-7", Unit: "mg/dL"}, {LOINC: "14629-0", Unit: "umol/L"}}, Sources: fromPolicy},
	enzymeRow(ALT, "alt", "ALT", GroupHepatic, 1e5, "1742-6", "1743-4"),
	enzymeRow(AST, "ast", "AST", GroupHepatic, 1e5, "1920-8", "30239-8"),
	enzymeRow(GGT, "ggt", "GGT", GroupHepatic, 1e5, "2324-2"),
	alias(chemistryRow(Albumin, "albumin", "Albumin", "Alb", GroupHepatic, unit.GPerDL, 0, 15, Code{LOINC: "1751-7", Unit: "g/dL"}, Code{LOINC: "61152-5", Unit: "g/dL"}, Code{LOINC: "61151-7", Unit: "g/dL"}), "alb"),

	// General.
	{ID: Temperature, Key: "temperature", Aliases: []string{"temp", "temperature_core", "temperature_oral", "temperature_rectal", "temperature_tympanic", "temperature_axillary", "temperature_bladder", "temperature_esophageal", "temperature_nasopharyngeal", "temperature_blood"},
		Name: "Body temperature", Short: "Temp", Group: GroupGeneral, Unit: unit.Cel, Lo: 10, Hi: 46, Window: window6, Codes: []Code{
			{LOINC: "8310-5", Unit: "Cel"}, {LOINC: "8329-5", Unit: "Cel", Specimen: "core"}, {LOINC: "8331-1", Unit: "Cel", Specimen: "oral"}, {LOINC: "8332-9", Unit: "Cel", Specimen: "rectal"},
			{LOINC: "8333-7", Unit: "Cel", Specimen: "tympanic"}, {LOINC: "8328-7", Unit: "Cel", Specimen: "axillary"}, {LOINC: "8334-5", Unit: "Cel", Specimen: "bladder"},
			{LOINC: "60836-4", Unit: "Cel", Specimen: "esophageal"}, {LOINC: "76010-8", Unit: "Cel", Specimen: "nasal"}, {LOINC: "60834-9", Unit: "Cel", Specimen: "blood"}}, Sources: fromPolicy},
	alias(chemistryRow(Hemoglobin, "hemoglobin", "Hemoglobin", "Hb", GroupGeneral, unit.GPerDL, 0, 35, Code{LOINC: "718-7", Unit: "g/dL"}, Code{LOINC: "30313-1", Unit: "g/dL", Specimen: arterial},
		Code{LOINC: "30350-3", Unit: "g/dL", Specimen: venous}, Code{LOINC: "55782-7", Unit: "g/dL"}), "hgb"),
	{ID: Triglycerides, Key: "triglycerides", Aliases: []string{"triglycerides_blood", "triglyceride"}, Name: "Triglycerides", Short: "TG", Group: GroupGeneral, Unit: unit.MgPerDL, Conversions: []Conversion{
		{Unit: unit.MmolPerL, Factor: 88.5, Note: "triolein, 885.4 g/mol; 88.57 also circulates. HLH-2004's 265 mg/dL is its 3.0 mmol/L"}}, Lo: 0, Hi: 30000, Window: window24, Turnaround: labTurnaround, LogScale: true, Codes: []Code{
		{LOINC: "2571-8", Unit: "mg/dL"}, {LOINC: "14927-8", Unit: "mmol/L"}, {LOINC: "3043-7", Unit: "mg/dL"}}, Sources: fromPolicy},
	enzymeRow(LDH, "ldh", "LDH", GroupGeneral, 1e6, "2532-0", "14804-9"),
	chemistryRow(ESR, "esr", "Erythrocyte sedimentation rate", "ESR", GroupGeneral, unit.MmPerH, 0, 300, Code{LOINC: "30341-2", Unit: "mm/h"}, Code{LOINC: "4537-7", Unit: "mm/h"}),
	alias(ionRow(Sodium, "sodium", "Sodium", "Na", GroupGeneral, 60, 250, "2951-2", "2947-0"), "na"),
}

// ionRow is a monovalent ion, for which one equivalent is one mole.
func ionRow(id ID, key, name, short string, group Group, lo, hi float64, codes ...string) Analyte {
	a := chemistryRow(id, key, name, short, group, unit.MmolPerL, lo, hi)
	a.Conversions = []Conversion{{Unit: unit.MeqPerL, Factor: 1, Note: "monovalent"}}
	for _, c := range codes {
		a.Codes = append(a.Codes, Code{LOINC: c, Unit: "mmol/L"})
	}
	return a
}

var pupilWords = []Word{{"fixed", 1}, {"nonreactive", 1}, {"non-reactive", 1}, {"unreactive", 1}, {"nonreactive to light", 1}, {"no response", 1},
	{"reactive", 0}, {"brisk", 0}, {"sluggish", 0}, {"normal", 0}}

var avpuWords = []Word{{"a", 0}, {"alert", 0}, {"v", 1}, {"voice", 1}, {"verbal", 1}, {"responds to voice", 1}, {"p", 2}, {"pain", 2},
	{"responds to pain", 2}, {"u", 3}, {"unresponsive", 3}}
