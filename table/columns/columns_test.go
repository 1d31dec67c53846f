package columns

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/phoenix"
	"stormglass/score/phoenix8"
	"stormglass/score/psofa"
)

func run(t testing.TB, in string, o Options) (string, Stats) {
	t.Helper()
	var out bytes.Buffer
	st, err := Score(context.Background(), strings.NewReader(in), &out, o)
	if err != nil {
		t.Fatal(err)
	}
	return out.String(), st
}

// records parses CSV with the standard library.
func records(t testing.TB, s string) [][]string {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestSmallFile(t *testing.T) {
	in := "id,age,map,lactate,note\n" +
		"a,30,43.67,,\"said \"\"so\"\"\"\n" + // 24-<60 mo: 32 ≤ 43.67 < 45 is 1
		"b,30,60,<5,x\n" + // lactate under 5 scores 0
		"\"c,1\",220,60,1,x\n" + // 220 months: out
		"d,,10,,x\n"
	out, st := run(t, in, Options{Rules: rules(t, phoenix.Spec()), Map: []Column{
		{Column: "age", Analyte: analyte.Age, Unit: "mo"}, {Column: "map", Analyte: analyte.MAP, Unit: "mm[Hg]"}, {Column: "lactate", Analyte: analyte.Lactate, Unit: "mmol/L"}}})
	want := "id,phoenix,phoenix.lo,phoenix.hi,phoenix.missing,phoenix.respiratory,phoenix.cardiovascular,phoenix.coagulation,phoenix.neurologic,phoenix.organ_dysfunction,phoenix.sepsis,phoenix.septic_shock\n" +
		"a,1,1,12,12,0,1,0,0,undetermined,undetermined,undetermined\n" +
		"b,0,0,9,11,0,0,0,0,undetermined,undetermined,undetermined\n" +
		"\"c,1\",,,,,,,,,,,\n" +
		"d,0,2,13,13,0,0,0,0,met,undetermined,undetermined\n"
	if out != want {
		t.Errorf("got\n%s\nwant\n%s", out, want)
	}
	if st.Out[0] != 1 || st.Rows != 4 || len(st.Unmapped) != 1 || st.Unmapped[0] != "note" || len(st.Bad) != 0 {
		t.Errorf("stats %+v", st)
	}
}

func TestBadCellsAreCounted(t *testing.T) {
	in := "id,age,gcs,lactate\n1,30,10.9,abc\n2,30,9,-1\n3,30,2,5\n4,30\n5,30,9,1,7\n6,thirty,9,1\n"
	out, st := run(t, in, Options{Rules: rules(t, phoenix.Spec()), Map: []Column{
		{Column: "age", Analyte: analyte.Age, Unit: "mo"}, {Column: "gcs", Analyte: analyte.GCS, Unit: "{score}"}, {Column: "lactate", Analyte: analyte.Lactate, Unit: "mmol/L"}}})
	rows := records(t, out)
	if got := rows[4][1] + rows[5][1]; got != "" {
		t.Errorf("rows with another number of cells were scored: %v %v", rows[4], rows[5])
	}
	if rows[1][4] != "13" || rows[2][4] != "12" || rows[3][4] != "12" {
		t.Errorf("missing: %v", rows)
	}
	type key struct {
		column, why string
		count, line int64
	}
	got := map[key]bool{}
	for _, b := range st.Bad {
		got[key{b.Column, b.Why, b.Count, b.Line}] = true
	}
	for _, want := range []key{
		{"gcs", "implausible", 2, 2}, {"lactate", "text not understood", 1, 2}, {"lactate", "implausible", 1, 3},
		{"age", "text not understood", 1, 7}, {"", "the row has another number of cells than the header and was not scored", 2, 5},
	} {
		if !got[want] {
			t.Errorf("not counted: %+v in %+v", want, st.Bad)
		}
	}
	if len(st.Bad) != 5 {
		t.Errorf("%d kinds, want 5: %+v", len(st.Bad), st.Bad)
	}
}

// TestSameAsEval: rows through the pipeline equal the rule evaluated on values
// that analyte.FromText reads from the same cells, whatever the quoting, line
// ends and number of workers.
func TestSameAsEval(t *testing.T) {
	body := phoenixRows(3000, 42)
	all := records(t, string(body))
	rr := rules(t, phoenix.Spec(), phoenix8.Spec(), psofa.Spec())
	m := defaultMap(t)
	rnd := rand.New(rand.NewPCG(3, 4))
	odd := []string{"<5", ">100", "1e1", "007", "3.", ".5", "-3", "NA", "null", "nonsense", " 7 ", "1,5", "12345678901234567890", "0x10", "4.9999999", "≥2", "1-3"}
	for _, row := range all[1:] {
		if rnd.IntN(4) == 0 {
			row[1+rnd.IntN(len(row)-1)] = odd[rnd.IntN(len(odd))]
		}
		if rnd.IntN(10) == 0 {
			row[0] = "a \"b\",\n" + row[0]
		}
	}
	var text bytes.Buffer
	text.WriteString("\ufeff")
	w := csv.NewWriter(&text)
	w.UseCRLF = true
	if err := w.WriteAll(all); err != nil {
		t.Fatal(err)
	}
	var first string
	for _, workers := range []int{1, 2, 5} {
		out, _ := run(t, text.String(), Options{Rules: rr, Map: m, Workers: workers})
		if first == "" {
			first = out
			continue
		}
		if out != first {
			t.Fatalf("another output with %d workers", workers)
		}
	}
	got := records(t, first)
	if len(got) != len(all) {
		t.Fatalf("%d rows, want %d", len(got), len(all))
	}
	unit := map[string]Column{}
	for _, c := range m {
		unit[c.Column] = c
	}
	for i, row := range all[1:] {
		want := []string{row[0]}
		for _, r := range rr {
			want = append(want, direct(r, all[0], row, unit)...)
		}
		if fmt.Sprint(got[i+1]) != fmt.Sprint(want) {
			t.Fatalf("row %d %q\ngot  %v\nwant %v", i+1, row, got[i+1], want)
		}
	}
}

// direct is what a row gives without the pipeline.
func direct(r *rule.Rule, head, row []string, m map[string]Column) []string {
	in := make([]analyte.Value, r.Inputs())
	for k, name := range head {
		c, ok := m[name]
		if !ok {
			continue
		}
		for s, input := range r.Spec().Inputs {
			if input.Analyte != c.Analyte {
				continue
			}
			text := strings.TrimSpace(row[k])
			if text == "" || text == "NA" || text == "null" {
				continue
			}
			in[s], _ = analyte.FromText(analyte.Get(c.Analyte), text, c.Unit, "", 0)
		}
	}
	var o rule.Result
	r.Eval(in, &o)
	n := 4 + len(r.Spec().Items) + len(r.Spec().Criteria)
	out := make([]string, 0, n)
	if o.Out() {
		return append(out, make([]string, n)...)
	}
	for _, x := range []int{o.Published, o.Lo, o.Hi, o.Assumed} {
		out = append(out, strconv.Itoa(x))
	}
	for _, it := range o.Items() {
		out = append(out, strconv.Itoa(it.Published))
	}
	for _, c := range o.Criteria() {
		out = append(out, c.Key())
	}
	return out
}

func TestPackageVectorsThroughTheCommand(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "vectors", "scores", "phoenix_vectors.csv")
	body, err := os.ReadFile(path)
	if err != nil {
		t.Skip("reference vectors are not here (phoenix_vectors.csv); they come with the project's shared folder")
	}
	vectors := records(t, string(body))
	at := map[string]int{}
	for i, h := range vectors[0] {
		at[h] = i
	}
	out, st := run(t, string(body), Options{Rules: rules(t, phoenix.PackageSpec(), phoenix8.PackageSpec()), Map: defaultMap(t), PackageCompatible: true})
	if len(st.Bad) != 0 || st.Rows != 5000 {
		t.Fatalf("%+v", st)
	}
	got := records(t, out)
	col := map[string]int{}
	for i, h := range got[0] {
		col[h] = i
	}
	met := map[string]string{"1": "met", "0": "not_met"}
	for i, row := range vectors[1:] {
		for ours, theirs := range map[string]string{
			"phoenix": "phoenix_sepsis_score", "phoenix8": "phoenix8_sepsis_score", "phoenix.respiratory": "phoenix_respiratory_score",
			"phoenix8.cardiovascular": "phoenix_cardiovascular_score", "phoenix.coagulation": "phoenix_coagulation_score",
			"phoenix.neurologic": "phoenix_neurologic_score", "phoenix8.endocrine": "phoenix_endocrine_score",
			"phoenix8.immunologic": "phoenix_immunologic_score", "phoenix8.renal": "phoenix_renal_score", "phoenix8.hepatic": "phoenix_hepatic_score",
			"phoenix.sepsis": "phoenix_sepsis", "phoenix.septic_shock": "phoenix_septic_shock",
		} {
			want := row[at[theirs]]
			if ours == "phoenix.sepsis" || ours == "phoenix.septic_shock" {
				want = met[want]
			}
			if got[i+1][col[ours]] != want {
				t.Fatalf("row %d %s: %s, R says %s", i+1, ours, got[i+1][col[ours]], want)
			}
		}
		for _, name := range []string{"phoenix.lo", "phoenix.hi", "phoenix8.lo", "phoenix8.hi"} {
			if _, err := strconv.Atoi(got[i+1][col[name]]); err != nil {
				t.Fatalf("row %d %s is %q", i+1, name, got[i+1][col[name]])
			}
		}
	}
}

