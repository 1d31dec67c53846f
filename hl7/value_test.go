package hl7

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"
)

func value(t testing.TB, typ, text string) Value {
	t.Helper()
	m := mustParse(t, header+"OBX|1|"+typ+"|A||"+text+"||||||F\n")
	var r Report
	r.Fill(m, nil)
	return r.Groups[0].Results[0].Value()
}

func TestValues(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		typ, text string
		kind      ValueKind
		cmp       Comparator
		lo, hi    float64
		dec       string
	}{
		{"NM", "5200", Number, Equal, 5200, 5200, "5200"},
		{"NM", "0.90", Number, Equal, 0.9, 0.9, "0.90"},
		{"NM", "-.5", Number, Equal, -0.5, -0.5, "-.5"},
		{"NM", "+7.", Number, Equal, 7, 7, "+7."},
		{"NM", " 12 ", Number, Equal, 12, 12, "12"},
		{"NM", "1.2E+03", Number, Equal, 1200, 1200, "1.2E+03"},
		{"NM", "<0.2", Number, LessThan, -inf, 0.2, "0.2"},
		{"ST", "<0.2", Number, LessThan, -inf, 0.2, "0.2"},
		{"ST", "> 1000", Number, GreaterThan, 1000, inf, "1000"},
		{"TX", "<= 5", Number, AtMost, -inf, 5, "5"},
		{"FT", ">=7.5", Number, AtLeast, 7.5, inf, "7.5"},
		{"ST", "≤5", Number, AtMost, -inf, 5, "5"},
		{"", "6.3", Number, Equal, 6.3, 6.3, "6.3"},
		{"SN", "<^0.2", Number, LessThan, -inf, 0.2, "0.2"},
		{"SN", ">^100", Number, GreaterThan, 100, inf, "100"},
		{"SN", "^182", Number, Equal, 182, 182, "182"},
		{"SN", "=^182", Number, Equal, 182, 182, "182"},
		{"SN", "<0.5", Number, LessThan, -inf, 0.5, "0.5"},
		{"SN", "^1^-^5", Range, Equal, 1, 5, "1"},
	} {
		v := value(t, c.typ, c.text)
		lo, hi, ok := v.Bounds()
		if v.Kind != c.kind || v.Cmp != c.cmp || !ok || lo != c.lo || hi != c.hi || v.Dec != c.dec {
			t.Errorf("%s %q: %+v", c.typ, c.text, v)
		}
	}
	// what must not become a number
	for _, c := range []struct{ typ, text string }{
		{"NM", "60~120"}, {"NM", "1,234"}, {"NM", "0,5"}, {"NM", "1 000"}, {"NM", "NaN"}, {"NM", "Inf"}, {"NM", "0x10"},
		{"NM", "1_000"}, {"NM", "1e"}, {"NM", "."}, {"NM", "-"}, {"NM", "haemolysed"}, {"ST", "12*"}, {"ST", "5 mg/L"},
		{"ST", "<"}, {"ST", "<>5"}, {"ST", "<<5"}, {"ST", "1-5"}, {"SN", "^5^-^1"}, {"SN", "<^1^-^5"}, {"SN", "^2^+"},
		{"SN", "x^5"}, {"SN", "<^"}, {"SN", "^1^:^x"}, {"NM", "1e400"}, {"ST", "10:30"}, {"ED", "^IM^JPEG^Base64^AA"},
		{"NM", "1.2.3"}, {"NM", "--1"}, {"NM", "5%"},
	} {
		if v := value(t, c.typ, c.text); v.Kind == Number || v.Kind == Range || v.Kind == Ratio || v.Text == "" {
			t.Errorf("%s %q: %+v", c.typ, c.text, v)
		}
	}
	if v := value(t, "SN", "^1^:^128"); v.Kind != Ratio || v.Num != 1 || v.Num2 != 128 {
		t.Errorf("titre: %+v", v)
	}
	if v := value(t, "ST", "1:128"); v.Kind != Ratio || v.Num2 != 128 {
		t.Errorf("titre as text: %+v", v)
	}
	if v := value(t, "NM", `""`); v.Kind != DeletedValue {
		t.Errorf("deleted: %+v", v)
	}
	if v := value(t, "NM", ""); v.Kind != NoValue {
		t.Errorf("empty: %+v", v)
	}
	if v := value(t, "TX", "a~b"); v.Text != "a\nb" || v.Kind != TextValue {
		t.Errorf("lines: %+v", v)
	}
	if v := value(t, "CWE", "260415000^not detected^SCT^^^^^^None seen"); v.Kind != CodedValue || v.Text != "None seen" ||
		v.Code().ID != "260415000" || v.Code().System != "SCT" {
		t.Errorf("coded: %+v", v)
	}
	if v := value(t, "DT", "20210818"); v.Kind != TimeValue || v.Time.Precision != Day {
		t.Errorf("date: %+v", v)
	}
	if v := value(t, "DTM", "yesterday"); v.Kind != TextValue || v.Text != "yesterday" {
		t.Errorf("bad date: %+v", v)
	}
}

// The fast path must give the float64 that strconv gives.
func TestDecimalsAgreeWithStrconv(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for i := range 200_000 {
		n := r.Uint64() >> (r.Uint64() % 64)
		s := strconv.FormatUint(n, 10)
		if k := r.IntN(len(s) + 1); k > 0 {
			s = s[:k] + "." + s[k:]
		}
		if i%3 == 0 {
			s = "-" + s
		}
		if i%7 == 0 {
			s = fmt.Sprintf("%se%d", s, r.IntN(40)-20)
		}
		want, err := strconv.ParseFloat(s, 64)
		got, ok := ParseDecimal(s)
		if err != nil || !ok || math.Float64bits(got) != math.Float64bits(want) {
			t.Fatalf("%s: got %v (%v), strconv %v (%v)", s, got, ok, want, err)
		}
	}
}
