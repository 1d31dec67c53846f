package fhir

import (
	"stormglass/analyte"
	"stormglass/event"
)

// detailOf fills a fact with the first code as received.
func (b *build) detailOf(c concept) *event.FactDetail {
	d := &event.FactDetail{Fact: b.fact(c), Text: c.label()}
	for _, k := range c.codings {
		if k.code != "" {
			d.System, d.Code = clip(k.system), clip(k.code)
			break
		}
	}
	return d
}

// condition maps Condition: the diagnosis from its onset, and its end where it
// has one. A refuted one is stated absent; one that is only considered is kept
// and is no fact.
func (b *build) condition() {
	n, zone := b.res.root, b.r.opts.zone()
	code := n.get("code").concept()
	onset, recorded := b.onset(n), n.get("recordedDate").when(zone)
	at := onset
	if !at.known() {
		at = recorded
	}
	b.learnt(at, "recordedDate")
	e := b.event(event.Condition, code, at)
	d := b.detailOf(code)
	e.Fact = d
	switch n.get("verificationStatus").concept().firstCode() {
	case "entered-in-error":
		e.Status = event.EnteredInError
	case "refuted":
		d.Absent = true
	case "unconfirmed", "provisional", "differential":
		d.Fact = event.FactOther
		e.Remark = "not confirmed: kept, not used as a fact"
	}
	if code.empty() {
		n.get("code").note(Warning, "required", "the condition has no code and no text; say which it is")
	}
	b.add(e)
	b.ended(n, e)
}

func (c concept) firstCode() string {
	for _, k := range c.codings {
		if k.code != "" {
			return k.code
		}
	}
	return ""
}

func (b *build) onset(n *node) span {
	zone := b.r.opts.zone()
	if at := n.get("onsetDateTime").when(zone); at.known() {
		return at
	}
	return n.get("onsetPeriod").period(zone).start
}

// ended adds the end of a condition: abatement, or a clinical status that says
// it is over.
func (b *build) ended(n *node, from event.Event) {
	zone := b.r.opts.zone()
	end := n.get("abatementDateTime").when(zone)
	if !end.known() {
		end = n.get("abatementPeriod").period(zone).start
	}
	over := false
	switch n.get("clinicalStatus").concept().firstCode() {
	case "inactive", "remission", "resolved":
		over = true
	}
	if !end.known() && !over {
		return
	}
	if !end.known() {
		end = span{b.recorded, b.recorded}
	}
	e := b.event(event.Condition, n.get("code").concept(), end)
	d := *from.Fact
	d.Ended = true
	e.Fact, e.Status, e.Remark = &d, from.Status, from.Remark
	b.add(e)
}

// procedure maps Procedure: a support where its code is one, else a procedure
// with a time.
func (b *build) procedure() {
	n := b.res.root
	status := b.status("preparation", "in-progress", "not-done", "on-hold", "stopped", "completed", "entered-in-error", "unknown")
	code := n.get("code").concept()
	p := b.performed(n)
	b.learnt(p.last())
	switch status {
	case "", "preparation", "not-done", "unknown":
		e := b.event(event.Unmapped, code, p.start)
		e.Text, e.Remark = code.label(), "status "+status+": not performed as far as known"
		b.add(e)
		return
	}
	if b.supports(code, p, status) {
		return
	}
	e := b.event(event.Procedure, code, p.start)
	e.Fact = b.detailOf(code)
	if status == "entered-in-error" {
		e.Status = event.EnteredInError
	}
	b.add(e)
}

func (b *build) performed(n *node) period {
	zone := b.r.opts.zone()
	if at := n.get("performedDateTime").when(zone); at.known() {
		return period{start: at}
	}
	return n.get("performedPeriod").period(zone)
}

// last is the latest known instant of a period, for "learnt no earlier".
func (p period) last() span {
	if p.end.known() {
		return p.end
	}
	return p.start
}

