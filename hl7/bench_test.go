package hl7

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// oru20 is an ORU^R01 with 20 OBX and about 1.6 kB, the message of the
// project's bar (issue: HL7).
func oru20() []byte {
	var b strings.Builder
	b.WriteString("MSH|^~\\&|LIS|CITY|STORMGLASS|PICU|20240115083000+0100||ORU^R01^ORU_R01|MSG00001|P|2.5.1|||AL|NE\r")
	b.WriteString("PID|1||4711^^^CITY^MR||Doe^Jane||20190504|F\rPV1|1|I|PICU^1^3^CITY\r")
	b.WriteString("OBR|1|P1|F1|24323-8^Panel^LN|||20240115080000+0100||||||||||||||||||F\r")
	tests := []struct{ code, name, val, unit string }{
		{"2276-4", "Ferritin", "5200", "ng/mL"}, {"777-3", "Platelets", "85", "10*3/uL"},
		{"2160-0", "Creatinine", "0.92", "mg/dL"}, {"1988-5", "CRP", "187.4", "mg/L"},
		{"33959-8", "PCT", "<0.2", "ng/mL"}}
	for i := range 20 {
		t := tests[i%5]
		fmt.Fprintf(&b, "OBX|%d|NM|%s^%s^LN||%s|%s^^UCUM||H|||F|||20240115080000+0100\r", i+1, t.code, t.name, t.val, t.unit)
	}
	return []byte(b.String())
}

// typed decodes OBX-3, 5, 6, 11 and 14 of every result and counts the complete
// ones.
func typed(r *Report) (n int) {
	for i := range r.Groups {
		g := &r.Groups[i]
		for k := range g.Results {
			o := &g.Results[k]
			code, v, u := o.Code(), o.Value(), o.Unit()
			at, ok := o.Time()
			if ok && at.Known() && code.System == "LN" && v.Kind == Number && u.ID != "" && o.Status() == "F" {
				n++
			}
		}
	}
	return n
}

// BenchmarkORU20 parses and types the message of the bar: at least 90,000
// messages per second and core.
func BenchmarkORU20(b *testing.B) {
	raw := oru20()
	var m Message
	var r Report
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	for b.Loop() {
		if err := m.Reset(raw, Limits{}); err != nil {
			b.Fatal(err)
		}
		r.Fill(&m, m.Location(time.UTC))
		if typed(&r) != 20 {
			b.Fatal("results missing")
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "msgs/s")
}

// BenchmarkORU20Fresh is the same without reuse of memory.
func BenchmarkORU20Fresh(b *testing.B) {
	raw := oru20()
	b.ReportAllocs()
	for b.Loop() {
		m, err := Parse(raw)
		if err != nil {
			b.Fatal(err)
		}
		var r Report
		r.Fill(m, m.Location(time.UTC))
		if typed(&r) != 20 {
			b.Fatal("results missing")
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "msgs/s")
}
