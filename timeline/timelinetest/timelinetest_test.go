package timelinetest_test

import (
	"reflect"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

func TestStreamsAreSeededAndDistinct(t *testing.T) {
	for name, make := range map[string]func(seed uint64) []*event.Event{
		"stay":  func(seed uint64) []*event.Event { return timelinetest.Stay(seed, 3) },
		"chaos": func(seed uint64) []*event.Event { return timelinetest.Chaos(seed, 300) },
	} {
		a, b := make(5), make(5)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: one seed gave two streams", name)
		}
		if reflect.DeepEqual(a, make(6)) {
			t.Errorf("%s: two seeds gave one stream", name)
		}
		seen := map[event.ID]bool{}
		for i, e := range a {
			if seen[e.ID] {
				t.Fatalf("%s: id %d twice", name, e.ID)
			}
			seen[e.ID] = true
			if i > 0 && e.Recorded < a[i-1].Recorded {
				t.Fatalf("%s: event %d recorded before event %d", name, i, i-1)
			}
		}
	}
}

// TestStayAnswers: at the end of each day of a stay the usual inputs of the
// scores are known.
func TestStayAnswers(t *testing.T) {
	tl := timeline.New(timelinetest.Patient(1), timeline.Config{})
	for _, e := range timelinetest.Stay(1, 10) {
		tl.Add(e)
	}
	for _, a := range []analyte.ID{analyte.Age, analyte.MAP, analyte.PFRatio, analyte.Lactate, analyte.Platelets, analyte.Creatinine,
		analyte.GCS, analyte.VasoactiveCount, analyte.VIS, analyte.InvasiveVentilation, analyte.Ferritin, analyte.HLADR,
		analyte.SBP, analyte.ShockIndex, analyte.TemperatureGap, analyte.BaseDeficit, analyte.GCSFall, analyte.PlateletRatio3d, analyte.CreatinineRatio,
		analyte.CreatinineRise48h, analyte.OxygenationIndex, analyte.UrineRate6h, analyte.UrineRate12h, analyte.UrineRate24h, analyte.UrineOutput24h,
		analyte.FluidBolus1h, analyte.FluidBolusTotal, analyte.SystemicSteroid, analyte.Sedated, analyte.DeliriumDrug, analyte.CatecholamineRate,
		analyte.OtherVasoactive, analyte.NeonatalVasoactiveCount, analyte.PhenylephrineRate, analyte.RenalReplacement, analyte.AdvancedRespiratorySupport,
		analyte.ECMOVenoarterial, analyte.MechanicalCirculatorySupport, analyte.HighFlowOxygen, analyte.NonInvasiveVentilation} {
		if r := tl.Latest(a, tl.Head(), 0); !r.Value.Informative() {
			t.Errorf("%s is %s", a, r.Value.Why())
		}
	}
	if n := tl.Events(); n < 2500 || n > 6000 {
		t.Errorf("%d events in ten days", n)
	}
}
