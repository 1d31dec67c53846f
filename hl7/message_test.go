package hl7

import (
	"errors"
	"strings"
	"testing"
)

func mustParse(t testing.TB, s string) *Message {
	t.Helper()
	m, err := Parse([]byte(strings.ReplaceAll(s, "\n", "\r")))
	if err != nil {
		t.Fatalf("Parse: %v", err)
	}
	return m
}

const header = "MSH|^~\\&|LAB|CITY|SG|PICU|20240115083000+0100||ORU^R01^ORU_R01|42|P|2.5.1\n"

func TestFieldsAreNumberedAsInTheStandard(t *testing.T) {
	m := mustParse(t, header+"PID|1||A1&x^^^CITY&1.2.3&ISO^MR~B2^^^NAT^NI||Doe^Jane|\"\"||\n")
	for _, c := range []struct {
		got, want string
	}{
		{m.Segment(0).Field(1).Raw(), "|"},
		{m.Segment(0).Field(2).Raw(), `^~\&`},
		{m.Segment(0).Field(3).Raw(), "LAB"},
		{m.Segment(0).Field(9).Comp(3).Text(), "ORU_R01"},
		{m.Segment(0).Field(12).Raw(), "2.5.1"},
		{m.Segment(0).Field(13).Raw(), ""},
		{m.First("PID").Field(3).Rep(1).Comp(4).Text(), "NAT"},
		{m.First("PID").Field(3).Comp(1).Sub(2).Text(), "x"},
		{m.First("PID").Field(3).Comp(4).Sub(3).Text(), "ISO"},
		{m.First("PID").Field(5).Comp(2).Text(), "Jane"},
		{m.First("PID").Field(3).Rep(2).Text(), ""},
		{m.First("ZZZ").Field(3).Text(), ""},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	del, empty := m.First("PID").Field(6), m.First("PID").Field(7)
	if !del.Deleted() || del.Empty() || empty.Deleted() || !empty.Empty() {
		t.Error("the deleted and the empty field are not told apart")
	}
	if k := m.Key(); k != (Key{"LAB|CITY", "42", "20240115083000+0100"}) {
		t.Errorf("key %+v", k)
	}
	if m.Kind() != "ORU^R01" || m.Sender() != "LAB|CITY" {
		t.Errorf("kind %q sender %q", m.Kind(), m.Sender())
	}
}

func TestLineEnds(t *testing.T) {
	body := header + "PID|1||A1\nOBX|1|TX|N||x\n"
	for name, raw := range map[string]string{
		"CR": strings.ReplaceAll(body, "\n", "\r"), "LF": body, "CRLF": strings.ReplaceAll(body, "\n", "\r\n"),
		"no last": strings.TrimSuffix(body, "\n"), "blank lines": strings.ReplaceAll(body, "\n", "\r\r\n\n"),
		"BOM": "\uFEFF" + body, "trailing blanks": body + "  \r\n\x00",
	} {
		m, err := Parse([]byte(raw))
		if err != nil || m.Len() != 3 || m.First("OBX").Field(5).Text() != "x" || m.Segment(0).Field(12).Text() != "2.5.1" {
			t.Errorf("%s: %v, %+v", name, err, m)
		}
	}
}

func TestRawLineBreaksInsideTextAreKept(t *testing.T) {
	m := mustParse(t, header+"OBX|1|TX|REP||first line\nsecond line\n\nthird||||||F\nOBX|2|NM|A||1\n")
	if m.Len() != 3 {
		t.Fatalf("%d segments", m.Len())
	}
	o := m.Segment(1)
	if got := o.Field(5).Raw(); got != "first line\rsecond line\r\rthird" || o.Field(11).Raw() != "F" {
		t.Errorf("got %q, status %q", got, o.Field(11).Raw())
	}
	if len(m.Notes()) != 1 {
		t.Errorf("notes %q", m.Notes())
	}
}

func TestOtherDelimiters(t *testing.T) {
	m := mustParse(t, "MSH$%*!@#$APP$FAC$$$2024$$ORU%R01$7$P$2.7\nOBX$1$ST$A%b$$x!F!y!S!z!P!\n")
	d := m.Delims()
	if d.Field != '$' || d.Component != '%' || d.Repeat != '*' || d.Escape != '!' || d.Sub != '@' || d.Truncate != '#' {
		t.Fatalf("%+v", d)
	}
	if got := m.First("OBX").Field(5).Text(); got != "x$y%z#" {
		t.Errorf("got %q", got)
	}
	if m.First("OBX").Field(3).Comp(2).Text() != "b" {
		t.Error("component")
	}
}

func TestRefusals(t *testing.T) {
	big := make([]byte, 1<<20+1)
	copy(big, header)
	for name, c := range map[string]struct {
		raw  string
		kind ErrorKind
		seg  string
		off  int
	}{
		"empty":           {"", ErrEmpty, "", 0},
		"blank":           {"\r\n \r", ErrEmpty, "", 0},
		"no header":       {"PID|1\r", ErrNoHeader, "", 0},
		"letter":          {"MSHA^~\\&AXAYA", ErrDelimiters, "MSH", 3},
		"twice":           {"MSH|^^\\&|A", ErrDelimiters, "MSH", 4},
		"too many":        {"MSH|^~\\&#@|A", ErrDelimiters, "MSH", 4},
		"charset":         {"MSH|^~\\&|A|||||||||||||||GB 18030-2000", ErrCharset, "MSH", 0},
		"lower-case name": {"MSH|^~\\&|A\rpid|1", ErrSegment, "MSH", 11},
		"text after MSH":  {"MSH|^~\\&|A\rwords", ErrSegment, "MSH", 11},
		"too large":       {string(big), ErrTooLarge, "", 0},
	} {
		_, err := Parse([]byte(c.raw))
		var e *Error
		if !errors.As(err, &e) || e.Kind != c.kind || e.Segment != c.seg || e.Offset != c.off {
			t.Errorf("%s: got %v", name, err)
		}
	}
	var m Message
	many := header + strings.Repeat("NTE|1\r", 30)
	if err := m.Reset([]byte(many), Limits{Segments: 20}); !errors.Is(err, &Error{Kind: ErrTooLarge}) {
		t.Errorf("segments: %v", err)
	}
	if err := m.Reset([]byte("MSH|^~\\&|"+strings.Repeat("|", 50)), Limits{Fields: 40}); !errors.Is(err, &Error{Kind: ErrTooLarge}) {
		t.Errorf("fields: %v", err)
	}
}

func TestErrorsNameThePlace(t *testing.T) {
	m := mustParse(t, header+"PID|1||A||||19731302\nOBX|1|NM|A||1\nOBX|2|NM|B||2\n")
	_, err := PersonOf(m.First("PID"), nil)
	var e *Error
	if !errors.As(err, &e) || e.Segment != "PID" || e.Seq != 1 || e.Field != 7 {
		t.Fatalf("got %v", err)
	}
	if raw := m.Text(); !strings.HasPrefix(raw[e.Offset:], "19731302") {
		t.Errorf("offset %d points at %q", e.Offset, raw[e.Offset:])
	}
	if strings.Contains(err.Error(), "1973") {
		t.Error("the error repeats the content of the field")
	}
}

func TestEscapes(t *testing.T) {
	for in, want := range map[string]string{
		`a\F\b\S\c\T\d\R\e\E\f`: `a|b^c&d~e\f`,
		`line\.br\next\.sp2\x`:  "line\nnext\n\nx",
		`\H\bold\N\`:            "bold",
		`\X41\\X0D0A\`:          "A\r\n",
		`\XE9\`:                 "é", // not UTF-8: Latin-1
		`\XC3A9\`:               "é",
		`\Z12\ \Cxx\ \q\`:       `\Z12\ \Cxx\ \q\`,
		`\.in+4\text`:           "text",
		`C:\temp`:               `C:\temp`,
		`a\`:                    `a\`,
		`\\`:                    `\\`,
		`\X4\`:                  `\X4\`,
		`a\bc\F\d`:              `a\bc|d`,
	} {
		m := mustParse(t, header+"OBX|1|ST|A||"+in+"\n")
		if got := m.First("OBX").Field(5).Text(); got != want {
			t.Errorf("%s: got %q, want %q", in, got, want)
		}
	}
}

func TestCharacterSets(t *testing.T) {
	// the same name, "Žofie Müller", or what the set can write of it
	for _, c := range []struct{ set, bytes, want string }{
		{"UNICODE UTF-8", "M\xc3\xbcller", "Müller"},
		{"8859/1", "M\xfcller", "Müller"},
		{"ISO 8859/1", "M\xfcller", "Müller"},
		{"8859/2", "\xaeofie", "Žofie"},
		{"8859/5", "\xb8\xd2\xd0\xdd", "Иван"},
		{"8859/7", "\xc1\xe8\xde\xed\xe1", "Αθήνα"},
		{"8859/9", "\xddstanbul", "İstanbul"},
		{"8859/15", "5 \xa4", "5 €"},
		{"WINDOWS-1252", "5 \x80", "5 €"},
		{"8859/1", "it\x92s", "it’s"}, // windows-1252 in practice
		{"", "M\xc3\xbcller", "Müller"},
		{"", "M\xfcller", "Müller"},
		{"ASCII", "M\xfcller", "Müller"},
		{"UNICODE UTF-8", "M\xfcller", "M\uFFFDller"},
	} {
		raw := "MSH|^~\\&|A|B|||2024||ADT^A01|1|P|2.5||||||" + c.set + "\rPID|1||X||" + c.bytes + "^B\r"
		raw = strings.Replace(raw, "||||||"+c.set+"\r", "||||||"+c.set+"\r", 1)
		m, err := Parse([]byte(raw))
		if err != nil {
			t.Errorf("%s: %v", c.set, err)
			continue
		}
		if got := m.First("PID").Field(5).Comp(1).Text(); got != c.want {
			t.Errorf("%s: got %q, want %q", c.set, got, c.want)
		}
		off := m.First("PID").Offset(5)
		if !strings.HasPrefix(raw[off:], c.bytes) {
			t.Errorf("%s: offset %d", c.set, off)
		}
	}
}

func TestParsingAllocatesNearlyNothing(t *testing.T) {
	raw := oru20()
	var m Message
	var r Report
	n := testing.AllocsPerRun(200, func() {
		if err := m.Reset(raw, Limits{}); err != nil {
			t.Fatal(err)
		}
		r.Fill(&m, m.Location(nil))
		if typed(&r) != 20 {
			t.Fatal("incomplete")
		}
	})
	if n > 4 { // the copy of the text, a zone
		t.Errorf("%v allocations", n)
	}
}
