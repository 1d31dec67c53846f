package scoretest

import (
	"testing"

	"stormglass/rule"
	"stormglass/score/phoenix"
	"stormglass/score/phoenix8"
)

var phoenixItems = []string{"respiratory", "cardiovascular", "coagulation", "neurologic"}
var phoenix8Items = []string{"endocrine", "immunologic", "renal", "hepatic"}

// comparePackage compares one row with the twelve outputs of the R package.
func comparePackage(t *testing.T, v table, row int, column map[string]string, eight bool) (bad int) {
	t.Helper()
	p, p8 := compile(t, phoenix.PackageSpec()), compile(t, phoenix8.PackageSpec())
	check := func(col string, got int) {
		if want := v.integer(t, row, col); got != want {
			t.Errorf("row %d %s: got %d, R says %d", row+1, col, got, want)
			bad++
		}
	}
	var o rule.Result
	p.Eval(v.inputs(t, p, row, column), &o)
	for _, name := range phoenixItems {
		check("phoenix_"+name+"_score", item(t, p, &o, name).Published)
	}
	check("phoenix_sepsis_score", o.Published)
	check("phoenix_sepsis", binary(criterion(t, p, &o, "phoenix.sepsis")))
	check("phoenix_septic_shock", binary(criterion(t, p, &o, "phoenix.septic_shock")))
	if !eight {
		return bad
	}
	p8.Eval(v.inputs(t, p8, row, column), &o)
	for _, name := range phoenix8Items {
		check("phoenix_"+name+"_score", item(t, p8, &o, name).Published)
	}
	check("phoenix8_sepsis_score", o.Published)
	return bad
}

// binary is the package's 0 or 1; undetermined is neither.
func binary(t rule.Truth) int {
	switch t {
	case rule.Met:
		return 1
	case rule.NotMet:
		return 0
	}
	return -1
}

func TestPackageVectors(t *testing.T) {
	v := vectors(t, "phoenix_vectors.csv")
	if len(v.rows) != 5000 {
		t.Fatalf("%d rows", len(v.rows))
	}
	for row := range v.rows {
		if comparePackage(t, v, row, nil, true) > 10 {
			t.FailNow()
		}
	}
}
