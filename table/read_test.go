package table

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/intake/saytest"

	"github.com/parquet-go/parquet-go"
)

func read(t *testing.T, text string, opts Options) *Result {
	t.Helper()
	res, err := Read(strings.NewReader(text), opts)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

func first(t *testing.T, res *Result, id analyte.ID) event.Event {
	t.Helper()
	for _, e := range res.Events {
		if e.Analyte == id {
			return e
		}
	}
	t.Fatalf("no %s in %v", id, res.Issues)
	return event.Event{}
}

func TestTablesThatCannotBeReadSayWhatToDo(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "the first line must name the columns"},
		{"patient,lactate\n1,2\n", "no time column"},
		{"patient,hours,lactate\n1,2,3\n", "give the start"},
		{"patient,time,foo\n1,2026-01-01,3\n", "give a column map"},
		{"patient,time,lactate\n1,2026-01-01,\"3\n", "x.csv"},
		{"\xff\xfep\x00", "save it as UTF-8"},
	} {
		_, err := Read(strings.NewReader(c.text), Options{Name: "x.csv"})
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.text, err, c.want)
		}
	}
}

func TestFaultsNameLineAndColumn(t *testing.T) {
	text := "patient,time,lactate,platelets,spo2\n" +
		"A,2026-01-01 10:00,4.1,many,97\n" +
		"A,yesterday,4.2,88,96\n" +
		",2026-01-01 12:00,4.3,88,96\n" +
		"A,2026-01-01 13:00,4.4,88\n" +
		"A,2026-01-01 14:00,999,\"1,5\",96\n" +
		"A,1767279600,5,88,96\n"
	res := read(t, text, Options{Name: "labs.csv"})
	var got []string
	for _, i := range res.Issues {
		if !i.Note {
			got = append(got, i.String())
		}
	}
	want := []string{
		`labs.csv, line 2, column platelets: text "many" is not understood as a value of Platelets`,
		`labs.csv, line 3, column time: "yesterday" is no time that is read; write 2026-03-01 14:05 or 2026-03-01T14:05:00+01:00`,
		`labs.csv, line 4, column patient: the row names no patient; nothing was read of it`,
		`labs.csv, line 5: the row has 4 cells, the header 5; is a delimiter or a quotation mark missing?`,
		`labs.csv, line 6, column lactate: Lactate 999 mmol/L is outside the plausible range 0 to 50 mmol/L: kept, not used`,
		`labs.csv, line 6, column platelets: text "1,5" is not understood as a value of Platelets`,
		`labs.csv, line 7, column time: "1767279600" is a bare number; declare seconds or milliseconds since 1970 (--epoch s or ms), or hours since a start (--hours COLUMN --start TIME)`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if res.Faults != len(want) || res.Rows != 6 {
		t.Errorf("%d faults, %d rows", res.Faults, res.Rows)
	}
	// Nothing that a row with a patient says is lost: 3+3+2+3+3 facts.
	if len(res.Events) != 14 {
		t.Errorf("%d events", len(res.Events))
	}
	for _, e := range res.Events {
		if e.Text == "many" || e.Text == "999" {
			if e.Value.Informative() {
				t.Errorf("%q is used", e.Text)
			}
		}
	}
}

func TestDelimitersAndDress(t *testing.T) {
	for _, text := range []string{
		"patient,time,lactate\nA,2026-01-01 10:00,4.1\n",
		"patient;time;lactate\r\nA;2026-01-01 10:00;4.1\r\n",
		"\ufeffpatient\ttime\tlactate\nA\t2026-01-01 10:00\t4.1",
		"patient|time|lactate\nA|2026-01-01T10:00:00Z|4.1\n",
		"\"PATIENT\",\"Time\",\"Lactate\"\n\"A\",\"2026-01-01 10:00\",\"4.1\"\n",
	} {
		e := first(t, read(t, text, Options{}), analyte.Lactate)
		if x, ok := e.Value.Printed(); !ok || x != 4.1 || e.At.String() != "2026-01-01T10:00:00Z" || e.Patient.Value != "A" {
			t.Errorf("%q: %+v", text, e)
		}
	}
	comma := read(t, "patient;time;lactate\nA;2026-01-01 10:00;4,1\n", Options{DecimalComma: true})
	if x, ok := first(t, comma, analyte.Lactate).Value.Printed(); !ok || x != 4.1 {
		t.Error("decimal comma", x)
	}
	var zipped bytes.Buffer
	z := gzip.NewWriter(&zipped)
	_, _ = z.Write([]byte("patient,time,lactate\nA,2026-01-01 10:00,4.1\n"))
	_ = z.Close()
	res, err := Read(&zipped, Options{})
	if err != nil || len(res.Events) != 1 {
		t.Error("gzip", err)
	}
}

func TestTimes(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zone data")
	}
	for _, c := range []struct{ text, epoch, from, to string }{
		{"2026-07-01 12:00", "", "2026-07-01T10:00:00Z", "2026-07-01T10:00:00Z"},
		{"2026-07-01 12:00:30.5", "", "2026-07-01T10:00:30.500Z", "2026-07-01T10:00:30.500Z"},
		{"2026-07-01T12:00:00-04:00", "", "2026-07-01T16:00:00Z", "2026-07-01T16:00:00Z"},
		{"2026-07-01", "", "2026-06-30T22:00:00Z", "2026-07-01T21:59:59.999Z"},
		{"2026-10-25 02:30", "", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"},
		{"1782900000", "s", "2026-07-01T10:00:00Z", "2026-07-01T10:00:00Z"},
		{"1782900000000", "ms", "2026-07-01T10:00:00Z", "2026-07-01T10:00:00Z"},
	} {
		o := Options{Zone: berlin, Epoch: c.epoch}
		at, why := o.when(c.text)
		if why != "" || at.from.String() != c.from || at.to.String() != c.to {
			t.Errorf("%s: %s..%s %s", c.text, at.from, at.to, why)
		}
	}
	for _, bad := range []string{"12.03.2026", "03/01/2026 10:00", "2026-13-01", "noon", "1e400", "NaN"} {
		if at, why := new(Options).when(bad); why == "" {
			t.Errorf("%q was read as %s", bad, at.from)
		}
	}
}

func TestTheSameRowIsTheSameEvent(t *testing.T) {
	a := read(t, "patient,time,lactate\nA,2026-01-01 10:00,4.1\n", Options{Name: "a.csv"})
	b := read(t, "lactate;time;patient;x\n4.1;2026-01-01 10:00;A;9\n", Options{Name: "b.csv"})
	if a.Events[0].ID != b.Events[0].ID {
		t.Error("the same fact from two files has two ids")
	}
	c := read(t, "patient,time,lactate\nA,2026-01-01 10:00,4.2\n", Options{Name: "a.csv"})
	if a.Events[0].ID == c.Events[0].ID {
		t.Error("two values have one id")
	}
}

func TestADoseOfEachKind(t *testing.T) {
	text := "patient,time,dose:norepinephrine,dose:cefazolin:iv:prophylaxis,dose:vancomycin\n" +
		"A,2026-01-01 10:00,0.1 ug/kg/min,1,\n" +
		"A,2026-01-01 11:00,0,,15 mg/kg\n" +
		"A,2026-01-01 12:00,0.2,,nonsense\n"
	res := read(t, text, Options{})
	var got []string
	for _, e := range res.Events {
		got = append(got, saytest.Say(e))
	}
	want := `A 2026-01-01T10:00:00Z dose norepinephrine change 0.1
A 2026-01-01T10:00:00Z dose cefazolin given systemic prophylaxis
A 2026-01-01T11:00:00Z dose norepinephrine stop
A 2026-01-01T11:00:00Z dose vancomycin given 15 mg/kg
A 2026-01-01T12:00:00Z dose norepinephrine change unit_unknown
A 2026-01-01T12:00:00Z unmapped dose:vancomycin nonsense`
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
}

// The PhysioNet/CinC 2019 stays: hourly rows, pipe-separated, NaN missing. The
// numbers were counted with awk over the same files.
func TestCinc2019(t *testing.T) {
	path := filepath.Join("..", "..", "shared", "vectors", "icu", "cinc2019.tar.gz")
	f, err := os.Open(path)
	if err != nil {
		t.Skip("test vectors are not at hand (icu/cinc2019.tar.gz)")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	stays := 0
	for tr := tar.NewReader(z); stays < 20; {
		h, err := tr.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(h.Name, ".psv") {
			continue
		}
		body, err := io.ReadAll(tr)
		if err != nil {
			t.Fatal(err)
		}
		stays++
		res, err := Read(bytes.NewReader(body), Options{Name: h.Name, Start: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			t.Fatal(h.Name, err)
		}
		if want := bytes.Count(bytes.TrimSpace(body), []byte("\n")); res.Rows != want {
			t.Errorf("%s: %d rows, want %d", h.Name, res.Rows, want)
		}
		hr, want := 0, 0
		for _, e := range res.Events {
			if e.Analyte == analyte.HeartRate {
				hr++
			}
		}
		for _, line := range strings.Split(strings.TrimSpace(string(body)), "\n")[1:] {
			if cell, _, _ := strings.Cut(line, "|"); cell != "NaN" {
				want++
			}
		}
		if hr != want {
			t.Errorf("%s: %d heart rates, want %d", h.Name, hr, want)
		}
	}
	if stays == 0 {
		t.Fatal("no stays")
	}
}

func TestParquetSaysTheSame(t *testing.T) {
	type row struct {
		Patient string    `parquet:"patient"`
		Time    time.Time `parquet:"time,timestamp(millisecond)"`
		Birth   int32     `parquet:"birth_date,date"`
		Lactate *float64  `parquet:"lactate,optional"`
		GCS     int64     `parquet:"gcs"`
		IMV     bool      `parquet:"invasive_ventilation"`
	}
	x := 4.1
	at := time.Date(2026, 1, 1, 10, 0, 0, 0, time.UTC)
	var buf bytes.Buffer
	w := parquet.NewGenericWriter[row](&buf)
	if _, err := w.Write([]row{{"A", at, 19737, &x, 9, true}, {"A", at.Add(time.Hour), 19737, nil, 11, false}}); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	got, err := ReadParquet(bytes.NewReader(buf.Bytes()), int64(buf.Len()), Options{Name: "x.parquet"})
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, e := range got.Events {
		lines = append(lines, saytest.Say(e))
	}
	// 19737 days after 1970-01-01 is 2024-01-15.
	want := `A - demographics born 2024-01-15
A 2026-01-01T10:00:00Z lactate 4.1 mmol/L
A 2026-01-01T10:00:00Z gcs 9 {score}
A 2026-01-01T10:00:00Z invasive_ventilation 1 1
A 2026-01-01T11:00:00Z gcs 11 {score}
A 2026-01-01T11:00:00Z invasive_ventilation 0 1`
	saytest.Compare(t, lines, want)
	if _, err := ReadParquet(strings.NewReader("PAR1 not"), 8, Options{Name: "y.parquet"}); err == nil {
		t.Error("no Parquet was read as one")
	}
}

func TestAColumnMapIsChecked(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"foo,bar\n", "the first line"},
		{"column,analyte,unit\nx,nothing,\n", "line 2"},
		{"column,analyte,unit\nx,lactate,furlong\n", "furlong"},
		{"column,analyte,unit\nx,ferritin,mmHg\n", "mmHg"},
	} {
		if _, err := ReadMap(strings.NewReader(c.text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v", c.text, err)
		}
	}
	f, err := os.Open(filepath.Join("..", "..", "shared", "vectors", "scores", "phoenix_columns.csv"))
	if err != nil {
		t.Skip("test vectors are not at hand (scores/phoenix_columns.csv)")
	}
	defer f.Close()
	if m, err := ReadMap(f); err != nil || len(m) != 20 {
		t.Error(len(m), err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add("patient,time,lactate\nA,2026-01-01 10:00,4.1\n")
	f.Add("patient;time;analyte;value;unit;until\nA;2026-01-01;dose:epinephrine;0.1;ug/kg/min;2026-01-02\n")
	f.Add("iculos|hr\n1|80\n")
	f.Add("patient,time,birth_date,fact:malignancy,order:culture,support:crrt\nA,2026-01-01,2020,yes,1,start\n")
	f.Fuzz(func(t *testing.T, text string) {
		res, err := Read(strings.NewReader(text), Options{Name: "f", Start: time.Unix(1e9, 0)})
		if err == nil && res == nil {
			t.Fatal("neither result nor error")
		}
		if res != nil {
			if back, err := event.DecodeAll(event.EncodeAll(res.Events)); err != nil || len(back) != len(res.Events) {
				t.Fatal(err)
			}
		}
	})
}
