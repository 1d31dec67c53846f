package hl7

import (
	"math/bits"
	"time"
)

// Limits bound what a message may cost. Zero fields take the default.
type Limits struct {
	Bytes    int // whole message; default 1 MiB
	Segments int // default 20,000
	Fields   int // per segment; default 1,000
}

// DefaultLimits are the limits that the zero Limits stands for.
var defaultLimits = Limits{Bytes: 1 << 20, Segments: 20000, Fields: 1000}

func (l Limits) orDefault() Limits {
	if l.Bytes <= 0 {
		l.Bytes = defaultLimits.Bytes
	}
	if l.Segments <= 0 {
		l.Segments = defaultLimits.Segments
	}
	if l.Fields <= 0 {
		l.Fields = defaultLimits.Fields
	}
	return l
}

// Delims are the delimiters of one message (MSH-1 and MSH-2). A zero byte
// means that the message does not define it.
type Delims struct {
	Field, Component, Repeat, Escape, Sub, Truncate byte

	escapes bool // the text holds at least one escape character outside MSH-2
	set     charset
}

// Message is an index over one message. Its strings are parts of one copy of
// the text; the bytes given to Parse may be reused at once. A Message is not
// safe for use by several goroutines while Reset is called on it.
type Message struct {
	text   string
	d      Delims
	segs   []segment
	starts []int32 // start of every field, segment after segment
	notes  []string
	single bool           // the raw text was in a single-byte set: offsets count runes
	zone   *time.Location // of times without an offset, set by Report.Fill

	lastTS  string // one-entry cache of time
	lastLoc *time.Location
	lastOut Time
}

type segment struct {
	start, end int32
	f0, n      int32 // fields starts[f0:f0+n]; field 0 is the name
	header     bool  // MSH, BHS, FHS: field 1 is the separator itself
}

// Parse indexes one message with the default limits. The raw bytes are copied.
// The error, if any, is an *Error.
func Parse(raw []byte) (*Message, error) {
	m := new(Message)
	if err := m.Reset(raw, Limits{}); err != nil {
		return nil, err
	}
	return m, nil
}

// Reset indexes another message, reusing the memory of the last. Everything
// obtained from the message before stays valid except Segment and Field
// values and Reports.
func (m *Message) Reset(raw []byte, lim Limits) error {
	lim = lim.orDefault()
	*m = Message{segs: m.segs[:0], starts: m.starts[:0]}
	if len(raw) > lim.Bytes {
		return &Error{Kind: ErrTooLarge, Detail: "more bytes than the message limit; raise the limit or split the message"}
	}
	body, skipped := trimStart(raw)
	if len(body) == 0 {
		return &Error{Kind: ErrEmpty}
	}
	d, err := parseDelims(body)
	if err != nil {
		err.Offset += skipped
		return err
	}
	m.d = d
	if err := m.decode(raw, body, skipped); err != nil {
		return err
	}
	return m.index(skipped, lim)
}

// trimStart skips a byte order mark and blank lines before the message.
func trimStart(raw []byte) (body []byte, skipped int) {
	i := 0
	if len(raw) >= 3 && raw[0] == 0xEF && raw[1] == 0xBB && raw[2] == 0xBF {
		i = 3
	}
	for i < len(raw) && (raw[i] == '\r' || raw[i] == '\n' || raw[i] == ' ' || raw[i] == '\t') {
		i++
	}
	return raw[i:], i
}

// parseDelims reads MSH-1 and MSH-2 (also of FHS and BHS).
func parseDelims(b []byte) (Delims, *Error) {
	if len(b) < 4 || !isHeader(b[:3]) {
		return Delims{}, &Error{Kind: ErrNoHeader, Detail: "a message begins with MSH, a batch with FHS or BHS"}
	}
	d := Delims{Field: b[3]}
	if !delimiter(d.Field) {
		return Delims{}, badDelims(b, 1, 3)
	}
	end := 4
	for end < len(b) && b[end] != d.Field && b[end] != '\r' && b[end] != '\n' && end < 12 {
		end++
	}
	enc := b[4:end]
	if string(enc) == `^~\\&` { // a doubled backslash from a source file: seen in practice
		d.Component, d.Repeat, d.Escape, d.Sub = '^', '~', '\\', '&'
		return d, nil
	}
	if len(enc) == 0 || len(enc) > 5 {
		return Delims{}, badDelims(b, 2, 4)
	}
	for i, c := range enc {
		if !delimiter(c) || c == d.Field {
			return Delims{}, badDelims(b, 2, 4)
		}
		for _, e := range enc[:i] {
			if c == e {
				return Delims{}, badDelims(b, 2, 4)
			}
		}
		switch i {
		case 0:
			d.Component = c
		case 1:
			d.Repeat = c
		case 2:
			d.Escape = c
		case 3:
			d.Sub = c
		case 4:
			d.Truncate = c
		}
	}
	return d, nil
}

