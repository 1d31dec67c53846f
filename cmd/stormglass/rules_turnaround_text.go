package main

import (
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"
	"time"

	"stormglass/nexttest"
	"stormglass/plot"
)

func spanWords(s nexttest.Span) string {
	if s.Min == s.Max {
		return nexttest.Duration(s.Median)
	}
	return nexttest.Duration(s.Min) + " to " + nexttest.Duration(s.Max) + ", median " + nexttest.Duration(s.Median)
}

// text is the report as a plain table.
func (r *turnaroundReport) text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "Time from organ dysfunction to a usable state: %s (%s)\n", r.Title, r.State)
	fmt.Fprintf(&b, "%d simulated onsets, %s over a week, seed %d; drawn %s after the onset (assumed: --delay)\n", r.N, r.Profile, r.Seed, r.Delay)
	if w := windowOf(r.State); w != "" {
		fmt.Fprintln(&b, w)
	}
	if r.Day > 0 {
		fmt.Fprintf(&b, "drawn on calendar day %d of organ dysfunction only, the onset's being day 1\n", r.Day)
	}
	if len(r.Bedside) > 0 {
		fmt.Fprintf(&b, "known at the bedside, not simulated: %s\n", strings.Join(r.Bedside, ", "))
	}
	if len(r.NotMeasured) > 0 {
		fmt.Fprintf(&b, "not measured, not simulated: %s\n", strings.Join(r.NotMeasured, ", "))
	}
	for i := range r.Menus {
		r.Menus[i].text(&b, r.Day)
	}
	if len(r.Menus) == 2 {
		r.change(&b)
	}
	return b.String()
}

func (m *menuReport) text(b *strings.Builder, day int) {
	fmt.Fprintf(b, "\nMenu: %s\n", m.Menu)
	w := tabwriter.NewWriter(b, 0, 4, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "\tmedian\tmiddle half\t90 % by\t≤ 24 h\t≤ 48 h\t≤ 72 h\tnever\tlast in\t")
	row := func(name string, t *timesReport, last string) {
		fmt.Fprintf(w, "%s\t%s\t%s to %s\t%s\t%s\t%s\t%s\t%s\t%s\t\n", name, hoursText(t.Median), hoursText(t.Q1), hoursText(t.Q3), hoursText(t.P90),
			shareText(t.In24), shareText(t.In48), shareText(t.In72), shareText(t.Never), last)
	}
	row("usable state", &m.State, "")
	for i := range m.Tests {
		row(m.Tests[i].Analyte, &m.Tests[i].timesReport, shareText(m.Tests[i].Last))
	}
	_ = w.Flush() // into a builder, which takes everything
	for i := range m.Tests {
		if m.Tests[i].Note != "" {
			fmt.Fprintf(b, "%s: %s\n", m.Tests[i].Analyte, m.Tests[i].Note)
		}
	}
	if !m.Hospital {
		fmt.Fprintln(b, "days and hours are not known: every test is taken as run at once; give your own menu with --menu")
	}
	if m.DayEnd != nil {
		fmt.Fprintf(b, "by the end of day %d: %s\n", day, shareText(*m.DayEnd))
	}
	fmt.Fprintf(b, "%s\n", m.bottleneck())
}

// windowOf is the window of the trial that a state is of (immunosep-2026,
// immune.md §1.2: under 72 h from the classification as sepsis to the first dose).
func windowOf(state string) string {
	if state == "immunosep" {
		return "the trial's window: under 72 h from the classification as sepsis to the first dose (ImmunoSep 2026)"
	}
	return ""
}

// bottleneck says which test is last most often.
func (m *menuReport) bottleneck() string {
	best := 0
	for i := range m.Tests {
		if m.Tests[i].Last > m.Tests[best].Last {
			best = i
		}
	}
	t := &m.Tests[best]
	if t.Never > 0 && t.Median == nil {
		return "bottleneck: " + t.Analyte + ": in " + shareText(t.Never) + " no result comes"
	}
	return "bottleneck: " + t.Analyte + ", the last result in " + shareText(t.Last) + " of onsets"
}

