package web

import (
	"html/template"
	"net/http"
	"slices"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/differential"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/kinetics"
	"stormglass/nexttest"
	"stormglass/plot"
	"stormglass/reference"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/trajectory"
)

// immunePage is everything about one patient's immune state on one page.
type immunePage struct {
	Page     page
	Who      person
	Token    string
	Past     string
	Suffix   string
	AsOf     string
	Hash     string
	Summary  string
	Lines    []string
	Never    string
	Map      *mapView
	Ribbons  []labelled
	Axis     string
	Next     nextView
	Both     []opinionView
	Overlap  string
	Triggers []string
	Errors   *errorView
	Markers  []immuneMarker
	Concepts []conceptView
}

type mapView struct {
	Title, Caution string
	SVG            template.HTML
	Rows           []mapRow
}

type mapRow struct{ At, X, Y string }

type nextView struct {
	Menu   string
	Advice []adviceRow
	Flips  []flipRow
}

type adviceRow struct {
	Rank, Test, Says, Back, Blood, Why string
	Chip                               chip
	Settles                            []string
}

type flipRow struct{ Rule, Title, Says, Flip string }

type immuneMarker struct {
	Label, Last, Unit, Age, Move, Change string
	Reason                               chip
	Interval                             chip
	IntervalText                         string
	SVG                                  template.HTML
	Assay                                string
	Asks                                 []string
	Caveats                              []string
	Left                                 []string
	Quiet                                bool
}

// opinionView is one of the two questions.
type opinionView struct {
	Question, Says, Degree, Why   string
	Class                         string
	Chip                          chip
	For, Against, Beside, Silence []string
	Decide                        []string
}

// errorView is what points to an inborn error of immunity.
type errorView struct {
	Says, Refer       string
	Flags, Looks, Ask []string
}

type conceptView struct {
	ID, Title, Clash string
	Applies          []definitionRow
	Out              []definitionRow
}

type definitionRow struct {
	Rule, Title, Asks, For, Says, Standing, Status string
	Chip                                           chip
	Research                                       bool
}

// immunePageOf answers GET /p/{token}/immune.
func (s *Server) immunePageOf(w http.ResponseWriter, r *http.Request) {
	var v immunePage
	shown := false
	s.lookAt(w, r, func(l look, tl *timeline.Timeline) {
		v = s.immuneView(r, l, tl)
		shown = true
	})
	if shown {
		s.render(w, "immune", v)
	}
}

// immuneOf is the view of the immune state as this site is set up.
func (s *Server) immuneOf(tl *timeline.Timeline, a *assess.Assessment) *immune.View {
	cfg := s.cfg.Immune
	cfg.Rules = s.cfg.Rules
	return immune.Read(tl, a, cfg)
}

func (s *Server) immuneView(r *http.Request, l look, tl *timeline.Timeline) immunePage {
	iv := s.immuneOf(tl, l.a)
	v := immunePage{Page: s.page(r, "Immune state", ""), Who: personOf(l.bed.Patient, tl, l.at), Token: l.bed.Token,
		Summary: iv.Summary, Lines: iv.Lines, Never: immune.Never, AsOf: clockText(l.a.At), Hash: l.a.Ruleset}
	v.Page.Title = "Immune state, bed " + v.Who.Bed
	if l.past {
		v.Past, v.Suffix = clockText(l.known), "?known="+l.known.Go().Format(time.RFC3339)
	}
	v.Map = mapOf(iv.Map)
	v.Ribbons, v.Axis = s.immuneRibbons(tl, l, iv)
	d := &iv.Differential
	v.Both = []opinionView{opinionOf("Infected?", &d.Infected), opinionOf("Storm?", &d.Stormy)}
	v.Overlap = d.Overlap.Says
	for i := range d.Triggers {
		v.Triggers = append(v.Triggers, d.Triggers[i].Says)
	}
	v.Errors = errorsOf(&d.ImmuneError)
	v.Next = nextOf(&iv.Next, s.cfg.Immune.Menu)
	for i := range iv.Markers {
		v.Markers = append(v.Markers, markerOf(&iv.Markers[i], tl, l.a.At))
	}
	for i := range iv.Concepts {
		v.Concepts = append(v.Concepts, conceptOf(&iv.Concepts[i]))
	}
	return v
}

