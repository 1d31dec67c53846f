package timeline_test

import (
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/timeline"
)

func TestInfusionIsAStateFromStartToStop(t *testing.T) {
	var c chart
	start := c.dose(drug.Norepinephrine, 0, event.Start, "L1", 0.1)
	c.dose(drug.Norepinephrine, 2, event.Change, "L1", 0.3)
	c.dose(drug.Norepinephrine, 3, event.Running, "L1", -1)
	c.dose(drug.Norepinephrine, 4, event.NotGiven, "L1", -1)
	stop := c.dose(drug.Norepinephrine, 5, event.Stop, "L1", -1)
	tl := c.timeline()
	for _, tc := range []struct{ hours, running, rate float64 }{{0, 1, 0.1}, {1.9, 1, 0.1}, {2, 1, 0.3}, {4.5, 1, 0.3}, {5, 0, 0}, {16, 0, 0}} {
		i := tl.Infusion(drug.Norepinephrine, at(tc.hours))
		between(t, i.Running, tc.running, tc.running, analyte.Measured)
		between(t, i.Rate, tc.rate, tc.rate, analyte.Measured)
		if tc.running == 1 && i.Since != at(0) {
			t.Errorf("at %v h since %s", tc.hours, i.Since)
		}
		is(t, tl.Latest(analyte.NorepinephrineRate, at(tc.hours), 0), tc.rate, analyte.Measured)
	}
	if i := tl.Infusion(drug.Norepinephrine, at(1)); i.Refs.All()[0] != start.ID || i.Expires != at(12)+1 {
		t.Errorf("running: %+v", i)
	}
	if i := tl.Infusion(drug.Norepinephrine, at(6)); i.Refs.All()[0] != stop.ID {
		t.Errorf("stopped: %+v", i)
	}
	i := tl.Infusion(drug.Norepinephrine, at(-1))
	between(t, i.Running, 0, 1, analyte.NotOrdered)
	between(t, tl.Infusion(drug.Norepinephrine, at(18)).Running, 0, 1, analyte.FeedSilent) // nothing heard for 12 h: a restart would not be known
	is(t, tl.Worst(analyte.NorepinephrineRate, at(1), at(6), timeline.Highest), 0.3, analyte.Measured)
	is(t, tl.Worst(analyte.NorepinephrineRate, at(0.5), at(1.5), timeline.Highest), 0.1, analyte.Measured) // in force, not changed
}

func TestSilentFeedIsUnknownNeverZero(t *testing.T) {
	var c chart
	c.dose(drug.Epinephrine, 0, event.Start, "L1", 0.1).Sender = "PUMP"
	c.feed(event.FeedMedication, "PUMP", 1)
	tl := c.timeline()
	between(t, tl.Infusion(drug.Epinephrine, at(13)).Running, 1, 1, analyte.Measured)
	i := tl.Infusion(drug.Epinephrine, at(13)+1)
	between(t, i.Running, 0, 1, analyte.FeedSilent)
	if lo, hi := i.Rate.Bounds(); lo != 0 || hi != 20 || i.Feed.Last != at(1) || i.Feed.Sender != "PUMP" {
		t.Errorf("silent: %+v", i)
	}
	missing(t, tl.Latest(analyte.EpinephrineRate, at(14), 0), analyte.FeedSilent)
	c.feed(event.FeedMedication, "EMAR", 13) // another feed does not vouch for this pump
	between(t, c.timeline().Infusion(drug.Epinephrine, at(14)).Running, 0, 1, analyte.FeedSilent)
	c.feed(event.FeedMedication, "PUMP", 13.5) // it speaks again
	between(t, c.timeline().Infusion(drug.Epinephrine, at(14)).Running, 1, 1, analyte.Measured)
}

