package fhir

import (
	"strconv"

	"stormglass/dosing"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/unit"
)

// medicine is what an administration gave.
type medicine struct {
	id    drug.ID
	code  concept
	local bool // an ATC code of a form that acts where it is put
	found string
	conc  dosing.Concentration
}

// administration maps MedicationAdministration. A running infusion is a state
// from start to stop; a dose is given once.
func (b *build) administration() {
	n, zone := b.res.root, b.r.opts.zone()
	status := b.status("in-progress", "not-done", "on-hold", "completed", "entered-in-error", "stopped", "unknown")
	p := n.get("effectivePeriod").period(zone)
	once := false
	if at := n.get("effectiveDateTime").when(zone); at.known() {
		p, once = period{start: at}, true
	}
	b.learnt(p.last())
	if !p.start.known() && !p.end.known() {
		n.note(Error, "required", "the administration has no time; send effectivePeriod or effectiveDateTime")
	}
	m := b.medicine(n)
	if status == "" || status == "unknown" {
		e := b.event(event.Unmapped, m.code, p.start)
		e.Text, e.Remark = m.code.label(), "status unknown: whether it was given is not said"
		b.add(e)
		return
	}
	d := &doseBuild{b: b, n: n, m: m, status: status, p: p, once: once}
	d.read()
	d.emit()
}

// doseBuild makes the dose events of one administration.
type doseBuild struct {
	b      *build
	n      *node
	m      medicine
	status string
	p      period
	once   bool

	detail     event.DoseDetail
	rateText   string // number
	rateUnit   string
	continuous bool
}

func (d *doseBuild) read() {
	n := d.n.get("dosage")
	d.detail = event.DoseDetail{Drug: d.m.id, Name: d.m.code.label(), Line: d.b.res.scope(), Purpose: d.purpose()}
	route := n.get("route").concept()
	texts := route.words()
	for _, k := range route.codings {
		texts = append(texts, k.code)
	}
	d.detail.Route = route.label()
	if d.detail.Route == "" {
		d.detail.Route = route.firstCode()
	}
	d.detail.Systemic, d.detail.RouteKnown = dosing.Route(texts...)
	if d.m.local {
		d.detail.Systemic, d.detail.RouteKnown = false, true
	}
	if q := n.get("dose").quantity(); q.there() && q.value != "" {
		d.detail.Amount, _ = strconv.ParseFloat(q.value, 64)
		d.detail.Unit = q.unitText()
	}
	d.rate(n)
	class := d.m.id.Class()
	running := d.status == "in-progress" || d.p.end.known()
	switch {
	case class.Antimicrobial(), class == drug.Transfusion:
	case class == drug.Vasoactive, class == drug.Sedative, class == drug.NeuromuscularBlock:
		d.continuous = d.rateText != "" || running && d.detail.Amount == 0
	default:
		d.continuous = d.rateText != ""
	}
}

func (d *doseBuild) rate(n *node) {
	if q := n.get("rateQuantity").quantity(); q.there() {
		d.rateText, d.rateUnit = q.value, q.unitText()
		return
	}
	r := n.get("rateRatio")
	if !r.there() {
		return
	}
	num, den := r.get("numerator").quantity(), r.get("denominator").quantity()
	x, errX := strconv.ParseFloat(num.value, 64)
	y, errY := strconv.ParseFloat(den.value, 64)
	if errX != nil || errY != nil || y == 0 {
		r.note(Error, "value", "the rate has no usable numerator and denominator; send both with value and unit")
		return
	}
	d.rateText, d.rateUnit = num.value, num.unitText()+"/"+den.unitText()
	if y != 1 {
		d.rateText = strconv.FormatFloat(x/y, 'g', -1, 64)
	}
}

func (d *doseBuild) purpose() event.Purpose {
	var texts []string
	for _, r := range d.n.get("reasonCode").list() {
		c := r.concept()
		for _, k := range c.codings {
			if k.system == systemStormglass {
				texts = append(texts, k.code)
			}
		}
		texts = append(texts, c.words()...)
	}
	for _, r := range d.n.get("reasonReference").list() {
		p := r.pointer()
		texts = append(texts, p.display)
		if to := d.b.r.find(d.b.res, p.ref); to != nil && to.typ == "Condition" {
			texts = append(texts, to.root.get("code").concept().words()...)
		}
	}
	return dosing.Purpose(texts...)
}

// emit adds what was done, by status.
func (d *doseBuild) emit() {
	switch {
	case d.status == "not-done":
		d.add(event.NotGiven, d.p.start, "")
	case d.status == "on-hold" && !d.continuous:
		d.add(event.NotGiven, d.p.start, "on hold")
	case !d.continuous:
		d.add(event.Given, d.p.start, "")
	case d.status == "in-progress" && d.once:
		d.add(event.Change, d.p.start, "")
	case d.status == "in-progress":
		d.add(event.Start, d.p.start, "")
		if now, ok := d.b.now(d.p.start); ok {
			throughout(d.p.start, now, d.sign)
			d.sign(now)
		}
	case d.once:
		d.n.note(Information, "incomplete", "an infusion charted at one instant has no duration; send effectivePeriod")
		d.add(event.Given, d.p.start, "an infusion charted as over at one instant: its duration is not said")
	default:
		d.add(event.Start, d.p.start, "")
		end := d.p.end
		if !end.known() {
			end = span{d.p.start.from, max(d.b.recorded, d.p.start.to)}
			if d.status == "on-hold" {
				end.from = end.to
			}
		}
		throughout(d.p.start, end, d.sign)
		d.add(event.Stop, end, "")
	}
}

