package fhir

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stormglass/event"
	"stormglass/intake/saytest"
)

func said(t *testing.T, text string) []string {
	t.Helper()
	var out []string
	for _, e := range readAll(t, text, Options{}).Events {
		if e.Link == nil {
			out = append(out, strings.TrimPrefix(saytest.Say(e), "Patient/p "))
		}
	}
	return out
}

// given is a MedicationAdministration.
func given(status, drug, members string) string {
	return `{"resourceType": "MedicationAdministration", "id": "m", "status": "` + status + `", "subject": {"reference": "Patient/p"},
 "medicationCodeableConcept": ` + drug + `, ` + members + `}`
}

const (
	norepinephrine = `{"coding": [{"system": "http://www.nlm.nih.gov/research/umls/rxnorm", "code": "7512"}]}`
	lasted         = `"effectivePeriod": {"start": "2026-03-01T08:00:00Z", "end": "2026-03-01T10:00:00Z"}`
	begun          = `"effectivePeriod": {"start": "2026-03-01T08:00:00Z"}`
)

func TestAdministrations(t *testing.T) {
	rate := `, "dosage": {"rateQuantity": {"value": 0.1, "unit": "ug/kg/min"}}`
	for _, c := range []struct{ text, want string }{
		{given("completed", norepinephrine, lasted+rate), "2026-03-01T08:00:00Z dose  start 0.1\n2026-03-01T10:00:00Z dose  stop"},
		{given("in-progress", norepinephrine, begun+rate), "2026-03-01T08:00:00Z dose  start 0.1"},
		{given("in-progress", norepinephrine, begun+rate+`, "meta": {"lastUpdated": "2026-03-01T09:00:00Z"}`),
			"2026-03-01T08:00:00Z dose  start 0.1\n2026-03-01T09:00:00Z dose  running"},
		{given("in-progress", norepinephrine, `"effectiveDateTime": "2026-03-01T08:00:00Z"`+rate), "2026-03-01T08:00:00Z dose  change 0.1"},
		{given("stopped", norepinephrine, lasted+rate), "2026-03-01T08:00:00Z dose  start 0.1\n2026-03-01T10:00:00Z dose  stop"},
		{given("not-done", norepinephrine, begun), "2026-03-01T08:00:00Z dose  not_given"},
		{given("unknown", norepinephrine, begun), "2026-03-01T08:00:00Z unmapped"},
		{given("completed", norepinephrine, lasted+`, "dosage": {"rateQuantity": {"value": 3, "unit": "mL/h"}}`),
			"2026-03-01T08:00:00Z dose  start no_concentration\n2026-03-01T10:00:00Z dose  stop"},
		{given("completed", norepinephrine, lasted+`, "dosage": {"rateQuantity": {"value": 30, "unit": "mg"}}`),
			"2026-03-01T08:00:00Z dose  start unit_unknown\n2026-03-01T10:00:00Z dose  stop"},
		{given("completed", `{"text": "Vancomycin 500 mg injection"}`, lasted+`, "dosage": {"route": {"text": "IV"}, "dose": {"value": 500, "unit": "mg"}, "rateQuantity": {"value": 250, "unit": "mL/h"}}`),
			"2026-03-01T08:00:00Z dose Vancomycin 500 mg injection given 500 mg systemic"},
		{given("completed", `{"coding": [{"system": "http://www.whocc.no/atc", "code": "S01AA11"}], "text": "gentamicin eye drops"}`, lasted),
			"2026-03-01T08:00:00Z dose gentamicin eye drops given"},
	} {
		got := said(t, c.text)
		t.Run(c.want, func(t *testing.T) { saytest.Compare(t, got, c.want) })
	}
	wrong := readAll(t, given("entered-in-error", norepinephrine, lasted+rate), Options{}).Events
	if len(wrong) != 2 || wrong[0].Status != event.EnteredInError || wrong[1].Status != event.EnteredInError {
		t.Errorf("%+v", wrong)
	}
	eye := readAll(t, given("completed", `{"coding": [{"system": "http://www.whocc.no/atc", "code": "S01AA11"}]}`, lasted), Options{}).Events[0].Dose
	if eye.Systemic || !eye.RouteKnown {
		t.Error("eye drops count as systemic")
	}
}

// 16 mg in 50 mL at 3 mL/h are 16 µg a minute.
func TestTheConcentrationIsInTheMedication(t *testing.T) {
	text := `{"resourceType": "MedicationAdministration", "id": "m", "status": "completed", "subject": {"reference": "Patient/p"},
 "contained": [{"resourceType": "Medication", "id": "syringe", "ingredient": [{"itemCodeableConcept": {"text": "norepinephrine"},
   "strength": {"numerator": {"value": 16, "unit": "mg"}, "denominator": {"value": 50, "unit": "mL"}}}]}],
 "medicationReference": {"reference": "#syringe"}, ` + lasted + `, "dosage": {"rateQuantity": {"value": 3, "unit": "mL/h"}}}`
	d := readAll(t, text, Options{}).Events[0].Dose
	if x, ok := d.RateAbs.Printed(); !ok || x < 15.999 || x > 16.001 || d.PerKg {
		t.Errorf("%+v", d)
	}
}

