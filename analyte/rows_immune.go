package analyte

import (
	"time"

	"stormglass/evidence"
	"stormglass/unit"
)

var fromImmunePolicy = []evidence.ID{"policy-windows", "policy-plausible-range", "policy-turnaround", "loinc", "ucum"}

// markerRow is a cytokine or other marker in pg/mL. The ranges only guard
// against a wrong unit; turnaround zero where kits are run in batches.
func markerRow(id ID, key, name, short string, window, turnaround time.Duration, aliases []string, codes ...string) Analyte {
	a := Analyte{ID: id, Key: key, Aliases: aliases, Name: name, Short: short, Group: GroupImmuneMarkers, Unit: unit.PgPerML, Lo: 0, Hi: 1e8,
		Window: window, Turnaround: turnaround, LogScale: true, Sources: fromImmunePolicy}
	for _, c := range codes {
		a.Codes = append(a.Codes, Code{LOINC: c, Unit: "pg/mL"})
	}
	return a
}

const sendOut = 72 * time.Hour

// byAssay names the platforms on which a cytokine has published intervals.
// Their numbers differ up to tenfold and never compare across platforms
// (package reference); a value without its assay is still a value.
func byAssay(a Analyte, more ...Assay) Analyte {
	a.Assays = append([]Assay{
		{"bioplex", "Bio-Rad Bio-Plex"}, {"arup_multiplex", "ARUP multiplex bead assay"}, {"arup_multiplex_2014", "ARUP multiplex bead assay of 2014"},
		{"ella", "automated microfluidic immunoassay (Ella type)"}, {"local", "local assay: comparable with itself only"}}, more...)
	return a
}

