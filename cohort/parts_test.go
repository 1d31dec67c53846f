package cohort

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/trajectory"
)

// Records and cells are those of encoding/csv.
func TestLinesAndCells(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	pieces := []string{"a", "", "1.5", "x y", "with,comma", "with\"quote", "two\nlines", "ä", "\"", "end\r\nof", " lead"}
	for n := range 300 {
		var text bytes.Buffer
		w := csv.NewWriter(&text)
		w.UseCRLF = n%2 == 0
		for range 1 + r.IntN(6) {
			row := []string{"k" + strconv.Itoa(n)} // never an empty line
			for range r.IntN(5) {
				row = append(row, pieces[r.IntN(len(pieces))])
			}
			_ = w.Write(row)
		}
		w.Flush()
		cr := csv.NewReader(bytes.NewReader(text.Bytes()))
		cr.FieldsPerRecord = -1
		want, err := cr.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		l, err := newLines("x.csv", bytes.NewReader(text.Bytes()))
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; ; i++ {
			rec, err := l.read()
			if err == io.EOF {
				if i != len(want) {
					t.Fatalf("%d records of %d in %q", i, len(want), text.String())
				}
				break
			}
			if err != nil {
				t.Fatal(err)
			}
			cells, err := split(nil, string(rec), ',')
			for k, c := range cells {
				if one := strings.ReplaceAll(string(cellAt(rec, ',', k)), `""`, `"`); one != c {
					t.Fatalf("cell %d is %q, one by one %q", k, c, one)
				}
			}
			if cellAt(rec, ',', len(cells)) != nil {
				t.Fatalf("a cell behind the last of %q", rec)
			}
			// encoding/csv reads \r\n within a cell as \n, and a lone one stays
			for k := range cells {
				cells[k] = strings.ReplaceAll(cells[k], "\r\n", "\n")
			}
			if err != nil || !reflect.DeepEqual(cells, want[i]) {
				t.Fatalf("record %d: %q %v, want %q", i, cells, err, want[i])
			}
		}
	}
}

func TestBrokenRecords(t *testing.T) {
	for text, want := range map[string]string{
		"a,b\n1,\"x\n":        "line 2: a quotation mark opens",
		"\xff\xfea":           "UTF-16",
		"MSH|^~\\&|\n":        "holds messages",
		"a\x00b":              "binary",
		"{\"resourceType\":1": "holds messages",
	} {
		l, err := newLines("x.csv", strings.NewReader(text))
		for err == nil {
			_, err = l.read()
		}
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v", text, err)
		}
	}
	for _, rec := range []string{`1,a"b,2`, `"a"b,1`, `"a`} {
		if _, err := split(nil, rec, ','); !errors.Is(err, errQuote) {
			t.Errorf("%s: %v", rec, err)
		}
	}
	long := "a\n\"" + strings.Repeat("x\n", longest/2+10)
	l, err := newLines("x.csv", strings.NewReader(long))
	for err == nil {
		_, err = l.read()
	}
	if !strings.Contains(err.Error(), "line 2") || !strings.Contains(err.Error(), "longer than") {
		t.Errorf("a record without end: %v", err)
	}
}

