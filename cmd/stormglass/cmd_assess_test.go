package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
)

// One child of 36 months at 08:00: mean arterial pressure 43 mmHg, platelets
// 95, lactate 5.2. By the Phoenix table (JAMA 2024) that is one point each:
// cardiovascular 2, coagulation 1.
const (
	asLong = "patient,time,analyte,value,unit\n" +
		"7,2026-03-01 08:00,birth_date,2023-02-15,\n" +
		"7,2026-03-01 08:00,platelets,95,10*3/uL\n" +
		"7,2026-03-01 08:00,mean_arterial_pressure,43,mm[Hg]\n" +
		"7,2026-03-01 08:00,lactate,5.2,mmol/L\n"
	asWide = "patient,time,birth_date,platelets,map,lactate\n7,2026-03-01 08:00,2023-02-15,95,43,5.2\n"
	asHL7  = "MSH|^~\\&|LIS|CITY|||20260301084500+0000||ORU^R01^ORU_R01|1|P|2.5.1\r" +
		"PID|1||7^^^HOSP^MR||Test^Ada||20230215|F\r" +
		"OBR|1|||GAS|||20260301080000+0000\r" +
		"OBX|1|NM|777-3^Platelets^LN||95|10*3/uL|||||F\r" +
		"OBX|2|NM|8478-0^MAP^LN||43|mm[Hg]|||||F\r" +
		"OBX|3|NM|2524-7^Lactate^LN||5.2|mmol/L|||||F\r"
	asFHIR = `{"resourceType":"Bundle","type":"collection","entry":[` +
		`{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","identifier":[{"system":"urn:oid:1.2.3","value":"7"}],"birthDate":"2023-02-15"}},` +
		`{"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"777-3"}]},"subject":{"reference":"urn:uuid:1"},"effectiveDateTime":"2026-03-01T08:00:00Z","valueQuantity":{"value":95,"system":"http://unitsofmeasure.org","code":"10*3/uL"}}},` +
		`{"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"8478-0"}]},"subject":{"reference":"urn:uuid:1"},"effectiveDateTime":"2026-03-01T08:00:00Z","valueQuantity":{"value":43,"system":"http://unitsofmeasure.org","code":"mm[Hg]"}}},` +
		`{"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2524-7"}]},"subject":{"reference":"urn:uuid:1"},"effectiveDateTime":"2026-03-01T08:00:00Z","valueQuantity":{"value":5.2,"system":"http://unitsofmeasure.org","code":"mmol/L"}}}]}`
)

type parquetRow struct {
	Patient   string    `parquet:"patient"`
	Time      time.Time `parquet:"time,timestamp"`
	Birth     string    `parquet:"birth_date"`
	Platelets float64   `parquet:"platelets"`
	MAP       float64   `parquet:"map"`
	Lactate   float64   `parquet:"lactate"`
}

// said is what the tests read of `assess --json`.
type said struct {
	Patient string
	At      string
	KnownAt string `json:"known_at"`
	Results []struct {
		Rule              string
		Population        string
		Truth             string
		Published, Lo, Hi *int
		Items             []struct {
			Item   string
			Lo, Hi int
		}
	}
}

func (s *said) item(t *testing.T, rule, item string) (lo, hi int) {
	t.Helper()
	for _, r := range s.Results {
		for _, it := range r.Items {
			if r.Rule == rule && it.Item == item {
				return it.Lo, it.Hi
			}
		}
	}
	t.Errorf("no %s.%s", rule, item)
	return -1, -1
}

// assessed JSON of a command line; the exit code must be want.
func assessJSON(t *testing.T, want int, in string, args ...string) ([]said, string) {
	t.Helper()
	code, out, errs := runCommand(t, in, append([]string{"assess", "--json"}, args...)...)
	var list []said
	if err := json.Unmarshal([]byte(out), &list); err != nil || code != want {
		t.Fatalf("%q: exit %d, want %d; %v\n%s", args, code, want, err, errs)
	}
	return list, errs
}

