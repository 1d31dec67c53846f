package intake

import (
	"bytes"
	"compress/gzip"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/table"
)

// folder writes files into a temporary folder and returns their paths.
func folder(t *testing.T, files map[string]string) func(names ...string) []string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return func(names ...string) []string {
		var out []string
		for _, n := range names {
			out = append(out, filepath.Join(dir, n))
		}
		return out
	}
}

func oru(control, mrn, code, value, unit, at string) string {
	return "MSH|^~\\&|LAB|HOSP|SG|ICU|20260301120000+0000||ORU^R01^ORU_R01|" + control + "|P|2.5.1\r" +
		"PID|1||" + mrn + "^^^HOSP^MR||Doe^Jo||20240115|F\r" +
		"OBR|1|O1|F1|X^Panel^L|||" + at + "\r" +
		"OBX|1|NM|" + code + "||" + value + "|" + unit + "|||||F|||" + at + "\r"
}

func adt(control, trigger, keep, give string) string {
	return "MSH|^~\\&|ADT|HOSP|SG|ICU|20260301130000+0000||ADT^" + trigger + "|" + control + "|P|2.5.1\r" +
		"EVN|" + trigger + "|20260301130000+0000\r" +
		"PID|1||" + keep + "^^^HOSP^MR||Doe^Jo||20240115|F\r" +
		"MRG|" + give + "^^^HOSP^MR\r"
}

