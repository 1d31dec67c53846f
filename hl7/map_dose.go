package hl7

import (
	"strings"

	"stormglass/dosing"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/unit"
)

// medicine is what was given or ordered.
type medicine struct {
	id    drug.ID
	local bool   // an ATC code of a form that acts where it is put
	found string // what should be shown: unknown, or found inside a text
	conc  dosing.Concentration
}

// administrations maps RAS: every RXA is one statement about a dose or a
// running infusion. The convention is in docs/formats-hl7.md.
func (b *build) administrations() {
	for i := range b.report.Groups {
		g := &b.report.Groups[i]
		lo, hi := g.Segments()
		for k := lo; k < hi; k++ {
			if s := b.msg.Segment(k); s.Name() == "RXA" && g.Patient >= 0 {
				b.administration(g, s, b.routesAfter(k, hi, g), b.who[g.Patient])
			}
		}
		if len(g.Results) > 0 {
			b.orderedWith(g)
		}
	}
}

// routesAfter are the RXR that follow an RXA, else the group's first.
func (b *build) routesAfter(k, hi int, g *Group) []Segment {
	var out []Segment
	for k++; k < hi && b.msg.Segment(k).Name() != "RXA"; k++ {
		if s := b.msg.Segment(k); s.Name() == "RXR" {
			out = append(out, s)
		}
	}
	if out == nil {
		if all := g.All(b.msg, "RXR"); len(all) > 0 {
			out = all[:1]
		}
	}
	return out
}

func (b *build) administration(g *Group, rxa Segment, routes []Segment, who event.Patient) {
	b.from(rxa)
	a, err := AdministrationOf(rxa, b.loc)
	remark := ""
	if err != nil {
		remark = err.Error()
	}
	o, _ := OrderOf(g.ORC, b.loc)
	line := o.Placer.ID
	if line == "" {
		line = o.Filler.ID
	}
	m := b.medicine(a.Code, b.ingredients(g))
	if c := strength(a); c.Amount > 0 {
		m.conc = c
	}
	d := event.DoseDetail{Drug: m.id, Name: a.Code.Display(), Line: line, Purpose: purpose(a.Indication, o.Reason)}
	b.route(&d, m, routes)
	unitText := firstUnit(a.Unit)
	if a.Per != "" && !isRate(unitText) {
		unitText += "/" + perTime(a.Per)
	}
	x := given{b: b, a: a, m: m, who: who, detail: d, unit: unitText, rate: isRate(unitText), control: o.Control, remark: join(m.found, remark), line: line}
	x.emit()
}

// given turns one RXA into dose events.
type given struct {
	b       *build
	a       Administration
	m       medicine
	who     event.Patient
	detail  event.DoseDetail
	unit    string
	rate    bool // the amount is a rate
	control string
	line    string
	remark  string
}

// emit decides what the administration says, in this order: not given
// (RXA-20), the words of RXA-9, the order control, the shape of amount and
// times.
func (x *given) emit() {
	start, end := spanOf(x.a.Start), spanOf(x.a.End)
	if !start.known() {
		start = end
	}
	if c := x.a.Completion; c == "NA" || c == "RE" {
		x.add(event.NotGiven, start, "")
		return
	}
	class := x.m.id.Class()
	single := class.Antimicrobial() || class == drug.Transfusion // a bag is a dose
	if action, ok := noteAction(x.a.Notes); ok {
		switch {
		case action == event.Stop && end.known():
			start = end
		case action == event.Start && single:
			action = event.Given
		}
		x.add(action, start, "")
		return
	}
	running := !single && (x.rate || class == drug.Vasoactive && !x.a.Amount.OK)
	switch {
	case !running:
		note := ""
		if x.a.Completion == "PA" {
			note = "partially administered"
		}
		x.add(event.Given, start, note)
	case cancels(x.control) || x.control == "HD": // discontinued, or held
		x.add(event.Stop, start, "")
	case x.a.Amount.OK && x.a.Amount.Num == 0:
		x.add(event.Stop, start, "")
	case x.a.Completion == "CP" && end.known() && end.from > start.from:
		x.add(event.Start, start, "")
		x.add(event.Stop, end, "")
	default:
		x.add(event.Change, start, "")
	}
}

