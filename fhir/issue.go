package fhir

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Severity of an issue, as in OperationOutcome.issue.severity.
type Severity string

// Severities. An Error means that the element could not be used; the rest of
// the resource still is when reading files, and the request is refused when
// receiving. A Warning means kept, but not understood.
const (
	Fatal       Severity = "fatal"
	Error       Severity = "error"
	Warning     Severity = "warning"
	Information Severity = "information"
)

// Issue is one finding about one element.
type Issue struct {
	Severity    Severity
	Code        string // OperationOutcome issue type: structure, required, value, …
	Expression  string // "Observation.valueQuantity.value"
	Diagnostics string // what is wrong and what to do
	Resource    string // "Observation/hr-1", empty if it has no id
	Entry       int    // index in Bundle.entry; -1 outside a bundle
	Line        int    // line of an NDJSON file, from 1; 0 elsewhere
}

// Where says where the resource stands: "Bundle.entry[3] (Observation/x)".
func (i Issue) Where() string {
	var at []string
	if i.Line > 0 {
		at = append(at, fmt.Sprintf("line %d", i.Line))
	}
	if i.Entry >= 0 {
		at = append(at, fmt.Sprintf("Bundle.entry[%d]", i.Entry))
	}
	if i.Resource != "" {
		at = append(at, i.Resource)
	}
	return strings.Join(at, " ")
}

// String is the issue as one line for people.
func (i Issue) String() string {
	s := string(i.Severity) + ": "
	if w := i.Where(); w != "" {
		s += w + ": "
	}
	if i.Expression != "" {
		s += i.Expression + ": "
	}
	return s + i.Diagnostics
}

// Failed reports whether any issue is an error or fatal.
func Failed(issues []Issue) bool {
	for _, i := range issues {
		if i.Severity == Error || i.Severity == Fatal {
			return true
		}
	}
	return false
}

type outcomeJSON struct {
	ResourceType string      `json:"resourceType"`
	Issue        []issueJSON `json:"issue"`
}

type issueJSON struct {
	Severity    Severity `json:"severity"`
	Code        string   `json:"code"`
	Diagnostics string   `json:"diagnostics,omitempty"`
	Expression  []string `json:"expression,omitempty"`
}

// outcome is the OperationOutcome of the issues. FHIR wants at least one, so
// none becomes "all ok".
func outcome(issues []Issue) outcomeJSON {
	out := outcomeJSON{ResourceType: "OperationOutcome"}
	for _, i := range issues {
		j := issueJSON{Severity: i.Severity, Code: i.Code, Diagnostics: i.Diagnostics}
		if w := i.Where(); i.Entry >= 0 || i.Line > 0 {
			j.Diagnostics = w + ": " + j.Diagnostics
		}
		if i.Expression != "" {
			j.Expression = []string{i.Expression}
		}
		out.Issue = append(out.Issue, j)
	}
	if len(out.Issue) == 0 {
		out.Issue = []issueJSON{{Severity: Information, Code: "informational", Diagnostics: "all ok"}}
	}
	return out
}

// Outcome encodes the issues as an OperationOutcome resource.
func Outcome(issues []Issue) []byte {
	b, err := json.Marshal(outcome(issues))
	if err != nil { // strings and ints only: cannot fail, but nothing panics
		return []byte(`{"resourceType":"OperationOutcome","issue":[{"severity":"fatal","code":"exception"}]}`)
	}
	return b
}
