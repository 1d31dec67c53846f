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
	"runtime"
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
	// Alerts keeps what was decided about alerts, so that a restart gives the same
	// account; nil keeps it in memory.
	Alerts eventlog.AuditTrail
	// Silent counts alerts and shows none.
	Silent bool
	// Secret keys the opaque patient tokens; the same secret gives the same
	// tokens after a restart. At least 16 bytes.
	Secret []byte
	Logger *slog.Logger
	// Pause is the least real time between two assessments of one patient;
	// 0 means 250 ms. It is stretched under load, see pace.
	Pause time.Duration
}

// Counts are the ward's figures for operations.
type Counts struct {
	Patients, Listeners            int
	Messages, Assessments, Dropped uint64
	Quarantined, Unmapped          uint64
	Visible                        uint64 // messages whose answer is published
	LagMillis                      int64  // greatest age of a message that the last pass published
	Seq                            uint64 // newest folded log position
}

// Ward holds the beds of one log.
type Ward struct {
	cfg Config
	hub *hub

	mu    sync.RWMutex // guards the maps below, not the beds
	beds  map[event.Patient]*Bed
	token map[string]*Bed
	alias map[event.Patient]event.Patient // merged identifier -> the one it was merged into

	seq         atomic.Uint64 // newest folded log position
	recorded    atomic.Int64  // its recorded time
	shown       atomic.Uint64 // log position up to which every answer is published
	messages    atomic.Uint64 // folded
	visible     atomic.Uint64 // folded, and the answer published
	assessments atomic.Uint64
	quarantined atomic.Uint64
	unmapped    atomic.Uint64
	lag         atomic.Int64
	failed      atomic.Pointer[error]
	ready       chan struct{}
	readyOnce   sync.Once

	// Of the loop alone.
	cost    time.Duration // of one assessment, smoothed
	encoded []byte        // room for an answer that is kept
	decoded []event.Event // room for the events of a message

	odd    *oddities
	alerts alerts
}

// waiting is what a patient's next answer will make visible.
type waiting struct {
	since    event.Time // when the oldest of the messages was learnt, 0 without
	from     uint64     // its log position
	messages uint64
}

// work is the patients whose answer is due, with what waits for it.
type work map[*Bed]waiting

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
		cfg.Pause = 250 * time.Millisecond
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

// Seq is the newest folded log position.
func (w *Ward) Seq() uint64 { return w.seq.Load() }

