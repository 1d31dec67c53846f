package mutant

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/story"
	"stormglass/timeline"
)

// A case is a criterion of an immune state that a story meets.
type metCase struct {
	story *story.Story
	check *story.Check
	rule  *rule.Rule
	k     int // the criterion
	eyes  *assess.Follower
}

func (c *metCase) String() string {
	return fmt.Sprintf("%s:%d: %s", c.story.File, c.check.Line, c.rule.Spec().Criteria[c.k].ID)
}

// answer is what the criterion says of the story with other events.
func (c *metCase) answer(events []event.Event) (assess.Population, rule.Truth) {
	tl := timeline.New(event.Patient{Authority: "story", Value: "1"}, timeline.Config{})
	for i := range events {
		e := events[i]
		tl.Add(&e)
	}
	known := c.check.Known
	if known == 0 {
		known = max(tl.LastRecorded(), c.check.At)
	}
	c.eyes.Begin(tl.AsKnown(known))
	a := &c.eyes.Step(c.check.At)[0]
	if a.Population == assess.PopulationOut || a.Result.NCriteria <= c.k {
		return a.Population, rule.Undetermined
	}
	return a.Population, a.Result.Criteria()[c.k]
}

// TestNoStateIsMetOnWhatIsNotKnown takes every criterion of every immune state
// wherever a story meets it and takes each of its inputs away: not there, too
// old, without its unit, by another assay. Then it may still be met only if it
// is met whatever the value had been, which is tried with values of every
// cell. And it takes the patient out of the population: then nothing is met.
func TestNoStateIsMetOnWhatIsNotKnown(t *testing.T) {
	rs := assess.Clinical()
	seen, tried, kept := map[string]bool{}, 0, 0
	for _, c := range metCases(t, rs, stories(t)) {
		seen[c.rule.Spec().Criteria[c.k].ID] = true
		for slot := range c.rule.Spec().Inputs {
			if c.rule.CriterionInputs(c.k)&(1<<slot) == 0 {
				continue
			}
			for _, what := range unknowns(c.rule, slot, c.story.Events) {
				tried++
				if _, truth := c.answer(what.events); truth != rule.Met {
					continue
				}
				kept++
				if other := c.otherwise(what.touched, what.id); other != "" {
					t.Errorf("%s is met with %s %s, though not with %s", c, c.rule.Spec().Inputs[slot].Name, what.name, other)
				}
			}
		}
		for name, events := range outsiders(c.rule, c.story.Events, c.check.At) {
			tried++
			if who, truth := c.answer(events); who != assess.PopulationOut || truth == rule.Met {
				t.Errorf("%s: population %s and %s of a patient %s", c, who.Key(), truth, name)
			}
		}
	}
	for _, r := range rs.States() {
		for k := range r.Spec().Criteria {
			if id := r.Spec().Criteria[k].ID; !r.Draft() && !seen[id] && !hidden[id] {
				t.Errorf("no story meets %s", id)
			}
		}
	}
	t.Logf("%d criteria, %d changes tried, %d still met whatever the value", len(seen), tried, kept)
	if tried < 500 {
		t.Errorf("only %d changes tried", tried)
	}
}

// TestWhatWouldBeMetOnNothingIsFound: the test above can fail. Where a story
// meets MALS by its ferritin, another ferritin is found with which it is not met.
func TestWhatWouldBeMetOnNothingIsFound(t *testing.T) {
	n := 0
	for _, c := range metCases(t, assess.Clinical(), stories(t)) {
		slot, ok := c.rule.Slot("ferritin")
		if c.rule.Spec().Criteria[c.k].ID != "immunosep.mals" || !ok {
			continue
		}
		for _, what := range unknowns(c.rule, slot, c.story.Events) {
			n++
			if c.otherwise(what.touched, what.id) == "" {
				t.Errorf("%s: no other ferritin is found", c)
			}
		}
	}
	if n < 3 {
		t.Errorf("only %d", n)
	}
}

// hidden are criteria that are no results of their own.
var hidden = map[string]bool{"immunosep.sip_reversal": true}

