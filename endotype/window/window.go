// Package window holds the immune sampling window: the 48 hours from the onset
// of organ dysfunction in which baseline blood is drawn, with and without sepsis
// alike (Lindell et al. 2024), and the immune markers that are looked for in it.
package window

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Immune is the result's id: the window is open.
const Immune = "window.immune"

// Open is the input that says whether the window is open, from the onset.
const Open = "mods.window"

// Length is how long after the onset the baseline sample may be drawn.
const Length = 48 * time.Hour

// Source is where the length stands.
var Source = rule.Cite{Ref: "lindell-2024", Status: evidence.Secondary}

// Marker is one immune marker of the window. Analytes are kinds of it that
// cannot be compared with one another: any of them counts as drawn.
type Marker struct {
	Analytes []analyte.ID
	Why      string
	Source   rule.Cite
}

func cite(id evidence.ID) rule.Cite { return rule.Cite{Ref: id, Status: evidence.Verified} }

// Markers lists the markers in display order: those that the trials decide on
// first, then those of the states that the window is drawn for.
func Markers() []Marker {
	return []Marker{
		{[]analyte.ID{analyte.HLADR, analyte.HLADRPercent, analyte.HLADRMFI}, "immunoparalysis", cite("boeddha-2018")},
		{[]analyte.ID{analyte.ExVivoTNF}, "immunoparalysis by stimulation (PRECISE)", cite("precise-registry")},
		{[]analyte.ID{analyte.Ferritin}, "hyperinflammation", cite("precise-registry")},
		{[]analyte.ID{analyte.CRP}, "hyperinflammation (PRECISE)", cite("precise-protocol")},
		{[]analyte.ID{analyte.IL6}, "IL-6 and JAK/STAT signalling", Source},
		{[]analyte.ID{analyte.IFNg}, "interferon-γ signalling", Source},
		{[]analyte.ID{analyte.CXCL9}, "interferon-γ signalling, longer readable than interferon-γ; its cut-off is of adults", cite("ids-2024")},
		{[]analyte.ID{analyte.SIL2R, analyte.SIL2RMass}, "T-cell activation", cite("hlh-2004")},
		{[]analyte.ID{analyte.Lymphocytes}, "lymphopenia", rule.Cite{Ref: "phoenix-package", Status: evidence.Run}},
		{[]analyte.ID{analyte.ADAMTS13}, "thrombocytopenia-associated organ failure", cite("carcillo-2017")},
	}
}

// Spec is the window as one value, for its page and its place in the rule set.
// Whether it is open is worked out from the onset of organ dysfunction.
func Spec() *rule.Spec {
	open := rule.Yes("open")
	open.Words, open.Source = "within 48 h of the onset of organ dysfunction", Source
	in := []rule.Input{{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()}, {Name: "open", Of: Open, Label: "Within 48 h of the onset of organ dysfunction", Unit: "1", Missing: rule.Unscored()}}
	return &rule.Spec{
		ID: "window", Version: "1.0.0", Title: "Immune sampling window",
		Summary:  "The 48 hours from the onset of organ dysfunction in which baseline immune markers are drawn, with and without sepsis.",
		Standing: "research definition",
		Population: rule.Population{From: 0, Under: 264, Words: "patients of 21 years or younger in intensive care, as pSOFA, whose organ " +
			"dysfunction starts the clock", Source: rule.Cite{Ref: "psofa-2017", Status: evidence.Secondary}},
		Inputs: in,
		Age:    "age",
		Criteria: []rule.Criterion{{ID: Immune, Title: "Immune sampling window open", When: open, Source: Source,
			Notes: []string{"window-onset", "window-interval", "window-episode", "window-markers"}}},
		Source:            Source,
		MissingRule:       "An onset that is not established gives no window; a marker without a usable result is pending or missing, never normal.",
		MissingRuleSource: rule.Cite{Ref: "policy-baseline", Status: evidence.Policy},
		Footnotes: []rule.Footnote{
			{ID: "window-onset", Text: "The clock starts with mods.onset: pSOFA of 2 or more in two or more organs that no recorded baseline explains, whatever is " +
				"missing. The cohort that the window comes from used modified Proulx criteria, which no source read here defines."},
			{ID: "window-interval", Text: "The onset is an interval: it ends with the first instant at which the lower bound meets the definition and begins with the last at " +
				"which all but one of the organs were known to be under 2 points. A child whose organs were failing when first seen has no beginning: the window may have passed before " +
				"the first observation."},
			{ID: "window-episode", Text: "The window never restarts on transfer, improvement or correction. Another stay (more than 24 h after the last) or a clinician's word begins " +
				"another, numbered episode; an onset that a correction took away is named as withdrawn. Project policy."},
			{ID: "window-markers", Text: "A sample counts where it was taken from the beginning of the onset's interval to the latest expiry; where the interval has no " +
				"beginning, from 48 h before its end (project policy). A result that cannot be used, such as one without its assay, does not count as drawn. No immune result delays " +
				"cultures, antibiotics or source control."},
		},
		Stories: []string{"window.story"},
	}
}
