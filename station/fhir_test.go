package station

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/hl7"
)

// observation is a FHIR platelet count of a child, as an entry's resource.
func observation(c child, value string, drawn time.Time) string {
	return fmt.Sprintf(`{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"777-3"}]},`+
		`"subject":{"identifier":{"system":"urn:hosp","value":%q}},"effectiveDateTime":%q,`+
		`"valueQuantity":{"value":%s,"unit":"10*3/uL","system":"http://unitsofmeasure.org","code":"10*3/uL"}}`, c.mrn, drawn.Format(time.RFC3339), value)
}

func person(c child) string {
	return fmt.Sprintf(`{"resourceType":"Patient","identifier":[{"system":"urn:hosp","value":%q}],"name":[{"family":%q,"given":[%q]}],"gender":"female","birthDate":"2022-03-15"}`, c.mrn, c.family, c.given)
}

func bundle(kind string, resources ...string) string {
	var entries []string
	for _, r := range resources {
		typ := strings.SplitN(r, `"`, 5)[3]
		entries = append(entries, fmt.Sprintf(`{"resource":%s,"request":{"method":"POST","url":%q}}`, r, typ))
	}
	return fmt.Sprintf(`{"resourceType":"Bundle","type":%q,"entry":[%s]}`, kind, strings.Join(entries, ","))
}

const fhirJSON = "application/fhir+json"

func (r *rig) post(path, body string, header ...string) reply {
	r.t.Helper()
	return r.do(http.MethodPost, path, body, append([]string{"Content-Type", fhirJSON}, header...)...)
}

// outcome reads an OperationOutcome.
func outcome(t *testing.T, p reply) (codes, expressions []string) {
	t.Helper()
	var o struct {
		ResourceType string
		Issue        []struct {
			Severity, Code string
			Expression     []string
		}
	}
	if err := json.Unmarshal([]byte(p.body), &o); err != nil || o.ResourceType != "OperationOutcome" || len(o.Issue) == 0 {
		t.Fatalf("no OperationOutcome: %v\n%s", err, p.body)
	}
	if got := p.header.Get("Content-Type"); !strings.HasPrefix(got, fhirJSON) {
		t.Errorf("Content-Type %q", got)
	}
	for _, i := range o.Issue {
		codes, expressions = append(codes, i.Code), append(expressions, i.Expression...)
	}
	return codes, expressions
}

func TestATransactionIsStoredWholeAndShown(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := r.post("/fhir", bundle("transaction", person(quilla), observation(quilla, "85", start.Add(-time.Hour))))
	var b struct {
		Type  string
		Entry []struct {
			Response struct{ Status, Location string }
		}
	}
	if err := json.Unmarshal([]byte(p.body), &b); err != nil || p.code != 200 || b.Type != "transaction-response" || len(b.Entry) != 2 || !strings.HasPrefix(b.Entry[1].Response.Status, "201") {
		t.Fatalf("%d, %v\n%s", p.code, err, p.body)
	}
	if list := r.messages(); len(list) != 1 || list[0].Source != eventlog.SourceFHIR || list[0].Status != eventlog.Stored {
		t.Fatalf("%+v", list)
	}
	r.wait("the child is on the board", func() bool { return strings.Contains(r.page("/").body, "Quilla Zebrowska") })
	if text := r.page("/p/" + r.token(quilla.mrn)).text(); !strings.Contains(text, "Platelets 85") {
		t.Errorf("the patient page does not show the platelets:\n%s", text)
	}
}

func TestAFaultyTransactionIsRefusedWholeAndNamesTheElement(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := r.post("/fhir", bundle("transaction", observation(quilla, "85", start), observation(quilla, `"many"`, start)))
	if p.code != http.StatusBadRequest {
		t.Fatalf("%d\n%s", p.code, p.body)
	}
	if _, at := outcome(t, p); !strings.Contains(strings.Join(at, " "), "Observation.valueQuantity.value") {
		t.Errorf("the outcome names %q:\n%s", at, p.body)
	}
	held := r.held()
	if len(held) != 1 || !strings.Contains(held[0].Message.Reason, "Observation.valueQuantity.value") {
		t.Fatalf("held: %+v", held)
	}
	r.settled()
	if c := r.Ward().Counts(); c.Patients != 0 {
		t.Errorf("%d patients from a refused transaction", c.Patients)
	}
}

