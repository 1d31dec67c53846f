package panel

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestGMT(t *testing.T) {
	sets, err := ReadGMT(strings.NewReader("\ufeffONE\tabout\tIL6\tSTAT3\til6\t\r\n\nTWO\t\tTNF\n"), "s.gmt")
	if err != nil || fmt.Sprint(sets) != "[{ONE about [IL6 STAT3]} {TWO  [TNF]}]" {
		t.Errorf("%v %v", sets, err)
	}
	for text, says := range map[string]string{
		"":                        "s.gmt: the table cannot be read: it has no set",
		"ONE,about,IL6\n":         "line 1: the table cannot be read: want name, description and genes",
		"A\tb\tC\nA\tb\tC\n":      "line 2: the table cannot be read: the set A stands in the file twice",
		"A\tb\tC\n\nB\tb\t \t \n": "line 3: the table cannot be read: the set B has no gene",
	} {
		if _, err := ReadGMT(strings.NewReader(text), "s.gmt"); !errors.Is(err, ErrTable) || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// Ten proteins with z 0..9 in order; the members stand at ranks 7, 9 and 10 of
// 10: mean rank 26/3, between (3+1)/2 = 2 and (20−3+1)/2 = 9; so
// (26/3 − 2)/7 − 0.5 = 0.4523809…
func TestModuleByHand(t *testing.T) {
	head, row, ref := "sample,scale", "x,NPX", "protein,mean,sd,n,scale\n"
	for i := range 10 {
		head += fmt.Sprintf(",P%d", i)
		row += fmt.Sprintf(",%g", 1+float64(i)/2)
		ref += fmt.Sprintf("P%d,1,0.5,20,NPX\n", i)
	}
	sets := []Set{{Name: "S", Genes: []string{"P6", "P8", "p9", "ABSENT"}}}
	o := ModuleOptions{LeastMembers: 3, LeastCoverage: 0.5, LeastWide: 10}
	tab := table(t, head+"\n"+row+"\n", Options{})
	got, err := Modules(sets, reference(t, ref), tab, o)
	if err != nil {
		t.Fatal(err)
	}
	m := got[0]
	near(t, "mean z", *m.Numbers[0].Value, 23.0/3)
	near(t, "rank", *m.Numbers[1].Value, (26.0/3-2)/7-0.5)
	near(t, "rank, lo", m.Numbers[1].Lo, *m.Numbers[1].Value)
	if m.Of != 4 || m.Measured != 3 || len(m.Missing) != 0 {
		t.Errorf("%+v", m)
	}
	for _, c := range []struct {
		o    ModuleOptions
		says string
	}{{ModuleOptions{}, "3 of 4 genes measured; at least 10 and 10 % are needed"}, {ModuleOptions{LeastMembers: 1, LeastCoverage: 0.8}, "3 of 4 genes measured; at least 1 and 80 %"}} {
		if got, _ := Modules(sets, reference(t, ref), tab, c.o); got[0].Refused != c.says+" are needed" && got[0].Refused != c.says {
			t.Errorf("%+v", got[0])
		}
	}
	if got, _ := Modules(sets, reference(t, ref), tab, ModuleOptions{LeastMembers: 3}); got[0].RankRefused != "10 proteins to rank among, at least 100 are needed" || len(got[0].Numbers) != 1 {
		t.Errorf("%+v", got[0])
	}
	bad := table(t, strings.Replace(head+"\n"+row+"\n", "NPX", "pg/mL", 1), Options{})
	if _, err := Modules(sets, reference(t, ref), bad, o); !errors.Is(err, ErrScale) {
		t.Error(err)
	}
}

// The bounds of a module contain what it is for any values of what is missing.
func TestModuleBoundsContainEveryValue(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	for range 300 {
		values := make([]zed, 12)
		for i := range values {
			x := float64(rng.IntN(9) - 4)
			values[i] = zed{x, x, x, true, true}
			if rng.IntN(3) == 0 {
				values[i] = zed{lo: -ModuleClip, hi: x, has: true}
			}
		}
		members := []int{0, 3, 5, 7}
		n := newRanks(values).score(members)
		for range 20 {
			filled := make([]zed, len(values))
			for i, v := range values {
				x := v.lo + rng.Float64()*(v.hi-v.lo)
				filled[i] = zed{x, x, x, true, true}
			}
			if got := *newRanks(filled).score(members).Value; got < n.Lo-1e-12 || got > n.Hi+1e-12 {
				t.Fatalf("%g is outside [%g, %g]", got, n.Lo, n.Hi)
			}
		}
	}
}

// GSVA's z-score (R package GSVA 1.46) is the mean z times the root of the
// number of members, where z is taken against all samples of the table.
func TestMeanZAgainstGSVA(t *testing.T) {
	dir := filepath.Join("..", "..", "shared", "vectors")
	b, err := os.ReadFile(filepath.Join(dir, "stats", "out_gsva_gisby_serum.json"))
	if err != nil {
		t.Skipf("the vectors are not here (%v)", err)
	}
	var r struct {
		ZScore struct {
			Sets, Samples []string
			Score         [][]float64
		} `json:"zscore"`
	}
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	gmt, err := os.Open(filepath.Join(dir, "proteins", "h.all.v6.2.symbols.gmt"))
	if err != nil {
		t.Fatal(err)
	}
	defer gmt.Close()
	sets, err := ReadGMT(gmt, "hallmark")
	if err != nil {
		t.Fatal(err)
	}
	tab := asLong(t, filepath.Join(dir, "stats", "in_gsva_gisby_serum_matrix.csv"))
	got, err := Modules(sets, FromSamples(tab), tab, ModuleOptions{LeastMembers: 5, LeastCoverage: 0.001})
	if err != nil {
		t.Fatal(err)
	}
	mine := map[string]Module{}
	for _, m := range got {
		mine[m.Set+" "+m.Sample] = m
	}
	compared := 0
	for i, set := range r.ZScore.Sets {
		for j, s := range r.ZScore.Samples {
			m := mine[set+" "+s]
			if len(m.Numbers) != 2 {
				t.Fatalf("%s %s: %+v", set, s, m)
			}
			if got, want := *m.Numbers[0].Value*math.Sqrt(float64(m.Measured)), r.ZScore.Score[i][j]; math.Abs(got-want) > 1e-9 {
				t.Fatalf("%s %s: %g, R says %g", set, s, got, want)
			}
			compared++
		}
	}
	if compared < 1000 {
		t.Errorf("only %d compared", compared)
	}
}

// asLong turns a matrix with a row per gene into a table.
func asLong(t *testing.T, path string) *Table {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	text.WriteString("SampleID,Assay,NPX\n")
	for _, row := range rows[1:] {
		for j, x := range row[1:] {
			fmt.Fprintf(&text, "%s,%s,%s\n", rows[0][j+1], row[0], x)
		}
	}
	return table(t, text.String(), Options{})
}

func FuzzReadGMT(f *testing.F) {
	f.Add("A\tb\tC\tD\n")
	f.Fuzz(func(t *testing.T, text string) {
		sets, err := ReadGMT(strings.NewReader(text), "f")
		if err != nil {
			return
		}
		for _, s := range sets {
			if s.Name == "" || len(s.Genes) == 0 {
				t.Fatalf("%+v", s)
			}
		}
	})
}
