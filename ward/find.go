package ward

import (
	"context"

	"stormglass/event"
	"stormglass/eventlog"
)

// MessageOf finds the log position of the message that holds an event, by its
// recorded time: positions and recorded times ascend together, so that a
// binary search finds the first candidate. 0 means that it is not in the log.
func (w *Ward) MessageOf(ctx context.Context, id event.ID, recorded event.Time) (uint64, error) {
	lo, hi := uint64(1), w.seq.Load()
	for lo < hi {
		mid := lo + (hi-lo)/2
		m, err := eventlog.Get(ctx, w.cfg.Log, mid)
		if err != nil {
			return 0, err
		}
		if event.Time(m.Recorded) < recorded {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	var found uint64
	err := w.cfg.Log.ReadFrom(ctx, lo, func(m eventlog.Message) error {
		if event.Time(m.Recorded) > recorded {
			return eventlog.ErrStop
		}
		if m.Status != eventlog.Stored {
			return nil
		}
		events, err := event.DecodeAll(m.Events)
		if err != nil {
			return nil // verify reports it; this look-up just does not find it
		}
		for i := range events {
			if events[i].ID == id {
				found = m.Seq
				return eventlog.ErrStop
			}
		}
		return nil
	})
	return found, err
}
