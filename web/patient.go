package web

import (
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/ward"
)

type patientView struct {
	Page page
	person
	Token              string
	Flags              []chip
	ScrubMin, ScrubMax int64
	Past               string // "as known at", empty when live
	WhySuffix          string
	Immune             string // the one line of the immune state
	Answers            []answerCard
	Hours              hoursView
	Ribbons            []labelled
	AxisText           string
	Groups             []cellGroup
	Markers            []immuneMarker
	Bars               []labelled
	BarsNote           string
	Open               []openItem
	Tables             []answerGroup
	Data               []dataRow
	AsOf, KnownAt      string
	Holds, Hash        string
}

type answerCard struct {
	Question, Class, Says, Rule, RuleTitle string
	Chip                                   chip
	More                                   []string
	Organs                                 []organ
}

type labelled struct {
	Label string
	SVG   template.HTML
}

type openItem struct {
	Chip chip
	Text string
}

type tableRow struct {
	Rule, Title, Says string
	Chip              chip
	Missing           int
	Quiet, Met        bool
}

// look is one patient at one instant, as known at one instant.
type look struct {
	bed       *ward.Bed
	at, known event.Time
	past      bool
	a         *assess.Assessment
}

// lookAt reads ?known= and calls fn with the timeline and assessment of that
// knowledge; without it, with the newest published answer.
func (s *Server) lookAt(w http.ResponseWriter, r *http.Request, fn func(l look, tl *timeline.Timeline)) {
	b, ok := s.cfg.Ward.ByToken(r.PathValue("token"))
	if !ok {
		s.notFound(w, r, "No patient has this address. It may belong to another data folder.")
		return
	}
	s.audit(r, "read patient "+r.URL.Path[len("/p/")+len(r.PathValue("token")):], b.Patient)
	now := s.cfg.Ward.Now()
	l := look{bed: b, at: now, known: now}
	if text := r.URL.Query().Get("known"); text != "" {
		t, err := time.Parse(time.RFC3339, text)
		if err != nil {
			s.notFound(w, r, "known must be an instant such as 2026-11-21T03:10:00Z.")
			return
		}
		if k := event.TimeOf(t); k < now {
			l.at, l.known, l.past = k, k, true
		}
	}
	if !l.past {
		snap := b.Snapshot()
		if snap == nil {
			s.notFound(w, r, "This patient is not assessed yet; try again in a moment.")
			return
		}
		l.a, l.at = snap.Assessment, max(now, snap.At)
		b.View(func(tl *timeline.Timeline) { fn(l, tl) })
		return
	}
	err := s.cfg.Ward.AsKnown(b, l.known, func(tl *timeline.Timeline) {
		l.a = assess.Assess(tl, l.at, l.known, s.cfg.Rules)
		fn(l, tl)
	})
	if err != nil {
		s.cfg.Logger.Error("past not rebuilt", "error", err)
		http.Error(w, "the log could not be read", http.StatusInternalServerError)
	}
}

func (s *Server) patient(w http.ResponseWriter, r *http.Request) { s.showPatient(w, r, "patient") }

func (s *Server) patientLive(w http.ResponseWriter, r *http.Request) {
	s.showPatient(w, r, "patient-live")
}

func (s *Server) showPatient(w http.ResponseWriter, r *http.Request, name string) {
	var v patientView
	shown := false
	s.lookAt(w, r, func(l look, tl *timeline.Timeline) {
		v = s.patientView(r, l, tl)
		shown = true
	})
	if shown {
		s.render(w, name, v)
	}
}

func (s *Server) patientView(r *http.Request, l look, tl *timeline.Timeline) patientView {
	v := patientView{Page: s.page(r, "Patient", ""), Token: l.bed.Token, person: personOf(l.bed.Patient, tl, l.at)}
	v.Page.Title = "Bed " + v.Bed // no name: titles end up in histories
	v.Flags = flags(tl, l.at)
	now := s.cfg.Ward.Now()
	first := tl.FirstEvent()
	if first == 0 {
		first = now.Add(-time.Hour)
	}
	v.ScrubMin, v.ScrubMax = int64(first), int64(now)
	if l.past {
		v.Past = clockText(l.known)
		v.WhySuffix = "?known=" + l.known.Go().Format(time.RFC3339)
	}
	iv := s.immuneOf(tl, l.a)
	v.Answers, v.Hours = answerCards(l.a, iv.Differential.Newborn), hours(l.a, l.at)
	v.Immune = iv.Summary
	d := newDrawing(tl, l.at, s.cfg.Rules, l.a)
	v.Ribbons, v.AxisText = s.course(d, l), d.axisText()
	v.Groups, v.Data = d.groups(l.a)
	v.Markers = keyMarkers(iv, tl, l.a.At)
	v.Bars = d.bars()
	v.BarsNote = "A dashed stretch is a state whose feed has gone silent: unknown, not stopped."
	v.Open = openItems(tl, l.at)
	v.Tables = answerGroups(l.a)
	v.AsOf, v.KnownAt, v.Hash = clockText(l.a.At), clockText(l.a.KnownAt), l.a.Ruleset
	if l.a.ValidUntil.Known() {
		v.Holds = clockText(l.a.ValidUntil)
	}
	return v
}

