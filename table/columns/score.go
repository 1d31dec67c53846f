package columns

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
)

const (
	blockSize = 256 << 10 // what is read at once
	longest   = 4 << 20   // bytes of the longest record that is accepted
)

// chunk is a run of whole records on its way through the pipeline.
type chunk struct {
	in     []byte
	out    []byte
	done   chan struct{}
	rows   int64
	lines  int64
	quotes bool
	bad    tally
	outOf  []int64 // per rule
}

// Score reads CSV from in and writes one row of scores for each of its rows,
// in the same order. The error names the line where the file cannot be read.
// Whatever was written before an error is complete rows.
func Score(ctx context.Context, in io.Reader, out io.Writer, opts Options) (Stats, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if opts.Workers <= 0 {
		opts.Workers = 2
	}
	r := &reader{src: in}
	header, err := r.header()
	if err != nil {
		return Stats{}, err
	}
	p, err := newPlan(header, &opts)
	if err != nil {
		return Stats{}, err
	}
	if _, err := out.Write(p.headline()); err != nil {
		return p.stats, err
	}
	depth := 2*opts.Workers + 2
	free := make(chan *chunk, depth)
	work, order := make(chan *chunk, depth), make(chan *chunk, depth)
	for range depth {
		free <- &chunk{}
	}
	for range opts.Workers {
		go newWorker(p).run(work)
	}
	readErr := make(chan error, 1)
	go func() {
		readErr <- r.feed(ctx, free, work, order)
		close(work)
		close(order)
	}()
	err = p.collect(r.lines, free, order, out)
	cancel()
	for c := range order { // let the reader see the end
		<-c.done
	}
	if rerr := <-readErr; err == nil {
		err = rerr
	}
	return p.stats, err
}

// collect writes the chunks in order and adds up what they counted.
func (p *plan) collect(line int64, free chan<- *chunk, order <-chan *chunk, out io.Writer) error {
	all := tally{}
	defer func() { p.stats.Bad = all.list() }()
	for c := range order {
		<-c.done
		if _, err := out.Write(c.out); err != nil {
			return err
		}
		all.merge(c.bad, line)
		for i, n := range c.outOf {
			p.stats.Out[i] += n
		}
		line += c.lines
		p.stats.Rows += c.rows
		if p.opts.Progress != nil {
			p.opts.Progress(p.stats.Rows)
		}
		free <- c
	}
	return nil
}

// reader cuts a stream into chunks of whole records.
type reader struct {
	src   io.Reader
	rest  []byte
	ended bool
	lines int64 // of the header
}

// header reads the first record.
func (r *reader) header() ([]string, error) {
	for {
		line, n, whole := firstRecord(r.rest, r.ended)
		if whole {
			r.lines = int64(bytes.Count(r.rest[:n], []byte{'\n'}))
			r.rest = r.rest[n:]
			line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
			fields := splitRecord(line)
			if len(fields) == 1 && fields[0] == "" {
				return nil, errors.New("the file has no header line")
			}
			return fields, nil
		}
		if r.ended {
			return nil, errors.New("the file is empty")
		}
		if len(r.rest) > longest {
			return nil, errors.New("line 1 is longer than 4 MiB: is this a CSV file?")
		}
		if err := r.more(); err != nil {
			return nil, err
		}
	}
}

// more reads another block behind what is left.
func (r *reader) more() error {
	n := len(r.rest)
	if cap(r.rest)-n < blockSize {
		grown := make([]byte, n, n+2*blockSize)
		copy(grown, r.rest)
		r.rest = grown
	}
	k, err := io.ReadFull(r.src, r.rest[n:n+blockSize])
	r.rest = r.rest[:n+k]
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		r.ended = true
		return nil
	}
	return err
}

// feed hands out chunks until the stream ends.
func (r *reader) feed(ctx context.Context, free <-chan *chunk, work, order chan<- *chunk) error {
	line := r.lines
	for {
		var c *chunk
		select {
		case c = <-free:
		case <-ctx.Done():
			return ctx.Err()
		}
		n := 0
		for {
			n, c.quotes = lastRecord(r.rest)
			if r.ended {
				if n < len(r.rest) {
					if c.quotes && bytes.Count(r.rest, []byte{'"'})%2 == 1 {
						return fmt.Errorf("line %d or later: a quoted cell does not end", line+1)
					}
					n = len(r.rest)
				}
				break
			}
			if n > 0 {
				break
			}
			if len(r.rest) > longest {
				return fmt.Errorf("line %d is longer than 4 MiB, or a quoted cell does not end", line+1)
			}
			if err := r.more(); err != nil {
				return fmt.Errorf("after line %d: %w", line, err)
			}
		}
		if n == 0 {
			return nil
		}
		// The chunk takes the buffer, and what is left moves into its old one.
		c.in, r.rest = r.rest[:n], append(c.in[:0], r.rest[n:]...)
		c.done = make(chan struct{})
		line += int64(bytes.Count(c.in, []byte{'\n'}))
		order <- c
		work <- c
		if !r.ended {
			if err := r.more(); err != nil {
				return fmt.Errorf("after line %d: %w", line, err)
			}
		}
	}
}

// lastRecord is the length of all whole records at the start of b, and whether
// there is a quote in it.
func lastRecord(b []byte) (n int, quotes bool) {
	if bytes.IndexByte(b, '"') < 0 {
		return bytes.LastIndexByte(b, '\n') + 1, false
	}
	inside := false
	for i, ch := range b {
		switch ch {
		case '"':
			inside = !inside
		case '\n':
			if !inside {
				n = i + 1
			}
		}
	}
	return n, true
}

// firstRecord is the first record without its line end, and its length with.
func firstRecord(b []byte, ended bool) (line []byte, n int, whole bool) {
	inside := false
	for i, ch := range b {
		switch {
		case ch == '"':
			inside = !inside
		case ch == '\n' && !inside:
			return bytes.TrimSuffix(b[:i], []byte{'\r'}), i + 1, true
		}
	}
	return bytes.TrimSuffix(b, []byte{'\r'}), len(b), ended && len(b) > 0
}

// splitRecord splits a record into its cells, unquoted.
func splitRecord(line []byte) []string {
	var out []string
	for {
		raw, n := rawCell(line)
		out = append(out, string(unquote(raw, nil)))
		if n >= len(line) {
			return out
		}
		line = line[n+1:]
		if len(line) == 0 {
			return append(out, "")
		}
	}
}

// rawCell is the first cell of a record as it stands, and where it ends.
func rawCell(b []byte) (raw []byte, n int) {
	if len(b) > 0 && b[0] == '"' {
		i := 1
		for i < len(b) {
			if b[i] == '"' {
				if i+1 < len(b) && b[i+1] == '"' {
					i += 2
					continue
				}
				i++
				break
			}
			i++
		}
		for i < len(b) && b[i] != ',' && b[i] != '\n' && b[i] != '\r' {
			i++
		}
		return b[:i], i
	}
	for i, ch := range b {
		if ch == ',' || ch == '\n' || ch == '\r' && (i+1 == len(b) || b[i+1] == '\n') {
			return b[:i], i
		}
	}
	return b, len(b)
}

// unquote takes the quotes off a raw cell; buf is scratch space.
func unquote(raw, buf []byte) []byte {
	if len(raw) < 2 || raw[0] != '"' || raw[len(raw)-1] != '"' {
		return raw
	}
	raw = raw[1 : len(raw)-1]
	if bytes.IndexByte(raw, '"') < 0 {
		return raw
	}
	return append(buf[:0], bytes.ReplaceAll(raw, []byte(`""`), []byte(`"`))...)
}
