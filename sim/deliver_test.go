package sim

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"
)

func oneStory(t *testing.T, id string) []Message {
	t.Helper()
	for i, s := range Stories() {
		if s.ID == id {
			return NewPatient(4, s, i).Messages(testStart())
		}
	}
	t.Fatalf("no story %s", id)
	return nil
}

// field is field n of the first segment of a kind (MSH excepted).
func field(m Message, name string, n int) string {
	for _, line := range strings.Split(string(m.Bytes), "\r") {
		if f := strings.Split(line, "|"); f[0] == name && len(f) > n {
			return f[n]
		}
	}
	return ""
}

func of(ms []Message, f Fault) []Message {
	var out []Message
	for _, m := range ms {
		if m.Fault == f {
			out = append(out, m)
		}
	}
	return out
}

func TestFaithfulDeliveryChangesNothing(t *testing.T) {
	in := oneStory(t, "sepsis-resolves")
	out := Deliver(in, Faults{}, 1)
	if hashOf(in) != hashOf(out) {
		t.Error("messages changed without a fault")
	}
}

func TestDeliveryIsAFunctionOfItsSeed(t *testing.T) {
	in := oneStory(t, "sepsis-resolves")
	f := CommonFaults(testStart())
	first, again := hashOf(Deliver(in, f, 1)), hashOf(Deliver(in, f, 1))
	if first != again {
		t.Error("one seed, two deliveries")
	}
	if hashOf(Deliver(in, f, 1)) == hashOf(Deliver(in, f, 2)) {
		t.Error("two seeds, one delivery")
	}
}

func TestDuplicatesAndConflicts(t *testing.T) {
	in := oneStory(t, "sepsis-resolves")
	twice := Deliver(in, Faults{Duplicate: 1}, 1)
	if len(twice) != 2*len(in) {
		t.Fatalf("%d messages of %d", len(twice), len(in))
	}
	first := map[string][]byte{}
	for _, m := range of(twice, NoFault) {
		first[controlID(m.Bytes)] = m.Bytes
	}
	for _, m := range of(twice, Duplicate) {
		if !bytes.Equal(first[controlID(m.Bytes)], m.Bytes) {
			t.Fatal("a duplicate has other bytes")
		}
	}
	for _, m := range of(Deliver(in, Faults{Conflict: 1}, 1), Conflict) {
		was := first[controlID(m.Bytes)]
		if was == nil || bytes.Equal(was, m.Bytes) {
			t.Fatal("a conflict needs the same control id and other bytes")
		}
		msh := func(b []byte) string { return strings.Split(string(b[:bytes.IndexByte(b, '\r')]), "|")[6] }
		if msh(was) != msh(m.Bytes) {
			t.Fatal("a conflict needs the same message time")
		}
	}
}

func TestCorrectionsSupersede(t *testing.T) {
	in := oneStory(t, "sepsis-resolves")
	truth := map[string]Message{}
	for _, m := range in {
		truth[controlID(m.Bytes)] = m
	}
	out := Deliver(in, Faults{Corrected: 1}, 1)
	wrong := map[string]Message{}
	for _, m := range of(out, Mistaken) {
		wrong[controlID(m.Bytes)] = m
		if bytes.Equal(m.Bytes, truth[controlID(m.Bytes)].Bytes) {
			t.Error("a mistaken result is right")
		}
	}
	right := of(out, Correction)
	if len(right) == 0 || len(right) != len(wrong) {
		t.Fatalf("%d mistakes, %d corrections", len(wrong), len(right))
	}
	for _, m := range right {
		was, ok := wrong[strings.TrimSuffix(controlID(m.Bytes), "C")]
		orig := truth[strings.TrimSuffix(controlID(m.Bytes), "C")]
		if !ok || !m.At.After(was.At) || field(m, "OBX", 11) != "C" {
			t.Errorf("correction %s", m.Bytes)
		}
		for _, n := range []int{2, 3, 7} {
			if field(m, "OBR", n) != field(was, "OBR", n) {
				t.Errorf("OBR-%d differs between a result and its correction", n)
			}
		}
		if field(m, "OBX", 5) != field(orig, "OBX", 5) || field(m, "OBX", 3) != field(orig, "OBX", 3) {
			t.Error("the correction is not the truth")
		}
	}
}

