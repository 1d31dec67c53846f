package timeline_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/timeline"
)

func (c *chart) fact(f event.Fact, hours float64) *event.Event {
	e := c.add(event.Condition, hours)
	e.Fact = &event.FactDetail{Fact: f}
	return e
}

func TestSupportsAsStates(t *testing.T) {
	var c chart
	c.support(event.SupportHighFlow, 0, event.Start)
	c.support(event.SupportNonInvasive, 2, event.Start)
	c.support(event.SupportHighFlow, 2, event.Stop)
	c.support(event.SupportNonInvasive, 4, event.Stop)
	c.support(event.SupportECMOVA, 5, event.Start)
	tl := c.timeline()
	for _, tc := range []struct {
		a     analyte.ID
		hours float64
		want  float64
	}{
		{analyte.HighFlowOxygen, 1, 1}, {analyte.HighFlowOxygen, 3, 0}, {analyte.NonInvasiveVentilation, 3, 1}, {analyte.RespiratorySupport, 1, 1},
		{analyte.AdvancedRespiratorySupport, 1, 1}, {analyte.AdvancedRespiratorySupport, 3, 1},
		{analyte.ECMOVenoarterial, 6, 1}, {analyte.MechanicalCirculatorySupport, 6, 1}, {analyte.ECMO, 6, 1},
	} {
		r := tl.Latest(tc.a, at(tc.hours), 0)
		if x, ok := r.Value.Printed(); !ok || x != tc.want {
			t.Errorf("%s at %v h: %v %s", tc.a, tc.hours, r.Value.Parts(), r.Value.Why())
		}
	}
	between(t, tl.Latest(analyte.AdvancedRespiratorySupport, at(4.5), 0).Value, 0, 1, analyte.NotOrdered) // of the tube nothing is said
	is(t, tl.Worst(analyte.HighFlowOxygen, at(-1), at(8), timeline.Highest), 1, analyte.Measured)
	c.feed(event.FeedVentilator, "S", 4)
	is(t, c.timeline().Latest(analyte.AdvancedRespiratorySupport, at(4.5), 0), 0, analyte.Measured) // of high flow by its stop
	c.obs(analyte.HighFlowOxygen, 4.2, 1)                                                           // as charted
	is(t, c.timeline().Latest(analyte.AdvancedRespiratorySupport, at(4.5), 0), 1, analyte.Measured)
	is(t, c.timeline().Latest(analyte.RespiratorySupport, at(4.5), 0), 1, analyte.Measured)
}

// ECMO of an unstated kind leaves open whether it carries the circulation.
func TestECMOOfUnstatedKind(t *testing.T) {
	var c chart
	c.feed(event.FeedDevice, "DEV", 0)
	c.obs(analyte.ECMO, 0, 1)
	between(t, c.timeline().Latest(analyte.ECMOVenoarterial, at(1), 0).Value, 0, 1, analyte.Ranged)
	between(t, c.timeline().Latest(analyte.MechanicalCirculatorySupport, at(1), 0).Value, 0, 1, analyte.Ranged)
	c.support(event.SupportECMOVV, 0.5, event.Start)
	is(t, c.timeline().Latest(analyte.ECMOVenoarterial, at(1), 0), 0, analyte.Vouched)
	var off chart
	off.obs(analyte.ECMO, 0, 0)
	is(t, off.timeline().Latest(analyte.ECMOVenoarterial, at(1), 0), 0, analyte.Derived)
}

func TestDialysisCountsOnOffDays(t *testing.T) { // SOFA-2: "Intermittent RRT scores 4 on off days" (scores.md §11)
	var c chart
	c.feed(event.FeedDevice, "S", -1)
	c.support(event.SupportIHD, 0, event.Start)
	c.support(event.SupportIHD, 4, event.Stop)
	for h := 4.0; h < 90; h += 6 {
		c.feed(event.FeedDevice, "S", h)
	}
	tl := c.timeline()
	is(t, tl.Latest(analyte.RenalReplacement, at(-0.5), 0), 0, analyte.Vouched)
	is(t, tl.Latest(analyte.RenalReplacement, at(1), 0), 1, analyte.Measured)
	is(t, tl.Latest(analyte.RenalReplacement, at(76), 0), 1, analyte.Measured)
	if r := tl.Latest(analyte.RenalReplacement, at(76)+1, 0); r.Value.Why().Informative() && !r.Value.Known() {
		t.Errorf("%+v", r.Value.Parts())
	}
	is(t, tl.Latest(analyte.CRRT, at(1), 0), 0, analyte.Vouched) // not continuous
	c.support(event.SupportCRRT, 80, event.Start)
	is(t, c.timeline().Latest(analyte.RenalReplacement, at(81), 0), 1, analyte.Measured)
}