func badDelims(b []byte, field, offset int) *Error {
	return &Error{Kind: ErrDelimiters, Segment: string(b[:3]), Seq: 1, Field: field, Offset: offset, Detail: `expected MSH|^~\&|`}
}

func isHeader(name []byte) bool {
	switch string(name) {
	case "MSH", "FHS", "BHS":
		return true
	}
	return false
}

// delimiter reports whether c may serve as one: printable ASCII, no letter,
// digit, space or double quote.
func delimiter(c byte) bool {
	switch {
	case c <= ' ', c > '~', c == '"':
		return false
	case '0' <= c && c <= '9', 'A' <= c && c <= 'Z', 'a' <= c && c <= 'z':
		return false
	}
	return true
}

// index finds segments and fields in one pass. A line end closes the segment
// only where the next line begins another one; other lines continue the text
// of the last field (reports with raw line breaks), which is noted.
func (m *Message) index(skipped int, lim Limits) error {
	text, sep := m.text, m.d.Field
	if m.starts == nil { // about four bytes a field, seventy a segment
		m.starts = make([]int32, 0, len(text)/4+16)
		m.segs = make([]segment, 0, len(text)/60+8)
	}
	m.segs = append(m.segs, segment{header: true})
	m.starts = append(m.starts, 0)
	continued := false
	for i := 3; ; {
		// fields up to the line end at i
		i, m.starts = fields(text, i, sep, m.starts)
		if i == len(text) {
			break
		}
		next, kind := nextLine(text, i, sep)
		switch kind {
		case lineText:
			if len(m.segs) == 1 {
				return m.errorAt(ErrSegment, 0, 0, next, skipped, "the line after MSH is no segment")
			}
			continued = true
			i = next
			continue
		case lineBad:
			return m.errorAt(ErrSegment, len(m.segs)-1, 0, next, skipped, "segment names are three capitals or digits")
		}
		if err := m.closeSegment(i, lim, skipped); err != nil {
			return err
		}
		if kind == lineEnd {
			return m.finish(continued)
		}
		if len(m.segs) >= lim.Segments {
			return m.errorAt(ErrTooLarge, len(m.segs)-1, 0, next, skipped, "more segments than the limit")
		}
		m.segs = append(m.segs, segment{start: int32(next), f0: int32(len(m.starts))})
		m.starts = append(m.starts, int32(next))
		i = next + 3
	}
	if err := m.closeSegment(len(text), lim, skipped); err != nil {
		return err
	}
	return m.finish(continued)
}

// fields appends the start of every field from i to the next line end, and
// returns where that is. Eight bytes are looked at together: with a field every
// four bytes, one branch per byte would be mispredicted once per field. The
// masks may hold false hits above a true one, so every hit is checked.
func fields(text string, i int, sep byte, starts []int32) (int, []int32) {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	seps := uint64(sep) * ones
	for ; i+8 <= len(text); i += 8 {
		w := load8(text[i : i+8])
		x := w ^ seps
		hits := ((x-ones)&^x | (w-0x0E*ones)&^w) & highs // equal to sep, or below 0E
		for ; hits != 0; hits &= hits - 1 {
			k := i + bits.TrailingZeros64(hits)/8
			if c := text[k]; c == sep {
				starts = append(starts, int32(k+1))
			} else if c == '\r' || c == '\n' {
				return k, starts
			}
		}
	}
	for ; i < len(text); i++ {
		c := text[i]
		if c == sep {
			starts = append(starts, int32(i+1))
		} else if c == '\r' || c == '\n' {
			break
		}
	}
	return i, starts
}

