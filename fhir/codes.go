package fhir

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
)

// match finds what a concept's codes mean: the site's code map first, then
// LOINC, then the project's own keys. Of two LOINC codes that mean different
// analytes the one that names the specimen or site wins; the FHIR vital signs
// profile sends the general code beside the special one.
func (b *build) match(c concept) (analyte.Match, string) {
	b.declared = ""
	var best analyte.Match
	unknown := ""
	for _, k := range c.codings {
		m, ok, why := b.matchOne(k)
		switch {
		case !ok:
			if unknown == "" {
				unknown = why
			}
		case best.ID == analyte.None, best.Specimen == "" && m.Specimen != "" && m.ID != best.ID:
			best = m
		}
	}
	if best.ID != analyte.None {
		return best, ""
	}
	if unknown == "" {
		unknown = "the code is not in the catalogue nor in the code map"
	}
	if len(c.codings) == 0 {
		unknown = "there is no code, only a text; add a LOINC code, or the text to the code map"
		if m, ok := b.localMatch("", c.text); ok {
			return m, ""
		}
	}
	return analyte.Match{}, unknown
}

func (b *build) matchOne(k coding) (m analyte.Match, ok bool, why string) {
	if m, ok := b.localMatch(k.system, k.code); ok {
		return m, true, ""
	}
	switch k.system {
	case systemLOINC:
		if m, ok := analyte.ByLOINC(k.code); ok {
			return m, true, ""
		}
		return m, false, "LOINC " + clip(k.code) + " is not in the catalogue"
	case systemStormglass:
		if id, ok := analyte.ByKey(k.code); ok {
			return analyte.Match{ID: id}, true, ""
		}
		return m, false, clip(k.code) + " is no analyte of the catalogue"
	}
	return m, false, ""
}

// localMatch asks the site's code map.
func (b *build) localMatch(system, code string) (analyte.Match, bool) {
	l, ok := b.local(system, code)
	if !ok {
		return analyte.Match{}, false
	}
	m, found := analyte.ByLOINC(l.LOINC)
	if !found {
		id, known := analyte.ByKey(l.Analyte)
		if !known {
			return analyte.Match{}, false
		}
		m = analyte.Match{ID: id}
	}
	if l.Assay != "" {
		m.Assay = l.Assay
	}
	if l.Specimen != "" {
		m.Specimen = l.Specimen
	}
	b.declared = l.Unit
	return m, true
}

func (b *build) local(system, code string) (Local, bool) {
	if b.r.opts.Codes == nil || code == "" {
		return Local{}, false
	}
	return b.r.opts.Codes(b.r.sender(), system, code)
}

// cultures are the LOINC codes of blood cultures (codes/loinc.csv, rows
// blood_culture*).
var cultures = map[string]bool{"600-7": true, "17928-3": true, "17934-1": true}

// InfectionTest is the code, in the project's own system and in code maps, of
// a test for infection.
const InfectionTest = "infection_test"

// infectionTest reports whether a test looks for infection: a blood culture by
// LOINC, anything of the microbiology section (v2-0074 MB), a code the site
// maps to infection_test, or a text with the word culture (not cell culture).
func (b *build) infectionTest(c concept, category *node) bool {
	for _, k := range c.codings {
		if k.system == systemLOINC && cultures[k.code] || k.system == systemStormglass && k.code == InfectionTest {
			return true
		}
		if l, ok := b.local(k.system, k.code); ok && l.Analyte == InfectionTest {
			return true
		}
	}
	for _, g := range category.list() {
		if g.concept().has(systemSection, "MB") {
			return true
		}
	}
	for _, w := range c.words() {
		if cultureWord(w) {
			return true
		}
	}
	return false
}

func cultureWord(s string) bool {
	s = strings.ToLower(s)
	if strings.Contains(s, "cell culture") || strings.Contains(s, "tissue culture") || strings.Contains(s, "cultured") {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r < 'a' || r > 'z' }) {
		if w == "culture" || w == "cultures" {
			return true
		}
	}
	return false
}

// supported is a kind of support that a SNOMED CT code stands for.
type supported struct {
	kind    event.SupportKind
	name    string // as in codes/snomed.csv
	chronic bool
}

