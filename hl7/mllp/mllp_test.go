package mllp

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"errors"
	"fmt"
	"io"
	"math/big"
	"net"
	"net/netip"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// start serves on a free loopback port until the test ends.
func start(t testing.TB, s *Server) (addr string, result chan error) {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	result = make(chan error, 1)
	go func() { result <- s.Serve(context.Background(), ln) }()
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
		defer cancel()
		s.Shutdown(ctx)
	})
	return ln.Addr().String(), result
}

func echo(_ context.Context, _ string, raw []byte) ([][]byte, error) {
	return [][]byte{append([]byte("ack "), raw...)}, nil
}

func dial(t testing.TB, addr string, c *tls.Config) *Client {
	t.Helper()
	cl, err := Dial(context.Background(), addr, c)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cl.Close() })
	return cl
}

func within(t testing.TB) context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func TestSendAndAnswer(t *testing.T) {
	s := &Server{Handler: echo}
	addr, _ := start(t, s)
	c := dial(t, addr, nil)
	for i := range 100 {
		msg := fmt.Sprintf("MSH|%d|%s", i, strings.Repeat("x", i*i*13))
		ack, err := c.Send(within(t), []byte(msg))
		if err != nil || string(ack) != "ack "+msg {
			t.Fatalf("%d: %v", i, err)
		}
	}
	if st := s.Stats(); st.Messages != 100 || st.Connections != 1 || st.StrayBytes != 0 {
		t.Errorf("%+v", st)
	}
}

func TestTolerance(t *testing.T) {
	s := &Server{Handler: echo}
	addr, _ := start(t, s)
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	// line ends between frames, stray bytes, no CR after FS, a frame cut off by
	// the next, two frames in one write, a frame in single bytes
	io.WriteString(conn, "\r\n\x0bone\x1c\x0btwo\x1c\r??\x0bcut\x0bthree\x1c\r")
	for _, b := range []byte("\x0bfour\x1c\r") {
		conn.Write([]byte{b})
	}
	conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	want := "\x0back one\x1c\r\x0back two\x1c\r\x0back three\x1c\r\x0back four\x1c\r"
	got := make([]byte, len(want))
	if _, err := io.ReadFull(conn, got); err != nil || string(got) != want {
		t.Fatalf("%q, %v", got, err)
	}
	if st := s.Stats(); st.StrayBytes != 2 || st.Truncated != 1 || st.Messages != 4 {
		t.Errorf("%+v", st)
	}
}

func TestFrameLimit(t *testing.T) {
	s := &Server{Handler: echo, MaxFrame: 1000, Oversize: func(_ string, head []byte) [][]byte {
		return [][]byte{[]byte("too large " + string(head[:3]))}
	}}
	addr, _ := start(t, s)
	c := dial(t, addr, nil)
	ack, err := c.Send(within(t), []byte("MSH"+strings.Repeat("y", 5000)))
	if err != nil || string(ack) != "too large MSH" {
		t.Fatalf("%q, %v", ack, err)
	}
	if ack, err = c.Send(within(t), []byte("next")); err != nil || string(ack) != "ack next" {
		t.Fatalf("%q, %v", ack, err)
	}
	if ack, err = c.Send(within(t), bytes.Repeat([]byte("z"), 1000)); err != nil || len(ack) != 1004 {
		t.Fatalf("a frame of exactly the limit: %v", err)
	}
	// without end: the connection is closed
	if _, err = c.Send(within(t), bytes.Repeat([]byte("z"), 100_000)); err == nil {
		if _, err = c.Send(within(t), []byte("x")); err == nil {
			t.Error("still open after 100 times the limit")
		}
	}
	if st := s.Stats(); st.Oversized != 2 {
		t.Errorf("%+v", st)
	}
}

func TestOnlyAllowedPeers(t *testing.T) {
	s := &Server{Handler: echo, Allow: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}}
	addr, _ := start(t, s)
	c := dial(t, addr, nil)
	if _, err := c.Send(within(t), []byte("x")); err == nil {
		t.Error("an answer to a peer that is not allowed")
	}
	if s.Stats().Refused != 1 {
		t.Errorf("%+v", s.Stats())
	}
}

