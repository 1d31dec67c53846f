package event

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
)

// Expected ids were computed with Python's hashlib over the same bytes:
// sha256(len32(sender)+sender+len32(control)+control+len32(sent)+sent+pos64).
func TestNewID(t *testing.T) {
	for _, c := range []struct {
		sender, control, sent string
		position              int
		want                  ID
	}{
		{"", "", "", 0, 0xde47c9b27eb8d300},
		{"LAB|HOSP", "MSG00001", "20260103031000+0100", 3, 0x5d7d9d4081a80ded},
		{"LAB|HOSP", "MSG00001", "20260103031000+0100", 4, 0xefa806968abb3a76},
	} {
		if got := NewID(c.sender, c.control, c.sent, c.position); got != c.want {
			t.Errorf("NewID(%q, %q, %q, %d) = %016x, want %016x", c.sender, c.control, c.sent, c.position, got, c.want)
		}
	}
	if NewID("ab", "c", "", 0) == NewID("a", "bc", "", 0) || NewID("a", "", "b", 0) == NewID("a", "b", "", 0) {
		t.Error("fields run into each other")
	}
	long := strings.Repeat("x", 1000)
	if NewID(long, "", "", 1) == NewID(long, "", "", 2) {
		t.Error("long senders hide the position")
	}
}

func sampleEvents() []Event {
	at := TimeOf(time.Date(2026, 1, 3, 3, 10, 0, 0, time.UTC))
	base := Event{ID: 77, Kind: Observation, Status: Final, Patient: Patient{"urn:oid:1.2.3", "4711"}, Sender: "LAB|HOSP", Order: "F1", Code: "LN|2276-4",
		Label: "Ferritin", At: at, To: at, Recorded: at.Add(time.Hour), Sent: at.Add(time.Minute), Analyte: analyte.Ferritin,
		Value: analyte.Point(5200, 77), Text: "5200", Unit: "ug/L", Flags: "HH"}
	censored := base
	censored.ID, censored.Analyte, censored.Code, censored.Text = 78, analyte.Creatinine, "LN|2160-0", "<0.2"
	censored.Value, censored.Unit, censored.Status = analyte.Below(0.2, 0, 78), "mg/dL", Corrected
	out := []Event{base, censored,
		{ID: 1, Kind: Unmapped, Text: "what", Remark: "code unknown", Value: analyte.Unknown(analyte.Get(analyte.Lactate), analyte.UnitUnknown, 5)},
		{ID: 2, Kind: Dose, At: at, To: at + 5, Dose: &DoseDetail{Drug: drug.Norepinephrine, Name: "Noradrenalin", Action: Start, Purpose: Treatment, Route: "IV",
			Systemic: true, RouteKnown: true, Line: "L1", Amount: 4, Unit: "mg", Rate: analyte.Point(0.1, 2), RateText: "0.1 ug/kg/min", PerKg: true,
			RateAbs: analyte.Unknown(analyte.Get(analyte.NorepinephrineRate), analyte.NoWeight, 2)}},
		{ID: 3, Kind: TestOrder, Test: &TestDetail{Analyte: analyte.PaO2, Infection: true, Panel: []analyte.ID{analyte.GCS, analyte.None}, Collected: true}},
		{ID: 4, Kind: TestOrder, Test: &TestDetail{Panel: []analyte.ID{}, Cancelled: true}},
		{ID: 5, Kind: Support, Support: &SupportDetail{Kind: SupportInvasive, Action: Start, Elective: true, Name: "tube"}},
		{ID: 6, Kind: Encounter, Stay: &StayDetail{Action: CancelDischarge, Class: "I", Unit: "PICU", Room: "1", Bed: "2", Visit: "V", Admitted: at, Birth: No, Limits: Yes, Transfer: true}},
		{ID: 7, Kind: Demographics, Person: &PersonDetail{BirthFrom: at - 1000, BirthTo: at, BirthText: "202601", Sex: "female", Name: "Test^Ada",
			GestationWeeks: analyte.Within(31, 32, analyte.Ranged, 7), AgeMonths: analyte.Value{}, Died: No, DeathTime: 0}},
		{ID: 8, Kind: Condition, Fact: &FactDetail{Fact: FactPneumonia, Text: "x", System: "s", Code: "c", Absent: true}},
		{ID: 9, Kind: Assertion, Assert: &AssertDetail{Statement: SuspectedInfection, Truth: Yes, Author: "dr", Reason: "rigors"}},
		{ID: 10, Kind: Link, Link: &LinkDetail{Prior: Patient{"a", "b"}, Undo: true}},
		{ID: 11, Kind: FeedSign, Feed: &FeedDetail{Feed: FeedDevice, Alive: 900000}, Seq: 42},
		{},
	}
	return out
}

