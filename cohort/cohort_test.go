package cohort

import (
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/table"
	"stormglass/timeline"
)

// byRow are rows of a CSV output by column.
type byRow []map[string]string

func parse(t *testing.T, text string) byRow {
	t.Helper()
	all, err := csv.NewReader(strings.NewReader(text)).ReadAll()
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

// picked is parse for the columns that want names only, of large outputs.
func picked(t *testing.T, text string, want func(column string) bool) byRow {
	t.Helper()
	cr := csv.NewReader(strings.NewReader(text))
	cr.ReuseRecord = true
	head, err := cr.Read()
	if err != nil {
		t.Fatal(err)
	}
	head = slices.Clone(head)
	var out byRow
	for {
		r, err := cr.Read()
		if err == io.EOF {
			return out
		}
		if err != nil {
			t.Fatal(err)
		}
		m := map[string]string{}
		for i, c := range r {
			if want(head[i]) {
				m[head[i]] = c
			}
		}
		out = append(out, m)
	}
}

// answer runs the options and returns both outputs as texts.
func answer(t *testing.T, o Options) (rows, summary string, rep *Report) {
	t.Helper()
	if o.Set == nil {
		o.Set = assess.Clinical()
	}
	var a, b bytes.Buffer
	ra, _ := Create("-", &a)
	rb, _ := Create("-", &b)
	rep, err := Trajectories(context.Background(), o, ra, rb)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(ra.Close(), rb.Close()); err != nil {
		t.Fatal(err)
	}
	return a.String(), b.String(), rep
}

func rules(t *testing.T, ids ...string) []*rule.Rule {
	t.Helper()
	var out []*rule.Rule
	for _, r := range assess.Clinical().Rules() {
		if slices.Contains(ids, r.Spec().ID) {
			out = append(out, r)
		}
	}
	if len(out) != len(ids) {
		t.Fatalf("rules %v: found %d", ids, len(out))
	}
	return out
}

// A 4-year-old, Phoenix by the published table (scores.md §1.1; MAP bands of
// 24 to 59 months: 1 point below 45, 2 below 32), hour by hour. What is not
// charted anew is carried: PaO2, FiO2, MAP and lactate for 6 h.
//
// 08:00 P/F 150 ventilated 2; one vasoactive 1, lactate 3: 0, MAP 50: 0; platelets 150, INR 1.2: 0; GCS 12: 0 -> 3
// 09:00 lactate 6: 1 -> 4
// 10:00 P/F 90: 3; vasoactive 1, lactate 12: 2, MAP 44: 1; platelets 80 and INR 1.6: 2; GCS 9: 1 -> 10
// 12:00 P/F 300 ventilated 1; no vasoactive 0, lactate 2, MAP 60: 0; coagulation 2 (24 h); GCS 14: 0 -> 3
func TestHourlyPhoenix(t *testing.T) {
	text, sum, rep := answer(t, Options{Files: []string{"testdata/children.csv"}, Every: time.Hour, Rules: rules(t, "phoenix")})
	rows := parse(t, text)
	want := map[string]string{"0": "3", "1": "4", "2": "10", "3": "10", "4": "3"}
	for _, r := range rows {
		if w, ok := want[r["hour"]]; ok && r["patient"] == "K1" && r["phoenix"] != w {
			t.Errorf("hour %s: Phoenix %s, want %s", r["hour"], r["phoenix"], w)
		}
	}
	// K1: 25 h give 26 rows; K2: 12 h give 13.
	if len(rows) != 39 || rep.RowsOut != 39 || rep.Stays != 2 || rep.Hours != 37 {
		t.Errorf("%d rows, %+v", len(rows), rep)
	}
	if rep.Unmapped["note"] != 3 || len(rep.Unmapped) != 1 || rep.Faults != 0 {
		t.Errorf("unmapped %v, faults %d: %v", rep.Unmapped, rep.Faults, rep.Issues)
	}
	k1 := parse(t, sum)[0]
	for k, w := range map[string]string{"patient": "K1", "start": "2026-03-01T08:00:00Z", "end": "2026-03-02T09:00:00Z", "hours": "25", "phoenix.population": "in",
		"phoenix.worst": "10", "phoenix.worst_at": "2026-03-01T10:00:00Z", "phoenix.ge2.onset": "2026-03-01T08:00:00Z", "phoenix.ge2.onset_before": "1"} {
		if k1[k] != w {
			t.Errorf("%s is %q, want %q", k, k1[k], w)
		}
	}
}

// The rows say what Assess says of the same events at the same instants.
func TestRowsAreAssessments(t *testing.T) {
	f, err := os.Open("testdata/children.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	res, err := table.Read(f, table.Options{Name: "children.csv"})
	if err != nil {
		t.Fatal(err)
	}
	tl := map[string]*timeline.Timeline{}
	for i := range res.Events {
		e := &res.Events[i]
		if tl[e.Patient.Value] == nil {
			tl[e.Patient.Value] = timeline.New(e.Patient, timeline.Config{})
		}
		tl[e.Patient.Value].Add(e)
	}
	set := assess.Clinical()
	text, _, _ := answer(t, Options{Files: []string{"testdata/children.csv"}, Every: time.Hour, Set: set})
	compared := 0
	for _, row := range parse(t, text) {
		at, err := time.Parse(time.RFC3339, row["time"])
		if err != nil {
			t.Fatal(err)
		}
		a := assess.Assess(tl[row["patient"]], event.TimeOf(at), 0, set)
		for _, r := range set.Rules() {
			s := r.Spec()
			got := a.Result(s.ID)
			if got == nil || got.Score == nil || r.Draft() {
				continue
			}
			compared++
			want := strconv.Itoa(got.Score.Published) + " " + strconv.Itoa(got.Score.Lo) + " " + strconv.Itoa(got.Score.Hi)
			if got.Population == assess.PopulationOut {
				want = "  "
			}
			if have := row[s.ID] + " " + row[s.ID+".lo"] + " " + row[s.ID+".hi"]; have != want {
				t.Errorf("%s %s %s: %q, Assess says %q", row["patient"], row["time"], s.ID, have, want)
			}
		}
	}
	if compared < 100 {
		t.Errorf("only %d answers compared", compared)
	}
}

func instant(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// A course of the changes is the hourly one at the hours.
func TestChangesAtTheHours(t *testing.T) {
	o := Options{Files: []string{"testdata/children.csv"}, Rules: rules(t, "phoenix", "psofa", "pelod2", "phoenix8")}
	changes, _, _ := answer(t, o)
	o.Every = time.Hour
	hourly, _, _ := answer(t, o)
	all := parse(t, changes)
	compared := 0
	for _, h := range parse(t, hourly) {
		var now map[string]string
		for _, c := range all {
			if c["patient"] == h["patient"] && !instant(t, c["time"]).After(instant(t, h["time"])) {
				now = c
			}
		}
		for k, v := range h {
			if k != "time" && k != "hour" && now[k] != v {
				t.Errorf("%s %s: %s is %q by changes, %q by hours", h["patient"], h["time"], k, now[k], v)
			}
			compared++
		}
	}
	if compared < 500 || len(all) >= len(parse(t, hourly)) {
		t.Errorf("%d values compared, %d changes", compared, len(all))
	}
}

// sortedText are the lines of a text in another order, the header first.
func reordered(t *testing.T, file string, order func(lines []string)) string {
	t.Helper()
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	list := strings.Split(strings.TrimSpace(string(b)), "\n")
	order(list[1:])
	path := filepath.Join(t.TempDir(), filepath.Base(file))
	if err := os.WriteFile(path, []byte(strings.Join(list, "\n")+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// A table that is not sorted by patient is refused with the line and the way
// out, and --sort brings its rows together, in memory or through files.
func TestUnsorted(t *testing.T) {
	mixed := reordered(t, "testdata/children.csv", func(l []string) { l[1], l[5] = l[5], l[1] })
	o := Options{Files: []string{mixed}, Every: time.Hour, Set: assess.Clinical(), Rules: rules(t, "phoenix")}
	out, _ := Create("-", &bytes.Buffer{})
	_, err := Trajectories(context.Background(), o, out, nil)
	if err == nil || !strings.Contains(err.Error(), "line 4") || !strings.Contains(err.Error(), `"K1"`) || !strings.Contains(err.Error(), "--sort") || !strings.Contains(err.Error(), "patient") {
		t.Errorf("error: %v", err)
	}
	want, wantSum, _ := answer(t, Options{Files: []string{"testdata/children.csv"}, Every: time.Hour, Rules: o.Rules})
	for _, memory := range []int{0, 300} { // 300 bytes: a file for every few rows
		o.Sort, o.Memory, o.TempDir = true, memory, t.TempDir()
		got, sum, _ := answer(t, o)
		if got != want || sum != wantSum {
			t.Errorf("memory %d: sorted output differs", memory)
		}
		if left, _ := os.ReadDir(o.TempDir); len(left) != 0 {
			t.Errorf("temporary files left: %v", left)
		}
	}
}

// A patient in two files.
func TestTwoFiles(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		p := filepath.Join(dir, name)
		if err := os.WriteFile(p, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return p
	}
	a := write("a.csv", "patient,time,birth_date,lactate\nK1,2026-03-01 08:00,2022-03-01,6\nK2,2026-03-01 08:00,2022-03-01,1\n")
	b := write("b.csv", "patient,time,analyte,value,unit\nK1,2026-03-01 09:00,platelets,80,10*3/uL\n")
	o := Options{Files: []string{a, b}, Every: time.Hour, Set: assess.Clinical(), Rules: rules(t, "phoenix")}
	out, _ := Create("-", &bytes.Buffer{})
	if _, err := Trajectories(context.Background(), o, out, nil); err == nil || !strings.Contains(err.Error(), "b.csv, line 2") {
		t.Errorf("error: %v", err)
	}
	o.Sort = true
	text, _, rep := answer(t, o)
	rows := parse(t, text)
	// lactate 6 is 1 point, with platelets 80 another.
	if len(rows) != 3 || rows[0]["phoenix"] != "1" || rows[1]["phoenix"] != "2" || rep.Files != 2 || rep.Stays != 2 {
		t.Errorf("%v %+v", rows, rep)
	}
}

// The number of workers changes nothing.
func TestWorkers(t *testing.T) {
	path := filepath.Join(t.TempDir(), "hourly.csv")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	hourly(f, 12, true, 3)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	o := Options{Files: []string{path}, Every: 6 * time.Hour, Workers: 1}
	want, wantSum, _ := answer(t, o)
	o.Workers = 3
	if got, sum, _ := answer(t, o); got != want || sum != wantSum {
		t.Error("another number of workers, another output")
	}
}

// What is interrupted or fails leaves neither a file nor half of one.
func TestNoHalfFile(t *testing.T) {
	dir := t.TempDir()
	out, err := Create(filepath.Join(dir, "rows.csv"), nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	o := Options{Files: []string{"testdata/children.csv"}, Every: time.Hour, Set: assess.Clinical(), Rules: rules(t, "phoenix"), Progress: func(Progress) { stop() }, Workers: 1}
	o.Files = []string{o.Files[0]}
	path := filepath.Join(dir, "long.csv")
	f, _ := os.Create(path)
	hourly(f, 200, true, 3)
	_ = f.Close()
	o.Files = []string{path}
	if _, err = Trajectories(ctx, o, out, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error: %v", err)
	}
	out.Abandon()
	for _, name := range []string{"rows.csv", "rows.csv.part"} {
		if _, err := os.Stat(filepath.Join(dir, name)); !errors.Is(err, os.ErrNotExist) {
			t.Errorf("%s is left", name)
		}
	}
	if _, err := Create(filepath.Join(dir, "rows.xlsx"), nil); err == nil {
		t.Error("an ending that cannot be written is refused")
	}
}

func TestOptions(t *testing.T) {
	for _, o := range []Options{{}, {Files: []string{"x"}}, {Files: []string{"x"}, Set: assess.Clinical(), Every: 5 * time.Hour}} {
		if err := o.check(); err == nil {
			t.Errorf("%+v passes", o)
		}
	}
	o := Options{Files: []string{"no-such-file.csv"}, Set: assess.Clinical(), Every: time.Hour}
	if _, err := Trajectories(context.Background(), o, nil, nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error: %v", err)
	}
	o.Files = []string{t.TempDir()}
	if _, err := Trajectories(context.Background(), o, nil, nil); err == nil || !strings.Contains(err.Error(), "no tables") {
		t.Errorf("error: %v", err)
	}
}
