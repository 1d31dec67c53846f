package table

import (
	"fmt"
	"strings"
	"testing"

	"stormglass/event"
)

// What the immune states ask for, by the catalogue's names; what is not the
// same is told apart.
func TestImmuneRows(t *testing.T) {
	text := "patient,time,analyte,value,unit,assay\n"
	rows := []struct{ row, want string }{
		{"splenomegaly,yes,,", "splenomegaly 1 measured"}, {"hemophagocytosis,0,,", "hemophagocytosis 0 measured"}, {"srs_class,srs3,,", "srs_class 3 measured"},
		{"bnp,900,pg/mL,", "bnp 900 measured"}, {"sfasl,201,pg/mL,", "sfasl 201 measured"}, {"cd8,300,/uL,", "cd8 300 measured"},
		{"hla_dr,5200,AB/C,quantibrite", "hla_dr 5200 measured"}, {"hla_dr,5200,AB/C,", "hla_dr assay_unknown"}, {"hla_dr,52,%,quantibrite", "hla_dr unit_unknown 52 %"},
		{"hla_dr_mfi,5200,,", "hla_dr_mfi 5200 measured"}, {"hla_dr_percent,52,%,", "hla_dr_percent 52 measured"},
		{"sil2r,2500,U/mL,elisa", "sil2r 2500 measured"}, {"sil2r,2500,U/mL,", "sil2r assay_unknown"}, {"sil2r,2500,pg/mL,elisa", "sil2r unit_unknown 2500 pg/mL"},
		{"sil2r_mass,6630,pg/mL,bead", "sil2r_mass 6630 measured"}, {"sil2r_mass,6630,U/mL,bead", "sil2r_mass unit_unknown 6630 U/mL"},
		{"il6,5.2,NPX,", "il6 unit_unknown 5.2 NPX"}, {"il6,5.2,,", "il6 unit_unknown 5.2"}, {"pstat1_fold,3.4,,local_flow", "pstat1_fold 3.4 measured"},
	}
	for i, r := range rows {
		text += fmt.Sprintf("P%d,2026-03-01 10:00,%s\n", i, r.row)
	}
	res := read(t, text, Options{})
	got := map[string]string{}
	for i := range res.Events {
		e := &res.Events[i]
		s := e.Analyte.String()
		if x, ok := e.Value.Printed(); ok {
			s += fmt.Sprint(" ", x)
		}
		if s += " " + e.Value.Why().Key(); !e.Value.Informative() && e.Value.Why().Key() == "unit_unknown" {
			s = strings.TrimSpace(s + " " + e.Text + " " + e.Unit)
		}
		got[e.Patient.Value] = s
	}
	for i, r := range rows {
		if got[fmt.Sprint("P", i)] != r.want {
			t.Errorf("%s: %q, want %q", r.row, got[fmt.Sprint("P", i)], r.want)
		}
	}
}

func TestImmuneFactsAndDilution(t *testing.T) {
	text := "patient,time,item,value,unit,assay,specimen\n" +
		"A,2026-03-01 10:00,fact:iron_overload,yes,,,\n" +
		"A,2026-03-01 10:00,fact:systemic_jia,yes,,,\n" +
		"A,2026-03-01 10:00,fact:stat1_gain_of_function,yes,,,\n" +
		"A,2026-03-01 10:00,fact:plasma_exchange,yes,,,\n" +
		"A,2026-03-01 10:00,fact:cytokine_adsorber,yes,,,\n" +
		"A,2026-03-01 10:00,ferritin,95000,ng/mL,,diluted\n" +
		"A,2026-03-01 11:00,ferritin,95000,ng/mL,immunoassay after dilution,\n" +
		"A,2026-03-01 12:00,ferritin,95000,ng/mL,undiluted,\n"
	res := read(t, text, Options{})
	var facts, procedures, diluted, ferritin int
	for i := range res.Events {
		switch e := &res.Events[i]; {
		case e.Kind == event.Condition:
			facts++
		case e.Kind == event.Procedure:
			procedures++
		default:
			if e.Value.Informative() {
				ferritin++
			}
			if e.Diluted() {
				diluted++
			}
		}
	}
	if facts != 3 || procedures != 2 || ferritin != 3 || diluted != 2 || res.Faults != 0 {
		t.Errorf("%d facts, %d procedures, %d ferritins, %d diluted, %v", facts, procedures, ferritin, diluted, res.Issues)
	}
}
