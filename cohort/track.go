package cohort

import (
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/trajectory"
)

// track follows one rule through a stay for its summary.
type track struct {
	rule      *rule.Rule
	at        int // position among the answers
	threshold int // 0: none
	score     *trajectory.Fold
	criteria  []*trajectory.Fold
	days      *trajectory.Days // of SOFA and PELOD-2
	mods      *modsTrack       // of pSOFA

	point  trajectory.Point
	truths [rule.MaxCriteria]rule.Truth // as the folds have them
	in     [3]bool                      // populations seen
	spoken bool
	begun  bool
}

// modsTrack is MODS by pSOFA: its course, its course beside sepsis, and what is
// new since the end of the first day.
type modsTrack struct {
	now    *trajectory.Fold
	beside trajectory.Pair
	asks   trajectory.Question
	base   trajectory.Point
	isNew  *trajectory.Fold
	kind   trajectory.MODSKind
}

// modsPoints and modsOrgans are MODS as a pSOFA sub-score of 2 or more in 2 or
// more organs (mods-psofa-2020).
const (
	modsPoints = 2
	modsOrgans = 2
)

// baselineAfter is when in the stay the baseline of new organ dysfunction is
// read: at the end of the first day (project policy).
const baselineAfter = day

// follow prepares the tracks of the rules. held answers for the stay at hand.
func follow(rules []*rule.Rule, thresholds map[string]int, held func(assess.Organs, event.Time) bool) []track {
	out := make([]track, len(rules))
	for i, r := range rules {
		s, t := r.Spec(), &out[i]
		t.rule, t.at = r, i
		under := func(of assess.Organs) trajectory.Held {
			return func(at event.Time) bool { return held(of, at) }
		}
		if len(s.Items) > 0 {
			var asked bool
			if t.threshold, asked = thresholds[s.ID]; !asked {
				t.threshold = namedTotal(s)
			}
			t.score = trajectory.NewFold(trajectory.Reaches(max(t.threshold, 1)), under(assess.OrgansOf(s)))
		}
		for k := range s.Criteria {
			t.criteria = append(t.criteria, trajectory.NewFold(trajectory.Criterion(k), under(assess.OrgansOf(s))))
		}
		switch s.ID {
		case "sofa", "pelod2":
			t.days = trajectory.NewDays(0, trajectory.AtEnd)
		case "psofa":
			asks := trajectory.Organs(modsOrgans, modsPoints)
			t.mods = &modsTrack{asks: asks, now: trajectory.NewFold(asks, under(assess.EveryOrgan))}
		}
	}
	return out
}

// namedTotal is the total that a rule's own criteria ask for, 0 where none
// does.
func namedTotal(s *rule.Spec) int {
	for _, c := range s.Criteria {
		if n := totalIn(c.When); n > 0 {
			return n
		}
	}
	return 0
}

func totalIn(f rule.Formula) int {
	var parts []rule.Formula
	switch f := f.(type) {
	case rule.Total:
		if f.Op == rule.GE {
			return f.Points
		}
	case rule.All:
		parts = f
	case rule.Any:
		parts = f
	case rule.AtLeast:
		parts = f.Of
	}
	for _, p := range parts {
		if n := totalIn(p); n > 0 {
			return n
		}
	}
	return 0
}

// begin takes up another stay.
func (t *track) begin(from event.Time) {
	if t.score != nil {
		t.score.Reset()
	}
	for _, f := range t.criteria {
		f.Reset()
	}
	if t.days != nil {
		t.days.Reset(from)
	}
	if t.mods != nil {
		t.mods.now.Reset()
		t.mods.beside.Reset()
		t.mods.isNew, t.mods.kind = nil, trajectory.KindUnknown
	}
	t.in, t.spoken, t.begun = [3]bool{}, false, false
}

// add takes up an answer. It is called at every step.
func (t *track) add(at event.Time, a *assess.Answer) {
	if !a.Changed && !t.waiting() {
		return
	}
	in := a.Population.Truth()
	anew := !t.begun || in != t.point.In
	t.point.At, t.point.Result, t.point.In, t.begun = at, a.Result, in, true
	t.in[a.Population] = true
	t.spoken = t.spoken || t.point.Speaks()
	if t.score != nil {
		t.score.Add(&t.point)
	}
	now := t.point.Result.Criteria()
	for k, f := range t.criteria {
		var truth rule.Truth
		if k < len(now) {
			truth = now[k]
		}
		if anew || truth != t.truths[k] || f.Waiting() {
			t.truths[k] = truth
			f.Add(&t.point)
		}
	}
	if t.days != nil {
		t.days.Add(&t.point)
	}
	if t.mods != nil {
		t.mods.now.Add(&t.point)
		if t.mods.isNew != nil {
			t.mods.isNew.Add(&t.point)
		}
	}
}

func (t *track) waiting() bool {
	if t.score != nil && t.score.Waiting() {
		return true
	}
	for _, f := range t.criteria {
		if f.Waiting() {
			return true
		}
	}
	return t.mods != nil && (t.mods.now.Waiting() || t.mods.isNew != nil && t.mods.isNew.Waiting())
}

// beside takes up MODS and sepsis of one instant.
func (m *modsTrack) besideSepsis(at event.Time, psofa *trajectory.Point, sepsis rule.Truth) {
	now := rule.Undetermined
	if psofa.Speaks() {
		now = m.asks(psofa)
	}
	m.beside.Add(at, now, sepsis)
}

// baseline fixes what was there at the end of the first day.
func (m *modsTrack) baseline(at event.Time, p *trajectory.Point, held trajectory.Held) {
	m.base = *p
	m.base.At = at
	m.kind = trajectory.KindOf(&m.base, modsPoints)
	m.isNew = trajectory.NewFold(trajectory.NewOrProgressive(&m.base, modsPoints), held)
	m.isNew.Add(&m.base)
}

// population is what is said of a stay: in where the rule ever spoke of the
// patient for certain, out where it never did.
func (t *track) population() string {
	switch {
	case t.in[assess.PopulationIn]:
		return assess.PopulationIn.Key()
	case t.in[assess.PopulationUndetermined]:
		return assess.PopulationUndetermined.Key()
	}
	return assess.PopulationOut.Key()
}

// steps calls step at each instant of a stay that is to be answered, in order:
// every so often, or wherever the follower may say something else.
func steps(f *assess.Follower, w window, every time.Duration, step func(at event.Time)) {
	for at := w.from; at != 0 && at <= w.to; {
		step(at)
		if every > 0 {
			at = at.Add(every)
		} else {
			at = f.Next()
		}
	}
}
