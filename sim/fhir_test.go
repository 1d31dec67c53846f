package sim

import (
	"bytes"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/fhir"
	"stormglass/timeline"
)

// Every story as FHIR is read without an error, and nothing in it is unknown
// but what the story means to be (the outcome of a culture is a test for
// infection; drugs outside the catalogue stay named).
func TestFHIRIsRead(t *testing.T) {
	// The catalogue knows arterial pH only.
	noAnalyte := map[string]bool{"LN|2745-8": true, "LN|2746-6": true}
	// What a story means to be unusable.
	meant := map[string]string{
		"platelets-corrected": "Observation.valueQuantity: specimen clotted",
		"meningococcal-death": "MedicationAdministration.dosage: a rate in mL/h needs the concentration: the drug runs, its dose is unknown"}
	for i, s := range Stories() {
		p := NewPatient(2, s, i)
		var b bytes.Buffer
		if err := p.WriteFHIR(&b, testStart(), 30*time.Hour); err != nil {
			t.Fatal(err)
		}
		r, err := fhir.Read(&b, fhir.Options{})
		if err != nil {
			t.Errorf("%s: %v", s.ID, err)
			continue
		}
		kinds := map[event.Kind]int{}
		for _, e := range r.Events {
			kinds[e.Kind]++
			if e.Kind == event.Unmapped && e.Code != "" && !noAnalyte[e.Code] {
				t.Errorf("%s: unmapped %s %s (%s)", s.ID, e.Code, e.Label, e.Remark)
			}
		}
		said := map[string]bool{}
		for _, is := range r.Issues {
			if text := is.Expression + ": " + is.Diagnostics; is.Severity != fhir.Information && !said[text] && meant[s.ID] != text {
				said[text] = true
				t.Errorf("%s: %s", s.ID, text)
			}
		}
		if kinds[event.Observation] < 100 || kinds[event.Demographics] < 1 || kinds[event.Encounter] < 1 {
			t.Errorf("%s: read as %v", s.ID, kinds)
		}
	}
}

// What is there is found from FHIR too. What is absent cannot be: nobody
// vouches in FHIR for what was not sent, so only presence is asked for.
func TestFHIRIsAnswered(t *testing.T) {
	rules := assess.Clinical()
	for i, s := range Stories() {
		p := NewPatient(2, s, i)
		told := map[float64]*assess.Assessment{}
		for _, x := range s.Expects {
			if !presence(x) {
				continue
			}
			a, ok := told[x.Hour]
			if !ok {
				a = fromFHIR(t, p, rules, x.Hour)
				told[x.Hour] = a
			}
			r := a.Result(x.Rule)
			if ok, got := holds(r, x.Want); !ok {
				t.Errorf("%s, hour %g: %s is %s, not %s (%s)\n   %s", s.ID, x.Hour, x.Rule, got, x.Want, x.Why, r.Says)
			}
		}
	}
}

// presence reports whether an expectation rests on what is there alone. That a
// culture was ordered does not say that blood was drawn.
func presence(x Expect) bool {
	switch x.Want {
	case "met", "out", "done", "high":
		return x.Rule != "bundle.blood_culture"
	}
	return x.Want[0] == '>'
}

func fromFHIR(t *testing.T, p *Patient, rules *assess.Ruleset, hour float64) *assess.Assessment {
	t.Helper()
	var b bytes.Buffer
	if err := p.WriteFHIR(&b, testStart(), hours(hour)); err != nil {
		t.Fatal(err)
	}
	r, err := fhir.Read(&b, fhir.Options{})
	if err != nil {
		t.Fatal(err)
	}
	who := event.Patient{Authority: mrnSystem, Value: p.MRN}
	tl := timeline.New(who, timeline.Config{})
	for k := range r.Events {
		if r.Events[k].Patient == who {
			tl.Add(&r.Events[k])
		}
	}
	now := event.TimeOf(testStart().Add(hours(hour)))
	return assess.Assess(tl, now, now, rules)
}
