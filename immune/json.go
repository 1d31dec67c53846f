package immune

import (
	"encoding/json"
	"math"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/differential"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/kinetics"
	"stormglass/nexttest"
	"stormglass/timeline"
)

// JSON is the view in its published shape (docs/immune.schema.json). The same
// view gives the same bytes.
func (v *View) JSON() ([]byte, error) {
	out := viewJSON{Patient: patientJSON{v.Patient.Authority, v.Patient.Value}, At: v.At.String(), KnownAt: v.KnownAt.String(), Ruleset: v.Ruleset,
		Summary: v.Summary, Lines: v.Lines, Never: Never}
	out.Infected, out.Storm = opinionJSON(&v.Differential.Infected), opinionJSON(&v.Differential.Stormy)
	out.InbornError = inborn{Says: v.Differential.ImmuneError.Says, Refer: v.Differential.ImmuneError.Refer}
	for i := range v.Differential.ImmuneError.Flags {
		f := &v.Differential.ImmuneError.Flags[i]
		out.InbornError.Flags = append(out.InbornError.Flags, said{Says: f.Says, Events: eventIDs(f.Events), Sources: f.Cites})
	}
	for i := range v.Differential.ImmuneError.LookAlikes {
		l := &v.Differential.ImmuneError.LookAlikes[i]
		out.InbornError.LookAlikes = append(out.InbornError.LookAlikes, said{Says: l.Name + ": " + l.Says, Sources: l.Cites})
	}
	for i := range v.Differential.Triggers {
		g := &v.Differential.Triggers[i]
		out.Triggers = append(out.Triggers, said{Says: g.Says, Events: eventIDs(g.Events), Sources: g.Cites})
	}
	for i := range v.Concepts {
		out.Concepts = append(out.Concepts, conceptJSON(&v.Concepts[i]))
	}
	for i := range v.Markers {
		out.Markers = append(out.Markers, markerJSON(&v.Markers[i]))
	}
	for i := range v.Next.Advice {
		out.Next = append(out.Next, adviceJSON(&v.Next.Advice[i]))
	}
	out.Overlap = overlapJSON{v.Differential.Overlap.Truth.Key(), v.Differential.Overlap.Says, v.Differential.Overlap.By}
	out.Gates, out.Flips, out.Map = answeredRows(v.Gates), answeredRows(v.Next.Flips), mapJSON(v.Map)
	return json.MarshalIndent(out, "", "  ")
}

type viewJSON struct {
	Patient     patientJSON  `json:"patient"`
	At          string       `json:"at"`
	KnownAt     string       `json:"known_at"`
	Ruleset     string       `json:"ruleset"`
	Summary     string       `json:"summary"`
	Lines       []string     `json:"lines"`
	Never       string       `json:"never"`
	Infected    opinion      `json:"infected"`
	Storm       opinion      `json:"storm"`
	Overlap     overlapJSON  `json:"overlap"`
	Triggers    []said       `json:"triggers,omitempty"`
	InbornError inborn       `json:"inborn_error"`
	Concepts    []conceptRow `json:"concepts"`
	Markers     []markerRow  `json:"markers"`
	Next        []adviceRow  `json:"next"`
	// Gates are the opposed therapies with their answer, Flips the answers that a
	// single change would turn.
	Gates []answeredRow `json:"gates,omitempty"`
	Flips []answeredRow `json:"flips,omitempty"`
	Map   *mapRow       `json:"map,omitempty"`
}

type overlapJSON struct {
	Answer string   `json:"answer"`
	Says   string   `json:"says,omitempty"`
	By     []string `json:"by,omitempty"`
}

type answeredRow struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Says  string `json:"says"`
	Flip  string `json:"flip,omitempty"`
	// The rest is of a gate only.
	Stands  string        `json:"stands,omitempty"`
	Reasons []string      `json:"reasons,omitempty"`
	Sources []evidence.ID `json:"sources,omitempty"`
	Settle  string        `json:"settle,omitempty"`
}

type patientJSON struct {
	Authority string `json:"authority"`
	Value     string `json:"value"`
}

type opinion struct {
	Verdict string   `json:"verdict"`
	Says    string   `json:"says"`
	Degree  string   `json:"degree,omitempty"`
	For     []said   `json:"for,omitempty"`
	Against []said   `json:"against,omitempty"`
	Silent  []string `json:"silent,omitempty"`
	Why     string   `json:"why,omitempty"`
}

type said struct {
	Says    string        `json:"says"`
	Rule    string        `json:"rule,omitempty"`
	Events  []string      `json:"events,omitempty"`
	Sources []evidence.ID `json:"sources,omitempty"`
	Ratios  []string      `json:"ratios,omitempty"`
	Caveats []string      `json:"caveats,omitempty"`
}

type inborn struct {
	Says       string `json:"says"`
	Refer      string `json:"refer,omitempty"`
	Flags      []said `json:"flags,omitempty"`
	LookAlikes []said `json:"look_alikes,omitempty"`
}

type conceptRow struct {
	ID          string          `json:"id"`
	Title       string          `json:"title"`
	Clash       string          `json:"clash,omitempty"`
	Definitions []definitionRow `json:"definitions"`
	Remarks     []string        `json:"remarks,omitempty"`
}

type definitionRow struct {
	Rule       string        `json:"rule"`
	Version    string        `json:"version"`
	Title      string        `json:"title"`
	Asks       string        `json:"asks,omitempty"`
	For        string        `json:"for,omitempty"`
	Population string        `json:"population"`
	Answer     string        `json:"answer"`
	Says       string        `json:"says"`
	Remark     string        `json:"remark,omitempty"`
	Flip       string        `json:"flip,omitempty"`
	Standing   string        `json:"standing"`
	Status     string        `json:"status"`
	Sources    []evidence.ID `json:"sources"`
}

