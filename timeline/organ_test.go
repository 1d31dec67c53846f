package timeline_test

import (
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/timeline"
)

// bolus is a single dose of a volume.
func (c *chart) bolus(name string, hours, amount float64, unit string) *event.Event {
	e := c.add(event.Dose, hours)
	id, _ := drug.ByName(name)
	e.Dose = &event.DoseDetail{Drug: id, Name: name, Action: event.Given, Amount: amount, Unit: unit, Route: "IV", Systemic: true, RouteKnown: true}
	return e
}

// given is a single dose by a route.
func (c *chart) given(name, route string, systemic bool, hours float64) *event.Event {
	e := c.bolus(name, hours, 1, "mg")
	e.Dose.Route, e.Dose.Systemic, e.Dose.RouteKnown = route, systemic, route != ""
	return e
}

// vouching keeps a medication feed alive from one hour to another.
func (c *chart) vouching(from, to float64) {
	for h := from; h <= to; h += 6 {
		c.feed(event.FeedMedication, "PUMP", h)
	}
}

func TestShockIndexIsOfOneMoment(t *testing.T) {
	var c chart
	c.obs(analyte.HeartRate, 0, 120)
	c.obs(analyte.SBPCuff, 0.2, 80)     // 12 min later
	c.obs(analyte.HeartRate, 1, 200)    // its pressure comes too late
	c.obs(analyte.SBPCuff, 1.3, 100)    // 18 min later
	c.obs(analyte.HeartRate, 2, 150)    // pairs with the arterial line
	c.obs(analyte.SBPInvasive, 1.9, 75) //
	c.obs(analyte.SBPCuff, 2, 100)      //
	tl := c.timeline()
	is(t, tl.Latest(analyte.ShockIndex, at(0.2), 0), 1.5, analyte.Derived)
	is(t, tl.Latest(analyte.ShockIndex, at(1.5), 0), 1.5, analyte.Derived)
	is(t, tl.Latest(analyte.ShockIndex, at(2), 0), 2, analyte.Derived)
	is(t, tl.Worst(analyte.ShockIndex, at(-1), at(3), timeline.Highest), 2, analyte.Derived) // never 200/75
	if r := tl.Latest(analyte.ShockIndex, at(2), 0); r.At != at(2) || r.Expires != at(7.9)+1 || r.Refs.Len() != 2 {
		t.Errorf("at %s until %s on %v", r.At, r.Expires, r.Refs.All())
	}
	missing(t, tl.Latest(analyte.ShockIndex, at(9), 0), analyte.Stale)
	missing(t, tl.Latest(analyte.ShockIndex, at(0.1), 0), analyte.NotOrdered)
	is(t, tl.Latest(analyte.SBP, at(2), 0), 75, analyte.Measured) // by the line, at most an hour older
	is(t, tl.Worst(analyte.SBP, at(-1), at(3), timeline.Lowest), 75, analyte.Measured)
}

func TestTemperatureGapAndBaseDeficit(t *testing.T) {
	var c chart
	c.obs(analyte.Temperature, 0, 39)
	c.obs(analyte.TemperaturePeripheral, 0.5, 34.5)
	c.obs(analyte.BaseExcess, 0, -7)
	tl := c.timeline()
	is(t, tl.Latest(analyte.TemperatureGap, at(1), 0), 4.5, analyte.Derived)
	is(t, tl.Latest(analyte.BaseDeficit, at(1), 0), 7, analyte.Derived)
	missing(t, tl.Latest(analyte.BaseDeficit, at(7), 0), analyte.Stale)
	c.obs(analyte.BaseDeficit, 0.5, 9) // as received, newer
	is(t, c.timeline().Latest(analyte.BaseDeficit, at(1), 0), 9, analyte.Measured)
}

