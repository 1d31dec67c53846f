package hl7

import (
	"errors"
	"os"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

const siteMap = `# the hospital's own codes
sender,code,analyte,unit,specimen,assay
LIS,@feed,laboratory,24h
MAR,@feed,medication
ADT,@feed,adt
MON|CITY,@feed,vitals,90m
LIS,@zone,Europe/Berlin
NATIONAL,@namespace,urn:oid:1.2.3
OLDLAB,@authority,CITY
LIS,FERR,2276-4,ng/mL
LIS,PO2,po2_unspecified,mm[Hg]
LIS,PAO2,pao2,mm[Hg]
LIS,ARTO2,pao2,mm[Hg],arterial
LIS,PH,ph_arterial
LIS,DDF,d_dimer,mg/L{FEU}
LIS,DD,d_dimer
*,HLADR,hla_dr,,,quantibrite
LIS,CBC,platelets wbc hemoglobin
*,VIR,infection_test
DEV,DEVICE,device
DEV,DEVICE=ETT,invasive
DEV,DEVICE=ETT-OR,invasive elective
DEV,DEVICE=HFNC,high_flow
DEV,DEVICE=RA,room_air
DEV,CRRT,crrt
ADT,D01,fact:cyanotic_heart_disease
ADT,BYPASS,cardiopulmonary_bypass
MAR,NOR1,drug:norepinephrine
`

func site(t testing.TB) *Map {
	t.Helper()
	text := siteMap
	for old, now := range map[string]string{"po2_unspecified": analyte.Get(analyte.PO2Unspecified).Key, "hla_dr,": analyte.Get(analyte.HLADR).Key + ","} {
		text = strings.ReplaceAll(text, old, now)
	}
	m, err := ReadMap(strings.NewReader(text), "site.csv")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// readAt maps a message whose MSH is given by sender and type.
func mapped(t testing.TB, m *Map, sender, kind, body string) []event.Event {
	t.Helper()
	_, events, err := m.Read([]byte(message(sender, kind, body)), 0)
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func message(sender, kind, body string) string {
	raw := "MSH|^~\\&|" + sender + "|CITY|SG|PICU|20240115090000+0100||" + kind + "|C1|P|2.5.1\n" + body
	return strings.ReplaceAll(raw, "\n", "\r")
}

const pid = "PID|1||4711^^^CITY^MR\n"

func kinds(events []event.Event, k event.Kind) []event.Event {
	var out []event.Event
	for _, e := range events {
		if e.Kind == k {
			out = append(out, e)
		}
	}
	return out
}

// one maps a single OBX of the laboratory.
func one(t testing.TB, obx, spm string) event.Event {
	t.Helper()
	body := pid + "OBR|1|P7|F7|PANEL|||20240115075500+0100||||||||||||||||||F\n" + obx + "\n" + spm
	all := mapped(t, site(t), "LIS", "ORU^R01", body)
	for _, e := range all {
		if e.Kind != event.Demographics && e.Kind != event.FeedSign {
			return e
		}
	}
	t.Fatalf("no event from %s", obx)
	return event.Event{}
}

func TestFaultsOfTheSiteMapNameLineAndField(t *testing.T) {
	for text, want := range map[string]string{
		"":                        "x.csv:1: there is no header",
		"sender,code\n":           "x.csv:1: analyte: is missing from the header",
		"sender,code,analyte,who": "x.csv:1: who: is no column",
		"sender,code,analyte\n# c\nLIS,F,nonsense\n":                        `x.csv:3: analyte: "nonsense" is not known`,
		"sender,code,analyte\n,F,ferritin\n":                                "x.csv:2: sender: is empty",
		"sender,code,analyte,unit\nLIS,F,ferritin,furlong\n":                `x.csv:2: unit: unit "furlong"`,
		"sender,code,analyte,unit\nLIS,F,ferritin,mm[Hg]\n":                 "does not measure Ferritin",
		"sender,code,analyte,unit,specimen,assay\nLIS,F,ferritin,,,magic\n": `x.csv:2: assay: "magic" is no assay`,
		"sender,code,analyte\nLIS,F,ferritin\nLIS,F,crp\n":                  `x.csv:3: code: "F" of "LIS" was given on line 2`,
		"sender,code,analyte\n*,@feed,laboratory\n":                         "a feed is SENDER,@feed,KIND",
		"sender,code,analyte,unit\nL,@feed,adt,soon\n":                      `x.csv:2: unit: "soon" is no silence limit`,
		"sender,code,analyte\nL,@zone,Mars\n":                               `"Mars" is no time zone`,
		"sender,code,analyte\nL,@nothing,x\n":                               "is no directive",
		"sender,code,analyte\nLIS,F,\"ferritin\nLIS,G,crp\n":                "x.csv:",
		"sender,code,analyte\nLIS,D,drug:unobtainium\n":                     "is not known",
	} {
		_, err := ReadMap(strings.NewReader(text), "x.csv")
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestResultBecomesAnObservation(t *testing.T) {
	raw, err := os.ReadFile("testdata/oru_lab.hl7")
	if err != nil {
		t.Fatal(err)
	}
	now := event.Time(ms(t, "2024-01-15T08:00:00.000Z"))
	msg, events, err := site(t).Read(raw, now)
	if err != nil {
		t.Fatal(err)
	}
	if msg.Key() != (Key{"LIS|CITY", "LAB-1001", "20240115083000+0100"}) {
		t.Errorf("%+v", msg.Key())
	}
	obs := kinds(events, event.Observation)
	if len(obs) != 4 {
		t.Fatalf("%d observations of %d events", len(obs), len(events))
	}
	f := obs[0]
	x, ok := f.Value.Printed()
	if f.Analyte != analyte.Ferritin || !ok || x != 5200 || f.Text != "5200" || f.Unit != "ng/mL" || f.Status != event.Final ||
		f.At != event.Time(ms(t, "2024-01-15T07:00:00.000Z")) || f.At != f.To || f.Order != "PL-7" || f.Code != "LN|2276-4" ||
		f.Label != "Ferritin" || f.Sender != "LIS|CITY" || f.Flags != "HH" || f.Recorded != now ||
		f.Sent != event.Time(ms(t, "2024-01-15T07:30:00.000Z")) || f.Patient != (event.Patient{Authority: "CITY", Value: "4711"}) ||
		f.Value.Ref() != f.ID || f.Specimen != "arterial" {
		t.Errorf("ferritin: %+v", f)
	}
	p := obs[1]
	_, hi := p.Value.Bounds()
	// no OBX-14: the specimen's collection at 07:59 +01:00
	if p.Status != event.Preliminary || p.Value.Why() != analyte.CensoredBelow || hi >= 0.2 || p.Text != "<0.2" || p.At != event.Time(ms(t, "2024-01-15T06:59:00.000Z")) {
		t.Errorf("procalcitonin: %+v", p)
	}
	if d := obs[2]; d.Status != event.Deleted || d.Value.Informative() || d.Analyte != analyte.Platelets {
		t.Errorf("platelets: %+v", d)
	}
	if k := obs[3]; k.Status != event.Corrected || k.Value.Why() != analyte.SpecimenUnsuitable || !strings.Contains(k.Remark, "haemolysed") || k.Text != "6.9" {
		t.Errorf("potassium: %+v", k)
	}
	if c := kinds(events, event.TestOrder); len(c) != 1 || !c[0].Test.Infection || !c[0].Test.Collected || c[0].Order != "PL-8" {
		t.Errorf("culture: %+v", c)
	}
	if s := kinds(events, event.FeedSign); len(s) != 1 || s[0].Feed.Feed != event.FeedLab || s[0].Feed.Alive != 24*3600*1000 || s[0].At != f.Sent {
		t.Errorf("sign of life: %+v", s)
	}
	if d := kinds(events, event.Demographics); len(d) != 0 { // an ADT feed is declared
		t.Errorf("demographics: %+v", d)
	}
	again, _, _ := site(t).Read(raw, now)
	if again == nil {
		t.Fatal("second reading")
	}
	ids := map[event.ID]bool{}
	for _, e := range events {
		if ids[e.ID] {
			t.Errorf("id %d twice", e.ID)
		}
		ids[e.ID] = true
	}
	_, other, _ := site(t).Read(raw, now+1)
	for i := range other {
		if other[i].ID != events[i].ID {
			t.Error("ids depend on when the message was learnt")
		}
	}
}

// Each line is one result of the laboratory and what has to become of it.
func TestConservativeReading(t *testing.T) {
	const spmBlood = "SPM|1|S||BLD\n"
	for _, c := range []struct {
		name, obx, spm string
		kind           event.Kind
		id             analyte.ID
		why            analyte.Reason
	}{
		{"LOINC", "OBX|1|NM|777-3^Plt^LN||85|10*3/uL|||||F", "", event.Observation, analyte.Platelets, analyte.Measured},
		{"LOINC as alternate", "OBX|1|NM|PLT^Plt^L^777-3^Plt^LN||85|10*3/uL|||||F", "", event.Observation, analyte.Platelets, analyte.Measured},
		{"unescaped power", "OBX|1|NM|777-3^Plt^LN||85|10^3/uL|||||F", "", event.Observation, analyte.Platelets, analyte.Measured},
		{"local code", "OBX|1|NM|FERR^Ferritin^L||80|ng/mL|||||F", "", event.Observation, analyte.Ferritin, analyte.Measured},
		{"declared unit", "OBX|1|NM|FERR^Ferritin^L||80||||||F", "", event.Observation, analyte.Ferritin, analyte.Measured},
		{"missing unit", "OBX|1|NM|2160-0^Crea^LN||80||||||F", "", event.Unmapped, analyte.Creatinine, analyte.UnitUnknown},
		{"unknown unit", "OBX|1|NM|2160-0^Crea^LN||80|giga.l-1|||||F", "", event.Unmapped, analyte.Creatinine, analyte.UnitUnknown},
		{"wrong unit", "OBX|1|NM|2160-0^Crea^LN||80|mm[Hg]|||||F", "", event.Unmapped, analyte.Creatinine, analyte.UnitUnknown},
		{"unknown code", "OBX|1|NM|XYZ^Something^L||80|mg/dL|||||F", "", event.Unmapped, analyte.None, 0},
		{"unknown LOINC", "OBX|1|NM|99999-9^Something^LN||80|mg/dL|||||F", "", event.Unmapped, analyte.None, 0},
		{"code without system", "OBX|1|NM|777-3^Plt||85|10*3/uL|||||F", "", event.Unmapped, analyte.None, 0},
		{"decimal comma", "OBX|1|NM|2160-0^Crea^LN||0,9|mg/dL|||||F", "", event.Observation, analyte.Creatinine, analyte.TextOnly},
		{"two values", "OBX|1|NM|2160-0^Crea^LN||0.9~1.1|mg/dL|||||F", "", event.Observation, analyte.Creatinine, analyte.TextOnly},
		{"words", "OBX|1|ST|2160-0^Crea^LN||see note|mg/dL|||||F", "", event.Observation, analyte.Creatinine, analyte.TextOnly},
		{"implausible", "OBX|1|NM|2160-0^Crea^LN||900|mg/dL|||||F", "", event.Observation, analyte.Creatinine, analyte.Implausible},
		{"censored in ST", "OBX|1|ST|33959-8^PCT^LN||<0.05|ng/mL|||||F", "", event.Observation, analyte.Procalcitonin, analyte.CensoredBelow},
		{"above", "OBX|1|SN|2276-4^Ferritin^LN||>^40000|ng/mL|||||F", "", event.Observation, analyte.Ferritin, analyte.CensoredAbove},
		{"range", "OBX|1|SN|2276-4^Ferritin^LN||^10^-^20|ng/mL|||||F", "", event.Observation, analyte.Ferritin, analyte.Ranged},
		{"in process", "OBX|1|NM|777-3^Plt^LN||||||||I", "", event.Observation, analyte.Platelets, analyte.Pending},
		{"cannot be obtained", "OBX|1|NM|777-3^Plt^LN||||||||X", "", event.Observation, analyte.Platelets, analyte.Unassessable},

		{"pO2, arterial by its code", "OBX|1|NM|2703-7^pO2^LN||80|mm[Hg]|||||F", spmBlood, event.Observation, analyte.PaO2, analyte.Measured},
		{"pO2, arterial by SPM", "OBX|1|NM|PO2^pO2^L||80|mm[Hg]|||||F", "SPM|1|S||BLDA^Arterial blood\n", event.Observation, analyte.PaO2, analyte.Measured},
		{"pO2, capillary", "OBX|1|NM|PO2^pO2^L||80|mm[Hg]|||||F", "SPM|1|S||BLDC^Capillary blood\n", event.Observation, analyte.PO2Capillary, analyte.Measured},
		{"pO2, venous", "OBX|1|NM|PO2^pO2^L||40|mm[Hg]|||||F", "SPM|1|S||BLDV\n", event.Observation, analyte.PO2Venous, analyte.Measured},
		{"pO2, not said", "OBX|1|NM|PO2^pO2^L||80|mm[Hg]|||||F", spmBlood, event.Observation, analyte.PO2Unspecified, analyte.Measured},
		{"paO2 by a local name, not said", "OBX|1|NM|PAO2^pO2^L||80|mm[Hg]|||||F", "", event.Observation, analyte.PO2Unspecified, analyte.Measured},
		{"paO2 by a local name, arterial", "OBX|1|NM|PAO2^pO2^L||80|mm[Hg]|||||F", "SPM|1|S||ART\n", event.Observation, analyte.PaO2, analyte.Measured},
		{"paO2 declared arterial", "OBX|1|NM|ARTO2^pO2^L||80|mm[Hg]|||||F", "", event.Observation, analyte.PaO2, analyte.Measured},
		{"arterial code, venous specimen", "OBX|1|NM|2703-7^pO2^LN||40|mm[Hg]|||||F", "SPM|1|S||BLDV\n", event.Observation, analyte.PaO2, analyte.SpecimenUnknown},
		{"venous pH", "OBX|1|NM|PH^pH^L||7.31||||||F", "SPM|1|S||BLDV\n", event.Unmapped, analyte.None, 0},
		{"arterial pH", "OBX|1|NM|PH^pH^L||7.31||||||F", "SPM|1|S||BLDA\n", event.Observation, analyte.PHArterial, analyte.Measured},
		{"ferritin of urine", "OBX|1|NM|FERR^Ferritin^L||80|ng/mL|||||F", "SPM|1|S||UR^Urine\n", event.Unmapped, analyte.None, 0},
		{"blood code, CSF specimen", "OBX|1|NM|2276-4^Ferritin^LN||80|ng/mL|||||F", "SPM|1|S||CSF\n", event.Observation, analyte.Ferritin, analyte.SpecimenUnknown},

		{"clotted count", "OBX|1|NM|777-3^Plt^LN||20|10*3/uL|||||F", "SPM|1|S||BLD||||||||||||||||||||CLOT\n", event.Observation, analyte.Platelets, analyte.SpecimenUnsuitable},
		{"clotted ferritin", "OBX|1|NM|2276-4^F^LN||20|ng/mL|||||F", "SPM|1|S||BLD||||||||||||||||||||CLOT\n", event.Observation, analyte.Ferritin, analyte.Measured},
		{"clumps in a note", "OBX|1|NM|777-3^Plt^LN||20|10*3/uL|||||F\nNTE|1||Platelet clumps on smear", "", event.Observation, analyte.Platelets, analyte.SpecimenUnsuitable},
		{"no clumps in a note", "OBX|1|NM|777-3^Plt^LN||20|10*3/uL|||||F\nNTE|1||No clumps seen", "", event.Observation, analyte.Platelets, analyte.Measured},
		{"haemolysis by flag", "OBX|1|NM|2823-3^K^LN||7|mmol/L||H~HEM|||F", "", event.Observation, analyte.Potassium, analyte.SpecimenUnsuitable},
		{"haemolysis, sodium", "OBX|1|NM|2951-2^Na^LN||140|mmol/L||HEM|||F", "", event.Observation, analyte.Sodium, analyte.Measured},
		{"text of the result", "OBX|1|ST|2823-3^K^LN||Specimen hemolyzed|mmol/L|||||F", "", event.Observation, analyte.Potassium, analyte.SpecimenUnsuitable},
		{"insufficient", "OBX|1|NM|2276-4^F^LN||20|ng/mL|||||F", "SPM|1|S||BLD|||||||||||||||||QS\n", event.Observation, analyte.Ferritin, analyte.SpecimenUnsuitable},
		{"note on the order", "OBX|1|NM|3255-7^Fib^LN||90|mg/dL|||||F", "SPM|1|S||PLAS\nNTE|1|L|specimen clotted\n", event.Observation, analyte.Fibrinogen, analyte.SpecimenUnsuitable},

		{"D-dimer, FEU by its code", "OBX|1|NM|48065-7^DD^LN||2|ug/mL|||||F", "", event.Observation, analyte.DDimer, analyte.Measured},
		{"D-dimer, FEU by its unit", "OBX|1|NM|DD^DD^L||2|ug/mL{FEU}|||||F", "", event.Observation, analyte.DDimer, analyte.Measured},
		{"D-dimer, FEU declared", "OBX|1|NM|DDF^DD^L||2|mg/L|||||F", "", event.Observation, analyte.DDimer, analyte.Measured},
		{"D-dimer, not said", "OBX|1|NM|DD^DD^L||2|mg/L|||||F", "", event.Unmapped, analyte.DDimer, analyte.UnitUnknown},

		{"FiO2 in percent", "OBX|1|NM|3150-0^FiO2^LN||40|%|||||F", "", event.Observation, analyte.FiO2, analyte.Measured},
		{"FiO2 without unit", "OBX|1|NM|3150-0^FiO2^LN||40||||||F", "", event.Unmapped, analyte.FiO2, analyte.UnitUnknown},
		{"FiO2 in litres", "OBX|1|NM|3150-0^FiO2^LN||4|L/min|||||F", "", event.Unmapped, analyte.FiO2, analyte.UnitUnknown},

		{"HLA-DR by its assay", "OBX|1|NM|HLADR^DR^L||5200|AB/C|||||F", "", event.Observation, analyte.HLADR, analyte.Measured},
		{"coded words", "OBX|1|CWE|11454-6^AVPU^LN||P^Pain^L||||||F", "", event.Observation, analyte.AVPU, analyte.Measured},
		{"coded number", "OBX|1|CE|2160-0^Crea^LN||60|mg/dL|||||F", "", event.Observation, analyte.Creatinine, analyte.TextOnly},
	} {
		e := one(t, c.obx, c.spm)
		if e.Kind != c.kind || e.Analyte != c.id || c.id != analyte.None && e.Value.Why() != c.why {
			t.Errorf("%s: %s %v %v, remark %q", c.name, e.Kind.Key(), e.Analyte, e.Value.Why(), e.Remark)
		}
		if e.Text == "" && !strings.Contains(c.obx, "||||||||") {
			t.Errorf("%s: the received text is lost", c.name)
		}
		if !e.Value.Informative() && e.Remark == "" && e.Status != event.InProcess {
			t.Errorf("%s: no word of explanation", c.name)
		}
	}
}

func TestTimeOfAnObservation(t *testing.T) {
	obx := "OBX|1|NM|2276-4^F^LN||80|ng/mL|||||F|||"
	spm := "SPM|1|S||SER|||||||||||||20240115075900+0100\n"
	for _, c := range []struct{ name, at, spm, from, to string }{
		{"OBX-14", "20240115080000+0100", spm, "07:00:00", "07:00:00"},
		{"SPM-17", "", spm, "06:59:00", "06:59:00"},
		{"OBR-7", "", "", "06:55:00", "06:55:00"},
		{"to the minute", "202401150801+0100", spm, "07:01:00", "07:01:00"},
		{"to the hour", "2024011508+0100", spm, "07:00:00", "07:59:59"},
		{"no offset: the sender's zone", "20240115080000", spm, "07:00:00", "07:00:00"},
	} {
		e := one(t, obx+c.at, c.spm)
		if got := e.At.Go().Format("15:04:05"); got != c.from || e.To.Go().Format("15:04:05") != c.to {
			t.Errorf("%s: %v..%v", c.name, e.At, e.To)
		}
	}
	e := one(t, obx+"20240231", spm)
	if e.At.Known() || !strings.Contains(e.Remark, "OBX") || !e.Value.Usable() {
		t.Errorf("impossible date: %+v", e)
	}
	body := pid + "OBR|1|P7|F7|X\n" + strings.TrimSuffix(obx, "|||") + "\n"
	e = kinds(mapped(t, site(t), "LIS", "ORU^R01", body), event.Observation)[0]
	if e.At.Known() || !strings.Contains(e.Remark, "no observation time") {
		t.Errorf("MSH-7 became the time: %+v", e)
	}
	// a clock ahead of ours: kept with its own time, and said so
	e = one(t, obx+"20240115113000+0100", "")
	if e.At.Go().Format("15:04") != "10:30" || !e.Value.Informative() || !strings.Contains(e.Remark, "2h30m0s after it was received") {
		t.Errorf("ahead: %+v", e)
	}
	// the repeated hour of 27 October 2024 in Berlin
	body = pid + "OBR|1|P7|F7|X\n" + obx + "20241027023000\n"
	e = kinds(mapped(t, site(t), "LIS", "ORU^R01", body), event.Observation)[0]
	if e.To.Sub(e.At).Minutes() < 60 || !strings.Contains(e.Remark, "occurred twice") {
		t.Errorf("repeated hour: %v..%v %q", e.At, e.To, e.Remark)
	}
}

func TestMedication(t *testing.T) {
	ras := func(rxa string, orc string) []event.Event {
		return kinds(mapped(t, site(t), "MAR", "RAS^O17", pid+orc+"\n"+rxa+"\nRXR|IV^Intravenous\n"), event.Dose)
	}
	const orc = "ORC|RE|L1^CPOE"
	type want struct {
		drug   drug.ID
		action event.Action
		rate   float64 // printed; -1 none
		status event.Status
	}
	for name, c := range map[string]struct {
		rxa  string
		orc  string
		want []want
	}{
		"infusion charted": {"RXA|0|1|20240115080000+0100||7512^norepinephrine^RXNORM|0.1|ug/kg/min|||||||||||||PA|A", orc,
			[]want{{drug.Norepinephrine, event.Change, 0.1, event.Final}}},
		"start by word": {"RXA|0|1|20240115080000+0100||NOR1^Norad^L|0.1|ug/kg/min||START^Infusion started^L|||||||||||PA|A", orc,
			[]want{{drug.Norepinephrine, event.Start, 0.1, event.Final}}},
		"running": {"RXA|0|1|20240115080000+0100||7512^norepinephrine^RXNORM|0.1|ug/kg/min||RUNNING^Infusion running^L|||||||||||PA|A", orc,
			[]want{{drug.Norepinephrine, event.Running, 0.1, event.Final}}},
		"stop by word": {"RXA|0|1|20240115080000+0100|20240115080000+0100|7512^norepinephrine^RXNORM|0|ug/kg/min||STOP^Infusion stopped^L|||||||||||CP|A", orc,
			[]want{{drug.Norepinephrine, event.Stop, -1, event.Final}}},
		"rate zero": {"RXA|0|1|20240115080000+0100||7512^norepinephrine^RXNORM|0|ug/kg/min|||||||||||||CP|A", orc,
			[]want{{drug.Norepinephrine, event.Stop, -1, event.Final}}},
		"discontinued": {"RXA|0|1|20240115080000+0100||7512^norepinephrine^RXNORM|0.1|ug/kg/min|||||||||||||CP|A", "ORC|DC|L1^CPOE",
			[]want{{drug.Norepinephrine, event.Stop, -1, event.Final}}},
		"from to": {"RXA|0|1|20240115080000+0100|20240115090000+0100|7512^norepinephrine^RXNORM|0.1|ug/kg/min|||||||||||||CP|A", orc,
			[]want{{drug.Norepinephrine, event.Start, 0.1, event.Final}, {drug.Norepinephrine, event.Stop, -1, event.Final}}},
		"per hour in RXA-12": {"RXA|0|1|20240115080000+0100||7512^norepinephrine^RXNORM|300|ug|||||H||||||||PA|A", orc,
			[]want{{drug.Norepinephrine, event.Change, 5, event.Final}}},
		"volume with strength": {"RXA|0|1|20240115080000+0100||7512^norepinephrine^RXNORM|3|mL/h||||||0.1|mg/mL||||||PA|A", orc,
			[]want{{drug.Norepinephrine, event.Change, 5, event.Final}}},
		"volume without strength": {"RXA|0|1|20240115080000+0100||7512^norepinephrine^RXNORM|3|mL/h|||||||||||||PA|A", orc,
			[]want{{drug.Norepinephrine, event.Change, -1, event.Final}}},
		"dose": {"RXA|0|1|20240115080000+0100||2193^ceftriaxone^RXNORM|850|mg|||||||||||||CP|A", orc,
			[]want{{drugNamed(t, "ceftriaxone"), event.Given, -1, event.Final}}},
		"bag started": {"RXA|0|1|20240115080000+0100||2193^ceftriaxone^RXNORM|850|mg||START|||||||||||CP|A", orc,
			[]want{{drugNamed(t, "ceftriaxone"), event.Given, -1, event.Final}}},
		"refused": {"RXA|0|1|20240115080000+0100||2193^ceftriaxone^RXNORM|850|mg|||||||||||||RE|A", orc,
			[]want{{drugNamed(t, "ceftriaxone"), event.NotGiven, -1, event.Final}}},
		"not given": {"RXA|0|1|20240115080000+0100||2193^ceftriaxone^RXNORM|850|mg|||||||||||||NA|A", orc,
			[]want{{drugNamed(t, "ceftriaxone"), event.NotGiven, -1, event.Final}}},
		"deleted": {"RXA|0|1|20240115080000+0100||2193^ceftriaxone^RXNORM|850|mg|||||||||||||CP|D", orc,
			[]want{{drugNamed(t, "ceftriaxone"), event.Given, -1, event.Deleted}}},
		"unknown drug": {"RXA|0|1|20240115080000+0100||XX^Elixir^L|1|mL|||||||||||||CP|A", orc,
			[]want{{drug.None, event.Given, -1, event.Final}}},
	} {
		got := ras(c.rxa, c.orc)
		if len(got) != len(c.want) {
			t.Errorf("%s: %d events", name, len(got))
			continue
		}
		for i, w := range c.want {
			d := got[i].Dose
			rate := -1.0
			for _, v := range [...]analyte.Value{d.Rate, d.RateAbs} {
				if x, ok := v.Printed(); ok {
					rate = x
				}
			}
			if d.Drug != w.drug || d.Action != w.action || rate < w.rate-1e-9 || rate > w.rate+1e-9 || got[i].Status != w.status || d.Line != "L1" ||
				!d.RouteKnown || !d.Systemic || d.Route != "IV" {
				t.Errorf("%s[%d]: %v %s rate %v status %v %+v %q", name, i, d.Drug, d.Action.Key(), rate, got[i].Status, d, got[i].Remark)
			}
		}
	}
	// an order is never an administration
	all := mapped(t, site(t), "MAR", "RDE^O11", pid+"ORC|NW|L2^CPOE|||||||20240115080000+0100\nRXE||2193^ceftriaxone^RXNORM|850||mg||||||||||||||||||||||PROPHYLAXIS^Surgical prophylaxis^L\nRXR|IV\n")
	orders := kinds(all, event.DrugOrder)
	if len(orders) != 1 || len(kinds(all, event.Dose)) != 0 || orders[0].Dose.Purpose != event.Prophylaxis || orders[0].Dose.Amount != 850 ||
		orders[0].At.Go().Format("15:04") != "07:00" {
		t.Errorf("order: %+v", orders)
	}
}

func drugNamed(t testing.TB, name string) drug.ID {
	id, ok := drug.ByName(name)
	if !ok {
		t.Fatalf("%s is not in the catalogue", name)
	}
	return id
}

func TestSupports(t *testing.T) {
	report := func(code, value string) []event.Event {
		return kinds(mapped(t, site(t), "DEV", "ORU^R01", pid+"OBR|1|D1|D1|RESP\nOBX|1|CWE|"+code+"^x^L||"+value+"||||||F|||20240115080000+0100\n"), event.Support)
	}
	actions := func(events []event.Event) map[event.SupportKind]event.Action {
		out := map[event.SupportKind]event.Action{}
		for _, e := range events {
			out[e.Support.Kind] = e.Support.Action
		}
		return out
	}
	a := actions(report("DEVICE", "ETT^Tube^L"))
	if len(a) != 4 || a[event.SupportInvasive] != event.Running || a[event.SupportHighFlow] != event.Stop || a[event.SupportOxygen] != event.Stop {
		t.Errorf("tube: %v", a)
	}
	a = actions(report("DEVICE", "RA^Room air^L"))
	if len(a) != 4 || a[event.SupportInvasive] != event.Stop {
		t.Errorf("room air: %v", a)
	}
	for _, e := range report("DEVICE", "ETT-OR^Tube^L") {
		if e.Support.Elective != (e.Support.Kind == event.SupportInvasive) {
			t.Errorf("elective: %+v", e.Support)
		}
	}
	for value, want := range map[string]event.Action{"START": event.Start, "RUNNING": event.Running, "STOP": event.Stop} {
		if a := actions(report("CRRT", value)); len(a) != 1 || a[event.SupportCRRT] != want {
			t.Errorf("CRRT %s: %v", value, a)
		}
	}
	if got := report("DEVICE", "XX"); len(got) != 0 {
		t.Errorf("an unknown device became a support: %+v", got)
	}
}

func TestEncounters(t *testing.T) {
	adt := func(trigger, body string) []event.Event { return mapped(t, site(t), "ADT", "ADT^"+trigger, body) }
	pv1 := "PV1|1|I|PICU^101^3^CITY|N|||||||||||||||V-7^^^CITY^VN|||||||||||||||||||||||||20240114233000+0100|20240120100000+0100\n"
	evn := "EVN||20240115085500+0100||||20240115085000+0100\n"
	for trigger, c := range map[string]struct {
		action event.StayAction
		at     string
	}{
		"A01": {event.Admit, "2024-01-14T22:30:00Z"}, "A04": {event.Admit, "2024-01-14T22:30:00Z"}, "A02": {event.Transfer, "2024-01-15T07:50:00Z"},
		"A03": {event.Discharge, "2024-01-20T09:00:00Z"}, "A08": {event.Update, "2024-01-15T07:50:00Z"},
		"A11": {event.CancelAdmit, "2024-01-15T07:50:00Z"}, "A13": {event.CancelDischarge, "2024-01-15T07:50:00Z"},
	} {
		s := kinds(adt(trigger, evn+pid+pv1), event.Encounter)
		if len(s) != 1 || s[0].Stay.Action != c.action || s[0].At.String() != c.at || s[0].Stay.Unit != "PICU" || s[0].Stay.Bed != "3" ||
			s[0].Stay.Visit != "V-7" || s[0].Stay.Birth != event.Yes || s[0].Stay.Class != "I" {
			t.Errorf("%s: %+v", trigger, s)
		}
	}
	// A40: the prior number is given up; an identifier without authority belongs to the sender
	l := kinds(adt("A40", evn+pid+"MRG|TEMP-3^^^CITY^MR~X9\n"), event.Link)
	if len(l) != 2 || l[0].Link.Prior != (event.Patient{Authority: "CITY", Value: "TEMP-3"}) || l[0].Patient.Value != "4711" || l[0].Link.Undo ||
		l[1].Link.Prior.Authority != "hl7:ADT|CITY" {
		t.Errorf("merge: %+v", l)
	}
	l = kinds(adt("A37", evn+pid+"PID|2||TEMP-3^^^CITY^MR\n"), event.Link)
	if len(l) != 2 || !l[0].Link.Undo || l[0].Link.Prior.Value != "TEMP-3" || l[1].Patient.Value != "TEMP-3" {
		t.Errorf("unlink: %+v", l)
	}
	all := adt("A08", evn+"PID|1||4711^^^CITY^MR||Doe^Jane^E||201905|F|||||||||||||||||||||20240120|Y\nDG1|1||D01^x^L||20240110\nDG1|2||E10.9^Diabetes^I10\nPR1|1||BYPASS^x^L||20240115060000+0100\n")
	p := kinds(all, event.Demographics)
	if len(p) != 1 || p[0].Person.Sex != "female" || p[0].Person.Name != "Jane E Doe" || p[0].Person.Died != event.Yes ||
		p[0].Person.BirthFrom.String() != "2019-05-01T00:00:00Z" && p[0].Person.BirthFrom.String() != "2019-04-30T23:00:00Z" ||
		p[0].Person.BirthTo.Sub(p[0].Person.BirthFrom).Hours() < 700 {
		t.Errorf("person: %+v", p)
	}
	f := append(kinds(all, event.Condition), kinds(all, event.Procedure)...)
	if len(f) != 3 || f[0].Fact.Fact != event.FactCyanoticHeartDisease || f[1].Fact.Fact != event.FactOther || f[1].Text != "Diabetes" ||
		f[2].Fact.Fact != event.FactCardiopulmonaryBypass || f[2].At.String() != "2024-01-15T05:00:00Z" {
		t.Errorf("facts: %+v", f)
	}
}

func TestIdentifiers(t *testing.T) {
	for pid3, want := range map[string]event.Patient{
		"1^^^CITY^MR~2^^^NATIONAL^NI": {Authority: "CITY", Value: "1"},
		"2^^^NATIONAL^NI":             {Authority: "urn:oid:1.2.3", Value: "2"},
		"3^^^&2.16.840.1&ISO^MR":      {Authority: "urn:oid:2.16.840.1", Value: "3"},
		"4":                           {Authority: "hl7:LIS|CITY", Value: "4"},
		"5^^^A^SS~6^^^B^PI~7^^^C":     {Authority: "C", Value: "7"},
		"5^^^A^SS~6^^^B^PI":           {Authority: "B", Value: "6"},
	} {
		e := mapped(t, site(t), "LIS", "ORU^R01", "PID|1||"+pid3+"\nOBX|1|NM|777-3^P^LN||85|10*3/uL|||||F\n")
		if len(e) == 0 || e[0].Patient != want {
			t.Errorf("%s: %+v", pid3, e)
		}
	}
	e := mapped(t, site(t), "OLDLAB", "ORU^R01", "PID|1|8\nOBX|1|NM|777-3^P^LN||85|10*3/uL|||||F\n")
	if e[0].Patient != (event.Patient{Authority: "CITY", Value: "8"}) {
		t.Errorf("declared authority: %+v", e[0].Patient)
	}
}

func TestOrders(t *testing.T) {
	get := func(kind, body string) []event.Event {
		return kinds(mapped(t, site(t), "CPOE", kind, pid+body), event.TestOrder)
	}
	o := get("OML^O21", "ORC|NW|P1^CPOE|||||||20240115080000+0100\nOBR|1|P1^CPOE||600-7^Blood culture^LN\nSPM|1|P1||BLD|||||||||||||20240115080500+0100\n")
	if len(o) != 1 || !o[0].Test.Infection || !o[0].Test.Collected || o[0].Test.Cancelled || o[0].Order != "P1" || o[0].At.String() != "2024-01-15T07:00:00Z" {
		t.Errorf("culture: %+v", o)
	}
	o = get("ORM^O01", "ORC|CA|P1^CPOE\nOBR|1|P1^CPOE||2276-4^Ferritin^LN\n")
	if len(o) != 1 || !o[0].Test.Cancelled || o[0].Test.Analyte != analyte.Ferritin || o[0].Test.Infection || o[0].At.String() != "2024-01-15T08:00:00Z" {
		t.Errorf("cancelled: %+v", o)
	}
	o = kinds(mapped(t, site(t), "LIS", "ORM^O01", pid+"ORC|NW|P1\nOBR|1|P1||CBC^Count^L\nOBR|2|P2||VIR^PCR^L\n"), event.TestOrder)
	if len(o) != 2 || len(o[0].Test.Panel) != 3 || o[0].Test.Panel[0] != analyte.Platelets || !o[1].Test.Infection || o[1].Text != "NW" {
		t.Errorf("panel: %+v", o)
	}
}

func TestWhatIsNotUnderstoodIsRefusedByKind(t *testing.T) {
	for name, c := range map[string]struct {
		raw     string
		kind    ErrorKind
		outcome Outcome
	}{
		"type":       {message("LIS", "SIU^S12", pid), ErrUnsupported, Refused},
		"trigger":    {message("LIS", "ADT^A60", pid), ErrUnsupported, Refused},
		"version":    {strings.Replace(message("LIS", "ORU^R01", pid), "2.5.1", "3.0", 1), ErrVersion, Refused},
		"no type":    {message("LIS", "", pid), ErrRequired, Failed},
		"no patient": {message("LIS", "ORU^R01", "OBX|1|NM|A||1\n"), ErrRequired, Failed},
		"empty PID":  {message("LIS", "ORU^R01", "PID|1\nOBX|1|NM|A||1\n"), ErrRequired, Failed},
		"late PID":   {message("LIS", "ORU^R01", "OBX|1|NM|A||1\n"+pid), ErrRequired, Failed},
		"two in one": {message("LIS", "ORU^R01", pid) + message("LIS", "ORU^R01", pid), ErrBatch, Failed},
		"bad line":   {message("LIS", "ORU^R01", pid+"obx|1|NM\n"), ErrSegment, Failed},
		"rubbish":    {"hello", ErrNoHeader, Failed},
	} {
		msg, events, err := site(t).Read([]byte(c.raw), 0)
		if !errors.Is(err, &Error{Kind: c.kind}) || OutcomeOf(err) != c.outcome || len(events) > 0 {
			var e *Error
			if !errors.As(err, &e) || e.Kind != c.kind || OutcomeOf(err) != c.outcome {
				t.Errorf("%s: %v, %d events", name, err, len(events))
			}
		}
		if (msg == nil) != (name == "rubbish") || msg != nil && msg.Key().Control != "C1" {
			t.Errorf("%s: the key is lost", name)
		}
	}
}

// Without a map the catalogue's LOINC codes are all that is known.
func TestNilMap(t *testing.T) {
	var m *Map
	e := mapped(t, m, "ANY", "ORU^R01", pid+"OBX|1|NM|777-3^P^LN||85|10*3/uL|||||F|||20240115080000\nOBX|2|NM|FERR^F^L||85|ng/mL|||||F|||20240115080000\n")
	if len(e) != 2 || e[0].Analyte != analyte.Platelets || e[1].Kind != event.Unmapped || e[0].Recorded != e[0].Sent {
		t.Errorf("%+v", e)
	}
	if _, ok := m.Lookup("a", "", "b"); ok || len(m.Namespaces()) != 0 {
		t.Error("something from nothing")
	}
}

func TestLookupForOtherEdges(t *testing.T) {
	m := site(t)
	if l, ok := m.Lookup("LIS", "", "FERR"); !ok || l != (Local{LOINC: "2276-4", Unit: "ng/mL"}) {
		t.Errorf("%+v", l)
	}
	if l, ok := m.Lookup("anyone", "sys", "VIR"); !ok || l.Analyte != "infection_test" {
		t.Errorf("%+v", l)
	}
	if l, ok := m.Lookup("ADT|CITY", "", "D01"); !ok || l.Analyte != "cyanotic_heart_disease" {
		t.Errorf("%+v", l)
	}
	if m.Namespaces()["NATIONAL"] != "urn:oid:1.2.3" {
		t.Error("namespaces")
	}
}

// The example of the documentation loads, remarks behind the rows taken off.
func TestDocumentedMapLoads(t *testing.T) {
	page, err := os.ReadFile("../docs/formats-hl7.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, ok := strings.Cut(string(page), "```\nsender,code")
	block, _, ok2 := strings.Cut(rest, "```")
	if !ok || !ok2 {
		t.Fatal("the page has no example")
	}
	var lines []string
	for _, l := range strings.Split("sender,code"+block, "\n") {
		l, _, _ = strings.Cut(l, "#")
		lines = append(lines, strings.TrimSpace(l))
	}
	m, err := ReadMap(strings.NewReader(strings.Join(lines, "\n")), "formats-hl7.md")
	if err != nil {
		t.Fatal(err)
	}
	if l, ok := m.Lookup("LIS|CITY", "", "KREA"); !ok || l.Analyte != "creatinine" {
		t.Errorf("%+v", l)
	}
}