// supports adds the state changes of an organ support. ok is false where the
// code is none.
func (b *build) supports(code concept, p period, status string) bool {
	s, ok := b.support(code)
	if !ok {
		return code.has(systemSNOMED, ecmoUnstated) && b.ecmoFlag(code, p, status)
	}
	add := func(a event.Action, at span) {
		e := b.event(event.Support, code, at)
		e.Support = &event.SupportDetail{Kind: s.kind, Action: a, Chronic: s.chronic, Name: s.name}
		if status == "entered-in-error" {
			e.Status = event.EnteredInError
		}
		b.add(e)
	}
	sign := func(at span) { add(event.Running, at) }
	over := status == "completed" || status == "stopped" || status == "entered-in-error"
	switch {
	case !p.start.known() && !p.end.known():
		b.res.root.note(Warning, "required", "the support has no time; send performedPeriod")
		add(event.Running, span{})
	case !over && status == "on-hold":
		add(event.Start, p.start)
		add(event.Stop, span{b.recorded, b.recorded})
	case !over:
		add(event.Start, p.start)
		if now, ok := b.now(p.start); ok {
			throughout(p.start, now, sign)
			sign(now)
		}
	case p.end.known():
		if p.start.known() {
			add(event.Start, p.start)
		}
		throughout(p.start, p.end, sign)
		add(event.Stop, p.end)
	case status == "stopped":
		add(event.Start, p.start)
		add(event.Stop, span{p.start.from, max(b.recorded, p.start.to)})
	default: // completed at one instant: in use then, for how long is not said
		add(event.Running, p.start)
		b.res.root.note(Information, "incomplete", "the support is charted at one instant; send performedPeriod so that its duration is known")
	}
	return true
}

// ecmoFlag keeps ECMO of an unstated kind as the flag: on at the start, off at
// the end.
func (b *build) ecmoFlag(code concept, p period, status string) bool {
	add := func(text string, x float64, at span) {
		e := b.event(event.Observation, code, at)
		e.Analyte, e.Text, e.Remark = analyte.ECMO, text, "ECMO, not said whether venovenous or venoarterial"
		e.Value = analyte.Point(x, e.ID)
		if status == "entered-in-error" {
			e.Status = event.EnteredInError
		}
		b.add(e)
	}
	if !p.start.known() {
		return false
	}
	add("on", 1, p.start)
	if p.end.known() {
		add("off", 0, p.end)
	}
	return true
}

// deviceUse maps DeviceUseStatement by the type of its device.
func (b *build) deviceUse() {
	n, zone := b.res.root, b.r.opts.zone()
	word := b.status("active", "completed", "entered-in-error", "intended", "stopped", "on-hold")
	var p period
	if at := n.get("timingDateTime").when(zone); at.known() {
		p.start = at
	} else {
		p = n.get("timingPeriod").period(zone)
	}
	b.learnt(p.last(), "recordedOn")
	code := b.device(n.get("device").pointer())
	status := map[string]string{"active": "in-progress", "completed": "completed", "stopped": "stopped", "on-hold": "on-hold", "entered-in-error": "entered-in-error"}[word]
	if status != "" && b.supports(code, p, status) {
		return
	}
	why := "the device's type is not one of the supports that are told apart; send a Procedure with the kind of support"
	if status == "" {
		why = "status " + word + ": no use of the device"
	}
	b.unmapped(n.get("device"), code, p.start, code.label(), why)
}

// device is the type of a Device, or what the reference says of it.
func (b *build) device(p pointer) concept {
	if d := b.r.find(b.res, p.ref); d != nil && d.typ == "Device" {
		return d.root.get("type").concept()
	}
	return concept{text: p.display, at: p.at}
}

// request maps ServiceRequest: an order for a test. Proposals and plans are
// no orders.
func (b *build) request() {
	n, zone := b.res.root, b.r.opts.zone()
	status := b.status("draft", "active", "on-hold", "revoked", "completed", "entered-in-error", "unknown")
	code := n.need("code", "say what is requested").concept()
	at := n.get("authoredOn").when(zone)
	if !at.known() {
		at = n.get("occurrenceDateTime").when(zone)
	}
	if !at.known() {
		at = n.get("occurrencePeriod").period(zone).start
	}
	b.learnt(at, "authoredOn")
	intent := n.get("intent").text()
	switch {
	case status == "", status == "draft", intent == "proposal", intent == "plan", intent == "option":
		e := b.event(event.Unmapped, code, at)
		e.Text, e.Remark = code.label(), join("no order: status "+status, "intent "+intent)
		b.add(e)
		return
	}
	if forbid, ok := n.get("doNotPerform").yes(); ok && forbid {
		e := b.event(event.Unmapped, code, at)
		e.Text, e.Remark = code.label(), "the request says that it must not be done"
		b.add(e)
		return
	}
	e := b.event(event.TestOrder, code, at)
	m, _ := b.match(code)
	t := &event.TestDetail{Analyte: m.ID, Infection: b.infectionTest(code, n.get("category")), Cancelled: status == "revoked"}
	if status == "entered-in-error" {
		e.Status = event.EnteredInError
	}
	if s := b.r.find(b.res, firstPointer(n.get("specimen")).ref); s != nil {
		t.Collected = true
	}
	e.Test = t
	b.add(e)
}

func firstPointer(n *node) pointer {
	for _, m := range n.list() {
		return m.pointer()
	}
	return pointer{}
}