func TestFallsAndRisesAgainstABaseline(t *testing.T) {
	var c chart
	c.obs(analyte.GCS, 0, 11)
	c.obs(analyte.PaCO2, 0, 62)
	missing(t, c.timeline().Latest(analyte.GCSFall, at(1), 0), analyte.NotOrdered)
	c.obs(analyte.GCSBaseline, 2, 14) // told later, true before
	c.obs(analyte.PaCO2Baseline, 2, 40)
	tl := c.timeline()
	is(t, tl.Latest(analyte.GCSFall, at(1), 0), 3, analyte.Derived)
	is(t, tl.Latest(analyte.PaCO2Rise, at(1), 0), 22, analyte.Derived)
	is(t, tl.Latest(analyte.GCSBaseline, at(1), 0), 14, analyte.Measured)
	c.dose(drug.None, 0, event.Start, "", -1)
	block, _ := drug.ByName("rocuronium")
	c.dose(block, -1, event.Start, "L", -1)
	missing(t, c.timeline().Latest(analyte.GCSFall, at(1), 0), analyte.Unassessable)
}

func TestPlateletsAgainstTheirHighest(t *testing.T) { // scores.md §4: a fall by half from the highest of three days
	var c chart
	c.obs(analyte.Platelets, -80, 400) // more than three days before the newest
	c.obs(analyte.Platelets, -40, 200)
	c.obs(analyte.Platelets, -20, 150)
	c.obs(analyte.Platelets, 0, 90)
	tl := c.timeline()
	is(t, tl.Latest(analyte.PlateletRatio3d, at(1), 0), 0.45, analyte.Derived)
	is(t, tl.Latest(analyte.PlateletRatio3d, at(-30), 0), 0.5, analyte.Derived)
	missing(t, tl.Latest(analyte.PlateletRatio3d, at(-70), 0), analyte.NotCovered)
	is(t, tl.Worst(analyte.PlateletRatio3d, at(-90), at(1), timeline.Lowest), 0.375, analyte.Derived) // 150 of 400
}

func TestCreatinineAgainstItsBaseline(t *testing.T) { // scores.md §14, as mimic-code
	var c chart
	c.obs(analyte.Creatinine, -170, 0.2) // more than seven days before
	low := c.obs(analyte.Creatinine, -100, 0.4)
	c.obs(analyte.Creatinine, -30, 0.5)
	now := c.obs(analyte.Creatinine, 0, 1)
	tl := c.timeline()
	r := tl.Latest(analyte.CreatinineRatio, at(1), 0)
	is(t, r, 2.5, analyte.Derived)
	if ids := r.Refs.All(); len(ids) != 2 || ids[0] != now.ID || ids[1] != low.ID {
		t.Errorf("refs %v", ids)
	}
	is(t, tl.Latest(analyte.CreatinineRise48h, at(1), 0), 0.5, analyte.Derived)
	missing(t, tl.Latest(analyte.CreatinineRatio, at(-169), 0), analyte.NotCovered) // strictly earlier
	missing(t, tl.Latest(analyte.CreatinineRise48h, at(-99), 0), analyte.NotCovered)
	base, origin := tl.CreatinineBaseline(at(1))
	is(t, base, 0.4, analyte.Measured)
	if origin != timeline.BaselineLowest7d {
		t.Errorf("origin %s", origin)
	}
	said := c.obs(analyte.CreatinineBaseline, 5, 0.25)
	tl = c.timeline()
	r = tl.Latest(analyte.CreatinineRatio, at(1), 0)
	is(t, r, 4, analyte.Derived)
	if _, origin = tl.CreatinineBaseline(at(1)); origin != timeline.BaselineStated || r.Refs.All()[1] != said.ID {
		t.Errorf("origin %s, refs %v", origin, r.Refs.All())
	}
	if _, origin = new(chart).timeline().CreatinineBaseline(at(1)); origin != timeline.NoBaseline {
		t.Errorf("origin %s of nothing", origin)
	}
	var fell chart
	fell.obs(analyte.Creatinine, 0, 2)
	fell.obs(analyte.Creatinine, 6, 1)
	is(t, fell.timeline().Latest(analyte.CreatinineRise48h, at(7), 0), 0, analyte.Derived)
	is(t, fell.timeline().Latest(analyte.CreatinineRatio, at(7), 0), 0.5, analyte.Derived)
}