func TestMaxConns(t *testing.T) {
	s := &Server{Handler: echo, MaxConns: 1}
	addr, _ := start(t, s)
	a := dial(t, addr, nil)
	if _, err := a.Send(within(t), []byte("x")); err != nil {
		t.Fatal(err)
	}
	b := dial(t, addr, nil)
	if _, err := b.Send(within(t), []byte("x")); err == nil {
		t.Error("a second connection was served")
	}
	if _, err := a.Send(within(t), []byte("y")); err != nil {
		t.Errorf("the first connection: %v", err)
	}
}

func TestDeadlines(t *testing.T) {
	s := &Server{Handler: echo, IdleTimeout: 50 * time.Millisecond, FrameTimeout: 50 * time.Millisecond}
	addr, _ := start(t, s)
	for name, prefix := range map[string]string{"idle": "", "inside a frame": "\x0bMSH", "stray": "abc"} {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(conn, prefix)
		conn.SetReadDeadline(time.Now().Add(5 * time.Second))
		if _, err := conn.Read(make([]byte, 1)); err != io.EOF {
			t.Errorf("%s: %v, want the connection closed", name, err)
		}
		conn.Close()
	}
}

func TestFailedLogSendsNoAnswerAndStops(t *testing.T) {
	var fail atomic.Bool
	s := &Server{Handler: func(ctx context.Context, peer string, raw []byte) ([][]byte, error) {
		if fail.Load() {
			return [][]byte{[]byte("AA")}, fmt.Errorf("sync failed: %w", ErrStop)
		}
		return echo(ctx, peer, raw)
	}}
	addr, result := start(t, s)
	a, b := dial(t, addr, nil), dial(t, addr, nil)
	for _, c := range []*Client{a, b} {
		if _, err := c.Send(within(t), []byte("x")); err != nil {
			t.Fatal(err)
		}
	}
	fail.Store(true)
	if ack, err := a.Send(within(t), []byte("x")); err == nil {
		t.Errorf("answered %q", ack)
	}
	select {
	case err := <-result:
		if !errors.Is(err, ErrStop) {
			t.Errorf("Serve returned %v", err)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("still serving")
	}
	if _, err := b.Send(within(t), []byte("x")); err == nil {
		t.Error("the other connection still answers")
	}
	if _, err := Dial(within(t), addr, nil); err == nil {
		t.Error("still listening")
	}
}

func TestHandlerErrorClosesOnlyItsConnection(t *testing.T) {
	s := &Server{Handler: func(ctx context.Context, peer string, raw []byte) ([][]byte, error) {
		if string(raw) == "bad" {
			return nil, errors.New("no")
		}
		return echo(ctx, peer, raw)
	}}
	addr, _ := start(t, s)
	a, b := dial(t, addr, nil), dial(t, addr, nil)
	if _, err := a.Send(within(t), []byte("bad")); err == nil {
		t.Error("answered")
	}
	if _, err := b.Send(within(t), []byte("good")); err != nil {
		t.Error(err)
	}
	if s.Stats().NotAnswered != 1 {
		t.Errorf("%+v", s.Stats())
	}
}

func TestShutdownFinishesTheMessageInHand(t *testing.T) {
	entered, release := make(chan bool), make(chan bool)
	s := &Server{Handler: func(ctx context.Context, peer string, raw []byte) ([][]byte, error) {
		entered <- true
		<-release
		return echo(ctx, peer, raw)
	}}
	addr, result := start(t, s)
	idle := dial(t, addr, nil)
	c := dial(t, addr, nil)
	answer := make(chan error, 1)
	go func() {
		ack, err := c.Send(context.Background(), []byte("last"))
		if err == nil && string(ack) != "ack last" {
			err = errors.New(string(ack))
		}
		answer <- err
	}()
	<-entered
	down := make(chan error, 1)
	go func() { down <- s.Shutdown(within(t)) }()
	if _, err := idle.in.r.ReadByte(); err == nil { // closed at once
		t.Error("the idle connection is open")
	}
	close(release)
	if err := <-answer; err != nil {
		t.Errorf("the message in hand: %v", err)
	}
	if err := <-down; err != nil {
		t.Errorf("Shutdown: %v", err)
	}
	if err := <-result; err != nil {
		t.Errorf("Serve: %v", err)
	}
}

func TestShutdownByForce(t *testing.T) {
	s := &Server{Handler: func(ctx context.Context, _ string, _ []byte) ([][]byte, error) {
		<-ctx.Done()
		return nil, ctx.Err()
	}}
	addr, _ := start(t, s)
	c := dial(t, addr, nil)
	go c.Send(context.Background(), []byte("hang"))
	for s.Stats().Open == 0 {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(20 * time.Millisecond)
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if err := s.Shutdown(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
}

func TestSendDeadline(t *testing.T) {
	s := &Server{Handler: func(context.Context, string, []byte) ([][]byte, error) { return nil, nil }}
	addr, _ := start(t, s)
	c := dial(t, addr, nil)
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	defer cancel()
	if _, err := c.Send(ctx, []byte("x")); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("%v", err)
	}
}

func TestTLS(t *testing.T) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	tpl := &x509.Certificate{SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "test"}, NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, tpl, tpl, key.Public(), key)
	if err != nil {
		t.Fatal(err)
	}
	cert := tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
	leaf, _ := x509.ParseCertificate(der)
	pool := x509.NewCertPool()
	pool.AddCert(leaf)
	// mutual: the server asks for the client's certificate too
	s := &Server{Handler: echo, TLS: &tls.Config{Certificates: []tls.Certificate{cert}, ClientAuth: tls.RequireAndVerifyClientCert, ClientCAs: pool}}
	addr, _ := start(t, s)
	c := dial(t, addr, &tls.Config{RootCAs: pool, Certificates: []tls.Certificate{cert}})
	if ack, err := c.Send(within(t), []byte("x")); err != nil || string(ack) != "ack x" {
		t.Errorf("%q, %v", ack, err)
	}
	without, err := Dial(within(t), addr, &tls.Config{RootCAs: pool})
	if err == nil {
		if _, err = without.Send(within(t), []byte("x")); err == nil {
			t.Error("served without a client certificate")
		}
	}
	plain := dial(t, addr, nil)
	// long enough for a TLS record header, so that the server need not wait
	if _, err := plain.Send(within(t), bytes.Repeat([]byte("x"), 100)); err == nil {
		t.Error("served without TLS")
	}
}