func TestABatchIsTakenEntryByEntry(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := r.post("/fhir", bundle("batch", person(quilla), observation(quilla, `"many"`, start), observation(quilla, "85", start.Add(-time.Hour))))
	if p.code != 200 || strings.Count(p.body, "201 Created") != 2 || strings.Count(p.body, "400 Bad Request") != 1 {
		t.Fatalf("%d\n%s", p.code, p.body)
	}
	r.settled()
	if text := r.page("/p/" + r.token(quilla.mrn)).text(); !strings.Contains(text, "Platelets 85") {
		t.Errorf("%s", text)
	}
}

func TestASingleCreate(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := r.post("/fhir/Observation", observation(quilla, "85", start.Add(-time.Hour)))
	if p.code != http.StatusCreated || !strings.HasPrefix(p.header.Get("Location"), "/fhir/Observation/sg") {
		t.Fatalf("%d %s\n%s", p.code, p.header.Get("Location"), p.body)
	}
	outcome(t, p)
	if strings.Contains(p.header.Get("Location"), quilla.mrn) {
		t.Errorf("the location names the patient: %s", p.header.Get("Location"))
	}
	for _, c := range []struct {
		path, body string
		code       int
	}{
		{"/fhir/Patient", observation(quilla, "85", start), 400},
		{"/fhir/Claim", `{"resourceType":"Claim"}`, 404},
		{"/fhir/Observation/1/2", "{}", 404},
		{"/fhir", observation(quilla, "85", start), 400},
		{"/fhir", "this is no JSON", 400},
		{"/fhir", `{"resourceType":"Bundle","type":"document"}`, 400},
	} {
		p := r.post(c.path, c.body)
		if p.code != c.code {
			t.Errorf("POST %s: %d, want %d", c.path, p.code, c.code)
		}
		outcome(t, p)
	}
	r.settled()
	if c := r.Ward().Counts(); c.Patients != 1 {
		t.Errorf("%+v", c)
	}
}

func TestTheSameFHIRBodyGetsTheSameAnswerAndIsAppliedOnce(t *testing.T) {
	t.Parallel()
	r := run(t)
	body := bundle("transaction", person(quilla), observation(quilla, "85", start.Add(-time.Hour)))
	first := r.post("/fhir", body)
	if !strings.Contains(first.body, "lastModified") {
		t.Fatal("the answer bears no time: this test would prove nothing")
	}
	single := r.post("/fhir/Observation", observation(quilla, "90", start))
	bad := r.post("/fhir", bundle("transaction", observation(quilla, `"many"`, start)))
	r.clock.set(start.Add(3 * time.Hour))
	if again := r.post("/fhir", body); again.code != first.code || again.body != first.body {
		t.Errorf("the repeat is answered %d\n%s\nfirst\n%s", again.code, again.body, first.body)
	}
	if again := r.post("/fhir/Observation", observation(quilla, "90", start)); again.code != single.code || again.body != single.body || again.header.Get("Location") != single.header.Get("Location") {
		t.Errorf("the repeat is answered %d\n%s", again.code, again.body)
	}
	if again := r.post("/fhir", bundle("transaction", observation(quilla, `"many"`, start))); again.code != bad.code || again.body != bad.body {
		t.Errorf("the refused repeat is answered %d\n%s", again.code, again.body)
	}
	if n := len(r.messages()); n != 3 {
		t.Errorf("%d messages are stored, want 3", n)
	}
	if a, rep := r.count.fhirAccepted.Load(), r.count.fhirRepeated.Load(); a != 2 || rep != 3 {
		t.Errorf("%d accepted, %d repeated", a, rep)
	}
}

// A digest that collides cannot be made, so the log is given another body under
// the digest first.
func TestAConflictIsNeverAnsweredAsSuccess(t *testing.T) {
	t.Parallel()
	r := run(t)
	body := observation(quilla, "85", start)
	sum := sha256.Sum256([]byte(body))
	if _, err := r.Log().Append(t.Context(), []eventlog.Entry{{Source: eventlog.SourceFHIR, Sender: "local", Control: hex.EncodeToString(sum[:]), Status: eventlog.Stored, Raw: []byte("other"), Events: event.EncodeAll(nil)}}); err != nil {
		t.Fatal(err)
	}
	p := r.post("/fhir/Observation", body)
	if p.code != http.StatusConflict {
		t.Fatalf("%d\n%s", p.code, p.body)
	}
	outcome(t, p)
	if held := r.held(); len(held) != 1 || string(held[0].Message.Raw) != body {
		t.Errorf("%+v", held)
	}
}