// mapOf draws the immune map with its data.
func mapOf(m *immune.Map) *mapView {
	if m == nil {
		return nil
	}
	out := &mapView{Title: m.Framework, Caution: m.Caution}
	var xs, ys []plot.Point
	for i := range m.Path {
		p := &m.Path[i]
		if p.XKnown {
			xs = append(xs, plot.Point{Sense: plot.Unsure, Lo: p.XLo, Hi: p.XHi})
		}
		if p.YKnown {
			ys = append(ys, plot.Point{Sense: plot.Unsure, Lo: p.YLo, Hi: p.YHi})
		}
		out.Rows = append(out.Rows, mapRow{At: clockText(p.At), X: placeText(p.XKnown, p.XLo, p.XHi), Y: placeText(p.YKnown, p.YLo, p.YHi)})
	}
	pl := plot.Plane{Name: m.Framework + ": " + m.Y.Title + " against " + m.X.Title, Width: 560, Height: 360}
	pl.X, pl.Y = planeAxis(&m.X, xs), planeAxis(&m.Y, ys)
	clip := func(a *plot.PlaneAxis, v float64) float64 { return min(max(v, a.Scale.Min), a.Scale.Max) }
	for i, r := range m.Regions {
		pl.Regions = append(pl.Regions, plot.PlaneRegion{XFrom: clip(&pl.X, r.XFrom), XTo: clip(&pl.X, r.XTo), YFrom: clip(&pl.Y, r.YFrom), YTo: clip(&pl.Y, r.YTo),
			Label: r.Title, Class: regionClass(r.Rule, i)})
	}
	for i := range m.Path {
		p := &m.Path[i]
		pl.Path = append(pl.Path, plot.Box{XLo: clip(&pl.X, p.XLo), XHi: clip(&pl.X, p.XHi), YLo: clip(&pl.Y, p.YLo), YHi: clip(&pl.Y, p.YHi), Now: i == len(m.Path)-1,
			Title: clockText(p.At) + ": " + m.Y.Title + " " + placeText(p.YKnown, p.YLo, p.YHi) + ", " + m.X.Title + " " + placeText(p.XKnown, p.XLo, p.XHi)})
	}
	out.SVG = template.HTML(pl.Draw()) // escaped by plot
	return out
}

// planeAxis is a log axis that shows the values and every published line.
func planeAxis(a *immune.Axis, pts []plot.Point) plot.PlaneAxis {
	out := plot.PlaneAxis{Reversed: a.Falling, Label: a.Title + ", " + analyte.Get(a.Analyte).Unit.String()}
	var cuts []float64
	for _, c := range a.Cuts {
		cuts = append(cuts, c.At/4, c.At*4)
		out.Cuts = append(out.Cuts, plot.Cut{Y: c.At, Label: c.Words})
	}
	if a.Falling {
		out.Label = "← " + out.Label + " (lower is to the right)"
	}
	out.Scale = plot.Fit(pts, true, cuts...)
	out.Ticks = plot.Decades(out.Scale)
	return out
}

func regionClass(id string, _ int) string {
	switch {
	case strings.HasPrefix(id, "precise.trips"), strings.HasSuffix(id, ".mals"):
		return "hot"
	case strings.HasSuffix(id, ".sip"), strings.HasSuffix(id, ".grace2"):
		return "cold"
	}
	return "mild"
}

func placeText(known bool, lo, hi float64) string {
	switch {
	case !known:
		return "not known"
	case lo == hi:
		return trim(lo)
	}
	return trim(lo) + " to " + trim(hi)
}

// immuneRibbons draws every definition that applies and that was met or open at
// some time, over the stay.
func (s *Server) immuneRibbons(tl *timeline.Timeline, l look, iv *immune.View) ([]labelled, string) {
	var rules []*rule.Rule
	shown := map[string]bool{}
	for i := range iv.Concepts {
		for k := range iv.Concepts[i].Definitions {
			if d := &iv.Concepts[i].Definitions[k]; d.Applies && d.Form != assess.FormScore {
				shown[d.Rule] = true
			}
		}
	}
	for _, ru := range s.cfg.Rules.Rules() {
		for k := range ru.Spec().Criteria {
			if shown[ru.Spec().Criteria[k].ID] {
				rules = append(rules, ru)
				break
			}
		}
	}
	d := newDrawing(tl, l.at, s.cfg.Rules, l.a)
	d.from = max(tl.FirstEvent(), l.at.Add(-14*24*time.Hour))
	if tl.FirstEvent() == 0 || l.at.Sub(d.from) < 2*time.Hour {
		d.from = l.at.Add(-2 * time.Hour)
	}
	d.axis = plot.Axis{From: float64(d.from), To: float64(l.at)}
	points, last, _ := follow(tl, s.cfg.Rules, rules, d.from, l.at)
	var out []labelled
	for i, ru := range rules {
		for k := range ru.Spec().Criteria {
			if !shown[ru.Spec().Criteria[k].ID] || !slices.ContainsFunc(points[i], func(p trajectory.Point) bool { return p.Speaks() && p.Result.Criteria()[k] == rule.Met }) {
				continue
			}
			row := d.criterionCourse(ru, k, points[i], &last[i])
			out = append(out, labelled{row.Title + " (" + row.Now.Text + ")", row.SVG})
		}
	}
	return out, clockText(d.from) + " to " + clockText(l.at)
}

