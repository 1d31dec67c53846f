package event

import "strings"

// AfterDilution is the remark of an edge on a result whose notes or method say
// that the sample was diluted first.
const AfterDilution = "measured after dilution"

// Diluted reports whether a result is stated to have been measured after
// dilution of the sample: in its label, text, specimen, assay, flags or remark.
func (e *Event) Diluted() bool {
	for _, s := range [...]string{e.Label, e.Text, e.Specimen, e.Assay, e.Flags, e.Remark} {
		if SaysDiluted(s) {
			return true
		}
	}
	return false
}

// SaysDiluted reports whether words say that a sample was diluted: "after
// dilution", "diluted 1:10", "on dilution"; not "undiluted", "not diluted", "no
// dilution", "without dilution", nor that dilution was asked for or is advised.
func SaysDiluted(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return (r < 'a' || r > 'z') && r != '\'' })
	said := false
	for i, w := range words {
		switch {
		case asked(w):
			return false
		case !strings.HasPrefix(w, "dilut"):
		case i > 0 && denied(words[i-1]), i > 1 && denied(words[i-2]):
			return false
		default:
			said = true
		}
	}
	return said
}

// denied and asked are the words by which a remark on dilution says that there
// was none: just before it, or anywhere in the remark.
func denied(w string) bool {
	switch w {
	case "not", "no", "without", "non", "before":
		return true
	}
	return false
}

func asked(w string) bool {
	switch w {
	case "pending", "ask", "asked", "request", "requested", "please", "suggest", "suggested", "advise", "advised", "recommend", "recommended", "consider",
		"needs", "needed", "required", "if", "should", "will", "undiluted":
		return true
	}
	return false
}