func TestOfficialAdministrations(t *testing.T) {
	for file, want := range map[string]string{
		"medadmin0301":      "Patient/pat1 2015-01-15T13:30:00Z dose Vancomycin Hydrochloride (VANCOMYCIN HYDROCHLORIDE) given 500 mg systemic",
		"medadmin0306":      "Patient/pat1 2015-01-15T03:30:00Z dose Azithromycin 250mg capsule (product) given 2 TAB systemic",
		"medadminexample03": "Patient/pat1 2015-01-15T13:30:00Z dose Alemtuzumab 10mg/ml (Lemtrada) not_given",
	} {
		res := example(t, "MedicationAdministration-"+file)
		if len(res.Events) != 1 || saytest.Say(res.Events[0]) != want {
			t.Errorf("%s: %s", file, saytest.Say(res.Events[0]))
		}
	}
	if e := example(t, "MedicationAdministration-medadmin0303").Events[0]; e.Status != event.EnteredInError {
		t.Error(e.Status)
	}
}

func TestEncounters(t *testing.T) {
	stay := func(status, members string) []event.Event {
		return readAll(t, `{"resourceType": "Encounter", "id": "e", "status": "`+status+`", "subject": {"reference": "Patient/p"},
 "class": {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"}, "identifier": [{"value": "V1"}],
 "period": {"start": "2026-03-01T08:00:00Z", "end": "2026-03-03T08:00:00Z"}`+members+`}`, Options{}).Events
	}
	list := stay("finished", `, "hospitalization": {"admitSource": {"coding": [{"code": "born"}]}}, "location": [
 {"location": {"display": "NICU"}, "period": {"start": "2026-03-01T08:00:00Z"}}, {"location": {"display": "PICU"}, "period": {"start": "2026-03-02T08:00:00Z"}}]`)
	want := []struct {
		action event.StayAction
		at     string
		unit   string
	}{{event.Admit, "2026-03-01T08:00:00Z", "NICU"}, {event.Transfer, "2026-03-02T08:00:00Z", "PICU"}, {event.Discharge, "2026-03-03T08:00:00Z", "PICU"}}
	if len(list) != len(want) {
		t.Fatalf("%d events", len(list))
	}
	for i, w := range want {
		e := list[i]
		if e.Stay.Action != w.action || e.At.String() != w.at || e.Stay.Unit != w.unit || e.Stay.Class != "I" || e.Stay.Visit != "V1" || e.Stay.Birth != event.Yes {
			t.Errorf("%d: %s %+v", i, e.At, e.Stay)
		}
	}
	if list := stay("cancelled", ""); len(list) != 1 || list[0].Stay.Action != event.CancelAdmit {
		t.Error("cancelled")
	}
	if list := stay("planned", ""); len(list) != 1 || list[0].Kind != event.Unmapped {
		t.Error("a planned encounter admits")
	}
}

func TestConditionsAndProcedures(t *testing.T) {
	condition := func(verified, clinical, more string) string {
		return `{"resourceType": "Condition", "id": "c", "subject": {"reference": "Patient/p"}, "onsetDateTime": "2026-03-01T08:00:00Z",
 "verificationStatus": {"coding": [{"code": "` + verified + `"}]}, "clinicalStatus": {"coding": [{"code": "` + clinical + `"}]},
 "code": {"coding": [{"system": "urn:stormglass", "code": "malignancy"}]}` + more + `}`
	}
	procedure := func(status, code, time string) string {
		return `{"resourceType": "Procedure", "id": "x", "status": "` + status + `", "subject": {"reference": "Patient/p"}, ` + time + `,
 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "` + code + `"}]}}`
	}
	const both = `"performedPeriod": {"start": "2026-03-01T08:00:00Z", "end": "2026-03-01T09:00:00Z"}`
	for _, c := range []struct{ text, want string }{
		{condition("confirmed", "active", ""), "2026-03-01T08:00:00Z condition malignancy"},
		{condition("refuted", "active", ""), "2026-03-01T08:00:00Z condition malignancy absent"},
		{condition("provisional", "active", ""), "2026-03-01T08:00:00Z condition other"},
		{condition("confirmed", "resolved", `, "abatementDateTime": "2026-03-05T08:00:00Z"`), "2026-03-01T08:00:00Z condition malignancy\n2026-03-05T08:00:00Z condition malignancy ended"},
		{procedure("completed", "233590002", both), "2026-03-01T08:00:00Z support crrt start\n2026-03-01T09:00:00Z support crrt stop"},
		{procedure("in-progress", "786451004", both), "2026-03-01T08:00:00Z support ecmo_va start"},
		{procedure("completed", "233573008", both), "2026-03-01T08:00:00Z ecmo 1 1\n2026-03-01T09:00:00Z ecmo 0 1"},
		{procedure("completed", "40617009", both), "2026-03-01T08:00:00Z procedure other"},
		{procedure("not-done", "233590002", both), "2026-03-01T08:00:00Z unmapped"},
		{procedure("completed", "428311008", `"performedDateTime": "2026-03-01T08:00:00Z"`), "2026-03-01T08:00:00Z support non_invasive running"},
	} {
		got := said(t, c.text)
		t.Run(c.want, func(t *testing.T) { saytest.Compare(t, got, c.want) })
	}
}

