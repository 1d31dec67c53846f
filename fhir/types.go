package fhir

import "strings"

// Code systems, as FHIR names them.
const (
	systemLOINC     = "http://loinc.org"
	systemSNOMED    = "http://snomed.info/sct"
	systemUCUM      = "http://unitsofmeasure.org"
	systemRxNorm    = "http://www.nlm.nih.gov/research/umls/rxnorm"
	systemATC       = "http://www.whocc.no/atc"
	systemHL7Type   = "http://terminology.hl7.org/CodeSystem/v2-0203"
	systemSection   = "http://terminology.hl7.org/CodeSystem/v2-0074"
	systemActCode   = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
	systemAbsent    = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
	systemCondition = "http://terminology.hl7.org/CodeSystem/condition-ver-status"
)

// systemStormglass is the project's own code system: analyte keys, facts and
// supports by the names in docs/formats-fhir.md, for senders that map.
const systemStormglass = "urn:stormglass"

// coding is one code of one system.
type coding struct {
	system, code, display string
	ordinal               string // extension ordinalValue, as text
	at                    *node
}

// concept is a CodeableConcept.
type concept struct {
	codings []coding
	text    string
	at      *node
}

const ordinalURL = "http://hl7.org/fhir/StructureDefinition/ordinalValue"

func (n *node) coding() coding {
	c := coding{system: strings.TrimSpace(n.get("system").text()), code: strings.TrimSpace(n.get("code").text()),
		display: n.get("display").text(), at: n}
	for _, e := range n.get("extension").list() {
		if e.get("url").text() == ordinalURL {
			c.ordinal, _ = e.get("valueDecimal").number()
		}
	}
	return c
}

func (n *node) concept() concept {
	c := concept{at: n}
	if !n.there() {
		return c
	}
	for _, m := range n.get("coding").list() {
		c.codings = append(c.codings, m.coding())
	}
	c.text = n.get("text").text()
	return c
}

func (c concept) empty() bool { return len(c.codings) == 0 && c.text == "" }

// code is the code of the first coding of a system, "" if none.
func (c concept) code(system string) string {
	for _, k := range c.codings {
		if k.system == system {
			return k.code
		}
	}
	return ""
}

func (c concept) has(system, code string) bool {
	for _, k := range c.codings {
		if k.system == system && k.code == code {
			return true
		}
	}
	return false
}

// label is the concept in words: its text, else the first display.
func (c concept) label() string {
	if c.text != "" {
		return clip(c.text)
	}
	for _, k := range c.codings {
		if k.display != "" {
			return clip(k.display)
		}
	}
	return ""
}

// words are all texts of the concept.
func (c concept) words() []string {
	var out []string
	if c.text != "" {
		out = append(out, c.text)
	}
	for _, k := range c.codings {
		if k.display != "" {
			out = append(out, k.display)
		}
	}
	return out
}

// received is the code as an event keeps it: "LN|2276-4", else "system|code",
// else "|text".
func (c concept) received() string {
	for _, k := range c.codings {
		if k.system == systemLOINC {
			return "LN|" + clip(k.code)
		}
	}
	for _, k := range c.codings {
		if k.code != "" {
			return clip(shortSystem(k.system) + "|" + k.code)
		}
	}
	if c.text != "" {
		return "|" + clip(c.text)
	}
	return ""
}

func shortSystem(s string) string {
	switch s {
	case systemLOINC:
		return "LN"
	case systemSNOMED:
		return "SCT"
	case systemRxNorm:
		return "RXNORM"
	case systemATC:
		return "ATC"
	}
	return s
}

// quantity is a FHIR Quantity; the value keeps its text.
type quantity struct {
	value      string // "" if absent
	comparator string // "", "<", "<=", ">=", ">"
	unit       string // display unit
	system     string
	code       string
	at         *node
}

func (n *node) quantity() quantity {
	q := quantity{at: n}
	if !n.there() {
		return q
	}
	q.value, _ = n.get("value").number()
	q.unit = strings.TrimSpace(n.get("unit").text())
	q.system = n.get("system").text()
	q.code = strings.TrimSpace(n.get("code").text())
	cmp := n.get("comparator")
	switch s := cmp.text(); s {
	case "", "<", "<=", ">=", ">":
		q.comparator = s
	default:
		cmp.note(Error, "code-invalid", "%q is no comparator; use <, <=, >= or >", clip(s))
		q.value = ""
	}
	return q
}

func (q quantity) there() bool { return q.at.there() }

// unitText is the unit to understand: the UCUM code, else the printed unit.
func (q quantity) unitText() string {
	if q.code != "" && (q.system == systemUCUM || q.unit == "") {
		return q.code
	}
	return q.unit
}

// identifier is a business identifier.
type identifier struct {
	system, value, use, kind string
}

func (n *node) identifier() identifier {
	return identifier{system: strings.TrimSpace(n.get("system").text()), value: strings.TrimSpace(n.get("value").text()),
		use: n.get("use").text(), kind: n.get("type").concept().code(systemHL7Type)}
}

func (n *node) identifiers() []identifier {
	var out []identifier
	for _, m := range n.get("identifier").list() {
		if id := m.identifier(); id.value != "" {
			out = append(out, id)
		}
	}
	return out
}

// pointer is a Reference.
type pointer struct {
	ref, kind, display string
	id                 identifier
	at                 *node
}

func (n *node) pointer() pointer {
	if !n.there() {
		return pointer{at: n}
	}
	return pointer{ref: strings.TrimSpace(n.get("reference").text()), kind: n.get("type").text(),
		display: n.get("display").text(), id: n.get("identifier").identifier(), at: n}
}

func (p pointer) there() bool { return p.ref != "" || p.id.value != "" }
