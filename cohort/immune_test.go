package cohort

import (
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/kinetics"
	"stormglass/table"
)

// immuneVectors is a path among the tables of immune markers kept beside the
// repository; the test is skipped where it is absent.
func immuneVectors(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "shared", "vectors", "immune", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is kept beside the repository and is absent here", name)
	}
	return path
}

// TestMadeUpImmuneTables: the shipped maps on tables of our own, SOFA and MIS-C
// by hand.
func TestMadeUpImmuneTables(t *testing.T) {
	text, _, rep := answer(t, Options{Files: []string{"testdata/race_made_up.csv"}, Map: named(t, "race"), Rules: rules(t, "sofa", "qsofa", "ids", "immunosep"), Items: true})
	first := map[string]map[string]string{}
	for _, r := range parse(t, text) {
		if r["hour"] == "0" {
			first[r["patient"]] = r
		}
	}
	// Platelets 60: 2; bilirubin 6.5: 3; MAP 55: at least 1, more where
	// vasopressors run; 5T: 4; creatinine 2.5: 2, more by urine.
	for who, want := range map[string]string{
		"900001": "coagulation 2..2, hepatic 3..3, cardiovascular 1..4, neurologic 4..4, renal 2..4, respiratory 0..4, qsofa met",
		"900002": "coagulation 0..0, hepatic 0..4, cardiovascular 0..4, neurologic 0..0, renal 0..4, respiratory 0..4, qsofa not_met",
	} {
		r := first[who]
		var got []string
		for _, item := range []string{"coagulation", "hepatic", "cardiovascular", "neurologic", "renal", "respiratory"} {
			got = append(got, item+" "+r["sofa."+item+".lo"]+".."+r["sofa."+item+".hi"])
		}
		if s := strings.Join(got, ", ") + ", qsofa " + r["qsofa.positive"]; s != want {
			t.Errorf("%s: %s, want %s", who, s, want)
		}
		for _, id := range []string{"ids.state", "immunosep.mals", "immunosep.sip"} {
			if r[id] != "undetermined" {
				t.Errorf("%s: %s is %s without its markers", who, id, r[id])
			}
		}
	}
	if rep.Faults != 3 || rep.Unmapped["Fractalkine"] != 5 { // two pieces of "121", and "T36"
		t.Errorf("%d faults, %v, %v", rep.Faults, rep.Issues, rep.Unmapped)
	}
	text, _, rep = answer(t, Options{Files: []string{"testdata/misc_made_up.csv"}, Map: named(t, "misc"), Rules: rules(t, "misc2023", "hlh2004")})
	got := map[string]string{}
	for _, r := range parse(t, text) {
		if r["hour"] == "0" {
			got[r["patient"]] = r["misc2023.clinical"] + " " + r["misc2023.confirmed"] + " " + r["misc2023.lo"] + ".." + r["misc2023.hi"]
		}
	}
	// Case 2: whether in hospital is not told. Case 3: CRP of 12 mg/L.
	for who, want := range map[string]string{"Case 1": "met met 4..5", "Case 2": "undetermined undetermined 2..5", "Case 3": "not_met not_met 2..5"} {
		if got[who] != want {
			t.Errorf("%s: %s, want %s", who, got[who], want)
		}
	}
	if rep.Faults != 0 || rep.Unmapped["lab_troponin_max"] != 1 || rep.Unmapped["lab_NTproBNP"] != 1 || rep.Unmapped["lab_Ddim_NS"] != 1 {
		t.Errorf("%v, %v", rep.Issues, rep.Unmapped)
	}
}

// rowsOf reads a CSV file plainly.
func rowsOf(t *testing.T, path string) byRow {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(b), "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var out byRow
	for _, r := range all[1:] {
		m := map[string]string{}
		for i, c := range r {
			m[all[0][i]] = c
		}
		out = append(out, m)
	}
	return out
}

// atHourZero is the answers at hour 0 by patient.
func atHourZero(t *testing.T, text string) map[string]map[string]string {
	t.Helper()
	out := map[string]map[string]string{}
	for _, r := range parse(t, text) {
		if r["hour"] == "0" {
			out[r["patient"]] = r
		}
	}
	return out
}

// raceLedger is where the trial's points of an organ are not those of the number
// in its own table, by patient, typed from the two files. Which value the
// trial's points were taken from is not told.
var raceLedger = map[string]map[string]string{
	"coagulation": {"20007": "platelets 43, 0 points", "31004": "141, 0", "50008": "108, 2", "22005": "99, 1", "10057": "48, 1", "31003": "46, 0"},
	"hepatic":     {"20007": "bilirubin 2.1, 0 points", "32002": "3.7, 0", "31004": "6.7, 0", "50008": "1.5, 2", "22005": "0.9, 1"},
	"renal":       {"10046": "creatinine 2.0, 1 point", "20007": "3.7 with end-stage disease, 0"},
	"neurologic": {"91007": "3T, 0 points", "110003": "10T, 0", "110015": "11T, 0", "110023": "7T, 0", "110019": "8T, 0", // with a tube: the trial counts these as normal
		"20062": "10, 0 points", "50016": "10, 0", "20015": "6, 0", "21011": "14, 0", "10010": "6, 0", "20014": "7, 0", "20019": "3, 0", // perhaps of before sedation
		"91006": "12, 3 points", "10046": "4, 3", "50002": "3, 3", "50008": "3, 3"},
}