func TestCountsAndSumsOfVasoactives(t *testing.T) {
	var c chart
	levo, _ := drug.ByName("levosimendan")
	missing(t, c.timeline().Latest(analyte.OtherVasoactive, at(0), 0), analyte.NotOrdered)
	c.vouching(-6, 0)
	is(t, c.timeline().Latest(analyte.OtherVasoactive, at(0), 0), 0, analyte.Vouched)
	c.dose(drug.Norepinephrine, 0, event.Start, "N", 0.15)
	c.dose(drug.Epinephrine, 0, event.Start, "E", 0.1)
	c.dose(drug.Phenylephrine, 0, event.Start, "P", 0.5)
	tl := c.timeline()
	is(t, tl.Latest(analyte.CatecholamineRate, at(1), 0), 0.25, analyte.Derived)
	is(t, tl.Latest(analyte.PhenylephrineRate, at(1), 0), 0.5, analyte.Measured)
	is(t, tl.Latest(analyte.NeonatalVasoactiveCount, at(1), 0), 3, analyte.Derived) // with phenylephrine
	is(t, tl.Latest(analyte.VasoactiveCount, at(1), 0), 2, analyte.Derived)         // without
	is(t, tl.Latest(analyte.VasopressorsNum, at(1), 0), 3, analyte.Derived)         // norepinephrine, epinephrine, phenylephrine
	c.dose(drug.Vasopressin, 2, event.Start, "V", 0.0003)
	c.dose(drug.Dobutamine, 2, event.Start, "D", 5)
	is(t, c.timeline().Latest(analyte.VasopressorsNum, at(3), 0), 3, analyte.Derived) // vasopressin does not count, an inotrope is none
	c.dose(drug.Dopamine, 4, event.Start, "O", 5)
	is(t, c.timeline().Latest(analyte.VasopressorsNum, at(5), 0), 4, analyte.Derived)
	is(t, tl.Latest(analyte.VIS, at(1), 0), 25, analyte.Derived)            // 100 × 0.15 + 100 × 0.1, phenylephrine has no weight
	is(t, tl.Latest(analyte.OtherVasoactive, at(1), 0), 1, analyte.Derived) // phenylephrine
	is(t, tl.Worst(analyte.CatecholamineRate, at(-1), at(2), timeline.Highest), 0.25, analyte.Derived)
	var other chart
	other.vouching(-6, 0)
	other.dose(drug.Norepinephrine, 0, event.Start, "N", 0.1)
	is(t, other.timeline().Latest(analyte.OtherVasoactive, at(1), 0), 0, analyte.Vouched)
	other.dose(levo, 0.5, event.Start, "L", -1)
	is(t, other.timeline().Latest(analyte.OtherVasoactive, at(1), 0), 1, analyte.Derived)
	var unknown chart // the rate of one is not known: what is known bounds the sum from below
	unknown.vouching(-6, 0)
	unknown.dose(drug.Norepinephrine, 0, event.Start, "N", 0.1)
	unknown.dose(drug.Epinephrine, 0, event.Start, "E", -1)
	if lo, hi := unknown.timeline().Latest(analyte.CatecholamineRate, at(1), 0).Value.Bounds(); lo <= 0.1 || lo > 0.11 || hi < 20 {
		t.Errorf("%v to %v", lo, hi)
	}
}

func TestOccurrences(t *testing.T) {
	var c chart
	missing(t, c.timeline().Latest(analyte.CardiacArrest, at(0), 0), analyte.NotOrdered)
	arrest := c.fact(event.FactCardiacArrest, 0)
	tl := c.timeline()
	is(t, tl.Latest(analyte.CardiacArrest, at(24), 0), 1, analyte.Measured)
	r := tl.Latest(analyte.CardiacArrest, at(24)+1, 0)
	missing(t, r, analyte.Stale)
	if r.Last != at(0) || r.LastRef != arrest.ID {
		t.Errorf("last %s", r.Last)
	}
	is(t, tl.Worst(analyte.CardiacArrest, at(10), at(34), timeline.Highest), 1, analyte.Measured)
	c.obs(analyte.CardiacArrest, 25, 0)
	is(t, c.timeline().Latest(analyte.CardiacArrest, at(26), 0), 0, analyte.Measured)
	bleed := c.fact(event.FactGastrointestinalBleeding, 2)
	bleed.Kind = event.Procedure
	is(t, c.timeline().Latest(analyte.GastrointestinalBleeding, at(3), 0), 1, analyte.Measured)
	c.fact(event.FactGastrointestinalBleeding, 4).Fact.Absent = true
	is(t, c.timeline().Latest(analyte.GastrointestinalBleeding, at(5), 0), 0, analyte.Measured)
}

