package cohort

import (
	"archive/tar"
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/table"
)

// vectors is a path among the data kept beside the repository; the test is
// skipped where it is absent.
func vectors(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "shared", "vectors", "icu", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is kept beside the repository and is absent here", name)
	}
	return path
}

func named(t *testing.T, name string) *Map {
	t.Helper()
	m, ok := Named(name)
	if !ok {
		t.Fatalf("no data set %q", name)
	}
	return m
}

func TestShippedMaps(t *testing.T) {
	if _, ok := Named("no-such"); ok {
		t.Error("an unknown name")
	}
	for _, m := range Shipped() {
		m.table(table.Options{}) // reads the map, and panics if it cannot
	}
	if _, err := newMimic(nil); err != nil {
		t.Error(err)
	}
	// Every line of the map is a name that a long table knows.
	set, _ := newMimic(nil)
	for key, list := range set.items {
		for _, it := range list {
			name := strings.TrimPrefix(it.analyte, gasPrefix)
			if name == "specimen" {
				continue
			}
			if _, err := table.ReadMap(strings.NewReader("column,analyte,unit\nx,\"" + name + "\"," + it.unit + "\n")); err != nil {
				t.Errorf("%s: %v", key, err)
			}
		}
	}
}

// SOFA by its table (scores.md §10) on two invented stays. p900001: hour 1 MAP
// 72: 0; hour 2 MAP 64: 1, creatinine 2.4: 2, platelets 96: 2 -> 5; hour 3
// bilirubin 6.5: 3 -> 8. An FiO2 of 45 is outside its range as a fraction.
func TestCincSample(t *testing.T) {
	text, _, rep := answer(t, Options{Files: []string{"testdata/cinc"}, Map: named(t, "cinc2019"), Every: time.Hour})
	rows := parse(t, text)
	want := []string{"0", "5", "8", "8", "0", "0"}
	if len(rows) != len(want) {
		t.Fatalf("%d rows", len(rows))
	}
	for i, r := range rows {
		if r["sofa"] != want[i] || r["phoenix"] != "" || r["psofa.hi"] != "" {
			t.Errorf("row %d: SOFA %s, want %s; Phoenix %q, pSOFA %q", i, r["sofa"], want[i], r["phoenix"], r["psofa.hi"])
		}
	}
	if rows[0]["patient"] != "p900001" || rows[4]["patient"] != "p900002" {
		t.Error("the patient is the file's name")
	}
	if rep.Faults != 1 || rep.Unmapped["Lactate"] != 1 || rep.Unmapped["Gender"] != 6 || rep.Unmapped["HR"] != 0 {
		t.Errorf("%d faults %v, unmapped %v", rep.Faults, rep.Issues, rep.Unmapped)
	}
}

// SOFA of two invented stays in the tables of MIMIC-III.
//
// Stay 700. 08:00 creatinine 2.1 of 07:00: 2. 09:00 MAP 62: 1 -> 3. 10:00 GCS
// 3+1+6=10 with a tube: 2 -> 5; 10:30 arterial 80 mmHg at 50 %: P/F 160,
// ventilated: 3; 11:00 norepinephrine 0.08: 3 instead of 1 -> 10; 13:00 0.2: 4
// -> 11. The venous gas of 14:00 and the pressure marked as an error do not
// count, nor does the creatinine of the year before.
// Stay 800, over 89 years, CareVue: 13:00 MAP 55: 1; 14:00 norepinephrine 0.15: 4.
func TestMimicSample(t *testing.T) {
	text, sum, rep := answer(t, Options{Files: []string{"testdata/mimic"}, Map: named(t, "mimic"), Every: time.Hour})
	at := map[string]map[string]string{}
	for _, r := range parse(t, text) {
		at[r["stay"]+" "+r["time"]] = r
	}
	for key, want := range map[string]string{
		"700 2150-01-01T08:00:00Z": "2", "700 2150-01-01T09:00:00Z": "3", "700 2150-01-01T10:00:00Z": "5", "700 2150-01-01T11:00:00Z": "10",
		"700 2150-01-01T13:00:00Z": "11", "700 2150-01-01T16:00:00Z": "11",
		"800 2110-01-01T12:00:00Z": "0", "800 2110-01-01T13:00:00Z": "1", "800 2110-01-01T14:00:00Z": "4", "800 2110-01-02T13:00:00Z": "4",
	} {
		if r := at[key]; r == nil || r["sofa"] != want {
			t.Errorf("%s: SOFA %s, want %s", key, r["sofa"], want)
		}
	}
	s := parse(t, sum)
	if len(s) != 2 || s[0]["patient"] != "7" || s[1]["end"] != "2110-01-03T15:30:00Z" || s[1]["death"] != "2110-01-03T15:30:00Z" || s[0]["sofa.population"] != "in" || s[1]["sofa.population"] != "in" {
		t.Errorf("%v", s)
	}
	want := map[string]int{"chartevents 220048 Heart Rhythm": 1, "chartevents 226732 = Halo hood": 1, "chartevents rows marked as error": 1, "inputevents_mv rows rewritten": 1}
	for k, n := range want {
		if rep.Unmapped[k] != n {
			t.Errorf("%s: %d, want %d", k, rep.Unmapped[k], n)
		}
	}
	if len(rep.Unmapped) != len(want) || rep.Faults != 0 {
		t.Errorf("unmapped %v, faults %d %v", rep.Unmapped, rep.Faults, rep.Issues)
	}
	if len(rep.Skipped) != 3 { // two dictionaries and services
		t.Errorf("skipped %v", rep.Skipped)
	}
}

