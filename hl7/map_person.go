package hl7

import (
	"strings"
	"time"

	"stormglass/event"
)

// patients resolves every PID of the message; a message without one is of no
// use to anyone and fails.
func (b *build) patients() error {
	if len(b.report.Patients) == 0 {
		return &Error{Kind: ErrRequired, Segment: "PID", Seq: 1, Field: 3, Offset: 0, Detail: "a message without a patient; send PID-3"}
	}
	for i := range b.report.Groups {
		if g := &b.report.Groups[i]; g.Patient < 0 {
			return b.msg.Segment(g.lo).errorf(ErrRequired, 0, "it comes before the first PID: whose it is, is not known")
		}
	}
	for i := range b.report.Patients {
		p := &b.report.Patients[i]
		who, ok := b.choose(candidates(p.PID))
		if !ok {
			return p.PID.errorf(ErrRequired, 3, "no patient identifier; send PID-3 with assigning authority")
		}
		b.who = append(b.who, who)
		if b.code == "ADT" || b.m == nil || !b.m.admissions {
			b.demographics(p.PID, who)
		}
	}
	return nil
}

// candidates are the identifiers of PID-3, or of PID-2 where an old sender has
// only that.
func candidates(pid Segment) []Identifier {
	if ids := pid.Field(3).identifiers(); len(ids) > 0 {
		return ids
	}
	return pid.Field(2).identifiers()
}

// choose picks the identifier that names the patient: a medical record number,
// then one without a type, an internal number, any other; of equals the first.
func (b *build) choose(ids []Identifier) (event.Patient, bool) {
	best, rank := Identifier{}, -1
	for _, id := range ids {
		k := 1
		switch id.Type {
		case "MR":
			k = 4
		case "":
			k = 3
		case "PI", "PT":
			k = 2
		}
		if k > rank {
			best, rank = id, k
		}
	}
	if rank < 0 {
		return event.Patient{}, false
	}
	return event.Patient{Authority: b.authority(best.Authority), Value: best.ID}, true
}

// authority is the site's name of an assigning authority: as declared for its
// namespace or universal id, else the namespace, else the universal id. An
// identifier without one belongs to its sender alone, unless the site says
// whose it is.
func (b *build) authority(a Authority) string {
	universal := a.Universal
	if universal != "" && strings.EqualFold(a.Type, "ISO") {
		universal = "urn:oid:" + universal
	}
	if b.m != nil {
		for _, name := range [...]string{a.Namespace, universal, a.Universal} {
			if to, ok := b.m.namespaces[name]; ok && name != "" {
				return to
			}
		}
	}
	switch {
	case a.Namespace != "":
		return a.Namespace
	case universal != "":
		return universal
	}
	if b.m != nil {
		if to, ok := sends(b.m.assigners, b.key.Sender); ok {
			return to
		}
	}
	return "hl7:" + b.key.Sender
}

// longAgo is where a deleted birth date begins: nobody in an intensive care
// unit was born earlier.
func longAgo() event.Time { return event.TimeOf(time.Date(1890, 1, 1, 0, 0, 0, 0, time.UTC)) }

// demographics is what PID says of the person. Where an ADT feed is declared
// only that is believed.
func (b *build) demographics(pid Segment, who event.Patient) {
	b.from(pid)
	p, err := PersonOf(pid, b.loc)
	d := &event.PersonDetail{BirthText: p.BirthText, Sex: sexOf(p), Name: strings.TrimSpace(strings.TrimSpace(p.Given+" "+p.Middle) + " " + p.Family)}
	if p.Birth.Known() {
		d.BirthFrom, d.BirthTo = instant(p.Birth.From), instant(p.Birth.To)
	}
	remark := ""
	if p.BirthDeleted { // known to be unknown
		d.BirthFrom, d.BirthTo, remark = longAgo(), b.sent, "the birth date was deleted by the sender"
	}
	if err != nil {
		remark = join(remark, err.Error())
	}
	when := at(b.sent)
	switch {
	case p.DeathDeleted || p.Dead == "N":
		d.Died = event.No
	case p.Dead == "Y" || p.Death.Known():
		d.Died = event.Yes
		if p.Death.Known() {
			d.DeathTime = instant(p.Death.From)
			when = at(min(d.DeathTime, when.from))
		}
	}
	if d.BirthFrom == 0 && d.Sex == "" && d.Name == "" && d.Died == event.NotSaid {
		return
	}
	b.add(event.Event{Kind: event.Demographics, Person: d, Remark: remark}, who, when)
}

func sexOf(p Person) string {
	switch strings.ToUpper(p.Sex) {
	case "F":
		return "female"
	case "M":
		return "male"
	case "O", "A":
		return "other"
	case "U", "N":
		return "unknown"
	}
	if p.SexDeleted {
		return "unknown"
	}
	return ""
}

