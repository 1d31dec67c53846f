package web

import (
	"fmt"
	"html/template"
	"strings"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/plot"
	"stormglass/rule"
)

// hoursView is the first hours and days of one patient: recognition, the
// bundle's clock and the immune sampling window.
type hoursView struct {
	Recognition *recognitionView
	Bundle      *bundleView
	Window      *windowView
}

type recognitionView struct {
	Chip  chip
	Says  string
	Found []signRow
	Open  []string // signs that are not known
	Clear []string // signs looked for and not found
}

type signRow struct {
	Label, Text, Age string
	High             bool
	Rule             string
}

type bundleView struct {
	Chip    chip
	Says    string
	Never   string
	Edition string
	Since   string
	Steps   []stepRow
	Notes   []string
}

type stepRow struct {
	ID, Title, Says string
	Chip            chip
	When            string
	Fluids          []fluidRow
}

type fluidRow struct {
	Source, Text string
	Chip         chip
}

type windowView struct {
	Chip      chip
	Says      string
	Onset     string
	Ends      string
	Basis     string
	Episode   string
	SVG       template.HTML
	Organs    []string
	Withdrawn []string
	Markers   []windowMarker
	Notes     []string
}

type windowMarker struct {
	Label, Value, When, Why string
	Chip                    chip
}

// hours gathers the views that an assessment has.
func hours(a *assess.Assessment, now event.Time) hoursView {
	var v hoursView
	if a.Recognition != nil {
		v.Recognition = recognitionOf(a.Recognition, now)
	}
	if a.Bundle != nil {
		v.Bundle = bundleOf(a.Bundle, now)
	}
	if a.Window != nil {
		v.Window = windowOf(a.Window, now)
	}
	return v
}

// recognitionChip is the passive state of early recognition. It colours by what
// was found, never by what is missing.
func recognitionChip(r *assess.Recognition) chip {
	switch {
	case r.Population == assess.PopulationOut:
		return chip{Text: "out of population", Class: "out", Title: r.Why}
	case r.State == assess.RecognitionHigh:
		return chip{Text: "High-risk sign", Class: "warn"}
	case r.State == assess.RecognitionSigns:
		return chip{Text: "Warning signs", Class: "info"}
	case r.State == assess.RecognitionQuiet:
		return chip{Text: "No warning sign", Class: "no"}
	}
	return chip{Text: "Not all looked for", Class: "open"}
}

func recognitionOf(r *assess.Recognition, now event.Time) *recognitionView {
	v := &recognitionView{Chip: recognitionChip(r)}
	for i := range r.Signs {
		s := &r.Signs[i]
		switch s.Truth {
		case rule.Met:
			row := signRow{Label: s.Label, Text: s.Text, High: s.High, Rule: s.ID}
			if s.At.Known() {
				row.Age = ago(now.Sub(s.At))
			}
			v.Found = append(v.Found, row)
		case rule.Undetermined:
			v.Open = append(v.Open, s.Label)
		default:
			v.Clear = append(v.Clear, s.Label)
		}
	}
	if len(v.Found) == 0 {
		v.Says = r.Says
	}
	return v
}

// bundleChip says which clock runs and whether something is late.
func bundleChip(b *assess.Bundle) chip {
	late, due, done := 0, 0, 0
	for i := range b.Steps {
		switch b.Steps[i].State {
		case assess.StepLate:
			late++
		case assess.StepDue:
			due++
		case assess.StepDone:
			done++
		}
	}
	switch b.State {
	case assess.BundleSepsis, assess.BundleShock:
		switch {
		case late > 0:
			return chip{Text: fmt.Sprintf("%d late", late), Class: "critical"}
		case due > 0:
			return chip{Text: fmt.Sprintf("%d due", due), Class: "warn"}
		}
		return chip{Text: fmt.Sprintf("%d done", done), Class: "no"}
	case assess.BundleNone:
		return chip{Text: "no clock runs", Class: "no"}
	case assess.BundleEnded:
		return chip{Text: "ended", Class: "out"}
	}
	return chip{Text: "undetermined", Class: "open"}
}

func bundleOf(b *assess.Bundle, now event.Time) *bundleView {
	v := &bundleView{Chip: bundleChip(b), Says: b.Says, Never: b.Never, Edition: b.Edition, Notes: noteTexts(b.Notes)}
	for _, r := range []struct {
		name string
		assess.Recognised
	}{{"Sepsis recognised ", b.Sepsis}, {"Shock recognised ", b.Shock}} {
		if !r.At.Known() {
			continue
		}
		if v.Since != "" {
			v.Since += " "
		}
		v.Since += r.name + clockText(r.At) + " (" + ago(now.Sub(r.At)) + ")"
		if r.Text != "" {
			v.Since += ": " + r.Text
		}
		v.Since += "."
	}
	if b.State != assess.BundleSepsis && b.State != assess.BundleShock {
		return v
	}
	for i := range b.Steps {
		if row, ok := stepOf(&b.Steps[i], now); ok {
			v.Steps = append(v.Steps, row)
		}
	}
	return v
}

