package fhir

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
)

const birthTimeURL = "http://hl7.org/fhir/StructureDefinition/patient-birthTime"

// patient maps Patient: who it is, how others may refer to it, what is said of
// the person, and merges.
func (b *build) patient() {
	n := b.res.root
	b.who = b.r.identity(b.res)
	b.learnt(span{})
	if len(n.get("identifier").list()) > 0 && b.who.Authority == b.r.opts.referenceAuthority() {
		n.get("identifier").note(Warning, "incomplete", "no identifier has a system, so the patient is known by %s only; send system and value", b.who.Value)
	}
	b.reference()
	e := b.event(event.Demographics, concept{}, span{})
	e.Order = "Patient/" + b.who.Value
	e.Person = b.person(n)
	if active, ok := n.get("active").yes(); ok && !active {
		e.Remark = "the record is marked as not in use"
	}
	b.add(e)
	b.merges(n.get("link"))
}

// reference links the id by which other resources refer to this patient to
// the identifier, so that a result that came first, or comes alone, is the
// same patient's.
func (b *build) reference() {
	for _, prior := range b.r.handles(b.res) {
		if prior != b.who {
			e := b.event(event.Link, concept{}, span{b.recorded, b.recorded})
			e.Link = &event.LinkDetail{Prior: prior}
			e.Remark = "the same Patient resource bears both"
			b.add(e)
		}
	}
}

// handles are the references that lead to a Patient resource.
func (r *reader) handles(p *resource) []event.Patient {
	var out []event.Patient
	if name := p.name(); name != "" {
		out = append(out, event.Patient{Authority: r.opts.referenceAuthority(), Value: name})
	}
	if strings.HasPrefix(p.fullURL, "http") {
		out = append(out, event.Patient{Authority: r.opts.referenceAuthority(), Value: p.fullURL})
	}
	return out
}

func (b *build) person(n *node) *event.PersonDetail {
	zone := b.r.opts.zone()
	p := &event.PersonDetail{Sex: n.get("gender").text(), Name: personName(n.get("name")), GestationWeeks: analyte.Value{}}
	birth := n.get("birthDate")
	at := birth.when(zone)
	p.BirthText = birth.raw()
	for _, e := range n.get("_birthDate").get("extension").list() {
		if e.get("url").text() != birthTimeURL {
			continue
		}
		exact := e.get("valueDateTime").when(zone)
		switch {
		case !exact.known():
		case !at.known() || (exact.to >= at.from-halfDay && exact.from <= at.to+halfDay):
			at = exact
			p.BirthText = e.get("valueDateTime").raw()
		default:
			e.note(Warning, "invariant", "the birth time lies on another day than birthDate; birthDate is used")
		}
	}
	p.BirthFrom, p.BirthTo = at.from, at.to
	switch p.Sex {
	case "", "male", "female", "other", "unknown":
	default:
		n.get("gender").note(Error, "code-invalid", "%q is no gender; use male, female, other or unknown", clip(p.Sex))
		p.Sex = ""
	}
	b.death(n, p)
	return p
}

// halfDay is how far a birth time in its own zone may lie from a birth date
// read in ours (14 h is the largest offset from UTC).
const halfDay = event.Time(14 * 3600 * 1000)

func (b *build) death(n *node, p *event.PersonDetail) {
	if dead, ok := n.get("deceasedBoolean").yes(); ok {
		p.Died = event.No
		if dead {
			p.Died = event.Yes
		}
	}
	if at := n.get("deceasedDateTime").when(b.r.opts.zone()); at.known() {
		p.Died, p.DeathTime = event.Yes, at.from
	}
}

// personName is for display only and never joins patients.
func personName(n *node) string {
	for _, m := range n.list() {
		switch m.get("use").text() {
		case "old", "maiden", "temp":
			continue
		}
		if t := m.get("text").text(); t != "" {
			return clip(t)
		}
		var parts []string
		for _, g := range m.get("given").list() {
			parts = append(parts, g.text())
		}
		parts = append(parts, m.get("family").text())
		if s := strings.TrimSpace(strings.Join(parts, " ")); s != "" {
			return clip(s)
		}
	}
	return ""
}

// merges maps Patient.link: only "replaced-by" and "replaces" say that two
// records are one person.
func (b *build) merges(links *node) {
	for _, l := range links.list() {
		kind := l.get("type").text()
		if kind != "replaced-by" && kind != "replaces" {
			continue
		}
		p := l.get("other").pointer()
		if !p.there() {
			l.need("other", "say with which patient this one is merged")
			continue
		}
		other, ok := b.r.patientOf(b.res, p)
		if !ok || other == b.who {
			continue
		}
		e := b.event(event.Link, concept{}, span{b.recorded, b.recorded})
		e.Link = &event.LinkDetail{Prior: other}
		if kind == "replaced-by" {
			e.Patient, e.Link.Prior = other, b.who
		}
		b.add(e)
	}
}
