package sim

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"time"
)

// chart is what a story writes into: hours are since admission to the unit.
type chart struct {
	p     *Patient
	dice  dice
	index int
	end   float64 // hours

	trends   [measureCount]trend
	airways  []airwayStep
	artLines []span
	gcs      []gcsStep
	pupils   []pupilStep
	entries  []entry
	orders   int

	vitalsEvery float64 // hours between monitor readings
	noVent      bool    // the device gateway is silent for this patient
	noMAR       bool    // the medication record sends nothing for this patient
	noNurse     bool    // nobody charts GCS
	urinePerKgH float64
	catheters   []catheter
	collected   []collection // of urine, in order of time
	mottled     []span
	wardUntil   float64 // in a bed of the ward before the unit
	unitName    string
	newborn     bool // this is the birth hospitalisation
	aliases     []alias
	machines    []machineRun
}

type span struct{ from, to float64 }

type gcsStep struct {
	at      float64
	e, v, m int
	text    string // charted as a total in this form: "3T"
}

type pupilStep struct {
	at          float64
	left, right string
}

const month = 24 * 30.4375 // hours
const year = 12 * month

// person introduces the patient. Age is in hours: 5*year, 10*day.
func (c *chart) person(given, sex string, age, kg, cm float64) {
	c.p.Given = fmt.Sprintf("%s-%02d", given, c.index%100)
	c.p.Sex, c.p.AgeHours, c.p.WeightKg, c.p.HeightCm = sex, age, kg, cm
	c.vitalsEvery, c.urinePerKgH, c.unitName = 0.5, 1.6, "PICU"
	if age >= 18*year {
		c.unitName, c.urinePerKgH = "ICU", 0.9
	}
}

// stays admits at 0 from somewhere and discharges at the hour given.
func (c *chart) stays(from string, until float64) {
	c.end = until
	c.add(entry{at: hours(0), sent: hours(0.05), feed: ADT, stay: &stay{action: admitted, from: from}})
	c.add(entry{at: hours(until), sent: hours(until + 0.1), feed: ADT, stay: &stay{action: discharged}})
}

// diesAt admits at 0 from somewhere and ends with death.
func (c *chart) diesAt(from string, at float64) {
	c.end = at
	c.add(entry{at: hours(0), sent: hours(0.05), feed: ADT, stay: &stay{action: admitted, from: from}})
	c.add(entry{at: hours(at), sent: hours(at + 0.3), feed: ADT, stay: &stay{action: died}})
}

// trend gives a measure its course: pairs of hour and value, on the measure's
// own scale.
func (c *chart) trend(m measure, knots ...float64) {
	c.trends[m] = newTrend(quantityOf(m).log, knots)
}

// value is the noiseless value at an hour: the story's trend, else what is
// usual at this age.
func (c *chart) value(m measure, h float64) float64 {
	if c.trends[m].set() {
		return c.trends[m].at(h)
	}
	switch m {
	case heartRate, respRate, mapBP, creatinine, hemoglobin:
		return usual(m, c.p.AgeMonths())
	case neutrophils:
		return 0.6 * c.value(wbc, h)
	case lymphocytes:
		return math.Min(usual(m, c.p.AgeMonths()), 0.28*c.value(wbc, h))
	case monocytes:
		return 0.06 * c.value(wbc, h)
	case weightKg, dosingKg:
		return c.p.WeightKg
	case heightCm:
		return c.p.HeightCm
	case urineHour:
		return c.urinePerKgH
	case urine24h:
		return c.passed(h-24, h)
	case pH:
		return 7.39 - 0.02*math.Max(0, c.value(lactate, h)-1.2)
	case bicarbonate:
		return bicarbonateOf(c.noisy(pH, h), c.noisy(paCO2, h))
	case baseExcess:
		x := c.noisy(pH, h)
		return baseExcessOf(x, bicarbonateOf(x, c.noisy(paCO2, h)))
	case paO2:
		return c.noisy(pfRatio, h) * c.inspired(h)
	case fio2:
		return c.airwayAt(h).fio2
	case gasGlucose:
		return c.value(glucose, h)
	case gasPotassium:
		return c.value(potassium, h)
	}
	return quantityOf(m).base
}

