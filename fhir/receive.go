package fhir

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"stormglass/event"
)

// Receipt is the answer to one POST and what it brought. The caller appends
// Events durably and only then writes Status and Body: a 2xx says "stored, not
// assessed". Where Status is 4xx there are no events and nothing is to be
// stored but, in quarantine, the raw body.
type Receipt struct {
	Status   int
	Location string // for the header of a single create, relative to the base
	Body     []byte // a Bundle, or an OperationOutcome
	Events   []event.Event
	Issues   []Issue
	Control  string // digest of the body, for the log's key: the same bytes are the same message
}

// Refused reports whether the request was not accepted.
func (r *Receipt) Refused() bool { return r.Status >= 400 }

// Receive parses the body of `POST /fhir` (path "" or "/": a Bundle of type
// transaction or batch) or `POST /fhir/{Type}` (path "Observation": a single
// create) and builds the answer. It stores nothing. A transaction is accepted
// or refused as a whole, a batch entry by entry. Whatever is merely not
// understood (an unknown code or unit) is accepted, kept as Unmapped and said
// so in the outcome; a resource with a faulty element is refused, with an
// OperationOutcome that names it.
//
// opts.Sender must name the authenticated client; opts.Recorded is the
// server's clock.
func Receive(body []byte, path string, opts Options) *Receipt {
	in := newReader(opts)
	kind := strings.Trim(path, "/")
	if strings.Contains(kind, "/") {
		return in.refuse(http.StatusNotFound, "not-supported", "POST goes to the base (a transaction or batch Bundle) or to a resource type, as in /fhir/Observation")
	}
	if int64(len(body)) > opts.maxBytes() {
		return in.refuse(http.StatusRequestEntityTooLarge, "too-long", tooLarge(opts.maxBytes()).Error())
	}
	v, err := decode(body)
	if err != nil {
		return in.refuse(http.StatusBadRequest, "structure", err.Error())
	}
	res := newResource(v, -1, 0)
	var out *Receipt
	switch {
	case kind == "" && res.typ == "Bundle":
		out = in.receiveBundle(res)
	case kind == "":
		out = in.refuse(http.StatusBadRequest, "invalid", "the base takes a Bundle of type transaction or batch; POST a single resource to its type, as in /fhir/Observation")
	default:
		out = in.create(res, kind)
	}
	sum := sha256.Sum256(body)
	out.Control = hex.EncodeToString(sum[:])
	out.Events = append(out.Events, in.signs(out.Events, out.Control)...)
	return out
}

// refuse answers with one fatal issue.
func (r *reader) refuse(status int, code, why string) *Receipt {
	issues := []Issue{{Severity: Fatal, Code: code, Diagnostics: why, Entry: -1}}
	return &Receipt{Status: status, Body: Outcome(issues), Issues: issues}
}

// Speaks reports whether resources of a type become events here, or are read
// where others refer to them.
func Speaks(typ string) bool {
	switch typ {
	case "Patient", "Encounter", "Observation", "MedicationAdministration", "Condition", "Procedure", "ServiceRequest",
		"DeviceUseStatement", "Specimen", "Medication", "Device", "Location":
		return true
	}
	return false
}

func (r *reader) create(res *resource, kind string) *Receipt {
	if !Speaks(kind) {
		return r.refuse(http.StatusNotFound, "not-supported", clip(kind)+" is not read here")
	}
	if res.typ != kind {
		return r.refuse(http.StatusBadRequest, "invalid", "the path says "+clip(kind)+", the resource says "+quoteType(res.typ))
	}
	res.assigned = assign(res)
	r.index.add(res)
	events := r.one(res)
	out := &Receipt{Issues: r.res.Issues, Body: Outcome(r.res.Issues)}
	if Failed(r.res.Issues) {
		out.Status = http.StatusBadRequest
		return out
	}
	out.Status, out.Events, out.Location = http.StatusCreated, events, res.name()+"/_history/1"
	return out
}

func quoteType(t string) string {
	if t == "" {
		return "nothing (resourceType is missing)"
	}
	return clip(t)
}

// assign gives a created resource its id: a digest of its content, so that the
// same content sent again has the same id.
func assign(res *resource) string { return "sg" + res.hash() }

type bundleJSON struct {
	ResourceType string      `json:"resourceType"`
	Type         string      `json:"type"`
	Entry        []entryJSON `json:"entry"`
}

type entryJSON struct {
	Response responseJSON `json:"response"`
}

type responseJSON struct {
	Status       string       `json:"status"`
	Location     string       `json:"location,omitempty"`
	Etag         string       `json:"etag,omitempty"`
	LastModified string       `json:"lastModified,omitempty"`
	Outcome      *outcomeJSON `json:"outcome,omitempty"`
}

