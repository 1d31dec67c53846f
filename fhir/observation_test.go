package fhir

import (
	"strings"
	"testing"

	"stormglass/event"
	"stormglass/intake/saytest"
)

// Expected by reading the official R4 examples and converting by hand.
func TestOfficialObservations(t *testing.T) {
	for _, c := range []struct {
		file string
		want string // as the pages say it, one line per event
	}{
		{"Observation-body-temperature", "Patient/example 1999-07-02T00:00:00Z..1999-07-02T23:59:59.999Z temperature 36.5 Cel"},
		{"Observation-heart-rate", "Patient/example 1999-07-02T00:00:00Z..1999-07-02T23:59:59.999Z heart_rate 44 /min"},
		{"Observation-body-height", "Patient/example 1999-07-02T00:00:00Z..1999-07-02T23:59:59.999Z height 169.9 cm"}, // 66.9 in
		{"Observation-satO2", "Patient/example 2014-12-05T08:30:10Z spo2 95 %"},
		{"Observation-blood-pressure", "Patient/example 2012-09-17T00:00:00Z..2012-09-17T23:59:59.999Z sbp 107 mm[Hg]\n" +
			"Patient/example 2012-09-17T00:00:00Z..2012-09-17T23:59:59.999Z dbp 60 mm[Hg]"},
		{"Observation-blood-pressure-cancel", "Patient/example 2012-09-17T00:00:00Z..2012-09-17T23:59:59.999Z sbp ? text_only unobtained\n" +
			"Patient/example 2012-09-17T00:00:00Z..2012-09-17T23:59:59.999Z dbp ? text_only unobtained"},
		{"Observation-blood-pressure-dar", "Patient/example 2012-09-17T00:00:00Z..2012-09-17T23:59:59.999Z sbp 107 mm[Hg]\n" +
			"Patient/example 2012-09-17T00:00:00Z..2012-09-17T23:59:59.999Z dbp ? text_only"},
		{"Observation-map-sitting", "Patient/example 2018-04-02T09:30:10Z..2018-04-05T09:30:10Z mean_arterial_pressure 60 mm[Hg]"},
		{"Observation-f001", "Patient/f001 2013-04-02T08:30:10Z unmapped Glucose [Moles/volume] in Blood 6.3 mmol/L"}, // 15074-8 is not in the evidence
		{"Observation-f003", "Patient/f001 2013-04-02T09:30:10Z..2013-04-05T09:30:10Z pco2_other 46.5 mm[Hg]"},        // 6.2 kPa
		{"Observation-f005", "Patient/f001 2013-04-05T09:30:10Z hemoglobin 7.2 g/dL"},
		{"Observation-f202", "Patient/f201 - temperature 39 Cel entered_in_error"},
		{"Observation-f206", "Patient/f201 - test_order infection collected"},
		{"Observation-glasgow", "Patient/example 2014-12-11T04:44:16Z gcs 13 {score}\nPatient/example 2014-12-11T04:44:16Z gcs_motor 5 {score}\n" +
			"Patient/example 2014-12-11T04:44:16Z gcs_verbal 4 {score}\nPatient/example 2014-12-11T04:44:16Z gcs_eye 4 {score}"},
		{"Observation-unsat", "Patient/f001 2013-04-02T08:30:10Z..2013-04-05T08:30:10Z unmapped Glucose [Moles/volume] in Blood"},
		{"Observation-656", "Patient/PatientId-patientId 2017-05-03T19:54:26Z unmapped MDC_FLOW_AWAY_EXP_FORCED_PEAK 820 cL/s"},
		{"Observation-abdo-tender", "Patient/example 2018-04-02T09:30:10Z unmapped Abdominal tenderness 1"},
	} {
		res := example(t, c.file)
		var got []string
		for _, e := range res.Events {
			got = append(got, saytest.Say(e))
		}
		t.Run(c.file, func(t *testing.T) { saytest.Compare(t, got, c.want) })
	}
}

