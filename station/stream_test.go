package station

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"
)

// update is one message of the event stream.
type update struct {
	What, Token, Clock string
	Seq                uint64
}

// stream is an open event stream; all keeps every byte of it.
type stream struct {
	t     *testing.T
	body  io.ReadCloser
	lines chan string
	all   *textBuffer
}

// listen opens the stream as a page does.
func (r *rig) listen() *stream {
	r.t.Helper()
	req, err := http.NewRequestWithContext(r.t.Context(), http.MethodGet, r.URL()+"events", nil)
	if err != nil {
		r.t.Fatal(err)
	}
	res, err := (&http.Client{Transport: new(http.Transport)}).Do(req)
	if err != nil {
		r.t.Fatal(err)
	}
	if res.StatusCode != http.StatusOK || res.Header.Get("Content-Type") != "text/event-stream" {
		r.t.Fatalf("%d %s", res.StatusCode, res.Header.Get("Content-Type"))
	}
	s := &stream{t: r.t, body: res.Body, lines: make(chan string, 1000), all: new(textBuffer)}
	r.t.Cleanup(func() { res.Body.Close() })
	go func() {
		defer close(s.lines)
		sc := bufio.NewScanner(io.TeeReader(res.Body, s.all))
		for sc.Scan() {
			s.lines <- sc.Text()
		}
	}()
	return s
}

// next waits for the next update; its What is empty at the end of the stream.
func (s *stream) next() update {
	s.t.Helper()
	timeout := time.After(8 * time.Second)
	for {
		select {
		case line, open := <-s.lines:
			if !open {
				return update{}
			}
			data, ok := strings.CutPrefix(line, "data: ")
			if !ok {
				continue
			}
			var u update
			if err := json.Unmarshal([]byte(data), &u); err != nil {
				s.t.Fatalf("%q: %v", data, err)
			}
			return u
		case <-timeout:
			s.t.Fatal("the stream is silent")
		}
	}
}

func TestAMessageReachesOpenPagesWithoutItsContent(t *testing.T) {
	t.Parallel()
	r := furnished(t)
	s := r.listen()
	if u := s.next(); u.What != "reload" {
		t.Errorf("a new page is greeted with %+v", u)
	}
	sent := time.Now()
	r.accepted(oru("S1", quilla, start, lactate("17.25", start)))
	u := s.next()
	for ; u.What != "assessed"; u = s.next() {
	}
	if u.Token != r.token(quilla.mrn) || u.Seq < r.Log().Last().Seq {
		t.Errorf("%+v", u)
	}
	if d := time.Since(sent); d > time.Second {
		t.Errorf("the page heard of it after %v", d)
	}
	if text := r.page("/p/" + u.Token + "/live").text(); !strings.Contains(text, "17.25") {
		t.Errorf("told of an update that is not there:\n%s", text)
	}
	r.send("noise")
	for ; u.What != "quarantine"; u = s.next() {
	}
	all := s.all.String()
	if found := names(all); found != nil || strings.Contains(all, "17.25") || strings.Contains(strings.ToLower(all), "lactate") {
		t.Errorf("the stream tells: %v\n%s", found, all)
	}
	if err := r.stop(); err != nil {
		t.Error(err)
	}
	for u.What != "" { // the stream ends with the server
		u = s.next()
	}
}
