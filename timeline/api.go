// Package timeline folds the events of one patient into what was known of each
// analyte, drug, support and fact at any moment. It is pure: no clock, no
// files, no log. The order in which events are added does not matter.
//
// Two times govern every query. Effective time is a parameter (at). Recorded
// time is fixed by the timeline itself: AsKnown returns the timeline as it was
// known at an earlier instant.
package timeline

import (
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// Refs are the events a reading rests on, at most eight, most important first.
type Refs struct {
	n  uint8
	id [8]event.ID
}

// Add appends an event id; zero ids, repetitions and a ninth are ignored.
func (r *Refs) Add(id event.ID) {
	if id == 0 || int(r.n) == len(r.id) {
		return
	}
	for _, have := range r.id[:r.n] {
		if have == id {
			return
		}
	}
	r.id[r.n] = id
	r.n++
}

// All returns the ids.
func (r *Refs) All() []event.ID { return r.id[:r.n] }

// Len returns how many there are.
func (r *Refs) Len() int { return int(r.n) }

// Reading is the answer to "what is known of this analyte at this moment".
// Value is always usable: where nothing is known it spans the plausible range
// and carries the reason.
type Reading struct {
	Analyte analyte.ID
	Value   analyte.Value
	At      event.Time // when it was true of the patient; for a derived analyte the time of its leading input
	Until   event.Time // equal to At when exact; later when the instant is itself an interval
	Expires event.Time // the first instant at which this answer changes by the passing of time alone; 0: never
	Refs    Refs
	// Last is the time of the newest value that is no longer usable (stale,
	// unsuitable), LastValue the value; for "last: 5200 at 03:10".
	Last      event.Time
	LastValue analyte.Value
	LastRef   event.ID
	// Feed is set where a feed vouches for an absence, or has gone silent.
	Feed FeedState
}

// FeedState says how a declared feed stands for this patient at an instant.
type FeedState struct {
	Declared bool
	Alive    bool
	Kind     event.FeedKind
	Sender   string
	Last     event.Time // its last sign of life for this patient at or before the instant
	Ref      event.ID
	Expires  event.Time // when it counts as silent unless it speaks again
}

// Extreme says which end of a series is the worst.
type Extreme uint8

// Extremes.
const (
	Lowest Extreme = iota
	Highest
)

// Config are the local policies of a timeline. The zero Config is the default.
type Config struct {
	// Windows overrides the carry-forward window of an analyte.
	Windows map[analyte.ID]time.Duration
	// Alive overrides how long a sign of life of a feed lasts; defaults:
	// medication 12 h, ventilator, device and vitals 6 h, orders, ADT and
	// laboratory 24 h (the carry-forward windows of the inputs they vouch for).
	Alive map[event.FeedKind]time.Duration
}

// Point is one usable observation of a series.
type Point struct {
	At, Until event.Time
	Value     analyte.Value
	ID        event.ID
	Recorded  event.Time
	Corrected bool // an earlier version of it was superseded
}

// DoseEvent is one administration, in content order.
type DoseEvent struct {
	ID       event.ID
	At       event.Time
	Recorded event.Time
	Detail   *event.DoseDetail
}

// Infusion is the state of one continuous drug at an instant.
type Infusion struct {
	Drug    drug.ID
	Running analyte.Value // flag: 1 running, 0 known not to run, 0..1 unknown with reason
	Rate    analyte.Value // per kg and minute in the drug's unit; 0 when known not to run
	Since   event.Time
	Refs    Refs
	Feed    FeedState
	Expires event.Time
}
