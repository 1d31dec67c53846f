package sim

import (
	"encoding/json"
	"time"
)

// administration is a MedicationAdministration; when holds effective[x].
func (rw *resourceWriter) administration(d *dose, status string, when object) object {
	p := preparationOf(d.drug)
	code := object{"text": p.name}
	if p.rxnorm != "" {
		code = coding(rxnormSystem, p.rxnorm, p.name)
	}
	dosage := object{"route": object{"text": p.route}}
	if d.rateUnit != "" {
		dosage["rateQuantity"] = object{"value": json.Number(formatAmount(d.rate)), "unit": d.rateUnit}
	} else {
		dosage["dose"] = object{"value": json.Number(formatAmount(d.amount)), "unit": p.unit}
	}
	o := object{"resourceType": "MedicationAdministration", "id": rw.id("m"), "status": status, "subject": rw.subject(""),
		"medicationCodeableConcept": code, "dosage": dosage}
	if d.indication != "" {
		o["reasonCode"] = list{object{"text": indicationName(d.indication)}}
	}
	for k, v := range when {
		o[k] = v
	}
	return o
}

// infusions writes each stretch of constant rate as one administration.
func (rw *resourceWriter) infusions() {
	type run struct {
		from time.Duration
		dose *dose
	}
	running := map[string]run{}
	var order []string
	end := func(line string, to time.Duration) {
		r, ok := running[line]
		if !ok {
			return
		}
		rw.put(rw.administration(r.dose, "completed", object{"effectivePeriod": object{"start": rw.time(r.from), "end": rw.time(to)}}))
		delete(running, line)
	}
	for _, e := range rw.p.entries {
		if e.dose == nil || e.sent > rw.until {
			continue
		}
		switch e.dose.action {
		case infusionStart, infusionRate, infusionRunning:
			_, known := running[e.dose.line]
			if known && e.dose.action == infusionRunning {
				continue
			}
			if !known && e.dose.action != infusionRate {
				order = append(order, e.dose.line)
			}
			end(e.dose.line, e.at)
			running[e.dose.line] = run{e.at, e.dose}
		case infusionStop:
			end(e.dose.line, e.at)
		}
	}
	for _, line := range order {
		if r, ok := running[line]; ok {
			rw.put(rw.administration(r.dose, "in-progress", object{"effectivePeriod": object{"start": rw.time(r.from)}}))
			delete(running, line)
		}
	}
}

// supports writes respiratory and extracorporeal supports as Procedures with a
// period.
func (rw *resourceWriter) supports() {
	steps := rw.p.airways
	for i, s := range steps {
		code, name := s.device.snomed()
		if code == "" || hours(s.at) > rw.until {
			continue
		}
		period, status := object{"start": rw.time(hours(s.at))}, "in-progress"
		if to := rw.supportEnd(i); to > 0 && to <= rw.until {
			period["end"], status = rw.time(to), "completed"
		}
		rw.put(object{"resourceType": "Procedure", "id": rw.id("x"), "status": status, "subject": rw.subject(""),
			"code": coding(snomedSystem, code, name), "performedPeriod": period})
	}
	for _, m := range rw.p.machines {
		if hours(m.from) > rw.until {
			continue
		}
		code, name := machineSNOMED(m.code)
		period, status := object{"start": rw.time(hours(m.from))}, "in-progress"
		if to := hours(m.to); to <= rw.until {
			period["end"], status = rw.time(to), "completed"
		}
		rw.put(object{"resourceType": "Procedure", "id": rw.id("x"), "status": status, "subject": rw.subject(""),
			"code": coding(snomedSystem, code, name), "performedPeriod": period})
	}
}

func (rw *resourceWriter) supportEnd(i int) time.Duration {
	if i+1 < len(rw.p.airways) {
		return hours(rw.p.airways[i+1].at)
	}
	return rw.p.Length
}