func TestDeviceUse(t *testing.T) {
	use := func(code string) string {
		return `{"resourceType": "DeviceUseStatement", "id": "d", "status": "active", "subject": {"reference": "Patient/p"},
 "timingPeriod": {"start": "2026-03-01T08:00:00Z"}, "device": {"reference": "#x"},
 "contained": [{"resourceType": "Device", "id": "x", "type": {"coding": [{"system": "http://snomed.info/sct", "code": "` + code + `"}]}}]}`
	}
	saytest.Compare(t, said(t, use("336623009")), "2026-03-01T08:00:00Z support oxygen start")
	saytest.Compare(t, said(t, use("706172005")), "2026-03-01T08:00:00Z unmapped") // a ventilator: invasive or not
}

func TestPatients(t *testing.T) {
	newborn := example(t, "Patient-infant-twin-1").Events
	p := newborn[len(newborn)-1].Person
	// 2017-05-15T17:11:00+01:00
	if p.BirthFrom.String() != "2017-05-15T16:11:00Z" || p.BirthTo != p.BirthFrom || p.Sex != "female" || p.Name != "Jaina Solo" {
		t.Errorf("%+v", p)
	}
	// The birth time of this one lies on another day (May for September).
	wrong := example(t, "Patient-newborn")
	p = wrong.Events[len(wrong.Events)-1].Person
	if p.BirthFrom.String() != "2017-09-05T00:00:00Z" || p.BirthTo.String() != "2017-09-05T23:59:59.999Z" || len(wrong.Issues) == 0 {
		t.Errorf("%+v %v", p, wrong.Issues)
	}
	dead := example(t, "Patient-pat3").Events
	if p = dead[len(dead)-1].Person; p.Died != event.Yes || p.DeathTime.String() != "2015-02-14T03:42:00Z" {
		t.Errorf("%+v", p)
	}
	merged := readAll(t, `{"resourceType": "Patient", "id": "p", "identifier": [{"system": "a", "value": "1"}],
 "link": [{"type": "replaced-by", "other": {"identifier": {"system": "a", "value": "2"}}}, {"type": "seealso", "other": {"identifier": {"system": "a", "value": "3"}}}]}`, Options{}).Events
	links := 0
	for _, e := range merged {
		if e.Link != nil && e.Link.Prior.Authority == "a" {
			links++
			if e.Patient.Value != "2" || e.Link.Prior.Value != "1" {
				t.Errorf("%v takes %v", e.Patient, e.Link.Prior)
			}
		}
	}
	if links != 1 {
		t.Errorf("%d merges", links)
	}
}

