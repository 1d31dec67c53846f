package timeline_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
)

func TestWindowIsInclusiveAndThenStale(t *testing.T) {
	var c chart
	e := c.obs(analyte.Ferritin, 0, 5200)
	tl := c.timeline()
	r := tl.Latest(analyte.Ferritin, at(24), 0)
	is(t, r, 5200, analyte.Measured)
	if r.Expires != at(24)+1 || r.At != at(0) || r.Refs.All()[0] != e.ID {
		t.Errorf("reading %+v", r)
	}
	r = tl.Latest(analyte.Ferritin, at(24)+1, 0)
	missing(t, r, analyte.Stale)
	if x, _ := r.LastValue.Printed(); x != 5200 || r.Last != at(0) || r.LastRef != e.ID {
		t.Errorf("stale reading forgets its last: %+v", r)
	}
	is(t, tl.Latest(analyte.Ferritin, at(31), 72*time.Hour), 5200, analyte.Measured)
	missing(t, tl.Latest(analyte.Ferritin, at(-1), 0), analyte.NotOrdered)
	own := timeline.New(event.Patient{}, timeline.Config{Windows: map[analyte.ID]time.Duration{analyte.Ferritin: time.Hour}})
	own.Add(e)
	missing(t, own.Latest(analyte.Ferritin, at(2), 0), analyte.Stale)
}

func TestPublishedWindows(t *testing.T) { // scores.md §1.4, "phoenix-ehr-notes"
	for hours, list := range map[float64][]analyte.ID{
		6:  {analyte.PaO2, analyte.SpO2, analyte.FiO2, analyte.RespiratorySupport, analyte.InvasiveVentilation, analyte.Lactate, analyte.MAP, analyte.SBP, analyte.DBP, analyte.PupilsFixed},
		12: {analyte.VasoactiveCount, analyte.GCS, analyte.Glucose},
		24: {analyte.Platelets, analyte.INR, analyte.DDimer, analyte.Fibrinogen, analyte.Neutrophils, analyte.Lymphocytes, analyte.Creatinine, analyte.BilirubinTotal, analyte.ALT},
	} {
		for _, a := range list {
			var c chart
			x := (analyte.Get(a).Lo + analyte.Get(a).Hi) / 2
			if analyte.Get(a).Kind != analyte.Quantity {
				x = analyte.Get(a).Lo + 1
			}
			c.obs(a, 0, x)
			tl := c.timeline()
			if r := tl.Latest(a, at(hours), 0); !r.Value.Informative() {
				t.Errorf("%s is %s after %v h", a, r.Value.Why(), hours)
			}
			if r := tl.Latest(a, at(hours)+1, 0); r.Value.Why() != analyte.Stale {
				t.Errorf("%s is %s after more than %v h", a, r.Value.Why(), hours)
			}
		}
	}
}

func TestCorrectionSupersedesWhicheverComesFirst(t *testing.T) {
	version := func(c *chart, x float64, s event.Status, sent float64) *event.Event {
		e := c.obs(analyte.Platelets, 0, x)
		e.Order, e.Status, e.Sent, e.Recorded = "1", s, at(sent), at(sent)
		return e
	}
	for _, tc := range []struct {
		name     string
		versions func(c *chart)
		want     float64 // 0: withdrawn
	}{
		{"preliminary then final", func(c *chart) { version(c, 80, event.Preliminary, 1); version(c, 85, event.Final, 2) }, 85},
		{"correction", func(c *chart) { version(c, 85, event.Final, 1); version(c, 185, event.Corrected, 2) }, 185},
		{"late preliminary", func(c *chart) { version(c, 85, event.Final, 2); version(c, 80, event.Preliminary, 1) }, 85},
		{"same message time, status decides", func(c *chart) { version(c, 185, event.Corrected, 1); version(c, 85, event.Final, 1) }, 185},
		{"deleted", func(c *chart) { version(c, 85, event.Final, 1); version(c, 0, event.Deleted, 2) }, 0},
		{"posted as wrong, before the original came", func(c *chart) { version(c, 0, event.WrongPost, 2); version(c, 85, event.Final, 1) }, 0},
		{"entered in error", func(c *chart) { version(c, 85, event.Final, 1); version(c, 85, event.EnteredInError, 2) }, 0},
		{"corrected after deletion", func(c *chart) { version(c, 0, event.Deleted, 2); version(c, 90, event.Corrected, 3) }, 90},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var c chart
			tc.versions(&c)
			r := c.timeline().Latest(analyte.Platelets, at(3), 0)
			if tc.want == 0 {
				missing(t, r, analyte.NotOrdered)
				return
			}
			is(t, r, tc.want, analyte.Measured)
		})
	}
}

