package story

import (
	"fmt"
	"strings"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// Failure is one expectation that was not met.
type Failure struct {
	Story, File string
	Line        int
	Expected    string
	Got         string
	Because     []string // findings behind the answer
}

// String is the failure for people: expected, got, because.
func (f Failure) String() string {
	s := fmt.Sprintf("%s:%d: %s\n    expected  %s\n    got       %s", f.File, f.Line, f.Story, f.Expected, f.Got)
	for i, b := range f.Because {
		if i == 0 {
			s += "\n    because   " + b
		} else {
			s += "\n              " + b
		}
	}
	return s
}

// Run checks one story against a rule set and returns what did not hold. It
// also returns how many expectations were checked.
func (s *Story) Run(rs *assess.Ruleset) (failures []Failure, checked int) {
	patient := event.Patient{Authority: "story", Value: fmt.Sprint(s.Line)}
	tl := timeline.New(patient, timeline.Config{})
	for i := range s.Events {
		tl.Add(&s.Events[i])
	}
	for _, c := range s.Checks {
		known := c.Known
		if known == 0 {
			known = max(tl.LastRecorded(), c.At)
		}
		a := assess.Assess(tl, c.At, known, rs)
		for _, x := range c.Expects {
			for _, w := range x.Want {
				checked++
				if got, ok := w.check(a, x.Rule); !ok {
					failures = append(failures, Failure{s.Title, s.File, x.Line, x.Text, got, because(a, x.Rule)})
					break
				}
			}
		}
	}
	return failures, checked
}

// find returns the result of a rule, or of the item of a score.
func find(a *assess.Assessment, id string) (*assess.Result, *assess.ItemResult) {
	for i := range a.Results {
		if a.Results[i].Rule == id {
			return &a.Results[i], nil
		}
	}
	head, item, ok := strings.Cut(id, ".")
	if !ok {
		return nil, nil
	}
	for i := range a.Results {
		r := &a.Results[i]
		if r.Rule != head || r.Score == nil {
			continue
		}
		for j := range r.Score.Items {
			if r.Score.Items[j].Item == item {
				return r, &r.Score.Items[j]
			}
		}
	}
	return nil, nil
}

func (w want) check(a *assess.Assessment, id string) (got string, ok bool) {
	r, item := find(a, id)
	if r == nil {
		return "no rule of that name; `stormglass rules list` names them", false
	}
	got = describe(r, item)
	if w.kind == wantOut {
		return got, r.Population == assess.PopulationOut
	}
	if w.kind == wantIn {
		return got, r.Population == assess.PopulationIn
	}
	if r.Population == assess.PopulationOut && w.kind != wantSays {
		return got, false
	}
	switch w.kind {
	case wantRange, wantPublished:
		lo, hi, pub, scored := points(r, item)
		if w.kind == wantPublished {
			return got, scored && pub == w.lo
		}
		return got, scored && lo == w.lo && hi == w.hi
	case wantTruth:
		return got, r.Score == nil && r.Truth.Key() == w.word
	case wantState:
		return got, r.State == w.word
	case wantHeld:
		return got, r.Held
	case wantSays:
		return r.Says, strings.Contains(r.Says, w.word)
	case wantMissing:
		return w.missing(r, got)
	case wantSettles:
		key, _ := analyte.ByKey(w.word)
		for _, s := range r.Settles {
			if s == key {
				return got, true
			}
		}
		return got + "; settled by " + names(r.Settles), false
	case wantBecause:
		key, _ := analyte.ByKey(w.word)
		return got, mentions(r.Findings, key)
	}
	return got, false
}

func (w want) missing(r *assess.Result, got string) (string, bool) {
	key, _ := analyte.ByKey(w.word)
	for _, m := range r.Missing {
		if m.Analyte == key {
			if w.extra == "" || m.Reason.Key() == strings.ReplaceAll(w.extra, " ", "_") {
				return got, true
			}
			return got + "; " + w.word + " is " + m.Reason.String(), false
		}
	}
	return got + "; " + w.word + " is not missing", false
}

func mentions(list []assess.Finding, id analyte.ID) bool {
	for i := range list {
		if list[i].Analyte == id || mentions(list[i].Children, id) {
			return true
		}
	}
	return false
}

func points(r *assess.Result, item *assess.ItemResult) (lo, hi, pub int, ok bool) {
	switch {
	case item != nil:
		return item.Lo, item.Hi, item.Published, true
	case r.Score != nil:
		return r.Score.Lo, r.Score.Hi, r.Score.Published, true
	}
	return 0, 0, 0, false
}

func describe(r *assess.Result, item *assess.ItemResult) string {
	if r.Population == assess.PopulationOut {
		return "out of population: " + r.PopulationWhy
	}
	if lo, hi, pub, ok := points(r, item); ok {
		return fmt.Sprintf("%d..%d, published %d", lo, hi, pub)
	}
	out := strings.ReplaceAll(r.Truth.Key(), "_", " ")
	if r.State != "" {
		out += ", state " + r.State
	}
	if r.Held {
		out += ", held"
	}
	if r.Truth == rule.Undetermined && len(r.Missing) > 0 {
		var miss []string
		for _, m := range r.Missing {
			miss = append(miss, m.Analyte.String()+" "+m.Reason.String())
		}
		out += " (missing " + strings.Join(miss, ", ") + ")"
	}
	return out
}

// because lists the findings of a rule, indented by depth.
func because(a *assess.Assessment, id string) []string {
	r, item := find(a, id)
	if r == nil {
		return nil
	}
	var out []string
	if r.Says != "" {
		out = append(out, r.Says)
	}
	var walk func(list []assess.Finding, depth string)
	walk = func(list []assess.Finding, depth string) {
		for i := range list {
			f := &list[i]
			if item != nil && f.Item != item.Item && depth == "" {
				continue
			}
			line := strings.TrimSpace(f.Item + " " + f.Label + " " + f.Value)
			if f.Value == "" {
				line += " " + f.Reason.String()
			}
			if f.Row != "" {
				line += " → " + f.Row
			}
			out = append(out, depth+line)
			walk(f.Children, depth+"  ")
		}
	}
	walk(r.Findings, "")
	return out
}

func names(ids []analyte.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, id.String())
	}
	if len(out) == 0 {
		return "nothing"
	}
	return strings.Join(out, ", ")
}
