package timeline_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/timeline"
)

func TestMeanPressurePreference(t *testing.T) { // scores.md §1.1
	for _, tc := range []struct {
		name  string
		chart func(c *chart)
		want  float64
		why   analyte.Reason
	}{
		{"arterial over cuff", func(c *chart) { c.obs(analyte.MAPCuff, 0, 60); c.obs(analyte.MAPInvasive, 0, 48) }, 48, analyte.Measured},
		{"arterial computed over cuff measured", func(c *chart) {
			c.obs(analyte.MAPCuff, 0, 60)
			c.obs(analyte.SBPInvasive, 0, 70)
			c.obs(analyte.DBPInvasive, 0, 40)
		}, 50, analyte.Derived},
		{"measured over computed", func(c *chart) {
			c.obs(analyte.MAPInvasive, 0, 52)
			c.obs(analyte.SBPInvasive, 0, 70)
			c.obs(analyte.DBPInvasive, 0, 40)
		}, 52, analyte.Measured},
		{"cuff computed", func(c *chart) { c.obs(analyte.SBPCuff, 0, 90); c.obs(analyte.DBPCuff, 0, 60) }, 70, analyte.Derived},
		{"site not stated", func(c *chart) { c.obs(analyte.SBP, 0, 90); c.obs(analyte.DBP, 0, 60) }, 70, analyte.Derived},
		{"line lost five hours ago", func(c *chart) { c.obs(analyte.MAPInvasive, -5, 48); c.obs(analyte.MAPCuff, 0, 60) }, 60, analyte.Measured},
		{"line charted half an hour ago", func(c *chart) { c.obs(analyte.MAPInvasive, -0.5, 48); c.obs(analyte.MAPCuff, 0, 60) }, 48, analyte.Measured},
		{"mean above its systolic is implausible", func(c *chart) {
			c.obs(analyte.MAPInvasive, 0, 95)
			c.obs(analyte.SBPInvasive, 0, 90)
			c.obs(analyte.MAPCuff, 0, 60)
		}, 60, analyte.Measured},
		{"systolic and diastolic of other minutes are no pair", func(c *chart) {
			c.obs(analyte.SBPInvasive, 0, 90)
			c.obs(analyte.DBPInvasive, -1, 40)
			c.obs(analyte.MAPCuff, -1, 60)
		}, 60, analyte.Measured},
		{"pulse pressure below 1", func(c *chart) {
			c.obs(analyte.SBPInvasive, 0, 60)
			c.obs(analyte.DBPInvasive, 0, 59.5)
			c.obs(analyte.MAPCuff, 0, 55)
		}, 55, analyte.Measured},
	} {
		t.Run(tc.name, func(t *testing.T) {
			var c chart
			tc.chart(&c)
			is(t, c.timeline().Latest(analyte.MAP, at(0.1), 0), tc.want, tc.why)
		})
	}
	var c chart
	c.obs(analyte.SBPCuff, 0, 80)
	c.obs(analyte.DBPCuff, 0, 50)
	tl := c.timeline()
	r := tl.Latest(analyte.MAP, at(6)+1, 0)
	missing(t, r, analyte.Stale)
	if x, _ := r.LastValue.Printed(); x != 60 || r.Last != at(0) {
		t.Errorf("last %v at %s", x, r.Last)
	}
	is(t, tl.Worst(analyte.MAP, at(-1), at(1), timeline.Lowest), 60, analyte.Derived)
}

func TestWorstPressureIsOfThePreferredSource(t *testing.T) {
	var c chart
	for h, x := range []float64{50, 45, 55} {
		c.obs(analyte.MAPInvasive, float64(h), x)
		c.obs(analyte.MAPCuff, float64(h), x-10)
	}
	is(t, c.timeline().Worst(analyte.MAP, at(-1), at(2), timeline.Lowest), 45, analyte.Measured)
}

