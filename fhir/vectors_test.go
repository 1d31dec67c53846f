package fhir

import (
	"bytes"
	"compress/bzip2"
	"encoding/csv"
	"io"
	"os"
	"path/filepath"
	"testing"

	"stormglass/analyte"
	"stormglass/event"
)

// vectors is the folder of shared test vectors; the test skips where absent.
func vectors(t testing.TB, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "shared", "vectors"}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("test vectors are not at hand (%s)", filepath.Join(parts...))
	}
	return path
}

// example reads one official R4 example.
func example(t testing.TB, name string) *Result {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(vectors(t, "fhir", "r4_examples"), name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	res, err := Read(bytes.NewReader(b), Options{})
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return res
}

func TestEveryOfficialExampleIsRead(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(vectors(t, "fhir", "r4_examples"), "*.json"))
	if err != nil || len(files) < 150 {
		t.Fatalf("%d examples, %v", len(files), err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		res, err := Read(bytes.NewReader(b), Options{})
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(f), err)
			continue
		}
		if res.Resources == 0 {
			t.Logf("%s: no resource", filepath.Base(f))
		}
		for _, i := range res.Issues {
			if i.Severity == Error || i.Severity == Fatal {
				t.Logf("%s: %s", filepath.Base(f), i)
			}
		}
		seen := map[event.ID]bool{}
		for _, e := range res.Events {
			if seen[e.ID] {
				t.Errorf("%s: id %x twice", filepath.Base(f), e.ID)
			}
			seen[e.ID] = true
		}
		if dec, err := event.DecodeAll(event.EncodeAll(res.Events)); err != nil || len(dec) != len(res.Events) {
			t.Errorf("%s: events do not survive storage: %v", filepath.Base(f), err)
		}
	}
}

func synthea(t testing.TB, path string) []byte {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	b, err := io.ReadAll(bzip2.NewReader(f))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestSyntheaTransactionsAreAccepted(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(vectors(t, "fhir", "synthea"), "*.bz2"))
	if err != nil || len(files) == 0 {
		t.Fatal("no bundles", err)
	}
	count := map[event.Kind]int{}
	gas, unmapped := 0, map[string]int{}
	for _, f := range files {
		out := Receive(synthea(t, f), "", Options{Sender: "synthea"})
		if out.Status != 200 {
			t.Errorf("%s: %d %s", filepath.Base(f), out.Status, out.Body[:min(len(out.Body), 600)])
			continue
		}
		for _, e := range out.Events {
			count[e.Kind]++
			if e.Patient.Authority != "http://hospital.smarthealthit.org" && e.Kind != event.Link {
				t.Fatalf("patient %v: the medical record number names the patient", e.Patient)
			}
			if e.Analyte == analyte.PaO2 && e.Value.Known() {
				gas++
			}
			if e.Kind == event.Unmapped {
				unmapped[e.Remark]++
			}
		}
	}
	t.Log(count)
	t.Log(unmapped)
	// 15 patients; 20 arterial gases; 103 administrations: counted with jq.
	if count[event.Demographics] != 15 || gas != 20 || count[event.Dose] != 103 {
		t.Errorf("patients %d, arterial gases %d, doses %d", count[event.Demographics], gas, count[event.Dose])
	}
}

// csvRows reads a table of the evidence without its header.
func csvRows(t testing.TB, parts ...string) [][]string {
	t.Helper()
	path := filepath.Join(append([]string{"..", "..", "shared", "evidence"}, parts...)...)
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("the evidence is not at hand (%s)", filepath.Join(parts...))
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatal(err)
	}
	return rows[1:]
}