// entry is one entry of a transaction or batch on its way.
type entry struct {
	res    *resource
	issues []Issue
	events []event.Event
	create bool
}

func (r *reader) receiveBundle(b *resource) *Receipt {
	kind := b.root.get("type").text()
	if kind != "transaction" && kind != "batch" {
		return r.refuse(http.StatusBadRequest, "not-supported", "a Bundle sent here is of type transaction or batch, not "+quoteType(kind))
	}
	if at := b.root.get("timestamp").when(r.opts.zone()); at.known() {
		r.stamp = at
	}
	entries := r.requests(b)
	if bad := b.issues(); Failed(bad) {
		return &Receipt{Status: http.StatusBadRequest, Body: Outcome(bad), Issues: bad}
	}
	for _, e := range entries {
		r.report(e.res)
	}
	failed := false
	for i := range entries {
		e := &entries[i]
		if e.res != nil && !Failed(e.issues) {
			e.events = r.mapped(e.res)
			e.issues = append(e.issues, e.res.issues()...)
		}
		failed = failed || Failed(e.issues)
	}
	out := &Receipt{Status: http.StatusOK}
	for _, e := range entries {
		out.Issues = append(out.Issues, e.issues...)
	}
	if failed && kind == "transaction" {
		out.Status, out.Body = http.StatusBadRequest, Outcome(faults(out.Issues))
		return out
	}
	reply := bundleJSON{ResourceType: "Bundle", Type: kind + "-response", Entry: []entryJSON{}}
	for _, e := range entries {
		if !Failed(e.issues) {
			out.Events = append(out.Events, e.events...)
		}
		reply.Entry = append(reply.Entry, entryJSON{r.response(e)})
	}
	body, err := json.Marshal(reply)
	if err != nil {
		return r.refuse(http.StatusInternalServerError, "exception", "the answer could not be written")
	}
	out.Body = body
	return out
}

// faults are the errors alone: what to mend in a refused transaction.
func faults(issues []Issue) []Issue {
	var out []Issue
	for _, i := range issues {
		if i.Severity == Error || i.Severity == Fatal {
			out = append(out, i)
		}
	}
	return out
}

// requests reads the entries, gives created resources their ids and indexes
// all before any is mapped.
func (r *reader) requests(b *resource) []entry {
	list := b.root.get("entry").list()
	out := make([]entry, len(list))
	for i, m := range list {
		e := &out[i]
		body := m.get("resource")
		if body.there() {
			e.res = newResource(body.v, i, 0)
			e.res.fullURL = m.get("fullUrl").text()
		}
		e.issues = r.method(m, e, i)
		if e.res != nil {
			r.index.add(e.res)
		}
	}
	return out
}

// method checks one entry's request.
func (r *reader) method(m *node, e *entry, i int) []Issue {
	at := func(code, element, why string) []Issue {
		return []Issue{{Severity: Error, Code: code, Expression: m.path() + "." + element, Diagnostics: why, Entry: i}}
	}
	req := m.get("request")
	method := req.get("method").text()
	switch {
	case method == "":
		return at("required", "request.method", "request.method is missing; send POST, or PUT with the resource's id")
	case method != "POST" && method != "PUT":
		return at("not-supported", "request.method", clip(method)+" is not done here; send POST or PUT. To withdraw a result send it again with status entered-in-error")
	case e.res == nil:
		return at("required", "resource", "the entry has no resource")
	case e.res.typ == "Bundle":
		return at("not-supported", "resource", "a Bundle cannot stand within a Bundle sent here")
	case method == "POST":
		e.create = true
		e.res.assigned = assign(e.res)
		return nil
	}
	if url := strings.TrimPrefix(req.get("url").text(), "/"); e.res.id == "" || url != e.res.typ+"/"+e.res.id && !strings.Contains(url, "?") {
		return at("value", "request.url", "PUT goes to the resource's own id, as in Observation/123, and the resource bears it")
	}
	return nil
}

func (r *reader) response(e entry) responseJSON {
	var out responseJSON
	if Failed(e.issues) {
		out.Status = "400 Bad Request"
	} else {
		out.Etag = `W/"1"`
		out.Location = e.res.name()
		switch {
		case !Speaks(e.res.typ):
			out.Status, out.Location, out.Etag = "202 Accepted", "", ""
		case e.create:
			out.Status = "201 Created"
			out.Location += "/_history/1"
		default:
			out.Status = "200 OK"
		}
		if r.opts.Recorded != 0 {
			out.LastModified = r.opts.Recorded.Go().Format(time.RFC3339Nano)
		}
	}
	if len(e.issues) > 0 {
		o := outcome(e.issues)
		out.Outcome = &o
	}
	return out
}