func TestCorrectionOfADateWithoutATime(t *testing.T) {
	var c chart
	for i, x := range []float64{85, 185} {
		e := c.obs(analyte.Platelets, 0, x) // true at some time of the day, learnt within it
		e.To, e.Order, e.Sent, e.Recorded = at(12), "1", at(float64(2+i)), at(float64(2+i))
	}
	is(t, c.timeline().Latest(analyte.Platelets, at(5), 0), 185, analyte.Measured)
}

func TestCorrectionMovesResultToAnotherAnalyte(t *testing.T) {
	var c chart
	gas := c.obs(analyte.PaO2, 0, 62)
	gas.Code, gas.Order = "L|PO2", "7"
	fixed := c.obs(analyte.PO2Venous, 0, 62)
	fixed.Code, fixed.Order, fixed.Status, fixed.Sent = "L|PO2", "7", event.Corrected, at(1)
	tl := c.timeline()
	missing(t, tl.Latest(analyte.PaO2, at(2), 0), analyte.NotOrdered)
	is(t, tl.Latest(analyte.PO2Venous, at(2), 0), 62, analyte.Measured)
}

func TestTwoValuesOfOneMessageBothStand(t *testing.T) {
	var c chart
	for _, e := range []*event.Event{c.obs(analyte.SBP, 0, 90), c.obs(analyte.DBP, 0, 50)} {
		e.Code, e.Status = "L|NIBP", event.Corrected
	}
	tl := c.timeline()
	is(t, tl.Latest(analyte.SBP, at(1), 0), 90, analyte.Measured)
	is(t, tl.Latest(analyte.DBP, at(1), 0), 50, analyte.Measured)
}

func TestSameMinuteRule(t *testing.T) { // scores.md §1.4: lactate, creatinine, SpO2, pressures lowest; FiO2, RR, GCS highest
	for _, tc := range []struct {
		a    analyte.ID
		x, y float64
		want float64
	}{
		{analyte.Lactate, 4, 6, 4}, {analyte.Creatinine, 0.5, 0.9, 0.5}, {analyte.SpO2, 91, 95, 91}, {analyte.SBP, 70, 90, 70},
		{analyte.FiO2, 0.4, 0.6, 0.6}, {analyte.RespiratoryRate, 30, 40, 40}, {analyte.GCS, 7, 9, 9},
	} {
		for _, apart := range []time.Duration{0, 20 * time.Second} {
			for _, swap := range []bool{false, true} {
				x, y := tc.x, tc.y
				if swap {
					x, y = y, x
				}
				var c chart
				c.obs(tc.a, 0, x).Sender = "A"
				second := c.obs(tc.a, 0, y)
				second.Sender, second.At, second.To = "B", at(0).Add(apart), at(0).Add(apart)
				is(t, c.timeline().Latest(tc.a, at(1), 0), tc.want, analyte.Measured)
			}
		}
	}
	var c chart
	c.obs(analyte.Lactate, 0, 4).Sender = "A"
	c.obs(analyte.Lactate, 1.0/60, 6).Sender = "B"
	is(t, c.timeline().Latest(analyte.Lactate, at(1), 0), 6, analyte.Measured) // the next minute is newer
}

func TestUnusableNewestYieldsToOlderUsable(t *testing.T) {
	var c chart
	c.obs(analyte.Platelets, 0, 210)
	clotted := c.bad(analyte.Platelets, 5, analyte.SpecimenUnsuitable)
	tl := c.timeline()
	r := tl.Latest(analyte.Platelets, at(6), 0)
	is(t, r, 210, analyte.Measured)
	if r.LastRef != clotted.ID || r.Last != at(5) {
		t.Errorf("the clotted specimen is not named: %+v", r)
	}
	missing(t, tl.Latest(analyte.Platelets, at(25), 0), analyte.SpecimenUnsuitable)
	var odd chart
	odd.obs(analyte.Lactate, 0, 400) // above 50 mmol/L, scores.md §1.4
	missing(t, odd.timeline().Latest(analyte.Lactate, at(1), 0), analyte.Implausible)
}

