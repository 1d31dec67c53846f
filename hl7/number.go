package hl7

import (
	"strconv"
	"strings"
)

var pow10 = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
	1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// ParseDecimal reads an NM: optional sign, digits, optional decimal point and,
// beyond the standard, an exponent ("1.2E+03" is seen in practice). Nothing
// else is a number: no blanks inside, no decimal comma, no thousands
// separator, no NaN, no infinity, no hexadecimal. The result is the float64
// nearest to the decimal, as strconv.ParseFloat gives it.
func ParseDecimal(s string) (float64, bool) {
	i := 0
	neg := false
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		neg = s[i] == '-'
		i++
	}
	var mant uint64
	nd, frac, dot := 0, 0, false
	for ; i < len(s); i++ {
		c := s[i]
		if c == '.' && !dot {
			dot = true
			continue
		}
		if c -= '0'; c > 9 {
			break
		}
		nd++
		if nd <= 18 {
			mant = mant*10 + uint64(c)
			if dot {
				frac++
			}
		}
	}
	if nd == 0 {
		return 0, false
	}
	if i < len(s) {
		return exponentForm(s, i)
	}
	// Exact: a whole number below 2^53 divided by an exact power of ten is
	// rounded once (Clinger).
	if nd <= 18 && mant < 1<<53 && frac < len(pow10) {
		f := float64(mant) / pow10[frac]
		if neg {
			f = -f
		}
		return f, true
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil
}

// exponentForm checks that s[i:] is an exponent and leaves the rest to strconv.
func exponentForm(s string, i int) (float64, bool) {
	if s[i] != 'e' && s[i] != 'E' || len(s)-i < 2 || len(s) > 64 {
		return 0, false
	}
	j := i + 1
	if s[j] == '+' || s[j] == '-' {
		j++
	}
	if j == len(s) || len(s)-j > 3 {
		return 0, false
	}
	for ; j < len(s); j++ {
		if s[j] < '0' || s[j] > '9' {
			return 0, false
		}
	}
	f, err := strconv.ParseFloat(s, 64)
	return f, err == nil
}

// Comparator is the relation that a result states to its number.
type Comparator uint8

// Comparators.
const (
	Equal Comparator = iota
	LessThan
	AtMost
	GreaterThan
	AtLeast
)

var comparators = [...]struct {
	text string
	cmp  Comparator
}{{"<=", AtMost}, {"=<", AtMost}, {"≤", AtMost}, {">=", AtLeast}, {"=>", AtLeast}, {"≥", AtLeast},
	{"<>", Equal}, {"<", LessThan}, {">", GreaterThan}, {"=", Equal}}

// comparator takes a relation off the front. "<>" (not equal) is none.
func comparator(s string) (Comparator, string, bool) {
	if s == "" || s[0] >= '0' && s[0] <= '9' {
		return Equal, s, true
	}
	for _, c := range comparators {
		if strings.HasPrefix(s, c.text) {
			return c.cmp, strings.TrimLeft(s[len(c.text):], " "), c.text != "<>"
		}
	}
	return Equal, s, true
}
