package hl7

import "strings"

// Field is a field, or a repetition, component or subcomponent of one. The
// zero Field is empty.
type Field struct {
	s string
	d *Delims
}

// Raw is the text as received (decoded to UTF-8), escapes unresolved.
func (f Field) Raw() string { return f.s }

// Empty reports that nothing was sent: "no statement", other than Deleted.
func (f Field) Empty() bool { return f.s == "" }

// Deleted reports the two double quotes by which a sender says "remove what
// you have". It is not the empty field.
func (f Field) Deleted() bool { return f.s == `""` }

// Text is the text with escapes resolved; Deleted gives the empty string.
func (f Field) Text() string {
	if f.d == nil || f.s == `""` {
		return ""
	}
	return f.d.unescape(f.s)
}

// Reps is the number of repetitions; an empty field has none.
func (f Field) Reps() int {
	if f.s == "" {
		return 0
	}
	if f.d == nil || f.d.Repeat == 0 {
		return 1
	}
	return strings.Count(f.s, string(rune(f.d.Repeat))) + 1
}

// Rep returns repetition i, from 0; empty beyond the end.
func (f Field) Rep(i int) Field {
	if f.d == nil {
		return Field{}
	}
	return Field{part(f.s, f.d.Repeat, i), f.d}
}

// Comp returns component n (from 1) of the first repetition; empty beyond the
// end.
func (f Field) Comp(n int) Field {
	if f.d == nil {
		return Field{}
	}
	return Field{part(part(f.s, f.d.Repeat, 0), f.d.Component, n-1), f.d}
}

// Sub returns subcomponent n (from 1) of a component.
func (f Field) Sub(n int) Field {
	if f.d == nil {
		return Field{}
	}
	return Field{part(f.s, f.d.Sub, n-1), f.d}
}

// part returns the n-th part (from 0) of s between sep; sep 0 means no split.
func part(s string, sep byte, n int) string {
	if sep == 0 {
		if n == 0 {
			return s
		}
		return ""
	}
	for ; n > 0; n-- {
		i := strings.IndexByte(s, sep)
		if i < 0 {
			return ""
		}
		s = s[i+1:]
	}
	if n < 0 {
		return ""
	}
	if i := strings.IndexByte(s, sep); i >= 0 {
		return s[:i]
	}
	return s
}

// cut splits s at the first sep. Components are a few bytes long: a loop is
// faster than a call.
func cut(s string, sep byte) (head, tail string) {
	if sep == 0 {
		return s, ""
	}
	for i := 0; i < len(s); i++ {
		if s[i] == sep {
			return s[:i], s[i+1:]
		}
	}
	return s, ""
}

// Coded is CE, CNE, CWE (and the codes of an IS or ID field): a code with its
// text and coding system, the same again by an alternate system, and the text
// by which the author meant it.
type Coded struct {
	ID, Text, System          string
	AltID, AltText, AltSystem string
	Original                  string // CWE.9
}

// Coded decodes the first repetition.
func (f Field) Coded() Coded {
	var c Coded
	if f.s != "" && f.d != nil {
		f.d.coded(part(f.s, f.d.Repeat, 0), &c)
	}
	return c
}

func (d *Delims) coded(s string, c *Coded) {
	var head string
	if head, s = cut(s, d.Component); head != "" {
		c.ID = d.clean(head)
	}
	if head, s = cut(s, d.Component); head != "" {
		c.Text = d.clean(head)
	}
	if head, s = cut(s, d.Component); head != "" {
		c.System = d.clean(head)
	}
	if s == "" {
		return
	}
	for _, dst := range [...]*string{&c.AltID, &c.AltText, &c.AltSystem, nil, nil, &c.Original} {
		if head, s = cut(s, d.Component); dst != nil && head != "" {
			*dst = d.clean(head)
		}
	}
}

// Unit is OBX-6: the first three components of a CE or CWE.
type Unit struct {
	ID, Text, System string
}

func (d *Delims) unit(s string, u *Unit) {
	var head string
	if head, s = cut(s, d.Component); head != "" {
		u.ID = d.clean(head)
	}
	if head, s = cut(s, d.Component); head != "" {
		u.Text = d.clean(head)
	}
	if head, _ = cut(s, d.Component); head != "" {
		u.System = d.clean(head)
	}
}

// clean resolves escapes, empties a deletion and trims blanks around a code.
func (d *Delims) clean(s string) string {
	if s == "" {
		return ""
	}
	if s == `""` {
		return ""
	}
	if d.escapes {
		s = d.unescape(s)
	}
	if s != "" && (s[0] <= ' ' || s[len(s)-1] <= ' ') {
		s = strings.TrimSpace(s)
	}
	return s
}

// Any reports whether anything was sent.
func (c Coded) Any() bool { return c != Coded{} }

// Display is the best text for people: original text, text, alternate text,
// then the code.
func (c Coded) Display() string {
	for _, s := range [...]string{c.Original, c.Text, c.AltText, c.ID, c.AltID} {
		if s != "" {
			return s
		}
	}
	return ""
}