func TestWeightGainIsOfTheStay(t *testing.T) { // PODIUM: +20 %
	var c chart
	in := c.add(event.Encounter, 0)
	in.Stay = &event.StayDetail{Action: event.Admit, Visit: "V"}
	c.obs(analyte.Weight, -500, 8)
	c.obs(analyte.Weight, -1, 10)
	c.obs(analyte.Weight, 60, 12.5)
	tl := c.timeline()
	is(t, tl.Latest(analyte.WeightGain, at(61), 0), 25, analyte.Derived)
	missing(t, tl.Latest(analyte.WeightGain, at(1), 0), analyte.NotCovered)
}

func TestOxygenIndices(t *testing.T) { // palicc-2015: mean airway pressure × FiO2 × 100 / PaO2, or SpO2
	var c chart
	c.obs(analyte.FiO2, -1, 0.6)
	c.obs(analyte.MeanAirwayPressure, -1, 14)
	c.obs(analyte.PaO2, 0, 70)
	c.obs(analyte.SpO2, 0, 84)
	tl := c.timeline()
	is(t, tl.Latest(analyte.OxygenationIndex, at(1), 0), 12, analyte.Derived)
	is(t, tl.Latest(analyte.OxygenSaturationIndex, at(1), 0), 10, analyte.Derived)
	c.obs(analyte.SpO2, 0.5, 98)
	missing(t, c.timeline().Latest(analyte.OxygenSaturationIndex, at(1), 0), analyte.NotApplicable)
	c.obs(analyte.OxygenationIndex, 0.5, 20)
	is(t, c.timeline().Latest(analyte.OxygenationIndex, at(1), 0), 20, analyte.Measured)
	var none chart
	none.obs(analyte.FiO2, -1, 0.6)
	none.obs(analyte.PaO2, 0, 70)
	missing(t, none.timeline().Latest(analyte.OxygenationIndex, at(1), 0), analyte.NotOrdered)
}

func TestUrineOverCoveredHours(t *testing.T) {
	var c chart
	c.obs(analyte.DosingWeight, -20, 10)
	for h, ml := range []float64{90, 5, 5, 5, 5, 5, 5} { // the first was passed before
		c.obs(analyte.UrineVolume, float64(h), ml)
	}
	tl := c.timeline()
	is(t, tl.Latest(analyte.UrineRate6h, at(6.5), 0), 0.5, analyte.Derived) // 30 mL in 6 h at 10 kg
	r := tl.Latest(analyte.UrineRate12h, at(6.5), 0)                        // charting began 6 h before: a lower bound only
	between(t, r.Value, 0.25, 100, analyte.NotCovered)
	if r := tl.Latest(analyte.UrineRate6h, at(6.5), 0); r.At != at(6) || r.Expires != at(12)+1 {
		t.Errorf("at %s, expires %s", r.At, r.Expires)
	}
	between(t, tl.Latest(analyte.UrineRate6h, at(12)+1, 0).Value, 0, 100, analyte.Stale) // silence is not zero
	c.obs(analyte.UrineVolume, 6.5, 10)                                                  // the hours begin between two measurements
	is(t, c.timeline().Latest(analyte.UrineRate6h, at(6.5), 0), 40/6.5/10, analyte.Derived)

	var wide chart
	wide.obs(analyte.DosingWeight, -20, 10)
	for _, h := range []float64{0, 4, 8, 12} {
		wide.obs(analyte.UrineVolume, h, 40)
	}
	// the volume at 8 h was passed since 4 h, two hours of it before the six began
	between(t, wide.timeline().Latest(analyte.UrineRate6h, at(12), 0).Value, 40.0/60, 80.0/60, analyte.Derived)
	is(t, wide.timeline().Latest(analyte.UrineRate12h, at(12), 0), 1, analyte.Derived)
	wide.obs(analyte.UrineVolume, 19, 70) // a gap of seven hours
	between(t, wide.timeline().Latest(analyte.UrineRate12h, at(19), 0).Value, 110.0/120, 100, analyte.NotCovered)
}

