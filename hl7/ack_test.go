package hl7

import (
	"errors"
	"strings"
	"testing"
	"time"
)

var ackTime = time.Date(2024, 1, 15, 7, 30, 5, 0, time.UTC)

func acks(raw string, o Outcome, err error) []string {
	var out []string
	for _, a := range Acks([]byte(raw), Reply{Outcome: o, Err: err, Now: ackTime, Control: "SG7"}) {
		out = append(out, string(a))
	}
	return out
}

func TestOriginalMode(t *testing.T) {
	raw := "MSH|^~\\&|LIS|CITY|SG|PICU|20240115||ORU^R01^ORU_R01|42|P|2.5.1||||||8859/1\rPID|1"
	got := acks(raw, Accepted, nil)
	want := "MSH|^~\\&|SG|PICU|LIS|CITY|20240115073005+0000||ACK^R01^ACK|SG7|P|2.5.1||||||8859/1\rMSA|AA|42\r"
	if len(got) != 1 || got[0] != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	bad := &Error{Kind: ErrTime, Segment: "OBX", Seq: 3, Field: 14, Offset: 99, Detail: "a|b"}
	got = acks(raw, Failed, bad)
	want = "MSA|AE|42\rERR||OBX^3^14|102^Data type error^HL70357|E||||not a valid time: a\\F\\b\r"
	if !strings.HasSuffix(got[0], want) {
		t.Errorf("2.5 form: %q", got)
	}
	got = acks(strings.Replace(raw, "2.5.1", "2.3", 1), Failed, bad)
	want = "ACK^R01|SG7|P|2.3||||||8859/1\rMSA|AE|42|not a valid time\rERR|OBX^3^14^102&Data type error&HL70357\r"
	if !strings.HasSuffix(got[0], want) {
		t.Errorf("2.3 form: %q", got)
	}
	got = acks(raw, Refused, &Error{Kind: ErrUnsupported})
	if !strings.Contains(got[0], "MSA|AR|42\rERR|||200^Unsupported message type^HL70357|E|") {
		t.Errorf("AR: %q", got)
	}
	got = acks(raw, Failed, errors.New("disk of patient Doe full"))
	if strings.Contains(got[0], "Doe") || !strings.Contains(got[0], "207^") {
		t.Errorf("foreign error: %q", got)
	}
}

func TestEnhancedMode(t *testing.T) {
	msg := func(accept, app string) string {
		return "MSH|^~\\&|LIS|CITY|SG|PICU|20240115||ORU^R01|42|P|2.4|||" + accept + "|" + app + "\r"
	}
	code := func(frames []string) (out string) {
		for _, f := range frames {
			c, control, err := AckCode([]byte(f))
			if err != nil || control != "42" {
				return "bad: " + f
			}
			out += c
		}
		return out
	}
	for _, c := range []struct {
		accept, app     string
		ok, fail, refse string
	}{
		{"AL", "NE", "CA", "CE", "CR"},
		{"AL", "AL", "CAAA", "CEAE", "CRAR"},
		{"NE", "AL", "AA", "AE", "AR"},
		{"ER", "NE", "", "CE", "CR"},
		{"SU", "ER", "CA", "AE", "AR"},
		{"NE", "NE", "", "", ""},
		{"AL", "", "CA", "CE", "CR"},
	} {
		got := [3]string{code(acks(msg(c.accept, c.app), Accepted, nil)), code(acks(msg(c.accept, c.app), Failed, nil)),
			code(acks(msg(c.accept, c.app), Refused, nil))}
		if got != [3]string{c.ok, c.fail, c.refse} {
			t.Errorf("%s/%s: got %q", c.accept, c.app, got)
		}
	}
}

func TestAckEchoesDelimitersAndSurvivesRubbish(t *testing.T) {
	got := acks("MSH$%*!@$APP$FAC$SG$X$2024$$ORU%R01$7$P$2.5\r", Failed, &Error{Kind: ErrRequired, Segment: "PID", Seq: 1, Field: 3})
	want := "MSH$%*!@$SG$X$APP$FAC$20240115073005+0000$$ACK%R01%ACK$SG7$P$2.5\rMSA$AE$7\rERR$$PID%1%3$101%Required field missing%HL70357$E$$$$required field is empty\r"
	if len(got) != 1 || got[0] != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	got = acks("GET / HTTP/1.1\r\n", Failed, &Error{Kind: ErrNoHeader})
	if len(got) != 1 || !strings.Contains(got[0], "\rMSA|AE|\r") {
		t.Errorf("%q", got)
	}
	// Latin-1 bytes of the header come back as they came
	got = acks("MSH|^~\\&|L\xfc|C|SG|X|2024||ORU^R01|4\xe4|P|2.5\r", Accepted, nil)
	if !strings.Contains(got[0], "|L\xfc|C|") || !strings.Contains(got[0], "MSA|AA|4\xe4\r") {
		t.Errorf("%q", got)
	}
}

func TestOutcomes(t *testing.T) {
	for err, want := range map[error]Outcome{nil: Accepted, &Error{Kind: ErrVersion}: Refused, &Error{Kind: ErrTime}: Failed, errors.New("x"): Failed} {
		if got := OutcomeOf(err); got != want {
			t.Errorf("%v: %v", err, got)
		}
	}
}