func TestDefaultMapIsTheSharedOne(t *testing.T) {
	want, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "vectors", "scores", "phoenix_columns.csv"))
	if err != nil {
		t.Skip("reference vectors are not here (phoenix_columns.csv)")
	}
	got, err := shipped.ReadFile("phoenix.csv")
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Error("the embedded map differs from the shared one")
	}
}

// TestDecimalsAgreeWithStrconv: what the fast path reads is what strconv
// reads, and it refuses what is no plain decimal.
func TestDecimalsAgreeWithStrconv(t *testing.T) {
	rnd := rand.New(rand.NewPCG(9, 9))
	fast := 0
	for range 300000 {
		s := strconv.FormatFloat(rnd.Float64()*math.Pow(10, float64(rnd.IntN(8))), 'f', rnd.IntN(8), 64)
		if rnd.IntN(3) == 0 { // damage
			b := []byte(s)
			b[rnd.IntN(len(b))] = byte(rnd.IntN(256))
			s = string(b)
		}
		cell, _, _ := strings.Cut(s, ",")
		text := s + ",1234567"
		x, n, ok := shortDecimal(binary.LittleEndian.Uint64([]byte(text)))
		ok = ok && text[n] == ',' // as the caller checks
		want, err := strconv.ParseFloat(cell, 64)
		if ok && (err != nil || n != len(cell) || x != want) {
			t.Fatalf("%q is read as %v (%d), want %v %v", s, x, n, want, err)
		}
		if ok {
			fast++
		} else if plain(cell) && len(cell) < 8 {
			t.Fatalf("%q is not read", cell)
		}
	}
	if fast < 50000 {
		t.Errorf("only %d read", fast)
	}
}

