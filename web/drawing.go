package web

import (
	"fmt"
	"html/template"
	"slices"
	"sort"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/plot"
	"stormglass/rule"
	"stormglass/timeline"
)

// drawing makes the charts of one patient on one time axis: the last 24 hours
// at full width, what came before compressed.
type drawing struct {
	tl    *timeline.Timeline
	at    event.Time
	from  event.Time
	axis  plot.Axis
	rules []plot.Rule
	ticks ticks
}

const (
	shownDays  = 7
	fullDetail = 24 * time.Hour
)

func newDrawing(tl *timeline.Timeline, at event.Time, rs *assess.Ruleset, a *assess.Assessment) *drawing {
	from := max(tl.FirstEvent(), at.Add(-shownDays*24*time.Hour))
	if from == 0 || at.Sub(from) < 2*time.Hour {
		from = at.Add(-2 * time.Hour)
	}
	d := &drawing{tl: tl, at: at, from: from, axis: plot.Axis{From: float64(from), To: float64(at)}}
	if at.Sub(from) > 30*time.Hour {
		d.axis.Knee, d.axis.Share = float64(at.Add(-fullDetail)), 0.3
	}
	d.rules = d.verticals()
	d.ticks = ticksFor(rs, a, tl.Latest(analyte.Age, at, 0).Value)
	return d
}

func (d *drawing) axisText() string {
	if d.axis.Share > 0 {
		return fmt.Sprintf("From %s to %s; the last 24 h take 70 %% of the width.", clockText(d.from), clockText(d.at))
	}
	return fmt.Sprintf("From %s to %s.", clockText(d.from), clockText(d.at))
}

// verticals are events that concern every panel: first antimicrobial,
// immunomodulators, transfusions, extracorporeal support.
func (d *drawing) verticals() []plot.Rule {
	var list []plot.Rule
	seen := map[drug.ID]bool{}
	d.tl.Doses(d.from, d.at, func(e timeline.DoseEvent) bool {
		dr := drug.Get(e.Detail.Drug)
		if seen[dr.ID] || dr.ID == drug.None {
			return true
		}
		switch dr.Class {
		case drug.Antibacterial, drug.Antifungal, drug.Antiviral:
			list = append(list, plot.Rule{X: float64(e.At), Label: "first " + dr.Name, Class: "abx"})
		case drug.ImmuneBlock, drug.ImmuneStimulate, drug.Steroid, drug.Transfusion:
			list = append(list, plot.Rule{X: float64(e.At), Label: dr.Name, Class: "immuno"})
		default:
			return true
		}
		seen[dr.ID] = true
		return true
	})
	return list
}

type cellGroup struct {
	Title string
	Cells []cell
}

type cell struct {
	Label, Last, Class, Foot, Age string
	Reason                        chip // why there is no usable value
	SVG                           template.HTML
}

type dataRow struct{ Label, At, Value, Unit string }

// gridGroups are the organ groups of the patient grid, with the analytes that
// the rules ask for first.
var gridGroups = []struct {
	title string
	ids   []analyte.ID
}{
	{"Respiratory", []analyte.ID{analyte.PFRatio, analyte.SFRatio, analyte.SpO2, analyte.FiO2, analyte.RespiratoryRate, analyte.PaCO2}},
	{"Cardiovascular", []analyte.ID{analyte.MAP, analyte.HeartRate, analyte.Lactate, analyte.VasoactiveCount, analyte.VIS}},
	{"Coagulation", []analyte.ID{analyte.Platelets, analyte.INR, analyte.DDimer, analyte.Fibrinogen}},
	{"Neurologic", []analyte.ID{analyte.GCS, analyte.PupilsFixed}},
	{"Renal, hepatic, endocrine, cells", []analyte.ID{analyte.Creatinine, analyte.BilirubinTotal, analyte.ALT, analyte.Glucose, analyte.Neutrophils, analyte.Lymphocytes, analyte.WBC, analyte.Hemoglobin, analyte.Temperature}},
}

func (d *drawing) groups(a *assess.Assessment) ([]cellGroup, []dataRow) {
	var out []cellGroup
	var data []dataRow
	for _, g := range gridGroups {
		cg := cellGroup{Title: g.title}
		for _, id := range g.ids {
			c, rows, any := d.cell(id)
			if any {
				cg.Cells = append(cg.Cells, c)
				data = append(data, rows...)
			}
		}
		if len(cg.Cells) > 0 {
			out = append(out, cg)
		}
	}
	return out, data
}