func TestRecordedAndFlags(t *testing.T) {
	e := example(t, "Observation-f005").Events[0]
	if e.Recorded.String() != "2013-04-05T14:30:10Z" || e.Flags != "L" || e.Text != "7.2" || e.Unit != "g/dL" || e.Code != "LN|718-7" || e.Order != "Observation/f005" {
		t.Errorf("%+v", e)
	}
	if e := example(t, "Observation-heart-rate").Events[0]; e.Recorded.String() != "1999-07-02T23:59:59.999Z" {
		t.Errorf("without issued the effective time counts, not %s", e.Recorded)
	}
}

func TestDecimalsKeepTheirText(t *testing.T) {
	res := example(t, "Observation-decimal")
	// It has no subject: kept as one event of nobody, with the document.
	if len(res.Events) != 1 || res.Events[0].Kind != event.Unmapped || !strings.Contains(res.Events[0].Text, "1.00000") {
		t.Errorf("%+v", res.Events)
	}
	for _, text := range []string{"1.0", "1.00", "66.89999999999999", "0.1E1", "12e-1"} {
		e := one(t, observe("2524-7", `"valueQuantity": {"value": `+text+`, "unit": "mmol/L"}`))
		if text != "66.89999999999999" && !e.Value.Known() || e.Text != text {
			t.Errorf("%s: text %q, %v", text, e.Text, e.Value)
		}
	}
}

// observe is an Observation of a LOINC code with further members.
func observe(code, members string) string {
	return `{"resourceType": "Observation", "id": "o", "status": "final", "subject": {"reference": "Patient/p"},
 "code": {"coding": [{"system": "http://loinc.org", "code": "` + code + `"}]}, "effectiveDateTime": "2026-03-01T08:00:00Z", ` + members + `}`
}

func readAll(t *testing.T, text string, opts Options) *Result {
	t.Helper()
	res, err := Read(strings.NewReader(text), opts)
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return res
}

func one(t *testing.T, text string) event.Event {
	t.Helper()
	res := readAll(t, text, Options{})
	if len(res.Events) != 1 {
		t.Fatalf("%d events: %v\n%s", len(res.Events), res.Issues, text)
	}
	return res.Events[0]
}