// plain reports whether s is digits with at most one point, in at least one digit.
func plain(s string) bool {
	digits := strings.Replace(s, ".", "", 1)
	return digits != "" && strings.Trim(digits, "0123456789") == ""
}

func TestMapErrors(t *testing.T) {
	for in, want := range map[string]string{
		"":                                  "empty",
		"column,unit\na,mo\n":               `"analyte" is missing`,
		"column,analyte,unit\nx,nosuch,1\n": `line 2: column "x": analyte "nosuch"`,
		"column,analyte,unit\n,age,mo\n":    "no column is named",
	} {
		if _, err := ReadMap(strings.NewReader(in)); err == nil || !errors.Is(err, ErrMap) || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", in, err)
		}
	}
	for want, m := range map[string][]Column{
		"does not measure": {{Column: "a", Analyte: analyte.Lactate, Unit: "mm[Hg]"}},
		"are both":         {{Column: "a", Analyte: analyte.Lactate, Unit: "mmol/L"}, {Column: "k", Analyte: analyte.Lactate, Unit: "mmol/L"}},
		"named twice":      {{Column: "a", Analyte: analyte.Lactate, Unit: "mmol/L"}, {Column: "a", Analyte: analyte.Age, Unit: "mo"}},
	} {
		_, err := Score(context.Background(), strings.NewReader("k,a\n1,2\n"), &bytes.Buffer{}, Options{Rules: rules(t, phoenix.Spec()), Map: m})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", want, err)
		}
	}
}