func stepOf(s *assess.BundleStep, now event.Time) (stepRow, bool) {
	row := stepRow{ID: s.ID, Title: s.Title, Says: s.Says}
	switch s.State {
	case assess.StepDone:
		row.Chip = chip{Text: "done", Class: "no"}
		row.When = clockText(s.Done)
		if s.OnTime == rule.NotMet && s.Due.Known() {
			row.Chip = chip{Text: "done late", Class: "info"}
			row.When += ", " + span(s.Done.Sub(s.Due)) + " after the target"
		}
	case assess.StepDue:
		row.Chip = chip{Text: "due", Class: "warn"}
		if s.Due.Known() {
			row.When = "until " + clockText(s.Due) + ", " + ago(now.Sub(s.Due))
		}
	case assess.StepLate:
		row.Chip = chip{Text: "late", Class: "critical"}
		if s.Due.Known() {
			row.When = "since " + clockText(s.Due) + ", " + ago(now.Sub(s.Due))
		}
	case assess.StepContraindicated:
		row.Chip = chip{Text: "contraindicated", Class: "blocked"}
	case assess.StepNotAsked:
		return row, false
	default:
		row.Chip = chip{Text: "not known", Class: "open"}
		if s.Due.Known() {
			row.When = "target " + clockText(s.Due)
		}
	}
	for _, f := range s.Fluids {
		c := chip{Text: "applies", Class: "info"}
		switch f.Applies {
		case rule.NotMet:
			c = chip{Text: "does not apply", Class: "out"}
		case rule.Undetermined:
			c = chip{Text: "not known whether it applies", Class: "open"}
		}
		row.Fluids = append(row.Fluids, fluidRow{f.Source, f.Text, c})
	}
	if row.Says != "" {
		row.When = ""
	}
	return row, true
}

// windowChip is the immune sampling window in a word and a time.
func windowChip(w *assess.ImmuneWindow, now event.Time) chip {
	most := max(w.Latest.Sub(now), 0)
	switch w.State {
	case assess.WindowOpen:
		if w.Earliest.Known() && w.Earliest > now && span(w.Earliest.Sub(now)) != span(most) {
			return chip{Text: "Window open: " + span(w.Earliest.Sub(now)) + " to " + span(most) + " left", Class: "info"}
		}
		return chip{Text: "Window open: " + span(most) + " left", Class: "info"}
	case assess.WindowMayHavePassed:
		return chip{Text: "Window may have passed, at most " + span(most) + " left", Class: "warn"}
	case assess.WindowClosed:
		return chip{Text: "Window closed", Class: "out"}
	case assess.WindowNone:
		return chip{Text: "No onset", Class: "no"}
	}
	return chip{Text: "Onset undetermined", Class: "open"}
}

func windowOf(w *assess.ImmuneWindow, now event.Time) *windowView {
	v := &windowView{Chip: windowChip(w, now), Says: w.Says, Episode: w.Episode.Label, Notes: noteTexts(w.Notes)}
	v.Basis = w.Definition
	if w.To.Known() {
		v.Onset = onsetText(w)
		v.Ends = endText(w)
		v.SVG = windowBar(w, now)
	}
	for _, o := range w.Organs {
		text := o.Organ + ": " + organStanding(o.Standing)
		if o.Text != "" {
			text += " (" + o.Text + ")"
		}
		v.Organs = append(v.Organs, text)
	}
	for _, x := range w.Withdrawn {
		v.Withdrawn = append(v.Withdrawn, x.Text)
	}
	for i := range w.Markers {
		v.Markers = append(v.Markers, windowMarkerOf(w, &w.Markers[i], now))
	}
	return v
}

func onsetText(w *assess.ImmuneWindow) string {
	switch {
	case w.Asserted:
		return clockText(w.To) + ", stated by a clinician"
	case w.Arrived:
		return "before " + clockText(w.To) + ": organs were failing when first seen"
	case w.From.Known() && w.From != w.To:
		return "between " + clockText(w.From) + " and " + clockText(w.To)
	}
	return clockText(w.To)
}

func endText(w *assess.ImmuneWindow) string {
	switch {
	case !w.Earliest.Known():
		return "at the latest " + clockText(w.Latest) + "; it may have ended before, nobody knows when"
	case w.Earliest != w.Latest:
		return "between " + clockText(w.Earliest) + " and " + clockText(w.Latest)
	}
	return clockText(w.Latest)
}

func organStanding(s assess.OrganStanding) string {
	switch s {
	case assess.OrganNew:
		return "new"
	case assess.OrganExplained:
		return "explained by the baseline, not counted"
	}
	return "baseline not recorded, counted"
}

