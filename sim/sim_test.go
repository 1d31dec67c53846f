package sim

import (
	"fmt"
	"os"
	"testing"
	"time"
)

func TestDump(t *testing.T) {
	start := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	n, back := 0, 0
	t0 := time.Now()
	var last time.Time
	f, _ := os.Create("/tmp/stream.txt")
	per := map[Feed]int{}
	for m := range Stream(7, 16, start) {
		if m.At.After(start.Add(12 * time.Hour)) {
			break
		}
		n++
		if m.Backlog {
			back++
		} else {
			per[m.Feed]++
		}
		if m.At.Before(last) {
			t.Fatal("order")
		}
		last = m.At
		fmt.Fprintf(f, "%s %s\n", m.At.Format(time.RFC3339), string(m.Bytes))
	}
	t.Log(n, back, per, time.Since(t0))
}
