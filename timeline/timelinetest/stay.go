// Package timelinetest makes seeded event streams for tests and benchmarks:
// plausible stays on a paediatric intensive care unit (Stay), and streams made
// to be awkward (Chaos). The same seed gives the same events on any machine.
package timelinetest

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// Start is when every stay begins.
var Start = event.TimeOf(time.Date(2026, 3, 1, 6, 0, 0, 0, time.UTC))

// Patient is whose stay it is.
func Patient(seed uint64) event.Patient {
	return event.Patient{Authority: "urn:oid:2.999.1", Value: "P" + strconv.FormatUint(seed, 10)}
}

// maker builds events with ids that depend on the seed and position alone.
type maker struct {
	rng  *rand.Rand
	seed uint64
	n    uint64
	p    event.Patient
	out  []*event.Event
}

func newMaker(seed uint64) *maker {
	return &maker{rng: rand.New(rand.NewPCG(seed, 0x5707)), seed: seed, p: Patient(seed)}
}

// id is splitmix64 of seed and position; never zero.
func (m *maker) id() event.ID {
	m.n++
	x := m.seed*0x9e3779b97f4a7c15 + m.n*0xbf58476d1ce4e5b9
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	x ^= x >> 31
	return event.ID(x | 1)
}

func (m *maker) add(k event.Kind, sender string, at event.Time, delay time.Duration) *event.Event {
	e := &event.Event{ID: m.id(), Kind: k, Patient: m.p, Sender: sender, At: at, To: at, Sent: at.Add(delay), Recorded: at.Add(delay + time.Second)}
	m.out = append(m.out, e)
	return e
}

// near is a value around a mean that returns to it, rounded to decimals.
func (m *maker) near(mean, spread float64, decimals int) float64 {
	f := math.Pow(10, float64(decimals))
	return math.Round((mean+spread*m.rng.NormFloat64())*f) / f
}

func (m *maker) observe(a analyte.ID, sender, order string, at event.Time, delay time.Duration, x float64) *event.Event {
	row := analyte.Get(a)
	x = min(max(x, row.Lo), row.Hi)
	e := m.add(event.Observation, sender, at, delay)
	e.Order, e.Code, e.Analyte = order, "LN|"+row.Key, a
	e.Value = analyte.Point(x, e.ID)
	e.Text, e.Unit = strconv.FormatFloat(x, 'f', -1, 64), row.Unit.Code()
	return e
}

func (m *maker) alive(k event.FeedKind, sender string, at event.Time) {
	m.add(event.FeedSign, sender, at, time.Second).Feed = &event.FeedDetail{Feed: k}
}

// Stay returns the events of a child's stay of some days: vital signs by the
// hour, gases every six hours, laboratory values and immune markers by the
// day, infusions, ventilation, orders, antimicrobials, feeds, now and then a
// preliminary result, a correction or a withdrawal, and what the organ scores
// ask for (see organs). In order of recording.
func Stay(seed uint64, days int) []*event.Event {
	m := newMaker(seed)
	m.arrive()
	for h := range days * 24 {
		at := Start.Add(time.Duration(h)*time.Hour + time.Duration(m.rng.IntN(50))*time.Second)
		m.vitals(at, h)
		m.infusions(at, h)
		if h%6 == 2 {
			m.gas(at.Add(12*time.Minute), h)
		}
		if h%24 == 5 {
			m.laboratory(at.Add(20*time.Minute), h/24)
		}
		if h%8 == 3 {
			m.antimicrobial(at.Add(5 * time.Minute))
		}
	}
	return ByRecording(append(m.out, organs(seed, days)...))
}

// ByRecording sorts events by when they were learnt, then by id, in place.
func ByRecording(events []*event.Event) []*event.Event {
	slices.SortStableFunc(events, func(a, b *event.Event) int {
		switch {
		case a.Recorded != b.Recorded && a.Recorded < b.Recorded, a.Recorded == b.Recorded && a.ID < b.ID:
			return -1
		case a.Recorded == b.Recorded && a.ID == b.ID:
			return 0
		}
		return 1
	})
	return events
}

