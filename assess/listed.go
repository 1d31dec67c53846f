package assess

import (
	"fmt"

	"stormglass/analyte"
	"stormglass/endotype/carcillo"
	"stormglass/endotype/hall"
	"stormglass/endotype/ids"
	"stormglass/endotype/imported"
	"stormglass/endotype/kinetic"
	"stormglass/endotype/lymphopenia"
	"stormglass/endotype/stuck"
	"stormglass/rule"
	"stormglass/score/dic"
	"stormglass/score/haque"
	"stormglass/score/ipscc"
	"stormglass/score/kdigo"
	"stormglass/score/lqsofa"
	"stormglass/score/msirs"
	"stormglass/score/nice"
	"stormglass/score/nsofa"
	"stormglass/score/pals"
	"stormglass/score/pews"
	"stormglass/score/podium"
	"stormglass/score/possiblesepsis"
	"stormglass/score/proulx"
	"stormglass/score/qpelod2"
	"stormglass/score/qsofa"
	"stormglass/score/recognition"
	"stormglass/score/shockindex"
	"stormglass/score/sofa2"
	"stormglass/score/vis"
)

// listedRule is a score or a set of criteria that the engine evaluates whole.
type listedRule struct {
	spec *rule.Spec
	asks int // the total that people ask about, 0 none
	// state: an immune state or syndrome. It is answered after MODS, ImmunoSep and
	// PRECISE, which it may read.
	state bool
	// research: only the research profile holds it.
	research bool
	rule     *rule.Rule
	plan     *plan
}

// scores lists the rules that need nothing but the engine, in the order of
// their results. Every criterion of a Spec is a result of its own. A new score
// is one folder below score/ and one line here.
func scores() []listedRule {
	return []listedRule{
		{spec: ipscc.Spec(), asks: 2},
		{spec: ipscc.Organs(), asks: 2},
		{spec: proulx.Spec(), asks: 2},
		{spec: podium.Spec()},
		{spec: sofa2.Spec(), asks: 2},
		{spec: nsofa.Spec()},
		{spec: vis.Spec()},
		{spec: kdigo.Spec(), asks: 1},
		{spec: nice.Spec(), asks: 2},
		{spec: lqsofa.Spec()},
		{spec: qpelod2.Spec()},
		{spec: qsofa.Spec(), asks: 2},
		{spec: qsofa.AgeSpec()},
		{spec: msirs.Spec()},
		{spec: possiblesepsis.Spec()},
		{spec: dic.Spec()},
		{spec: shockindex.Spec()},
		{spec: shockindex.SIPASpec()},
		{spec: pals.Spec()},
		{spec: pals.RangesSpec()},
		{spec: haque.Spec()},
		{spec: recognition.Spec()},
		{spec: pews.Spec()},
		{spec: proulx.Modified()},
	}
}

// states lists the immune states and syndromes that need nothing but the
// engine, in the order of their results, which come last. A new one is one
// folder below endotype/ and one line here. What only research asks for is
// marked so: the screens and commands use the clinical profile.
func states() []listedRule {
	out := []listedRule{
		{spec: ids.Spec()},
		{spec: hall.Spec()},
		{spec: hall.PercentSpec()},
		{spec: carcillo.Spec()},
		{spec: carcillo.AdultSpec()},
		{spec: lymphopenia.Spec()},
		{spec: stuck.Spec()},
		{spec: stuck.ArmsSpec(), research: true},
	}
	out = append(out, syndromes()...)
	for _, s := range imported.Specs() {
		out = append(out, listedRule{spec: s})
	}
	for _, s := range kinetic.Specs() {
		out = append(out, listedRule{spec: s})
	}
	return out
}

// shorten puts the policy's windows into the inputs of a state that has none of
// its own, where they are not those of the catalogue.
func (rs *Ruleset) shorten(s *rule.Spec) {
	for i := range s.Inputs {
		in := &s.Inputs[i]
		if w := rs.policy.window(in.Analyte); w > 0 && in.Select.Window == 0 && w != analyte.Get(in.Analyte).Window {
			in.Select.Window = w
		}
	}
}

func (rs *Ruleset) compileListed() error {
	rs.listed = scores()
	for _, l := range states() {
		if l.state = true; !l.research || rs.profile == ProfileResearch {
			rs.shorten(l.spec)
			rs.listed = append(rs.listed, l)
		}
	}
	for i := range rs.listed {
		l := &rs.listed[i]
		r, err := rule.CompileWith(l.spec, analyte.Get)
		if err != nil {
			return fmt.Errorf("assess: %w", err)
		}
		var ids []string
		for k := range l.spec.Criteria {
			ids = append(ids, l.spec.Criteria[k].ID)
		}
		l.rule, l.plan = r, newPlan(r, l.asks, ids...)
	}
	return nil
}

// recognition is the listed rule of the signs of early recognition.
func (rs *Ruleset) recognition() *rule.Rule {
	for i := range rs.listed {
		if rs.listed[i].spec.ID == recognition.State {
			return rs.listed[i].rule
		}
	}
	return nil
}
