package reference

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/unit"
)

func TestEveryRowConvertsAndCites(t *testing.T) {
	if builtinFault != nil {
		t.Fatal(builtinFault)
	}
	rows := Builtin().All()
	if len(rows) < 300 {
		t.Fatalf("only %d rows", len(rows))
	}
	for _, iv := range rows {
		a := analyte.Get(iv.Analyte)
		lo, hi := iv.Canonical()
		if math.IsNaN(lo) != !iv.HasLower() || math.IsNaN(hi) != !iv.HasUpper() || math.IsNaN(lo) && math.IsNaN(hi) {
			t.Errorf("line %d: limits %v to %v of %s", iv.Line, lo, hi, a.Key)
		}
		ref, ok := evidence.Get(iv.Source)
		if !ok || iv.Site || !iv.Status.Ships() || iv.Status < ref.Status {
			t.Errorf("line %d: %q, %v beside %v", iv.Line, iv.Source, iv.Status, ref.Status)
		}
		if iv.Percentiles == "" || iv.Platform == "" || iv.Population == "" {
			t.Errorf("line %d: percentiles, platform and population are to be said", iv.Line)
		}
		if len(a.Assays) > 0 != (iv.Assay != "") {
			t.Errorf("line %d: %s without its assay", iv.Line, a.Key)
		}
	}
	for _, id := range []analyte.ID{analyte.Ferritin, analyte.CRP, analyte.Procalcitonin, analyte.IL6, analyte.IL8, analyte.IL10, analyte.IL18, analyte.IL1b, analyte.IFNg, analyte.TNF,
		analyte.CXCL9, analyte.SIL2R, analyte.SIL2RMass, analyte.Lymphocytes, analyte.Neutrophils, analyte.WBC, analyte.Platelets, analyte.Hemoglobin, analyte.Fibrinogen,
		analyte.DDimer, analyte.AST, analyte.ALT, analyte.LDH, analyte.Albumin, analyte.Triglycerides, analyte.Creatinine, analyte.IgG, analyte.CD4Count, analyte.CD8Count} {
		if len(Builtin().Of(id)) == 0 {
			t.Errorf("nothing for %v", id)
		}
	}
}

// evidenceNames are the analytes of the evidence file that the catalogue has.
var evidenceNames = map[string]string{"Ferritin": "ferritin", "IgG": "igg", "CD4 T cells": "cd4", "CD8 T cells": "cd8", "ALC": "lymphocytes", "ANC": "neutrophils", "WBC": "wbc",
	"Haemoglobin": "hemoglobin", "Platelets": "platelets", "LDH": "ldh", "Creatinine": "creatinine", "AST": "ast", "ALT": "alt", "Albumin": "albumin", "Triglycerides": "triglycerides",
	"CRP": "crp", "Procalcitonin": "procalcitonin", "IL-6": "il6", "IL-8": "il8", "IL-10": "il10", "IFN-gamma": "ifn_gamma", "TNF-alpha": "tnf", "IL-1beta": "il1b",
	"IL-18 (total)": "il18", "CXCL9": "cxcl9", "sIL-2R U/mL": "sil2r", "sIL-2R pg/mL": "sil2r_mass", "D-dimer": "d_dimer", "Fibrinogen": "fibrinogen"}

// keptApart are rows of the evidence that are no intervals: decision limits,
// cord blood, a kit without name, a unit without basis.
var keptApart = []string{"triglycerides any 0 y-10 y -75", "triglycerides any 10 y-20 y -90", "triglycerides any 20 y- -150", "crp any 0 h-1 h 0-12.4", "il6 any 0 h-1 h 0-16.4",
	"tnf any 0 h-1 h 0-29.4", "sil2r any 18 y- 134.8-417.2", "sil2r any 18 y- 145.2-891.2", "d_dimer any 1 d-29 d 0.25-2.81"}

// narrowed are rows that ship with less than the source prints.
var narrowed = map[string]string{
	"igg any 0 d-5 mo 100-334": "igg any 6 wk-5 mo 100-334",
	"crp any 0 d-91 d 1-16":    "crp any 0 d-91 d -16", "crp f 3 mo-13 mo 1-8": "crp f 3 mo-13 mo -8", "crp m 3 mo-13 mo 1-11": "crp m 3 mo-13 mo -11",
	"crp f 13 mo-4 y 1-8": "crp f 13 mo-4 y -8", "crp m 13 mo-4 y 1-11": "crp m 13 mo-4 y -11", "crp f 4 y-11 y 1-10": "crp f 4 y-11 y -10",
	"crp m 4 y-11 y 1-8": "crp m 4 y-11 y -8", "crp any 11 y-19 y 1-8": "crp any 11 y-19 y -8"}

