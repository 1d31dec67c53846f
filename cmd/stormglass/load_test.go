package main

import (
	"context"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"stormglass/hl7/mllp"
)

// BenchmarkMLLP is the whole path at full load: distinct 20-OBX messages for
// 50 patients, sent over TCP to a server that runs as a process of its own on
// the same cores, each acknowledged after the durable append. One iteration is
// one run of ten seconds (STORMGLASS_LOAD sets another duration). It reports
//
//	msg/s               acknowledged messages per second; as many as the
//	                    acknowledgements allow, or at a given rate
//	ack-p50-ms …        from the first byte sent to the acknowledgement read
//	lag-p99-ms …        how long a message had been stored when its answer was
//	                    published, as the server says, sampled 25 times a second
//	behind-max-ms       the same seen from outside: age of the oldest
//	                    acknowledged message that was not yet visible
//	settle-ms           from the last acknowledgement to the last answer
//	rss-MB, peak-MB     resident memory of the server after the run and at most
//	sync-p50-us …       appending 4 kB to a file on the same disk and syncing
func BenchmarkMLLP(b *testing.B) {
	program := buildProgram(b)
	for _, c := range []struct {
		name        string
		conns, rate int
	}{{"conns=1", 1, 0}, {"conns=8", 8, 0}, {"conns=8/rate=2600", 8, 2600}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				b.ReportMetric(0, "ns/op") // one run takes as long as it is told to
				runLoad(b, program, c.conns, c.rate, loadTime(b))
			}
		})
	}
}

// buildProgram builds the program by itself: the test binary holds more.
func buildProgram(b *testing.B) string {
	program := filepath.Join(b.TempDir(), "stormglass")
	if out, err := exec.Command("go", "build", "-trimpath", "-o", program, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return program
}

func loadTime(b *testing.B) time.Duration {
	s := os.Getenv("STORMGLASS_LOAD")
	if s == "" {
		return 10 * time.Second
	}
	d, err := time.ParseDuration(s)
	if err != nil {
		b.Fatal(err)
	}
	return d
}

const loadBeds = 50

// load is one run and what was seen of it.
type load struct {
	server *process
	start  time.Time
	rate   int          // messages a second, 0: as fast as acknowledgements come
	next   atomic.Int64 // messages begun

	mu     sync.Mutex
	took   []time.Duration // per acknowledged message
	acked  []time.Time     // ascending but for a few
	lag    []time.Duration // as the server says
	behind time.Duration   // greatest age of an acknowledged message that was not visible
}

func runLoad(b *testing.B, program string, conns, rate int, last time.Duration) {
	dir := b.TempDir()
	median, p99 := syncLatency(b, dir)
	l := &load{server: startProgram(b, program, filepath.Join(dir, "data")), start: time.Now(), rate: rate}
	ctx, cancel := context.WithTimeout(context.Background(), last)
	defer cancel()
	var senders sync.WaitGroup
	for range conns {
		senders.Go(func() { l.send(ctx, b) })
	}
	watched := make(chan struct{})
	stop := make(chan struct{})
	go func() { defer close(watched); l.watch(b, stop) }()
	senders.Wait()
	spent := time.Since(l.start)
	settled := l.settle(b)
	close(stop)
	<-watched
	if b.Failed() {
		return
	}
	slices.Sort(l.took)
	slices.Sort(l.lag)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(float64(len(l.took))/spent.Seconds(), "msg/s")
	b.ReportMetric(ms(quantile(l.took, 50)), "ack-p50-ms")
	b.ReportMetric(ms(quantile(l.took, 99)), "ack-p99-ms")
	b.ReportMetric(ms(quantile(l.took, 100)), "ack-max-ms")
	b.ReportMetric(ms(quantile(l.lag, 99)), "lag-p99-ms")
	b.ReportMetric(ms(quantile(l.lag, 100)), "lag-max-ms")
	b.ReportMetric(ms(l.behind), "behind-max-ms")
	b.ReportMetric(ms(settled), "settle-ms")
	b.ReportMetric(float64(l.server.memoryKB(b, "VmRSS"))/1024, "rss-MB")
	b.ReportMetric(float64(l.server.memoryKB(b, "VmHWM"))/1024, "peak-MB")
	b.ReportMetric(float64(median.Microseconds()), "sync-p50-us")
	b.ReportMetric(float64(p99.Microseconds()), "sync-p99-us")
	l.server.kill()
}

func quantile(sorted []time.Duration, percent int) time.Duration {
	if len(sorted) == 0 {
		return 0
	}
	return sorted[min(len(sorted)*percent/100, len(sorted)-1)]
}

// send is one sender: it waits for each acknowledgement, as MLLP does. Every
// patient's results advance by a minute from message to message, and all lie
// within the last day, so that the rules have the whole of them to look at.
func (l *load) send(ctx context.Context, b *testing.B) {
	c, err := mllp.Dial(ctx, l.server.mllp, nil)
	if err != nil {
		b.Error(err)
		return
	}
	defer c.Close()
	took := make([]time.Duration, 0, 1<<15)
	for ctx.Err() == nil {
		n := int(l.next.Add(1)) - 1
		if l.rate > 0 {
			time.Sleep(time.Until(l.start.Add(time.Duration(n) * time.Second / time.Duration(l.rate))))
		}
		at := l.start.Add(-24 * time.Hour).Add(time.Duration(n/loadBeds) * time.Minute)
		msg := oru(n, n%loadBeds, at)
		begun := time.Now()
		ack, err := c.Send(context.Background(), msg)
		if err != nil || !strings.Contains(string(ack), "\rMSA|AA|") {
			b.Errorf("message %d was answered %q, %v", n, ack, err)
			return
		}
		now := time.Now()
		took = append(took, now.Sub(begun))
		l.mu.Lock()
		l.acked = append(l.acked, now)
		l.mu.Unlock()
	}
	l.mu.Lock()
	l.took = append(l.took, took...)
	l.mu.Unlock()
}

// watch samples what the server says of itself.
func (l *load) watch(b *testing.B, stop <-chan struct{}) {
	tick := time.NewTicker(40 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
		}
		now := time.Now()
		visible, lag := l.metrics(b)
		l.mu.Lock()
		l.lag = append(l.lag, lag)
		if visible < len(l.acked) {
			l.behind = max(l.behind, now.Sub(l.acked[visible]))
		}
		l.mu.Unlock()
	}
}

