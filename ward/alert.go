package ward

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"sync"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
)

// Bounds of the alert budget (ux.md): at most one interruptive alert in ten
// patient-days, and at least a quarter of them right.
const (
	mostPerTenDays  = 1.0
	leastPrecision  = 0.25
	enoughOutcomes  = 10 // fewer known outcomes do not judge the precision
	enoughDays      = 10 // fewer patient-days do not judge the rate
	budgetEvery     = 10 * time.Minute
	alertAction     = "alert"
	alertActor      = "stormglass"
	alertDetailForm = "kind=%d reason=%d"
)

// AlertRecord is one alert as it was decided, in the unit's own account.
type AlertRecord struct {
	Patient event.Patient
	Token   string // opaque name for URLs, empty for a patient no longer known
	At      event.Time
	Kind    assess.AlertKind
	Reason  assess.AlertReason
	// Right and Known are the outcome, once its horizon has passed.
	Right, Known bool
}

// Budget is the unit's account of alerts. It is measured and never a ration:
// septic shock newly met interrupts whatever it says.
type Budget struct {
	At          event.Time
	Silent      bool    // alerts are counted, none is shown
	PatientDays float64 // in hospital, of all patients of the log
	Alerts      int     // that interrupted, or would have in silent mode
	Shown       int     // of these, those that interrupted
	Passive     int     // decided not to interrupt, whatever the reason
	PerTenDays  float64
	Known       int // alerts whose outcome is known
	Right       int
	Precision   float64 // Right / Known, 0 without one
	// OverRate and UnderPrecision are judged once there are 10 patient-days and
	// 10 known outcomes.
	OverRate, UnderPrecision bool
}

// Over reports whether either bound is broken: then high risk stays passive.
func (b *Budget) Over() bool { return b.OverRate || b.UnderPrecision }

// alerts is the account. Its records are kept in the audit trail, so that a
// restart knows what was shown; patient-days and outcomes come from the log.
type alerts struct {
	mu     sync.Mutex
	list   []AlertRecord
	budget Budget
	due    event.Time // when the budget is reckoned anew
}

// loadAlerts reads what was decided before this start.
func (w *Ward) loadAlerts(ctx context.Context) error {
	if w.cfg.Alerts == nil {
		return nil
	}
	return w.cfg.Alerts.Audit(ctx, 0, func(r eventlog.AuditRecord) error {
		if r.Action != alertAction || r.Actor != alertActor {
			return nil
		}
		var kind, reason int
		if _, err := fmt.Sscanf(r.Detail, alertDetailForm, &kind, &reason); err != nil {
			return nil // of another version: it cannot be counted
		}
		cut := max(0, strings.LastIndexByte(r.Patient, '|'))
		authority, value := r.Patient[:cut], strings.TrimPrefix(r.Patient[cut:], "|")
		w.alerts.mu.Lock()
		defer w.alerts.mu.Unlock()
		w.alerts.list = append(w.alerts.list, AlertRecord{Patient: event.Patient{Authority: authority, Value: value}, At: event.Time(r.At),
			Kind: assess.AlertKind(kind), Reason: assess.AlertReason(reason)})
		return nil
	})
}

// alert takes up what a new answer of a bed decided.
func (w *Ward) alert(ctx context.Context, b *Bed, list []assess.Alert) {
	for i := range list {
		a := &list[i]
		if a.Reason == assess.AlertReplay {
			continue // decided when it was new, or never seen by anyone
		}
		rec := AlertRecord{Patient: b.Patient, Token: b.Token, At: a.At, Kind: a.Kind, Reason: a.Reason}
		w.alerts.mu.Lock()
		w.alerts.list = append(w.alerts.list, rec)
		w.alerts.due = 0
		w.alerts.mu.Unlock()
		if w.cfg.Alerts != nil {
			err := w.cfg.Alerts.AppendAudit(ctx, eventlog.AuditRecord{At: int64(a.At), Actor: alertActor, Action: alertAction,
				Patient: b.Patient.Authority + "|" + b.Patient.Value, Detail: fmt.Sprintf(alertDetailForm, a.Kind, a.Reason)})
			if err != nil && ctx.Err() == nil {
				w.cfg.Logger.Error("alert not recorded", "error", err)
			}
		}
		if a.Interrupts() {
			w.hub.publish(Update{Token: b.Token, At: a.At, Seq: w.seq.Load(), What: "alert"})
		}
	}
}

// reckon brings the account up to now where it is due. The loop calls it
// between two assessments.
func (w *Ward) reckon(now event.Time) Budget {
	w.alerts.mu.Lock()
	due, list := w.alerts.due, w.alerts.list
	w.alerts.mu.Unlock()
	if due.Known() && now < due {
		return w.Budget()
	}
	out := Budget{At: now, Silent: w.cfg.Silent}
	for _, b := range w.all() {
		b.mu.RLock()
		out.PatientDays += b.tl.Present(now).Hours() / 24
		b.mu.RUnlock()
	}
	for i := range list {
		w.outcome(&list[i], now)
	}
	out.count(list)
	w.alerts.mu.Lock()
	w.alerts.budget, w.alerts.due = out, now.Add(budgetEvery)
	w.alerts.mu.Unlock()
	return out
}

// outcome looks for an alert's outcome, once.
func (w *Ward) outcome(r *AlertRecord, now event.Time) {
	counts := r.Reason == assess.AlertInterrupts || r.Reason == assess.AlertSilent
	if r.Known || !counts || now < r.At.Add(assess.Horizon) {
		return
	}
	w.mu.RLock()
	b := w.beds[r.Patient]
	w.mu.RUnlock()
	if b == nil {
		return
	}
	b = w.canonical(b)
	b.mu.RLock()
	defer b.mu.RUnlock()
	right, known := assess.Outcome(b.tl, w.cfg.Rules, r.At, now)
	w.alerts.mu.Lock()
	defer w.alerts.mu.Unlock()
	r.Right, r.Known, r.Token = right, known, b.Token
}

// count fills in the figures of a list.
func (b *Budget) count(list []AlertRecord) {
	for i := range list {
		switch r := &list[i]; r.Reason {
		case assess.AlertInterrupts, assess.AlertSilent:
			b.Alerts++
			if r.Reason == assess.AlertInterrupts {
				b.Shown++
			}
			if r.Known {
				b.Known++
			}
			if r.Right {
				b.Right++
			}
		default:
			b.Passive++
		}
	}
	if b.PatientDays > 0 {
		b.PerTenDays = 10 * float64(b.Alerts) / b.PatientDays
	}
	if b.Known > 0 {
		b.Precision = float64(b.Right) / float64(b.Known)
	}
	b.OverRate = b.PatientDays >= enoughDays && b.PerTenDays > mostPerTenDays
	b.UnderPrecision = b.Known >= enoughOutcomes && b.Precision < leastPrecision
}

// Budget is the account as last reckoned, at most ten minutes of ward time ago.
func (w *Ward) Budget() Budget {
	w.alerts.mu.Lock()
	defer w.alerts.mu.Unlock()
	return w.alerts.budget
}

// Alerts lists every alert that was decided, newest first.
func (w *Ward) Alerts() []AlertRecord {
	w.alerts.mu.Lock()
	out := append([]AlertRecord(nil), w.alerts.list...)
	w.alerts.mu.Unlock()
	sort.SliceStable(out, func(i, j int) bool { return out[i].At > out[j].At })
	return out
}
