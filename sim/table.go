package sim

import (
	"bufio"
	"io"
	"strings"
	"time"

	"stormglass/analyte"
)

// CSVHeader is the first line of the long table.
const CSVHeader = "patient,time,analyte,value,unit,recorded"

// WriteCSV writes the patient's numbers as a long table, without the header:
// one row per value, times in RFC 3339, analytes by their keys. Rates of
// vasoactive drugs and supports are rows at their changes. Only what had been
// reported by until after admission is written; 0 is everything.
func (p *Patient) WriteCSV(w io.Writer, admitted time.Time, until time.Duration) error {
	if until <= 0 {
		until = p.Length
	}
	t := &tableWriter{p: p, admitted: admitted, w: bufio.NewWriter(w)}
	t.row(p.MRN, analyte.Age.String(), formatAmount(p.AgeMonths()), "mo", 0, 0)
	for _, e := range p.entries {
		if e.sent > until {
			break
		}
		t.entry(e)
	}
	return t.w.Flush()
}

type tableWriter struct {
	p        *Patient
	admitted time.Time
	w        *bufio.Writer
}

func (t *tableWriter) entry(e entry) {
	mrn := e.mrn
	if mrn == "" {
		mrn = t.p.MRN
	}
	if d := e.dose; d != nil && d.action != doseOrdered && d.rateUnit != "" {
		if id := rateAnalyte(d.drug); id != analyte.None {
			t.row(mrn, id.String(), formatAmount(d.rate), d.rateUnit, e.at, e.sent)
		}
	}
	if e.results == nil {
		return
	}
	for _, it := range e.results.items {
		switch {
		case it.m == deviceText:
			t.device(mrn, e)
		case e.results.code == "EXTRA":
			t.machine(mrn, it, e)
		default:
			t.item(mrn, it, e)
		}
	}
}

func (t *tableWriter) item(mrn string, it item, e entry) {
	id := analyteOf(it, e.results.specimen)
	if id == analyte.None {
		if m, ok := analyte.ByLOINC(outsideLOINC(it.code)); ok {
			id = m.ID
		}
	}
	if id == analyte.None || e.results.condition != "" {
		return
	}
	t.row(mrn, id.String(), it.value, it.unit, e.at, e.sent)
}

// device is respiratory support as two flags.
func (t *tableWriter) device(mrn string, e entry) {
	now := roomAir
	for _, s := range t.p.airways {
		if hours(s.at) <= e.at {
			now = s.device
		}
	}
	t.row(mrn, analyte.InvasiveVentilation.String(), flag(now.invasive()), "1", e.at, e.sent)
	t.row(mrn, analyte.RespiratorySupport.String(), flag(now != roomAir), "1", e.at, e.sent)
}

func (t *tableWriter) machine(mrn string, it item, e entry) {
	id := analyte.CRRT
	if strings.HasPrefix(it.code, "ECMO") {
		id = analyte.ECMO
	}
	t.row(mrn, id.String(), flag(it.value != "STOP"), "1", e.at, e.sent)
}

func flag(on bool) string {
	if on {
		return "1"
	}
	return "0"
}

func (t *tableWriter) row(mrn, key, value, unit string, at, sent time.Duration) {
	stamp := func(d time.Duration) string { return t.admitted.Add(d).Format(time.RFC3339) }
	t.w.WriteString(strings.Join([]string{mrn, stamp(at), key, value, unit, stamp(sent)}, ","))
	t.w.WriteByte('\n')
}
