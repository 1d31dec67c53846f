package story

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/trajectory"
)

// courseOf is what an expectation asks of the course of a rule up to the
// moment: a score from some points on, or a criterion.
type courseOf struct {
	points int // reaching so many points; 1 where nothing is said
	wants  []courseWant
}

type courseKind uint8

const (
	courseWorst     courseKind = iota // worst 4..8
	coursePublished                   // worst published 5
	courseOnset                       // onset TIME
	courseNever                       // onset never
	courseMaybe                       // perhaps since TIME
	courseBefore                      // perhaps before
	courseResolved                    // resolved TIME
	courseGoing                       // unresolved
	courseHeld                        // held: better under a support only
	courseEpisodes                    // episodes 2
	courseLasting                     // lasting 5..7 h
)

type courseWant struct {
	kind courseKind
	lo   int
	hi   int
	from float64 // hours
	to   float64
	at   event.Time
}

const courseMend = "write for example `expect course psofa worst 4..8`, `expect course phoenix reaching 2 onset 3:00, resolved 30:00`; answers are " +
	"worst N..M, worst published N, onset TIME, onset never, perhaps since TIME, perhaps before, resolved TIME, unresolved, held, episodes N, lasting H..H h"

// course reads `psofa reaching 2 onset 3:00, worst 4..8`.
func (p *parser) course(rest string) (name string, c *courseOf, err error) {
	name, answers, _ := strings.Cut(rest, " ")
	c = &courseOf{points: 1}
	if more, ok := strings.CutPrefix(strings.TrimSpace(answers), "reaching "); ok {
		var number string
		number, answers, _ = strings.Cut(more, " ")
		if c.points, err = strconv.Atoi(number); err != nil || c.points < 1 {
			return "", nil, p.fail("reaching "+number, courseMend)
		}
	}
	for _, part := range splitAnswers(answers) {
		w, err := p.courseAnswer(part)
		if err != nil {
			return "", nil, err
		}
		c.wants = append(c.wants, w)
	}
	return name, c, nil
}

var courseWords = map[string]courseKind{"onset never": courseNever, "perhaps before": courseBefore, "unresolved": courseGoing, "held": courseHeld}

var courseTimes = map[string]courseKind{"onset": courseOnset, "perhaps since": courseMaybe, "resolved": courseResolved}

func (p *parser) courseAnswer(s string) (courseWant, error) {
	if k, ok := courseWords[s]; ok {
		return courseWant{kind: k}, nil
	}
	i := strings.LastIndexByte(s, ' ')
	if i < 0 {
		return courseWant{}, p.fail(fmt.Sprintf("%q is no answer about a course", s), courseMend)
	}
	head, last := s[:i], s[i+1:]
	if k, ok := courseTimes[head]; ok {
		t, err := p.instant(last)
		return courseWant{kind: k, at: t}, err
	}
	if hours, ok := strings.CutPrefix(head, "lasting "); ok && last == "h" {
		lo, hi, ranged := strings.Cut(hours, "..")
		if !ranged {
			hi = lo
		}
		a, err1 := strconv.ParseFloat(lo, 64)
		b, err2 := strconv.ParseFloat(hi, 64)
		if err1 == nil && err2 == nil && a <= b {
			return courseWant{kind: courseLasting, from: a, to: b}, nil
		}
	}
	kind, ok := map[string]courseKind{"worst": courseWorst, "worst published": coursePublished, "episodes": courseEpisodes}[head]
	if w, err := p.span(last); ok && err == nil {
		return courseWant{kind: kind, lo: w.lo, hi: w.hi}, nil
	}
	return courseWant{}, p.fail(fmt.Sprintf("%q is no answer about a course", s), courseMend)
}

// courseUntil follows a rule from the first thing known of the patient to an
// instant. ok is false where the rule set has no such score or criterion.
func (s *Story) courseUntil(rs *assess.Ruleset, tl *timeline.Timeline, at event.Time, id string, points int) (c trajectory.Course, ok bool) {
	r, asks := courseRule(rs, id, points)
	if r == nil {
		return c, false
	}
	f := assess.NewFollower(rs, []*rule.Rule{r})
	f.Begin(tl)
	organs := assess.OrgansOf(r.Spec())
	fold := trajectory.NewFold(asks, func(at event.Time) bool { return assess.HeldUp(tl, organs, at) })
	for t := s.begins(at); t != 0 && t <= at; t = f.Next() {
		a := &f.Step(t)[0]
		fold.Add(&trajectory.Point{At: t, In: a.Population.Truth(), Result: a.Result})
	}
	return fold.End(at), true
}

