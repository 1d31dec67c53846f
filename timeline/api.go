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
	Since    event.Time // from when on it has been alive without a gap, where it is alive and declared
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
	Assay     string // key of the assay, empty where none was said, and of derived values
	Corrected bool   // an earlier version of it was superseded
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

// Effect says what adding an event did to the timeline.
type Effect uint8

// Effects.
const (
	Ignored Effect = iota // already known by its id, or nothing to fold
	Head                  // at or after everything known so far
	Past                  // history changed: answers from Change.From on may differ
	Linked                // identifiers were merged or parted; the owner re-keys
)

// Change is what one Add did.
type Change struct {
	Effect Effect
	// From is the earliest instant whose answers may differ; 0 where all may
	// (a birth date, a result without a time).
	From event.Time
	// Analyte is the one analyte whose results changed; None for kinds other
	// than an observation, and where a version moved to another analyte.
	Analyte analyte.ID
	// Recorded is when the event was learnt: the timeline as known before is the
	// same as it was. 0: that is not known.
	Recorded event.Time
}

// SupportState is the state of one kind of organ support at an instant.
type SupportState struct {
	Kind     event.SupportKind
	On       analyte.Value // flag: 1 on, 0 known to be off, 0..1 unknown with reason
	Since    event.Time    // start of the current run, 0 if not running
	Stated   event.Time    // newest event that says so, 0 where only a feed vouches
	Elective bool          // ventilation for surgery only
	Chronic  bool
	Refs     Refs
	Feed     FeedState
	Expires  event.Time
}

// PersonState is what is known of the person. Birth, sex, gestation and name
// are timeless: the newest statement holds for every instant.
type PersonState struct {
	BirthFrom, BirthTo event.Time
	BirthText          string
	Sex, Name          string
	Gestation          analyte.Value // weeks at birth; not Usable if never said
	Died               event.Tri
	DeathTime          event.Time
	Birth, Death       event.ID // the events behind birth date and death
	GestationRef       event.ID
}

// StayState is the encounter in force at an instant.
type StayState struct {
	In         event.Tri // in hospital: Yes, No, or NotSaid
	Class      string
	Unit       string
	Room, Bed  string
	Visit      string
	Admitted   event.Time
	Discharged event.Time
	Birth      event.Tri // this is the birth hospitalisation
	Limits     event.Tri // limits of care
	Transfer   bool      // arrived from another hospital
	Refs       Refs
}

// Source is what was received: the observation or other event behind an id.
type Source struct {
	ID       event.ID
	Kind     event.Kind
	Analyte  analyte.ID
	Status   event.Status
	At, To   event.Time
	Recorded event.Time
	Sent     event.Time
	Sender   string
	Text     string // value as received
	Unit     string // unit as received
	Assay    string // key of the assay, empty where none was said
	Value    analyte.Value
	// Received and Analysed are when the laboratory had and analysed the sample,
	// of analytes with a limit to its age (analyte.SampleAge); 0 not said.
	Received, Analysed event.Time
	Event              *event.Event // whole event, for kinds other than Observation
}

// HeldPoint is an observation that is kept but not used at an instant: dated
// in the future, without a time, or unusable for the reason given.
type HeldPoint struct {
	Analyte  analyte.ID
	Source   Source
	Reason   analyte.Reason
	Becoming event.Time // when it will be used, 0 never
}