// points collects a series for drawing, at most 600 of the newest points.
func (d *drawing) points(an *analyte.Analyte) ([]plot.Point, []dataRow) {
	var pts []plot.Point
	var rows []dataRow
	d.tl.Series(an.ID, d.from.Add(-time.Millisecond), d.at, func(p timeline.Point) bool {
		pt := plotPoint(p)
		pt.Title = numberOf(p.Value) + " " + an.Unit.String() + " at " + clockText(p.At)
		pts = append(pts, pt)
		rows = append(rows, dataRow{an.Name, clockText(p.At), numberOf(p.Value), an.Unit.String()})
		return true
	})
	if len(pts) > 600 {
		pts, rows = pts[len(pts)-600:], rows[len(rows)-600:]
	}
	return pts, rows
}

func plotPoint(p timeline.Point) plot.Point {
	lo, hi := p.Value.Bounds()
	pt := plot.Point{X: float64(p.At), Y: lo, Lo: lo, Hi: hi}
	x, ok := p.Value.Printed()
	switch {
	case p.Value.Why() == analyte.CensoredBelow && ok:
		pt.Sense, pt.Y = plot.Below, x
	case p.Value.Why() == analyte.CensoredAbove && ok:
		pt.Sense, pt.Y = plot.Above, x
	case lo != hi:
		pt.Sense = plot.Unsure
	}
	return pt
}

func (d *drawing) cell(id analyte.ID) (cell, []dataRow, bool) {
	an := analyte.Get(id)
	r := d.tl.Latest(id, d.at, 0)
	pts, rows := d.points(an)
	if len(pts) == 0 && !r.Value.Informative() {
		return cell{}, nil, false
	}
	c := cell{Label: an.Name, Last: withUnit(r.Value, an), Foot: an.Unit.String()}
	stale := 0.0
	if r.Value.Informative() {
		c.Age = ago(d.at.Sub(r.At))
		stale = float64(min(d.at, max(r.Expires, r.At)))
		if r.Value.Why() == analyte.Vouched {
			c.Foot = "vouched for by a live feed"
		}
	} else {
		c.Class = "unusable"
		c.Last, c.Reason = "", reasonChip(r.Value.Why())
		if r.Last.Known() {
			c.Foot = "last " + numberOf(r.LastValue)
			c.Age = ago(d.at.Sub(r.Last))
		}
	}
	if len(pts) > 0 {
		p := plot.Panel{Points: pts, Axis: d.axis, Rules: d.rules, StaleAt: stale, Step: an.Kind == analyte.Flag || stateful(id), Width: 260, Height: 64, Class: "panel"}
		p.Scale = plot.Fit(pts, an.LogScale, d.near(id, pts)...)
		p.Cuts = d.ticks.cuts(id, p.Scale)
		c.SVG = template.HTML(p.Draw()) // our own drawing, escaped by plot
	}
	return c, rows, true
}

// near are the ticks close enough to the values to be worth showing: within
// half of the values' spread, or of their size where they do not vary.
func (d *drawing) near(id analyte.ID, pts []plot.Point) []float64 {
	s := plot.Fit(pts, false)
	reach := max((s.Max-s.Min)/2, s.Max/4)
	var out []float64
	for _, y := range d.ticks.at[id] {
		if y > s.Min-reach && y < s.Max+reach {
			out = append(out, y)
		}
	}
	return out
}

func stateful(id analyte.ID) bool { return id == analyte.VasoactiveCount || id == analyte.VIS }

func withUnit(v analyte.Value, an *analyte.Analyte) string {
	return numberOf(v)
}

