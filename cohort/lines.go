package cohort

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// longest is how long one record may be. A quotation mark that is never closed
// would otherwise swallow the file.
const longest = 4 << 20

var errQuote = errors.New("a quotation mark stands within a cell that does not begin with one, or text follows a closing one")

// lines reads the records of a delimited text: lines, and such as span several
// because of quoted line breaks.
type lines struct {
	name string
	r    *bufio.Reader
	line int // of the record that was read last, from 1
	next int
	buf  []byte
}

func newLines(name string, r io.Reader) (*lines, error) {
	b, ok := r.(*bufio.Reader)
	if !ok {
		b = bufio.NewReaderSize(r, 1<<18)
	}
	switch head, _ := b.Peek(512); {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, _ = b.Discard(3)
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return nil, fmt.Errorf("%s: the file is UTF-16; save it as UTF-8", name)
	case bytes.HasPrefix(head, []byte("MSH|")), bytes.HasPrefix(head, []byte("{")), bytes.HasPrefix(head, []byte("[")):
		return nil, fmt.Errorf("%s holds messages, no table; cohort reads CSV and Parquet (assess reads HL7 and FHIR)", name)
	case bytes.IndexByte(head, 0) >= 0:
		return nil, fmt.Errorf("%s holds binary data; cohort reads CSV and Parquet", name)
	}
	return &lines{name: name, r: b, next: 1}, nil
}

// read returns the next record without its line end, valid until the next call;
// io.EOF after the last. Empty lines are passed over.
func (l *lines) read() ([]byte, error) {
	for {
		rec, err := l.record()
		if err != nil {
			return nil, err
		}
		if len(rec) > 0 {
			return rec, nil
		}
	}
}

func (l *lines) record() ([]byte, error) {
	l.line = l.next
	part, err := l.r.ReadSlice('\n')
	whole := err == nil && bytes.IndexByte(part, '"') < 0
	if whole {
		l.next++
		return trimEnd(part), nil
	}
	l.buf = l.buf[:0]
	quotes := 0
	for {
		l.buf = append(l.buf, part...)
		quotes += bytes.Count(part, []byte{'"'})
		switch {
		case err == bufio.ErrBufferFull:
		case err == nil:
			l.next++
			if quotes%2 == 0 {
				return trimEnd(l.buf), nil
			}
		case err == io.EOF:
			if len(l.buf) == 0 {
				return nil, io.EOF
			}
			if quotes%2 == 1 {
				return nil, fmt.Errorf("%s, line %d: a quotation mark opens and is never closed", l.name, l.line)
			}
			l.next++
			return trimEnd(l.buf), nil
		default:
			return nil, fmt.Errorf("%s, line %d: %w", l.name, l.line, err)
		}
		if len(l.buf) > longest {
			return nil, fmt.Errorf("%s, line %d: the record is longer than %d MB; is a quotation mark never closed?", l.name, l.line, longest>>20)
		}
		part, err = l.r.ReadSlice('\n')
	}
}

func trimEnd(b []byte) []byte {
	b = bytes.TrimSuffix(b, []byte{'\n'})
	return bytes.TrimSuffix(b, []byte{'\r'})
}

// split cuts a record into cells, which share its memory unless they hold
// doubled quotation marks.
func split(dst []string, rec string, delim byte) ([]string, error) {
	dst = dst[:0]
	for {
		if rec != "" && rec[0] == '"' {
			cell, rest, err := quoted(rec, delim)
			if err != nil {
				return dst, err
			}
			dst = append(dst, cell)
			if rest == "" {
				return dst, nil
			}
			rec = rest[1:]
			continue
		}
		i := strings.IndexByte(rec, delim)
		cell := rec
		if i >= 0 {
			cell = rec[:i]
		}
		if strings.IndexByte(cell, '"') >= 0 {
			return append(dst, cell), errQuote
		}
		dst = append(dst, cell)
		if i < 0 {
			return dst, nil
		}
		rec = rec[i+1:]
	}
}

// quoted reads a cell in quotation marks; rest is empty or begins with the
// delimiter.
func quoted(rec string, delim byte) (cell, rest string, err error) {
	doubled := false
	for i := 1; i < len(rec); i++ {
		if rec[i] != '"' {
			continue
		}
		if i+1 < len(rec) && rec[i+1] == '"' {
			doubled = true
			i++
			continue
		}
		cell, rest = rec[1:i], rec[i+1:]
		if doubled {
			cell = strings.ReplaceAll(cell, `""`, `"`)
		}
		if rest != "" && rest[0] != delim {
			return cell, "", errQuote
		}
		return cell, rest, nil
	}
	return "", "", errQuote
}

// sniff finds the delimiter in the header: the candidate that occurs most
// outside quotes; comma where none does.
func sniff(head string) byte {
	var count [256]int
	in := false
	for i := range len(head) {
		switch c := head[i]; {
		case c == '"':
			in = !in
		case !in:
			count[c]++
		}
	}
	best := byte(',')
	for _, c := range []byte{';', '\t', '|'} {
		if count[c] > count[best] {
			best = c
		}
	}
	return best
}
