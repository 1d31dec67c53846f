package mllp

import (
	"context"
	"crypto/tls"
	"errors"
	"net"
	"os"
	"time"
)

// Client sends messages over one connection, one at a time. It is not safe for
// use by several goroutines. After an error the connection is closed; the
// message may or may not have been stored, so send it again unchanged over a
// new Client: receivers recognise duplicates by their key.
type Client struct {
	conn net.Conn
	in   *reader
	out  []byte
}

// Dial connects to addr. config nil means plain TCP; without a ServerName in it
// the certificate must name the host of addr.
func Dial(ctx context.Context, addr string, config *tls.Config) (*Client, error) {
	var d net.Dialer
	conn, err := d.DialContext(ctx, "tcp", addr)
	if err != nil {
		return nil, err
	}
	if config != nil {
		if config.ServerName == "" && !config.InsecureSkipVerify {
			config = config.Clone()
			config.ServerName, _, _ = net.SplitHostPort(addr)
		}
		t := tls.Client(conn, config)
		if err := t.HandshakeContext(ctx); err != nil {
			conn.Close()
			return nil, err
		}
		conn = t
	}
	return &Client{conn: conn, in: newReader(conn, 1<<20)}, nil
}

// Send writes one message and waits for one acknowledgement, until the
// deadline of ctx or its end. The result is valid until the next Send.
func (c *Client) Send(ctx context.Context, msg []byte) ([]byte, error) {
	stop, err := c.arm(ctx)
	if err != nil {
		return nil, err
	}
	defer stop()
	if err := c.write(msg); err != nil {
		return nil, c.fail(ctx, err)
	}
	if err := c.in.begin(); err != nil {
		return nil, c.fail(ctx, err)
	}
	ack, err := c.in.rest()
	if err != nil {
		return nil, c.fail(ctx, err)
	}
	return ack, nil
}

// Post writes one message that asks for no acknowledgement.
func (c *Client) Post(ctx context.Context, msg []byte) error {
	stop, err := c.arm(ctx)
	if err != nil {
		return err
	}
	defer stop()
	if err := c.write(msg); err != nil {
		return c.fail(ctx, err)
	}
	return nil
}

// Receive waits for one more frame: the second acknowledgement of a message
// that asked for two.
func (c *Client) Receive(ctx context.Context) ([]byte, error) {
	stop, err := c.arm(ctx)
	if err != nil {
		return nil, err
	}
	defer stop()
	if err := c.in.begin(); err != nil {
		return nil, c.fail(ctx, err)
	}
	ack, err := c.in.rest()
	if err != nil {
		return nil, c.fail(ctx, err)
	}
	return ack, nil
}

// Close closes the connection.
func (c *Client) Close() error { return c.conn.Close() }

func (c *Client) write(msg []byte) error {
	c.out = appendFrame(c.out[:0], msg)
	_, err := c.conn.Write(c.out)
	return err
}

// arm applies ctx to the connection.
func (c *Client) arm(ctx context.Context) (stop func() bool, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	deadline, _ := ctx.Deadline() // the zero time is no deadline
	if err := c.conn.SetDeadline(deadline); err != nil {
		return nil, err
	}
	if ctx.Done() == nil {
		return func() bool { return true }, nil
	}
	return context.AfterFunc(ctx, func() { c.conn.SetDeadline(time.Unix(1, 0)) }), nil
}

func (c *Client) fail(ctx context.Context, err error) error {
	c.conn.Close()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	// the connection's deadline is the context's, and may fire just before it
	if _, has := ctx.Deadline(); has && errors.Is(err, os.ErrDeadlineExceeded) {
		return context.DeadlineExceeded
	}
	return err
}
