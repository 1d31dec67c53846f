package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/unit"
)

// TestAnalytesPageIsCurrent: docs/analytes.md is what the catalogue says. To
// write it anew: make docs
func TestAnalytesPageIsCurrent(t *testing.T) {
	got, err := os.ReadFile(filepath.Join("..", "..", "docs", "analytes.md"))
	if err != nil {
		t.Fatal(err)
	}
	code, want, _ := runCommand(t, "", "rules", "analytes")
	if code != exitOK || string(got) != want {
		t.Error("docs/analytes.md is not what the catalogue says; run: make docs")
	}
	measured, _, _ := strings.Cut(want, "\n## Drugs")
	for _, a := range analyte.All() {
		if strings.Count(measured, "\n| `"+a.Key+"`") != 1 {
			t.Errorf("%s does not stand on the page once", a.Key)
		}
	}
}

// TestUnitFamiliesAreWhole: where the page names a family of units, the analyte
// is understood in all of them.
func TestUnitFamiliesAreWhole(t *testing.T) {
	for _, a := range analyte.All() {
		for _, name := range strings.FieldsFunc(otherUnits(a), func(r rune) bool { return r == ',' || r == '<' }) {
			for _, f := range unitFamilies() {
				if f.name != strings.TrimSpace(name) {
					continue
				}
				for _, u := range unit.All() {
					if _, ok := a.Convert(1, u); sameFamily(u, f.like) && !ok {
						t.Errorf("%s: the page says %s, but %s is not understood", a.Key, f.name, u.Code())
					}
				}
			}
		}
	}
}

func TestAnalytesAsJSON(t *testing.T) {
	code, out, _ := runCommand(t, "", "rules", "analytes", "--json")
	var lines []analyteLine
	if err := json.Unmarshal([]byte(out), &lines); err != nil || code != exitOK {
		t.Fatal(err, code)
	}
	for _, l := range lines {
		if l.Key == "ferritin" {
			if l.Unit != "ng/mL" || l.WindowHours != 24 || l.LOINC[0] != "2276-4" || l.NeedsAssay {
				t.Errorf("%+v", l)
			}
			return
		}
	}
	t.Error("no ferritin")
}