// change says what the second menu would change.
func (r *turnaroundReport) change(b *strings.Builder) {
	x, y := &r.Menus[0].State, &r.Menus[1].State
	fmt.Fprintf(b, "\nWith %s in place of %s:\n", r.Menus[1].Menu, r.Menus[0].Menu)
	fmt.Fprintf(b, "  median %s → %s", hoursText(x.Median), hoursText(y.Median))
	if x.Median != nil && y.Median != nil {
		d := *x.Median - *y.Median
		word := "sooner"
		if d < 0 {
			d, word = -d, "later"
		}
		fmt.Fprintf(b, " (%s h %s)", strconv.FormatFloat(d, 'f', 1, 64), word)
	}
	fmt.Fprintf(b, "\n  within 24 h %s → %s, within 48 h %s → %s, within 72 h %s → %s\n",
		shareText(x.In24), shareText(y.In24), shareText(x.In48), shareText(y.In48), shareText(x.In72), shareText(y.In72))
}

func hoursText(h *float64) string {
	if h == nil {
		return "never"
	}
	return strconv.FormatFloat(*h, 'f', 1, 64) + " h"
}

func shareText(s float64) string { return strconv.FormatFloat(100*s, 'f', 1, 64) + " %" }

// plotHours is how far the drawing reaches.
const plotHours = 120

// svg draws the share of onsets with a usable state over the hours.
func (r *turnaroundReport) svg() string {
	const w, h, left, bottom = 720.0, 360.0, 56.0, 44.0
	name := "Share of onsets with a usable state over the hours since organ dysfunction: " + r.Title
	c := plot.NewCanvas(w, h, "turnaround", name)
	x := func(hours float64) float64 { return left + hours/plotHours*(w-left-16) }
	y := func(share float64) float64 { return h - bottom - share*(h-bottom-28) }
	for _, share := range []float64{0, 0.25, 0.5, 0.75, 1} {
		c.Line(left, y(share), w-16, y(share), "grid", "")
		c.Text(left-6, y(share)+4, "end", "label", strconv.Itoa(int(100*share))+" %")
	}
	for hours := 0; hours <= plotHours; hours += 24 {
		c.Line(x(float64(hours)), y(0), x(float64(hours)), y(1), "grid", "")
		c.Text(x(float64(hours)), h-bottom+16, "middle", "label", strconv.Itoa(hours)+" h")
	}
	c.Text(w/2, h-8, "middle", "label", "since the onset of organ dysfunction")
	for i := range r.Menus {
		m := &r.Menus[i]
		var line [][2]float64
		for k := 0; k <= 4*plotHours; k++ {
			hours := float64(k) / 4
			line = append(line, [2]float64{x(hours), y(m.times.Within(time.Duration(k) * 15 * time.Minute))})
		}
		class := "menu" + strconv.Itoa(i+1)
		c.Path(line, false, class, m.Menu)
		c.Text(left+float64(i)*(w-left)/2, 16, "start", class+"-name", m.Menu)
	}
	svg := strings.Replace(c.String(), "<svg ", `<svg xmlns="http://www.w3.org/2000/svg" `, 1)
	head, rest, _ := strings.Cut(svg, ">")
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + head + ">" + plotStyle + rest + "\n"
}

// plotStyle makes the drawing stand by itself; the second line is dashed, so that
// the two differ without colour.
const plotStyle = `<style>
.turnaround{background:#fff;font:12px sans-serif}
.grid{stroke:#ddd}.label{fill:#333}
.menu1{fill:none;stroke:#1b5e8a;stroke-width:2}.menu1-name{fill:#1b5e8a}
.menu2{fill:none;stroke:#a33;stroke-width:2;stroke-dasharray:7 4}.menu2-name{fill:#a33}
</style>`
