package hl7

import (
	"encoding/binary"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// charset is a character set of HL7 table 0211 as far as it is spoken here: a
// single-byte table, or UTF-8 where table is nil.
type charset struct {
	name  string
	table *charmap.Charmap
}

var latin1 = charmap.ISO8859_1

// lookupCharset finds a set by its name in MSH-18. ok is false for sets that
// are not supported (ISO IR…, GB 18030, UTF-16, …).
func lookupCharset(name string) (charset, bool) {
	n := strings.ToUpper(strings.NewReplacer(" ", "", "-", "", "_", "", "/", "").Replace(name))
	n = strings.TrimPrefix(n, "ISO")
	switch n {
	case "", "ASCII", "USASCII", "IR6", "UNICODE", "UNICODEUTF8", "UTF8":
		return charset{name: name}, true
	case "WINDOWS1252", "CP1252", "ANSI":
		return charset{name, charmap.Windows1252}, true
	}
	tables := map[string]*charmap.Charmap{"88591": charmap.ISO8859_1, "88592": charmap.ISO8859_2,
		"88593": charmap.ISO8859_3, "88594": charmap.ISO8859_4, "88595": charmap.ISO8859_5,
		"88596": charmap.ISO8859_6, "88597": charmap.ISO8859_7, "88598": charmap.ISO8859_8,
		"88599": charmap.ISO8859_9, "885915": charmap.ISO8859_15}
	t, ok := tables[n]
	return charset{name, t}, ok
}

// decode sets m.text from the body (raw without a byte order mark). Pure ASCII,
// which is nearly everything, is only copied. Without MSH-18, or with one that
// the bytes contradict, text is UTF-8 where it is valid UTF-8 and Latin-1
// otherwise, which is noted.
func (m *Message) decode(raw, body []byte, skipped int) *Error {
	name := charsetName(body, m.d)
	if name != "" {
		set, ok := lookupCharset(name)
		if !ok {
			return &Error{Kind: ErrCharset, Segment: "MSH", Seq: 1, Field: 18, Offset: skipped,
				Detail: "supported: ASCII, UNICODE UTF-8, 8859/1 to 8859/9, 8859/15, windows-1252"}
		}
		m.d.set = set
	}
	switch {
	case ascii(body):
		m.text = string(body)
	case m.d.set.table != nil:
		m.text = decodeTable(body, m.d.set.table)
		m.single = true
	case utf8.Valid(body):
		m.text = string(body)
		if strings.Contains(strings.ToUpper(name), "ASCII") {
			m.notes = append(m.notes, "MSH-18 says ASCII, the text is UTF-8")
		}
	case strings.Contains(strings.ToUpper(name), "UTF"):
		m.text = strings.ToValidUTF8(string(body), "\uFFFD")
		m.notes = append(m.notes, "MSH-18 says UTF-8, some bytes are not; they were replaced")
	default:
		m.text = decodeTable(body, latin1)
		m.d.set.table = latin1
		m.single = true
		m.notes = append(m.notes, "no usable MSH-18 and not UTF-8: read as Latin-1")
	}
	// raw and body differ only at the start; what matters is the escape flag.
	if m.d.Escape != 0 && len(m.text) > 9 {
		m.d.escapes = strings.IndexByte(m.text[9:], m.d.Escape) >= 0
	}
	return nil
}

// charsetName finds MSH-18, first repetition, in the undecoded header; every
// supported set agrees with ASCII on delimiters and names.
func charsetName(body []byte, d Delims) string {
	field := 1
	for i := 3; i < len(body); i++ {
		c := body[i]
		if c == '\r' || c == '\n' {
			return ""
		}
		if c != d.Field {
			continue
		}
		field++
		if field == 18 {
			j := i + 1
			for j < len(body) && body[j] != d.Field && body[j] != '\r' && body[j] != '\n' && body[j] != d.Repeat {
				j++
			}
			return strings.TrimSpace(string(body[i+1 : j]))
		}
	}
	return ""
}

// decodeTable decodes a single-byte text. Bytes 80 to 9F of Latin-1, which are
// control characters nobody sends, are read as windows-1252.
func decodeTable(b []byte, t *charmap.Charmap) string {
	var s strings.Builder
	s.Grow(len(b) + len(b)/8)
	for _, c := range b {
		switch {
		case c < utf8.RuneSelf:
			s.WriteByte(c)
		case c < 0xA0 && t == latin1:
			s.WriteRune(charmap.Windows1252.DecodeByte(c))
		default:
			s.WriteRune(t.DecodeByte(c))
		}
	}
	return s.String()
}

// rawOffset turns an offset in the decoded text into one in the bytes received.
func (m *Message) rawOffset(off int) int {
	if !m.single {
		return off
	}
	return utf8.RuneCountInString(m.text[:min(off, len(m.text))])
}

// ascii reports whether all bytes are below 80 hex.
func ascii(b []byte) bool {
	for len(b) >= 8 {
		if binary.LittleEndian.Uint64(b)&0x8080808080808080 != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// CharsetName is MSH-18 as sent, empty if none.
func (m *Message) CharsetName() string { return m.d.set.name }
