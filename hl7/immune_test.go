package hl7

import (
	"fmt"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
)

const immuneMap = `sender,code,analyte,unit,specimen,assay
LIS,SPLEEN,splenomegaly
LIS,HPC,hemophagocytosis
LIS,SRS,srs_class
LIS,BNPX,bnp,pg/mL
LIS,ANG2,angiopoietin_2,pg/mL
LIS,DRAB,hla_dr,,,quantibrite
LIS,DRMFI,hla_dr_mfi
LIS,DRPCT,hla_dr_percent,%
LIS,DRWHAT,hla_dr
LIS,IL2RU,sil2r,U/mL,,elisa
LIS,IL2RC,sil2r,U/mL,,clia
LIS,IL2RM,sil2r_mass,pg/mL,,bead
LIS,OLINK6,il6
ADT,E83.1,fact:iron_overload
ADT,K72,fact:liver_failure
ADT,D76.1,fact:hlh_gene
ADT,B27,fact:ebv
ADT,D84,fact:immunosuppression
ADT,M08.2,fact:systemic_jia
ADT,PLEX,fact:plasma_exchange
`

// What the immune states ask for arrives by a site's own codes; what is not the
// same is told apart: antibodies per cell, fluorescence and percent of HLA-DR,
// the kits of the soluble IL-2 receptor, NPX and pg/mL.
func TestImmuneCodesOfASite(t *testing.T) {
	m, err := ReadMap(strings.NewReader(immuneMap), "immune.csv")
	if err != nil {
		t.Fatal(err)
	}
	head := pid + "OBR|1|P7|F7|IMM|||20240115075500+0100||||||||||||||||||F\n"
	for obx, want := range map[string]string{
		"OBX|1|ST|SPLEEN||present||||||F": "splenomegaly 1 measured", "OBX|1|ST|HPC||no||||||F": "hemophagocytosis 0 measured",
		"OBX|1|ST|SRS||SRS2||||||F": "srs_class 2 measured", "OBX|1|NM|BNPX||900|pg/mL|||||F": "bnp 900 measured",
		"OBX|1|NM|30934-4^BNP^LN||900|ng/L|||||F": "bnp 900 measured", "OBX|1|NM|ANG2||12|ng/mL|||||F": "angiopoietin_2 12000 measured",
		"OBX|1|NM|2465-3^IgG^LN||4.5|g/L|||||F": "igg 450 measured", "OBX|1|NM|24467-3^CD4^LN||350|/uL|||||F": "cd4 350 measured",
		"OBX|1|NM|DRAB||5200|AB/C|||||F": "hla_dr 5200 measured quantibrite", "OBX|1|NM|DRMFI||5200||||||F": "hla_dr_mfi 5200 measured",
		"OBX|1|NM|DRPCT||52|%|||||F": "hla_dr_percent 52 measured", "OBX|1|NM|DRWHAT||5200|AB/C|||||F": "hla_dr assay_unknown",
		"OBX|1|NM|DRAB||52|%|||||F": "unmapped hla_dr unit_unknown 52 %", "OBX|1|NM|DRPCT||5200|AB/C|||||F": "unmapped hla_dr_percent unit_unknown 5200 AB/C",
		"OBX|1|NM|DRAB||5200|MFI|||||F":   "unmapped hla_dr unit_unknown 5200 MFI",
		"OBX|1|NM|IL2RU||2500|U/mL|||||F": "sil2r 2500 measured elisa", "OBX|1|NM|IL2RC||2500|U/mL|||||F": "sil2r 2500 measured clia",
		"OBX|1|NM|IL2RM||6630|ng/L|||||F": "sil2r_mass 6630 measured bead", "OBX|1|NM|IL2RU||6630|pg/mL|||||F": "unmapped sil2r unit_unknown 6630 pg/mL",
		"OBX|1|NM|OLINK6||5.2|NPX|||||F": "unmapped il6 unit_unknown 5.2 NPX", "OBX|1|NM|26881-3^IL-6^LN||5.2|NPX|||||F": "unmapped il6 unit_unknown 5.2 NPX",
		"OBX|1|NM|OLINK6||5.2||||||F": "unmapped il6 unit_unknown 5.2",
	} {
		got := ""
		for _, e := range mapped(t, m, "LIS", "ORU^R01", head+obx+"\n") {
			if e.Kind == event.Observation || e.Kind == event.Unmapped {
				got = said(&e)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", obx, got, want)
		}
	}
	for code, want := range map[string]event.Fact{"E83.1": event.FactIronOverload, "K72": event.FactLiverFailure, "D76.1": event.FactHLHGene, "B27": event.FactEBV, "D84": event.FactImmunosuppression, "M08.2": event.FactSystemicJIA} {
		facts := kinds(mapped(t, m, "ADT", "ADT^A08", pid+"DG1|1||"+code+"^x^I10|||A|\n"), event.Condition)
		if len(facts) != 1 || facts[0].Fact.Fact != want {
			t.Errorf("%s: %+v", code, facts)
		}
	}
	done := kinds(mapped(t, m, "ADT", "ADT^A08", pid+"PR1|1||PLEX^Plasma exchange^L||20240115080000+0100\n"), event.Procedure)
	if len(done) != 1 || done[0].Fact == nil || done[0].Fact.Fact != event.FactPlasmaExchange || done[0].At == 0 {
		t.Errorf("plasma exchange: %+v", done)
	}
}

// said is an observation: what it is, its number, its reason, its assay; of one
// that is not used the text as received.
func said(e *event.Event) string {
	out := e.Analyte.String()
	if x, ok := e.Value.Printed(); ok {
		out += fmt.Sprint(" ", x)
	}
	out += " " + e.Value.Why().Key()
	if e.Kind == event.Unmapped {
		return strings.TrimSpace("unmapped " + out + " " + e.Text + " " + e.Unit)
	}
	return strings.TrimSpace(out + " " + e.Assay)
}

func TestDilutionIsRead(t *testing.T) {
	for obx, want := range map[string]bool{
		"OBX|1|NM|2276-4^Ferritin^LN||95000|ng/mL|||||F":                                          false,
		"OBX|1|NM|2276-4^Ferritin^LN||95000|ng/mL|||||F\nNTE|1||measured after dilution 1:100":    true,
		"OBX|1|NM|2276-4^Ferritin^LN||420|ng/mL|||||F\nNTE|1||Undiluted sample":                   false,
		"OBX|1|NM|2276-4^Ferritin^LN||420|ng/mL|||||F\nNTE|1||Please send again for dilution":     false,
		"OBX|1|NM|2276-4^Ferritin^LN||95000|ng/mL|||||F||||||DIL^Immunoassay, diluted sample^L":   true,
		"OBX|1|NM|2276-4^Ferritin^LN||95000|ng/mL|||||F||||||CL^Immunoassay, chemiluminescence^L": false,
		"OBX|1|NM|2276-4^Ferritin, after dilution^LN||95000|ng/mL|||||F":                          true,
		"OBX|1|NM|2276-4^Ferritin^LN||420|ng/mL|||||F\nNTE|1||Hook effect excluded by dilution.":  true,
	} {
		e := one(t, obx, "")
		if e.Analyte != analyte.Ferritin || !e.Value.Informative() || e.Diluted() != want {
			t.Errorf("%s: diluted %v, remark %q", obx, e.Diluted(), e.Remark)
		}
	}
}
