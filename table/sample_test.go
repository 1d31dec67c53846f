package table

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

// The columns analysed and sample_received of a long table (docke-2005: 4 h, at
// most 6 h).
func TestAgeOfTheSampleInARow(t *testing.T) {
	for _, c := range []struct {
		analysed, received, why, words, remark string
	}{
		{"2026-03-01 11:59", "", "measured", "", ""}, {"2026-03-01 12:01", "", "measured", "analysed 4 h 01 min after the draw", ""},
		{"2026-03-01T14:00:00Z", "", "measured", "analysed 6 h after the draw", ""}, {"2026-03-01 14:01", "", "sample_too_old", "", ""},
		{"", "2026-03-01 14:01", "sample_too_old", "", ""}, {"", "", "measured", "when it was stained is not known", ""}, {"NA", "", "measured", "when it was stained is not known", ""},
		{"2026-03-01", "", "measured", "when it was stained is not known", "no time of day that is certain"},
		{"late", "", "measured", "when it was stained is not known", "no time of day that is certain"},
		{"2026-03-01 07:59", "", "measured", "when it was stained is not known", "before it was drawn"},
	} {
		res := read(t, "patient,time,analyte,value,unit,assay,analysed,sample_received\nA,2026-03-01 08:00,hla_dr,5200,AB/C,quantibrite,"+c.analysed+","+c.received+"\n", Options{})
		tl := timeline.New(event.Patient{}, timeline.Config{})
		remark := ""
		for i := range res.Events {
			tl.Add(&res.Events[i])
			remark += res.Events[i].Remark
		}
		r := tl.Latest(analyte.HLADR, tl.Head(), 0)
		words := ""
		if age, ok := tl.SampleAge(&r); ok {
			words, _, _ = strings.Cut(age.Words(), ";")
		}
		if r.Value.Why().Key() != c.why || words != c.words || !strings.Contains(remark, c.remark) || c.remark == "" && remark != "" ||
			(res.Faults > 0) != (c.analysed == "late" || c.analysed == "2026-03-01 07:59") {
			t.Errorf("%+v: %s, %q, remark %q, faults %d", c, r.Value.Why().Key(), words, remark, res.Faults)
		}
	}
}
