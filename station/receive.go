package station

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"sync/atomic"
	"time"

	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/hl7"
	"stormglass/hl7/mllp"
	"stormglass/web"
)

// counters of the intake, for /metrics.
type counters struct {
	accepted, repeated, failed, refused atomic.Uint64
	fhirAccepted, fhirRepeated          atomic.Uint64
	fhirRefused, shortBatches           atomic.Uint64
	control                             atomic.Uint64
}

// receiveHL7 takes one frame. The acknowledgement it returns means that the
// bytes are stored durably and in order: AA, the events in them will be folded;
// AE or AR, they are in quarantine and will not. It does not mean assessed. If
// the log fails nothing is acknowledged and the listener stops.
func (s *Station) receiveHL7(ctx context.Context, peer string, raw []byte) ([][]byte, error) {
	batch, err := hl7.Split(raw)
	if err != nil || len(batch.Messages) == 0 {
		return s.storeOne(ctx, raw)
	}
	if len(batch.Messages) == 1 && !batch.Wrapped {
		return s.storeOne(ctx, batch.Messages[0])
	}
	if batch.Declared >= 0 && batch.Declared != len(batch.Messages) {
		s.count.shortBatches.Add(1)
		s.cfg.Logger.Warn("a batch holds another number of messages than it declares", "peer", peer, "declared", batch.Declared, "messages", len(batch.Messages))
	}
	var acks [][]byte
	for _, m := range batch.Messages {
		a, err := s.storeOne(ctx, m)
		if err != nil {
			return nil, err
		}
		acks = append(acks, a...)
	}
	return acks, nil
}

// append stores one entry, durably. Once the log or the ward has failed nothing
// is stored any more: nobody may be told that a message is in good hands while
// the screens stand still.
func (s *Station) append(ctx context.Context, e eventlog.Entry) (eventlog.Outcome, error) {
	if err := s.ward.Err(); err != nil {
		return eventlog.Outcome{}, err
	}
	outcomes, err := s.log.Append(ctx, []eventlog.Entry{e})
	if err != nil {
		if errors.Is(err, eventlog.ErrFailed) {
			s.ward.Fail(err)
		}
		return eventlog.Outcome{}, err
	}
	return outcomes[0], nil
}

// storeOne appends one message, durably, and builds its answer.
func (s *Station) storeOne(ctx context.Context, raw []byte) ([][]byte, error) {
	now := s.cfg.Clock.Now()
	entry, problem := s.entryOf(raw)
	out, err := s.append(ctx, entry)
	if err != nil {
		if s.ward.Err() != nil {
			return nil, fmt.Errorf("%w: %w", mllp.ErrStop, err)
		}
		return nil, err
	}
	if out.Kind == eventlog.Conflict {
		problem = errors.New(eventlog.ConflictReason(out.Of))
	}
	reply := hl7.Reply{Outcome: hl7.Accepted, Now: now.Go(), Control: "SG" + strconv.FormatUint(s.count.control.Add(1), 10) + "-" + strconv.FormatUint(out.Seq, 10)}
	switch {
	case out.Status == eventlog.Stored && out.Kind == eventlog.Duplicate:
		s.count.repeated.Add(1)
	case out.Status == eventlog.Stored:
		s.count.accepted.Add(1)
	default:
		reply.Outcome, reply.Err = hl7.OutcomeOf(problem), problem
		if reply.Outcome == hl7.Refused {
			s.count.refused.Add(1)
		} else {
			reply.Outcome = hl7.Failed
			s.count.failed.Add(1)
		}
	}
	return hl7.Acks(raw, reply), nil
}

// entryOf parses and maps a message; what cannot be understood becomes an
// entry for the quarantine, with the reason. A message without a control id is
// known by its content: the same bytes again are the same message.
func (s *Station) entryOf(raw []byte) (e eventlog.Entry, err error) {
	e = eventlog.Entry{Source: eventlog.SourceHL7, Status: eventlog.Stored, Raw: append([]byte(nil), raw...)}
	defer func() {
		if fault := recover(); fault != nil { // a fault of ours: one message must not stop the ward
			err = errors.New("this message met a fault of the reader; report it with the message")
			e.Status, e.Reason, e.Events = eventlog.Quarantined, err.Error(), nil
			s.cfg.Logger.Error("the HL7 reader failed on a message", "stack", string(debug.Stack()))
		}
	}()
	room, ok := s.rooms.Get().(*[]event.Event)
	if !ok {
		room = new([]event.Event)
	}
	m, events, err := s.cfg.Map.ReadInto(*room, raw, s.cfg.Clock.Now())
	if m != nil {
		key := m.Key()
		e.Sender, e.Control, e.SentText = key.Sender, key.Control, key.Sent
		if !key.Usable() {
			sum := hl7.ContentHash(raw)
			e.Control = "sha256:" + hex.EncodeToString(sum[:])
		}
	}
	if err != nil {
		e.Status, e.Reason = eventlog.Quarantined, err.Error()
		return e, err
	}
	if len(events) > 0 {
		e.Sent = int64(events[0].Sent)
	}
	e.Events = event.EncodeAll(events)
	if cap(events) <= 256 {
		*room = events[:0]
		s.rooms.Put(room)
	}
	return e, nil
}

