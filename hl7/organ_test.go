package hl7

import (
	"strconv"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// What the organ scores ask for arrives by LOINC without a line of the site map.
func TestOrganResults(t *testing.T) {
	for obx, want := range map[string]struct {
		id analyte.ID
		x  float64
	}{
		"OBX|1|NM|9187-6^Urine output^LN||45|mL|||||F":                 {analyte.UrineVolume, 45},
		"OBX|1|NM|1925-7^Base excess^LN||-7.5|mmol/L|||||F":            {analyte.BaseExcess, -7.5},
		"OBX|1|NM|11555-0^Base excess^LN||-3|meq/L|||||F":              {analyte.BaseExcess, -3},
		"OBX|1|NM|1960-4^Bicarbonate^LN||18|mmol/L|||||F":              {analyte.Bicarbonate, 18},
		"OBX|1|NM|26508-2^Bands^LN||12|%|||||F":                        {analyte.Bands, 12},
		"OBX|1|NM|76530-5^Mean airway pressure^LN||14|cm[H2O]|||||F":   {analyte.MeanAirwayPressure, 14},
		"OBX|1|NM|9192-6^Urine 24 h^LN||1.2|L|||||F":                   {analyte.UrineOutput24h, 1200},
		"OBX|1|ST|11454-6^Responsiveness^LN||responds to voice||||||F": {analyte.AVPU, 1},
	} {
		e := one(t, obx, "")
		if x, ok := e.Value.Printed(); e.Analyte != want.id || !ok || x != want.x {
			t.Errorf("%s: %v %v %v %q", obx, e.Kind.Key(), e.Analyte, x, e.Remark)
		}
	}
}

const organMap = `sender,code,analyte,unit
NURSE,UVOL,urine_volume,mL
NURSE,TFOOT,temperature_peripheral,Cel
NURSE,CR0,creatinine_baseline,umol/L
NURSE,GCS0,gcs_baseline
NURSE,RASH,non_blanching_rash
NURSE,WORRY,parental_concern
NURSE,RESP=HFNC,support:high_flow
NURSE,RESP=CPAP,support:non_invasive
NURSE,RESP,device
NURSE,ECLS,support:ecmo_va
NURSE,HD,support:ihd
NURSE,VAD,support:mechanical_circulatory
ADT,I46.9,fact:cardiac_arrest
ADT,K92.2,fact:gastrointestinal_bleeding
ADT,Q21.3,fact:cyanotic_heart_disease
`

func TestOrganCodesOfASite(t *testing.T) {
	m, err := ReadMap(strings.NewReader(organMap), "organ.csv")
	if err != nil {
		t.Fatal(err)
	}
	head := pid + "OBR|1|P7|F7|CHART|||20240115075500+0100||||||||||||||||||F\n"
	for obx, want := range map[string]string{
		"OBX|1|NM|UVOL||0|mL|||||F": "urine_volume 0", "OBX|1|NM|TFOOT||28.5|Cel|||||F": "temperature_peripheral 28.5",
		"OBX|1|NM|CR0||35.36|umol/L|||||F": "creatinine_baseline 0.4", "OBX|1|NM|GCS0||14||||||F": "gcs_baseline 14",
		"OBX|1|ST|RASH||present||||||F": "non_blanching_rash 1", "OBX|1|ST|WORRY||no||||||F": "parental_concern 0",
		"OBX|1|ST|RESP||HFNC||||||F": "high_flow running", "OBX|1|ST|RESP||CPAP||||||F": "non_invasive running",
		"OBX|1|ST|ECLS||start||||||F": "ecmo_va start", "OBX|1|ST|HD||stop||||||F": "ihd stop", "OBX|1|ST|VAD||running||||||F": "mechanical_circulatory running",
	} {
		got := ""
		for _, e := range mapped(t, m, "NURSE", "ORU^R01", head+obx+"\n") {
			switch {
			case e.Kind == event.Observation:
				x, _ := e.Value.Printed()
				got = e.Analyte.String() + " " + strconv.FormatFloat(x, 'g', 6, 64)
			case e.Support != nil && strings.HasPrefix(want, e.Support.Kind.Key()):
				got = e.Support.Kind.Key() + " " + e.Support.Action.Key()
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", obx, got, want)
		}
	}
	for code, want := range map[string]event.Fact{"I46.9": event.FactCardiacArrest, "K92.2": event.FactGastrointestinalBleeding, "Q21.3": event.FactCyanoticHeartDisease} {
		facts := kinds(mapped(t, m, "ADT", "ADT^A08", pid+"DG1|1||"+code+"^x^I10|||A|\n"), event.Condition)
		if len(facts) != 1 || facts[0].Fact.Fact != want {
			t.Errorf("%s: %+v", code, facts)
		}
	}
}

// A bolus is a dose with its volume; what runs by rate is an infusion whose
// rate stays as received, and a fluid is not the drug that is dissolved in it.
func TestFluids(t *testing.T) {
	head := pid + "ORC|RE|L9\nRXO|X\n"
	saline, _ := drug.ByName("sodium chloride 0.9%")
	for rxa, want := range map[string]struct {
		id     drug.ID
		action event.Action
		amount float64
		rate   string
	}{
		"RXA|0|1|20240115080000+0100|20240115082000+0100|^Sodium chloride 0.9 %^L|200|mL^^UCUM||||||||||||||CP": {saline, event.Given, 200, ""},
		"RXA|0|1|20240115080000+0100||^Sodium chloride 0.9 %^L|40|mL/h^^UCUM||||||||||||||CP":                   {saline, event.Change, 0, "40 mL/h"},
		"RXA|0|1|20240115080000+0100||B05XA03^Natriumchlorid^ATC|100|mL^^UCUM||||||||||||||CP":                  {drug.SodiumChloride, event.Given, 100, ""},
	} {
		doses := kinds(mapped(t, site(t), "MAR", "RAS^O17", head+rxa+"\nRXR|IV\n"), event.Dose)
		if len(doses) != 1 {
			t.Errorf("%s: %d doses", rxa, len(doses))
			continue
		}
		d := doses[0].Dose
		if d.Drug != want.id || d.Action != want.action || d.Amount != want.amount || d.RateText != want.rate || strings.Contains(doses[0].Remark, "concentration") {
			t.Errorf("%s: %s %s %v %q %q", rxa, d.Drug, d.Action.Key(), d.Amount, d.RateText, doses[0].Remark)
		}
	}
	mixed := pid + "ORC|RE|L9\nRXO|X\nRXA|0|1|20240115080000+0100||^mixture^L|3|mL/h^^UCUM||||||||||||||CP\nRXR|IV\n" +
		"RXC|A|^norepinephrine^L|16|mg^^UCUM\nRXC|A|^Sodium chloride 0.9 %^L|50|mL^^UCUM\n"
	if d := kinds(mapped(t, site(t), "MAR", "RAS^O17", mixed), event.Dose); len(d) != 1 || d[0].Dose.Drug != drug.Norepinephrine {
		t.Errorf("%+v", d)
	}
}
