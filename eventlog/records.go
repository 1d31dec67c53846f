package eventlog

import "context"

// Assessment is one published answer, kept so that `replay` can reproduce it
// byte for byte from the log.
type Assessment struct {
	ID      uint64 // given by the store, ascending
	Patient string // the patient's key
	At      int64  // the instant it speaks of, Unix milliseconds
	Known   uint64 // log position up to which it knew
	RuleSet string // rule-set hash
	Bytes   []byte // the canonical assessment
}

// Size returns the length of Bytes.
func (a Assessment) Size() int { return len(a.Bytes) }

// AssessmentStore keeps published assessments. They are derived from the log,
// so they are buffered and not synced before AppendAssessment returns.
type AssessmentStore interface {
	// AppendAssessment buffers a copy of one assessment; it is written within a second.
	// It waits when the buffer is full. Errors: ErrFailed, ErrClosed, context.
	AppendAssessment(ctx context.Context, a Assessment) error
	// Assessments calls fn for each stored assessment of a patient in order
	// of ID, or of all patients when patient is empty; it sees everything
	// appended before the call. ErrStop ends it with nil.
	Assessments(ctx context.Context, patient string, fn func(Assessment) error) error
}

// AuditRecord says who read or did what, and when.
type AuditRecord struct {
	ID      uint64 // given by the store, ascending
	At      int64  // Unix milliseconds
	Actor   string // the authenticated user or client; "local" on loopback
	Action  string // "read patient", "assert infection", "export log" …
	Patient string // the patient's key; empty when no single patient is concerned
	Detail  string // free text without clinical content
}

// AuditTrail keeps audit records, buffered like assessments.
type AuditTrail interface {
	// AppendAudit buffers one record; it is written within a second.
	// It waits when the buffer is full. Errors: ErrFailed, ErrClosed, context.
	AppendAudit(ctx context.Context, r AuditRecord) error
	// Audit calls fn for each record from the instant since (Unix
	// milliseconds), in order of ID; it sees everything appended before the
	// call. ErrStop ends it with nil.
	Audit(ctx context.Context, since int64, fn func(AuditRecord) error) error
}
