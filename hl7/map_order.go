package hl7

import (
	"stormglass/analyte"
	"stormglass/event"
)

// orders maps ORM, OML and OMG (tests), RDE and OMP (drugs); each order group
// is one or the other by its segments. An order is never a result and never an
// administration.
func (b *build) orders() {
	for i := range b.report.Groups {
		g := &b.report.Groups[i]
		var who event.Patient
		if g.Patient >= 0 {
			who = b.who[g.Patient]
		}
		switch {
		case g.RXE.Present():
			b.drugOrder(g, g.RXE, who)
		case g.RXO.Present():
			b.drugOrder(g, g.RXO, who)
		case g.OBR.Present():
			b.testOrder(g, who)
			b.orderedWith(g)
		case len(g.Results) > 0:
			b.orderedWith(g)
		}
	}
}

// orderedWith maps what was observed beside an order (weight, height).
func (b *build) orderedWith(g *Group) {
	if len(g.Results) == 0 {
		return
	}
	d := b.drawnOf(g)
	for k := range g.Results {
		b.result(&g.Results[k], &d)
	}
}

// cancels reports whether an order control code (HL70119) takes an order back:
// cancelled or discontinued, by either side, or unable to be accepted.
func cancels(control string) bool {
	switch control {
	case "CA", "OC", "CR", "DC", "OD", "DR", "UA":
		return true
	}
	return false
}

// orderTime is when an order was made or taken back: ORC-9, else ORC-15, else
// OBR-6, else the message's own time (an order is no observation).
func (b *build) orderTime(g *Group, o Order, r Request) span {
	for _, t := range [...]Time{o.Entered, o.Effective, r.Requested} {
		if t.Known() {
			return at(instant(t.From))
		}
	}
	return at(b.when)
}

func (b *build) testOrder(g *Group, who event.Patient) {
	b.from(g.OBR)
	o, err := OrderOf(g.ORC, b.loc)
	remark := ""
	if err != nil {
		remark = err.Error()
	}
	r, err := RequestOf(g.OBR, b.loc)
	if err != nil {
		remark = join(remark, err.Error())
	}
	d := b.drawnOf(g)
	m, row, _ := b.match(r.Code)
	t := &event.TestDetail{Analyte: m.ID, Infection: d.infection, Cancelled: cancels(o.Control), Collected: d.when.known() && len(g.SPM) > 0}
	if m.ID != analyte.None {
		t.Analyte, _ = placed(m, row, &d)
	}
	if row != nil {
		t.Panel = row.panel
	}
	e := event.Event{Kind: event.TestOrder, Order: d.order, Code: b.received(r.Code), Label: r.Code.Display(), Specimen: d.place, Text: o.Control, Test: t, Remark: remark}
	if d.order == "" {
		e.Order = o.Placer.ID
	}
	b.add(e, who, b.orderTime(g, o, r))
}

// drugOrder maps RXE or RXO. Action says what was ordered: an infusion to
// start, a dose to be given, or, for an order taken back, a stop.
func (b *build) drugOrder(g *Group, rx Segment, who event.Patient) {
	b.from(rx)
	o, err := OrderOf(g.ORC, b.loc)
	remark := ""
	if err != nil {
		remark = err.Error()
	}
	p := PrescriptionOf(rx)
	ingredients := b.ingredients(g)
	m := b.medicine(p.Code, ingredients)
	line := o.Placer.ID
	if line == "" {
		line = o.Filler.ID
	}
	d := &event.DoseDetail{Drug: m.id, Name: p.Code.Display(), Action: event.Given, Line: line, Purpose: purpose(p.Indication, o.Reason)}
	b.route(d, m, g.All(b.msg, "RXR"))
	number, unitText := p.Min.Text, firstUnit(p.Unit)
	if p.RateText != "" {
		number, unitText = p.RateText, firstUnit(p.RateUnit)
	}
	if isRate(unitText) {
		d.Action = event.Start
		rate := readRate(m, number, unitText, b.nextID())
		rate.Fill(d)
		remark = join(remark, rate.Remark)
	} else {
		d.Amount, d.Unit = p.Min.Num, unitText
	}
	if cancels(o.Control) {
		d.Action = event.Stop
	}
	e := event.Event{Kind: event.DrugOrder, Order: line, Code: b.received(p.Code), Label: d.Name, Text: number, Unit: unitText, Dose: d,
		Remark: join(m.found, remark)}
	b.add(e, who, b.orderTime(g, o, Request{}))
}
