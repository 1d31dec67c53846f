package eventlog

import (
	"context"
	"errors"
	"fmt"
)

// ErrChain means that the log is not what was written: a message is missing,
// changed or out of place. The error's text names the first such message.
var ErrChain = errors.New("the log is broken")

// Verify reads the whole log and checks that positions run 1, 2, 3 …, that
// every hash covers its message and the one before, and that recorded time
// never runs backwards. expect is a head noted earlier (the zero Head expects
// nothing): the log must still hold it, so that a truncated or rewritten log
// is noticed. It returns the head that it found, or the last whole one before a
// break; the error wraps ErrChain when the log is broken.
func Verify(ctx context.Context, log Log, expect Head) (Head, error) {
	return VerifyWith(ctx, log, expect, func(uint64) {})
}

// VerifyWith is Verify that tells progress each position when it is verified.
func VerifyWith(ctx context.Context, log Log, expect Head, progress func(seq uint64)) (Head, error) {
	var at Head
	var recorded int64
	reached := expect == Head{}
	err := log.ReadFrom(ctx, 1, func(m Message) error {
		if err := follows(&m, at, recorded); err != nil {
			return err
		}
		at, recorded = Head{Seq: m.Seq, Hash: m.Hash}, m.Recorded
		if at.Seq == expect.Seq {
			if at.Hash != expect.Hash {
				return fmt.Errorf("%w: message %d has hash %s, expected %s: the log was rewritten at or before it",
					ErrChain, at.Seq, at.Hash, expect.Hash)
			}
			reached = true
		}
		progress(at.Seq)
		return nil
	})
	if err != nil {
		return at, err
	}
	if last := log.Last(); last.Seq < at.Seq || (last.Seq == at.Seq && last != at) {
		return at, fmt.Errorf("%w: the newest message is %s, but the log reports %s", ErrChain, at, last)
	}
	if !reached {
		return at, fmt.Errorf("%w: it ends at message %d, expected at least %d: the log was truncated",
			ErrChain, at.Seq, expect.Seq)
	}
	return at, nil
}

// follows says why m cannot stand behind the message at prev.
func follows(m *Message, prev Head, recorded int64) error {
	switch {
	case m.Seq != prev.Seq+1:
		return fmt.Errorf("%w: message %d is missing, the next one is %d", ErrChain, prev.Seq+1, m.Seq)
	case m.Prev != prev.Hash:
		return fmt.Errorf("%w: message %d does not continue message %d", ErrChain, m.Seq, prev.Seq)
	case m.Hash != Chain(m):
		return fmt.Errorf("%w: message %d was changed after it was stored", ErrChain, m.Seq)
	case m.Recorded < recorded:
		return fmt.Errorf("%w: message %d was recorded before message %d", ErrChain, m.Seq, prev.Seq)
	}
	return nil
}
