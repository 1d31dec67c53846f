package fhir

import (
	"strings"

	"stormglass/analyte"
)

// answer is what stands in value[x]: a text and a unit as received, in the
// form that analyte.FromText reads, and the further texts of a coded value.
type answer struct {
	at    *node
	text  string
	unit  string
	other []string // further readings of a coded value, tried in order
	why   string   // why the value cannot be used, empty if it may be
	there bool
	// declared is the unit of the site's code map, for a value without one.
	declared string
}

var valueNames = [...]string{"valueQuantity", "valueCodeableConcept", "valueString", "valueBoolean", "valueInteger", "valueRange",
	"valueRatio", "valueSampledData", "valueTime", "valueDateTime", "valuePeriod"}

// value reads value[x] of an Observation or component.
func (n *node) value() answer {
	var out answer
	for _, name := range valueNames {
		c := n.get(name)
		if !c.there() {
			continue
		}
		if out.there {
			c.note(Error, "structure", "a second value stands beside %s; send one value per Observation, or components", out.at.name)
			continue
		}
		out = c.answer()
		out.at, out.there = c, true
	}
	return out
}

func (n *node) answer() answer {
	switch n.name {
	case "valueQuantity":
		return n.quantity().answer()
	case "valueCodeableConcept":
		return codedAnswer(n.concept())
	case "valueString", "valueTime", "valueDateTime":
		return answer{text: clip(strings.TrimSpace(n.text()))}
	case "valueBoolean":
		if yes, ok := n.yes(); ok {
			return answer{text: map[bool]string{true: "1", false: "0"}[yes]}
		}
		return answer{text: n.raw(), why: "the value is neither true nor false"}
	case "valueInteger":
		if x, ok := n.number(); ok {
			return answer{text: x}
		}
		return answer{text: n.raw(), why: "the value is no number"}
	case "valueRange":
		return n.rangeAnswer()
	case "valueRatio":
		return n.ratioAnswer()
	case "valueSampledData":
		n.note(Information, "not-supported", "sampled data (a waveform) is not read")
		return answer{text: clip(n.raw()), why: "sampled data is not read"}
	}
	return answer{text: n.raw()}
}

func (q quantity) answer() answer {
	if q.value == "" {
		if q.at.get("value").there() || q.at.get("comparator").there() {
			return answer{text: q.at.raw(), unit: q.unitText(), why: "the quantity has no usable number"}
		}
		q.at.get("value").note(Error, "required", "the quantity has no value; send one, or dataAbsentReason")
		return answer{text: q.at.raw(), unit: q.unitText(), why: "the quantity has no value"}
	}
	return answer{text: q.comparator + q.value, unit: q.unitText()}
}

// codedAnswer lists what a coded value may mean: the score of the answer
// (ordinalValue), its codes and its words.
func codedAnswer(c concept) answer {
	out := answer{text: c.label()}
	for _, k := range c.codings {
		if k.ordinal != "" {
			out.other = append(out.other, k.ordinal)
		}
	}
	for _, k := range c.codings {
		if k.system == systemSNOMED {
			if w, ok := levels[k.code]; ok {
				out.other = append(out.other, w)
			}
		}
	}
	for _, w := range c.words() {
		out.other = append(out.other, w, bare(w))
	}
	for _, k := range c.codings {
		out.other = append(out.other, k.code)
	}
	if out.text == "" {
		out.text = c.received()
	}
	return out
}

// levels are the SNOMED CT codes of the AVPU scale (codes/snomed.csv, group
// avpu) in the words of the catalogue.
var levels = map[string]string{"248234008": "Alert", "255373000": "Verbal", "300202002": "Voice", "422768004": "Unresponsive"}

// bare takes the semantic tag off a SNOMED name: "Yes (qualifier value)".
func bare(s string) string {
	if i := strings.LastIndex(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		return s[:i]
	}
	return s
}

func (n *node) rangeAnswer() answer {
	lo, hi := n.get("low").quantity(), n.get("high").quantity()
	unit := lo.unitText()
	if !lo.there() {
		unit = hi.unitText()
	}
	a := answer{text: n.raw(), unit: unit}
	switch {
	case lo.value != "" && hi.value != "":
		if lo.unitText() != hi.unitText() {
			n.note(Error, "invariant", "low and high have different units; send both in one")
			a.why = "the range has two units"
			return a
		}
		a.text = lo.value + "-" + hi.value
	case hi.value != "" && !lo.there():
		a.text = "<=" + hi.value
	case lo.value != "" && !hi.there():
		a.text = ">=" + lo.value
	default:
		a.why = "the range has no usable end"
	}
	return a
}

// ratioAnswer reads n units per one unit as a quantity; any other ratio
// ("1:128") is a text.
func (n *node) ratioAnswer() answer {
	num, den := n.get("numerator").quantity(), n.get("denominator").quantity()
	a := answer{text: num.comparator + num.value + ":" + den.value, unit: num.unitText()}
	if num.value == "" || den.value == "" {
		a.text, a.why = n.raw(), "the ratio lacks a part"
		return a
	}
	if isOne(den.value) && den.comparator == "" {
		a.text = num.comparator + num.value
		if u := den.unitText(); u != "" && u != "1" {
			a.unit = num.unitText() + "/" + u
		}
	}
	return a
}

func isOne(s string) bool { return strings.TrimRight(s, "0") == "1." || s == "1" }

// read gives the value in the analyte's unit, or why there is none.
func (a answer) read(m analyte.Match, assay string, ref analyte.Ref) (analyte.Value, string) {
	row := analyte.Get(m.ID)
	if a.why != "" {
		return analyte.Unknown(row, analyte.TextOnly, ref), a.why
	}
	for _, t := range a.other {
		if v, remark := m.Reading(t, a.unit, assay, ref); v.Informative() {
			return v, remark
		}
	}
	v, remark := m.Reading(a.text, a.unit, assay, ref)
	if a.unit == "" && a.declared != "" && v.Why() == analyte.UnitUnknown {
		v, remark = m.Reading(a.text, a.declared, assay, ref)
		remark = join(remark, "unit "+a.declared+" by the code map")
	}
	return v, remark
}

// conflict reports a quantity whose printed unit and UCUM code are both
// understood and disagree about this analyte: the number is then not used.
func (a answer) conflict(m analyte.Match) string {
	if a.at == nil || a.at.name != "valueQuantity" {
		return ""
	}
	q := a.at.quantity()
	if q.system != systemUCUM || q.code == "" || q.unit == "" || q.code == q.unit {
		return ""
	}
	byCode, _ := m.Reading(q.value, q.code, "", 0)
	byUnit, _ := m.Reading(q.value, q.unit, "", 0)
	x, ok := byCode.Printed()
	y, both := byUnit.Printed()
	if !ok || !both || closeTo(x, y) {
		return ""
	}
	return "unit " + q.unit + " and code " + q.code + " disagree; send one, or correct the other"
}

func closeTo(x, y float64) bool {
	d := x - y
	if d < 0 {
		d = -d
	}
	if x < 0 {
		x = -x
	}
	return d <= 1e-6*x
}