func TestOxygenRatio(t *testing.T) {
	ratio := func(a analyte.ID, build func(c *chart)) timeline.Reading {
		var c chart
		build(&c)
		return c.timeline().Latest(a, at(1), 0)
	}
	is(t, ratio(analyte.PFRatio, func(c *chart) { c.obs(analyte.FiO2, -0.5, 0.5); c.obs(analyte.PaO2, 0, 80) }), 160, analyte.Derived)
	// FiO2 never newer than the gas.
	is(t, ratio(analyte.PFRatio, func(c *chart) {
		c.obs(analyte.FiO2, -0.5, 0.5)
		c.obs(analyte.PaO2, 0, 80)
		c.obs(analyte.FiO2, 0.5, 0.8)
	}), 160, analyte.Derived)
	missing(t, ratio(analyte.PFRatio, func(c *chart) { c.obs(analyte.PaO2, 0, 80); c.obs(analyte.FiO2, 0.5, 0.8) }), analyte.NotOrdered)
	missing(t, ratio(analyte.PFRatio, func(c *chart) { c.obs(analyte.FiO2, -7, 0.5); c.obs(analyte.PaO2, 0, 80) }), analyte.Stale)
	// a venous gas gives no ratio
	missing(t, ratio(analyte.PFRatio, func(c *chart) { c.obs(analyte.FiO2, 0, 0.5); c.obs(analyte.PO2Venous, 0, 40) }), analyte.NotOrdered)
	// a gas without FiO2 yields to the one before
	is(t, ratio(analyte.PFRatio, func(c *chart) {
		c.obs(analyte.FiO2, -5, 0.5)
		c.obs(analyte.PaO2, -4.5, 100)
		c.bad(analyte.FiO2, 0, analyte.NotApplicable)
		c.obs(analyte.PaO2, 0.5, 60)
	}), 200, analyte.Derived)
	// a ratio received as such, where newer
	is(t, ratio(analyte.PFRatio, func(c *chart) {
		c.obs(analyte.FiO2, -0.5, 0.5)
		c.obs(analyte.PaO2, 0, 80)
		c.obs(analyte.PFRatio, 0.5, 300)
	}), 300, analyte.Measured)

	saturation := func(x float64) func(c *chart) {
		return func(c *chart) { c.obs(analyte.FiO2, 0, 0.5); c.obs(analyte.SpO2, 0, x) }
	}
	is(t, ratio(analyte.SFRatio, saturation(97)), 194, analyte.Derived)
	missing(t, ratio(analyte.SFRatio, saturation(98)), analyte.NotApplicable)
	missing(t, ratio(analyte.SFRatio, func(c *chart) { // the newest saturation decides
		c.obs(analyte.FiO2, -2, 0.5)
		c.obs(analyte.SpO2, -1, 90)
		c.obs(analyte.SpO2, 0, 99)
	}), analyte.NotApplicable)
	r := ratio(analyte.SFRatio, func(c *chart) {
		c.obs(analyte.FiO2, 0, 0.5)
		e := c.obs(analyte.SpO2, 0, 0)
		e.Value = analyte.Within(95, 99, analyte.Ranged, e.ID)
	})
	if lo, hi := r.Value.Bounds(); lo != 190 || hi < analyte.Get(analyte.SFRatio).Hi {
		t.Errorf("astride the limit: %v..%v", lo, hi)
	}
}

func TestRoomAirIsNeverAssumed(t *testing.T) {
	var c chart
	c.obs(analyte.SpO2, 0, 95)
	missing(t, c.timeline().Latest(analyte.SFRatio, at(1), 0), analyte.NotOrdered)
	c.feed(event.FeedVentilator, "VENT", -0.5)
	tl := c.timeline()
	r := tl.Latest(analyte.FiO2, at(1), 0)
	is(t, r, 0.21, analyte.Vouched)
	if r.Feed.Sender != "VENT" || r.Feed.Last != at(-0.5) {
		t.Errorf("feed %+v", r.Feed)
	}
	is(t, tl.Latest(analyte.SFRatio, at(1), 0), 95/0.21, analyte.Derived)
	missing(t, tl.Latest(analyte.FiO2, at(7), 0), analyte.NotOrdered) // the feed is silent
	for name, add := range map[string]func(c *chart){
		"oxygen running": func(c *chart) { c.support(event.SupportOxygen, -0.5, event.Start) },
		"flow charted":   func(c *chart) { c.obs(analyte.O2Flow, -0.5, 2) },
		"unit unknown":   func(c *chart) { c.bad(analyte.FiO2, -0.5, analyte.UnitUnknown) },
	} {
		d := chart{events: c.events[:len(c.events):len(c.events)], n: c.n}
		add(&d)
		if r := d.timeline().Latest(analyte.FiO2, at(1), 0); r.Value.Informative() {
			t.Errorf("%s: FiO2 %+v", name, r.Value.Parts())
		}
	}
}

