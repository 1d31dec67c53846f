package analyte

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"stormglass/evidence"
	"stormglass/unit"
)

func TestRowsAreCompleteAndUnique(t *testing.T) {
	names, codes := map[string]ID{}, map[string]ID{}
	claim := func(table map[string]ID, name string, id ID) {
		if other, taken := table[name]; taken || name == "" {
			t.Errorf("%q of %v is empty or also of %v", name, id, other)
		}
		table[name] = id
	}
	for i, a := range All() {
		if a.ID != ID(i+1) || Get(a.ID) != a || a.Key == "" {
			t.Errorf("row %d has id %d, key %q", i+1, a.ID, a.Key)
		}
		claim(names, a.Key, a.ID)
		for _, name := range a.Aliases {
			claim(names, name, a.ID)
		}
		for _, c := range a.Codes {
			claim(codes, c.LOINC, a.ID)
			if !loincDigitHolds(c.LOINC) && c.LOINC != "3150-6" {
				t.Errorf("%v: %s fails the LOINC check digit", a.ID, c.LOINC)
			}
		}
		if a.Key != strings.ToLower(a.Key) || strings.Trim(a.Key, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
			t.Errorf("%v: the key is not plain snake case", a.ID)
		}
		if a.Name == "" || a.Short == "" || a.Lo >= a.Hi || a.Window < 0 || a.Turnaround < 0 {
			t.Errorf("%v: name %q, short %q, range %v to %v, window %v", a.ID, a.Name, a.Short, a.Lo, a.Hi, a.Window)
		}
		if u, err := unit.Parse(a.Unit.Code()); err != nil || u != a.Unit {
			t.Errorf("%v: canonical unit %q: %v", a.ID, a.Unit.Code(), err)
		}
		if a.NeedsAssay && len(a.Assays) == 0 {
			t.Errorf("%v needs an assay and names none", a.ID)
		}
		for i, s := range a.Assays {
			if s.Key == "" || s.Name == "" || a.AssayName(s.Key) != s.Name {
				t.Errorf("%v: assay %d %+v is empty or repeated", a.ID, i, s)
			}
		}
		if len(a.Sources) == 0 {
			t.Errorf("%v cites nothing", a.ID)
		}
		for _, id := range a.Sources {
			if _, ok := evidence.Get(id); !ok {
				t.Errorf("%v cites %q, which is no reference", a.ID, id)
			}
		}
	}
	if Get(None) != nil || Get(End) != nil || None.String() != "none" || Ferritin.String() != "ferritin" {
		t.Error("ids outside the catalogue have rows")
	}
}

