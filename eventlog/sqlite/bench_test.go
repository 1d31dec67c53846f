package sqlite

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"stormglass/eventlog"
)

// oru is an entry of the size of a real laboratory message: 1.6 kB raw and as
// much again of decoded events.
func oru(i int) eventlog.Entry {
	raw := bytes.Repeat([]byte("OBX|1|NM|1988-5^CRP^LN||12.5|mg/L|0-5|H|||F\r"), 36)
	return eventlog.Entry{Source: eventlog.SourceHL7, Sender: "LAB^PICU", Control: fmt.Sprintf("%08d", i),
		SentText: "20260101120000", Sent: 1, Status: eventlog.Stored, Raw: raw, Events: raw}
}

// syncLatency measures the disk: the median and p99 of appending 4 kB to a file and syncing.
func syncLatency(b *testing.B, dir string) (median, p99 time.Duration) {
	f, err := os.Create(filepath.Join(dir, "latency"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	page := make([]byte, 4096)
	took := make([]time.Duration, 300)
	for i := range took {
		start := time.Now()
		if _, err := f.Write(page); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
		took[i] = time.Since(start)
	}
	slices.Sort(took)
	return took[len(took)/2], took[len(took)*99/100]
}

// BenchmarkAppend measures durable appends of one message each, by callers
// that wait for their answer as MLLP senders do, and the disk they run on.
func BenchmarkAppend(b *testing.B) {
	for _, callers := range []int{1, 8} {
		b.Run(fmt.Sprintf("callers=%d", callers), func(b *testing.B) {
			dir := b.TempDir()
			l, err := Open(context.Background(), filepath.Join(dir, "data"), Options{})
			if err != nil {
				b.Fatal(err)
			}
			median, p99 := syncLatency(b, dir)
			took := make([][]time.Duration, callers)
			var group sync.WaitGroup
			b.ResetTimer()
			for c := range callers {
				group.Go(func() {
					for i := c; i < b.N; i += callers {
						start := time.Now()
						if _, err := l.Append(context.Background(), []eventlog.Entry{oru(i)}); err != nil {
							b.Error(err)
							return
						}
						took[c] = append(took[c], time.Since(start))
					}
				})
			}
			group.Wait()
			b.StopTimer()
			if err := l.Close(); err != nil {
				b.Fatal(err)
			}
			every := slices.Concat(took...)
			slices.Sort(every)
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "msg/s")
			b.ReportMetric(float64(every[len(every)*99/100].Microseconds())/1000, "ack-p99-ms")
			b.ReportMetric(float64(every[len(every)-1].Microseconds())/1000, "ack-max-ms")
			b.ReportMetric(float64(median.Microseconds()), "sync-p50-us")
			b.ReportMetric(float64(p99.Microseconds()), "sync-p99-us")
		})
	}
}

// BenchmarkRead measures reading the log, as a restart does, and verifying it.
func BenchmarkRead(b *testing.B) {
	const messages = 5000
	l, err := Open(b.Context(), filepath.Join(b.TempDir(), "data"), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer l.Close()
	for i := 0; i < messages; i += 100 {
		batch := make([]eventlog.Entry, 100)
		for j := range batch {
			batch[j] = oru(i + j)
		}
		if _, err := l.Append(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
	for name, read := range map[string]func() error{
		"read":   func() error { return l.ReadFrom(b.Context(), 1, func(eventlog.Message) error { return nil }) },
		"verify": func() error { _, err := eventlog.Verify(b.Context(), l, eventlog.Head{}); return err },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := read(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(messages*float64(b.N)/b.Elapsed().Seconds(), "msg/s")
		})
	}
}
