package main

import (
	"context"
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/endotype/precise"
	"stormglass/endotype/stuck"
	"stormglass/event"
	"stormglass/nexttest"
	"stormglass/rule"
)

// turnaroundFlags are the flags of `rules turnaround`.
type turnaroundFlags struct {
	menu, against, state, profile, delay, plot string
	n                                          int
	seed                                       uint64
}

func (f *turnaroundFlags) register(fs *flag.FlagSet) {
	fs.StringVar(&f.menu, "menu", "", "turnaround: your laboratory's menu of tests, a CSV `file`; see docs/formats-menu.md (default typical, unverified turnarounds)")
	fs.StringVar(&f.against, "against", "", "turnaround: a second menu, a CSV `file`: what it would change")
	fs.StringVar(&f.state, "state", "immunosep", "turnaround: the immune state, by the `id` of its rule or of one of its criteria (`rules list`)")
	fs.IntVar(&f.n, "n", 10_000, "turnaround: how many onsets")
	fs.Uint64Var(&f.seed, "seed", 1, "turnaround: of the random numbers; the same seed gives the same table")
	fs.StringVar(&f.profile, "onset-profile", "uniform", "turnaround: when onsets fall: uniform over the week, day (08-20), night (20-08), weekend")
	fs.StringVar(&f.delay, "delay", "1h", "turnaround: from the onset to the draw, one `duration` or least/median/greatest (30m/1h/4h): an assumption, shown as one")
	fs.StringVar(&f.plot, "plot", "", "turnaround: draw the shares over the hours into this SVG `file`")
}

// misusedFlags names a flag of one verb of a command that was given to another.
func misusedFlags(fs *flag.FlagSet, of, verb string) error {
	var err error
	fs.Visit(func(g *flag.Flag) {
		if verb != of && strings.HasPrefix(g.Usage, of+": ") {
			err = usagef("--%s belongs to `%s %s`, not to `%s %s`", g.Name, fs.Name(), of, fs.Name(), verb)
		}
	})
	return err
}

// turnaroundState is what a state rests on.
type turnaroundState struct {
	rule    *rule.Rule
	needs   []nexttest.Need
	bedside []string // named, and known at the bedside without a laboratory
	beside  []string // named, and not measured: what another rule or a record says
	day     int      // of organ dysfunction, on which samples are drawn; 0 any
}

// ruleOrCriterion finds a rule and which of its criteria is meant: the one named,
// of a rule that has one called "state" that one, else -1 for all.
func ruleOrCriterion(rules []*rule.Rule, id string) (*rule.Rule, int) {
	r, named := findRule(rules, id)
	if r == nil {
		return nil, -1
	}
	if !named {
		id += ".state"
	}
	return r, slices.IndexFunc(r.Spec().Criteria, func(c rule.Criterion) bool { return c.ID == id })
}

// stateOf finds what a rule needs before all its criteria are settled whatever
// the results: what it names while nothing but a fitting age is known.
func stateOf(rules []*rule.Rule, id string, menus ...*nexttest.Menu) (*turnaroundState, error) {
	r, only := ruleOrCriterion(rules, id)
	if r == nil || r.Draft() {
		return nil, usagef("--state %s: there is no such rule that evaluates; `stormglass rules list` names them", id)
	}
	s := &turnaroundState{rule: r}
	if r.Spec().ID == precise.Spec().ID {
		s.day = precise.ProtocolDay
	}
	in := make([]analyte.Value, r.Inputs())
	if slot, ok := r.Slot(r.Spec().Age); ok {
		in[slot] = analyte.Point(max(1, r.ToCanonical(slot, r.Spec().Population.From)), 0)
	}
	seen := map[int]bool{}
	for k := range r.Spec().Criteria {
		if only >= 0 && k != only {
			continue
		}
		for _, slot := range r.SettlesCriterion(in, k) {
			seen[slot] = true
		}
	}
	for slot := range r.Spec().Inputs {
		if seen[slot] {
			s.add(&r.Spec().Inputs[slot], r.Label(slot), menus)
		}
	}
	if r.Spec().ID == stuck.Spec().ID {
		s.beside = append(s.beside, "the second sample, from day "+strconv.Itoa(stuck.LateDay)+" on (the times are those of a first one)", "interferon γ may stand in for CXCL9")
	}
	if len(s.needs) == 0 {
		return nil, usagef("--state %s: it rests on nothing that a laboratory measures", id)
	}
	return s, nil
}