// sign says that the infusion goes on.
func (d *doseBuild) sign(at span) { d.add(event.Running, at, "within the charted period") }

func (d *doseBuild) add(a event.Action, at span, remark string) {
	b := d.b
	e := b.event(event.Dose, d.m.code, at)
	if d.status == "entered-in-error" {
		e.Status = event.EnteredInError
	}
	detail := d.detail
	detail.Action = a
	e.Remark = join(d.m.found, remark)
	if a != event.Stop && a != event.NotGiven && a != event.Running && d.rateText != "" {
		r := dosing.ReadRate(d.m.id, d.rateText, d.rateUnit, d.m.conc, e.ID)
		r.Fill(&detail)
		if r.Remark != "" && d.m.id != drug.None {
			d.n.get("dosage").note(Warning, "value", "%s", r.Remark)
		}
		e.Remark = join(e.Remark, r.Remark)
	}
	e.Text, e.Unit = detail.RateText, ""
	if e.Text == "" && detail.Amount != 0 {
		e.Text, e.Unit = strconv.FormatFloat(detail.Amount, 'g', -1, 64), detail.Unit
	}
	e.Dose = &detail
	b.add(e)
}

// medicine reads medication[x]: code, name, and the concentration of a known
// ingredient.
func (b *build) medicine(n *node) medicine {
	c := n.get("medicationCodeableConcept").concept()
	p := n.get("medicationReference").pointer()
	var to *resource
	if p.there() {
		if to = b.r.find(b.res, p.ref); to != nil && to.typ == "Medication" {
			c = to.root.get("code").concept()
		} else {
			to = nil
		}
		if c.empty() {
			c.text = p.display
		}
	}
	if c.empty() && !p.there() {
		n.get("medicationCodeableConcept").note(Error, "required", "the drug is missing; send medicationCodeableConcept or medicationReference")
	}
	m := b.drugOf(c)
	if to != nil {
		b.ingredients(to.root, &m)
	}
	if m.id == drug.None {
		m.found = "the drug is not in the catalogue"
	}
	return m
}

// drugOf finds the drug of a concept: by RxNorm, by ATC, by its name.
func (b *build) drugOf(c concept) medicine {
	m := medicine{code: c}
	for _, k := range c.codings {
		if l, ok := b.local(k.system, k.code); ok {
			if id, ok := drug.ByName(l.Analyte); ok {
				m.id = id
				return m
			}
		}
		switch k.system {
		case systemRxNorm:
			if id, ok := drug.ByRxNorm(k.code); ok {
				m.id = id
				return m
			}
		case systemATC:
			if id, ok := drug.ByATC(k.code); ok {
				m.id, m.local = id, drug.Local(k.code)
				return m
			}
		case systemStormglass:
			if id, ok := drug.ByName(k.code); ok {
				m.id = id
				return m
			}
		}
	}
	id, exact := dosing.Named(c.words()...)
	m.id = id
	if id != drug.None && !exact {
		m.found = "the drug was found by its name in the text"
	}
	return m
}

// ingredients looks into a Medication: a single known ingredient names the
// drug, and its strength per volume is the concentration.
func (b *build) ingredients(n *node, m *medicine) {
	var known, fluids []medicine
	for _, i := range n.get("ingredient").list() {
		k := b.drugOf(i.get("itemCodeableConcept").concept())
		k.conc = strength(i.get("strength"))
		switch {
		case k.id == drug.None:
		case k.id.Class() == drug.Fluid: // what another is dissolved in
			fluids = append(fluids, k)
		default:
			known = append(known, k)
		}
	}
	if len(known) == 0 {
		known = fluids
	}
	if len(known) != 1 {
		return
	}
	if m.id == drug.None {
		m.id, m.local = known[0].id, known[0].local
	}
	if m.id == known[0].id {
		m.conc = known[0].conc
	}
	if m.code.empty() {
		m.code = known[0].code
	}
}

// strength is amount per millilitre; the zero value where it is not a mass or
// international units per volume.
func strength(n *node) dosing.Concentration {
	num, den := n.get("numerator").quantity(), n.get("denominator").quantity()
	x, errX := strconv.ParseFloat(num.value, 64)
	y, errY := strconv.ParseFloat(den.value, 64)
	if errX != nil || errY != nil || y <= 0 || x <= 0 {
		return dosing.Concentration{}
	}
	u, err := unit.Parse(num.unitText())
	v, errV := unit.Parse(den.unitText())
	if err != nil || errV != nil {
		return dosing.Concentration{}
	}
	ml, ok := unit.Convert(y, v, unit.ML)
	if !ok || ml <= 0 {
		return dosing.Concentration{}
	}
	return dosing.Concentration{Amount: x / ml, Unit: u}
}
