// Package nexttest ranks what to measure next: from the questions that are open
// about one patient it says which unmeasured or stale input would settle which
// of them, alone or together with what, when its result can be back, how much
// blood it takes, and why it stands where it stands.
//
// The package knows no rule and no patient: whoever asks hands it the open
// questions with the inputs that decide them (Question), what is ordered
// already (Pending), the hospital's menu of tests (Menu) and, where there are
// any, cited or own shares of patients beyond a cut (Prior). It is pure: the
// instant is an argument.
//
// # The order
//
// The rank is a comparison in steps, without weights. What differs first decides:
//
//  1. what can be drawn or asked now, then what would exceed the site's own limit
//     of blood, then what the menu does not hold, then what is pending (nothing
//     is to be ordered twice);
//  2. the number of safety gates that it settles alone whatever its result; then
//     of those it settles alone for some results; then the same of definitions
//     of the present state; then the same of trial entry. Definitions that ask one
//     thing, each in its way, count once (Question.Group);
//  3. the number of gates, then of definitions, then of entries to which it
//     belongs together with other tests;
//  4. the sooner result (by the menu's median; not known: last);
//  5. less blood (not known: last);
//  6. the name.
//
// # The list
//
// The list is short on purpose. Advice is for what a laboratory measures; facts
// that are stated and findings of the bedside are listed apart (Report.Ask). One
// settling set is one advice that names the tests to send together, and a set
// that is part of a larger one stands in the larger one's line; one whose tests are
// all advised by themselves in the line of the test that is back last. A question that
// one of its tests may settle alone stands in the line of that test. A question
// that hangs on another rule names the rule and not the rule's inputs. What needs
// more than MaxTogether is counted (Report.Larger), and what no test drawn now
// can settle is named with the reason (Report.Waits). The settling sets
// themselves (Report.Sets) leave out none of this.
//
// A question does not count for a test that comes too late for it
// (Question.DrawBy, ResultBy). Chances never move the rank: they are shown where a cited or
// own prior gives them, and else are "not known".
package nexttest

