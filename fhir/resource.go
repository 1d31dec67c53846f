package fhir

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// resource is one resource on its way into events.
type resource struct {
	root      *node
	notes     notes
	typ, id   string
	fullURL   string
	entry     int // index in its bundle, -1 outside one
	line      int
	contained map[string]*resource
	parent    *resource // of a contained resource
	assigned  string    // id given by this server on create
	digest    string    // hash, once computed
	report    *resource // the DiagnosticReport that names it as a result
}

func newResource(v any, entry, line int) *resource {
	r := &resource{entry: entry, line: line}
	r.root = root(v, &r.notes)
	if r.root.there() {
		r.typ = r.root.get("resourceType").text()
		r.id = r.root.get("id").text()
	}
	if r.typ == "" {
		r.root.note(Error, "structure", `this is no FHIR resource: "resourceType" is missing`)
	}
	return r
}

// inside finds a contained resource by its id.
func (r *resource) inside(id string) *resource {
	if r.parent != nil {
		return r.parent.inside(id)
	}
	if r.contained == nil {
		r.contained = map[string]*resource{}
		for _, c := range r.root.get("contained").list() {
			k := &resource{root: c, typ: c.get("resourceType").text(), id: c.get("id").text(), entry: r.entry, line: r.line, parent: r}
			if k.id != "" {
				r.contained[k.id] = k
			}
		}
	}
	return r.contained[id]
}

// known is the id by which others may refer to the resource.
func (r *resource) known() string {
	if r.assigned != "" {
		return r.assigned
	}
	return r.id
}

// name is "Observation/hr-1", or "" without an id.
func (r *resource) name() string {
	if r.known() == "" {
		return ""
	}
	return r.typ + "/" + r.known()
}

// hash is a digest of the resource's content: the same resource sent twice,
// alone or in another bundle, has the same one. Keys are sorted and numbers
// keep their text.
func (r *resource) hash() string {
	if r.digest != "" {
		return r.digest
	}
	b, err := json.Marshal(r.root.v)
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(b)
	r.digest = hex.EncodeToString(sum[:12])
	return r.digest
}

// issues are the resource's findings with their place.
func (r *resource) issues() []Issue {
	for i := range r.notes.issues {
		k := &r.notes.issues[i]
		k.Entry, k.Line = r.entry, r.line
		if r.id != "" {
			k.Resource = r.typ + "/" + clip(r.id)
		}
	}
	return r.notes.issues
}

// index finds resources by reference.
type index struct {
	full  map[string]*resource
	local map[string]*resource // "Patient/1"
	many  map[string]bool      // local names that more than one resource bears
}

func newIndex() *index {
	return &index{full: map[string]*resource{}, local: map[string]*resource{}, many: map[string]bool{}}
}

func (x *index) add(r *resource) {
	if r.fullURL != "" {
		x.full[r.fullURL] = r
	}
	if r.id == "" {
		return
	}
	name := r.typ + "/" + r.id
	if old := x.local[name]; old != nil && old.fullURL != r.fullURL {
		x.many[name] = true
	}
	x.local[name] = r
}

// find resolves a reference made by a resource, nil where it is not at hand.
func (x *index) find(from *resource, ref string) *resource {
	if ref == "" {
		return nil
	}
	if ref[0] == '#' {
		if len(ref) == 1 {
			return from.parent
		}
		return from.inside(ref[1:])
	}
	ref = unversioned(ref)
	if r := x.full[ref]; r != nil {
		return r
	}
	if base := baseOf(from); base != "" {
		if r := x.full[base+ref]; r != nil {
			return r
		}
	}
	name := localName(ref)
	if name == "" || x.many[name] {
		return nil
	}
	return x.local[name]
}

// unversioned drops /_history/n.
func unversioned(ref string) string {
	if i := strings.Index(ref, "/_history/"); i > 0 {
		return ref[:i]
	}
	return ref
}

// localName is the "Type/id" at the end of a relative or absolute reference.
func localName(ref string) string {
	parts := strings.Split(ref, "/")
	if len(parts) < 2 {
		return ""
	}
	t, id := parts[len(parts)-2], parts[len(parts)-1]
	if t == "" || id == "" || t[0] < 'A' || t[0] > 'Z' || strings.ContainsAny(id, "?#") {
		return ""
	}
	return t + "/" + id
}

// baseOf is the server base of the resource's fullUrl, "" for urn: ones.
func baseOf(r *resource) string {
	for r != nil && r.parent != nil {
		r = r.parent
	}
	if r == nil || !strings.HasPrefix(r.fullURL, "http") {
		return ""
	}
	suffix := r.typ + "/" + r.id
	if !strings.HasSuffix(r.fullURL, suffix) {
		return ""
	}
	return strings.TrimSuffix(r.fullURL, suffix)
}
