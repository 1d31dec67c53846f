package assess

import (
	"stormglass/analyte"
	"stormglass/endotype/infection"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/score/nice"
	"stormglass/score/pals"
	"stormglass/timeline"
)

// cause is who or what began a clock.
type cause uint8

const (
	byNobody cause = iota
	byClinician
	byPhoenixShock
	byHypotension
	byPhoenixSepsis
	byNICE
	byShockPoints  // as Phoenix septic shock, while infection is only looked for
	bySepsisPoints // as Phoenix sepsis, likewise
)

// id and words of a cause.
func (c cause) id() string {
	return [...]string{"", "clinician", "phoenix.septic_shock", pals.Hypotension, "phoenix.sepsis", nice.High, "phoenix", "phoenix"}[c]
}

func (c cause) words() string {
	return [...]string{"", "by a clinician", "by Phoenix septic shock", "by hypotension for age while infection is suspected or looked for",
		"by Phoenix sepsis", "by high risk (NICE) while infection is suspected or looked for",
		"by 2 points of Phoenix, 1 of the circulation, while infection is looked for", "by 2 points of Phoenix while infection is looked for"}[c]
}

// begun is when something was recognised, and by what.
type begun struct {
	at  event.Time
	by  cause
	ids [4]event.ID
}

// sepsisClock is the recognition of sepsis and septic shock in the stay.
type sepsisClock struct {
	sepsis, shock begun
	ended         event.Time // a clinician ended the suspicion
	endedBy       event.ID
	noSepsis      bool // a clinician said so, and infection was not suspected anew since
	noShock       bool
}

func (c *sepsisClock) runs() bool { return c.sepsis.at.Known() && c.ended == 0 }

// stepClock looks for the instant at which sepsis and septic shock are
// recognised: a clinician's statement goes first; by rule only while infection,
// or sepsis itself, is suspected, or infection is looked for: were the second
// antimicrobial waited for, the clock would begin when it is over.
func (f *folder) stepClock(h *history, t event.Time) {
	if !f.clocks {
		return
	}
	c := &h.clock
	if ep := &h.episode; ep.Open && ep.Since == t && (c.noSepsis || c.ended.Known()) {
		*c = sepsisClock{}
	}
	f.tl.Assertions(t-1, t, func(e *event.Event) bool {
		if e.Assert != nil {
			c.stated(e, t)
		}
		return true
	})
	if ep := &h.episode; c.runs() && !ep.Open && (ep.Word == infection.SaidNo || ep.Word == infection.SaidClosed) && ep.By.At == t {
		c.ended, c.endedBy = t, ep.By.ID
	}
	if c.ended.Known() || c.noSepsis || !lookedFor(&h.episode) && !c.runs() {
		return
	}
	f.recognise(h, t)
}

// lookedFor reports whether infection is suspected, or somebody acts as if it
// were: a test for infection ordered, or an antimicrobial given that is no
// prophylaxis, since a clinician last said no.
func lookedFor(ep *infection.Episode) bool { return ep.Open || ep.Tests > 0 || ep.Sure() > 0 }

// stated takes up a clinician's word on sepsis or shock.
func (c *sepsisClock) stated(e *event.Event, t event.Time) {
	b := begun{at: t, by: byClinician, ids: [4]event.ID{e.ID}}
	switch s := e.Assert; {
	case s.Statement == event.SuspectedSepsis && s.Truth == event.Yes, s.Statement == event.SuspectedShock && s.Truth == event.Yes:
		if c.ended.Known() || c.noSepsis {
			*c = sepsisClock{}
		}
		if c.sepsis.at == 0 {
			c.sepsis = b
		}
		if s.Statement == event.SuspectedShock {
			c.noShock = false
			if c.shock.at == 0 {
				c.shock = b
			}
		}
	case s.Statement == event.SuspectedSepsis && s.Truth == event.No:
		if c.runs() {
			c.ended, c.endedBy = t, e.ID
		}
		c.noSepsis = true
	case s.Statement == event.SuspectedShock && s.Truth == event.No:
		c.shock, c.noShock = begun{}, true
	}
}

