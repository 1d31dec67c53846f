package fhir

import (
	"slices"
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/specimen"
)

var observationStatus = map[string]event.Status{
	"registered": event.InProcess, "preliminary": event.Preliminary, "final": event.Final, "amended": event.Corrected,
	"corrected": event.Corrected, "cancelled": event.Unobtained, "entered-in-error": event.EnteredInError, "unknown": event.Preliminary,
}

// observed holds what the parts of one Observation share.
type observed struct {
	status  event.Status
	at      span
	place   string   // specimen as received
	origin  string   // arterial, capillary, …
	fault   string   // why the specimen is unsuitable
	methods []string // for the assay
	remark  string
	test    bool // a test for infection
	diluted bool // stated to be measured after dilution
	// received is when the laboratory had the sample, late why that is not used.
	received event.Time
	late     string
}

// observation maps Observation: its own value and each component.
func (b *build) observation() {
	n := b.res.root
	word := b.status("registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown")
	o := observed{status: observationStatus[word]}
	if word == "" {
		o.status = event.Preliminary
	}
	if word == "unknown" {
		o.remark = "the sender does not know the status; read as preliminary"
	}
	b.specimenOf(n, &o)
	o.at = b.effective(n, &o)
	b.learnt(o.at, "issued")
	code := n.need("code", "say what was observed").concept()
	o.test = b.infectionTest(code, n.get("category"))
	parts := n.get("component").list()
	own := n.value()
	absent := n.get("dataAbsentReason").concept()
	// A panel's components speak for it; the head is kept only if it has a
	// value, or nothing else says anything.
	if own.there || !absent.empty() || len(parts) == 0 {
		b.part(n, code, own, absent, o)
	}
	for _, p := range parts {
		b.part(p, p.need("code", "say what the component is").concept(), p.value(), p.get("dataAbsentReason").concept(), o)
	}
}

// effective is when the observation was true: effective[x], else when the
// specimen was taken. Issued is never the time of an observation.
func (b *build) effective(n *node, o *observed) span {
	zone := b.r.opts.zone()
	for _, name := range []string{"effectiveDateTime", "effectiveInstant"} {
		if at := n.get(name).when(zone); at.known() {
			return at
		}
	}
	if p := n.get("effectivePeriod").period(zone); p.start.known() || p.end.known() {
		switch {
		case !p.end.known():
			return p.start
		case !p.start.known():
			return p.end
		}
		return span{p.start.from, p.end.to}
	}
	if events := n.get("effectiveTiming").get("event").list(); len(events) > 0 {
		if len(events) > 1 {
			n.get("effectiveTiming").note(Warning, "not-supported", "only the first of several times is read")
		}
		return events[0].when(zone)
	}
	if s := b.r.find(b.res, n.get("specimen").pointer().ref); s != nil && s.typ == "Specimen" {
		c := s.root.get("collection")
		if at := c.get("collectedDateTime").when(zone); at.known() {
			return at
		}
		if p := c.get("collectedPeriod").period(zone); p.start.known() {
			if p.end.known() {
				return span{p.start.from, p.end.to}
			}
			return p.start
		}
	}
	if o.remark == "" {
		o.remark = "no observation time: send effectiveDateTime, or a Specimen with its time"
	}
	return span{}
}

// specimenOf reads origin and fitness of the specimen from the Specimen, the
// body site, and the notes.
func (b *build) specimenOf(n *node, o *observed) {
	p := n.get("specimen").pointer()
	texts := []string{p.display}
	faults := n.noteTexts("note")
	if s := b.r.find(b.res, p.ref); s != nil && s.typ == "Specimen" {
		kind := s.root.get("type").concept()
		site := s.root.get("collection").get("bodySite").concept()
		for _, k := range kind.codings {
			texts = append(texts, k.display, k.code)
		}
		texts = append(texts, kind.text)
		texts = append(texts, site.words()...)
		if s.root.get("status").text() == "unsatisfactory" {
			faults = append(faults, "unsatisfactory")
		}
		for _, c := range s.root.get("condition").list() {
			faults = append(faults, c.concept().words()...)
		}
		faults = append(faults, s.root.noteTexts("note")...)
		o.place = kind.label()
		o.received, o.late = s.root.get("receivedTime").exactly(b.r.opts.zone())
	}
	site := n.get("bodySite").concept()
	texts = append(texts, site.words()...)
	o.origin = specimen.Origin(texts...)
	if o.place == "" {
		o.place = clip(p.display)
	}
	if o.place == "" {
		o.place = site.label()
	}
	for _, i := range n.get("interpretation").list() {
		faults = append(faults, i.concept().words()...)
	}
	faults = append(faults, n.get("dataAbsentReason").concept().words()...)
	o.fault = specimen.Fault(faults...)
	m := n.get("method").concept()
	for _, k := range m.codings {
		o.methods = append(o.methods, k.code)
	}
	o.methods = append(o.methods, m.words()...)
	if d := n.get("device").pointer(); d.there() {
		o.methods = append(o.methods, d.display)
	}
	for _, said := range [...][]string{faults, o.methods} {
		o.diluted = o.diluted || slices.ContainsFunc(said, event.SaysDiluted)
	}
}

func (n *node) noteTexts(name string) []string {
	var out []string
	for _, t := range n.get(name).list() {
		out = append(out, t.get("text").text())
	}
	return out
}

