package cohort

import (
	"math"
	"slices"

	"stormglass/event"
)

// The data set comes without the result of any SQL. So SOFA is worked out here
// a second time, plainly, from the tables alone and with none of the product's
// code: the worst of each component in a rolling 24 h, missing as 0, as
// mimic-code does (scores.md §10). A decision is where the product reads the
// data otherwise than that program. With every decision taken the plain
// computation gives the product's published score; with one of them left out it
// differs in as many hours as stand in the ledger.

// decision is one difference between the product and mimic-code.
type decision int

// Decisions, and what mimic-code does.
const (
	tubeIsOne     decision = iota // verbal response with a tube counts 1, as charted | the whole scale is 15
	partOfScale                   // where a response is missing, what is certain of the sum counts | nothing
	noBlockade                    // nothing is scored that was charted under neuromuscular blockade | scored
	ventWhole                     // a P/F from 200 on scores by its value, ventilated or not | on the ventilator only below 200
	ventDay                       // ventilated at any time of the 24 h | at the time of the gas
	fio2Six                       // the FiO2 of up to 6 h before the gas | 4 h
	sixDigits                     // compared after rounding to six digits | as charted (0.1000000015, 399.999994)
	mapPreference                 // the arterial pressure before the cuff's, within an hour; between diastolic and systolic | the lowest of all
	urineCovered                  // a day's urine counts where no gap is longer than 6 h | any sum, from 24 h on
	decisionEnd
)

// ledger is, for each decision, the components that it can change and in how
// many of the hours of the demo it does.
var ledger = [decisionEnd]struct {
	name  string
	items []int
	hours int
}{
	tubeIsOne:     {"tube counts 1", []int{4}, 5719},
	partOfScale:   {"part of the coma scale", []int{4}, 32},
	noBlockade:    {"neuromuscular blockade", []int{4}, 132},
	ventWhole:     {"ventilated P/F from 200 on", []int{0}, 1936},
	ventDay:       {"ventilated in the day", []int{0}, 351},
	fio2Six:       {"FiO2 for 6 h", []int{0}, 102},
	sixDigits:     {"six digits", []int{0, 1, 2, 3, 5}, 25},
	mapPreference: {"preference of pressures", []int{3}, 183},
	urineCovered:  {"covered urine", []int{5}, 760},
}

// demoHours is how many hours of the demo have a SOFA score (the others are of
// a 17-year-old), and asMimicCode in how many of them mimic-code's reading gives
// another one.
const (
	demoHours   = 13938
	asMimicCode = 6780
)

// num is a number at a time; ok marks what its list says.
type num struct {
	at event.Time
	x  float64
	ok bool
}

// stretch is a rate from a time until another.
type stretch struct {
	from, to event.Time
	rate     float64
}

// series of a chart.
const (
	sMapArt = iota
	sSysArt
	sDiaArt
	sMapCuff
	sSysCuff
	sDiaCuff
	sEye
	sVerbal // ok: with a tube
	sMotor
	sTotal
	sFiO2
	sPO2
	sArterial // a gas is arterial
	sPlatelets
	sBilirubin
	sCreatinine
	sUrine
	sVent // 1 on, 0 off
	seriesEnd
)

// chart is one subject, as the tables have it.
type chart struct {
	s        [seriesEnd][]num
	vent     []stretch
	rates    map[string][]stretch
	blockade []stretch
	lows     map[lowKey][]event.Time
}

// lowKey is what the list of low pressures depends on.
type lowKey struct {
	since event.Time
	six   bool
}

func (c *chart) sort() {
	for i := range c.s {
		slices.SortStableFunc(c.s[i], func(a, b num) int { return int(a.at - b.at) })
	}
}

// plain is one computation: which decisions are taken, of one stay.
type plain struct {
	*chart
	take  [decisionEnd]bool
	since event.Time // the chart begins
}

const hourMs = event.Time(3600 * 1000)

// within yields the numbers in (from, to].
func (p *plain) within(k int, from, to event.Time) []num {
	l := p.s[k]
	i, _ := slices.BinarySearchFunc(l, max(from+1, p.since), func(n num, t event.Time) int { return int(n.at - t) })
	j, _ := slices.BinarySearchFunc(l, to+1, func(n num, t event.Time) int { return int(n.at - t) })
	if i > j {
		return nil
	}
	return l[i:j]
}

// newest is the newest number of at most some hours before.
func (p *plain) newest(k int, at event.Time, hours int) (num, bool) {
	l := p.within(k, at-event.Time(hours)*hourMs-1, at)
	if len(l) == 0 {
		return num{}, false
	}
	return l[len(l)-1], true
}

// at least, after rounding to six digits where that is decided.
func (p *plain) ge(x, cut float64) bool { return p.round(x) >= cut }

