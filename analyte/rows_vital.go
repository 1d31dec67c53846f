package analyte

import (
	"time"

	"stormglass/evidence"
	"stormglass/unit"
)

// Carry-forward windows. Six, twelve and 24 h for the Phoenix variables are
// the authors' (reference "phoenix-ehr-notes"); all others are the project's
// own policy ("policy-windows"; ferritin "policy-ferritin-24h", HLA-DR and ex
// vivo TNF "policy-immune-72h").
const (
	window6  = 6 * time.Hour
	window12 = 12 * time.Hour
	window24 = 24 * time.Hour
	window72 = 72 * time.Hour
)

// Source lists of the rows: where window and range come from the authors, and
// where they are policy.
var (
	fromPhoenix      = []evidence.ID{"phoenix-ehr-notes", "loinc", "ucum"}
	fromPhoenixRange = []evidence.ID{"phoenix-ehr-notes", "policy-plausible-range", "loinc", "ucum"}
	fromPolicy       = []evidence.ID{"policy-windows", "policy-plausible-range", "loinc", "ucum"}
)

// Durations without a number.
const (
	noExpiry = time.Duration(0)
	unknown  = time.Duration(0)
)

// arterial and its kin are the specimens that codes imply.
const (
	arterial   = "arterial"
	venous     = "venous"
	capillary  = "capillary"
	mixed      = "mixed venous"
	cuff       = "cuff"
	arterialBP = "arterial line"
)

var fractionAsPercent = []Conversion{{Unit: unit.One, Factor: 100, Note: "a fraction, by its unit"}}

var personRows = []Analyte{
	{ID: Age, Key: "age", Aliases: []string{"age_months"}, Name: "Age", Short: "Age", Group: GroupPerson, Unit: unit.Month, Lo: 0, Hi: 1500, Derived: true, Sources: fromPolicy},
	{ID: GestationalAge, Key: "gestational_age", Aliases: []string{"gestation", "gestational_age_at_birth"}, Name: "Gestational age at birth", Short: "GA", Group: GroupPerson, Unit: unit.Week, Lo: 20, Hi: 45, Sources: fromPolicy},
	{ID: PostmenstrualAge, Key: "postmenstrual_age", Aliases: []string{"pma"}, Name: "Postmenstrual age", Short: "PMA", Group: GroupPerson, Unit: unit.Week, Lo: 20, Hi: 6600, Derived: true, Sources: fromPolicy},
	{ID: Weight, Key: "weight", Aliases: []string{"weight_measured", "body_weight"}, Name: "Body weight", Short: "Weight", Group: GroupPerson, Unit: unit.Kg, Lo: 0.2, Hi: 500, Codes: []Code{
		{LOINC: "29463-7", Unit: "kg"}, {LOINC: "3141-9", Unit: "kg"}}, Sources: fromPolicy},
	{ID: DosingWeight, Key: "dosing_weight", Name: "Dosing weight", Short: "Dose wt", Group: GroupPerson, Unit: unit.Kg, Lo: 0.2, Hi: 500, Sources: fromPolicy},
	{ID: Height, Key: "height", Aliases: []string{"length", "body_height"}, Name: "Body height", Short: "Height", Group: GroupPerson, Unit: unit.Cm, Lo: 15, Hi: 260, Codes: []Code{
		{LOINC: "8302-2", Unit: "cm"}, {LOINC: "8306-3", Unit: "cm", Note: "lying"}}, Sources: fromPolicy},
	{ID: BSA, Key: "bsa", Aliases: []string{"body_surface_area"}, Name: "Body surface area", Short: "BSA", Group: GroupPerson, Unit: unit.M2, Lo: 0.03, Hi: 5, Derived: true, Sources: fromPolicy},
}

