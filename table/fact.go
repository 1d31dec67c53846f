package table

import (
	"slices"
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/specimen"
)

// fact is one thing said by a row.
type fact struct {
	meaning
	text, unit     string
	code           string // as received, long tables
	origin         string // specimen as received
	status         event.Status
	order          string
	route, purpose string
	remark         string
	// When the laboratory had and analysed the sample.
	received, analysed event.Time
}

// event begins an event of this row. Its id follows from what the row says:
// the same row read again, from any file, is the same event.
func (m *moment) event(kind event.Kind, f fact, at span, part int) event.Event {
	code := f.code
	if code == "" {
		code = "|" + f.name
	}
	e := event.Event{Kind: kind, Status: f.status, Patient: m.who, Sender: m.t.opts.sender(), Order: f.order, Code: code, Label: f.name,
		At: at.from, To: at.to, Recorded: m.recorded, Sent: m.recorded, Text: f.text, Unit: f.unit, Remark: f.remark}
	if e.Recorded == 0 && m.recorded == 0 {
		e.Recorded, e.Sent = at.to, at.to
	}
	said := []string{m.control(), code, f.text, f.unit, f.order, f.origin, f.assay, e.Status.Key(), f.route, f.purpose}
	if f.received != 0 || f.analysed != 0 {
		said = append(said, f.received.String(), f.analysed.String())
	}
	control := strings.Join(said, "\x00")
	e.ID = event.NewID(e.Sender, control, e.Sent.String(), part)
	return e
}

// add keeps an event. Events are large, so room is doubled: the quarter more
// that append makes would copy each of them several times.
func (m *moment) add(e event.Event) {
	list := m.t.res.Events
	if len(list) == cap(list) {
		list = slices.Grow(list, max(64, len(list)))
	}
	m.t.res.Events = append(list, e)
}

func (m *moment) fault(f fact, why string) { m.t.fault(m.line, f.column, f.text, why) }

// fact turns what a cell says into events.
func (m *moment) fact(f fact) {
	switch f.role {
	case roleAnalyte:
		m.observation(f)
	case roleBirth, roleSex, rolePerson, roleDied, roleDeath:
		m.person(f)
	case roleAssert:
		m.assertion(f)
	case roleFact:
		m.condition(f)
	case roleSupport:
		m.support(f)
	case roleDose:
		m.dose(f)
	case roleOrder:
		m.test(f)
	case roleAdmit, roleDischarge:
		m.stay(f)
	case roleFeed:
		m.feed(f)
	}
}

// number writes a decimal comma as a point where the table is declared to
// have them.
func (m *moment) number(text string) string {
	if m.t.opts.DecimalComma && strings.Count(text, ",") == 1 {
		return strings.Replace(text, ",", ".", 1)
	}
	return text
}

func (m *moment) observation(f fact) {
	id, ok := specimen.Analyte(f.analyte, specimen.Origin(f.origin, f.meaning.specimen))
	e := m.event(event.Observation, f, m.at, 0)
	row := analyte.Get(id)
	e.Analyte, e.Assay = id, f.assay
	e.Specimen = f.origin
	if e.Specimen == "" {
		e.Specimen = f.meaning.specimen
	}
	var why string
	e.Value, why = analyte.FromText(row, m.number(f.text), f.match.UnitText(f.unit), f.assay, e.ID)
	fault := specimen.Fault(f.origin)
	switch {
	case !ok:
		why = "the name says " + row.Name + ", the specimen " + f.origin + ": kept, not used"
		e.Value = analyte.Unknown(row, analyte.SpecimenUnknown, e.ID)
	case e.Value.Informative() && specimen.Spoils(fault, id):
		why = "specimen " + fault + ": kept, not used"
		e.Value = analyte.Unknown(row, analyte.SpecimenUnsuitable, e.ID)
	case f.status == event.InProcess:
		e.Value, why = analyte.Unknown(row, analyte.Pending, e.ID), ""
	case f.status.Withdraws():
		why = ""
	}
	if why != "" && !e.Value.Informative() {
		m.fault(f, why)
	}
	late := e.Handled(f.received, f.analysed)
	if late != "" {
		m.fault(f, late)
	}
	e.Remark = joined(e.Remark, why, f.note, late)
	m.add(e)
}

func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, "; ")
}

// yes reads the words of a yes or no.
func yes(s string) (event.Tri, bool) {
	switch strings.ToLower(s) {
	case "1", "1.0", "yes", "y", "true", "t", "present", "on", "ja":
		return event.Yes, true
	case "0", "0.0", "no", "n", "false", "f", "absent", "off", "nein":
		return event.No, true
	}
	return event.NotSaid, false
}

// keep keeps what could not be read as an event that is not used.
func (m *moment) keep(f fact, why string) {
	m.fault(f, why)
	e := m.event(event.Unmapped, f, m.at, 0)
	e.Remark = why
	m.add(e)
}

// person says something of the person, once.
func (m *moment) person(f fact) {
	key := m.who.Authority + "\x00" + m.who.Value + "\x00" + string(rune('a'+f.role))
	if m.t.said[key] == f.text {
		return
	}
	d := &event.PersonDetail{}
	var why string
	at := span{}
	switch f.role {
	case roleBirth:
		var b span
		b, why = m.t.opts.birth(f.text)
		d.BirthFrom, d.BirthTo, d.BirthText = b.from, b.to, f.text
	case roleSex:
		d.Sex, why = sex(f.text)
	case rolePerson:
		d.Name = f.text
	case roleDied:
		var ok bool
		if d.Died, ok = yes(f.text); !ok {
			why = "died is yes or no"
		}
		at = m.at
	case roleDeath:
		at, why = m.t.opts.when(f.text)
		d.Died, d.DeathTime = event.Yes, at.from
	}
	if why != "" {
		m.keep(f, why)
		return
	}
	m.t.said[key] = f.text
	f.order = "person"
	e := m.event(event.Demographics, f, at, 0)
	e.Recorded, e.Sent = m.recorded, m.recorded
	if at.from == 0 && !m.t.has(roleRecorded) {
		e.Recorded, e.Sent = 0, 0 // true from the start, whichever row says it
	}
	e.Person = d
	m.add(e)
}

