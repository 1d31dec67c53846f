package web

import (
	"bufio"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/eventlog"
	"stormglass/ward"
)

// unit is a running ward over a log in memory, with its screens.
func unit(t *testing.T) (*Server, *eventlog.Memory, *ward.Ward) {
	t.Helper()
	log, rules := eventlog.NewMemory(nil), assess.Clinical()
	w, err := ward.New(ward.Config{Log: log, Rules: rules, Clock: ward.RealClock{}, Secret: make([]byte, 16)})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		<-done
	})
	s, err := New(Config{Ward: w, Log: log, Rules: rules})
	if err != nil {
		t.Fatal(err)
	}
	return s, log, w
}

// hold puts n messages into quarantine: each is an update for every stream.
func hold(t *testing.T, log *eventlog.Memory, n int) {
	t.Helper()
	for i := range n {
		if _, err := log.Append(t.Context(), []eventlog.Entry{{Source: eventlog.SourceHL7, Status: eventlog.Quarantined, Reason: "test", Raw: fmt.Append(nil, i)}}); err != nil {
			t.Fatal(err)
		}
	}
}

func within(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(5 * time.Second); time.Now().Before(deadline); time.Sleep(2 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("not within 5 s: %s", what)
}

// stuck is a reader that takes nothing until it is released.
type stuck struct {
	header  http.Header
	release chan bool
	mu      sync.Mutex
	text    strings.Builder
}

func (s *stuck) Header() http.Header { return s.header }
func (s *stuck) WriteHeader(int)     {}
func (s *stuck) FlushError() error   { return nil }
func (s *stuck) Write(b []byte) (int, error) {
	<-s.release
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(b)
}

func TestASlowReaderIsDroppedAndNobodyWaitsForIt(t *testing.T) {
	t.Parallel()
	s, log, w := unit(t)
	slow := &stuck{header: http.Header{}, release: make(chan bool)}
	ended := make(chan bool)
	go func() {
		defer close(ended)
		s.events(slow, httptest.NewRequest(http.MethodGet, "/events", nil))
	}()
	within(t, "the slow reader listens", func() bool { return w.Counts().Listeners == 1 })
	hold(t, log, 400) // more than any stream keeps
	within(t, "the ward has gone on", func() bool { return w.Seq() == 400 })
	if c := w.Counts(); c.Dropped != 1 || c.Listeners != 0 {
		t.Errorf("%+v", c)
	}
	close(slow.release)
	select {
	case <-ended: // the browser reconnects and reloads
	case <-time.After(5 * time.Second):
		t.Fatal("the dropped stream does not end")
	}
	if n := strings.Count(slow.text.String(), "data: "); n > 300 {
		t.Errorf("a dropped stream still told %d updates", n)
	}
	server := httptest.NewServer(s.Handler())
	t.Cleanup(server.Close) // after the streams
	again := streamOf(t, server)
	if line := again.next(t); !strings.Contains(line, `"what":"reload"`) {
		t.Errorf("after reconnecting: %s", line)
	}
}

// reader is one open stream.
type reader struct {
	res *http.Response
	in  *bufio.Scanner
}

func streamOf(t *testing.T, server *httptest.Server) *reader {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	t.Cleanup(cancel)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/events", nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := (&http.Client{Transport: new(http.Transport)}).Do(req)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { res.Body.Close() })
	return &reader{res, bufio.NewScanner(res.Body)}
}

func (r *reader) next(t *testing.T) string {
	t.Helper()
	for r.in.Scan() {
		if data, ok := strings.CutPrefix(r.in.Text(), "data: "); ok {
			return data
		}
	}
	t.Fatalf("the stream ended: %v", r.in.Err())
	return ""
}

func TestStreamsAreLimited(t *testing.T) {
	t.Parallel()
	s, _, w := unit(t)
	s.live.max = 2
	server := httptest.NewServer(s.Handler())
	t.Cleanup(server.Close) // after the streams
	one, two := streamOf(t, server), streamOf(t, server)
	one.next(t)
	two.next(t)
	if three := streamOf(t, server); three.res.StatusCode != http.StatusServiceUnavailable {
		t.Errorf("a third stream: %d", three.res.StatusCode)
	}
	one.res.Body.Close()
	within(t, "the closed stream is free", func() bool { return w.Counts().Listeners == 1 })
	within(t, "another stream is let in", func() bool { return streamOf(t, server).res.StatusCode == http.StatusOK })
}

func TestEveryStreamHearsEveryUpdate(t *testing.T) {
	t.Parallel()
	s, log, _ := unit(t)
	server := httptest.NewServer(s.Handler())
	t.Cleanup(server.Close) // after the streams
	streams := []*reader{streamOf(t, server), streamOf(t, server), streamOf(t, server)}
	for _, r := range streams {
		r.next(t) // listening
	}
	hold(t, log, 5)
	for i, r := range streams {
		for n := 1; n <= 5; n++ {
			if line := r.next(t); !strings.Contains(line, `"what":"quarantine"`) || !strings.Contains(line, fmt.Sprintf(`"seq":%d}`, n)) {
				t.Errorf("stream %d, update %d: %s", i, n, line)
			}
		}
	}
}