func (p *plain) round(x float64) float64 {
	if !p.take[sixDigits] || x == 0 {
		return x
	}
	scale := math.Pow(10, 5-math.Floor(math.Log10(math.Abs(x))))
	return math.Round(x*scale) / scale
}

// score is one of the six components at an instant.
func (p *plain) score(item int, at event.Time) int {
	from := at - 24*hourMs
	switch item {
	case 0:
		return p.lung(from, at)
	case 1:
		return p.below(sPlatelets, from, at, 150, 100, 50, 20)
	case 2:
		return p.above(sBilirubin, from, at, 1.2, 2, 6, 12)
	case 3:
		return p.heart(from, at)
	case 4:
		return p.coma(from, at)
	}
	return max(p.above(sCreatinine, from, at, 1.2, 2, 3.5, 5), p.urine(at))
}

func (p *plain) below(k int, from, to event.Time, cuts ...float64) int {
	most := 0
	for _, n := range p.within(k, from, to) {
		points := 0
		for _, c := range cuts {
			if !p.ge(n.x, c) {
				points++
			}
		}
		most = max(most, points)
	}
	return most
}

func (p *plain) above(k int, from, to event.Time, cuts ...float64) int {
	most := 0
	for _, n := range p.within(k, from, to) {
		points := 0
		for _, c := range cuts {
			if p.ge(n.x, c) {
				points++
			}
		}
		most = max(most, points)
	}
	return most
}

func (p *plain) lung(from, to event.Time) int {
	most := 0
	on := p.ventilated(from, to)
	for _, gas := range p.within(sPO2, from, to) {
		if len(p.within(sArterial, gas.at-1, gas.at)) == 0 {
			continue
		}
		hours := 4
		if p.take[fio2Six] {
			hours = 6
		}
		f, ok := p.newest(sFiO2, gas.at, hours)
		if !ok {
			continue
		}
		for _, same := range p.within(sFiO2, f.at-f.at%60000-1, gas.at) { // the highest of the minute
			f.x = max(f.x, same.x)
		}
		pf, vent := gas.x/f.x, on
		if !p.take[ventDay] {
			vent = p.ventilated(gas.at-1, gas.at)
		}
		points := 0
		switch {
		case vent && !p.ge(pf, 100):
			points = 4
		case vent && !p.ge(pf, 200):
			points = 3
		case vent && !p.take[ventWhole]:
		case !p.ge(pf, 300):
			points = 2
		case !p.ge(pf, 400):
			points = 1
		}
		most = max(most, points)
	}
	return most
}

// ventilated is whether invasive ventilation ran at any time in (from, to]: by
// the procedures, or charted, which holds for 6 h.
func (p *plain) ventilated(from, to event.Time) bool {
	for _, v := range p.vent {
		if v.from <= to && v.to > from && v.from >= p.since {
			end := v.to
			for _, n := range p.within(sVent, v.from, to) {
				if n.x == 0 {
					end = min(end, n.at) // charted as off before the procedure's end
				}
			}
			if end > from {
				return true
			}
		}
	}
	for _, n := range p.within(sVent, from, to) {
		if n.x == 1 {
			return true
		}
	}
	last, ok := p.newest(sVent, from, 6)
	return ok && last.x == 1
}

// pressures are the ways to a mean pressure, in order of preference.
var pressures = [...][3]int{{sMapArt, sSysArt, sDiaArt}, {-1, sSysArt, sDiaArt}, {sMapCuff, sSysCuff, sDiaCuff}, {-1, sSysCuff, sDiaCuff}}

func (p *plain) heart(from, to event.Time) int {
	points := 0
	if p.take[mapPreference] {
		for _, at := range p.lowPressures() {
			if at > from && at <= to {
				points = 1
			}
		}
	} else {
		points = max(p.below(sMapArt, from, to, 70), p.below(sMapCuff, from, to, 70))
	}
	most := func(drug string) float64 {
		x := 0.0
		for _, r := range p.rates[drug] {
			if r.from <= to && r.to > from && r.from >= p.since {
				x = max(x, p.round(r.rate))
			}
		}
		return x
	}
	ne, epi, dopa, dobu := most("norepinephrine"), most("epinephrine"), most("dopamine"), most("dobutamine")
	switch {
	case ne > 0.1 || epi > 0.1 || dopa > 15:
		points = 4
	case ne > 0 || epi > 0 || dopa > 5:
		points = 3
	case dopa > 0 || dobu > 0:
		points = 2
	}
	return points
}

// lowPressures are the instants at which the preferred mean pressure rests on
// what was charted then and is below 70.
func (p *plain) lowPressures() []event.Time {
	key := lowKey{p.since, p.take[sixDigits]}
	if list, ok := p.lows[key]; ok {
		return list
	}
	var list []event.Time
	for _, k := range [...]int{sMapArt, sSysArt, sDiaArt, sMapCuff, sSysCuff, sDiaCuff} {
		for _, n := range p.within(k, 0, 1<<60) {
			if m, ok := p.preferred(n.at); ok && m.at == n.at && !p.ge(m.x, 70) {
				list = append(list, n.at)
			}
		}
	}
	p.lows[key] = list
	return list
}

