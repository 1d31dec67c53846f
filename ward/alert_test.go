package ward_test

import (
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/ward"
)

// startAlerts runs a ward that keeps its alerts beside its log.
func startAlerts(t *testing.T, clock ward.Clock, log *eventlog.Memory, silent bool) *unit {
	t.Helper()
	return startWith(t, clock, log, func(c *ward.Config) { c.Alerts, c.Silent = log, silent })
}

func newLog(clock ward.Clock) *eventlog.Memory {
	return eventlog.NewMemory(func() time.Time { return clock.Now().Go() })
}

// child is a five-year-old in hospital in whom infection is suspected.
func child(who event.Patient, id uint64, at event.Time) []event.Event {
	born := event.TimeOf(at.Go().AddDate(-5, 0, 0))
	return []event.Event{
		{ID: event.ID(id), Kind: event.Demographics, Patient: who, At: at, To: at, Sent: at, Person: &event.PersonDetail{BirthFrom: born, BirthTo: born}},
		{ID: event.ID(id + 1), Kind: event.Encounter, Patient: who, At: at, To: at, Sent: at, Stay: &event.StayDetail{Action: event.Admit, Visit: "1", Class: "I", Admitted: at}},
		{ID: event.ID(id + 2), Kind: event.Assertion, Patient: who, At: at, To: at, Sent: at,
			Assert: &event.AssertDetail{Statement: event.SuspectedInfection, Truth: event.Yes, Author: "Dr A", Reason: "fever"}},
		result(id+3, who, analyte.Lactate, 1, at),
	}
}

func TestAlertsAreCountedAndSurviveARestart(t *testing.T) {
	begin := event.TimeOf(time.Date(2026, 3, 2, 6, 0, 0, 0, time.UTC))
	clock := &ward.StillClock{At: begin}
	log := newLog(clock)
	u := startAlerts(t, clock, log, false)
	who := patient("1")
	u.tell(child(who, 10, begin)...)
	u.settled()
	if n := len(u.Alerts()); n != 0 {
		t.Fatalf("%d alerts before anything happened", n)
	}
	shock := begin.Add(time.Hour)
	clock.At = shock
	u.tell(result(20, who, analyte.Lactate, 12, shock))
	u.settled()
	got := u.Alerts()
	if len(got) != 1 || got[0].Reason != assess.AlertInterrupts || got[0].Kind != assess.AlertShock || got[0].At != shock {
		t.Fatalf("%+v", got)
	}
	u.tell(result(21, who, analyte.Platelets, 200, shock)) // no change of state
	u.settled()
	if n := len(u.Alerts()); n != 1 {
		t.Errorf("%d alerts after another result", n)
	}
	// A day and a half later the outcome is known: it was right.
	clock.At = begin.Add(36 * time.Hour)
	u.tell(result(22, who, analyte.Platelets, 210, clock.At))
	u.settled()
	b := u.Budget()
	if b.Alerts != 1 || b.Shown != 1 || b.Known != 1 || b.Right != 1 || b.Precision != 1 || b.PatientDays != 1.5 || b.PerTenDays != 10/1.5 || b.Over() {
		t.Errorf("%+v", b)
	}
	again := startAlerts(t, clock, log, false)
	again.settled()
	c := again.Budget()
	if c != b {
		t.Errorf("after a restart %+v, before %+v", c, b)
	}
	if n := len(again.Alerts()); n != 1 {
		t.Errorf("%d alerts after a restart", n)
	}
}

