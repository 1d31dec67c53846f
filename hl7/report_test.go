package hl7

import (
	"os"
	"testing"
	"time"
)

func example(t testing.TB, name string) (*Message, *Report) {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	var r Report
	r.Fill(m, m.Location(nil))
	return m, &r
}

func TestLaboratoryReport(t *testing.T) {
	m, r := example(t, "oru_lab.hl7")
	if len(r.Patients) != 1 || len(r.Groups) != 2 {
		t.Fatalf("%d patients, %d orders", len(r.Patients), len(r.Groups))
	}
	g := &r.Groups[0]
	if len(g.Results) != 4 || len(g.Notes) != 1 || g.Notes[0].Text != "drawn from the arterial line" {
		t.Fatalf("%d results, notes %+v", len(g.Results), g.Notes)
	}
	o := &g.Results[0]
	code, v, u := o.Code(), o.Value(), o.Unit()
	at, ok := o.Time()
	if code != (Coded{ID: "2276-4", Text: "Ferritin", System: "LN", AltID: "FERR", AltText: "Ferritin", AltSystem: "L"}) ||
		v.Num != 5200 || u != (Unit{"ng/mL", "nanogram per millilitre", "UCUM"}) || o.Status() != "F" || o.RefRange() != "15-150" ||
		!ok || at.From != ms(t, "2024-01-15T07:00:00.000Z") || !o.HasFlag("hh") || o.HasFlag("H") {
		t.Errorf("ferritin: %+v %+v %+v %+v", code, v, u, at)
	}
	if len(o.Notes) != 2 || o.Notes[0].Text != "diluted 1:10" || o.Notes[1].Text != "repeated" {
		t.Errorf("notes %+v", o.Notes)
	}
	p := &g.Results[1]
	if at, ok := p.Time(); !ok || at.Known() || p.Value().Cmp != LessThan || p.Status() != "P" || len(p.Notes) != 0 {
		t.Errorf("procalcitonin: %+v", p.Value())
	}
	if g.Results[2].Value().Kind != DeletedValue || g.Results[2].Status() != "D" {
		t.Error("deletion of the platelets")
	}
	k := &g.Results[3]
	// no offset: MSH-7 says +01:00
	if at, _ := k.Time(); at.From != ms(t, "2024-01-15T07:00:00.000Z") || !k.HasFlag("HEM") || !k.HasFlag("H") {
		t.Errorf("potassium: %+v", at)
	}
	req, err := RequestOf(g.OBR, m.Location(nil))
	if err != nil || req.Filler.ID != "FL-9" || req.Filler.Authority.Namespace != "LIS" || req.Observed.From != ms(t, "2024-01-15T06:55:00.000Z") ||
		req.Status != "F" || req.Code.ID != "24323-8" {
		t.Errorf("OBR %+v, %v", req, err)
	}
	s, err := SpecimenOf(g.SPM[0], m.Location(nil))
	if err != nil || s.Type.ID != "BLDA" || s.Filler.ID != "S-2" || s.Filler.Authority.Namespace != "LIS" ||
		s.Collected.From != ms(t, "2024-01-15T06:59:00.000Z") || s.Received.From != ms(t, "2024-01-15T07:15:00.000Z") ||
		len(s.Conditions) != 2 || s.Conditions[0].ID != "HEM" || s.Role != "P" {
		t.Errorf("SPM %+v, %v", s, err)
	}
	ord, err := OrderOf(g.ORC, nil)
	if err != nil || ord.Control != "RE" || ord.Placer.ID != "PL-7" {
		t.Errorf("ORC %+v, %v", ord, err)
	}
	c := &r.Groups[1]
	req, _ = RequestOf(c.OBR, m.Location(nil))
	if !c.ORCShared || len(c.Results) != 0 || len(c.SPM) != 0 || req.Specimen.ID != "BLDV" || req.Specimen.Text != "Venous blood" {
		t.Errorf("culture %+v", req)
	}
	who, err := PersonOf(r.Patients[0].PID, nil)
	if err != nil || len(who.IDs) != 2 || who.IDs[0] != (Identifier{"4711", Authority{"CITY", "1.2.276.0.76", "ISO"}, "MR"}) ||
		who.Family != "Müller" || who.Birth.Precision != Month || who.Sex != "F" {
		t.Errorf("PID %+v, %v", who, err)
	}
}

