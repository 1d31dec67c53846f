package sim

import (
	"strconv"
)

// medication is RAS^O17 for what was given, RDE^O11 for what was ordered.
func (w *writer) medication(e entry) ([]segment, string) {
	d := e.dose
	p := preparationOf(d.drug)
	code := p.local + "^" + esc(p.name) + "^L"
	if p.rxnorm != "" {
		code += "^" + p.rxnorm + "^" + esc(p.name) + "^RXNORM"
	}
	amount, unit := formatAmount(d.amount), p.unit
	if d.rateUnit != "" {
		amount, unit = formatAmount(d.rate), d.rateUnit
	}
	route := seg("RXR").set(1, p.route+"^"+routeName(p.route)+"^HL70162")
	order := d.line + "^" + OrderEntry.App()
	if d.action == doseOrdered {
		rxe := seg("RXE").set(2, code).set(3, amount).set(5, unit)
		if d.indication != "" {
			rxe = rxe.set(27, d.indication+"^"+indicationName(d.indication)+"^L")
		}
		return []segment{w.pid(), w.pv1(), seg("ORC").set(1, "NW").set(2, order).set(9, stamp(w.at(e.at))), rxe, route},
			"RDE^O11^RDE_O11"
	}
	when := stamp(w.at(e.at))
	rxa := seg("RXA").set(1, "0").set(2, "1").set(3, when).set(4, when).set(5, code).set(6, amount).set(7, unit)
	if note := infusionNote(d.action); note != "" {
		rxa = rxa.set(9, note)
	}
	if d.indication != "" {
		rxa = rxa.set(19, d.indication+"^"+indicationName(d.indication)+"^L")
	}
	completion := "CP"
	switch d.action {
	case infusionStart, infusionRate, infusionRunning:
		completion, rxa = "PA", rxa.set(4, "")
	case doseRefused:
		completion = "RE"
	}
	rxa = rxa.set(20, completion).set(21, "A")
	return []segment{w.pid(), w.pv1(), seg("ORC").set(1, "RE").set(2, order), rxa, route}, "RAS^O17^RAS_O17"
}

// infusionNote is RXA-9 in the medication record's own words.
func infusionNote(a doseAction) string {
	switch a {
	case infusionStart:
		return "START^Infusion started^L"
	case infusionRate:
		return "RATE^Rate changed^L"
	case infusionRunning:
		return "RUNNING^Infusion running^L"
	case infusionStop:
		return "STOP^Infusion stopped^L"
	}
	return ""
}

func indicationName(code string) string {
	switch code {
	case "PROPHYLAXIS":
		return "Surgical prophylaxis"
	case "TREATMENT":
		return "Treatment of infection"
	}
	return code
}

func routeName(code string) string {
	switch code {
	case "IV":
		return "Intravenous"
	case "PO":
		return "Oral"
	case "NEB":
		return "Nebulized"
	case "OPH":
		return "Ophthalmic"
	}
	return code
}

// formatAmount writes at most four decimals, without trailing zeros.
func formatAmount(x float64) string {
	if x == 0 {
		return "0"
	}
	if x >= 10 {
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	s := strconv.FormatFloat(x, 'f', 5, 64)
	for s[len(s)-1] == '0' {
		s = s[:len(s)-1]
	}
	if s[len(s)-1] == '.' {
		s = s[:len(s)-1]
	}
	return s
}

// admission is ADT^A01, A02, A08 or A03.
func (w *writer) admission(e entry) ([]segment, string) {
	trigger := "A01"
	when := stamp(w.at(e.at))
	pid, pv1 := w.pid(), w.pv1().set(44, stamp(w.admitted))
	switch e.stay.action {
	case moved:
		trigger, pv1 = "A02", pv1.set(6, e.stay.from+"^^^"+Facility)
	case updated:
		trigger = "A08"
	case discharged:
		trigger, pv1 = "A03", pv1.set(36, "01^Home or self care^HL70112").set(45, when)
	case died:
		trigger, pv1 = "A03", pv1.set(36, "20^Expired^HL70112").set(45, when)
		pid = pid.set(29, when).set(30, "Y")
	case admitted:
		pv1 = pv1.set(6, e.stay.from+"^^^"+Facility)
	}
	structure := trigger
	if trigger == "A08" {
		structure = "A01"
	}
	return []segment{seg("EVN").set(1, trigger).set(2, stamp(w.at(e.sent))).set(6, when), pid, pv1},
		"ADT^" + trigger + "^ADT_" + structure
}

// merge is ADT^A40: the prior number is given up for this one.
func (w *writer) merge(e entry) ([]segment, string) {
	mrg := seg("MRG").set(1, identifier(e.link.prior))
	evn := seg("EVN").set(2, stamp(w.at(e.sent))).set(6, stamp(w.at(e.at)))
	if e.link.undo {
		// A37 unlinks two patients: both are named by a PID.
		other := seg("PID").set(1, "2").set(3, identifier(e.link.prior))
		return []segment{evn.set(1, "A37"), w.pid(), other}, "ADT^A37^ADT_A37"
	}
	return []segment{evn.set(1, "A40"), w.pid(), mrg}, "ADT^A40^ADT_A39"
}

// fact is ADT^A08 with a diagnosis (DG1) or procedure (PR1).
func (w *writer) fact(e entry) []segment {
	when := stamp(w.at(e.at))
	out := []segment{seg("EVN").set(1, "A08").set(2, stamp(w.at(e.sent))).set(6, when), w.pid(), w.pv1().set(44, stamp(w.admitted))}
	code := e.fact.code + "^" + esc(e.fact.text) + "^L"
	if e.fact.kind == procedure {
		return append(out, seg("PR1").set(1, "1").set(3, code).set(5, when))
	}
	return append(out, seg("DG1").set(1, "1").set(3, code).set(5, when).set(6, "W"))
}