// answerCards are the questions of the mission, each with its own answer:
// "infected?" and "storm?" are never one.
func answerCards(a *assess.Assessment, newborn rule.Truth) []answerCard {
	var cards []answerCard
	if r := find(a, "infection.suspected"); r != nil {
		c := card("Infected?", infectionChip(a), r)
		if r.Since.Known() {
			c.More = append(c.More, "Episode since "+clockText(r.Since)+" ("+ago(a.At.Sub(r.Since))+").")
		}
		cards = append(cards, c)
	}
	if r := find(a, "sofa"); out(find(a, "phoenix")) && !out(r) && r.Score != nil {
		c := card("How far has organ dysfunction gone?", chip{Text: "SOFA " + rangeText(r.Score.Lo, r.Score.Hi), Class: "info"}, r)
		c.Says = "SOFA " + rangeText(r.Score.Lo, r.Score.Hi) + " of " + fmt.Sprint(r.Score.Max)
		c.More, c.Organs = append(c.More, capital(publishedText(r.Score))+"."), organs(r)
		cards = append(cards, c)
	} else if r := find(a, "phoenix"); r != nil {
		c := card("Is infection turning into organ dysfunction?", sepsisChip(a), r)
		if r.Score != nil && !out(r) {
			c.Says = "Phoenix " + rangeText(r.Score.Lo, r.Score.Hi) + " of " + fmt.Sprint(r.Score.Max) + ": " + r.Says
			c.More = append(c.More, capital(publishedText(r.Score))+".")
			c.Organs = organs(r)
		}
		for _, id := range []string{"phoenix.septic_shock", "phoenix.sepsis"} {
			if q := find(a, id); !out(q) && q.Truth == rule.Undetermined {
				c.More = append(c.More, q.Title+": "+q.Says)
				break
			}
		}
		cards = append(cards, c)
	}
	for _, line := range immuneLines(a, newborn) {
		r := find(a, line.Rule)
		if r == nil {
			continue
		}
		c := card("Which immune state?", line.Chip, r)
		c.Says = line.Text
		if line.More != "" {
			c.More = append(c.More, capital(line.More)+".")
		}
		if r.Since.Known() && r.Truth == rule.Met {
			c.More = append(c.More, "Since "+clockText(r.Since)+".")
		}
		if r.Standing != "" && !out(r) {
			c.More = append(c.More, capital(r.Standing)+".")
		}
		cards = append(cards, c)
	}
	if r := find(a, "mods.onset"); !out(r) {
		c := card("Organ failure in two or more organs?", truthChip(r), r)
		cards = append(cards, c)
	}
	if c, ok := settleCard(a); ok {
		cards = append(cards, c)
	}
	return cards
}

func card(question string, ch chip, r *assess.Result) answerCard {
	says := r.Says
	if says == "" {
		says = r.PopulationWhy
	}
	return answerCard{Question: question, Class: ch.Class, Chip: ch, Says: says, Rule: r.Rule, RuleTitle: r.Title}
}

// settleCard names the inputs that would decide what is still open.
func settleCard(a *assess.Assessment) (answerCard, bool) {
	for _, id := range []string{"phoenix.sepsis", "phoenix.septic_shock", "precise.trips_a", "precise.trips_b", "precise.grace2", "immunosep.mals", "immunosep.sip"} {
		r := find(a, id)
		if out(r) || r.Truth != rule.Undetermined || len(r.Obtain)+len(r.Settles) == 0 {
			continue
		}
		ids := r.Obtain
		if len(ids) == 0 {
			ids = r.Settles[:min(3, len(r.Settles))]
		}
		says := capital(analyteNames(ids))
		c := answerCard{Question: "What would settle it?", Class: "open", Chip: chip{Text: r.Title + " is open", Class: "open"}, Says: says, Rule: id, RuleTitle: r.Title}
		for _, x := range ids {
			if an := analyte.Get(x); an != nil && an.Turnaround > 0 {
				c.More = append(c.More, an.Name+": result typically after "+shortDuration(an.Turnaround)+".")
			}
		}
		return c, true
	}
	return answerCard{}, false
}