func (m *maker) arrive() {
	months := 1 + m.rng.IntN(200)
	birth := Start.Go().AddDate(0, -months, -m.rng.IntN(28)).Truncate(24 * time.Hour)
	who := m.add(event.Demographics, "ADT|HOSP", Start, time.Minute)
	who.Person = &event.PersonDetail{BirthFrom: event.TimeOf(birth), BirthTo: event.TimeOf(birth.Add(24*time.Hour - time.Millisecond)),
		BirthText: birth.Format("20060102"), Sex: [2]string{"female", "male"}[m.rng.IntN(2)], Name: "Test " + m.p.Value,
		GestationWeeks: analyte.Point(float64(37+m.rng.IntN(5)), who.ID)}
	stay := m.add(event.Encounter, "ADT|HOSP", Start, time.Minute)
	stay.Stay = &event.StayDetail{Action: event.Admit, Class: "I", Unit: "PICU", Bed: strconv.Itoa(int(m.seed%50) + 1), Visit: "V1", Birth: event.No}
	kg := 3.5 + float64(months)*0.25
	m.observe(analyte.Weight, "CHART|PICU", "", Start.Add(10*time.Minute), time.Minute, m.near(kg, 0.5, 1))
	m.observe(analyte.DosingWeight, "CHART|PICU", "", Start.Add(12*time.Minute), time.Minute, m.near(kg, 0.1, 0))
	vent := m.add(event.Support, "VENT|PICU", Start.Add(15*time.Minute), time.Minute)
	vent.Support = &event.SupportDetail{Kind: event.SupportInvasive, Action: event.Start, Name: "ventilator"}
	said := m.add(event.Assertion, "UI", Start.Add(time.Hour), 0)
	said.Assert = &event.AssertDetail{Statement: event.SuspectedInfection, Truth: event.Yes, Author: "dr", Reason: "focus"}
	m.add(event.Condition, "EHR", Start.Add(30*time.Minute), time.Minute).Fact = &event.FactDetail{Fact: event.FactPneumonia, Text: "pneumonia"}
}

func (m *maker) vitals(at event.Time, h int) {
	const chart = "MON|PICU"
	ill := math.Exp(-float64(h) / 120)
	sys := m.near(95-20*ill, 5, 0)
	dia := math.Min(m.near(55-15*ill, 4, 0), sys-8)
	for _, v := range [...]struct {
		a analyte.ID
		x float64
	}{
		{analyte.HeartRate, m.near(110+40*ill, 6, 0)}, {analyte.RespiratoryRate, m.near(28+8*ill, 3, 0)},
		{analyte.SpO2, m.near(97-4*ill, 1.2, 0)}, {analyte.SBPInvasive, sys}, {analyte.DBPInvasive, dia},
		{analyte.MAPInvasive, math.Round(dia + (sys-dia)/3)}, {analyte.Temperature, m.near(37.2+1.3*ill, 0.3, 1)},
	} {
		m.observe(v.a, chart, "", at, time.Minute, v.x)
	}
	m.observe(analyte.FiO2, "VENT|PICU", "", at, time.Minute, m.near(0.3+0.4*ill, 0.03, 2))
	if h%4 == 0 {
		m.observe(analyte.GCSEye, "CHART|PICU", "", at, 5*time.Minute, float64(1+m.rng.IntN(4)))
		m.observe(analyte.GCSVerbal, "CHART|PICU", "", at, 5*time.Minute, float64(1+m.rng.IntN(5)))
		m.observe(analyte.GCSMotor, "CHART|PICU", "", at, 5*time.Minute, float64(1+m.rng.IntN(6)))
		m.observe(analyte.PupilsFixed, "CHART|PICU", "", at, 5*time.Minute, 0)
		m.observe(analyte.SBPCuff, chart, "", at, time.Minute, sys+2)
		m.observe(analyte.DBPCuff, chart, "", at, time.Minute, dia+1)
	}
	m.alive(event.FeedVitals, chart, at)
	m.alive(event.FeedVentilator, "VENT|PICU", at)
	m.alive(event.FeedMedication, "PUMP|PICU", at)
	if h%3 == 0 {
		m.alive(event.FeedDevice, "DEV|PICU", at)
		m.alive(event.FeedOrders, "EHR", at)
	}
}

// pressors are the infusions of the stay and their usual rate.
var pressors = [...]struct {
	id   drug.ID
	rate float64
}{{drug.Norepinephrine, 0.2}, {drug.Epinephrine, 0.1}, {drug.Milrinone, 0.5}}

func (m *maker) infusions(at event.Time, h int) {
	for i, p := range pressors {
		hour := h % (96 + 40*i) // a course, then a pause
		line := "L" + strconv.Itoa(h/(96+40*i)) + "-" + strconv.Itoa(i)
		action := event.Running
		switch {
		case hour == 2+i:
			action = event.Start
		case hour == 60+10*i:
			action = event.Stop
		case hour < 2+i || hour > 60+10*i || hour%4 != i:
			continue
		case hour%8 == i:
			action = event.Change
		}
		e := m.add(event.Dose, "PUMP|PICU", at, 30*time.Second)
		e.Order, e.Code, e.Label = line, "RX|"+p.id.String(), p.id.String()
		e.Dose = &event.DoseDetail{Drug: p.id, Name: p.id.String(), Action: action, Route: "IV", Systemic: true, RouteKnown: true, Line: line}
		switch action {
		case event.Start, event.Change:
			e.Dose.Rate, e.Dose.PerKg = analyte.Point(math.Abs(m.near(p.rate, p.rate/4, 3)), e.ID), true
		}
	}
}

