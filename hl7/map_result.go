package hl7

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/specimen"
	"stormglass/unit"
)

// results maps every OBX of the message.
func (b *build) results() {
	for i := range b.report.Groups {
		g := &b.report.Groups[i]
		if len(g.Results) == 0 && !g.OBR.Present() {
			continue
		}
		d := b.drawnOf(g)
		if len(g.Results) == 0 && g.OBR.Present() {
			b.inLaboratory(g, &d)
		}
		for k := range g.Results {
			b.result(&g.Results[k], &d)
		}
	}
}

// inLaboratory maps a report without results: the specimen is there.
func (b *build) inLaboratory(g *Group, d *drawn) {
	b.from(g.OBR)
	when := d.when
	if !when.known() {
		when = at(b.when)
	}
	m, row, _ := b.match(d.code)
	t := &event.TestDetail{Analyte: m.ID, Infection: d.infection, Collected: true, Cancelled: d.status == "X"}
	if row != nil {
		t.Panel = row.panel
	}
	b.add(event.Event{Kind: event.TestOrder, Order: d.order, Code: b.received(d.code), Label: d.code.Display(), Specimen: d.place, Test: t}, d.who, when)
}

// statusOf reads OBX-11 (HL70085). Results that are entered but not verified
// (R, as bedside devices send) or partial (S) count as preliminary where they
// have a value. Without a status the order's (OBR-25) holds, else preliminary.
func statusOf(s, order string, valued bool) (event.Status, string) {
	remark := ""
	if s == "" {
		if s = order; s == "" {
			s, remark = "P", "no result status: read as preliminary"
		}
	}
	switch s {
	case "F", "U":
		return event.Final, remark
	case "C", "A", "B":
		return event.Corrected, remark
	case "D":
		return event.Deleted, remark
	case "W":
		return event.WrongPost, remark
	case "X":
		return event.Unobtained, remark
	case "P":
		return event.Preliminary, remark
	case "R", "S":
		if valued {
			return event.Preliminary, remark
		}
		return event.InProcess, remark
	case "I", "O", "N":
		return event.InProcess, remark
	}
	return event.Preliminary, "result status is not in HL70085: read as preliminary"
}

// result maps one OBX.
func (b *build) result(o *Result, d *drawn) {
	b.from(o.Segment)
	c, v := o.Code(), o.Value()
	if b.coded(o, c, &v, d) {
		return
	}
	e := b.observed(o, c, &v, d)
	when, late := b.timeOf(o, d)
	e.Remark = join(e.Remark, late)
	m, row, why := b.match(c)
	switch {
	case row != nil && (row.infection || row.match.ID == analyte.None):
		m.ID = analyte.None
		why = "the code map gives this code no analyte"
	case m.ID != analyte.None:
		m.ID, why = placed(m, row, d)
	}
	if m.ID == analyte.None {
		if d.infection || row != nil && row.infection || row == nil && b.infectionTest(c, Segment{}) {
			b.infectionResult(e, d, when)
			return
		}
		e.Kind, e.Remark = event.Unmapped, join(why, e.Remark)
		b.add(e, d.who, when)
		return
	}
	if m.ID == analyte.UrineOutput24h {
		when = ended(when, d.end) // a sum is known at the end of its period
	}
	b.value(o, &e, &v, m, row, why, d)
	if e.Value.Why() == analyte.UnitUnknown {
		e.Kind = event.Unmapped
	}
	if analyte.Get(m.ID).SampleAge.Limited() {
		e.At, e.To = when.from, when.to
		e.Remark = join(e.Remark, o.handled(&e, d))
	}
	b.add(e, d.who, when)
}

// handled keeps when the sample was analysed (OBX-19) and received (SPM-18,
// else OBR-14), of analytes with a limit to its age. A time that is no instant
// counts as not said, with a remark.
func (o *Result) handled(e *event.Event, d *drawn) (remark string) {
	t, ok := o.Analysed()
	if !ok {
		remark = o.errorf(ErrTime, 19, "when the sample was analysed counts as not known").Error()
	}
	analysed, why := exactly(t, "the time of analysis (OBX-19)")
	received, also := exactly(d.received, "the time of reception (SPM-18, OBR-14)")
	if e.At != 0 { // else it is said already
		also = join(also, d.remark)
	}
	return join(remark, why, also, e.Handled(received, analysed))
}

