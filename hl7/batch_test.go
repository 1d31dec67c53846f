package hl7

import (
	"errors"
	"os"
	"strings"
	"testing"
)

func TestSplit(t *testing.T) {
	raw, err := os.ReadFile("testdata/batch.hl7")
	if err != nil {
		t.Fatal(err)
	}
	b, err := Split(raw)
	if err != nil || len(b.Messages) != 2 || !b.Wrapped || b.Declared != 2 {
		t.Fatalf("%+v, %v", b, err)
	}
	for i, want := range []string{"B1", "B2"} {
		m, err := Parse(b.Messages[i])
		if err != nil || m.Key().Control != want || m.Len() != 2 {
			t.Errorf("message %d: %v", i, err)
		}
	}
	for name, c := range map[string]struct {
		raw  string
		n    int
		kind ErrorKind
	}{
		"single":          {header + "PID|1\r", 1, 0},
		"unwrapped pair":  {header + "PID|1\r\n" + header + "PID|2\n", 2, 0},
		"BOM between":     {header + "PID|1\n\uFEFF" + header, 2, 0},
		"word, not MSH":   {header + "OBX|1|TX|A||MSHA x\rMSH is a segment\r", 1, 0},
		"empty batch":     {"FHS|^~\\&|A\rBHS|^~\\&|A\rBTS|0\rFTS|1\r", 0, ErrBatch},
		"nothing":         {"", 0, ErrEmpty},
		"something else":  {"{}", 0, ErrNoHeader},
		"trailer at end":  {"BHS|^~\\&|A\r" + header + "BTS", 1, 0},
		"without trailer": {"FHS|^~\\&|A\r" + header + "PID|1", 1, 0},
	} {
		b, err := Split([]byte(c.raw))
		if len(b.Messages) != c.n || c.n == 0 && !errors.Is(err, &Error{Kind: c.kind}) || c.n > 0 && err != nil {
			t.Errorf("%s: %d messages, %v", name, len(b.Messages), err)
		}
		for _, msg := range b.Messages {
			if strings.Contains(string(msg), "BTS") || strings.Contains(string(msg), "FHS") {
				t.Errorf("%s: %q", name, msg)
			}
		}
	}
}