func (m *maker) gas(at event.Time, h int) {
	order := "G" + strconv.Itoa(h)
	ill := math.Exp(-float64(h) / 120)
	m.order(order, at, analyte.PaO2, analyte.PaCO2, analyte.PHArterial, analyte.Lactate, analyte.Glucose)
	for _, v := range [...]struct {
		a analyte.ID
		x float64
	}{
		{analyte.PaO2, m.near(90-20*ill, 8, 0)}, {analyte.PaCO2, m.near(42, 4, 0)}, {analyte.PHArterial, m.near(7.38-0.1*ill, 0.03, 2)},
		{analyte.Lactate, math.Max(0.4, m.near(1+5*ill, 0.4, 1))}, {analyte.Glucose, m.near(110, 20, 0)},
	} {
		m.observe(v.a, "POCT|PICU", order, at, 4*time.Minute, v.x).Specimen = "arterial"
	}
}

func (m *maker) order(number string, at event.Time, panel ...analyte.ID) {
	e := m.add(event.TestOrder, "EHR", at.Add(-10*time.Minute), time.Second)
	e.Order, e.Test = number, &event.TestDetail{Panel: panel}
}

// daily are the laboratory values of a day: level when ill, level when well,
// spread, decimals.
var daily = [...]struct {
	a         analyte.ID
	ill, well float64
	spread    float64
	decimals  int
}{
	{analyte.Platelets, 60, 280, 20, 0}, {analyte.INR, 1.9, 1.1, 0.1, 1}, {analyte.DDimer, 6, 0.6, 0.4, 1}, {analyte.Fibrinogen, 120, 300, 25, 0},
	{analyte.WBC, 16, 9, 2, 1}, {analyte.Neutrophils, 12, 5, 1, 1}, {analyte.Lymphocytes, 0.8, 2.5, 0.3, 1}, {analyte.Monocytes, 0.3, 0.6, 0.1, 1},
	{analyte.Creatinine, 1.3, 0.4, 0.1, 2}, {analyte.BUN, 30, 12, 3, 0}, {analyte.Potassium, 4.5, 4, 0.3, 1}, {analyte.Sodium, 136, 139, 2, 0},
	{analyte.BilirubinTotal, 3, 0.6, 0.3, 1}, {analyte.ALT, 220, 35, 15, 0}, {analyte.AST, 300, 40, 20, 0}, {analyte.Albumin, 24, 34, 2, 0},
	{analyte.CRP, 180, 8, 10, 0}, {analyte.Procalcitonin, 20, 0.3, 0.5, 2}, {analyte.Ferritin, 5200, 180, 90, 0}, {analyte.LDH, 900, 260, 40, 0},
	{analyte.Hemoglobin, 85, 110, 5, 0}, {analyte.Triglycerides, 260, 110, 20, 0},
}

func (m *maker) laboratory(at event.Time, day int) {
	const lab = "LAB|CORE"
	order := "L" + strconv.Itoa(day)
	ill := math.Exp(-float64(day) / 5)
	var panel []analyte.ID
	for _, d := range daily {
		panel = append(panel, d.a)
	}
	m.order(order, at, panel...)
	for _, d := range daily {
		x := math.Max(m.near(d.well+(d.ill-d.well)*ill, d.spread, d.decimals), analyte.Get(d.a).Lo)
		e := m.observe(d.a, lab, order, at, 50*time.Minute, x)
		switch m.rng.IntN(60) {
		case 0: // preliminary, then final with another number
			e.Status = event.Preliminary
			m.observe(d.a, lab, order, at, 90*time.Minute, x*1.1)
		case 1:
			m.observe(d.a, lab, order, at, 5*time.Hour, x*0.9).Status = event.Corrected
		case 2:
			m.observe(d.a, lab, order, at, 6*time.Hour, x).Status = event.WrongPost
		}
	}
	if day%2 == 0 {
		m.order("H"+strconv.Itoa(day), at, analyte.HLADR)
		hla := m.observe(analyte.HLADR, "LAB|FLOW", "H"+strconv.Itoa(day), at, 5*time.Hour, m.near(22000-16000*ill, 1200, 0))
		hla.Assay = "quantibrite"
	}
	if day%3 == 0 {
		m.observe(analyte.ExVivoTNF, "LAB|IMM", "T"+strconv.Itoa(day), at, 7*time.Hour, m.near(900-600*ill, 60, 0))
	}
	if day%7 == 0 {
		e := m.add(event.TestOrder, "EHR", at, time.Second)
		e.Order, e.Code, e.Test = "C"+strconv.Itoa(day), "LN|600-7", &event.TestDetail{Infection: true}
	}
}

func (m *maker) antimicrobial(at event.Time) {
	id, _ := drug.ByName("meropenem")
	e := m.add(event.Dose, "EMAR|HOSP", at, 2*time.Minute)
	e.Order, e.Code, e.Label = "A"+strconv.FormatUint(m.n, 10), "RX|meropenem", "meropenem"
	e.Dose = &event.DoseDetail{Drug: id, Name: "meropenem", Action: event.Given, Purpose: event.Treatment, Route: "IV", Systemic: true, RouteKnown: true, Amount: 400, Unit: "mg"}
}