// settle waits until every acknowledged message is visible.
func (l *load) settle(b *testing.B) time.Duration {
	begun := time.Now()
	l.mu.Lock()
	all := len(l.acked)
	l.mu.Unlock()
	for time.Since(begun) < 30*time.Second {
		if visible, _ := l.metrics(b); visible >= all {
			return time.Since(begun)
		}
		time.Sleep(5 * time.Millisecond)
	}
	b.Error("not everything acknowledged became visible within 30 s")
	return time.Since(begun)
}

// metrics reads /metrics.
func (l *load) metrics(b *testing.B) (visible int, lag time.Duration) {
	res, err := http.Get(l.server.http + "metrics")
	if err != nil {
		b.Error(err)
		return 0, 0
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		b.Error(err)
		return 0, 0
	}
	for _, line := range strings.Split(string(body), "\n") {
		name, value, _ := strings.Cut(line, " ")
		x, err := strconv.ParseFloat(value, 64)
		switch {
		case err != nil:
		case name == "stormglass_messages_visible_total":
			visible = int(x)
		case name == "stormglass_visible_lag_ms":
			lag = time.Duration(x * float64(time.Millisecond))
		}
	}
	return visible, lag
}

// syncLatency measures the disk: appending 4 kB to a file and syncing.
func syncLatency(b *testing.B, dir string) (median, p99 time.Duration) {
	f, err := os.Create(filepath.Join(dir, "latency"))
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	page := make([]byte, 4096)
	took := make([]time.Duration, 300)
	for i := range took {
		begun := time.Now()
		if _, err := f.Write(page); err != nil {
			b.Fatal(err)
		}
		if err := f.Sync(); err != nil {
			b.Fatal(err)
		}
		took[i] = time.Since(begun)
	}
	slices.Sort(took)
	return quantile(took, 50), quantile(took, 99)
}