// exactly is a time that was sent to the minute.
func exactly(t Time, what string) (event.Time, string) {
	switch {
	case !t.Known():
		return 0, ""
	case !t.Instant():
		return 0, what + " is not certain to the minute: not used"
	}
	return instant(t.From), ""
}

func ended(when, end span) span {
	if end.known() && end.to >= when.to {
		return at(end.to)
	}
	return at(when.to)
}

// observed fills what every result carries.
func (b *build) observed(o *Result, c Coded, v *Value, d *drawn) event.Event {
	e := event.Event{Kind: event.Observation, Order: d.order, Code: b.received(c), Label: c.Display(), Text: v.Text, Unit: o.Unit().display(),
		Flags: o.Flags(), Specimen: d.origin}
	if e.Specimen == "" {
		e.Specimen = d.place
	}
	e.Status, e.Remark = statusOf(o.Status(), d.status, v.Kind != NoValue)
	if v.Kind == DeletedValue {
		e.Status, e.Remark = event.Deleted, "the sender deleted the value"
	}
	return e
}

// timeOf is when the observation was true: OBX-14, else the specimen's
// collection (SPM-17), else OBR-7; never the message's time.
func (b *build) timeOf(o *Result, d *drawn) (span, string) {
	t, ok := o.Time()
	switch {
	case !ok:
		return span{}, o.errorf(ErrTime, 14, "the result is kept without a time and not used").Error()
	case t.Known():
		return spanOf(t), clockRemark(t)
	case d.when.known():
		return d.when, ""
	}
	return span{}, join("no observation time: send OBX-14, SPM-17 or OBR-7", d.remark)
}

func clockRemark(t Time) string {
	switch {
	case t.Repeated:
		return "the clock reading occurred twice that day and came without offset: both are possible"
	case t.Skipped:
		return "the clock reading did not occur that day: a clock was wrong by the shift"
	}
	return ""
}

// placed lets the specimen say what a blood gas is. A local code that names an
// arterial quantity without saying that its specimen is arterial counts as
// arterial only where the message says so.
func placed(m analyte.Match, row *entry, d *drawn) (id analyte.ID, why string) {
	id = m.ID
	origin := d.origin
	if d.fluid && id != analyte.UrineOutput24h && (row == nil || row.said.Specimen == "") {
		if row == nil {
			return id, contradiction + analyte.Get(id).Name + " of blood, the specimen says " + d.place + ": kept, not used"
		}
		return analyte.None, "the specimen is " + d.place + ", no blood: declare a specimen in the code map if the code means it anyway"
	}
	if row != nil && !row.byCode && specimen.NeedsOrigin(id) && m.Specimen == "" {
		switch {
		case id == analyte.PaO2:
			id = analyte.PO2Unspecified
		case id == analyte.PaCO2:
			id = analyte.PCO2Other
		case origin != specimen.Arterial:
			return analyte.None, analyte.Get(id).Name + " of a specimen not known to be arterial: kept, not used"
		}
	}
	if origin == "" && row != nil {
		origin = specimen.Origin(row.said.Specimen)
	}
	to, ok := specimen.Analyte(id, origin)
	if !ok {
		return to, contradiction + analyte.Get(id).Name + ", the specimen says " + origin + ": kept, not used"
	}
	return to, ""
}

const contradiction = "the code says "

// value reads OBX-5 into the event.
func (b *build) value(o *Result, e *event.Event, v *Value, m analyte.Match, row *entry, why string, d *drawn) {
	a := analyte.Get(m.ID)
	ref := b.nextID()
	e.Analyte, e.Assay = m.ID, assayOf(o, a, m)
	if e.Specimen == "" {
		e.Specimen = m.Specimen
	}
	switch {
	case e.Status.Withdraws():
		e.Value, e.Remark = analyte.Unknown(a, analyte.Unassessable, ref), join("withdrawn by the sender", e.Remark)
		return
	case e.Status == event.InProcess:
		e.Value = analyte.Unknown(a, analyte.Pending, ref)
		return
	case v.Kind == NoValue:
		e.Value, e.Remark = analyte.Unknown(a, analyte.TextOnly, ref), join("no value was sent", e.Remark)
		return
	case strings.HasPrefix(why, contradiction):
		e.Value, e.Remark = analyte.Unknown(a, analyte.SpecimenUnknown, ref), join(why, e.Remark)
		return
	}
	unitText, note := b.unitOf(o, row)
	var remark string
	e.Value, remark = read(m, v, unitText, e.Assay, ref)
	e.Remark = join(remark, note, m.Note, e.Remark)
	if diluted(o) {
		e.Remark = join(e.Remark, event.AfterDilution)
	}
	fault := d.fault
	if f := faultOf(o, v); f != "" {
		fault = f
	}
	switch {
	case fault == "":
	case specimen.Spoils(fault, m.ID):
		e.Value, e.Remark = analyte.Unknown(a, analyte.SpecimenUnsuitable, ref), join("specimen "+fault+": kept, not used", e.Remark)
	default:
		e.Remark = join(e.Remark, "specimen "+fault+", which does not invalidate "+a.Name)
	}
}

