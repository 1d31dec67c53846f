package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// A signed model of three proteins, and ten reference samples whose A is 1..10
// (mean 5.5, sd √(110/12) = 3.0277), B and C 0 or 1.
const panelModel = `{"format": "stormglass-panel-1", "id": "abc", "version": "3", "title": "A, B and C", "scale": "NPX", "transform": "z", "standard": "reference", "clip": 5,
 "score": "signed", "minimum": 2, "thresholds": [{"name": "up", "side": ">", "at": 1}],
 "proteins": [{"protein": "A", "sign": "up"}, {"protein": "B", "sign": "up"}, {"protein": "C", "sign": "down"}],
 "population": {"words": "nobody"}, "provenance": {"source": "this test"}}`

func panelReference() string {
	text := "sample,scale,A,B,C\n"
	for i := 1; i <= 10; i++ {
		text += fmt.Sprintf("r%d,NPX,%d,%d,%d.0\n", i, i, i%2, i%2)
	}
	return strings.Replace(text, "r1,NPX,1,", "r1,NPX,1.0001,", 1) // not whole numbers throughout
}

func TestPanelScoreAsCSV(t *testing.T) {
	dir := t.TempDir()
	model, ref := put(t, dir, "abc.json", panelModel), put(t, dir, "ref.csv", panelReference())
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	if _, err := z.Write([]byte("sample,scale,A,B,C,ward\nhigh,NPX,20.5,3,-2,K4\nopen,NPX,5.5,,0.5,K4\n,NPX,1,1,1,K4\n")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	code, out, errs := runCommand(t, packed.String(), "panel", "score", "--model", model, "--reference", ref, "-")
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil || len(rows) != 3 || code != exitPartial {
		t.Fatalf("%d %v\n%s\n%s", code, err, out, errs)
	}
	cell := func(row int, column string) string {
		for i, h := range rows[0] {
			if h == column {
				return rows[row][i]
			}
		}
		t.Fatalf("no column %s in %v", column, rows[0])
		return ""
	}
	for _, c := range []struct {
		row          int
		column, want string
	}{
		{1, "sample", "high"}, {1, "model", "abc"}, {1, "version", "3"}, {1, "measured", "3"}, {1, "of", "3"}, {1, "refused", ""},
		{1, "signed_rank", "1"}, {1, "up_over_down", "1"}, {1, "signed_mean.above_reference.lo", "10"}, {1, "signed_mean.above_reference.hi", "10"},
		{1, "reference_samples", "10"}, {1, "table_samples", "1"}, {1, "threshold.up", "met"}, {1, "signed_mean.above_table.lo", "1"},
		// A and C lie at their means, B may be anything from −5 to 5
		{2, "measured", "2"}, {2, "signed_mean.lo", "-1.66667"}, {2, "signed_mean.hi", "1.66667"}, {2, "threshold.up", "undetermined"}, {2, "missing", "B: missing"},
	} {
		if got := cell(c.row, c.column); got != c.want {
			t.Errorf("row %d, %s: %q, want %q", c.row, c.column, got, c.want)
		}
	}
	for _, s := range []string{"standard input: 2 samples scored with abc 3 (sha256 ", ", not locked)", "rows kept aside because they name no sample: 1, first in line 4",
		"columns without any number, taken as no protein: 1, first in line 1 (ward)"} {
		if !strings.Contains(errs, s) {
			t.Errorf("%q is not in\n%s", s, errs)
		}
	}
}

func TestPanelCommandErrors(t *testing.T) {
	dir := t.TempDir()
	model, ref := put(t, dir, "abc.json", panelModel), put(t, dir, "ref.csv", panelReference())
	sets := put(t, dir, "s.gmt", "ONE\tx\tA\tB\tC\n")
	odd := put(t, dir, "odd.json", strings.Replace(panelModel, `"sign": "up"`, `"sign": "upp"`, 1))
	for _, c := range []struct {
		args []string
		in   string
		code int
		says string
	}{
		{nil, "", exitUsage, "say what to do"},
		{[]string{"scores", "x"}, "", exitUsage, "did you mean score?"},
		{[]string{"score"}, "", exitUsage, "score takes one table; got 0"},
		{[]string{"score", "--modle", "x", "y"}, "", exitUsage, "did you mean --model?"},
		{[]string{"score", "-"}, "", exitUsage, "name a file with --reference"},
		{[]string{"score", "--reference", ref, "-"}, "", exitFailed, "it is empty"},
		{[]string{"score", "--reference", "none.csv", "-"}, "", exitFailed, "none.csv"},
		{[]string{"score", "--model", "none.json", "-"}, "", exitFailed, "name a model file, or chop24"},
		{[]string{"score", "--model", odd, "--reference", ref, "-"}, "", exitFailed, `1 fault` + "\n" + `proteins[0].sign: "upp" is not understood`},
		{[]string{"score", "--model", model, "--reference", ref, "-"}, "sample,A\nx,3\n", exitFailed, "does not say its scale"},
		{[]string{"score", "--model", model, "--reference", ref, "--scale", "pg/mL", "-"}, "sample,A\nx,3\n", exitFailed, "the table says NPX, --scale says pg/mL"},
		{[]string{"score", "--model", model, "--reference", ref, "-"}, "sample,scale,A\nx,NPX,3120\n", exitFailed, "an NPX lies between -20 and 40"},
		{[]string{"check"}, "", exitUsage, "check which model files?"},
		{[]string{"check", "none.json"}, "", exitFailed, "none.json"},
		{[]string{"check", "--canonical", model}, "", exitUsage, "--canonical belongs to `panel show`, not to `panel check`"},
		{[]string{"modules", "-"}, "", exitUsage, "needs --sets"},
		{[]string{"modules", "--sets", sets, "--reference", ref, "--set", "ON", "-"}, "", exitUsage, `has no set "ON" (did you mean ONE?)`},
		{[]string{"modules", "--sets", ref, "--reference", ref, "-"}, "", exitFailed, "line 1"},
		{[]string{"modules", "--sets", sets, "--reference", ref, "--least-coverage", "2", "-"}, "", exitUsage, "--least-coverage a share"},
		{[]string{"modules", "--sets", sets, "--reference", ref, "-"}, "sample,scale,A\nx,NPX,3.5\n", exitPartial, "0 modules scored, 1 refused"},
		{[]string{"show", "none.json"}, "", exitFailed, "none.json"},
	} {
		code, _, errs := runCommand(t, c.in, append([]string{"panel"}, c.args...)...)
		if code != c.code || !strings.Contains(errs, c.says) {
			t.Errorf("%v: %d %q", c.args, code, errs)
		}
	}
}

func TestPanelCheckAndShow(t *testing.T) {
	dir := t.TempDir()
	model := put(t, dir, "abc.json", panelModel)
	_, out, _ := runCommand(t, "", "panel", "check", "--json", model)
	var checked []struct {
		Sound, Locked bool
		SHA256        string
	}
	if err := json.Unmarshal([]byte(out), &checked); err != nil || len(checked) != 1 || !checked[0].Sound || checked[0].Locked {
		t.Fatalf("%v %s", err, out)
	}
	locked := put(t, dir, "locked.json", strings.Replace(panelModel, `"title"`, `"sha256": "`+checked[0].SHA256+`", "title"`, 1))
	if code, out, _ := runCommand(t, "", "panel", "check", locked); code != exitOK || !strings.Contains(out, "sound and locked: abc 3, 3 proteins") {
		t.Errorf("%d %s", code, out)
	}
	changed := put(t, dir, "changed.json", strings.Replace(strings.Replace(panelModel, `"title"`, `"sha256": "`+checked[0].SHA256+`", "title"`, 1), `"clip": 5`, `"clip": 6`, 1))
	if code, out, _ := runCommand(t, "", "panel", "check", model, changed); code != exitFailed || !strings.Contains(out, "the model is not what was locked") || !strings.Contains(out, "abc.json: sound") {
		t.Errorf("%d %s", code, out)
	}
	// what show writes is a model file
	_, out, _ = runCommand(t, "", "panel", "show", "--json", "chop24")
	if code, out, _ := runCommand(t, "", "panel", "check", put(t, dir, "chop24.json", out)); code != exitOK || !strings.Contains(out, "chop24 1, 24 proteins") {
		t.Errorf("%d %s", code, out)
	}
	_, page, _ := runCommand(t, "", "panel", "show", "chop24")
	for _, s := range []string{"Research surrogate", "Not published: coefficients, thresholds", "MPIG6B     O95866     down", "lindell-2024: ", "policy-panels: "} {
		if !strings.Contains(page, s) {
			t.Errorf("%q is not in\n%s", s, page)
		}
	}
}

func TestProfileCommand(t *testing.T) {
	dir := t.TempDir()
	head, shape := "", []float64{3, -2, 1, 0.5, -1, 2.5, -3, 0, 1.5, -0.5}
	for i := range shape {
		head += fmt.Sprintf(",Q%d", i)
	}
	row := func(sign, noise float64) string {
		s := ""
		for i, x := range shape {
			s += fmt.Sprintf(",%.2f", sign*x+noise*float64(i%3-1))
		}
		return s
	}
	text := "sample,group,scale" + head + "\n"
	for i := range 5 {
		text += fmt.Sprintf("a%d,STAT1 GOF,z%s\nb%d,healthy,z%s\n", i, row(1, float64(i)/10), i, row(-1, float64(i)/10))
	}
	groups := put(t, dir, "groups.csv", text)
	kids := put(t, dir, "kids.csv", "sample,scale"+head+"\nlike,z"+row(1, 0.3)+"\nsound,z"+row(-1, 0.3)+"\nfew,z,1,NA"+strings.Repeat(",NA", 8)+"\n")
	code, out, errs := runCommand(t, "", "profile", "--groups", groups, "--controls", "healthy", "--panel", kids)
	for _, s := range []string{
		"like: resembles STAT1 GOF more than healthy: consider referral to clinical immunology and a genetic test; a resemblance is no diagnosis\n10 proteins compared; rank correlation with STAT1 GOF is higher",
		"0.00397 (all 252)", // one of the 252 ways to take 5 of 10
		"sound: resembles healthy more than STAT1 GOF; this excludes no inborn error of immunity\n",
		"few: not compared: 1 proteins measured",
	} {
		if !strings.Contains(out, s) {
			t.Errorf("%q is not in\n%s", s, out)
		}
	}
	if code != exitPartial || errs != "2 samples compared, 1 refused; 10 proteins in all samples of the groups\n" {
		t.Errorf("%d %s", code, errs)
	}
	code, out, _ = runCommand(t, "", "profile", "--groups", groups, "--panel", kids, "--json")
	var r struct {
		Groups  []struct{ Group string }
		Samples []struct{ Says, Refused string }
	}
	if err := json.Unmarshal([]byte(out), &r); err != nil || code != exitPartial || len(r.Groups) != 2 || len(r.Samples) != 3 || r.Samples[2].Refused == "" {
		t.Errorf("%d %v %s", code, err, out)
	}
	npx := put(t, dir, "npx.csv", strings.ReplaceAll("sample,scale"+head+"\nx,z"+row(1, 0)+"\n", ",z,", ",NPX,"))
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{nil, exitUsage, "name the reference groups"},
		{[]string{"--groups", groups, "--panel", kids, "third"}, exitUsage, "one table at a time"},
		{[]string{"--groups", groups, "--panel", kids, "--draws", "9"}, exitUsage, "numbers from 99"},
		{[]string{"--groups", groups, "--panel", npx}, exitFailed, "--reference FILE.csv turns NPX into z"},
		{[]string{"--groups", kids, "--panel", kids}, exitFailed, "no sample says its group"},
		{[]string{"--groups", groups, "--controls", "sound", "--panel", kids}, exitFailed, `there is no group "sound"`},
	} {
		code, _, errs := runCommand(t, "", append([]string{"profile"}, c.args...)...)
		if code != c.code || !strings.Contains(errs, c.says) {
			t.Errorf("%v: %d %q", c.args, code, errs)
		}
	}
}