func TestValuesOfEveryType(t *testing.T) {
	const ucum = `"system": "http://unitsofmeasure.org"`
	for _, c := range []struct{ code, value, want string }{
		{"2524-7", `"valueQuantity": {"value": 0.3, "comparator": "<", "unit": "mmol/L"}`, "lactate <0.3 mmol/L"},
		{"2276-4", `"valueQuantity": {"value": 40000, "comparator": ">=", "unit": "ng/mL"}`, "ferritin >4e+04 ng/mL"},
		{"2276-4", `"valueString": ">40000 ng/mL"`, "ferritin >4e+04 ng/mL"},
		{"2276-4", `"valueString": "haemolysed"`, "ferritin ? text_only"},
		{"9269-2", `"valueInteger": 11`, "gcs 11 {score}"},
		{"2524-7", `"valueRange": {"low": {"value": 2, "unit": "mmol/L"}, "high": {"value": 3, "unit": "mmol/L"}}`, "lactate ? ranged"},
		{"2524-7", `"valueRange": {"high": {"value": 3, "unit": "mmol/L"}}`, "lactate <3 mmol/L"},
		{"2524-7", `"valueRatio": {"numerator": {"value": 3, "unit": "mmol"}, "denominator": {"value": 1, "unit": "L"}}`, "lactate 3 mmol/L"},
		{"2524-7", `"valueRatio": {"numerator": {"value": 1}, "denominator": {"value": 128}}`, "lactate ? text_only"},
		{"2524-7", `"valueQuantity": {"value": 3, "unit": "furlong"}`, "lactate ? unit_unknown"},
		{"2524-7", `"valueQuantity": {"value": 3}`, "lactate ? unit_unknown"},
		{"2524-7", `"valueQuantity": {"value": 300, "unit": "mmol/L"}`, "lactate ? implausible"},
		{"2524-7", `"valueQuantity": {"value": 3, "unit": "mg/dL", ` + ucum + `, "code": "mmol/L"}`, "lactate ? unit_unknown"},
		{"777-3", `"valueQuantity": {"value": 88, "unit": "K/uL", ` + ucum + `, "code": "10*3/uL"}`, "platelets 88 10*3/uL"},
		{"48065-7", `"valueQuantity": {"value": 2.5, "unit": "mg/L", ` + ucum + `, "code": "mg/L"}`, "d_dimer 2.5 mg/L{FEU}"},
		{"19994-3", `"valueQuantity": {"value": 60, "unit": "%", ` + ucum + `, "code": "%"}`, "fio2 0.6 1"},
		{"11454-6", `"valueCodeableConcept": {"coding": [{"system": "http://snomed.info/sct", "code": "422768004", "display": "Unresponsive"}]}`, "avpu 3 {score}"},
		{"2524-7", `"valueSampledData": {"origin": {"value": 0}, "period": 1, "dimensions": 1}`, "lactate ? text_only"},
		{"2524-7", `"dataAbsentReason": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/data-absent-reason", "code": "temp-unknown"}]}`, "lactate ? pending"},
		{"2524-7", `"note": [{"text": "specimen insufficient"}], "valueQuantity": {"value": 3, "unit": "mmol/L"}`, "lactate ? specimen_unsuitable"},
		{"777-3", `"note": [{"text": "no clots"}], "valueQuantity": {"value": 88, "unit": "10*3/uL"}`, "platelets 88 10*3/uL"},
		{"777-3", `"interpretation": [{"text": "clumped"}], "valueQuantity": {"value": 20, "unit": "10*3/uL"}`, "platelets ? specimen_unsuitable"},
		{"2703-7", `"bodySite": {"text": "capillary, heel"}, "valueQuantity": {"value": 60, "unit": "mm[Hg]"}`, "pao2 ? specimen_unknown"},
		{"11556-8", `"valueQuantity": {"value": 60, "unit": "mm[Hg]"}`, "po2_unspecified 60 mm[Hg]"},
	} {
		e := one(t, observe(c.code, c.value))
		if got := strings.TrimPrefix(saytest.Say(e), "Patient/p 2026-03-01T08:00:00Z "); got != c.want {
			t.Errorf("%s: %q, want %q (%s)", c.value, got, c.want, e.Remark)
		}
	}
}

func TestIssuesNameTheElement(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{observe("2524-7", `"valueQuantity": {"value": "4.1"}`), "Observation.valueQuantity.value"},
		{observe("2524-7", `"valueQuantity": {"comparator": "~", "value": 4}`), "Observation.valueQuantity.comparator"},
		{observe("2524-7", `"valueQuantity": [1]`), "Observation.valueQuantity"},
		{observe("2524-7", `"component": [{"code": {"coding": [{"system": "http://loinc.org", "code": "2524-7"}]}, "valueInteger": true}]`), "Observation.component[0].valueInteger"},
		{observe("2524-7", `"component": [{"valueInteger": 3}]`), "Observation.component[0].code"},
		{strings.Replace(observe("2524-7", `"valueInteger": 3`), "2026-03-01T08:00:00Z", "01.03.2026", 1), "Observation.effectiveDateTime"},
		{strings.Replace(observe("2524-7", `"valueInteger": 3`), `"final"`, `"done"`, 1), "Observation.status"},
		{strings.Replace(observe("2524-7", `"valueInteger": 3`), `"status": "final",`, ``, 1), "Observation.status"},
		{strings.Replace(observe("2524-7", `"valueInteger": 3`), `"subject"`, `"subjekt"`, 1), "Observation.subject"},
		{observe("2524-7", `"valueInteger": 3, "valueString": "x"`), "Observation.valueInteger"},
		{`{"resourceType": "Patient", "birthDate": "soon", "identifier": [{"system": "s", "value": "v"}]}`, "Patient.birthDate"},
		{`{"resourceType": "MedicationAdministration", "status": "completed", "subject": {"reference": "Patient/1"}, "effectiveDateTime": "2026-01-01"}`, "MedicationAdministration.medicationCodeableConcept"},
		{`{"id": "x"}`, "Resource"},
		{`{"resourceType": 7}`, "Resource.resourceType"},
	} {
		res := readAll(t, c.text, Options{})
		found := false
		for _, i := range res.Issues {
			found = found || i.Expression == c.want && i.Severity == Error && i.Diagnostics != ""
		}
		if !found {
			t.Errorf("no error names %s: %v", c.want, res.Issues)
		}
	}
}

