package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stormglass/reference"
)

// TestIntervalsPageIsCurrent: docs/reference-intervals.md is what the embedded
// file says. To write it anew: make docs
func TestIntervalsPageIsCurrent(t *testing.T) {
	got, err := os.ReadFile(filepath.Join("..", "..", "docs", "reference-intervals.md"))
	if err != nil {
		t.Fatal(err)
	}
	code, want, _ := runCommand(t, "", "rules", "intervals", "--page")
	if code != exitOK || string(got) != want {
		t.Error("docs/reference-intervals.md is not what the intervals say; run: make docs")
	}
	if n := strings.Count(want, "| verified |\n") - strings.Count(want, "| source | verified |\n") + strings.Count(want, "| secondary source |\n"); n != len(reference.Builtin().All()) {
		t.Errorf("%d intervals on the page, %d in the table", n, len(reference.Builtin().All()))
	}
}

func intervalsJSON(t *testing.T, args ...string) []intervalLine {
	t.Helper()
	code, out, errs := runCommand(t, "", append([]string{"rules", "intervals", "--json"}, args...)...)
	var lines []intervalLine
	if err := json.Unmarshal([]byte(out), &lines); err != nil || code != exitOK {
		t.Fatal(err, code, errs)
	}
	return lines
}

func TestIntervalsByPerson(t *testing.T) {
	if all := intervalsJSON(t); len(all) != len(reference.Builtin().All()) {
		t.Errorf("%d of %d", len(all), len(reference.Builtin().All()))
	}
	// Ferritin of a girl of three: Mayo 8 to 115, CALIPER 12 to 74.
	girl := intervalsJSON(t, "--analyte", "ferritin", "--age", "36 mo", "--sex", "f")
	if len(girl) != 2 || *girl[0].Lower != 8 || *girl[0].Upper != 115 || girl[0].From != "6 mo" || girl[0].Source != "ref-mayo-ferritin" || girl[0].Status != "verified" || girl[1].Status != "secondary source" {
		t.Errorf("%+v", girl)
	}
	if girls := intervalsJSON(t, "--analyte", "ferritin", "--sex", "f"); len(girls) != 15 {
		t.Errorf("%d rows of ferritin for girls", len(girls))
	}
	// Born at 30 weeks: one row of platelets, a lower limit alone, as null above.
	small := intervalsJSON(t, "--analyte", "platelets", "--age", "10 h", "--gestation", "30")
	if len(small) != 1 || small[0].Upper != nil || *small[0].Lower != 104.2 || small[0].Gestation != "<=32 wk" {
		t.Errorf("%+v", small)
	}
	if none := intervalsJSON(t, "--analyte", "cxcl9", "--age", "3 y"); none == nil || len(none) != 0 {
		t.Errorf("%+v", none)
	}
	code, out, _ := runCommand(t, "", "rules", "intervals", "--analyte", "cxcl9", "--age", "3 y")
	if code != exitOK || !strings.HasPrefix(out, "no verified interval for CXCL9 (MIG), 3 y\nage not stated, and so not for a child: up to 647 pg/mL by ella") || !strings.Contains(out, "\nbeside it, no interval: falls with age") {
		t.Errorf("%d\n%s", code, out)
	}
}

func TestJudgedValueAsJSON(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--analyte", "ferritin", "--age", "14 d", "--gestation", "40", "--sex", "m", "--value", "500 ug/L"}, "sources_disagree"},
		{[]string{"--analyte", "ferritin", "--age", "14 d", "--gestation", "30", "--sex", "m", "--value", "500 ug/L"}, "out_of_population"},
		{[]string{"--analyte", "ferritin", "--age", "14 d", "--sex", "m", "--value", "5000 ug/L"}, "undetermined"},
		{[]string{"--analyte", "sil2r", "--age", "3 y", "--assay", "immulite", "--value", "1500 U/mL"}, "raised"},
		{[]string{"--analyte", "il8", "--age", "3 y", "--assay", "bioplex", "--value", "1500 pg/mL"}, "no_interval"},
		{[]string{"--analyte", "crp", "--age", "3 y", "--value", "<20 mg/L"}, "ranged"},
	} {
		code, out, errs := runCommand(t, "", append([]string{"rules", "intervals", "--json"}, c.args...)...)
		var line statementLine
		if err := json.Unmarshal([]byte(out), &line); err != nil || code != exitOK || line.Statement != c.want || line.Reason == "" || line.Intervals == nil {
			t.Errorf("%q: %d %v %s\n%s", c.args, code, err, errs, out)
		}
	}
}

func TestWrongUseOfIntervals(t *testing.T) {
	dir := t.TempDir()
	wrong := put(t, dir, "wrong.csv", "analyte,unit,from,to,lower,upper\nferritin,\x1b[2J,1 y,,1,2\n")
	for _, c := range []struct {
		code int
		says string
		args []string
	}{
		{exitUsage, `--analyte "feritin" is no analyte; `, []string{"intervals", "--analyte", "feritin"}},
		{exitUsage, `--age: "three" is no age; write a number with h, d, wk, mo or y: 6 mo`, []string{"intervals", "--age", "three"}},
		{exitUsage, `--sex "x": want f, m or any`, []string{"intervals", "--sex", "x"}},
		{exitUsage, `--gestation "99": want weeks at birth`, []string{"intervals", "--gestation", "99", "--age", "3 d"}},
		{exitUsage, "--gestation needs --age", []string{"intervals", "--gestation", "30"}},
		{exitUsage, "--value needs --analyte and --age", []string{"intervals", "--value", "3 ng/mL"}},
		{exitUsage, "--assay is that of a --value", []string{"intervals", "--assay", "ella"}},
		{exitUsage, "--value: no unit given for Ferritin", []string{"intervals", "--analyte", "ferritin", "--age", "3 y", "--value", "300"}},
		{exitUsage, "--value: Soluble IL-2 receptor without its assay", []string{"intervals", "--analyte", "sil2r", "--age", "3 y", "--value", "300 U/mL"}},
		{exitUsage, "--age belongs to `rules intervals`, not to `rules list`", []string{"list", "--age", "3 y"}},
		{exitUsage, "intervals more: want list", []string{"intervals", "more"}},
		{exitFailed, "no such file", []string{"intervals", "--intervals", filepath.Join(dir, "none")}},
		{exitFailed, "wrong.csv:2: unit: ", []string{"intervals", "--intervals", wrong}},
	} {
		code, out, errs := runCommand(t, "", append([]string{"rules"}, c.args...)...)
		if code != c.code || out != "" || !strings.Contains(errs, c.says) || strings.ContainsRune(errs, 0x1b) {
			t.Errorf("%q: %d %q, want %q", c.args, code, errs, c.says)
		}
	}
}