func TestReasonsForNothing(t *testing.T) {
	order := func(c *chart, hours float64) *event.Event {
		e := c.add(event.TestOrder, hours)
		e.Order, e.Test = "9", &event.TestDetail{Analyte: analyte.Ferritin}
		return e
	}
	ferritin := func(build func(c *chart)) timeline.Reading {
		var c chart
		build(&c)
		return c.timeline().Latest(analyte.Ferritin, at(0), 0)
	}
	missing(t, ferritin(func(c *chart) {}), analyte.NotOrdered)
	r := ferritin(func(c *chart) { c.obs(analyte.Ferritin, -31, 5200); order(c, -2) })
	missing(t, r, analyte.Pending)
	if x, _ := r.LastValue.Printed(); r.At != at(-2) || r.Last != at(-31) || x != 5200 {
		t.Errorf("pending since %s, last %v at %s", r.At, x, r.Last)
	}
	missing(t, ferritin(func(c *chart) { order(c, -40); c.obs(analyte.Ferritin, -31, 5200) }), analyte.Stale)
	missing(t, ferritin(func(c *chart) { order(c, 1) }), analyte.NotOrdered) // ordered later
	missing(t, ferritin(func(c *chart) { order(c, -2); order(c, -1).Test.Cancelled = true }), analyte.NotOrdered)
	missing(t, ferritin(func(c *chart) { // result under the order's number, drawn before it
		order(c, -30).At = at(-26)
		c.obs(analyte.Ferritin, -27, 5200).Order = "9"
	}), analyte.Stale)
	missing(t, ferritin(func(c *chart) { c.bad(analyte.Ferritin, -1, analyte.UnitUnknown) }), analyte.UnitUnknown)
	missing(t, ferritin(func(c *chart) {
		e := c.obs(analyte.Ferritin, 0, 5200)
		e.At, e.To = 0, 0
	}), analyte.TimeUnknown)
	r = ferritin(func(c *chart) { c.obs(analyte.Ferritin, 0, 5200).Status = event.InProcess })
	missing(t, r, analyte.Pending)
}

func TestResultFromAClockAheadIsHeldUntilItsTime(t *testing.T) {
	var c chart
	e := c.obs(analyte.Lactate, 2, 9)
	e.Recorded = at(0)
	c.obs(analyte.Platelets, -1, 100)
	tl := c.timeline()
	r := tl.Latest(analyte.Lactate, at(1), 0)
	missing(t, r, analyte.HeldFuture)
	if r.Expires != at(2) || tl.NextChange(at(1)) != at(2) {
		t.Errorf("becomes true at %s, next change %s", r.Expires, tl.NextChange(at(1)))
	}
	is(t, tl.Latest(analyte.Lactate, at(2), 0), 9, analyte.Measured)
	if tl.Head() != at(-1) {
		t.Errorf("head %s: a result from the future has not happened", tl.Head())
	}
	held := func(when event.Time) (n int) {
		tl.Held(when, func(h timeline.HeldPoint) bool {
			if h.Reason != analyte.HeldFuture || h.Becoming != at(2) || h.Source.ID != e.ID {
				t.Errorf("held %+v", h)
			}
			n++
			return true
		})
		return n
	}
	if held(at(1)) != 1 || held(at(2)) != 0 || held(at(-1)) != 0 {
		t.Errorf("held before, at and after: %d %d %d", held(at(-1)), held(at(1)), held(at(2)))
	}
}

