package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// inflamed is a child of five years with ferritin above the cut-off of adults,
// two values of CRP, and lymphocytes that are low for age.
const inflamed = `patient,time,analyte,value,unit
1,2026-01-05T00:00:00Z,age,60,mo
1,2026-01-05T00:00:00Z,ferritin,1300,ng/mL
1,2026-01-05T14:00:00Z,ferritin,2600,ng/mL
1,2026-01-06T04:00:00Z,ferritin,5200,ng/mL
1,2026-01-06T04:00:00Z,crp,120,mg/L
1,2026-01-06T04:00:00Z,lymphocytes,1.1,10*3/uL
`

// TestImmuneText: what a reader at the bedside must find in the text. Ferritin
// doubles in 14 h, its peak is its last value, and it is above 500 from the first
// value on: 28 h until the newest one.
func TestImmuneText(t *testing.T) {
	file := filepath.Join(t.TempDir(), "child.csv")
	if err := os.WriteFile(file, []byte(inflamed), 0o600); err != nil {
		t.Fatal(err)
	}
	code, out, errs := runCommand(t, "", "immune", "--quiet", file)
	if code != exitOK {
		t.Fatalf("exit %d: %s", code, errs)
	}
	flat := strings.Join(strings.Fields(out), " ")
	for _, want := range []string{
		"doubling in 14 h", "peak 5,200 at 2026-01-06 04:00Z", "500 for 28 h",
		"Adult MALS cut-off 4420 not validated in children",
		"for other patients: immunosep.mals: ferritin 5200 ng/mL; adult cut-off 4420 not validated in children",
		"each was found in other patients for another purpose", // why the definitions clash
		"! lymphocytes 1.1 ×10³/µL: low for age (below 1250 /µL",
		"OPPOSED THERAPIES", "hard stop", "WHAT WOULD TURN IT", "would make it",
		"in children in one Chinese hospital", // the population of a likelihood ratio
	} {
		if !strings.Contains(flat, want) {
			t.Errorf("the text lacks %q:\n%s", want, out)
		}
	}
}

// TestImmuneRefusesWhatItDoesNotOffer: --why and --html belong to assess, and are
// neither offered nor taken.
func TestImmuneRefusesWhatItDoesNotOffer(t *testing.T) {
	_, help, more := runCommand(t, "", "immune", "--help")
	help += more
	if !strings.Contains(help, "--json") && !strings.Contains(help, "-json") {
		t.Fatalf("no help: %s", help)
	}
	for _, name := range []string{"why", "html"} {
		if strings.Contains(help, "-"+name+" ") || strings.Contains(help, "-"+name+"\n") {
			t.Errorf("--%s stands in the help:\n%s", name, help)
		}
		if code, _, errs := runCommand(t, "", "immune", "--"+name, "x.csv"); code != exitUsage || !strings.Contains(errs, name) {
			t.Errorf("--%s: exit %d, %s", name, code, errs)
		}
	}
}
