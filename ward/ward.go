// Package ward is the only loop of the product: it reads the event log at its
// own pace, folds what is new into each patient's timeline, assesses once per
// batch and patient, and publishes. It has one owner, an injected clock, and
// sleeps until something arrives or the earliest answer expires.
package ward

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base32"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/timeline"
)

// Store is the log as the ward needs it: to read and to wait for.
type Store interface {
	eventlog.Log
	eventlog.Follower
}

// Config says how a ward runs.
type Config struct {
	Log      Store
	Rules    *assess.Ruleset
	Clock    Clock
	Timeline timeline.Config
	// Keep stores published assessments for replay; nil keeps none.
	Keep eventlog.AssessmentStore
	// Secret keys the opaque patient tokens; the same secret gives the same
	// tokens after a restart. At least 16 bytes.
	Secret []byte
	Logger *slog.Logger
	// Pause is the least real time between two assessments of one patient
	// under load; 0 means 150 ms.
	Pause time.Duration
}

// Counts are the ward's figures for operations.
type Counts struct {
	Patients, Listeners            int
	Messages, Assessments, Dropped uint64
	Quarantined, Unmapped          uint64
	LagMillis                      int64
	Seq                            uint64
}

// Ward holds the beds of one log.
type Ward struct {
	cfg Config
	hub *hub

	mu    sync.RWMutex // guards the maps below, not the beds
	beds  map[event.Patient]*Bed
	token map[string]*Bed
	alias map[event.Patient]event.Patient // merged identifier -> the one it was merged into

	seq         atomic.Uint64 // newest visible log position
	recorded    atomic.Int64  // its recorded time
	messages    atomic.Uint64
	assessments atomic.Uint64
	quarantined atomic.Uint64
	unmapped    atomic.Uint64
	lag         atomic.Int64
	failed      atomic.Pointer[error]
	ready       chan struct{}
	readyOnce   sync.Once

	odd *oddities
}

// New prepares a ward; Run starts it.
func New(cfg Config) (*Ward, error) {
	if cfg.Log == nil || cfg.Rules == nil || cfg.Clock == nil {
		return nil, errors.New("ward: log, rules and clock are required")
	}
	if len(cfg.Secret) < 16 {
		return nil, errors.New("ward: the secret for patient tokens needs at least 16 bytes")
	}
	if cfg.Logger == nil {
		cfg.Logger = slog.New(slog.DiscardHandler)
	}
	if cfg.Pause == 0 {
		cfg.Pause = 150 * time.Millisecond
	}
	return &Ward{
		cfg: cfg, hub: newHub(), beds: map[event.Patient]*Bed{}, token: map[string]*Bed{},
		alias: map[event.Patient]event.Patient{}, ready: make(chan struct{}), odd: newOddities(),
	}, nil
}

// Now is the ward's present.
func (w *Ward) Now() event.Time { return w.cfg.Clock.Now() }

// Err is why the ward stands still, nil while it runs.
func (w *Ward) Err() error {
	if e := w.failed.Load(); e != nil {
		return *e
	}
	return nil
}

// Fail marks the ward as failed: the edges call it when the log refuses a write.
func (w *Ward) Fail(err error) {
	if err != nil && w.failed.CompareAndSwap(nil, &err) {
		w.hub.publish(Update{What: "reload", At: w.Now(), Seq: w.seq.Load()})
	}
}

// Ready is closed when everything that was in the log at the start is visible.
func (w *Ward) Ready() <-chan struct{} { return w.ready }

// Subscribe returns a channel of updates; it is closed if the reader is slow.
func (w *Ward) Subscribe() (<-chan Update, func()) { return w.hub.subscribe(256) }

// Seq is the newest visible log position.
func (w *Ward) Seq() uint64 { return w.seq.Load() }

// Counts returns the ward's figures.
func (w *Ward) Counts() Counts {
	w.mu.RLock()
	patients := 0
	for p := range w.beds {
		if _, merged := w.alias[p]; !merged {
			patients++
		}
	}
	w.mu.RUnlock()
	listening, dropped := w.hub.counts()
	return Counts{
		Patients: patients, Listeners: listening, Dropped: dropped, Messages: w.messages.Load(),
		Assessments: w.assessments.Load(), Quarantined: w.quarantined.Load(), Unmapped: w.unmapped.Load(),
		LagMillis: w.lag.Load(), Seq: w.seq.Load(),
	}
}

// Run reads, folds, assesses and publishes until ctx ends or the log fails.
// After a failure listeners are kept: the screens still have to say so.
func (w *Ward) Run(ctx context.Context) error {
	if err := w.run(ctx); ctx.Err() == nil {
		w.Fail(err)
		return err
	}
	w.hub.close()
	return nil
}

// run ends only with an error: the context's, or the log's.
func (w *Ward) run(ctx context.Context) error {
	touched := map[*Bed]struct{}{}
	for {
		if err := w.read(ctx, touched); err != nil {
			return err
		}
		w.due(touched)
		w.assessAll(ctx, touched)
		w.readyOnce.Do(func() { close(w.ready) })
		if err := w.sleep(ctx, len(touched) > 0); err != nil {
			return err
		}
	}
}

// maxBatch bounds the messages folded before the next assessment.
const maxBatch = 4000

var errBatch = errors.New("batch full")

// read folds everything that is new in the log. At the start it reads the
// whole backlog before the first assessment.
func (w *Ward) read(ctx context.Context, touched map[*Bed]struct{}) error {
	for {
		n := 0
		err := w.cfg.Log.ReadFrom(ctx, w.seq.Load()+1, func(m eventlog.Message) error {
			if err := w.fold(&m, touched); err != nil {
				return err
			}
			if n++; n >= maxBatch {
				return errBatch
			}
			return nil
		})
		if err == nil {
			return nil
		}
		if !errors.Is(err, errBatch) {
			return err
		}
		select {
		case <-w.ready:
			return nil // under load: assess what there is, then read on
		default:
		}
	}
}

