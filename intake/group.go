package intake

import (
	"slices"
	"sort"
	"strings"

	"stormglass/event"
	"stormglass/fhir"
)

// group sorts the events into patients: references first, within their file,
// then merges in the order of their content.
func (in *gathering) group() {
	g := grouping{in: in, refs: in.references(), alias: in.merges(), people: map[event.Patient]*Patient{}, also: map[event.Patient]map[event.Patient]bool{}}
	for _, f := range in.events {
		for i := range f.events {
			g.add(f.file, &f.events[i])
		}
	}
	in.events = nil
	for who, p := range g.people {
		delete(g.also[who], who)
		for id := range g.also[who] {
			p.Also = append(p.Also, id)
		}
		slices.SortFunc(p.Also, comparePatients)
		p.Events = in.once(p.Events)
		if len(p.Events) > 0 {
			in.set.Patients = append(in.set.Patients, *p)
		}
	}
	slices.SortFunc(in.set.Patients, func(a, b Patient) int { return comparePatients(a.ID, b.ID) })
}

// grouping is the work of group.
type grouping struct {
	in     *gathering
	refs   references
	alias  map[event.Patient]event.Patient
	people map[event.Patient]*Patient
	also   map[event.Patient]map[event.Patient]bool
}

// add gives an event to its patient. A link from a reference is said by the
// grouping itself.
func (g *grouping) add(file int, e *event.Event) {
	g.in.set.Counts.Events++
	if e.Patient == (event.Patient{}) {
		g.in.set.Nobody = append(g.in.set.Nobody, *e)
		return
	}
	named := e.Patient
	who, _ := g.refs.find(file, named)
	who, merged := resolve(g.alias, who)
	p := g.people[who]
	if p == nil {
		p = &Patient{ID: who}
		g.people[who], g.also[who] = p, map[event.Patient]bool{}
	}
	p.Merged = p.Merged || merged
	if named != who {
		g.also[who][named] = true
	}
	if e.Kind == event.Link && isReference(e.Link.Prior) {
		g.also[who][e.Link.Prior] = true
		return
	}
	if len(p.Events) == cap(p.Events) {
		p.Events = slices.Grow(p.Events, max(16, len(p.Events)))
	}
	p.Events = append(p.Events, *e)
}

// once sorts a patient's events by content and drops repetitions. Places are
// sorted, not the events: those are large.
func (in *gathering) once(list []event.Event) []event.Event {
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return event.Compare(&list[i], &list[j]) })
	seen := make(map[event.ID]bool, len(list))
	out := make([]event.Event, 0, len(list))
	for _, i := range order {
		if seen[list[i].ID] {
			in.set.Counts.Duplicates++
			continue
		}
		seen[list[i].ID] = true
		out = append(out, list[i])
	}
	return out
}

func comparePatients(a, b event.Patient) int {
	if c := strings.Compare(a.Authority, b.Authority); c != 0 {
		return c
	}
	return strings.Compare(a.Value, b.Value)
}

func isReference(p event.Patient) bool {
	return p.Authority == fhir.ReferenceAuthority || strings.HasPrefix(p.Authority, fhir.ReferenceAuthority+"|")
}

// references leads from FHIR references to identifiers: as the reference's own
// file has it, else as any file has it, if all agree. Two exports that both
// use Patient/1 for different people stay apart.
type references struct {
	inFile   map[int]map[event.Patient]event.Patient
	anywhere map[event.Patient]event.Patient
	disputed map[event.Patient]bool
}

func (in *gathering) references() references {
	r := references{inFile: map[int]map[event.Patient]event.Patient{}, anywhere: map[event.Patient]event.Patient{}, disputed: map[event.Patient]bool{}}
	for _, f := range in.events {
		for i := range f.events {
			if e := &f.events[i]; e.Kind == event.Link && !e.Link.Undo && isReference(e.Link.Prior) {
				r.add(f.file, e.Link.Prior, e.Patient)
			}
		}
	}
	return r
}

func (r references) add(file int, ref, who event.Patient) {
	own := r.inFile[file]
	if own == nil {
		own = map[event.Patient]event.Patient{}
		r.inFile[file] = own
	}
	own[ref] = who
	if old, ok := r.anywhere[ref]; ok && old != who {
		r.disputed[ref] = true
	}
	r.anywhere[ref] = who
}

func (r references) find(file int, p event.Patient) (event.Patient, bool) {
	if !isReference(p) {
		return p, false
	}
	if to, ok := r.inFile[file][p]; ok {
		return to, true
	}
	if to, ok := r.anywhere[p]; ok && !r.disputed[p] {
		return to, true
	}
	return p, false
}

// merges derives who is merged into whom from all links, in the order of their
// content, so that the order of files does not matter. Undoing takes back.
func (in *gathering) merges() map[event.Patient]event.Patient {
	var links []*event.Event
	for _, f := range in.events {
		for i := range f.events {
			if e := &f.events[i]; e.Kind == event.Link && !isReference(e.Link.Prior) && e.Link.Prior != e.Patient && e.Link.Prior.Value != "" {
				links = append(links, e)
			}
		}
	}
	sort.SliceStable(links, func(i, j int) bool { return event.Less(links[i], links[j]) })
	alias := map[event.Patient]event.Patient{}
	for _, e := range links {
		switch {
		case !e.Link.Undo:
			alias[e.Link.Prior] = e.Patient
		case alias[e.Link.Prior] == e.Patient:
			delete(alias, e.Link.Prior)
		}
	}
	return alias
}

// resolve follows merges to the identifier in force.
func resolve(alias map[event.Patient]event.Patient, p event.Patient) (event.Patient, bool) {
	merged := false
	for range 16 { // longer chains, and circles, stop here
		next, ok := alias[p]
		if !ok {
			return p, merged
		}
		p, merged = next, true
	}
	return p, merged
}

func sortedKeys(m map[string]int) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
