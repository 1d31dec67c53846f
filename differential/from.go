package differential

import (
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
)

// Wants lists the analytes that Read looks for, each once.
func Wants() (out []analyte.ID) {
	add := func(id analyte.ID) {
		for _, had := range out {
			if had == id {
				return
			}
		}
		out = append(out, id)
	}
	for i := range features {
		add(features[i].analyte)
	}
	for i := range symptoms {
		add(symptoms[i].id)
	}
	for i := range grown {
		add(grown[i].id)
	}
	for _, id := range covid {
		add(id)
	}
	for _, id := range [...]analyte.ID{analyte.FeverUnremitting, analyte.CXCL9, analyte.IL6, analyte.CRP, analyte.Procalcitonin, analyte.Temperature,
		analyte.ADAMTS13, analyte.Angiopoietin2, analyte.NKActivityLow, analyte.CytotoxicityDefect} {
		add(id)
	}
	return out
}

// FromAssessment gathers the input from a timeline and an assessment of it, as
// known at knownAt (0: everything in the timeline counts). Pure; O(events of
// doses and facts).
func FromAssessment(tl *timeline.Timeline, a *assess.Assessment, at, knownAt event.Time) Input {
	if knownAt.Known() {
		tl = tl.AsKnown(knownAt)
	}
	in := Input{At: at, Age: tl.Latest(analyte.Age, at, 0).Value, Days: daysOf(tl, at), Postmenstrual: tl.Latest(analyte.PostmenstrualAge, at, 0).Value}
	for _, id := range Wants() {
		got := tl.Latest(id, at, 0)
		if id == analyte.Ferritin { // a suspected hook effect leaves it open upward
			got = tl.Speaking(got, at)
		}
		if !got.Value.Informative() {
			continue
		}
		in.Readings = append(in.Readings, got)
		for _, c := range tl.Confounders(id, at) {
			in.Confounders = append(in.Confounders, Confounder{Analyte: id, Words: c.Words, Since: c.Since, Events: events(c.Refs.All()), Cite: c.Source})
		}
	}
	if a != nil {
		for _, id := range DefinitionIDs() {
			if res := a.Result(id); res != nil {
				d := defined(res)
				d.scored(a.Result(scoreOf(id)))
				in.Definitions = append(in.Definitions, d)
			}
		}
	}
	in.Facts = facts(tl, at)
	in.Silencers = silencers(tl, at)
	in.word(tl, at)
	in.Cultures = cultures(tl, at)
	return in
}

// daysOf is the age in days, an interval where the birth date is one.
func daysOf(tl *timeline.Timeline, at event.Time) analyte.Value {
	p := tl.Person(at)
	if !p.BirthFrom.Known() || p.BirthTo > at {
		return analyte.Value{}
	}
	const day = float64(24 * time.Hour)
	return analyte.Within(float64(at.Sub(p.BirthTo))/day, float64(at.Sub(p.BirthFrom))/day, analyte.Derived, p.Birth)
}

// defined is a result of the assessment as Read takes it.
func defined(res *assess.Result) Defined {
	d := Defined{Rule: res.Rule, Title: res.Title, Population: res.Population.Truth(), Truth: res.Truth, Draft: res.Draft, State: res.State, Says: res.Says,
		Since: res.Since, Cites: append([]evidence.ID(nil), res.Cites...), Status: res.Status}
	if d.Population == rule.NotMet && res.PopulationWhy != "" {
		d.Says = res.PopulationWhy
	}
	for i := range res.Findings {
		d.part(&res.Findings[i])
	}
	if d.Decide = append([]analyte.ID(nil), res.Obtain...); len(d.Decide) == 0 {
		d.Decide = append(d.Decide, res.Settles...)
	}
	for i := range res.Confounders {
		d.Caveats = appendOnce(d.Caveats, res.Confounders[i].Words)
	}
	return d
}

// scoreOf is the score that a criterion may be a cut of: "hlh2004" of
// "hlh2004.clinical".
func scoreOf(criterion string) string {
	score, _, _ := strings.Cut(criterion, ".")
	return score
}

