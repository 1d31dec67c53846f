package fhir

import (
	"fmt"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
)

// What the immune states ask for arrives by LOINC or the project's own keys,
// and what is not the same is told apart.
func TestImmuneObservations(t *testing.T) {
	const ucum = `, "system": "http://unitsofmeasure.org"}`
	quantity := func(x, code string) string {
		return `"valueQuantity": {"value": ` + x + `, "code": "` + code + `"` + ucum
	}
	method := func(m string) string { return `"method": {"text": "` + m + `"}, ` }
	for _, c := range []struct{ system, code, value, want string }{
		{systemStormglass, "splenomegaly", `"valueBoolean": true`, "splenomegaly 1 measured"},
		{systemStormglass, "srs_class", `"valueString": "srs1"`, "srs_class 1 measured"},
		{systemStormglass, "bnp", quantity("900", "pg/mL"), "bnp 900 measured"},
		{systemStormglass, "sfasl", quantity("201", "pg/mL"), "sfasl 201 measured"},
		{systemLOINC, "42637-9", quantity("900", "ng/L"), "bnp 900 measured"},
		{systemLOINC, "2465-3", quantity("4.5", "g/L"), "igg 450 measured"},
		{systemStormglass, "hla_dr", method("quantibrite") + quantity("5200", "{molecules}/{cell}"), "hla_dr 5200 measured"},
		{systemStormglass, "hla_dr", quantity("5200", "{molecules}/{cell}"), "hla_dr assay_unknown"},
		{systemStormglass, "hla_dr", method("quantibrite") + quantity("52", "%"), "hla_dr unit_unknown 52 %"},
		{systemStormglass, "hla_dr_percent", quantity("52", "%"), "hla_dr_percent 52 measured"},
		{systemStormglass, "hla_dr_mfi", quantity("5200", "1"), "hla_dr_mfi 5200 measured"},
		{systemLOINC, "9654-5", method("ELISA") + quantity("2500", "U/mL"), "sil2r 2500 measured"},
		{systemLOINC, "9654-5", quantity("2500", "U/mL"), "sil2r assay_unknown"},
		{systemLOINC, "9654-5", method("ELISA") + quantity("2500", "pg/mL"), "sil2r unit_unknown 2500 pg/mL"},
		{systemLOINC, "76039-7", quantity("6630", "pg/mL"), "sil2r_mass 6630 measured"},
		{systemLOINC, "26881-3", `"valueQuantity": {"value": 5.2, "unit": "NPX"}`, "il6 unit_unknown 5.2 NPX"},
		{systemLOINC, "26881-3", `"valueQuantity": {"value": 5.2}`, "il6 unit_unknown 5.2"},
	} {
		text := `{"resourceType": "Observation", "id": "o", "status": "final", "subject": {"reference": "Patient/p"}, "effectiveDateTime": "2026-03-01T08:00:00Z",
 "code": {"coding": [{"system": "` + c.system + `", "code": "` + c.code + `"}]}, ` + c.value + `}`
		got := ""
		for _, e := range readAll(t, text, Options{}).Events {
			if e.Kind != event.Observation && e.Kind != event.Unmapped {
				continue
			}
			got = e.Analyte.String()
			if x, ok := e.Value.Printed(); ok {
				got += fmt.Sprint(" ", x)
			}
			if got += " " + e.Value.Why().Key(); e.Value.Why() == analyte.UnitUnknown {
				got = strings.TrimSpace(got + " " + e.Text + " " + e.Unit)
			}
		}
		if got != c.want {
			t.Errorf("%s %s: %q, want %q", c.code, c.value, got, c.want)
		}
	}
	for key, want := range map[string]event.Fact{"iron_overload": event.FactIronOverload, "hlh_gene": event.FactHLHGene, "drug_reaction": event.FactDrugReaction, "consanguinity": event.FactConsanguinity} {
		text := `{"resourceType": "Condition", "id": "x", "subject": {"reference": "Patient/p"}, "onsetDateTime": "2026-03-01T08:00:00Z",
 "code": {"coding": [{"system": "` + systemStormglass + `", "code": "` + key + `"}]}}`
		if e := readAll(t, text, Options{}).Events[0]; e.Fact == nil || e.Fact.Fact != want {
			t.Errorf("%s: %+v", key, e)
		}
	}
	exchange := `{"resourceType": "Procedure", "id": "x", "status": "completed", "subject": {"reference": "Patient/p"},
 "code": {"coding": [{"system": "` + systemStormglass + `", "code": "plasma_exchange"}]}, "performedDateTime": "2026-03-01T08:00:00Z"}`
	if e := readAll(t, exchange, Options{}).Events[0]; e.Kind != event.Procedure || e.Fact == nil || e.Fact.Fact != event.FactPlasmaExchange {
		t.Errorf("plasma exchange: %+v", e)
	}
}

func TestDilutionIsRead(t *testing.T) {
	const value = `"valueQuantity": {"value": 95000, "unit": "ng/mL"}`
	for members, want := range map[string]bool{
		value: false,
		`"note": [{"text": "after dilution 1:100"}], ` + value:       true,
		`"note": [{"text": "sample not diluted"}], ` + value:         false,
		`"method": {"text": "immunoassay on dilution"}, ` + value:    true,
		`"interpretation": [{"text": "diluted"}], ` + value:          true,
		`"note": [{"text": "dilution recommended, hook"}], ` + value: false,
	} {
		e := one(t, observe("2276-4", members))
		if e.Analyte != analyte.Ferritin || !e.Value.Informative() || e.Diluted() != want {
			t.Errorf("%s: diluted %v, remark %q", members, e.Diluted(), e.Remark)
		}
	}
}
