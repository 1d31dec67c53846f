package web

import (
	"fmt"
	"html/template"
	"net/http"
	"slices"
	"sort"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/plot"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/trajectory"
)

// trajectoryView is the course of every score over the stay.
type trajectoryView struct {
	Page     page
	Who      person
	Token    string
	Past     string
	Suffix   string
	Rows     []courseRow
	Criteria []criterionCourse
	Facts    []string
	Bars     []labelled
	Axis     string
	Grid     string
	Out      []string
}

type courseRow struct {
	Rule, Title string
	Now         chip
	SVG         template.HTML
	Facts       []string
	Steps       []stepCell
	Confounded  []string
}

type stepCell struct{ At, Range, Published string }

type criterionCourse struct {
	Rule, Title string
	Answered    bool // there is a page that says why
	Now         chip
	SVG         template.HTML
	Facts       string
}

// mostSteps bounds how many instants a course is drawn at; what is left of a
// longer stay is drawn by the hour, and the page says so.
const mostSteps = 6000

// follow gives the points of each rule over a stay: wherever an answer may
// change, by an event or because a value goes stale.
func follow(tl *timeline.Timeline, rs *assess.Ruleset, rules []*rule.Rule, from, to event.Time) (points [][]trajectory.Point, last []assess.Answer, byHour bool) {
	f := assess.NewFollower(rs, rules)
	f.Begin(tl)
	points = make([][]trajectory.Point, len(rules))
	for at, n := from, 0; ; n++ {
		last = f.Step(at)
		for i := range last {
			if a := &last[i]; a.Changed || n == 0 {
				points[i] = append(points[i], trajectory.Point{At: at, In: a.Population.Truth(), Result: a.Result})
			}
		}
		if at >= to {
			return points, last, byHour
		}
		next := f.Next()
		if n >= mostSteps {
			byHour = true
			next = max(next, at.Add(time.Hour))
		}
		if next == 0 || next > to {
			next = to
		}
		at = next
	}
}

func (s *Server) trajectory(w http.ResponseWriter, r *http.Request) {
	var v trajectoryView
	shown := false
	s.lookAt(w, r, func(l look, tl *timeline.Timeline) {
		v = s.trajectoryView(r, l, tl)
		shown = true
	})
	if shown {
		s.render(w, "course", v)
	}
}

func (s *Server) trajectoryView(r *http.Request, l look, tl *timeline.Timeline) trajectoryView {
	v := trajectoryView{Page: s.page(r, "Course of every score", ""), Who: personOf(l.bed.Patient, tl, l.at), Token: l.bed.Token}
	v.Page.Title = "Course, bed " + v.Who.Bed
	if l.past {
		v.Past, v.Suffix = clockText(l.known), "?known="+l.known.Go().Format(time.RFC3339)
	}
	d := newDrawing(tl, l.at, s.cfg.Rules, l.a)
	d.from = tl.FirstEvent()
	if d.from == 0 || l.at.Sub(d.from) < 2*time.Hour {
		d.from = l.at.Add(-2 * time.Hour)
	}
	d.axis = plot.Axis{From: float64(d.from), To: float64(l.at)}
	rules := s.cfg.Rules.Rules()
	points, last, byHour := follow(tl, s.cfg.Rules, rules, d.from, l.at)
	v.Axis = clockText(d.from) + " to " + clockText(l.at)
	if byHour {
		v.Grid = "The stay is long: its later part is drawn by the hour."
	}
	for i, ru := range rules {
		spec := ru.Spec()
		if last[i].Population == assess.PopulationOut || ru.Draft() {
			v.Out = append(v.Out, spec.Title)
			continue
		}
		if len(spec.Items) > 0 && spec.ID != "mods" { // its points are those of pSOFA
			v.Rows = append(v.Rows, d.scoreCourse(ru, points[i], &last[i], s.cfg.Rules.Asks(spec.ID)))
		}
		for k := range spec.Criteria {
			row := d.criterionCourse(ru, k, points[i], &last[i])
			row.Answered = find(l.a, row.Rule) != nil
			v.Criteria = append(v.Criteria, row)
		}
	}
	v.Facts = stayFacts(rules, points, l.at)
	v.Bars = d.bars()
	return v
}

