package scoretest

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
)

// table is a vector file: every cell as text, by column.
type table struct {
	col  map[string]int
	rows [][]string
}

// vectors reads a file of ../shared/vectors/scores, or skips.
func vectors(t testing.TB, name string) table {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "vectors", "scores", name)
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("reference vectors are not here (%s); they come with the project's shared folder", name)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	out := table{col: map[string]int{}, rows: all[1:]}
	for i, h := range all[0] {
		out.col[h] = i
	}
	return out
}

// num is a cell as a number; ok is false where it is empty.
func (v table) num(t testing.TB, row int, col string) (float64, bool) {
	t.Helper()
	i, ok := v.col[col]
	if !ok {
		t.Fatalf("no column %q", col)
	}
	s := v.rows[row][i]
	if s == "" || s == "NA" {
		return 0, false
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatalf("row %d column %s: %v", row, col, err)
	}
	return x, true
}

func (v table) integer(t testing.TB, row int, col string) int {
	t.Helper()
	x, ok := v.num(t, row, col)
	if !ok || x != math.Trunc(x) {
		t.Fatalf("row %d column %s is not an integer", row, col)
	}
	return int(x)
}

// compile compiles or fails.
func compile(t testing.TB, s *rule.Spec) *rule.Rule {
	t.Helper()
	r, err := rule.Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// raw is the value of a cell without any plausibility test, as the authors'
// programs take it; x is in the unit of the rule's table.
func raw(r *rule.Rule, slot int, x float64, ok bool) analyte.Value {
	if !ok {
		return missing(r, slot)
	}
	return analyte.Point(r.ToCanonical(slot, x), 0)
}

func missing(r *rule.Rule, slot int) analyte.Value {
	return analyte.Unknown(analyte.Get(r.Spec().Inputs[slot].Analyte), analyte.NotOrdered, 0)
}

// inputs builds the inputs of a rule from a row; column names the column of
// each input, defaulting to the input's own name; "" is none.
func (v table) inputs(t testing.TB, r *rule.Rule, row int, column map[string]string) []analyte.Value {
	t.Helper()
	in := make([]analyte.Value, r.Inputs())
	for i, s := range r.Spec().Inputs {
		name, ok := column[s.Name]
		if !ok {
			name = s.Name
		}
		if name == "" {
			in[i] = missing(r, i)
			continue
		}
		x, ok := v.num(t, row, name)
		in[i] = raw(r, i, x, ok)
	}
	return in
}

// item finds an item's result by its name.
func item(t testing.TB, r *rule.Rule, o *rule.Result, name string) rule.ItemResult {
	t.Helper()
	for i, it := range r.Spec().Items {
		if it.Name == name {
			return o.Item(i)
		}
	}
	t.Fatalf("%s has no item %q", r.Spec().ID, name)
	return rule.ItemResult{}
}

// criterion finds a criterion's truth by its id.
func criterion(t testing.TB, r *rule.Rule, o *rule.Result, id string) rule.Truth {
	t.Helper()
	for i, c := range r.Spec().Criteria {
		if c.ID == id {
			return o.Criteria()[i]
		}
	}
	t.Fatalf("%s has no criterion %q", r.Spec().ID, id)
	return rule.Undetermined
}
