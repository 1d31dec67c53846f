package hl7

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

// From a message to what a rule may use: OBX-19, else when the laboratory had
// the tube (SPM-18, else OBR-14), draw at 08:00 (docke-2005: 4 h, at most 6 h).
func TestAgeOfTheSampleInAMessage(t *testing.T) {
	m, err := ReadMap(strings.NewReader(immuneMap), "immune.csv")
	if err != nil {
		t.Fatal(err)
	}
	const early = "said to have been analysed before it was drawn: that time is not used; check the clocks"
	const coarse = "the time of analysis (OBX-19) is not certain to the minute: not used"
	for _, c := range []struct {
		obx19, obr14, spm, why, words, remark string
	}{
		{"20240114115900+0100", "", "", "measured", "", ""},
		{"20240114120100+0100", "", "", "measured", "analysed 4 h 01 min after the draw", ""},
		{"20240114130000+0000", "", "", "measured", "analysed 6 h after the draw", ""},
		{"20240114140100+0100", "", "", "sample_too_old", "", ""},
		{"202401141401+0100", "", "", "sample_too_old", "", ""},
		{"", "20240114140100+0100", "", "sample_too_old", "", ""},
		{"", "20240114130000+0100", "", "measured", "analysed 5 h or more after the draw", ""},
		{"", "20240114090000+0100", "", "measured", "when it was stained is not known", ""},
		{"", "20240114090000+0100", "20240114140100+0100", "sample_too_old", "", ""},
		{"20240114110000+0100", "20240114090000+0100", "", "measured", "", ""},
		{"", "", "", "measured", "when it was stained is not known", ""},
		{"20240114", "", "", "measured", "when it was stained is not known", coarse},
		{"20240114075900+0100", "", "", "measured", "when it was stained is not known", early},
		{"noon", "", "", "measured", "when it was stained is not known", "when the sample was analysed counts as not known"},
		{"", "noon", "", "measured", "when it was stained is not known", "OBR[1]-14"},
	} {
		body := pid + "OBR|1|P7|F7|IMM|||20240114080000+0100|||||||" + c.obr14 + "|||||||||||F\nOBX|1|NM|DRAB||5200|AB/C|||||F||||||||" + c.obx19 + "\n"
		if c.spm != "" {
			body += "SPM|1|||BLD|||||||||||||20240114080000+0100|" + c.spm + "\n"
		}
		tl := timeline.New(event.Patient{}, timeline.Config{})
		remark := ""
		for _, e := range mapped(t, m, "LIS", "ORU^R01", body) {
			tl.Add(&e)
			remark += e.Remark
		}
		r := tl.Latest(analyte.HLADR, tl.LastRecorded(), 0)
		words := ""
		if age, ok := tl.SampleAge(&r); ok {
			words, _, _ = strings.Cut(age.Words(), ";")
		}
		if r.Value.Why().Key() != c.why || words != c.words || !strings.Contains(remark, c.remark) || c.remark == "" && remark != "" {
			t.Errorf("%+v: %s, %q, remark %q", c, r.Value.Why().Key(), words, remark)
		}
	}
	// Of a result without a limit nothing is kept of it.
	for _, e := range mapped(t, m, "LIS", "ORU^R01", pid+"OBR|1|P7|F7|IMM|||20240114080000+0100\nOBX|1|NM|DRMFI||5200||||||F||||||||20240114\n") {
		if e.Analysed != 0 || strings.Contains(e.Remark, "OBX-19") {
			t.Errorf("%+v", e)
		}
	}
}