// scoreCourse draws one score.
func (d *drawing) scoreCourse(ru *rule.Rule, points []trajectory.Point, now *assess.Answer, asks int) courseRow {
	spec, top := ru.Spec(), ru.Max()
	row := courseRow{Rule: spec.ID, Title: spec.Title, Now: chip{Text: rangeText(now.Result.Lo, now.Result.Hi) + " of " + fmt.Sprint(top), Class: "no"}}
	var steps []plot.Step
	for _, p := range points {
		st := plot.Step{X: float64(p.At), Gap: !p.Speaks()}
		if !st.Gap {
			st.Y, st.Lo, st.Hi = float64(p.Result.Published), float64(p.Result.Lo), float64(p.Result.Hi)
		}
		if n := len(steps); n > 0 && steps[n-1].Gap == st.Gap && steps[n-1].Y == st.Y && steps[n-1].Lo == st.Lo && steps[n-1].Hi == st.Hi {
			continue
		}
		steps = append(steps, st)
		cell := stepCell{At: clockText(p.At), Range: "nothing said", Published: "–"}
		if !st.Gap {
			cell.Range, cell.Published = rangeText(p.Result.Lo, p.Result.Hi), fmt.Sprint(p.Result.Published)
		}
		row.Steps = append(row.Steps, cell)
	}
	if n := len(row.Steps); n > 200 {
		row.Steps = row.Steps[n-200:]
	}
	g := plot.Steps{Steps: steps, Axis: d.axis, Scale: plot.Scale{Min: 0, Max: float64(max(top, 1))}, Rules: d.rules, Width: 420, Height: 80, Class: "panel",
		Name: spec.Title + " over the stay; now " + row.Now.Text}
	threshold := 1
	if asks > 0 {
		g.Cuts = []plot.Cut{{Y: float64(asks), Label: fmt.Sprint(asks)}}
		threshold = asks
	}
	row.SVG = template.HTML(g.Draw()) // our own drawing, escaped by plot
	organs := assess.OrgansOf(spec)
	row.Facts = courseFacts(trajectory.Of(slices.Clone(points), trajectory.Reaches(threshold), d.held(organs), d.at), threshold, d.at)
	row.Confounded = d.confounded(organs)
	return row
}

// held is whether a support holds up one of some organs: then nothing is
// called resolved.
func (d *drawing) held(organs assess.Organs) trajectory.Held {
	return func(at event.Time) bool { return assess.HeldUp(d.tl, organs, at) }
}

// confounded says what confounds the organs of a score now.
func (d *drawing) confounded(organs assess.Organs) (out []string) {
	seen := map[timeline.ConfounderKind]bool{}
	for g := analyte.GroupRespiratory; g <= analyte.GroupHepatic; g++ {
		if !organs.Has(g) {
			continue
		}
		for _, c := range d.tl.ConfoundersOf(g, d.at) {
			if seen[c.Kind] {
				continue
			}
			seen[c.Kind] = true
			text := c.Words
			if c.Since.Known() {
				text += ", since " + clockText(c.Since)
			}
			if !c.Certain {
				text += " (perhaps)"
			}
			out = append(out, text)
		}
	}
	return out
}

// courseFacts say onset, worst, time above and resolution.
func courseFacts(c trajectory.Course, threshold int, now event.Time) (out []string) {
	if c.Spoken == 0 {
		return nil
	}
	w := c.Worst
	worst := fmt.Sprintf("worst at least %d, at %s", w.Lo, clockText(w.LoAt))
	if w.Published != w.Lo {
		worst += fmt.Sprintf("; by convention %d, at %s", w.Published, clockText(w.At))
	}
	out = append(out, worst)
	if len(c.Episodes) == 0 {
		out = append(out, fmt.Sprintf("never certainly %d or more", threshold))
		if c.Possible > 0 {
			out = append(out, "perhaps for "+span(c.Possible))
		}
		return out
	}
	e := c.Episodes[0]
	onset := fmt.Sprintf("%d or more since %s", threshold, clockText(e.Onset))
	switch {
	case e.Before:
		onset += ", perhaps before the first value"
	case e.From < e.Onset:
		onset += ", perhaps since " + clockText(e.From)
	}
	out = append(out, onset)
	above := span(c.Certain) + " at that level"
	if c.Possible > c.Certain {
		above += ", at most " + span(c.Possible)
	}
	out = append(out, above)
	if n := len(c.Episodes); n > 1 {
		out = append(out, fmt.Sprintf("%d episodes", n))
	}
	if last := c.Episodes[len(c.Episodes)-1]; last.Resolved.Known() {
		out = append(out, "below it since "+clockText(last.Resolved))
	} else if last.Held {
		out = append(out, "not called resolved: a support runs that normalises the organ")
	}
	return out
}

