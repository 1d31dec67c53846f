package analyte

import "stormglass/unit"

// pressureRow is a blood pressure by its site. Ranges: scores.md §1.4.
func pressureRow(id ID, key, name, short string, hi float64, site, code string, aliases ...string) Analyte {
	a := Analyte{ID: id, Key: key, Aliases: aliases, Name: name, Short: short, Group: GroupCardiovascular, Unit: unit.MmHg, Lo: 1, Hi: hi,
		Window: window6, Sources: fromPhoenix}
	if code != "" {
		a.Codes = []Code{{LOINC: code, Unit: "mm[Hg]", Specimen: site}}
	}
	return a
}

// rateRow is a continuous infusion in µg/kg/min. The upper bound is far above
// any dose and guards against a wrong unit only.
func rateRow(id ID, key, name, short string, hi float64, aliases ...string) Analyte {
	return Analyte{ID: id, Key: key, Aliases: append(aliases, key[:len(key)-len("_rate")]), Name: name, Short: short, Group: GroupCardiovascular,
		Unit: unit.UgPerKgPerMin, Lo: 0, Hi: hi, Window: window12, Sources: fromPhoenixRange}
}

var circulationRows = []Analyte{
	{ID: HeartRate, Key: "heart_rate", Aliases: []string{"hr", "pulse"}, Name: "Heart rate", Short: "HR", Group: GroupCardiovascular, Unit: unit.PerMin, Lo: 0, Hi: 400, Bare: true, Window: window6, Codes: []Code{
		{LOINC: "8867-4", Unit: "/min"}}, Sources: fromPolicy},
	pressureRow(SBP, "sbp", "Systolic blood pressure", "SBP", 300, "", "8480-6", "systolic"),
	pressureRow(DBP, "dbp", "Diastolic blood pressure", "DBP", 200, "", "8462-4", "diastolic"),
	pressureRow(MAP, "mean_arterial_pressure", "Mean arterial pressure", "MAP", 300, "", "8478-0", "map", "mbp"),
	pressureRow(SBPInvasive, "sbp_invasive", "Systolic pressure, arterial line", "SBP art", 300, arterialBP, "76215-3"),
	pressureRow(DBPInvasive, "dbp_invasive", "Diastolic pressure, arterial line", "DBP art", 200, arterialBP, "76213-8"),
	pressureRow(MAPInvasive, "map_invasive", "Mean pressure, arterial line", "MAP art", 300, arterialBP, "76214-6"),
	pressureRow(SBPCuff, "sbp_cuff", "Systolic pressure, cuff", "SBP cuff", 300, cuff, "76534-7"),
	pressureRow(DBPCuff, "dbp_cuff", "Diastolic pressure, cuff", "DBP cuff", 200, cuff, "76535-4"),
	pressureRow(MAPCuff, "map_cuff", "Mean pressure, cuff", "MAP cuff", 300, cuff, "76536-2"),
	{ID: Lactate, Key: "lactate", Aliases: []string{"lact"}, Name: "Lactate", Short: "Lactate", Group: GroupCardiovascular, Unit: unit.MmolPerL, Conversions: []Conversion{
		{Unit: unit.MgPerDL, Factor: 1 / 9.008, Per: 9.008, Note: "lactic acid, 90.08 g/mol; 9.01 also circulates"}}, Lo: 0, Hi: 50, Window: window6, Turnaround: gasTurnaround, Codes: []Code{
		{LOINC: "2524-7", Unit: "mmol/L"}, {LOINC: "2518-9", Unit: "mmol/L", Specimen: arterial}, {LOINC: "2519-7", Unit: "mmol/L", Specimen: venous},
		{LOINC: "32693-4", Unit: "mmol/L"}, {LOINC: "19240-1", Unit: "mmol/L", Specimen: mixed},
		{LOINC: "19239-3", Unit: "mmol/L", Specimen: capillary, Note: "Phoenix names arterial or venous lactate; this one is capillary"},
		{LOINC: "14118-4", Unit: "mg/dL"}, {LOINC: "59032-3", Unit: "mg/dL"}, {LOINC: "30242-2", Unit: "mg/dL", Specimen: arterial}}, Sources: fromPhoenix},
	{ID: CapillaryRefill, Key: "capillary_refill", Aliases: []string{"crt", "capillary_refill_nailbed", "capillary_refill_chest"}, Name: "Capillary refill time", Short: "CRT", Group: GroupCardiovascular, Unit: unit.Second, Lo: 0, Hi: 30, Window: window12, Codes: []Code{
		{LOINC: "44971-0", Unit: "s"}, {LOINC: "44963-7", Unit: "s", Specimen: "nail bed"}, {LOINC: "44964-5", Unit: "s", Specimen: "chest"}}, Sources: fromPhoenixRange},
	rateRow(DopamineRate, "dopamine_rate", "Dopamine", "Dopa", 200, "dopa_rate"),
	rateRow(DobutamineRate, "dobutamine_rate", "Dobutamine", "Dobu", 200, "dobu_rate"),
	rateRow(EpinephrineRate, "epinephrine_rate", "Epinephrine", "Epi", 20, "epi_rate"),
	rateRow(NorepinephrineRate, "norepinephrine_rate", "Norepinephrine", "Norepi", 20, "norepi_rate"),
	rateRow(MilrinoneRate, "milrinone_rate", "Milrinone", "Milri", 10),
	{ID: VasopressinRate, Key: "vasopressin_rate", Aliases: []string{"vasopressin"}, Name: "Vasopressin", Short: "Vaso", Group: GroupCardiovascular, Unit: unit.IUPerKgPerMin, Conversions: []Conversion{
		{Unit: unit.UPerKgPerMin, Factor: 1, Note: "UCUM's U is a catalytic unit; of vasopressin, pumps and charts mean international units by it. Milliunits are a thousandth: taking them for units makes the VIS a thousand times too high"}},
		Lo: 0, Hi: 0.05, Window: window12, Sources: fromPhoenixRange},
	{ID: VasoactiveCount, Key: "vasoactive_count", Aliases: []string{"vasoactives"}, Name: "Number of vasoactive drugs", Short: "Vasoact.", Kind: Count, Group: GroupCardiovascular, Unit: unit.One, Lo: 0, Hi: 6, Bare: true, Window: window12, Derived: true, Sources: fromPhoenix},
	{ID: VIS, Key: "vis", Aliases: []string{"vasoactive_inotropic_score"}, Name: "Vasoactive-inotropic score", Short: "VIS", Group: GroupCardiovascular, Unit: unit.One, Conversions: same(unit.Score), Lo: 0, Hi: 5000, Bare: true, Window: window12, Derived: true, Sources: fromPhoenixRange},
	{ID: Troponin, Key: "troponin", Name: "Cardiac troponin", Short: "Tn", Group: GroupCardiovascular, Unit: unit.NgPerL, Lo: 0, Hi: 1e7, Window: window24, Turnaround: labTurnaround, NeedsAssay: true, LogScale: true, Assays: []Assay{
		{"troponin_i", "troponin I, conventional"}, {"troponin_i_hs", "troponin I, high sensitivity"}, {"troponin_t", "troponin T, conventional"}, {"troponin_t_hs", "troponin T, high sensitivity"}}, Codes: []Code{
		{LOINC: "10839-9", Unit: "ng/mL", Assay: "troponin_i"}, {LOINC: "49563-0", Unit: "ng/mL", Assay: "troponin_i"}, {LOINC: "42757-5", Unit: "ng/mL", Assay: "troponin_i"},
		{LOINC: "89579-7", Unit: "ng/L", Assay: "troponin_i_hs"}, {LOINC: "6598-7", Unit: "ng/mL", Assay: "troponin_t"}, {LOINC: "67151-1", Unit: "ng/L", Assay: "troponin_t_hs"}}, Sources: fromPolicy},
	{ID: NTproBNP, Key: "nt_probnp", Name: "NT-proBNP", Short: "NT-proBNP", Group: GroupCardiovascular, Unit: unit.PgPerML, Lo: 0, Hi: 1e7, Window: window24, Turnaround: labTurnaround, LogScale: true, Codes: []Code{
		{LOINC: "33762-6", Unit: "pg/mL"}}, Sources: fromPolicy},
}