func TestAnuriaIsChartedZeros(t *testing.T) {
	var c chart
	c.obs(analyte.Weight, 0, 5)
	missing(t, c.timeline().Latest(analyte.UrineRate12h, at(1), 0), analyte.NotOrdered)
	for h := 0.0; h <= 12; h += 3 {
		c.obs(analyte.UrineVolume, h, 0)
	}
	is(t, c.timeline().Latest(analyte.UrineRate12h, at(12), 0), 0, analyte.Derived)
	between(t, c.timeline().Latest(analyte.UrineRate12h, at(9), 0).Value, 0, 100, analyte.NotCovered)
	var light chart
	light.obs(analyte.UrineVolume, 0, 5)
	light.obs(analyte.UrineVolume, 6, 5)
	missing(t, light.timeline().Latest(analyte.UrineRate6h, at(6), 0), analyte.NoWeight)
}

func TestUrineOfADay(t *testing.T) {
	var c chart
	c.obs(analyte.Weight, 0, 10)
	c.obs(analyte.UrineOutput24h, 0, 240)
	tl := c.timeline()
	is(t, tl.Latest(analyte.UrineRate24h, at(1), 0), 1, analyte.Derived)
	is(t, tl.Latest(analyte.UrineOutput24h, at(1), 0), 240, analyte.Measured)
	for h := 0.0; h <= 25; h++ {
		c.obs(analyte.UrineVolume, h, 20)
	}
	is(t, c.timeline().Latest(analyte.UrineOutput24h, at(25), 0), 480, analyte.Derived)
	is(t, c.timeline().Latest(analyte.UrineRate24h, at(25), 0), 2, analyte.Derived)
}

func TestFluidBoluses(t *testing.T) {
	var c chart
	c.obs(analyte.DosingWeight, -1, 10)
	c.vouching(-30, 0)
	c.bolus("sodium chloride 0.9%", 0, 200, "mL")
	c.bolus("ringer lactate", 0.5, 10, "mL/kg")
	c.bolus("platelets", 0.5, 100, "mL")
	c.bolus("cefazolin", 0.5, 100, "mL")
	tl := c.timeline()
	is(t, tl.Latest(analyte.FluidBolus1h, at(0.6), 0), 30, analyte.Derived)
	is(t, tl.Latest(analyte.FluidBolus1h, at(1), 0), 10, analyte.Derived) // the first left the hour
	is(t, tl.Latest(analyte.FluidBolusTotal, at(5), 0), 30, analyte.Derived)
	is(t, tl.Latest(analyte.FluidBolus1h, at(2), 0), 0, analyte.Vouched)
	is(t, tl.Worst(analyte.FluidBolus1h, at(-5), at(5), timeline.Highest), 30, analyte.Derived)
	if r := tl.Latest(analyte.FluidBolus1h, at(0.6), 0); r.Expires != at(1) {
		t.Errorf("expires %s", r.Expires)
	}
	c.bolus("sodium chloride", 0.55, 50, "mL") // of a strength that is not said
	between(t, c.timeline().Latest(analyte.FluidBolus1h, at(0.6), 0).Value, 30, 35, analyte.Derived)
	c.bolus("ringer lactate", 0.56, 0, "") // of a volume that is not said
	between(t, c.timeline().Latest(analyte.FluidBolus1h, at(0.6), 0).Value, 30, 300, analyte.Derived)
}

func TestFluidsWithoutAVouchingFeed(t *testing.T) {
	var c chart
	c.obs(analyte.DosingWeight, -1, 10)
	missing(t, c.timeline().Latest(analyte.FluidBolus1h, at(0), 0), analyte.NotOrdered)
	c.bolus("ringer lactate", 0, 400, "mL")
	between(t, c.timeline().Latest(analyte.FluidBolus1h, at(0.1), 0).Value, 40, 300, analyte.Derived) // at least
	c.feed(event.FeedMedication, "PUMP", 1)                                                           // vouches from here on, not before
	missing(t, c.timeline().Latest(analyte.FluidBolus1h, at(1.5), 0), analyte.NotCovered)
	is(t, c.timeline().Latest(analyte.FluidBolus1h, at(2), 0), 0, analyte.Vouched)
	var light chart
	light.bolus("ringer lactate", 0, 400, "mL")
	missing(t, light.timeline().Latest(analyte.FluidBolus1h, at(0.1), 0), analyte.NoWeight)
}