func files(t *testing.T, opts Options, paths ...string) *Set {
	t.Helper()
	set, err := Files(context.Background(), paths, opts)
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func (s *Set) patient(t *testing.T, id string) *Patient {
	t.Helper()
	for i := range s.Patients {
		if s.Patients[i].ID.Value == id {
			return &s.Patients[i]
		}
	}
	t.Fatalf("no patient %s among %d; held %v; issues %v", id, len(s.Patients), s.Held, s.Issues)
	return nil
}

func (p *Patient) values(id analyte.ID) (out []float64) {
	for _, e := range p.Events {
		if x, ok := e.Value.Printed(); ok && e.Analyte == id {
			out = append(out, x)
		}
	}
	return out
}

const lactateLOINC = "2524-7^Lactate^LN"

func TestEveryFormatIsFoundByItsContent(t *testing.T) {
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	_, _ = z.Write([]byte("patient,time,lactate\nC1,2026-03-01 08:00,2\n"))
	_ = z.Close()
	message := oru("1", "H1", lactateLOINC, "1", "mmol/L", "202603010800+0000")
	observation := `{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2524-7"}]},` +
		`"subject":{"identifier":{"system":"urn:h","value":"F1"}},"effectiveDateTime":"2026-03-01T08:00:00Z","valueQuantity":{"value":3,"code":"mmol/L","system":"http://unitsofmeasure.org"}}`
	at := folder(t, map[string]string{
		"message": message, "frames": "\x0b" + oru("2", "H2", lactateLOINC, "4", "mmol/L", "202603010800+0000") + "\x1c\r",
		"batch": "FHS|^~\\&\rBHS|^~\\&\r" + oru("3", "H3", lactateLOINC, "5", "mmol/L", "202603010800+0000") + "BTS|1\rFTS|1\r",
		"one":   observation, "many": strings.Replace(observation, "F1", "F2", 1) + "\n" + strings.Replace(observation, "F1", "F3", 1) + "\n",
		"packed": zipped.String(), "table": "pid;time;lactate\nC2;2026-03-01 08:00;6\n", "tabs.tsv": "pid\ttime\tlactate\nC3\t2026-03-01 08:00\t7\n",
	})
	var calls int
	set := files(t, Options{Progress: func(p Progress) { calls++ }}, at("message", "frames", "batch", "one", "many", "packed", "table", "tabs.tsv")...)
	for id, want := range map[string]float64{"H1": 1, "H2": 4, "H3": 5, "F1": 3, "F2": 3, "F3": 3, "C1": 2, "C2": 6, "C3": 7} {
		if got := set.patient(t, id).values(analyte.Lactate); len(got) != 1 || got[0] != want {
			t.Errorf("%s: lactate %v, want %v", id, got, want)
		}
	}
	c := set.Counts
	if c.Files != 8 || c.Messages != 3 || c.Resources != 3 || c.Rows != 3 || c.Held != 0 || len(set.Patients) != 9 {
		t.Errorf("%+v, %d patients, held %v", c, len(set.Patients), set.Held)
	}
	if calls < 8 {
		t.Errorf("progress was told %d times", calls)
	}
	// A folder is read as its files.
	if again := files(t, Options{}, filepath.Dir(at("one")[0])); len(again.Patients) != 9 {
		t.Errorf("the folder holds %d patients", len(again.Patients))
	}
}

func TestTheSameMessageCountsOnceAndAnotherUnderItsKeyIsHeld(t *testing.T) {
	a := oru("7", "H1", lactateLOINC, "1", "mmol/L", "202603010800+0000")
	b := oru("7", "H1", lactateLOINC, "9", "mmol/L", "202603010800+0000")
	at := folder(t, map[string]string{"x.hl7": a + a + b})
	set := files(t, Options{}, at("x.hl7")...)
	if got := set.patient(t, "H1").values(analyte.Lactate); len(got) != 1 || got[0] != 1 {
		t.Errorf("lactate %v", got)
	}
	if set.Counts.Duplicates != 1 || len(set.Held) != 1 {
		t.Fatalf("%+v %v", set.Counts, set.Held)
	}
	if h := set.Held[0]; h.Offset != int64(2*len(a)) || !strings.Contains(h.Reason, "control id 7") {
		t.Errorf("held %+v, want offset %d", h, 2*len(a))
	}
}

func TestWhatCannotBeReadIsHeldWithItsPlace(t *testing.T) {
	good := oru("1", "H1", lactateLOINC, "1", "mmol/L", "202603010800+0000")
	bad := strings.Replace(oru("2", "H1", lactateLOINC, "1", "mmol/L", "202603010900+0000"), "ORU^R01^ORU_R01", "ZZZ^Z01", 1)
	at := folder(t, map[string]string{
		"cut.hl7": "stray\x0b" + good + "\x1c\r\x0b" + bad + "\x1c\r\x0bMSH|^~\\&|LAB",
		"x.json":  `{"resourceType":"Observation",`, "y.csv": "patient,lactate\n1,2\n", "z.ndjson": "{\"resourceType\":\"Patient\",\"id\":\"1\"}\nnot json\n",
	})
	set := files(t, Options{}, at("cut.hl7", "x.json", "y.csv", "z.ndjson")...)
	var got []string
	for _, h := range set.Held {
		got = append(got, strings.TrimPrefix(h.String(), filepath.Dir(at("x")[0])+string(filepath.Separator)))
	}
	text := strings.Join(got, "\n")
	for _, want := range []string{"byte 226: hl7: message type not supported", "has no end", "x.json: ", "y.csv: there is no time column", "z.ndjson, line 2: not JSON"} {
		if !strings.Contains(text, want) {
			t.Errorf("nothing says %q:\n%s", want, text)
		}
	}
	if _, err := Files(context.Background(), at("x.json"), Options{}); err == nil || !strings.Contains(err.Error(), "x.json") {
		t.Errorf("nothing could be read: %v", err)
	}
	if _, err := Files(context.Background(), at("missing"), Options{}); err == nil {
		t.Error("a missing file is no error")
	}
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := Files(ctx, at("cut.hl7"), Options{}); err != context.Canceled {
		t.Errorf("a call that was ended returned %v", err)
	}
}

func TestMergesAreAppliedAndUndone(t *testing.T) {
	a := oru("1", "H1", lactateLOINC, "1", "mmol/L", "202603010800+0000")
	b := oru("2", "H2", lactateLOINC, "2", "mmol/L", "202603010900+0000")
	merge := adt("3", "A40", "H2", "H1")
	at := folder(t, map[string]string{"a": a, "b": b, "merge": merge})
	for _, order := range [][]string{{"a", "b", "merge"}, {"merge", "b", "a"}} {
		set := files(t, Options{}, at(order...)...)
		p := set.patient(t, "H2")
		if got := p.values(analyte.Lactate); len(set.Patients) != 1 || len(got) != 2 || !p.Merged || len(p.Also) != 1 || p.Also[0].Value != "H1" {
			t.Errorf("%v: %d patients, lactate %v, also %v", order, len(set.Patients), got, p.Also)
		}
	}
	x, y := event.Patient{Value: "x"}, event.Patient{Value: "y"}
	link := func(id event.ID, at event.Time, keep, give event.Patient, undo bool) event.Event {
		return event.Event{ID: id, Kind: event.Link, At: at, Patient: keep, Link: &event.LinkDetail{Prior: give, Undo: undo}}
	}
	in := &gathering{events: []filed{{[]event.Event{link(2, 20, x, y, true)}, 1}, {[]event.Event{link(1, 10, x, y, false)}, 1}}}
	if m := in.merges(); len(m) != 0 {
		t.Errorf("an undone merge holds: %v", m)
	}
	in.events = []filed{{[]event.Event{link(1, 10, x, y, false), link(3, 30, y, x, false)}, 1}}
	if p, _ := resolve(in.merges(), event.Patient{Value: "x"}); p.Value == "" {
		t.Error("a circle of merges loses the patient")
	}
}

func TestAReferenceIsResolvedAcrossFiles(t *testing.T) {
	patient := func(mrn string) string {
		return `{"resourceType":"Patient","id":"1","identifier":[{"system":"urn:h","value":"` + mrn + `"}],"birthDate":"2024-01-15"}` + "\n"
	}
	observation := func(x string) string {
		return `{"resourceType":"Observation","id":"o` + x + `","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2524-7"}]},"subject":{"reference":"Patient/1"},"effectiveDateTime":"2026-03-01T08:00:00Z","valueQuantity":{"value":` + x + `,"code":"mmol/L","system":"http://unitsofmeasure.org"}}` + "\n"
	}
	at := folder(t, map[string]string{"Observation.ndjson": observation("1") + observation("2"), "Patient.ndjson": patient("M1"),
		"both.ndjson": observation("3") + patient("M2")})
	set := files(t, Options{}, at("Observation.ndjson", "Patient.ndjson")...)
	if p := set.patient(t, "M1"); len(set.Patients) != 1 || len(p.values(analyte.Lactate)) != 2 || len(p.Also) != 1 {
		t.Errorf("%d patients, also %v", len(set.Patients), p.Also)
	}
	// Where two files mean two people by Patient/1, a third file's reference is
	// neither's.
	set = files(t, Options{}, at("Observation.ndjson", "Patient.ndjson", "both.ndjson")...)
	if got := set.patient(t, "M2").values(analyte.Lactate); len(got) != 1 || got[0] != 3 {
		t.Errorf("M2: %v", got)
	}
	if got := set.patient(t, "Patient/1").values(analyte.Lactate); len(got) != 2 {
		t.Errorf("the disputed reference: %v", got)
	}
}

func TestTableOptionsReachTheTable(t *testing.T) {
	at := folder(t, map[string]string{"p.psv": "ICULOS|HR\n1|120\n2|NaN\n"})
	set := files(t, Options{Table: table.Options{Start: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)}}, at("p.psv")...)
	p := set.patient(t, "p")
	if len(p.Events) != 1 || p.Events[0].At.String() != "2026-03-01T01:00:00Z" {
		t.Errorf("%+v", p.Events)
	}
}

func TestSynthea(t *testing.T) {
	paths, _ := filepath.Glob(filepath.Join("..", "..", "shared", "vectors", "fhir", "synthea", "83c9*.bz2"))
	if len(paths) == 0 {
		t.Skip("test vectors are not at hand (fhir/synthea)")
	}
	set := files(t, Options{}, paths...)
	if len(set.Patients) != 1 || set.Patients[0].ID.Authority != "http://hospital.smarthealthit.org" || set.Counts.Held != 0 {
		t.Errorf("%d patients, %+v", len(set.Patients), set.Counts)
	}
}

func FuzzSniff(f *testing.F) {
	f.Add([]byte("MSH|^~\\&|"))
	f.Add([]byte("\x0bMSH|^~\\&|A|B|C|D|2026||ORU^R01|1|P|2.5\r\x1c\r"))
	f.Add([]byte("{\"resourceType\":\"Bundle\"}"))
	f.Add([]byte("patient,time,lactate\n1,2026-01-01,2\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		path := filepath.Join(t.TempDir(), "x")
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		set, err := Files(context.Background(), []string{path}, Options{})
		if err == nil && len(set.Patients)+len(set.Nobody) == 0 {
			t.Fatal("neither patients nor an error")
		}
	})
}
