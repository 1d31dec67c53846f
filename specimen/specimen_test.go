package specimen

import (
	"testing"

	"stormglass/analyte"
)

func TestOrigins(t *testing.T) {
	for text, want := range map[string]string{
		"Arterial blood specimen": Arterial, "ART": Arterial, "Venous blood": Venous, "Capillary, heel": Capillary, "mixed venous": MixedVenous,
		"Arterialized capillary blood": Capillary, "Umbilical cord arterial blood": "", "arterial or venous": "", "Serum": "", "intravenous line": "", "": "",
	} {
		if got := Origin(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	if Origin("arterial", "venous") != "" || Origin("", "arterial") != Arterial {
		t.Error("several texts")
	}
}

func TestOnlyAnArterialSpecimenGivesPaO2(t *testing.T) {
	for _, c := range []struct {
		id     analyte.ID
		origin string
		want   analyte.ID
		ok     bool
	}{
		{analyte.PO2Unspecified, Arterial, analyte.PaO2, true},
		{analyte.PO2Unspecified, Venous, analyte.PO2Venous, true},
		{analyte.PO2Unspecified, Capillary, analyte.PO2Capillary, true},
		{analyte.PO2Unspecified, "", analyte.PO2Unspecified, true},
		{analyte.PCO2Other, Arterial, analyte.PaCO2, true},
		{analyte.PaO2, "", analyte.PaO2, true},
		{analyte.PaO2, Arterial, analyte.PaO2, true},
		{analyte.PaO2, Venous, analyte.PaO2, false},
		{analyte.PHArterial, Capillary, analyte.PHArterial, false},
		{analyte.PO2Venous, Arterial, analyte.PO2Venous, false},
		{analyte.Lactate, Venous, analyte.Lactate, true},
	} {
		if got, ok := Analyte(c.id, c.origin); got != c.want || ok != c.ok {
			t.Errorf("%s from %q: %s %t", c.id, c.origin, got, ok)
		}
	}
}

func TestFaults(t *testing.T) {
	for text, want := range map[string]string{
		"Specimen clotted": "clotted", "platelets clumped": "clumped", "HEMOLYZED": "haemolysed", "slight haemolysis": "haemolysed", "QNS": "insufficient",
		"not haemolysed": "", "no clots present": "", "non-hemolyzed": "", "": "", "clot retraction normal": "",
		"Specimen unsatisfactory for evaluation": "unsatisfactory",
	} {
		if got := Fault(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	for _, c := range []struct {
		fault string
		id    analyte.ID
		want  bool
	}{
		{"clotted", analyte.Platelets, true}, {"clotted", analyte.Ferritin, false}, {"clumped", analyte.Platelets, true}, {"clumped", analyte.WBC, false},
		{"haemolysed", analyte.Potassium, true}, {"haemolysed", analyte.Creatinine, false}, {"insufficient", analyte.Ferritin, true}, {"", analyte.Platelets, false},
	} {
		if got := Spoils(c.fault, c.id); got != c.want {
			t.Errorf("%s %s: %t", c.fault, c.id, got)
		}
	}
}