// nextOf is the panel of what to measure next.
func nextOf(rep *nexttest.Report, menu *nexttest.Menu) nextView {
	v := nextView{Menu: "typical turnarounds, not this hospital's: give the hospital's own menu with --menu"}
	if menu != nil {
		v.Menu = menu.Name
	}
	for i := range rep.Advice {
		a := &rep.Advice[i]
		row := adviceRow{Rank: trim(float64(a.Rank)), Test: a.Test, Says: a.Says, Why: a.Why, Back: a.Back.Words, Blood: a.Blood.Words, Chip: chip{Text: a.Standing.String(), Class: standingClass(a.Standing)}}
		for k := range a.Settles {
			st := &a.Settles[k]
			row.Settles = append(row.Settles, st.Title+": "+st.Words()+chanceText(&st.Chance))
		}
		v.Advice = append(v.Advice, row)
	}
	for i := range rep.Flips {
		f := &rep.Flips[i]
		v.Flips = append(v.Flips, flipRow{Rule: f.ID, Title: f.Title, Says: f.Says, Flip: f.Flip})
	}
	return v
}

func chanceText(c *nexttest.Chance) string {
	if words := c.Words(); words != "" {
		return "; " + words
	}
	return ""
}

func standingClass(s nexttest.Standing) string {
	switch s {
	case nexttest.Open:
		return "info"
	case nexttest.OverLimit:
		return "blocked"
	case nexttest.NotOnMenu:
		return "out"
	}
	return "open"
}

// markerOf is one row of the marker table.
func markerOf(m *immune.Marker, tl *timeline.Timeline, at event.Time) immuneMarker {
	an := analyte.Get(m.Analyte)
	row := immuneMarker{Label: an.Name, Unit: an.Unit.String(), Assay: m.Assay, Move: immune.MovementText(&m.Movement)}
	if m.Reading.Value.Informative() {
		row.Last, row.Age = immune.Number(m), ago(at.Sub(m.Reading.At))
	} else {
		row.Quiet, row.Reason = true, reasonChip(m.Reading.Value.Why())
		if m.Reading.Last.Known() {
			row.Age = ago(at.Sub(m.Reading.Last))
			if m.Reading.LastValue.Usable() {
				row.Last = "last " + numberOf(m.Reading.LastValue)
			}
		}
	}
	row.Change = changeText(&m.Movement)
	row.Interval, row.IntervalText = intervalChip(&m.Interval)
	for i := range m.Asks {
		if a := &m.Asks[i]; len(row.Asks) < 6 {
			row.Asks = append(row.Asks, a.Title+" "+a.Words)
		}
	}
	for i := range m.Caveats {
		row.Caveats = append(row.Caveats, m.Caveats[i].Words)
	}
	for i := range m.Movement.Left {
		if x := &m.Movement.Left[i]; x.Words != "" && len(row.Left) < 4 {
			row.Left = append(row.Left, clockText(x.Sample.At)+": "+x.Words)
		}
	}
	row.SVG = immuneSpark(m, tl, at)
	return row
}

func changeText(m *kinetics.Movement) string {
	c := &m.Change
	if !c.Known || c.PercentOpen || c.From.At == c.To.At {
		return ""
	}
	sign := "+"
	if c.PercentLo < 0 {
		sign = ""
	}
	text := sign + trim(float64(int(c.PercentLo))) + " %"
	if c.PercentHi != c.PercentLo {
		text += " to " + trim(float64(int(c.PercentHi))) + " %"
	}
	return text + " in " + span(c.To.At.Sub(c.From.At))
}

