package fhir

import (
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// What the organ scores ask for: by LOINC, or by the project's own keys.
func TestOrganObservations(t *testing.T) {
	observed := func(system, code, value string) event.Event {
		t.Helper()
		text := `{"resourceType": "Observation", "id": "o", "status": "final", "subject": {"reference": "Patient/p"}, "effectiveDateTime": "2026-03-01T08:00:00Z",
 "code": {"coding": [{"system": "` + system + `", "code": "` + code + `"}]}, ` + value + `}`
		for _, e := range readAll(t, text, Options{}).Events {
			if e.Kind == event.Observation || e.Kind == event.Unmapped {
				return e
			}
		}
		t.Fatalf("no event of %s", code)
		return event.Event{}
	}
	for _, c := range []struct {
		system, code, value string
		id                  analyte.ID
		want                float64
	}{
		{systemLOINC, "9187-6", `"valueQuantity": {"value": 45, "code": "mL", "system": "http://unitsofmeasure.org"}`, analyte.UrineVolume, 45},
		{systemLOINC, "1925-7", `"valueQuantity": {"value": -7.5, "code": "mmol/L", "system": "http://unitsofmeasure.org"}`, analyte.BaseExcess, -7.5},
		{systemLOINC, "1963-8", `"valueQuantity": {"value": 18, "code": "mmol/L", "system": "http://unitsofmeasure.org"}`, analyte.Bicarbonate, 18},
		{systemStormglass, "creatinine_baseline", `"valueQuantity": {"value": 35.36, "code": "umol/L", "system": "http://unitsofmeasure.org"}`, analyte.CreatinineBaseline, 0.4},
		{systemStormglass, "temperature_peripheral", `"valueQuantity": {"value": 28, "code": "Cel", "system": "http://unitsofmeasure.org"}`, analyte.TemperaturePeripheral, 28},
		{systemStormglass, "grunting", `"valueBoolean": true`, analyte.Grunting, 1},
	} {
		e := observed(c.system, c.code, c.value)
		x, ok := e.Value.Printed()
		if d := x - c.want; e.Analyte != c.id || !ok || d > 1e-9 || d < -1e-9 {
			t.Errorf("%s: %s %v %q", c.code, e.Analyte, x, e.Remark)
		}
	}
}

func TestFluidsAndSedation(t *testing.T) {
	bolus := readAll(t, given("completed", `{"text": "Sodium chloride 0.9 %"}`, lasted+`, "dosage": {"route": {"text": "IV"}, "dose": {"value": 200, "unit": "mL"}}`), Options{}).Events[0].Dose
	if bolus.Action != event.Given || bolus.Amount != 200 || bolus.Unit != "mL" || bolus.Drug.Class() != drug.Fluid {
		t.Errorf("bolus: %+v", bolus)
	}
	runs := readAll(t, given("in-progress", `{"text": "Sodium chloride 0.9 %"}`, begun+`, "dosage": {"rateQuantity": {"value": 40, "unit": "mL/h"}}`), Options{})
	if d := runs.Events[0].Dose; d.Action != event.Start || d.RateText != "40 mL/h" || len(runs.Issues) != 0 {
		t.Errorf("running: %+v, %v", d, runs.Issues)
	}
	propofol := readAll(t, given("in-progress", `{"text": "propofol"}`, begun), Options{}).Events[0].Dose
	if propofol.Action != event.Start {
		t.Errorf("propofol in progress: %+v", propofol)
	}
	mixed := `{"resourceType": "MedicationAdministration", "id": "m", "status": "completed", "subject": {"reference": "Patient/p"},
 "contained": [{"resourceType": "Medication", "id": "bag", "ingredient": [{"itemCodeableConcept": {"text": "norepinephrine"}}, {"itemCodeableConcept": {"text": "sodium chloride 0.9%"}}]}],
 "medicationReference": {"reference": "#bag"}, ` + lasted + `, "dosage": {"rateQuantity": {"value": 3, "unit": "mL/h"}}}`
	if d := readAll(t, mixed, Options{}).Events[0].Dose; d.Drug != drug.Norepinephrine {
		t.Errorf("mixed: %+v", d)
	}
}

func TestOrganProcedures(t *testing.T) {
	for code, want := range map[string]event.SupportKind{"870533002": event.SupportHighFlow, "428311008": event.SupportNonInvasive,
		"786451004": event.SupportECMOVA, "233575001": event.SupportIHD} {
		text := `{"resourceType": "Procedure", "id": "x", "status": "in-progress", "subject": {"reference": "Patient/p"},
 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "` + code + `"}]}, "performedPeriod": {"start": "2026-03-01T08:00:00Z"}}`
		if e := readAll(t, text, Options{}).Events[0]; e.Support == nil || e.Support.Kind != want || e.Support.Action != event.Start {
			t.Errorf("%s: %+v", code, e)
		}
	}
	arrest := `{"resourceType": "Condition", "id": "x", "subject": {"reference": "Patient/p"}, "onsetDateTime": "2026-03-01T08:00:00Z",
 "code": {"coding": [{"system": "` + systemStormglass + `", "code": "cardiac_arrest"}]}}`
	if e := readAll(t, arrest, Options{}).Events[0]; e.Fact == nil || e.Fact.Fact != event.FactCardiacArrest {
		t.Errorf("%+v", e)
	}
}