// preferred is the mean pressure at an instant by preference of source, of
// those at most an hour older than the newest.
func (p *plain) preferred(at event.Time) (num, bool) {
	var found [len(pressures)]num
	newest := event.Time(0)
	for i, k := range pressures {
		found[i] = p.mean(k, at)
		newest = max(newest, found[i].at)
	}
	for _, f := range found {
		if f.ok && newest-f.at <= hourMs {
			return f, true
		}
	}
	return num{}, false
}

// mean is the newest plausible mean pressure of one way, of the last 6 h.
func (p *plain) mean(k [3]int, at event.Time) num {
	lead := k[0]
	if lead < 0 {
		lead = k[1]
	}
	list := p.within(lead, at-6*hourMs-1, at)
	for i := len(list) - 1; i >= 0; i-- {
		n := list[i]
		minute := n.at - n.at%60000
		lowest := func(k int) (float64, bool) {
			x, ok := math.Inf(1), false
			for _, m := range p.within(k, minute-1, min(at, minute+59999)) {
				x, ok = min(x, m.x), true
			}
			return x, ok
		}
		x, _ := lowest(lead)
		sys, hasSys := lowest(k[1])
		dia, hasDia := lowest(k[2])
		if k[0] < 0 {
			if !hasDia || x-dia < 1 {
				continue
			}
			return num{n.at, dia + (x-dia)/3, true}
		}
		if hasSys && x > sys || hasDia && x < dia {
			continue
		}
		return num{n.at, x, true}
	}
	return num{}
}

func (p *plain) coma(from, to event.Time) int {
	most := 0
	for _, k := range [...]int{sEye, sVerbal, sMotor, sTotal} {
		for _, n := range p.within(k, from, to) {
			if x, ok := p.scale(n.at); ok {
				most = max(most, map[bool]int{true: 1}[x < 15]+map[bool]int{true: 1}[x < 13]+map[bool]int{true: 1}[x < 10]+map[bool]int{true: 1}[x < 6])
			}
		}
	}
	return most
}

// scale is the coma scale charted at an instant: the total where one was
// charted then, else the newest of each response, of at most 12 h. Where one is
// missing it is the highest that the scale can be.
func (p *plain) scale(at event.Time) (float64, bool) {
	if p.take[noBlockade] {
		for _, b := range p.blockade {
			if b.from <= at && at < b.to {
				return 0, false
			}
		}
	}
	e, hasE := p.newest(sEye, at, 12)
	v, hasV := p.newest(sVerbal, at, 12)
	m, hasM := p.newest(sMotor, at, 12)
	if hasV && v.ok && !p.take[tubeIsOne] {
		return 15, true
	}
	if total, ok := p.newest(sTotal, at, 12); ok && total.at >= max(e.at, v.at, m.at) {
		return total.x, true
	}
	if hasE && hasV && hasM {
		return e.x + v.x + m.x, true
	}
	if !p.take[partOfScale] || !hasE && !hasV && !hasM {
		return 0, false
	}
	x := e.x + v.x + m.x
	for _, miss := range [...]struct {
		has bool
		max float64
	}{{hasE, 4}, {hasV, 5}, {hasM, 6}} {
		if !miss.has {
			x += miss.max
		}
	}
	return x, true
}

// urine is the points of a day's volume.
func (p *plain) urine(at event.Time) int {
	points := func(x float64) int {
		switch {
		case x < 200:
			return 4
		case x < 500:
			return 3
		}
		return 0
	}
	if !p.take[urineCovered] {
		list := p.within(sUrine, at-24*hourMs, at)
		if len(list) == 0 || p.s[sUrine][0].at > at-24*hourMs {
			return 0
		}
		sum := 0.0
		for _, n := range list {
			sum += n.x
		}
		return points(sum)
	}
	last, ok := p.newest(sUrine, at, 24)
	if !ok {
		return 0
	}
	if x, ok := p.covered(last.at); ok {
		return points(x)
	}
	return 0
}

// covered is the highest volume of the 24 h before a measurement; ok is false
// where they are not covered.
func (p *plain) covered(end event.Time) (float64, bool) {
	from := end - 24*hourMs
	list := p.within(sUrine, 0, end)
	sum := 0.0
	for i := len(list) - 1; i >= 0 && list[i].at > from; i-- {
		if i == 0 || list[i].at-list[i-1].at > 6*hourMs {
			return 0, false
		}
		sum += list[i].x
		if before := list[i-1].at; before < from && from-before <= hourMs {
			sum *= 24 * float64(hourMs) / float64(end-before)
		}
	}
	return sum, true
}
