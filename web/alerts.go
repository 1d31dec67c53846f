package web

import (
	"fmt"
	"net/http"
	"time"

	"stormglass/assess"
	"stormglass/timeline"
	"stormglass/ward"
)

// alertShown is how long an interruption is offered to a screen that opens
// later; it stands in the account for good.
const alertShown = time.Hour

// alertsView is the interruptions of the last hour.
type alertsView struct{ Alerts []alertBanner }

type alertBanner struct{ Key, Token, Who, Text, When string }

// budgetView is the unit's account of alerts.
type budgetView struct {
	Mode    chip
	State   chip
	Figures []figure
	Rows    []alertRow
	More    int
}

type alertRow struct {
	Token, Bed, At, What string
	Decision, Outcome    chip
}

func alertText(k assess.AlertKind) string {
	if k == assess.AlertShock {
		return "Septic shock by Phoenix newly met"
	}
	return "High-risk signs newly present while infection is suspected"
}

// alerts is the fragment that every open screen fetches when an alert
// interrupts.
func (s *Server) alerts(w http.ResponseWriter, _ *http.Request) {
	var v alertsView
	now := s.cfg.Ward.Now()
	for _, a := range s.cfg.Ward.Alerts() {
		if now.Sub(a.At) > alertShown {
			break // newest first
		}
		b, ok := s.cfg.Ward.ByToken(a.Token)
		if a.Reason != assess.AlertInterrupts || !ok {
			continue
		}
		row := alertBanner{Key: fmt.Sprintf("%s-%s-%d", a.Token, a.Kind.Key(), int64(a.At)), Token: a.Token, Text: alertText(a.Kind), When: ago(now.Sub(a.At))}
		b.View(func(tl *timeline.Timeline) {
			p := personOf(b.Patient, tl, now)
			row.Who = "Bed " + p.Bed + ", " + p.Name
		})
		v.Alerts = append(v.Alerts, row)
	}
	s.render(w, "alerts", v)
}

const alertsListed = 40

// budget says how alerts stand against their budget.
func (s *Server) budget() budgetView {
	b := s.cfg.Ward.Budget()
	v := budgetView{Mode: chip{Text: "interrupting", Class: "warn"}, State: chip{Text: "within the budget", Class: "no"}}
	if b.Silent {
		v.Mode = chip{Text: "silent: counted, none shown", Class: "info"}
	}
	switch {
	case b.Over():
		v.State = chip{Text: "out of the budget: only septic shock interrupts", Class: "critical"}
	case b.PatientDays < 10:
		v.State = chip{Text: "too few patient-days to judge", Class: "open"}
	}
	v.Figures = []figure{
		{"Patient-days", fmt.Sprintf("%.1f", b.PatientDays)}, {"Alerts that interrupted or would have", fmt.Sprint(b.Alerts)}, {"Shown", fmt.Sprint(b.Shown)},
		{"Kept passive", fmt.Sprint(b.Passive)}, {"Per 10 patient-days (at most 1)", fmt.Sprintf("%.2f", b.PerTenDays)},
		{"Outcomes known", fmt.Sprint(b.Known)}, {"Right", fmt.Sprint(b.Right)},
	}
	if b.Known > 0 {
		v.Figures = append(v.Figures, figure{"Precision (at least 25 %)", fmt.Sprintf("%.0f %%", 100*b.Precision)})
	}
	list := s.cfg.Ward.Alerts()
	if len(list) > alertsListed {
		v.More, list = len(list)-alertsListed, list[:alertsListed]
	}
	for i := range list {
		v.Rows = append(v.Rows, s.alertRow(&list[i]))
	}
	return v
}

func (s *Server) alertRow(a *ward.AlertRecord) alertRow {
	row := alertRow{Token: a.Token, Bed: "–", At: clockText(a.At), What: alertText(a.Kind), Outcome: chip{Text: "not known yet", Class: "open"}}
	if b, ok := s.cfg.Ward.ByToken(a.Token); ok {
		b.View(func(tl *timeline.Timeline) { row.Bed = personOf(b.Patient, tl, s.cfg.Ward.Now()).Bed })
	} else {
		row.Token = ""
	}
	row.Decision = chip{Text: a.Reason.Words(), Class: "no"}
	if a.Reason == assess.AlertInterrupts {
		row.Decision.Class = "warn"
	}
	switch {
	case a.Known && a.Right:
		row.Outcome = chip{Text: "right", Class: "info"}
	case a.Known:
		row.Outcome = chip{Text: "not confirmed", Class: "out"}
	}
	return row
}
