package ward

import (
	"context"
	"fmt"

	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/timeline"
)

// Replay folds a log position by position, as a ward does, without assessing.
type Replay struct {
	ward *Ward
	log  eventlog.Log
}

// NewReplay starts before the first message.
func NewReplay(log eventlog.Log) *Replay {
	w := &Ward{
		cfg: Config{Log: readOnly{log}, Secret: make([]byte, 16), Clock: &StillClock{}}, hub: newHub(), beds: map[event.Patient]*Bed{},
		token: map[string]*Bed{}, alias: map[event.Patient]event.Patient{}, ready: make(chan struct{}), odd: newOddities(),
	}
	return &Replay{ward: w, log: log}
}

// readOnly is a log that is never waited for.
type readOnly struct{ eventlog.Log }

// Wait implements eventlog.Follower; a replay does not wait.
func (r readOnly) Wait(context.Context, uint64) (eventlog.Head, error) { return r.Last(), nil }

// Advance folds every message up to and including a position. Positions must
// not descend.
func (r *Replay) Advance(ctx context.Context, to uint64) error {
	at := r.ward.seq.Load()
	if to == at {
		return nil
	}
	if to < at {
		return fmt.Errorf("replay: position %d lies before %d", to, at)
	}
	touched := work{}
	return r.log.ReadFrom(ctx, at+1, func(m eventlog.Message) error {
		if m.Seq > to {
			return eventlog.ErrStop
		}
		return r.ward.fold(&m, touched)
	})
}

// TimelineOf is Timeline for a patient as stored assessments name it,
// "AUTHORITY|value". Either part may hold that sign, so every cut is tried.
func (r *Replay) TimelineOf(key string) *timeline.Timeline {
	for i := range len(key) {
		if key[i] != '|' {
			continue
		}
		if tl := r.Timeline(event.Patient{Authority: key[:i], Value: key[i+1:]}); tl != nil {
			return tl
		}
	}
	return nil
}

// Timeline returns a patient's timeline at the position reached, nil if the
// log has not named the patient yet.
func (r *Replay) Timeline(p event.Patient) *timeline.Timeline {
	b := r.ward.beds[p]
	if b == nil {
		return nil
	}
	return r.ward.canonical(b).tl
}