func (s *turnaroundState) add(in *rule.Input, label string, menus []*nexttest.Menu) {
	a := analyte.Get(in.Analyte)
	if in.Of != "" {
		a = analyte.Get(assess.MeasuredFor(in.Of)) // what its series or draw is of
	}
	listed := a != nil && a.Turnaround > 0
	for _, m := range menus {
		listed = listed || a != nil && len(m.Find(a.ID)) > 0
	}
	switch {
	case a == nil || a.Kind == analyte.Flag:
		s.beside = append(s.beside, label)
	case listed && !a.Derived || a.Group == analyte.GroupImmuneMarkers:
		for _, n := range s.needs {
			if n.Analyte == a.ID {
				return
			}
		}
		s.needs = append(s.needs, nexttest.Need{Analyte: a.ID, Assays: in.Select.Assay})
	default:
		s.bedside = append(s.bedside, label)
	}
}

func runTurnaround(ctx context.Context, io *streams, f *turnaroundFlags, asJSON bool) error {
	if f.n < 1 || f.n > 10_000_000 {
		return usagef("--n %d: want 1 to 10000000", f.n)
	}
	delay, ok := nexttest.ParseSpan(f.delay)
	if !ok {
		return usagef("--delay %q: write one duration (30m) or least/median/greatest (30m/1h/4h)", f.delay)
	}
	var menus []*nexttest.Menu
	for i, path := range []string{f.menu, f.against} {
		if i > 0 && path == "" {
			break
		}
		m, err := menuFile(path)
		if err != nil {
			return err
		}
		menus = append(menus, m)
	}
	state, err := stateOf(assess.Research().Rules(), f.state, menus...)
	if err != nil {
		return err
	}
	within, ok := profileOf(f.profile)
	if !ok {
		return usagef("--onset-profile %q: want uniform, day, night or weekend", f.profile)
	}
	report := turnaroundReport{State: f.state, Title: state.rule.Spec().Title, N: f.n, Seed: f.seed, Profile: f.profile, Delay: spanWords(delay), Day: state.day,
		Bedside: state.bedside, NotMeasured: state.beside}
	prog := newProgress(io)
	defer prog.done()
	for i, m := range menus {
		c := nexttest.Course{Menu: m, Needs: state.needs, Delay: delay, Day: state.day, Zone: m.Zone()}
		one, err := simulateMenu(ctx, &c, f, within, func(done int) { prog.say("menu %d of %d: %d of %d onsets", i+1, len(menus), done, f.n) })
		if err != nil {
			return err
		}
		report.Menus = append(report.Menus, one)
	}
	prog.done()
	if f.plot != "" {
		if err := os.WriteFile(f.plot, []byte(report.svg()), 0o644); err != nil {
			return failf("--plot: %v", err)
		}
	}
	if asJSON {
		return writeJSON(io.out, &report)
	}
	_, err = fmt.Fprint(io.out, report.text())
	return err
}

func menuFile(path string) (*nexttest.Menu, error) {
	if path == "" {
		return nexttest.Typical(), nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, failf("menu: %v", err)
	}
	defer file.Close()
	m, err := nexttest.ParseMenu(file, path, time.LoadLocation)
	if err != nil {
		return nil, failf("menu: %v", err)
	}
	return m, nil
}

// profileOf says which hours of the week onsets fall into, from Monday's midnight.
func profileOf(name string) (within func(hour int) bool, ok bool) {
	switch name {
	case "uniform":
		return func(int) bool { return true }, true
	case "day":
		return func(h int) bool { return h%24 >= 8 && h%24 < 20 }, true
	case "night":
		return func(h int) bool { return h%24 < 8 || h%24 >= 20 }, true
	case "weekend":
		return func(h int) bool { return h >= 5*24 }, true
	}
	return nil, false
}

// onsetsOf draws instants of one week, evenly over the hours of the profile. The
// week has no change of the clocks in any zone that we know.
func onsetsOf(zone *time.Location, within func(int) bool, rnd *rand.Rand, n int) []event.Time {
	var hours []int
	for h := range 7 * 24 {
		if within(h) {
			hours = append(hours, h)
		}
	}
	monday := event.TimeOf(time.Date(2026, 2, 2, 0, 0, 0, 0, zone))
	out := make([]event.Time, n)
	for i := range out {
		x := rnd.Float64() * float64(len(hours))
		h := min(int(x), len(hours)-1)
		out[i] = monday.Add(time.Duration(hours[h])*time.Hour + time.Duration((x-float64(h))*float64(time.Hour)))
	}
	return out
}

// turnaroundReport is the answer of `rules turnaround`.
type turnaroundReport struct {
	State       string       `json:"state"`
	Title       string       `json:"title"`
	N           int          `json:"onsets"`
	Seed        uint64       `json:"seed"`
	Profile     string       `json:"onset_profile"`
	Delay       string       `json:"delay_assumed"`
	Day         int          `json:"drawn_on_day_of_mods,omitempty"`
	Bedside     []string     `json:"known_at_the_bedside,omitempty"`
	NotMeasured []string     `json:"not_measured,omitempty"`
	Menus       []menuReport `json:"menus"`
}

