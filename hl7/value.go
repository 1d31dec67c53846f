package hl7

import (
	"math"
	"strings"
	"time"
)

// ValueKind says what OBX-5 held.
type ValueKind uint8

// Kinds of value.
const (
	NoValue      ValueKind = iota // nothing sent
	DeletedValue                  // "": remove what you have
	Number                        // a number, perhaps with a comparator
	Range                         // SN "^1^-^5": two bounds
	Ratio                         // SN "^1^:^128" or ST "1:128": a titre
	CodedValue                    // CE, CNE, CWE
	TextValue                     // words, or a number in a form that is not understood
	TimeValue                     // DT, DTM, TS
	OtherValue                    // any other type (ED, RP, …): Text holds it as sent
)

// Value is one OBX-5. Text is always what was sent, escapes resolved.
type Value struct {
	Kind ValueKind
	Cmp  Comparator // of Number and Ratio
	// Num is the number, the lower bound or the numerator; Num2 the upper bound
	// or denominator. Dec and Dec2 are their decimal texts.
	Num, Num2 float64
	Dec, Dec2 string
	Text      string
	Time      Time
	Reps      int // repetitions sent; a number that repeats is TextValue
	code      Field
}

// Code is the code of a CodedValue (its first repetition).
func (v *Value) Code() Coded { return v.code.Coded() }

// Bounds is what a Number or Range says: the truth lies between lo and hi,
// open where lo or hi is infinite, and excluding the bound itself where the
// comparator is strict. ok is false for all other kinds.
func (v *Value) Bounds() (lo, hi float64, ok bool) {
	switch v.Kind {
	case Range:
		return v.Num, v.Num2, true
	case Number:
		switch v.Cmp {
		case LessThan, AtMost:
			return math.Inf(-1), v.Num, true
		case GreaterThan, AtLeast:
			return v.Num, math.Inf(1), true
		}
		return v.Num, v.Num, true
	}
	return 0, 0, false
}

// Value reads the field as the data type named in OBX-2.
func (f Field) Value(typ string, loc *time.Location) Value {
	var v Value
	if f.d != nil {
		f.d.value(f.s, typ, loc, &v)
	}
	return v
}

func (d *Delims) value(s, typ string, loc *time.Location, v *Value) {
	if s == "" {
		return
	}
	if s == `""` {
		v.Kind = DeletedValue
		return
	}
	v.Reps = 1
	first := s
	if d.Repeat != 0 {
		if i := strings.IndexByte(s, d.Repeat); i >= 0 {
			v.Reps = strings.Count(s, string(rune(d.Repeat))) + 1
			first = s[:i]
		}
	}
	switch typ {
	case "NM", "ST", "TX", "FT", "":
		d.plain(s, v)
	case "SN":
		d.structured(s, v)
	case "CE", "CWE", "CNE", "CF":
		v.Kind = CodedValue
		v.code = Field{first, d}
		if v.Text = v.Code().Display(); v.Reps > 1 {
			v.Text = d.lines(s)
		}
	case "DT", "TS", "DTM":
		v.Text = d.unescape(s)
		t, err := Field{first, d}.Time(loc)
		if v.Kind, v.Time = TimeValue, t; err != nil {
			v.Kind = TextValue
		}
	default:
		v.Kind, v.Text = OtherValue, d.unescape(s)
	}
}

// plain reads NM, ST, TX and FT alike: laboratories send "<0.2" in all of them.
func (d *Delims) plain(s string, v *Value) {
	if v.Reps > 1 {
		v.Kind, v.Text = TextValue, d.lines(s)
		return
	}
	if d.escapes {
		s = d.unescape(s)
	}
	v.Text = s
	if s != "" && (s[0] <= ' ' || s[len(s)-1] <= ' ') {
		s = strings.TrimSpace(s)
	}
	if s == "" {
		v.Kind = NoValue
		return
	}
	v.Kind = TextValue
	if f, ok := ParseDecimal(s); ok {
		v.Kind, v.Num, v.Dec = Number, f, s
		return
	}
	if s[0] >= 0x80 || s[0] == '<' || s[0] == '>' || s[0] == '=' {
		if cmp, rest, ok := comparator(s); ok {
			if f, ok := ParseDecimal(rest); ok {
				v.Kind, v.Cmp, v.Num, v.Dec = Number, cmp, f, rest
			} else {
				v.ratio(rest, cmp)
			}
		}
		return
	}
	v.ratio(s, Equal)
}

// ratio recognises a titre "1:128".
func (v *Value) ratio(s string, cmp Comparator) {
	a, b, ok := strings.Cut(s, ":")
	if !ok || len(s) > 32 {
		return
	}
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	x, ok1 := ParseDecimal(a)
	y, ok2 := ParseDecimal(b)
	if ok1 && ok2 && x > 0 && y > 0 && strings.IndexByte("+-", b[0]) < 0 && a == "1" {
		v.Kind, v.Cmp, v.Num, v.Num2, v.Dec, v.Dec2 = Ratio, cmp, x, y, a, b
	}
}

// structured reads SN: comparator ^ number ^ separator ^ number.
func (d *Delims) structured(s string, v *Value) {
	v.Kind, v.Text = TextValue, d.snText(s)
	if v.Reps > 1 {
		v.Text = d.lines(s)
		return
	}
	if d.Component == 0 || strings.IndexByte(s, d.Component) < 0 {
		d.plain(s, v) // a plain number in the wrong type
		return
	}
	rel := strings.TrimSpace(d.unescape(part(s, d.Component, 0)))
	n1 := strings.TrimSpace(d.unescape(part(s, d.Component, 1)))
	sep := strings.TrimSpace(d.unescape(part(s, d.Component, 2)))
	n2 := strings.TrimSpace(d.unescape(part(s, d.Component, 3)))
	cmp, rest, ok := comparator(rel)
	x, ok1 := ParseDecimal(n1)
	if !ok || rest != "" || !ok1 {
		return
	}
	if sep == "" && n2 == "" {
		v.Kind, v.Cmp, v.Num, v.Dec = Number, cmp, x, n1
		return
	}
	y, ok2 := ParseDecimal(n2)
	switch {
	case !ok2:
	case sep == "-" && cmp == Equal && x <= y:
		v.Kind, v.Num, v.Num2, v.Dec, v.Dec2 = Range, x, y, n1, n2
	case (sep == ":" || sep == "/") && x > 0 && y > 0:
		v.Kind, v.Cmp, v.Num, v.Num2, v.Dec, v.Dec2 = Ratio, cmp, x, y, n1, n2
	}
}

// snText joins the components as people would write them: "<0.2", "1-5".
func (d *Delims) snText(s string) string {
	if d.Component == 0 || strings.IndexByte(s, d.Component) < 0 {
		return d.unescape(s)
	}
	return d.unescape(strings.ReplaceAll(s, string(rune(d.Component)), ""))
}

// lines joins repetitions by line breaks.
func (d *Delims) lines(s string) string {
	if d.Repeat == 0 || strings.IndexByte(s, d.Repeat) < 0 {
		return d.unescape(s)
	}
	parts := strings.Split(s, string(rune(d.Repeat)))
	for i, p := range parts {
		parts[i] = d.unescape(p)
	}
	return strings.Join(parts, "\n")
}
