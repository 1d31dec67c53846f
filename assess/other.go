package assess

import (
	"strings"

	"stormglass/analyte"
	"stormglass/endotype/crs"
	"stormglass/endotype/infection"
	"stormglass/endotype/kinetic"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/score/vis"
	"stormglass/timeline"
)

// An input that is no analyte names what fills it (rule.Input.Of): a fact by
// its key ("fact.pneumonia"), a state of the stay ("state.emergency"), or what an
// earlier rule of the set says: its total by the rule's id ("sofa"), a
// criterion's truth by the criterion's ("ipscc.sepsis").

// contextual binds an input that is no analyte. What assess does not know
// stays open.
func (m *moment) contextual(of string) timeline.Reading {
	switch of {
	case "infection.suspected":
		return m.infection
	case infection.SuspectedNoDose:
		return m.variants[infection.NoDose]
	case infection.SuspectedOneDose:
		return m.variants[infection.OneDose]
	case infection.SuspectedTwoDoses:
		return m.variants[infection.TwoDoses]
	case "mods.onset":
		return m.mods.reading()
	case "mods.day_2":
		return m.mods.dayReading(m)
	case "fact.stage_4_malignancy":
		s := m.fact(event.FactMalignancy)
		if s.said == event.Yes {
			s.said = event.NotSaid // of which stage is not known
		}
		return s.reading()
	case "limits_of_care", "fact.limits_of_care":
		return m.limits().reading()
	case vis.Day1:
		return m.bypassDay(1)
	case vis.Day2:
		return m.bypassDay(2)
	case "sofa.sepsis3":
		return m.sepsis3()
	case "sepsis.within_72h":
		return m.within72h()
	case crs.Treated:
		return m.treated()
	}
	if key, ok := strings.CutPrefix(of, "fact."); ok {
		if f, ok := event.FactByKey(key); ok {
			return m.fact(f).reading()
		}
		return flag(0, 1, analyte.NotOrdered, 0)
	}
	if key, ok := strings.CutPrefix(of, "state."); ok {
		return m.stayState(key).reading()
	}
	if r, ok := m.ofState(of); ok {
		return r
	}
	if strings.HasPrefix(of, kinetic.Prefix) {
		return m.kinetic(of)
	}
	if m.other != nil {
		return m.other(of)
	}
	return m.otherResult(of)
}

// treated is whether a drug was given after which fever no longer counts. That
// none was is known only from a feed of what is given.
func (m *moment) treated() timeline.Reading {
	if s, ok := m.tl.Silenced(analyte.Temperature, m.at+1); ok {
		return flag(1, 1, analyte.Derived, s.Ref)
	}
	return m.noDose()
}

// noDose is that a drug of which no dose is known was not given: known where a
// live feed says what is given, else open.
func (m *moment) noDose() timeline.Reading {
	feed := m.tl.Feed(event.FeedMedication, m.at)
	m.until(feed.Expires)
	if feed.Alive {
		return flag(0, 0, analyte.Vouched, 0)
	}
	return flag(0, 1, analyte.NotOrdered, 0)
}

// stayState is a state of the stay.
func (m *moment) stayState(key string) stated {
	out := stated{}
	if ids := m.stay.Refs.All(); len(ids) > 0 {
		out.id = ids[0]
	}
	switch key {
	case "birth_hospitalisation":
		return m.birthSaid()
	case "emergency":
		if m.stay.Class != "" {
			out.said = tri(m.stay.Class == "E")
		}
	case "hospitalised":
		switch {
		case m.person.Died == event.Yes, m.stay.In == event.Yes && m.stay.Class != "E":
			out.said = event.Yes
		case m.stay.Admitted.Known() && m.stay.Class == "I":
			out.said = event.Yes
		}
	case "transferred":
		if m.stay.Transfer {
			out.said = event.Yes
		}
	}
	return out
}

func tri(yes bool) event.Tri {
	if yes {
		return event.Yes
	}
	return event.No
}

// birthSaid is whether this is said to be the birth hospitalisation.
func (m *moment) birthSaid() stated {
	if a := m.asserted(event.BirthHospitalisation); a.said != event.NotSaid {
		return a
	}
	if f := m.fact(event.FactBirthHospitalisation); f.said != event.NotSaid {
		return f
	}
	out := stated{said: m.stay.Birth}
	if ids := m.stay.Refs.All(); len(ids) > 0 {
		out.id = ids[0]
	}
	return out
}

// result is what an earlier rule of this assessment says, nil for none.
func (m *moment) result(id string) *Result {
	for i := range m.results {
		if r := &m.results[i]; r.Rule == id {
			return r
		}
	}
	return nil
}

// otherResult is result as an input reads it.
func (m *moment) otherResult(id string) timeline.Reading {
	r := m.result(id)
	if r == nil {
		return flag(0, 1, analyte.NotOrdered, 0)
	}
	out := truthReading(r.Population, r.Truth)
	if r.Form == FormScore {
		out = totalReading(r.Population, scoreOf(r))
	}
	out.At, out.Until = r.Since, r.Since
	for k := range r.Findings {
		for _, id := range r.Findings[k].Events {
			out.Refs.Add(id)
		}
	}
	return out
}

// total is a score as another rule reads it.
type total struct{ published, lo, hi, most int }

func scoreOf(r *Result) *total {
	if r.Score == nil {
		return nil
	}
	return &total{r.Score.Published, r.Score.Lo, r.Score.Hi, r.Score.Max}
}

// totalReading is a total as an input: its range, with the published score as
// the number that the convention takes. One that says nothing is missing.
func totalReading(who Population, t *total) timeline.Reading {
	switch {
	case who == PopulationOut:
		return flag(0, 1000, analyte.NotApplicable, 0)
	case t == nil:
		return flag(0, 1000, analyte.NotOrdered, 0)
	case t.lo == 0 && t.hi >= t.most:
		return flag(0, float64(t.most), analyte.NotOrdered, 0)
	}
	why := analyte.Derived
	if t.lo != t.hi {
		why = analyte.Ranged
	}
	return timeline.Reading{Value: analyte.FromParts(analyte.Parts{Lo: float64(t.lo), Hi: float64(t.hi), At: float64(t.published),
		Why: why, Set: true, Has: true})}
}

// truthReading is a truth as an input: 1 met, 0 not met, else open.
func truthReading(who Population, t rule.Truth) timeline.Reading {
	switch {
	case who == PopulationOut:
		return flag(0, 1, analyte.NotApplicable, 0)
	case t == rule.Met:
		return flag(1, 1, analyte.Derived, 0)
	case t == rule.NotMet:
		return flag(0, 0, analyte.Derived, 0)
	}
	return flag(0, 1, analyte.NotOrdered, 0)
}