// fold applies one message of the log.
func (w *Ward) fold(m *eventlog.Message, touched map[*Bed]struct{}) error {
	defer func() {
		w.messages.Add(1)
		w.recorded.Store(m.Recorded)
		w.seq.Store(m.Seq)
		w.lag.Store(int64(w.Now()) - m.Recorded)
	}()
	if m.Status == eventlog.Quarantined {
		w.quarantined.Add(1)
		w.hub.publish(Update{What: "quarantine", At: w.Now(), Seq: m.Seq})
		return nil
	}
	events, err := event.DecodeAll(m.Events)
	if err != nil {
		return fmt.Errorf("message %d of the log cannot be decoded: %w", m.Seq, err)
	}
	for i := range events {
		e := &events[i]
		e.Recorded, e.Seq = event.Time(m.Recorded), m.Seq
		if err := w.apply(e, touched); err != nil {
			return err
		}
	}
	return nil
}

func (w *Ward) apply(e *event.Event, touched map[*Bed]struct{}) error {
	if e.Patient.Value == "" {
		w.odd.note(e)
		return nil
	}
	if e.Kind == event.Unmapped {
		w.unmapped.Add(1)
	}
	w.odd.note(e)
	if e.Kind == event.Link && e.Link != nil {
		return w.link(e, touched)
	}
	b := w.bed(e.Patient)
	if !b.add(e) {
		return nil
	}
	target := w.canonical(b)
	if target != b {
		target.add(e)
	}
	touched[target] = struct{}{}
	return nil
}

// bed returns the bed of an identifier, made on first sight.
func (w *Ward) bed(p event.Patient) *Bed {
	w.mu.RLock()
	b := w.beds[p]
	w.mu.RUnlock()
	if b != nil {
		return b
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if b = w.beds[p]; b != nil {
		return b
	}
	b = newBed(p, w.tokenFor(p), w.cfg.Timeline)
	w.beds[p] = b
	w.token[b.Token] = b
	return b
}

// tokenFor is the opaque name of a patient in URLs.
func (w *Ward) tokenFor(p event.Patient) string {
	mac := hmac.New(sha256.New, w.cfg.Secret)
	fmt.Fprintf(mac, "%d:%s%s", len(p.Authority), p.Authority, p.Value)
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(mac.Sum(nil)[:15]))
}

// sleep waits for the log to grow, the earliest answer to expire, or one pause
// when work was put off.
func (w *Ward) sleep(ctx context.Context, more bool) error {
	wait := w.untilExpiry()
	if more && wait > w.cfg.Pause/3 {
		wait = w.cfg.Pause / 3
	}
	tctx, cancel := context.WithTimeout(ctx, wait)
	defer cancel()
	_, err := w.cfg.Log.Wait(tctx, w.seq.Load())
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	return err
}

// untilExpiry is the real time until the first answer may change by itself.
func (w *Ward) untilExpiry() time.Duration {
	wait := time.Hour
	for _, b := range w.all() {
		if until := b.validUntil(); until.Known() {
			wait = min(wait, w.cfg.Clock.Until(until))
		}
	}
	return max(wait, time.Millisecond)
}

// due marks the beds whose answer has expired.
func (w *Ward) due(touched map[*Bed]struct{}) {
	now := w.Now()
	for _, b := range w.all() {
		if until := b.validUntil(); until.Known() && until <= now {
			touched[b] = struct{}{}
		}
	}
}

// all returns the current beds, without merged ones, in no particular order.
func (w *Ward) all() []*Bed {
	w.mu.RLock()
	defer w.mu.RUnlock()
	out := make([]*Bed, 0, len(w.beds))
	for p, b := range w.beds {
		if _, merged := w.alias[p]; !merged {
			out = append(out, b)
		}
	}
	return out
}

// assessAll assesses every touched bed whose pause is over and forgets it.
func (w *Ward) assessAll(ctx context.Context, touched map[*Bed]struct{}) {
	seq, real := w.seq.Load(), time.Now()
	for b := range touched {
		if w.canonical(b) != b { // given up in a merge: its events are another's now
			delete(touched, b)
			continue
		}
		if real.Sub(b.assessedAt()) < w.cfg.Pause {
			continue
		}
		delete(touched, b)
		now := max(w.Now(), event.Time(w.recorded.Load()))
		changes := b.assess(w.cfg.Rules, now, seq, real)
		w.assessments.Add(1)
		if len(changes) > 0 && w.cfg.Keep != nil {
			w.keep(ctx, b)
		}
		w.hub.publish(Update{Token: b.Token, At: now, Seq: seq, What: "assessed"})
	}
}

func (w *Ward) keep(ctx context.Context, b *Bed) {
	s := b.Snapshot()
	err := w.cfg.Keep.AppendAssessment(ctx, eventlog.Assessment{
		Patient: b.Patient.Authority + "|" + b.Patient.Value, At: int64(s.Assessment.At), Known: s.Seq,
		RuleSet: s.Assessment.Ruleset, Bytes: assess.Encode(s.Assessment),
	})
	if err != nil && ctx.Err() == nil {
		w.cfg.Logger.Error("assessment not kept", "error", err)
	}
}

// Recorded is when the newest visible message was learnt, 0 for an empty log.
func (w *Ward) Recorded() event.Time { return event.Time(w.recorded.Load()) }