// TestRowsAreThoseOfTheEvidence: every shipped row stands in the evidence with
// the same limits, ages, sex and mark, and every row of the evidence whose
// analyte we know ships or is kept apart.
func TestRowsAreThoseOfTheEvidence(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "evidence", "reference", "reference_intervals.csv"))
	if err != nil {
		t.Skipf("the evidence files are not here (%v)", err)
	}
	defer f.Close()
	recs, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]int{}
	for _, r := range recs[1:] {
		name := evidenceNames[r[0]]
		if name == "" {
			name = evidenceNames[r[0]+" "+r[1]]
		}
		if name == "" {
			continue
		}
		text := func(x string) string {
			if y, err := strconv.ParseFloat(x, 64); err == nil {
				return number(y)
			}
			return x
		}
		from, to := strings.TrimSpace(r[3]+" "+r[4]), strings.TrimSpace(r[5]+" "+r[6])
		if r[5] == "150" {
			to = ""
		}
		key := name + " " + r[2] + " " + from + "-" + to + " " + text(r[7]) + "-" + text(r[8])
		if contains(keptApart, key) {
			continue
		}
		if n, ok := narrowed[key]; ok {
			key = n
		}
		code := map[string]string{"cells/uL": "/uL", "10^9/L": "10*9/L", "ng/mL FEU": "ng/mL{FEU}"}[r[1]]
		if code == "" {
			code = r[1]
		}
		want[key+" "+code+" "+r[15]]++
	}
	limit := func(x float64, ok bool) string {
		if !ok {
			return ""
		}
		return number(x)
	}
	for _, iv := range Builtin().All() {
		mark := map[evidence.Status]string{evidence.Verified: "V", evidence.Secondary: "V2"}[iv.Status]
		key := iv.Analyte.String() + " " + iv.Sex.Key() + " " + iv.From.String() + "-" + iv.To.String() + " " + limit(iv.Lower, iv.HasLower()) + "-" + limit(iv.Upper, iv.HasUpper()) + " " + iv.Unit.Code() + " " + mark
		if want[key]--; want[key] < 0 {
			t.Errorf("line %d does not stand in the evidence: %s", iv.Line, key)
		}
	}
	for key, n := range want {
		if n > 0 {
			t.Errorf("of the evidence, not shipped: %s", key)
		}
	}
}

// TestNothingUnverifiedShips: the recollected ferritin of CALIPER's Architect
// and the recollected percentiles of lymphocytes (immune.md §6).
func TestNothingUnverifiedShips(t *testing.T) {
	recollected := map[analyte.ID][][2]float64{
		analyte.Ferritin:    {{100, 717}, {14, 647}, {8, 182}, {5, 100}, {14, 79}, {6, 67}, {13, 83}, {11, 172}},
		analyte.Lymphocytes: {{3400, 7600}, {3900, 9000}, {3400, 9000}, {3600, 8900}, {2300, 5400}, {1900, 3700}, {1400, 3300}},
	}
	for id, pairs := range recollected {
		for _, iv := range Builtin().Of(id) {
			for _, p := range pairs {
				if iv.Lower == p[0] && iv.Upper == p[1] {
					t.Errorf("%v %v to %v is unverified", id, p[0], p[1])
				}
			}
		}
	}
	for _, iv := range Builtin().All() {
		if iv.Status != evidence.Verified && iv.Status != evidence.Secondary {
			t.Errorf("line %d: %v", iv.Line, iv.Status)
		}
	}
}

// TestContextJudgesNothing: middle halves, cord blood and limits of decision
// are shown and never applied.
func TestContextJudgesNothing(t *testing.T) {
	for _, id := range []analyte.ID{analyte.HLADR, analyte.HLADRPercent, analyte.HLADRMFI, analyte.ExVivoTNF, analyte.SCD163} {
		if len(Builtin().Context(id)) == 0 {
			t.Errorf("no context of %v", id)
		}
		s := Builtin().Judge(id, analyte.Point(50, 0), "", Person{Age: aged(t, "4 y"), Sex: Male})
		if s.Kind != NoInterval || len(s.Intervals) != 0 {
			t.Errorf("%v: %+v", id, s)
		}
	}
	for _, c := range Builtin().context {
		if _, ok := evidence.Get(c.Source); !ok || c.Words == "" || c.Reason == "" || !c.Status.Ships() {
			t.Errorf("%+v", c)
		}
	}
	if n := len(Builtin().Context(analyte.DDimer)); n != 1 {
		t.Errorf("%d contexts of D-dimer", n)
	}
}

func TestLimitsAsTextAndCanonical(t *testing.T) {
	byLine := map[string]Interval{}
	for _, iv := range Builtin().All() {
		byLine[iv.Analyte.String()+" "+iv.AgeText()+" "+string(iv.Source)] = iv
	}
	igg := byLine["igg 4 y to under 10 y ref-auckland-igg"]
	if lo, hi := igg.Canonical(); lo != 500 || hi != 1330 || igg.LimitText() != "5 to 13.3 g/L" || analyte.Get(analyte.IgG).Unit != unit.MgPerDL {
		t.Errorf("%v %v %s", lo, hi, igg.LimitText())
	}
	anc := byLine["neutrophils 72 h to under 28 d ref-manroe-1979"]
	if anc.HasUpper() || anc.LimitText() != "from 1750 /µL" || anc.PercentileText() != "95% limits" {
		t.Errorf("%+v %s", anc, anc.LimitText())
	}
	cd4 := byLine["cd4 2 y to under 6 y ref-shearer-2003"]
	if cd4.PercentileText() != "percentiles 10-90" || cd4.Status != evidence.Secondary {
		t.Errorf("%+v", cd4)
	}
	il8 := byLine["il8 age not stated ref-seattle-cytokines"]
	if il8.AgesStated() || il8.LimitText() != "0 to 116 pg/mL" || il8.SourceText() != "Seattle Children's" {
		t.Errorf("%+v", il8)
	}
}