// What runs by a rate is no bolus, but a pump may have given one by it.
func TestRunningFluidOpensTheRange(t *testing.T) {
	var c chart
	c.obs(analyte.DosingWeight, -1, 10)
	c.vouching(-30, 6)
	saline, _ := drug.ByName("sodium chloride 0.9%")
	run := c.dose(saline, -3, event.Change, "L", -1)
	run.Dose.Name, run.Dose.RateText, run.Dose.Rate = "sodium chloride 0.9%", "40 mL/h", analyte.Within(0, 100, analyte.NoConcentration, run.ID)
	between(t, c.timeline().Latest(analyte.FluidBolus1h, at(0), 0).Value, 0, 4, analyte.Derived)
	c.dose(saline, 1, event.Stop, "L", -1)
	between(t, c.timeline().Latest(analyte.FluidBolus1h, at(1.5), 0).Value, 0, 4, analyte.Derived)
	is(t, c.timeline().Latest(analyte.FluidBolus1h, at(2), 0), 0, analyte.Vouched)
	run.Dose.RateText = "wide open"
	missing(t, c.timeline().Latest(analyte.FluidBolus1h, at(0), 0), analyte.NotCovered)
}

func TestSystemicSteroid(t *testing.T) { // nSOFA: yes or no
	var c chart
	missing(t, c.timeline().Latest(analyte.SystemicSteroid, at(0), 0), analyte.NotOrdered)
	c.feed(event.FeedMedication, "PUMP", -6)
	missing(t, c.timeline().Latest(analyte.SystemicSteroid, at(0), 0), analyte.NotCovered) // of the day before nothing is known
	c.vouching(-30, 48)
	is(t, c.timeline().Latest(analyte.SystemicSteroid, at(0), 0), 0, analyte.Vouched)
	dose := c.given("hydrocortisone", "IV", true, 1)
	c.given("hydrocortisone", "TOPICAL", false, 20)
	tl := c.timeline()
	is(t, tl.Latest(analyte.SystemicSteroid, at(25), 0), 1, analyte.Measured)
	is(t, tl.Latest(analyte.SystemicSteroid, at(25)+1, 0), 0, analyte.Vouched)
	if r := tl.Latest(analyte.SystemicSteroid, at(20), 0); r.Refs.All()[0] != dose.ID || r.Expires != at(25)+1 {
		t.Errorf("%+v", r)
	}
	is(t, tl.Worst(analyte.SystemicSteroid, at(2), at(40), timeline.Highest), 1, analyte.Measured)
	c.given("dexamethasone", "", false, 30) // by a route that is not said
	between(t, c.timeline().Latest(analyte.SystemicSteroid, at(31), 0).Value, 0, 1, analyte.Ranged)
}

func TestSedated(t *testing.T) {
	var c chart
	c.vouching(-12, 0)
	propofol, _ := drug.ByName("propofol")
	c.dose(propofol, 0, event.Start, "L", -1).Sender = "PUMP"
	c.feed(event.FeedMedication, "PUMP", 6)
	tl := c.timeline()
	is(t, tl.Latest(analyte.Sedated, at(-1), 0), 0, analyte.Vouched)
	is(t, tl.Latest(analyte.Sedated, at(18), 0), 1, analyte.Measured)
	between(t, tl.Latest(analyte.Sedated, at(18)+1, 0).Value, 0, 1, analyte.FeedSilent)
	c.dose(propofol, 8, event.Stop, "L", -1).Sender = "PUMP"
	tl = c.timeline()
	is(t, tl.Latest(analyte.Sedated, at(12), 0), 1, analyte.Measured) // four hours after its end
	is(t, tl.Latest(analyte.Sedated, at(12)+1, 0), 0, analyte.Vouched)
	c.obs(analyte.Sedated, 13, 1) // as charted
	is(t, c.timeline().Latest(analyte.Sedated, at(13), 0), 1, analyte.Measured)
	c.given("haloperidol", "PO", true, 0)
	is(t, c.timeline().Latest(analyte.DeliriumDrug, at(20), 0), 1, analyte.Measured)
}
