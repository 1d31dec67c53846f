package sim

import (
	"math"

	"stormglass/analyte"
)

// catheter is a urinary catheter, emptied every hour until hourly, then at the
// nurse's rounds.
type catheter struct {
	span
	hourly float64
}

// collection is the urine measured at an hour.
type collection struct{ at, mL float64 }

// sameHour is how near two charting hours are one.
const sameHour = 1e-6

// catheter lies between two hours; it is emptied every hour until hourly, then
// at the nurse's rounds.
func (c *chart) catheter(from, hourly, to float64) {
	c.catheters = append(c.catheters, catheter{span{from, to}, hourly})
}

// passed is the urine between two hours in mL, without noise.
func (c *chart) passed(from, to float64) float64 {
	sum := 0.0
	for h := from; h < to; h++ {
		d := math.Min(1, to-h)
		sum += c.value(urineHour, h+d/2) * d * c.p.WeightKg
	}
	return sum
}

// collect measures the urine: when the catheter is laid, with the nurse's
// rounds, and between them while it is emptied every hour. Each volume is what came since
// the one before; the first is what the bladder held.
func (c *chart) collect(rounds []float64) {
	for _, k := range c.catheters {
		last := k.from
		first := c.dice.with("bladder").at(int64(k.from * 60)).unit()
		c.collected = append(c.collected, collection{k.from, math.Round(c.passed(k.from-0.3-first, k.from))})
		for _, h := range rounds {
			if h-1 <= k.hourly && h-1 > last+sameHour && h-1 < k.to {
				last = c.empty(last, h-1)
			}
			if h > last+sameHour && h < k.to {
				last = c.empty(last, h)
			}
		}
	}
}

// empty measures what came since the last time.
func (c *chart) empty(last, h float64) float64 {
	perHour := c.noisy(urineHour, (last+h)/2)
	c.collected = append(c.collected, collection{h, math.Round(perHour * (h - last) * c.p.WeightKg)})
	return h
}

// urineAt is what was measured at a round.
func (c *chart) urineAt(h float64) []item {
	for _, u := range c.collected {
		if math.Abs(u.at-h) < sameHour {
			return []item{c.item(urineVolume, u.mL, "F")}
		}
	}
	return nil
}

// emptied reports the urine that was measured between the rounds.
func (c *chart) emptied(rounds []float64) {
	for _, u := range c.collected {
		with := false
		for _, h := range rounds {
			with = with || math.Abs(u.at-h) < sameHour
		}
		if with && !c.noNurse {
			continue
		}
		c.add(entry{at: hours(u.at), sent: hours(u.at + 0.1), feed: Nurse, results: &results{order: c.orderNumber("N"),
			code: "BALANCE", name: "Hourly urine", items: []item{c.item(urineVolume, u.mL, "F")}}})
	}
}

// rounds lists the hours of a regular series: at its own step in the unit, at
// another on the ward before.
func (c *chart) rounds(from, step, onWard float64) []float64 {
	out := every(from, onWard, math.Min(c.wardUntil, c.end))
	for h := from; h < c.end; h += step {
		if h >= c.wardUntil {
			out = append(out, h)
		}
	}
	return out
}

// onWard keeps the patient on the ward until an hour, with its rare rounds, and
// then moves him to the unit.
func (c *chart) onWard(until float64) {
	c.wardUntil = until
	c.add(entry{at: hours(until), sent: hours(until + 0.05), feed: ADT, stay: &stay{action: moved, from: "WARD"}})
}

// bolus gives a fluid in mL/kg, rounded as syringes are.
func (c *chart) bolus(m medicine, perKg float64, at ...float64) {
	if len(at) == 0 {
		return
	}
	line, round := c.orderNumber("P"), 10.0
	if c.p.WeightKg < 10 {
		round = 5
	}
	d := dose{amount: math.Round(perKg*c.p.WeightKg/round) * round, line: line}
	ordered := d
	ordered.action = doseOrdered
	c.administer(m, ordered, at[0]-0.1)
	for _, h := range at {
		c.administer(m, d, h)
	}
}

// awake is AVPU of a patient who can speak.
func (c *chart) awake(g gcsStep) item {
	q := quantityOf(avpu)
	word := [...]string{"Unresponsive", "Pain", "Voice", "Alert"}[min(3, max(0, g.e-1))]
	return item{m: avpu, code: q.local, name: q.name, loinc: q.loinc, kind: "ST", value: word, status: "F"}
}

// sign is a finding of the bedside that is there or not.
type sign uint8