func sex(s string) (string, string) {
	switch strings.ToLower(s) {
	case "m", "male", "boy":
		return "male", ""
	case "f", "female", "girl", "w":
		return "female", ""
	case "o", "other", "d", "x":
		return "other", ""
	case "u", "unknown":
		return "unknown", ""
	}
	return "", "sex is male, female, other or unknown (0 and 1 are not guessed)"
}

func (m *moment) assertion(f fact) {
	truth, ok := yes(f.text)
	at := m.at
	if !ok && f.statement == event.MODSOnset {
		if t, why := m.t.opts.when(f.text); why == "" {
			at, truth, ok = t, event.Yes, true
		}
	}
	if !ok {
		m.keep(f, f.name+" is yes or no")
		return
	}
	if f.statement == event.MODSOnset && truth == event.No {
		return // no onset at this row says nothing of another
	}
	e := m.event(event.Assertion, f, at, 0)
	e.Assert = &event.AssertDetail{Statement: f.statement, Truth: truth, Author: "table", Reason: f.remark}
	m.add(e)
}

func (m *moment) condition(f fact) {
	d := &event.FactDetail{Fact: f.fact, Text: f.name}
	truth, ok := yes(f.text)
	switch {
	case ok:
		d.Absent = truth == event.No
	case strings.EqualFold(f.text, "ended"):
		d.Ended = true
	default:
		m.keep(f, f.name+" is yes, no or ended")
		return
	}
	kind := event.Condition
	if f.procedure() {
		kind = event.Procedure
	}
	e := m.event(kind, f, m.at, 0)
	e.Fact = d
	m.add(e)
	if m.until.from != 0 && !d.Absent && kind == event.Condition {
		end := m.event(kind, f, m.until, 1)
		over := *d
		over.Ended = true
		end.Fact = &over
		m.add(end)
	}
}

func (m *moment) support(f fact) {
	var a event.Action
	switch truth, ok := yes(f.text); {
	case ok && truth == event.Yes:
		a = event.Running
		if m.until.from != 0 {
			a = event.Start
		}
	case ok:
		a = event.Stop
	case strings.EqualFold(f.text, "start"):
		a = event.Start
	case strings.EqualFold(f.text, "stop"):
		a = event.Stop
	default:
		m.keep(f, f.name+" is 1, 0, start or stop")
		return
	}
	add := func(a event.Action, at span, part int) {
		e := m.event(event.Support, f, at, part)
		e.Support = &event.SupportDetail{Kind: f.meaning.support, Action: a, Name: f.name}
		m.add(e)
	}
	add(a, m.at, 0)
	m.lasting(a, add)
}

// lasting ends a state at the row's until, and says in between that it goes
// on: one sign of life for each signEvery.
func (m *moment) lasting(a event.Action, add func(event.Action, span, int)) {
	if m.until.from == 0 || a == event.Stop || m.until.from < m.at.to {
		return
	}
	part := 1
	if (m.until.from-m.at.to)/signEvery <= mostSigns {
		for at := m.at.to + signEvery; at < m.until.from; at += signEvery {
			add(event.Running, span{at, at}, part)
			part++
		}
	}
	add(event.Stop, m.until, part)
}

// signEvery is the shortest time that a sign of life lasts (6 h, ventilator
// and device feeds; the timeline's policy).
const (
	signEvery = event.Time(6 * 3600 * 1000)
	mostSigns = 1000
)

func (m *moment) test(f fact) {
	d := &event.TestDetail{Analyte: f.analyte, Infection: f.infection}
	truth, ok := yes(f.text)
	switch {
	case ok && truth == event.No:
		return
	case ok, strings.EqualFold(f.text, "ordered"):
	case strings.EqualFold(f.text, "collected"), strings.EqualFold(f.text, "drawn"):
		d.Collected = true
	case strings.EqualFold(f.text, "cancelled"), strings.EqualFold(f.text, "canceled"):
		d.Cancelled = true
	default:
		m.keep(f, f.name+" is 1, ordered, collected or cancelled")
		return
	}
	e := m.event(event.TestOrder, f, m.at, 0)
	e.Test = d
	m.add(e)
}

func (m *moment) stay(f fact) {
	truth, ok := yes(f.text)
	if ok && truth == event.No {
		return
	}
	d := &event.StayDetail{Action: event.Discharge, Visit: f.order}
	if f.role == roleAdmit {
		d.Action, d.Admitted = event.Admit, m.at.from
	}
	if !ok {
		d.Unit = f.text
	}
	e := m.event(event.Encounter, f, m.at, 0)
	e.Stay = d
	m.add(e)
}

func (m *moment) feed(f fact) {
	if truth, ok := yes(f.text); !ok || truth != event.Yes {
		if !ok {
			m.keep(f, f.name+" is 1 where the feed is alive")
		}
		return
	}
	e := m.event(event.FeedSign, f, m.at, 0)
	e.Feed = &event.FeedDetail{Feed: f.meaning.feed}
	m.add(e)
}
