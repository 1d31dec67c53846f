package unit

import (
	"errors"
	"fmt"
	"strings"
)

// ErrUnknown marks a text that is no understood unit.
var ErrUnknown = errors.New("unit is not understood")

// UnknownError names a text that is no understood unit, and the nearest one.
type UnknownError struct {
	Text    string
	Nearest Unit // None where nothing is near
}

// Error says what was not understood and what was perhaps meant.
func (e *UnknownError) Error() string {
	switch {
	case strings.TrimSpace(e.Text) == "":
		return "no unit given; declare one in the code map"
	case e.Nearest == None:
		return fmt.Sprintf("unit %q is not understood; declare it in the code map", e.Text)
	}
	return fmt.Sprintf("unit %q is not understood; nearest understood unit: %s", e.Text, e.Nearest.Code())
}

// Is makes errors.Is(err, ErrUnknown) true.
func (e *UnknownError) Is(target error) bool { return target == ErrUnknown }

// Parse reads a UCUM code or a usual laboratory spelling. Annotations in
// braces are ignored, except {FEU} and {DDU}. The error is *UnknownError.
// The common spellings are found without allocating.
func Parse(text string) (Unit, error) {
	if u, ok := spellings[text]; ok {
		return u, nil
	}
	if len(text) <= 64 {
		if u, ok := parseSlow(text); ok {
			return u, nil
		}
	}
	return None, &UnknownError{Text: text, Nearest: nearest(text)}
}

// parseSlow normalises the text (spaces, micro signs, FEU written beside the
// unit, powers of ten) and then reads it as UCUM over the closed atoms.
func parseSlow(text string) (Unit, bool) {
	t, tag := splitTag(normalise(text))
	if t == "" {
		return None, false
	}
	if tag == "" {
		if u, ok := spellings[t]; ok {
			return u, true
		}
	}
	if bare := stripAnnotations(t); bare != "" && (bare != t || tag != "") {
		t = bare
	}
	if u, ok := spellings[t]; ok {
		t = u.Code()
	}
	m, ok := parseMeasure(t)
	if !ok {
		return None, false
	}
	if tag != "" {
		m.tag = tag
	}
	for u := None + 1; u < End; u++ {
		if measures[u].same(m) {
			return u, true
		}
	}
	return None, false
}

// normalise takes spaces off, writes every power of ten as 10*n, every micro
// sign as u and every superscript as a plain exponent.
func normalise(text string) string {
	t := strings.Join(strings.Fields(text), "")
	for _, p := range tenPowers {
		if rest, ok := strings.CutPrefix(t, p); ok && rest != "" && rest[0] >= '1' && rest[0] <= '9' {
			t = "10*" + strings.Replace(rest, ")", "", 1)
			break
		}
	}
	return plainSigns.Replace(t)
}

var plainSigns = strings.NewReplacer("µ", "u", "μ", "u", "mcg", "ug", "mcL", "uL", "mcl", "ul", "mcmol", "umol",
	"^2", "2", "^3", "3", "²", "2", "³", "3", "°", "deg")

// tenPowers are the usual ways to write "ten to the".
var tenPowers = []string{"10**", "10*", "x10**", "x10*", "X10*", "×10*", "10^", "x10^", "X10^", "×10^", "10E", "x10E", "X10E", "×10E",
	"10e", "x10e", "X10e", "10exp", "x10exp", "10(", "x10(", "X10("}

// splitTag takes FEU or DDU off the text, wherever it stands.
func splitTag(t string) (rest, tag string) {
	for _, name := range [...]string{"FEU", "DDU", "D-DU"} {
		i := strings.Index(strings.ToUpper(t), name)
		if i < 0 || len(strings.ToUpper(t)) != len(t) {
			continue
		}
		before, after := strings.TrimRight(t[:i], "{(["), strings.TrimLeft(t[i+len(name):], "})]")
		if name == "D-DU" {
			name = "DDU"
		}
		return before + after, name
	}
	return t, ""
}

// stripAnnotations takes {…} off.
func stripAnnotations(t string) string {
	for {
		open := strings.IndexByte(t, '{')
		if open < 0 {
			return t
		}
		end := strings.IndexByte(t[open:], '}')
		if end < 0 {
			return t
		}
		t = t[:open] + t[open+end+1:]
	}
}

// nearest is the understood unit whose code is fewest edits away, at most
// half the length of the text; the first in order among equals.
func nearest(text string) Unit {
	if len(text) == 0 || len(text) > 32 {
		return None
	}
	folded := strings.ToLower(text)
	best, bestAt := len(text)/2+1, None
	for u := None + 1; u < End; u++ {
		if d := distance(folded, strings.ToLower(codes[u])); d < best {
			best, bestAt = d, u
		}
	}
	return bestAt
}

// distance is the Levenshtein distance in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := diagonal
			if a[i-1] != b[j-1] {
				change++
			}
			diagonal = row[j]
			row[j] = min(change, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}