// TestRaceLedger runs the RACE table through its shipped map and holds SOFA
// against the trial's own points.
func TestRaceLedger(t *testing.T) {
	file, detail := immuneVectors(t, "race_septic_shock/RACE_CytokineData.csv"), rowsOf(t, immuneVectors(t, "race_septic_shock/RACE_DetailedT0SOFA.csv"))
	text, _, rep := answer(t, Options{Files: []string{file}, Map: named(t, "race"), Items: true,
		Rules: rules(t, "sofa", "qsofa", "ids", "immunosep", "hscore", "misc2023")})
	reported := map[string]map[string]string{}
	for _, r := range detail {
		reported[r["studyid"]] = r
	}
	ours, source := atHourZero(t, text), map[string]map[string]string{}
	for _, r := range rowsOf(t, file) {
		if r["Timepoint"] == "T0" {
			source[r["studyid"]] = r
		}
	}
	if rep.Stays != 71 || rep.RowsIn != 189 || len(source) != 69 || rep.Faults != 16 { // 8 pressures without "/"
		t.Errorf("%d stays, %d faults; %d patients with a row of hour 0", rep.Stays, rep.Faults, len(source))
	}
	for _, c := range []string{"IL-10", "IL-18", "ANG2", "Steroid"} { // no unit, or no time, is told
		if rep.Unmapped[c] == 0 {
			t.Errorf("%s is not counted as unread", c)
		}
	}
	counts := map[string]int{}
	for who, src := range source {
		r := ours[who]
		for item, column := range map[string]string{"coagulation": "T0coag", "hepatic": "T0bili", "renal": "T0renal", "neurologic": "T0neuro", "cardiovascular": "T0CV", "respiratory": "T0RESP"} {
			lo, hi, theirs := whole(t, r["sofa."+item+".lo"]), whole(t, r["sofa."+item+".hi"]), whole(t, reported[who][column])
			agrees := theirs >= lo && theirs <= hi
			if _, known := raceLedger[item][who]; known == agrees {
				t.Errorf("%s, %s: %d..%d, the trial says %d; in the ledger %v", who, item, lo, hi, theirs, known)
			}
			counts[item+fmt.Sprint(" settled ", lo == hi)]++
		}
		if lo, hi, theirs := whole(t, r["sofa.lo"]), whole(t, r["sofa.hi"]), whole(t, reported[who]["T0_SOFA_Total"]); theirs >= lo && theirs <= hi {
			counts["total within range"]++
		}
		if src["Calculated T0 SOFA Value:"] != reported[who]["T0_SOFA_Total"] {
			counts["the two files differ"]++
		}
		counts["qsofa "+r["qsofa.positive"]]++
		if want := plainQSOFA(src); want != "" && r["qsofa.positive"] != want {
			t.Errorf("%s: qSOFA %s, want %s", who, r["qsofa.positive"], want)
		}
		for _, id := range []string{"immunosep.mals", "immunosep.sip", "ids.state", "hscore.169"} {
			counts[id+" "+r[id]]++
		}
		if r["misc2023.clinical"] != "" && whole(t, src["Age"]) >= 21 {
			t.Errorf("%s: a rule of children speaks of an adult: %s", who, r["misc2023.clinical"])
		}
	}
	for what, want := range map[string]int{"coagulation settled true": 68, "hepatic settled true": 68, "neurologic settled true": 69, "renal settled true": 4, "cardiovascular settled false": 69,
		"respiratory settled false": 69, "total within range": 68, "the two files differ": 12, "qsofa met": 31, "qsofa not_met": 34, "qsofa undetermined": 4,
		"immunosep.mals undetermined": 69, "immunosep.sip undetermined": 69, "ids.state undetermined": 69, "hscore.169 undetermined": 69} {
		if counts[what] != want {
			t.Errorf("%s: %d, want %d", what, counts[what], want)
		}
	}
}

func whole(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil && s != ">90" {
		t.Fatalf("%q is no number", s)
	}
	if s == ">90" {
		return 91
	}
	return n
}

