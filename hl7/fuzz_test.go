package hl7

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"
	"unicode/utf8"
)

// touch reads everything that can be read of a message.
func touch(t testing.TB, m *Message) {
	for i := range m.Len() {
		s := m.Segment(i)
		if len(s.Name()) != 3 && i > 0 {
			t.Fatalf("segment name %q", s.Name())
		}
		for n := range 40 {
			f := s.Field(n)
			for k := range f.Reps() {
				_ = f.Rep(k).Comp(2).Sub(2).Text()
			}
			_, _ = f.Text(), s.Offset(n)
		}
		_, _ = PersonOf(s, time.UTC)
		_, _ = VisitOf(s, time.UTC)
		_, _ = OrderOf(s, time.UTC)
		_, _ = RequestOf(s, time.UTC)
		_, _ = SpecimenOf(s, time.UTC)
		_, _ = TimingOf(s, time.UTC)
		_, _ = AdministrationOf(s, time.UTC)
		_, _, _, _ = MergeOf(s), RouteOf(s), IngredientOf(s), PrescriptionOf(s)
	}
	_, _ = m.Header(nil)
	_, _, _, _ = m.Key(), m.Kind(), m.Sender(), m.CharsetName()
	var r Report
	r.Fill(m, m.Location(nil))
	for i := range r.Groups {
		g := &r.Groups[i]
		lo, hi := g.Segments()
		if lo > hi || hi > m.Len() {
			t.Fatalf("group %d..%d of %d", lo, hi, m.Len())
		}
		for k := range g.Results {
			o := &g.Results[k]
			_, _, _, _ = o.Code(), o.Value(), o.Unit(), o.Status()
			_, _, _, _ = o.Set(), o.SubID(), o.RefRange(), o.Method()
			_, _ = o.Time()
			o.HasFlag("H")
		}
	}
}

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.hl7")
	for _, name := range files {
		if raw, err := os.ReadFile(name); err == nil {
			f.Add(raw)
		}
	}
	f.Add([]byte("MSH|^~\\&#|\\X4\\|\\.sp99999\\"))
	f.Add([]byte("MSH||"))
	f.Add([]byte("MSH|^"))
	f.Add([]byte("\xEF\xBB\xBFMSH|^~\\&|\xff\r \r \rNTE"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		for _, a := range Acks(raw, Reply{Outcome: Failed, Err: &Error{Kind: ErrSegment}, Now: time.Unix(0, 0), Control: "1"}) {
			if !bytes.HasPrefix(a, []byte("MSH")) {
				t.Fatalf("ack %q", a)
			}
		}
		before, start := bytes.Clone(raw), time.Now()
		b, err := Split(raw)
		if err != nil {
			return
		}
		for _, msg := range b.Messages {
			m, err := Parse(msg)
			if err != nil {
				if _, ok := err.(*Error); !ok {
					t.Fatalf("error %T", err)
				}
				continue
			}
			if !utf8.ValidString(m.Text()) {
				t.Fatal("text is not UTF-8")
			}
			touch(t, m)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Fatalf("%d bytes took %v", len(raw), d)
		}
		if !bytes.Equal(before, raw) {
			t.Fatal("the bytes were changed")
		}
	})
}

func FuzzValue(f *testing.F) {
	for _, s := range []string{"1", "<0.2", "^1^-^5", "1e5", "-0", "00.10", "18446744073709551616", ">=", `\H\`, `""`} {
		f.Add("NM", s)
		f.Add("SN", s)
	}
	f.Fuzz(func(t *testing.T, typ, text string) {
		m := &Message{text: text, d: Delims{Field: '|', Component: '^', Repeat: '~', Escape: '\\', Sub: '&', escapes: true}}
		v := Field{text, &m.d}.Value(typ, nil)
		if lo, hi, ok := v.Bounds(); ok && (math.IsNaN(lo) || math.IsNaN(hi) || lo > hi) {
			t.Fatalf("%q: %v..%v", text, lo, hi)
		}
		if got, ok := ParseDecimal(text); ok {
			want, err := strconv.ParseFloat(text, 64)
			if err != nil || math.Float64bits(got) != math.Float64bits(want) {
				t.Fatalf("%q: %v, strconv %v, %v", text, got, want, err)
			}
		}
	})
}

func FuzzTime(f *testing.F) {
	for _, s := range []string{"2024", "20241027023000", "20240115083015.1239-0330", "20240331", "00010101", "99991231235960"} {
		f.Add(s)
	}
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		loc = time.UTC
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := ParseTime(s, loc)
		if err != nil {
			return
		}
		if got.From > got.To {
			t.Fatalf("%q: %+v", s, got)
		}
		// 400 days: a year and the offset of a zone
		if got.To-got.From > 400*86400_000 {
			t.Fatalf("%q: %+v", s, got)
		}
	})
}