func TestUnitsAndCodesGoWrong(t *testing.T) {
	in := oneStory(t, "sepsis-resolves")
	for _, m := range of(Deliver(in, Faults{NoUnit: 1}, 1), NoUnit) {
		blank := false
		for _, line := range strings.Split(string(m.Bytes), "\r") {
			f := strings.Split(line, "|")
			blank = blank || f[0] == "OBX" && f[6] == ""
		}
		if !blank {
			t.Fatalf("every unit is there: %s", m.Bytes)
		}
	}
	unknown := of(Deliver(in, Faults{UnknownCode: 1}, 1), UnknownCode)
	if len(unknown) == 0 || !strings.HasPrefix(field(unknown[0], "OBX", 3), "ZZ9X^") {
		t.Error("no unknown code")
	}
	if strings.Contains(Codes(), "ZZ9X") {
		t.Error("the unknown code is mapped")
	}
	clotted := of(Deliver(in, Faults{Unsuitable: 1}, 1), Unsuitable)
	if len(clotted) == 0 || !strings.HasSuffix(field(clotted[0], "SPM", 24), "^HL70493") {
		t.Error("no unsuitable specimen")
	}
	broken := of(Deliver(in, Faults{Unparseable: 1}, 1), Unparseable)
	if len(broken) == 0 || strings.Contains(string(broken[0].Bytes), "ORU") || strings.Contains(string(broken[0].Bytes), "PID") {
		t.Error("no unparseable message")
	}
}

func TestOutageEndsInABurstInOrder(t *testing.T) {
	in := oneStory(t, "sepsis-resolves")
	w := Window{Feed: Monitor, From: testStart().Add(2 * time.Hour), To: testStart().Add(5 * time.Hour)}
	out := Deliver(in, Faults{Outages: []Window{w}}, 1)
	if len(out) != len(in) {
		t.Fatalf("%d of %d messages", len(out), len(in))
	}
	late := of(out, Outage)
	if len(late) < 5 {
		t.Fatalf("%d messages held back", len(late))
	}
	for i, m := range late {
		if !m.At.Equal(w.To) || i > 0 && m.Made.Before(late[i-1].Made) {
			t.Errorf("message of %v delivered at %v", m.Made, m.At)
		}
	}
	for _, m := range out {
		if m.Feed == Monitor && !m.At.Before(w.From) && m.At.Before(w.To) {
			t.Errorf("the monitor spoke at %v", m.At)
		}
	}
}

func TestClocks(t *testing.T) {
	in := oneStory(t, "sepsis-resolves")
	w := Window{Feed: GasLab, From: testStart(), To: testStart().Add(100 * time.Hour), Shift: 70 * time.Minute}
	ahead := of(Deliver(in, Faults{ClocksAhead: []Window{w}}, 1), ClockAhead)
	if len(ahead) == 0 {
		t.Fatal("no gas with a wrong clock")
	}
	taken, err := time.Parse("20060102150405-0700", field(ahead[0], "OBX", 14))
	if err != nil || !taken.After(ahead[0].At) {
		t.Errorf("a gas taken at %v reported at %v", taken, ahead[0].At)
	}
	// 25 October 2026, 03:00 CEST becomes 02:00 CET: 02:30 comes twice.
	zone, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zone data on this machine:", err)
	}
	night := time.Date(2026, 10, 24, 22, 0, 0, 0, time.UTC)
	msgs := NewPatient(4, Stories()[0], 0).Messages(night)
	w = Window{Feed: Monitor, From: night, To: night.Add(24 * time.Hour), Zone: zone}
	hour := map[string]int{}
	for _, m := range of(Deliver(msgs, Faults{ClockChanges: []Window{w}}, 1), LocalTime) {
		at := field(m, "OBX", 14)
		if len(at) != 14 {
			t.Fatalf("time %s has an offset", at)
		}
		hour[at[8:10]]++
	}
	if hour["02"] != 2*hour["04"] {
		t.Errorf("the repeated hour holds %d readings, another %d", hour["02"], hour["04"])
	}
}

func TestWrongMergeIsUndone(t *testing.T) {
	in := oneStory(t, "sepsis-resolves")
	out := Deliver(in, Faults{Merges: []Merge{{Kept: in[0].Patient, Prior: "1234566", At: testStart().Add(3 * time.Hour), Undo: testStart().Add(6 * time.Hour)}}}, 1)
	a, b := of(out, WrongMerge), of(out, MergeUndone)
	if len(a) != 1 || len(b) != 1 || !strings.Contains(string(a[0].Bytes), "ADT^A40") || !strings.HasPrefix(field(a[0], "MRG", 1), "1234566^") {
		t.Fatalf("%d merges, %d undone", len(a), len(b))
	}
	if slices.IndexFunc(out, func(m Message) bool { return m.Fault == WrongMerge }) > slices.IndexFunc(out, func(m Message) bool { return m.Fault == MergeUndone }) {
		t.Error("undone before it was done")
	}
}