var respiratoryRows = []Analyte{
	{ID: RespiratoryRate, Key: "respiratory_rate", Aliases: []string{"rr", "resp_rate", "resp"}, Name: "Respiratory rate", Short: "RR", Group: GroupRespiratory, Unit: unit.PerMin, Lo: 0, Hi: 200, Bare: true, Window: window6, Codes: []Code{
		{LOINC: "9279-1", Unit: "/min"}}, Sources: fromPolicy},
	{ID: SpO2, Key: "spo2", Aliases: []string{"oxygen_saturation", "o2sat"}, Name: "Oxygen saturation by pulse oximetry", Short: "SpO₂", Group: GroupRespiratory, Unit: unit.Percent, Conversions: fractionAsPercent, Lo: 10, Hi: 100, Window: window6, Codes: []Code{
		{LOINC: "59408-5", Unit: "%"}, {LOINC: "2708-6", Unit: "%", Note: "also used for saturation measured in an arterial gas"},
		{LOINC: "59407-7", Unit: "%", Specimen: "preductal"}}, Sources: fromPhoenixRange},
	{ID: FiO2, Key: "fio2", Aliases: []string{"fio2_vent_setting", "fio2_on_vent"}, Name: "Inspired oxygen fraction", Short: "FiO₂", Group: GroupRespiratory, Unit: unit.One, Conversions: []Conversion{
		{Unit: unit.Percent, Factor: 0.01, Per: 100, Note: "percent and fraction are told apart by the unit alone, never by the size of the number"}},
		Lo: 0.21, Hi: 1, Window: window6, Codes: []Code{
			{LOINC: "3150-0", Unit: "%"}, {LOINC: "19994-3", Unit: "%", Note: "ventilator setting"}, {LOINC: "19996-8", Unit: "%"}, {LOINC: "71835-3", Unit: "%"},
			{LOINC: "3150-6", Unit: "%", Note: "3150-6 fails the LOINC check digit; read as 3150-0"}}, Sources: fromPhoenix},
	{ID: PaO2, Key: "pao2", Aliases: []string{"po2_arterial"}, Name: "Arterial oxygen pressure", Short: "PaO₂", Group: GroupRespiratory, Unit: unit.MmHg, Lo: 1, Hi: 800, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "2703-7", Unit: "mm[Hg]", Specimen: arterial}}, Sources: fromPhoenixRange},
	{ID: PaCO2, Key: "paco2", Aliases: []string{"pco2_arterial"}, Name: "Arterial carbon dioxide pressure", Short: "PaCO₂", Group: GroupRespiratory, Unit: unit.MmHg, Lo: 1, Hi: 300, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "2019-8", Unit: "mm[Hg]", Specimen: arterial}}, Sources: fromPolicy},
	{ID: PHArterial, Key: "ph_arterial", Name: "Arterial pH", Short: "pH", Group: GroupRespiratory, Unit: unit.PH, Conversions: same(unit.One), Lo: 6, Hi: 8.5, Bare: true, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "2744-1", Unit: "[pH]", Specimen: arterial}}, Sources: fromPolicy},
	{ID: PO2Capillary, Key: "po2_capillary", Name: "Capillary oxygen pressure", Short: "PcO₂", Group: GroupRespiratory, Unit: unit.MmHg, Lo: 1, Hi: 800, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "2704-5", Unit: "mm[Hg]", Specimen: capillary}}, Sources: fromPolicy},
	{ID: PO2Venous, Key: "po2_venous", Name: "Venous oxygen pressure", Short: "PvO₂", Group: GroupRespiratory, Unit: unit.MmHg, Lo: 1, Hi: 800, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "2705-2", Unit: "mm[Hg]", Specimen: venous}}, Sources: fromPolicy},
	{ID: PO2Unspecified, Key: "po2_unspecified", Aliases: []string{"po2_blood_unspecified", "po2"}, Name: "Oxygen pressure, specimen not stated", Short: "pO₂ ?", Group: GroupRespiratory, Unit: unit.MmHg, Lo: 1, Hi: 800, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "11556-8", Unit: "mm[Hg]"}}, Sources: fromPolicy},
	{ID: PCO2Other, Key: "pco2_other", Aliases: []string{"pco2_capillary", "pco2_venous", "pco2_blood_unspecified", "pco2"}, Name: "Carbon dioxide pressure, not known to be arterial", Short: "pCO₂", Group: GroupRespiratory, Unit: unit.MmHg, Lo: 1, Hi: 300, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "11557-6", Unit: "mm[Hg]"}, {LOINC: "2020-6", Unit: "mm[Hg]", Specimen: capillary}, {LOINC: "2021-4", Unit: "mm[Hg]", Specimen: venous}}, Sources: fromPolicy},
	{ID: O2Flow, Key: "o2_flow", Aliases: []string{"o2_flow_device", "o2flow"}, Name: "Oxygen flow", Short: "O₂ flow", Group: GroupRespiratory, Unit: unit.LPerMin, Lo: 0, Hi: 100, Window: window6, Codes: []Code{
		{LOINC: "3151-8", Unit: "L/min"}, {LOINC: "19941-4", Unit: "L/min"}}, Sources: fromPhoenixRange},
	{ID: PEEP, Key: "peep", Aliases: []string{"peep_setting", "peep_on_vent"}, Name: "Positive end-expiratory pressure", Short: "PEEP", Group: GroupRespiratory, Unit: unit.CmH2O, Lo: 0, Hi: 60, Window: window6, Codes: []Code{
		{LOINC: "20075-8", Unit: "cm[H2O]"}, {LOINC: "20077-4", Unit: "cm[H2O]", Note: "ventilator setting"}, {LOINC: "76248-4", Unit: "cm[H2O]"}}, Sources: fromPolicy},
	{ID: MeanAirwayPressure, Key: "mean_airway_pressure", Aliases: []string{"mean_airway_pressure_on_vent", "paw"}, Name: "Mean airway pressure", Short: "Paw", Group: GroupRespiratory, Unit: unit.CmH2O, Lo: 0, Hi: 100, Window: window6, Codes: []Code{
		{LOINC: "60949-5", Unit: "cm[H2O]"}, {LOINC: "76530-5", Unit: "cm[H2O]"}}, Sources: fromPolicy},
	{ID: PFRatio, Key: "pf_ratio", Aliases: []string{"pf", "horowitz"}, Name: "PaO₂/FiO₂", Short: "P/F", Group: GroupRespiratory, Unit: unit.MmHg, Lo: 1, Hi: 3810, Window: window6, Derived: true, Codes: []Code{
		{LOINC: "50984-4", Unit: "mm[Hg]", Specimen: arterial}}, Sources: fromPhoenixRange},
	{ID: SFRatio, Key: "sf_ratio", Aliases: []string{"sf"}, Name: "SpO₂/FiO₂", Short: "S/F", Group: GroupRespiratory, Unit: unit.Percent, Lo: 10, Hi: 477, Window: window6, Derived: true, Sources: fromPhoenixRange},
	{ID: InvasiveVentilation, Key: "invasive_ventilation", Aliases: []string{"imv", "intubated"}, Name: "Invasive ventilation", Short: "IMV", Kind: Flag, Group: GroupRespiratory, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window6, Sources: fromPhoenix},
	{ID: RespiratorySupport, Key: "respiratory_support", Aliases: []string{"other_respiratory_support"}, Name: "Any respiratory support", Short: "Support", Kind: Flag, Group: GroupRespiratory, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window6, Sources: fromPhoenix},
	{ID: ECMO, Key: "ecmo", Name: "Extracorporeal membrane oxygenation", Short: "ECMO", Kind: Flag, Group: GroupRespiratory, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Window: window12, Sources: fromPhoenix},
}
