package web

import (
	"html/template"
	"net/http"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"stormglass/assess"
	"stormglass/differential"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/plot"
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
	Both     []opinionView
	Overlap  string
	Triggers []string
	Errors   *errorView
	Map      *mapView
	Ribbons  []ribbonGroup
	Axis     string
	Rules    []string // what the vertical lines of the ribbons are
	Next     nextView
	Markers  []immuneMarker
	Data     []dataRow
	Holding  []definitionRow // every definition that holds, wherever it stands
	Concepts []conceptView
}

// opinionView is one of the two questions.
type opinionView struct {
	Question, Says, Why string
	Class               string
	Chip                chip
	For, Against        []findingRow
	Beside              []findingRow
	Silence, Decide     []string
}

// findingRow is one thing that was looked at.
type findingRow struct {
	Says, Rule, Label string
	Ratios, Caveats   []string
}

// errorView is what points to an inborn error of immunity.
type errorView struct {
	Says, Refer       string
	Flags, Looks, Ask []string
}

// ribbonGroup is a concept with the courses of its definitions.
type ribbonGroup struct {
	Title string
	Rows  []ribbonRow
}

type ribbonRow struct {
	Rule, Title, Facts string
	Now                chip
	SVG                template.HTML
}

type conceptView struct {
	ID, Title, Clash, Counts string
	Remarks                  []string
	Applies                  []definitionRow
	Out                      []definitionRow
}

type definitionRow struct {
	Rule, Title, Asks, For, Says, Standing, Status string
	Remark                                         string // what must be known of the answer
	Chip                                           chip
	Research                                       bool
	Concept                                        string
	order                                          int
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
		Summary: iv.Summary, Lines: beyond(iv.Lines, iv.Summary), AsOf: clockText(l.a.At), Hash: l.a.Ruleset}
	v.Page.Title = "Immune state, bed " + v.Who.Bed
	if l.past {
		v.Past, v.Suffix = clockText(l.known), "?known="+l.known.Go().Format(time.RFC3339)
	}
	v.Map = mapOf(iv.Map)
	d := &iv.Differential
	v.Both = []opinionView{opinionOf("Infected?", &d.Infected), opinionOf("Storm?", &d.Stormy)}
	v.Overlap = capital(d.Overlap.Says)
	for i := range d.Triggers {
		v.Triggers = append(v.Triggers, d.Triggers[i].Says)
	}
	v.Errors = errorsOf(&d.ImmuneError)
	v.Next = nextOf(iv, s.cfg.Immune.Menu)
	v.Markers, v.Data = markersOf(iv, tl, l.a.At)
	for i := range iv.Concepts {
		c := conceptOf(&iv.Concepts[i])
		v.Concepts = append(v.Concepts, c)
		for _, row := range c.Applies {
			if row.order == 0 {
				v.Holding = append(v.Holding, row)
			}
		}
	}
	s.immuneRibbons(&v, tl, l, iv)
	return v
}

// beyond are the sentences that say more than the summary line does.
func beyond(lines []string, summary string) (out []string) {
	for _, l := range lines {
		if !strings.Contains(strings.ToLower(summary), strings.ToLower(strings.TrimSuffix(l, "."))) {
			out = append(out, l)
		}
	}
	return out
}

// immuneRibbons draws every definition that applies and that held at some time,
// over the stay, concept by concept.
func (s *Server) immuneRibbons(v *immunePage, tl *timeline.Timeline, l look, iv *immune.View) {
	shown := map[string]string{} // title of the concept by id
	for i := range iv.Concepts {
		for k := range iv.Concepts[i].Definitions {
			if d := &iv.Concepts[i].Definitions[k]; d.Applies && d.Form != assess.FormScore {
				shown[d.Rule] = iv.Concepts[i].Title
			}
		}
	}
	var rules []*rule.Rule
	for _, ru := range s.cfg.Rules.Rules() {
		if slices.ContainsFunc(ru.Spec().Criteria, func(c rule.Criterion) bool { return shown[c.ID] != "" }) {
			rules = append(rules, ru)
		}
	}
	d := newDrawing(tl, l.at, s.cfg.Rules, l.a)
	d.from = max(tl.FirstEvent(), l.at.Add(-14*24*time.Hour))
	if tl.FirstEvent() == 0 || l.at.Sub(d.from) < 2*time.Hour {
		d.from = l.at.Add(-2 * time.Hour)
	}
	d.axis = plot.Axis{From: float64(d.from), To: float64(l.at)}
	v.Axis, v.Rules = clockText(d.from)+" to "+clockText(l.at), ruleWords(d.rules)
	points, last, _ := follow(tl, s.cfg.Rules, rules, d.from, l.at)
	rows := map[string][]ribbonRow{}
	for i, ru := range rules {
		for k := range ru.Spec().Criteria {
			title := shown[ru.Spec().Criteria[k].ID]
			if title == "" || !slices.ContainsFunc(points[i], func(p trajectory.Point) bool { return p.Speaks() && p.Result.Criteria()[k] == rule.Met }) {
				continue
			}
			row := d.criterionCourse(ru, k, points[i], &last[i])
			rows[title] = append(rows[title], ribbonRow{Rule: row.Rule, Title: row.Title, Facts: row.Facts, Now: row.Now, SVG: row.SVG})
		}
	}
	for i := range iv.Concepts {
		if list := rows[iv.Concepts[i].Title]; len(list) > 0 {
			v.Ribbons = append(v.Ribbons, ribbonGroup{iv.Concepts[i].Title, list})
		}
	}
}

