package sim

import (
	"bytes"
	"container/heap"
	"iter"
	"slices"
	"time"
)

// Fault is something that real interfaces do to messages.
type Fault uint8

// Faults, with what a receiver should do.
const (
	NoFault     Fault = iota
	Duplicate         // the same bytes again: acknowledged, nothing applied
	Conflict          // control id and time again with other bytes: quarantined, refused
	Late              // a result hours late: counts from its own time
	OutOfOrder        // overtaken by later messages: the same end state
	Mistaken          // a wrong number, final
	Correction        // its correction (OBX-11 C): supersedes
	WrongUnit         // a unit that the substance cannot have: unit unknown, not used
	NoUnit            // no unit at all: unknown unless the code map declares one
	UnknownCode       // a code that nobody mapped: kept, counted, visible
	Unsuitable        // clotted or haemolysed: stored with the reason, not used where it matters
	Unparseable       // no HL7: quarantined, refused
	ClockAhead        // an analyser's clock ahead: held and shown until its time
	LocalTime         // times without offset around a clock change: an interval
	Outage            // held back by an outage and delivered in a burst
	WrongMerge        // a merge of two people (ADT^A40)
	MergeUndone       // and its undo (ADT^A37)
	faultCount
)

var faultNames = [...]string{"none", "duplicate", "conflict", "late", "out of order", "mistaken", "correction", "wrong unit", "no unit",
	"unknown code", "unsuitable specimen", "unparseable", "clock ahead", "local time", "outage", "wrong merge", "merge undone"}

// String is the fault in words.
func (f Fault) String() string {
	if f < faultCount {
		return faultNames[f]
	}
	return "unknown fault"
}

// Window is a stretch of time on one connection. Shift is the error of a
// clock; Zone the local zone of times without offset.
type Window struct {
	Feed     Feed
	From, To time.Time
	Shift    time.Duration
	Zone     *time.Location
}

func (w Window) holds(m *Message) bool {
	return m.Feed == w.Feed && !m.Made.Before(w.From) && m.Made.Before(w.To)
}

// Merge is a wrong merge and its undo: Prior is given up for Kept at At, and
// stands alone again from Undo.
type Merge struct {
	Kept, Prior string
	At, Undo    time.Time
}

// Faults say how a delivery fails. The numbers are shares of the messages that
// they can befall: 0 never, 1 always. The zero value delivers faithfully.
type Faults struct {
	Duplicate, Conflict, Late, OutOfOrder    float64 // of all; late: of laboratory results
	Corrected, WrongUnit, NoUnit, Unsuitable float64 // of core laboratory results
	UnknownCode, Unparseable                 float64 // of laboratory results; of all
	Outages, ClocksAhead, ClockChanges       []Window
	Merges                                   []Merge
}

// CommonFaults are those of an ordinary week, for a delivery that starts at
// start: a few of each kind, an outage of the core laboratory's interface from
// hour 5 to 6½, and a gas analyser whose clock is 70 minutes ahead from hour 8
// to 12.
func CommonFaults(start time.Time) Faults {
	return Faults{Duplicate: 0.004, Conflict: 0.0005, Late: 0.01, OutOfOrder: 0.01, Corrected: 0.02, WrongUnit: 0.005, NoUnit: 0.005,
		Unsuitable: 0.01, UnknownCode: 0.004, Unparseable: 0.0005,
		Outages:     []Window{{Feed: CoreLab, From: start.Add(5 * time.Hour), To: start.Add(6*time.Hour + 30*time.Minute)}},
		ClocksAhead: []Window{{Feed: GasLab, From: start.Add(8 * time.Hour), To: start.Add(12 * time.Hour), Shift: 70 * time.Minute}}}
}

// Deliver returns the messages as an imperfect hospital delivers them, in the
// order of delivery. It is a pure function of its arguments.
func Deliver(messages []Message, f Faults, seed uint64) []Message {
	return slices.Collect(DeliverStream(slices.Values(messages), f, seed))
}

// DeliverStream is Deliver for a stream: what is delayed waits, everything
// else keeps its order.
func DeliverStream(in iter.Seq[Message], f Faults, seed uint64) iter.Seq[Message] {
	return func(yield func(Message) bool) {
		d := courier{faults: f, dice: dice(seed).with("delivery")}
		for m := range in {
			for len(d.waiting) > 0 && !d.waiting[0].At.After(m.At) {
				if !yield(d.next()) {
					return
				}
			}
			d.accept(m)
		}
		for len(d.waiting) > 0 {
			if !yield(d.next()) {
				return
			}
		}
	}
}

// courier carries messages and holds back those that are delayed.
type courier struct {
	faults  Faults
	dice    dice
	waiting queue
	n       int
	merged  int
	undone  int
}

type waiting struct {
	Message
	n int
}

type queue []waiting

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if !q[i].At.Equal(q[j].At) {
		return q[i].At.Before(q[j].At)
	}
	return q[i].n < q[j].n
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(waiting)) }
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

func (d *courier) hold(m Message, f Fault, delay time.Duration) {
	m.At = m.At.Add(delay)
	if f != NoFault {
		m.Fault = f
	}
	d.n++
	heap.Push(&d.waiting, waiting{m, d.n})
}

func (d *courier) next() Message { return heap.Pop(&d.waiting).(waiting).Message }