// A row with a broken quotation mark is counted and named, the others are read.
func TestBrokenRow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.csv")
	if err := os.WriteFile(path, []byte("patient,time,birth_date,lactate,note\nA,2026-03-01 08:00,2022-03-01,6,\nA,2026-03-01 09:00,,12,5\" tube\"\nA,2026-03-01 10:00,,4,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	text, _, rep := answer(t, Options{Files: []string{path}, Every: time.Hour, Rules: rules(t, "phoenix")})
	if rep.Faults != 1 || len(rep.Issues) != 1 || rep.Issues[0].Line != 3 || len(parse(t, text)) != 3 {
		t.Errorf("%+v", rep)
	}
}

// Patients in order cost nothing to follow; a break in the order, and a patient
// who comes again, are noticed.
func TestOrder(t *testing.T) {
	run := func(ids ...string) (int, verdict) {
		var o order
		for i, id := range ids {
			if v := o.comes(id); v != follows {
				return i, v
			}
		}
		return -1, follows
	}
	for _, c := range []struct {
		ids  []string
		at   int
		want verdict
	}{
		{[]string{"a", "b", "c"}, -1, follows}, {[]string{"9", "10", "11"}, -1, follows}, {[]string{"c", "b", "a"}, -1, follows},
		{[]string{"x", "a", "m"}, -1, follows}, {[]string{"a", "b", "a"}, 2, again}, {[]string{"x", "a", "m", "x"}, 3, again}, {[]string{"a", "a"}, 1, again},
	} {
		if at, v := run(c.ids...); at != c.at || v != c.want {
			t.Errorf("%v: %d %v", c.ids, at, v)
		}
	}
	var o order
	for i := range 5000 {
		if v := o.comes(strconv.Itoa(i)); v != follows {
			t.Fatalf("%d: %v", i, v)
		}
	}
	if o.seen != nil {
		t.Error("an order that is kept needs no memory")
	}
	if v := o.comes("17"); v != astray {
		t.Errorf("a break of the order: %v", v)
	}
	for _, c := range [][2]string{{"p9", "p10"}, {"2", "10"}, {"a1", "b0"}, {"007", "8"}} {
		if compareNumbers(c[0], c[1]) >= 0 || compareNumbers(c[1], c[0]) <= 0 {
			t.Errorf("%s is before %s", c[0], c[1])
		}
	}
}

// What goes to Parquet is what goes to CSV, and Parquet is read as CSV is.
func TestParquet(t *testing.T) {
	dir := t.TempDir()
	o := Options{Files: []string{"testdata/children.csv"}, Every: time.Hour, Set: assess.Clinical()}
	want, wantSum, _ := answer(t, o)
	rows, err := Create(filepath.Join(dir, "rows.parquet"), nil)
	if err != nil {
		t.Fatal(err)
	}
	sum, err := Create(filepath.Join(dir, "sum.parquet"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Trajectories(t.Context(), o, rows, sum); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(rows.Close(), sum.Close()); err != nil {
		t.Fatal(err)
	}
	compareParquet(t, filepath.Join(dir, "rows.parquet"), want)
	compareParquet(t, filepath.Join(dir, "sum.parquet"), wantSum)

	asParquet(t, "testdata/children.csv", filepath.Join(dir, "in.parquet"))
	o.Files = []string{filepath.Join(dir, "in.parquet")}
	if got, sum, _ := answer(t, o); got != want || sum != wantSum {
		t.Error("a table read as Parquet gives other answers than as CSV")
	}
}

// asParquet writes a CSV table as a Parquet file of texts.
func asParquet(t *testing.T, from, to string) {
	t.Helper()
	b, err := os.ReadFile(from)
	if err != nil {
		t.Fatal(err)
	}
	all, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	group := parquet.Group{}
	for _, c := range all[0] {
		group[c] = parquet.Optional(parquet.String())
	}
	f, err := os.Create(to)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	schema := parquet.NewSchema("t", group)
	w := parquet.NewGenericWriter[any](f, schema)
	at := map[string]int{}
	for i, p := range schema.Columns() {
		at[p[0]] = i
	}
	for _, r := range all[1:] {
		row := make(parquet.Row, len(r))
		for i, c := range r {
			k := at[all[0][i]]
			if row[k] = parquet.NullValue().Level(0, 0, k); c != "" {
				row[k] = parquet.ByteArrayValue([]byte(c)).Level(0, 1, k)
			}
		}
		if _, err := w.WriteRows([]parquet.Row{row}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
}

// compareParquet holds a Parquet file against a CSV text, value by value.
func compareParquet(t *testing.T, path, text string) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	st, _ := f.Stat()
	p, err := parquet.OpenFile(f, st.Size())
	if err != nil {
		t.Fatal(err)
	}
	want := parse(t, text)
	names := p.Schema().Columns()
	n := 0
	for _, g := range p.RowGroups() {
		rows := g.Rows()
		buf := make([]parquet.Row, 16)
		for {
			k, err := rows.ReadRows(buf)
			for _, row := range buf[:k] {
				for _, v := range row {
					name := names[v.Column()][0]
					if got := shown(v, want[n][name]); got != want[n][name] {
						t.Errorf("%s, row %d, %s: %q, in CSV %q", filepath.Base(path), n, name, got, want[n][name])
					}
				}
				n++
			}
			if err != nil {
				break
			}
		}
		_ = rows.Close()
	}
	if n != len(want) || len(names) != len(want[0]) {
		t.Errorf("%d rows of %d, %d columns of %d", n, len(want), len(names), len(want[0]))
	}
}

// shown writes a Parquet value as the CSV cell that it stands beside.
func shown(v parquet.Value, beside string) string {
	switch {
	case v.IsNull():
		return ""
	case v.Kind() == parquet.Boolean && v.Boolean():
		return "1"
	case v.Kind() == parquet.Boolean:
		return "0"
	case v.Kind() == parquet.Int64 && strings.Contains(beside, "T"):
		return string(appendTime(nil, event.Time(v.Int64())))
	case v.Kind() == parquet.Double:
		return strconv.FormatFloat(v.Double(), 'f', -1, 64)
	case v.Kind() == parquet.ByteArray:
		return string(v.ByteArray())
	}
	return fmt.Sprint(v)
}

// The total that a rule's own criteria name is the one asked about.
func TestNamedTotal(t *testing.T) {
	for _, r := range assess.Clinical().Rules() {
		if r.Spec().ID == "phoenix" && namedTotal(r.Spec()) != 2 {
			t.Errorf("Phoenix asks for 2 points (scores.md §1.3), not %d", namedTotal(r.Spec()))
		}
	}
	if n := namedTotal(&rule.Spec{Criteria: []rule.Criterion{{When: rule.Any{rule.Not{F: rule.Total{Op: rule.GE, Points: 9}}, rule.Total{Op: rule.GE, Points: 4}}}}}); n != 4 {
		t.Errorf("%d", n)
	}
}

// Days 1 to 4 of 5, 7, unknown, 4..6: the rise above day 1 is 2, at most 2.
func TestHighestRise(t *testing.T) {
	at := func(lo, hi int) trajectory.Day {
		return trajectory.Day{Range: trajectory.Range{Lo: lo, Hi: hi, Published: lo}, Scored: true}
	}
	r, ok := highestRise([]trajectory.Day{at(5, 5), at(7, 7), {}, at(4, 6)})
	if !ok || r != (trajectory.Range{Lo: 2, Hi: 2, Published: 2}) {
		t.Errorf("%+v %v", r, ok)
	}
	if _, ok := highestRise([]trajectory.Day{at(5, 5)}); ok {
		t.Error("one day has no rise")
	}
}

func TestAppendTime(t *testing.T) {
	for _, ms := range []int64{1, 999, 1000, 1_772_323_200_000, 1_772_323_200_001, 1_772_323_200_010, 1_772_323_200_100, 1_772_323_259_120, 5_724_000_000_000, -62_000_000_000_000} {
		at := event.Time(ms)
		if got, want := string(appendTime(nil, at)), at.Go().UTC().Format("2006-01-02T15:04:05.999Z07:00"); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}