// read converts by the one way in that all edges share.
func read(m analyte.Match, v *Value, unitText, assay string, ref analyte.Ref) (analyte.Value, string) {
	a := analyte.Get(m.ID)
	if v.Kind == CodedValue {
		if a.Kind != analyte.Quantity || len(a.Words) > 0 {
			c := v.Code()
			for _, t := range [...]string{c.ID, c.Text, c.AltID, c.AltText, c.Original} {
				if out, _ := m.Reading(t, unitText, assay, ref); t != "" && out.Informative() {
					return out, ""
				}
			}
		}
		return analyte.Unknown(a, analyte.TextOnly, ref), "a coded answer that is not understood as a value of " + a.Name
	}
	return m.Reading(v.plain(), unitText, assay, ref)
}

// plain is the value as people write it: "<0.2", "1-5".
func (v *Value) plain() string {
	switch v.Kind {
	case Number:
		if v.Cmp == Equal {
			return v.Dec
		}
		return [...]string{"", "<", "<=", ">", ">="}[v.Cmp] + v.Dec
	case Range:
		return v.Dec + "-" + v.Dec2
	}
	return v.Text
}

// unitOf is the unit of OBX-6, else the one that the code map declares. Of the
// texts sent the first that is understood is taken.
func (b *build) unitOf(o *Result, row *entry) (text, note string) {
	raw := o.raw(6)
	if raw == "" || raw == `""` {
		if row != nil {
			return row.said.Unit, ""
		}
		return "", ""
	}
	u := o.Unit()
	if _, err := unit.Parse(u.ID); err == nil && u.ID != "" {
		return u.ID, ""
	}
	if u.ID == "10" && b.msg.d.Component == '^' { // 10^3/uL sent without escaping
		if joined := u.ID + "^" + u.Text; u.Text != "" {
			if _, err := unit.Parse(joined); err == nil {
				return joined, "the unit was sent with an unescaped ^"
			}
		}
	}
	c := o.Field(6).Coded()
	for _, t := range [...]string{c.AltID, c.Text, c.AltText} {
		if _, err := unit.Parse(t); err == nil && t != "" {
			return t, ""
		}
	}
	return u.display(), ""
}

// display is the unit as received.
func (u Unit) display() string {
	if u.ID != "" {
		return u.ID
	}
	return u.Text
}

// assayOf is the declared or implied assay, else the one OBX-17 names.
func assayOf(o *Result, a *analyte.Analyte, m analyte.Match) string {
	if len(a.Assays) == 0 || m.Assay != "" {
		return m.Assay
	}
	c := o.Method()
	for _, t := range [...]string{c.ID, c.Text, c.AltID, c.AltText, c.Original} {
		for _, s := range a.Assays {
			if t != "" && (strings.EqualFold(t, s.Key) || strings.EqualFold(t, s.Name)) {
				return s.Key
			}
		}
	}
	return ""
}

// diluted reports whether the notes or the method of a result say that the
// sample was diluted first.
func diluted(o *Result) bool {
	for i := range o.Notes {
		if event.SaysDiluted(o.Notes[i].Text) {
			return true
		}
	}
	c := o.Method()
	return event.SaysDiluted(c.Text) || event.SaysDiluted(c.AltText) || event.SaysDiluted(c.Original)
}

