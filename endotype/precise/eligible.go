package precise

import (
	"stormglass/analyte"
	"stormglass/rule"
)

// EligibleSpec is who could enter the platform, and whether the protocol's day
// for the draw is now. The arms do not depend on it.
func EligibleSpec() *rule.Spec {
	p := population()
	p.Exclusions = p.Exclusions[:1] // dysfunction of two organs is asked for below
	return &rule.Spec{
		ID: Eligible, Version: "1.0.0", Title: "PRECISE entry",
		Summary:    "Whether a child could enter the PRECISE platform, and whether today is the day of its blood draw.",
		Standing:   "trial definition",
		Population: p,
		Age:        "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "mods", Analyte: analyte.MODS, Unit: "1", Label: "new dysfunction of two or more organs"},
			{Name: "infection", Analyte: analyte.SuspectedInfection, Unit: "1", Label: "suspected infection"},
			{Name: "day_2", Of: "mods.day_2", Label: "MODS day 2 today", Unit: "1"},
		},
		Criteria: []rule.Criterion{
			{ID: Eligible, Title: "PRECISE entry criteria", When: rule.All{rule.Yes("mods"), rule.Yes("infection")},
				Source: registry, Notes: []string{"organs", "not-evaluated", "grace2-exclusions"}},
			{ID: Day, Title: "MODS day 2: the day of the protocol's draw", When: rule.Yes("day_2"),
				Source: protocol, Notes: []string{"day"}},
		},
		MissingRule: "Not published.", MissingRuleSource: protocol,
		Source: registry,
		Footnotes: append(footnotes(), rule.Footnote{ID: "organs", Text: "The protocol asks for two or more new organ dysfunctions within " +
			"3 calendar days by modified Proulx criteria, which no source read defines; MODS here is asserted or by the pSOFA-based definition."},
			rule.Footnote{ID: "not-evaluated", Text: "Not evaluated: that the dysfunctions are new and of 3 calendar days, that the ward is a PICU " +
				"or CICU, and the exclusions of each arm."}),
	}
}
