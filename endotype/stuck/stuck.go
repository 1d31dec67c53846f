// Package stuck holds the stuck state: a child with organ failure, septic or
// not, whose IL-6 and interferon-γ signals are raised for age at the onset and
// do not come down by the fifth to seventh day.
//
// It is a research definition, and the definition is ours. Published is the
// observation: in children with multiple organ dysfunction a group stays high
// in IL-6/JAK/STAT3 and interferon-γ signalling for up to two weeks, with and
// without sepsis, and does worse (Lindell, preprint 2024, posters, and news of
// the final article, which was not reached). No cut-off, no coefficient and no
// day is published. What is raised, and what has not come down, is therefore
// said by reference intervals for age and by measurement error; the page
// docs/stuck-state.md tells one from the other.
//
// CXCL9 reads interferon γ better than the cytokine itself, which is gone
// sooner; where no CXCL9 can be judged interferon γ stands in.
package stuck

import (
	"time"

	"stormglass/analyte"
	"stormglass/endotype/precise"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Days of MODS, the onset's calendar day being day 1, and how long a draw may
// lie from the onset, and stand once it is drawn.
const (
	LateDay     = 5
	OnsetWithin = 48 * time.Hour
	Stands      = 72 * time.Hour
)

// ID is that of the rule, and how that of its arms begins.
const ID = "stuck"

// Criterion ids.
const (
	Onset  = "stuck.onset"
	State  = "stuck.state"
	Flow   = "stuck.flow"
	ArmIL6 = "stuck.il6"
	ArmIFN = "stuck.ifn_gamma"
)

// Inputs that assess works out of the series, the reference intervals and the
// measurement error: whether a draw is raised for age, and whether the late
// draw is not lower than the early one beyond measurement error.
const (
	IL6Early = "stuck.il6_early"
	IL6Late  = "stuck.il6_late"
	IL6Flat  = "stuck.il6_flat"
	IFNEarly = "stuck.ifn_early"
	IFNLate  = "stuck.ifn_late"
	IFNFlat  = "stuck.ifn_flat"
)

// Standing is the label of all that this package says.
const Standing = "research definition, not for care"

const version = "1.0.0"

var (
	policy   = rule.Cite{Ref: "policy-stuck", Status: evidence.Policy}
	preprint = rule.Cite{Ref: "lindell-2024", Status: evidence.Secondary}
)

// Spec is the state, with what is said at the onset and what the laboratory
// says of phosphorylation.
func Spec() *rule.Spec {
	s := common(ID, "Stuck IL-6 and interferon-γ state",
		"Whether IL-6 and interferon-γ signals, raised for age at the onset of organ failure, have not come down by its fifth day or later.")
	s.Inputs = append(s.Inputs, series()...)
	s.Inputs = append(s.Inputs,
		rule.Input{Name: "stat_rest", Analyte: analyte.PSTATHighAtRest, Unit: "1", Label: "phospho-STAT1 or STAT3 high at rest"},
		rule.Input{Name: "stat_fold", Analyte: analyte.PSTATLowResponse, Unit: "1", Label: "little rise of it on stimulation"})
	s.Criteria = []rule.Criterion{
		{ID: Onset, Title: "IL-6 and interferon-γ signal raised for age at the onset", Notes: []string{"ours", "age", "onset", "readout", "drugs"},
			When: rule.All{rule.Yes("il6_early"), rule.Yes("ifn_early")}},
		{ID: State, Title: "Stuck: raised at the onset and not come down by day 5 or later", Notes: []string{"ours", "published", "age", "onset", "late", "flat", "readout", "drugs", "low-response"},
			When: append(arm("il6"), arm("ifn")...)},
		{ID: Flow, Title: "Phospho-STAT high at rest with little response, as the laboratory states it", Notes: []string{"flow", "exhaustion"},
			When: rule.All{rule.Yes("stat_rest"), rule.Yes("stat_fold")}},
	}
	s.Footnotes = footnotes()
	return s
}

// ArmsSpec is each arm of the state by itself, for research only.
func ArmsSpec() *rule.Spec {
	s := common(ID+"_arms", "Stuck state, each arm by itself", "IL-6, and the interferon-γ read-out, each for itself: raised for age at the onset and not come down.")
	s.Inputs = append(s.Inputs, series()...)
	s.Criteria = []rule.Criterion{
		{ID: ArmIL6, Title: "IL-6 raised for age and not come down", When: arm("il6"), Notes: []string{"ours", "age", "onset", "late", "flat", "drugs"}},
		{ID: ArmIFN, Title: "Interferon-γ read-out raised for age and not come down", When: arm("ifn"), Notes: []string{"ours", "age", "onset", "late", "flat", "readout", "drugs"}},
	}
	s.Footnotes = footnotes()
	return s
}

func common(id, title, summary string) *rule.Spec {
	return &rule.Spec{
		ID: id, Version: version, Title: title, Summary: summary, Standing: Standing,
		Population: rule.Population{From: 1, Under: 216, Words: "children from one month to under 18 years with dysfunction of two or more organs, septic or not",
			Exclusions: append(vital.Preterm(), rule.Exclusion{Name: precise.NoMODS, Words: "no dysfunction of two or more organs", Source: preprint}), Source: policy},
		Age:         "age",
		Inputs:      []rule.Input{{Name: "age", Analyte: analyte.Age, Unit: "mo"}},
		MissingRule: "Ours: without a verified interval for age, or without one of the draws, nothing is said.", MissingRuleSource: policy,
		Source: policy,
	}
}

func arm(name string) rule.All {
	return rule.All{rule.Yes(name + "_early"), rule.Yes(name + "_late"), rule.Yes(name + "_flat")}
}

func series() []rule.Input {
	var out []rule.Input
	for _, x := range []struct{ name, of, label string }{
		{"il6_early", IL6Early, "IL-6 raised for age at the onset"},
		{"il6_late", IL6Late, "IL-6 raised for age from day 5 on"},
		{"il6_flat", IL6Flat, "IL-6 not fallen since the onset"},
		{"ifn_early", IFNEarly, "interferon-γ read-out raised for age at the onset"},
		{"ifn_late", IFNLate, "interferon-γ read-out raised for age from day 5 on"},
		{"ifn_flat", IFNFlat, "interferon-γ read-out not fallen since the onset"},
	} {
		out = append(out, rule.Input{Name: x.name, Of: x.of, Label: x.label, Unit: "1"})
	}
	return out
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "ours", Text: "This definition is ours and was tested on nobody. It gives no treatment and excludes none."},
		{ID: "published", Text: "Published (preprint, posters, news): of 88 children with organ dysfunction, 35 with sepsis, one group of 30 kept a high IL-6/JAK/STAT3 signal " +
			"for up to two weeks, septic or not, and more of its children died. No cut-off, coefficient or day is published; the final article was not reached."},
		{ID: "age", Text: "Raised for age: above the upper limit of every verified interval for this age and this very assay. Of children no such interval is " +
			"published for IL-6, CXCL9 or interferon γ; your laboratory's own can be given, and without them the state stays open: no verified interval for age."},
		{ID: "onset", Text: "At the onset: the first draw within 48 h after the onset of MODS, else the last within 48 h before it. The studies drew within 48 h."},
		{ID: "late", Text: "From the fifth calendar day of MODS on, the newest draw, for 72 h."},
		{ID: "flat", Text: "Not fallen: the late draw, by the same assay, is not lower than the early one by more than measurement error (25 % allowed, which is a fall to " +
			"about half). The published course fell in the first days, too, and then stayed."},
		{ID: "readout", Text: "CXCL9 is taken where it can be judged at the onset, else interferon γ: in HLH interferon γ was normal again within 7 days in 85 %, CXCL9 in 35 %."},
		{ID: "drugs", Text: "IL-6 drawn after tocilizumab or sarilumab, interferon γ after emapalumab, and both read-outs after interferon γ as a drug do not count."},
		{ID: "low-response", Text: "A low response of cells to stimulation is shared with immunoparalysis: a low ex vivo TNF neither makes nor excludes the state. " +
			"Interferon γ as a drug would be the wrong way where CXCL9 is high."},
		{ID: "flow", Text: "No number is published for phospho-STAT1 or STAT3. Only the laboratory's own word counts, and it decides nothing of the state."},
		{ID: "exhaustion", Text: "PD-1 and TOX on CD8 T cells are shown where measured and decide nothing: no number is published."},
	}
}
