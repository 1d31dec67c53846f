package assess

import (
	"slices"

	"stormglass/analyte"
	"stormglass/endotype/precise"
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
// evaluation as Assess, without explanations. One goroutine uses a Follower.
type Follower struct {
	set  *Ruleset
	all  []followed
	out  []Answer
	want []int // of all, those that were asked for

	tl    *timeline.Timeline
	fold  folder
	past  history
	eyes  *reader
	vals  []analyte.Value
	until event.Time
}

// followed is one rule with what it last said.
type followed struct {
	rule *rule.Rule
	last Answer
	said bool
}

// NewFollower follows some rules of a set, nil for all of them. A rule that is
// not of the set (a variant) is followed, too.
func NewFollower(rs *Ruleset, rules []*rule.Rule) *Follower {
	f := &Follower{set: rs}
	for _, r := range rs.Rules() {
		f.all = append(f.all, followed{rule: r})
	}
	if rules == nil {
		rules = rs.Rules()
	}
	for _, r := range rules {
		at := -1
		for i := range f.all {
			if f.all[i].rule == r {
				at = i
			}
		}
		if at < 0 {
			at = len(f.all)
			f.all = append(f.all, followed{rule: r})
		}
		f.want = append(f.want, at)
	}
	f.out = make([]Answer, len(f.want))
	return f
}

// Begin takes up another stay. The timeline may hold events of after the
// instants asked about; events that are added later must not be effective
// before the last step.
func (f *Follower) Begin(tl *timeline.Timeline) {
	f.tl, f.past, f.until = tl, history{}, 0
	f.eyes = newReader()
	f.fold = folder{set: f.set, tl: tl, eyes: newReader()}
	for i := range f.all {
		f.all[i].last, f.all[i].said = Answer{Rule: f.all[i].rule}, false
	}
}

// Step answers the rules at an instant, in the order in which they were asked
// for. Steps ascend. The answers hold until the next step.
func (f *Follower) Step(at event.Time) []Answer {
	f.eyes.forget(0)
	f.fold.eyes.forget(0)
	f.fold.advance(&f.past, at, nil)
	m := newMoment(f.tl, at, f.set, &f.past, f.eyes, nil)
	m.other = f.said
	for i := range f.all {
		f.answer(m, &f.all[i])
	}
	f.until = m.expires
	for i, k := range f.want {
		f.out[i] = f.all[k].last
		f.out[i].Until = m.expires
	}
	return f.out
}

// Until is the first instant after the last step at which time alone may
// change an answer; 0: never.
func (f *Follower) Until() event.Time { return f.until }

func (f *Follower) answer(m *moment, w *followed) {
	now := Answer{Rule: w.rule}
	who := m.member(&w.rule.Spec().Population)
	now.Population, now.Why = who.is, who.why
	if who.is != PopulationOut {
		f.evaluate(m, w.rule, &now.Result)
	}
	switch w.rule {
	case f.set.infection:
		now.Population = PopulationIn
	case f.set.sofa:
		m.sofa = now.Result
	case f.set.mods:
		m.mods = modsState{onset: f.past.mods}
		if who.is != PopulationOut {
			m.mods.truth = now.Result.Criteria()[0]
		}
	}
	now.Changed = !w.said || now.Result != w.last.Result || now.Population != w.last.Population || now.Why != w.last.Why
	w.last, w.said = now, true
}

// evaluate fills in what a rule says of a patient who is not out of its
// population.
func (f *Follower) evaluate(m *moment, r *rule.Rule, out *rule.Result) {
	if r == f.set.infection {
		key := m.suspicion()
		m.infection = infectionReading(&key)
		out.Population, out.NCriteria = rule.Met, 1
		out.Criteria()[0] = key.truth
		return
	}
	spec := r.Spec()
	read := m.selected
	if r == f.set.precise {
		read = m.drawn
	}
	f.vals = f.vals[:0]
	for i := range spec.Inputs {
		got := read(&spec.Inputs[i])
		f.vals = append(f.vals, contributes(&got))
	}
	r.Eval(f.vals, out)
	if out.NCriteria == 0 {
		return
	}
	switch r {
	case f.set.mods:
		out.Criteria()[0] = f.past.mods.truth(out.Criteria()[0])
	case f.set.immunosep:
		mals := out.Criteria()[0]
		_, now := f.fold.classify(0, f.vals[slotFerritin], f.vals[slotHLADR])
		out.Criteria()[1], _ = f.past.sip.course.Truth(now, mals.Not())
	case f.set.precise:
		f.gate(m, spec, out)
	}
}

// gate applies what stops GRACE-2 whatever the markers say.
func (f *Follower) gate(m *moment, spec *rule.Spec, out *rule.Result) {
	key := preciseKey{hlh: m.fact(event.FactHLHHistory), opposed: m.opposed()}
	for i := range spec.Criteria {
		if spec.Criteria[i].ID == precise.GRACE2 && key.stops() {
			out.Criteria()[i] = rule.NotMet
		}
	}
}

// truth is the answer of a patient with this onset, where now is what the
// definition says at the instant asked about.
func (o *onset) truth(now rule.Truth) rule.Truth {
	switch {
	case o.at.Known():
		return rule.Met
	case o.denied.Known():
		return rule.NotMet
	}
	return now
}

// said is what an earlier rule says at this step, as another reads it.
func (f *Follower) said(id string) timeline.Reading {
	for i := range f.all {
		w := &f.all[i]
		if spec := w.rule.Spec(); spec.ID == id && len(spec.Items) > 0 {
			return totalReading(w.last.Population, w.total())
		} else {
			if k := slices.IndexFunc(spec.Criteria, func(c rule.Criterion) bool { return c.ID == id }); k >= 0 {
				return truthReading(w.last.Population, w.truth(k))
			}
		}
	}
	return flag(0, 1, analyte.NotOrdered, 0)
}

func (w *followed) total() *total {
	o := &w.last.Result
	if o.Draft || o.NItems == 0 {
		return nil
	}
	return &total{o.Published, o.Lo, o.Hi, w.rule.Max()}
}

func (w *followed) truth(k int) rule.Truth {
	if w.last.Result.NCriteria <= k {
		return rule.Undetermined
	}
	return w.last.Result.Criteria()[k]
}
