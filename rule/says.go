package rule

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"stormglass/analyte"
)

// mostNamed is how many inputs a sentence names before it says that too little
// is measured.
const mostNamed = 3

// Says is what a range decides about a threshold, in words: "≥ 2 whatever is
// missing", "reaches 2 only if lactate or platelets are abnormal", "below 2
// whatever is missing", or "too little measured" with the inputs to obtain
// first. Empty where the rule does not speak of the patient.
func (r *Rule) Says(in []analyte.Value, threshold int) string {
	var o Result
	r.Eval(in, &o)
	if o.Draft || o.Out() {
		return ""
	}
	t := strconv.Itoa(threshold)
	whatever := ""
	if o.Missing&r.scored != 0 {
		whatever = " whatever is missing"
	}
	switch {
	case o.Lo >= threshold:
		return "≥ " + t + whatever
	case o.Hi < threshold:
		return "below " + t + whatever
	}
	power := r.Power(in, threshold)
	open := positive(power)
	if len(open) == 0 {
		return "undetermined whether it reaches " + t
	}
	if len(open) > mostNamed {
		return "too little measured; obtain " + r.asked(foremost(power)) + " first"
	}
	word := "or"
	if !r.single(in, open, threshold) {
		word = "and"
	}
	return "reaches " + t + " only if " + r.abnormal(open, word)
}

// single reports whether one of the inputs can reach the threshold with all
// others at their best; without it the inputs must be abnormal together.
func (r *Rule) single(in []analyte.Value, open []int, threshold int) bool {
	for _, one := range open {
		best := make([]analyte.Value, len(r.slots))
		copy(best, in)
		for _, other := range open {
			if other != one {
				best[other] = r.best(in, other)
			}
		}
		var o Result
		r.Eval(best, &o)
		if o.Hi >= threshold {
			return true
		}
	}
	return false
}

// best is the value of an input's interval that gives the fewest points with
// all else as it is.
func (r *Rule) best(in []analyte.Value, slot int) analyte.Value {
	var f frame
	r.bind(in, &f)
	r.populate(&f)
	try := append([]analyte.Value(nil), in...)
	for len(try) <= slot {
		try = append(try, analyte.Value{})
	}
	var out analyte.Value
	least := -1
	cuts := make([]key, 0, len(r.marks[slot]))
	for _, m := range r.marks[slot] {
		cuts = append(cuts, m.at)
	}
	for _, x := range cellsOf(cuts, f[slot]) {
		v := analyte.Point(x.float(), 0)
		try[slot] = v
		var o Result
		r.Eval(try, &o)
		if least < 0 || o.Lo+o.Hi < least {
			least, out = o.Lo+o.Hi, v
		}
	}
	return out
}

// abnormal is "lactate or platelets are abnormal", "invasive ventilation is
// present", "the age decides so", each joined by word.
func (r *Rule) abnormal(slots []int, word string) string {
	flags, ages := 0, 0
	for _, s := range slots {
		if s == r.age {
			ages++
		} else if r.isFlag(s) {
			flags++
		}
	}
	verb := " is "
	if len(slots) > 1 {
		verb = " are "
	}
	switch {
	case ages == 0 && flags == 0:
		return r.list(slots, word) + verb + "abnormal"
	case flags == len(slots):
		return r.list(slots, word) + verb + "present"
	}
	parts := make([]string, 0, len(slots))
	for _, s := range slots {
		switch {
		case s == r.age:
			parts = append(parts, "the age decides so")
		case r.isFlag(s):
			parts = append(parts, r.Name(s)+" is present")
		default:
			parts = append(parts, r.Name(s)+" is abnormal")
		}
	}
	return joinWords(parts, word)
}

func (r *Rule) isFlag(slot int) bool {
	s := &r.slots[slot]
	return s.scale.of == nil || s.scale.of.Kind == analyte.Flag
}

// Name is an input's label as it stands within a sentence.
func (r *Rule) Name(slot int) string {
	label := r.Label(slot)
	if kind, of, ok := strings.Cut(label, ", "); ok && !strings.Contains(of, ",") && r.slots[slot].scale.of != nil {
		label = kind + " (" + of + ")" // "bilirubin (total)": a comma would end it in a list
	}
	first, n := utf8.DecodeRuneInString(label)
	second, _ := utf8.DecodeRuneInString(label[n:])
	if unicode.IsUpper(first) && unicode.IsLower(second) && !strings.ContainsAny(label[n:], "₂/") && !strings.HasPrefix(label, "Glasgow ") {
		return string(unicode.ToLower(first)) + label[n:]
	}
	return label
}

func (r *Rule) list(slots []int, word string) string {
	parts := make([]string, 0, len(slots))
	for _, s := range slots {
		parts = append(parts, r.Name(s))
	}
	return joinWords(parts, word)
}

// asked lists inputs to obtain: of a flag, whether it is so.
func (r *Rule) asked(slots []int) string {
	parts := make([]string, 0, len(slots))
	for _, s := range slots {
		name := r.Name(s)
		if r.isFlag(s) {
			name += " (yes or no)"
		}
		parts = append(parts, name)
	}
	return joinWords(parts, "and")
}

// joinWords is "a", "a or b", "a, b or c".
func joinWords(parts []string, word string) string {
	switch len(parts) {
	case 0:
		return ""
	case 1:
		return parts[0]
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " " + word + " " + parts[last]
}