// load8 reads eight bytes, the first lowest.
func load8(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

func (m *Message) finish(continued bool) error {
	if continued {
		m.notes = append(m.notes, "line breaks inside a field kept as text")
	}
	return nil
}

func (m *Message) closeSegment(end int, lim Limits, skipped int) error {
	s := &m.segs[len(m.segs)-1]
	s.end = int32(end)
	s.n = int32(len(m.starts)) - s.f0
	if int(s.n) > lim.Fields {
		return m.errorAt(ErrTooLarge, len(m.segs)-1, lim.Fields, end, skipped, "more fields in a segment than the limit")
	}
	return nil
}

func (m *Message) errorAt(k ErrorKind, seg, field, off, skipped int, detail string) *Error {
	s := m.Segment(seg)
	e := &Error{Kind: k, Segment: s.Name(), Seq: s.occurrence(), Field: field, Detail: detail}
	e.Offset = m.rawOffset(off) + skipped
	return e
}

type lineKind uint8

const (
	lineSegment lineKind = iota // a segment begins
	lineEnd                     // nothing but blanks follows
	lineText                    // text that continues the last field
	lineBad                     // looks like a segment with an impossible name
)

// nextLine looks past the line end at i.
func nextLine(text string, i int, sep byte) (next int, kind lineKind) {
	j := i
	for j < len(text) && (text[j] == '\r' || text[j] == '\n') {
		j++
	}
	if isSegmentStart(text, j, sep) {
		return j, lineSegment
	}
	k := j
	for k < len(text) && (text[k] <= ' ' || text[k] == 0x7F) {
		k++
	}
	if k == len(text) {
		return j, lineEnd
	}
	if k > j && isSegmentStart(text, k, sep) {
		return k, lineSegment // indented
	}
	if k+3 < len(text) && text[k+3] == sep && isAlnum(text[k]) && isAlnum(text[k+1]) && isAlnum(text[k+2]) {
		return k, lineBad
	}
	return k, lineText
}

func isSegmentStart(text string, i int, sep byte) bool {
	if i+3 > len(text) || !isUpper(text[i]) || !isUpperOrDigit(text[i+1]) || !isUpperOrDigit(text[i+2]) {
		return false
	}
	return i+3 == len(text) || text[i+3] == sep || text[i+3] == '\r' || text[i+3] == '\n'
}

func isUpper(c byte) bool        { return 'A' <= c && c <= 'Z' }
func isUpperOrDigit(c byte) bool { return isUpper(c) || '0' <= c && c <= '9' }
func isAlnum(c byte) bool        { return isUpperOrDigit(c) || 'a' <= c && c <= 'z' }

// Delims returns the delimiters.
func (m *Message) Delims() Delims { return m.d }

// Len is the number of segments.
func (m *Message) Len() int { return len(m.segs) }

// Text is the whole message, decoded to UTF-8, without a byte order mark.
func (m *Message) Text() string { return m.text }

// Notes are tolerated departures from the standard, for the operations page.
func (m *Message) Notes() []string { return m.notes }

// Segment returns segment i, from 0; the empty Segment where there is none.
func (m *Message) Segment(i int) Segment {
	if i < 0 || i >= len(m.segs) {
		return Segment{}
	}
	return Segment{m: m, i: i}
}

// First returns the first segment of that name, the empty Segment if none.
func (m *Message) First(name string) Segment {
	for i := range m.segs {
		if s := m.Segment(i); s.Name() == name {
			return s
		}
	}
	return Segment{}
}

// Segment is one segment of a message. The zero Segment is absent: all its
// fields are empty.
type Segment struct {
	m *Message
	i int
}

// Present reports whether the message has the segment.
func (s Segment) Present() bool { return s.m != nil }

// Seq is the segment's place in the message, from 1; 0 if absent.
func (s Segment) Seq() int {
	if s.m == nil {
		return 0
	}
	return s.i + 1
}

// Name is the three-letter name.
func (s Segment) Name() string {
	if s.m == nil {
		return ""
	}
	g := &s.m.segs[s.i]
	return s.m.text[g.start:min(g.start+3, int32(len(s.m.text)))]
}

// Raw is the segment's text as received (decoded), without its line end.
func (s Segment) Raw() string {
	if s.m == nil {
		return ""
	}
	g := &s.m.segs[s.i]
	return s.m.text[g.start:g.end]
}

// raw returns field n in HL7 numbering.
func (s Segment) raw(n int) string {
	if s.m == nil || n < 1 {
		return ""
	}
	g := &s.m.segs[s.i]
	if g.header {
		if n == 1 {
			return s.m.text[g.start+3 : g.start+4]
		}
		n--
	}
	if n >= int(g.n) {
		return ""
	}
	k := int(g.f0) + n
	end := g.end
	if n+1 < int(g.n) {
		end = s.m.starts[k+1] - 1
	}
	return s.m.text[s.m.starts[k]:end]
}

// Field returns field n in HL7 numbering (MSH-1 is the separator itself).
// Fields beyond the end are empty.
func (s Segment) Field(n int) Field {
	if s.m == nil {
		return Field{}
	}
	return Field{s: s.raw(n), d: &s.m.d}
}

// Offset is the byte offset of field n in the message as received, counted
// from the first byte after a byte order mark.
func (s Segment) Offset(n int) int {
	if s.m == nil {
		return 0
	}
	g := &s.m.segs[s.i]
	if g.header {
		n--
	}
	if n < 1 || n >= int(g.n) {
		return s.m.rawOffset(int(g.start))
	}
	return s.m.rawOffset(int(s.m.starts[int(g.f0)+n]))
}

// occurrence counts the segments of this name up to this one, from 1.
func (s Segment) occurrence() int {
	n := 0
	for i := 0; s.m != nil && i <= s.i; i++ {
		if s.m.Segment(i).Name() == s.Name() {
			n++
		}
	}
	return n
}

// errorf builds an Error about field n of the segment.
func (s Segment) errorf(k ErrorKind, n int, detail string) *Error {
	return &Error{Kind: k, Segment: s.Name(), Seq: s.occurrence(), Field: n, Offset: s.Offset(n), Detail: detail}
}