// metCases are the criteria of states that the stories of endotypes meet, at
// most a few of each criterion.
func metCases(t *testing.T, rs *assess.Ruleset, all []story.Story) []*metCase {
	t.Helper()
	const most = 4
	states := rs.States()
	count := map[string]int{}
	plain := assess.NewFollower(rs, states)
	alone := map[*rule.Rule]*assess.Follower{}
	var out []*metCase
	for i := range all {
		s := &all[i]
		if !strings.Contains(s.File, "endotype") {
			continue
		}
		set, eyes := rs, plain
		if s.Intervals != nil {
			set = rs.WithIntervals(s.Intervals)
			eyes = assess.NewFollower(set, states)
		}
		tl := s.Timeline()
		for k := range s.Checks {
			check := &s.Checks[k]
			known := check.Known
			if known == 0 {
				known = max(tl.LastRecorded(), check.At)
			}
			eyes.Begin(tl.AsKnown(known))
			for n, a := range eyes.Step(check.At) {
				if a.Population == assess.PopulationOut || a.Result.Draft {
					continue
				}
				for j, truth := range a.Result.Criteria() {
					id := states[n].Spec().Criteria[j].ID
					if truth != rule.Met || count[id] >= most {
						continue
					}
					count[id]++
					own := alone[states[n]]
					if own == nil || s.Intervals != nil {
						own = assess.NewFollower(set, []*rule.Rule{states[n]})
						if s.Intervals == nil {
							alone[states[n]] = own
						}
					}
					out = append(out, &metCase{s, check, states[n], j, own})
				}
			}
		}
	}
	return out
}

// unknown is a story in which an input is not known.
type unknown struct {
	name    string
	events  []event.Event
	id      analyte.ID // whose results were changed, None for statements and facts
	touched []int      // the places of what was changed, in the story
}

// unknowns are the ways in which an input may not be known.
func unknowns(r *rule.Rule, slot int, events []event.Event) []unknown {
	in := &r.Spec().Inputs[slot]
	id := assess.InputAnalyte(in)
	var touched []int
	for i := range events {
		if saysOf(&events[i], in, id) {
			touched = append(touched, i)
		}
	}
	if len(touched) == 0 { // derived, or what another rule says
		return nil
	}
	out := []unknown{{"not there", lacking(events, touched), id, touched}}
	a := analyte.Get(id)
	if a == nil || a.Derived {
		return out
	}
	change := func(name string, do func(*event.Event)) {
		list := slices.Clone(events)
		for _, i := range touched {
			do(&list[i])
			list[i].Value = list[i].Value.WithRef(list[i].ID)
		}
		out = append(out, unknown{name, list, id, touched})
	}
	if a.Window > 0 {
		change("of last year", func(e *event.Event) {
			const year = -365 * 24 * 3600e3
			e.At, e.To = e.At+year, e.To+year
		})
	}
	if !a.Bare {
		change("without its unit", func(e *event.Event) {
			e.Unit = ""
			e.Value, _ = analyte.FromText(a, e.Text, "", e.Assay, 0)
		})
	}
	if a.NeedsAssay || in.Select.Assay != "" || in.Of != "" && len(a.Assays) > 0 {
		change("by another assay", func(e *event.Event) {
			e.Assay = "some other kit"
			e.Value, _ = analyte.FromText(a, e.Text, e.Unit, e.Assay, 0)
		})
	}
	return out
}

// saysOf reports whether an event tells an input: a result of its analyte, a
// statement, a fact.
func saysOf(e *event.Event, in *rule.Input, id analyte.ID) bool {
	switch {
	case id == analyte.MODS:
		return e.Assert != nil && e.Assert.Statement == event.MODSOnset
	case id == analyte.SuspectedInfection:
		return e.Assert != nil && e.Assert.Statement == event.SuspectedInfection
	case id != analyte.None:
		return e.Kind == event.Observation && e.Analyte == id
	}
	key, ok := strings.CutPrefix(in.Of, "fact.")
	fact, known := event.FactByKey(key)
	return ok && known && e.Kind == event.Condition && e.Fact.Fact == fact
}

func lacking(events []event.Event, touched []int) []event.Event {
	var out []event.Event
	for i := range events {
		if !slices.Contains(touched, i) {
			out = append(out, events[i])
		}
	}
	return out
}

