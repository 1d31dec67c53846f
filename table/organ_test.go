package table

import (
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// What the organ scores ask for, by the catalogue's names.
func TestOrganColumns(t *testing.T) {
	text := "patient,time,urine_volume,base_excess,hco3,bands,avpu,skin_colour,creatinine_baseline,temperature_gap [K],shock_index,rrt\n" +
		"A,2026-03-01 10:00,0,-7.5,18,12,P,mottled?,0.4,4.5,1.8,1\n" +
		"A,2026-03-01 11:00,35,,,,,yes,,,,0\n"
	res := read(t, text, Options{})
	for id, want := range map[analyte.ID]float64{analyte.UrineVolume: 0, analyte.BaseExcess: -7.5, analyte.Bicarbonate: 18, analyte.Bands: 12, analyte.AVPU: 2,
		analyte.CreatinineBaseline: 0.4, analyte.TemperatureGap: 4.5, analyte.ShockIndex: 1.8, analyte.RenalReplacement: 1} {
		e := first(t, res, id)
		if x, ok := e.Value.Printed(); !ok || x != want {
			t.Errorf("%s: %v %q", id, x, e.Remark)
		}
	}
	if res.Faults != 1 { // "mottled?" is neither yes nor no
		t.Errorf("%d faults: %v", res.Faults, res.Issues)
	}
}

func TestOrganDosesSupportsAndFacts(t *testing.T) {
	text := "patient,time,item,value,unit,route\n" +
		"A,2026-03-01 10:00,dose:sodium chloride 0.9%,200,mL,IV\n" +
		"A,2026-03-01 10:30,dose:ringer lactate,10,mL/kg,IV\n" +
		"A,2026-03-01 11:00,dose:sodium chloride 0.9%,40,mL/h,IV\n" +
		"A,2026-03-01 11:00,dose:phenylephrine,0.5,ug/kg/min,IV\n" +
		"A,2026-03-01 12:00,support:high_flow,start,,\n" +
		"A,2026-03-01 12:00,support:ihd,1,,\n" +
		"A,2026-03-01 12:00,support:mechanical_circulatory,start,,\n" +
		"A,2026-03-01 13:00,fact:cardiac_arrest,yes,,\n" +
		"A,2026-03-01 13:00,fact:transfusion_plasma,yes,,\n" +
		"A,2026-03-01 13:00,fact:chronic_lung_disease,yes,,\n"
	res := read(t, text, Options{})
	if res.Faults != 0 {
		t.Errorf("faults: %v", res.Issues)
	}
	var doses []*event.DoseDetail
	supports, procedures, facts := 0, 0, 0
	for i := range res.Events {
		switch e := &res.Events[i]; {
		case e.Dose != nil:
			doses = append(doses, e.Dose)
		case e.Support != nil:
			supports++
		case e.Kind == event.Procedure:
			procedures++
		case e.Fact != nil:
			facts++
		}
	}
	if len(doses) != 4 || supports != 3 || procedures != 2 || facts != 1 {
		t.Fatalf("%d doses, %d supports, %d procedures, %d facts", len(doses), supports, procedures, facts)
	}
	if d := doses[0]; d.Action != event.Given || d.Amount != 200 || d.Unit != "mL" || d.Drug.Class() != drug.Fluid || !d.Systemic {
		t.Errorf("bolus: %+v", d)
	}
	if d := doses[1]; d.Amount != 10 || d.Unit != "mL/kg" {
		t.Errorf("bolus per kg: %+v", d)
	}
	if d := doses[2]; d.Action != event.Change || d.RateText != "40 mL/h" {
		t.Errorf("running: %+v", d)
	}
	if x, ok := doses[3].Rate.Printed(); !ok || x != 0.5 {
		t.Errorf("phenylephrine: %+v", doses[3])
	}
}
