package story

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/rule"
	"stormglass/timeline"
)

// Failure is one expectation that was not met.
type Failure struct {
	Story    string   `json:"story"`
	File     string   `json:"file"`
	Line     int      `json:"line"`
	Expected string   `json:"expected"`
	Got      string   `json:"got"`
	Because  []string `json:"because"` // findings behind the answer
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
	tl, rs := s.Timeline(), s.rules(rs)
	for _, c := range s.Checks {
		a := assess.Assess(tl, c.At, c.known(tl), rs)
		for _, x := range c.Expects {
			if x.course != nil {
				checked += len(x.course.wants)
				if got, ok := s.follows(rs, tl, &c, &x); !ok {
					failures = append(failures, Failure{s.Title, s.File, x.Line, x.Text, got, because(a, x.Rule)})
				}
				continue
			}
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

// follows checks what an expectation asks of a course.
func (s *Story) follows(rs *assess.Ruleset, tl *timeline.Timeline, c *Check, x *Expect) (got string, ok bool) {
	course, ok := s.courseUntil(rs, tl.AsKnown(c.known(tl)), c.At, x.Rule, x.course.points)
	if !ok {
		return "no score or criterion of that name; `stormglass rules list` names them", false
	}
	return courseText(&course), x.course.check(&course)
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
	switch w.kind {
	case wantOut:
		return got, r.Population == assess.PopulationOut
	case wantIn:
		return got, r.Population == assess.PopulationIn
	case wantOpen:
		return got + ", population " + r.Population.Key(), r.Population == assess.PopulationUndetermined
	case wantSays:
		return r.Says, strings.Contains(r.Says, w.word)
	case wantWhy:
		return r.PopulationWhy, strings.Contains(r.PopulationWhy, w.word)
	case wantWithout:
		return w.absent(r)
	case wantUntil:
		return "until " + clock(a.ValidUntil), a.ValidUntil == w.at
	}
	if r.Population == assess.PopulationOut {
		return got, false
	}
	return w.answered(r, item, got)
}

// answered checks what only a rule that speaks of the patient can answer.
func (w want) answered(r *assess.Result, item *assess.ItemResult, got string) (string, bool) {
	switch w.kind {
	case wantRange, wantPublished:
		lo, hi, pub, scored := points(r, item)
		if w.kind == wantPublished {
			return got, scored && pub == w.lo
		}
		return got, scored && lo == w.lo && hi == w.hi
	case wantProbability:
		if r.Score == nil || r.Score.Probability == nil {
			return got + ", no probability", false
		}
		p := strconv.FormatFloat(100*r.Score.Probability.Published, 'f', 1, 64)
		return got + ", probability " + p + " %", p == w.word
	case wantTruth:
		return got, r.Score == nil && r.Truth.Key() == w.word
	case wantState:
		return got, r.State == w.word
	case wantHeld, wantNotHeld:
		return got, r.Held == (w.kind == wantHeld)
	case wantSince:
		return got + ", since " + clock(r.Since), r.Since == w.at
	case wantFlips:
		return got + ", flips: " + r.Flip, strings.Contains(r.Flip, w.word)
	case wantMissing:
		return w.missing(r, got)
	}
	return w.named(r, got)
}

// named checks the analytes and notes that an answer names.
func (w want) named(r *assess.Result, got string) (string, bool) {
	key, _ := analyte.ByKey(w.word)
	switch w.kind {
	case wantSettles:
		return got + "; settled by " + names(r.Settles), slices.Contains(r.Settles, key)
	case wantUnsettled:
		return got + "; settled by " + names(r.Settles), !slices.Contains(r.Settles, key)
	case wantObtain:
		return got + "; obtain " + names(r.Obtain), slices.Contains(r.Obtain, key)
	case wantBecause:
		return got, mentions(r.Findings, key)
	case wantNote:
		for _, n := range r.Notes {
			if strings.Contains(n.Text, w.word) || n.ID == w.word {
				return got, true
			}
		}
		return fmt.Sprintf("%s; notes %v", got, r.Notes), false
	}
	return got, false
}

// absent checks that no text of an answer holds a word. The id of the rule is
// not searched: it names the rule, not the patient.
func (w want) absent(r *assess.Result) (string, bool) {
	texts := []string{r.Title, r.State, r.Says, r.Flip, r.PopulationWhy, r.Standing}
	for _, n := range r.Notes {
		texts = append(texts, n.ID, n.Text)
	}
	for _, m := range r.Missing {
		texts = append(texts, m.Text)
	}
	var walk func(list []assess.Finding)
	walk = func(list []assess.Finding) {
		for i := range list {
			texts = append(texts, list[i].Item, list[i].Label, list[i].Value, list[i].Row)
			walk(list[i].Children)
		}
	}
	walk(r.Findings)
	for _, t := range texts {
		if strings.Contains(strings.ToLower(t), strings.ToLower(w.word)) {
			return t, false
		}
	}
	return "", true
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
