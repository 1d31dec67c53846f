package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// pscRow is a row of the development program's table with our scores beside.
type pscRow struct {
	in, out map[string]string
}

func (r pscRow) num(col string) (float64, bool) {
	x, err := strconv.ParseFloat(r.in[col], 64)
	return x, err == nil
}

// decision explains rows in which we differ from the program on purpose.
type decision struct {
	id    string // of the decision (scores.md) or footnote of the rule
	why   string
	holds func(r pscRow) bool
}

// pscCase compares one answer with one column of the program: points by the
// convention for missing inputs with the column _min, and the program's own
// value, where it has one, with our range.
type pscCase struct {
	sql, ours string
	// lower compares the program's lower bound with ours: for rules without a
	// published convention for missing inputs.
	lower    bool
	ledger   []decision
	counts   []int // rows that each decision explains
	compared int   // rows of the rule's population
}

// TestProgramsSubScores holds every sub-score against the Phoenix development
// program's own output over 3,000 rows, read through the shipped column map.
// What differs is in a ledger by decision, with its number of rows.
func TestProgramsSubScores(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "vectors", "scores", "sql_vectors.csv")
	if _, err := os.Stat(path); err != nil {
		t.Skip("reference vectors are not here (sql_vectors.csv)")
	}
	for _, run := range pscRuns() {
		t.Run(run.name, func(t *testing.T) {
			rows := pscScored(t, path, run.rules, run.swap)
			for _, c := range run.cases {
				c.check(t, rows)
			}
		})
	}
}

// pscScored scores the program's table as a user would. swap replaces column
// names of the shipped map by others, for inputs that the program reads from
// two columns.
func pscScored(t *testing.T, path, rules string, swap map[string]string) []pscRow {
	t.Helper()
	columns := "psc"
	if len(swap) > 0 {
		b, err := os.ReadFile(filepath.Join("..", "..", "table", "columns", "psc.csv"))
		if err != nil {
			t.Fatal(err)
		}
		text := string(b)
		for from, to := range swap {
			if !strings.Contains(text, "\n"+from+",") {
				t.Fatalf("the map has no column %s", from)
			}
			text = strings.ReplaceAll(text, "\n"+from+",", "\n"+to+",")
		}
		columns = put(t, t.TempDir(), "map.csv", text)
	}
	code, out, errs := runCommand(t, "", "score", "--rules", rules, "--columns", columns, "--ranges", path)
	if code != exitOK && code != exitPartial {
		t.Fatalf("exit %d: %s", code, errs)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(in) != 3001 || len(got) != len(in) {
		t.Fatalf("%d rows scored of %d", len(got), len(in))
	}
	rows := make([]pscRow, 0, 3000)
	for i := range in[1:] {
		rows = append(rows, pscRow{named(in[0], in[i+1]), named(got[0], got[i+1])})
	}
	return rows
}

func named(head, rec []string) map[string]string {
	out := make(map[string]string, len(head))
	for i, h := range head {
		out[h] = rec[i]
	}
	return out
}

// points are the answer as published and its range; a criterion counts 1 where
// it is met.
func (r pscRow) points(name string) (pub, lo, hi int, ok bool) {
	switch s := r.out[name]; s {
	case "":
		return 0, 0, 0, false
	case "met":
		return 1, 1, 1, true
	case "not_met":
		return 0, 0, 0, true
	case "undetermined":
		return 0, 0, 1, true
	default:
		pub, _ = strconv.Atoi(s)
		lo, _ = strconv.Atoi(r.out[name+".lo"])
		hi, _ = strconv.Atoi(r.out[name+".hi"])
		return pub, lo, hi, true
	}
}

func (c *pscCase) check(t *testing.T, rows []pscRow) {
	t.Helper()
	if _, ok := rows[0].out[c.ours]; !ok {
		t.Errorf("there is no column %s", c.ours)
		return
	}
	seen := make([]int, len(c.ledger))
	compared, unexplained := 0, 0
	for i, r := range rows {
		pub, lo, hi, ok := r.points(c.ours)
		if !ok {
			continue
		}
		compared++
		wrong := ""
		min, has := r.in["sql_"+c.sql+"_min"]
		bare, hasBare := r.in["sql_"+c.sql]
		least := pub
		if c.lower {
			least = lo
		}
		if x, err := strconv.ParseFloat(min, 64); has && min != "" && (err != nil || x != float64(least)) {
			wrong = fmt.Sprintf("least %d, program %s", least, min)
		}
		if x, err := strconv.ParseFloat(bare, 64); hasBare && bare != "" && wrong == "" && (err != nil || x < float64(lo) || x > float64(hi)) {
			wrong = fmt.Sprintf("range %d..%d, program %s", lo, hi, bare)
		}
		if wrong == "" {
			continue
		}
		explained := false
		for k, d := range c.ledger {
			if d.holds(r) {
				seen[k]++
				explained = true
				break
			}
		}
		if !explained {
			if unexplained++; unexplained <= 3 {
				t.Errorf("%s row %d (%s): %s, and no decision explains it", c.ours, i+1, r.in["enc_id"], wrong)
			}
		}
	}
	if unexplained > 3 {
		t.Errorf("%s: %d rows in all that no decision explains", c.ours, unexplained)
	}
	for k, d := range c.ledger {
		if seen[k] != c.counts[k] {
			t.Errorf("%s: %s (%s) explains %d rows, the ledger says %d", c.ours, d.id, d.why, seen[k], c.counts[k])
		}
	}
	if compared != c.compared {
		t.Errorf("%s: %d rows compared, want %d", c.ours, compared, c.compared)
	}
}

// TestEveryProgramColumn: each column of the program is held against ours, or
// named with the reason why not.
func TestEveryProgramColumn(t *testing.T) {
	path := filepath.Join("..", "..", "..", "shared", "vectors", "scores", "sql_vectors.csv")
	f, err := os.Open(path)
	if err != nil {
		t.Skip("reference vectors are not here (sql_vectors.csv)")
	}
	defer f.Close()
	head, err := csv.NewReader(f).Read()
	if err != nil {
		t.Fatal(err)
	}
	compared := map[string]bool{}
	for _, run := range pscRuns() {
		for _, c := range run.cases {
			compared[c.sql] = true
		}
	}
	used := map[string]bool{}
	for _, col := range head {
		name, ok := strings.CutPrefix(col, "sql_")
		if !ok {
			continue
		}
		name = strings.TrimSuffix(name, "_min")
		if compared[name] {
			continue
		}
		why := ""
		for prefix, reason := range pscNotCompared() {
			if strings.HasPrefix(name, prefix) {
				why = reason
				used[prefix] = true
			}
		}
		if why == "" {
			t.Errorf("column %s is neither compared nor explained", col)
		}
	}
	for prefix := range pscNotCompared() {
		if !used[prefix] {
			t.Errorf("no column is called %s…", prefix)
		}
	}
}
