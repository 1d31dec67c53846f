package fhir

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

// When the laboratory had the tube is in the Specimen, contained or of the same
// bundle (docke-2005: 4 h, at most 6 h).
func TestAgeOfTheSampleInASpecimen(t *testing.T) {
	const observation = `{"resourceType": "Observation", "id": "o", "status": "final", "subject": {"reference": "Patient/p"}, "effectiveDateTime": "2026-03-01T08:00:00Z",
 "code": {"coding": [{"system": "` + systemStormglass + `", "code": "hla_dr"}]}, "method": {"text": "quantibrite"},
 "valueQuantity": {"value": 5200, "code": "{molecules}/{cell}", "system": "http://unitsofmeasure.org"}, `
	for _, c := range []struct{ received, why, words, remark string }{
		{"2026-03-01T14:01:00Z", "sample_too_old", "", ""},
		{"2026-03-01T15:00:00+01:00", "measured", "analysed 6 h or more after the draw", ""},
		{"2026-03-01T12:00:00Z", "measured", "when it was stained is not known", ""},
		{"2026-03-01", "measured", "when it was stained is not known", "no instant of reception"},
		{"2026-03-01T07:00:00Z", "measured", "when it was stained is not known", "received before it was drawn"},
		{"tomorrow", "measured", "when it was stained is not known", "no instant of reception"},
	} {
		specimen := `"resourceType": "Specimen", "id": "s", "receivedTime": "` + c.received + `"`
		for _, text := range []string{
			observation + `"specimen": {"reference": "#s"}, "contained": [{` + specimen + `}]}`,
			`{"resourceType": "Bundle", "type": "collection", "entry": [{"resource": ` + observation + `"specimen": {"reference": "Specimen/s"}}}, {"resource": {` + specimen +
				`, "subject": {"reference": "Patient/p"}}}]}`,
		} {
			tl := timeline.New(event.Patient{}, timeline.Config{})
			remark := ""
			for _, e := range readAll(t, text, Options{}).Events {
				if e.Kind == event.Observation {
					remark += e.Remark
				}
				tl.Add(&e)
			}
			r := tl.Latest(analyte.HLADR, tl.Head(), 0)
			words := ""
			if age, ok := tl.SampleAge(&r); ok {
				words, _, _ = strings.Cut(age.Words(), ";")
			}
			if r.Value.Why().Key() != c.why || words != c.words || !strings.Contains(remark, c.remark) || c.remark == "" && remark != "" {
				t.Errorf("%s: %s, %q, remark %q", c.received, r.Value.Why().Key(), words, remark)
			}
		}
	}
}