func TestRestartAndParallelLines(t *testing.T) {
	var c chart
	c.dose(drug.Epinephrine, 0, event.Start, "L1", 0.1)
	c.dose(drug.Epinephrine, 1, event.Start, "L2", 0.2)
	c.dose(drug.Epinephrine, 3, event.Stop, "L1", -1)
	c.dose(drug.Epinephrine, 4, event.Stop, "L2", -1)
	c.dose(drug.Epinephrine, 6, event.Start, "L1", 0.05)
	c.dose(drug.Epinephrine, 8, event.Change, "L1", 0)
	c.dose(drug.Epinephrine, 9, event.Start, "", 0.4)
	c.dose(drug.Epinephrine, 10, event.Stop, "", -1) // without a line: all of them
	c.dose(drug.Epinephrine, 11, event.Stop, "L3", -1)
	c.dose(drug.Epinephrine, 11, event.Start, "L3", 0.7) // change of bag: a stop and a start at one instant
	tl := c.timeline()
	for _, tc := range []struct{ hours, running, rate float64 }{
		{0.5, 1, 0.1}, {2, 1, 0.3}, {3.5, 1, 0.2}, {5, 0, 0}, {7, 1, 0.05}, {8.5, 0, 0}, {9.5, 1, 0.4}, {10.5, 0, 0}, {11, 1, 0.7},
	} {
		i := tl.Infusion(drug.Epinephrine, at(tc.hours))
		l, _ := i.Running.Bounds()
		lo, hi := i.Rate.Bounds()
		if l != tc.running || !near(lo, tc.rate) || !near(hi, tc.rate) {
			t.Errorf("at %v h running %v at %v..%v, want %v at %v", tc.hours, l, lo, hi, tc.running, tc.rate)
		}
	}
	if i := tl.Infusion(drug.Epinephrine, at(7)); i.Since != at(6) {
		t.Errorf("restarted, since %s", i.Since)
	}
	var seen []drug.ID
	tl.Infusions(at(1), func(i timeline.Infusion) bool { seen = append(seen, i.Drug); return true })
	if len(seen) != 1 || seen[0] != drug.Epinephrine {
		t.Errorf("infusions %v", seen)
	}
}

func TestOrdersAndRefusalsAreNoAdministration(t *testing.T) {
	var c chart
	c.add(event.DrugOrder, 0).Dose = &event.DoseDetail{Drug: drug.Epinephrine, Action: event.Start, Line: "L1"}
	c.dose(drug.Epinephrine, 0, event.NotGiven, "L1", -1)
	c.dose(drug.Epinephrine, 0, event.Given, "", -1) // a single dose is no infusion
	tl := c.timeline()
	between(t, tl.Infusion(drug.Epinephrine, at(1)).Running, 0, 1, analyte.NotOrdered)
	var doses, orders int
	tl.Doses(at(-1), at(1), func(timeline.DoseEvent) bool { doses++; return true })
	tl.Orders(at(-1), at(1), func(*event.Event) bool { orders++; return true })
	if doses != 1 || orders != 1 {
		t.Errorf("%d doses, %d orders", doses, orders)
	}
}

func TestWithdrawnDose(t *testing.T) {
	var c chart
	e := c.dose(drug.Epinephrine, 0, event.Start, "L1", 0.1)
	wrong := c.dose(drug.Epinephrine, 0, event.Start, "L1", 0.1)
	wrong.Sent, wrong.Status = at(2), event.EnteredInError
	c.dose(drug.Milrinone, 0, event.Start, "L2", 0.5)
	tl := c.timeline()
	if i := tl.Infusion(drug.Epinephrine, at(3)); i.Running.Informative() {
		t.Errorf("withdrawn, yet %+v", i.Running.Parts())
	}
	tl.Doses(0, at(3), func(d timeline.DoseEvent) bool {
		if d.ID == e.ID || d.ID == wrong.ID {
			t.Error("a withdrawn dose is listed")
		}
		return true
	})
}

