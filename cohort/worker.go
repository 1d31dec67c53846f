package cohort

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/table"
	"stormglass/timeline"
	"stormglass/trajectory"
)

// worker answers one patient after another.
type worker struct {
	opts    *Options
	layout  *layout
	follow  *assess.Follower
	tracks  []track
	sepsis  sepsisAt
	readers map[int]rowReader
	cells   []string

	// keep is set where the stays of a patient have timelines of their own,
	// made of events.
	keep    bool
	events  []*event.Event
	tl      *timeline.Timeline
	moves   []move
	window  window
	current *sheet
	stays   stays
	counts  tally
}

// tally is what a worker has counted.
type tally struct {
	rows, stays, empty int64
	hours              float64
	faults             int
	issues             []table.Issue
	out                map[string]int64
}

// sepsisAt is where among the answers "phoenix.sepsis" stands.
type sepsisAt struct {
	answer, criterion int
	ok                bool
}

func newWorker(opts *Options, l *layout) *worker {
	w := &worker{opts: opts, layout: l, follow: assess.NewFollower(opts.Set, opts.Rules), readers: map[int]rowReader{}, counts: tally{out: map[string]int64{}}}
	w.tracks = follow(opts.Rules, opts.Thresholds, func(of assess.Organs, at event.Time) bool { return assess.HeldUp(w.tl, of, at) })
	for i, r := range opts.Rules {
		for k, c := range r.Spec().Criteria {
			if c.ID == "phoenix.sepsis" {
				w.sepsis = sepsisAt{i, k, true}
			}
		}
	}
	return w
}

// patient answers all stays of one patient into the pages; summary may be nil.
func (w *worker) patient(b *bundle, rows, summary page) error {
	w.tl, w.current, w.events, w.moves = nil, nil, nil, w.moves[:0]
	w.stays = stays{add: w.add}
	w.keep = w.opts.Map != nil && w.opts.Map.Tables
	if err := w.read(b); err != nil {
		return err
	}
	windows := w.stays.windows
	if !w.keep && w.tl != nil {
		windows = w.windows()
	}
	if len(windows) == 0 {
		w.counts.empty++
	}
	slices.SortStableFunc(windows, func(a, b window) int { return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.id, b.id)) })
	for _, win := range windows {
		if w.keep {
			w.tl = w.timeline(win)
		}
		w.stay(b.patient, win, rows, summary)
	}
	return nil
}

// read folds the rows of a patient, sheet by sheet.
func (w *worker) read(b *bundle) error {
	var now rowReader
	for i := range b.records {
		rec := &b.records[i]
		var err error
		if rec.sheet != w.current {
			if now != nil {
				now.end(b.patient, &w.stays)
			}
			if now, err = w.reader(rec.sheet); err != nil {
				return err
			}
			w.current = rec.sheet
			now.begin(rec.sheet)
		}
		if w.cells, err = split(w.cells, rec.text, rec.sheet.delim); err != nil {
			w.fault(rec, err)
			continue
		}
		now.row(rec.line, w.cells, &w.stays)
	}
	if now != nil {
		now.end(b.patient, &w.stays)
	}
	return nil
}

// timeline is what is known of a patient in one of several stays: events from
// the admission to hospital on, or from a day before the stay where that is not
// known, and what holds always.
func (w *worker) timeline(win window) *timeline.Timeline {
	since := win.from.Add(-day)
	for _, at := range w.stays.admitted {
		if at <= win.from && (since == win.from.Add(-day) || at > since) {
			since = at
		}
	}
	since = min(since, win.from.Add(-day))
	var tl *timeline.Timeline
	for _, e := range w.events {
		if tl == nil {
			tl = timeline.New(e.Patient, timeline.Config{})
		}
		if e.Kind == event.Demographics || e.At == 0 || e.At >= since && e.At <= win.to {
			tl.Add(e)
		}
	}
	return tl
}

func (w *worker) fault(rec *record, err error) {
	w.counts.faults++
	if len(w.counts.issues) < mostIssues {
		w.counts.issues = append(w.counts.issues, table.Issue{File: rec.sheet.file, Line: rec.line, Why: err.Error() + ": the row was not read"})
	}
}

const mostIssues = 1000

func (w *worker) reader(s *sheet) (rowReader, error) {
	r := w.readers[s.kind.id]
	if r != nil {
		return r, nil
	}
	r, err := s.kind.fresh()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", s.file, err)
	}
	w.readers[s.kind.id] = r
	return r, nil
}

// add folds one event into the patient's timeline.
func (w *worker) add(e *event.Event) {
	if w.keep {
		w.events = append(w.events, e)
		return
	}
	if w.tl == nil {
		w.tl = timeline.New(e.Patient, timeline.Config{})
	}
	if e.Stay != nil && e.At.Known() && !e.Status.Withdraws() {
		w.moves = append(w.moves, move{e.At, e.Stay.Action})
	}
	w.tl.Add(e)
}

