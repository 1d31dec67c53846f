package sim

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"
)

// Code systems of the FHIR output. Analytes without LOINC carry the project's
// own system (docs/formats.md).
const (
	loincSystem   = "http://loinc.org"
	ucumSystem    = "http://unitsofmeasure.org"
	snomedSystem  = "http://snomed.info/sct"
	rxnormSystem  = "http://www.nlm.nih.gov/research/umls/rxnorm"
	productSystem = "urn:stormglass"
	mrnSystem     = "urn:stormglass:sim:mrn"
)

// object is one JSON object; encoding/json writes its keys sorted, so the
// bytes are a function of the content.
type object map[string]any

type list []any

// resourceWriter writes one patient's resources.
type resourceWriter struct {
	p        *Patient
	admitted time.Time
	until    time.Duration
	n        int
	out      *bytes.Buffer
	err      error
}

// WriteFHIR writes the patient's story as FHIR R4 NDJSON: Patient, Encounter,
// Observation, MedicationAdministration, Condition, Procedure and
// ServiceRequest, in order of time. Only what had been reported by until after
// admission is written; 0 is everything.
func (p *Patient) WriteFHIR(w io.Writer, admitted time.Time, until time.Duration) error {
	if until <= 0 {
		until = p.Length
	}
	rw := &resourceWriter{p: p, admitted: admitted, until: until, out: &bytes.Buffer{}}
	rw.person()
	rw.encounter()
	for _, e := range p.entries {
		if e.sent > until {
			break
		}
		rw.entry(e)
	}
	rw.infusions()
	rw.supports()
	if rw.err != nil {
		return fmt.Errorf("writing patient %s as FHIR: %w", p.MRN, rw.err)
	}
	_, err := w.Write(rw.out.Bytes())
	return err
}

func (rw *resourceWriter) put(o object) {
	b, err := json.Marshal(o)
	if err != nil {
		rw.err = err
		return
	}
	rw.out.Write(b)
	rw.out.WriteByte('\n')
}

func (rw *resourceWriter) time(d time.Duration) string {
	return rw.admitted.Add(d).Format("2006-01-02T15:04:05-07:00")
}

func (rw *resourceWriter) id(kind string) string {
	rw.n++
	return fmt.Sprintf("%s-%s-%04d", kind, rw.p.MRN, rw.n)
}

func (rw *resourceWriter) subject(mrn string) object {
	if mrn == "" {
		mrn = rw.p.MRN
	}
	return object{"reference": "Patient/p" + mrn}
}

func coding(system, code, display string) object {
	return object{"coding": list{object{"system": system, "code": code, "display": display}}, "text": display}
}

func (rw *resourceWriter) person() {
	p := rw.p
	identify := func(mrn string) list {
		return list{object{"system": mrnSystem, "value": mrn, "type": object{"coding": list{
			object{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}}}}}
	}
	gender := map[string]string{"F": "female", "M": "male"}[p.Sex]
	born := p.Born(rw.admitted)
	o := object{"resourceType": "Patient", "id": "p" + p.MRN, "identifier": identify(p.MRN), "gender": gender,
		"name": list{object{"family": p.Family, "given": list{p.Given}}}, "birthDate": born.Format("2006-01-02")}
	if p.AgeHours < 28*24 {
		o["_birthDate"] = object{"extension": list{object{"url": "http://hl7.org/fhir/StructureDefinition/patient-birthTime",
			"valueDateTime": born.Format("2006-01-02T15:04:05-07:00")}}}
	}
	for _, e := range p.entries {
		if e.stay != nil && e.stay.action == died && e.sent <= rw.until {
			o["deceasedDateTime"] = rw.time(e.at)
		}
		if e.link != nil && !e.link.undo && rw.stands(e) {
			o["link"] = list{object{"other": object{"reference": "Patient/p" + e.link.prior}, "type": "replaces"}}
		}
	}
	for _, prior := range p.Prior {
		rw.put(object{"resourceType": "Patient", "id": "p" + prior, "identifier": identify(prior), "gender": gender,
			"name": list{object{"family": p.Family, "given": list{"Unknown"}}}})
	}
	rw.put(o)
}

// stands reports whether a merge was not undone: FHIR has no message for that.
func (rw *resourceWriter) stands(e entry) bool {
	for _, other := range rw.p.entries {
		if other.link != nil && other.link.undo && other.link.prior == e.link.prior {
			return false
		}
	}
	return e.sent <= rw.until
}

func (rw *resourceWriter) encounter() {
	p := rw.p
	unit := "PICU"
	if p.AgeHours >= 18*year {
		unit = "ICU"
	}
	source := ""
	period := object{"start": rw.time(0)}
	status := "in-progress"
	for _, e := range p.entries {
		if e.stay == nil || e.sent > rw.until {
			continue
		}
		switch e.stay.action {
		case discharged, died:
			period["end"], status = rw.time(e.at), "finished"
		case admitted:
			if e.stay.from == "TRANSFER" {
				source = "hosp-trans"
			}
		}
	}
	if p.newborn {
		source, unit = "born", "NICU"
	}
	o := object{"resourceType": "Encounter", "id": "e" + p.MRN, "status": status, "subject": rw.subject(""), "period": period,
		"class":      object{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "IMP"},
		"identifier": list{object{"system": "urn:stormglass:sim:visit", "value": p.Visit}},
		"location":   rw.locations(unit, period)}
	if source != "" {
		o["hospitalization"] = object{"admitSource": coding("http://terminology.hl7.org/CodeSystem/admit-source", source, source)}
	}
	rw.put(o)
}

