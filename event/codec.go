package event

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"stormglass/analyte"
	"stormglass/drug"
)

// The binary form of the events of one message, as the log stores it:
//
//	version byte, number of events, then each event.
//
// Strings that repeat the same field of the event before take one byte, times
// are differences to it. Analytes, reasons and drugs are stored by their
// stable names, so that the catalogue may be renumbered; the enumerations of
// this package are stored as numbers and only ever grow at their ends. So do the
// bits that say what follows an event: what was stored before a bit was known
// does not have it.

const codecVersion = 1

// ErrCodec marks bytes that are no encoded events.
var ErrCodec = errors.New("stored events cannot be read")

// Fields whose strings are compared with the event before.
const (
	slotAuthority = iota
	slotPatient
	slotSender
	slotOrder
	slotCode
	slotLabel
	slotText
	slotUnit
	slotSpecimen
	slotAssay
	slotFlags
	slotRemark
	slotAnalyte
	slotReason
	slotCount
)

const (
	timeAt = iota
	timeTo
	timeRecorded
	timeSent
	timeCount
)

// memory is what both directions remember of the event before.
type memory struct {
	text  [slotCount]string
	times [timeCount]Time
}

// EncodeAll writes events in their stored form. DecodeAll restores them
// exactly.
func EncodeAll(events []Event) []byte {
	return AppendAll(make([]byte, 0, 32+96*len(events)), events)
}

// AppendAll is EncodeAll into a buffer of the caller's.
func AppendAll(buf []byte, events []Event) []byte {
	w := writer{buf: buf}
	w.byte(codecVersion)
	w.uint(uint64(len(events)))
	for i := range events {
		w.event(&events[i])
	}
	return w.buf
}

type writer struct {
	buf []byte
	memory
}

func (w *writer) byte(b byte)   { w.buf = append(w.buf, b) }
func (w *writer) uint(x uint64) { w.buf = binary.AppendUvarint(w.buf, x) }
func (w *writer) int(x int64)   { w.buf = binary.AppendVarint(w.buf, x) }
func (w *writer) fixed(x uint64) {
	w.buf = binary.LittleEndian.AppendUint64(w.buf, x)
}
func (w *writer) float(x float64) { w.fixed(math.Float64bits(x)) }
func (w *writer) text(s string) {
	w.uint(uint64(len(s)))
	w.buf = append(w.buf, s...)
}
func (w *writer) bool(b bool) {
	if b {
		w.byte(1)
		return
	}
	w.byte(0)
}

// slot writes 0 for "as the event before", else the length plus one.
func (w *writer) slot(i int, s string) {
	if s == w.memory.text[i] {
		w.byte(0)
		return
	}
	w.memory.text[i] = s
	w.uint(uint64(len(s)) + 1)
	w.buf = append(w.buf, s...)
}

func (w *writer) time(i int, t Time) {
	w.int(int64(t - w.times[i]))
	w.times[i] = t
}

// detail bits.
const (
	hasDose = 1 << iota
	hasTest
	hasSupport
	hasStay
	hasPerson
	hasFact
	hasAssert
	hasLink
	hasFeed
	hasReceived
	hasAnalysed
	detailEnd
)

func (e *Event) details() (bits uint64) {
	for i, present := range [...]bool{e.Dose != nil, e.Test != nil, e.Support != nil, e.Stay != nil, e.Person != nil, e.Fact != nil,
		e.Assert != nil, e.Link != nil, e.Feed != nil, e.Received != 0, e.Analysed != 0} {
		if present {
			bits |= 1 << i
		}
	}
	return bits
}

func (w *writer) event(e *Event) {
	w.fixed(uint64(e.ID))
	w.byte(byte(e.Kind))
	w.byte(byte(e.Status))
	w.slot(slotAuthority, e.Patient.Authority)
	w.slot(slotPatient, e.Patient.Value)
	w.slot(slotSender, e.Sender)
	w.slot(slotOrder, e.Order)
	w.slot(slotCode, e.Code)
	w.slot(slotLabel, e.Label)
	w.time(timeAt, e.At)
	w.int(int64(e.To - e.At))
	w.time(timeRecorded, e.Recorded)
	w.time(timeSent, e.Sent)
	w.uint(e.Seq)
	w.slot(slotAnalyte, analyteKey(e.Analyte))
	w.value(e.Value, e.ID)
	w.slot(slotText, e.Text)
	w.slot(slotUnit, e.Unit)
	w.slot(slotSpecimen, e.Specimen)
	w.slot(slotAssay, e.Assay)
	w.slot(slotFlags, e.Flags)
	w.slot(slotRemark, e.Remark)
	bits := e.details()
	w.uint(bits)
	if bits != 0 {
		w.detail(e)
	}
}