// bars are drugs and supports as stretches of time.
func (d *drawing) bars() []labelled {
	var list []labelled
	add := func(label string, bars []plot.Bar) {
		if len(bars) > 0 {
			list = append(list, labelled{label, template.HTML(plot.Ribbon(bars, d.axis, nil, 0, 700, 16, label))})
		}
	}
	for _, v := range []struct {
		id    analyte.ID
		class string
	}{
		{analyte.NorepinephrineRate, "vaso"}, {analyte.EpinephrineRate, "vaso"}, {analyte.DopamineRate, "vaso"}, {analyte.DobutamineRate, "vaso"},
		{analyte.MilrinoneRate, "vaso"}, {analyte.VasopressinRate, "vaso"}, {analyte.InvasiveVentilation, "support"}, {analyte.ECMO, "support"}, {analyte.CRRT, "support"},
	} {
		add(analyteName(v.id), d.stretches(v.id, v.class))
	}
	add("Antimicrobials", d.given("abx", func(c drug.Class) bool { return c.Antimicrobial() }))
	add("Immunomodulators, steroids", d.given("immuno", func(c drug.Class) bool {
		return c == drug.ImmuneBlock || c == drug.ImmuneStimulate || c == drug.Steroid
	}))
	add("Transfusions", d.given("", func(c drug.Class) bool { return c == drug.Transfusion }))
	return list
}

// stretches turns a state series into bars: height by rate, dashed where unknown.
func (d *drawing) stretches(id analyte.ID, class string) []plot.Bar {
	type step struct {
		at event.Time
		v  analyte.Value
	}
	var steps []step
	top := 0.0
	d.tl.Series(id, d.from.Add(-time.Millisecond), d.at, func(p timeline.Point) bool {
		steps = append(steps, step{p.At, p.Value})
		if _, hi := p.Value.Bounds(); p.Value.Known() && hi > top {
			top = hi
		}
		return true
	})
	last := d.tl.Latest(id, d.at, 0)
	var bars []plot.Bar
	for i, s := range steps {
		end := d.at
		if i+1 < len(steps) {
			end = steps[i+1].at
		}
		lo, hi := s.v.Bounds()
		if hi <= 0 {
			continue
		}
		b := plot.Bar{From: float64(s.at), To: float64(end), Class: class, Title: analyteName(id) + " " + numberOf(s.v) + " from " + clockText(s.at)}
		if lo != hi {
			b.Class = "unknown"
		} else if top > 0 && class == "vaso" {
			b.Height = 0.25 + 0.75*lo/top
		}
		bars = append(bars, b)
	}
	if len(bars) > 0 && last.Value.Why() == analyte.FeedSilent && last.Last.Known() {
		bars = append(bars, plot.Bar{From: float64(last.Last), To: float64(d.at), Class: "unknown", Title: "feed silent since " + clockText(last.Last)})
	}
	return bars
}

// given marks single doses of a class.
func (d *drawing) given(class string, want func(drug.Class) bool) []plot.Bar {
	var bars []plot.Bar
	d.tl.Doses(d.from, d.at, func(e timeline.DoseEvent) bool {
		dr := drug.Get(e.Detail.Drug)
		if want(dr.Class) {
			bars = append(bars, plot.Bar{From: float64(e.At), To: float64(e.At), Class: class, Title: dr.Name + " " + e.Detail.Route + " at " + clockText(e.At)})
		}
		return true
	})
	sort.SliceStable(bars, func(i, j int) bool { return bars[i].From < bars[j].From })
	return bars
}

// courseSteps is how many instants the course ribbons are drawn from.
const courseSteps = 40

// stepAt is the i-th of courseSteps instants, spread over the width of the
// axis: a fifth of them over the compressed past.
func (d *drawing) stepAt(i int) event.Time {
	if d.axis.Share == 0 {
		return d.from + (d.at-d.from)*event.Time(i)/courseSteps
	}
	const early = courseSteps / 5
	knee := event.Time(d.axis.Knee)
	if i < early {
		return d.from + (knee-d.from)*event.Time(i)/early
	}
	return knee + (d.at-knee)*event.Time(i-early)/(courseSteps-early)
}