// supports are the codes of codes/snomed.csv whose name says which support it
// is. Codes that could be several (ventilation modes, "Artificial
// respiration", "Ventilator", "Hemodialysis", "Extracorporeal membrane
// oxygenation" without the vessels) are not here and stay Unmapped.
var supports = map[string]supported{
	"1258985005":      {event.SupportInvasive, "Invasive mechanical ventilation", false},
	"226471000000101": {event.SupportInvasive, "Invasive ventilation", false},
	"408853006":       {event.SupportInvasive, "Intermittent positive pressure ventilation via endotracheal tube", false},
	"182686001":       {event.SupportInvasive, "Endotracheal respiratory assistance", false},
	"428311008":       {event.SupportNonInvasive, "Non-invasive ventilation", false},
	"447837008":       {event.SupportNonInvasive, "Non-invasive positive pressure ventilation", false},
	"47545007":        {event.SupportNonInvasive, "Continuous positive airway pressure ventilation treatment", false},
	"229312009":       {event.SupportNonInvasive, "Nasal ventilation therapy", false},
	"870533002":       {event.SupportHighFlow, "Heated and humidified high flow oxygen therapy", false},
	"1259025002":      {event.SupportHighFlow, "Heated and humidified high flow oxygen therapy using nasal cannula", false},
	"57485005":        {event.SupportOxygen, "Oxygen therapy", false},
	"243136002":       {event.SupportOxygen, "Short-term oxygen therapy", false},
	"1336169000":      {event.SupportOxygen, "Low flow oxygen delivery", false},
	"304577004":       {event.SupportOxygen, "Humidified oxygen therapy", false},
	"315041000":       {event.SupportOxygen, "High concentration oxygen therapy", false},
	"371907003":       {event.SupportOxygen, "Oxygen administration by nasal cannula", false},
	"371908008":       {event.SupportOxygen, "Oxygen administration by mask", false},
	"429253002":       {event.SupportOxygen, "Oxygen administration by Venturi mask", false},
	"240051000000102": {event.SupportOxygen, "Oxygen administration by non rebreather mask", false},
	"71786000":        {event.SupportOxygen, "Intranasal oxygen therapy", false},
	"336602003":       {event.SupportOxygen, "Oxygen mask", false},
	"336623009":       {event.SupportOxygen, "Oxygen nasal cannula", false},
	"426294006":       {event.SupportOxygen, "Face tent oxygen delivery device", false},
	"243137006":       {event.SupportOxygen, "Long-term oxygen therapy", true},
	"426990007":       {event.SupportOxygen, "Home oxygen therapy", true},
	"786451004":       {event.SupportECMOVA, "Venoarterial extracorporeal membrane oxygenation", false},
	"786453001":       {event.SupportECMOVV, "Venovenous extracorporeal membrane oxygenation", false},
	"714749008":       {event.SupportCRRT, "Continuous renal replacement therapy", false},
	"233578004":       {event.SupportCRRT, "Continuous hemodialysis", false},
	"233579007":       {event.SupportCRRT, "Continuous arteriovenous hemodialysis", false},
	"233580005":       {event.SupportCRRT, "Continuous venovenous hemodialysis", false},
	"233583007":       {event.SupportCRRT, "Continuous hemofiltration", false},
	"233584001":       {event.SupportCRRT, "Continuous arteriovenous hemofiltration", false},
	"233585000":       {event.SupportCRRT, "Continuous venovenous hemofiltration", false},
	"233588003":       {event.SupportCRRT, "Continuous hemodiafiltration", false},
	"233589006":       {event.SupportCRRT, "Continuous arteriovenous hemodiafiltration", false},
	"233590002":       {event.SupportCRRT, "Continuous venovenous hemodiafiltration", false},
	"233575001":       {event.SupportIHD, "Intermittent hemodialysis", false},
	"233576000":       {event.SupportIHD, "Intermittent hemodialysis with sequential ultrafiltration", false},
	"233582002":       {event.SupportIHD, "Intermittent hemofiltration", false},
	"233587008":       {event.SupportIHD, "Intermittent hemodiafiltration", false},
}

// ecmoUnstated is "Extracorporeal membrane oxygenation" (codes/snomed.csv):
// ECMO for certain, but not which kind. It becomes the ECMO flag.
const ecmoUnstated = "233573008"

// support finds the support a concept stands for.
func (b *build) support(c concept) (supported, bool) {
	for _, k := range c.codings {
		if s, ok := supports[k.code]; ok && k.system == systemSNOMED {
			return s, true
		}
		if k.system == systemStormglass {
			if kind, ok := event.SupportByKey(k.code); ok {
				return supported{kind: kind, name: k.code}, true
			}
		}
		if l, ok := b.local(k.system, k.code); ok {
			if kind, ok := event.SupportByKey(l.Analyte); ok {
				return supported{kind: kind, name: k.code}, true
			}
		}
	}
	return supported{}, false
}

// fact finds the fact a concept stands for: by the project's own keys or the
// site's code map. Diagnoses are never guessed from their text.
func (b *build) fact(c concept) event.Fact {
	for _, k := range c.codings {
		if k.system == systemStormglass {
			if f, ok := event.FactByKey(k.code); ok {
				return f
			}
		}
		if l, ok := b.local(k.system, k.code); ok {
			if f, ok := event.FactByKey(l.Analyte); ok {
				return f
			}
		}
	}
	return event.FactOther
}