// scored takes up the items of the score that the criterion is a cut of: those
// with points are met, those that can have none are not.
func (d *Defined) scored(res *assess.Result) {
	if res == nil || res.Score == nil {
		return
	}
	for i := range res.Findings {
		f := &res.Findings[i]
		if !f.Scored {
			continue
		}
		p := Part{Label: f.Label, Value: f.Value}
		switch {
		case f.Lo > 0:
			p.Truth = rule.Met
		case f.Hi == 0:
			p.Truth = rule.NotMet
		}
		d.Parts = append(d.Parts, p)
		if p.Truth != rule.Undetermined {
			d.times(f)
		}
	}
	for i := range res.Confounders {
		d.Caveats = appendOnce(d.Caveats, res.Confounders[i].Words)
	}
}

// times takes up when a finding and what it rests on were true, and by which
// events.
func (d *Defined) times(f *assess.Finding) {
	if f.At > d.At {
		d.At = f.At
	}
	for _, id := range f.Events {
		d.Events = once(d.Events, id)
	}
	for i := range f.Children {
		d.times(&f.Children[i])
	}
}

// part takes up one finding with its time and events.
func (d *Defined) part(f *assess.Finding) {
	if f.At > d.At {
		d.At = f.At
	}
	for _, id := range f.Events {
		d.Events = once(d.Events, id)
	}
	if !f.Plain && !f.Scored && f.Analyte != analyte.None {
		label := f.Row
		if label == "" {
			label = f.Item
		}
		d.Parts = append(d.Parts, Part{Label: label, Value: f.Value, Truth: f.Truth})
	}
	for i := range f.Children {
		d.part(&f.Children[i])
	}
}

func once(list []event.ID, id event.ID) []event.ID {
	for _, had := range list {
		if had == id {
			return list
		}
	}
	return append(list, id)
}

// facts are the statements on every fact of the catalogue, said or denied.
func facts(tl *timeline.Timeline, at event.Time) (out []Said) {
	for f := event.FactOther + 1; f < event.FactEnd; f++ {
		tri, id := tl.Fact(f, at)
		if tri == event.NotSaid {
			continue
		}
		s := Said{Fact: f, Tri: tri, ID: id}
		if e := tl.Event(id); e != nil {
			s.At = e.At
		}
		out = append(out, s)
	}
	return out
}

// silencers are the doses that silence what Read looks at, each by what was
// drawn; what is not measured is asked as if drawn now.
func silencers(tl *timeline.Timeline, at event.Time) (out []Silencer) {
	for _, id := range [...]analyte.ID{analyte.CRP, analyte.Temperature, analyte.IL6} {
		drawn := at
		if got := tl.Latest(id, at, 0); got.Value.Informative() {
			drawn = got.At
		}
		if s, ok := tl.Silenced(id, drawn); ok {
			out = append(out, Silencer{Analyte: id, Drug: s.Drug.String(), Given: s.Since, ID: s.Ref, Words: s.Words, Cite: s.Source})
		}
	}
	return out
}

// word takes a clinician's newest word on infection within the stay.
func (in *Input) word(tl *timeline.Timeline, at event.Time) {
	from := event.Time(0)
	if st := tl.Stay(at); st.Admitted.Known() {
		from = st.Admitted.Add(-timeline.SameStay)
	}
	tl.Assertions(from, at, func(e *event.Event) bool {
		a := e.Assert
		switch {
		case a == nil:
		case a.Statement == event.SuspectedInfection && a.Truth != event.NotSaid:
			in.Word, in.WordAt, in.WordBy, in.Closed = a.Truth, e.At, e.ID, false
		case a.Statement == event.CloseInfection && a.Truth != event.No:
			in.Word, in.WordAt, in.WordBy, in.Closed = event.No, e.At, e.ID, true
		}
		return true
	})
}

// cultures are the tests for infection with a text of the laboratory, of the
// last week.
func cultures(tl *timeline.Timeline, at event.Time) (out []Culture) {
	tl.Tests(at.Add(-7*24*time.Hour), at, func(e *event.Event) bool {
		if e.Test.Infection && e.Test.Collected && e.Text != "" {
			c := Culture{Label: e.Label, Text: e.Text, At: e.At, ID: e.ID}
			if c.Label == "" {
				c.Label = "test for infection"
			}
			out = append(out, c)
		}
		return true
	})
	return out
}
