package hl7

import (
	"encoding/hex"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

// reading is the reusable memory of one Read.
type reading struct {
	report Report
	codes  map[string]string // codes as events keep them, by themselves
	room   []byte
}

// Codes recur from message to message; beyond so many they are made anew.
const codesKept = 4096

// received is a code as events keep it: "LN|2276-4".
func (b *build) received(c Coded) string {
	r := b.memory
	system, id := c.System, c.ID
	if id == "" {
		system, id = c.AltSystem, c.AltID
		if id == "" {
			return ""
		}
	} else if system == "" {
		return id
	}
	r.room = append(append(append(r.room[:0], system...), '|'), id...)
	if s, ok := r.codes[string(r.room)]; ok {
		return s
	}
	s := string(r.room)
	if r.codes == nil {
		r.codes = make(map[string]string)
	}
	if len(r.codes) < codesKept && len(s) <= 64 {
		r.codes[s] = s
	}
	return s
}

// Read parses one message and maps it to events. now is when it was learnt
// (the server's clock); the zero Time is for files, where the message's own
// time counts, and without one the time of what it tells.
//
// The Message comes back also with an error, as far as it could be read, for
// its key; it is nil where not even the header could. The error is an *Error;
// its kind says Refused (type, version, character set) or Failed (OutcomeOf).
// A message without an error may still hold what was not understood: Unmapped
// events, and observations that carry a reason and are not used.
func (m *Map) Read(raw []byte, now event.Time) (*Message, []event.Event, error) {
	return m.ReadInto(nil, raw, now)
}

// ReadInto is Read with the events in the room of dst, which is overwritten.
func (m *Map) ReadInto(dst []event.Event, raw []byte, now event.Time) (*Message, []event.Event, error) {
	msg, err := Parse(raw)
	if err != nil {
		return headerOnly(raw), nil, err
	}
	if err := supported(msg); err != nil {
		return msg, nil, err
	}
	b := newBuild(m, msg, raw, now)
	r := m.borrow()
	defer m.giveBack(r)
	b.memory, b.report = r, &r.report
	b.report.Fill(msg, b.loc)
	b.out = dst[:0]
	if n := len(b.report.results) + len(b.report.Patients) + 4; cap(b.out) < n {
		b.out = make([]event.Event, 0, n)
	}
	if err := b.patients(); err != nil {
		return msg, nil, err
	}
	switch b.code {
	case "ADT":
		b.admission()
	case "ORU", "OUL":
		b.results()
	case "RAS":
		b.administrations()
	default: // orders of tests and drugs
		b.orders()
	}
	b.signs()
	return msg, b.out, nil
}

// headerOnly reads what can be read of a message that cannot be: its first
// segment, for the key.
func headerOnly(raw []byte) *Message {
	body, _ := trimStart(raw)
	for i, c := range body {
		if c == '\r' || c == '\n' {
			body = body[:i]
			break
		}
	}
	if len(body) > 8192 {
		return nil
	}
	m := new(Message)
	if err := m.Reset(body, Limits{}); err == nil {
		return m
	}
	return nil
}

func (m *Map) borrow() *reading {
	if m != nil {
		if r, ok := m.pool.Get().(*reading); ok {
			return r
		}
	}
	return new(reading)
}

func (m *Map) giveBack(r *reading) {
	if m != nil && cap(r.report.results) < 4096 {
		m.pool.Put(r)
	}
}

// triggers are the messages that are spoken, by MSH-9.
var triggers = map[string]string{
	"ADT": " A01 A02 A03 A04 A05 A06 A07 A08 A11 A12 A13 A28 A31 A34 A37 A40 ",
	"ORU": " R01 R30 R31 R32 ", "OUL": " R21 R22 R23 R24 ",
	"RAS": " O17 O01 ", "RDE": " O11 O25 O01 ", "OMP": " O09 ",
	"ORM": " O01 ", "OML": " O21 O33 O35 ", "OMG": " O19 ",
}

// supported refuses versions and message types that are not spoken.
func supported(m *Message) error {
	h := m.Segment(0)
	if h.Name() != "MSH" {
		return h.errorf(ErrBatch, 0, "a batch has to be split first")
	}
	for i := 1; i < m.Len(); i++ {
		if s := m.Segment(i); s.Name() == "MSH" {
			return s.errorf(ErrBatch, 0, "two messages in one: a batch has to be split first")
		}
	}
	v := h.Field(12).Comp(1).text()
	if v != "" && !spoken(v) {
		return h.errorf(ErrVersion, 12, "versions 2.3 to 2.8 are spoken")
	}
	code, trigger, _ := strings.Cut(m.Kind(), "^")
	if code == "" {
		return h.errorf(ErrRequired, 9, "the message type is missing")
	}
	list, ok := triggers[code]
	if !ok || !strings.Contains(list, " "+trigger+" ") {
		return h.errorf(ErrUnsupported, 9, "spoken are ADT, ORU, OUL, RAS, RDE, OMP, ORM, OML and OMG")
	}
	return nil
}

func spoken(version string) bool {
	minor, ok := strings.CutPrefix(version, "2.")
	return ok && minor != "" && minor[0] >= '3' && minor[0] <= '8' && (len(minor) == 1 || minor[1] == '.')
}

// build makes the events of one message.
type build struct {
	m      *Map
	msg    *Message
	report *Report
	memory *reading
	scope  scope
	loc    *time.Location

	code, trigger string
	key           Key
	control       string
	sent          event.Time
	recorded      event.Time
	when          event.Time // when the message's own event happened: EVN-6, EVN-2, MSH-7

	who   []event.Patient // per patient group
	event event.Event     // the fields that all events share
	seg   int             // segment that the next event comes from
	nth   int             // events of that segment so far
	id    event.ID        // of the event at position known
	known int
	out   []event.Event
}

func newBuild(m *Map, msg *Message, raw []byte, now event.Time) *build {
	b := &build{m: m, msg: msg, key: msg.Key(), scope: m.scope(msg.Sender())}
	b.code, b.trigger, _ = strings.Cut(msg.Kind(), "^")
	b.loc = msg.Location(m.zone(b.key.Sender))
	b.control = b.key.Control
	if b.control == "" {
		sum := ContentHash(raw)
		b.control = "#" + hex.EncodeToString(sum[:12])
	}
	h, err := msg.Header(b.loc)
	if err == nil && h.Time.Known() {
		b.sent = instant(h.Time.To)
		if h.Time.Instant() {
			b.sent = instant(h.Time.From)
		}
	}
	if b.recorded = now; now == 0 {
		b.recorded = b.sent
		if h.Time.Known() && err == nil && h.Time.Precision < Second {
			b.recorded = instant(h.Time.To) // the end of the minute it was sent in
		}
	}
	b.when = b.sent
	if evn := msg.First("EVN"); evn.Present() {
		for _, n := range [...]int{6, 2} {
			if t, err := evn.Field(n).Time(b.loc); err == nil && t.Known() {
				b.when = instant(t.From)
				break
			}
		}
	}
	b.event = event.Event{Sender: b.key.Sender, Recorded: b.recorded, Sent: b.sent}
	return b
}

// instant keeps the first millisecond of 1970 apart from "unknown".
func instant(ms int64) event.Time {
	if ms == 0 {
		return 1
	}
	return event.Time(ms)
}

// span is an instant known to lie in [from, to].
type span struct{ from, to event.Time }

// spanOf turns a message time into an instant, or an interval where it is
// coarser than a minute or was read off a clock that had just been changed.
func spanOf(t Time) span {
	switch {
	case !t.Known():
		return span{}
	case t.Instant():
		return span{instant(t.From), instant(t.From)}
	}
	return span{instant(t.From), instant(t.To)}
}

func (s span) known() bool { return s.from != 0 }

func at(t event.Time) span { return span{t, t} }

// from says which segment the next events come from: their ids are a hash of
// the message's key, the segment and their order within it.
func (b *build) from(s Segment) {
	if n := s.Seq(); n != b.seg {
		b.seg, b.nth = n, 0
	}
}

// add completes and appends an event. The value, if any, must rest on nextID.
func (b *build) add(e event.Event, who event.Patient, when span) {
	e.ID = b.nextID()
	b.nth++
	e.Patient, e.At, e.To = who, when.from, when.to
	e.Sender, e.Sent, e.Recorded = b.event.Sender, b.event.Sent, b.event.Recorded
	if e.Recorded == 0 {
		e.Recorded = when.to
	}
	if ahead := when.from; ahead != 0 && e.Recorded != 0 && ahead > e.Recorded && e.Kind == event.Observation {
		e.Remark = join(e.Remark, "dated "+ahead.Sub(e.Recorded).Round(time.Second).String()+
			" after it was received: held until then; check the clock of "+b.key.Sender)
	}
	b.out = append(b.out, e)
}

func (b *build) nextID() event.ID {
	position := b.seg<<8 | b.nth&0xFF | (b.nth>>8)<<40
	if b.id == 0 || b.known != position {
		b.id, b.known = event.NewID(b.key.Sender, b.control, b.key.Sent, position), position
	}
	return b.id
}

func join(parts ...string) string {
	out := ""
	for _, p := range parts {
		switch {
		case p == "":
		case out == "":
			out = p
		default:
			out += "; " + p
		}
	}
	return out
}

// local finds the code map's row for a code, by its own and its alternate
// triple.
func (b *build) local(c Coded) *entry {
	if e := b.scope.find(c.System, c.ID); e != nil {
		return e
	}
	return b.scope.find(c.AltSystem, c.AltID)
}

func isLOINC(system string) bool { return system == "LN" || strings.EqualFold(system, "LOINC") }

// match finds what a code means: the site's row first, then LOINC. The entry
// is nil where the catalogue answered.
func (b *build) match(c Coded) (analyte.Match, *entry, string) {
	if e := b.local(c); e != nil {
		return e.match, e, ""
	}
	unknown := "the code is not in the catalogue nor in the code map"
	for _, t := range [...]struct{ id, system string }{{c.ID, c.System}, {c.AltID, c.AltSystem}} {
		switch {
		case t.id == "":
		case isLOINC(t.system):
			if m, ok := analyte.ByLOINC(t.id); ok {
				return m, nil, ""
			}
			unknown = "LOINC " + t.id + " is not in the catalogue: map it to an analyte in the code map if it is one"
		case strings.EqualFold(t.system, "stormglass"):
			if id, ok := analyte.ByKey(t.id); ok {
				return analyte.Match{ID: id}, nil, ""
			}
		}
	}
	return analyte.Match{}, nil, unknown
}

// signs adds one sign of life per declared feed of the sender and patient.
func (b *build) signs() {
	if b.m == nil || b.sent == 0 {
		return
	}
	feeds, ok := sends(b.m.feeds, b.key.Sender)
	if !ok {
		return
	}
	b.seg, b.nth = 0, 0
	seen := map[event.Patient]bool{}
	for _, who := range b.who {
		if seen[who] {
			continue
		}
		seen[who] = true
		for _, f := range feeds {
			b.add(event.Event{Kind: event.FeedSign, Feed: &event.FeedDetail{Feed: f.kind, Alive: f.alive.Milliseconds()}}, who, at(b.sent))
		}
	}
}