func TestSilentModeCountsAndShowsNothing(t *testing.T) {
	begin := event.TimeOf(time.Date(2026, 3, 2, 6, 0, 0, 0, time.UTC))
	clock := &ward.StillClock{At: begin}
	u := startAlerts(t, clock, newLog(clock), true)
	who := patient("1")
	u.tell(child(who, 10, begin)...)
	u.settled()
	updates, stop := u.Subscribe()
	defer stop()
	clock.At = begin.Add(time.Hour)
	u.tell(result(20, who, analyte.Lactate, 12, clock.At))
	u.settled()
	if got := u.Alerts(); len(got) != 1 || got[0].Reason != assess.AlertSilent {
		t.Fatalf("%+v", got)
	}
	clock.At = begin.Add(2 * time.Hour)
	u.tell(result(21, who, analyte.Platelets, 200, clock.At))
	u.settled()
	if b := u.Budget(); b.Alerts != 1 || b.Shown != 0 || !b.Silent {
		t.Errorf("%+v", b)
	}
	for {
		select {
		case x := <-updates:
			if x.What == "alert" {
				t.Error("an alert was shown in silent mode")
			}
			continue
		default:
		}
		break
	}
}

// TestABacklogInterruptsNobody: what is in the log when the ward starts was
// seen, or missed, by the server before.
func TestABacklogInterruptsNobody(t *testing.T) {
	begin := event.TimeOf(time.Date(2026, 3, 2, 6, 0, 0, 0, time.UTC))
	clock := &ward.StillClock{At: begin.Add(time.Hour)}
	log := newLog(clock)
	first := startAlerts(t, clock, log, false) // writes the log
	who := patient("1")
	first.tell(append(child(who, 10, begin), result(20, who, analyte.Lactate, 12, clock.At))...)
	first.settled()
	log2 := newLog(clock)
	for _, m := range messages(t, log) {
		if _, err := log2.Append(t.Context(), []eventlog.Entry{m}); err != nil {
			t.Fatal(err)
		}
	}
	u := startAlerts(t, clock, log2, false)
	u.settled()
	if got := u.Alerts(); len(got) != 0 {
		t.Errorf("%+v", got)
	}
	if r := u.bed(who).Snapshot().Assessment.Result("phoenix.septic_shock"); r.Truth.Key() != "met" {
		t.Errorf("the passive state is %s", r.Truth.Key())
	}
}

func messages(t *testing.T, log *eventlog.Memory) (out []eventlog.Entry) {
	t.Helper()
	err := log.ReadFrom(t.Context(), 1, func(m eventlog.Message) error {
		out = append(out, eventlog.Entry{Source: m.Source, Sender: m.Sender, Control: m.Control, SentText: m.SentText, Status: m.Status, Raw: m.Raw, Events: m.Events})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// TestTheBudgetIsJudgedOnceItCanBe: rate and precision by hand.
func TestTheBudgetIsJudgedOnceItCanBe(t *testing.T) {
	begin := event.TimeOf(time.Date(2026, 3, 2, 6, 0, 0, 0, time.UTC))
	clock := &ward.StillClock{At: begin}
	u := startAlerts(t, clock, newLog(clock), false)
	for i := range 3 {
		who := patient(string(rune('1' + i)))
		u.tell(child(who, uint64(100*(i+1)), begin)...)
		u.settled()
		clock.At = begin.Add(time.Duration(i+1) * time.Hour)
		u.tell(result(uint64(100*(i+1)+50), who, analyte.Lactate, 12, clock.At))
		u.settled()
	}
	// Three alerts in three times four days: 12 patient-days, 2.5 in ten.
	clock.At = begin.Add(96 * time.Hour)
	u.tell(result(900, patient("1"), analyte.Platelets, 200, clock.At))
	u.settled()
	b := u.Budget()
	if b.Alerts != 3 || b.PatientDays != 12 || b.PerTenDays != 2.5 || !b.OverRate || b.UnderPrecision || !b.Over() {
		t.Errorf("%+v", b)
	}
	// Septic shock newly met is not withheld because the budget is spent.
	who := patient("9")
	u.tell(child(who, 1000, clock.At)...)
	u.settled()
	u.tell(result(1050, who, analyte.Lactate, 12, clock.At))
	u.settled()
	if got := u.Alerts(); len(got) != 4 || got[0].Reason != assess.AlertInterrupts {
		t.Errorf("%+v", got)
	}
}