// Fixed pupils under a mydriatic say nothing; what was charted is kept beside.
func TestPupilsUnderAMydriatic(t *testing.T) {
	var c chart
	c.given("tropicamide", "OPH", false, 0)
	c.obs(analyte.PupilsFixed, 1, 1)
	r := c.timeline().Latest(analyte.PupilsFixed, at(2), 0)
	missing(t, r, analyte.Unassessable)
	if x, ok := r.LastValue.Printed(); !ok || x != 1 || r.Last != at(1) {
		t.Errorf("last %v at %s", x, r.Last)
	}
	c.obs(analyte.PupilsFixed, 3, 0) // they react all the same
	is(t, c.timeline().Latest(analyte.PupilsFixed, at(3), 0), 0, analyte.Measured)
	c.obs(analyte.PupilsFixed, 25, 1) // a day later
	is(t, c.timeline().Latest(analyte.PupilsFixed, at(25), 0), 1, analyte.Measured)
	for _, d := range []struct {
		name, route string
		systemic    bool
		eye         bool
	}{{"phenylephrine", "OPHTHALMIC", false, true}, {"phenylephrine", "NASAL", false, false}, {"phenylephrine", "IV", true, false}, {"atropine", "IV", true, false}, {"atropine", "EYE", false, true}} {
		var e chart
		e.given(d.name, d.route, d.systemic, 0)
		e.obs(analyte.PupilsFixed, 1, 1)
		if got := e.timeline().Latest(analyte.PupilsFixed, at(1), 0).Value.Why() == analyte.Unassessable; got != d.eye {
			t.Errorf("%s %s: unassessable %v", d.name, d.route, got)
		}
	}
}

// kinds lists what was found: kind and effect, and where it is not certain.
func kinds(list []timeline.Confounder) string {
	var out []string
	for _, c := range list {
		s := c.Kind.Key() + " " + c.Effect.Key()
		if !c.Certain {
			s = "perhaps " + s
		}
		out = append(out, s)
	}
	return strings.Join(out, ", ")
}