// otherwise names a value of what was changed with which the criterion is not
// met; empty where there is none.
func (c *metCase) otherwise(touched []int, id analyte.ID) string {
	a := analyte.Get(id)
	if a == nil || a.Derived {
		return c.stated(touched)
	}
	for _, x := range candidates(c.rule, a, c.story.Events, touched) {
		list := slices.Clone(c.story.Events)
		for _, i := range touched {
			e := &list[i]
			v, _ := analyte.FromNumber(a, x, a.Unit, e.Assay, e.ID)
			if !v.Informative() {
				return ""
			}
			e.Value, e.Text, e.Unit = v, fmt.Sprint(x), a.Unit.Code()
		}
		if _, truth := c.answer(list); truth != rule.Met {
			return fmt.Sprint(x)
		}
	}
	return ""
}

// stated turns statements and facts round.
func (c *metCase) stated(touched []int) string {
	list := slices.Clone(c.story.Events)
	for _, i := range touched {
		e := &list[i]
		switch {
		case e.Assert != nil:
			d := *e.Assert
			d.Truth = event.Yes + event.No - d.Truth
			e.Assert = &d
		case e.Fact != nil:
			d := *e.Fact
			d.Absent = !d.Absent
			e.Fact = &d
		}
	}
	if _, truth := c.answer(list); truth != rule.Met {
		return "the contrary"
	}
	return ""
}

// candidates are values of every cell of the rule's cuts, the ends of what is
// plausible, and multiples of what was measured, in the canonical unit.
func candidates(r *rule.Rule, a *analyte.Analyte, events []event.Event, touched []int) []float64 {
	out := []float64{a.Lo, a.Hi}
	for slot := range r.Spec().Inputs {
		if assess.InputAnalyte(&r.Spec().Inputs[slot]) == a.ID {
			for _, cut := range r.Cuts(slot) {
				out = append(out, cut, math.Nextafter(cut, math.Inf(-1)), 0.99*cut, 1.01*cut)
			}
		}
	}
	for _, i := range touched {
		x, _ := events[i].Value.Bounds()
		out = append(out, x, x/2, x/100, 2*x, 100*x)
	}
	kept := out[:0]
	for _, x := range out {
		if a.Kind != analyte.Quantity {
			x = math.Round(x)
		}
		if x >= a.Lo && x <= a.Hi {
			kept = append(kept, x)
		}
	}
	return kept
}

// outsiders are stories of a patient whom the rule is not about: too young, too
// old, without organ dysfunction.
func outsiders(r *rule.Rule, events []event.Event, at event.Time) map[string][]event.Event {
	p := &r.Spec().Population
	out := map[string][]event.Event{}
	aged := func(months float64) []event.Event {
		var list []event.Event
		for _, e := range events {
			if e.Kind == event.Demographics && (e.Person.AgeMonths.Informative() || e.Person.BirthFrom.Known()) {
				continue
			}
			list = append(list, e)
		}
		e := event.Event{ID: 1, Kind: event.Demographics, Patient: events[0].Patient, Sender: "test", At: at, To: at, Sent: at, Recorded: at,
			Person: &event.PersonDetail{AgeMonths: analyte.Point(months, 1)}}
		return append(list, e)
	}
	if len(events) == 0 {
		return nil
	}
	if p.From > 0 {
		out["too young"] = aged(p.From * 0.9)
	}
	if p.Under > 0 {
		out["too old"] = aged(p.Under + 1)
	}
	for i := range p.Exclusions {
		if p.Exclusions[i].Name == "no_mods" {
			var list []event.Event
			for _, e := range events {
				if e.Assert == nil || e.Assert.Statement != event.MODSOnset {
					list = append(list, e)
				}
			}
			out["without organ dysfunction"] = append(list, event.Event{ID: 2, Kind: event.Assertion, Patient: events[0].Patient, Sender: "test",
				At: at, To: at, Sent: at, Recorded: at, Assert: &event.AssertDetail{Statement: event.MODSOnset, Truth: event.No, Author: "test"}})
		}
	}
	return out
}
