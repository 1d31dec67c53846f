package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/endotype/infection"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/score/nice"
	"stormglass/score/pals"
	"stormglass/timeline"
)

// quietPart answers again what a part answered last, while what that rests on
// is what it was and its time has not come.
type quietPart[K comparable] struct {
	of   part
	rest func(*moment) K // all that the part rests on besides the time
	last K
	kept []Result
	// until is when time alone may change it, 0: never.
	until       event.Time
	bundle      *Bundle
	recognition *Recognition
}

func (p *quietPart[K]) answer(m *moment) []Result {
	now := p.rest(m)
	if p.kept != nil && now == p.last && (p.until == 0 || m.at < p.until) {
		m.until(p.until)
		if p.bundle != nil {
			m.bundle = p.bundle
		}
		if p.recognition != nil {
			m.recognition = p.recognition
		}
		return p.kept
	}
	kept := m.expires
	m.expires = 0
	b, r := m.bundle, m.recognition
	p.kept = p.of.answer(m)
	p.last, p.until, m.expires = now, m.expires, kept
	m.until(p.until)
	p.bundle, p.recognition = nil, nil
	if m.bundle != b {
		p.bundle = m.bundle
	}
	if m.recognition != r {
		p.recognition = m.recognition
	}
	return p.kept
}

// bundleRest is what the bundle of the first hours rests on.
type bundleRest struct {
	news    int // of what is given, ordered and said, and of the analytes below
	clock   sepsisClock
	episode infection.Episode
	suspect analyte.Value
	stay    timeline.StayState
	died    event.Tri
	death   event.Time
	age     analyte.Value
	truths  [3]rule.Truth
	who     member // of the bundle's own population
	phoenix Population
	points  [2]int // of Phoenix, least and most
	hour    bool   // the first hour of shock is over
}

func (p *bundlePart) rest(m *moment) bundleRest {
	out := bundleRest{who: m.member(&p.child), news: m.eyes.news, clock: m.past.clock, episode: m.past.episode, suspect: m.infection.Value, stay: m.stay,
		died: m.person.Died, death: m.person.DeathTime, age: m.age.Value,
		truths: [...]rule.Truth{m.truthOf(pals.Hypotension), m.truthOf("phoenix.septic_shock"), m.truthOf(nice.High)},
		hour:   m.at >= m.past.clock.shock.at.Add(time.Hour)}
	for _, id := range m.set.bundled {
		out.news += m.eyes.newsOf[id]
	}
	if r := m.result("phoenix"); r != nil {
		if out.phoenix = r.Population; r.Score != nil {
			out.points = [2]int{r.Score.Lo, r.Score.Hi}
		}
	}
	return out
}

// bundled are the analytes that the bundle reads, and what these rest on.
func bundled() (out []analyte.ID) {
	for _, id := range [...]analyte.ID{analyte.Lactate, analyte.DosingWeight, analyte.Weight, analyte.FluidBolus1h, analyte.VasoactiveCount} {
		out = union(appendOnce(out, id), timeline.RestsOn(id).On)
	}
	return out
}

// recognitionRest is what early recognition rests on: the results of the rules
// that it watches, which are others where they were worked out anew.
type recognitionRest struct {
	who                 member
	results             [len(signs)]resultRest
	score               *Finding
	ventilated, sedated bool
}

type resultRest struct {
	first *Finding
	truth rule.Truth
	who   Population
}

func restOfRecognition(rs *rule.Rule) func(*moment) recognitionRest {
	return func(m *moment) recognitionRest {
		out := recognitionRest{who: m.member(&rs.Spec().Population), ventilated: m.ventilated(), sedated: m.sedated()}
		for i := range signs {
			r := m.result(signs[i].id)
			if r == nil {
				continue
			}
			out.results[i] = resultRest{truth: r.Truth, who: r.Population}
			if len(r.Findings) > 0 {
				out.results[i].first = &r.Findings[0]
			}
		}
		if r := m.result("nice"); r != nil && len(r.Findings) > 0 {
			out.score = &r.Findings[0]
		}
		return out
	}
}