func (d *drawing) criterionCourse(ru *rule.Rule, k int, points []trajectory.Point, now *assess.Answer) criterionCourse {
	c := &ru.Spec().Criteria[k]
	row := criterionCourse{Rule: c.ID, Title: c.Title}
	switch now.Result.Criteria()[k] {
	case rule.Met:
		row.Now = chip{Text: "met", Class: criterionClass(c.ID)}
	case rule.NotMet:
		row.Now = chip{Text: "not met", Class: "no"}
	default:
		row.Now = chip{Text: "undetermined", Class: "open"}
	}
	var bars []plot.Bar
	for i := range points {
		p := &points[i]
		to := d.at
		if i+1 < len(points) {
			to = points[i+1].At
		}
		class := "maybe"
		if p.Speaks() {
			switch p.Result.Criteria()[k] {
			case rule.Met:
				class = "met " + criterionClass(c.ID)
			case rule.NotMet:
				class = "notmet"
			}
		}
		if n := len(bars); n > 0 && bars[n-1].Class == class {
			bars[n-1].To = float64(to)
			continue
		}
		bars = append(bars, plot.Bar{From: float64(p.At), To: float64(to), Class: class})
	}
	row.SVG = template.HTML(plot.Ribbon(bars, d.axis, d.rules, 0, 420, 14, c.Title+": "+row.Now.Text)) // escaped by plot
	crs := trajectory.Of(slices.Clone(points), trajectory.Criterion(k), d.held(assess.OrgansOf(ru.Spec())), d.at)
	if on := crs.Onset(); on.Known() {
		row.Facts = "first met " + clockText(on) + "; " + span(crs.Certain) + " in all"
		if span(crs.Possible) != span(crs.Certain) {
			row.Facts += ", at most " + span(crs.Possible)
		}
	} else if crs.Possible > 0 {
		row.Facts = "never certainly met; open for " + span(crs.Possible)
	}
	return row
}

// stayFacts say how organ dysfunction and sepsis lay beside each other.
func stayFacts(rules []*rule.Rule, points [][]trajectory.Point, to event.Time) (out []string) {
	at := func(id string) ([]trajectory.Point, int) {
		for i, ru := range rules {
			for k := range ru.Spec().Criteria {
				if ru.Spec().Criteria[k].ID == id {
					return points[i], k
				}
			}
		}
		return nil, 0
	}
	organs, k := at("mods.onset")
	sepsis, j := at("phoenix.sepsis")
	if len(organs) == 0 || len(sepsis) == 0 {
		return nil
	}
	var times []event.Time
	for _, p := range organs {
		times = append(times, p.At)
	}
	for _, p := range sepsis {
		times = append(times, p.At)
	}
	sort.Slice(times, func(a, b int) bool { return times[a] < times[b] })
	var pair trajectory.Pair
	for _, t := range times {
		pair.Add(t, truthAt(organs, t, k), truthAt(sepsis, t, j))
	}
	b := pair.End(to)
	if !b.Onset.Known() {
		return []string{"Dysfunction of two or more organs was not certainly met in this stay."}
	}
	text := "Dysfunction of two or more organs first met " + clockText(b.Onset) + ", then " + map[rule.Truth]string{
		rule.Met: "with sepsis", rule.NotMet: "without sepsis", rule.Undetermined: "with sepsis undetermined"}[b.Then]
	var parts []string
	for _, x := range []struct {
		d    time.Duration
		word string
	}{{b.With, "with sepsis"}, {b.Without, "without"}, {b.Open, "with sepsis undetermined"}} {
		if x.d > 0 {
			parts = append(parts, span(x.d)+" "+x.word)
		}
	}
	if len(parts) > 0 {
		text += "; " + strings.Join(parts, ", ")
	}
	return []string{text + "."}
}

func truthAt(points []trajectory.Point, t event.Time, k int) rule.Truth {
	p := trajectory.At(points, t)
	if p == nil || !p.Speaks() {
		return rule.Undetermined
	}
	return p.Result.Criteria()[k]
}
