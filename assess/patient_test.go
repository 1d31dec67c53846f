package assess_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// day0 is midnight of the first day of every test patient's stay.
var day0 = time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)

// at is "2 03:10": the day of the stay, counted from 1, and the time.
func at(t testing.TB, s string) event.Time {
	t.Helper()
	d, err := time.Parse("2 15:04", s)
	if err != nil {
		t.Fatalf("time %q: want \"day hour:minute\"", s)
	}
	return event.TimeOf(day0.AddDate(0, 0, d.Day()-1).Add(time.Duration(d.Hour())*time.Hour + time.Duration(d.Minute())*time.Minute))
}

// patient collects the events of one test patient.
type patient struct {
	t      testing.TB
	events []*event.Event
	n      uint64
}

func newPatient(t testing.TB) *patient { return &patient{t: t} }

// add gives an event its id and the times that are not set.
func (p *patient) add(when string, e *event.Event) *event.Event {
	p.n++
	e.ID = event.ID(p.n * 0x9e3779b97f4a7c15)
	e.Patient = event.Patient{Authority: "urn:test", Value: "p1"}
	if when != "" {
		e.At = at(p.t, when)
	}
	e.To = e.At
	if e.Recorded == 0 {
		e.Recorded = e.At
	}
	if e.Sent == 0 {
		e.Sent = e.Recorded
	}
	p.events = append(p.events, e)
	return e
}

// born adds a birth date so many years and months before the first day.
func (p *patient) born(years, months int) *patient {
	b := event.TimeOf(day0.AddDate(-years, -months, -1))
	p.add("1 00:00", &event.Event{Kind: event.Demographics, Person: &event.PersonDetail{BirthFrom: b, BirthTo: b}})
	return p
}

// aged adds a birth so many days before the first day.
func (p *patient) aged(days int) *patient {
	b := event.TimeOf(day0.AddDate(0, 0, -days))
	p.add("1 00:00", &event.Event{Kind: event.Demographics, Person: &event.PersonDetail{BirthFrom: b, BirthTo: b}})
	return p
}

func (p *patient) gestation(weeks float64) *patient {
	p.add("1 00:00", &event.Event{Kind: event.Demographics, Person: &event.PersonDetail{GestationWeeks: analyte.Point(weeks, 0)}})
	return p
}

// lab adds a result in the unit given, through the catalogue.
func (p *patient) lab(when string, id analyte.ID, text, unit, assay string) *event.Event {
	p.t.Helper()
	v, remark := analyte.FromText(analyte.Get(id), text, unit, assay, 0)
	if !v.Usable() {
		p.t.Fatalf("%s %q %q: %s", analyte.Get(id).Key, text, unit, remark)
	}
	return p.add(when, &event.Event{Kind: event.Observation, Analyte: id, Code: analyte.Get(id).Key, Value: v, Text: text, Unit: unit, Assay: assay, Sender: "LAB"})
}

func (p *patient) ferritin(when, ng string) *patient {
	p.lab(when, analyte.Ferritin, ng, "ng/mL", "")
	return p
}

func (p *patient) hladr(when, abc string) *patient {
	p.lab(when, analyte.HLADR, abc, "{molecules}/{cell}", "quantibrite")
	return p
}

func (p *patient) tnf(when, pg string) *patient {
	p.lab(when, analyte.ExVivoTNF, pg, "pg/mL", analyte.Get(analyte.ExVivoTNF).Assays[0].Key)
	return p
}

func (p *patient) crp(when, mgdl string) *patient {
	p.lab(when, analyte.CRP, mgdl, "mg/dL", "")
	return p
}

func (p *patient) assert(when string, s event.Statement, truth event.Tri) *event.Event {
	return p.add(when, &event.Event{Kind: event.Assertion, Assert: &event.AssertDetail{Statement: s, Truth: truth, Author: "Dr A"}})
}

func (p *patient) fact(when string, f event.Fact, absent bool) *patient {
	p.add(when, &event.Event{Kind: event.Condition, Fact: &event.FactDetail{Fact: f, Absent: absent}})
	return p
}

func (p *patient) culture(when string) *patient {
	p.add(when, &event.Event{Kind: event.TestOrder, Test: &event.TestDetail{Infection: true}})
	return p
}

func (p *patient) dose(when, name string, change func(*event.DoseDetail)) *patient {
	p.t.Helper()
	id, ok := drug.ByName(name)
	if !ok {
		p.t.Fatalf("drug %q", name)
	}
	d := &event.DoseDetail{Drug: id, Name: name, Action: event.Given, Route: "IV", RouteKnown: true, Systemic: true}
	if change != nil {
		change(d)
	}
	p.add(when, &event.Event{Kind: event.Dose, Dose: d})
	return p
}

func (p *patient) feed(when string, k event.FeedKind) *patient {
	p.add(when, &event.Event{Kind: event.FeedSign, Sender: k.Key(), Feed: &event.FeedDetail{Feed: k}})
	return p
}

// timeline folds the events in the order in which they were added.
func (p *patient) timeline() *timeline.Timeline {
	tl := timeline.New(event.Patient{Authority: "urn:test", Value: "p1"}, timeline.Config{})
	for _, e := range p.events {
		tl.Add(e)
	}
	return tl
}

func (p *patient) assess(when string) *assess.Assessment {
	p.t.Helper()
	return assess.Assess(p.timeline(), at(p.t, when), 0, clinical)
}

// clinical is compiled once; it is immutable.
var clinical = assess.Clinical()

func result(t testing.TB, a *assess.Assessment, id string) *assess.Result {
	t.Helper()
	r := a.Result(id)
	if r == nil {
		t.Fatalf("no result %s", id)
	}
	return r
}

func wantTruth(t testing.TB, a *assess.Assessment, id string, want rule.Truth) *assess.Result {
	t.Helper()
	r := result(t, a, id)
	if r.Population == assess.PopulationOut || r.Truth != want {
		t.Errorf("%s is %s (population %s, %s), want %s: %s", id, r.Truth, r.Population.Key(), r.PopulationWhy, want, r.Says)
	}
	return r
}

func wantOut(t testing.TB, a *assess.Assessment, id string) *assess.Result {
	t.Helper()
	r := result(t, a, id)
	if r.Population != assess.PopulationOut {
		t.Errorf("%s: population %s, want out", id, r.Population.Key())
	}
	return r
}