type markerRow struct {
	Analyte     string     `json:"analyte"`
	Value       *valueJSON `json:"value,omitempty"`
	Reason      string     `json:"reason,omitempty"`
	At          string     `json:"at,omitempty"`
	Unit        string     `json:"unit"`
	Assay       string     `json:"assay,omitempty"`
	ForAge      string     `json:"for_age"`
	ForAgeWords string     `json:"for_age_words"`
	Direction   string     `json:"direction"`
	// PerHour is the slope, in natural log per hour where Log.
	PerHour *spanJSON `json:"slope_per_hour,omitempty"`
	Log     bool      `json:"slope_is_log,omitempty"`
	Hours   *spanJSON `json:"doubling_or_half_time_h,omitempty"`
	// Hook: the value may read far too low; it is at least what is printed.
	Hook    bool       `json:"hook_suspected,omitempty"`
	Course  *courseRow `json:"course,omitempty"`
	Caveats []string   `json:"caveats,omitempty"`
	Events  []string   `json:"events,omitempty"`
}

type valueJSON struct {
	Lo float64 `json:"lo"`
	Hi float64 `json:"hi"`
}

// spanJSON is a number with its 95 % interval; an open end is left out.
type spanJSON struct {
	X  float64  `json:"x"`
	Lo *float64 `json:"lo,omitempty"`
	Hi *float64 `json:"hi,omitempty"`
}

type adviceRow struct {
	Rank     int      `json:"rank"`
	Test     string   `json:"test"`
	Standing string   `json:"standing"`
	Says     string   `json:"says"`
	Why      string   `json:"why,omitempty"`
	Back     string   `json:"back,omitempty"`
	Settles  []string `json:"settles,omitempty"`
}

func opinionJSON(o *differential.Opinion) opinion {
	out := opinion{Verdict: o.Verdict.Key(), Says: o.Says, Degree: o.Degree, Why: o.Why, For: saidOf(o.For), Against: saidOf(o.Against)}
	for i := range o.Silent {
		out.Silent = append(out.Silent, o.Silent[i].Says)
	}
	return out
}

func saidOf(list []differential.Finding) (out []said) {
	for i := range list {
		f := &list[i]
		one := said{Says: f.Says, Rule: f.Rule, Events: eventIDs(f.Events), Sources: f.Cites, Caveats: f.Caveats}
		for k := range f.Ratios {
			one.Ratios = append(one.Ratios, f.Ratios[k].Text+", "+f.Ratios[k].Population)
		}
		out = append(out, one)
	}
	return out
}

func conceptJSON(c *Concept) conceptRow {
	out := conceptRow{ID: c.ID, Title: c.Title, Clash: c.Clash, Remarks: c.Remarks}
	for i := range c.Definitions {
		d := &c.Definitions[i]
		answer := d.Truth.Key()
		switch {
		case d.Draft:
			answer = "draft"
		case !d.Applies:
			answer = "out_of_population"
		case d.Form == assess.FormScore:
			answer = "score"
		}
		out.Definitions = append(out.Definitions, definitionRow{Rule: d.Rule, Version: d.Version, Title: d.Title, Asks: d.Asks, For: d.For,
			Population: d.Population.Key(), Answer: answer, Says: d.Says, Remark: d.Remark, Flip: d.Flip, Standing: d.Standing, Status: d.Status.String(), Sources: d.Cites})
	}
	return out
}

func markerJSON(m *Marker) markerRow {
	a := analyte.Get(m.Analyte)
	out := markerRow{Analyte: a.Key, Unit: a.Unit.String(), Assay: m.Assay, ForAge: m.Interval.Kind.Key(), ForAgeWords: m.Interval.Reason, Direction: m.Movement.Direction.Key()}
	readingJSON(&out, &m.Reading)
	if m.Movement.Direction != kinetics.NotKnown {
		out.PerHour, out.Log = spanOf(m.Movement.Slope), m.Movement.Log
		if m.Movement.HoursWhy == kinetics.NoReason {
			out.Hours = spanOf(m.Movement.Hours)
		}
	}
	out.Hook, out.Course = m.Hooked(), courseJSON(m)
	for i := range m.Caveats {
		out.Caveats = append(out.Caveats, m.Caveats[i].Words)
	}
	return out
}

func readingJSON(out *markerRow, r *timeline.Reading) {
	if !r.Value.Informative() {
		out.Reason = r.Value.Why().String()
		return
	}
	lo, hi := r.Value.Bounds()
	out.Value, out.At, out.Events = &valueJSON{lo, hi}, r.At.String(), eventIDs(r.Refs.All())
}

func spanOf(s kinetics.Span) *spanJSON {
	if math.IsNaN(s.X) || math.IsInf(s.X, 0) {
		return nil
	}
	out := &spanJSON{X: s.X}
	if !s.LoOpen && !s.Bare {
		out.Lo = &s.Lo
	}
	if !s.HiOpen && !s.Bare {
		out.Hi = &s.Hi
	}
	return out
}

func adviceJSON(a *nexttest.Advice) adviceRow {
	out := adviceRow{Rank: a.Rank, Test: a.Test, Standing: a.Standing.String(), Says: a.Says, Why: a.Why, Back: a.Back.Words}
	for i := range a.Settles {
		out.Settles = append(out.Settles, a.Settles[i].Question+": "+a.Settles[i].Words())
	}
	return out
}

// eventIDs are events as every output of the project names them.
func eventIDs(ids []event.ID) (out []string) {
	for _, id := range ids {
		out = append(out, string(assess.AppendEventID(nil, id)))
	}
	return out
}
