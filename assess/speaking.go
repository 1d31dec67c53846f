package assess

import (
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// Some values mislead: a drug takes their meaning away, or an assay may read
// far too low (timeline.Speaking). This holds for every rule by what its inputs
// measure, so that none can forget it. One exception: published scores of early
// recognition read the temperature as charted, with the caveat beside it.

// readsAsCharted names the published scores whose temperature stands as
// charted, their variants included.
func readsAsCharted(id string) bool {
	id, _, _ = strings.Cut(id, "@")
	switch id {
	case "ipscc", "ipscc_organs", "msirs", "nice", "bedside_pews", "psc_pews", "infection":
		return true
	}
	return false
}

// spoken is an input of a rule as it is asked: of what still speaks, but for
// the temperature of published scores.
func spoken(spec *rule.Spec, in *rule.Input) *rule.Input {
	if in.Analyte != analyte.Temperature || in.Select.Speaking || readsAsCharted(spec.ID) {
		return in
	}
	out := *in
	out.Select.Speaking = true
	return &out
}

// misleads reports whether what an input reads may not speak.
func misleads(in *rule.Input) bool { return in.Select.Speaking || timeline.Misleads(in.Analyte) }

// basisOf is what the answer to a selector rests on besides the analyte's own
// results.
func basisOf(in *rule.Input) timeline.Basis {
	b := timeline.RestsOn(in.Analyte)
	if misleads(in) {
		by := timeline.SpeaksBy(in.Analyte)
		b.On, b.Care, b.Statements = union(append([]analyte.ID(nil), b.On...), by.On), b.Care || by.Care, b.Statements || by.Statements
	}
	return b
}

// speaking is the answer to a selector as far as it speaks. Where values of a
// window were drawn after a drug that silences them, the worst before the drug
// bounds the answer: the silent ones may be worse.
func (e *reader) speaking(tl *timeline.Timeline, at event.Time, in *rule.Input, r timeline.Reading) timeline.Reading {
	if !misleads(in) || !r.Value.Informative() {
		return r
	}
	if p := in.Select.Pick; p == rule.WorstLowest || p == rule.WorstHighest {
		if before, ok := partlySilent(tl, at, in, &r); ok {
			return before
		}
	}
	return tl.Speaking(r, at)
}

func partlySilent(tl *timeline.Timeline, at event.Time, in *rule.Input, r *timeline.Reading) (timeline.Reading, bool) {
	s, ok := tl.Silenced(in.Analyte, at)
	if !ok {
		s, ok = tl.Silenced(in.Analyte, r.At)
	}
	w := windowOf(in)
	from := at.Add(-w)
	if !ok || s.Since <= from || !tl.First(in.Analyte, s.Since, at).Value.Informative() {
		return timeline.Reading{}, false
	}
	x := timeline.Lowest
	if in.Select.Pick == rule.WorstHighest {
		x = timeline.Highest
	}
	before := ofAssay(tl, leaving(tl, tl.Worst(in.Analyte, from, s.Since, x), at, w), in.Select.Assay)
	if !before.Value.Informative() {
		return before, false
	}
	p, row := before.Value.Parts(), analyte.Get(in.Analyte)
	if p.Why = analyte.Ranged; x == timeline.Highest {
		p.Hi = max(p.Hi, row.Hi)
	} else {
		p.Lo = min(p.Lo, row.Lo)
	}
	before.Value = analyte.FromParts(p)
	before.Refs.Add(s.Ref)
	return before, true
}

// windowOf is how far back values count for an input.
func windowOf(in *rule.Input) time.Duration {
	if w := in.Select.Window; w != 0 {
		return w
	}
	if a := analyte.Get(in.Analyte); a != nil {
		return a.Window
	}
	return 0
}
