package event

import (
	"stormglass/analyte"
)

// detail writes the details that are present, in the order of their bits.
func (w *writer) detail(e *Event) {
	if d := e.Dose; d != nil {
		w.dose(d, e.ID)
	}
	if d := e.Test; d != nil {
		w.test(d)
	}
	if d := e.Support; d != nil {
		w.byte(byte(d.Kind))
		w.byte(byte(d.Action))
		w.bool(d.Elective)
		w.bool(d.Chronic)
		w.text(d.Name)
	}
	if d := e.Stay; d != nil {
		w.stay(d)
	}
	if d := e.Person; d != nil {
		w.person(d, e.ID)
	}
	if d := e.Fact; d != nil {
		w.byte(byte(d.Fact))
		w.text(d.Text)
		w.text(d.System)
		w.text(d.Code)
		w.bool(d.Absent)
		w.bool(d.Ended)
	}
	if d := e.Assert; d != nil {
		w.byte(byte(d.Statement))
		w.byte(byte(d.Truth))
		w.text(d.Author)
		w.text(d.Reason)
	}
	if d := e.Link; d != nil {
		w.text(d.Prior.Authority)
		w.text(d.Prior.Value)
		w.bool(d.Undo)
	}
	if d := e.Feed; d != nil {
		w.byte(byte(d.Feed))
		w.int(d.Alive)
	}
	for _, t := range [...]Time{e.Received, e.Analysed} {
		if t != 0 {
			w.int(int64(t - e.At))
		}
	}
}

func (w *writer) dose(d *DoseDetail, own ID) {
	w.text(drugName(d.Drug))
	w.text(d.Name)
	w.byte(byte(d.Action))
	w.byte(byte(d.Purpose))
	w.text(d.Route)
	w.bool(d.Systemic)
	w.bool(d.RouteKnown)
	w.text(d.Line)
	w.float(d.Amount)
	w.text(d.Unit)
	w.value(d.Rate, own)
	w.text(d.RateText)
	w.bool(d.PerKg)
	w.value(d.RateAbs, own)
}

func (w *writer) test(d *TestDetail) {
	w.text(analyteKey(d.Analyte))
	w.bool(d.Infection)
	if d.Panel == nil {
		w.uint(0)
	} else {
		w.uint(uint64(len(d.Panel)) + 1)
	}
	for _, id := range d.Panel {
		w.text(analyteKey(id))
	}
	w.bool(d.Cancelled)
	w.bool(d.Collected)
}

func (w *writer) stay(d *StayDetail) {
	w.byte(byte(d.Action))
	w.text(d.Class)
	w.text(d.Unit)
	w.text(d.Room)
	w.text(d.Bed)
	w.text(d.Visit)
	w.int(int64(d.Admitted))
	w.byte(byte(d.Birth))
	w.byte(byte(d.Limits))
	w.bool(d.Transfer)
}

func (w *writer) person(d *PersonDetail, own ID) {
	w.int(int64(d.BirthFrom))
	w.int(int64(d.BirthTo - d.BirthFrom))
	w.text(d.BirthText)
	w.text(d.Sex)
	w.text(d.Name)
	w.value(d.GestationWeeks, own)
	w.value(d.AgeMonths, own)
	w.byte(byte(d.Died))
	w.int(int64(d.DeathTime))
}

// detail reads the details whose bits are set.
func (r *reader) detail(e *Event, bits uint64) {
	if bits&hasDose != 0 {
		e.Dose = r.dose(e.ID)
	}
	if bits&hasTest != 0 {
		e.Test = r.test()
	}
	if bits&hasSupport != 0 {
		e.Support = &SupportDetail{Kind: SupportKind(r.enum(byte(SupportEnd), "support")), Action: r.action(), Elective: r.bool(),
			Chronic: r.bool(), Name: r.text()}
	}
	if bits&hasStay != 0 {
		e.Stay = &StayDetail{Action: StayAction(r.enum(byte(len(stayKeys)), "encounter action")), Class: r.text(), Unit: r.text(),
			Room: r.text(), Bed: r.text(), Visit: r.text(), Admitted: Time(r.int()), Birth: r.tri(), Limits: r.tri(), Transfer: r.bool()}
	}
	if bits&hasPerson != 0 {
		e.Person = r.person(e.ID)
	}
	if bits&hasFact != 0 {
		e.Fact = &FactDetail{Fact: Fact(r.enum(byte(FactEnd), "fact")), Text: r.text(), System: r.text(), Code: r.text(), Absent: r.bool(),
			Ended: r.bool()}
	}
	if bits&hasAssert != 0 {
		e.Assert = &AssertDetail{Statement: Statement(r.enum(byte(StatementEnd), "statement")), Truth: r.tri(), Author: r.text(),
			Reason: r.text()}
	}
	if bits&hasLink != 0 {
		e.Link = &LinkDetail{Prior: Patient{Authority: r.text(), Value: r.text()}, Undo: r.bool()}
	}
	if bits&hasFeed != 0 {
		e.Feed = &FeedDetail{Feed: FeedKind(r.enum(byte(FeedEnd), "feed")), Alive: r.int()}
	}
	if bits&hasReceived != 0 {
		e.Received = e.At + Time(r.int())
	}
	if bits&hasAnalysed != 0 {
		e.Analysed = e.At + Time(r.int())
	}
}

func (r *reader) action() Action { return Action(r.enum(byte(len(actionKeys)), "action")) }
func (r *reader) tri() Tri       { return Tri(r.enum(byte(len(triKeys)), "statement")) }

func (r *reader) dose(own ID) *DoseDetail {
	return &DoseDetail{Drug: r.drug(), Name: r.text(), Action: r.action(), Purpose: Purpose(r.enum(byte(len(purposeKeys)), "purpose")),
		Route: r.text(), Systemic: r.bool(), RouteKnown: r.bool(), Line: r.text(), Amount: r.float(), Unit: r.text(),
		Rate: r.value(own), RateText: r.text(), PerKg: r.bool(), RateAbs: r.value(own)}
}

func (r *reader) test() *TestDetail {
	d := &TestDetail{Analyte: r.analyteKey(), Infection: r.bool()}
	n := r.uint()
	if n > uint64(len(r.data)-r.pos)+1 {
		r.fail("panel longer than the data")
		return d
	}
	if n > 0 {
		d.Panel = make([]analyte.ID, n-1)
		for i := range d.Panel {
			d.Panel[i] = r.analyteKey()
		}
	}
	d.Cancelled, d.Collected = r.bool(), r.bool()
	return d
}

func (r *reader) analyteKey() analyte.ID {
	key := r.text()
	if key == "" {
		return analyte.None
	}
	id, _ := analyte.ByKey(key)
	return id
}

func (r *reader) person(own ID) *PersonDetail {
	d := &PersonDetail{BirthFrom: Time(r.int())}
	d.BirthTo = d.BirthFrom + Time(r.int())
	d.BirthText, d.Sex, d.Name = r.text(), r.text(), r.text()
	d.GestationWeeks, d.AgeMonths = r.value(own), r.value(own)
	d.Died, d.DeathTime = r.tri(), Time(r.int())
	return d
}
