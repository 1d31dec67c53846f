package fhir

import (
	"stormglass/event"
)

// build makes the events of one resource: who, when learnt, under which id.
type build struct {
	r        *reader
	res      *resource
	who      event.Patient
	recorded event.Time
	sent     event.Time
	declared string // the unit that the code map declares for the code matched last
	stated   bool   // recorded was stated, not taken from the effective time
	control  string
	pos      int
	out      []event.Event
}

// mapped turns a resource into events.
func (r *reader) mapped(res *resource) []event.Event {
	b := &build{r: r, res: res, control: res.scope() + "#" + res.hash()}
	switch res.typ {
	case "Patient":
		b.patient()
	case "Encounter":
		b.subject("subject", b.encounter)
	case "Observation":
		b.subject("subject", b.observation)
	case "MedicationAdministration":
		b.subject("subject", b.administration)
	case "Condition":
		b.subject("subject", b.condition)
	case "Procedure":
		b.subject("subject", b.procedure)
	case "ServiceRequest":
		b.subject("subject", b.request)
	case "DeviceUseStatement":
		b.subject("subject", b.deviceUse)
	case "Specimen", "Medication", "Device", "Location":
		// read where another resource refers to them
	case "Bundle":
		res.root.note(Error, "not-supported", "a Bundle cannot stand here")
	default:
		b.skip()
	}
	return b.out
}

// skip counts a type that is not spoken.
func (b *build) skip() {
	b.r.res.Skipped[clip(b.res.typ)]++
	b.res.root.note(Information, "not-supported", "%s is not read here; it is kept as received and nothing else", clip(b.res.typ))
}

// subject finds the patient and lets fn map. Where there is none the resource
// is still kept, as one Unmapped event of nobody.
func (b *build) subject(element string, fn func()) {
	subject := b.res.root.get(element)
	if !subject.there() && b.res.report != nil {
		subject = b.res.report.root.get("subject")
	}
	who, ok := b.r.patientOf(b.res, subject.pointer())
	if ok {
		b.who = who
		fn()
		return
	}
	if Failed(b.res.notes.issues) {
		e := b.event(event.Unmapped, b.res.root.get("code").concept(), span{})
		e.Text, e.Remark = b.res.root.raw(), "no patient is named"
		b.add(e)
	}
}

// learnt fixes when the resource was learnt: the first element that is there,
// meta.lastUpdated, the bundle's timestamp, else the effective time.
func (b *build) learnt(effective span, elements ...string) {
	for _, name := range elements {
		if at := b.res.root.get(name).when(b.r.opts.zone()); at.known() {
			b.recorded = at.to
			break
		}
	}
	updated := b.res.root.get("meta").get("lastUpdated").when(b.r.opts.zone())
	for _, at := range []span{updated, b.r.stamp} {
		if b.recorded == 0 {
			b.recorded = at.to
		}
		if b.sent == 0 {
			b.sent = at.to
		}
	}
	b.stated = b.recorded != 0
	if !b.stated {
		b.recorded = effective.to
	}
	if b.sent < b.recorded {
		b.sent = b.recorded
	}
	if b.r.opts.Recorded != 0 {
		b.recorded, b.stated = b.r.opts.Recorded, true
	}
}

// event begins an event of this resource. Its id follows from the resource's
// content and the event's place in it.
func (b *build) event(kind event.Kind, code concept, at span) event.Event {
	e := event.Event{Kind: kind, Patient: b.who, Sender: b.r.sender(), Order: clip(b.res.scope()),
		Code: code.received(), Label: code.label(), At: at.from, To: at.to, Recorded: b.recorded, Sent: b.sent}
	if !b.stated && at.known() {
		e.Recorded = at.to
	}
	e.ID = event.NewID(e.Sender, b.control, e.Sent.String(), b.pos)
	b.pos++
	return e
}

func (b *build) add(e event.Event) { b.out = append(b.out, e) }

// sender is the events' sender: the client, or "fhir" for files.
func (r *reader) sender() string {
	if r.opts.Sender == "" {
		return "fhir"
	}
	return r.opts.Sender
}

// unmapped keeps something that is not understood, with its raw text and the
// reason in words, and warns.
func (b *build) unmapped(at *node, code concept, when span, raw, why string) {
	at.note(Warning, "code-invalid", "%s", why)
	e := b.event(event.Unmapped, code, when)
	e.Text, e.Remark = raw, why
	b.add(e)
}

// status reads a required status and checks it against the list of the
// resource; "" where it is missing or none of them.
func (b *build) status(allowed ...string) string {
	n := b.res.root.need("status", "the resource cannot be used without it")
	s := n.text()
	for _, a := range allowed {
		if s == a {
			return s
		}
	}
	if n.there() {
		n.note(Error, "code-invalid", "%q is no status of %s; use one of %q", clip(s), b.res.typ, allowed)
	}
	return ""
}

// signEvery is how far apart the signs of life of a charted period are: the
// shortest time that one lasts (6 h, ventilator and device feeds; the
// timeline's policy). A period of more than mostSigns of them is not filled.
const (
	signEvery = event.Time(6 * 3600 * 1000)
	mostSigns = 1000
)

// throughout calls add for the instants within a period at which it must be
// said again that the state goes on, so that it does not fall silent between
// a start and a stop that one resource states together.
func throughout(from, to span, add func(span)) {
	if !from.known() || !to.known() || (to.from-from.to)/signEvery > mostSigns {
		return
	}
	for at := from.to + signEvery; at < to.from; at += signEvery {
		add(span{at, at})
	}
}

// now is when the sender says that something still goes on: the resource's own
// time, else our clock; unknown from files without either.
func (b *build) now(since span) (span, bool) {
	at := b.sent
	if !b.stated || at <= since.to {
		at = b.r.opts.Recorded
	}
	return span{at, at}, at > since.to
}

// signs are the signs of life of the sender's declared feeds, one for each
// patient of what was read together. control names the document.
func (r *reader) signs(events []event.Event, control string) []event.Event {
	if r.opts.Feeds == nil || len(events) == 0 {
		return nil
	}
	feeds := r.opts.Feeds(r.sender())
	var order []event.Patient
	last := map[event.Patient]event.Time{}
	for _, e := range events {
		at, seen := last[e.Patient]
		if !seen && e.Patient != (event.Patient{}) {
			order = append(order, e.Patient)
		}
		last[e.Patient] = max(at, e.Sent)
	}
	var out []event.Event
	for i, who := range order {
		at := r.opts.Recorded
		if at == 0 {
			at = last[who]
		}
		if at == 0 {
			continue
		}
		for j, f := range feeds {
			e := event.Event{Kind: event.FeedSign, Patient: who, Sender: r.sender(), At: at, To: at, Recorded: at, Sent: last[who], Feed: &f}
			e.ID = event.NewID(e.Sender, "sign "+control, at.String(), i*len(feeds)+j)
			out = append(out, e)
		}
	}
	return out
}