// The signs.
const (
	looksIll sign = iota
	mentalState
	noSocialResponse
	notRoused
	oddCry
	lessActive
	parentsWorry
	grunts
	apnoea
	flares
	needsOxygen
	paleSkin
	rash
	coldLimbs
	painfulLegs
	dryNappies
	signCount
)

// charted is how a sign stands in the nursing chart.
type charted struct {
	code, name string
	id         analyte.ID
}

func signOf(s sign) charted {
	return [signCount]charted{
		looksIll:         {"ILL", "Appears ill", analyte.AppearsIll},
		mentalState:      {"MENTAL", "Altered behaviour or mental state", analyte.AlteredMentalState},
		noSocialResponse: {"NORESP", "No response to social cues", analyte.NoResponseToSocialCues},
		notRoused:        {"NOWAKE", "Does not wake or stay awake", analyte.DoesNotWake},
		oddCry:           {"CRY", "Weak, high-pitched or continuous cry", analyte.AbnormalCry},
		lessActive:       {"QUIET", "Decreased activity", analyte.DecreasedActivity},
		parentsWorry:     {"PARENT", "Parents are worried", analyte.ParentalConcern},
		grunts:           {"GRUNT", "Grunting", analyte.Grunting},
		apnoea:           {"APNEA", "Apnoea", analyte.Apnea},
		flares:           {"FLARE", "Nasal flaring", analyte.NasalFlaring},
		needsOxygen:      {"NEWO2", "New need for oxygen", analyte.NewOxygenNeed},
		paleSkin:         {"SKIN", "Skin mottled, ashen or blue", analyte.SkinColour},
		rash:             {"RASH", "Non-blanching rash", analyte.NonBlanchingRash},
		coldLimbs:        {"COLD", "Cold hands or feet", analyte.ColdPeripheries},
		painfulLegs:      {"LEG", "Leg pain", analyte.LegPain},
		dryNappies:       {"NAPPIES", "Passes less urine", analyte.ReducedUrine},
	}[min(s, signCount-1)]
}

func signItem(s sign, there bool) item {
	ch, word := signOf(s), "no"
	if there {
		word = "yes"
	}
	return item{m: measureCount, code: ch.code, name: ch.name, kind: "ST", value: word, status: "F"}
}

// triage charts the whole form of the door: these signs are there, the others
// are not.
func (c *chart) triage(at float64, found ...sign) {
	items := make([]item, 0, signCount)
	for s := range signCount {
		there := false
		for _, f := range found {
			there = there || f == s
		}
		items = append(items, signItem(s, there))
	}
	c.examined(at, items)
}

// sees charts single signs that struck somebody; of the others nothing is said.
func (c *chart) sees(at float64, found ...sign) {
	var items []item
	for _, s := range found {
		items = append(items, signItem(s, true))
	}
	c.examined(at, items)
}

func (c *chart) examined(at float64, items []item) {
	c.add(entry{at: hours(at), sent: hours(at + 0.08), feed: Nurse, results: &results{
		order: c.orderNumber("N"), code: "SIGNS", name: "Signs at the bedside", items: items}})
}

// mottles lets the skin be mottled between two hours; with it the nurse charts
// the skin at every round.
func (c *chart) mottles(from, to float64) { c.mottled = append(c.mottled, span{from, to}) }

func (c *chart) skin(h float64) []item {
	if len(c.mottled) == 0 {
		return nil
	}
	there := false
	for _, s := range c.mottled {
		there = there || h >= s.from && h < s.to
	}
	return []item{signItem(paleSkin, there)}
}

// knownCreatinine charts the creatinine of before the illness.
func (c *chart) knownCreatinine(at, x float64) {
	c.add(entry{at: hours(at), sent: hours(at + 0.15), feed: Nurse, results: &results{
		order: c.orderNumber("N"), code: "BASE", name: "Baseline", items: []item{c.item(baseCreatinine, x, "F")}}})
}

// bicarbonateOf is Henderson and Hasselbalch's equation: pCO2 in mmHg, mmol/L.
func bicarbonateOf(ph, pco2 float64) float64 {
	return math.Min(60, math.Max(2, 0.0307*pco2*math.Pow(10, ph-6.1)))
}

// baseExcessOf is van Slyke's equation as analysers print it, mmol/L.
func baseExcessOf(ph, hco3 float64) float64 {
	return math.Min(30, math.Max(-40, 0.93*(hco3-24.4+14.8*(ph-7.4))))
}