// locations are the beds of a stay: the ward's before the unit's, where the
// patient came from there.
func (rw *resourceWriter) locations(unit string, period object) list {
	place := func(name string, period object) object {
		return object{"location": object{"display": name}, "period": period}
	}
	moved := rw.p.wardUntil
	switch {
	case moved == 0:
		return list{place(unit, period)}
	case moved > rw.until:
		return list{place("WARD", period)}
	}
	in := object{"start": rw.time(moved)}
	if end, ok := period["end"]; ok {
		in["end"] = end
	}
	return list{place("WARD", object{"start": period["start"], "end": rw.time(moved)}), place(unit, in)}
}

func (rw *resourceWriter) entry(e entry) {
	switch {
	case e.results != nil:
		for _, it := range e.results.items {
			rw.observation(e, it)
		}
	case e.order != nil:
		rw.request(e)
	case e.dose != nil && e.dose.action == doseGiven:
		rw.put(rw.administration(e.dose, "completed", object{"effectiveDateTime": rw.time(e.at)}))
	case e.fact != nil:
		rw.fact(e)
	}
}

func (rw *resourceWriter) observation(e entry, it item) {
	if it.m == deviceText || e.results.code == "EXTRA" {
		return // a Procedure says it
	}
	status := map[string]string{"P": "preliminary", "F": "final", "C": "corrected"}[it.status]
	o := object{"resourceType": "Observation", "id": rw.id("o"), "status": status, "subject": rw.subject(e.mrn),
		"code": rw.code(e, it), "effectiveDateTime": rw.time(e.at), "issued": rw.time(e.sent)}
	if e.results.order != "" {
		o["identifier"] = list{object{"system": "urn:stormglass:sim:order", "value": e.results.order + "/" + it.code}}
	}
	if e.results.specimen != "" {
		o["specimen"] = object{"display": e.results.specName}
	}
	if q := quantityIf(it.m); q.assay != "" {
		o["method"] = coding(productSystem, q.assay, q.method)
	}
	var notes list
	for _, n := range []string{it.note, e.results.note} {
		if n != "" {
			notes = append(notes, object{"text": n})
		}
	}
	if notes != nil {
		o["note"] = notes
	}
	rw.value(o, it)
	rw.put(o)
}

func (rw *resourceWriter) code(e entry, it item) object {
	if code := loincOf(it, e.results.specimen); code != "" && !it.noLOINC {
		return coding(loincSystem, code, it.name)
	}
	if id := analyteOf(it, e.results.specimen); id != 0 {
		return coding(productSystem, id.String(), it.name)
	}
	if key := outsideLOINC(it.code); key != "" {
		return coding(loincSystem, key, it.name)
	}
	if it.m == measureCount && it.kind == "TX" {
		return coding(productSystem, "infection_test", it.name)
	}
	return coding("urn:stormglass:sim:"+e.feed.App(), it.code, it.name)
}

// value puts value[x]: a quantity with its comparator, or the words.
func (rw *resourceWriter) value(o object, it item) {
	text := it.value
	if it.kind == "TX" || it.kind == "ST" || it.kind == "CWE" {
		o["valueString"] = text
		return
	}
	q := object{}
	if len(text) > 1 && (text[0] == '<' || text[0] == '>') {
		q["comparator"], text = text[:1], text[1:]
	}
	q["value"] = json.Number(text)
	if it.unit != "" {
		q["unit"] = it.unit
		if !strings.Contains(it.unit, "AB/C") {
			q["system"], q["code"] = ucumSystem, it.unit
		}
	}
	o["valueQuantity"] = q
}

func (rw *resourceWriter) request(e entry) {
	code := coding("urn:stormglass:sim:orders", e.order.code, e.order.name)
	o := object{"resourceType": "ServiceRequest", "id": rw.id("s"), "status": "active", "intent": "order",
		"subject": rw.subject(e.mrn), "authoredOn": rw.time(e.at), "code": code}
	if e.order.loinc != "" {
		o["code"] = coding(loincSystem, e.order.loinc, e.order.name)
	} else if isInfectionTest(e.order.code) {
		o["code"] = coding(productSystem, "infection_test", e.order.name)
	}
	rw.put(o)
}

// isInfectionTest names the orders that look for infection.
func isInfectionTest(code string) bool {
	switch code {
	case "BLDCULT", "URCULT", "RESPCULT", "CSFCULT", "RVP":
		return true
	}
	return false
}

func (rw *resourceWriter) fact(e entry) {
	code := coding("urn:stormglass:sim:diagnoses", e.fact.code, e.fact.text)
	if key := factOf(e.fact.code); key != "" {
		code = coding(productSystem, key, e.fact.text)
	}
	if e.fact.kind == procedure {
		rw.put(object{"resourceType": "Procedure", "id": rw.id("x"), "status": "completed", "subject": rw.subject(""),
			"code": code, "performedDateTime": rw.time(e.at)})
		return
	}
	rw.put(object{"resourceType": "Condition", "id": rw.id("c"), "subject": rw.subject(""), "code": code,
		"onsetDateTime": rw.time(e.at), "recordedDate": rw.time(e.sent)})
}
