package assess

import (
	"time"

	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// AlertKind is what an alert is about.
type AlertKind uint8

// Kinds of alert.
const (
	AlertShock AlertKind = iota // Phoenix septic shock newly met
	AlertRisk                   // recognition newly high while infection is suspected or tested for
	alertKinds
)

// Key is the kind as in records: septic_shock, high_risk.
func (k AlertKind) Key() string { return [...]string{"septic_shock", "high_risk"}[k] }

// AlertReason says why an alert interrupts or does not.
type AlertReason uint8

// Reasons, in the order in which they are asked.
const (
	AlertInterrupts AlertReason = iota
	AlertReplay                 // the log is being read, not followed
	AlertDied
	AlertBackfill // it rests on what was recorded late
	AlertLimits   // limits of care are in force
	AlertTreated  // high risk only: an antimicrobial has been given
	AlertBudget   // high risk only: the measured alerts are out of their budget
	AlertSilent   // it would interrupt; the unit runs silently and counts
	alertReasons
)

// Key is the reason as in records.
func (r AlertReason) Key() string {
	return [...]string{"interrupts", "replay", "died", "backfill", "limits_of_care", "treated", "budget", "silent"}[r]
}

// Words is the reason for people.
func (r AlertReason) Words() string {
	return [...]string{"interrupts", "passive: the log is being read again", "passive: the patient has died",
		"passive: it rests on results recorded late", "passive: limits of care are in force",
		"passive: an antimicrobial has been given", "passive: the unit's measured alerts are out of their budget",
		"silent mode: counted, not shown"}[r]
}

// Alert is one change of state that is, or would have been, worth an
// interruption.
type Alert struct {
	Kind   AlertKind
	Rule   string // the result that changed
	At     event.Time
	Reason AlertReason
	Text   string     // for people
	Events []event.ID // what newly made it so
}

// Interrupts reports whether people are interrupted.
func (a *Alert) Interrupts() bool { return a.Reason == AlertInterrupts }

// Counts reports whether the alert counts for the budget: it interrupts, or
// would in a unit that does not run silently.
func (a *Alert) Counts() bool { return a.Reason == AlertInterrupts || a.Reason == AlertSilent }

// AlertState is what is remembered of a patient between two answers: the last
// determined answer of each kind. An alert repeats only after the state was
// known to be over; what is not known changes nothing.
type AlertState struct{ last [alertKinds]rule.Truth }

// AlertFacts are the facts on which it depends whether an alert interrupts.
type AlertFacts struct {
	Replay     bool // the log is read again: at the start of a server, or by a replay
	Died       bool
	Limits     bool             // limits of care are in force
	Late       [alertKinds]bool // what newly made it so was recorded late
	Treated    bool             // an antimicrobial has been given
	OverBudget bool             // as measured; never withholds septic shock
	Silent     bool
}

// Fresh is how old what newly makes an alert may be. Older results change the
// passive state only. Project policy: laboratory results take an hour or two.
const Fresh = 2 * time.Hour

// Alerts decides which changes between two answers interrupt. It is a pure
// function of the state remembered, the answers and the facts, and returns the
// state to remember. An answer that is undetermined or out of its population
// never interrupts.
func Alerts(state AlertState, after *Assessment, f AlertFacts) (AlertState, []Alert) {
	var out []Alert
	for k := AlertKind(0); k < alertKinds; k++ {
		now := alertTruth(after, k)
		was := state.last[k]
		if now != rule.Undetermined {
			state.last[k] = now
		}
		if now != rule.Met || was == rule.Met {
			continue
		}
		a := Alert{Kind: k, At: after.At, Reason: f.reason(k)}
		if r := after.Result(alertRule[k]); r != nil {
			a.Rule, a.Text = r.Rule, r.Title+": "+r.Says
		}
		out = append(out, a)
	}
	return state, out
}

// alertRule is the result that each kind is about.
var alertRule = [alertKinds]string{"phoenix.septic_shock", "recognition"}

// reason is why an alert of a kind interrupts or does not.
func (f *AlertFacts) reason(k AlertKind) AlertReason {
	switch {
	case f.Replay:
		return AlertReplay
	case f.Died:
		return AlertDied
	case f.Late[k]:
		return AlertBackfill
	case f.Limits:
		return AlertLimits
	case k == AlertRisk && f.Treated:
		return AlertTreated
	case k == AlertRisk && f.OverBudget:
		return AlertBudget
	case f.Silent:
		return AlertSilent
	}
	return AlertInterrupts
}

// alertTruth is the answer that a kind asks for, undetermined where the
// patient may be out of the rule's population.
func alertTruth(a *Assessment, k AlertKind) rule.Truth {
	certain := func(id string) rule.Truth {
		if r := a.Result(id); r != nil && r.Population == PopulationIn {
			return r.Truth
		}
		return rule.Undetermined
	}
	if k == AlertShock {
		return certain("phoenix.septic_shock")
	}
	high := rule.Undetermined
	switch x := a.Recognition; {
	case x == nil || x.Population != PopulationIn:
	case x.State == RecognitionHigh:
		high = rule.Met
	case x.Looked:
		high = rule.NotMet
	}
	return high.And(infectionLooked(a))
}

// infectionLooked is whether infection is suspected or a test for it ordered.
func infectionLooked(a *Assessment) rule.Truth {
	r := a.Result("infection.suspected")
	if r == nil || r.Truth != rule.Undetermined {
		return truthOrOpen(r)
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Item == "tests" && f.Truth == rule.Met {
			return rule.Met
		}
	}
	return rule.Undetermined
}

func truthOrOpen(r *Result) rule.Truth {
	if r == nil {
		return rule.Undetermined
	}
	return r.Truth
}

// AlertFactsOf reads from a timeline what decides about the alerts of an answer:
// death, limits of care, treatment, and whether what newly made it so was
// recorded late. before is the answer before, nil without one. Replay, budget
// and silence are for the caller to say.
func AlertFactsOf(tl *timeline.Timeline, before, after *Assessment) AlertFacts {
	at := after.At
	m := &moment{tl: tl, at: at, stay: tl.Stay(at), person: tl.Person(at)}
	f := AlertFacts{Died: m.person.Died == event.Yes, Limits: m.limits().said == event.Yes}
	if b := after.Bundle; b != nil {
		for i := range b.Steps {
			f.Treated = f.Treated || b.Steps[i].ID == "antimicrobial" && b.Steps[i].State == StepDone
		}
	}
	for k := AlertKind(0); k < alertKinds; k++ {
		newest := newest(tl, at, risen(before, after, k))
		f.Late[k] = newest.Known() && at.Sub(newest) > Fresh
	}
	return f
}

// newest is the newest effective instant of some events, 0 if none is known.
func newest(tl *timeline.Timeline, at event.Time, ids []event.ID) (t event.Time) {
	for _, id := range ids {
		if src, ok := tl.Source(id, at); ok && src.At <= at {
			t = max(t, src.At)
		}
	}
	return t
}

// risen is the events behind what speaks for an alert now and did not before;
// where nothing rose, all events that speak for it.
func risen(before, after *Assessment, k AlertKind) []event.ID {
	now, was := speaking(after, k), speaking(before, k)
	var out, all []event.ID
	for i := range now {
		more := true
		for j := range was {
			if was[j].Item == now[i].Item && was[j].Label == now[i].Label {
				more = weight(&was[j]) < weight(&now[i])
			}
		}
		all = append(all, now[i].Events...)
		if more {
			out = append(out, now[i].Events...)
		}
	}
	if len(out) == 0 {
		return all
	}
	return out
}

// weight is how much a finding speaks for an alert.
func weight(f *Finding) int {
	if f.Scored {
		return f.Lo
	}
	return int(f.Truth)
}

// speaking lists the findings that speak for an alert.
func speaking(a *Assessment, k AlertKind) (out []Finding) {
	if a == nil {
		return nil
	}
	add := func(list []Finding) {
		for _, f := range leaves(nil, list) {
			if f.Scored && f.Lo > 0 || !f.Scored && !f.Plain && f.Truth == rule.Met {
				out = append(out, f)
			}
		}
	}
	if r := a.Result("infection.suspected"); r != nil {
		add(r.Findings)
	}
	if k == AlertShock {
		if r := a.Result("phoenix"); r != nil {
			add(r.Findings)
		}
		return out
	}
	if x := a.Recognition; x != nil {
		for i := range x.Signs {
			if s := &x.Signs[i]; s.High && s.Truth == rule.Met {
				out = append(out, Finding{Item: s.ID, Label: s.Label, Truth: s.Truth, Events: s.Events})
			}
		}
	}
	return out
}

// Horizon is how long after an alert its outcome is looked for. Project policy.
const Horizon = 24 * time.Hour

// Outcome says whether an alert was right, as known at the end of its horizon:
// Phoenix sepsis or septic shock was met after it (for an alert of septic
// shock: it was not taken back by a correction), or a clinician suspected
// infection, sepsis or shock after it. known is false before the horizon's end.
func Outcome(tl *timeline.Timeline, rs *Ruleset, alert, now event.Time) (right, known bool) {
	end := alert.Add(Horizon)
	if now < end {
		return false, false
	}
	tl = tl.AsKnown(end)
	tl.Assertions(alert, end, func(e *event.Event) bool {
		if e.Assert != nil && e.Assert.Truth == event.Yes {
			switch e.Assert.Statement {
			case event.SuspectedInfection, event.SuspectedSepsis, event.SuspectedShock:
				right = true
			}
		}
		return !right
	})
	if right {
		return true, true
	}
	f := NewFollower(rs, []*rule.Rule{rs.phoenix})
	f.Begin(tl)
	for t := alert + 1; t != 0 && t <= end; t = f.Next() {
		for _, a := range f.Step(t) {
			if a.Population != PopulationOut && met(&a) {
				return true, true
			}
		}
	}
	return false, true
}

// met reports whether one of a rule's criteria is met.
func met(a *Answer) bool {
	if a.Result.NCriteria == 0 {
		return false
	}
	for _, t := range a.Result.Criteria() {
		if t == rule.Met {
			return true
		}
	}
	return false
}
