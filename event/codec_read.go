package event

import (
	"math"

	"stormglass/analyte"
	"stormglass/drug"
)

// reader walks over one string, so that all texts of a message share one
// allocation.
type reader struct {
	data string
	pos  int
	bad  string // what is wrong, empty while nothing is
	memory
	analyte analyte.ID // of the event before
	why     analyte.Reason
}

func (r *reader) fail(what string) {
	if r.bad == "" {
		r.bad = what
	}
}

func (r *reader) byte() byte {
	if r.pos >= len(r.data) || r.bad != "" {
		r.fail("cut short")
		return 0
	}
	b := r.data[r.pos]
	r.pos++
	return b
}

func (r *reader) bool() bool { return r.byte() != 0 }

func (r *reader) uint() uint64 {
	if r.pos < len(r.data) && r.data[r.pos] < 0x80 {
		r.pos++
		return uint64(r.data[r.pos-1])
	}
	return r.longUint()
}

func (r *reader) longUint() uint64 {
	var x uint64
	for shift := 0; shift < 64; shift += 7 {
		b := r.byte()
		if shift == 63 && b > 1 {
			r.fail("number too large")
			return 0
		}
		x |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return x
		}
	}
	r.fail("number too long")
	return 0
}

func (r *reader) int() int64 {
	u := r.uint()
	x := int64(u >> 1)
	if u&1 != 0 {
		x = ^x
	}
	return x
}

func (r *reader) fixed() uint64 {
	if r.bad != "" || len(r.data)-r.pos < 8 {
		r.fail("cut short")
		return 0
	}
	b := r.data[r.pos : r.pos+8]
	r.pos += 8
	return uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 |
		uint64(b[6])<<48 | uint64(b[7])<<56
}

func (r *reader) float() float64 { return math.Float64frombits(r.fixed()) }

func (r *reader) take(n uint64) string {
	if r.bad != "" || n > uint64(len(r.data)-r.pos) {
		r.fail("text longer than the data")
		return ""
	}
	s := r.data[r.pos : r.pos+int(n)]
	r.pos += int(n)
	return s
}

func (r *reader) text() string { return r.take(r.uint()) }

func (r *reader) slot(i int) string {
	n := r.uint()
	if n > 0 {
		r.memory.text[i] = r.take(n - 1)
	}
	return r.memory.text[i]
}

func (r *reader) time(i int) Time {
	r.times[i] += Time(r.int())
	return r.times[i]
}

// enum reads a number that must be below end.
func (r *reader) enum(end byte, what string) byte {
	b := r.byte()
	if b >= end {
		r.fail("unknown " + what)
		return 0
	}
	return b
}

func (r *reader) event(e *Event) {
	e.ID = ID(r.fixed())
	e.Kind = Kind(r.enum(byte(kindEnd), "kind"))
	e.Status = Status(r.enum(byte(len(statusKeys)), "status"))
	e.Patient.Authority = r.slot(slotAuthority)
	e.Patient.Value = r.slot(slotPatient)
	e.Sender = r.slot(slotSender)
	e.Order = r.slot(slotOrder)
	e.Code = r.slot(slotCode)
	e.Label = r.slot(slotLabel)
	e.At = r.time(timeAt)
	e.To = e.At + Time(r.int())
	e.Recorded = r.time(timeRecorded)
	e.Sent = r.time(timeSent)
	e.Seq = r.uint()
	missing := r.analyteOf(e)
	e.Value = r.value(e.ID)
	e.Text = r.slot(slotText)
	e.Unit = r.slot(slotUnit)
	e.Specimen = r.slot(slotSpecimen)
	e.Assay = r.slot(slotAssay)
	e.Flags = r.slot(slotFlags)
	e.Remark = r.slot(slotRemark)
	bits := r.uint()
	if bits >= detailEnd {
		r.fail("unknown detail")
		return
	}
	if bits != 0 && r.bad == "" {
		r.detail(e, bits)
	}
	if missing != "" {
		e.Kind = Unmapped
		e.Remark = "analyte " + missing + " is not in this catalogue"
	}
}

// analyteOf sets the event's analyte and returns the key of one that the
// catalogue does not have.
func (r *reader) analyteOf(e *Event) (missing string) {
	before := r.memory.text[slotAnalyte]
	key := r.slot(slotAnalyte)
	if key != before {
		id, ok := analyte.ByKey(key)
		if r.analyte = id; !ok && key != "" {
			r.analyte = analyte.None
			return key
		}
	} else if key != "" && r.analyte == analyte.None {
		return key
	}
	e.Analyte = r.analyte
	return ""
}

func (r *reader) value(own ID) analyte.Value {
	bits := r.byte()
	if bits >= valueBlank<<1 {
		r.fail("unknown value form")
		return analyte.Value{}
	}
	before := r.memory.text[slotReason]
	if key := r.slot(slotReason); key != before {
		why, ok := analyte.ReasonByKey(key)
		if !ok {
			r.fail("unknown reason")
			return analyte.Value{}
		}
		r.why = why
	}
	p := analyte.Parts{Set: bits&valueSet != 0, Has: bits&valueHas != 0, Why: r.why, Ref: own}
	if bits&valueBlank == 0 {
		p.Lo = r.float()
	}
	p.Hi, p.At = p.Lo, p.Lo
	if bits&valueHi != 0 {
		p.Hi = r.float()
	}
	if bits&valueAt != 0 {
		p.At = r.float()
	}
	if bits&valueRef != 0 {
		p.Ref = ID(r.fixed())
	}
	return analyte.FromParts(p)
}

func (r *reader) drug() drug.ID {
	name := r.text()
	if name == "" {
		return drug.None
	}
	id, _ := drug.ByName(name)
	return id
}
