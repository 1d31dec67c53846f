// Package specimen reads what is said of a specimen: where the blood came
// from, and whether it can be used. It is shared by the edges.
//
// Sources: clotted, clumped, haemolysed and insufficient specimens and "PaO2
// counts only from a specimen known to be arterial" are the project's rules
// for messages; the origins are the specimens that LOINC tells apart for blood
// gases (arterial 2703-7, capillary 2704-5, venous 2705-2, reference "loinc").
package specimen

import (
	"strings"

	"stormglass/analyte"
)

// Origins of blood that the catalogue tells apart.
const (
	Arterial    = "arterial"
	Venous      = "venous"
	Capillary   = "capillary"
	MixedVenous = "mixed venous"
)

// Origin reads the origin out of specimen texts ("Arterial blood specimen",
// "ART"); "" where none or several are named. Cord blood has arteries and
// veins of its own and is none of them.
func Origin(texts ...string) string {
	found := ""
	for _, t := range texts {
		o := originOf(strings.ToLower(t))
		if o == "" {
			continue
		}
		if found != "" && found != o {
			return ""
		}
		found = o
	}
	return found
}

func originOf(t string) string {
	if strings.Contains(t, "cord") || strings.Contains(t, "umbilical") {
		return ""
	}
	switch t {
	case "art", "blda", "abg":
		return Arterial
	case "ven", "bldv", "vbg":
		return Venous
	case "cap", "bldc", "cbg":
		return Capillary
	}
	mixed := strings.Contains(t, "mixed venous")
	arterial := strings.Contains(t, "arterial") && !strings.Contains(t, "arterialized") && !strings.Contains(t, "arterialised")
	venous := strings.Contains(t, "venous") && !strings.Contains(t, "intravenous")
	capillary := strings.Contains(t, "capillary") || strings.Contains(t, "heel") || strings.Contains(t, "fingerstick")
	switch {
	case arterial && !venous && !capillary:
		return Arterial
	case mixed && !arterial && !capillary:
		return MixedVenous
	case venous && !arterial && !capillary:
		return Venous
	case capillary && !arterial && !venous:
		return Capillary
	}
	return ""
}

// Analyte is what a blood gas becomes once its specimen is known: oxygen
// pressure "not stated" of an arterial specimen is PaO2. A gas coded as
// arterial whose specimen is said to be another is a contradiction: ok is
// false, and the value must not be used. An empty origin changes nothing.
func Analyte(id analyte.ID, origin string) (out analyte.ID, ok bool) {
	switch origin {
	case Arterial:
		switch id {
		case analyte.PO2Unspecified:
			return analyte.PaO2, true
		case analyte.PCO2Other:
			return analyte.PaCO2, true
		case analyte.PO2Capillary, analyte.PO2Venous:
			return id, false
		}
	case Capillary, Venous, MixedVenous:
		switch id {
		case analyte.PO2Unspecified:
			if origin == Capillary {
				return analyte.PO2Capillary, true
			}
			return analyte.PO2Venous, true
		case analyte.PaO2, analyte.PaCO2, analyte.PHArterial:
			return id, false
		case analyte.PO2Capillary:
			return id, origin == Capillary
		case analyte.PO2Venous:
			return id, origin != Capillary
		}
	}
	return id, true
}

// NeedsOrigin reports whether the analyte counts only from a specimen known
// to be arterial.
func NeedsOrigin(id analyte.ID) bool {
	return id == analyte.PaO2 || id == analyte.PaCO2 || id == analyte.PHArterial
}

// faults are the words that make a specimen unsuitable, each with what is
// meant. A word preceded by a denial ("not haemolysed") says nothing.
var faults = [...]struct{ stem, means string }{
	{"clotted", "clotted"}, {"clots present", "clotted"}, {"clot present", "clotted"}, {"koaguliert", "clotted"},
	{"clump", "clumped"}, {"aggregate", "clumped"},
	{"hemolyzed", "haemolysed"}, {"hemolysed", "haemolysed"}, {"haemolysed", "haemolysed"}, {"haemolyzed", "haemolysed"},
	{"hemolytic specimen", "haemolysed"}, {"haemolytic specimen", "haemolysed"}, {"hemolysis", "haemolysed"}, {"haemolysis", "haemolysed"},
	{"insufficient", "insufficient"}, {"qns", "insufficient"}, {"quantity not sufficient", "insufficient"},
	{"unsatisfactory", "unsatisfactory"}, {"contaminated", "contaminated"}, {"unsuitable", "unsuitable"},
	{"mislabeled", "mislabelled"}, {"mislabelled", "mislabelled"}, {"wrong blood in tube", "mislabelled"},
}

// Fault reads texts about a specimen or result (condition, comment, reason)
// and says what is wrong with it; "" if nothing is.
func Fault(texts ...string) string {
	for _, t := range texts {
		t = strings.ToLower(t)
		for _, f := range faults {
			if i := strings.Index(t, f.stem); i >= 0 && !denied(t[:i]) {
				return f.means
			}
		}
	}
	return ""
}

// denied reports whether the words before a fault deny it.
func denied(before string) bool {
	words := strings.Fields(before)
	if len(words) > 3 {
		words = words[len(words)-3:]
	}
	for _, w := range words {
		switch strings.Trim(w, ",.;:") {
		case "no", "not", "non", "without", "nil", "negative", "kein", "nicht":
			return true
		}
	}
	return strings.HasSuffix(before, "non-") || strings.HasSuffix(before, "un")
}

// Spoils reports whether a fault invalidates the analyte. Clots and clumps
// spoil counts and clotting tests; haemolysis spoils potassium, LDH, AST and
// the like; an insufficient, mislabelled or unsuitable specimen spoils all.
// An analyte that is not named in the first two lists is kept: a ferritin from
// a slightly clotted tube is still a ferritin.
func Spoils(fault string, id analyte.ID) bool {
	switch fault {
	case "":
		return false
	case "clotted":
		return oneOf(id, analyte.Platelets, analyte.WBC, analyte.Neutrophils, analyte.Lymphocytes, analyte.Monocytes, analyte.Hemoglobin,
			analyte.INR, analyte.PT, analyte.APTT, analyte.DDimer, analyte.DDimerDDU, analyte.Fibrinogen, analyte.ESR,
			analyte.PaO2, analyte.PaCO2, analyte.PHArterial, analyte.PO2Capillary, analyte.PO2Venous, analyte.PO2Unspecified, analyte.PCO2Other,
			analyte.HLADR, analyte.HLADRMFI, analyte.HLADRPercent, analyte.ExVivoTNF)
	case "clumped":
		return oneOf(id, analyte.Platelets)
	case "haemolysed":
		return oneOf(id, analyte.Potassium, analyte.LDH, analyte.AST, analyte.ALT, analyte.BilirubinTotal, analyte.BilirubinDirect, analyte.Hemoglobin,
			analyte.Troponin, analyte.INR, analyte.PT, analyte.APTT, analyte.Fibrinogen, analyte.DDimer, analyte.DDimerDDU)
	}
	return true
}

func oneOf(id analyte.ID, list ...analyte.ID) bool {
	for _, a := range list {
		if a == id {
			return true
		}
	}
	return false
}