// faultOf reads what a result says of its specimen: flags, notes, its text.
func faultOf(o *Result, v *Value) string {
	for s := o.Flags(); s != ""; {
		var rep string
		rep, s = cut(s, o.m.d.Repeat)
		code, _ := cut(rep, o.m.d.Component)
		if w := flagWords[strings.ToUpper(strings.TrimSpace(code))]; w != "" {
			return specimen.Fault(w)
		}
	}
	for i := range o.Notes {
		if f := specimen.Fault(o.Notes[i].Text); f != "" {
			return f
		}
	}
	if v.Kind == TextValue || v.Kind == CodedValue {
		return specimen.Fault(v.Text)
	}
	return ""
}

// infectionResult keeps the result of a test for infection: that the specimen
// was taken counts, what grew does not.
func (b *build) infectionResult(e event.Event, d *drawn, when span) {
	e.Kind = event.TestOrder
	e.Test = &event.TestDetail{Infection: true, Collected: true, Cancelled: e.Status.Withdraws()}
	if e.Status == event.InProcess {
		e.Status = event.Final
	}
	b.add(e, d.who, when)
}

// coded handles codes that the site maps to a support, a device or a fact, as
// a whole or by their value ("DEVICE=ETT"). It reports whether it did.
func (b *build) coded(o *Result, c Coded, v *Value, d *drawn) bool {
	answer := v.Code().ID
	if v.Kind != CodedValue {
		answer = strings.TrimSpace(v.Text)
	}
	row := (*entry)(nil)
	exact := false
	if answer != "" && len(answer) <= 64 && b.scope.answers[c.ID] {
		row = b.scope.find(c.System, c.ID+"="+answer)
		exact = row != nil
	}
	if row == nil {
		row = b.local(c)
	}
	if row == nil || row.support == nil && !row.isFact && !row.device {
		return false
	}
	status, remark := statusOf(o.Status(), d.status, v.Kind != NoValue)
	when, late := b.timeOf(o, d)
	remark = join(remark, late)
	if v.Kind == DeletedValue {
		status = event.Deleted
	}
	action, known := event.Running, exact
	if !exact && !row.device {
		action, known = stateWord(answer)
	}
	if !known || status == event.InProcess {
		e := b.observed(o, c, v, d)
		e.Kind, e.Remark = event.Unmapped, join("the value is not in the code map", remark)
		b.add(e, d.who, when)
		return true
	}
	base := event.Event{Status: status, Order: d.order, Code: b.received(c), Label: c.Display(), Text: v.Text, Remark: remark}
	if row.isFact {
		base.Kind = event.Condition
		base.Fact = &event.FactDetail{Fact: row.fact, Text: c.Display(), System: c.System, Code: c.ID, Absent: action == event.Stop}
		b.add(base, d.who, when)
		return true
	}
	b.support(base, row.support, v.Text, action, d.who, when)
	return true
}

// stateWord reads the state of a support or the presence of a fact.
func stateWord(s string) (event.Action, bool) {
	switch strings.ToLower(s) {
	case "start", "started", "begin", "initiated":
		return event.Start, true
	case "running", "on", "yes", "y", "1", "true", "present", "in use", "continued":
		return event.Running, true
	case "stop", "stopped", "off", "no", "n", "0", "false", "absent", "ended", "discontinued", "none":
		return event.Stop, true
	}
	return event.Running, false
}

// breathing are the respiratory supports: a patient has one at a time, so a
// report of one ends the others.
var breathing = [...]event.SupportKind{event.SupportOxygen, event.SupportHighFlow, event.SupportNonInvasive, event.SupportInvasive}

func (b *build) support(base event.Event, s *supportRow, name string, action event.Action, who event.Patient, when span) {
	base.Kind = event.Support
	respiratory := s.off
	for _, k := range breathing {
		respiratory = respiratory || s.kind == k
	}
	if respiratory && action != event.Stop {
		for _, k := range breathing {
			if s.off || k != s.kind {
				other := base
				other.Support = &event.SupportDetail{Kind: k, Action: event.Stop, Name: name}
				b.add(other, who, when)
			}
		}
	}
	if s.off {
		return
	}
	base.Support = &event.SupportDetail{Kind: s.kind, Action: action, Elective: s.elective, Chronic: s.chronic, Name: name}
	b.add(base, who, when)
}

// device is support for a procedure that starts one.
func (b *build) device(s *supportRow, c Coded, action event.Action, who event.Patient, when span, remark string) {
	b.support(event.Event{Code: b.received(c), Label: c.Display(), Remark: remark}, s, c.Display(), action, who, when)
}
