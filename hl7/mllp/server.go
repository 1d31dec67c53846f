package mllp

import (
	"context"
	"crypto/tls"
	"errors"
	"io"
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"
)

// ErrStop is returned by a Handler that can no longer store anything (the log
// has failed): no acknowledgement is sent, every connection is closed and
// Serve returns it.
var ErrStop = errors.New("mllp: handler stopped the server")

// Handler takes one message and returns the frames to answer with, in order;
// none is fine where the sender wants no answer.
//
// An acknowledgement means that the message is stored durably and in order,
// nothing else: not assessed, not mapped, not seen. A Handler must therefore
// not return an accepting acknowledgement before its durable append, and must
// return an error instead of one where the append failed. Any error closes the
// connection without an answer, so that the sender keeps its message and tries
// again; ErrStop (wrapped or not) stops the server.
//
// raw is valid until the Handler returns. ctx ends when the server is closed
// by force. Handlers of several connections run at the same time.
type Handler func(ctx context.Context, peer string, raw []byte) (acks [][]byte, err error)

// Server accepts connections. Fields must not change after Serve. The zero
// value of every field but Handler is a safe default.
type Server struct {
	Handler Handler
	// Oversize answers a message longer than MaxFrame, of which it is given the
	// first bytes. nil closes the connection.
	Oversize func(peer string, head []byte) [][]byte

	MaxFrame     int           // default 1 MiB
	MaxConns     int           // default 64; further ones are closed at once
	IdleTimeout  time.Duration // wait for the next message; default 10 min
	FrameTimeout time.Duration // from VT to FS; default 30 s
	WriteTimeout time.Duration // for an acknowledgement; default 10 s
	Allow        []netip.Prefix
	TLS          *tls.Config // nil: plain TCP

	mu      sync.Mutex
	conns   map[*session]struct{}
	ln      net.Listener
	closing bool
	cause   error
	wg      sync.WaitGroup
	stats   counters
}

// Stats counts what happened since the start.
type Stats struct {
	Connections, Refused, OverLimit  int64 // accepted; peers not allowed; beyond MaxConns
	Messages, Oversized, NotAnswered int64 // handled; too large; handler returned an error
	StrayBytes, Truncated, Open      int64 // outside frames; frames cut by another; now open
}

type counters struct {
	connections, refused, overLimit, messages, oversized, notAnswered, stray, truncated atomic.Int64
}

// Loopback is the default allow-list: this machine only.
func Loopback() []netip.Prefix {
	return []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}
}

func orInt(v, def int) int {
	if v > 0 {
		return v
	}
	return def
}

func orTime(v, def time.Duration) time.Duration {
	if v > 0 {
		return v
	}
	return def
}

// Serve accepts connections on ln until Shutdown, a Handler's ErrStop, or an
// error of the listener. It returns nil after Shutdown. ctx is handed to the
// handlers; when it ends, the server shuts down.
func (s *Server) Serve(ctx context.Context, ln net.Listener) error {
	s.mu.Lock()
	if s.closing || s.ln != nil {
		s.mu.Unlock()
		ln.Close()
		return net.ErrClosed
	}
	s.ln, s.conns = ln, make(map[*session]struct{})
	if s.Allow == nil {
		s.Allow = Loopback()
	}
	s.mu.Unlock()
	defer context.AfterFunc(ctx, func() { s.begin(nil) })()
	var wait time.Duration
	for {
		c, err := ln.Accept()
		if err != nil {
			if s.stopped() {
				s.wg.Wait()
				return s.reason()
			}
			if ne, ok := err.(net.Error); ok && ne.Timeout() || isTemporary(err) {
				wait = min(max(2*wait, 5*time.Millisecond), time.Second)
				time.Sleep(wait)
				continue
			}
			s.begin(err)
			s.wg.Wait()
			return err
		}
		wait = 0
		s.admit(ctx, c)
	}
}

// isTemporary: out of file descriptors or a connection that died while queued.
func isTemporary(err error) bool {
	var t interface{ Temporary() bool }
	return errors.As(err, &t) && t.Temporary()
}

func (s *Server) stopped() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.closing
}

func (s *Server) reason() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cause
}

// begin stops accepting and wakes every connection that waits for a message;
// those with a message in hand finish it.
func (s *Server) begin(cause error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closing {
		return
	}
	s.closing, s.cause = true, cause
	if s.ln != nil {
		s.ln.Close()
	}
	for c := range s.conns {
		if !c.busy {
			c.conn.SetReadDeadline(time.Unix(1, 0))
		}
	}
}

// Shutdown stops accepting, lets every message that has begun be read, handled
// and answered, closes the connections and returns. When ctx ends first the
// rest is closed by force and ctx.Err() returned.
func (s *Server) Shutdown(ctx context.Context) error {
	s.begin(nil)
	done := make(chan struct{})
	go func() { s.wg.Wait(); close(done) }()
	select {
	case <-done:
		return nil
	case <-ctx.Done():
	}
	s.mu.Lock()
	for c := range s.conns {
		c.cancel()
		c.conn.Close()
	}
	s.mu.Unlock()
	return ctx.Err()
}