func TestUnreadableFiles(t *testing.T) {
	o := Options{Rules: rules(t, phoenix.Spec()), Map: defaultMap(t)}
	for in, want := range map[string]string{
		"":                       "empty",
		"\n1,2\n":                "no header",
		"id,age\n1,\"30\n2,30\n": "line 2 or later: a quoted cell does not end",
	} {
		_, err := Score(context.Background(), strings.NewReader(in), &bytes.Buffer{}, o)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", in, err)
		}
	}
	if _, err := Score(context.Background(), strings.NewReader("id,age\n1,30\n"), &bytes.Buffer{}, Options{Rules: o.Rules, Map: o.Map, Key: "nokey"}); err == nil {
		t.Error("an unknown key column was accepted")
	}
}

func TestJSONLines(t *testing.T) {
	out, _ := run(t, "id,age,map\n\"x \"\"y\",30,40\nz,500,40\n", Options{Rules: rules(t, phoenix.Spec()), JSON: true,
		Map: []Column{{Column: "age", Analyte: analyte.Age, Unit: "mo"}, {Column: "map", Analyte: analyte.MAP, Unit: "mm[Hg]"}}})
	lines := strings.Split(strings.TrimSpace(out), "\n")
	if len(lines) != 2 {
		t.Fatalf("%d lines", len(lines))
	}
	var a, b map[string]any
	if err := json.Unmarshal([]byte(lines[0]), &a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(lines[1]), &b); err != nil {
		t.Fatal(err)
	}
	if a["id"] != `x "y` || a["phoenix"] != 1.0 || a["phoenix.sepsis"] != "undetermined" || b["phoenix"] != nil || len(a) != len(b) {
		t.Errorf("%v\n%v", a, b)
	}
}

func TestChosenCriteria(t *testing.T) {
	out, _ := run(t, "id,age\n1,30\n", Options{Rules: rules(t, phoenix.Spec()), Only: map[string][]string{"phoenix": {"phoenix.sepsis"}},
		Map: []Column{{Column: "age", Analyte: analyte.Age, Unit: "mo"}}})
	if out != "id,phoenix.sepsis\n1,undetermined\n" {
		t.Errorf("%q", out)
	}
}

// FuzzScore: whatever the bytes, the pipeline neither panics nor loses rows,
// and what it writes is CSV with the right number of cells.
func FuzzScore(f *testing.F) {
	for _, s := range []string{"id,age,map\n1,30,40\n", "id,age\r\n\"a\n\"\"b\",<5\r\n", "\ufeffid\n\n\n", "id,age\n1,2,3\n\"x", "a\"b,age\nc\"d,1\r2\n"} {
		f.Add([]byte(s))
	}
	r, err := rule.Compile(phoenix.Spec())
	if err != nil {
		f.Fatal(err)
	}
	m, _ := Default("phoenix")
	f.Fuzz(func(t *testing.T, in []byte) {
		var out bytes.Buffer
		st, err := Score(context.Background(), bytes.NewReader(in), &out, Options{Rules: []*rule.Rule{r}, Map: m, JSON: true})
		if err != nil {
			return
		}
		if n := int64(bytes.Count(out.Bytes(), []byte{'\n'})); n != st.Rows {
			t.Fatalf("%d rows read, %d written", st.Rows, n)
		}
		for _, line := range bytes.Split(bytes.TrimSpace(out.Bytes()), []byte{'\n'}) {
			if len(line) > 0 && !json.Valid(line) {
				t.Fatalf("not JSON: %q", line)
			}
		}
	})
}