func TestAdmissionMessage(t *testing.T) {
	_, r := example(t, "adt_a08.hl7")
	p, err := PersonOf(r.Patients[0].PID, time.UTC)
	if err != nil || p.Family != "Doe" || p.Dead != "N" || p.Death.From != ms(t, "2024-01-20T15:30:00.000Z") || p.Birth.Precision != Day {
		t.Errorf("PID %+v, %v", p, err)
	}
	v, err := VisitOf(r.Patients[0].PV1, time.UTC)
	if err != nil || v.Class != "I" || v.Location != (Location{"PICU", "101", "3", "CITY"}) || v.Prior.Unit != "WARD5" ||
		v.Number.ID != "V-77" || v.AdmissionType != "N" || v.Admit.Precision != Day || !v.DischargeEmpty || v.Discharge.Known() {
		t.Errorf("PV1 %+v, %v", v, err)
	}
	if len(r.Groups) != 1 || r.Groups[0].OBR.Present() || r.Groups[0].Results[0].Value().Num != 17.4 {
		t.Error("weight outside any order")
	}
	_, r = example(t, "adt_a40.hl7")
	mrg := MergeOf(r.Patients[0].MRG)
	if len(mrg.IDs) != 1 || mrg.IDs[0].ID != "TEMP-3" || mrg.IDs[0].Authority.Namespace != "CITY" {
		t.Errorf("MRG %+v", mrg)
	}
}

func TestAdministrations(t *testing.T) {
	m, r := example(t, "ras_o17.hl7")
	if len(r.Groups) != 1 || !r.Groups[0].RXO.Present() {
		t.Fatalf("%+v", r.Groups)
	}
	rxa := r.Groups[0].All(m, "RXA")
	if len(rxa) != 2 || len(r.Groups[0].All(m, "RXR")) != 3 {
		t.Fatalf("%d RXA", len(rxa))
	}
	a, err := AdministrationOf(rxa[0], nil)
	if err != nil || a.Code.ID != "7512" || a.Amount.Num != 0.1 || a.Unit.ID != "ug/kg/min" || a.Completion != "CP" || a.Action != "A" ||
		a.Start.From != ms(t, "2024-01-15T10:55:00.000Z") || a.End.Known() {
		t.Errorf("%+v, %v", a, err)
	}
	b, err := AdministrationOf(rxa[1], nil)
	if err != nil || b.End.From != ms(t, "2024-01-15T11:00:00.000Z") || b.Amount.Text != "850" || b.Action != "" {
		t.Errorf("%+v, %v", b, err)
	}
	if rt := RouteOf(rxa[0]); rt.Code.ID != "0" { // RXR-1 of an RXA is its first field: a wrong call shows
		t.Errorf("%+v", rt)
	}
}

func TestSpecimenFirstMessages(t *testing.T) {
	m := mustParse(t, "MSH|^~\\&|A|B|||2024||OUL^R22^OUL_R22|1|P|2.5.1\nPID|1||X\nSPM|1|S1||BLDA\nOBR|1||F1|A\nORC|RE\nOBX|1|NM|A||1\n"+
		"OBR|2||F2|B\nOBX|1|NM|B||2\nSPM|2|S2||BLDV\nOBR|1||F3|C\nOBX|1|NM|C||3\n")
	var r Report
	r.Fill(m, nil)
	if len(r.Groups) != 3 {
		t.Fatalf("%d groups", len(r.Groups))
	}
	for i, want := range []string{"BLDA", "BLDA", "BLDV"} {
		if g := r.Groups[i]; len(g.SPM) != 1 || g.SPM[0].Field(4).Raw() != want || len(g.Results) != 1 {
			t.Errorf("group %d: %d specimens", i, len(g.SPM))
		}
	}
	if !r.Groups[0].ORC.Present() {
		t.Error("the ORC after the OBR")
	}
}
