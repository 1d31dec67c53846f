package assess

import (
	"math"

	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// Answer is what one rule says at one step of a Follower: the numbers of
// Assess without its words.
type Answer struct {
	Rule       *rule.Rule
	Population Population
	Why        string // why the patient is out of the population, or what would decide
	// Result holds points, ranges and truths. Nothing of it holds where the
	// patient is out of the population or the rule is a draft.
	Result  rule.Result
	Changed bool       // something differs from the step before, or it is the first
	Until   event.Time // the first instant at which time alone may change it; 0: never
}

// Follower answers rules at ascending instants of one stay after another, for
// trajectories, cohorts and screens: the same binding, membership and
// evaluation as Assess, without explanations. Every value that some input asks
// for is asked once, and again only when something that it rests on is new or
// it expires; a rule is evaluated again only when an input lies in another cell
// of the rule's cuts. One goroutine uses a Follower.
type Follower struct {
	set   *Ruleset
	rules []*followed // in the order of their results: those asked for and those they read
	out   []Answer    // of the rules asked for, in their order
	questions

	tl      *timeline.Timeline
	at      event.Time // the last step
	fold    folder
	past    history
	folding bool // a rule reads what the fold finds
	// charted says that there are no doses, supports or feeds: states are only
	// as charted, and change only with what is charted and when it expires.
	charted bool
	m       moment
	eyes    *reader
	around  around
	moved   bool // MODS is not what it was at the step before
	until   event.Time
	// toldInfection and toldMODS count how often these were told anew.
	toldInfection, toldMODS int
	suspicion               suspicionKey

	// otherUntil is that of suspected infection and MODS, which others read.
	otherUntil event.Time
}

// never is an instant that does not come.
const never = event.Time(math.MaxInt64)

// NewFollower follows some rules of a set, nil for all of them. A rule that is
// not of the set (a variant) is followed, too.
func NewFollower(rs *Ruleset, rules []*rule.Rule) *Follower {
	f := &Follower{set: rs, eyes: newReader()}
	if rules == nil {
		rules = rs.Rules()
	}
	f.out = make([]Answer, len(rules))
	for _, w := range f.needed(rules) {
		f.rules = append(f.rules, w)
		f.connect(w)
	}
	f.complete()
	return f
}

// Begin takes up another stay. The timeline may hold events of after the
// instants that will be asked about; it must not change before the last step.
func (f *Follower) Begin(tl *timeline.Timeline) {
	f.tl, f.past, f.until = tl, history{}, 0
	f.toldInfection, f.toldMODS = f.toldInfection+1, f.toldMODS+1
	f.eyes.forget(0)
	f.fold.set, f.fold.tl, f.fold.at = f.set, tl, f.ruleAt
	if f.fold.eyes == nil {
		f.fold.eyes = newReader()
	}
	f.fold.eyes.forget(0)
	f.m = moment{tl: tl, set: f.set, past: &f.past, eyes: f.eyes, other: f.said}
	f.around = around{stale: true, changed: true}
	f.questions.begin()
	f.share(tl)
	f.arrive()
	for _, w := range f.rules {
		w.begin()
	}
}

// Step answers the rules at an instant, in the order in which they were asked
// for. Steps ascend. The answers hold until the next step, and are overwritten
// by it.
func (f *Follower) Step(at event.Time) []Answer {
	f.at = at
	for f.folding && f.anything <= at {
		t := f.anything
		f.look(t)
		f.fold.step(&f.past, t)
	}
	f.look(at)
	f.renew(at)
	for i := range f.selectors {
		if s := &f.selectors[i]; !s.idle {
			f.fresh(s, at)
		}
	}
	f.until, f.otherUntil, f.moved = never, never, false
	for _, w := range f.rules {
		f.answer(w)
		f.until = min(f.until, w.until)
	}
	f.around.changed = false
	return f.out
}

// Until is the first instant after the last step at which time alone may
// change an answer; 0: never.
func (f *Follower) Until() event.Time { return instant(f.until) }

// Next is the first instant after the last step at which an answer may change,
// by an event or by time alone; 0: never. Stepping from one to the next, nothing
// that the rules ever say is missed.
func (f *Follower) Next() event.Time {
	next := f.tl.NextChange(f.at)
	if u := f.Until(); u > f.at && (next == 0 || u < next) {
		return u
	}
	return next
}

// instant is a time as others know it: 0 for never.
func instant(t event.Time) event.Time {
	if t == never {
		return 0
	}
	return t
}

// later is a time as the Follower keeps it: never for 0.
func later(t event.Time) event.Time {
	if t == 0 {
		return never
	}
	return t
}

// ruleAt evaluates a rule for the fold, at an instant between two steps.
func (f *Follower) ruleAt(r *rule.Rule, t event.Time, out *rule.Result) {
	f.look(t)
	f.renew(t)
	for _, w := range f.rules {
		if w.rule != r {
			continue
		}
		for _, i := range w.reads {
			f.fresh(&f.selectors[i], t)
		}
		f.evaluate(w)
		*out = w.raw
		return
	}
	f.fold.at = nil
	f.fold.ruleAt(r, t, out)
	f.fold.at = f.ruleAt
}