func TestDosePerKilogram(t *testing.T) {
	pump := func(c *chart) {
		e := c.dose(drug.Norepinephrine, 0, event.Start, "L1", -1)
		e.Dose.RateAbs = analyte.Point(2, e.ID) // µg/min
	}
	var c chart
	pump(&c)
	i := c.timeline().Infusion(drug.Norepinephrine, at(1))
	between(t, i.Running, 1, 1, analyte.Measured)
	if lo, hi := i.Rate.Bounds(); i.Rate.Why() != analyte.NoWeight || lo <= 0 || hi != 20 {
		t.Errorf("without weight: %v..%v %s", lo, hi, i.Rate.Why())
	}
	weight := c.obs(analyte.Weight, -20, 10)
	i = c.timeline().Infusion(drug.Norepinephrine, at(1))
	between(t, i.Rate, 0.2, 0.2, analyte.Derived)
	if ids := i.Refs.All(); ids[len(ids)-1] != weight.ID {
		t.Errorf("the weight is not named: %v", ids)
	}
	dosing := c.obs(analyte.DosingWeight, -30, 8)
	i = c.timeline().Infusion(drug.Norepinephrine, at(1))
	between(t, i.Rate, 0.25, 0.25, analyte.Derived) // the dosing weight, though older
	if ids := i.Refs.All(); ids[len(ids)-1] != dosing.ID {
		t.Errorf("the dosing weight is not named: %v", ids)
	}
}

func TestVasoactiveCountAndScore(t *testing.T) {
	var c chart
	c.dose(drug.Norepinephrine, 0, event.Start, "a", 0.1)
	c.dose(drug.Vasopressin, 0, event.Start, "b", 0.0005)
	tl := c.timeline()
	r := tl.Latest(analyte.VasoactiveCount, at(1), 0)
	between(t, r.Value, 2, 6, analyte.Derived) // of the other four nothing is known
	if x, ok := r.Value.Printed(); !ok || x != 2 {
		t.Errorf("published count %v", x)
	}
	c.feed(event.FeedMedication, "PUMP", 0)
	c.dose(drug.Phenylephrine, 0, event.Start, "d", 1) // none of the six
	tl = c.timeline()
	is(t, tl.Latest(analyte.VasoactiveCount, at(1), 0), 2, analyte.Derived)
	is(t, tl.Latest(analyte.VIS, at(1), 0), 15, analyte.Derived) // 100·0.1 + 10,000·0.0005, scores.md §13
	is(t, tl.Latest(analyte.MilrinoneRate, at(1), 0), 0, analyte.Vouched)

	e := c.dose(drug.Milrinone, 0.5, event.Start, "c", -1) // mL/h without a concentration
	e.Dose.RateAbs = analyte.Within(0, 100, analyte.NoConcentration, e.ID)
	tl = c.timeline()
	is(t, tl.Latest(analyte.VasoactiveCount, at(1), 0), 3, analyte.Derived)
	r = tl.Latest(analyte.VIS, at(1), 0)
	lo, hi := r.Value.Bounds()
	x, _ := r.Value.Printed()
	if !near(x, 15) || lo < 15 || lo > 15.1 || hi != 115 { // milrinone up to 10 µg/kg/min, weight 10
		t.Errorf("VIS %v..%v, printed %v", lo, hi, x)
	}
}

func TestNoVasoactivesOnlyWhereAFeedVouches(t *testing.T) {
	var c chart
	c.obs(analyte.HeartRate, 0, 120)
	r := c.timeline().Latest(analyte.VasoactiveCount, at(1), 0)
	missing(t, r, analyte.NotOrdered)
	c.feed(event.FeedMedication, "PUMP", 0)
	r = c.timeline().Latest(analyte.VasoactiveCount, at(1), 0)
	is(t, r, 0, analyte.Vouched)
	if r.Feed.Sender != "PUMP" || r.Feed.Last != at(0) || r.Expires != at(12)+1 {
		t.Errorf("vouching %+v expires %s", r.Feed, r.Expires)
	}
	r = c.timeline().Latest(analyte.VasoactiveCount, at(13), 0)
	missing(t, r, analyte.FeedSilent)
	if r.Feed.Last != at(0) {
		t.Errorf("silent since %s", r.Feed.Last)
	}
}