// analyteKey is the stored name of an analyte, empty for None.
func analyteKey(id analyte.ID) string {
	if a := analyte.Get(id); a != nil {
		return a.Key
	}
	return ""
}

func drugName(id drug.ID) string {
	if id == drug.None {
		return ""
	}
	return drug.Get(id).Name
}

// value bits: what follows is left out where it repeats.
const (
	valueSet   = 1 << iota
	valueHas   // the printed number means something
	valueHi    // hi differs from lo
	valueAt    // at differs from lo
	valueRef   // the ref is not the event's own
	valueBlank // set, but with lo, hi and at all zero bits: nothing follows
)

func (w *writer) value(v analyte.Value, own ID) {
	p := v.Parts()
	lo, hi, at := math.Float64bits(p.Lo), math.Float64bits(p.Hi), math.Float64bits(p.At)
	var bits byte
	set := func(bit byte, yes bool) {
		if yes {
			bits |= bit
		}
	}
	set(valueSet, p.Set)
	set(valueHas, p.Has)
	set(valueHi, hi != lo)
	set(valueAt, at != lo)
	set(valueRef, p.Ref != own)
	set(valueBlank, lo == 0 && hi == 0 && at == 0)
	w.byte(bits)
	w.slot(slotReason, p.Why.Key())
	if bits&valueBlank == 0 {
		w.fixed(lo)
	}
	if bits&valueHi != 0 {
		w.fixed(hi)
	}
	if bits&valueAt != 0 {
		w.fixed(at)
	}
	if bits&valueRef != 0 {
		w.fixed(uint64(p.Ref))
	}
}

// DecodeAll reads what EncodeAll wrote. An analyte or drug that the catalogue
// no longer has becomes None, and the event says so in its remark. The error
// wraps ErrCodec and names the position; it never panics.
func DecodeAll(data []byte) ([]Event, error) { return DecodeInto(nil, data) }

// DecodeInto is DecodeAll into the room of dst, whose events are overwritten.
func DecodeInto(dst []Event, data []byte) ([]Event, error) {
	r := reader{data: string(data)}
	if v := r.byte(); r.bad == "" && v != codecVersion {
		return nil, fmt.Errorf("%w: version %d, this program reads version %d", ErrCodec, v, codecVersion)
	}
	n := r.uint()
	const least = 28 // bytes of the smallest event
	if r.bad == "" && n > uint64(len(r.data)-r.pos)/least {
		return nil, fmt.Errorf("%w: %d events do not fit in %d bytes", ErrCodec, n, len(data))
	}
	if r.bad != "" {
		return nil, fmt.Errorf("%w: %s at byte %d", ErrCodec, r.bad, r.pos)
	}
	out := dst[:0]
	if uint64(cap(out)) < n {
		out = make([]Event, 0, n)
	}
	out = out[:n]
	for i := range out {
		out[i] = Event{}
		r.event(&out[i])
		if r.bad != "" {
			return nil, fmt.Errorf("%w: %s at byte %d, event %d", ErrCodec, r.bad, r.pos, i)
		}
	}
	if r.pos != len(r.data) {
		return nil, fmt.Errorf("%w: %d bytes after the last event", ErrCodec, len(r.data)-r.pos)
	}
	return out, nil
}

// Clone returns an equal event that shares no memory with this one: the texts
// of a decoded event are parts of its whole message, which they would keep.
func (e *Event) Clone() *Event {
	out, err := DecodeAll(EncodeAll([]Event{*e}))
	if err != nil { // a value that the stored form does not know; share it then
		own := *e
		return &own
	}
	return &out[0]
}