import (
	"strconv"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// Class says how much hangs on a question. The order of the constants is the
// order of the rank.
type Class uint8

// Classes.
const (
	Gate       Class = iota // a safety gate: an opposed therapy, a contraindication
	Definition              // a definition or state of the present
	Entry                   // eligibility for a trial
	classes
)

var classText = [...]string{"safety gate", "definition of the present state", "trial entry"}

// String is the class in words.
func (c Class) String() string {
	if int(c) < len(classText) {
		return classText[c]
	}
	return "unknown"
}

// Input is one thing that may decide: something measured, or, where Analyte is
// None, a fact that is asked for ("HLH or MAS ever").
type Input struct {
	Analyte analyte.ID
	Fact    string // key of the fact, "hlh_history", or id of another rule, "phoenix"; empty for an analyte
	Name    string // for people, of a fact or rule; empty: its key
}

// Label is the input's name for people.
func (i Input) Label() string {
	if a := analyte.Get(i.Analyte); a != nil {
		return a.Short
	}
	if i.Name != "" {
		return i.Name
	}
	return i.Fact
}

// Behind is another rule on whose answer a question hangs.
type Behind struct {
	Rule  Input   // its id as Fact, its title as Name
	Reads []Input // which of the question's unknown inputs only it reads
}

// Outcome is what one range of results of an input would say, everything else
// staying as it is.
type Outcome struct {
	Lo, Hi float64    // canonical unit: Lo ≤ result < Hi; infinite at the ends
	Words  string     // "> 4420 ng/mL"
	Truth  rule.Truth // Undetermined: the question stays open
	Says   string     // the answer in words, "MALS"; may be empty
	// Chance is how likely the result falls here; Rank fills it in from a prior.
	Chance Chance
}

// Unknown is an input that could decide a question, with the reason why it is
// not known.
type Unknown struct {
	Input Input
	Why   analyte.Reason
	Last  string // the last value in words, "5200 ng/mL 31 h ago"; empty for none
	// Assays are the assays that count, by key, with spaces between them; empty:
	// any (rule.Selector.Assay).
	Assays string
	// Idle says why no result of it would speak ("no longer speaks after
	// tocilizumab"); empty where one would. It is never advised, and what needs it
	// is never settled for certain.
	Idle string
	// Outcomes cover the range of results in ascending order, where they were
	// worked out (FromRule, or by asking again with each result); nil: not.
	Outcomes []Outcome
}

// Question is one open question.
type Question struct {
	ID    string // "immunosep", "gate.ifn_gamma"
	Title string
	Kind  string // for people: "state", "gate", "eligibility"
	Class Class
	// Group names what several definitions ask in their own way ("immunoparalysis"):
	// the rank counts the questions of a group once, by the best of them. Empty: the
	// question is its own.
	Group string
	// Unknown are the inputs that are not known and for which some completion of
	// the others makes this one decide. All of them together settle the question
	// whatever they turn out to be, and no smaller set does for certain: that is
	// the smallest settling set, and there is only one.
	Unknown []Unknown
	// Behind are other rules on which it hangs. The advice names such a rule in
	// place of the inputs that only the rule reads; the settling set does not.
	Behind []Behind
	// Waits says why no test drawn now settles it ("the day of MODS must be known
	// first", "MODS day 2 has passed"); empty where one may. It is not advised then.
	Waits string
	// First is what must be stated before a test can settle it.
	First []Input
	// DrawBy is the last instant at which a sample counts (the end of a protocol's
	// day), ResultBy the last at which a result is of use (the end of a trial's
	// window); 0 for none.
	DrawBy, ResultBy event.Time
}

// Answered is a question that has its answer, with what would turn it. A safety
// gate stands here even while it is open.
type Answered struct {
	ID, Title string
	Class     Class
	Says      string // the present answer
	Flip      string // "ferritin ≤ 4420 ng/mL"; empty where nothing single flips it

	// Of a gate only:
	Stand   Stand
	Reasons []string      // why it is stopped, or what is open
	Cites   []evidence.ID // where the stop is published
	Settle  string        // what would settle it; empty where nothing is open
}

// Stand says how a safety gate stands.
type Stand uint8

// Stands. The zero Stand is that of a question that is no gate.
const (
	NoGate     Stand = iota
	Stopped          // a hard stop holds
	OpenStop         // whether a stop holds is not known: it stays stopped until it is
	NotStopped       // no stop found: nothing is proposed by that
)

var standText = [...]string{"", "stopped", "stopped while not known", "not stopped"}

// String is the stand in words.
func (s Stand) String() string {
	if int(s) < len(standText) {
		return standText[s]
	}
	return "unknown"
}

// NoStop is what a gate without a stop says. It never reads as an indication.
const NoStop = "no stop found by these rules; nothing is proposed"

// Pending is a test that was ordered or drawn and has no result yet.
type Pending struct {
	Analyte  analyte.ID
	Ordered  event.Time // 0 unknown
	Expected event.Time // 0 not known
}

// Draw is blood taken for tests.
type Draw struct {
	At event.Time
	ML float64
}

// Limit is the site's own limit of blood drawn in 24 hours. The zero Limit is
// none: no weight-based limit was found verified, so that none ships, and the
// volume is shown only.
type Limit struct {
	MLPerKg float64 // in 24 hours
	Source  string  // whose it is, "unit policy 12, 2025"
}

// Set reports whether there is a limit.
func (l Limit) Set() bool { return l.MLPerKg > 0 }

// Share is an interval of probability, 0 to 1.
type Share struct{ Lo, Hi float64 }

// Below is the share of patients whose result lies below At (canonical unit).
type Below struct {
	At float64
	Share
}

// Prior is what is known of the results of an input before it is measured: the
// published or the site's own share of patients below its cuts. None is assumed.
type Prior struct {
	Input Input
	// From and Under bound the age in months of the patients it was counted in:
	// From ≤ age < Under; Under 0: no upper bound. It is not used outside.
	From, Under float64
	Below       []Below
	Source      evidence.ID // where it was published; empty for the site's own
	Site        string      // whose own it is; empty for a published one
	Words       string      // the patients that were counted and how
}

// Request is everything that Rank reads.
type Request struct {
	Now       event.Time
	Questions []Question
	Answered  []Answered
	Menu      *Menu // nil: Typical
	Pending   []Pending
	Draws     []Draw        // of at least the last 24 hours; nil: not known
	Weight    analyte.Value // kg
	Age       analyte.Value // months
	Limit     Limit
	Priors    []Prior
}

// How says in which way a test settles a question.
type How uint8

// Ways. The order is that of the rank.
const (
	Always    How = iota // alone, whatever its result
	Sometimes            // alone, for some results
	Together             // only with the other inputs named
	TooLate              // it comes when it counts no longer
)

var howText = [...]string{"settles it alone, whatever the result", "settles it alone for some results", "settles it only together with others", "comes too late for it"}

// String is the way in words.
func (h How) String() string {
	if int(h) < len(howText) {
		return howText[h]
	}
	return "unknown"
}

// Chance is how likely a result is to settle a question by itself.
type Chance struct {
	Known  bool
	Share         // 1..1 where it settles whatever the result
	Source string // whose prior; or why the chance is not known
}

// Settled is what a test, or several sent together, does for one question.
type Settled struct {
	Question string
	Title    string
	Class    Class
	How      How
	Needs    []Input // which inputs of the advice it needs
	With     []Input // what else is needed: facts, other rules, what is pending, other tests
	Cannot   string  // why no result settles it for certain; empty where some do
	// Outcomes are what each range of its results would say; nil if not worked
	// out, or where the test gives several of the inputs.
	Outcomes []Outcome
	Chance   Chance
}

// Blood is the volume that a test takes.
type Blood struct {
	Known bool
	ML    float64
	// Drawn is the blood drawn in the last 24 hours; DrawnKnown whether it is known.
	Drawn      float64
	DrawnKnown bool
	// LimitML is the limit for this patient's weight, 0 for none; ShareOf is
	// drawn and this test together as a share of it.
	LimitML, ShareOf float64
	Over             bool
	Words            string
}

// Standing says into which group of the rank an advice falls.
type Standing uint8

// Standings, in the order of the rank.
const (
	Open      Standing = iota // can be drawn or asked now
	OverLimit                 // would exceed the site's limit of blood
	NotOnMenu                 // the hospital's menu does not hold it
	IsPending                 // ordered already
)

var standingText = [...]string{"to obtain", "would exceed the limit of blood", "not on the menu", "pending"}

// String is the standing in words.
func (s Standing) String() string {
	if int(s) < len(standingText) {
		return standingText[s]
	}
	return "unknown"
}

// Advice is what to send: one test, or the tests of one settling set together.
// In Report.Ask it is one thing to state or to look for.
type Advice struct {
	Rank     int     // from 1
	Test     string  // the menu's names of the tests, with " + " between them, or the input's
	Inputs   []Input // the unknown inputs that they give, at most MaxTogether tests
	Standing Standing
	Settles  []Settled // by class, then in the order of the questions
	Back     Back
	Blood    Blood
	Assay    string // of the menu; empty where it says none
	Typical  bool   // not the hospital's own row: a typical, unverified turnaround
	Says     string // one line: what it would settle and when it is back
	Why      string // why it has this rank, against the one behind it
}

// Set is the smallest set of tests that settles a question whatever they show.
type Set struct {
	Question string
	Title    string
	Class    Class
	Inputs   []Input
	Back     event.Time // when the last of them is back, by the medians; 0 not known
	Blood    Blood      // for those of them that are not pending
	TooLate  bool       // not all of them come in time for the question
	Cannot   string     // why no result settles it for certain; empty where these do
}

// MaxTogether is how many tests, facts and other rules an advice may name
// together. A question that needs more is counted (Report.Larger), not advised
// (policy: a longer list is not sent from a bedside).
const MaxTogether = 4

// Left is an open question of which no test is advised.
type Left struct {
	Question, Title string
	Class           Class
	Needs           int    // how many tests, facts and rules it needs together; 0 where it waits
	Why             string // why no test drawn now settles it; empty in Larger
}

// Report is the answer of Rank.
type Report struct {
	Advice []Advice   // tests to order, by rank
	Ask    []Advice   // statements and bedside findings that take part, by rank: asked, not ordered
	Larger []Left     // open questions that need more than MaxTogether
	Waits  []Left     // open questions that no test drawn now settles, with the reason
	Sets   []Set      // per question, exact: all inputs whatever their number
	Flips  []Answered // the answered questions that a single change would turn
}

// Rest says in a sentence each what is open and not advised: what must be known
// first, and how many questions need more than four results.
func (r *Report) Rest() []string {
	var out []string
	for i := range r.Waits {
		seen := false
		for k := range i {
			seen = seen || r.Waits[k].Why == r.Waits[i].Why
		}
		if seen {
			continue
		}
		title, n := r.Waits[i].Title, 0
		for k := i + 1; k < len(r.Waits); k++ {
			if r.Waits[k].Why == r.Waits[i].Why {
				n++
			}
		}
		if n > 0 {
			title += " (and " + strconv.Itoa(n) + " more)"
		}
		out = append(out, title+": "+r.Waits[i].Why)
	}
	switch n := len(r.Larger); {
	case n == 1:
		out = append(out, "and 1 open question that needs more than four results")
	case n > 1:
		out = append(out, "and "+strconv.Itoa(n)+" open questions that need more than four results")
	}
	return out
}
