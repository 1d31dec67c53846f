package table

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/specimen"
	"stormglass/unit"
)

// Rows turns the rows of one table into events as they come, for those who
// stream tables that do not fit into memory. It reads them by the same rules
// as Read; only the ids of plain numbers in wide tables are hashed more
// cheaply. One goroutine uses a Rows; several may read rows of one table, each
// with its own.
type Rows struct {
	t     *reader
	lanes []lane // by column of a wide table
	next  event.Event
	line  int
}

// lane is the short way of a column whose cells are plain numbers in a unit
// that is known beforehand.
type lane struct {
	open bool
	row  *analyte.Analyte
	unit unit.Unit
	code string // as an event keeps it
}

// NewRows prepares for the rows of a table with this header. The error says
// what the header lacks.
func NewRows(header []string, opts Options) (*Rows, error) {
	t, err := newReader(append([]string(nil), header...), opts)
	if err != nil {
		return nil, err
	}
	r := &Rows{t: t, lanes: make([]lane, len(t.columns))}
	for i := range t.columns {
		if !t.res.Long {
			r.lanes[i] = t.columns[i].lane()
		}
	}
	return r, nil
}

// lane is open where a number needs nothing but its unit.
func (m *meaning) lane() lane {
	a := analyte.Get(m.analyte)
	if m.role != roleAnalyte || a == nil || m.how != nil || len(a.Words) > 0 || a.NeedsAssay || m.assay != "" || m.note != "" || m.match.Annotation != "" {
		return lane{}
	}
	if id, ok := specimen.Analyte(m.analyte, specimen.Origin("", m.specimen)); !ok || id != m.analyte {
		return lane{}
	}
	u, err := unit.Parse(m.unit)
	switch {
	case a.Kind != analyte.Quantity && m.unit == "" && a.Bare:
		u = a.Unit
	case err != nil || a.Kind != analyte.Quantity:
		return lane{}
	}
	if _, ok := a.Convert(1, u); !ok {
		return lane{}
	}
	return lane{true, a, u, "|" + m.name}
}

// Patient is the patient that a row is about; ok is false where it names none.
func (r *Rows) Patient(cells []string) (p event.Patient, ok bool) {
	id := r.t.cell(cells, rolePatient)
	if !r.t.has(rolePatient) {
		id = r.t.patientOfFile()
	} else if absent(id) {
		return event.Patient{}, false
	}
	return event.Patient{Authority: r.t.authority(cells), Value: id}, true
}

// PatientColumn is the position of the patient's column, −1 where the table is
// of one patient.
func (r *Rows) PatientColumn() int {
	if i, ok := r.t.at[rolePatient]; ok {
		return i
	}
	return -1
}

// Long reports whether the table is read as a long one.
func (r *Rows) Long() bool { return r.t.res.Long }

// Begin forgets what was said of the person before: another patient follows.
func (r *Rows) Begin() { clear(r.t.said) }

// File says which file the rows that follow are of, for findings and for the
// patient of a table without a patient column.
func (r *Rows) File(name string) { r.t.file = name }

// Row yields the events of one row. line is its line in the file, from 1. An
// observation that is yielded is valid until the next one; other events are
// the caller's.
func (r *Rows) Row(line int, cells []string, yield func(*event.Event)) {
	t := r.t
	if t.res.Long || len(cells) != t.width {
		t.row(line, cells)
		r.flush(yield)
		return
	}
	t.res.Rows++
	r.line = line
	m, ok := t.moment(line, cells)
	if !ok {
		return
	}
	r.open(&m)
	seed := hashText(hashText(hashText(fnvOffset, m.who.Authority), m.who.Value), m.stamp)
	for i := range t.columns {
		c := &t.columns[i]
		if c.role != roleNone && c.role < roleAnalyte && len(t.more[i]) == 0 {
			continue
		}
		text := cells[i]
		if text == "" || text == "NaN" {
			continue
		}
		if r.lanes[i].open && len(t.more[i]) == 0 {
			if x, ok := plain(text); ok {
				r.plain(i, x, text, seed, yield)
				continue
			}
		}
		text = strings.TrimSpace(text)
		switch {
		case absent(text):
		case c.role == roleNone:
			t.res.Unmapped[c.column]++
		default:
			m.says(c, text, cells)
			for k := range t.more[i] {
				m.says(&t.more[i][k], text, cells)
			}
			r.flush(yield)
		}
	}
}

// open prepares the observation that plain cells of a row share.
func (r *Rows) open(m *moment) {
	e := &r.next
	*e = event.Event{Kind: event.Observation, Patient: m.who, Sender: r.t.opts.sender(), At: m.at.from, To: m.at.to, Recorded: m.recorded, Sent: m.recorded}
	if m.recorded == 0 {
		e.Recorded, e.Sent = m.at.to, m.at.to
	}
}

// plain yields the observation of a plain number.
func (r *Rows) plain(i int, x float64, text string, seed uint64, yield func(*event.Event)) {
	c, l, e := &r.t.columns[i], &r.lanes[i], &r.next
	e.Code, e.Label, e.Text, e.Unit, e.Analyte, e.Specimen = l.code, c.name, text, c.unit, c.analyte, c.specimen
	e.ID = event.ID(settled64(hashText((seed^uint64(i))*fnvPrime, text)))
	var why string
	e.Value, why = analyte.FromNumber(l.row, x, l.unit, "", e.ID)
	e.Remark = why
	if why != "" && !e.Value.Informative() {
		r.t.fault(r.line, c.column, text, why)
	}
	yield(e)
}

// flush yields what the long way has read.
func (r *Rows) flush(yield func(*event.Event)) {
	list := r.t.res.Events
	for i := range list {
		e := list[i]
		yield(&e)
	}
	clear(list)
	r.t.res.Events = list[:0]
}

// Fault counts and keeps a finding of the caller's own.
func (r *Rows) Fault(line int, column, text, why string) { r.t.fault(line, column, text, why) }

// Counts is what was read so far; its Events are empty.
func (r *Rows) Counts() *Result { return r.t.res }

// plain reads an unsigned or negative decimal number of at most 15 digits,
// exactly as strconv does; ok is false for everything else.
func plain(s string) (x float64, ok bool) {
	i, negative := 0, false
	if s[0] == '-' {
		i, negative = 1, true
	}
	var n uint64
	digits, after, point := 0, 0, false
	for ; i < len(s); i++ {
		c := s[i]
		switch {
		case c >= '0' && c <= '9':
			n = n*10 + uint64(c-'0')
			digits++
			if point {
				after++
			}
		case c == '.' && !point:
			point = true
		default:
			return 0, false
		}
	}
	if digits == 0 || digits > 15 {
		return 0, false
	}
	x = float64(n) / pow10[after]
	if negative {
		x = -x
	}
	return x, true
}

// pow10 are the powers of ten that a float64 holds exactly, as far as needed:
// a quotient of two exact numbers is rounded once, as strconv rounds.
var pow10 = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// hashText goes on with an FNV-1a hash over a text and its end.
func hashText(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * fnvPrime
	}
	return (h ^ 0xff) * fnvPrime
}

// settled64 mixes the bits of a hash; never zero.
func settled64(h uint64) uint64 {
	h ^= h >> 32
	h *= 0xd6e8feb86659fd93
	h ^= h >> 32
	if h == 0 {
		return 1
	}
	return h
}
