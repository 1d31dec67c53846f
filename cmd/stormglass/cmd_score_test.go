package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestScoreCommand(t *testing.T) {
	dir := t.TempDir()
	file, m := filepath.Join(dir, "a.csv"), filepath.Join(dir, "map.csv")
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(m, "column,analyte,unit\nage,age,mo\nplt,platelets,10*3/uL\ncrea,creatinine,umol/L\ninfection,suspected_infection,1\nlac,lactate,mmol/L\n")
	write(file, "id,plt,age,crea,infection,lac,extra\n"+
		"a,99,30,53.04,1,11,x\n"+ // 53.04 µmol/L is 0.6 mg/dL: one renal point from 24 months
		"b,ninety,30,53,1,1,x\n")
	code, out, e := runCommand(t, "", "score", "--rules", "phoenix8,phoenix.sepsis", "--columns", m, "--key", "extra", file)
	want := "extra,phoenix8,phoenix8.lo,phoenix8.hi,phoenix8.missing,phoenix8.respiratory,phoenix8.cardiovascular,phoenix8.coagulation,phoenix8.neurologic," +
		"phoenix8.endocrine,phoenix8.immunologic,phoenix8.renal,phoenix8.hepatic,phoenix.sepsis\n" +
		"x,4,4,17,16,0,2,1,0,0,0,1,0,met\n" +
		"x,0,0,14,17,0,0,0,0,0,0,0,0,undetermined\n"
	if out != want || code != exitPartial {
		t.Errorf("%d\ngot  %s\nwant %s", code, out, want)
	}
	for _, s := range []string{"2 rows scored", "unmapped columns: 1 (id)", `column plt: 1 cell counts as missing (text not understood); first in line 3: "ninety"`} {
		if !strings.Contains(e, s) {
			t.Errorf("%q is not in\n%s", s, e)
		}
	}
}

func TestScoreCommandErrors(t *testing.T) {
	for _, c := range []struct {
		args []string
		in   string
		code int
		says string
	}{
		{[]string{"--rules", "nosuch"}, "id\n1\n", exitUsage, "pelod2"},
		{[]string{"--columns", "no-such-file.csv"}, "id\n1\n", exitFailed, "--columns: "},
		{[]string{"a", "b"}, "", exitUsage, "one file at a time"},
		{[]string{"no-such-file.csv"}, "", exitFailed, "no-such-file.csv"},
		{[]string{"--key", "k"}, "id\n1\n", exitFailed, `no key column "k"`},
		{nil, "", exitFailed, "empty"},
		{[]string{"--package-compatible", "--rules", "psofa"}, "id\n1\n", exitUsage, "phoenix8"},
	} {
		code, _, e := runCommand(t, c.in, append([]string{"score"}, c.args...)...)
		if code != c.code || !strings.Contains(e, c.says) {
			t.Errorf("%v: %d %q", c.args, code, e)
		}
	}
}

func TestScoreFromStandardInput(t *testing.T) {
	code, out, _ := runCommand(t, "row,age\n1,217\n2,30\n", "score", "--rules", "phoenix.organ_dysfunction", "-")
	if code != exitOK || out != "row,phoenix.organ_dysfunction\n1,\n2,undetermined\n" {
		t.Errorf("%d %q", code, out)
	}
	code, out, _ = runCommand(t, "row,age,map\n1,217,10\n", "score", "--package-compatible", "--json")
	if code != exitOK || !strings.Contains(out, `"phoenix":0,"phoenix.lo":0,"phoenix.hi":11,`) || !strings.Contains(out, `"phoenix.sepsis":"not_met"`) {
		t.Errorf("%d %q", code, out)
	}
}
