package sim

import (
	"encoding/csv"
	"io"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
)

// CSVHeader is the first line of the long table (docs/formats-tables.md).
const CSVHeader = "patient,time,analyte,value,unit,recorded,specimen,assay,status,order,route,purpose"

// WriteCSV writes the patient's story as a long table, without the header: one
// row per fact, times in RFC 3339, analytes by their keys, doses, supports,
// orders and facts by the names of docs/formats-tables.md. Only what had been
// reported by until after admission is written; 0 is everything. Unsuitable
// specimens are left out: the format has no column for them.
func (p *Patient) WriteCSV(w io.Writer, admitted time.Time, until time.Duration) error {
	if until <= 0 {
		until = p.Length
	}
	t := &tableWriter{p: p, admitted: admitted, w: csv.NewWriter(w), apart: map[string]bool{}, heard: map[string]time.Duration{}}
	for _, e := range p.entries {
		if e.link != nil {
			t.apart[e.link.prior] = e.link.undo
		}
	}
	t.person()
	for _, e := range p.entries {
		if e.sent > until {
			break
		}
		t.entry(e)
	}
	t.supports(until)
	t.w.Flush()
	return t.w.Error()
}

type tableWriter struct {
	p        *Patient
	admitted time.Time
	w        *csv.Writer
	apart    map[string]bool // numbers whose merge is undone: another patient
	heard    map[string]time.Duration
}

// cells are the columns of one row beside patient and times.
type cells struct {
	mrn, name, value, unit, specimen, assay, status, order, route, purpose string
}

func (t *tableWriter) person() {
	born := t.p.Born(t.admitted).Format("2006-01-02")
	if t.p.AgeHours < 28*24 {
		born = t.p.Born(t.admitted).Format("2006-01-02T15:04Z07:00")
	}
	t.row(cells{name: "birth_date", value: born}, 0, 0)
	t.row(cells{name: "sex", value: map[string]string{"F": "female", "M": "male"}[t.p.Sex]}, 0, 0)
	if t.p.newborn {
		t.row(cells{name: "birth_hospitalisation", value: "yes"}, 0, 0)
	}
	for _, feed := range [...]string{"medication", "ventilator", "device", "orders", "laboratory", "vitals", "adt"} {
		if !t.p.hears(feed) {
			t.row(cells{name: "feed:" + feed, value: "1"}, 0, 0)
		}
	}
}

// kinds are what a sender vouches for, as in codes.txt.
func (f Feed) kinds() []string {
	switch f {
	case ADT:
		return []string{"adt"}
	case CoreLab, ImmuneLab, GasLab:
		return []string{"laboratory"}
	case Monitor, Nurse:
		return []string{"vitals"}
	case Device:
		return []string{"ventilator", "device"}
	case OrderEntry:
		return []string{"orders"}
	case Medication:
		return []string{"medication"}
	}
	return nil
}

// hears reports whether any message of a feed speaks of the patient.
func (p *Patient) hears(kind string) bool {
	for _, e := range p.entries {
		for _, k := range e.feed.kinds() {
			if k == kind {
				return true
			}
		}
	}
	return false
}

// alive writes the signs of life of an entry's feed, at most one an hour.
func (t *tableWriter) alive(e entry) {
	for _, k := range e.feed.kinds() {
		if last, ok := t.heard[k]; !ok || e.sent-last >= 55*time.Minute {
			t.heard[k] = e.sent
			t.row(cells{name: "feed:" + k, value: "1"}, e.sent, e.sent)
		}
	}
}

func (t *tableWriter) entry(e entry) {
	t.alive(e)
	switch {
	case e.stay != nil:
		t.stay(e)
	case e.dose != nil:
		t.dose(e)
	case e.fact != nil:
		if key := factOf(e.fact.code); key != "" {
			t.row(cells{name: "fact:" + key, value: "yes"}, e.at, e.sent)
		}
	case e.order != nil:
		if isInfectionTest(e.order.code) {
			t.row(cells{name: "order:culture", value: "collected", order: e.order.order}, e.at, e.sent)
		}
	case e.results != nil && e.results.condition == "":
		for _, it := range e.results.items {
			t.item(it, e)
		}
	}
}

func (t *tableWriter) stay(e entry) {
	switch e.stay.action {
	case admitted:
		unit := "PICU"
		if t.p.AgeHours >= 18*year {
			unit = "ICU"
		}
		if t.p.wardUntil > 0 {
			unit = "WARD"
		}
		t.row(cells{name: "admit", value: unit}, e.at, e.sent)
	case died:
		t.row(cells{name: "died", value: "yes"}, e.at, e.sent)
	case discharged:
		t.row(cells{name: "discharge", value: "1"}, e.at, e.sent)
	}
}

// dose writes what was given, not what was ordered, of the drugs that rules
// ask for.
func (t *tableWriter) dose(e entry) {
	d, p := e.dose, preparationOf(e.dose.drug)
	if _, known := drug.ByName(p.name); !known || d.action == doseOrdered {
		return
	}
	c := cells{name: "dose:" + p.name, value: formatAmount(d.amount), unit: p.unit, order: d.line, route: p.route, purpose: strings.ToLower(d.indication)}
	switch {
	case d.action == infusionStop:
		c.value, c.unit = "0", d.rateUnit
	case d.rateUnit != "":
		c.value, c.unit = formatAmount(d.rate), d.rateUnit
	case d.action == doseRefused:
		c.value, c.unit = "not_given", ""
	}
	t.row(c, e.at, e.sent)
}

func (t *tableWriter) item(it item, e entry) {
	id := analyteOf(it, e.results.specimen)
	if id == analyte.None {
		if m, ok := analyte.ByLOINC(outsideLOINC(it.code)); ok {
			id = m.ID
		}
	}
	if id == analyte.None {
		return
	}
	t.row(cells{mrn: e.mrn, name: id.String(), value: it.value, unit: it.unit, specimen: strings.ToLower(e.results.specName),
		assay: quantityIf(it.m).assay, status: it.status, order: e.results.order}, e.at, e.sent)
}

// supports are rows where a support begins and ends.
func (t *tableWriter) supports(until time.Duration) {
	change := func(name, value string, at float64) {
		if name != "" && hours(at) <= until {
			t.row(cells{name: "support:" + name, value: value}, hours(at), hours(at))
		}
	}
	last := ""
	for _, s := range t.p.airways {
		now := s.device.support()
		if now != last {
			change(last, "stop", s.at)
			change(now, "start", s.at)
		}
		last = now
	}
	for _, m := range t.p.machines {
		name := map[string]string{"ECMO-VA": "ecmo_va", "ECMO-VV": "ecmo_vv", "CRRT": "crrt"}[m.code]
		change(name, "start", m.from)
		change(name, "stop", m.to)
	}
}

// support is the product's key of a device; empty on room air.
func (a airway) support() string {
	switch a {
	case roomAir:
		return ""
	case cannula:
		return "oxygen"
	case highFlow:
		return "high_flow"
	case cpapMask, bipapMask:
		return "non_invasive"
	}
	return "invasive"
}

func (t *tableWriter) row(c cells, at, sent time.Duration) {
	if c.mrn == "" || !t.apart[c.mrn] {
		c.mrn = t.p.MRN
	}
	stamp := func(d time.Duration) string { return t.admitted.Add(d).Format(time.RFC3339) }
	// The csv.Writer keeps its first error for Error.
	_ = t.w.Write([]string{c.mrn, stamp(at), c.name, c.value, c.unit, stamp(sent), c.specimen, c.assay, c.status, c.order, c.route, c.purpose})
}
