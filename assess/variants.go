package assess

import (
	"fmt"

	"stormglass/analyte"
	"stormglass/rule"
	"stormglass/score/ipscc"
	"stormglass/score/pews"
	"stormglass/score/podium"
	"stormglass/score/proulx"
)

// Variant is another reading of a rule: other age bands, or the form that a
// program has given it. Variants are no part of a rule set's answers; score
// and cohort trajectories follow them by their id.
type Variant struct {
	Of   string // id of the rule
	ID   string // "ipscc@vps"
	What rule.Variant
}

// Variants lists every variant, by rule and name.
func Variants() []Variant {
	var out []Variant
	for _, of := range [...]struct {
		rule string
		list []rule.Variant
	}{
		{ipscc.Spec().ID, ipscc.Variants()}, {ipscc.Organs().ID, ipscc.OrganVariants()},
		{proulx.Spec().ID, proulx.Variants()}, {podium.Spec().ID, podium.Variants()},
	} {
		for _, v := range of.list {
			out = append(out, Variant{Of: of.rule, ID: rule.VariantID(of.rule, v.Name), What: v})
		}
	}
	return append(out, Variant{Of: pews.Spec().ID, ID: pews.ProgramSpec().ID, What: rule.Variant{Words: "the early warning score of the Phoenix development program, which is not Bedside PEWS", Spec: pews.ProgramSpec}})
}

// CompileVariants compiles every variant. The error says which does not
// compile; a test excludes it for those that are shipped.
func CompileVariants() ([]*rule.Rule, error) {
	var out []*rule.Rule
	for _, v := range Variants() {
		r, err := rule.CompileWith(v.What.Spec(), analyte.Get)
		if err != nil {
			return nil, fmt.Errorf("assess: variant %s: %w", v.ID, err)
		}
		out = append(out, r)
	}
	return out, nil
}