var immuneRows = []Analyte{
	{ID: Ferritin, Key: "ferritin", Aliases: []string{"ferritin_ia"}, Name: "Ferritin", Short: "Ferritin", Group: GroupImmuneMarkers, Unit: unit.NgPerML, Conversions: []Conversion{
		{Unit: unit.PmolPerL, Factor: 1 / 2.247, Per: 2.247, Note: "500 ng/mL is printed beside 1123.5 pmol/L"}}, Lo: 0, Hi: 5e6, Window: window24, Turnaround: labTurnaround, LogScale: true, Codes: []Code{
		{LOINC: "2276-4", Unit: "ng/mL"}, {LOINC: "20567-4", Unit: "ng/mL"}, {LOINC: "14723-1", Unit: "pmol/L"}},
		Sources: []evidence.ID{"policy-ferritin-24h", "policy-plausible-range", "policy-turnaround", "loinc", "ucum"}},
	{ID: HLADR, Key: "hla_dr", Aliases: []string{"mhla_dr", "hla_dr_monocyte_abc", "hladr"}, Name: "Monocyte HLA-DR", Short: "mHLA-DR", Group: GroupImmuneMarkers, Unit: unit.MoleculesPerCell, Conversions: same(unit.One), Lo: 0, Hi: 1e6, Window: window72, Turnaround: 4 * time.Hour, NeedsAssay: true, LogScale: true, Assays: []Assay{
		{"quantibrite", "BD Quantibrite, antibodies bound per CD14 monocyte"}},
		SampleAge: SampleAge{Best: 4 * time.Hour, Most: 6 * time.Hour, Sources: []evidence.ID{"docke-2005", "immunosep-bottomline", "policy-sample-age"}},
		Sources:   []evidence.ID{"policy-immune-72h", "policy-plausible-range", "policy-turnaround", "docke-2005", "immunosep-2026", "ucum"}},
	{ID: HLADRMFI, Key: "hla_dr_mfi", Name: "Monocyte HLA-DR, mean fluorescence", Short: "HLA-DR MFI", Group: GroupImmuneMarkers, Unit: unit.One, Lo: 0, Hi: 1e7, Bare: true, Window: window72, Turnaround: 4 * time.Hour,
		Sources: []evidence.ID{"policy-immune-72h", "policy-plausible-range", "policy-turnaround"}},
	{ID: HLADRPercent, Key: "hla_dr_percent", Aliases: []string{"hla_dr_cd14_pct"}, Name: "HLA-DR positive monocytes", Short: "HLA-DR %", Group: GroupImmuneMarkers, Unit: unit.Percent, Conversions: fractionAsPercent, Lo: 0, Hi: 100, Window: window72, Turnaround: 4 * time.Hour, Codes: []Code{
		{LOINC: "27878-8", Unit: "%"}}, Sources: []evidence.ID{"policy-immune-72h", "policy-plausible-range", "policy-turnaround", "loinc", "ucum"}},
	{ID: ExVivoTNF, Key: "ex_vivo_tnf", Aliases: []string{"ex_vivo_tnf_production", "tnf_response"}, Name: "Ex vivo LPS-stimulated TNF-α", Short: "Ex vivo TNF", Group: GroupImmuneMarkers, Unit: unit.PgPerML, Lo: 0, Hi: 1e6, Window: window72, Turnaround: 24 * time.Hour, NeedsAssay: true, Assays: []Assay{
		{"precise_central", "whole blood with LPS, central laboratory of PRECISE"}, {"hall_2011", "whole blood with LPS, protocol of Hall 2011"}, {"local", "whole blood with LPS, local protocol: comparable with itself only"}},
		Sources: []evidence.ID{"policy-immune-72h", "policy-plausible-range", "precise-protocol", "hall-2011", "ucum"}},
	{ID: CRP, Key: "crp", Name: "C-reactive protein", Short: "CRP", Group: GroupImmuneMarkers, Unit: unit.MgPerL, Lo: 0, Hi: 2000, Window: window24, Turnaround: labTurnaround, Codes: []Code{
		{LOINC: "1988-5", Unit: "mg/L"}}, Sources: fromImmunePolicy},
	{ID: Procalcitonin, Key: "procalcitonin", Aliases: []string{"pct", "procalcitonin_ia"}, Name: "Procalcitonin", Short: "PCT", Group: GroupImmuneMarkers, Unit: unit.NgPerML, Lo: 0, Hi: 10000, Window: window24, Turnaround: labTurnaround, LogScale: true, Codes: []Code{
		{LOINC: "33959-8", Unit: "ng/mL"}, {LOINC: "75241-0", Unit: "ng/mL"}}, Sources: fromImmunePolicy},
	byAssay(markerRow(IL6, "il6", "Interleukin 6", "IL-6", window24, 2*time.Hour, []string{"il_6"}, "26881-3"), Assay{"access", "Beckman Access"}),
	byAssay(markerRow(IL8, "il8", "Interleukin 8", "IL-8", window24, unknown, []string{"il_8", "cxcl8"}, "33211-4")),
	byAssay(markerRow(IL10, "il10", "Interleukin 10", "IL-10", window24, unknown, []string{"il_10"}, "26848-2")),
	byAssay(markerRow(IL18, "il18", "Interleukin 18", "IL-18", window72, sendOut, []string{"il_18"}, "33823-6"), Assay{"elisa", "ELISA"}),
	byAssay(markerRow(IL1b, "il1b", "Interleukin 1β", "IL-1β", window24, unknown, []string{"il1_beta"}, "13629-1")),
	byAssay(markerRow(TNF, "tnf", "Tumour necrosis factor α", "TNF", window24, unknown, []string{"tnf_alpha"}, "3074-2")),
	byAssay(markerRow(IFNg, "ifn_gamma", "Interferon γ", "IFN-γ", window24, unknown, []string{"ifng"}, "27415-9"), Assay{"elisa", "ELISA"}),
	byAssay(markerRow(CXCL9, "cxcl9", "CXCL9 (MIG)", "CXCL9", window72, sendOut, []string{"mig"}, "98115-9"), Assay{"elisa", "ELISA"}, Assay{"machaon_elisa", "ELISA of Machaon Diagnostics"}),
	byAssay(markerRow(CXCL10, "cxcl10", "CXCL10 (IP-10)", "CXCL10", window72, sendOut, []string{"ip10"})),
	{ID: SIL2R, Key: "sil2r", Aliases: []string{"sil2r_units", "scd25"}, Name: "Soluble IL-2 receptor", Short: "sIL-2R", Group: GroupImmuneMarkers, Unit: unit.UPerML, Conversions: []Conversion{
		{Unit: unit.IUPerML, Factor: 1, Note: "kit units, written U/mL or IU/mL; no factor leads to pg/mL"}}, Lo: 0, Hi: 1e6, Window: window72, Turnaround: sendOut, LogScale: true, NeedsAssay: true, Assays: []Assay{
		{"elisa", "ELISA"}, {"clia", "chemiluminescence"}, {"immulite", "Siemens Immulite"}, {"local", "local assay: comparable with itself only"}}, Codes: []Code{{LOINC: "9654-5", Unit: "U/mL"}, {LOINC: "44422-4", Unit: "U/mL"}, {LOINC: "43171-8", Unit: "U/mL"}}, Sources: fromImmunePolicy},
	{ID: SIL2RMass, Key: "sil2r_mass", Name: "Soluble IL-2 receptor, mass", Short: "sIL-2R mass", Group: GroupImmuneMarkers, Unit: unit.PgPerML, Lo: 0, Hi: 1e8, Window: window72, Turnaround: sendOut, LogScale: true, NeedsAssay: true, Assays: []Assay{
		{"bead", "bead assay"}, {"elisa", "ELISA"}, {"clia", "chemiluminescence"}, {"arup_multiplex", "ARUP multiplex bead assay, heparin plasma"}, {"arup_multiplex_serum", "ARUP multiplex bead assay, serum"}, {"quest_immunoassay", "Quest immunoassay, serum"}, {"local", "local assay: comparable with itself only"}}, Codes: []Code{
		{LOINC: "76039-7", Unit: "pg/mL", Assay: "bead"}, {LOINC: "55926-0", Unit: "pg/mL"}, {LOINC: "24458-2", Unit: "pg/mL"}}, Sources: fromImmunePolicy},
	markerRow(SCD163, "scd163", "Soluble CD163", "sCD163", window72, sendOut, nil),
	{ID: ADAMTS13, Key: "adamts13", Aliases: []string{"adamts13_activity"}, Name: "ADAMTS13 activity", Short: "ADAMTS13", Group: GroupImmuneMarkers, Unit: unit.Percent, Conversions: fractionAsPercent, Lo: 0, Hi: 300, Window: window72, Turnaround: sendOut, Codes: []Code{
		{LOINC: "53622-7", Unit: "%"}}, Sources: fromImmunePolicy},

	{ID: SuspectedInfection, Key: "suspected_infection", Name: "Suspected infection", Short: "Infection", Kind: Flag, Group: GroupGeneral, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Derived: true, Sources: []evidence.ID{"phoenix-ehr-notes"}},
	{ID: MODS, Key: "mods", Name: "Dysfunction of two or more organs", Short: "MODS", Kind: Flag, Group: GroupGeneral, Unit: unit.One, Lo: 0, Hi: 1, Bare: true, Derived: true, Sources: []evidence.ID{"precise-protocol"}},
}
