package scoretest

import (
	"math"
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/dic"
	"stormglass/score/haque"
	"stormglass/score/lqsofa"
	"stormglass/score/msirs"
	"stormglass/score/pals"
	"stormglass/score/pews"
	"stormglass/score/possiblesepsis"
	"stormglass/score/qpelod2"
	"stormglass/score/qsofa"
	"stormglass/score/shockindex"
)

// quick are the bedside scores and limits.
func quick() []*rule.Spec {
	return []*rule.Spec{lqsofa.Spec(), qpelod2.Spec(), qsofa.Spec(), qsofa.AgeSpec(), msirs.Spec(), shockindex.Spec(),
		pals.Spec(), pals.RangesSpec(), haque.Spec(), dic.Spec(), possiblesepsis.Spec(), pews.ProgramSpec()}
}

func TestQuickScoresPassCheck(t *testing.T) {
	most := map[string]int{"lqsofa": 4, "qpelod2": 3, "qsofa": 3, "qsofa_age": 3, "msirs": 3, "dic": 8, "possible_sepsis": 6, "psc_pews": 22}
	for _, s := range append(quick(), pews.Spec()) {
		if err := rule.Check(s); err != nil {
			t.Error(err)
			continue
		}
		r := compile(t, s)
		if want, ok := most[s.ID]; ok && r.Max() != want {
			t.Errorf("%s: highest total %d, want %d", s.ID, r.Max(), want)
		}
		if r.Draft() != (s.ID == "bedside_pews") {
			t.Errorf("%s: draft %v", s.ID, r.Draft())
		}
	}
}

// TestQuickScoresAgainstProgram compares the published figure with the
// program's own, which counts a missing input as 0 points.
func TestQuickScoresAgainstProgram(t *testing.T) {
	v := vectors(t, "sql_vectors.csv")
	for _, c := range []struct {
		spec  *rule.Spec
		items map[string]string
	}{
		{lqsofa.Spec(), map[string]string{"cardiovascular": "lqsofa_cardiovascular", "respiratory": "lqsofa_respiratory", "neurologic": "lqsofa_neurological"}},
		{qpelod2.Spec(), map[string]string{"neurologic": "qpelod2_neurological", "hypotension": "qpelod2_hypotension", "tachycardia": "qpelod2_tachycardia"}},
		{qsofa.AgeSpec(), map[string]string{"cardiovascular": "qsofa_cardiovascular", "respiratory": "qsofa_tachypnea", "neurologic": "qsofa_neurological"}},
		{msirs.Spec(), map[string]string{"inflammation": "msirs_inflammation", "cardiovascular": "msirs_cardiovascular", "respiratory": "msirs_respiratory"}},
		{pews.ProgramSpec(), map[string]string{"sbp": "pews_sbp", "heart_rate": "pews_heart_rate", "cap_refill": "pews_cap_refill", "inflammation": "pews_inflammation",
			"neurologic": "pews_neurological", "respiratory_rate": "pews_respiratory_rate", "saturation": "pews_saturation", "oxygen": "pews_oxygen"}},
		{possiblesepsis.Spec(), map[string]string{"respiratory": "possible_sepsis_resp", "cardiovascular": "possible_sepsis_cv", "neurologic": "possible_sepsis_neuro"}},
	} {
		r := compile(t, c.spec)
		in := func(row int) []analyte.Value { return quickInputs(t, v, r, row) }
		for name, col := range c.items {
			ledger(t, v, r, name, "sql_"+col+"_min", in, nil)
		}
	}
	r := compile(t, dic.Spec())
	rows := 0
	for row := range v.rows {
		var o rule.Result
		if r.Eval(quickInputs(t, v, r, row), &o); o.Out() {
			continue
		}
		rows++
		if want := v.integer(t, row, "sql_dic_min"); o.Published != want {
			t.Errorf("dic row %d: got %d, the program says %d", row+1, o.Published, want)
		}
		if x, ok := v.num(t, row, "sql_dic"); ok && (o.Lo != int(x) || o.Hi != int(x)) {
			t.Errorf("dic row %d: range %d..%d, the program knows %v", row+1, o.Lo, o.Hi, x)
		}
	}
	if rows < 2500 {
		t.Errorf("only %d rows of DIC compared", rows)
	}
}

// TestShockIndexAgainstProgram: met where the program says 1, and known where
// it knows. It answers the WHO form only where a systolic pressure is charted
// (shock-index-who).
func TestShockIndexAgainstProgram(t *testing.T) {
	v := vectors(t, "sql_vectors.csv")
	r := compile(t, shockindex.Spec())
	met, known, without := 0, 0, 0
	for row := range v.rows {
		var o rule.Result
		if r.Eval(quickInputs(t, v, r, row), &o); o.Out() {
			continue
		}
		for k, c := range r.Spec().Criteria {
			col := "sql_shock_index_" + c.ID[len("shock_index."):]
			got, want := o.Criteria()[k], v.integer(t, row, col+"_min") == 1
			if c.ID == shockindex.WHO && got == rule.Met && !want && cell(v, row, "sbp") == "" {
				without++
				continue
			}
			if (got == rule.Met) != want {
				t.Errorf("%s row %d: %s, the program says met %v", c.ID, row+1, got, want)
			}
			if x, ok := v.num(t, row, col); ok && got != map[float64]rule.Truth{0: rule.NotMet, 1: rule.Met}[x] {
				t.Errorf("%s row %d: %s, the program knows %v", c.ID, row+1, got, x)
			} else if ok {
				known++
			}
			if want {
				met++
			}
		}
	}
	if without != 41 || met < 1000 || known < 8000 {
		t.Errorf("%d without pressure, 41 expected; %d met and %d known compared", without, met, known)
	}
}

// quickInputs are a row's inputs. The program has the refill time as two flags
// and the saturation with a flag that says whether it counts.
func quickInputs(t *testing.T, v table, r *rule.Rule, row int) []analyte.Value {
	out := v.inputs(t, r, row, map[string]string{"age": "age_months", "imv": "vent", "heart_rate": "pulse", "gcs": "gcs_total",
		"other_respiratory_support": "oxygen_b", "capillary_refill": "", "shock_index": "", "avpu": ""})
	for i, in := range r.Spec().Inputs {
		switch in.Name {
		case "capillary_refill":
			three, ok3 := v.num(t, row, "crt_prolonged_3")
			five, ok5 := v.num(t, row, "crt_prolonged_5")
			switch {
			case ok3 && three == 1, ok5 && five == 1:
				out[i] = analyte.Point(4+2*five, 0)
			case ok3:
				out[i] = analyte.Point(2, 0)
			}
		case "spo2":
			if cell(v, row, "ok_for_non_podium") != "1" {
				out[i] = missing(r, i)
			}
		case "shock_index":
			hr, ok := v.num(t, row, "pulse")
			sbp, ok2 := v.num(t, row, "sbp")
			if ok && ok2 && sbp > 0 && !math.IsNaN(hr) {
				out[i] = analyte.Point(hr/sbp, 0)
			}
		}
	}
	return out
}