func TestReceive(t *testing.T) {
	good := observe("2524-7", `"valueQuantity": {"value": 3, "unit": "mmol/L"}`)
	bad := observe("2524-7", `"valueQuantity": {"value": "3"}`)
	bundle := func(kind string, bodies ...string) string {
		var entries []string
		for _, b := range bodies {
			entries = append(entries, `{"fullUrl": "urn:uuid:x", "request": {"method": "POST", "url": "Observation"}, "resource": `+b+`}`)
		}
		return `{"resourceType": "Bundle", "type": "` + kind + `", "entry": [` + strings.Join(entries, ",") + `]}`
	}
	for _, c := range []struct {
		name, path, body string
		status, events   int
	}{
		{"create", "Observation", good, 201, 1},
		{"create with slashes", "/Observation/", good, 201, 1},
		{"unknown code is kept", "Observation", observe("99999-9", `"valueInteger": 3`), 201, 1},
		{"faulty", "Observation", bad, 400, 0},
		{"another type", "Patient", good, 400, 0},
		{"a type not read", "Claim", `{"resourceType": "Claim"}`, 404, 0},
		{"no such place", "Observation/1", good, 404, 0},
		{"not JSON", "Observation", "{", 400, 0},
		{"a resource at the base", "", good, 400, 0},
		{"transaction", "", bundle("transaction", good), 200, 1},
		{"transaction with a fault", "", bundle("transaction", good, bad), 400, 0},
		{"batch with a fault", "", bundle("batch", good, bad), 200, 1},
		{"collection", "", bundle("collection", good), 400, 0},
		{"not read within a transaction", "", bundle("transaction", good, `{"resourceType": "Claim"}`), 200, 1},
		{"too deep", "", bundle("batch", `{"resourceType": "Bundle"}`), 200, 0},
	} {
		out := Receive([]byte(c.body), c.path, Options{Sender: "test", Recorded: 1_800_000_000_000})
		if out.Status != c.status || len(out.Events) != c.events {
			t.Errorf("%s: %d with %d events, want %d with %d: %s", c.name, out.Status, len(out.Events), c.status, c.events, out.Body)
		}
		var m map[string]any
		if err := json.Unmarshal(out.Body, &m); err != nil || m["resourceType"] == nil {
			t.Errorf("%s: the answer is no resource: %s", c.name, out.Body)
		}
		for _, e := range out.Events {
			if e.Recorded != 1_800_000_000_000 {
				t.Errorf("%s: recorded %s", c.name, e.Recorded)
			}
		}
	}
	a := Receive([]byte(good), "Observation", Options{Sender: "test"})
	b := Receive([]byte(good), "Observation", Options{Sender: "test"})
	if a.Control != b.Control || a.Location != b.Location || a.Events[0].ID != b.Events[0].ID || !strings.HasPrefix(a.Location, "Observation/sg") {
		t.Error("the same body is another message", a.Location, b.Location)
	}
	// A result that refers to the patient by the id that was given to it.
	patient := Receive([]byte(`{"resourceType": "Patient", "identifier": [{"system": "urn:h", "value": "9"}]}`), "Patient", Options{Sender: "test"})
	id, _, _ := strings.Cut(patient.Location, "/_history")
	later := Receive([]byte(strings.Replace(good, "Patient/p", id, 1)), "Observation", Options{Sender: "test"})
	linked := false
	for _, e := range patient.Events {
		linked = linked || e.Link != nil && e.Link.Prior == later.Events[0].Patient && e.Patient.Value == "9"
	}
	if !linked {
		t.Errorf("%+v does not lead to %v", patient.Events, later.Events[0].Patient)
	}
}

func TestTransactionAnswersEachEntry(t *testing.T) {
	path := filepath.Join("testdata", "transaction.json")
	body, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	out := Receive(body, "", Options{Sender: "test"})
	var reply bundleJSON
	if err := json.Unmarshal(out.Body, &reply); err != nil || reply.Type != "transaction-response" {
		t.Fatalf("%v %s", err, out.Body)
	}
	var status []string
	for _, e := range reply.Entry {
		status = append(status, e.Response.Status)
	}
	if got := strings.Join(status, ", "); got != "201 Created, 201 Created, 200 OK, 202 Accepted" {
		t.Error(got)
	}
	var got []string
	for _, e := range out.Events {
		if e.Link == nil {
			got = append(got, saytest.Say(e))
		}
	}
	saytest.Compare(t, got, `4711 - demographics born 2024-01-15 female
4711 2026-03-01T08:00:00Z lactate 4.1 mmol/L
4711 2026-03-01T08:30:00Z support invasive start`)
}

func BenchmarkReceiveTransaction(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join(vectors(b, "fhir", "synthea"), "83c9*.bz2"))
	if len(files) == 0 {
		b.Skip("no bundle")
	}
	body := synthea(b, files[0])
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		if out := Receive(body, "", Options{Sender: "bench"}); out.Status != 200 {
			b.Fatal(out.Status)
		}
	}
}

func TestADeclaredFeedGivesSignsOfLife(t *testing.T) {
	opts := Options{Sender: "lab", Recorded: 1_800_000_000_000, Feeds: func(sender string) []event.FeedDetail {
		if sender != "lab" {
			return nil
		}
		return []event.FeedDetail{{Feed: event.FeedLab}, {Feed: event.FeedMedication, Alive: 60_000}}
	}}
	out := Receive([]byte(observe("2524-7", `"valueQuantity": {"value": 3, "unit": "mmol/L"}`)), "Observation", opts)
	var got []event.FeedDetail
	for _, e := range out.Events {
		if e.Kind == event.FeedSign {
			got = append(got, *e.Feed)
			if e.At != opts.Recorded || e.Patient.Value != "Patient/p" || e.Sender != "lab" {
				t.Errorf("%+v", e)
			}
		}
	}
	if len(got) != 2 || got[0].Feed != event.FeedLab || got[1].Alive != 60_000 {
		t.Errorf("%+v", got)
	}
	if opts.Sender = "other"; len(Receive([]byte(observe("2524-7", `"valueInteger": 3`)), "Observation", opts).Events) != 1 {
		t.Error("a sender that declares nothing vouches for something")
	}
}
