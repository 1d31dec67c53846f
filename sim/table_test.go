package sim

import (
	"bytes"
	"strings"
	"testing"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/table"
	"stormglass/timeline"
)

// Every story as a table is read without a fault and is answered as the story
// expects. (PRECISE's last day and corrections travel as well.)
func TestTableIsReadAndAnswered(t *testing.T) {
	rules := assess.Clinical()
	meant := map[string]string{"meningococcal-death": "a rate in mL/h needs the concentration"}
	for i, s := range Stories() {
		p := NewPatient(2, s, i)
		var b bytes.Buffer
		b.WriteString(CSVHeader + "\n")
		if err := p.WriteCSV(&b, testStart(), 0); err != nil {
			t.Fatal(err)
		}
		r, err := table.Read(&b, table.Options{Authority: Facility})
		if err != nil {
			t.Fatalf("%s: %v", s.ID, err)
		}
		said := map[string]bool{}
		for _, is := range r.Issues {
			if w := meant[s.ID]; !is.Note && (w == "" || !strings.Contains(is.Why, w)) && !said[is.Why] {
				said[is.Why] = true
				t.Errorf("%s: %s (%q)", s.ID, is, is.Text)
			}
		}
		for name, n := range r.Unmapped {
			t.Errorf("%s: %d rows of %s are unmapped", s.ID, n, name)
		}
		tl := timeline.New(event.Patient{Authority: Facility, Value: p.MRN}, timeline.Config{})
		for k := range r.Events {
			if e := &r.Events[k]; e.Patient.Value == p.MRN {
				tl.Add(e)
			}
		}
		for _, x := range s.Expects {
			if x.Rule == "bundle.blood_culture" {
				continue // a table says that a culture was taken, not of what
			}
			now := event.TimeOf(testStart().Add(hours(x.Hour)))
			if ok, got := holds(assess.Assess(tl, now, now, rules).Result(x.Rule), x.Want); !ok {
				t.Errorf("%s, hour %g: %s is %s, not %s (%s)\n   %s", s.ID, x.Hour, x.Rule, got, x.Want, x.Why, assess.Assess(tl, now, now, rules).Result(x.Rule).Says)
			}
		}
	}
}