// oversize keeps the head of a message that is too long.
func (s *Station) oversize(_ string, head []byte) [][]byte {
	problem := errors.New("message longer than this listener takes; only its beginning is kept")
	e := eventlog.Entry{Source: eventlog.SourceHL7, Status: eventlog.Quarantined, Reason: problem.Error(), Raw: append([]byte(nil), head...)}
	line, _, _ := bytes.Cut(head, []byte("\r"))
	if m, err := hl7.Parse(line); err == nil {
		key := m.Key()
		e.Sender, e.Control, e.SentText = key.Sender, key.Control, key.Sent
	}
	if _, err := s.append(context.Background(), e); err != nil {
		return nil
	}
	s.count.failed.Add(1)
	return hl7.Acks(head, hl7.Reply{Outcome: hl7.Failed, Err: problem, Now: s.cfg.Clock.Now().Go(), Control: "SG0"})
}

// storeAssertion appends a clinician's statement and returns when it is
// durable and visible, or with an error and nothing stored.
func (s *Station) storeAssertion(ctx context.Context, user string, p event.Patient, a event.AssertDetail, at event.Time) error {
	control := strconv.FormatInt(time.Now().UnixNano(), 36) + "-" + user
	e := event.Event{
		ID: event.NewID("assertion", control, at.String(), 0), Kind: event.Assertion, Patient: p, Sender: "assertion by " + user,
		At: at, To: at, Sent: at, Assert: &a, Text: a.Author + ": " + a.Reason,
	}
	entry := eventlog.Entry{
		Source: eventlog.SourceAssert, Sender: user, Control: control, SentText: at.String(), Sent: int64(at), Status: eventlog.Stored,
		Raw: []byte(fmt.Sprintf("statement %d, truth %d, by %s: %s", a.Statement, a.Truth, a.Author, a.Reason)), Events: event.EncodeAll([]event.Event{e}),
	}
	out, err := s.append(ctx, entry)
	if err != nil {
		return err
	}
	return s.waitVisible(ctx, out.Seq)
}

// waitVisible waits, at most two seconds, until the answers of a position are
// published.
func (s *Station) waitVisible(ctx context.Context, seq uint64) error {
	ctx, cancel := context.WithTimeout(ctx, 2*time.Second)
	defer cancel()
	updates, end := s.ward.Subscribe()
	defer end()
	for s.ward.Visible() < seq {
		select {
		case <-ctx.Done():
			return nil // stored; the screens will follow
		case <-updates:
		case <-time.After(20 * time.Millisecond):
		}
	}
	return nil
}

func (s *Station) stats() []web.Stat {
	m := s.mllp.Stats()
	return []web.Stat{
		{Name: "stormglass_hl7_accepted_total", Help: "HL7 messages stored and acknowledged AA", Type: "counter", Value: float64(s.count.accepted.Load())},
		{Name: "stormglass_hl7_repeated_total", Help: "HL7 messages delivered again, acknowledged AA and not applied", Type: "counter", Value: float64(s.count.repeated.Load())},
		{Name: "stormglass_hl7_failed_total", Help: "HL7 messages quarantined and answered AE", Type: "counter", Value: float64(s.count.failed.Load())},
		{Name: "stormglass_hl7_refused_total", Help: "HL7 messages quarantined and answered AR", Type: "counter", Value: float64(s.count.refused.Load())},
		{Name: "stormglass_mllp_open", Help: "Open MLLP connections", Type: "gauge", Value: float64(m.Open)},
		{Name: "stormglass_mllp_peers_refused_total", Help: "Connections from peers that are not allowed", Type: "counter", Value: float64(m.Refused)},
		{Name: "stormglass_mllp_stray_bytes_total", Help: "Bytes outside frames", Type: "counter", Value: float64(m.StrayBytes)},
		{Name: "stormglass_fhir_accepted_total", Help: "FHIR requests stored", Type: "counter", Value: float64(s.count.fhirAccepted.Load())},
		{Name: "stormglass_hl7_short_batches_total", Help: "Batches that hold another number of messages than they declare", Type: "counter", Value: float64(s.count.shortBatches.Load())},
		{Name: "stormglass_fhir_repeated_total", Help: "FHIR requests delivered again and not applied", Type: "counter", Value: float64(s.count.fhirRepeated.Load())},
		{Name: "stormglass_fhir_refused_total", Help: "FHIR requests refused with an OperationOutcome", Type: "counter", Value: float64(s.count.fhirRefused.Load())},
	}
}
