package hl7

import (
	"errors"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"time"

	"stormglass/event"
)

// Every message that nobody here wrote is either mapped or refused for a named
// reason, and every OBX of a mapped one leaves an event with its text.
func TestVectorsAreMappedOrRefused(t *testing.T) {
	m := site(t)
	refused := map[string]int{}
	stored, observations := 0, 0
	for _, name := range vectors(t) {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		b, err := Split(raw)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range b.Messages {
			msg, events, err := m.Read(part, 0)
			if err != nil {
				var e *Error
				if !errors.As(err, &e) || msg == nil {
					t.Errorf("%s: %v", filepath.Base(name), err)
					continue
				}
				kind, _, _ := strings.Cut(msg.Kind(), "^")
				refused[kind+" "+e.Kind.String()]++
				continue
			}
			stored++
			seen := map[event.ID]bool{}
			for _, e := range events {
				if seen[e.ID] {
					t.Errorf("%s: id twice", filepath.Base(name))
				}
				seen[e.ID] = true
			}
			if !strings.HasPrefix(msg.Kind(), "ORU") {
				continue
			}
			told := 0
			for _, e := range events {
				if e.Kind == event.Observation || e.Kind == event.Unmapped || e.Kind == event.TestOrder && e.Code != "" {
					told++
				}
			}
			n := 0
			for i := range msg.Len() {
				if msg.Segment(i).Name() == "OBX" {
					n++
				}
			}
			if told < n {
				t.Errorf("%s: %d OBX, %d events", filepath.Base(name), n, told)
			}
			observations += n
		}
	}
	var list []string
	for k := range refused {
		list = append(list, k)
	}
	sort.Strings(list)
	for _, k := range list {
		t.Logf("%3d %s", refused[k], k)
	}
	t.Logf("%d stored, %d observations in ORU", stored, observations)
	// counted by hand over MSH-9: the types that are spoken, and PID present
	if stored < 60 || observations < 50 {
		t.Errorf("%d stored, %d observations", stored, observations)
	}
}

func FuzzRead(f *testing.F) {
	files, _ := filepath.Glob("testdata/*.hl7")
	for _, name := range files {
		if raw, err := os.ReadFile(name); err == nil {
			f.Add(raw)
		}
	}
	f.Add([]byte(message("DEV", "ORU^R01", pid+"OBX|1|CWE|DEVICE^x||ETT^x~HFNC|||||R\n")))
	f.Add([]byte(message("MAR", "RAS^O17", pid+"RXA||||||||START\nRXR\nRXA|||||7512^^RXNORM|1|mL/h|||||||\n")))
	f.Add([]byte(message("ADT", "ADT^A40", pid+"MRG|^^^~2\nPID|2\n")))
	m := site(f)
	f.Fuzz(func(t *testing.T, raw []byte) {
		_, events, err := m.Read(raw, 0)
		if err != nil && len(events) > 0 {
			t.Fatal("events beside an error")
		}
		for i := range events {
			e := &events[i]
			if e.Patient.Value == "" || e.Patient.Authority == "" || e.At > e.To {
				t.Fatalf("%+v", e)
			}
			if e.Kind == event.Observation && (e.Analyte == 0 || !e.Value.Usable()) {
				t.Fatalf("%+v", e)
			}
			if e.Value.Usable() && e.Value.Ref() != e.ID {
				t.Fatalf("value rests on %d, event is %d", e.Value.Ref(), e.ID)
			}
		}
	})
}

// BenchmarkReadORU20 is parsing and mapping to events, with the code map.
func BenchmarkReadORU20(b *testing.B) {
	raw := oru20()
	m := site(b)
	now := event.TimeOf(time.Date(2024, 1, 15, 8, 0, 0, 0, time.UTC)) // half an hour after it was sent
	b.ReportAllocs()
	for b.Loop() {
		if _, events, err := m.Read(raw, now); err != nil || len(events) < 20 {
			b.Fatal(err, len(events))
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "msgs/s")
}