// noteAction reads RXA-9: what a medication record calls the entry.
func noteAction(notes []Coded) (event.Action, bool) {
	for _, c := range notes {
		for _, t := range [...]string{c.ID, c.Text, c.AltID, c.AltText, c.Original} {
			for _, w := range strings.FieldsFunc(strings.ToLower(t), func(r rune) bool { return r < 'a' || r > 'z' }) {
				switch w {
				case "start", "started", "begin", "restart", "restarted", "resumed":
					return event.Start, true
				case "rate", "titrate", "titrated", "changed", "change":
					return event.Change, true
				case "running", "infusing", "continues", "continued", "verify":
					return event.Running, true
				case "stop", "stopped", "discontinued", "paused", "held", "completed":
					return event.Stop, true
				case "bolus":
					return event.Given, true
				}
			}
		}
	}
	return 0, false
}

func (x *given) add(action event.Action, when span, note string) {
	d := x.detail
	d.Action = action
	e := event.Event{Kind: event.Dose, Order: x.line, Code: x.b.received(x.a.Code), Label: d.Name, Text: x.a.Amount.Text, Unit: x.unit}
	switch x.a.Action {
	case "D":
		e.Status = event.Deleted
	case "U":
		e.Status = event.Corrected
	}
	e.Remark = join(x.remark, note)
	if x.rate && action != event.Stop && action != event.NotGiven {
		r := readRate(x.m, x.a.Amount.Text, x.unit, x.b.nextID())
		r.Fill(&d)
		e.Remark = join(e.Remark, r.Remark)
	} else if !x.rate && x.a.Amount.OK {
		d.Amount, d.Unit = x.a.Amount.Num, x.unit
	}
	if !when.known() {
		e.Remark = join(e.Remark, "no time of administration (RXA-3): kept, not used")
	}
	e.Dose = &d
	x.b.add(e, x.who, when)
}

// readRate reads a rate; drugs outside the catalogue have no rate to compute.
func readRate(m medicine, number, unitText string, ref event.ID) dosing.Rate {
	if number == "" {
		return dosing.Rate{}
	}
	r := dosing.ReadRate(m.id, number, unitText, m.conc, ref)
	if m.id == drug.None {
		r.Remark = ""
	}
	return r
}

// isRate reports whether a unit is one of amount or volume per time.
func isRate(text string) bool {
	u, err := unit.Parse(text)
	if err != nil {
		// units that are not understood still show whether they are per time
		t := strings.ToLower(text)
		for _, end := range [...]string{"/h", "/hr", "/hour", "/min", "/minute", "/d", "/day"} {
			if strings.HasSuffix(t, end) {
				return true
			}
		}
		return false
	}
	for _, v := range [...]unit.Unit{unit.UgPerKgPerMin, unit.UPerKgPerMin, unit.IUPerKgPerMin, unit.UgPerMin, unit.UPerMin, unit.IUPerMin,
		unit.MLPerMin, unit.MLPerKgPerH} {
		if u == v || unit.Commensurable(u, v) {
			return true
		}
	}
	return false
}

// perTime reads RXA-12: "H", "H1", "M", "M1", "min", …
func perTime(s string) string {
	switch strings.ToUpper(strings.TrimSpace(s)) {
	case "H", "H1", "HR", "HOUR":
		return "h"
	case "M", "M1", "MIN", "MINUTE":
		return "min"
	case "D", "D1", "DAY":
		return "d"
	}
	return s
}

// firstUnit is the unit's code, or the text or alternate where only that is
// understood.
func firstUnit(c Coded) string {
	for _, t := range [...]string{c.ID, c.Text, c.AltID, c.AltText} {
		if _, err := unit.Parse(t); err == nil && t != "" {
			return t
		}
	}
	return Unit{ID: c.ID, Text: c.Text}.display()
}

// route fills route and whether it is systemic.
func (b *build) route(d *event.DoseDetail, m medicine, routes []Segment) {
	var texts []string
	for _, s := range routes {
		c := RouteOf(s).Code
		texts = append(texts, c.ID, c.Text, c.AltID, c.AltText)
		if d.Route == "" {
			d.Route = strings.ToUpper(Unit{ID: c.ID, Text: c.Text}.display())
		}
	}
	d.Systemic, d.RouteKnown = dosing.Route(texts...)
	if m.local {
		d.Systemic, d.RouteKnown = false, true
	}
}

