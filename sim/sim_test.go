package sim

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"
	"time"
)

func testStart() time.Time { return time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC) }

// streamed is the stream up to some hours after its start.
func streamed(seed uint64, beds int, faults bool, after time.Duration) []Message {
	var out []Message
	for m := range Faulty(seed, faults, Stream(seed, beds, testStart())) {
		if m.At.After(testStart().Add(after)) {
			break
		}
		out = append(out, m)
	}
	return out
}

func hashOf(ms []Message) string {
	h := sha256.New()
	for _, m := range ms {
		h.Write([]byte(m.At.UTC().Format(time.RFC3339Nano)))
		h.Write(m.Bytes)
	}
	return hex.EncodeToString(h.Sum(nil))[:16]
}

func TestStreamIsAFunctionOfItsSeed(t *testing.T) {
	a, b := streamed(7, 8, true, 4*time.Hour), streamed(7, 8, true, 4*time.Hour)
	if hashOf(a) != hashOf(b) {
		t.Error("two streams of one seed differ")
	}
	if hashOf(a) == hashOf(streamed(8, 8, true, 4*time.Hour)) {
		t.Error("another seed gives the same messages")
	}
}

// The first messages of seed 1 are fixed: a change here changes every stored
// demo, and must be meant.
func TestGoldenStream(t *testing.T) {
	const want = "53e1c46c4544f340"
	if got := hashOf(streamed(1, 4, false, time.Hour)[:200]); got != want {
		t.Errorf("the first 200 messages of seed 1 hash to %s, not %s", got, want)
	}
}

func TestPatientIsTheSameInAnyNumberOfPatients(t *testing.T) {
	few, many := Patients(3, 5), Patients(3, 40)
	for i := range few {
		if hashOf(few[i].Messages(testStart())) != hashOf(many[i].Messages(testStart())) {
			t.Errorf("patient %d differs", i)
		}
	}
	seen := map[string]bool{}
	for _, p := range many {
		for _, mrn := range append([]string{p.MRN}, p.Prior...) {
			if seen[mrn] {
				t.Errorf("record number %s is used twice", mrn)
			}
			seen[mrn] = true
		}
	}
}

// The check digit is verified by the textbook sum: doubled digits from the
// right, cross sums, total divisible by ten.
func TestRecordNumbersCheck(t *testing.T) {
	if got := recordNumber(7992739871); got != "79927398713" { // the example of ISO/IEC 7812-1 literature
		t.Errorf("check digit of 7992739871: %s", got)
	}
	for _, p := range Patients(9, 30) {
		sum := 0
		for i := range p.MRN {
			v := int(p.MRN[len(p.MRN)-1-i] - '0')
			if i%2 == 1 {
				if v *= 2; v > 9 {
					v -= 9
				}
			}
			sum += v
		}
		if sum%10 != 0 || len(p.MRN) != 7 {
			t.Errorf("record number %s of %s does not check", p.MRN, p.Story)
		}
	}
}

func TestStreamIsInOrderAndLivedIn(t *testing.T) {
	ms := streamed(1, DefaultBeds, false, 6*time.Hour)
	backlog, live := 0, 0
	for i, m := range ms {
		if i > 0 && m.At.Before(ms[i-1].At) {
			t.Fatalf("message %d comes before its predecessor", i)
		}
		if m.Backlog != m.At.Before(testStart()) {
			t.Fatalf("message %d of %v is wrongly marked as backlog: %v", i, m.At, m.Backlog)
		}
		if m.Backlog {
			backlog++
		} else {
			live++
		}
	}
	if backlog < 1000 || backlog > 5000 {
		t.Errorf("backlog of %d messages", backlog)
	}
	// At the default speed six hours last 90 s: something every half second.
	if live < 200 {
		t.Errorf("only %d live messages in six hours", live)
	}
}

