package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/endotype/precise"
	"stormglass/rule"
)

// entryPart answers PRECISE's entry criteria and its day, with the date.
type entryPart struct {
	scored
	key  entryKey
	from *Result // the answer that out was worded from
	out  []Result
}

// entryKey is what the words on the day rest on.
type entryKey struct {
	day  string // of the protocol, "" where it is not known
	past bool
}

func newEntryPart(p *plan) *entryPart { return &entryPart{scored: *newScored(p)} }

func (p *entryPart) answer(m *moment) []Result {
	got := p.scored.answer(m)
	var key entryKey
	if from, to, ok := m.mods.protocolDay(m.set.policy.DayOffset); ok {
		key = entryKey{from.Add(m.set.policy.DayOffset).Go().Format(time.DateOnly), m.at >= to}
	}
	if len(got) > 0 && (p.from != &got[0] || p.key != key) {
		p.from, p.key, p.out = &got[0], key, append([]Result(nil), got...)
		for i := range p.out {
			if r := &p.out[i]; r.Rule == precise.Day && r.Population != PopulationOut {
				p.date(r)
			}
		}
	}
	return p.out
}

// date words whether today is the day.
func (p *entryPart) date(r *Result) {
	r.Flip = ""
	switch {
	case r.Truth == rule.Undetermined:
		r.Says = "undetermined: MODS onset not established, its day 2 not known"
		r.Settles, r.Obtain = []analyte.ID{analyte.MODS}, []analyte.ID{analyte.MODS}
	case p.key.day == "":
		r.Says = "not met: no MODS, so there is no day 2"
	case r.Truth == rule.Met:
		r.Says = "met: MODS day 2 is today, " + p.key.day
	case p.key.past:
		r.Says = "not met: MODS day 2 was " + p.key.day
	default:
		r.Says = "not met: MODS day 2 is " + p.key.day
	}
}
