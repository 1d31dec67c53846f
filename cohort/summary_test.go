package cohort

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
)

// tableOf writes a table to a file.
func tableOf(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "t.csv")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// daily is a stay from midnight with platelets at noon of each day, the last at
// the end; died adds a death at the end.
func daily(born string, died bool, platelets ...int) string {
	var b strings.Builder
	b.WriteString("patient,time,birth_date,heart_rate,platelets,death_time\n")
	fmt.Fprintf(&b, "A,2026-03-01 00:00,%s,80,,\n", born)
	for d, p := range platelets {
		end := ""
		if died && d == len(platelets)-1 {
			end = fmt.Sprintf("2026-03-%02d 12:00", d+1)
		}
		fmt.Fprintf(&b, "A,2026-03-%02d 12:00,,,%d,%s\n", d+1, p, end)
	}
	return b.String()
}

func has(t *testing.T, row map[string]string, want map[string]string) {
	t.Helper()
	for k, w := range want {
		if got, ok := row[k]; !ok || got != w {
			t.Errorf("%s is %q, want %q", k, got, w)
		}
	}
}

// SOFA by platelets alone (scores.md §10: <20 4, <50 3, <100 2, <150 1), missing
// as 0: days 4 4 3 3 2 2 1 1 0 0. Days 2 to 9 add up to 16, mean 2, fall 2.
func TestEndpointOfAStay(t *testing.T) {
	path := tableOf(t, daily("1970-01-01", false, 15, 15, 40, 40, 80, 80, 120, 120, 200, 200))
	for _, every := range []time.Duration{time.Hour, 0} {
		_, sum, _ := answer(t, Options{Files: []string{path}, Every: every, Rules: rules(t, "sofa"), Thresholds: map[string]int{"sofa": 3}})
		has(t, parse(t, sum)[0], map[string]string{"sofa.day1": "4", "sofa.mean_2_9": "2", "sofa.fall": "2", "sofa.responder": "met", "sofa.mean_2_9.scored": "8",
			"sofa.mean_2_9.dead": "0", "sofa.mean_2_9.carried": "0", "sofa.rise": "0", "sofa.worst": "4", "sofa.worst_at": "2026-03-01T12:00:00Z",
			"sofa.ge3.onset": "2026-03-01T12:00:00Z", "sofa.ge3.onset_from": "2026-03-01T00:00:00Z", "sofa.ge3.onset_before": "1", "hours": "228"})
	}
	// The same until noon of day 5, when the patient dies: 4 3 3 2 and four days
	// of 24 are 108, mean 13.5, fall -9.5.
	path = tableOf(t, daily("1970-01-01", true, 15, 15, 40, 40, 80))
	_, sum, _ := answer(t, Options{Files: []string{path}, Every: time.Hour, Rules: rules(t, "sofa")})
	has(t, parse(t, sum)[0], map[string]string{"sofa.mean_2_9": "13.5", "sofa.fall": "-9.5", "sofa.responder": "not_met", "sofa.mean_2_9.scored": "4", "sofa.mean_2_9.dead": "4",
		"death": "2026-03-05T12:00:00Z", "end": "2026-03-05T12:00:00Z"})
	// Discharged alive: the 2 of day 5 is carried to day 9: 4+3+3+2+4·2 = 20.
	path = tableOf(t, daily("1970-01-01", false, 15, 15, 40, 40, 80))
	_, sum, _ = answer(t, Options{Files: []string{path}, Every: time.Hour, Rules: rules(t, "sofa")})
	has(t, parse(t, sum)[0], map[string]string{"sofa.mean_2_9": "2.5", "sofa.mean_2_9.carried": "4"})
}

// PELOD-2 by platelets alone (scores.md §3: up to 76 2, 77 to 141 1): days
// 2 2 2 2 1 1 1 1 0 0, together 12; 18 days of 28 were not observed.
func TestPELOD2OfAStay(t *testing.T) {
	path := tableOf(t, daily("2022-01-01", false, 15, 15, 40, 40, 80, 80, 120, 120, 200, 200))
	_, sum, _ := answer(t, Options{Files: []string{path}, Every: 6 * time.Hour, Rules: rules(t, "pelod2")})
	has(t, parse(t, sum)[0], map[string]string{"pelod2.day1": "2", "pelod2.day2": "2", "pelod2.day5": "1", "pelod2.day8": "1", "pelod2.day12": "", "pelod2.sum28": "12",
		"pelod2.sum28.days": "10", "pelod2.sum28.missing": "18", "pelod2.sum28.dead": "0"})
}