// answerGroup is a part of all answers; those that are folded are opened by a
// reader who wants them.
type answerGroup struct {
	Key, Title, Counts string
	Folded             bool
	Rows               []tableRow
}

// answerGroups sorts every answer: organ dysfunction and infection, the immune
// definitions, labels worked out elsewhere, and what is not for this patient.
func answerGroups(a *assess.Assessment) []answerGroup {
	groups := []answerGroup{
		{Key: "organs", Title: "Infection, organ dysfunction and scores"},
		{Key: "immune", Title: "Immune states and syndromes", Folded: true},
		{Key: "imported", Title: "Labels worked out elsewhere", Folded: true},
		{Key: "out", Title: "Not for this patient, or a draft", Folded: true},
	}
	for i := range a.Results {
		r := &a.Results[i]
		g := 0
		switch concept := immune.ConceptOf(r.Rule); {
		case out(r) || r.Draft:
			g = 3
		case concept == "imported":
			g = 2
		case concept != "", strings.HasPrefix(r.Rule, "immunosep."), strings.HasPrefix(r.Rule, "precise."):
			g = 1
		}
		groups[g].Rows = append(groups[g].Rows, answerRow(r))
	}
	kept := groups[:0]
	for _, g := range groups {
		if len(g.Rows) > 0 {
			g.Counts = fmt.Sprint(len(g.Rows)) + metText(g.Rows)
			kept = append(kept, g)
		}
	}
	return kept
}

func metText(rows []tableRow) string {
	n := 0
	for i := range rows {
		if rows[i].Met {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return ", " + fmt.Sprint(n) + " met"
}

func answerRow(r *assess.Result) tableRow {
	row := tableRow{Rule: r.Rule, Title: r.Title, Says: r.Says, Chip: truthChip(r), Missing: len(r.Missing), Quiet: out(r)}
	row.Met = met(r) && r.Form != assess.FormScore
	if row.Says == "" {
		row.Says = r.PopulationWhy
	}
	return row
}

// openItems lists what is pending, held for a date in the future, or kept but
// not usable; each reason looks different.
func openItems(tl *timeline.Timeline, at event.Time) []openItem {
	var list []openItem
	for _, p := range pending(tl, at, 12) {
		list = append(list, openItem{chip{Text: "pending", Class: "info"}, p})
	}
	tl.Held(at, func(h timeline.HeldPoint) bool {
		text := analyteName(h.Analyte) + " " + h.Source.Text + " " + h.Source.Unit
		if h.Source.At.Known() {
			text += " at " + clockText(h.Source.At)
		}
		if h.Becoming.Known() {
			text += ", counts from then"
		}
		list = append(list, openItem{reasonChip(h.Reason), text})
		return len(list) < 30
	})
	return list
}

// reasonChip gives each reason its own look.
func reasonChip(r analyte.Reason) chip {
	c := chip{Text: r.String(), Class: "open"}
	switch r {
	case analyte.Pending:
		c.Class = "info"
	case analyte.Stale:
		c.Class = "stale"
	case analyte.FeedSilent:
		c.Class = "warn"
	case analyte.Unassessable, analyte.SilencedByTherapy:
		c.Class = "blocked"
	case analyte.NotApplicable, analyte.OutsideProtocolDay:
		c.Class = "out"
	case analyte.SpecimenUnsuitable, analyte.Implausible, analyte.UnitUnknown, analyte.AssayUnknown, analyte.SpecimenUnknown, analyte.SampleTooOld, analyte.HeldFuture, analyte.TimeUnknown:
		c.Class = "state"
	}
	return c
}

func (s *Server) notFound(w http.ResponseWriter, r *http.Request, text string) {
	w.WriteHeader(http.StatusNotFound)
	s.render(w, "notfound", struct {
		Page page
		Text string
	}{s.page(r, "Not here", ""), text})
}
