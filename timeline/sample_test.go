package timeline_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

// docke-2005: stained within 4 h; ImmunoSep allowed 6 h (immune.md 1.2, 7).
func TestAgeOfASample(t *testing.T) {
	after := func(d time.Duration) event.Time { return at(0).Add(d) }
	const minute = time.Minute
	for _, c := range []struct {
		received, analysed, until event.Time
		why                       analyte.Reason
		words                     string
	}{
		{0, after(239 * minute), 0, analyte.Measured, ""},
		{0, after(240 * minute), 0, analyte.Measured, ""},
		{0, after(240*minute + time.Second), 0, analyte.Measured, "analysed 4 h 00 min 01 s after the draw; the method asks for staining within 4 h of the draw"},
		{0, after(241 * minute), 0, analyte.Measured, "analysed 4 h 01 min after the draw; the method asks for staining within 4 h of the draw"},
		{0, after(360 * minute), 0, analyte.Measured, "analysed 6 h after the draw; the method asks for staining within 4 h of the draw"},
		{0, after(360*minute + time.Second), 0, analyte.SampleTooOld, ""},
		{0, after(361 * minute), 0, analyte.SampleTooOld, ""},
		{0, after(0), 0, analyte.Measured, ""},
		{after(60 * minute), after(120 * minute), 0, analyte.Measured, ""},
		{after(60 * minute), 0, 0, analyte.Measured, "when it was stained is not known; the method asks for staining within 4 h of the draw"},
		{after(300 * minute), 0, 0, analyte.Measured, "analysed 5 h or more after the draw; the method asks for staining within 4 h of the draw"},
		{after(361 * minute), 0, 0, analyte.SampleTooOld, ""},
		{after(361 * minute), after(100 * minute), 0, analyte.SampleTooOld, ""},
		{0, 0, 0, analyte.Measured, "when it was stained is not known; the method asks for staining within 4 h of the draw"},
		{0, after(480 * minute), after(300 * minute), analyte.Measured, "analysed up to 8 h after the draw; the method asks for staining within 4 h of the draw"},
		{0, after(720 * minute), after(300 * minute), analyte.SampleTooOld, ""},
		{0, after(60 * minute), after(300 * minute), analyte.Measured, ""},
	} {
		var ch chart
		e := ch.obs(analyte.HLADR, 0, 3000)
		e.Received, e.Analysed, e.Recorded = c.received, c.analysed, at(24)
		e.To = max(e.At, c.until)
		tl := ch.timeline()
		r := tl.Latest(analyte.HLADR, at(25), 0)
		if r.Value.Why() != c.why || r.Value.Informative() != (c.why == analyte.Measured) {
			t.Errorf("received %s, analysed %s: %s", c.received, c.analysed, r.Value.Why())
		}
		words := ""
		if age, ok := tl.SampleAge(&r); ok {
			words = age.Words()
		}
		if words != c.words {
			t.Errorf("received %s, analysed %s: %q, want %q", c.received, c.analysed, words, c.words)
		}
		caveat := ""
		for _, f := range tl.Confounders(analyte.HLADR, at(25)) {
			if f.Kind == timeline.BySampleAge {
				caveat = f.Words
			}
		}
		if caveat != c.words {
			t.Errorf("caveat %q, want %q", caveat, c.words)
		}
		if src, _ := tl.Source(e.ID, at(25)); src.Received != c.received || src.Analysed != c.analysed {
			t.Errorf("source %+v", src)
		}
	}
}

// Only what has a limit is judged by it: percent and fluorescence of HLA-DR
// are other measurements, of which no limit was read.
func TestNoLimitNoAge(t *testing.T) {
	for _, a := range []analyte.ID{analyte.HLADRPercent, analyte.HLADRMFI, analyte.Ferritin} {
		var c chart
		c.obs(a, 0, 50).Analysed = at(40)
		tl := c.timeline()
		r := tl.Latest(a, at(1), 0)
		is(t, r, 50, analyte.Measured)
		if _, ok := tl.SampleAge(&r); ok || len(tl.Confounders(a, at(1))) > 0 {
			t.Errorf("%s has an age", a)
		}
	}
}

// A sample that was too old gives way to an older result that was not, and is
// shown as held; a correction can bring it back.
func TestTooOldSampleIsHeldAndCanBeCorrected(t *testing.T) {
	var c chart
	c.obs(analyte.HLADR, 0, 9000).Analysed = at(1)
	late := c.obs(analyte.HLADR, 12, 3000)
	late.Analysed, late.Order = at(19), "7"
	tl := c.timeline()
	r := tl.Latest(analyte.HLADR, at(20), 0)
	is(t, r, 9000, analyte.Measured)
	if r.LastRef != late.ID || r.LastValue.Why() != analyte.SampleTooOld {
		t.Errorf("the late tube is not named: %+v", r)
	}
	held := 0
	tl.Held(at(20), func(h timeline.HeldPoint) bool {
		if h.Source.ID == late.ID && h.Reason == analyte.SampleTooOld {
			held++
		}
		return true
	})
	if held != 1 {
		t.Errorf("held %d times", held)
	}
	tl.Series(analyte.HLADR, 0, at(20), func(p timeline.Point) bool {
		if p.ID == late.ID {
			t.Error("it is a point of the series")
		}
		return true
	})
	mended := c.obs(analyte.HLADR, 12, 3000)
	mended.Order, mended.Status, mended.Analysed, mended.Sent, mended.Recorded = "7", event.Corrected, at(14), at(21), at(21)
	tl = c.timeline()
	is(t, tl.Latest(analyte.HLADR, at(22), 0), 3000, analyte.Measured)
	is(t, tl.AsKnown(at(20)).Latest(analyte.HLADR, at(20), 0), 9000, analyte.Measured)
}
