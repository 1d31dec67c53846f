package timeline_test

import (
	"runtime"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// BenchmarkAdd is one event of a 30-day stay at the head.
func BenchmarkAdd(b *testing.B) {
	events := timelinetest.Stay(1, 30)
	b.ReportAllocs()
	var tl *timeline.Timeline
	for i := 0; b.Loop(); i++ {
		if i%len(events) == 0 {
			tl = timeline.New(timelinetest.Patient(1), timeline.Config{})
		}
		tl.Add(events[i%len(events)])
	}
}

// BenchmarkLatest shows that the cost of an answer does not grow with the stay.
func BenchmarkLatest(b *testing.B) {
	for _, days := range []int{3, 30, 90} {
		tl := build(timelinetest.Stay(1, days))
		at := tl.Head().Add(30 * time.Minute)
		for _, a := range []analyte.ID{analyte.Platelets, analyte.SpO2, analyte.MAP, analyte.PFRatio, analyte.SFRatio, analyte.GCS,
			analyte.VasoactiveCount, analyte.VIS, analyte.InvasiveVentilation, analyte.RespiratorySupport, analyte.Age, analyte.IL6,
			analyte.ShockIndex, analyte.UrineRate24h, analyte.CreatinineRatio, analyte.OxygenationIndex, analyte.FluidBolusTotal, analyte.SystemicSteroid,
			analyte.OtherVasoactive, analyte.RenalReplacement, analyte.AdvancedRespiratorySupport} {
			b.Run(a.String()+"/"+time.Duration(time.Duration(days)*24*time.Hour).String(), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if r := tl.Latest(a, at, 0); !r.Value.Usable() {
						b.Fatal("no reading")
					}
				}
			})
		}
	}
}

// BenchmarkWorst is the worst value of the last day of a 30-day stay.
func BenchmarkWorst(b *testing.B) {
	tl := build(timelinetest.Stay(1, 30))
	to := tl.Head()
	for _, a := range []analyte.ID{analyte.Platelets, analyte.SpO2, analyte.MAP, analyte.PFRatio, analyte.SFRatio, analyte.GCS,
		analyte.NorepinephrineRate, analyte.VasoactiveCount, analyte.InvasiveVentilation, analyte.SBP, analyte.ShockIndex, analyte.UrineRate6h,
		analyte.FluidBolus1h, analyte.SystemicSteroid, analyte.RenalReplacement} {
		b.Run(a.String(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				tl.Worst(a, to.Add(-24*time.Hour), to, timeline.Lowest)
			}
		})
	}
}

// BenchmarkAsKnown rebuilds a 30-day stay as it was known on the last day.
func BenchmarkAsKnown(b *testing.B) {
	tl := build(timelinetest.Stay(1, 30))
	known := tl.LastRecorded().Add(-24 * time.Hour)
	b.ReportAllocs()
	for b.Loop() {
		tl.AsKnown(known)
	}
}

// BenchmarkMemory reports the bytes that one event of a stay keeps.
func BenchmarkMemory(b *testing.B) {
	events := timelinetest.Stay(1, 30)
	var before, after runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		tl := timeline.New(timelinetest.Patient(1), timeline.Config{})
		for _, e := range events {
			if e.Kind == event.Observation {
				tl.Add(e)
			}
		}
		runtime.GC()
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(tl.Events()), "B/observation")
		b.ReportMetric(float64(tl.Events()), "observations")
	}
}

// BenchmarkNormalising asks what holds up the organs at the end of a stay.
func BenchmarkNormalising(b *testing.B) {
	for name, tl := range map[string]*timeline.Timeline{"stay": build(timelinetest.Stay(1, 30)), "nothing": build(nil)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for g := analyte.GroupRespiratory; g <= analyte.GroupHepatic; g++ {
					tl.Normalising(g, tl.Head())
				}
			}
		})
	}
}