func TestIdentity(t *testing.T) {
	for _, c := range []struct{ identifiers, want string }{
		{`{"system": "a", "value": "1"}, {"system": "b", "value": "2", "type": {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}}`, "b 2"},
		{`{"system": "a", "value": "1", "use": "old"}, {"system": "b", "value": "2"}`, "b 2"},
		{`{"system": "a", "value": "1"}, {"system": "pref", "value": "3"}`, "pref 3"},
		{`{"value": "1"}`, "fhir-reference Patient/p"},
		{`{"system": "a", "value": "1"}, {"system": "b", "value": "2"}`, "a 1"},
	} {
		res := readAll(t, `{"resourceType": "Patient", "id": "p", "identifier": [`+c.identifiers+`]}`, Options{PreferSystems: []string{"pref"}})
		for _, e := range res.Events {
			if got := e.Patient.Authority + " " + e.Patient.Value; got != c.want {
				t.Errorf("%s: %s, want %s", c.identifiers, got, c.want)
			}
		}
	}
	two := Options{Sender: "clinic"}
	if got := readAll(t, observe("2524-7", `"valueInteger": 3`), two).Events[0].Patient; got.Authority != "fhir-reference|clinic" {
		t.Errorf("%v: two clients that use the same id must stay apart", got)
	}
	for _, subject := range []string{`{"reference": "Patient?identifier=urn:h|9"}`, `{"identifier": {"system": "urn:h", "value": "9"}}`} {
		text := strings.Replace(observe("2524-7", `"valueInteger": 3`), `{"reference": "Patient/p"}`, subject, 1)
		if got := one(t, text).Patient; got != (event.Patient{Authority: "urn:h", Value: "9"}) {
			t.Errorf("%s: %v", subject, got)
		}
	}
}

func TestAPatientThatComesLaterIsLinked(t *testing.T) {
	res := readAll(t, `{"resourceType": "Patient", "id": "p", "identifier": [{"system": "urn:h", "value": "9"}]}`, Options{})
	for _, e := range res.Events {
		if e.Link != nil && e.Patient.Value == "9" && e.Link.Prior == (event.Patient{Authority: "fhir-reference", Value: "Patient/p"}) {
			return
		}
	}
	t.Errorf("no link from the reference: %+v", res.Events)
}

func TestTheSiteMapSpeaks(t *testing.T) {
	opts := Options{Codes: func(sender, system, code string) (Local, bool) {
		switch {
		case sender != "fhir":
		case code == "FERR":
			return Local{LOINC: "2276-4", Unit: "ng/mL"}, true
		case code == "MIBI":
			return Local{Analyte: InfectionTest}, true
		case code == "BEAT":
			return Local{Analyte: "invasive"}, true
		}
		return Local{}, false
	}}
	local := func(code, value string) string {
		return strings.Replace(observe(code, value), "http://loinc.org", "urn:lab", 1)
	}
	if got := saytest.Say(readAll(t, local("FERR", `"valueQuantity": {"value": 5200}`), opts).Events[0]); !strings.HasSuffix(got, "ferritin 5200 ng/mL") {
		t.Error(got)
	}
	if got := saytest.Say(readAll(t, local("FERR", `"valueQuantity": {"value": 5.2, "unit": "mg/L"}`), opts).Events[0]); !strings.HasSuffix(got, "ferritin 5200 ng/mL") {
		t.Error(got)
	}
	if got := saytest.Say(readAll(t, local("MIBI", `"valueString": "neg"`), opts).Events[0]); !strings.HasSuffix(got, "infection collected") {
		t.Error(got)
	}
	procedure := `{"resourceType": "Procedure", "status": "in-progress", "code": {"coding": [{"system": "urn:x", "code": "BEAT"}]},
 "subject": {"reference": "Patient/p"}, "performedPeriod": {"start": "2026-03-01T08:00:00Z"}}`
	if got := saytest.Say(readAll(t, procedure, opts).Events[0]); !strings.HasSuffix(got, "support invasive start") {
		t.Error(got)
	}
}