func TestAssessReadsEveryFormat(t *testing.T) {
	dir := t.TempDir()
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, _ = z.Write([]byte(asLong))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	columnar := filepath.Join(dir, "a.parquet")
	if err := parquet.WriteFile(columnar, []parquetRow{{"7", time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC), "2023-02-15", 95, 43, 5.2}}); err != nil {
		t.Fatal(err)
	}
	folder := filepath.Join(dir, "folder")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	put(t, folder, "1.hl7", asHL7)
	put(t, folder, ".hidden", noise)
	for name, c := range map[string]struct {
		in   string
		args []string
	}{
		"long table":     {args: []string{put(t, dir, "long.csv", asLong)}},
		"packed":         {args: []string{put(t, dir, "long.csv.gz", packed.String())}},
		"wide table":     {args: []string{put(t, dir, "wide.csv", asWide)}},
		"Parquet":        {args: []string{columnar}},
		"HL7":            {args: []string{put(t, dir, "a.hl7", asHL7)}},
		"MLLP dump":      {args: []string{put(t, dir, "a.mllp", "\x0b"+asHL7+"\x1c\r")}},
		"FHIR":           {args: []string{put(t, dir, "a.json", asFHIR)}},
		"folder":         {args: []string{folder}},
		"standard input": {in: asHL7, args: []string{"-"}},
		"table on it":    {in: asWide, args: []string{"-"}},
	} {
		t.Run(name, func(t *testing.T) {
			list, _ := assessJSON(t, exitOK, c.in, c.args...)
			if len(list) != 1 || list[0].Patient != "7" || list[0].At != "2026-03-01T08:00:00Z" {
				t.Fatalf("%+v", list)
			}
			for item, want := range map[string][2]int{"cardiovascular": {2, 4}, "coagulation": {1, 2}, "respiratory": {0, 3}, "neurologic": {0, 2}} {
				if lo, hi := list[0].item(t, "phoenix", item); [2]int{lo, hi} != want {
					t.Errorf("%s %d to %d, want %v", item, lo, hi, want)
				}
			}
			for _, r := range list[0].Results {
				if r.Rule == "phoenix" && (*r.Published != 3 || *r.Lo != 3 || *r.Hi != 11) || r.Rule == "sofa" && (r.Population != "out" || r.Published != nil) {
					t.Errorf("%+v", r)
				}
			}
		})
	}
}

func TestAssessSeveralPatients(t *testing.T) {
	dir := t.TempDir()
	other := strings.NewReplacer("7^^^HOSP", "8^^^HOSP", "ORU_R01|1|", "ORU_R01|2|").Replace(asHL7)
	a, b := put(t, dir, "a.hl7", asHL7), put(t, dir, "b.hl7", other)
	list, errs := assessJSON(t, exitPartial, "", b, a, put(t, dir, "c.hl7", "MSH|^~\\&|LIS"))
	if len(list) != 2 || list[0].Patient != "7" || list[1].Patient != "8" {
		t.Fatalf("%+v", list)
	}
	if !strings.Contains(errs, "kept aside: ") || !strings.Contains(errs, "c.hl7") {
		t.Errorf("nothing said of the cut file: %s", errs)
	}
	code, out, _ := runCommand(t, "", "assess", a, b)
	if code != exitOK || strings.Count(out, "━━ Ada Test ") != 2 || !strings.Contains(out, "HOSP 7 ") || !strings.Contains(out, "HOSP 8 ") {
		t.Errorf("exit %d\n%s", code, out)
	}
	code, page, _ := runCommand(t, "", "assess", "--html", a, b)
	if code != exitOK || !strings.HasPrefix(page, "<!doctype html>") || strings.Contains(page, "<script src") || strings.Count(page, "HOSP") < 2 {
		t.Errorf("page: exit %d, %.100s", code, page)
	}
}