// inspired is the oxygen fraction that is breathed. What reaches the lungs
// through a cannula is nobody's number: it is guessed here and never sent.
func (c *chart) inspired(h float64) float64 {
	if f := c.value(fio2, h); f > 0 {
		return f
	}
	return 0.28
}

// noisy is the value as an instrument reads it at that hour.
func (c *chart) noisy(m measure, h float64) float64 {
	d := c.dice.with(quantityOf(m).name).at(int64(math.Round(h * 60)))
	return quantityOf(m).noisy(c.value(m, h), d)
}

// usual is a middle value of health by age in months, for scenery only.
func usual(m measure, age float64) float64 {
	bands := [...]float64{1, 12, 24, 60, 144, 216}
	i := sort.SearchFloat64s(bands[:], age)
	if i < len(bands) && age == bands[i] {
		i++
	}
	switch m {
	case heartRate:
		return [...]float64{148, 136, 122, 110, 92, 80, 78}[i]
	case respRate:
		return [...]float64{44, 36, 28, 24, 20, 16, 16}[i]
	case mapBP:
		return [...]float64{52, 63, 67, 70, 75, 80, 84}[i]
	case creatinine:
		return [...]float64{0.5, 0.22, 0.25, 0.34, 0.46, 0.68, 0.85}[i]
	case hemoglobin:
		return [...]float64{15, 11, 11.2, 11.6, 12.2, 12.8, 13.4}[i]
	}
	return [...]float64{4.2, 4.8, 4.2, 3.4, 2.6, 2.1, 1.9}[i]
}

// charts the GCS from an hour on; v = 0 is an intubated patient, charted 1T.
func (c *chart) coma(at float64, e, v, m int) {
	c.gcs = append(c.gcs, gcsStep{at: at, e: e, v: v, m: m})
}

// comaText charts only a total, in the nurse's words.
func (c *chart) comaText(at float64, text string) {
	c.gcs = append(c.gcs, gcsStep{at: at, text: text})
}

// pupilsAre charts both pupils from an hour on.
func (c *chart) pupilsAre(at float64, left, right string) {
	c.pupils = append(c.pupils, pupilStep{at, left, right})
}

// arterialLine: pressures are invasive while it lies.
func (c *chart) arterialLine(from, to float64) { c.artLines = append(c.artLines, span{from, to}) }

func (c *chart) invasive(h float64) bool {
	for _, s := range c.artLines {
		if h >= s.from && h < s.to {
			return true
		}
	}
	return false
}

// jitter spreads turnarounds: 0.75 to 1.45 of the typical one.
func (c *chart) jitter(name string, h float64) float64 {
	return 0.75 + 0.7*c.dice.with("turnaround").with(name).at(int64(h*60)).unit()
}

func (c *chart) orderNumber(prefix string) string {
	c.orders++
	return prefix + strconv.Itoa(100000+c.index%1000*1000+c.orders)
}

func (c *chart) add(e entry) *entry {
	c.entries = append(c.entries, e)
	return &c.entries[len(c.entries)-1]
}

// hours converts story hours, to the second.
func hours(h float64) time.Duration {
	return time.Duration(math.Round(h*3600)) * time.Second
}

// finish adds everything that is charted regularly, orders the entries by the
// time they leave, and hands them to the patient.
func (c *chart) finish() {
	c.regularCharting()
	last := 0.0
	kept := c.entries[:0]
	for _, e := range c.entries {
		if c.end > 0 && e.at > hours(c.end) {
			continue
		}
		for _, a := range c.aliases {
			if h := e.at.Hours(); e.mrn == "" && e.link == nil && h >= a.from && h < a.to {
				e.mrn = a.mrn
			}
		}
		kept = append(kept, e)
		last = math.Max(last, e.sent.Hours())
	}
	sort.SliceStable(kept, func(i, j int) bool { return kept[i].sent < kept[j].sent })
	sort.SliceStable(c.airways, func(i, j int) bool { return c.airways[i].at < c.airways[j].at })
	c.p.newborn, c.p.airways, c.p.machines, c.p.wardUntil = c.newborn, c.airways, c.machines, hours(c.wardUntil)
	c.p.entries, c.p.Length = kept, hours(last)
}
