package timelinetest

import (
	"math"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// organs are the events of a stay that the organ scores ask for beyond vital
// signs and laboratory: urine, acid-base status, fluids, sedation, steroids,
// supports, transfusions and baseline facts. They come from a generator of
// their own, so that the rest of a stay does not depend on them.
func organs(seed uint64, days int) []*event.Event {
	m := newMaker(seed + 1<<40)
	m.p = Patient(seed)
	m.before(seed)
	for h := range days * 24 {
		at := Start.Add(time.Duration(h)*time.Hour + time.Duration(m.rng.IntN(50))*time.Second)
		ill := math.Exp(-float64(h) / 120)
		m.observe(analyte.UrineVolume, "CHART|PICU", "", at.Add(3*time.Minute), 2*time.Minute, max(0, m.near(40-38*ill, 6, 0)))
		if h%4 == 0 {
			m.observe(analyte.MeanAirwayPressure, "VENT|PICU", "", at, time.Minute, m.near(9+6*ill, 1, 0))
			m.observe(analyte.TemperaturePeripheral, "MON|PICU", "", at.Add(20*time.Minute), time.Minute, m.near(34-3*ill, 0.5, 1))
			m.observe(analyte.CapillaryRefill, "CHART|PICU", "", at, time.Minute, max(1, m.near(2+3*ill, 0.6, 0)))
		}
		if h%6 == 2 {
			m.observe(analyte.BaseExcess, "POCT|PICU", "", at.Add(12*time.Minute), 4*time.Minute, m.near(-8*ill, 1.5, 1))
			m.observe(analyte.Bicarbonate, "POCT|PICU", "", at.Add(12*time.Minute), 4*time.Minute, m.near(24-6*ill, 1, 1))
		}
		if h%48 == 30 {
			m.observe(analyte.Weight, "CHART|PICU", "", at, time.Minute, m.near(12, 0.3, 1))
		}
		m.drugs(at, h)
		m.supports(at, h, seed)
	}
	return m.out
}

// before is what was so before the illness.
func (m *maker) before(seed uint64) {
	at := Start.Add(20 * time.Minute)
	m.observe(analyte.GCSBaseline, "CHART|PICU", "", at, time.Minute, 15)
	if seed%2 == 0 {
		m.observe(analyte.CreatinineBaseline, "CHART|PICU", "", at, time.Minute, 0.4)
	}
	f := [...]event.Fact{event.FactOther, event.FactCyanoticHeartDisease, event.FactChronicKidneyDisease, event.FactChemotherapy}[seed%4]
	m.add(event.Condition, "EHR", at, time.Minute).Fact = &event.FactDetail{Fact: f, Text: f.Key()}
}

// dose gives a drug by its name.
func (m *maker) dose(name, sender, line string, do event.Action, at event.Time, amount float64, unit string) *event.Event {
	e := m.add(event.Dose, sender, at, time.Minute)
	id, _ := drug.ByName(name)
	e.Order, e.Code, e.Label = line, "RX|"+name, name
	e.Dose = &event.DoseDetail{Drug: id, Name: name, Action: do, Line: line, Route: "IV", Systemic: true, RouteKnown: true, Amount: amount, Unit: unit}
	return e
}

func (m *maker) drugs(at event.Time, h int) {
	switch h % 96 {
	case 0, 1, 5:
		m.dose("sodium chloride 0.9%", "EMAR|HOSP", "", event.Given, at.Add(10*time.Minute), 200, "mL")
	case 2:
		m.dose("propofol", "PUMP|PICU", "S", event.Start, at, 0, "")
	case 3:
		m.dose("rocuronium", "EMAR|HOSP", "", event.Given, at, 10, "mg")
	case 20:
		m.dose("platelets", "EMAR|HOSP", "", event.Given, at, 100, "mL")
	case 40:
		m.dose("propofol", "PUMP|PICU", "S", event.Stop, at, 0, "")
	case 50:
		e := m.dose("tropicamide", "EMAR|HOSP", "", event.Given, at, 1, "")
		e.Dose.Route, e.Dose.Systemic = "OPH", false
	}
	if h < 60 && h%6 == 4 {
		m.dose("hydrocortisone", "EMAR|HOSP", "", event.Given, at, 20, "mg")
	}
}

func (m *maker) supports(at event.Time, h int, seed uint64) {
	put := func(k event.SupportKind, do event.Action) {
		m.add(event.Support, "DEV|PICU", at, time.Minute).Support = &event.SupportDetail{Kind: k, Action: do}
	}
	switch {
	case h == 30 && seed%3 == 0:
		put(event.SupportCRRT, event.Start)
	case h == 80 && seed%3 == 0:
		put(event.SupportCRRT, event.Stop)
	case h == 12 && seed%5 == 0:
		put(event.SupportECMOVA, event.Start)
	case h == 36 && seed%5 == 0:
		put(event.SupportECMOVA, event.Stop)
	case h%72 == 34 && seed%4 == 1:
		put(event.SupportIHD, event.Start)
	case h%72 == 38 && seed%4 == 1:
		put(event.SupportIHD, event.Stop)
	}
}
