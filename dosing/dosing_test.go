package dosing

import (
	"math"
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/unit"
)

func TestRates(t *testing.T) {
	syringe := Concentration{Amount: 0.32, Unit: unit.Mg} // 16 mg in 50 mL
	for _, c := range []struct {
		drug     drug.ID
		n, u     string
		conc     Concentration
		perKg    bool
		rate     float64 // per kg and minute, or per minute
		why      analyte.Reason
		noNumber bool
	}{
		{drug: drug.Norepinephrine, n: "0.1", u: "ug/kg/min", perKg: true, rate: 0.1},
		{drug: drug.Norepinephrine, n: "0.1", u: "mcg/kg/min", perKg: true, rate: 0.1},
		{drug: drug.Norepinephrine, n: "100", u: "ng/kg/min", perKg: true, rate: 0.1},
		{drug: drug.Epinephrine, n: "6", u: "ug/kg/h", perKg: true, rate: 0.1},
		{drug: drug.Dopamine, n: "0.3", u: "mg/kg/h", perKg: true, rate: 5},
		{drug: drug.Norepinephrine, n: "0.96", u: "mg/h", rate: 16},
		{drug: drug.Vasopressin, n: "0.0005", u: "[IU]/kg/min", perKg: true, rate: 0.0005},
		{drug: drug.Vasopressin, n: "0.5", u: "mU/kg/min", perKg: true, rate: 0.0005},
		{drug: drug.Vasopressin, n: "1.8", u: "U/h", rate: 0.03},
		{drug: drug.Norepinephrine, n: "3", u: "mL/h", conc: syringe, rate: 16},
		{drug: drug.Norepinephrine, n: "0", u: "mL/h", rate: 0},
		{drug: drug.Norepinephrine, n: "3", u: "mL/h", why: analyte.NoConcentration, noNumber: true},
		{drug: drug.Norepinephrine, n: "3", u: "mL/h", conc: Concentration{Amount: 1, Unit: unit.MmolPerL}, why: analyte.NoConcentration, noNumber: true},
		{drug: drug.Norepinephrine, n: "3", u: "mg", why: analyte.UnitUnknown, noNumber: true},
		{drug: drug.Norepinephrine, n: "3", u: "", why: analyte.UnitUnknown, noNumber: true},
		{drug: drug.Norepinephrine, n: "lots", u: "ug/min", why: analyte.TextOnly, noNumber: true},
		{drug: drug.Norepinephrine, n: "-1", u: "ug/min", why: analyte.TextOnly, noNumber: true},
		{drug: drug.Norepinephrine, n: "0.5", u: "U/kg/min", why: analyte.UnitUnknown, noNumber: true},
		{drug: drug.Vasopressin, n: "0.5", u: "ug/kg/min", why: analyte.UnitUnknown, noNumber: true},
		{drug: drug.Vasopressin, n: "0.5", u: "U/kg/min", why: analyte.Implausible, noNumber: true}, // milliunits taken for units
	} {
		r := ReadRate(c.drug, c.n, c.u, c.conc, 7)
		v := r.Value
		if !c.noNumber && !c.perKg {
			v = r.Abs
		}
		if c.noNumber {
			if v.Informative() || r.Abs.Informative() || v.Why() != c.why || r.Remark == "" {
				t.Errorf("%s %s of %s: %v %v %q", c.n, c.u, c.drug, v.Why(), r.Abs, r.Remark)
			}
			continue
		}
		x, ok := v.Printed()
		if !ok || math.Abs(x-c.rate) > 1e-9*math.Abs(c.rate) || r.PerKg != c.perKg || v.Ref() != 7 {
			t.Errorf("%s %s of %s: %g per kg %t, want %g %t (%s)", c.n, c.u, c.drug, x, r.PerKg, c.rate, c.perKg, r.Remark)
		}
	}
	saline, _ := drug.ByName("sodium chloride 0.9%")
	if r := ReadRate(saline, "40", "mL/h", Concentration{}, 7); r.Text != "40 mL/h" || r.Remark != "" || r.Value.Usable() || r.Abs.Usable() {
		t.Errorf("40 mL/h of a fluid: %+v", r)
	}
	if r := ReadRate(saline, "0", "mL/h", Concentration{}, 7); !r.Abs.Known() || r.PerKg {
		t.Errorf("0 mL/h of a fluid: %+v", r)
	}
	if ReadRate(drug.Norepinephrine, "", "ug/min", Concentration{}, 0).Given() {
		t.Error("no number is a rate")
	}
}

func TestDrugOfARate(t *testing.T) {
	n := 0
	for _, a := range analyte.All() {
		if d := Drug(a.ID); d != drug.None {
			n++
			if Analyte(d) != a.ID {
				t.Errorf("%s leads to %s and back to %s", a.Key, d, Analyte(d))
			}
		}
	}
	if n != 7 || Drug(analyte.None) != drug.None {
		t.Errorf("%d drugs have rates", n)
	}
}

func TestRoutes(t *testing.T) {
	for text, want := range map[string][2]bool{
		"IV": {true, true}, "Intravenous route (qualifier value)": {true, true}, "PO": {true, true}, "Subcutaneous": {true, true},
		"Nasogastric": {true, true}, "Topical": {false, true}, "Inhalation": {false, true}, "OPH": {false, true}, "intranasal": {false, true},
		"": {false, false}, "other": {false, false}, "IV or inhaled": {false, false}, "Intrathecal": {false, true},
	} {
		systemic, known := Route(text)
		if systemic != want[0] || known != want[1] {
			t.Errorf("%q: systemic %t, known %t", text, systemic, known)
		}
	}
}

func TestPurposes(t *testing.T) {
	for text, want := range map[string]event.Purpose{
		"Perioperative prophylaxis": event.Prophylaxis, "Prophylaxe": event.Prophylaxis, "sepsis": event.Treatment, "Pneumonia, unspecified": event.Treatment,
		"Given as Ordered": event.PurposeUnknown, "Surgery": event.PurposeUnknown, "": event.PurposeUnknown, "Infection prophylaxis": event.Prophylaxis,
	} {
		if got := Purpose(text); got != want {
			t.Errorf("%q: %s", text, got.Key())
		}
	}
}

func TestNames(t *testing.T) {
	for text, want := range map[string]string{
		"Norepinephrine bitartrate": "norepinephrine", "vancomycin 500 mg injection": "vancomycin", "Adrenaline 1:1000": "epinephrine",
		"Piperacillin/Tazobactam": "piperacillin+tazobactam", "vancomycin or cefazolin": "none", "paracetamol": "none", "": "none",
		"vancomycin in Ringer 100 mL": "vancomycin", "Ringer 500 mL": "ringer solution", "Albumin 5%": "albumin", "Sodium chloride 0.9 %": "sodium chloride 0.9%",
	} {
		if id, _ := Named(text); id.String() != want {
			t.Errorf("%q: %s, want %s", text, id, want)
		}
	}
}
