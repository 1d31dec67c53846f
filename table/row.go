package table

import (
	"fmt"
	"strconv"
	"strings"

	"stormglass/event"
	"stormglass/wallclock"
)

// moment is what holds of a whole row.
type moment struct {
	t        *reader
	line     int
	who      event.Patient
	at       span
	until    span
	recorded event.Time
	stamp    string // the time as written
}

// control names a row: patient and time as written, so that the same row twice
// is one.
func (m *moment) control() string {
	return m.who.Authority + "\x00" + m.who.Value + "\x00" + m.stamp
}

// row reads one data row.
func (t *reader) row(line int, cells []string) {
	if len(cells) == 1 && strings.TrimSpace(cells[0]) == "" {
		return
	}
	t.res.Rows++
	if len(cells) != t.width {
		t.fault(line, "", strings.Join(cells, " "), fmt.Sprintf("the row has %d cells, the header %d; is a delimiter or a quotation mark missing?", len(cells), t.width))
	}
	m, ok := t.moment(line, cells)
	if !ok {
		return
	}
	if t.res.Long {
		m.long(cells)
		return
	}
	for i, c := range t.columns {
		if i >= len(cells) {
			return
		}
		text := strings.TrimSpace(cells[i])
		if absent(text) {
			continue
		}
		if c.role == roleNone {
			t.res.Unmapped[c.column]++
			continue
		}
		m.says(&c, text, cells)
		for k := range t.more[i] {
			m.says(&t.more[i][k], text, cells)
		}
	}
}

// says takes up what a cell says by one meaning of its column.
func (m *moment) says(c *meaning, text string, cells []string) {
	if c.role < roleAnalyte {
		return
	}
	said, why, ok := c.how.said(text, cells)
	if why != "" {
		m.t.fault(m.line, c.column, text, why)
	}
	if ok && !absent(said) {
		f := fact{meaning: *c, text: said, unit: c.unit, route: c.route, purpose: c.purpose}
		if said != text {
			f.remark = strconv.Quote(cut(text)) + " as received"
		}
		m.fact(f)
	}
}

// moment reads the row's own columns. A row without patient cannot be kept as
// anyone's; one without a time is kept, and its values are not used.
func (t *reader) moment(line int, cells []string) (moment, bool) {
	m := moment{t: t, line: line}
	id := t.cell(cells, rolePatient)
	if _, named := t.at[rolePatient]; !named {
		id = t.patientOfFile()
	} else if absent(id) {
		t.fault(line, t.heading(rolePatient), id, "the row names no patient; nothing was read of it")
		return m, false
	}
	m.who = event.Patient{Authority: t.authority(cells), Value: id}
	stamp := t.cell(cells, roleTime)
	column := roleTime
	var why string
	switch _, hours := t.at[roleHours]; {
	case hours:
		stamp, column = t.cell(cells, roleHours), roleHours
		m.at, why = t.opts.hours(stamp)
	case t.has(roleTime):
		if absent(stamp) {
			why = "the row has no time: kept, not used"
		} else {
			m.at, why = t.opts.when(stamp)
		}
	default:
		at := wallclock.Instant(t.opts.Start)
		m.at = span{at, at}
	}
	if why != "" {
		t.fault(line, t.heading(column), stamp, why)
	}
	m.until = t.optional(line, cells, roleUntil)
	known := t.optional(line, cells, roleRecorded)
	m.recorded = known.to
	if m.recorded == 0 {
		m.recorded = m.at.to
	}
	m.stamp = stamp
	return m, true
}

func (t *reader) has(r role) bool { _, ok := t.at[r]; return ok }

func (t *reader) heading(r role) string {
	if i, ok := t.at[r]; ok {
		return t.columns[i].column
	}
	return ""
}

func (t *reader) optional(line int, cells []string, r role) span {
	s := t.cell(cells, r)
	if absent(s) {
		return span{}
	}
	at, why := t.opts.when(s)
	if why != "" {
		t.fault(line, t.heading(r), s, why)
	}
	return at
}

func (t *reader) authority(cells []string) string {
	if a := t.cell(cells, roleAuthority); a != "" && !absent(a) {
		return t.opts.system(a)
	}
	if t.opts.Authority != "" {
		return t.opts.system(t.opts.Authority)
	}
	return DefaultAuthority
}
