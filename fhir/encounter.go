package fhir

import (
	"strings"

	"stormglass/event"
)

// encounter maps Encounter: admission at period.start, a transfer for each
// further location, discharge at period.end, and their cancellation.
func (b *build) encounter() {
	n := b.res.root
	status := b.status("planned", "arrived", "triaged", "in-progress", "onleave", "finished", "cancelled", "entered-in-error", "unknown")
	p := n.get("period").period(b.r.opts.zone())
	b.learnt(p.start)
	stay := b.stay(n)
	switch status {
	case "", "planned":
		e := b.event(event.Unmapped, n.get("type").first(), p.start)
		e.Text, e.Remark = status, "a planned encounter is no admission"
		b.add(e)
		return
	case "cancelled", "entered-in-error":
		stay.Action = event.CancelAdmit
		b.addStay(stay, p.start)
		return
	}
	places := b.places(n.get("location"))
	stay.Action, stay.Admitted = event.Admit, p.start.from
	if len(places) > 0 {
		stay.place(places[0])
	}
	b.addStay(stay, p.start)
	for i, at := range places {
		if i == 0 {
			continue
		}
		next := stay
		next.Action = event.Transfer
		next.place(at)
		b.addStay(next, at.during.start)
	}
	if p.end.known() && status == "finished" {
		last := stay
		if len(places) > 0 {
			last.place(places[len(places)-1])
		}
		last.Action = event.Discharge
		b.addStay(last, p.end)
	}
}

// first is the first concept of an array of them.
func (n *node) first() concept {
	for _, m := range n.list() {
		return m.concept()
	}
	return concept{}
}

type stayDetail struct{ event.StayDetail }

func (s *stayDetail) place(p place) { s.Unit, s.Room, s.Bed = p.unit, p.room, p.bed }

func (b *build) addStay(s stayDetail, at span) {
	e := b.event(event.Encounter, concept{}, at)
	d := s.StayDetail
	e.Stay = &d
	b.add(e)
}

func (b *build) stay(n *node) stayDetail {
	var s stayDetail
	class := n.get("class").coding()
	s.Class = classLetter(class)
	e := n.get("hospitalization")
	source := e.get("admitSource").concept()
	for _, k := range source.codings {
		switch k.code {
		case "born": // admit-source: born in hospital
			s.Birth = event.Yes
		case "hosp-trans":
			s.StayDetail.Transfer = true
		}
	}
	s.Visit = b.res.name()
	for _, id := range n.identifiers() {
		s.Visit = id.value
		break
	}
	return s
}

// classLetter is the encounter class as HL7 table 0004 has it, where FHIR's
// class is the same; else the code as received.
func classLetter(c coding) string {
	if c.system == systemActCode || c.system == "http://hl7.org/fhir/v3/ActCode" {
		switch c.code {
		case "IMP", "ACUTE", "NONAC":
			return "I"
		case "EMER":
			return "E"
		case "AMB":
			return "O"
		case "PRENC":
			return "P"
		}
	}
	return clip(c.code)
}

type place struct {
	unit, room, bed string
	during          period
}

func (b *build) places(n *node) []place {
	var out []place
	for _, l := range n.list() {
		if l.get("status").text() == "planned" || l.get("status").text() == "reserved" {
			continue
		}
		p := place{during: l.get("period").period(b.r.opts.zone())}
		ref := l.get("location").pointer()
		p.unit = clip(ref.display)
		if to := b.r.find(b.res, ref.ref); to != nil {
			b.placed(to, &p)
		}
		if p.unit == "" {
			p.unit = clip(ref.ref)
		}
		out = append(out, p)
	}
	return out
}

// placed climbs from a bed to its room and ward.
func (b *build) placed(loc *resource, p *place) {
	for i := 0; loc != nil && i < 4; i++ {
		name := clip(loc.root.get("name").text())
		switch kind := loc.root.get("physicalType").concept(); {
		case hasCode(kind, "bd"):
			p.bed = name
			p.unit = ""
		case hasCode(kind, "ro"):
			p.room = name
			p.unit = ""
		case name != "":
			p.unit = name
			return
		}
		loc = b.r.find(loc, loc.root.get("partOf").pointer().ref)
	}
}

func hasCode(c concept, code string) bool {
	for _, k := range c.codings {
		if strings.EqualFold(k.code, code) {
			return true
		}
	}
	return false
}
