package sim

import "testing"

// BenchmarkOpening is what a demo waits for: patients and backlog of the
// default unit.
func BenchmarkOpening(b *testing.B) {
	for b.Loop() {
		n := 0
		for m := range Stream(1, DefaultBeds, testStart()) {
			if n++; !m.Backlog {
				break
			}
		}
		b.ReportMetric(float64(n), "messages/op")
	}
}