// stayActions are the encounter events by trigger. A05, A28 and A31 are about
// the person only; A12 takes a transfer back, and PV1-3 says to where.
var stayActions = map[string]event.StayAction{"A01": event.Admit, "A04": event.Admit, "A02": event.Transfer, "A12": event.Transfer,
	"A03": event.Discharge, "A06": event.Update, "A07": event.Update, "A08": event.Update, "A11": event.CancelAdmit, "A13": event.CancelDischarge}

// admission maps ADT.
func (b *build) admission() {
	switch b.trigger {
	case "A40", "A34":
		b.merges()
		return
	case "A37":
		b.unlink()
		return
	}
	if action, ok := stayActions[b.trigger]; ok && b.report.Patients[0].PV1.Present() {
		b.stay(action, &b.report.Patients[0], b.who[0])
	}
	b.facts()
	b.results()
}

func (b *build) stay(action event.StayAction, p *PatientGroup, who event.Patient) {
	b.from(p.PV1)
	v, err := VisitOf(p.PV1, b.loc)
	remark := ""
	if err != nil {
		remark = err.Error()
	}
	d := &event.StayDetail{Action: action, Class: v.Class, Unit: v.Location.Unit, Room: v.Location.Room, Bed: v.Location.Bed, Visit: v.Number.ID}
	if v.Admit.Known() {
		d.Admitted = instant(v.Admit.From)
	}
	if strings.EqualFold(v.AdmissionType, "N") { // HL70007: newborn
		d.Birth = event.Yes
	}
	when := at(b.when)
	switch {
	case action == event.Admit && v.Admit.Known():
		when = at(d.Admitted)
	case action == event.Discharge && v.Discharge.Known():
		when = at(instant(v.Discharge.From))
	}
	b.add(event.Event{Kind: event.Encounter, Order: v.Number.ID, Stay: d, Remark: remark}, who, when)
}

// merges maps A40 and A34: the identifiers of MRG are given up for PID's.
func (b *build) merges() {
	for i := range b.report.Patients {
		p := &b.report.Patients[i]
		if !p.MRG.Present() {
			continue
		}
		b.from(p.MRG)
		for _, id := range MergeOf(p.MRG).IDs {
			prior := event.Patient{Authority: b.authority(id.Authority), Value: id.ID}
			if prior != b.who[i] {
				b.add(event.Event{Kind: event.Link, Link: &event.LinkDetail{Prior: prior}}, b.who[i], at(b.when))
			}
		}
	}
}

// unlink maps A37, which names two patients as equals: a merge of either into
// the other is undone.
func (b *build) unlink() {
	if len(b.who) < 2 || b.who[0] == b.who[1] {
		return
	}
	b.from(b.report.Patients[1].PID)
	for i := range 2 {
		b.add(event.Event{Kind: event.Link, Link: &event.LinkDetail{Prior: b.who[1-i], Undo: true}}, b.who[i], at(b.when))
	}
}

// facts maps DG1 and PR1. A diagnosis without a date was true when it was
// said; a procedure needs its time. Facts are known by the code map alone,
// never by text.
func (b *build) facts() {
	patient := -1
	for i := range b.msg.Len() {
		s := b.msg.Segment(i)
		switch s.Name() {
		case "PID":
			patient++
		case "DG1", "PR1":
			if patient >= 0 && patient < len(b.who) {
				b.fact(s, b.who[patient])
			}
		}
	}
}

func (b *build) fact(s Segment, who event.Patient) {
	b.from(s)
	c := s.Field(3).Coded()
	text := c.Display()
	if c.ID == "" {
		text = join(text, s.Field(4).Text())
	}
	kind, when, remark := event.Condition, at(b.when), ""
	t, err := s.Field(5).Time(b.loc)
	if err != nil {
		remark = s.errorf(ErrTime, 5, "the time is not used").Error()
	}
	if s.Name() == "PR1" {
		kind, when = event.Procedure, span{}
	}
	if t.Known() {
		when = spanOf(t)
		if kind == event.Condition {
			when = at(instant(t.From))
		}
	}
	row := b.local(c)
	if row != nil && row.support != nil && kind == event.Procedure {
		b.device(row.support, c, event.Start, who, when, "")
		return
	}
	d := &event.FactDetail{Text: text, System: c.System, Code: c.ID}
	if row != nil && row.isFact {
		d.Fact = row.fact
	}
	status := event.Final
	if action := s.Field(21).text(); kind == event.Condition && action == "D" {
		status = event.Deleted
	}
	b.add(event.Event{Kind: kind, Status: status, Code: b.received(c), Label: text, Text: text, Fact: d, Remark: remark}, who, when)
}
