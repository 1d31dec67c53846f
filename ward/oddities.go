package ward

import (
	"sort"
	"strings"
	"sync"

	"stormglass/analyte"
	"stormglass/event"
)

// Unmapped is one code or unit that the ward does not understand, with how
// often it came and an example of its raw text.
type Unmapped struct {
	Sender, Code, Label, Unit string
	Why                       string
	Count                     int
	First, Last               event.Time // recorded
	Example                   string     // value as received
	Seq                       uint64     // log position of the newest
}

// FeedSeen is when a sender last spoke.
type FeedSeen struct {
	Sender string
	Kind   string // declared kind, empty if none
	Last   event.Time
	Count  uint64
}

type oddKey struct{ sender, code, unit, why string }

// maxOddities bounds the list: a sender gone wild must not fill the memory.
const maxOddities = 2000

// oddities counts what arrives without being understood, and who speaks.
type oddities struct {
	mu    sync.Mutex
	list  map[oddKey]*Unmapped
	feeds map[string]*FeedSeen
	lost  int // kinds of oddity beyond the bound
}

func newOddities() *oddities {
	return &oddities{list: map[oddKey]*Unmapped{}, feeds: map[string]*FeedSeen{}}
}

// note takes up one event.
func (o *oddities) note(e *event.Event) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if e.Sender != "" && e.Kind != event.Assertion { // a person is no feed
		f := o.feeds[e.Sender]
		if f == nil {
			f = &FeedSeen{Sender: strings.Clone(e.Sender)} // not a part of the whole message
			o.feeds[f.Sender] = f
		}
		f.Count++
		f.Last = max(f.Last, e.Recorded)
		if e.Kind == event.FeedSign && e.Feed != nil {
			f.Kind = e.Feed.Feed.Key()
		}
	}
	why, odd := oddness(e)
	if !odd {
		return
	}
	k := oddKey{e.Sender, e.Code, e.Unit, why}
	u := o.list[k]
	if u == nil {
		if len(o.list) >= maxOddities {
			o.lost++
			return
		}
		u = &Unmapped{Sender: strings.Clone(e.Sender), Code: strings.Clone(e.Code), Label: strings.Clone(e.Label), Unit: strings.Clone(e.Unit),
			Why: strings.Clone(why), First: e.Recorded}
		o.list[oddKey{u.Sender, u.Code, u.Unit, u.Why}] = u
	}
	u.Count++
	u.Last, u.Example, u.Seq = e.Recorded, strings.Clone(e.Text), e.Seq
}

// oddness says why an event belongs on the operations page.
func oddness(e *event.Event) (string, bool) {
	if e.Kind == event.Unmapped {
		if e.Remark != "" {
			return e.Remark, true
		}
		return "code unknown", true
	}
	if e.Kind != event.Observation {
		return "", false
	}
	switch e.Value.Why() {
	case analyte.UnitUnknown, analyte.AssayUnknown, analyte.Implausible, analyte.SpecimenUnsuitable,
		analyte.SpecimenUnknown, analyte.TimeUnknown, analyte.TextOnly, analyte.CodeUnknown:
		if e.Remark != "" {
			return e.Remark, true
		}
		return e.Value.Why().String(), true
	}
	return "", false
}

// Oddities lists what is not understood, most frequent first.
func (w *Ward) Oddities() (list []Unmapped, more int) {
	w.odd.mu.Lock()
	defer w.odd.mu.Unlock()
	for _, u := range w.odd.list {
		list = append(list, *u)
	}
	sort.Slice(list, func(i, j int) bool {
		a, b := list[i], list[j]
		if a.Count != b.Count {
			return a.Count > b.Count
		}
		if a.Sender != b.Sender {
			return a.Sender < b.Sender
		}
		if a.Code != b.Code {
			return a.Code < b.Code
		}
		return a.Why < b.Why
	})
	return list, w.odd.lost
}

// Feeds lists the senders by name.
func (w *Ward) Feeds() []FeedSeen {
	w.odd.mu.Lock()
	defer w.odd.mu.Unlock()
	out := make([]FeedSeen, 0, len(w.odd.feeds))
	for _, f := range w.odd.feeds {
		out = append(out, *f)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Sender < out[j].Sender })
	return out
}