// immuneSpark draws the last 72 hours with the lines of the definitions that
// apply.
func immuneSpark(m *immune.Marker, tl *timeline.Timeline, at event.Time) template.HTML {
	an := analyte.Get(m.Analyte)
	d := &drawing{tl: tl, at: at, from: at.Add(-72 * time.Hour)}
	d.axis = plot.Axis{From: float64(d.from), To: float64(at)}
	pts, _ := d.points(an)
	if len(pts) == 0 {
		return ""
	}
	for len(pts) > 1 && pts[1].X < d.axis.From {
		pts = pts[1:]
	}
	p := plot.Panel{Points: pts, Axis: d.axis, Width: 190, Height: 40, Class: "spark", Name: an.Name + " over 72 h"}
	p.Scale = plot.Fit(pts, an.LogScale)
	for i := range m.Asks {
		if cut := m.Asks[i].At; cut >= p.Scale.Min && cut <= p.Scale.Max {
			p.Cuts = append(p.Cuts, plot.Cut{Y: cut, Label: m.Asks[i].Title + " " + m.Asks[i].Words})
		}
	}
	return template.HTML(p.Draw()) // escaped by plot
}

// conceptOf is one question with its definitions: those that apply, then those
// of other patients.
func conceptOf(c *immune.Concept) conceptView {
	v := conceptView{ID: c.ID, Title: c.Title, Clash: c.Clash}
	for i := range c.Definitions {
		d := &c.Definitions[i]
		row := definitionRow{Rule: d.Rule, Title: d.Title, Asks: d.Asks, For: d.For, Says: d.Says, Standing: d.Standing, Status: statusChip(d.Status).Text, Research: d.Research}
		switch {
		case d.Draft:
			row.Chip = chip{Text: "draft, never evaluated", Class: "out"}
		case d.Form == assess.FormScore && d.Applies && d.Score != nil:
			row.Chip = chip{Text: rangeText(d.Score.Lo, d.Score.Hi), Class: "info"}
		default:
			row.Chip = truthChip(d.Result)
		}
		if d.Applies {
			v.Applies = append(v.Applies, row)
		} else {
			v.Out = append(v.Out, row)
		}
	}
	return v
}

// intervalChip says how a value stands for age.
func intervalChip(st *reference.Statement) (chip, string) {
	c := chip{Text: st.Kind.String(), Class: "open"}
	switch st.Kind {
	case reference.Raised:
		c.Class = "warn"
	case reference.Low:
		c.Class = "info"
	case reference.Within:
		c.Class = "no"
	case reference.NoInterval, reference.OutOfPopulation:
		c.Class = "out"
	}
	return c, st.Reason
}

// opinionOf is one question with what speaks for and against it.
func opinionOf(question string, o *differential.Opinion) opinionView {
	v := opinionView{Question: question, Says: o.Says, Degree: o.Degree, Why: o.Why, Chip: chip{Text: o.Verdict.String(), Class: "open"}, Class: "open"}
	switch o.Verdict {
	case differential.Likely:
		v.Chip.Class, v.Class = "warn", "warn"
	case differential.Unlikely:
		v.Chip.Class, v.Class = "no", ""
	case differential.BothSides:
		v.Chip.Class, v.Class = "info", "info"
	}
	v.For, v.Against, v.Beside = findingTexts(o.For), findingTexts(o.Against), findingTexts(o.Beside)
	for i := range o.Silent {
		v.Silence = append(v.Silence, o.Silent[i].Says)
	}
	for i := range o.Decide {
		v.Decide = append(v.Decide, o.Decide[i].Says)
	}
	return v
}

// findingTexts are findings in words, with their published ratios and caveats.
func findingTexts(list []differential.Finding) (out []string) {
	for i := range list {
		f := &list[i]
		text := f.Says
		for k := range f.Ratios {
			text += " [" + f.Ratios[k].Text + ", " + f.Ratios[k].Population + "]"
		}
		for _, c := range f.Caveats {
			text += " (caution: " + c + ")"
		}
		out = append(out, text)
	}
	return out
}

func errorsOf(e *differential.ImmuneError) *errorView {
	v := &errorView{Says: e.Says, Refer: e.Refer}
	for i := range e.Flags {
		v.Flags = append(v.Flags, e.Flags[i].Says)
	}
	for i := range e.LookAlikes {
		v.Looks = append(v.Looks, e.LookAlikes[i].Name+": "+e.LookAlikes[i].Says)
	}
	for i := range e.Ask {
		v.Ask = append(v.Ask, e.Ask[i].Says)
	}
	return v
}
