package assess

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"stormglass/analyte"
	"stormglass/rule"
)

// Replace is the rule set with the rule of the Spec's id replaced by this Spec,
// everything else as it is: what authors use to see whether their stories
// notice a changed number. The windows stand as the Spec has them. The error
// says that there is no such rule, or why the Spec does not compile.
func (rs *Ruleset) Replace(s *rule.Spec) (*Ruleset, error) {
	r, err := rule.CompileWith(s, analyte.Get)
	if err != nil {
		return nil, fmt.Errorf("assess: %w", err)
	}
	out := *rs
	out.listed = slices.Clone(rs.listed)
	if !out.put(s.ID, r) {
		return nil, fmt.Errorf("assess: there is no rule %q to replace", s.ID)
	}
	out.plan()
	out.confoundables = confoundables(&out)
	sum := sha256.Sum256(append([]byte(rs.hash), s.Canonical()...))
	out.hash = hex.EncodeToString(sum[:])
	return &out, nil
}

// put sets the rule of an id; false where there is none.
func (rs *Ruleset) put(id string, r *rule.Rule) bool {
	for _, slot := range [...]**rule.Rule{&rs.infection, &rs.phoenix, &rs.phoenix8, &rs.psofa, &rs.pelod2, &rs.sofa,
		&rs.mods, &rs.immunosep, &rs.sepsis3, &rs.precise, &rs.preciseEntry} {
		if (*slot).Spec().ID == id {
			*slot = r
			return true
		}
	}
	for i := range rs.listed {
		l := &rs.listed[i]
		if l.spec.ID != id {
			continue
		}
		var ids []string
		for k := range r.Spec().Criteria {
			ids = append(ids, r.Spec().Criteria[k].ID)
		}
		l.spec, l.rule, l.plan = r.Spec(), r, newPlan(r, l.asks, ids...)
		return true
	}
	return false
}
