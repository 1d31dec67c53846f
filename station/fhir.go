package station

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"

	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/fhir"
	"stormglass/web"
)

// receiveFHIR answers POST /fhir and POST /fhir/{Type}. A 2xx means that the
// body is stored durably, not that it was assessed. The same body again gets
// the same answer and is applied once.
func (s *Station) receiveFHIR(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		s.refuseFHIR(w, http.StatusMethodNotAllowed, "not-supported", "this server takes POST only: a transaction or batch at /fhir, a single create at /fhir/{Type}")
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil { // without an answer of its own the request would end with 200
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			s.refuseFHIR(w, http.StatusRequestEntityTooLarge, "too-long", tooLong)
			return
		}
		s.refuseFHIR(w, http.StatusBadRequest, "incomplete", "the body did not arrive whole; nothing was stored, send it again")
		return
	}
	user, path := web.UserOf(r.Context()), strings.TrimPrefix(r.URL.Path, "/fhir")
	arrived := s.cfg.Clock.Now()
	receipt := s.readFHIR(body, path, user, arrived)
	out, err := s.storeFHIR(r.Context(), user, body, receipt, arrived)
	switch {
	case errors.Is(err, eventlog.ErrEntry):
		s.refuseFHIR(w, http.StatusRequestEntityTooLarge, "too-long", tooLong)
		return
	case err != nil:
		s.cfg.Logger.Error("FHIR request not stored", "error", err)
		s.refuseFHIR(w, http.StatusServiceUnavailable, "transient", "nothing was stored; keep the request and send it again later")
		return
	case out.Kind == eventlog.Conflict:
		s.count.fhirRefused.Add(1)
		s.refuseFHIR(w, http.StatusConflict, "conflict", "another request with the same digest is stored; this one is in quarantine and was not applied")
		return
	case out.Kind == eventlog.Duplicate:
		receipt = s.again(r.Context(), out.Seq, body, path, user, receipt)
		s.count.fhirRepeated.Add(1)
	case receipt.Refused():
		s.count.fhirRefused.Add(1)
	default:
		s.count.fhirAccepted.Add(1)
	}
	if receipt.Location != "" {
		w.Header().Set("Location", "/fhir/"+receipt.Location)
	}
	s.answerFHIR(w, receipt.Status, receipt.Body)
}

const tooLong = "the body is larger than this server takes; send smaller bundles"

// readFHIR reads a body as it arrived at an instant.
func (s *Station) readFHIR(body []byte, path, user string, arrived event.Time) *fhir.Receipt {
	opts := s.cfg.FHIR
	opts.Sender, opts.Recorded = user, arrived
	return fhir.Receive(body, path, opts)
}

// again is the answer that a repeated body got the first time: it bears the
// first arrival. Where that cannot be read the new answer says the same with
// another time.
func (s *Station) again(ctx context.Context, seq uint64, body []byte, path, user string, now *fhir.Receipt) *fhir.Receipt {
	m, err := eventlog.Get(ctx, s.log, seq)
	if err != nil || m.Sent == 0 {
		return now
	}
	return s.readFHIR(body, path, user, event.Time(m.Sent))
}

// storeFHIR appends the request: applied if it was accepted, else quarantined.
func (s *Station) storeFHIR(ctx context.Context, user string, body []byte, receipt *fhir.Receipt, arrived event.Time) (eventlog.Outcome, error) {
	e := eventlog.Entry{Source: eventlog.SourceFHIR, Sender: user, Sent: int64(arrived), Status: eventlog.Stored, Raw: body}
	if receipt.Refused() {
		e.Status, e.Reason = eventlog.Quarantined, "refused with an OperationOutcome"
		for _, i := range receipt.Issues {
			if i.Severity == fhir.Fatal || i.Severity == fhir.Error {
				e.Reason += ": " + i.String()
				break
			}
		}
	} else {
		e.Control, e.Events = receipt.Control, event.EncodeAll(receipt.Events)
	}
	return s.append(ctx, e)
}

// refuseFHIR answers with one fatal issue; nothing was stored.
func (s *Station) refuseFHIR(w http.ResponseWriter, status int, code, why string) {
	s.answerFHIR(w, status, fhir.Outcome([]fhir.Issue{{Severity: fhir.Fatal, Code: code, Diagnostics: why, Entry: -1}}))
}

func (s *Station) answerFHIR(w http.ResponseWriter, status int, body []byte) {
	w.Header().Set("Content-Type", "application/fhir+json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(body) // the client may have gone; it will send again
}