func TestRepeatedHourOfAClockChange(t *testing.T) {
	hour := func(c *chart, hours, x float64) *event.Event {
		e := c.obs(analyte.Platelets, hours, x)
		e.To, e.Recorded = at(hours+1), at(hours+3)
		return e
	}
	var c chart
	hour(&c, 0, 80)
	c.obs(analyte.Platelets, 0.5, 120)
	r := c.timeline().Latest(analyte.Platelets, at(2), 0)
	between(t, r.Value, 80, 120, analyte.Ranged) // either may be the newer one
	if r.At != at(0) || r.Until != at(1) {
		t.Errorf("from %s until %s", r.At, r.Until)
	}
	c.obs(analyte.Platelets, 1.5, 95)
	is(t, c.timeline().Latest(analyte.Platelets, at(2), 0), 95, analyte.Measured) // newer than both
	var alone chart
	hour(&alone, 0, 80)
	r = alone.timeline().Latest(analyte.Platelets, at(2), 0)
	is(t, r, 80, analyte.Measured)
	if r.Until != at(1) {
		t.Errorf("until %s", r.Until)
	}
	var spanning chart // a date without a time, assessed within that day: older or newer than the one before?
	spanning.obs(analyte.Ferritin, -4, 600)
	date := spanning.obs(analyte.Ferritin, -2, 900)
	date.To, date.Recorded = at(6), at(7)
	tl := spanning.timeline()
	r = tl.Latest(analyte.Ferritin, at(0), 0)
	between(t, r.Value, 600, 900, analyte.Ranged)
	if r.Expires != at(6) {
		t.Errorf("certain at %s", r.Expires)
	}
	is(t, tl.Latest(analyte.Ferritin, at(6), 0), 900, analyte.Measured)
	var learnt chart // learnt within the first of the two hours: it was that one
	hour(&learnt, 0, 80).Recorded = at(0.25)
	learnt.obs(analyte.Platelets, 0.5, 120)
	is(t, learnt.timeline().Latest(analyte.Platelets, at(2), 0), 120, analyte.Measured)
}

func TestWorstFirstLast(t *testing.T) {
	var c chart
	for h, x := range []float64{20, 90, 60, 150, 70} {
		c.obs(analyte.Platelets, float64(h), x)
	}
	tl := c.timeline()
	is(t, tl.Worst(analyte.Platelets, at(0), at(3), timeline.Lowest), 60, analyte.Measured) // (0,3]: the value at 0 h is outside
	is(t, tl.Worst(analyte.Platelets, at(0), at(3), timeline.Highest), 150, analyte.Measured)
	is(t, tl.First(analyte.Platelets, at(0), at(3)), 90, analyte.Measured)
	is(t, tl.Last(analyte.Platelets, at(0), at(3)), 150, analyte.Measured)
	is(t, tl.Worst(analyte.Platelets, 0, at(3), timeline.Lowest), 20, analyte.Measured)
	r := tl.Worst(analyte.Platelets, at(5), at(9), timeline.Lowest)
	missing(t, r, analyte.Stale)
	if r.Last != at(4) {
		t.Errorf("last %s", r.Last)
	}
	missing(t, tl.First(analyte.INR, at(0), at(3)), analyte.NotOrdered)
	var xs []float64
	tl.Series(analyte.Platelets, at(0), at(3), func(p timeline.Point) bool {
		x, _ := p.Value.Printed()
		xs = append(xs, x)
		return len(xs) < 2
	})
	if len(xs) != 2 || xs[0] != 90 || xs[1] != 60 {
		t.Errorf("series %v", xs)
	}
}

func TestWorstOfCensoredValuesSpansWhatItCanBe(t *testing.T) {
	var c chart
	e := c.obs(analyte.Lactate, 1, 0)
	e.Value = analyte.Below(2, 0, e.ID)
	c.obs(analyte.Lactate, 2, 1.5)
	r := c.timeline().Worst(analyte.Lactate, at(0), at(3), timeline.Lowest)
	between(t, r.Value, 0, 1.5, analyte.CensoredBelow)
	if x, ok := r.Value.Printed(); !ok || x != 1.5 {
		t.Errorf("printed %v %v", x, ok)
	}
	r = c.timeline().Worst(analyte.Lactate, at(0), at(3), timeline.Highest)
	between(t, r.Value, 1.5, 2-2e-5, analyte.CensoredBelow)
}

func TestSourceKeepsWhatWasReceived(t *testing.T) {
	var c chart
	e := c.obs(analyte.Platelets, 0, 85)
	e.Text, e.Unit, e.Sender = "85.0", "x10E3/uL", "LAB|CORE"
	tl := c.timeline()
	r := tl.Latest(analyte.Platelets, at(1), 0)
	src, ok := tl.Source(r.Refs.All()[0], r.At)
	if !ok || src.Text != "85.0" || src.Unit != "x10E3/uL" || src.Sender != "LAB|CORE" || src.Recorded != at(0) {
		t.Errorf("source %+v %v", src, ok)
	}
	if _, ok := tl.Source(4711, at(1)); ok {
		t.Error("an unknown id has a source")
	}
	tl.Add(e) // a duplicate takes nothing away
	if src, _ := tl.Source(e.ID, at(1)); src.Text != "85.0" {
		t.Errorf("source after a duplicate %+v", src)
	}
}
