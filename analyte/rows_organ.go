package analyte

import (
	"time"

	"stormglass/unit"
)

// flagRow is a state or a finding that is present or not.
func flagRow(id ID, key, name, short string, g Group, aliases ...string) Analyte {
	return Analyte{ID: id, Key: key, Aliases: aliases, Name: name, Short: short, Kind: Flag, Group: g, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window12, Sources: fromPolicy}
}

// derivedRow is computed by the timeline from other analytes, or taken as
// received where a table gives it.
func derivedRow(id ID, key, name, short string, g Group, u unit.Unit, lo, hi float64, aliases ...string) Analyte {
	return Analyte{ID: id, Key: key, Aliases: aliases, Name: name, Short: short, Group: g, Unit: u, Lo: lo, Hi: hi, Bare: u == unit.One, Window: window24, Derived: true, Sources: fromPolicy}
}

// lasting is a row with another window than the day: that of its leading input.
func lasting(window time.Duration, a Analyte) Analyte {
	a.Window = window
	return a
}

// organRows are what the organ dysfunction and early recognition scores ask for
// beyond Phoenix, pSOFA, PELOD-2 and SOFA.
var organRows = []Analyte{
	flagRow(NonInvasiveVentilation, "non_invasive_ventilation", "Non-invasive ventilation", "NIV", GroupRespiratory, "niv", "nppv"),
	flagRow(HighFlowOxygen, "high_flow_oxygen", "High-flow oxygen", "HFNC", GroupRespiratory, "hfnc"),
	derivedFlag(AdvancedRespiratorySupport, "advanced_respiratory_support", "High flow, non-invasive or invasive ventilation", "Adv. resp.", GroupRespiratory),
	flagRow(ECMOVenoarterial, "ecmo_va", "Venoarterial ECMO", "VA-ECMO", GroupCardiovascular, "va_ecmo"),
	lasting(window6, derivedRow(SFRatioAny, "sf_ratio_any", "SpO₂/FiO₂ at any saturation", "S/F any", GroupRespiratory, unit.Percent, 10, 477)),
	lasting(window6, derivedRow(OxygenationIndex, "oxygenation_index", "Oxygenation index", "OI", GroupRespiratory, unit.One, 0, 500, "oi")),
	lasting(window6, derivedRow(OxygenSaturationIndex, "oxygen_saturation_index", "Oxygen saturation index", "OSI", GroupRespiratory, unit.One, 0, 500, "osi")),
	baseline(PaCO2Baseline, "paco2_baseline", "Baseline PaCO₂", "PaCO₂ base", GroupRespiratory, unit.MmHg, 1, 300),
	lasting(window6, derivedRow(PaCO2Rise, "paco2_rise", "PaCO₂ above baseline", "PaCO₂ rise", GroupRespiratory, unit.MmHg, -300, 300)),
	derivedFlag(NIVOrHighFlow, "niv_or_high_flow", "Non-invasive ventilation, or high flow > 30 L/min and > 1.5 L/min/kg", "NIV or HF", GroupRespiratory),
	flagRow(ARDS, "ards", "Acute respiratory distress syndrome, as diagnosed", "ARDS", GroupRespiratory),

	rateRow(PhenylephrineRate, "phenylephrine_rate", "Phenylephrine", "Phenyl", 50),
	lasting(window12, derivedRow(CatecholamineRate, "catecholamine_rate", "Norepinephrine plus epinephrine", "NE+Epi", GroupCardiovascular, unit.UgPerKgPerMin, 0, 40)),
	derivedFlag(OtherVasoactive, "other_vasoactive", "Another vasopressor or inotrope", "Other vasoact.", GroupCardiovascular),
	{ID: NeonatalVasoactiveCount, Key: "neonatal_vasoactive_count", Name: "Number of inotropes and vasoactives, with phenylephrine", Short: "Vasoact. 7", Kind: Count, Group: GroupCardiovascular, Unit: unit.One, Lo: 0, Hi: 7, Bare: true, Window: window12, Derived: true, Sources: fromPolicy},
	flagRow(MechanicalCirculatorySupport, "mechanical_circulatory_support", "Mechanical circulatory support", "MCS", GroupCardiovascular),
	occurrence(CardiacArrest, "cardiac_arrest", "Cardiac arrest in the last 24 h", "Arrest", GroupCardiovascular),
	lasting(window6, derivedRow(ShockIndex, "shock_index", "Shock index (heart rate / systolic pressure)", "SI", GroupCardiovascular, unit.One, 0, 20)),
	{ID: BaseExcess, Key: "base_excess", Aliases: []string{"be", "baseexcess"}, Name: "Base excess", Short: "BE", Group: GroupCardiovascular, Unit: unit.MmolPerL, Conversions: []Conversion{{Unit: unit.MeqPerL, Factor: 1, Note: "one charge"}}, Lo: -50, Hi: 50, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "1925-7", Unit: "mmol/L", Specimen: arterial}, {LOINC: "11555-0", Unit: "mmol/L"}, {LOINC: "1926-5", Unit: "mmol/L", Specimen: capillary}, {LOINC: "1927-3", Unit: "mmol/L", Specimen: venous}}, Sources: fromPolicy},
	{ID: BaseDeficit, Key: "base_deficit", Name: "Base deficit", Short: "BD", Group: GroupCardiovascular, Unit: unit.MmolPerL, Conversions: []Conversion{{Unit: unit.MeqPerL, Factor: 1, Note: "one charge"}}, Lo: -50, Hi: 50, Window: window6, Turnaround: gasTurnaround, Derived: true, Sources: fromPolicy},
	lasting(window6, derivedRow(FluidBolus1h, "fluid_bolus_1h", "Charted volume of isotonic boluses in the last hour", "Bolus 1 h", GroupCardiovascular, unit.MLPerKg, 0, 300)),
	lasting(window6, derivedRow(FluidBolusTotal, "fluid_bolus_24h", "Charted volume of isotonic boluses in the last 24 h", "Bolus 24 h", GroupCardiovascular, unit.MLPerKg, 0, 1000)),
	flagRow(FluidResuscitated, "fluid_resuscitated", "Statement that 40 mL per kg of fluid were given in an hour", "40 mL/kg", GroupCardiovascular),
	{ID: TemperaturePeripheral, Key: "temperature_peripheral", Name: "Peripheral temperature", Short: "T periph.", Group: GroupCardiovascular, Unit: unit.Cel, Lo: 5, Hi: 45, Window: window6, Sources: fromPolicy},
	{ID: TemperatureGap, Key: "temperature_gap", Name: "Core minus peripheral temperature", Short: "T gap", Group: GroupCardiovascular, Unit: unit.Kelvin, Conversions: []Conversion{{Unit: unit.Cel, Factor: 1, Note: "a difference: 3 °C apart is 3 K"}}, Lo: -20, Hi: 40, Window: window6, Derived: true, Sources: fromPolicy},
	flagRow(SkinColour, "skin_colour", "Mottled or ashen or cyanotic skin", "Skin", GroupCardiovascular, "skin_mottled", "mottled"),

	derivedRow(PlateletRatio3d, "platelet_ratio_3d", "Platelets against their highest of 3 days", "Plt ratio", GroupCoagulation, unit.One, 0, 1000),
	{ID: GCSBaseline, Key: "gcs_baseline", Name: "Baseline Glasgow coma scale", Short: "GCS base", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: 3, Hi: 15, Bare: true, Sources: fromPolicy},
	{ID: GCSFall, Key: "gcs_fall", Name: "Glasgow coma scale below baseline", Short: "GCS fall", Kind: Count, Group: GroupNeurologic, Unit: unit.Score, Conversions: same(unit.One), Lo: -12, Hi: 12, Bare: true, Window: window12, Derived: true, Sources: fromPolicy},
	derivedFlag(Sedated, "sedated", "Sedation", "Sedated", GroupNeurologic),
	derivedFlag(DeliriumDrug, "delirium_drug", "Drug for delirium", "Delirium drug", GroupNeurologic),

	{ID: Thyroxine, Key: "thyroxine", Aliases: []string{"t4"}, Name: "Thyroxine", Short: "T4", Group: GroupEndocrine, Unit: unit.UgPerDL, Lo: 0, Hi: 100, Window: window24, Turnaround: labTurnaround, Sources: fromPolicy},
	{ID: Bands, Key: "bands", Aliases: []string{"band_neutrophils"}, Name: "Band neutrophils", Short: "Bands", Group: GroupImmunologic, Unit: unit.Percent, Lo: 0, Hi: 100, Window: window24, Codes: []Code{
		{LOINC: "26508-2", Unit: "%"}, {LOINC: "764-1", Unit: "%"}, {LOINC: "35332-6", Unit: "%"}}, Sources: fromPolicy},
	derivedFlag(SystemicSteroid, "systemic_steroid", "Systemic steroid in the last 24 h", "Steroid", GroupImmunologic),

	flagRow(RenalReplacement, "renal_replacement", "Renal replacement, continuous or intermittent", "RRT", GroupRenal, "rrt"),
	{ID: UrineVolume, Key: "urine_volume", Aliases: []string{"urine", "urine_output"}, Name: "Urine volume since the last measurement", Short: "Urine", Group: GroupRenal, Unit: unit.ML, Lo: 0, Hi: 10000, Window: window6, Codes: []Code{
		{LOINC: "9187-6", Unit: "mL"}}, Sources: fromPolicy},
	lasting(window6, derivedRow(UrineRate6h, "urine_rate_6h", "Urine output over 6 h", "Urine 6 h", GroupRenal, unit.MLPerKgPerH, 0, 100)),
	lasting(window6, derivedRow(UrineRate12h, "urine_rate_12h", "Urine output over 12 h", "Urine 12 h", GroupRenal, unit.MLPerKgPerH, 0, 100)),
	lasting(window6, derivedRow(UrineRate24h, "urine_rate_24h", "Urine output over 24 h", "Urine rate 24 h", GroupRenal, unit.MLPerKgPerH, 0, 100)),
	baseline(CreatinineBaseline, "creatinine_baseline", "Baseline creatinine", "Cr base", GroupRenal, unit.MgPerDL, 0.01, 50, creatinineUnits()...),
	derivedRow(CreatinineRatio, "creatinine_ratio", "Creatinine against baseline", "Cr ratio", GroupRenal, unit.One, 0, 5000),
	{ID: CreatinineRise48h, Key: "creatinine_rise_48h", Name: "Creatinine above its lowest of 48 h", Short: "Cr rise", Group: GroupRenal, Unit: unit.MgPerDL, Conversions: creatinineUnits(), Lo: 0, Hi: 50, Window: window24, Derived: true, Sources: fromPolicy},
	{ID: Bicarbonate, Key: "bicarbonate", Aliases: []string{"hco3"}, Name: "Bicarbonate", Short: "HCO₃", Group: GroupRenal, Unit: unit.MmolPerL, Conversions: []Conversion{{Unit: unit.MeqPerL, Factor: 1, Note: "one charge"}}, Lo: 0, Hi: 80, Window: window24, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "1963-8", Unit: "mmol/L"}, {LOINC: "1959-6", Unit: "mmol/L"}, {LOINC: "1960-4", Unit: "mmol/L", Specimen: arterial}, {LOINC: "1961-2", Unit: "mmol/L", Specimen: capillary},
		{LOINC: "14627-4", Unit: "mmol/L", Specimen: venous}}, Sources: fromPolicy},
	{ID: WeightGain, Key: "weight_gain", Name: "Weight above the first of the stay", Short: "Wt gain", Group: GroupRenal, Unit: unit.Percent, Conversions: fractionAsPercent, Lo: -90, Hi: 500, Window: window24, Derived: true, Sources: fromPolicy},
	derivedRow(StayHours, "stay_hours", "Hours since admission", "Stay", GroupPerson, unit.Hour, 0, 100000),
	occurrence(GastrointestinalBleeding, "gastrointestinal_bleeding", "Gastrointestinal bleeding in the last 24 h", "GI bleed", GroupHepatic),
	derivedRow(HemoglobinFall24h, "hemoglobin_fall_24h", "Hemoglobin below its highest of 24 h", "Hb fall", GroupHepatic, unit.GPerDL, 0, 30),

	flagRow(AppearsIll, "appears_ill", "Appears ill to a health professional", "Appears ill", GroupGeneral),
	flagRow(NoResponseToSocialCues, "no_response_to_social_cues", "No response to social cues", "No response", GroupNeurologic),
	flagRow(AlteredMentalState, "altered_mental_state", "Objective evidence of altered behaviour or mental state", "Mental state", GroupNeurologic),
	flagRow(DoesNotWake, "does_not_wake", "Does not wake or does not stay awake", "Does not wake", GroupNeurologic),
	flagRow(AbnormalCry, "abnormal_cry", "Weak or high-pitched or continuous cry", "Cry", GroupNeurologic),
	flagRow(NonBlanchingRash, "non_blanching_rash", "Non-blanching rash", "Rash", GroupGeneral),
	flagRow(Grunting, "grunting", "Grunting", "Grunting", GroupRespiratory),
	flagRow(Apnea, "apnea", "Apnea", "Apnea", GroupRespiratory),
	flagRow(NasalFlaring, "nasal_flaring", "Nasal flaring", "Flaring", GroupRespiratory),
	flagRow(ParentalConcern, "parental_concern", "Concern of parent or carer", "Parents", GroupGeneral),
	flagRow(DecreasedActivity, "decreased_activity", "Decreased activity", "Activity", GroupNeurologic),
	flagRow(ReducedUrine, "reduced_urine", "Reduced urine, as told", "Urine told", GroupRenal),
	flagRow(NewOxygenNeed, "new_oxygen_need", "New need for oxygen", "New O₂", GroupRespiratory),
	flagRow(LegPain, "leg_pain", "Leg pain", "Leg pain", GroupGeneral),
	flagRow(ColdPeripheries, "cold_peripheries", "Cold hands or feet", "Cold periph.", GroupCardiovascular),

	derivedFlag(SuspectedInfection0Dose, "suspected_infection_0dose", "Suspected infection, variant without antimicrobial", "Infection 0", GroupGeneral),
	derivedFlag(SuspectedInfection1Dose, "suspected_infection_1dose", "Suspected infection, variant with one dose", "Infection 1", GroupGeneral),
}

// occurrence is something that happens and counts for the day after (the rules
// that ask for it score by the day): charted as a flag, or told as a procedure
// or condition.
func occurrence(id ID, key, name, short string, g Group) Analyte {
	a := flagRow(id, key, name, short, g)
	a.Window = window24
	return a
}

// creatinineUnits is the conversion of creatinine itself (rows_lab.go).
func creatinineUnits() []Conversion {
	return []Conversion{{Unit: unit.UmolPerL, Factor: 1 / 88.4, Per: 88.4, Note: "as creatinine"}}
}

// derivedFlag is a flag that the timeline or assess works out.
func derivedFlag(id ID, key, name, short string, g Group) Analyte {
	a := flagRow(id, key, name, short, g)
	a.Derived = true
	return a
}

// baseline is a stated value of before the illness. It does not expire.
func baseline(id ID, key, name, short string, g Group, u unit.Unit, lo, hi float64, c ...Conversion) Analyte {
	return Analyte{ID: id, Key: key, Name: name, Short: short, Group: g, Unit: u, Conversions: c, Lo: lo, Hi: hi, Window: noExpiry, Sources: fromPolicy}
}