// plainQSOFA is qSOFA worked out plainly from the cells: rate ≥ 22, systolic
// pressure ≤ 100, coma scale < 15; "" where a cell is missing.
func plainQSOFA(r map[string]string) string {
	systolic, _, ok := strings.Cut(r["BP Sys/Dia"], "/")
	if !ok {
		return ""
	}
	n := 0
	for _, is := range []bool{number(r["RR"]) >= 22, number(systolic) <= 100, number(strings.TrimSuffix(r["GCS"], "T")) < 15} {
		if is {
			n++
		}
	}
	if n >= 2 {
		return "met"
	}
	return "not_met"
}

func number(s string) float64 {
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		return math.NaN()
	}
	return x
}

// TestRaceKinetics follows IL-6 over 48 h: the slope is held against least
// squares on logarithms worked out plainly.
func TestRaceKinetics(t *testing.T) {
	file := immuneVectors(t, "race_septic_shock/RACE_CytokineData.csv")
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	res, err := table.Read(f, named(t, "race").table(table.Options{Name: "race.csv"}))
	if err != nil {
		t.Fatal(err)
	}
	samples := map[string][]kinetics.Sample{}
	for i := range res.Events {
		if e := &res.Events[i]; e.Analyte == analyte.IL6 {
			samples[e.Patient.Value] = append(samples[e.Patient.Value], kinetics.Sample{At: e.At, Value: e.Value, ID: e.ID})
		}
	}
	end := event.TimeOf(cincStart().Add(48 * time.Hour))
	directions, three := map[string]int{}, 0
	var halves []float64
	for _, list := range samples {
		m := kinetics.Move(analyte.Get(analyte.IL6), end, list, kinetics.Options{})
		if len(list) < 3 {
			directions["fewer than three"]++
			continue
		}
		three++
		directions[m.Direction.Key()]++
		if want := plainSlope(list); math.Abs(m.Slope.X-want) > 1e-6 {
			t.Errorf("slope %v, want %v", m.Slope.X, want)
		}
		if m.Slope.X < 0 {
			halves = append(halves, m.Hours.X)
		}
	}
	slices.Sort(halves)
	// Three values seldom fix a line: of 55 patients 9 fall beyond doubt, in 46 the
	// interval of the slope holds 0.
	if len(samples) != 71 || three != 55 || len(halves) != 51 || directions["falling"] != 9 || directions["not_known"] != 46 {
		t.Fatalf("%d patients, %d with three values, %d of them falling; %v", len(samples), three, len(halves), directions)
	}
	for i, want := range map[int]float64{51 / 4: 9.30, 51 / 2: 12.50, 3 * 51 / 4: 21.56} { // hours, by another program
		if math.Abs(halves[i]-want) > 0.01 {
			t.Errorf("half time %d: %.2f h, want %.2f", i, halves[i], want)
		}
	}
}