// part maps one value under its code.
func (b *build) part(n *node, code concept, v answer, absent concept, o observed) {
	if code.empty() {
		if n.get("code").there() {
			n.get("code").note(Error, "required", "the code is empty; send a coding or a text")
		}
	}
	m, why := b.match(code)
	if m.ID == analyte.None {
		b.noAnalyte(n, code, v, why, o)
		return
	}
	v.declared = b.declared
	m.ID, o.remark = b.placedBy(m.ID, o)
	at := o.at
	if m.ID == analyte.UrineOutput24h && at.to > at.from {
		at.from = at.to // a sum is known at the end of its period
	}
	e := b.event(event.Observation, code, at)
	e.Status, e.Analyte = o.status, m.ID
	e.Specimen, e.Flags = o.origin, flags(n)
	if e.Specimen == "" {
		e.Specimen = o.place
	}
	if e.Specimen == "" {
		e.Specimen = m.Specimen
	}
	e.Text, e.Unit = v.text, v.unit
	row := analyte.Get(m.ID)
	e.Assay = assay(row, m, o.methods)
	if row.SampleAge.Limited() {
		o.remark = join(o.remark, o.late, e.Handled(o.received, 0))
	}
	switch {
	case o.status == event.InProcess:
		e.Value, e.Remark = analyte.Unknown(row, analyte.Pending, e.ID), ""
	case !v.there:
		e.Value, e.Remark = b.absence(n, row, absent, e.ID)
	default:
		e.Value, e.Remark = v.read(m, e.Assay, e.ID)
		if bad := v.conflict(m); bad != "" {
			v.at.note(Warning, "invariant", "%s", bad)
			e.Value, e.Remark = analyte.Unknown(row, analyte.UnitUnknown, e.ID), bad
		}
	}
	b.finish(n, v, m, &e, o)
}

// finish applies what is known of the specimen, and keeps what could not be
// read visible: a value whose unit is not understood becomes Unmapped.
func (b *build) finish(n *node, v answer, m analyte.Match, e *event.Event, o observed) {
	row := analyte.Get(e.Analyte)
	if e.Value.Informative() {
		switch {
		case strings.HasPrefix(o.remark, contradiction):
			e.Value = analyte.Unknown(row, analyte.SpecimenUnknown, e.ID)
		case specimen.Spoils(o.fault, e.Analyte):
			e.Value, o.remark = analyte.Unknown(row, analyte.SpecimenUnsuitable, e.ID), "specimen "+o.fault
		}
	}
	e.Remark = join(e.Remark, o.remark, m.Note)
	if o.diluted {
		e.Remark = join(e.Remark, event.AfterDilution)
	}
	if v.there && !e.Value.Informative() && o.status != event.InProcess && !o.status.Withdraws() {
		where := v.at
		if where == nil {
			where = n
		}
		where.note(Warning, "value", "%s", e.Remark)
	}
	b.add(*e)
}

func join(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "; ")
}

const contradiction = "the code says"

// placedBy lets the specimen say what a blood gas is.
func (b *build) placedBy(id analyte.ID, o observed) (analyte.ID, string) {
	to, ok := specimen.Analyte(id, o.origin)
	if !ok {
		return to, join(contradiction+" "+analyte.Get(id).Name+", the specimen says "+o.origin+": kept, not used", o.remark)
	}
	return to, o.remark
}

// noAnalyte keeps a value whose code is not in the catalogue. Tests for
// infection are known by their order, whatever their result.
func (b *build) noAnalyte(n *node, code concept, v answer, why string, o observed) {
	if o.test {
		b.infectionTaken(code, v, o)
		return
	}
	e := b.event(event.Unmapped, code, o.at)
	e.Status, e.Text, e.Unit, e.Flags, e.Specimen = o.status, v.text, v.unit, flags(n), o.place
	e.Remark = join(why, o.remark)
	b.add(e)
}

// infectionTaken is a specimen for a test of infection: that it was taken
// counts, its result does not.
func (b *build) infectionTaken(code concept, v answer, o observed) {
	e := b.event(event.TestOrder, code, o.at)
	e.Status, e.Text, e.Specimen, e.Remark = o.status, v.text, o.place, o.remark
	if e.Status == event.InProcess {
		e.Status = event.Final
	}
	e.Test = &event.TestDetail{Infection: true, Collected: true, Cancelled: o.status.Withdraws()}
	b.add(e)
}

// absence is a missing value with the sender's reason.
func (b *build) absence(n *node, row *analyte.Analyte, absent concept, ref analyte.Ref) (analyte.Value, string) {
	if absent.empty() {
		if n.parent == nil && len(n.get("hasMember").list()) == 0 {
			n.note(Warning, "required", "there is no value and no dataAbsentReason; send one of them")
		}
		return analyte.Unknown(row, analyte.TextOnly, ref), "no value was sent"
	}
	why := analyte.TextOnly // says no more than that there is no number: an older value stands
	switch absent.code(systemAbsent) {
	case "not-applicable":
		why = analyte.NotApplicable
	case "temp-unknown":
		why = analyte.Pending
	}
	return analyte.Unknown(row, why, ref), "no value: " + absentText(absent)
}

func absentText(c concept) string {
	if l := c.label(); l != "" {
		return l
	}
	return c.received()
}

// flags are the interpretation codes, joined as HL7 repeats them.
func flags(n *node) string {
	var out []string
	for _, i := range n.get("interpretation").list() {
		c := i.concept()
		for _, k := range c.codings {
			if k.system != systemSNOMED && k.code != "" {
				out = append(out, k.code)
				break
			}
		}
	}
	return clip(strings.Join(out, "~"))
}

// assay finds the assay in the method's codes and words; a LOINC code that
// implies one needs no method.
func assay(row *analyte.Analyte, m analyte.Match, methods []string) string {
	if len(row.Assays) == 0 {
		return ""
	}
	for _, t := range methods {
		for _, a := range row.Assays {
			if strings.EqualFold(t, a.Key) || strings.EqualFold(t, a.Name) {
				return a.Key
			}
		}
	}
	return m.Assay
}