func TestAssessAtAndKnownAt(t *testing.T) {
	file := put(t, t.TempDir(), "a.csv", "patient,time,analyte,value,unit,recorded\n"+
		"7,2026-03-01 08:00,birth_date,2023-02-15,,2026-03-01 08:00\n"+
		"7,2026-03-01 08:00,platelets,95,10*3/uL,2026-03-01 10:00\n"+
		"7,2026-03-01 09:00,mean_arterial_pressure,43,mm[Hg],2026-03-01 09:00\n")
	for _, c := range []struct {
		args        []string
		at          string
		coag, heart [2]int
	}{
		{nil, "2026-03-01T09:00:00Z", [2]int{1, 2}, [2]int{1, 5}},
		{[]string{"--at", "2026-03-01T08:30:00Z"}, "2026-03-01T08:30:00Z", [2]int{1, 2}, [2]int{0, 6}},                                                        // before the pressure
		{[]string{"--at", "2026-03-01T09:30:00Z", "--known-at", "2026-03-01T09:30:00Z"}, "2026-03-01T09:30:00Z", [2]int{0, 2}, [2]int{1, 5}},                  // the count not yet reported
		{[]string{"--at", "2026-03-01 11:30", "--known-at", "2026-03-01 11:30", "--tz", "Europe/Berlin"}, "2026-03-01T10:30:00Z", [2]int{1, 2}, [2]int{1, 5}}, // rows an hour earlier
		{[]string{"--at", "2026-03-02T08:30:00Z"}, "2026-03-02T08:30:00Z", [2]int{0, 2}, [2]int{0, 6}},                                                        // the count is stale after 24 h
	} {
		list, _ := assessJSON(t, exitOK, "", append(c.args, file)...)
		if list[0].At != c.at {
			t.Errorf("%q: at %s", c.args, list[0].At)
		}
		if lo, hi := list[0].item(t, "phoenix", "coagulation"); [2]int{lo, hi} != c.coag {
			t.Errorf("%q: coagulation %d to %d, want %v", c.args, lo, hi, c.coag)
		}
		if lo, hi := list[0].item(t, "phoenix", "cardiovascular"); [2]int{lo, hi} != c.heart {
			t.Errorf("%q: cardiovascular %d to %d, want %v", c.args, lo, hi, c.heart)
		}
	}
	if _, errs := assessJSON(t, exitOK, "", "--at", "2026-02-01T00:00:00Z", file); !strings.Contains(errs, "nothing is known yet at 2026-02-01T00:00:00Z; the first fact is of 2026-03-01T08:00:00Z") {
		t.Errorf("before everything: %q", errs)
	}
}

func TestAssessMaps(t *testing.T) {
	dir := t.TempDir()
	codes := put(t, dir, "codes.txt", "sender,code,analyte,unit\n*,THR,platelets,10*9/L\n")
	long := put(t, dir, "long.csv", "patient,time,code,value,unit\n7,2026-03-01 08:00,THR,95,\n7,2026-03-01 08:00,XYZ,1,\n")
	list, errs := assessJSON(t, exitOK, "", "--codes", codes, long)
	if lo, hi := list[0].item(t, "phoenix", "coagulation"); lo != 1 || hi != 2 {
		t.Errorf("coagulation %d to %d", lo, hi)
	}
	if !strings.Contains(errs, "not understood, 1 time: ") || !strings.Contains(errs, "XYZ") || strings.Contains(errs, "THR") {
		t.Errorf("%q", errs)
	}
	columns := put(t, dir, "map.csv", "column,analyte,unit\nthrombo,platelets,10*9/L\n")
	wide := put(t, dir, "wide.csv", "patient,time,thrombo,hair\n7,2026-03-01 08:00,95,red\n8,2026-03-01 08:00,many,red\n")
	list, errs = assessJSON(t, exitPartial, "", "--columns", columns, wide)
	if lo, _ := list[0].item(t, "phoenix", "coagulation"); lo != 1 {
		t.Errorf("coagulation from %d", lo)
	}
	if !strings.Contains(errs, "wide.csv, line 3, column thrombo: ") {
		t.Errorf("the cell is not named: %q", errs)
	}
	// The map that lies beside the files is not read as one of them.
	assessJSON(t, exitOK, "", "--quiet", "--codes", codes, put(t, dir, "long2.csv", asLong))
	if _, errs := assessJSON(t, exitPartial, "", "--codes", codes, dir); strings.Contains(errs, "codes.txt") {
		t.Errorf("%q", errs)
	}
}