func TestEveryMessageIsWellFormed(t *testing.T) {
	keys := map[string]bool{}
	for i, s := range Stories() {
		p := NewPatient(5, s, i)
		ms := p.Messages(testStart())
		if len(ms) < 50 {
			t.Errorf("%s: only %d messages", s.ID, len(ms))
		}
		for _, m := range ms {
			if !bytes.HasPrefix(m.Bytes, []byte(`MSH|^~\&|`+m.Feed.App()+"|SIM|")) || !bytes.HasSuffix(m.Bytes, []byte("\r")) {
				t.Fatalf("%s: %q", s.ID, m.Bytes)
			}
			key := m.Feed.App() + controlID(m.Bytes) + m.Made.String()
			if keys[key] {
				t.Errorf("%s: message key %s used twice", s.ID, key)
			}
			keys[key] = true
			if len(controlID(m.Bytes)) > 20 { // MSH-10 in v2.5.1
				t.Errorf("control id %s is too long", controlID(m.Bytes))
			}
			for _, line := range strings.Split(string(m.Bytes), "\r") {
				if strings.ContainsAny(line, "\n\x00") {
					t.Errorf("%s: control character in %q", s.ID, line)
				}
			}
		}
	}
}

func TestStoriesAreWellFormed(t *testing.T) {
	ids := map[string]bool{}
	if n := len(Stories()); n < 24 {
		t.Errorf("%d stories", n)
	}
	for i, s := range Stories() {
		if ids[s.ID] || s.ID == "" || s.Title == "" || s.Says == "" || len(s.Expects) == 0 {
			t.Errorf("story %d (%s): id, title, line and expectations are needed", i, s.ID)
		}
		ids[s.ID] = true
		c := &chart{p: &Patient{}, dice: 1}
		s.tell(c)
		if c.end <= 0 || s.Turns <= 0 || s.Turns >= c.end {
			t.Errorf("%s: turns at hour %v of %v", s.ID, s.Turns, c.end)
		}
		for m, tr := range c.trends {
			q := quantityOf(measure(m))
			for k := range tr.hours {
				if k > 0 && tr.hours[k] < tr.hours[k-1] {
					t.Errorf("%s: knots of %s do not ascend", s.ID, q.name)
				}
				if v := tr.values[k]; v < q.lo || v > q.hi {
					t.Errorf("%s: %s = %v at hour %v is outside %v..%v", s.ID, q.name, v, tr.hours[k], q.lo, q.hi)
				}
			}
		}
		for _, e := range s.Expects {
			if e.Hour <= 0 || e.Hour > c.end || e.Rule == "" || e.Want == "" || e.Why == "" {
				t.Errorf("%s: expectation %+v", s.ID, e)
			}
		}
	}
}

// A dropped knot would bend a course silently.
func TestTrendKeepsItsKnots(t *testing.T) {
	lin := newTrend(false, []float64{0, 10, 10, 20})
	log := newTrend(true, []float64{0, 10, 10, 1000})
	for _, c := range []struct {
		tr      trend
		h, want float64
	}{{lin, -1, 10}, {lin, 5, 15}, {lin, 99, 20}, {log, 5, 100}, {log, 0, 10}, {trend{}, 3, 0}} {
		if got := c.tr.at(c.h); got < c.want-1e-9 || got > c.want+1e-9 {
			t.Errorf("at hour %v: %v, not %v", c.h, got, c.want)
		}
	}
}

// Neighbouring measures of one reading must agree with each other.
func TestPhysiologyAgrees(t *testing.T) {
	for i, s := range Stories() {
		p := NewPatient(11, s, i)
		for _, e := range p.entries {
			if e.results == nil || e.sent < e.at || len(e.results.items) == 0 {
				if e.results != nil && e.sent < e.at {
					t.Errorf("%s: reported before it was drawn", s.ID)
				}
				continue
			}
			v := map[string]float64{}
			for _, it := range e.results.items {
				v[it.code] = it.num
			}
			for _, k := range []string{"ABP", "NBP"} {
				if m, ok := v[k+"M"]; ok && (v[k+"D"] > m || m > v[k+"S"]) {
					t.Errorf("%s: pressures %v/%v mean %v", s.ID, v[k+"S"], v[k+"D"], m)
				}
			}
			if w, ok := v["WBC"]; ok && v["ANC"]+v["ALC"]+v["AMC"] > w*1.35+0.3 {
				t.Errorf("%s hour %.1f: %v + %v + %v cells of %v leukocytes", s.ID, e.at.Hours(), v["ANC"], v["ALC"], v["AMC"], w)
			}
			if b, ok := v["TBIL"]; ok && v["DBIL"] > b {
				t.Errorf("%s: direct bilirubin %v of %v", s.ID, v["DBIL"], b)
			}
		}
	}
}
