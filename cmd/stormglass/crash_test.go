package main

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"stormglass/eventlog"
	"stormglass/eventlog/sqlite"
	"stormglass/hl7/mllp"
)

// killRounds is how often the server is killed: 25 in the suite, more with
// STORMGLASS_KILLS (`make crash` sets 1000).
func killRounds(t *testing.T) int {
	if s := os.Getenv("STORMGLASS_KILLS"); s != "" {
		n, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	return 25
}

// TestKillUnderLoad kills the server with SIGKILL while four connections send.
// No acknowledged message may be lost, none applied twice, and whatever was
// not acknowledged can be sent again.
func TestKillUnderLoad(t *testing.T) {
	if testing.Short() {
		t.Skip("kills a server 25 times")
	}
	data := filepath.Join(t.TempDir(), "data")
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	rng := rand.New(rand.NewPCG(seed, 1))
	acked := map[string]bool{}
	var mu sync.Mutex
	next := 0
	for round := range killRounds(t) {
		p := startServer(t, data)
		ctx, cancel := context.WithCancel(context.Background())
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				c, err := mllp.Dial(ctx, p.mllp, nil)
				if err != nil {
					return
				}
				defer c.Close()
				for ctx.Err() == nil {
					mu.Lock()
					n := next
					next++
					mu.Unlock()
					ack, err := c.Send(ctx, oru(n, n%20, time.Unix(1770000000+int64(n), 0)))
					if err != nil {
						return // not acknowledged: nothing is known of it
					}
					if !strings.Contains(string(ack), "\rMSA|AA|") {
						t.Errorf("message %d was answered %q", n, ack)
						return
					}
					mu.Lock()
					acked["M"+pad9(n)] = true
					mu.Unlock()
				}
			})
		}
		time.Sleep(time.Duration(20+rng.IntN(180)) * time.Millisecond)
		p.kill()
		cancel()
		wg.Wait()
		if t.Failed() {
			t.Fatalf("round %d", round)
		}
	}
	checkLog(t, data, acked)
	t.Logf("%d messages acknowledged over %d kills", len(acked), killRounds(t))
	if len(acked) < 50 {
		t.Fatal("too few acknowledged messages for the test to mean anything")
	}
}

func pad9(n int) string {
	s := strconv.Itoa(n)
	return strings.Repeat("0", 9-len(s)) + s
}

// checkLog reads the log that the killed servers left.
func checkLog(t *testing.T, data string, acked map[string]bool) {
	t.Helper()
	ctx := context.Background()
	log, err := sqlite.Open(ctx, data, sqlite.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	stored := map[string]int{}
	if err := log.ReadFrom(ctx, 1, func(m eventlog.Message) error {
		if m.Status != eventlog.Stored {
			t.Errorf("message %d is %s: %s", m.Seq, m.Status, m.Reason)
		}
		stored[m.Control]++
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	for id := range acked {
		if stored[id] != 1 {
			t.Errorf("acknowledged message %s is in the log %d times", id, stored[id])
		}
	}
	for id, n := range stored {
		if n != 1 {
			t.Errorf("message %s is in the log %d times", id, n)
		}
	}
}