type menuReport struct {
	Menu     string       `json:"menu"`
	Hospital bool         `json:"hospitals_own"`
	State    timesReport  `json:"state"`
	Tests    []testReport `json:"tests"`
	// DayEnd is the share back by the end of the day on which samples are drawn.
	DayEnd *float64 `json:"by_end_of_day,omitempty"`
	times  nexttest.Times
}

type testReport struct {
	Analyte string `json:"analyte"`
	Assays  string `json:"assays,omitempty"`
	timesReport
	Last float64 `json:"last_in"` // the share of onsets in which it is the last
	Note string  `json:"note,omitempty"`
}

// timesReport is a distribution in hours; null where that many do not come.
type timesReport struct {
	P5     *float64 `json:"p5_h"`
	Q1     *float64 `json:"q1_h"`
	Median *float64 `json:"median_h"`
	Q3     *float64 `json:"q3_h"`
	P90    *float64 `json:"p90_h"`
	P95    *float64 `json:"p95_h"`
	In24   float64  `json:"within_24_h"`
	In48   float64  `json:"within_48_h"`
	In72   float64  `json:"within_72_h"`
	Never  float64  `json:"never"`
}

func timesOf(t nexttest.Times) timesReport {
	q := func(p float64) *float64 {
		d := t.Quantile(p)
		if d == nexttest.Never {
			return nil
		}
		h := math.Round(d.Hours()*1000) / 1000
		return &h
	}
	return timesReport{P5: q(0.05), Q1: q(0.25), Median: q(0.5), Q3: q(0.75), P90: q(0.9), P95: q(0.95),
		In24: t.Within(24 * time.Hour), In48: t.Within(48 * time.Hour), In72: t.Within(72 * time.Hour), Never: 1 - t.Within(nexttest.Never-1)}
}

// noteOf says why the menu gives no result that counts; empty where it does.
func noteOf(m *nexttest.Menu, n nexttest.Need) string {
	rows := m.Find(n.Analyte)
	if len(rows) == 0 {
		if m.Hospital() {
			return "not on the menu: never usable; a row for " + n.Analyte.String() + " in the menu would make it so"
		}
		return "no typical turnaround ships, so that it is not on the menu: never usable; give your own menu with a row for " + n.Analyte.String() + " (--menu)"
	}
	var other []string
	for i := range rows {
		if rows[i].Counts(n.Assays) {
			return ""
		}
		other = append(other, rows[i].Assay)
	}
	return "the menu has it by " + strings.Join(other, ", ") + "; the rule takes it by " + strings.Join(strings.Fields(n.Assays), " or ") + " only"
}

// simulateMenu goes through all onsets. Each menu sees the same random numbers,
// so that two menus differ by nothing else.
func simulateMenu(ctx context.Context, c *nexttest.Course, f *turnaroundFlags, within func(int) bool, said func(int)) (menuReport, error) {
	out := menuReport{Menu: c.Menu.Name, Hospital: c.Menu.Hospital()}
	onsets := onsetsOf(c.Zone, within, rand.New(rand.NewPCG(f.seed, 1)), f.n)
	rnd := rand.New(rand.NewPCG(f.seed, 2))
	state := make([]time.Duration, 0, f.n)
	results := make([][]time.Duration, len(c.Needs))
	last := make([]int, len(c.Needs))
	dayEnd := 0
	for i, onset := range onsets {
		if i%1000 == 0 {
			if err := ctx.Err(); err != nil {
				return out, err
			}
			said(i)
		}
		turn := c.Turn(onset, rnd.Float64)
		state = append(state, turn.State)
		last[turn.Last]++
		for k, r := range turn.Results {
			results[k] = append(results[k], r)
		}
		if _, to := c.Window(onset); c.Day > 0 && turn.State < to.Sub(onset) {
			dayEnd++
		}
	}
	out.times = nexttest.NewTimes(state)
	out.State = timesOf(out.times)
	for k, n := range c.Needs {
		out.Tests = append(out.Tests, testReport{Analyte: n.Analyte.String(), Assays: n.Assays,
			timesReport: timesOf(nexttest.NewTimes(results[k])), Last: float64(last[k]) / float64(f.n), Note: noteOf(c.Menu, n)})
	}
	if c.Day > 0 {
		share := float64(dayEnd) / float64(f.n)
		out.DayEnd = &share
	}
	return out, nil
}