// FuzzMLLP: whatever arrives, frames come out as a plain scan finds them.
func FuzzMLLP(f *testing.F) {
	f.Add([]byte("\x0bone\x1c\r\x0btwo\x1c"))
	f.Add([]byte("x\x0bcut\x0bthree\x1c\r\x0b"))
	f.Add([]byte("\x1c\x1c\x0b\x1c"))
	f.Add(bytes.Repeat([]byte("\x0bzz"), 20))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var want []string
		rest := raw
		for {
			i := bytes.IndexByte(rest, vt)
			if i < 0 {
				break
			}
			j := bytes.IndexByte(rest[i:], fs)
			if j < 0 {
				break
			}
			frame := rest[i+1 : i+j]
			frame = frame[bytes.LastIndexByte(frame, vt)+1:]
			want = append(want, string(frame))
			rest = rest[i+j+1:]
		}
		in := newReader(bytes.NewReader(raw), 64)
		var got []string
		for {
			if in.begin() != nil {
				break
			}
			frame, err := in.rest()
			if err == ErrTooLarge {
				if len(frame) != 64 {
					t.Fatalf("%d bytes kept", len(frame))
				}
			} else if err != nil {
				break
			}
			got = append(got, string(frame))
		}
		for i := range want {
			if len(want[i]) > 64 {
				want[i] = want[i][:64]
			}
		}
		if len(raw) < 500 && fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

// BenchmarkRoundTrip is one message and its answer over loopback TCP.
func BenchmarkRoundTrip(b *testing.B) {
	ack := [][]byte{[]byte("MSH|^~\\&|\rMSA|AA|1\r")}
	s := &Server{Handler: func(context.Context, string, []byte) ([][]byte, error) { return ack, nil }}
	addr, _ := start(b, s)
	c := dial(b, addr, nil)
	msg := bytes.Repeat([]byte("x"), 1600)
	ctx := context.Background()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Send(ctx, msg); err != nil {
			b.Fatal(err)
		}
	}
}