func TestIdsFollowFromContent(t *testing.T) {
	a := one(t, observe("2524-7", `"valueInteger": 3`))
	b := one(t, "  "+strings.ReplaceAll(observe("2524-7", `"valueInteger": 3`), ", ", ",\n"))
	if a.ID != b.ID {
		t.Error("white space changes an id")
	}
	if c := one(t, observe("2524-7", `"valueInteger": 4`)); c.ID == a.ID {
		t.Error("another value has the same id")
	}
	corrected := strings.Replace(observe("2524-7", `"valueQuantity": {"value": 4, "unit": "mmol/L"}`), "final", "corrected", 1)
	c := one(t, corrected)
	if c.Status != event.Corrected || !event.SameResult(&a, &c) {
		t.Error("a corrected resource is another version of the same result")
	}
}

func TestSupportsAreThoseOfTheTable(t *testing.T) {
	groups := map[string]string{}
	for _, row := range csvRows(t, "codes", "snomed.csv") {
		groups[row[1]] = row[0] + "\x00" + row[2]
	}
	for code, s := range supports {
		group, name, ok := strings.Cut(groups[code], "\x00")
		if !ok || !strings.HasPrefix(name, s.name) {
			t.Errorf("%s: the table says %q, the code %q", code, name, s.name)
		}
		want := map[event.SupportKind]string{event.SupportECMOVA: "ecmo", event.SupportECMOVV: "ecmo", event.SupportCRRT: "crrt_dialysis", event.SupportIHD: "crrt_dialysis"}[s.kind]
		if want == "" {
			want = "ventilation_oxygen"
		}
		if group != want {
			t.Errorf("%s is of group %s", code, group)
		}
	}
	if !strings.HasPrefix(groups[ecmoUnstated], "ecmo\x00Extracorporeal membrane oxygenation") {
		t.Error(groups[ecmoUnstated])
	}
	for code, word := range levels {
		if group, name, _ := strings.Cut(groups[code], "\x00"); group != "avpu" || name != word {
			t.Errorf("%s: %s %s", code, group, name)
		}
	}
	for _, row := range csvRows(t, "codes", "loinc.csv") {
		if strings.HasPrefix(row[0], "blood_culture") && !cultures[row[1]] {
			t.Errorf("%s %s is missing", row[0], row[1])
		}
	}
}

func TestEveryExampleGivesItsObservationOrSaysWhyNot(t *testing.T) {
	for _, e := range example(t, "Bundle-ghp").Events {
		if e.Kind == event.Observation && !e.Value.Informative() && e.Remark == "" && e.Status == event.Final {
			t.Errorf("%s %s is not used and nothing says why", e.Code, e.Text)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(observe("2524-7", `"valueQuantity": {"value": 3, "unit": "mmol/L"}`))
	f.Add(`{"resourceType":"Bundle","type":"batch","entry":[{"resource":{"resourceType":"Bundle","entry":[null,{}]}},7]}`)
	f.Add("{\"resourceType\":\"Patient\",\"id\":\"1\"}\n{}\n[]\n")
	f.Add(`{"resourceType":"MedicationAdministration","status":"completed","subject":{"reference":"#x"},"contained":[{"id":"x"}],"effectivePeriod":{"start":"1000","end":"9999"},"medicationCodeableConcept":{"text":"epinephrine"},"dosage":{"rateQuantity":{"value":1}}}`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, path := range []string{"", "Observation", "x/y"} {
			if out := Receive([]byte(text), path, Options{Sender: "f"}); out == nil || out.Status < 200 || len(out.Body) == 0 || out.Refused() && len(out.Events) > 0 {
				t.Fatalf("%+v", out)
			}
		}
		res, err := Read(strings.NewReader(text), Options{})
		if err == nil && res == nil {
			t.Fatal("neither result nor error")
		}
		if back, err := event.DecodeAll(event.EncodeAll(res.Events)); err != nil || len(back) != len(res.Events) {
			t.Fatal(err)
		}
	})
}
