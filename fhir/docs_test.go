package fhir

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"stormglass/intake/saytest"
)

// The examples of docs/formats-fhir.md are run.
func TestTheExamplesOfThePage(t *testing.T) {
	text, examples := "", 0
	for _, b := range saytest.Blocks(t, "../docs/formats-fhir.md") {
		switch b.Kind {
		case "json":
			text = b.Text
		case "events":
			examples++
			res, err := Read(strings.NewReader(text), Options{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, e := range res.Events {
				if e.Link == nil {
					got = append(got, saytest.Say(e))
				}
			}
			saytest.Compare(t, got, b.Text)
			if Failed(res.Issues) {
				t.Error(res.Issues)
			}
		case "outcome":
			examples++
			out := Receive([]byte(text), "Observation", Options{Sender: "test"})
			var got []string
			for _, i := range outcomeOf(t, out.Body).Issue {
				if i.Severity == Error || i.Severity == Fatal {
					got = append(got, fmt.Sprintf("%d %s: %s", out.Status, i.Expression[0], i.Diagnostics))
				}
			}
			saytest.Compare(t, got, b.Text)
		}
	}
	if examples < 9 {
		t.Fatalf("%d examples found", examples)
	}
}

func outcomeOf(t *testing.T, body []byte) outcomeJSON {
	t.Helper()
	var o outcomeJSON
	if err := json.Unmarshal(body, &o); err != nil || o.ResourceType != "OperationOutcome" {
		t.Fatalf("%v: %s", err, body)
	}
	return o
}
