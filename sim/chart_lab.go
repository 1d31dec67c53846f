package sim

import "math"

// draw takes a panel's specimens at these hours; each is reported after the
// panel's turnaround, first as preliminary now and then.
func (c *chart) draw(p panel, at ...float64) {
	for _, h := range at {
		c.specimen(p, h, nil)
	}
}

// specimen draws one panel. Overrides replace measured values.
func (c *chart) specimen(p panel, h float64, fixed map[measure]float64) *entry {
	order := c.orderNumber("L")
	if p.ordered {
		c.add(entry{at: hours(h), sent: hours(h + 0.02), feed: OrderEntry,
			order: &testOrder{order: order, code: p.code, name: p.name, specimen: p.specimen, specName: p.specName}})
	}
	r := &results{order: order, code: p.code, name: p.name, specimen: p.specimen, specName: p.specName}
	for _, m := range p.measures {
		x, ok := fixed[m]
		if !ok {
			x = c.sampled(m, p.specimen, h)
		}
		if q := quantityOf(m); !ok && (q.base < 0 && !c.trends[m].set() || m == fio2 && c.value(fio2, h) == 0) {
			continue
		}
		r.items = append(r.items, c.item(m, x, "F"))
	}
	wait := p.turnaround * c.jitter(p.code, h)
	if p.prelim && c.dice.with("prelim").at(int64(h*60)).intn(3) == 0 {
		pre := *r
		pre.items = withStatus(r.items, "P")
		c.add(entry{at: hours(h), sent: hours(h + wait*0.7), feed: p.feed, results: &pre})
	}
	return c.add(entry{at: hours(h), sent: hours(h + wait), feed: p.feed, results: r})
}

// sampled is the value in this kind of blood: capillary and venous oxygen are
// not arterial oxygen.
func (c *chart) sampled(m measure, specimen string, h float64) float64 {
	x := c.noisy(m, h)
	d := c.dice.with("site").at(int64(h * 60)).normal()
	switch {
	case m == paO2 && specimen == "BLDC":
		return math.Round(44 + 4*d)
	case m == paO2 && specimen == "BLDV":
		return math.Round(36 + 4*d)
	case m == paCO2 && specimen == "BLDV":
		return x + 6
	case m == pH && specimen == "BLDV":
		return x - 0.04
	}
	return x
}

// item is one OBX of a measure.
func (c *chart) item(m measure, x float64, status string) item {
	q := quantityOf(m)
	it := item{m: m, code: q.local, name: q.name, loinc: q.loinc, kind: "NM", unit: q.unit, num: x, status: status}
	it.ref = c.reference(m, q)
	if m == fio2 {
		x *= 100
		it.num = x
	}
	it.value = q.printed(x)
	if it.value[0] == '<' || it.value[0] == '>' {
		it.kind = "SN"
	}
	it.flag = flagOf(x, it.ref)
	return it
}

func withStatus(items []item, status string) []item {
	out := append([]item(nil), items...)
	for i := range out {
		out[i].status = status
	}
	return out
}

// lab reports one measure with exactly this value, as a test of its own.
func (c *chart) lab(m measure, h, value float64) labResult {
	p := c.panelOf(m)
	p.prelim = false
	c.specimen(p, h, map[measure]float64{m: value})
	return labResult{c: c, at: len(c.entries) - 1, m: m}
}

// panelOf is the single test of a measure.
func (c *chart) panelOf(m measure) panel {
	q := quantityOf(m)
	switch {
	case m == platelets:
		p := cbc()
		return p
	case m == ferritin:
		return ferritinTest()
	case m == exVivoTNF:
		return immuneFunction()
	case m == hlaDR:
		p := monocyteHLADR()
		p.measures = []measure{hlaDR}
		return p
	case m >= hlaDR:
		return panel{ImmuneLab, q.local, q.name, "PLAS", "Plasma, EDTA", []measure{m}, 7, true, false}
	case m >= pfRatio && m <= bicarbonate:
		return panel{GasLab, q.local, q.name, "BLDA", "Arterial blood", []measure{m}, 0.06, false, false}
	}
	return panel{CoreLab, q.local, q.name, "PLAS", "Plasma", []measure{m}, 0.9, true, false}
}

