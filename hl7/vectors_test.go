package hl7

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// vectors are messages that nobody here wrote; see their README.
func vectors(t testing.TB) []string {
	t.Helper()
	files, _ := filepath.Glob("../../shared/vectors/hl7/*/*.hl7")
	if len(files) == 0 {
		t.Skip("no vectors: ../shared/vectors/hl7 is not beside the repository")
	}
	return files
}

func TestVectorsParse(t *testing.T) {
	n := 0
	for _, name := range vectors(t) {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b, err := Split(raw)
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
			continue
		}
		for _, msg := range b.Messages {
			m, err := Parse(msg)
			if err != nil {
				t.Errorf("%s: %v", filepath.Base(name), err)
				continue
			}
			n++
			touch(t, m)
			// an independent count: lines that begin with three capitals and a bar
			lines := strings.FieldsFunc(string(msg), func(r rune) bool { return r == '\r' || r == '\n' })
			if m.Len() != len(lines) {
				t.Errorf("%s: %d segments in %d lines", filepath.Base(name), m.Len(), len(lines))
			}
			for i := range m.Len() {
				if got, want := m.Segment(i).Raw(), strings.TrimPrefix(lines[i], "\uFEFF"); got != want {
					t.Errorf("%s: segment %d is %q, the line is %q", filepath.Base(name), i, got, want)
				}
			}
		}
	}
	if n != 146 { // 145 files, one of them a batch of two
		t.Errorf("%d messages", n)
	}
}

// Observations of ORU messages arrive with value, unit, status and time. The
// expected parts are cut out of the lines by splitting at the bars alone.
func TestVectorsObservations(t *testing.T) {
	n := 0
	for _, name := range vectors(t) {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b, err := Split(raw)
		if err != nil {
			t.Fatal(err)
		}
		for _, msg := range b.Messages {
			m, err := Parse(msg)
			if err != nil || !strings.HasPrefix(m.Kind(), "ORU^R01") {
				continue
			}
			var r Report
			r.Fill(m, m.Location(nil))
			var got []*Result
			for i := range r.Groups {
				for k := range r.Groups[i].Results {
					got = append(got, &r.Groups[i].Results[k])
				}
			}
			for _, line := range strings.FieldsFunc(string(msg), func(r rune) bool { return r == '\r' || r == '\n' }) {
				f := append(strings.Split(line, "|"), make([]string, 20)...)
				if f[0] != "OBX" {
					continue
				}
				if len(got) == 0 {
					t.Fatalf("%s: an OBX is missing", name)
				}
				n++
				o := got[0]
				got = got[1:]
				at, ok := o.Time()
				v := o.Value()
				first, _, _ := strings.Cut(f[6], "^")
				code, _, _ := strings.Cut(f[3], "^")
				if o.Unit().ID != first || o.Code().ID != code || o.Status() != f[11] || !ok || at.Known() != (f[14] != "") || (v.Kind == NoValue) != (f[5] == "") {
					t.Errorf("%s: %s", filepath.Base(name), line)
				}
				if f[2] == "NM" && f[5] != "" && !strings.Contains(f[5], "~") && (v.Kind != Number || v.Dec != f[5]) {
					t.Errorf("%s: %s gives %+v", filepath.Base(name), line, v)
				}
			}
			if len(got) != 0 {
				t.Errorf("%s: %d results too many", filepath.Base(name), len(got))
			}
		}
	}
	if n < 50 {
		t.Errorf("only %d observations", n)
	}
}