func TestCodecRoundTrip(t *testing.T) {
	for _, events := range [][]Event{nil, sampleEvents(), sampleEvents()[:1], randomEvents(500)} {
		data := EncodeAll(events)
		got, err := DecodeAll(data)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != len(events) {
			t.Fatalf("%d events come back as %d", len(events), len(got))
		}
		for i := range events {
			if !reflect.DeepEqual(events[i], got[i]) {
				t.Fatalf("event %d\n%+v\ncomes back as\n%+v", i, events[i], got[i])
			}
		}
		if again := EncodeAll(got); !bytes.Equal(again, data) {
			t.Error("the stored form is not stable")
		}
	}
}

// randomEvents fills every field with seeded noise.
func randomEvents(n int) []Event {
	r := rand.New(rand.NewPCG(1, 2))
	text := func() string {
		words := []string{"", "a", "LN|2276-4", "Ferritin µg", strings.Repeat("z", 300), "\x00\xff"}
		return words[r.IntN(len(words))]
	}
	value := func(own ID) analyte.Value {
		floats := []float64{0, math.Copysign(0, -1), 1, -3.5, math.MaxFloat64, math.SmallestNonzeroFloat64, math.Inf(1), r.NormFloat64()}
		pick := func() float64 { return floats[r.IntN(len(floats))] }
		refs := []ID{own, 0, ID(r.Uint64())}
		return analyte.FromParts(analyte.Parts{Lo: pick(), Hi: pick(), At: pick(), Ref: refs[r.IntN(3)], Why: analyte.Reason(r.IntN(20)), Set: r.IntN(3) > 0, Has: r.IntN(2) > 0})
	}
	out := make([]Event, n)
	for i := range out {
		id := ID(r.Uint64())
		out[i] = Event{ID: id, Kind: Kind(r.IntN(int(kindEnd))), Status: Status(r.IntN(8)), Patient: Patient{text(), text()}, Sender: text(), Order: text(),
			Code: text(), Label: text(), At: Time(r.Int64()), To: Time(-r.Int64()), Recorded: Time(r.Int64()), Sent: Time(r.Int64N(1e12)), Seq: r.Uint64(),
			Analyte: analyte.ID(r.IntN(int(analyte.End))), Value: value(id), Text: text(), Unit: text(), Specimen: text(), Assay: text(), Flags: text(), Remark: text()}
		if r.IntN(3) == 0 {
			out[i].Received = Time(r.Int64N(1e12))
		}
		if r.IntN(3) == 0 {
			out[i].Analysed = Time(1 + r.Int64N(1e12))
		}
		if r.IntN(4) == 0 {
			all := drug.All()
			out[i].Dose = &DoseDetail{Drug: all[r.IntN(len(all))].ID, Name: text(), Amount: r.NormFloat64(), Rate: value(id), RateAbs: value(id)}
		}
	}
	return out
}