func TestComaScale(t *testing.T) {
	scale := func(build func(c *chart)) timeline.Reading {
		var c chart
		build(&c)
		return c.timeline().Latest(analyte.GCS, at(2), 0)
	}
	evm := func(c *chart, hours, e, v, m float64) {
		c.obs(analyte.GCSEye, hours, e)
		c.obs(analyte.GCSVerbal, hours, v)
		c.obs(analyte.GCSMotor, hours, m)
	}
	is(t, scale(func(c *chart) { evm(c, 0, 3, 4, 5) }), 12, analyte.Derived)
	r := scale(func(c *chart) { evm(c, 0, 3, 4, 5); c.obs(analyte.GCSMotor, 1, 2) })
	is(t, r, 9, analyte.Derived) // the newest of each, at the newest time
	if r.At != at(1) || r.Refs.Len() != 3 {
		t.Errorf("at %s, %d refs", r.At, r.Refs.Len())
	}
	is(t, scale(func(c *chart) { evm(c, 0, 3, 4, 5); c.obs(analyte.GCS, 1, 8) }), 8, analyte.Measured)
	is(t, scale(func(c *chart) { c.obs(analyte.GCS, 0, 8); evm(c, 1, 4, 5, 6) }), 15, analyte.Derived)
	r = scale(func(c *chart) { c.obs(analyte.GCSMotor, 0, 6); c.obs(analyte.GCSEye, 0, 4) })
	between(t, r.Value, 11, 15, analyte.Derived)
	is(t, scale(func(c *chart) { c.obs(analyte.GCS, 0, 8); c.obs(analyte.GCSMotor, 1, 5) }), 8, analyte.Measured)                // 7..14 contains 8
	between(t, scale(func(c *chart) { c.obs(analyte.GCS, 0, 15); c.obs(analyte.GCSMotor, 1, 1) }).Value, 3, 10, analyte.Derived) // contradicts 15
	r = scale(func(c *chart) {                                                                                                   // verbal cannot be judged since the tube: what it was before does not count
		evm(c, 0, 4, 5, 6)
		c.bad(analyte.GCSVerbal, 1, analyte.Unassessable)
	})
	between(t, r.Value, 11, 15, analyte.Derived)
	missing(t, scale(func(c *chart) { c.obs(analyte.GCS, -11, 8) }), analyte.Stale)
}

func TestComaScaleUnderBlockadeIsUnassessable(t *testing.T) {
	rocuronium, ok := drug.ByName("rocuronium")
	if !ok {
		t.Fatal("rocuronium is not in the catalogue")
	}
	for name, block := range map[string]func(c *chart){
		"infusion": func(c *chart) { c.dose(rocuronium, -3, event.Start, "r", 10) },
		"dose":     func(c *chart) { c.dose(rocuronium, -1, event.Given, "", -1) },
		"fact": func(c *chart) {
			c.add(event.Condition, -1).Fact = &event.FactDetail{Fact: event.FactNeuromuscularBlockade}
		},
	} {
		var c chart
		c.obs(analyte.GCS, -5, 14)
		block(&c)
		c.obs(analyte.GCS, 0, 3)
		tl := c.timeline()
		r := tl.Latest(analyte.GCS, at(1), 0)
		missing(t, r, analyte.Unassessable)
		if x, _ := r.LastValue.Printed(); x != 3 || r.Last != at(0) {
			t.Errorf("%s: charted value lost: %+v", name, r)
		}
		is(t, tl.Latest(analyte.GCS, at(-4), 0), 14, analyte.Measured) // judged before
		c.obs(analyte.GCS, 11, 10)
		c.dose(rocuronium, 6, event.Stop, "r", -1)
		c.add(event.Condition, 6).Fact = &event.FactDetail{Fact: event.FactNeuromuscularBlockade, Ended: true}
		is(t, c.timeline().Latest(analyte.GCS, at(11), 0), 10, analyte.Measured)
	}
}

func TestPupils(t *testing.T) {
	pupils := func(build func(c *chart)) timeline.Reading {
		var c chart
		build(&c)
		return c.timeline().Latest(analyte.PupilsFixed, at(1), 0)
	}
	is(t, pupils(func(c *chart) { c.obs(analyte.PupilLeft, 0, 1); c.obs(analyte.PupilRight, 0, 1) }), 1, analyte.Derived)
	is(t, pupils(func(c *chart) { c.obs(analyte.PupilLeft, 0, 0) }), 0, analyte.Derived) // one reactive suffices
	between(t, pupils(func(c *chart) { c.obs(analyte.PupilLeft, 0, 1) }).Value, 0, 1, analyte.Derived)
	is(t, pupils(func(c *chart) {
		c.obs(analyte.PupilLeft, 0, 1)
		c.obs(analyte.PupilRight, 0, 1)
		c.obs(analyte.PupilsFixed, 0.5, 0)
	}), 0, analyte.Measured)
}

func birth(c *chart, from, to time.Time, text string) *event.Event {
	e := c.add(event.Demographics, -100)
	e.Person = &event.PersonDetail{BirthFrom: event.TimeOf(from), BirthTo: event.TimeOf(to), BirthText: text}
	return e
}