// course draws Phoenix over the stay as a range and the states as ribbons. The
// steps are followed with the rules that are drawn, from what is known in this
// look.
func (d *drawing) course(rs *assess.Ruleset, l look) []labelled {
	if d.at <= d.from {
		return nil
	}
	var score []plot.Point
	states := []string{"infection.suspected", "phoenix.sepsis", "phoenix.septic_shock"}
	for _, s := range immune.Leading() {
		if s.ID != "precise.observation" {
			states = append(states, s.ID)
		}
	}
	rules := rulesOf(rs, states)
	f := assess.NewFollower(rs, rules)
	f.Begin(d.tl)
	bars := map[string][]plot.Bar{}
	for i := 0; i <= courseSteps; i++ {
		t, next := d.stepAt(i), min(d.at, d.stepAt(i+1))
		answers := f.Step(t)
		for k := range answers {
			a := &answers[k]
			if a.Population == assess.PopulationOut || a.Rule.Draft() {
				continue
			}
			spec := a.Rule.Spec()
			if spec.ID == "phoenix" {
				score = append(score, plot.Point{X: float64(t), Y: float64(a.Result.Lo), Lo: float64(a.Result.Lo), Hi: float64(a.Result.Hi), Sense: plot.Unsure,
					Title: "Phoenix " + rangeText(a.Result.Lo, a.Result.Hi) + " at " + clockText(t)})
			}
			truths := a.Result.Criteria()
			for c := range spec.Criteria {
				if id := spec.Criteria[c].ID; next > t && slices.Contains(states, id) {
					bars[id] = extend(bars[id], plot.Bar{From: float64(t), To: float64(next), Class: truthClass(id, truths[c]), Title: spec.Criteria[c].Title + ": " + truths[c].String()})
				}
			}
		}
	}
	var list []labelled
	if len(score) > 0 {
		p := plot.Panel{Axis: d.axis, Rules: d.rules, Width: 700, Height: 56, Scale: plot.Scale{Min: 0, Max: 13}, Class: "ribbon",
			Cuts: []plot.Cut{{Y: 2, Label: "2 points"}}, Name: "Phoenix score over the stay as a range"}
		p.Points = append(p.Points, score...)
		for _, s := range score {
			s.Sense = plot.Exact
			p.Points = append(p.Points, s)
		}
		list = append(list, labelled{"Phoenix, range", template.HTML(p.Draw())})
	}
	for _, id := range states {
		if !worthShowing(id, bars[id]) {
			continue
		}
		r := find(l.a, id)
		if r == nil {
			continue
		}
		list = append(list, labelled{ribbonName(id, r.Title), template.HTML(plot.Ribbon(bars[id], d.axis, nil, 0, 700, 14, r.Title+" over the stay"))})
	}
	return list
}

// ribbonName is the short name of a state beside its ribbon.
func ribbonName(id, title string) string {
	switch id {
	case "infection.suspected":
		return "Infection suspected"
	case "phoenix.sepsis":
		return "Sepsis"
	case "phoenix.septic_shock":
		return "Septic shock"
	case "immunosep.mals":
		return "MALS"
	case "immunosep.sip":
		return "SIP"
	case "precise.trips_a":
		return "TRIPS A"
	case "precise.trips_b":
		return "TRIPS B"
	case "precise.grace2":
		return "GRACE-2"
	case "stuck.state":
		return "Stuck (research)"
	case "hlh2004.met":
		return "HLH-2004"
	case "mas2016.met":
		return "MAS-2016"
	case "misc2023.confirmed":
		return "MIS-C, confirmed"
	case "misc2023.probable":
		return "MIS-C, probable"
	case "crs.grade_1":
		return "CRS (ASTCT)"
	case "ids.state":
		return "IDS (IFN-γ)"
	}
	return title
}

// worthShowing leaves out states that were never met, and, of the two trials'
// and of Phoenix, never open.
func worthShowing(id string, bars []plot.Bar) bool {
	family, _, _ := strings.Cut(id, ".")
	open := family == "immunosep" || family == "precise" || family == "phoenix" || family == "infection"
	for _, b := range bars {
		if b.Class != "notmet" && (open || b.Class != "maybe") {
			return true
		}
	}
	return false
}

// extend joins equal neighbours.
func extend(list []plot.Bar, b plot.Bar) []plot.Bar {
	if n := len(list); n > 0 && list[n-1].Class == b.Class && list[n-1].To == b.From {
		list[n-1].To = b.To
		return list
	}
	return append(list, b)
}

// rulesOf are the rules that hold some criteria, each once.
func rulesOf(rs *assess.Ruleset, ids []string) (out []*rule.Rule) {
	for _, ru := range rs.Rules() {
		if slices.ContainsFunc(ru.Spec().Criteria, func(c rule.Criterion) bool { return slices.Contains(ids, c.ID) }) {
			out = append(out, ru)
		}
	}
	return out
}

func truthClass(id string, t rule.Truth) string {
	switch t {
	case rule.Met:
		return "met " + criterionClass(id)
	case rule.NotMet:
		return "notmet"
	}
	return "maybe"
}