// Stats returns the counters.
func (s *Server) Stats() Stats {
	s.mu.Lock()
	open := int64(len(s.conns))
	s.mu.Unlock()
	c := &s.stats
	return Stats{Connections: c.connections.Load(), Refused: c.refused.Load(), OverLimit: c.overLimit.Load(),
		Messages: c.messages.Load(), Oversized: c.oversized.Load(), NotAnswered: c.notAnswered.Load(),
		StrayBytes: c.stray.Load(), Truncated: c.truncated.Load(), Open: open}
}

// admit checks the peer and starts its goroutine.
func (s *Server) admit(ctx context.Context, conn net.Conn) {
	if !s.allowed(conn.RemoteAddr()) {
		s.stats.refused.Add(1)
		conn.Close()
		return
	}
	if s.TLS != nil {
		conn = tls.Server(conn, s.TLS)
	}
	ctx, cancel := context.WithCancel(context.WithoutCancel(ctx))
	c := &session{s: s, conn: conn, peer: conn.RemoteAddr().String(), cancel: cancel,
		in: newReader(conn, orInt(s.MaxFrame, 1<<20))}
	s.mu.Lock()
	full := len(s.conns) >= orInt(s.MaxConns, 64)
	if s.closing || full {
		s.mu.Unlock()
		if full {
			s.stats.overLimit.Add(1)
		}
		cancel()
		conn.Close()
		return
	}
	s.conns[c] = struct{}{}
	s.wg.Add(1)
	s.mu.Unlock()
	s.stats.connections.Add(1)
	go func() {
		defer s.wg.Done()
		defer c.close()
		if err := c.run(ctx); errors.Is(err, ErrStop) {
			s.begin(err)
		}
	}()
}

func (s *Server) allowed(a net.Addr) bool {
	ap, err := netip.ParseAddrPort(a.String())
	if err != nil {
		return false
	}
	ip := ap.Addr().Unmap().WithZone("")
	for _, p := range s.Allow {
		if p.Contains(ip) {
			return true
		}
	}
	return false
}

// session is one connection.
type session struct {
	s      *Server
	conn   net.Conn
	peer   string
	in     *reader
	out    []byte
	busy   bool // a message is being read, handled or answered; guarded by s.mu
	cancel context.CancelFunc
}

func (c *session) close() {
	c.cancel()
	c.conn.Close()
	c.s.mu.Lock()
	delete(c.s.conns, c)
	c.s.mu.Unlock()
}

// run serves messages until the peer, a time limit or the server ends it.
func (c *session) run(ctx context.Context) error {
	if t, ok := c.conn.(*tls.Conn); ok {
		hctx, cancel := context.WithTimeout(ctx, orTime(c.s.FrameTimeout, 30*time.Second))
		err := t.HandshakeContext(hctx)
		cancel()
		if err != nil {
			return err
		}
	}
	for {
		if !c.idle() {
			return nil
		}
		err := c.in.begin()
		c.s.stats.stray.Add(c.in.stray)
		c.in.stray = 0
		if err != nil {
			return err
		}
		c.take()
		raw, err := c.in.rest()
		c.s.stats.truncated.Add(c.in.truncated)
		c.in.truncated = 0
		var acks [][]byte
		switch {
		case err == nil:
			acks, err = c.s.Handler(ctx, c.peer, raw)
			if err != nil {
				c.s.stats.notAnswered.Add(1)
				return err
			}
			c.s.stats.messages.Add(1)
		case errors.Is(err, ErrTooLarge) || errors.Is(err, io.ErrShortBuffer):
			c.s.stats.oversized.Add(1)
			if c.s.Oversize == nil {
				return err
			}
			acks = c.s.Oversize(c.peer, raw)
		default:
			return err
		}
		if werr := c.answer(acks); werr != nil {
			return werr
		}
		if errors.Is(err, io.ErrShortBuffer) {
			return err
		}
	}
}

// idle marks that the session waits; false when the server is closing.
func (c *session) idle() bool {
	c.s.mu.Lock()
	defer c.s.mu.Unlock()
	if c.s.closing {
		return false
	}
	c.busy = false
	c.conn.SetReadDeadline(time.Now().Add(orTime(c.s.IdleTimeout, 10*time.Minute)))
	return true
}

// take marks that a message has begun and must be finished.
func (c *session) take() {
	c.s.mu.Lock()
	c.busy = true
	c.conn.SetReadDeadline(time.Now().Add(orTime(c.s.FrameTimeout, 30*time.Second)))
	c.s.mu.Unlock()
}

func (c *session) answer(acks [][]byte) error {
	if len(acks) == 0 {
		return nil
	}
	c.out = c.out[:0]
	for _, a := range acks {
		c.out = appendFrame(c.out, a)
	}
	c.conn.SetWriteDeadline(time.Now().Add(orTime(c.s.WriteTimeout, 10*time.Second)))
	_, err := c.conn.Write(c.out)
	return err
}