// courseRule finds the rule and the question of a course.
func courseRule(rs *assess.Ruleset, id string, points int) (*rule.Rule, trajectory.Question) {
	for _, r := range rs.Rules() {
		s := r.Spec()
		if s.ID == id && len(s.Items) > 0 {
			return r, trajectory.Reaches(points)
		}
		for k := range s.Criteria {
			if s.Criteria[k].ID == id {
				return r, trajectory.Criterion(k)
			}
		}
	}
	return nil, nil
}

// begins is the moment of the first line of the story that is no trait, or the
// instant asked about where that comes first.
func (s *Story) begins(at event.Time) event.Time {
	first := at
	for i := range s.Events {
		e := &s.Events[i]
		if e.Kind == event.Demographics && e.Person.Died != event.Yes || e.Code == "story|weight" || e.Code == "story|height" {
			continue
		}
		if e.At != 0 && e.At < first {
			first = e.At
		}
	}
	return first
}

// check compares a course with what was expected.
func (c *courseOf) check(got *trajectory.Course) bool {
	for _, w := range c.wants {
		if !w.holds(got) {
			return false
		}
	}
	return true
}

func (w courseWant) holds(c *trajectory.Course) bool {
	var first, last trajectory.Episode
	if n := len(c.Episodes); n > 0 {
		first, last = c.Episodes[0], c.Episodes[n-1]
	}
	switch w.kind {
	case courseWorst:
		return c.Spoken > 0 && c.Worst.Lo == w.lo && c.Worst.Hi == w.hi
	case coursePublished:
		return c.Spoken > 0 && c.Worst.Published == w.lo
	case courseOnset:
		return c.Onset() == w.at
	case courseNever:
		return len(c.Episodes) == 0
	case courseMaybe:
		return len(c.Episodes) > 0 && first.From == w.at && !first.Before
	case courseBefore:
		return first.Before
	case courseResolved:
		return last.Resolved == w.at
	case courseGoing:
		return len(c.Episodes) > 0 && !last.Resolved.Known()
	case courseHeld:
		return last.Held
	case courseEpisodes:
		return len(c.Episodes) == w.lo
	case courseLasting:
		return hoursOf(c.Certain) == w.from && hoursOf(c.Possible) == w.to
	}
	return false
}

// hoursOf is a span in hours, to two decimals.
func hoursOf(d time.Duration) float64 { return float64(d.Round(36*time.Second)) / float64(time.Hour) }

// courseText says a course for people.
func courseText(c *trajectory.Course) string {
	if c.Spoken == 0 {
		return "nothing said of the patient"
	}
	out := fmt.Sprintf("worst %d..%d, worst published %d", c.Worst.Lo, c.Worst.Hi, c.Worst.Published)
	if len(c.Episodes) == 0 {
		return out + fmt.Sprintf(", onset never, lasting 0..%.2f h", c.Possible.Hours())
	}
	first, last := c.Episodes[0], c.Episodes[len(c.Episodes)-1]
	out += ", onset " + clock(first.Onset)
	switch {
	case first.Before:
		out += ", perhaps before"
	case first.From < first.Onset:
		out += ", perhaps since " + clock(first.From)
	}
	switch {
	case last.Resolved.Known():
		out += ", resolved " + clock(last.Resolved)
	case last.Held:
		out += ", held"
	default:
		out += ", unresolved"
	}
	return out + fmt.Sprintf(", episodes %d, lasting %.2f..%.2f h", len(c.Episodes), c.Certain.Hours(), c.Possible.Hours())
}

// clock is an instant as stories write it: 26:30.
func clock(t event.Time) string {
	if !t.Known() {
		return "unknown"
	}
	const minute = int64(time.Minute / time.Millisecond)
	if int64(t-origin)%minute != 0 {
		return t.Go().Format(time.RFC3339Nano)
	}
	m := int64(t-origin) / minute
	sign := ""
	if m < 0 {
		sign, m = "-", -m
	}
	return fmt.Sprintf("%s%d:%02d", sign, m/60, m%60)
}