func windowMarkerOf(w *assess.ImmuneWindow, m *assess.Marker, now event.Time) windowMarker {
	row := windowMarker{Label: m.Label, Value: m.Value, Why: m.Why}
	switch m.State {
	case assess.MarkerDrawn:
		row.Chip = chip{Text: "drawn", Class: "no"}
		row.When = clockText(m.At)
		if !m.Sure {
			row.Chip = chip{Text: "drawn, perhaps outside", Class: "open", Title: "inside or outside the window, depending on when in its interval the onset was"}
		}
	case assess.MarkerPending:
		row.Chip = chip{Text: "pending", Class: "info"}
		if m.Ordered.Known() {
			row.When = "ordered " + ago(now.Sub(m.Ordered))
		}
	case assess.MarkerOutside:
		row.Chip = chip{Text: "after the window", Class: "stale"}
		if m.At < w.To {
			row.Chip.Text = "before the onset"
		}
		row.When = clockText(m.At)
	default:
		row.Chip = chip{Text: "missing", Class: "open"}
	}
	return row
}

// windowBar draws the 48 hours: the interval in which the onset lies, the
// window, the draws and the present.
func windowBar(w *assess.ImmuneWindow, now event.Time) template.HTML {
	from, to := w.To, max(w.Latest, now)
	if w.From.Known() {
		from = w.From
	} else if w.Arrived {
		from = w.To.Add(-6 * time.Hour) // room for an onset of unknown age
	}
	axis := plot.Axis{From: float64(from), To: float64(to)}
	var bars []plot.Bar
	if from < w.To {
		bars = append(bars, plot.Bar{From: float64(from), To: float64(w.To), Class: "maybe", Title: "the onset may lie here"})
	}
	sure := w.Latest
	if w.Earliest.Known() {
		sure = w.Earliest
	} else if w.Arrived {
		sure = w.To
	}
	bars = append(bars, plot.Bar{From: float64(w.To), To: float64(sure), Class: "open abx", Title: "the window"})
	if sure < w.Latest {
		bars = append(bars, plot.Bar{From: float64(sure), To: float64(w.Latest), Class: "maybe", Title: "the window may have ended here"})
	}
	var marks []plot.Rule
	for _, m := range w.Markers {
		if m.At.Known() && (m.State == assess.MarkerDrawn || m.State == assess.MarkerOutside) {
			marks = append(marks, plot.Rule{X: float64(m.At), Label: m.Label + " drawn"})
		}
	}
	name := "Sampling window; onset " + onsetText(w) + "; ends " + endText(w)
	return template.HTML(plot.Ribbon(bars, axis, marks, float64(now), 600, 16, name)) // escaped by plot
}

func noteTexts(list []assess.Note) (out []string) {
	for _, n := range list {
		out = append(out, n.Text)
	}
	return out
}

// boardWindow is the window on the board: the clock and what was not drawn.
func boardWindow(w *assess.ImmuneWindow, now event.Time) (c chip, text string) {
	if w == nil || w.State == assess.WindowNone || w.State == assess.WindowUndetermined {
		return chip{}, ""
	}
	counts := map[assess.MarkerState][]string{}
	for _, m := range w.Markers {
		counts[m.State] = append(counts[m.State], m.Label)
	}
	var parts []string
	for _, s := range []struct {
		state assess.MarkerState
		word  string
	}{{assess.MarkerDrawn, "drawn"}, {assess.MarkerPending, "pending"}} {
		if list := counts[s.state]; len(list) > 3 {
			parts = append(parts, fmt.Sprintf("%d %s", len(list), s.word))
		} else if len(list) > 0 {
			parts = append(parts, s.word+": "+strings.Join(list, ", "))
		}
	}
	if w.State != assess.WindowClosed {
		if list := counts[assess.MarkerMissing]; len(list) > 3 {
			parts = append(parts, fmt.Sprintf("%d not drawn", len(list)))
		} else if len(list) > 0 {
			parts = append(parts, "not drawn: "+strings.Join(list, ", "))
		}
	} else if len(parts) == 0 {
		parts = append(parts, "nothing drawn in time")
	}
	return windowChip(w, now), strings.Join(parts, "; ")
}

// boardBundle is the bundle on the board while something of it is open.
func boardBundle(b *assess.Bundle, now event.Time) (c chip, lines []string) {
	if b == nil || b.State != assess.BundleSepsis && b.State != assess.BundleShock {
		return chip{}, nil
	}
	for i := range b.Steps {
		s := &b.Steps[i]
		switch {
		case s.State == assess.StepLate && s.Due.Known():
			lines = append(lines, s.Title+" late since "+span(now.Sub(s.Due)))
		case s.State == assess.StepDue && s.Due.Known() && s.Due > now: // past it, the next answer says late
			lines = append(lines, s.Title+" due in "+span(s.Due.Sub(now)))
		}
	}
	if len(lines) == 0 {
		return chip{}, nil
	}
	if len(lines) > 3 {
		lines = append(lines[:2], fmt.Sprintf("and %d more", len(lines)-2))
	}
	return bundleChip(b), lines
}