// One stored message, byte for byte: the format must not change by accident.
func TestStoredFormIsFixed(t *testing.T) {
	at := Time(1767409800000)
	e := Event{ID: 0x0102030405060708, Patient: Patient{"a", "p"}, Code: "LN|2276-4", At: at, To: at, Analyte: analyte.Ferritin,
		Value: analyte.Point(1, 0x0102030405060708), Text: "1", Unit: "ng/mL"}
	want := "\x01\x01" + "\x08\x07\x06\x05\x04\x03\x02\x01" + "\x00\x00" + "\x02a" + "\x02p" + "\x00\x00" + "\x0aLN|2276-4" + "\x00" +
		"\x80\xcd\xaa\x9d\xf0\x66" + "\x00\x00\x00\x00" + "\x09ferritin" + "\x03" + "\x09measured" + "\x00\x00\x00\x00\x00\x00\xf0\x3f" + "\x021" + "\x06ng/mL" +
		"\x00\x00\x00\x00" + "\x00"
	if got := string(EncodeAll([]Event{e})); got != want {
		t.Errorf("stored form\n%q\nwant\n%q", got, want)
	}
}

func TestDecodeRefuses(t *testing.T) {
	good := EncodeAll(sampleEvents())
	for n := range good {
		if _, err := DecodeAll(good[:n]); !errors.Is(err, ErrCodec) {
			t.Fatalf("cut at %d: %v", n, err)
		}
	}
	for _, bad := range []string{"", "\x00", "\x02\x00", "\x01", "\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01", "\x01\x00x", "\x01\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"} {
		if _, err := DecodeAll([]byte(bad)); !errors.Is(err, ErrCodec) {
			t.Errorf("%q: %v", bad, err)
		}
	}
}

// An analyte that the catalogue no longer has loses nothing but its meaning.
func TestUnknownAnalyteIsKept(t *testing.T) {
	data := EncodeAll(sampleEvents()[:2])
	data = bytes.Replace(data, []byte("ferritin"), []byte("ferritix"), 1)
	got, err := DecodeAll(data)
	if err != nil {
		t.Fatal(err)
	}
	if e := got[0]; e.Analyte != analyte.None || e.Kind != Unmapped || e.Text != "5200" || !strings.Contains(e.Remark, "ferritix") {
		t.Errorf("%+v", e)
	}
	if e := got[1]; e.Analyte != analyte.Creatinine || e.Kind != Observation {
		t.Errorf("%+v", e)
	}
}

