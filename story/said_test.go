package story_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/story"
)

// TestWhatCanBeSaid: each kind of fact becomes the event that is meant, with
// its words and times.
func TestWhatCanBeSaid(t *testing.T) {
	at := func(e *event.Event) string { return e.At.Go().Format("15:04") }
	for line, check := range map[string]func(e *event.Event) bool{
		"load\n  1:00 order blood culture": func(e *event.Event) bool {
			return e.Kind == event.TestOrder && e.Test.Infection && !e.Test.Collected && e.Label == "blood culture"
		},
		"load\n  1:00 order stool culture cancelled recorded 2:00": func(e *event.Event) bool {
			return e.Test.Cancelled && e.Label == "stool culture" && e.Recorded.Sub(e.At).Hours() == 1
		},
		"load\n  1:00 collected blood culture from lab": func(e *event.Event) bool { return e.Test.Collected && e.Text == "" && e.Sender == "story lab" },
		"load\n  1:00 finding blood culture: Escherichia coli recorded 4:00": func(e *event.Event) bool {
			return e.Test.Collected && e.Label == "blood culture" && e.Text == "Escherichia coli" && e.Recorded.Sub(e.At).Hours() == 3
		},
		"load\n  1:00 fact chronic_kidney_disease from letter recorded 3:00": func(e *event.Event) bool {
			return e.Kind == event.Condition && e.Fact.Fact == event.FactChronicKidneyDisease && e.Sender == "story letter" && e.Recorded.Sub(e.At).Hours() == 2
		},
		"load\n  1:00 fact malignancy absent":              func(e *event.Event) bool { return e.Fact.Absent },
		"load\n  1:00 stay admitted emergency transferred": func(e *event.Event) bool { return e.Stay.Class == "E" && e.Stay.Transfer && e.Stay.Visit == "1" },
		"load\n  1:00 stay moved PICU":                     func(e *event.Event) bool { return e.Stay.Action == event.Transfer && e.Stay.Unit == "PICU" },
		"load\n  1:00 died recorded 2:00":                  func(e *event.Event) bool { return e.Person.Died == event.Yes && e.Recorded.Sub(e.At).Hours() == 1 },
		"load\n  1:00 urine_volume 120 mL":                 func(e *event.Event) bool { return e.Analyte == analyte.UrineVolume && e.Text == "120" },
		"load\n  1:00 parental_concern yes": func(e *event.Event) bool {
			lo, hi := e.Value.Bounds()
			return e.Analyte == analyte.ParentalConcern && lo == 1 && hi == 1
		},
		"load\n  1:00 creatinine_baseline 0.4 mg/dL": func(e *event.Event) bool { return e.Analyte == analyte.CreatinineBaseline && e.Value.Informative() },
		"load\n  1:00 assert shock": func(e *event.Event) bool {
			return e.Assert.Statement == event.SuspectedShock && e.Assert.Truth == event.Yes
		},
		"load\n  1:00 support mechanical_circulatory start": func(e *event.Event) bool { return e.Kind == event.Support && e.Support.Action == event.Start },
		"give\n  1:00 normal_saline given 20 mL/kg IV": func(e *event.Event) bool {
			return e.Dose.Amount == 20 && e.Dose.Unit == "mL/kg" && e.Dose.Action == event.Given
		},
		"give\n  1:00 sodium_chloride_0.9% given 280 mL IV": func(e *event.Event) bool {
			certain, _ := e.Dose.Drug.Isotonic(e.Dose.Name)
			return certain && e.Dose.Amount == 280
		},
		"give\n  1:00 ringer_lactate given 280 mL":     func(e *event.Event) bool { return e.Dose.Amount == 280 && e.Dose.Unit == "mL" },
		"give\n  1:00 epinephrine start 0.1 ug/kg/min": func(e *event.Event) bool { return e.Dose.Action == event.Start && e.Dose.PerKg },
		"load\n  1:00 ferritin 5200 ng/mL until 2:00":  func(e *event.Event) bool { return e.To.Sub(e.At).Hours() == 1 },
		"load\n  1:00 hla_dr 5000 AB/C received 2:00 analysed 4:30": func(e *event.Event) bool {
			return e.Received.Sub(e.At).Hours() == 1 && e.Analysed.Sub(e.At).Hours() == 3.5
		},
		"load\n  1:00 ferritin pending": func(e *event.Event) bool { return e.Kind == event.TestOrder && e.Test.Analyte == analyte.Ferritin },
	} {
		list, err := story.Parse("x", strings.NewReader("story A\n"+line+"\nat 5:00\n  expect phoenix 0..13\n"))
		if err != nil {
			t.Errorf("%q: %v", line, err)
			continue
		}
		if e := &list[0].Events[0]; len(list[0].Events) != 1 || at(e) != "01:00" || !check(e) {
			t.Errorf("%q becomes %+v", line, e)
		}
	}
}
