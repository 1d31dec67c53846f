// Package mllp carries HL7 v2 messages over TCP by the Minimal Lower Layer
// Protocol: <VT> message <FS><CR>, one acknowledgement per message on the same
// connection. It knows nothing of HL7 itself.
//
// Source: HL7 v2 Transport Specification: MLLP, Release 1.
package mllp

import (
	"bufio"
	"errors"
	"io"
)

const (
	vt = 0x0B
	fs = 0x1C
	cr = 0x0D
	lf = 0x0A
)

// Errors of framing. The connection cannot be used further after any of them
// except ErrTooLarge.
var (
	// ErrTooLarge: the frame was longer than the limit; it was read to its end
	// and dropped.
	ErrTooLarge = errors.New("mllp: frame longer than the limit")
	// ErrNoise: the peer sends bytes outside frames and does not stop.
	ErrNoise = errors.New("mllp: too many bytes outside frames")
)

// strayLimit bounds the bytes between two frames; drainFactor how far beyond
// its limit a frame is read in search of its end.
const (
	strayLimit  = 64 << 10
	drainFactor = 16
)

// reader takes frames off a stream. It tolerates a missing CR after FS and
// stray bytes between frames, which it counts.
type reader struct {
	r     *bufio.Reader
	limit int
	buf   []byte

	stray     int64 // bytes outside frames, other than CR and LF
	truncated int64 // frames given up because another began inside
}

func newReader(r io.Reader, limit int) *reader {
	return &reader{r: bufio.NewReaderSize(r, 16<<10), limit: limit}
}

// begin waits for VT.
func (f *reader) begin() error {
	for n := 0; n < strayLimit; n++ {
		c, err := f.r.ReadByte()
		if err != nil {
			return err
		}
		switch c {
		case vt:
			return nil
		case cr, lf, fs:
		default:
			f.stray++
		}
	}
	return ErrNoise
}

// rest reads up to FS after begin. The result is valid until the next call.
// With ErrTooLarge it holds the frame's first bytes. io.ErrUnexpectedEOF means
// that the connection ended inside the frame.
func (f *reader) rest() ([]byte, error) {
	if cap(f.buf) > 256<<10 {
		f.buf = nil // do not keep the room of one large message for ever
	}
	f.buf = f.buf[:0]
	dropped := 0
	for {
		chunk, err := f.r.ReadSlice(fs)
		if err != nil && err != bufio.ErrBufferFull {
			if err == io.EOF {
				err = io.ErrUnexpectedEOF
			}
			return nil, err
		}
		done := err == nil
		if done {
			chunk = chunk[:len(chunk)-1]
		}
		if i := lastVT(chunk); i >= 0 {
			// a new frame began: what came before it will never be completed
			f.truncated++
			f.buf, dropped = f.buf[:0], 0
			chunk = chunk[i+1:]
		}
		if room := f.limit - len(f.buf); len(chunk) > room {
			dropped += len(chunk) - room
			chunk = chunk[:room]
		}
		f.buf = append(f.buf, chunk...)
		switch {
		case dropped > drainFactor*f.limit:
			return f.buf, io.ErrShortBuffer
		case done && dropped > 0:
			return f.buf, ErrTooLarge
		case done:
			return f.buf, nil
		}
	}
}

func lastVT(b []byte) int {
	for i := len(b) - 1; i >= 0; i-- {
		if b[i] == vt {
			return i
		}
	}
	return -1
}

// appendFrame wraps msg.
func appendFrame(dst, msg []byte) []byte {
	dst = append(dst, vt)
	dst = append(dst, msg...)
	return append(dst, fs, cr)
}
