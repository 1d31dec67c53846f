package immune

import (
	"stormglass/assess"
	"stormglass/differential"
	"stormglass/event"
	"stormglass/nexttest"
	"stormglass/rule"
	"stormglass/timeline"
)

// Never stands beside every view.
const Never = "No immune result delays cultures, antibiotics or source control."

// Config is what a site sets. The zero Config is the product as shipped; Rules
// must be the rule set that the assessment was made with.
type Config struct {
	Rules *assess.Ruleset
	// Menu is the hospital's menu of tests; nil: typical turnarounds, marked as
	// such.
	Menu *nexttest.Menu
	// Limit is the site's own limit of blood drawn in 24 h, Priors cited or own
	// shares of results; none by default.
	Limit  nexttest.Limit
	Priors []nexttest.Prior
}

// View is the immune state of one patient at one instant.
type View struct {
	Patient event.Patient
	At      event.Time
	KnownAt event.Time
	Ruleset string // hash of the rule set
	// Summary is the one line, under 140 characters.
	Summary string
	// Lines say the same in full, a sentence each, in order of weight.
	Lines []string
	// Concepts are the definitions side by side.
	Concepts []Concept
	Markers  []Marker
	// Differential answers "infected?" and "storm?" apart, with the triggers and
	// what points to an inborn error of immunity.
	Differential differential.Answer
	// Next is what to measure next, ranked, with what would turn the answers that
	// stand.
	Next nexttest.Report
	// Gates are the opposed therapies: stopped, stopped while something is open, or
	// without a stop, each with its reasons. None proposes anything.
	Gates []nexttest.Answered
	// Map is nil where no framework speaks of this patient.
	Map *Map
}

// Concept is one question that several publications answer, each in its way.
type Concept struct {
	ID    string
	Title string
	// Clash says why the definitions disagree; nothing is merged or averaged.
	Clash       string
	Definitions []Definition
	// Remarks stand beside the definitions and answer none of them: lymphocytes
	// for age beside the flat count that every rule asks.
	Remarks []string
}

// Definition is one published definition and its answer.
type Definition struct {
	*assess.Result
	Asks string // what it asks, in words: "ferritin > 4420 ng/mL"
	For  string // whom it was made for
	// Applies is false where the patient is out of its population.
	Applies bool
	// Research marks a definition of this project, labelled as such.
	Research bool
	// Remark says what must be known of the answer and is no part of the rule:
	// that one made in sepsis holds where there is none. Empty for none.
	Remark string
}

// Read composes the view. The assessment must be of this timeline.
func Read(tl *timeline.Timeline, a *assess.Assessment, cfg Config) *View {
	v := &View{Patient: a.Patient, At: a.At, KnownAt: a.KnownAt, Ruleset: a.Ruleset}
	r := reader{tl: tl, a: a, cfg: cfg, by: map[string]*assess.Result{}}
	for i := range a.Results {
		r.by[a.Results[i].Rule] = &a.Results[i]
	}
	v.Concepts = r.concepts()
	v.Markers = r.markers()
	r.remark(v)
	v.Differential = differential.Read(differential.FromAssessment(tl, a, a.At, a.KnownAt))
	v.Map = r.theMap()
	q := r.request()
	v.Next = nexttest.Rank(q)
	for i := range q.Answered {
		if q.Answered[i].Class == nexttest.Gate {
			v.Gates = append(v.Gates, q.Answered[i])
		}
	}
	r.sum(v)
	return v
}

// reader holds what the parts of a view are made from.
type reader struct {
	tl  *timeline.Timeline
	a   *assess.Assessment
	cfg Config
	by  map[string]*assess.Result
}

// met reports whether a definition holds for this patient.
func (r *reader) met(id string) bool {
	res := r.by[id]
	return res != nil && res.Population == assess.PopulationIn && res.Truth == rule.Met
}

// applies reports whether a definition speaks of this patient.
func (r *reader) applies(id string) bool {
	res := r.by[id]
	return res != nil && res.Population != assess.PopulationOut && !res.Draft
}
