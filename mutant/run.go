package mutant

import (
	"fmt"
	"runtime"
	"slices"
	"sync"

	"stormglass/assess"
	"stormglass/rule"
	"stormglass/story"
)

// Report is what became of the mutants of one rule.
type Report struct {
	Rule      string   `json:"rule"`
	Mutants   int      `json:"mutants"`
	Refused   int      `json:"refused"` // by Compile or Check
	Killed    int      `json:"killed"`  // by a story, or by the program that answers in the Spec's place
	Stories   int      `json:"stories"` // that speak of the rule
	Survivors []string `json:"survivors"`
	// Broken names a story that the rule does not meet as it is: then nothing
	// was tried.
	Broken string `json:"broken,omitempty"`
	tried  []string
}

// Share is the part of the mutants that was refused or killed, 1 of none.
func (r Report) Share() float64 {
	if r.Mutants == 0 {
		return 1
	}
	return float64(r.Refused+r.Killed) / float64(r.Mutants)
}

// Tester runs mutants against stories.
type Tester struct {
	Rules   *assess.Ruleset
	Stories []story.Story
	// Slow runs every story whole, with the mutant in the rule set, and never
	// by numbers alone.
	Slow bool
	// Take picks mutants by their place in the list; nil takes all.
	Take func(i int) bool
}

// whole are the rules whose answer is more than that of their Spec (episodes,
// entries and exits), so that their stories are always run whole.
var whole = map[string]bool{"infection": true, "mods": true, "sepsis3": true, "immunosep": true, "precise": true, "stuck": true}

// All runs the mutants of some rules, nil for all of the set, on as many
// processors as there are, and reports in the order of the rules. done, if not
// nil, is called as each rule is finished.
func (t *Tester) All(rules []*rule.Rule, done func(Report)) []Report {
	if rules == nil {
		rules = t.Rules.Rules()
	}
	out := make([]Report, len(rules))
	var wait sync.WaitGroup
	var lock sync.Mutex
	next := 0
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for {
				lock.Lock()
				i := next
				next++
				lock.Unlock()
				if i >= len(rules) {
					return
				}
				out[i] = t.Test(rules[i])
				if done != nil {
					lock.Lock()
					done(out[i])
					lock.Unlock()
				}
			}
		})
	}
	wait.Wait()
	return out
}

// Test runs the mutants of one rule of the set.
func (t *Tester) Test(of *rule.Rule) Report {
	spec := of.Spec()
	out := Report{Rule: spec.ID, Survivors: []string{}}
	var stories []*story.Story
	for i := range t.Stories {
		if t.Stories[i].Speaks(spec) {
			stories = append(stories, &t.Stories[i])
		}
	}
	out.Stories = len(stories)
	if of.Draft() { // says nothing, so nothing can be noticed
		return out
	}
	if out.Broken = t.broken(of, stories); out.Broken != "" {
		return out
	}
	var left []Mutant
	for i, m := range Of(spec, t.before(spec)...) {
		if t.Take != nil && !t.Take(i) {
			continue
		}
		out.Mutants++
		out.tried = append(out.tried, m.ID())
		if rule.Check(m.Spec) != nil {
			out.Refused++
			continue
		}
		left = append(left, m)
	}
	n := len(left)
	if p := programs[spec.ID]; p != nil {
		left = slices.DeleteFunc(left, func(m Mutant) bool { return !p(m.Spec) })
	}
	fast := !t.Slow && !whole[root(spec.ID)]
	if fast {
		left = t.refute(spec, left, stories)
	}
	for _, m := range left {
		if t.accepted(&m, stories, fast) {
			out.Survivors = append(out.Survivors, m.ID())
		}
	}
	out.Killed = n - len(out.Survivors)
	return out
}

// broken names the first story that the unchanged rule does not meet, by
// numbers, or whole for the rules that are tried so.
func (t *Tester) broken(of *rule.Rule, stories []*story.Story) string {
	spec := of.Spec()
	if p := programs[spec.ID]; p != nil && !p(spec) {
		return "its program says otherwise than its Spec"
	}
	f, refuted := assess.NewFollower(t.Rules, []*rule.Rule{of}), make([]int, 1)
	for _, s := range stories {
		if t.Slow || whole[root(spec.ID)] {
			if !s.Accepts(t.Rules, spec, false) {
				return s.File + ": " + s.Title
			}
		} else if s.Refute(f, spec, refuted); refuted[0] != 0 {
			return fmt.Sprintf("%s:%d", s.File, refuted[0])
		}
	}
	return ""
}

// before lists the rules of the set that stand before one.
func (t *Tester) before(s *rule.Spec) []*rule.Rule {
	all := t.Rules.Rules()
	for i, r := range all {
		if r.Spec().ID == s.ID {
			return all[:i]
		}
	}
	return nil
}

func root(id string) string {
	for i := range id {
		if id[i] == '.' {
			return id[:i]
		}
	}
	return id
}

// refute keeps the mutants that no story refutes by numbers.
func (t *Tester) refute(of *rule.Spec, all []Mutant, stories []*story.Story) []Mutant {
	var rules []*rule.Rule
	for i := range all {
		r, err := rule.Compile(all[i].Spec)
		if err != nil {
			continue // Check has compiled it
		}
		rules = append(rules, r)
	}
	refuted := make([]int, len(rules))
	const batch = 200
	for from := 0; from < len(rules); from += batch {
		to := min(from+batch, len(rules))
		f := assess.NewFollower(t.Rules, rules[from:to])
		for _, s := range stories {
			s.Refute(f, of, refuted[from:to])
		}
	}
	var out []Mutant
	for i := range all {
		if refuted[i] == 0 {
			out = append(out, all[i])
		}
	}
	return out
}

// accepted reports whether every story holds with the mutant in the rule set;
// rest leaves out what was refuted by numbers.
func (t *Tester) accepted(m *Mutant, stories []*story.Story, rest bool) bool {
	rs, err := t.Rules.Replace(m.Spec)
	if err != nil {
		return false
	}
	for _, s := range stories {
		if !s.Accepts(rs, m.Spec, rest) {
			return false
		}
	}
	return true
}
