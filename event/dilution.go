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
		if !strings.HasPrefix(w, "dilut") {
			continue
		}
		for _, near := range words[max(0, i-3):min(len(words), i+4)] {
			if notDiluted(near) {
				return false
			}
		}
		said = true
	}
	return said
}

func notDiluted(w string) bool {
	switch w {
	case "not", "no", "without", "non", "undiluted", "before", "pending", "ask", "asked", "request", "requested", "please", "suggest", "suggested", "advise",
		"advised", "recommend", "recommended", "consider", "needs", "needed", "required", "if", "should", "repeat", "will":
		return true
	}
	return false
}