func plainSlope(list []kinetics.Sample) float64 {
	var n, sx, sy, sxx, sxy float64
	for _, s := range list {
		v, _ := s.Value.Printed()
		x, y := s.At.Sub(list[0].At).Hours(), math.Log(v)
		n, sx, sy, sxx, sxy = n+1, sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}

// TestMiscLedger runs the single cases of MIS-C through their shipped map. The
// definition is worked out a second time, plainly, from the cells; every case
// was published as MIS-C.
func TestMiscLedger(t *testing.T) {
	file := immuneVectors(t, "misc_review/df_singlecases.csv")
	text, _, rep := answer(t, Options{Files: []string{file}, Map: named(t, "misc"),
		Rules: rules(t, "misc2023", "hlh2004", "mas2016", "hyperferritin", "simon", "lymphopenia", "immunosep", "hscore", "ids")})
	ours, why, mas := atHourZero(t, text), map[string]int{}, 0
	counts := map[string]int{}
	for _, r := range rowsOf(t, file) {
		who := r["patientID_int"]
		want, open := plainMISC(r)
		if got := ours[who]["misc2023.clinical"]; got != want {
			t.Errorf("%s: %s, want %s (%s)", who, got, want, open)
		}
		why[want+" "+open]++
		for _, id := range []string{"misc2023.confirmed", "hlh2004.met", "mas2016.met", "hyperferritin.picu_hlh", "simon.high", "lymphopenia.flat", "immunosep.mals", "hscore.169", "ids.state"} {
			counts[id+" "+ours[who][id]]++
		}
		if r["symp_MAS"] == "TRUE" { // as published: 8 cases
			mas++
			if ours[who]["mas2016.met"] != "undetermined" || ours[who]["hlh2004.met"] != "undetermined" {
				t.Errorf("%s: %s, %s", who, ours[who]["mas2016.met"], ours[who]["hlh2004.met"])
			}
		}
	}
	if rep.Stays != 138 || rep.Faults != 0 || mas != 8 {
		t.Errorf("%d cases, %d faults, %d with MAS as published; %v", rep.Stays, rep.Faults, mas, rep.Issues)
	}
	for _, c := range []string{"lab_troponin_max", "lab_BNP_admis", "lab_NTproBNP", "lab_Ddim_NS", "lab_TNF", "rx_tocilizumab"} {
		if rep.Unmapped[c] == 0 {
			t.Errorf("%s is not counted as unread", c)
		}
	}
	for what, want := range map[string]int{"met ": 94, "not_met crp": 4, "undetermined hospital": 22, "undetermined hospital crp": 8, "undetermined hospital systems": 3, "undetermined crp": 2,
		"undetermined systems": 2, "undetermined hospital crp systems": 2, "undetermined age hospital crp": 1} {
		if why[what] != want {
			t.Errorf("%s: %d, want %d", what, why[what], want)
		}
	}
	// Out of the population: adults in rules of children, children in those of
	// adults. HLH-2004 and MAS-2016 lack spleen, marrow, NK cells, receptor, and
	// the diagnosis of arthritis.
	for what, want := range map[string]int{"misc2023.confirmed met": 84, "misc2023.confirmed undetermined": 50, "misc2023.confirmed not_met": 4, "hlh2004.met undetermined": 133, "hlh2004.met ": 5,
		"mas2016.met met": 0, "hyperferritin.picu_hlh met": 1, "simon.high met": 0, "lymphopenia.flat met": 51, "lymphopenia.flat not_met": 23, "lymphopenia.flat undetermined": 59,
		"immunosep.mals ": 132, "immunosep.mals not_met": 5, "immunosep.mals met": 1, "hscore.169 ": 132, "ids.state met": 0} {
		if counts[what] != want {
			t.Errorf("%q: %d, want %d", what, counts[what], want)
		}
	}
}

// plainMISC is the definition of 2023 on the cells of a case, and what is open
// or fails.
func plainMISC(r map[string]string) (truth, which string) {
	const yes, no, open = 1, 0, -1
	is := func(b bool) int {
		if b {
			return yes
		}
		return no
	}
	said := func(c string) int {
		switch r[c] {
		case "TRUE":
			return yes
		case "FALSE":
			return no
		}
		return open
	}
	under := func(limit float64, columns ...string) int {
		for _, c := range columns {
			if x := number(r[c]); !math.IsNaN(x) {
				return is(x < limit)
			}
		}
		return open
	}
	either := func(list ...int) int {
		switch {
		case slices.Contains(list, yes):
			return yes
		case slices.Contains(list, open):
			return open
		}
		return no
	}
	hospital := open
	if r["admis_hosp_days"] != "NA" || r["admis_ICU_days"] != "NA" || slices.Contains([]string{r["admis_PICU_admis"], r["critcare_MV"], r["critcare_NIV"], r["critcare_inotrop"], r["critcare_ECMO"]}, "TRUE") {
		hospital = yes
	}
	crp := under(30, "lab_CRP_peak", "lab_CRP_NS", "lab_CRP_admis")
	if crp != open {
		crp = yes - crp
	}
	ejection := under(55, "symp_cardiovasc_LVEF")
	if r["symp_cardiovasc_LVEF"] == ">55" {
		ejection = no
	} else if ejection == open && said("symp_cardiovasc_LV_30to55") != yes && said("symp_cardiovasc_LV_less30") == yes {
		ejection = yes
	}
	systems := []int{
		either(ejection, either(said("symp_cardiovasc_cordilat"), said("symp_cardiovasc_aneurysm")), open), // troponin is not read
		either(said("kawasaki_exanthema"), either(said("kawasaki_conjunctivitis"), said("kawasaki_mouth"), said("kawasaki_extremity"))),
		said("symp_cardiovasc_shock"),
		either(said("symp_GI_any"), either(said("symp_GI_abdopain"), said("symp_GI_vomiting"), said("symp_GI_diarrh"))),
		either(under(150000, "lab_platelets_lowest", "lab_platelets_NS"), under(1000, "lab_lymphocytes_lowest")),
	}
	if systems[3] == open && said("symp_GI_any") == open {
		systems[3] = either(said("symp_GI_abdopain"), said("symp_GI_vomiting"), said("symp_GI_diarrh"))
	}
	involved, perhaps := 0, 0
	for _, s := range systems {
		involved += is(s == yes)
		perhaps += is(s != no)
	}
	two := open
	if involved >= 2 || perhaps < 2 {
		two = is(involved >= 2)
	}
	truth = "met"
	var names []string
	for _, part := range []struct {
		name string
		t    int
	}{{"age", under(21, "age")}, {"fever", said("symp_fever")}, {"hospital", hospital}, {"crp", crp}, {"systems", two}} {
		switch {
		case part.t == no && truth != "not_met":
			truth, names = "not_met", []string{part.name}
		case part.t == open && truth != "not_met":
			truth, names = "undetermined", append(names, part.name)
		}
	}
	return truth, strings.Join(names, " ")
}