// ruleWords are the vertical lines in words.
func ruleWords(list []plot.Rule) (out []string) {
	for _, r := range list {
		out = append(out, r.Label+" "+mapTime(event.Time(r.X)))
	}
	return out
}

// conceptOf is one question with its definitions: those that apply, what holds
// first, then those of other patients.
func conceptOf(c *immune.Concept) conceptView {
	v := conceptView{ID: c.ID, Title: c.Title, Clash: c.Clash, Remarks: c.Remarks}
	var n [3]int
	for i := range c.Definitions {
		row := definitionOf(&c.Definitions[i])
		row.Concept = c.Title
		if !c.Definitions[i].Applies {
			v.Out = append(v.Out, row)
			continue
		}
		if row.order < len(n) {
			n[row.order]++
		}
		v.Applies = append(v.Applies, row)
	}
	sort.SliceStable(v.Applies, func(i, j int) bool { return v.Applies[i].order < v.Applies[j].order })
	var parts []string
	for i, word := range [...]string{" met", " undetermined", " not met"} {
		if n[i] > 0 {
			parts = append(parts, strconv.Itoa(n[i])+word)
		}
	}
	v.Counts = strings.Join(parts, ", ")
	return v
}

func definitionOf(d *immune.Definition) definitionRow {
	row := definitionRow{Rule: d.Rule, Title: d.Title, Asks: d.Asks, For: d.For, Says: d.Says, Standing: d.Standing, Status: statusChip(d.Status).Text, Research: d.Research, Remark: d.Remark}
	if row.Says == "" {
		row.Says = d.PopulationWhy
	}
	switch {
	case d.Draft:
		row.Chip = chip{Text: "draft, never evaluated", Class: "out"}
	case d.Form == assess.FormScore && d.Applies && d.Score != nil:
		row.Chip, row.order = chip{Text: rangeText(d.Score.Lo, d.Score.Hi), Class: "info"}, 3
	default:
		row.Chip = truthChip(d.Result)
		switch d.Truth {
		case rule.Undetermined:
			row.order = 1
		case rule.NotMet:
			row.order = 2
		}
	}
	row.Says = afterChip(row.Says, row.Chip.Text)
	return row
}

// afterChip leaves out of a sentence the word that its chip says already.
func afterChip(says, word string) string {
	if rest, ok := strings.CutPrefix(says, word+": "); ok {
		return capital(rest)
	}
	return says
}

// opinionOf is one question with what speaks for and against it.
func opinionOf(question string, o *differential.Opinion) opinionView {
	v := opinionView{Question: question, Says: capital(o.Degree), Why: o.Why, Chip: chip{Text: o.Verdict.String(), Class: "open"}, Class: "open"}
	switch {
	case v.Says != "":
	case o.Why != "":
		v.Says, v.Why = capital(o.Why), ""
	default:
		v.Says = capital(o.Says)
	}
	switch o.Verdict {
	case differential.Likely:
		v.Chip.Class, v.Class = "warn", "warn"
	case differential.Unlikely:
		v.Chip.Class, v.Class = "no", ""
	case differential.BothSides:
		v.Chip.Class, v.Class = "info", "info"
	}
	v.For, v.Against, v.Beside = findingRows(o.For), findingRows(o.Against), findingRows(o.Beside)
	for i := range o.Silent {
		v.Silence = append(v.Silence, o.Silent[i].Says)
	}
	for i := range o.Decide {
		v.Decide = append(v.Decide, o.Decide[i].Says)
	}
	return v
}

// mostFinding is the length of a finding whose reasons are one link away.
const mostFinding = 180

// findingRows are findings with their published ratios and caveats.
func findingRows(list []differential.Finding) (out []findingRow) {
	for i := range list {
		f := &list[i]
		row := findingRow{Says: f.Says, Rule: f.Rule, Label: f.Label, Caveats: f.Caveats}
		if f.Rule != "" {
			row.Says = shorten(f.Says, mostFinding) // the whole stands behind its link
		}
		for k := range f.Ratios {
			row.Ratios = append(row.Ratios, f.Ratios[k].Text+", "+f.Ratios[k].Population)
		}
		out = append(out, row)
	}
	return out
}

func errorsOf(e *differential.ImmuneError) *errorView {
	v := &errorView{Says: capital(e.Says), Refer: e.Refer}
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