// TestColumnsTogether: what several columns say of one input, and conditions.
func TestColumnsTogether(t *testing.T) {
	m, err := ReadMap(strings.NewReader(`column,analyte,unit,assay,means,when
age,age,mo,,,
slow3,lactate,mmol/L,,1 = >=5; 0 = <5,
slow5,lactate,mmol/L,,1 = >=11; 0 = <11; x =,
map,mean_arterial_pressure,mm[Hg],,,fit = yes
imv,invasive_ventilation,1,,,
tube,invasive_ventilation,1,,,
`))
	if err != nil {
		t.Fatal(err)
	}
	in := "id,age,slow3,slow5,map,fit,imv,tube\n" +
		"a,30,1,0,40,yes,0,1\n" + // lactate 5 to under 11: 1 point; pressure 40 at 30 months: 1 point
		"b,30,0,1,40,no,,\n" + // under 5 and at least 11: a contradiction; the pressure does not count
		"c,30,0,x,40,no,0,0\n" + // under 5
		"d,30,2,,50,yes,,\n" // 2 is not explained
	out, st := run(t, in, Options{Rules: rules(t, phoenix.Spec()), Map: m})
	got := records(t, out)
	for i, want := range [][2]string{{"2", "2"}, {"0", "0"}, {"0", "0"}, {"0", "0"}} {
		if got[i+1][1] != want[0] || got[i+1][6] != want[1] {
			t.Errorf("row %d: %v, want published %s, cardiovascular %s", i+1, got[i+1], want[0], want[1])
		}
	}
	why := map[string]int64{}
	for _, b := range st.Bad {
		why[b.Why] += b.Count
	}
	if why["two columns contradict each other"] != 1 || why["the map does not say what the text means"] != 1 || len(why) != 2 {
		t.Errorf("told: %v", why)
	}
	for _, bad := range []string{"lactate,mmol/L,,1 : 5,", "lactate,mmol/L,,1 = lots,", "lactate,mmol/L,,,fit", "troponin,ng/mL,,,"} {
		m, err := ReadMap(strings.NewReader("column,analyte,unit,assay,means,when\nx," + bad + "\n"))
		if err == nil {
			_, err = Score(t.Context(), strings.NewReader("x\n1\n"), io.Discard, Options{Rules: rules(t, phoenix.Spec()), Map: m})
		}
		if err == nil {
			t.Errorf("%q is accepted", bad)
		}
	}
}

// TestDerivedVIS holds the derived VIS and its lower bound against the
// development program, which knows the sum only where all six rates are known.
func TestDerivedVIS(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "vectors", "scores", "sql_vectors.csv"))
	if err != nil {
		t.Skip("reference vectors are not here (sql_vectors.csv)")
	}
	all := records(t, string(b))
	col := map[string]int{}
	for i, h := range all[0] {
		col[h] = i
	}
	names := []string{"dobutamine", "dopamine", "epinephrine", "milrinone", "norepinephrine", "vasopressin"} // in the order of rates
	known := 0
	for i, rec := range all[1:] {
		var in []analyte.Value
		for k, n := range names {
			v := analyte.Unknown(analyte.Get(rates[k]), analyte.NotOrdered, 0)
			if x, err := strconv.ParseFloat(rec[col[n]], 64); err == nil {
				v = analyte.Point(x, 0)
			}
			in = append(in, v)
		}
		lo, hi, _ := vis(in)
		least, err := strconv.ParseFloat(rec[col["sql_vis_min"]], 64)
		if err != nil || math.Abs(lo-least) > 1e-9*(1+least) {
			t.Fatalf("row %d: at least %v, the program %s", i+1, lo, rec[col["sql_vis_min"]])
		}
		if x, err := strconv.ParseFloat(rec[col["sql_vis"]], 64); err == nil {
			known++
			if math.Abs(hi-x) > 1e-9*(1+x) {
				t.Fatalf("row %d: at most %v, the program %v", i+1, hi, x)
			}
		}
	}
	if known < 500 {
		t.Errorf("only %d rows with all six rates", known)
	}
}
