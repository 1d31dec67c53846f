package hl7

import (
	"strings"
	"unicode/utf8"
)

// unescape resolves the escape sequences of chapter 2, section 2.7. Delimiters
// (\F\ \S\ \T\ \R\ \E\ \P\) become themselves, \Xhh..\ the bytes it names in
// the message's character set, \.br\ and \.sp\ a line break; highlighting
// (\H\ \N\) and other layout commands (\.in+4\ …) disappear. Local (\Zxx\),
// character set (\C..\ \M..\), unknown and unterminated sequences are kept
// literally.
func (d *Delims) unescape(s string) string {
	if !d.escapes || d.Escape == 0 {
		return s
	}
	i := strings.IndexByte(s, d.Escape)
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		s = s[i:]
		j := strings.IndexByte(s[1:], d.Escape)
		if j < 0 {
			break
		}
		if out, ok := d.sequence(s[1 : 1+j]); ok {
			b.WriteString(out)
			s = s[j+2:]
		} else {
			// keep it; the closing character may open the next sequence
			b.WriteString(s[:1+j])
			s = s[1+j:]
			if closes(s, d.Escape) {
				b.WriteByte(d.Escape)
				s = s[1:]
			}
		}
		i = strings.IndexByte(s, d.Escape)
	}
	b.WriteString(s)
	return b.String()
}

// closes reports whether the escape character at the start of s ends the
// sequence before it, that is, does not itself open a known one.
func closes(s string, esc byte) bool {
	j := strings.IndexByte(s[1:], esc)
	if j < 0 {
		return true
	}
	switch body := s[1 : 1+j]; {
	case len(body) == 1 && strings.IndexByte("FSTREPHN", body[0]) >= 0:
		return false
	case len(body) > 0 && (body[0] == '.' || body[0] == 'X'):
		return false
	}
	return true
}

// sequence resolves what stands between two escape characters.
func (d *Delims) sequence(body string) (string, bool) {
	if len(body) == 1 {
		switch body[0] {
		case 'F':
			return string(rune(d.Field)), true
		case 'S':
			return string(rune(d.Component)), d.Component != 0
		case 'T':
			if d.Sub == 0 {
				return "&", true
			}
			return string(rune(d.Sub)), true
		case 'R':
			return string(rune(d.Repeat)), d.Repeat != 0
		case 'E':
			return string(rune(d.Escape)), true
		case 'P':
			if d.Truncate == 0 {
				return "", false
			}
			return string(rune(d.Truncate)), true
		case 'H', 'N':
			return "", true
		}
		return "", false
	}
	if len(body) > 1 && body[0] == 'X' {
		return d.hex(body[1:])
	}
	if len(body) >= 3 && body[0] == '.' {
		return layout(body[1:])
	}
	return "", false
}

// layout resolves the formatting commands of FT fields.
func layout(cmd string) (string, bool) {
	if len(cmd) < 2 {
		return "", false
	}
	switch cmd[:2] {
	case "br", "ce":
		return "\n", true
	case "sp":
		n := 0
		for _, c := range cmd[2:] {
			if c < '0' || c > '9' {
				return "", false
			}
			n = min(n*10+int(c-'0'), 20)
		}
		return strings.Repeat("\n", max(n, 1)), true
	case "in", "ti", "sk", "fi", "nf":
		return "", true
	}
	return "", false
}

// hex resolves \Xhh..\ as bytes of the message's character set.
func (d *Delims) hex(h string) (string, bool) {
	if len(h)%2 != 0 {
		return "", false
	}
	buf := make([]byte, 0, len(h)/2)
	for i := 0; i < len(h); i += 2 {
		hi, ok1 := nibble(h[i])
		lo, ok2 := nibble(h[i+1])
		if !ok1 || !ok2 {
			return "", false
		}
		buf = append(buf, hi<<4|lo)
	}
	if ascii(buf) {
		return string(buf), true
	}
	if d.set.table != nil {
		return decodeTable(buf, d.set.table), true
	}
	if utf8.Valid(buf) {
		return string(buf), true
	}
	return decodeTable(buf, latin1), true
}

func nibble(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c && c <= 'f':
		return c - 'a' + 10, true
	case 'A' <= c && c <= 'F':
		return c - 'A' + 10, true
	}
	return 0, false
}