func TestFHIRTakesPOSTOnly(t *testing.T) {
	t.Parallel()
	r := run(t)
	for _, method := range []string{http.MethodGet, http.MethodPut, http.MethodDelete, http.MethodPatch} {
		for _, path := range []string{"/fhir", "/fhir/Patient/1", "/fhir/metadata"} {
			p := r.do(method, path, "")
			if p.code != http.StatusMethodNotAllowed || p.header.Get("Allow") != "POST" {
				t.Errorf("%s %s: %d, Allow %q", method, path, p.code, p.header.Get("Allow"))
			}
			outcome(t, p)
		}
	}
}

func TestABodyThatIsTooLargeOrCutOffIsNotStored(t *testing.T) {
	t.Parallel()
	r := run(t)
	p := r.post("/fhir", `{"resourceType":"Bundle","x":"`+strings.Repeat("y", 32<<20)+`"}`)
	if p.code != http.StatusRequestEntityTooLarge {
		t.Errorf("%d", p.code)
	}
	outcome(t, p)
	conn, err := net.Dial("tcp", strings.TrimSuffix(strings.TrimPrefix(r.URL(), "http://"), "/"))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	fmt.Fprintf(conn, "POST /fhir HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"res\r\nnot a chunk\r\n", fhirJSON)
	_ = conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	answer, err := io.ReadAll(conn)
	if err != nil || !strings.HasPrefix(string(answer), "HTTP/1.1 400 ") {
		t.Errorf("a body that broke off is answered %.40q, %v", answer, err)
	}
	if n := len(r.messages()); n != 0 {
		t.Errorf("%d messages are stored", n)
	}
}

// A client that names patients by its own references only is kept apart from
// others, and its patient is found again when the Patient comes.
func TestAReferenceBecomesThePatientWhenItComes(t *testing.T) {
	t.Parallel()
	r := run(t)
	for i, value := range []string{"205", "85"} {
		byReference := strings.Replace(observation(quilla, value, start.Add(time.Duration(i-2)*time.Hour)), `"subject":{"identifier":{"system":"urn:hosp","value":"H990017"}}`, `"subject":{"reference":"Patient/77"}`, 1)
		if p := r.post("/fhir/Observation", byReference); p.code != 201 {
			t.Fatalf("%d\n%s", p.code, p.body)
		}
		r.settled()
	}
	if text := r.page("/").text(); !strings.Contains(text, "1 patient") || !strings.Contains(text, "Patient/77") {
		t.Errorf("%s", text)
	}
	if p := r.post("/fhir", strings.ReplaceAll(bundle("transaction", strings.Replace(person(quilla), `"Patient",`, `"Patient","id":"77",`, 1)),
		`"method":"POST","url":"Patient"`, `"method":"PUT","url":"Patient/77"`)); p.code != 200 {
		t.Fatalf("%d\n%s", p.code, p.body)
	}
	r.settled()
	if text := r.page("/").text(); !strings.Contains(text, "1 patient") || !strings.Contains(text, "Quilla Zebrowska") {
		t.Errorf("the reference is not the patient's:\n%s", text)
	}
	if text := r.page("/p/" + r.token(quilla.mrn)).text(); !strings.Contains(text, "Platelets 85") {
		t.Errorf("%s", text)
	}
	r.reproduced(1)
}

// A FHIR client can be declared a feed in the site map, as an HL7 sender can.
func TestAFHIRClientCanBeADeclaredFeed(t *testing.T) {
	t.Parallel()
	m, err := hl7.ReadMap(strings.NewReader("sender,code,analyte\nlocal,@feed,medication\n"), "map")
	if err != nil {
		t.Fatal(err)
	}
	for _, declared := range []bool{false, true} {
		r := run(t, func(cfg *Config) {
			if declared {
				cfg.FHIR.Feeds = m.Feeds
			}
		})
		r.post("/fhir", bundle("transaction", person(quilla), observation(quilla, "85", start)))
		r.settled()
		if p := r.page("/operations").text(); strings.Contains(p, "local medication") != declared {
			t.Errorf("declared %v:\n%s", declared, p)
		}
	}
}