// recognise asks the rules that begin a clock.
func (f *folder) recognise(h *history, t event.Time) {
	c := &h.clock
	asShock, asSepsis := byShockPoints, bySepsisPoints
	if h.episode.Open {
		asShock, asSepsis = byPhoenixShock, byPhoenixSepsis
	}
	if c.shock.at == 0 && !c.noShock {
		sepsis, shock := f.phoenixAt(t)
		switch {
		case shock:
			c.shock = f.learnt(h, f.set.phoenix, asShock, t)
		case f.criterionAt(f.set.listedRule("pals"), pals.Hypotension, t):
			c.shock = f.learnt(h, f.set.listedRule("pals"), byHypotension, t)
		}
		if sepsis && c.sepsis.at == 0 {
			c.sepsis = f.learnt(h, f.set.phoenix, asSepsis, t)
		}
	}
	if c.shock.at.Known() && (c.sepsis.at == 0 || c.sepsis.at > c.shock.at) {
		c.sepsis = c.shock
	}
	if c.sepsis.at == 0 {
		if r := f.set.listedRule("nice"); f.criterionAt(r, nice.High, t) {
			c.sepsis = f.learnt(h, r, byNICE, t)
		}
	}
}

// phoenixAt is Phoenix sepsis and septic shock of a patient in whom infection is
// suspected: 2 points or more, and one or more of them of the circulation,
// whatever is missing.
func (f *folder) phoenixAt(t event.Time) (sepsis, shock bool) {
	r := f.set.phoenix
	f.ruleAt(r, t, &f.res)
	if f.res.Population == rule.NotMet || f.res.Lo < 2 {
		return false, false
	}
	for i, it := range f.res.Items() {
		if r.Spec().Items[i].Name == "cardiovascular" && it.Lo >= 1 {
			return true, true
		}
	}
	return true, false
}

// criterionAt reports whether a criterion of a rule is met at an instant.
func (f *folder) criterionAt(r *rule.Rule, id string, t event.Time) bool {
	if r == nil {
		return false
	}
	f.ruleAt(r, t, &f.res)
	if f.res.Population == rule.NotMet {
		return false
	}
	for i, truth := range f.res.Criteria() {
		if r.Spec().Criteria[i].ID == id {
			return truth == rule.Met
		}
	}
	return false
}

// learnt is a recognition by rule: at the instant at which the last of what was
// new in it became known. A result of an hour ago is recognised when it comes.
func (f *folder) learnt(h *history, r *rule.Rule, by cause, t event.Time) begun {
	b := begun{at: t, by: by}
	n := 0
	take := func(id event.ID) {
		src, ok := f.tl.Source(id, t)
		if !ok || src.At != t {
			return
		}
		b.at = max(b.at, src.Recorded)
		for i := range n {
			if b.ids[i] == id {
				return
			}
		}
		if n < len(b.ids) {
			b.ids[n] = id
			n++
		}
	}
	spec := r.Spec()
	for i := range spec.Inputs {
		in := &spec.Inputs[i]
		if in.Analyte == analyte.None || in.Analyte == analyte.Age || in.Analyte == analyte.SuspectedInfection {
			continue
		}
		got := f.eyes.pick(f.tl, t, in)
		if got.At == t || timeline.IsState(in.Analyte) {
			for _, id := range got.Refs.All() {
				take(id)
			}
		}
	}
	ep := &h.episode
	for _, s := range [...]infection.Sign{ep.By, ep.FirstTest, ep.LastDose} {
		if s.ID != 0 && s.At == t {
			take(s.ID)
		}
	}
	return b
}

// listedRule is a listed rule by its id, nil if there is none.
func (rs *Ruleset) listedRule(id string) *rule.Rule {
	for i := range rs.listed {
		if rs.listed[i].spec.ID == id {
			return rs.listed[i].rule
		}
	}
	return nil
}