func TestCountAndRatesFromATable(t *testing.T) {
	var c chart
	c.obs(analyte.VasoactiveCount, 0, 2)
	is(t, c.timeline().Latest(analyte.VasoactiveCount, at(1), 0), 2, analyte.Measured)
	var rates chart
	for _, a := range []analyte.ID{analyte.DobutamineRate, analyte.DopamineRate, analyte.EpinephrineRate, analyte.MilrinoneRate, analyte.VasopressinRate} {
		rates.obs(a, 0, 0)
	}
	rates.obs(analyte.NorepinephrineRate, 0, 0.2)
	tl := rates.timeline()
	is(t, tl.Latest(analyte.VasoactiveCount, at(1), 0), 1, analyte.Derived)
	is(t, tl.Latest(analyte.VIS, at(1), 0), 20, analyte.Derived)
	r := tl.Latest(analyte.NorepinephrineRate, at(12)+1, 0)
	missing(t, r, analyte.Stale)
}

func TestSupportsAndTheirFeeds(t *testing.T) {
	flag := func(a analyte.ID, hours float64, build func(c *chart)) timeline.Reading {
		var c chart
		build(&c)
		return c.timeline().Latest(a, at(hours), 0)
	}
	imv := analyte.InvasiveVentilation
	missing(t, flag(imv, 1, func(c *chart) {}), analyte.NotOrdered)
	is(t, flag(imv, 1, func(c *chart) { c.feed(event.FeedVentilator, "V", 0) }), 0, analyte.Vouched)
	missing(t, flag(imv, 7, func(c *chart) { c.feed(event.FeedVentilator, "V", 0) }), analyte.FeedSilent)
	missing(t, flag(analyte.ECMO, 1, func(c *chart) { c.feed(event.FeedVentilator, "V", 0) }), analyte.NotOrdered)
	is(t, flag(analyte.ECMO, 1, func(c *chart) { c.feed(event.FeedDevice, "D", 0) }), 0, analyte.Vouched)
	is(t, flag(analyte.ECMO, 1, func(c *chart) { c.support(event.SupportECMOVA, 0, event.Start) }), 1, analyte.Measured)
	is(t, flag(analyte.CRRT, 1, func(c *chart) { c.support(event.SupportCRRT, 0, event.Start) }), 1, analyte.Measured)
	is(t, flag(imv, 2, func(c *chart) {
		c.support(event.SupportInvasive, 0, event.Start)
		c.support(event.SupportInvasive, 1, event.Stop)
	}), 0, analyte.Measured)
	missing(t, flag(imv, 7, func(c *chart) { c.support(event.SupportInvasive, 0, event.Start) }), analyte.FeedSilent)
	is(t, flag(imv, 1, func(c *chart) { // for surgery only
		c.support(event.SupportInvasive, 0, event.Start).Support.Elective = true
	}), 0, analyte.Derived)
	is(t, flag(imv, 2, func(c *chart) { // still on the ventilator on the unit
		c.support(event.SupportInvasive, 0, event.Start).Support.Elective = true
		c.support(event.SupportInvasive, 1, event.Change)
	}), 1, analyte.Measured)
	is(t, flag(imv, 3, func(c *chart) { c.obs(imv, 2, 1); c.feed(event.FeedVentilator, "V", 2.5) }), 1, analyte.Measured) // charted stands over vouching
	is(t, flag(imv, 3, func(c *chart) { c.support(event.SupportInvasive, 0, event.Start); c.obs(imv, 2, 0) }), 0, analyte.Measured)
}