// Visible is the log position up to which every answer is published.
func (w *Ward) Visible() uint64 { return w.shown.Load() }

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
		Visible: w.visible.Load(), LagMillis: w.lag.Load(), Seq: w.seq.Load(),
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
	touched := work{}
	if err := w.loadAlerts(ctx); err != nil {
		return err
	}
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
func (w *Ward) read(ctx context.Context, touched work) error {
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
func (w *Ward) fold(m *eventlog.Message, touched work) error {
	defer func() {
		w.messages.Add(1)
		w.recorded.Store(m.Recorded)
		w.seq.Store(m.Seq)
	}()
	if m.Status == eventlog.Quarantined {
		w.quarantined.Add(1)
		w.visible.Add(1)
		w.hub.publish(Update{What: "quarantine", At: w.Now(), Seq: m.Seq})
		return nil
	}
	events, err := event.DecodeInto(w.decoded, m.Events)
	if err != nil {
		return fmt.Errorf("message %d of the log cannot be decoded: %w", m.Seq, err)
	}
	w.decoded = events[:0] // whoever keeps an event copies it
	var last *Bed          // whose answer makes the message visible
	for i := range events {
		e := &events[i]
		e.Recorded, e.Seq = event.Time(m.Recorded), m.Seq
		b, err := w.apply(e, touched)
		if err != nil {
			return err
		}
		if b != nil && b != last {
			touched.note(b, e.Recorded, m.Seq)
			last = b
		}
	}
	if last == nil {
		w.visible.Add(1)
		return nil
	}
	wait := touched[last]
	wait.messages++
	touched[last] = wait
	return nil
}

// note makes an answer due because of a message.
func (t work) note(b *Bed, recorded event.Time, seq uint64) {
	wait := t[b]
	if wait.from == 0 {
		wait.since, wait.from = recorded, seq
	}
	t[b] = wait
}

// apply folds one event and returns the patient whose answer it may change,
// nil if none.
func (w *Ward) apply(e *event.Event, touched work) (*Bed, error) {
	if e.Patient.Value == "" {
		w.odd.note(e)
		return nil, nil
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
		return nil, nil
	}
	target := w.canonical(b)
	if target != b {
		target.add(e)
	}
	return target, nil
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
	p = event.Patient{Authority: strings.Clone(p.Authority), Value: strings.Clone(p.Value)} // not parts of a message
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
func (w *Ward) due(touched work) {
	now := w.Now()
	for _, b := range w.all() {
		if until := b.validUntil(); until.Known() && until <= now {
			if _, there := touched[b]; !there {
				touched[b] = waiting{}
			}
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
func (w *Ward) assessAll(ctx context.Context, touched work) {
	seq, pause, lag := w.seq.Load(), w.pace(len(touched)), time.Duration(0)
	facts := assess.AlertFacts{Silent: w.cfg.Silent, Replay: true}
	select {
	case <-w.ready:
		facts.Replay = false
	default: // what was in the log before the start
	}
	if len(touched) > 0 {
		budget := w.reckon(max(w.Now(), event.Time(w.recorded.Load())))
		facts.OverBudget = budget.Over()
	}
	for b, wait := range touched {
		if w.canonical(b) != b { // given up in a merge: its events are another's now
			delete(touched, b)
			w.visible.Add(wait.messages)
			continue
		}
		begun := time.Now()
		if begun.Sub(b.assessedAt()) < pause {
			continue
		}
		delete(touched, b)
		now := max(w.Now(), event.Time(w.recorded.Load()))
		first := b.Snapshot() == nil
		changes := b.assess(w.cfg.Rules, now, seq, begun, facts)
		w.assessments.Add(1)
		if (first || len(changes) > 0) && w.cfg.Keep != nil {
			w.keep(ctx, b)
		}
		w.hub.publish(Update{Token: b.Token, At: now, Seq: seq, What: "assessed"})
		w.alert(ctx, b, b.Snapshot().Alerts)
		w.visible.Add(wait.messages)
		if wait.messages > 0 {
			lag = max(lag, w.Now().Sub(wait.since))
			w.lag.Store(lag.Milliseconds())
		}
		w.cost += (time.Since(begun) - w.cost) / 8
		runtime.Gosched() // intake goes first: assessing can wait, a sender does not like to
	}
	shown := seq
	for _, wait := range touched {
		if wait.from != 0 {
			shown = min(shown, wait.from-1)
		}
	}
	w.shown.Store(shown)
}

// slowest is the longest that pacing puts an answer off.
const slowest = 400 * time.Millisecond

// pace is the real time between two assessments of one patient when so many
// are due. Whatever the load, assessing takes about a third of the time, as long
// as no answer waits longer than 0.4 s.
func (w *Ward) pace(due int) time.Duration {
	return max(w.cfg.Pause, min(slowest, 3*w.cost*time.Duration(due)))
}

// keep stores a published answer for replay.
func (w *Ward) keep(ctx context.Context, b *Bed) {
	s := b.Snapshot()
	w.encoded = assess.AppendJSON(w.encoded[:0], s.Assessment)
	err := w.cfg.Keep.AppendAssessment(ctx, eventlog.Assessment{
		Patient: b.Patient.Authority + "|" + b.Patient.Value, At: int64(s.Assessment.At), Known: s.Seq,
		RuleSet: s.Assessment.Ruleset, Bytes: w.encoded,
	})
	if err != nil && ctx.Err() == nil {
		w.cfg.Logger.Error("assessment not kept", "error", err)
	}
}

// Recorded is when the newest visible message was learnt, 0 for an empty log.
func (w *Ward) Recorded() event.Time { return event.Time(w.recorded.Load()) }