func purpose(indication []Coded, reason Coded) event.Purpose {
	texts := []string{reason.ID, reason.Text, reason.AltText, reason.Original}
	for _, c := range indication {
		texts = append(texts, c.ID, c.Text, c.AltText, c.Original)
	}
	return dosing.Purpose(texts...)
}

// medicine finds the drug: by the code map, RxNorm, ATC, its name, or the only
// known additive of what was mixed (RXC).
func (b *build) medicine(c Coded, mix []Ingredient) medicine {
	m := b.drugOf(c)
	var known []medicine
	for _, i := range mix {
		if i.Kind == "B" {
			continue
		}
		if k := b.drugOf(i.Code); k.id != drug.None && k.id.Class() != drug.Fluid { // what it is dissolved in
			k.conc = mixed(i, mix)
			known = append(known, k)
		}
	}
	if len(known) == 1 && (m.id == drug.None || m.id == known[0].id) {
		m.id, m.local, m.conc = known[0].id, known[0].local, known[0].conc
	}
	if m.id == drug.None {
		m.found = "the drug is not in the catalogue"
	}
	return m
}

func (b *build) drugOf(c Coded) medicine {
	if e := b.local(c); e != nil && e.drug != drug.None {
		return medicine{id: e.drug}
	}
	for _, t := range [...]struct{ id, system string }{{c.ID, c.System}, {c.AltID, c.AltSystem}} {
		switch strings.ToUpper(t.system) {
		case "RXNORM", "RXN":
			if id, ok := drug.ByRxNorm(t.id); ok {
				return medicine{id: id}
			}
		case "ATC", "WC", "WHOATC":
			if id, ok := drug.ByATC(t.id); ok {
				return medicine{id: id, local: drug.Local(t.id)}
			}
		}
	}
	id, exact := dosing.Named(c.Text, c.AltText, c.Original)
	m := medicine{id: id}
	if id != drug.None && !exact {
		m.found = "the drug was found by its name in the text"
	}
	return m
}

// ingredients are the RXC of a group.
func (b *build) ingredients(g *Group) []Ingredient {
	var out []Ingredient
	for _, s := range g.All(b.msg, "RXC") {
		out = append(out, IngredientOf(s))
	}
	return out
}

// mixed is the concentration of an additive in its bases, where all bases come
// in volumes: the additive's own volume is neglected, as pharmacies label it.
func mixed(i Ingredient, mix []Ingredient) dosing.Concentration {
	u, err := unit.Parse(firstUnit(i.Unit))
	if err != nil || !i.Amount.OK || i.Amount.Num <= 0 {
		return dosing.Concentration{}
	}
	volume := 0.0
	for _, base := range mix {
		if base.Kind != "B" {
			continue
		}
		v, err := unit.Parse(firstUnit(base.Unit))
		if err != nil || !base.Amount.OK {
			return dosing.Concentration{}
		}
		ml, ok := unit.Convert(base.Amount.Num, v, unit.ML)
		if !ok {
			return dosing.Concentration{}
		}
		volume += ml
	}
	if volume <= 0 {
		return dosing.Concentration{}
	}
	return dosing.Concentration{Amount: i.Amount.Num / volume, Unit: u}
}

// strength is RXA-13/14 per RXA-23/24, or with a unit such as mg/mL by itself.
func strength(a Administration) dosing.Concentration {
	if !a.Strength.OK || a.Strength.Num <= 0 {
		return dosing.Concentration{}
	}
	text, volume := firstUnit(a.StrUnit), 1.0
	if a.StrVolume.OK && a.StrVolume.Num > 0 {
		v, err := unit.Parse(firstUnit(a.VolUnit))
		if err != nil {
			return dosing.Concentration{}
		}
		ml, ok := unit.Convert(a.StrVolume.Num, v, unit.ML)
		if !ok || ml <= 0 {
			return dosing.Concentration{}
		}
		volume = ml
	} else {
		head, per, ok := strings.Cut(text, "/")
		if !ok || !strings.EqualFold(per, "mL") {
			return dosing.Concentration{}
		}
		text = head
	}
	u, err := unit.Parse(text)
	if err != nil {
		return dosing.Concentration{}
	}
	return dosing.Concentration{Amount: a.Strength.Num / volume, Unit: u}
}