// A child of 4 with low platelets on day 1 and everything else measured and
// normal has one organ at the baseline. Creatinine 2.0 on day 2 is 3 points of
// pSOFA (24 to 59 months, scores.md §2): one more organ, new MODS.
func TestNewMODSOfAStay(t *testing.T) {
	const head = "patient,time,birth_date,pao2,fio2,spo2,invasive_ventilation,platelets,bilirubin_total,mean_arterial_pressure,dopamine_rate,dobutamine_rate,epinephrine_rate,norepinephrine_rate,gcs,creatinine\n"
	normal := func(at string, born string, platelets, creatinine string) string {
		return "A," + at + "," + born + ",95,0.21,98,0," + platelets + ",0.5,80,0,0,0,0,15," + creatinine + "\n"
	}
	text := head
	for _, h := range []string{"00", "06", "12", "18"} {
		born := ""
		if h == "00" {
			born = "2022-01-01"
		}
		text += normal("2026-03-01 "+h+":00", born, "40", "0.4")
	}
	for _, h := range []string{"00", "06", "12"} {
		creatinine := "0.4"
		if h == "12" {
			creatinine = "2.0"
		}
		text += normal("2026-03-02 "+h+":00", "", "40", creatinine)
	}
	_, sum, _ := answer(t, Options{Files: []string{tableOf(t, text)}, Every: time.Hour, Rules: rules(t, "psofa", "phoenix")})
	has(t, parse(t, sum)[0], map[string]string{"psofa.npmods": "met", "psofa.npmods.kind": "new", "psofa.npmods.onset": "2026-03-02T12:00:00Z", "psofa.mods.onset": "2026-03-02T12:00:00Z",
		"psofa.mods.onset_before": "0", "psofa.mods.sepsis_at_onset": "undetermined", "psofa.mods.with_sepsis_h": "0"})
	// Nothing else measured on day 1: it cannot be known whether the kidney is new.
	text = "patient,time,birth_date,platelets,creatinine\nA,2026-03-01 00:00,2022-01-01,40,\nA,2026-03-02 12:00,,40,2.0\n"
	_, sum, _ = answer(t, Options{Files: []string{tableOf(t, text)}, Every: time.Hour, Rules: rules(t, "psofa")})
	has(t, parse(t, sum)[0], map[string]string{"psofa.npmods": "undetermined", "psofa.npmods.kind": "unknown", "psofa.npmods.onset": ""})
}

// Under ventilation nothing resolves: a ventilated child with P/F 90 (Phoenix 3),
// then 450 with the ventilator running, then without it.
func TestNothingResolvesUnderSupport(t *testing.T) {
	text := "patient,time,birth_date,pao2,fio2,support:invasive,spo2,lactate,platelets,inr,d_dimer,fibrinogen,mean_arterial_pressure,dose:norepinephrine,dose:dopamine,dose:dobutamine,dose:epinephrine,dose:milrinone,dose:vasopressin,gcs,pupils_fixed,feed:medication,feed:ventilator\n" +
		"A,2026-03-01 00:00,2022-01-01,45,0.5,start,,1,300,1,0.1,300,80,,,,,,,15,0,1,1\n" +
		"A,2026-03-01 04:00,,225,0.5,1,,1,300,1,0.1,300,80,,,,,,,15,0,1,1\n" +
		"A,2026-03-01 08:00,,225,0.5,stop,,1,300,1,0.1,300,80,,,,,,,15,0,1,1\n" +
		"A,2026-03-01 10:00,,225,0.5,,,1,300,1,0.1,300,80,,,,,,,15,0,1,1\n"
	text2, sum, rep := answer(t, Options{Files: []string{tableOf(t, text)}, Every: time.Hour, Rules: rules(t, "phoenix")})
	row := parse(t, sum)[0]
	has(t, row, map[string]string{"phoenix.ge2.onset": "2026-03-01T00:00:00Z", "phoenix.ge2.resolved": "2026-03-01T08:00:00Z", "phoenix.ge2.certain_h": "4"})
	if t.Failed() {
		t.Logf("%s\n%v", text2, rep.Issues)
	}
}

// Two admissions of one patient are two stays; what happened between them and
// before counts as history only.
func TestAdmissions(t *testing.T) {
	path := tableOf(t, "patient,time,birth_date,admit,discharge,platelets\n"+
		"A,2026-03-01 00:00,1970-01-01,,,15\nA,2026-03-01 10:00,,1,,\nA,2026-03-01 20:00,,,1,\nA,2026-03-05 00:00,,,,15\nA,2026-03-09 00:00,,ICU,,200\nA,2026-03-09 04:00,,,,200\n")
	text, sum, rep := answer(t, Options{Files: []string{path}, Every: time.Hour, Rules: rules(t, "sofa")})
	rows := parse(t, sum)
	if rep.Stays != 2 || rep.Hours != 14 || len(rows) != 2 || len(parse(t, text)) != 16 {
		t.Fatalf("%+v\n%s", rep, sum)
	}
	has(t, rows[0], map[string]string{"stay": "1", "start": "2026-03-01T10:00:00Z", "end": "2026-03-01T20:00:00Z", "sofa.worst": "4"})
	has(t, rows[1], map[string]string{"stay": "2", "start": "2026-03-09T00:00:00Z", "end": "2026-03-09T04:00:00Z", "sofa.worst": "0"})
}

// A folder that is no data set of that name is said to be none.
func TestWrongFolder(t *testing.T) {
	out, _ := Create("-", &strings.Builder{})
	o := Options{Files: []string{"testdata/cinc"}, Map: named(t, "mimic"), Every: time.Hour, Set: assess.Clinical()}
	if _, err := Trajectories(t.Context(), o, out, nil); err == nil || !strings.Contains(err.Error(), "mimic") {
		t.Errorf("error: %v", err)
	}
}
