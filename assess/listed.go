package assess

import (
	"fmt"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/kdigo"
	"stormglass/score/nice"
	"stormglass/score/nsofa"
	"stormglass/score/sofa2"
	"stormglass/score/vis"
)

// listedRule is a score or a set of criteria that the engine evaluates whole.
type listedRule struct {
	spec *rule.Spec
	asks int // the total that people ask about, 0 none
	rule *rule.Rule
	plan *plan
}

// scores lists the rules that need nothing but the engine, in the order of
// their results. Every criterion of a Spec is a result of its own. A new score
// is one folder below score/ and one line here.
func scores() []listedRule {
	return []listedRule{
		{spec: sofa2.Spec(), asks: 2},
		{spec: nsofa.Spec()},
		{spec: vis.Spec()},
		{spec: kdigo.Spec(), asks: 1},
		{spec: nice.Spec(), asks: 2},
	}
}

func (rs *Ruleset) compileListed() error {
	rs.listed = scores()
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
