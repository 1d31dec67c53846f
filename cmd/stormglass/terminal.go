package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
	"unicode/utf8"
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

// plainText keeps bytes that came with the input from steering the terminal:
// control characters become dots, and a line ends where nobody reads on.
func plainText(s string) string {
	const longest = 600
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		if r := []rune(printable(l)); l != "" {
			if len(r) > longest {
				r = append(r[:longest], '…')
			}
			lines[i] = string(r)
		}
	}
	return strings.Join(lines, "\n")
}

// printable keeps a sender's bytes from steering the terminal or breaking the
// line; nothing is "-".
func printable(s string) string {
	if s == "" {
		return "-"
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == utf8.RuneError {
			return '.'
		}
		return r
	}, s)
}

// meant proposes the known word nearest to a mistyped one, if one is near.
func meant(typed string, known []string, prefix string) string {
	best, least := "", 3
	for _, k := range known {
		d := distance(typed, k)
		if len(typed) > 1 && strings.HasPrefix(k, typed) {
			d = 1
		}
		if d < least && d < len(k) {
			best, least = k, d
		}
	}
	if best == "" {
		return ""
	}
	return " (did you mean " + prefix + best + "?)"
}

// distance is the number of letters to insert, delete or replace between two
// words.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			above := row[j+1]
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, above+1, row[j]+1)
			diagonal = above
		}
	}
	return row[len(b)]
}

// interruptible ends writing when its context ends, for work that knows no
// context of its own.
type interruptible struct {
	ctx context.Context
	w   io.Writer
}

func (i interruptible) Write(p []byte) (int, error) {
	if err := i.ctx.Err(); err != nil {
		return 0, err
	}
	return i.w.Write(p)
}

// counted is a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
