package fhir

import (
	"net/url"
	"strings"

	"stormglass/event"
)

// identity is who a Patient resource is: its chosen identifier, else its
// reference.
func (r *reader) identity(p *resource) event.Patient {
	if id, ok := r.choose(p.root.identifiers()); ok {
		return id
	}
	return r.byReference(p)
}

// byReference is the patient as others may refer to it.
func (r *reader) byReference(p *resource) event.Patient {
	if p.parent != nil { // contained: has no life outside its resource
		return event.Patient{Authority: r.opts.referenceAuthority(), Value: p.parent.scope() + "#" + p.id}
	}
	if name := p.name(); name != "" {
		return event.Patient{Authority: r.opts.referenceAuthority(), Value: name}
	}
	if p.fullURL != "" {
		return event.Patient{Authority: r.opts.referenceAuthority(), Value: p.fullURL}
	}
	return event.Patient{Authority: r.opts.referenceAuthority(), Value: p.scope()}
}

// scope names a resource even where it has no id: by its content.
func (r *resource) scope() string {
	if n := r.name(); n != "" {
		return n
	}
	return r.typ + "/" + r.hash()
}

// choose picks the identifier that names the patient: a preferred system, a
// medical record number, an official one, any other with a system. Old and
// temporary ones, and those without a system, name nobody.
func (r *reader) choose(ids []identifier) (event.Patient, bool) {
	best, rank := identifier{}, 0
	for _, id := range ids {
		if k := r.rank(id); k > rank {
			best, rank = id, k
		}
	}
	if rank == 0 {
		return event.Patient{}, false
	}
	return event.Patient{Authority: r.opts.authority(best.system), Value: best.value}, true
}

func (r *reader) rank(id identifier) int {
	if id.system == "" || id.value == "" || id.use == "old" || id.use == "temp" {
		return 0
	}
	for i, s := range r.opts.PreferSystems {
		if s == id.system || s == r.opts.authority(id.system) {
			return 1000 - min(i, 900)
		}
	}
	switch {
	case id.kind == "MR":
		return 4
	case id.kind == "PI":
		return 3
	case id.use == "official" || id.use == "usual":
		return 2
	}
	return 1
}

// patientOf resolves a subject. ok is false where there is none at all, or
// where it is no person; the issue is noted then.
func (r *reader) patientOf(from *resource, p pointer) (event.Patient, bool) {
	if !p.at.there() || !p.there() {
		at := p.at
		if at == nil {
			at = from.root
		}
		at.note(Error, "required", `the patient is missing; send a reference as in "subject": {"reference": "Patient/123"}, or an identifier with system and value`)
		return event.Patient{}, false
	}
	if to := r.find(from, p.ref); to != nil {
		if to.typ != "Patient" {
			p.at.note(Information, "not-supported", "the subject is a %s, no patient; nothing was read", clip(to.typ))
			return event.Patient{}, false
		}
		return r.identity(to), true
	}
	if id, ok := r.choose([]identifier{p.id}); ok {
		return id, true
	}
	if id, ok := conditional(p.ref); ok {
		if who, ok := r.choose([]identifier{id}); ok {
			return who, true
		}
	}
	if p.ref == "" {
		p.at.note(Error, "value", "the subject's identifier has no system; send system and value, or a reference")
		return event.Patient{}, false
	}
	return r.unresolved(p)
}

// unresolved keeps a reference that leads nowhere as the patient's name.
func (r *reader) unresolved(p pointer) (event.Patient, bool) {
	if p.ref[0] == '#' {
		p.at.note(Error, "not-found", "%q names no contained resource; add it to \"contained\" or refer to a Patient", clip(p.ref))
		return event.Patient{}, false
	}
	ref := unversioned(p.ref)
	if name := localName(ref); name != "" {
		if t, _, _ := strings.Cut(name, "/"); t != "Patient" {
			p.at.note(Information, "not-supported", "the subject is a %s, no patient; nothing was read", clip(t))
			return event.Patient{}, false
		}
		if who, ok := r.seen[ref]; ok {
			return who, true
		}
	}
	return event.Patient{Authority: r.opts.referenceAuthority(), Value: clip(ref)}, true
}

// conditional reads "Patient?identifier=system|value".
func conditional(ref string) (identifier, bool) {
	q, ok := strings.CutPrefix(ref, "Patient?")
	if !ok {
		return identifier{}, false
	}
	values, err := url.ParseQuery(q)
	if err != nil {
		return identifier{}, false
	}
	system, value, ok := strings.Cut(values.Get("identifier"), "|")
	return identifier{system: system, value: value}, ok
}