// loincDigitHolds computes the mod 10 check digit of a LOINC code.
func loincDigitHolds(code string) bool {
	digits, check, ok := strings.Cut(code, "-")
	if !ok || len(check) != 1 {
		return false
	}
	sum := 0
	for i := range digits {
		d := int(digits[len(digits)-1-i] - '0')
		if i%2 == 0 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return (10-sum%10)%10 == int(check[0]-'0')
}

func evidenceFile(t *testing.T, parts ...string) []map[string]string {
	t.Helper()
	f, err := os.Open(filepath.Join(append([]string{"..", "..", "shared"}, parts...)...))
	if err != nil {
		t.Skipf("the shared files are not here (%v)", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out []map[string]string
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		out = append(out, m)
	}
	return out
}

// Every code of the catalogue stands, confirmed, in codes/loinc.csv under a
// name that is a key or an alias of the same analyte, and the unit that LOINC
// proposes is understood for it.
func TestCodesAgainstTheCodeTable(t *testing.T) {
	table := map[string]map[string]string{}
	for _, row := range evidenceFile(t, "evidence", "codes", "loinc.csv") {
		if row["confirmed"] == "yes" {
			table[row["loinc"]] = row
		}
	}
	n := 0
	for _, a := range All() {
		for _, c := range a.Codes {
			if c.LOINC == "3150-6" { // the code table's README: accept on input, never emit
				continue
			}
			row, ok := table[c.LOINC]
			if !ok {
				t.Errorf("%v: %s is not confirmed in the code table", a.ID, c.LOINC)
				continue
			}
			n++
			if id, ok := ByKey(row["analyte"]); !ok || id != a.ID {
				if meaning[row["analyte"]] != a.ID {
					t.Errorf("%s means %q (%s) in the code table, %v here", c.LOINC, row["analyte"], row["long_name_as_found"], a.ID)
				}
			}
			if row["unit_ucum"] != c.Unit {
				t.Errorf("%s: unit %q in the code table, %q here", c.LOINC, row["unit_ucum"], c.Unit)
			}
			if row["unit_ucum"] == "{nominal}" {
				continue
			}
			u, err := unit.Parse(row["unit_ucum"])
			if err != nil {
				t.Errorf("%s: %v", c.LOINC, err)
			} else if _, ok := a.Convert(1, u); !ok {
				t.Errorf("%s: unit %q does not measure %v", c.LOINC, row["unit_ucum"], a.ID)
			}
		}
	}
	if n < 120 {
		t.Errorf("only %d codes compared", n)
	}
	if Get(FiO2).PreferredLOINC() != "3150-0" {
		t.Errorf("FiO2 is emitted as %s", Get(FiO2).PreferredLOINC())
	}
	if m, ok := ByLOINC("3150-6"); !ok || m.ID != FiO2 || m.Note == "" {
		t.Errorf("3150-6 is %v, %v: it must be read as FiO2 and noted", m, ok)
	}
}

// meaning translates names of the code table that are no alias here.
var meaning = map[string]ID{
	"lactate_serum": Lactate, "lactate_serum_mass": Lactate, "lactate_arterial": Lactate, "lactate_venous": Lactate, "lactate_capillary": Lactate,
	"lactate_mixed_venous": Lactate, "lactate_blood": Lactate, "lactate_blood_mass": Lactate, "lactate_arterial_mass": Lactate,
	"spo2_preductal": SpO2, "glucose_si": Glucose, "creatinine_si": Creatinine, "bilirubin_total_si": BilirubinTotal,
	"bilirubin_direct_si": BilirubinDirect, "triglycerides_si": Triglycerides, "ferritin_si": Ferritin, "alt_p5p": ALT, "ast_p5p": AST,
	"ldh_l_to_p": LDH, "albumin_bcp": Albumin, "albumin_bcg": Albumin, "hemoglobin_arterial": Hemoglobin, "hemoglobin_venous": Hemoglobin,
	"hemoglobin_oximetry": Hemoglobin, "pt_blood": PT, "troponin_i": Troponin, "troponin_i_dl": Troponin, "troponin_i_hs": Troponin,
	"troponin_i_blood": Troponin, "troponin_t": Troponin, "troponin_t_hs": Troponin, "sodium_blood": Sodium, "potassium_blood": Potassium,
	"esr_westergren": ESR, "base_excess_arterial": BaseExcess, "base_excess_capillary": BaseExcess, "base_excess_venous": BaseExcess, "base_excess_blood": BaseExcess,
	"hco3_arterial": Bicarbonate, "hco3_capillary": Bicarbonate, "hco3_venous": Bicarbonate, "hco3_blood": Bicarbonate, "hco3_serum": Bicarbonate,
	"bands_pct": Bands, "bands_pct_auto": Bands,
}

// PaO2 is arterial or nothing: no code of another specimen leads there.
func TestSpecimensOfBloodGases(t *testing.T) {
	for code, want := range map[string]ID{"2703-7": PaO2, "2704-5": PO2Capillary, "2705-2": PO2Venous, "11556-8": PO2Unspecified,
		"2019-8": PaCO2, "2020-6": PCO2Other, "2021-4": PCO2Other, "11557-6": PCO2Other, "2744-1": PHArterial} {
		if m, ok := ByLOINC(code); !ok || m.ID != want {
			t.Errorf("%s is %v, want %v", code, m.ID, want)
		}
	}
	for _, code := range []string{"2745-8", "2746-6", "11558-4", "30522-7", "22664-7", "3091-6", "39106-0", "18185-9"} {
		if m, ok := ByLOINC(code); ok {
			t.Errorf("%s (another quantity) is read as %v", code, m.ID)
		}
	}
}

// The published column map of the Phoenix package names these analytes and
// units; every one must be readable.
func TestPhoenixColumns(t *testing.T) {
	for _, row := range evidenceFile(t, "vectors", "scores", "phoenix_columns.csv") {
		id, ok := ByKey(row["analyte"])
		if !ok || Get(id).Key != row["analyte"] {
			t.Errorf("column %s: %q is not a key", row["column"], row["analyte"])
			continue
		}
		u, err := unit.Parse(row["unit"])
		if x, ok := Get(id).Convert(2, u); err != nil || !ok || x != 2 {
			t.Errorf("column %s: unit %q of %v: %v, converts to %v", row["column"], row["unit"], id, err, x)
		}
	}
}

// No value of the test vectors is outside the plausible range.
func TestVectorsArePlausible(t *testing.T) {
	columns := evidenceFile(t, "vectors", "scores", "phoenix_columns.csv")
	rows := evidenceFile(t, "vectors", "scores", "phoenix_vectors.csv")
	for _, c := range columns {
		id, _ := ByKey(c["analyte"])
		a := Get(id)
		for _, row := range rows {
			x, err := strconv.ParseFloat(row[c["column"]], 64)
			if err == nil && (x < a.Lo || x > a.Hi) {
				t.Fatalf("row %s: %s = %v is outside %v to %v", row["row"], c["column"], x, a.Lo, a.Hi)
			}
		}
	}
}

// Pairs printed side by side in the sources (immune.md, scores.md, UCUM), equal
// after rounding to six significant digits unless digits says fewer.
func TestConversionsAgainstPrint(t *testing.T) {
	for _, c := range []struct {
		id     ID
		x      float64
		unit   unit.Unit
		want   float64
		digits int
	}{
		{Creatinine, 353.6, unit.UmolPerL, 4.0, 6}, {Creatinine, 88.4, unit.UmolPerL, 1, 6}, {Creatinine, 0.0884, unit.MmolPerL, 1, 6},
		{BilirubinTotal, 68.4, unit.UmolPerL, 4, 6}, {BilirubinTotal, 17.1, unit.UmolPerL, 1, 6}, {BilirubinTotal, 40, unit.MgPerL, 4, 6},
		{Lactate, 45, unit.MgPerDL, 4.9956, 5}, {Glucose, 10, unit.MmolPerL, 180.156, 6}, {Ferritin, 1123.5, unit.PmolPerL, 500, 6},
		{Ferritin, 4420, unit.UgPerL, 4420, 6}, {Ferritin, 4.42, unit.MgPerL, 4420, 6}, {CRP, 4, unit.MgPerDL, 40, 6}, {CRP, 4.08, unit.MgPerDL, 40.8, 6},
		{Fibrinogen, 1, unit.GPerL, 100, 6}, {Triglycerides, 4, unit.MmolPerL, 354, 6}, {Triglycerides, 1.5, unit.MmolPerL, 132.7, 3},
		{FiO2, 40, unit.Percent, 0.4, 6}, {FiO2, 35, unit.Percent, 0.35, 16}, {Temperature, 101.3, unit.DegF, 38.5, 6}, {PaO2, 13.3322, unit.KPa, 100, 6},
		{MAP, 6, unit.KPa, 45.0038, 6}, {Hemoglobin, 70, unit.GPerL, 7, 6}, {Platelets, 100, unit.TenNinthPerL, 100, 6}, {Platelets, 99000, unit.PerUL, 99, 6},
		{Neutrophils, 500, unit.PerMm3, 0.5, 6}, {DDimer, 2000, unit.NgPerMLFEU, 2, 6}, {DDimer, 2, unit.UgPerMLFEU, 2, 6},
		{VasopressinRate, 0.5, unit.MilliIUPerKgPerMin, 0.0005, 6}, {VasopressinRate, 0.5, unit.MilliUPerKgPerMin, 0.0005, 6},
		{VasopressinRate, 0.06, unit.IUPerKgPerH, 0.001, 6}, {NorepinephrineRate, 6, unit.UgPerKgPerH, 0.1, 6}, {EpinephrineRate, 100, unit.NgPerKgPerMin, 0.1, 6},
		{MilrinoneRate, 0.03, unit.MgPerKgPerH, 0.5, 6}, {Age, 18, unit.Year, 216, 6}, {ALT, 102, unit.IUPerL, 102, 6}, {BUN, 36, unit.MmolPerL, 100, 1},
		{SpO2, 0.97, unit.One, 97, 6}, {Troponin, 0.6, unit.NgPerML, 600, 6}, {Sodium, 140, unit.MeqPerL, 140, 6}, {UrineOutput24h, 1.5, unit.L, 1500, 6},
		{Weight, 10, unit.Pound, 4.5359237, 8}, {Height, 10, unit.Inch, 25.4, 6},
	} {
		got, ok := Get(c.id).Convert(c.x, c.unit)
		if !ok || rounded(got, c.digits) != rounded(c.want, c.digits) {
			t.Errorf("%v: %v %s = %v %s, want %v", c.id, c.x, c.unit.Code(), got, Get(c.id).Unit.Code(), c.want)
		}
	}
}

func rounded(x float64, digits int) string { return fmt.Sprintf("%.*g", digits, x) }

// Every conversion comes back to the six digits that are compared, and is
// increasing.
func TestConversionsComeBack(t *testing.T) {
	for _, a := range All() {
		for _, u := range a.Units() {
			for _, x := range []float64{0.1, 1, 35, 88.42, 1234.56, 99999.5} {
				y, ok := a.Convert(x, u)
				z, back := a.Express(y, u)
				if !ok || !back || math.Abs(z-x) > 1e-9*math.Max(x, 1) {
					t.Errorf("%v: %v %s -> %v -> %v", a.ID, x, u.Code(), y, z)
				}
				if more, _ := a.Convert(x*1.5, u); more <= y {
					t.Errorf("%v: %s does not increase", a.ID, u.Code())
				}
			}
		}
		for _, c := range a.Conversions {
			if c.Per != 0 && math.Abs(c.Per*c.Factor-1) > 1e-12 {
				t.Errorf("%v: %s has factor %v and per %v", a.ID, c.Unit.Code(), c.Factor, c.Per)
			}
		}
	}
}

func TestWhatDoesNotMeasure(t *testing.T) {
	for _, c := range []struct {
		id ID
		u  unit.Unit
	}{{FiO2, unit.LPerMin}, {FiO2, unit.Score}, {HLADR, unit.Percent}, {HLADRPercent, unit.MoleculesPerCell}, {DDimer, unit.MgPerL}, {DDimer, unit.NgPerMLDDU},
		{DDimerDDU, unit.NgPerMLFEU}, {SIL2R, unit.PgPerML}, {SIL2RMass, unit.UPerML}, {CRP, unit.NmolPerL}, {Hemoglobin, unit.MmolPerL}, {Platelets, unit.MmolPerL},
		{NorepinephrineRate, unit.UgPerMin}, {NorepinephrineRate, unit.MLPerH}, {VasopressinRate, unit.UgPerKgPerMin}, {INR, unit.Second}, {INR, unit.Percent},
		{SFRatio, unit.One}, {GCS, unit.Percent}, {PaO2, unit.Percent}, {IL6, unit.IUPerML}, {Lactate, unit.None},
		{HeartRate, unit.UgPerKgPerMin}, {RespiratoryRate, unit.MgPerKgPerMin}, {DopamineRate, unit.PerMin}} {
		if y, ok := Get(c.id).Convert(1, c.u); ok {
			t.Errorf("1 %s of %v is %v %s", c.u.Code(), c.id, y, Get(c.id).Unit.Code())
		}
	}
}

// Windows as the authors state them (scores.md §1.4) and as project policy.
func TestWindows(t *testing.T) {
	for _, c := range []struct {
		hours float64
		ids   []ID
	}{
		{6, []ID{PaO2, SpO2, FiO2, RespiratorySupport, InvasiveVentilation, Lactate, MAP, SBP, DBP, PupilsFixed}},
		{12, []ID{VasoactiveCount, GCS, GCSMotor, Glucose, CapillaryRefill, CRRT, ECMO, DopamineRate, VasopressinRate}},
		{24, []ID{Platelets, INR, DDimer, Fibrinogen, Neutrophils, Lymphocytes, Creatinine, BilirubinTotal, ALT, Ferritin, CRP}},
		{72, []ID{HLADR, ExVivoTNF}},
	} {
		for _, id := range c.ids {
			if got := Get(id).Window.Hours(); got != c.hours {
				t.Errorf("%v expires after %v h, want %v", id, got, c.hours)
			}
		}
	}
}
