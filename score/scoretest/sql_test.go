package scoretest

import (
	"testing"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/pelod2"
	"stormglass/score/psofa"
)

// entry is one line of a ledger of differences: a documented decision, how
// many rows it explains, and how a row is recognised from its raw cells alone.
type entry struct {
	id    string
	rows  int
	holds func(v table, row int) bool
}

// ledger compares one item with one column of the development program over all
// rows, and demands that every difference is of a known entry and that every
// entry has as many as it says.
func ledger(t *testing.T, v table, r *rule.Rule, name, col string, inputs func(row int) []analyte.Value, entries []entry) {
	t.Helper()
	seen := make([]int, len(entries))
	compared := 0
	for row := range v.rows {
		var o rule.Result
		r.Eval(inputs(row), &o)
		if o.Out() {
			continue
		}
		compared++
		got, want := item(t, r, &o, name).Published, v.integer(t, row, col)
		if got == want {
			continue
		}
		known := false
		for k, e := range entries {
			if e.holds(v, row) {
				seen[k]++
				known = true
				break
			}
		}
		if !known {
			t.Errorf("%s %s row %d: got %d, the program says %d, and no decision explains it", r.Spec().ID, name, row+1, got, want)
		}
	}
	for k, e := range entries {
		if seen[k] != e.rows {
			t.Errorf("%s %s: %s explains %d rows, the ledger says %d", r.Spec().ID, name, e.id, seen[k], e.rows)
		}
	}
	if compared < 2500 {
		t.Errorf("%s %s: only %d rows compared", r.Spec().ID, name, compared)
	}
}

func cell(v table, row int, col string) string { return v.rows[row][v.col[col]] }

func TestPSOFAAgainstProgram(t *testing.T) {
	v := vectors(t, "sql_vectors.csv")
	r := compile(t, psofa.Spec())
	columns := map[string]string{"age": "age_months", "imv": "vent", "bilirubin": "bilirubin_tot", "gcs": "gcs_total"}
	sf, _ := r.Slot("sf_ratio")
	in := func(row int) []analyte.Value {
		out := v.inputs(t, r, row, columns)
		if cell(v, row, "ok_for_non_podium") != "1" { // S/F counts only at SpO2 ≤ 97
			out[sf] = missing(r, sf)
		}
		return out
	}
	for _, c := range []struct {
		item, col string
		entries   []entry
	}{
		{"respiratory", "sql_psofa_respiratory_min", nil},
		{"coagulation", "sql_psofa_coagulation_min", nil},
		{"hepatic", "sql_psofa_hepatic_min", []entry{{"D10", 190, func(v table, row int) bool {
			b := cell(v, row, "bilirubin_tot")
			return b == "1.2" || b == "2" || b == "6" || b == "12"
		}}}},
		{"cardiovascular", "sql_psofa_cardiovascular_min", nil},
		{"neurologic", "sql_psofa_neurological_min", nil},
		{"renal", "sql_psofa_renal_min", []entry{
			{"D9, newborns scored as infants", 146, func(v table, row int) bool {
				x, ok := v.num(t, row, "age_months")
				return ok && x < 1
			}},
			{"D9, age of exactly 216 months in the adult row", 8, func(v table, row int) bool {
				x, ok := v.num(t, row, "age_months")
				return ok && x == 216
			}},
		}},
	} {
		ledger(t, v, r, c.item, c.col, in, c.entries)
	}
}

func TestPELOD2AgainstProgram(t *testing.T) {
	v := vectors(t, "sql_vectors.csv")
	r := compile(t, pelod2.Spec())
	columns := map[string]string{"age": "age_months", "imv": "vent", "gcs": "gcs_total", "fixed_pupils": "", "creatinine": ""}
	pupils, _ := r.Slot("fixed_pupils")
	crea, _ := r.Slot("creatinine")
	in := func(row int) []analyte.Value {
		out := v.inputs(t, r, row, columns)
		switch cell(v, row, "pupil") {
		case "both-fixed":
			out[pupils] = analyte.Point(1, 0)
		case "":
		default:
			out[pupils] = analyte.Point(0, 0)
		}
		if x, ok := v.num(t, row, "creatinine"); ok {
			out[crea] = analyte.Point(x, 0) // mg/dL is the catalogue's unit
		}
		return out
	}
	ledger(t, v, r, "neurologic", "sql_pelod2_neurological_min", in, nil)
	ledger(t, v, r, "cardiovascular", "sql_pelod2_cardiovascular_min", in, nil)
	ledger(t, v, r, "hematologic", "sql_pelod2_heme_min", in, nil)
	// The program multiplies µmol/L by 0.0113; the substance's factor is 1/88.4.
	ledger(t, v, r, "renal", "sql_pelod2_renal_min", in, []entry{{"creatinine factor", 68, func(v table, row int) bool {
		x, ok := v.num(t, row, "creatinine")
		for _, cut := range []float64{70, 23, 35, 51, 59, 93} {
			if ok && x >= cut*0.0113-1e-12 && x < cut/88.4 {
				return true
			}
		}
		return false
	}}})
	// D11: the program adds P/F twice and PaCO2 never.
	ledger(t, v, r, "respiratory", "sql_pelod2_respiratory_min", in, []entry{{"D11", 1457, func(v table, row int) bool {
		var o rule.Result
		r.Eval(in(row), &o)
		wrong := item(t, r, &o, "respiratory").Published
		if x, ok := v.num(t, row, "paco2"); ok {
			switch {
			case x >= 95:
				wrong -= 3
			case x >= 59:
				wrong--
			}
		}
		if x, ok := v.num(t, row, "pf_ratio"); ok && x <= 60 {
			wrong += 2
		}
		return wrong == v.integer(t, row, "sql_pelod2_respiratory_min")
	}}})
}