func TestAgeTurnsOnTheBirthday(t *testing.T) {
	east := time.FixedZone("", 2*3600)
	west := time.FixedZone("", -8*3600)
	for _, tc := range []struct {
		name string
		born time.Time // midnight of the birth date
		when time.Time
		want float64
	}{
		{"first birthday", time.Date(2025, 3, 5, 0, 0, 0, 0, time.UTC), time.Date(2026, 3, 5, 0, 0, 0, 0, time.UTC), 12},
		{"half a month of 30 days", time.Date(2026, 4, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 4, 16, 0, 0, 0, 0, time.UTC), 0.5},
		{"east of Greenwich, at the turn of a month", time.Date(2025, 3, 1, 0, 0, 0, 0, east), time.Date(2025, 4, 1, 0, 0, 0, 0, east), 1},
		{"west of Greenwich", time.Date(2025, 3, 1, 0, 0, 0, 0, west), time.Date(2025, 4, 1, 0, 0, 0, 0, west), 1},
		{"born on the 31st", time.Date(2025, 1, 31, 0, 0, 0, 0, time.UTC), time.Date(2025, 2, 28, 0, 0, 0, 0, time.UTC), 1},
		{"born on 29 February", time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC), time.Date(2025, 2, 28, 0, 0, 0, 0, time.UTC), 12},
		{"18 years", time.Date(2008, 1, 10, 0, 0, 0, 0, time.UTC), time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC), 216},
		{"born before 1970", time.Date(1966, 1, 10, 0, 0, 0, 0, time.UTC), time.Date(2026, 1, 10, 0, 0, 0, 0, time.UTC), 720},
	} {
		for _, text := range []string{tc.born.Format("20060102"), tc.born.Format("2006-01-02"), ""} {
			var c chart
			birth(&c, tc.born, tc.born.Add(24*time.Hour-time.Millisecond), text)
			r := c.timeline().Latest(analyte.Age, event.TimeOf(tc.when), 0)
			t.Run(tc.name, func(t *testing.T) { is(t, r, tc.want, analyte.Derived) })
		}
	}
	var c chart // the day before the first birthday is not one year
	birth(&c, time.Date(2025, 1, 11, 0, 0, 0, 0, time.UTC), time.Date(2025, 1, 11, 23, 59, 0, 0, time.UTC), "20250111")
	if _, hi := c.timeline().Latest(analyte.Age, at(0), 0).Value.Bounds(); hi >= 12 {
		t.Errorf("age %v on the day before the birthday", hi)
	}
}

func TestAgeKnownToTheMonthIsAnInterval(t *testing.T) {
	var c chart
	birth(&c, time.Date(2025, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2025, 1, 31, 23, 59, 59, 0, time.UTC), "202501")
	r := c.timeline().Latest(analyte.Age, event.TimeOf(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)), 0)
	lo, hi := r.Value.Bounds()
	if hi != 12 || lo <= 11 || lo >= 11.1 {
		t.Errorf("age %v..%v", lo, hi)
	}
}

func TestAgeCorrectedAndGiven(t *testing.T) {
	var c chart
	birth(&c, noon.Go().AddDate(0, -6, 0), noon.Go().AddDate(0, -6, 0), "")
	fixed := birth(&c, noon.Go().AddDate(0, -18, 0), noon.Go().AddDate(0, -18, 0), "")
	fixed.At, fixed.Sent = at(5), at(5)
	r := c.timeline().Latest(analyte.Age, at(0), 0) // a corrected birth date corrects the past
	is(t, r, 18, analyte.Derived)
	var table chart
	table.obs(analyte.Age, 0, 23.9)
	tl := table.timeline()
	is(t, tl.Latest(analyte.Age, at(0), 0), 23.9, analyte.Measured)
	is(t, tl.Latest(analyte.Age, at(24*30.4375), 0), 24.9, analyte.Derived)
	is(t, tl.Latest(analyte.Age, at(-24*30.4375), 0), 22.9, analyte.Derived)
	var given chart
	given.add(event.Demographics, 0).Person = &event.PersonDetail{AgeMonths: analyte.Point(5, 1)}
	is(t, given.timeline().Latest(analyte.Age, at(0), 0), 5, analyte.Measured)
	var none chart
	missing(t, none.timeline().Latest(analyte.Age, at(0), 0), analyte.NotOrdered)
}

func TestPostmenstrualAge(t *testing.T) {
	var c chart
	born := birth(&c, noon.Go().AddDate(0, 0, -70), noon.Go().AddDate(0, 0, -70), "")
	born.Person.GestationWeeks = analyte.Point(32, born.ID)
	tl := c.timeline()
	is(t, tl.Latest(analyte.PostmenstrualAge, at(0), 0), 42, analyte.Derived) // 32 weeks and 10 weeks
	is(t, tl.Latest(analyte.GestationalAge, at(-50), 0), 32, analyte.Measured)
	born.Person.GestationWeeks = analyte.Value{}
	missing(t, c.timeline().Latest(analyte.PostmenstrualAge, at(0), 0), analyte.NotOrdered)
}