// The challenge's sample: every row read, what is not read counted exactly, and
// no pediatric rule speaks of anyone.
func TestCinc2019(t *testing.T) {
	path := vectors(t, "cinc2019.tar.gz")
	cells, rowsIn, stays := cincCells(t, path)
	set := assess.Clinical()
	text, sum, rep := answer(t, Options{Files: []string{path}, Map: named(t, "cinc2019"), Every: 6 * time.Hour, Set: set})
	if rep.Stays != int64(stays) || rep.RowsIn != int64(rowsIn) || rep.Files != stays {
		t.Errorf("%d stays of %d, %d rows of %d, %d files", rep.Stays, stays, rep.RowsIn, rowsIn, rep.Files)
	}
	for _, c := range mustColumns("maps/cinc2019.csv") {
		delete(cells, c.Column)
	}
	delete(cells, "ICULOS")
	for c, n := range cells {
		if rep.Unmapped[c] != n {
			t.Errorf("%s: %d cells counted, the files have %d", c, rep.Unmapped[c], n)
		}
	}
	if len(rep.Unmapped) != len(cells) {
		t.Errorf("unmapped %v", rep.Unmapped)
	}
	if strings.Count(text, "\n") < stays {
		t.Error("rows are missing")
	}
	noChildren(t, set, picked(t, sum, isPopulation), nil)
}

func isPopulation(c string) bool {
	return c == "patient" || c == "stay" || strings.HasSuffix(c, ".population")
}

// noChildren fails where a rule for children only speaks of a stay that is not
// in except.
func noChildren(t *testing.T, set *assess.Ruleset, rows byRow, except map[string]bool) {
	t.Helper()
	pediatric := 0
	for _, r := range set.Rules() {
		s := r.Spec()
		if r.Draft() || s.Population.Under == 0 || s.Population.Under > 216 {
			continue
		}
		pediatric++
		for _, row := range rows {
			if got := row[s.ID+".population"]; got != "out" && !except[row["stay"]] {
				t.Errorf("%s %s: %s answers %q", row["patient"], row["stay"], s.ID, got)
			}
		}
	}
	if pediatric < 8 {
		t.Errorf("only %d rules for children", pediatric)
	}
}

// cincCells counts the cells that say something, by column.
func cincCells(t *testing.T, path string) (cells map[string]int, rows, stays int) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	cells = map[string]int{}
	a := tar.NewReader(z)
	for {
		h, err := a.Next()
		if err == io.EOF {
			return cells, rows, stays
		}
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(h.Name, ".psv") {
			continue
		}
		stays++
		var head []string
		sc := bufio.NewScanner(a)
		for sc.Scan() {
			row := strings.Split(sc.Text(), "|")
			if head == nil {
				head = row
				continue
			}
			rows++
			for i, c := range row {
				if c != "NaN" && c != "" {
					cells[head[i]]++
				}
			}
		}
	}
}

// mimicDictionary reads labels of items.
func mimicDictionary(t *testing.T, path string) map[string]string {
	t.Helper()
	out := map[string]string{}
	eachRow(t, path, func(r map[string]string) { out[r["itemid"]] = r["label"] })
	return out
}

// eachRow reads a gzipped table of the demo plainly.
func eachRow(t *testing.T, path string, take func(map[string]string)) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	cr := csv.NewReader(z)
	cr.ReuseRecord = true
	head, err := cr.Read()
	if err != nil {
		t.Fatal(err)
	}
	head = append([]string(nil), head...)
	row := map[string]string{}
	for {
		r, err := cr.Read()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		for i, c := range r {
			row[head[i]] = c
		}
		take(row)
	}
}

// The labels of the map are those of the data set's dictionaries.
func TestMimicLabels(t *testing.T) {
	dir := vectors(t, "mimic3_demo")
	items, labs := mimicDictionary(t, filepath.Join(dir, "d_items.csv.gz")), mimicDictionary(t, filepath.Join(dir, "d_labitems.csv.gz"))
	set, err := newMimic(nil)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for key, list := range set.items {
		tbl, id, _ := strings.Cut(key, " ")
		from := items
		if tbl == "labevents" {
			from = labs
		}
		for _, it := range list {
			n++
			if from[id] != it.label {
				t.Errorf("%s: the map says %q, the dictionary %q", key, it.label, from[id])
			}
		}
	}
	if n < 300 {
		t.Errorf("%d lines", n)
	}
}