// move is an admission or a discharge.
type move struct {
	at event.Time
	is event.StayAction
}

// windows are the stays that the events themselves tell: from each admission to
// its discharge, or to the last event; without an admission, from the first
// event to the last.
func (w *worker) windows() []window {
	first, last := w.tl.FirstEvent(), w.tl.Head()
	if !first.Known() || last < first {
		return nil
	}
	slices.SortStableFunc(w.moves, func(a, b move) int { return cmp.Compare(a.at, b.at) })
	var out []window
	open := false
	for _, m := range w.moves {
		switch {
		case m.is == event.Admit && !open:
			out, open = append(out, window{from: m.at, to: last}), true
		case m.is == event.Discharge && open:
			out[len(out)-1].to, open = m.at, false
		}
	}
	if len(out) == 0 {
		return []window{{from: first, to: last}}
	}
	if len(out) > 1 {
		for i := range out {
			out[i].id = strconv.Itoa(i + 1)
		}
	}
	return out
}

// stay steps through one stay.
func (w *worker) stay(patient string, win window, rows, summary page) {
	if p := w.tl.Person(win.to); p.DeathTime.Known() && p.DeathTime < win.to {
		win.to = max(p.DeathTime, win.from)
	}
	w.window = win
	w.counts.stays++
	w.counts.hours += hours(win.to.Sub(win.from))
	for i := range w.tracks {
		w.tracks[i].begin(win.from)
	}
	w.follow.Begin(w.tl)
	last := event.Time(0)
	steps(w.follow, win, w.opts.Every, func(at event.Time) {
		last = at
		w.step(patient, at, true, rows)
	})
	if last < win.to {
		w.step(patient, win.to, w.opts.Every == 0, rows)
	}
	for i := range w.tracks {
		if t := &w.tracks[i]; !t.spoken {
			w.counts.out[t.rule.Spec().ID]++
		}
	}
	if summary != nil {
		w.summarise(patient, summary)
	}
}

// step answers the rules at an instant, writes a row where one is due, and
// folds the answers.
func (w *worker) step(patient string, at event.Time, due bool, rows page) {
	answers := w.follow.Step(at)
	changed := false
	for i := range answers {
		changed = changed || answers[i].Changed
	}
	if rows != nil && due && (changed || w.opts.Every > 0) {
		w.row(patient, at, answers, rows)
	}
	for i := range w.tracks {
		t := &w.tracks[i]
		if t.mods != nil {
			w.mods(t, at, answers)
		}
		t.add(at, &answers[i])
	}
	w.beside(at, answers)
}

// mods fixes the baseline of new organ dysfunction at the end of the first day:
// the answer that was in force until now.
func (w *worker) mods(t *track, at event.Time, answers []assess.Answer) {
	base := w.window.from.Add(baselineAfter)
	if t.mods.isNew != nil || at < base {
		return
	}
	p := t.point
	if at == base || p.At == 0 {
		p = trajectory.Point{At: at, In: answers[t.at].Population.Truth(), Result: answers[t.at].Result}
	}
	t.mods.baseline(base, &p, func(at event.Time) bool { return assess.HeldUp(w.tl, assess.EveryOrgan, at) })
}

// beside folds MODS beside sepsis.
func (w *worker) beside(at event.Time, answers []assess.Answer) {
	if !w.sepsis.ok {
		return
	}
	for i := range w.tracks {
		t := &w.tracks[i]
		if t.mods == nil {
			continue
		}
		a := &answers[w.sepsis.answer]
		truth := rule.Undetermined
		if c := a.Result.Criteria(); a.Population != assess.PopulationOut && w.sepsis.criterion < len(c) {
			truth = c[w.sepsis.criterion]
		}
		t.mods.besideSepsis(at, &t.point, truth)
	}
}

// row writes the answers of one instant.
func (w *worker) row(patient string, at event.Time, answers []assess.Answer, p page) {
	w.counts.rows++
	p.text(patient)
	p.text(w.window.id)
	p.time(at)
	p.float(hours(at.Sub(w.window.from)))
	for i := range answers {
		w.answer(&answers[i], p)
	}
	p.end()
}

func (w *worker) answer(a *assess.Answer, p page) {
	r := &a.Result
	s := a.Rule.Spec()
	if a.Population == assess.PopulationOut || r.Out() || r.Draft || r.NItems != len(s.Items) || r.NCriteria != len(s.Criteria) {
		p.null(w.layout.width(a.Rule))
		return
	}
	if len(s.Items) > 0 {
		p.int(int64(r.Published))
		p.int(int64(r.Lo))
		p.int(int64(r.Hi))
		p.int(int64(r.Assumed))
		if w.layout.items {
			for _, it := range r.Items() {
				p.int(int64(it.Published))
				p.int(int64(it.Lo))
				p.int(int64(it.Hi))
			}
		}
	}
	for _, t := range r.Criteria() {
		p.truth(t)
	}
}
