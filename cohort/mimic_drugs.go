package cohort

import (
	"strconv"
	"strings"

	"stormglass/drug"
)

// metaVision is a row of inputevents_mv: an infusion at one rate from start to
// end, or a dose. Each row is a line of its own: where the rate changes, the
// next row begins when this one ends.
func (m *mimicRows) metaVision(c mimicCells, to *stays) {
	if c.get("statusdescription") == "Rewritten" {
		m.unknown("rows rewritten", "")
		return
	}
	list, _ := m.lookup(c.get("itemid"), "")
	if len(list) == 0 {
		return
	}
	name := list[0].analyte
	who, from, until, order := c.get("subject_id"), c.get("starttime"), c.get("endtime"), c.get("orderid")
	rate, amount := c.get("rate"), c.get("amount")
	switch {
	case antimicrobial(name):
		m.say(to, who, from, "", name, "given", "", "", order)
	case positive(rate):
		m.say(to, who, from, until, name, rate, mimicUnit(c.get("rateuom")), "", order)
	case positive(amount):
		m.say(to, who, from, "", name, amount, c.get("amountuom"), "", order)
	}
}

// careVue is a row of inputevents_cv: a rate at one moment, which holds until
// the next one of the same drug; or an amount, which the rates already say.
func (m *mimicRows) careVue(c mimicCells, to *stays) {
	list, _ := m.lookup(c.get("itemid"), "")
	if len(list) == 0 {
		return
	}
	value, unit := c.get("rate"), mimicUnit(c.get("rateuom"))
	switch stopped := strings.ToLower(c.get("stopped")); {
	case stopped == "stopped" || stopped == "d/c'd":
		value, unit = "stop", ""
	case value == "":
		return
	case !positive(value):
		value, unit = "stop", ""
	}
	m.say(to, c.get("subject_id"), c.get("charttime"), "", list[0].analyte, value, unit, "", "")
}

func antimicrobial(name string) bool {
	parts := strings.Split(name, ":")
	if len(parts) < 2 {
		return false
	}
	id, ok := drug.ByName(parts[1])
	return ok && drug.Get(id).Class.Antimicrobial()
}

func positive(s string) bool {
	x, err := strconv.ParseFloat(s, 64)
	return err == nil && x > 0
}

// mimicUnit spells the units of rates as others do.
func mimicUnit(s string) string {
	switch s {
	case "mcgkgmin":
		return "mcg/kg/min"
	case "mcgmin":
		return "mcg/min"
	case "mcghr", "mcg/hour":
		return "mcg/h"
	case "mghr", "mg/hour":
		return "mg/h"
	case "mgkghr", "mg/kg/hour":
		return "mg/kg/h"
	case "mgmin", "mg/min":
		return "mg/min"
	case "mcgkghr", "mcg/kg/hour":
		return "mcg/kg/h"
	case "Umin", "units/min":
		return "U/min"
	case "Uhr", "units/hour":
		return "U/h"
	}
	return s
}
