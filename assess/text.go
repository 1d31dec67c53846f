package assess

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
)

func analyteKey(id analyte.ID) string {
	if a := analyte.Get(id); a != nil {
		return a.Key
	}
	return "none"
}

// number writes a converted value as people do: six significant digits at
// most, no exponent, no trailing zeros.
func number(x float64) string {
	if math.IsInf(x, 1) {
		return "∞"
	}
	if math.IsInf(x, -1) {
		return "−∞"
	}
	return strconv.FormatFloat(round6(x), 'f', -1, 64)
}

// valueText writes what is known of an analyte in its canonical unit.
func valueText(id analyte.ID, v analyte.Value) string {
	a := analyte.Get(id)
	if a == nil {
		return ""
	}
	return scaledText(v, a.Kind == analyte.Flag, unitText(a.Unit.String()), func(x float64) float64 { return x })
}

// slotText writes what is known of a rule's input in the unit of its table.
func slotText(r *rule.Rule, slot int, id analyte.ID, v analyte.Value) string {
	a := analyte.Get(id)
	// An input that is no analyte is a fact, or what its unit says.
	flag := a == nil && r.Spec().Inputs[slot].Unit == "1" || a != nil && a.Kind == analyte.Flag
	return scaledText(v, flag, unitText(r.UnitText(slot)), func(x float64) float64 { return r.ToTable(slot, x) })
}

func unitText(u string) string {
	switch u {
	case "", "1", "{score}", "[pH]":
		return ""
	}
	return " " + u
}

// scaledText is empty for a value that says nothing.
func scaledText(v analyte.Value, flag bool, unit string, scale func(float64) float64) string {
	if !v.Informative() {
		return ""
	}
	lo, hi := v.Bounds()
	if flag {
		switch {
		case lo >= 1:
			return "yes"
		case hi < 1:
			return "no"
		}
		return "unknown"
	}
	x, printed := v.Printed()
	switch {
	case v.Why() == analyte.CensoredBelow && printed:
		return "< " + number(scale(x)) + unit
	case v.Why() == analyte.CensoredAbove && printed:
		return "> " + number(scale(x)) + unit
	case v.Why() == analyte.HookSuspected:
		return "at least " + number(scale(lo)) + unit
	case lo == hi:
		return number(scale(lo)) + unit
	}
	return number(scale(lo)) + " to " + number(scale(hi)) + unit
}

// hm is an instant for people: to the minute where seconds are zero.
func hm(t event.Time) string {
	if !t.Known() {
		return "an unknown time"
	}
	if t%60000 == 0 {
		return t.Go().Format("2006-01-02 15:04Z")
	}
	return t.Go().Format("2006-01-02 15:04:05Z")
}

// join writes a list with commas and a last "or"/"and".
func join(list []string, last string) string {
	switch len(list) {
	case 0:
		return ""
	case 1:
		return list[0]
	}
	out := list[0]
	for _, s := range list[1 : len(list)-1] {
		out += ", " + s
	}
	return out + " " + last + " " + list[len(list)-1]
}

// plainName is an analyte's name as it stands within a sentence.
func plainName(id analyte.ID) string {
	if a := analyte.Get(id); a != nil {
		return inSentence(a.Name)
	}
	return "an unnamed input"
}

// shortName is plainName in its short form.
func shortName(id analyte.ID) string {
	if a := analyte.Get(id); a != nil {
		return inSentence(a.Short)
	}
	return "an unnamed input"
}

// inSentence lowers the first letter of a word, not of an abbreviation.
func inSentence(s string) string {
	if kind, of, ok := strings.Cut(s, ", "); ok && !strings.Contains(of, ",") {
		s = kind + " (" + of + ")" // "bilirubin (total)": a comma would end it in a list
	}
	first, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	if unicode.IsUpper(first) && unicode.IsLower(second) && !strings.ContainsAny(s, "₂/") && !strings.HasPrefix(s, "Glasgow ") {
		return string(unicode.ToLower(first)) + s[n:]
	}
	return s
}

// hours writes a window of whole hours.
func hours(d time.Duration) string { return number(d.Hours()) + " h" }
