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
	refs := in.references()
	alias := in.merges()
	people := map[event.Patient]*Patient{}
	also := map[event.Patient]map[event.Patient]bool{}
	for i := range in.events {
		f := &in.events[i]
		in.set.Counts.Events++
		if f.Patient == (event.Patient{}) {
			in.set.Nobody = append(in.set.Nobody, f.Event)
			continue
		}
		named := f.Patient
		who, _ := refs.find(f.file, named)
		who, merged := resolve(alias, who)
		p := people[who]
		if p == nil {
			p = &Patient{ID: who}
			people[who], also[who] = p, map[event.Patient]bool{}
		}
		p.Merged = p.Merged || merged
		if named != who {
			also[who][named] = true
		}
		if f.Kind == event.Link && isReference(f.Link.Prior) && f.Patient == named {
			also[who][f.Link.Prior] = true
			continue // said by the grouping itself
		}
		p.Events = append(p.Events, f.Event)
	}
	for who, p := range people {
		delete(also[who], who)
		for id := range also[who] {
			p.Also = append(p.Also, id)
		}
		slices.SortFunc(p.Also, comparePatients)
		p.Events = in.once(p.Events)
		if len(p.Events) > 0 {
			in.set.Patients = append(in.set.Patients, *p)
		}
	}
	slices.SortFunc(in.set.Patients, func(a, b Patient) int { return comparePatients(a.ID, b.ID) })
	in.events = nil
}

// once sorts a patient's events by content and drops repetitions.
func (in *gathering) once(list []event.Event) []event.Event {
	sort.SliceStable(list, func(i, j int) bool { return event.Less(&list[i], &list[j]) })
	seen := make(map[event.ID]bool, len(list))
	out := list[:0]
	for _, e := range list {
		if seen[e.ID] {
			in.set.Counts.Duplicates++
			continue
		}
		seen[e.ID] = true
		out = append(out, e)
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
	for i := range in.events {
		f := &in.events[i]
		if f.Kind != event.Link || f.Link.Undo || !isReference(f.Link.Prior) {
			continue
		}
		own := r.inFile[f.file]
		if own == nil {
			own = map[event.Patient]event.Patient{}
			r.inFile[f.file] = own
		}
		own[f.Link.Prior] = f.Patient
		if old, ok := r.anywhere[f.Link.Prior]; ok && old != f.Patient {
			r.disputed[f.Link.Prior] = true
		}
		r.anywhere[f.Link.Prior] = f.Patient
	}
	return r
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
	for i := range in.events {
		if e := &in.events[i].Event; e.Kind == event.Link && !isReference(e.Link.Prior) && e.Link.Prior != e.Patient && e.Link.Prior.Value != "" {
			links = append(links, e)
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