// labResult lets a story say what became of a result.
type labResult struct {
	c  *chart
	at int // index of its entry
	m  measure
}

// reported fixes how long the laboratory takes, in hours from the draw.
func (l labResult) reported(after float64) labResult {
	e := &l.c.entries[l.at]
	e.sent = e.at + hours(after)
	return l
}

// correctedTo sends the result again as corrected after some hours: same
// order, same specimen, another value, and the laboratory's reason.
func (l labResult) correctedTo(value, after float64, note string) {
	e := l.c.entries[l.at]
	r := *e.results
	it := l.c.item(l.m, value, "C")
	it.note, r.items = note, []item{it}
	l.c.add(entry{at: e.at, sent: e.sent + hours(after), feed: e.feed, results: &r})
}

// clotted draws a panel whose specimen turns out unsuitable: the values are
// reported with the condition and a comment, as analysers do before anybody
// looks at the tube.
func (c *chart) clotted(p panel, h float64, condition, note string, fixed map[measure]float64) {
	p.prelim = false
	e := c.specimen(p, h, fixed)
	e.results.condition = condition
	e.results.note = note
}

// culture orders a culture; growth reported at the hour found, if any.
func (c *chart) culture(site string, h float64, organism string, positiveAfter float64) {
	code, name, spec, specName, loinc := "BLDCULT", "Blood culture", "BLD", "Blood", "600-7"
	switch site {
	case "urine":
		code, name, spec, specName, loinc = "URCULT", "Urine culture", "UR", "Urine", ""
	case "airway":
		code, name, spec, specName, loinc = "RESPCULT", "Tracheal aspirate culture", "TASP", "Tracheal aspirate", ""
	case "csf":
		code, name, spec, specName, loinc = "CSFCULT", "CSF culture", "CSF", "Cerebrospinal fluid", ""
	case "viral":
		code, name, spec, specName, loinc = "RVP", "Respiratory virus PCR panel", "NPS", "Nasopharyngeal swab", ""
	}
	order := c.orderNumber("M")
	c.add(entry{at: hours(h), sent: hours(h + 0.02), feed: OrderEntry,
		order: &testOrder{order: order, code: code, name: name, loinc: loinc, specimen: spec, specName: specName}})
	report := func(after float64, text, status string) {
		c.add(entry{at: hours(h), sent: hours(h + after), feed: CoreLab, results: &results{order: order, code: code, name: name,
			specimen: spec, specName: specName, items: []item{{code: code, name: name, loinc: loinc, kind: "TX",
				value: text, status: status, m: measureCount}}}})
	}
	switch {
	case organism != "" && site == "viral":
		report(positiveAfter, organism+" detected", "F")
	case organism != "":
		report(positiveAfter, "Growth detected; Gram stain reported by telephone", "P")
		report(positiveAfter+22, organism, "F")
	case site == "viral":
		report(4, "No virus detected", "F")
	default:
		report(24, "No growth at 24 h", "P")
		report(48, "No growth at 48 h", "F")
	}
}

// bloods draws the usual morning and evening bloods from an hour on: counts
// and chemistry at every step, liver, clotting and CRP at every second.
func (c *chart) bloods(from, step float64) {
	for i, h := range every(from, step, c.end) {
		c.draw(cbc(), h)
		c.draw(chemistry(), h)
		if i%2 == 0 {
			c.draw(liver(), h)
			c.draw(coagulation(), h)
			c.draw(inflammation(), h)
		}
	}
}

// gases draws blood gases at a step between two hours.
func (c *chart) gases(p panel, from, step, to float64) { c.draw(p, every(from, step, to)...) }
