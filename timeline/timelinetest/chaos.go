package timelinetest

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// Chaos returns n events crowded into two days that collide on purpose: few
// instants, senders and orders; every status; versions, withdrawals before
// their originals, intervals of time and value, results from the future and
// without a time, parallel and anonymous infusion lines, feeds that fall
// silent, encounters cancelled, persons corrected. In order of recording.
func Chaos(seed uint64, n int) []*event.Event {
	m := newMaker(seed)
	for range n {
		switch k := m.rng.IntN(20); {
		case k < 10:
			m.oddResult()
		case k < 13:
			m.oddDose()
		case k < 14:
			m.oddSupport()
		case k < 16:
			m.oddOrder()
		case k < 17:
			e := m.put(event.FeedSign)
			e.Feed = &event.FeedDetail{Feed: event.FeedKind(m.rng.IntN(int(event.FeedEnd))), Alive: []int64{0, 0, 3_600_000}[m.rng.IntN(3)]}
		default:
			m.oddStatement()
		}
	}
	return ByRecording(m.out)
}

// Shuffle returns the events in another order, about a tenth of them twice.
func Shuffle(events []*event.Event, seed uint64) []*event.Event {
	rng := rand.New(rand.NewPCG(seed, 0xc4a0))
	out := slices.Clone(events)
	for range len(events) / 10 {
		out = append(out, events[rng.IntN(len(events))])
	}
	rng.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// Instant returns a random instant of a chaos, or around it.
func Instant(rng *rand.Rand) event.Time {
	return Start.Add(time.Duration(rng.IntN(60)-4)*time.Hour + time.Duration(rng.IntN(4))*15*time.Minute)
}

func pick[T any](m *maker, list ...T) T { return list[m.rng.IntN(len(list))] }

// put adds an event at a crowded instant.
func (m *maker) put(k event.Kind) *event.Event {
	at := Start.Add(time.Duration(m.rng.IntN(48)) * time.Hour)
	if m.rng.IntN(4) == 0 {
		at = at.Add(time.Duration(m.rng.IntN(90)) * time.Second)
	}
	e := m.add(k, pick(m, "A", "B", "C"), at, time.Duration(m.rng.IntN(6)*m.rng.IntN(20))*time.Minute)
	e.Order = pick(m, "", "1", "2")
	if m.rng.IntN(3) == 0 {
		e.Sent = at // a tie among versions
	}
	switch m.rng.IntN(14) {
	case 0:
		e.To = e.At.Add(time.Hour)
	case 1:
		e.Recorded = e.At.Add(-time.Duration(1+m.rng.IntN(5)) * time.Hour)
	case 2:
		if k == event.Observation || k == event.Condition {
			e.At, e.To = 0, 0
		}
	}
	if m.rng.IntN(3) == 0 {
		e.Status = event.Status(m.rng.IntN(int(event.EnteredInError) + 1))
	}
	return e
}

func (m *maker) oddResult() {
	a := pick(m, analyte.Lactate, analyte.Platelets, analyte.PaO2, analyte.PO2Venous, analyte.FiO2, analyte.SpO2, analyte.MAPInvasive,
		analyte.SBPInvasive, analyte.DBPInvasive, analyte.MAPCuff, analyte.SBP, analyte.DBP, analyte.GCS, analyte.GCSEye, analyte.GCSVerbal,
		analyte.GCSMotor, analyte.PupilLeft, analyte.PupilRight, analyte.Ferritin, analyte.Weight, analyte.NorepinephrineRate,
		analyte.VasoactiveCount, analyte.InvasiveVentilation, analyte.RespiratorySupport, analyte.Age, analyte.O2Flow)
	if m.rng.IntN(3) == 0 {
		a = pick(m, organInputs...)
	}
	row := analyte.Get(a)
	e := m.put(event.Observation)
	e.Analyte, e.Code = a, "LN|"+row.Key
	if a == analyte.PaO2 || a == analyte.PO2Venous {
		e.Code = "L|PO2" // one code, the specimen decides
	}
	span := min(row.Hi-row.Lo, 300)
	x := row.Lo + float64(m.rng.IntN(5))/4*span
	if row.Kind != analyte.Quantity {
		x = row.Lo + float64(m.rng.IntN(int(row.Hi-row.Lo)+1))
	}
	switch m.rng.IntN(12) {
	case 0:
		e.Value = analyte.Below(x, row.Lo, e.ID)
	case 1:
		e.Value = analyte.Within(x, min(x+span/4, row.Hi), analyte.Ranged, e.ID)
	case 2:
		e.Value = analyte.Unknown(row, pick(m, analyte.SpecimenUnsuitable, analyte.UnitUnknown, analyte.Unassessable), e.ID)
	case 3:
		e.Value = analyte.Point(row.Hi*2+1, e.ID)
	default:
		e.Value = analyte.Point(x, e.ID)
	}
	e.Text = strconv.FormatFloat(x, 'g', -1, 64)
	if m.rng.IntN(25) == 0 {
		e.Kind = event.Unmapped
	}
}

// organInputs are what the derived analytes of the organ scores rest on, and
// some of these as received.
var organInputs = []analyte.ID{analyte.HeartRate, analyte.Creatinine, analyte.Creatinine, analyte.UrineVolume, analyte.UrineVolume, analyte.UrineVolume,
	analyte.UrineOutput24h, analyte.BaseExcess, analyte.Temperature, analyte.TemperaturePeripheral, analyte.PaCO2, analyte.PaCO2Baseline,
	analyte.GCSBaseline, analyte.CreatinineBaseline, analyte.MeanAirwayPressure, analyte.DosingWeight, analyte.PhenylephrineRate, analyte.Sedated,
	analyte.SystemicSteroid, analyte.CRRT, analyte.ECMO, analyte.HighFlowOxygen, analyte.RenalReplacement, analyte.CardiacArrest, analyte.FluidBolus1h,
	analyte.ShockIndex, analyte.UrineRate24h, analyte.CreatinineRatio}

func (m *maker) oddDose() {
	e := m.put(event.Dose)
	e.Status = pick(m, event.Final, event.Final, event.Final, event.Corrected, event.EnteredInError)
	id := pick(m, drug.Norepinephrine, drug.Norepinephrine, drug.Vasopressin, drug.Milrinone)
	if rocuronium, ok := drug.ByName("rocuronium"); ok && m.rng.IntN(6) == 0 {
		id = rocuronium
	}
	e.Dose = &event.DoseDetail{Drug: id, Action: event.Action(m.rng.IntN(int(event.Running) + 1)), Line: pick(m, "", "x", "y"), Systemic: true, RouteKnown: true}
	if m.rng.IntN(3) == 0 {
		m.otherDose(e.Dose)
	}
	switch m.rng.IntN(5) {
	case 0:
		e.Dose.Rate = analyte.Point(float64(m.rng.IntN(4))/100, e.ID)
	case 1:
		e.Dose.RateAbs = analyte.Point(float64(m.rng.IntN(4))/10, e.ID)
	case 2:
		e.Dose.RateAbs = analyte.Within(0, 100, analyte.NoConcentration, e.ID)
	}
}

// otherDose is of a class that acts for a time, or fills the circulation.
func (m *maker) otherDose(d *event.DoseDetail) {
	d.Name = pick(m, "sodium chloride 0.9%", "sodium chloride", "albumin 5%", "ringer lactate", "hydrocortisone", "propofol", "haloperidol", "tropicamide",
		"phenylephrine", "platelets", "levosimendan")
	d.Drug, _ = drug.ByName(d.Name)
	if d.Drug == drug.None {
		d.Drug = drug.Albumin
	}
	d.Action = pick(m, event.Given, event.Given, event.Given, event.Start, event.Stop)
	d.RouteKnown = m.rng.IntN(4) != 0
	d.Amount, d.Unit = float64(m.rng.IntN(4)*50), pick(m, "mL", "mL", "mL/kg", "mg")
	d.RateText = pick(m, "", "40 mL/h", "2 mL/kg/h", "x")
}

func (m *maker) oddSupport() {
	e := m.put(event.Support)
	e.Support = &event.SupportDetail{Kind: event.SupportKind(m.rng.IntN(int(event.SupportEnd))),
		Action: pick(m, event.Start, event.Change, event.Running, event.Stop), Elective: m.rng.IntN(5) == 0}
}

func (m *maker) oddOrder() {
	if m.rng.IntN(4) == 0 {
		e := m.put(event.DrugOrder)
		e.Dose = &event.DoseDetail{Drug: drug.Norepinephrine, Action: event.Start}
		return
	}
	e := m.put(event.TestOrder)
	e.Test = &event.TestDetail{Analyte: pick(m, analyte.Lactate, analyte.Ferritin, analyte.None), Panel: []analyte.ID{analyte.Platelets, analyte.INR},
		Cancelled: m.rng.IntN(5) == 0, Infection: m.rng.IntN(3) == 0}
}

func (m *maker) oddStatement() {
	switch m.rng.IntN(5) {
	case 0:
		e := m.put(event.Demographics)
		birth := Start.Add(-time.Duration(1+m.rng.IntN(4)) * 200 * 24 * time.Hour)
		e.Person = &event.PersonDetail{BirthFrom: birth, BirthTo: birth.Add(time.Duration(m.rng.IntN(2)) * 30 * 24 * time.Hour), Sex: pick(m, "", "male", "female")}
		switch m.rng.IntN(4) {
		case 0:
			e.Person = &event.PersonDetail{AgeMonths: analyte.Point(float64(m.rng.IntN(40)), e.ID)}
		case 1:
			e.Person = &event.PersonDetail{Died: pick(m, event.Yes, event.No), DeathTime: e.At}
		case 2:
			e.Person = &event.PersonDetail{GestationWeeks: analyte.Point(float64(30+m.rng.IntN(10)), e.ID), Name: pick(m, "Ada", "Bo")}
		}
	case 1:
		e := m.put(event.Encounter)
		e.Stay = &event.StayDetail{Action: event.StayAction(m.rng.IntN(int(event.CancelDischarge) + 1)), Unit: pick(m, "PICU", "WARD"), Visit: pick(m, "V1", "V2")}
	case 2:
		e := m.put(event.Condition)
		e.Fact = &event.FactDetail{Fact: pick(m, event.FactOther, event.FactMalignancy, event.FactNeuromuscularBlockade, event.FactMydriatic, event.FactCardiacArrest), Text: pick(m, "x", "y"),
			Absent: m.rng.IntN(4) == 0, Ended: m.rng.IntN(4) == 0}
	case 3:
		e := m.put(event.Assertion)
		e.Assert = &event.AssertDetail{Statement: event.Statement(m.rng.IntN(int(event.StatementEnd))), Truth: pick(m, event.Yes, event.No)}
	default:
		e := m.put(event.Unmapped)
		e.Code, e.Text = pick(m, "L|FOO", "L|BAR"), "7"
	}
}
