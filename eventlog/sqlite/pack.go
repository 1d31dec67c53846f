package sqlite

import (
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"io"
	"sync"
)

// Assessments are some forty kilobytes of JSON that says much the same each
// time. They are kept deflated, a tenth of that. The first byte tells the form;
// what begins otherwise was written before there was one and stands as it is.
const (
	asItIs   = 0 // the rest is the value
	deflated = 1 // the rest is the value, deflated
)

// packer deflates one value at a time.
type packer struct {
	mu  sync.Mutex
	z   *flate.Writer
	buf bytes.Buffer
}

// pack returns the stored form of a value, in memory of its own.
func (p *packer) pack(b []byte) ([]byte, error) {
	const small = 256
	if len(b) < small {
		return append([]byte{asItIs}, b...), nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.buf.Reset()
	p.buf.WriteByte(deflated)
	if p.z == nil {
		z, err := flate.NewWriter(&p.buf, flate.BestSpeed)
		if err != nil {
			return nil, err
		}
		p.z = z
	} else {
		p.z.Reset(&p.buf)
	}
	if _, err := p.z.Write(b); err != nil {
		return nil, err
	}
	if err := p.z.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(p.buf.Bytes()), nil
}

// unpackedLimit bounds what a damaged value may cost.
const unpackedLimit = 64 << 20

// unpack undoes pack.
func unpack(b []byte) ([]byte, error) {
	if len(b) == 0 {
		return b, nil
	}
	switch b[0] {
	case asItIs:
		return b[1:], nil
	case deflated:
		z := flate.NewReader(bytes.NewReader(b[1:]))
		out, err := io.ReadAll(io.LimitReader(z, unpackedLimit+1))
		if err == nil && len(out) > unpackedLimit {
			err = errors.New("larger than any assessment")
		}
		if err != nil {
			return nil, fmt.Errorf("a stored assessment is damaged: %w", err)
		}
		return out, nil
	}
	return b, nil
}