func FuzzDecodeAll(f *testing.F) {
	f.Add(EncodeAll(sampleEvents()))
	f.Add(EncodeAll(nil))
	for _, e := range sampleEvents() {
		f.Add(EncodeAll([]Event{e}))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		events, err := DecodeAll(data)
		if err != nil {
			return
		}
		again, err := DecodeAll(EncodeAll(events))
		if err != nil || !bytes.Equal(EncodeAll(again), EncodeAll(events)) {
			t.Fatalf("%d events do not come back: %v", len(events), err)
		}
		for i := range events {
			if _, err := json.Marshal(events[i]); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestOrderIsByContent(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	events := make([]Event, 200)
	for i := range events {
		events[i] = Event{ID: ID(r.IntN(3)), Status: Status(r.IntN(8)), At: Time(r.IntN(3)), To: Time(r.IntN(2)), Sent: Time(r.IntN(3)), Seq: r.Uint64(), Recorded: Time(r.Int64())}
	}
	for i := range events {
		for j := range events {
			a, b := &events[i], &events[j]
			if Less(a, b) && Less(b, a) || Compare(a, b) != -Compare(b, a) {
				t.Fatalf("%+v and %+v are both first", a, b)
			}
			if Compare(a, b) == 0 && (a.At != b.At || a.Sent != b.Sent || a.Status.Rank() != b.Status.Rank() || a.ID != b.ID) {
				t.Fatalf("%+v and %+v are equal", a, b)
			}
		}
	}
	older := Event{Status: Corrected, Sent: 1, ID: 9}
	for _, newer := range []Event{{Status: Preliminary, Sent: 2, ID: 1}, {Status: Deleted, Sent: 1, ID: 1}, {Status: Corrected, Sent: 1, ID: 10}} {
		if !Less(&older, &newer) {
			t.Errorf("%+v does not stand above %+v", newer, older)
		}
	}
}

// Versions with one message time win in this order: D, W, X, C, F, P, in process
// (engine.md §2).
func TestStatusRank(t *testing.T) {
	order := []Status{InProcess, Preliminary, Final, Corrected, Unobtained, WrongPost, Deleted}
	for i := 1; i < len(order); i++ {
		if order[i].Rank() <= order[i-1].Rank() {
			t.Errorf("%s does not win over %s", order[i].Key(), order[i-1].Key())
		}
	}
}

func TestSameResult(t *testing.T) {
	a := sampleEvents()[0]
	b := a
	b.ID, b.Status, b.Text, b.Sent, b.Seq, b.Recorded = 5, Corrected, "85", a.Sent+1, 9, a.Recorded+1
	if !SameResult(&a, &b) {
		t.Error("a correction is no version of its result")
	}
	for name, change := range map[string]func(*Event){"patient": func(e *Event) { e.Patient.Value = "x" }, "authority": func(e *Event) { e.Patient.Authority = "x" },
		"sender": func(e *Event) { e.Sender = "x" }, "order": func(e *Event) { e.Order = "x" }, "code": func(e *Event) { e.Code = "x" }, "time": func(e *Event) { e.At++ }} {
		c := b
		change(&c)
		if SameResult(&a, &c) {
			t.Errorf("another %s is a version of the same result", name)
		}
	}
}

func TestJSON(t *testing.T) {
	events := sampleEvents()
	got, err := json.Marshal(events[1])
	if err != nil {
		t.Fatal(err)
	}
	want := `{"id":"000000000000004e","kind":"observation","status":"corrected","patient":{"authority":"urn:oid:1.2.3","value":"4711"},` +
		`"sender":"LAB|HOSP","order":"F1","code":"LN|2160-0","label":"Ferritin","at":"2026-01-03T03:10:00Z","recorded":"2026-01-03T04:10:00Z",` +
		`"sent":"2026-01-03T03:11:00Z","analyte":"creatinine","value":{"lo":0,"hi":0.199998,"printed":0.2,"unit":"mg/dL","reason":"censored_below","known":false},` +
		`"text":"\u003c0.2","unit":"mg/dL","flags":"HH"}`
	if string(got) != want {
		t.Errorf("JSON\n%s\nwant\n%s", got, want)
	}
	for i := range events {
		data, err := json.Marshal(&events[i])
		if err != nil || !json.Valid(data) || bytes.Contains(data, []byte(`"invalid"`)) {
			t.Errorf("event %d: %s, %v", i, data, err)
		}
	}
}

func TestDecodeInto(t *testing.T) {
	events := sampleEvents()
	room := make([]Event, 3, len(events))
	room[0] = events[len(events)-1] // nothing of it may remain
	got, err := DecodeInto(room, EncodeAll(events))
	if err != nil || &got[0] != &room[0] || !reflect.DeepEqual(got, events) {
		t.Errorf("%v: %+v", err, got)
	}
}

func TestClone(t *testing.T) {
	for i, e := range sampleEvents() {
		if c := e.Clone(); c == &e || !reflect.DeepEqual(c, &e) {
			t.Errorf("event %d became %+v", i, c)
		}
	}
}

// Every enumeration value has a key of its own, and is found by it.
func TestKeys(t *testing.T) {
	check := func(name string, n int, key func(int) string) {
		seen := map[string]bool{}
		for i := range n {
			k := key(i)
			if k == "" || k == "invalid" || seen[k] {
				t.Errorf("%s %d has key %q", name, i, k)
			}
			seen[k] = true
		}
		if key(n) != "invalid" {
			t.Errorf("%s %d has a key", name, n)
		}
	}
	check("kind", int(kindEnd), func(i int) string { return Kind(i).Key() })
	check("status", int(EnteredInError)+1, func(i int) string { return Status(i).Key() })
	check("action", int(Running)+1, func(i int) string { return Action(i).Key() })
	check("purpose", int(Prophylaxis)+1, func(i int) string { return Purpose(i).Key() })
	check("support", int(SupportEnd), func(i int) string { return SupportKind(i).Key() })
	check("encounter", int(CancelDischarge)+1, func(i int) string { return StayAction(i).Key() })
	check("tri", int(No)+1, func(i int) string { return Tri(i).Key() })
	check("fact", int(FactEnd), func(i int) string { return Fact(i).Key() })
	check("statement", int(StatementEnd), func(i int) string { return Statement(i).Key() })
	check("feed", int(FeedEnd), func(i int) string { return FeedKind(i).Key() })
	for f := range FactEnd {
		if got, ok := FactByKey(f.Key()); !ok || got != f {
			t.Errorf("fact %s is found as %s", f.Key(), got.Key())
		}
	}
	if _, ok := KindByKey("nothing"); ok {
		t.Error("an unknown key is a kind")
	}
}

func benchEvents() []Event {
	base := sampleEvents()[0]
	ids := []analyte.ID{analyte.Ferritin, analyte.Creatinine, analyte.Platelets, analyte.Lactate, analyte.INR}
	out := make([]Event, 20)
	for i := range out {
		out[i] = base
		out[i].ID += ID(i)
		out[i].Analyte = ids[i%len(ids)]
		out[i].Code = "LN|" + analyte.Get(out[i].Analyte).PreferredLOINC()
		out[i].Label = analyte.Get(out[i].Analyte).Name
		out[i].Value = analyte.Point(float64(i), out[i].ID)
	}
	return out
}

func BenchmarkEncode20(b *testing.B) {
	events := benchEvents()
	buf := EncodeAll(events)
	b.ReportAllocs()
	for b.Loop() {
		buf = AppendAll(buf[:0], events)
	}
	b.ReportMetric(float64(len(buf))/20, "bytes/event")
}

func BenchmarkDecode20(b *testing.B) {
	data := EncodeAll(benchEvents())
	b.ReportAllocs()
	for b.Loop() {
		if _, err := DecodeAll(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNewID(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		NewID("LAB|HOSP", "MSG00001", "20260103031000+0100", 3)
	}
}

// What is told of the sample follows the event, by bits that older events do
// not have: they read as before (TestStoredFormIsFixed).
func TestStoredSampleTimes(t *testing.T) {
	at := Time(1767409800000)
	e := Event{ID: 0x0102030405060708, At: at, To: at, Received: at + 1, Analysed: at + 64}
	old := e
	old.Received, old.Analysed = 0, 0
	plain := string(EncodeAll([]Event{old}))
	if got, want := string(EncodeAll([]Event{e})), plain[:len(plain)-1]+"\x80\x0c"+"\x02"+"\x80\x01"; got != want {
		t.Errorf("stored form\n%q\nwant\n%q", got, want)
	}
}

func TestHandled(t *testing.T) {
	for _, c := range []struct {
		at, received, analysed     Time
		wantReceived, wantAnalysed Time
		remarked                   bool
	}{
		{1000, 0, 0, 0, 0, false}, {1000, 2000, 3000, 2000, 3000, false}, {1000, 1000, 1000, 1000, 1000, false},
		{1000, 999, 3000, 0, 3000, true}, {1000, 2000, 999, 2000, 0, true}, {1000, 1, 2, 0, 0, true}, {0, 5, 6, 5, 6, false},
	} {
		e := Event{At: c.at, To: c.at}
		if remark := e.Handled(c.received, c.analysed); e.Received != c.wantReceived || e.Analysed != c.wantAnalysed || (remark != "") != c.remarked {
			t.Errorf("%+v: %d, %d, %q", c, e.Received, e.Analysed, remark)
		}
	}
}
