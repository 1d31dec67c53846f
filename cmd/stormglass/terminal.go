package main

import (
	"fmt"
	"os"
	"time"
)

// isTerminal reports whether f is a character device and colour is wanted
// (NO_COLOR is honoured).
func isTerminal(f *os.File) bool {
	if os.Getenv("NO_COLOR") != "" || os.Getenv("TERM") == "dumb" {
		return false
	}
	st, err := f.Stat()
	return err == nil && st.Mode()&os.ModeCharDevice != 0
}

// progress prints at most ten lines a second to stderr, in place on a terminal
// and as plain lines every few seconds elsewhere.
type progress struct {
	io    *streams
	every time.Duration
	last  time.Time
	open  bool
}

func newProgress(io *streams) *progress {
	p := &progress{io: io, every: 5 * time.Second}
	if io.errTTY {
		p.every = 100 * time.Millisecond
	}
	p.last = time.Now()
	return p
}

// say reports the state of long work; calls that come too soon are dropped.
func (p *progress) say(format string, args ...any) {
	if time.Since(p.last) < p.every {
		return
	}
	p.last = time.Now()
	line := fmt.Sprintf(format, args...)
	if p.io.errTTY {
		fmt.Fprintf(p.io.err, "\r\x1b[K%s", line)
		p.open = true
		return
	}
	fmt.Fprintln(p.io.err, line)
}

// done clears the line in place.
func (p *progress) done() {
	if p.open {
		fmt.Fprint(p.io.err, "\r\x1b[K")
		p.open = false
	}
}