// accept decides what befalls one message.
func (d *courier) accept(m Message) {
	d.merges(&m)
	f, c := &d.faults, d.dice.with(controlID(m.Bytes)).with(m.Feed.App())
	roll := func(name string, p float64) bool { return p > 0 && c.with(name).unit() < p }
	minutes := func(name string, lo, hi int) time.Duration {
		return time.Duration(lo+c.with(name).intn(hi-lo)) * time.Minute
	}
	for _, w := range f.ClocksAhead {
		if w.holds(&m) {
			m.Bytes, m.Fault = shifted(m.Bytes, w.Shift), ClockAhead
		}
	}
	for _, w := range f.ClockChanges {
		if w.holds(&m) && w.Zone != nil {
			m.Bytes, m.Fault = withoutOffset(m.Bytes, w.Zone), LocalTime
		}
	}
	lab := m.Feed == CoreLab || m.Feed == ImmuneLab
	switch {
	case m.Feed == CoreLab && roll("corrected", f.Corrected):
		if wrong, ok := mistaken(m.Bytes, c); ok {
			right := m
			right.Bytes = corrected(m.Bytes, m.Made.Add(minutes("correct", 50, 200)))
			right.Made = m.Made.Add(minutes("correct", 50, 200))
			d.hold(right, Correction, minutes("correct", 50, 200))
			m.Bytes, m.Fault = wrong, Mistaken
		}
	case m.Feed == CoreLab && roll("wrong unit", f.WrongUnit):
		m.Bytes, m.Fault = withUnit(m.Bytes, "mm[Hg]", c), WrongUnit
	case m.Feed == CoreLab && roll("no unit", f.NoUnit):
		m.Bytes, m.Fault = withUnit(m.Bytes, "", c), NoUnit
	case m.Feed == CoreLab && roll("unsuitable", f.Unsuitable):
		m.Bytes, m.Fault = unsuitable(m.Bytes, c), Unsuitable
	case lab && roll("unknown code", f.UnknownCode):
		m.Bytes, m.Fault = withUnknownCode(m.Bytes), UnknownCode
	}
	d.deliver(m, roll, minutes, lab)
}

// deliver sends the message on its way, late or twice or broken.
func (d *courier) deliver(m Message, roll func(string, float64) bool, minutes func(string, int, int) time.Duration, lab bool) {
	f := &d.faults
	if roll("unparseable", f.Unparseable) {
		broken := m
		broken.Bytes = unparseable(m.Bytes)
		d.hold(broken, Unparseable, 0)
	}
	switch {
	case lab && roll("late", f.Late):
		d.hold(m, Late, minutes("late", 120, 600))
	case roll("order", f.OutOfOrder):
		d.hold(m, OutOfOrder, minutes("order", 2, 20))
	case roll("duplicate", f.Duplicate):
		d.hold(m, NoFault, 0)
		d.hold(m, Duplicate, minutes("duplicate", 0, 30))
	case roll("conflict", f.Conflict):
		d.hold(m, NoFault, 0)
		other := m
		other.Bytes = bytes.Replace(m.Bytes, []byte("|Test^"), []byte("|Tset^"), 1)
		d.hold(other, Conflict, minutes("conflict", 1, 30))
	default:
		d.outage(m)
	}
}

// outage holds a message until its connection is back; the burst keeps the
// order.
func (d *courier) outage(m Message) {
	for _, w := range d.faults.Outages {
		if w.holds(&m) {
			d.hold(m, Outage, w.To.Sub(m.At))
			return
		}
	}
	d.hold(m, NoFault, 0)
}

// merges inserts wrong merges and their undoing when their time has come.
func (d *courier) merges(m *Message) {
	for i, w := range d.faults.Merges {
		if i >= d.merged && !m.At.Before(w.At) {
			d.merged = i + 1
			d.hold(mergeMessage(w.Kept, w.Prior, w.At, false), WrongMerge, 0)
		}
		if i >= d.undone && !m.At.Before(w.Undo) {
			d.undone = i + 1
			d.hold(mergeMessage(w.Kept, w.Prior, w.Undo, true), MergeUndone, 0)
		}
	}
}

func mergeMessage(kept, prior string, at time.Time, undo bool) Message {
	p := &Patient{MRN: kept, Family: "Test", Given: "Merged", Sex: "U", index: 899999}
	w := writer{p: p, mrn: kept, admitted: at}
	body, kind := w.merge(entry{feed: ADT, link: &link{prior: prior, undo: undo}})
	return Message{At: at, Made: at, Feed: ADT, Patient: kept, Bytes: w.message(entry{feed: ADT}, kind, at, body)}
}

// Faulty is a stream with the faults of an ordinary week from its first live
// message on, where on is true; else the stream itself. A backlog is delivered
// faithfully.
func Faulty(seed uint64, on bool, in iter.Seq[Message]) iter.Seq[Message] {
	if !on {
		return in
	}
	return func(yield func(Message) bool) {
		d := courier{dice: dice(seed).with("delivery")}
		live := false
		for m := range in {
			if !live && !m.Backlog {
				live, d.faults = true, CommonFaults(m.At)
			}
			for len(d.waiting) > 0 && !d.waiting[0].At.After(m.At) {
				if !yield(d.next()) {
					return
				}
			}
			d.accept(m)
		}
		for len(d.waiting) > 0 && yield(d.next()) {
		}
	}
}
