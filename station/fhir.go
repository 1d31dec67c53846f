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
// body is stored durably, not that it was assessed.
func (s *Station) receiveFHIR(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		s.answerFHIR(w, http.StatusMethodNotAllowed, fhir.Outcome([]fhir.Issue{{Severity: fhir.Fatal, Code: "not-supported", Diagnostics: "this server takes POST only: a transaction or batch at /fhir, a single create at /fhir/{Type}", Entry: -1}}))
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		var large *http.MaxBytesError
		if errors.As(err, &large) {
			s.answerFHIR(w, http.StatusRequestEntityTooLarge, fhir.Outcome([]fhir.Issue{{Severity: fhir.Fatal, Code: "too-long", Diagnostics: "the body is larger than this server takes; send smaller bundles", Entry: -1}}))
		}
		return
	}
	user := web.UserOf(r.Context())
	opts := s.cfg.FHIR
	opts.Sender, opts.Recorded = user, s.cfg.Clock.Now()
	receipt := fhir.Receive(body, strings.TrimPrefix(r.URL.Path, "/fhir"), opts)
	if err := s.storeFHIR(r.Context(), user, body, receipt); err != nil {
		s.cfg.Logger.Error("FHIR request not stored", "error", err)
		s.answerFHIR(w, http.StatusServiceUnavailable, fhir.Outcome([]fhir.Issue{{Severity: fhir.Fatal, Code: "transient", Diagnostics: "nothing was stored; keep the request and send it again later", Entry: -1}}))
		return
	}
	if receipt.Location != "" {
		w.Header().Set("Location", "/fhir/"+receipt.Location)
	}
	s.answerFHIR(w, receipt.Status, receipt.Body)
}

// storeFHIR appends the request: applied if it was accepted, else quarantined.
func (s *Station) storeFHIR(ctx context.Context, user string, body []byte, receipt *fhir.Receipt) error {
	e := eventlog.Entry{Source: eventlog.SourceFHIR, Sender: user, Status: eventlog.Stored, Raw: body}
	if receipt.Refused() {
		e.Status, e.Reason = eventlog.Quarantined, "refused with an OperationOutcome"
		if len(receipt.Issues) > 0 {
			e.Reason += ": " + receipt.Issues[0].Diagnostics
		}
		s.count.fhirRefused.Add(1)
	} else {
		e.Control, e.Events = receipt.Control, event.EncodeAll(receipt.Events)
		s.count.fhirAccepted.Add(1)
	}
	_, err := s.log.Append(ctx, []eventlog.Entry{e})
	if errors.Is(err, eventlog.ErrFailed) {
		s.ward.Fail(err)
	}
	return err
}

func (s *Station) answerFHIR(w http.ResponseWriter, status int, body []byte) {
	w.Header().Set("Content-Type", "application/fhir+json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(body) // the client may have gone; it will send again
}