func TestConfounders(t *testing.T) {
	var c chart
	propofol, _ := drug.ByName("propofol")
	rocuronium, _ := drug.ByName("rocuronium")
	if got := kinds(c.timeline().Confounders(analyte.GCS, at(0))); got != "" {
		t.Errorf("of nothing: %s", got)
	}
	c.dose(propofol, 0, event.Start, "P", -1)
	c.dose(rocuronium, 1, event.Start, "R", -1)
	c.dose(drug.Norepinephrine, 1, event.Start, "N", 0.1)
	c.support(event.SupportInvasive, 0, event.Start)
	c.support(event.SupportECMOVA, 1, event.Start)
	c.support(event.SupportCRRT, 1, event.Start)
	c.support(event.SupportCooling, 1, event.Start)
	c.bolus("platelets", 1, 100, "mL")
	c.fact(event.FactTransfusionPlasma, 1).Kind = event.Procedure
	c.fact(event.FactCyanoticHeartDisease, -1000)
	c.fact(event.FactChronicKidneyDisease, -1000)
	c.fact(event.FactChemotherapy, -100)
	tl := c.timeline()
	for a, want := range map[analyte.ID]string{
		analyte.GCS:     "sedation lowers, neuromuscular_blockade unassessable",
		analyte.PFRatio: "ecmo masks, cyanotic_heart_disease explains",
		analyte.SpO2:    "ecmo masks, cyanotic_heart_disease explains",
		// the set rate is not the child's
		analyte.RespiratoryRate: "invasive_ventilation masks",
		analyte.MAP:             "sedation lowers, ecmo_va masks, mechanical_circulatory_support masks, vasoactives raises",
		analyte.Temperature:     "ecmo masks, renal_replacement lowers, cooling lowers",
		analyte.Creatinine:      "renal_replacement lowers, chronic_kidney_disease explains",
		analyte.Potassium:       "renal_replacement lowers, chronic_kidney_disease explains",
		analyte.Platelets:       "ecmo lowers, platelets_given raises, chemotherapy explains",
		analyte.INR:             "plasma_given lowers",
		analyte.Hemoglobin:      "chemotherapy explains",
		analyte.PupilsFixed:     "",
		analyte.ALT:             "",
	} {
		if got := kinds(tl.Confounders(a, at(2))); got != want {
			t.Errorf("%s: %s, want %s", a, got, want)
		}
	}
	for g, want := range map[analyte.Group]string{
		analyte.GroupRespiratory:    "invasive_ventilation holds_up, ecmo holds_up",
		analyte.GroupCardiovascular: "ecmo_va holds_up, mechanical_circulatory_support holds_up, vasoactives holds_up",
		analyte.GroupRenal:          "renal_replacement holds_up",
		analyte.GroupCoagulation:    "platelets_given holds_up, plasma_given holds_up",
		analyte.GroupHepatic:        "",
	} {
		if got := kinds(tl.Normalising(g, at(2))); got != want {
			t.Errorf("organ %d is held up by %s, want %s", g, got, want)
		}
	}
	for g, want := range map[analyte.Group]string{
		analyte.GroupRespiratory: "cyanotic_heart_disease explains", analyte.GroupRenal: "chronic_kidney_disease explains",
		analyte.GroupCoagulation: "chemotherapy explains", analyte.GroupNeurologic: "",
	} {
		if got := kinds(tl.Baseline(g, at(2))); got != want {
			t.Errorf("baseline of organ %d: %s, want %s", g, got, want)
		}
	}
	list := tl.Confounders(analyte.GCS, at(2))
	if list[0].Since != at(0) || list[1].Since != at(1) || list[0].Refs.Len() != 1 || list[0].Words == "" {
		t.Errorf("%+v", list)
	}
	if b := tl.Baseline(analyte.GroupRenal, at(2)); b[0].Since != at(-1000) || b[0].Refs.Len() != 1 {
		t.Errorf("%+v", b)
	}
	for _, x := range append(tl.ConfoundersOf(analyte.GroupNeurologic, at(2)), tl.Normalising(analyte.GroupRespiratory, at(2))...) {
		if _, ok := evidence.Get(x.Source); !ok {
			t.Errorf("%s cites %q", x.Kind.Key(), x.Source)
		}
	}
	// a definition is cited for what it speaks of alone
	for a, want := range map[analyte.ID]evidence.ID{analyte.PFRatio: "pelod2-2013", analyte.SpO2: "policy-confounders", analyte.OxygenationIndex: "policy-confounders"} {
		if _, _, source, ok := timeline.Confounding(timeline.ByCyanoticHeart, a); !ok || source != want {
			t.Errorf("%s under cyanotic heart disease cites %q, want %q", a, source, want)
		}
	}
	if _, _, source, _ := timeline.Confounding(timeline.ByVentilation, analyte.RespiratoryRate); source != "policy-confounders" {
		t.Errorf("the rate under ventilation cites %q", source)
	}
	if got := kinds(new(chart).timeline().Confounders(analyte.RespiratoryRate, at(2))); got != "" {
		t.Errorf("a rate without ventilation: %s", got)
	}
	// what ran and has gone silent may still run
	if got := kinds(tl.Normalising(analyte.GroupRespiratory, at(20))); got != "perhaps invasive_ventilation holds_up, perhaps ecmo holds_up" {
		t.Errorf("silent: %s", got)
	}
	if got := kinds(tl.Normalising(analyte.GroupCardiovascular, at(20))); got != "perhaps ecmo_va holds_up, perhaps mechanical_circulatory_support holds_up, perhaps vasoactives holds_up" {
		t.Errorf("silent: %s", got)
	}
	if got := kinds(tl.Confounders(analyte.TemperaturePeripheral, at(20))); got != "perhaps cooling lowers" {
		t.Errorf("silent: %s", got)
	}
	if got := kinds(tl.Confounders(analyte.Platelets, at(26))); !strings.Contains(got, "chemotherapy") || strings.Contains(got, "platelets_given") {
		t.Errorf("a day later: %s", got)
	}
}