func TestRespiratorySupport(t *testing.T) {
	support := func(build func(c *chart)) timeline.Reading {
		var c chart
		build(&c)
		return c.timeline().Latest(analyte.RespiratorySupport, at(1), 0)
	}
	missing(t, support(func(c *chart) {}), analyte.NotOrdered)
	missing(t, support(func(c *chart) { c.obs(analyte.FiO2, 0, 0.21) }), analyte.NotOrdered)
	is(t, support(func(c *chart) { c.obs(analyte.FiO2, 0, 0.3) }), 1, analyte.Derived) // scores.md §1.1
	is(t, support(func(c *chart) { c.obs(analyte.O2Flow, 0, 2) }), 1, analyte.Derived)
	is(t, support(func(c *chart) { c.support(event.SupportHighFlow, 0, event.Start) }), 1, analyte.Measured)
	is(t, support(func(c *chart) { c.support(event.SupportInvasive, 0, event.Start) }), 1, analyte.Measured)
	is(t, support(func(c *chart) { c.obs(analyte.InvasiveVentilation, 0, 1); c.obs(analyte.RespiratorySupport, 0, 0) }), 1, analyte.Measured)
	is(t, support(func(c *chart) { c.feed(event.FeedVentilator, "V", 0) }), 0, analyte.Vouched)
	is(t, support(func(c *chart) { c.feed(event.FeedVentilator, "V", 0); c.obs(analyte.FiO2, 0, 0.4) }), 1, analyte.Derived)
	is(t, support(func(c *chart) { // ventilation for surgery does not count, nor its oxygen
		c.feed(event.FeedVentilator, "V", 0)
		c.support(event.SupportInvasive, 0, event.Start).Support.Elective = true
		c.obs(analyte.FiO2, 0, 0.5)
	}), 0, analyte.Derived)
}

func TestFeedState(t *testing.T) {
	var c chart
	c.feed(event.FeedLab, "A", 0)
	c.feed(event.FeedLab, "B", -1).Feed.Alive = 3 * 3600 * 1000
	tl := c.timeline()
	if st := tl.Feed(event.FeedLab, at(-2)); st.Declared || st.Alive {
		t.Errorf("before the first sign: %+v", st)
	}
	st := tl.Feed(event.FeedLab, at(1))
	if !st.Declared || !st.Alive || st.Sender != "A" || st.Expires != at(24)+1 {
		t.Errorf("%+v", st)
	}
	if st = tl.Feed(event.FeedLab, at(24)+1); st.Alive || st.Last != at(0) {
		t.Errorf("silent: %+v", st)
	}
	if st := tl.Feed(event.FeedADT, at(1)); st.Declared {
		t.Errorf("never declared: %+v", st)
	}
	ahead := c.feed(event.FeedDevice, "D", 9)
	ahead.Recorded = at(1)
	if st := c.timeline().Feed(event.FeedDevice, at(8)); st.Alive || st.Last != at(1) {
		t.Errorf("a clock ahead keeps a feed alive: %+v", st)
	}
}

func TestStayAndFacts(t *testing.T) {
	var c chart
	stay := func(hours float64, do event.StayAction, unit string) {
		c.add(event.Encounter, hours).Stay = &event.StayDetail{Action: do, Unit: unit, Visit: "V"}
	}
	stay(0, event.Admit, "ED")
	stay(2, event.Transfer, "PICU")
	stay(10, event.Discharge, "")
	stay(11, event.CancelDischarge, "")
	tl := c.timeline()
	for _, tc := range []struct {
		hours float64
		in    event.Tri
		unit  string
	}{{-1, event.NotSaid, ""}, {1, event.Yes, "ED"}, {3, event.Yes, "PICU"}, {10.5, event.No, "PICU"}, {12, event.Yes, "PICU"}} {
		if st := tl.Stay(at(tc.hours)); st.In != tc.in || st.Unit != tc.unit || tc.hours > 0 && st.Admitted != at(0) {
			t.Errorf("at %v h: %+v", tc.hours, st)
		}
	}
	c.add(event.Condition, 0).Fact = &event.FactDetail{Fact: event.FactMalignancy}
	c.add(event.Condition, 5).Fact = &event.FactDetail{Fact: event.FactMalignancy, Absent: true}
	c.add(event.Condition, 0).Fact = &event.FactDetail{Text: "eczema"}
	tl = c.timeline()
	for _, tc := range []struct {
		hours float64
		said  event.Tri
		n     int
	}{{-1, event.NotSaid, 0}, {1, event.Yes, 2}, {6, event.No, 1}} {
		said, _ := tl.Fact(event.FactMalignancy, at(tc.hours))
		n := 0
		tl.Facts(at(tc.hours), func(*event.Event) bool { n++; return true })
		if said != tc.said || n != tc.n {
			t.Errorf("at %v h: said %d, %d facts", tc.hours, said, n)
		}
	}
}
