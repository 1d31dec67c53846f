package kinetics

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

// vectors opens a file of the reference fits, which are kept beside the
// repository.
func vectors(t *testing.T, name string) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "..", "shared", "vectors", "kinetics", name))
	if err != nil {
		t.Skipf("the reference fits are not here: %v", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

func number(t *testing.T, s string) float64 {
	t.Helper()
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// TestAgainstR compares every series with R's survreg and lm within the
// tolerances of the vectors' README.
func TestAgainstR(t *testing.T) {
	series := map[string][]Obs{}
	exact := map[string]int{}
	for _, r := range vectors(t, "series.csv") {
		y := math.Log(number(t, r[2]))
		o := Obs{T: number(t, r[1]), Lo: y, Hi: y}
		switch r[3] {
		case "below":
			o.Lo = math.Inf(-1)
		case "above":
			o.Hi = math.Inf(1)
		default:
			exact[r[0]]++
		}
		series[r[0]] = append(series[r[0]], o)
	}
	if len(series) != 40 {
		t.Fatalf("%d series, 40 expected", len(series))
	}
	seen, not := map[string]bool{}, 0
	for _, r := range vectors(t, "fits.csv") {
		fit := FitCensored
		if r[1] == "ols" {
			fit = FitOLS
		}
		got, why := fit(series[r[0]])
		seen[r[0]] = true
		if r[2] == "NA" {
			not++
			want := NotConverged
			if exact[r[0]] < 3 {
				want = TooFew
			}
			if why != want {
				t.Errorf("series %s: %v, R has no fit (%s), expected %v", r[0], why, r[7], want)
			}
			continue
		}
		if why != NoReason {
			t.Errorf("series %s %s: not fitted: %v", r[0], r[1], why)
			continue
		}
		for _, c := range []struct {
			name      string
			got, want float64
			tol       float64
		}{{"intercept", got.Intercept, number(t, r[2]), 1e-6}, {"slope", got.Slope, number(t, r[3]), 1e-6}, {"se", got.SE, number(t, r[4]), 1e-5},
			{"sigma", got.Sigma, number(t, r[5]), 1e-5}, {"log likelihood", got.LogLik, number(t, r[6]), 1e-5}} {
			if !(math.Abs(c.got-c.want) <= c.tol) {
				t.Errorf("series %s %s: %s %.12g, R %.12g", r[0], r[1], c.name, c.got, c.want)
			}
		}
	}
	t.Logf("%d series fitted or refused as R does, %d of them without a fit", len(seen), not)
}
